#include "analysis/patterns/order.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "analysis/patterns/catalogue.h"

namespace corbel::analysis::patterns {

namespace {

/// How much speaks for a fit: a pattern of many rules that hold says more of a drawing than one of
/// few, which holds for most drawings.
double evidenceOf(const PatternResult& result)
{
    double weight = 0;
    for (const PatternRule& rule : result.rules) {
        const bool isDecided = rule.e.isPoint() && !rule.vacuous;
        weight += isDecided ? rule.weight : 0;
    }
    return weight;
}

/// The kinds of each parent, those of its kinds among them.
using Kinds = std::map<std::string_view, std::set<std::string_view>>;

Kinds kindsOfAll()
{
    Kinds kinds;
    const auto specOf = [](std::string_view pattern) {
        return *std::ranges::find(catalogue(), pattern, &PatternSpec::id);
    };
    for (const PatternSpec* spec : catalogue()) {
        for (auto parent = spec->parent; !parent.empty(); parent = specOf(parent)->parent) {
            kinds[parent].insert(spec->id);
        }
    }
    return kinds;
}

bool coversHalf(const PatternResult& result, const std::set<std::string_view>& region)
{
    const auto common = std::ranges::count_if(
        result.region, [&](const std::string& id) { return region.contains(id); });
    return 2 * static_cast<std::size_t>(common) >= region.size();
}

/// Right behind the last of its kinds that holds where it does.
void moveBehind(const std::set<std::string_view>& kinds, std::vector<PatternResult>& results,
                std::size_t at)
{
    const PatternResult& parent = results[at];
    const std::set<std::string_view> region(parent.region.begin(), parent.region.end());
    std::size_t last = at;
    for (std::size_t i = at + 1; i < results.size(); ++i) {
        const PatternResult& other = results[i];
        if (kinds.contains(other.pattern) && other.verdict != Verdict::Absent &&
            other.verdict <= parent.verdict && coversHalf(other, region)) {
            last = i;
        }
    }
    const auto place = [&](std::size_t index) {
        return results.begin() + static_cast<std::ptrdiff_t>(index);
    };
    std::rotate(place(at), place(at + 1), place(last + 1));
}

} // namespace

void order(std::vector<PatternResult>& results)
{
    const Kinds kinds = kindsOfAll();
    std::ranges::stable_sort(results, [&](const PatternResult& a, const PatternResult& b) {
        if (a.fit != b.fit) {
            return a.fit.lo != b.fit.lo ? a.fit.lo > b.fit.lo : a.fit.hi > b.fit.hi;
        }
        if (kinds.contains(a.pattern) != kinds.contains(b.pattern)) {
            return kinds.contains(b.pattern);
        }
        if (a.region.size() != b.region.size()) {
            return a.region.size() > b.region.size();
        }
        return evidenceOf(a) > evidenceOf(b);
    });
    // From the back: what has been moved already is not met again.
    for (std::size_t i = results.size(); i-- > 0;) {
        if (const auto parent = kinds.find(results[i].pattern); parent != kinds.end()) {
            moveBehind(parent->second, results, i);
        }
    }
}

} // namespace corbel::analysis::patterns
