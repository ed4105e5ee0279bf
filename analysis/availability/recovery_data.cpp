#include <algorithm>
#include <limits>

#include "analysis/availability/recovery.h"
#include "model/message.h"

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Key;
using model::Message;

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

RecoveryTime nothingLost(Message basis)
{
    RecoveryTime time;
    time.seconds = 0.0;
    time.basis = std::move(basis);
    return time;
}

RecoveryTime allLost(const std::string& store)
{
    RecoveryTime time;
    time.isEndless = true;
    time.basis = corbel::model::Message::of("no copy of {} is left", store);
    time.witnesses = {store};
    return time;
}

/// Known seconds, or what is at least lost, or without end.
double lowest(const RecoveryTime& time)
{
    return time.isEndless ? endless : time.seconds.value_or(time.atLeast);
}

double highest(const RecoveryTime& time)
{
    return time.isEndless ? endless : time.seconds.value_or(time.atMost);
}

/// With bounds instead of one figure, where these differ.
void setBounds(RecoveryTime& time, double low, double high)
{
    time.atLeast = low;
    time.atMost = high;
    time.seconds = low == high ? std::optional(low) : std::nullopt;
    if (time.seconds) {
        time.needs.clear();
    }
}

void addOnce(std::vector<Index>& list, Index node)
{
    if (std::ranges::find(list, node) == list.end()) {
        list.push_back(node);
    }
}

void addNeeds(RecoveryTime& time, const RecoveryTime& other)
{
    for (const Message& need : other.needs) {
        if (std::ranges::find(time.needs, need) == time.needs.end()) {
            time.needs.push_back(need);
        }
    }
}

/// The better one of two ways to the same data, undecided where that is not clear.
RecoveryTime better(const RecoveryTime& a, const RecoveryTime& b)
{
    if (highest(a) <= lowest(b)) {
        return a;
    }
    if (highest(b) <= lowest(a)) {
        return b;
    }
    RecoveryTime open = lowest(a) <= lowest(b) ? a : b;
    const RecoveryTime& other = lowest(a) <= lowest(b) ? b : a;
    addNeeds(open, other);
    setBounds(open, std::min(lowest(a), lowest(b)), std::min(highest(a), highest(b)));
    return open;
}

/// All data counts: the worse one of two.
RecoveryTime worse(const RecoveryTime& a, const RecoveryTime& b)
{
    if (a.isEndless || b.isEndless) {
        return a.isEndless ? a : b;
    }
    if (a.seconds && b.seconds) {
        return *a.seconds >= *b.seconds ? a : b;
    }
    // Of two that lose as little at least, the open one may lose more: it is the one to explain.
    const bool isFirst = lowest(a) > lowest(b) || (lowest(a) == lowest(b) && !a.seconds);
    RecoveryTime open = isFirst ? a : b;
    const RecoveryTime& other = isFirst ? b : a;
    addNeeds(open, other);
    setBounds(open, std::max(lowest(a), lowest(b)), std::max(highest(a), highest(b)));
    return open;
}

} // namespace

bool holdsData(const ModelGraph& graph, Index node)
{
    return graph.kind(node) == ElementKind::Store || graph.kind(node) == ElementKind::Stream;
}

std::vector<Index> dataOf(const Drawing& drawing, const ModelTree& tree,
                          std::span<const NodeIndex> nodes)
{
    std::vector<Index> stores;
    for (const NodeIndex node : nodes) {
        const Index element = tree.notes[node].element;
        if (element != noIndex && holdsData(drawing.graph(), element)) {
            stores.push_back(element);
        }
    }
    std::ranges::sort(stores);
    const auto repeated = std::ranges::unique(stores);
    stores.erase(repeated.begin(), repeated.end());
    return stores;
}

