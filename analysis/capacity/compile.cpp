#include "analysis/capacity/compile.h"

#include <algorithm>
#include <fmt/format.h>

#include "analysis/capacity/compile_work.h"
#include "analysis/capacity/compiler.h"
#include "analysis/capacity/platform_quotas.h"
#include "analysis/capacity/stream_forms.h"

namespace corbel::analysis {

using model::amountOf;
using model::ElementKind;
using model::Key;
using model::Message;
using model::textOf;

std::uint32_t wholeOr(const std::optional<double>& amount, std::uint32_t fallback)
{
    constexpr double most = 1e9;
    return amount ? static_cast<std::uint32_t>(std::clamp(*amount, 0.0, most)) : fallback;
}

NetworkCompiler::NetworkCompiler(const model::Model& model, const CompileScope& scope,
                                 CompiledModel& result)
    : m_model(model),
      m_scope(scope),
      m_result(result)
{
    for (const model::Relation& relation : model.relations) {
        if (model::isSynchronous(relation.kind)) {
            if (!relation.fields.contains(Key::Rate)) {
                m_calls[relation.from.value].push_back(&relation);
            }
        } else if (relation.kind == model::RelationKind::Replicates) {
            if (textOf(relation.fields, Key::ReplicationMode) != "backup") {
                m_replicates[relation.from.value].push_back(&relation);
            }
        } else if (relation.kind == model::RelationKind::Publishes ||
                   relation.kind == model::RelationKind::Consumes) {
            m_flows[relation.from.value].push_back(&relation);
            if (scope.records && relation.kind == model::RelationKind::Consumes &&
                !relation.fields.contains(Key::Rate)) {
                m_readers[relation.to.value].push_back(&relation);
            }
        }
    }
}

void NetworkCompiler::addLoad(StatedLoad load)
{
    const auto node = static_cast<std::uint32_t>(network().nodes.size());
    NetworkNode entry;
    entry.element = load.entry;
    entry.isEntry = true;
    entry.component = componentHash(load.relation.empty() ? load.entry : load.relation);
    network().nodes.push_back(entry);
    if (load.relation.empty()) {
        noteFlows(load.entry);
        addSteps(node, *m_model.elements.find(load.entry));
    } else {
        const model::Relation& relation = *m_model.relations.find(load.relation);
        network().nodes[node].firstStep = static_cast<std::uint32_t>(network().steps.size());
        if (model::isSynchronous(relation.kind)) {
            addStep({&relation}, unlimited);
            addWrites(network().nodes[node].firstStep);
        } else {
            const bool isRead = relation.kind == model::RelationKind::Consumes;
            addRecordOf(relation, nodeOf(isRead ? relation.from.value : relation.to.value), 1.0);
        }
        network().nodes[node].stepCount =
            static_cast<std::uint32_t>(network().steps.size()) - network().nodes[node].firstStep;
    }
    if (load.sessions > 0) {
        network().sessions.push_back({node, load.sessions, load.thinkTime});
    } else {
        load.source.node = node;
        network().sources.push_back(std::move(load.source));
        m_result.sourceRelations.push_back(std::move(load.relation));
    }
    finishNodes();
}

// The relation by which an element that nobody calls reads records.
const model::Relation* NetworkCompiler::readingOf(const std::string& element) const
{
    const auto found = m_flows.find(element);
    if (!m_scope.records || found == m_flows.end()) {
        return nullptr;
    }
    const auto reading = std::ranges::find(found->second, model::RelationKind::Consumes,
                                           [](const model::Relation* one) { return one->kind; });
    return reading == found->second.end() ? nullptr : *reading;
}

NetworkNode NetworkCompiler::makeNode(const model::Element& element)
{
    NetworkNode node;
    node.element = element.id.value;
    node.component = componentHash(element.id.value);
    if (element.kind == ElementKind::Cluster) { // reached by records alone
        node.isStream = true;
        node.streamLimit = 1.0;
        return node;
    }
    if (m_scope.records && element.kind == ElementKind::Stream) {
        node.isStream = true;
        const StreamLimit limit = streamLimit(m_model, element);
        if (limit.brokers.empty()) {
            node.streamLimit = limit.records;
        }
        noteReading(limit, node.element);
        if (!limit.records) {
            node.workUnknown = true;
            m_result.undecided.push_back(
                {limit.missing, Message::of("what {} can take is not known", node.element), false});
        }
        return node;
    }
    noteReplicas(element, node);
    if (readWork(element, readingOf(node.element), node, m_scope, m_result)) {
        m_isExponentialAssumed = true;
    }
    noteQueue(element, node);
    if (const auto threads = amountOf(element.fields, Key::Threads)) {
        node.threads = wholeOr(threads, unlimited);
        if (element.fields.contains(Key::QueueLimit)) {
            m_result.assumptions.push_back(
                Message::of("{}: the waiting places are in front of its threads", node.element));
        }
    }
    node.queueLimit = wholeOr(amountOf(element.fields, Key::QueueLimit), unlimited);
    const std::string_view scheduling = textOf(element.fields, Key::Scheduling);
    if (scheduling == "ps") {
        node.discipline = Discipline::ProcessorSharing;
    } else if (scheduling == "priority") {
        node.waitUnknown = Message::of("no wait by priority is computed; rates, busy shares and "
                                       "the ceiling hold");
        m_result.undecided.push_back(
            {fmt::format("{}.scheduling", node.element),
             m_scope.means ? node.waitUnknown
                           : Message::of("`priority` is not simulated yet; fifo and ps are"),
             !m_scope.means});
    }
    noteFlows(node.element);
    return node;
}

void NetworkCompiler::noteReading(const StreamLimit& limit, const std::string& stream)
{
    if (limit.isRead) {
        m_result.assumptions.push_back(
            Message::of("{}: its {} readers share the 2 MB/s that each shard gives; one with "
                        "enhanced fan-out (read-mode) has as much for itself",
                        stream, static_cast<std::int64_t>(limit.sharedReaders)));
    }
    if (limit.sharedReaders > quotas::shardReads) {
        m_result.assumptions.push_back(
            Message::of("{}: its {} readers share 5 reads a second of each shard, so that a "
                        "record waits up "
                        "to {} s for one of them",
                        stream, static_cast<std::int64_t>(limit.sharedReaders),
                        model::formatNumber(limit.sharedReaders / quotas::shardReads)));
    }
}

// How many there are, and who of them takes a request. Those that scale are
// found at their load.
void NetworkCompiler::noteReplicas(const model::Element& element, NetworkNode& node)
{
    node.replicas = static_cast<std::uint32_t>(model::replicas(element));
    node.policy = element.kind == ElementKind::Gateway ? ChoicePolicy::Random : policyOf(element);
    if (const model::Record* bounds = model::recordOf(element.fields, Key::Autoscale)) {
        if (!m_scope.means) {
            m_result.undecided.push_back(
                {fmt::format("{}.autoscale", node.element),
                 Message::of("scaling is not simulated yet: the replicas stay"), false});
        } else {
            Scaling scaling;
            scaling.least = std::max(1U, wholeOr(amountOf(*bounds, Key::Min), 1));
            scaling.most = wholeOr(amountOf(*bounds, Key::Max), unlimited);
            scaling.most = std::max(scaling.least, scaling.most);
            scaling.target = amountOf(*bounds, Key::Target).value_or(0.0);
            node.scaling = scaling;
            return;
        }
    }
    if (node.replicas > 1 && element.kind == ElementKind::Store && m_scope.means) {
        if (!element.fields.contains(Key::Quorum)) {
            m_result.assumptions.push_back(Message::of(
                "{} has {} replicas; each read goes to one of them", node.element, node.replicas));
        }
    } else if (node.replicas > 1) {
        m_result.assumptions.push_back(
            node.policy == ChoicePolicy::Random
                ? Message::of("{} has {} replicas; each request goes to one of "
                              "them, at random",
                              node.element, node.replicas)
                : Message::of("{} has {} replicas; each request goes to one of "
                              "them, by its policy",
                              node.element, node.replicas));
    }
}

void NetworkCompiler::noteQueue(const model::Element& element, const NetworkNode& node)
{
    if (!node.hasWork || node.servers == unlimited) {
        return; // nobody waits here
    }
    const auto isSilent = [&](Key key) { return !element.fields.contains(key); };
    m_isOneAtATimeAssumed =
        m_isOneAtATimeAssumed || (isSilent(Key::Concurrency) && !isSilent(Key::ServiceTime));
    m_isOrderAssumed = m_isOrderAssumed || isSilent(Key::Scheduling);
    m_isRoomAssumed = m_isRoomAssumed || isSilent(Key::QueueLimit);
}

void NetworkCompiler::noteFlows(const std::string& element)
{
    const auto found = m_flows.find(element);
    if (m_scope.records || found == m_flows.end()) {
        return;
    }
    for (const model::Relation* relation : found->second) {
        m_result.undecided.push_back(
            {relation->id.value,
             Message::of(
                 "records in streams are not simulated yet: the work that they cause is left out"),
             false});
    }
    m_flows.erase(found);
}

void NetworkCompiler::summarise()
{
    if (m_isExponentialAssumed) {
        m_result.assumptions.push_back(
            Message::of("service times without a distribution are exponential"));
    }
    if (m_isOneAtATimeAssumed) {
        m_result.assumptions.push_back(
            Message::of("without a concurrency one request is worked on at a time"));
    }
    if (m_isOrderAssumed) {
        m_result.assumptions.push_back(Message::of(
            "without a scheduling requests are served in the order in which they come"));
    }
    if (m_isRoomAssumed) {
        m_result.assumptions.push_back(
            Message::of("without a queue limit any number of requests may wait"));
    }
    if (std::ranges::any_of(network().calls,
                            [](const NetworkCall& call) { return call.latency == 0.0; })) {
        m_result.assumptions.push_back(
            Message::of("calls without a latency take no time on the network"));
    }
    if (m_isRecordAssumed) {
        m_result.assumptions.push_back(
            Message::of("publishing without a rate: one record for each request of the publisher"));
    }
    if (m_isEvenKeyAssumed) {
        m_result.assumptions.push_back(
            Message::of("without a key-skew all keys of a publisher are as frequent"));
    }
    if (m_isHashAssumed) {
        m_result.assumptions.push_back(
            Message::of("keys are hashed independently; the bounds of what the "
                        "busiest partition "
                        "gets hold but once in a thousand million hashings"));
    }
    if (!m_unheeded.empty()) {
        m_result.undecided.push_back({fmt::format("{}", fmt::join(m_unheeded, ", ")),
                                      Message::of("timeouts, retries and circuit breakers are not "
                                                  "computed yet: the figures hold while "
                                                  "none takes effect"),
                                      false});
    }
}

bool CompiledModel::isRunnable() const
{
    return (!network.sources.empty() || !network.sessions.empty()) &&
           std::ranges::none_of(undecided, [](const OpenInput& item) { return item.blocking; });
}

CompiledModel compileNetwork(const model::Model& model, const model::Scenario* scenario,
                             const CompileScope& scope)
{
    CompiledModel result;
    std::vector<StatedLoad> loads = readLoads(model, scenario, scope, result);
    NetworkCompiler compiler(model, scope, result);
    for (StatedLoad& load : loads) {
        compiler.addLoad(std::move(load));
    }
    compiler.summarise();
    if (loads.empty() && std::ranges::none_of(result.undecided, [](const OpenInput& item) {
            return item.needs.text().ends_with(".rate") ||
                   item.needs.text().ends_with(".think-time") || item.blocking;
        })) {
        result.undecided.push_back(
            {"actor.rate", Message::of("no actor that calls something states a rate"), true});
    }
    return result;
}

} // namespace corbel::analysis
