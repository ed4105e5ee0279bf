#include <algorithm>

#include "analysis/availability/fail_over.h"
#include "analysis/availability/success.h"

namespace corbel::analysis::availability {

using model::Key;
using model::Message;
using model::RelationKind;

namespace {

/// Copies of each record and how many of them a producer waits for.
struct Copies {
    int count = 0;
    int inSync = 1;
};

/// Kafka's defaults where nothing is said: one in-sync replica is enough, producers wait for all.
std::optional<Copies> copiesOf(const model::Element& stream)
{
    const auto count = model::amountOf(stream.fields, Key::Replication);
    if (!count) {
        return std::nullopt;
    }
    const double inSync = model::amountOf(stream.fields, Key::MinInsync).value_or(1.0);
    return Copies{static_cast<int>(std::clamp(*count, 1.0, 1e6)),
                  static_cast<int>(std::clamp(inSync, 1.0, 1e6))};
}

} // namespace

/// One term for each broker: drawn, or counted and not drawn. Empty where they are not told apart.
std::vector<TermIndex> SuccessBuilder::brokerTerms(Index cluster)
{
    std::vector<TermIndex> brokers;
    for (const Index member : m_drawing.members(cluster)) {
        brokers.push_back(place(member));
    }
    const int count = m_drawing.copiesOf(cluster);
    const auto crews = crewsOf(m_graph.element(cluster));
    if (!brokers.empty() || count < 2 || count > mostListedReplicas ||
        m_drawing.hostsOf(cluster).size() > 1 || (crews && *crews < count)) {
        return brokers;
    }
    for (int copy = 0; copy < count; ++copy) {
        brokers.push_back(event(m_events.ofCopy(cluster, copy, count)));
    }
    return brokers;
}

/// Partitions lie on any `replication` of the brokers, so that with one more of them down than
/// their copies can lose, some partition is lost.
void SuccessBuilder::addReplicas(Needs& needs, Index stream, bool isWritten)
{
    const Index cluster =
        m_graph.indexOf(model::textOf(m_graph.element(stream).fields, Key::Brokers));
    const auto copies = copiesOf(m_graph.element(stream));
    if (cluster == noIndex || !copies) {
        return;
    }
    Needs brokers;
    for (const TermIndex broker : brokerTerms(cluster)) {
        brokers.add(broker);
    }
    const std::size_t count = brokers.terms.size();
    const std::size_t inSync = isWritten ? static_cast<std::size_t>(copies->inSync) : 1;
    const std::size_t replication =
        std::min(static_cast<std::size_t>(copies->count), std::max<std::size_t>(count, 1));
    const std::size_t spare = replication - std::min(replication, inSync);
    if (count < 2 || (!isWritten && spare + 1 >= count)) {
        return; // that one broker is up is what the cluster needs anyway
    }
    const std::string& id = m_graph.id(stream);
    if (replication < count) {
        assumeOnce(Message::of("partitions of {} lie on any {} of its {} brokers", id, replication,
                               count));
    }
    const std::size_t least = count - spare;
    needs.add(some(std::move(brokers), least,
                   inSync == 1
                       ? Message::of("{} of the {} brokers are up, so that every partition of {} "
                                     "has a replica",
                                     least, count, id)
                       : Message::of("{} of the {} brokers are up, so that every partition of {} "
                                     "has {} replicas in sync",
                                     least, count, id, inSync),
                   stream));
}

/// Whether `relation` publishes and waits until more than the leader has a record.
bool SuccessBuilder::waitsForReplicas(const model::Relation& relation) const
{
    if (relation.kind != RelationKind::Publishes) {
        return false;
    }
    const model::Element& stream = m_graph.element(m_graph.indexOf(relation.to.value));
    std::string_view acks = model::textOf(relation.fields, Key::Acks);
    if (acks.empty()) {
        acks = model::textOf(stream.fields, Key::Acks);
    }
    const auto copies = copiesOf(stream);
    return copies && copies->inSync > 1 && (acks.empty() || acks == "all");
}

/// That records are taken: `served`, and enough replicas are in sync. What the stream fails over to
/// takes them as soon as it is up.
TermIndex SuccessBuilder::written(Index stream, TermIndex served)
{
    if (!m_drawing.failOvers(stream).empty() || !m_drawing.recoverableAround(stream).empty()) {
        assumeOnce(Message::of("records for {} are taken while it or what it fails over to is up, "
                               "however few replicas are in sync",
                               m_graph.id(stream)));
        return served;
    }
    Needs needs;
    needs.add(served);
    addReplicas(needs, stream, true);
    return all(std::move(needs), {}, stream);
}

} // namespace corbel::analysis::availability
