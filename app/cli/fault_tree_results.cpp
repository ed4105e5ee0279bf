#include "app/cli/fault_tree_results.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "app/cli/likelihoods.h"

namespace corbel::cli {

namespace {

using namespace analysis::availability;

bool isGate(const FaultNode& node)
{
    return node.kind != NodeKind::Event && node.kind != NodeKind::Constant;
}

std::size_t gatesOf(const FaultTree& tree)
{
    return static_cast<std::size_t>(std::ranges::count_if(tree.nodes, isGate));
}

/// The most critical first, then the one whose failing changes most, then by name.
std::vector<Importance> ranked(const FaultTreeResults& results)
{
    std::vector<Importance> ranking = results.solution.importance;
    std::ranges::sort(ranking, [&](const Importance& a, const Importance& b) {
        if (a.criticality != b.criticality) {
            return a.criticality > b.criticality;
        }
        if (a.birnbaum != b.birnbaum) {
            return a.birnbaum > b.birnbaum;
        }
        return results.read.tree.events[a.event].id < results.read.tree.events[b.event].id;
    });
    return ranking;
}

/// That all of its events happen; absent where one is undecided.
std::optional<double> probabilityOf(const CutSet& set, const OpenPsaTree& read)
{
    double product = 1;
    for (const std::uint32_t event : set) {
        if (std::ranges::binary_search(read.undecided, event)) {
            return std::nullopt;
        }
        product *= read.tree.events[event].probability;
    }
    return product;
}

std::vector<std::string> idsOf(const std::vector<std::uint32_t>& events, const FaultTree& tree)
{
    std::vector<std::string> ids;
    for (const std::uint32_t event : events) {
        ids.push_back(tree.events[event].id);
    }
    return ids;
}

Json importanceJson(const FaultTreeResults& results)
{
    Json list = Json::array();
    for (const Importance& entry : ranked(results)) {
        const BasicEvent& event = results.read.tree.events[entry.event];
        list.push_back({{"event", event.id},
                        {"probability", event.probability},
                        {"birnbaum", entry.birnbaum},
                        {"criticality", entry.criticality},
                        {"raw", orNull(entry.raw)},
                        {"rrw", orNull(entry.rrw)}});
    }
    return list;
}

Grid summary(const FaultTreeResults& results)
{
    const FaultTree& tree = results.read.tree;
    const OpenPsaSolution& solution = results.solution;
    const auto count = solution.cutSetCount();
    return {"Top event",
            {"tree", "top", "probability", "lower", "upper", "minimal cut sets", "events", "gates"},
            {{word(tree.name), word(tree.nodes[tree.top].label),
              solution.value() ? likelihood(*solution.value()) : figure(solution.value()),
              likelihood(solution.probability.lower), likelihood(solution.probability.upper),
              count ? countCell(*count) : figure(std::optional<double>()),
              figure(tree.events.size()), figure(gatesOf(tree))}}};
}

} // namespace

Json toJson(const FaultTreeResults& results)
{
    const FaultTree& tree = results.read.tree;
    const OpenPsaSolution& solution = results.solution;
    Json byOrder = Json::array();
    if (solution.cutSets) {
        for (const Count& count : solution.cutSets->byOrder) {
            byOrder.push_back(countJson(count));
        }
    }
    const auto count = solution.cutSetCount();
    Json json{{"probability", orNull(solution.value())},
              {"cut_sets", count ? countJson(*count) : Json()},
              {"cut_sets_by_order", std::move(byOrder)},
              {"exact", solution.probability.isExact},
              {"lower", solution.probability.lower},
              {"upper", solution.probability.upper},
              {"cut_sets_complete", count.has_value()},
              {"certain", solution.isCertain},
              {"tree", tree.name},
              {"top", tree.nodes[tree.top].label},
              {"events", tree.events.size()},
              {"gates", gatesOf(tree)},
              {"undecided", idsOf(results.read.undecided, tree)},
              {"limit", solution.limit.empty() ? Json() : Json(solution.limit.text())},
              {"importance", importanceJson(results)}};
    if (results.areListed) {
        Json list = Json::array();
        for (const CutSet& set : results.listed) {
            list.push_back({{"events", idsOf(set, tree)},
                            {"probability", orNull(probabilityOf(set, results.read))}});
        }
        json["minimal_cut_sets"] = std::move(list);
    }
    json["milliseconds"] = results.milliseconds;
    return json;
}

std::vector<Grid> toGrids(const FaultTreeResults& results)
{
    std::vector<Grid> grids{summary(results)};
    if (results.solution.cutSets) {
        const CutSetCounts& counts = *results.solution.cutSets;
        Grid& grid = grids.emplace_back(Grid{
            counts.isComplete ? "Minimal cut sets by order" : "Minimal cut sets by order, so far",
            {"order", "cut sets"},
            {}});
        if (results.solution.isCertain) { // by the set of no event
            grid.rows.push_back({figure(std::size_t{0}), figure(std::size_t{1})});
        }
        for (std::size_t i = 0; i < counts.byOrder.size(); ++i) {
            grid.rows.push_back({figure(i + 1), countCell(counts.byOrder[i])});
        }
    }
    if (results.areListed) {
        Grid& grid =
            grids.emplace_back(Grid{"Minimal cut sets", {"order", "events", "probability"}, {}});
        for (const CutSet& set : results.listed) {
            grid.rows.push_back({figure(set.size()), word(joined(idsOf(set, results.read.tree))),
                                 figure(probabilityOf(set, results.read))});
        }
    }
    if (!results.solution.importance.empty()) {
        Grid& grid = grids.emplace_back(Grid{
            "Importance", {"event", "probability", "birnbaum", "criticality", "raw", "rrw"}, {}});
        for (const Importance& entry : ranked(results)) {
            const BasicEvent& event = results.read.tree.events[entry.event];
            grid.rows.push_back({word(event.id), figure(event.probability), figure(entry.birnbaum),
                                 figure(entry.criticality), ratio(entry.raw), ratio(entry.rrw)});
        }
    }
    return grids;
}

} // namespace corbel::cli
