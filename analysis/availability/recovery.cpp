#include "analysis/availability/recovery.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <set>

#include "analysis/availability/fail_over.h"
#include "model/message.h"

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Key;

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

} // namespace

std::vector<FailureDomain> failureDomains(const Drawing& drawing, const ModelTree& tree)
{
    const ModelGraph& graph = drawing.graph();
    std::vector<bool> isProvider(graph.size(), false);
    for (Index node = 0; node < graph.size(); ++node) {
        for (const Index provider : {drawing.provider(node), drawing.standsIn(node)}) {
            if (provider != noIndex && graph.kind(provider) == ElementKind::System) {
                isProvider[provider] = true;
            }
        }
    }
    std::vector<FailureDomain> domains;
    for (Index node = 0; node < graph.size(); ++node) {
        const model::Element& element = graph.element(node);
        DomainKind kind = DomainKind::Provider;
        if (element.kind == ElementKind::Host) {
            kind = DomainKind::Host;
        } else if (element.kind == ElementKind::Site) {
            const bool isZone = model::textOf(element.fields, Key::SiteType) == "zone";
            kind = isZone ? DomainKind::Zone : DomainKind::Site;
        } else if (!isProvider[node]) {
            continue;
        }
        domains.push_back({element.id.value, kind, node, tree.eventsOf[node]});
    }
    for (const auto& [name, event] : tree.namedProviders) {
        domains.push_back({name, DomainKind::Provider, noIndex, {event}});
    }
    return domains;
}

RecoveryPlaces::RecoveryPlaces(const Drawing& drawing, const HealthGraph& health)
    : m_drawing(drawing),
      m_health(health),
      m_isFailOver(health.tree().nodes.size(), false),
      m_isGuarded(health.tree().nodes.size(), false),
      m_copying(drawing.graph().size()),
      m_copiedBy(drawing.graph().size())
{
    const ModelTree& tree = health.tree();
    for (const ChainBlock& block : tree.blocks) {
        m_isGuarded[block.guarded] = true;
    }
    for (NodeIndex node = 0; node < tree.nodes.size(); ++node) {
        const std::vector<Index>& via = tree.notes[node].via;
        for (std::size_t i = 0; i < via.size() && tree.nodes[node].kind == NodeKind::And; ++i) {
            m_isFailOver[node] = m_isFailOver[node] || isSwitch(node, i);
        }
    }
    const ModelGraph& graph = drawing.graph();
    for (Index relation = 0; relation < graph.relationCount(); ++relation) {
        if (graph.relation(relation).kind == model::RelationKind::Replicates &&
            graph.from(relation) != noIndex && graph.to(relation) != noIndex) {
            m_replications.push_back(relation);
            const Index from = graph.from(relation);
            const bool isOne = holdsData(graph, from); // else what stands in it
            (isOne ? m_copying[from] : m_wideCopying).push_back(relation);
            m_copiedBy[graph.to(relation)].push_back(relation);
        }
    }
    std::vector<Index> data;
    for (Index node = 0; node < graph.size(); ++node) {
        if (holdsData(graph, node)) {
            data.push_back(node);
        }
    }
    m_grounds.emplace(drawing, health, data);
    for (Index relation = 0; relation < graph.relationCount(); ++relation) {
        if (graph.relation(relation).kind == model::RelationKind::FailsOverTo &&
            graph.from(relation) != noIndex && graph.to(relation) != noIndex) {
            if (auto restored = restoredBy(relation); !restored.empty()) {
                m_restored.emplace(relation, std::move(restored));
            }
        }
    }
    for (NodeIndex node = 0; node < tree.nodes.size(); ++node) {
        const bool isNeverUp = tree.nodes[node].inputs.empty() && health.usual(node) != Health::Up;
        m_usual.push_back(isNeverUp
                              ? RecoverySpan{endless, endless}
                              : made(node, [this](NodeIndex input) { return m_usual[input]; }));
    }
}

bool RecoveryPlaces::isSwitch(NodeIndex node, std::size_t input) const
{
    const Index via = m_health.tree().notes[node].via[input];
    return via != noIndex &&
           m_drawing.graph().relation(via).kind == model::RelationKind::FailsOverTo;
}

RecoverySpan RecoveryPlaces::switchSpan(Index failOver) const
{
    const SwitchTime time = switchTimeOf(m_drawing.graph().relation(failOver));
    const RecoverySpan restore = restoreSpan(failOver);
    return {time.stated + restore.low, time.missing.empty() ? time.stated + restore.high : endless};
}

namespace {

/// By element: `end`, what stands in it, and all that these need.
std::vector<bool> neededAt(const Drawing& drawing, Index end)
{
    const ModelGraph& graph = drawing.graph();
    std::vector<bool> isNeeded(graph.size(), false);
    std::vector<Index> open;
    for (Index node = 0; node < graph.size(); ++node) {
        if (node == end || drawing.isIn(node, end)) {
            isNeeded[node] = true;
            open.push_back(node);
        }
    }
    while (!open.empty()) {
        const Index node = open.back();
        open.pop_back();
        for (const Arc& arc : graph.out(node)) {
            if (!isNeeded[arc.node] && model::isHard(graph.relation(arc.relation))) {
                isNeeded[arc.node] = true;
                open.push_back(arc.node);
            }
        }
    }
    return isNeeded;
}

} // namespace