/// Whether everything that holds the data is down with the domain.
bool Recovery::isGone(Index node) const
{
    if (node == m_domain.element) {
        return true;
    }
    const Index around = m_drawing.standsIn(node);
    if (around != noIndex && (isDown(around) || isGone(around))) {
        return true;
    }
    const std::vector<Index>& members = m_drawing.members(node);
    const auto areDown = [&](auto list) {
        return !list.empty() && std::ranges::all_of(list, [&](Index one) { return isDown(one); });
    };
    if (areDown(m_drawing.hostsOf(node)) || areDown(std::span(members))) {
        return true;
    }
    const Index provider = m_drawing.provider(node);
    const Index brokers =
        m_drawing.graph().indexOf(model::textOf(m_drawing.element(node).fields, Key::Brokers));
    return (provider != noIndex && provider == m_domain.element) ||
           (provider == noIndex && m_domain.element == noIndex &&
            m_drawing.providerName(node) == m_domain.name) ||
           (brokers != noIndex && (isGone(brokers) || isPartitionGone(node, brokers)));
}

/// Whether as many brokers are down as some partition has copies.
bool Recovery::isPartitionGone(Index stream, Index brokers) const
{
    const auto replication = model::amountOf(m_drawing.element(stream).fields, Key::Replication);
    const auto down = std::ranges::count_if(m_drawing.members(brokers),
                                            [&](Index broker) { return isDown(broker); });
    return replication && static_cast<double>(down) >= *replication;
}

void Recovery::findLosses()
{
    for (const Index node : m_places.grounds().exposed(m_domain.element, m_domain.name, m_states)) {
        if (isGone(node)) {
            m_losses.emplace_back(node, loss(node));
        }
    }
}

RecoveryTime Recovery::lostData(std::span<const Index> stores) const
{
    RecoveryTime worst =
        nothingLost(stores.empty() ? corbel::model::Message::of("it needs no data that is drawn")
                                   : corbel::model::Message::of("a copy of all its data is left"));
    for (const auto& [store, loss] : m_losses) {
        if (std::ranges::binary_search(stores, store)) {
            worst = worse(worst, loss.time);
        }
    }
    return worst;
}

Recovery::Lost Recovery::loss(Index store) const
{
    std::vector<Index> seen;
    Lost lost = lossFrom(store, seen);
    if (lost.time.witnesses.empty()) {
        lost.time.witnesses.push_back(m_drawing.graph().id(store));
    }
    return lost;
}

/// The best of all ways to a copy that is left, over copies of copies too.
Recovery::Lost Recovery::lossFrom(Index store, std::vector<Index>& seen) const
{
    const ModelGraph& graph = m_drawing.graph();
    seen.push_back(store);
    std::vector<Lost> ways;
    for (const Index relation : m_places.copying(store)) {
        if (std::ranges::find(seen, graph.to(relation)) == seen.end()) {
            ways.push_back(lossOver(relation, store, seen));
        }
    }
    for (const Index relation : m_places.copiedBy(store)) {
        const Index from = graph.from(relation);
        if (!isGone(from) && isOnlyCopied(store, from)) {
            ways.push_back(
                {nothingLost(corbel::model::Message::of("{} is a copy of {}, which is left",
                                                        graph.id(store), graph.id(from))),
                 {},
                 {}});
        }
    }
    if (model::recordOf(graph.element(store).fields, Key::Backup) != nullptr) {
        ways.push_back(backupLoss(store, noIndex));
    }
    seen.pop_back();
    Lost best{allLost(graph.id(store)), {}, {}};
    for (const Lost& way : ways) {
        best.time = better(best.time, way.time);
    }
    // The data comes back by one of those that may be the best; of equals, by the quickest.
    bool isFirst = true;
    for (const Lost& way : ways) {
        const bool isBest = best.time.seconds ? way.time.seconds == best.time.seconds
                                              : lowest(way.time) < highest(best.time);
        if (!isBest) {
            continue;
        }
        const Span& back = way.readBack;
        const Span both = isFirst             ? back
                          : best.time.seconds ? Span{std::min(best.readBack.low, back.low),
                                                     std::min(best.readBack.high, back.high)}
                                              : Span{std::min(best.readBack.low, back.low),
                                                     std::max(best.readBack.high, back.high)};
        best.unread.insert(best.unread.end(), way.unread.begin(), way.unread.end());
        if (!best.time.seconds && !isFirst && back != best.readBack) {
            for (const Message& need : best.time.needs) {
                best.unread.push_back(need.text());
            }
        }
        best.readBack = both;
        isFirst = false;
    }
    return best;
}

