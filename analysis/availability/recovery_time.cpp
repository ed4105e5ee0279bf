#include <algorithm>
#include <functional>
#include <limits>
#include <set>

#include "analysis/availability/fail_over.h"
#include "analysis/availability/recovery.h"
#include "model/message.h"

namespace corbel::analysis::availability {

using model::Key;
using model::Message;

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

template <class Item>
void addOnce(std::vector<Item>& list, const Item& item)
{
    if (std::ranges::find(list, item) == list.end()) {
        list.push_back(item);
    }
}

void need(RecoveryTime& time, const std::string& key)
{
    addOnce(time.needs, Message::verbatim(key));
}

Message listOf(const std::vector<std::string>& ids)
{
    std::vector<Message> parts;
    for (const std::string& id : ids) {
        parts.push_back(Message::verbatim(id));
    }
    return Message::list(std::move(parts));
}

/// What a sorted list has for `key`, if it has it.
template <class Key, class Value>
const Value* findIn(const std::vector<std::pair<Key, Value>>& list, Key key)
{
    const auto place =
        std::ranges::lower_bound(list, key, {}, [](const auto& one) { return one.first; });
    return place != list.end() && place->first == key ? &place->second : nullptr;
}

void setSpan(RecoveryTime& time, const RecoverySpan& span)
{
    time.atLeast = span.low;
    time.atMost = span.high;
    if (span.low == span.high) {
        time.seconds = span.low;
    }
}

} // namespace

Recovery::Recovery(const Drawing& drawing, const RecoveryPlaces& places,
                   const FailureDomain& domain, HealthGraph::Sweep& sweep)
    : m_drawing(drawing),
      m_tree(places.health().tree()),
      m_places(places),
      m_domain(domain)
{
    std::vector<std::pair<std::uint32_t, Span>> lost;
    for (const std::uint32_t event : domain.events) {
        lost.emplace_back(event, Span{endless, endless});
    }
    m_away = places.changed(lost);
    sweep.fail(domain.events);
    for (const NodeIndex node : sweep.changed()) {
        m_states.emplace_back(node, sweep.of(node));
    }
    findLosses();
    findRepairs();
}

Health Recovery::stateOf(NodeIndex node) const
{
    const Health* state = findIn(m_states, node);
    return state != nullptr ? *state : m_places.health().usual(node);
}

RecoverySpan Recovery::spanOf(const Spans& away, NodeIndex node) const
{
    const Span* span = findIn(away, node);
    return span != nullptr ? *span : m_places.usual(node);
}

/// What is lost is repaired first; then all stores that have to be are read back side by side.
void Recovery::findRepairs()
{
    const auto mttr = m_domain.element == noIndex
                          ? std::nullopt
                          : model::amountOf(m_drawing.element(m_domain.element).fields, Key::Mttr);
    m_repair = {mttr.value_or(0.0), mttr.value_or(endless)};
    std::vector<std::pair<std::uint32_t, Span>> events;
    for (std::size_t place = 0; place < m_losses.size(); ++place) {
        const auto& [store, lost] = m_losses[place];
        if (lost.readBack.high == 0.0) {
            continue;
        }
        const Span span{m_repair.low + lost.readBack.low, m_repair.high + lost.readBack.high};
        for (const std::uint32_t event : m_tree.eventsOf[store]) {
            events.emplace_back(event, span);
            m_readBack.emplace_back(event, place);
        }
    }
    std::ranges::sort(m_readBack);
    if (!events.empty()) {
        for (const std::uint32_t event : m_domain.events) {
            events.emplace_back(event, m_repair);
        }
        m_repaired = m_places.changed(events);
    }
}

RecoveryTime Recovery::timeToServe(std::span<const NodeIndex> nodes) const
{
    const Span span = spanOf(m_away, nodes.back());
    if (span.low == endless) {
        return timeToRepair(nodes);
    }
    RecoveryTime time;
    setSpan(time, span);
    explain(time, m_away, nodes);
    time.basis = time.witnesses.empty()
                     ? corbel::model::Message::of("it stays up")
                     : corbel::model::Message::of("switching by {}", listOf(time.witnesses));
    return time;
}

