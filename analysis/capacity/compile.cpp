#include "analysis/capacity/compile.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>

#include "analysis/capacity/compile_load.h"

namespace corbel::analysis {

using model::Message;

namespace {

using model::amountOf;
using model::ElementKind;
using model::Key;
using model::textOf;

using CallList = std::vector<const model::Relation*>;

std::uint32_t wholeOr(const std::optional<double>& amount, std::uint32_t fallback)
{
    constexpr double most = 1e9;
    return amount ? static_cast<std::uint32_t>(std::clamp(*amount, 0.0, most)) : fallback;
}

/// Builds nodes on demand, from the entries outwards.
class Compiler {
public:
    Compiler(const model::Model& model, CompiledModel& result) : m_model(model), m_result(result)
    {
        for (const model::Relation& relation : model.relations) {
            if (model::isSynchronous(relation.kind)) {
                if (!relation.fields.contains(Key::Rate)) {
                    m_calls[relation.from.value].push_back(&relation);
                }
            } else if (relation.kind == model::RelationKind::Publishes ||
                       relation.kind == model::RelationKind::Consumes) {
                m_flows[relation.from.value].push_back(&relation);
            }
        }
    }

    void addSource(StatedLoad load)
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
            network().nodes[node].firstStep = static_cast<std::uint32_t>(network().steps.size());
            network().nodes[node].stepCount = 1;
            addStep({m_model.relations.find(load.relation)}, unlimited);
        }
        load.source.node = node;
        network().sources.push_back(std::move(load.source));
        m_result.sourceRelations.push_back(std::move(load.relation));
        finishNodes();
    }

    void summarise();

private:
    Network& network() { return m_result.network; }

    std::uint32_t nodeOf(const std::string& id)
    {
        const auto [it, isNew] =
            m_nodes.try_emplace(id, static_cast<std::uint32_t>(network().nodes.size()));
        if (isNew) {
            network().nodes.push_back(makeNode(*m_model.elements.find(id)));
            m_open.push_back(it->second);
        }
        return it->second;
    }

    // Steps of nodes are added one node after another, because a node's steps lie together.
    void finishNodes()
    {
        for (std::size_t i = 0; i < m_open.size(); ++i) {
            addSteps(m_open[i], *m_model.elements.find(network().nodes[m_open[i]].element));
        }
        m_open.clear();
    }

    NetworkNode makeNode(const model::Element& element);
    void setWork(NetworkNode& node, const model::Element& element);
    void addSteps(std::uint32_t node, const model::Element& element);
    void addStep(const CallList& calls, std::uint32_t choose,
                 ChoicePolicy policy = ChoicePolicy::Random);
    ChoicePolicy policyOf(const model::Element& element);
    double shareOf(const std::string& id) const;
    void noteFlows(const std::string& element);

    const model::Model& m_model;
    CompiledModel& m_result;
    std::map<std::string, CallList> m_calls; // by caller
    std::map<std::string, CallList> m_flows; // publishes and consumes, by their source
    std::map<std::string, std::uint32_t> m_nodes;
    std::vector<std::uint32_t> m_open;
    std::set<std::string> m_unheeded; // relations with keys that have no effect yet
    bool m_isExponentialAssumed = false;
};

NetworkNode Compiler::makeNode(const model::Element& element)
{
    NetworkNode node;
    node.element = element.id.value;
    node.component = componentHash(element.id.value);
    node.replicas = static_cast<std::uint32_t>(model::replicas(element));
    node.policy = element.kind == ElementKind::Gateway ? ChoicePolicy::Random : policyOf(element);
    if (node.replicas > 1) {
        m_result.assumptions.push_back(fmt::format(
            "{} has {} replicas; each request goes to one of them", node.element, node.replicas));
    }
    setWork(node, element);
    if (const auto threads = amountOf(element.fields, Key::Threads)) {
        node.threads = wholeOr(threads, unlimited);
        if (element.fields.contains(Key::QueueLimit)) {
            m_result.assumptions.push_back(
                fmt::format("{}: the waiting places are in front of its threads", node.element));
        }
    }
    node.queueLimit = wholeOr(amountOf(element.fields, Key::QueueLimit), unlimited);
    const std::string_view scheduling = textOf(element.fields, Key::Scheduling);
    if (scheduling == "ps") {
        node.discipline = Discipline::ProcessorSharing;
    } else if (scheduling == "priority") {
        m_result.undecided.push_back(
            {fmt::format("{}.scheduling", node.element),
             Message::of("`priority` is not simulated yet; fifo and ps are"), true});
    }
    if (element.fields.contains(Key::Autoscale)) {
        m_result.undecided.push_back(
            {fmt::format("{}.autoscale", node.element),
             Message::of("scaling is not simulated yet: the replicas stay"), false});
    }
    noteFlows(node.element);
    return node;
}