/// Data that the standby, or what it works on, gets from a backup only has to be read back first.
std::vector<Index> RecoveryPlaces::restoredBy(Index failOver) const
{
    const ModelGraph& graph = m_drawing.graph();
    std::vector<Index> backups;
    std::ranges::copy_if(m_replications, std::back_inserter(backups), [&](Index relation) {
        return model::textOf(graph.relation(relation).fields, Key::ReplicationMode) == "backup";
    });
    if (!backups.empty()) {
        const std::vector<bool> before = neededAt(m_drawing, graph.from(failOver));
        const std::vector<bool> after = neededAt(m_drawing, graph.to(failOver));
        std::erase_if(backups, [&](Index relation) {
            return !before[graph.from(relation)] || !after[graph.to(relation)];
        });
    }
    return backups;
}

RecoverySpan RecoveryPlaces::restoreSpan(Index failOver, std::vector<std::string>* missing) const
{
    RecoverySpan longest;
    const auto restored = m_restored.find(failOver);
    for (const Index relation :
         restored != m_restored.end() ? restored->second : std::vector<Index>()) {
        const RecoverySpan one = readBack(m_drawing.graph().from(relation), missing);
        longest = {std::max(longest.low, one.low), std::max(longest.high, one.high)};
    }
    return longest;
}

RecoverySpan RecoveryPlaces::readBack(Index store, std::vector<std::string>* missing) const
{
    const ModelGraph& graph = m_drawing.graph();
    const model::Record& fields = graph.element(store).fields;
    const model::Record* backup = model::recordOf(fields, Key::Backup);
    const auto size = model::amountOf(fields, Key::StoreSize);
    const double speed =
        backup == nullptr ? 0.0 : model::amountOf(*backup, Key::RestoreBandwidth).value_or(0.0);
    if (size && speed > 0.0) {
        const double time = *size / speed;
        return {time, time};
    }
    if (missing != nullptr) {
        const std::string& id = graph.id(store);
        if (!size) {
            missing->push_back(id + ".size");
        }
        if (speed <= 0.0) {
            missing->push_back(id + ".backup.restore-bandwidth");
        }
    }
    return {0.0, endless};
}

std::vector<Index> RecoveryPlaces::copying(Index store) const
{
    std::vector<Index> relations;
    for (Index node = store; node != noIndex; node = m_drawing.graph().parent(node)) {
        relations.insert(relations.end(), m_copying[node].begin(), m_copying[node].end());
    }
    std::ranges::copy_if(m_wideCopying, std::back_inserter(relations), [&](Index relation) {
        return m_drawing.isIn(store, m_drawing.graph().from(relation));
    });
    std::ranges::sort(relations);
    return relations;
}

/// Of a gate, from those of its inputs.
template <class SpanOf>
RecoverySpan RecoveryPlaces::made(NodeIndex index, const SpanOf& of) const
{
    const FaultNode& node = m_health.tree().nodes[index];
    const bool isUntouched =
        std::ranges::all_of(node.inputs, [&](NodeIndex input) { return of(input).high == 0.0; });
    if (isUntouched) {
        return {};
    }
    if (m_isGuarded[index]) {
        return of(node.inputs.back());
    }
    if (m_isFailOver[index]) {
        RecoverySpan best{endless, endless};
        for (std::size_t i = 0; i < node.inputs.size(); ++i) {
            const RecoverySpan way = of(node.inputs[i]);
            const RecoverySpan change = isSwitch(index, i)
                                            ? switchSpan(m_health.tree().notes[index].via[i])
                                            : RecoverySpan{};
            best.low = std::min(best.low, way.low + change.low);
            best.high = std::min(best.high, way.high + change.high);
        }
        return best;
    }
    std::vector<double> lows;
    std::vector<double> highs;
    for (const NodeIndex input : node.inputs) {
        const RecoverySpan span = of(input);
        lows.push_back(span.low);
        highs.push_back(span.high);
    }
    std::ranges::sort(lows);
    std::ranges::sort(highs);
    // Up again when too few are left for the gate: all but `least - 1` of them.
    const std::size_t least = node.kind == NodeKind::Or    ? 1
                              : node.kind == NodeKind::And ? lows.size()
                                                           : node.least;
    return {lows[lows.size() - least], highs[highs.size() - least]};
}

std::vector<std::pair<NodeIndex, RecoverySpan>>
RecoveryPlaces::changed(std::span<const std::pair<std::uint32_t, RecoverySpan>> events) const
{
    std::map<NodeIndex, RecoverySpan> away;
    std::set<NodeIndex> open; // taken in ascending order: inputs before what takes them
    const auto add = [&](NodeIndex node, RecoverySpan span) {
        away.emplace(node, span);
        for (const NodeIndex taker : m_health.takersOf(node)) {
            open.insert(taker);
        }
    };
    for (const auto& [event, span] : events) {
        for (const NodeIndex node : m_health.nodesOf(event)) {
            add(node, span);
        }
    }
    while (!open.empty()) {
        const NodeIndex node = *open.begin();
        open.erase(open.begin());
        const RecoverySpan span = made(node, [&](NodeIndex input) {
            const auto place = away.find(input);
            return place != away.end() ? place->second : m_usual[input];
        });
        if (span != m_usual[node]) {
            add(node, span);
        }
    }
    return {away.begin(), away.end()};
}

} // namespace corbel::analysis::availability
