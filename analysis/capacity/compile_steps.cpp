// What an element does for a request: its calls in order, and the records it passes on.
#include <algorithm>

#include <fmt/format.h>

#include "analysis/capacity/compiler.h"
#include "analysis/capacity/record_work.h"
#include "analysis/capacity/stream_forms.h"

namespace corbel::analysis {

using model::amountOf;
using model::ElementKind;
using model::Key;
using model::Message;
using model::textOf;

ChoicePolicy NetworkCompiler::policyOf(const model::Element& element)
{
    const std::string_view policy = textOf(element.fields, Key::Policy);
    if (policy == "round-robin") {
        return ChoicePolicy::RoundRobin;
    }
    if (policy == "least-connections") {
        return ChoicePolicy::LeastConnections;
    }
    if (policy == "two-choices") {
        return ChoicePolicy::TwoChoices;
    }
    if (policy == "hash") {
        m_result.assumptions.push_back(Message::of(
            "{}: policy hash with independent keys, which spreads requests as random does",
            element.id.value));
    }
    return ChoicePolicy::Random;
}

// The partition that the target is or stands in; null when there is none.
const model::Element* NetworkCompiler::partitionOf(const std::string& id) const
{
    std::vector<model::ElementId> candidates{model::ElementId{id}};
    const std::vector<model::ElementId> around = model::ancestors(m_model, model::ElementId{id});
    candidates.insert(candidates.end(), around.begin(), around.end());
    for (const model::ElementId& candidate : candidates) {
        const model::Element* element = find(m_model, candidate);
        if (element != nullptr && element->kind == ElementKind::Partition) {
            return element;
        }
    }
    return nullptr;
}

void NetworkCompiler::addStep(const CallList& calls, std::uint32_t choose, ChoicePolicy policy)
{
    const auto firstCall = static_cast<std::uint32_t>(network().calls.size());
    network().steps.push_back(
        {firstCall, static_cast<std::uint32_t>(calls.size()), choose, policy, false});
    for (const model::Relation* relation : calls) {
        const model::Record& fields = relation->fields;
        NetworkCall call;
        call.relation = relation->id.value;
        call.target = nodeOf(relation->to.value);
        call.probability = amountOf(fields, Key::Probability).value_or(1.0);
        call.fanOut = amountOf(fields, Key::FanOut).value_or(1.0);
        call.latency = amountOf(fields, Key::Latency).value_or(0.0);
        call.soft = model::criticality(*relation) == model::Criticality::Soft;
        network().nodes[call.target].getsRequests = true;
        spreadOverReplicas(relation->kind, call);
        network().calls.push_back(call);
        if (fields.contains(Key::Timeout) || fields.contains(Key::Retries) ||
            model::flagOf(fields, Key::CircuitBreaker)) {
            m_unheeded.insert(call.relation);
        }
    }
}

void NetworkCompiler::addSteps(std::uint32_t node, const model::Element& element)
{
    network().nodes[node].firstStep = static_cast<std::uint32_t>(network().steps.size());
    const auto found = m_calls.find(element.id.value);
    if (found != m_calls.end()) {
        addCalls(element, found->second);
    }
    addRecords(element);
    NetworkNode& made = network().nodes[node];
    made.stepCount = static_cast<std::uint32_t>(network().steps.size()) - made.firstStep;
}

void NetworkCompiler::addCalls(const model::Element& element, const CallList& calls)
{
    const std::size_t firstStep = network().steps.size();
    if (element.kind == ElementKind::Gateway) {
        addStep(calls, 1, policyOf(element));
        bool isKeyed = textOf(element.fields, Key::Policy) == "hash";
        // Among alternatives, a probability is a share of the requests.
        for (std::size_t i = network().calls.size() - calls.size(); i < network().calls.size();
             ++i) {
            NetworkCall& call = network().calls[i];
            const model::Element* partition = partitionOf(network().nodes[call.target].element);
            const double share =
                partition == nullptr ? 1.0 : amountOf(partition->fields, Key::Share).value_or(1.0);
            call.weight = share * call.probability;
            call.probability = 1.0;
            isKeyed = isKeyed || partition != nullptr;
        }
        network().steps.back().isKeyed = isKeyed;
        if (calls.size() > 1 && !isKeyed && !element.fields.contains(Key::Policy)) {
            m_result.assumptions.push_back(Message::of(
                "{} states no policy: each request goes to one of its targets, at random",
                element.id.value));
        }
    } else {
        std::set<std::pair<Key, std::string_view>> done;
        for (const model::Relation* relation : calls) {
            const bool isAlternative = relation->fields.contains(Key::AnyOf);
            const Key key = isAlternative ? Key::AnyOf : Key::Parallel;
            const std::string_view group = textOf(relation->fields, key);
            if (group.empty()) {
                addStep({relation}, unlimited);
                continue;
            }
            if (!done.emplace(key, group).second) {
                continue;
            }
            CallList members;
            double needed = 1.0;
            for (const model::Relation* member : calls) {
                if (textOf(member->fields, key) == group) {
                    members.push_back(member);
                    needed = std::max(needed, amountOf(member->fields, Key::AtLeast).value_or(1.0));
                }
            }
            addStep(members, isAlternative ? wholeOr(needed, 1) : unlimited);
            if (isAlternative) {
                m_result.assumptions.push_back(Message::of(
                    "{}: of the alternatives `{}` each request calls {}, picked at random and "
                    "at once",
                    element.id.value, group, model::formatNumber(needed)));
            }
        }
    }
    addWrites(firstStep);
}

// Calls of one step in the order drawn, then what they leave behind for the
// copies of stores.
void NetworkCompiler::addWrites(std::size_t firstStep)
{
    const std::size_t steps = network().steps.size();
    for (std::size_t s = firstStep; s < steps; ++s) {
        const NetworkStep step = network().steps[s];
        for (std::uint32_t i = 0; i < step.callCount; ++i) {
            const NetworkCall& call = network().calls[step.firstCall + i];
            const model::Relation& relation = *m_model.relations.find(call.relation);
            if (relation.kind == model::RelationKind::Writes) {
                addCopies(relation.to.value, meanCalls(network(), step, i));
            }
        }
    }
}

// A record that is published, or handed to a reader.
void NetworkCompiler::addRecordOf(const model::Relation& relation, std::uint32_t target,
                                  double count)
{
    addRecord(relation.id.value, target, count);
    NetworkCall& call = network().calls.back();
    network().nodes[target].getsRequests = true;
    const bool isRead = relation.kind == model::RelationKind::Consumes;
    const RecordWork record =
        isRead ? workOfConsumed(m_model, relation) : workOfPublished(m_model, relation);
    setWork(call, record.work, record.open,
            Message::of("no closed form: its members do not get equal shares"));
    if (!record.assumed.empty()) {
        m_result.assumptions.push_back(record.assumed);
    }
    if (!isRead) {
        noteKeys(relation, record);
        return;
    }
    spreadOverReplicas(relation.kind, call);
    if (find(m_model, relation.from)->kind == ElementKind::Store) {
        addCopies(relation.from.value, count);
    }
}

void NetworkCompiler::noteKeys(const model::Relation& published, const RecordWork& record)
{
    const bool isKeyed = published.fields.contains(Key::Keys);
    if (isKeyed && !published.fields.contains(Key::KeySkew)) {
        m_isEvenKeyAssumed = true;
    }
    m_isHashAssumed = m_isHashAssumed || (isKeyed && !record.open.empty());
}

void NetworkCompiler::addRecord(const std::string& relation, std::uint32_t target, double count)
{
    NetworkCall call;
    call.relation = relation;
    call.target = target;
    call.fanOut = count;
    call.soft = true;
    call.awaited = false;
    network().steps.push_back({static_cast<std::uint32_t>(network().calls.size()), 1, unlimited,
                               ChoicePolicy::Random, false});
    network().calls.push_back(call);
}

// One record a request to each stream that is published to; each group of readers gets every
// record once, shared among the readers of one group.
void NetworkCompiler::addRecords(const model::Element& element)
{
    if (!m_scope.records) {
        return;
    }
    const auto published = m_flows.find(element.id.value);
    if (published != m_flows.end()) {
        for (const model::Relation* relation : published->second) {
            if (relation->kind == model::RelationKind::Publishes &&
                !relation->fields.contains(Key::Rate)) {
                addRecordOf(*relation, nodeOf(relation->to.value), 1.0);
                m_isRecordAssumed = true;
            }
        }
    }
    if (element.kind == ElementKind::Stream) {
        // Its brokers do their share of work for each record, beside that of their other streams.
        const StreamLimit limit = streamLimit(m_model, element);
        if (limit.records && !limit.brokers.empty()) {
            addRecord({}, nodeOf(limit.brokers), 1.0 / *limit.records);
            m_result.assumptions.push_back(
                Message::of("the partitions of {} are spread evenly over the brokers of {}",
                            element.id.value, limit.brokers));
        }
    }
    const auto readers = m_readers.find(element.id.value);
    if (readers == m_readers.end()) {
        return;
    }
    for (const model::Relation* relation : readers->second) {
        addRecordOf(*relation, nodeOf(relation->from.value), shareOfGroup(m_model, *relation));
    }
}

} // namespace corbel::analysis