void Compiler::setWork(NetworkNode& node, const model::Element& element)
{
    const model::Record* time = model::recordOf(element.fields, Key::ServiceTime);
    const std::optional<double> mean = time == nullptr ? std::nullopt : amountOf(*time, Key::Mean);
    if (!mean) {
        if (element.kind == ElementKind::Gateway) {
            m_result.assumptions.push_back(
                fmt::format("{} has no service-time: it passes requests on at once", node.element));
            return;
        }
        node.workUnknown = true;
        const bool mayHave =
            element.kind == ElementKind::Service || element.kind == ElementKind::Store;
        m_result.undecided.push_back(
            {fmt::format("{}.service-time", node.element),
             mayHave ? Message::of("how long it works on a request is not known")
                     : Message::of("a {} has no service time; draw the call to a service or store",
                                   element.kind),
             false});
        return;
    }
    if (*mean <= 0.0) {
        return;
    }
    node.hasWork = true;
    const std::optional<int> servers = model::concurrency(element);
    node.servers = servers ? static_cast<std::uint32_t>(*servers) : unlimited;
    const std::string_view family = textOf(*time, Key::Distribution);
    const std::optional<double> cv = amountOf(*time, Key::Cv);
    if (family.empty()) {
        node.work = distributionByCv(*mean, cv.value_or(1.0));
        m_isExponentialAssumed = m_isExponentialAssumed || !cv;
    } else if (family == "exponential") {
        node.work = makeDistribution(DistributionFamily::Exponential, *mean, 1.0);
    } else if (family == "constant") {
        node.work = makeDistribution(DistributionFamily::Constant, *mean, 0.0);
    } else if (family == "empirical") {
        m_result.undecided.push_back({fmt::format("{}.service-time", node.element),
                                      Message::of("an empirical distribution is not simulated yet"),
                                      true});
    } else if (!cv) {
        m_result.undecided.push_back(
            {fmt::format("{}.service-time.cv", node.element),
             Message::of("the distribution `{}` needs its coefficient of variation", family),
             true});
    } else {
        const DistributionFamily kind = family == "erlang"   ? DistributionFamily::Erlang
                                        : family == "pareto" ? DistributionFamily::Pareto
                                        : family == "lognormal"
                                            ? DistributionFamily::Lognormal
                                            : DistributionFamily::Hyperexponential;
        node.work = makeDistribution(kind, *mean, *cv);
    }
    if (cv && node.work.mean > 0.0 && std::fabs(node.work.cv - *cv) > 1e-9) {
        m_result.assumptions.push_back(
            fmt::format("{}: its distribution takes cv {:.6g}, the nearest to {:.6g} that it can "
                        "have",
                        node.element, node.work.cv, *cv));
    }
}

ChoicePolicy Compiler::policyOf(const model::Element& element)
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
        m_result.assumptions.push_back(fmt::format(
            "{}: policy hash with independent keys, which spreads requests as random does",
            element.id.value));
    }
    return ChoicePolicy::Random;
}

// Share of the load of the partition that the target is or stands in; 1 when there is none.
double Compiler::shareOf(const std::string& id) const
{
    std::vector<model::ElementId> candidates{model::ElementId{id}};
    const std::vector<model::ElementId> around = model::ancestors(m_model, model::ElementId{id});
    candidates.insert(candidates.end(), around.begin(), around.end());
    for (const model::ElementId& candidate : candidates) {
        const model::Element* element = find(m_model, candidate);
        if (element != nullptr && element->kind == ElementKind::Partition) {
            return amountOf(element->fields, Key::Share).value_or(1.0);
        }
    }
    return 1.0;
}

