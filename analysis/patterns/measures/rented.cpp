#include "analysis/patterns/measures/rented.h"

#include <set>

#include "analysis/cost.h"
#include "analysis/patterns/shapes/provided.h"
#include "analysis/patterns/shapes/requests.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::Message;
using model::RelationKind;

namespace {

void require(Measured& measured, std::string key)
{
    measured.needs.push_back(Message::verbatim(std::move(key)));
}

Measured finished(Measured measured)
{
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

/// The class of the data on a relation: its own, or that of the store at one of its ends.
std::string_view classOf(const Scope& scope, Index relation)
{
    const std::string_view own =
        model::textOf(scope.graph().relation(relation).fields, Key::DataClass);
    if (!own.empty()) {
        return own;
    }
    for (const Index end : {scope.graph().to(relation), scope.graph().from(relation)}) {
        const std::string_view stored = model::textOf(scope.facts().fields(end), Key::DataClass);
        if (!stored.empty()) {
            return stored;
        }
    }
    return {};
}

/// How often a relation is used: as it states, else as the actors' own load has it. A scenario that
/// lasts for minutes says nothing of a day.
std::optional<double> rateOf(const Scope& scope, Index relation)
{
    if (const auto stated = model::amountOf(scope.graph().relation(relation).fields, Key::Rate)) {
        return stated;
    }
    return scope.get<WholeFlow>().loadBy(relation);
}

/// What it takes to know the load.
std::set<std::string> missingLoad(const Scope& scope)
{
    std::set<std::string> missing;
    for (const Index actor : scope.get<Senders>().actors) {
        if (!model::amountOf(scope.facts().fields(actor), Key::Rate)) {
            missing.insert(scope.facts().id(actor) + ".rate");
        }
    }
    return missing;
}

} // namespace

Measured slowestStart(const Scope& scope)
{
    Measured measured{0, "s", {}, {}};
    bool hasService = false;
    for (const Index part : scope.get<Provided>().parts()) {
        if (!scope.facts().isKind(part, ElementKind::Service)) {
            continue;
        }
        hasService = true;
        const auto start = model::amountOf(scope.facts().fields(part), Key::StartTime);
        if (!start) {
            require(measured, scope.facts().id(part) + ".start-time");
        } else if (*start >= *measured.value) {
            measured.value = start;
            measured.witnesses = {scope.facts().id(part)};
        }
    }
    if (!hasService) {
        measured.needs.push_back(Message::of("a service at the provider"));
    }
    return finished(std::move(measured));
}

Measured initialCost(const Scope& scope)
{
    const auto& cloud = scope.get<Provided>();
    std::vector<Index> paid = cloud.parts();
    paid.insert(paid.end(), cloud.grounds().begin(), cloud.grounds().end());
    const Cost cost = costOf(scope.graph().model(), paid);
    Measured measured{cost.once, cost.currency, {}, cost.priced};
    if (cost.currencies.size() > 1) {
        measured.needs.push_back(Message::of("one currency for all hosts"));
    }
    if (cost.priced.empty()) {
        for (const Index ground : cloud.grounds()) {
            require(measured, scope.facts().id(ground) + ".cost");
        }
        if (cloud.grounds().empty()) {
            measured.needs.push_back(Message::of("a host with provider and service-model"));
        }
    }
    return finished(std::move(measured));
}

Measured sensitiveEdges(const Scope& scope)
{
    Measured measured{0, "relations", {}, {}};
    for (const Index relation : scope.get<Provided>().crossing()) {
        const std::string_view data = classOf(scope, relation);
        if (data.empty()) {
            require(measured, scope.facts().relationId(relation) + ".data-class");
        } else if (data == "confidential" || data == "restricted") {
            *measured.value += 1;
            measured.witnesses.push_back(scope.facts().relationId(relation));
        }
    }
    return finished(std::move(measured));
}

Measured addedRoundTrips(const Scope& scope)
{
    Measured measured{0, "round trips", {}, {}};
    for (const Index relation : scope.get<Provided>().crossing()) {
        const model::Relation& crossing = scope.graph().relation(relation);
        if (model::isSynchronous(crossing.kind)) {
            *measured.value += model::amountOf(crossing.fields, Key::FanOut).value_or(1) *
                               model::amountOf(crossing.fields, Key::Probability).value_or(1);
            measured.witnesses.push_back(scope.facts().relationId(relation));
        }
    }
    return measured;
}

Measured egress(const Scope& scope)
{
    constexpr double day = 86'400;
    constexpr double gigabyte = 1e9;
    const auto& cloud = scope.get<Provided>();
    Measured measured{0, "GB/day", {}, {}};
    bool isLoadOpen = false;
    for (const Index relation : cloud.crossing()) {
        const model::Relation& crossing = scope.graph().relation(relation);
        const std::string& id = scope.facts().relationId(relation);
        const bool leaves = cloud.has(scope.graph().from(relation));
        if (crossing.kind == RelationKind::Replicates && leaves) {
            const auto volume = model::amountOf(crossing.fields, Key::Volume);
            *measured.value += volume.value_or(0) / gigabyte;
            if (!volume) {
                require(measured, id + ".volume");
            }
            measured.witnesses.push_back(id);
        } else if ((crossing.kind == RelationKind::Reads && !leaves) ||
                   (crossing.kind == RelationKind::Writes && leaves)) {
            const auto rate = rateOf(scope, relation);
            const auto size = model::amountOf(crossing.fields, Key::RequestSize);
            *measured.value += rate.value_or(0) * size.value_or(0) * day / gigabyte;
            isLoadOpen = isLoadOpen || !rate;
            if (!size) {
                require(measured, id + ".size");
            }
            measured.witnesses.push_back(id);
        }
    }
    if (isLoadOpen) {
        for (const std::string& key : missingLoad(scope)) {
            require(measured, key);
        }
        if (measured.needs.empty()) {
            measured.needs.push_back(Message::of("an actor that calls it, and its rate"));
        }
    }
    return finished(std::move(measured));
}

} // namespace corbel::analysis::patterns