/// Of an entry that nothing else brings back.
RecoveryTime Recovery::timeToRepair(std::span<const NodeIndex> nodes) const
{
    RecoveryTime time;
    const Span repaired = m_repaired.empty() ? m_repair : spanOf(m_repaired, nodes.back());
    // What is never up does not come back later than the rest.
    const bool isEver = repaired.low != endless;
    setSpan(time, isEver ? repaired : m_repair);
    time.witnesses = {m_domain.name};
    if (m_domain.element == noIndex) {
        time.needs.push_back(
            corbel::model::Message::of("the system {} as an element", m_domain.name));
    } else if (m_repair.high == endless) {
        need(time, m_domain.name + ".mttr");
    }
    std::vector<std::string> stores;
    if (isEver && !m_repaired.empty()) {
        for (const std::size_t place : explain(time, m_repaired, nodes)) {
            stores.push_back(m_drawing.graph().id(m_losses[place].first));
            addOnce(time.witnesses, stores.back());
        }
    }
    time.basis = stores.empty()
                     ? corbel::model::Message::of(
                           "nothing takes over: it is back when {} is repaired", m_domain.name)
                 : stores.size() == 1
                     ? corbel::model::Message::of(
                           "nothing takes over: {} is repaired first, then {} is read back from "
                           "its backup",
                           m_domain.name, stores.front())
                     : corbel::model::Message::of(
                           "nothing takes over: {} is repaired first, then {} are read back from "
                           "their backups",
                           m_domain.name, listOf(stores));
    return time;
}

std::vector<std::size_t> Recovery::explain(RecoveryTime& time, const Spans& away,
                                           std::span<const NodeIndex> nodes) const
{
    std::vector<std::size_t> readBack;
    if (spanOf(away, nodes.back()).high == 0.0) {
        return readBack;
    }
    // What decides it, taken in descending order: what a node is made of comes before it.
    std::set<NodeIndex, std::greater<>> decisive{nodes.back()};
    while (!decisive.empty()) {
        const NodeIndex index = *decisive.begin();
        decisive.erase(decisive.begin());
        const FaultNode& node = m_tree.nodes[index];
        const Span span = spanOf(away, index);
        if (span.high == 0.0) {
            continue;
        }
        if (node.kind == NodeKind::Event) {
            if (const std::size_t* place = findIn(m_readBack, node.event);
                place != nullptr && &away == &m_repaired) {
                addOnce(readBack, *place);
            }
            continue;
        }
        bool isSwitched = m_places.isFailOver(index);
        for (std::size_t k = 0; k < node.inputs.size() && isSwitched; ++k) {
            isSwitched = m_places.isSwitch(index, k) || spanOf(away, node.inputs[k]).low > 0.0;
        }
        for (std::size_t k = 0; k < node.inputs.size(); ++k) {
            const Span input = spanOf(away, node.inputs[k]);
            Span way = input;
            if (m_places.isFailOver(index) && m_places.isSwitch(index, k)) {
                const Span change = m_places.switchSpan(m_tree.notes[index].via[k]);
                way = {input.low + change.low, input.high + change.high};
            }
            // Else it is sure to end before or after what the gate waits for.
            const bool isPart = way.low != endless && way.low <= span.high && way.high >= span.low;
            if (isPart && isSwitched && m_places.isSwitch(index, k)) {
                const Index failOver = m_tree.notes[index].via[k];
                const model::Relation& relation = m_drawing.graph().relation(failOver);
                addOnce(time.witnesses, relation.id.value);
                for (const std::string& key : switchTimeOf(relation).missing) {
                    need(time, key);
                }
                std::vector<std::string> unread;
                m_places.restoreSpan(failOver, &unread);
                for (const std::string& key : unread) {
                    need(time, key);
                }
            }
            if (isPart && input.high > 0.0) {
                decisive.insert(node.inputs[k]);
            }
        }
    }
    std::ranges::sort(readBack);
    for (const std::size_t place : readBack) {
        for (const std::string& key : m_losses[place].second.unread) {
            need(time, key);
        }
    }
    if (time.seconds) {
        time.needs.clear();
    }
    return readBack;
}

} // namespace corbel::analysis::availability
