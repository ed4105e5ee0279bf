#include "analysis/patterns/measures/partitions.h"

#include <algorithm>

#include "analysis/patterns/shapes/shards.h"

namespace corbel::analysis::patterns {

namespace {

/// The largest share over the mean, 1 when all are equal.
std::optional<double> peakOverMean(const Shards& shards)
{
    if (!shards.allSharesStated()) {
        return std::nullopt;
    }
    double sum = 0;
    double peak = 0;
    for (const auto& share : shards.shares()) {
        sum += *share;
        peak = std::max(peak, *share);
    }
    return sum > 0 ? std::optional(peak * static_cast<double>(shards.size()) / sum) : std::nullopt;
}

Measured contentCount(const Scope& scope, bool (ModelFacts::*is)(Index) const, std::string unit)
{
    const auto& shards = scope.get<Shards>();
    Measured measured{0, std::move(unit), {}, {}};
    for (Index shard = 0; shard < shards.size(); ++shard) {
        for (const Index node : shards.content(shard)) {
            if ((scope.facts().*is)(node)) {
                *measured.value += 1;
                measured.witnesses.push_back(scope.facts().id(node));
            }
        }
    }
    return measured;
}

} // namespace

Measured unevenness(const Scope& scope)
{
    const auto& shards = scope.get<Shards>();
    Measured measured{peakOverMean(shards), "times the mean", {}, {}};
    for (const std::string& key : scope.get<Shards>().missingShares()) {
        measured.needs.push_back(model::Message::verbatim(key));
    }
    if (!measured.value && measured.needs.empty()) {
        measured.needs.push_back(model::Message::of("a share above 0"));
    }
    return measured;
}

Measured timesOnePartition(const Scope& scope)
{
    Measured measured = unevenness(scope);
    measured.unit = "times one partition";
    if (measured.value) {
        measured.value = static_cast<double>(scope.get<Shards>().size()) / *measured.value;
    }
    return measured;
}

Measured independentPairs(const Scope& scope)
{
    const auto& shards = scope.get<Shards>();
    if (shards.size() < 2) {
        return {std::nullopt, "", {model::Message::of("a second partition")}, {}};
    }
    std::vector<std::set<Index>> closures;
    for (Index shard = 0; shard < shards.size(); ++shard) {
        closures.push_back(shards.hardClosure(shard));
        // What a shard is made of counts as well: another shard may stand on it.
        closures.back().insert(shards.content(shard).begin(), shards.content(shard).end());
    }
    std::map<Index, std::vector<Index>> users;
    for (Index shard = 0; shard < shards.size(); ++shard) {
        for (const Index node : closures[shard]) {
            users[node].push_back(shard);
        }
    }
    // Whole groups of things are shared by the same partitions: each group is looked at once.
    Measured measured;
    std::set<std::vector<Index>> groups;
    for (const auto& [node, sharers] : users) {
        if (sharers.size() > 1) {
            measured.witnesses.push_back(scope.facts().id(node));
            groups.insert(sharers);
        }
    }
    const std::size_t n = shards.size();
    std::vector<bool> dependent(n * n, false);
    for (const std::vector<Index>& sharers : groups) {
        for (std::size_t i = 0; i < sharers.size(); ++i) {
            for (std::size_t j = i + 1; j < sharers.size(); ++j) {
                dependent[sharers[i] * n + sharers[j]] = true;
            }
        }
    }
    const auto joined = static_cast<double>(std::ranges::count(dependent, true));
    measured.value = 1 - joined / shards.pairs();
    return measured;
}

Measured storesToAsk(const Scope& scope)
{
    return contentCount(scope, &ModelFacts::isData, "stores");
}

Measured copiesToUpdate(const Scope& scope)
{
    return contentCount(scope, &ModelFacts::isLogic, "applications");
}

} // namespace corbel::analysis::patterns