/// Whether nothing but copies of the other one comes into a store. Two that copy to each other are
/// both written to: what came in at the one that is lost is on its way to the other.
bool Recovery::isOnlyCopied(Index store, Index source) const
{
    const std::string_view role = model::textOf(m_drawing.element(store).fields, Key::Role);
    if (role == "passive" || role == "follower") {
        return true;
    }
    std::vector<Index> reached{store};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const Index relation : m_places.copying(reached[i])) {
            addOnce(reached, m_drawing.graph().to(relation));
        }
    }
    return std::ranges::find(reached, source) == reached.end();
}

Recovery::Lost Recovery::lossOver(Index replication, Index store, std::vector<Index>& seen) const
{
    const model::Relation& relation = m_drawing.graph().relation(replication);
    const Index copy = m_drawing.graph().to(replication);
    const std::string_view mode = model::textOf(relation.fields, Key::ReplicationMode);
    const auto lag = model::amountOf(relation.fields, Key::Lag);
    Lost lost;
    RecoveryTime& time = lost.time;
    if (mode == "sync") {
        time = nothingLost(corbel::model::Message::of(
            "{} is copied at once by {}", m_drawing.graph().id(store), relation.id.value));
    } else if (mode == "backup") {
        lost = backupLoss(store, replication);
    } else {
        time.basis = corbel::model::Message::of("the lag of {}", relation.id.value);
        time.seconds = lag;
        if (!lag) {
            time.needs.push_back(
                Message::verbatim(relation.id.value + (mode.empty() ? ".mode" : ".lag")));
        }
    }
    time.witnesses = {relation.id.value};
    if (!isGone(copy)) {
        return lost;
    }
    const Lost further = lossFrom(copy, seen);
    const RecoveryTime& rest = further.time;
    if (rest.isEndless) {
        return {allLost(m_drawing.graph().id(store)), {}, {}};
    }
    lost.readBack.low += further.readBack.low;
    lost.readBack.high += further.readBack.high;
    lost.unread.insert(lost.unread.end(), further.unread.begin(), further.unread.end());
    addNeeds(time, rest);
    setBounds(time, lowest(time) + lowest(rest), highest(time) + highest(rest));
    time.witnesses.insert(time.witnesses.end(), rest.witnesses.begin(), rest.witnesses.end());
    time.basis = corbel::model::Message::of("{}; that copy is lost too, so what counts is: {}",
                                            time.basis, rest.basis);
    return lost;
}

/// What was written since the last complete backup.
Recovery::Lost Recovery::backupLoss(Index store, Index replication) const
{
    const std::string& id = m_drawing.graph().id(store);
    const model::Record* backup = model::recordOf(m_drawing.element(store).fields, Key::Backup);
    Lost lost;
    lost.readBack = m_places.readBack(store, &lost.unread);
    RecoveryTime& time = lost.time;
    time.basis = corbel::model::Message::of(
        "the interval of the backups of {} and the time to make one", id);
    time.witnesses = {replication == noIndex ? id
                                             : m_drawing.graph().relation(replication).id.value};
    if (backup == nullptr) {
        time.needs.push_back(Message::verbatim(id + ".backup"));
        return lost;
    }
    const auto interval = model::amountOf(*backup, Key::Interval);
    const auto copyTime = model::amountOf(*backup, Key::CopyTime);
    time.atLeast = interval.value_or(0.0) + copyTime.value_or(0.0);
    if (!interval) {
        time.needs.push_back(Message::verbatim(id + ".backup.interval"));
    }
    if (!copyTime) {
        time.needs.push_back(Message::verbatim(id + ".backup.copy-time"));
    }
    if (interval && copyTime) {
        time.seconds = time.atLeast;
    }
    return lost;
}

} // namespace corbel::analysis::availability
