#include "analysis/patterns/measures/replication.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::Key;
using model::Message;

LagOfCopy lagOf(const Scope& scope, Index replicates)
{
    const model::Record& fields = scope.graph().relation(replicates).fields;
    const std::string& id = scope.facts().relationId(replicates);
    const std::string_view mode = model::textOf(fields, Key::ReplicationMode);
    if (mode == "sync") {
        return {0, {}};
    }
    if (mode == "backup") {
        const Index source = scope.graph().from(replicates);
        const model::Record* backup = model::recordOf(scope.facts().fields(source), Key::Backup);
        LagOfCopy lag{0, {}};
        for (const auto& [key, spelling] : {std::pair{Key::Interval, ".backup.interval"},
                                            std::pair{Key::CopyTime, ".backup.copy-time"}}) {
            const auto part = backup == nullptr ? std::nullopt : model::amountOf(*backup, key);
            *lag.seconds += part.value_or(0);
            if (!part) {
                lag.missing.push_back(scope.facts().id(source) + spelling);
            }
        }
        return lag.missing.empty() ? lag : LagOfCopy{std::nullopt, lag.missing};
    }
    if (const auto lag = model::amountOf(fields, Key::Lag)) {
        return {lag, {}};
    }
    return {std::nullopt, {id + (mode.empty() ? ".mode" : ".lag")}};
}

namespace {

Measured finished(const Scope& scope, Measured measured, std::span<const Index> relations)
{
    if (relations.empty()) {
        measured.needs.push_back(Message::of("a relation that replicates the data"));
    }
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    for (const Index relation : relations) {
        measured.witnesses.push_back(scope.facts().relationId(relation));
    }
    return measured;
}

} // namespace

Measured volumeOf(const Scope& scope, std::span<const Index> relations)
{
    constexpr double gigabyte = 1e9;
    Measured measured{0, "GB/day", {}, {}};
    for (const Index relation : relations) {
        const auto volume = model::amountOf(scope.graph().relation(relation).fields, Key::Volume);
        *measured.value += volume.value_or(0) / gigabyte;
        if (!volume) {
            measured.needs.push_back(
                Message::verbatim(scope.facts().relationId(relation) + ".volume"));
        }
    }
    return finished(scope, std::move(measured), relations);
}

Measured longestLagOf(const Scope& scope, std::span<const Index> relations)
{
    Measured measured{0, "s", {}, {}};
    for (const Index relation : relations) {
        const LagOfCopy lag = lagOf(scope, relation);
        measured.value = std::max(*measured.value, lag.seconds.value_or(0));
        for (const std::string& key : lag.missing) {
            measured.needs.push_back(Message::verbatim(key));
        }
    }
    return finished(scope, std::move(measured), relations);
}

} // namespace corbel::analysis::patterns