void Compiler::addStep(const CallList& calls, std::uint32_t choose, ChoicePolicy policy)
{
    const auto firstCall = static_cast<std::uint32_t>(network().calls.size());
    network().steps.push_back(
        {firstCall, static_cast<std::uint32_t>(calls.size()), choose, policy});
    for (const model::Relation* relation : calls) {
        const model::Record& fields = relation->fields;
        NetworkCall call;
        call.relation = relation->id.value;
        call.target = nodeOf(relation->to.value);
        call.probability = amountOf(fields, Key::Probability).value_or(1.0);
        call.fanOut = amountOf(fields, Key::FanOut).value_or(1.0);
        call.latency = amountOf(fields, Key::Latency).value_or(0.0);
        call.soft = model::criticality(*relation) == model::Criticality::Soft;
        network().calls.push_back(call);
        if (fields.contains(Key::Timeout) || fields.contains(Key::Retries) ||
            model::flagOf(fields, Key::CircuitBreaker)) {
            m_unheeded.insert(call.relation);
        }
    }
}

void Compiler::addSteps(std::uint32_t node, const model::Element& element)
{
    network().nodes[node].firstStep = static_cast<std::uint32_t>(network().steps.size());
    const auto found = m_calls.find(element.id.value);
    if (found == m_calls.end()) {
        return;
    }
    const CallList& calls = found->second;
    if (element.kind == ElementKind::Gateway) {
        addStep(calls, 1, policyOf(element));
        // Among alternatives, a probability is a share of the requests.
        for (std::size_t i = network().calls.size() - calls.size(); i < network().calls.size();
             ++i) {
            NetworkCall& call = network().calls[i];
            call.weight = shareOf(network().nodes[call.target].element) * call.probability;
            call.probability = 1.0;
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
                m_result.assumptions.push_back(fmt::format(
                    "{}: of the alternatives `{}` each request calls {:.0f}, picked at random and "
                    "at once",
                    element.id.value, group, needed));
            }
        }
    }
    NetworkNode& made = network().nodes[node];
    made.stepCount = static_cast<std::uint32_t>(network().steps.size()) - made.firstStep;
}

void Compiler::noteFlows(const std::string& element)
{
    const auto found = m_flows.find(element);
    if (found == m_flows.end()) {
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

void Compiler::summarise()
{
    if (m_isExponentialAssumed) {
        m_result.assumptions.emplace_back("service times without a distribution are exponential");
    }
    if (std::ranges::any_of(network().calls,
                            [](const NetworkCall& call) { return call.latency == 0.0; })) {
        m_result.assumptions.emplace_back("calls without a latency take no time on the network");
    }
    if (!m_unheeded.empty()) {
        m_result.undecided.push_back({fmt::format("{}", fmt::join(m_unheeded, ", ")),
                                      Message::of("timeouts, retries and circuit breakers are not "
                                                  "simulated yet: the figures hold while "
                                                  "none takes effect"),
                                      false});
    }
}

} // namespace

bool CompiledModel::isRunnable() const
{
    return !network.sources.empty() &&
           std::ranges::none_of(undecided, [](const OpenInput& item) { return item.blocking; });
}

CompiledModel compileNetwork(const model::Model& model, const model::Scenario* scenario)
{
    CompiledModel result;
    std::vector<StatedLoad> loads = readLoads(model, scenario, result);
    Compiler compiler(model, result);
    for (StatedLoad& load : loads) {
        compiler.addSource(std::move(load));
    }
    compiler.summarise();
    if (result.network.sources.empty() &&
        std::ranges::none_of(result.undecided, [](const OpenInput& item) {
            return item.needs.text().ends_with(".rate") || item.blocking;
        })) {
        result.undecided.push_back(
            {"actor.rate", Message::of("no actor that calls something states a rate"), true});
    }
    return result;
}

OpenInput endlessCycle(const Network& network, const Traffic& traffic)
{
    std::vector<std::string> names;
    for (const std::uint32_t node : traffic.endlessCycle) {
        names.push_back(network.nodes[node].element);
    }
    return {names.front(),
            Message::of("the calls between {} multiply without end; a probability below 1 on one "
                        "of them ends the cycle",
                        fmt::format("{}", fmt::join(names, ", "))),
            true};
}

} // namespace corbel::analysis
