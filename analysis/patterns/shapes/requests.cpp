#include "analysis/patterns/shapes/requests.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

namespace {

/// What a request waits for, step by step; a depends-on says nothing about requests.
bool carriesRequests(const ModelGraph& graph, const Arc& arc)
{
    return model::isSynchronous(graph.relation(arc.relation).kind);
}

/// Entries of the region: its clients, else the members that no logic or gateway asks.
std::vector<Index> entriesOf(const Scope& scope)
{
    if (!scope.clients().empty()) {
        return scope.clients();
    }
    std::vector<Index> roots;
    for (const Index part : scope.parts()) {
        const auto carries = [&](const Arc& arc) { return carriesRequests(scope.graph(), arc); };
        const bool asked = std::ranges::any_of(scope.graph().in(part), carries);
        const bool asks = std::ranges::any_of(scope.graph().out(part), carries);
        if (!asked && asks) {
            roots.push_back(part);
        }
    }
    return roots;
}

} // namespace

Senders::Senders(const Scope& scope)
{
    std::vector<Index> open = scope.parts();
    std::set<Index> seen(open.begin(), open.end());
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : scope.graph().in(at)) {
            if (!carriesRequests(scope.graph(), arc) || !seen.insert(arc.node).second) {
                continue;
            }
            scope.facts().isActor(arc.node) ? actors.push_back(arc.node) : open.push_back(arc.node);
        }
    }
    std::ranges::sort(actors);
    for (const Index actor : actors) {
        if (!scope.facts().fields(actor).contains(Key::Rate)) {
            missing.insert(scope.facts().id(actor) + ".rate");
        }
    }
    const auto isAsked = [&](Index node) {
        return std::ranges::any_of(scope.graph().in(node), [&](const Arc& arc) {
            return carriesRequests(scope.graph(), arc);
        });
    };
    for (const Index node : actors.empty() ? seen : std::set<Index>()) {
        for (const Arc& arc : isAsked(node) ? std::span<const Arc>() : scope.graph().out(node)) {
            if (!carriesRequests(scope.graph(), arc) || !seen.contains(arc.node)) {
                continue;
            }
            const auto rate =
                model::amountOf(scope.graph().relation(arc.relation).fields, Key::Rate);
            rate ? void(arrivals[arc.node] += *rate)
                 : void(missing.insert(scope.facts().relationId(arc.relation) + ".rate"));
        }
    }
}

WholeFlow::WholeFlow(const Scope& scope)
    : RequestFlow(scope.get<Senders>().actors.empty() && scope.get<Senders>().missing.empty()
                      ? RequestFlow(scope, scope.get<Senders>().arrivals)
                      : RequestFlow(scope, scope.get<Senders>().actors))
{
}

namespace {

std::map<Index, std::optional<double>> statedRates(const Scope& scope,
                                                   const std::vector<Index>& entries)
{
    std::map<Index, std::optional<double>> rates;
    for (const Index entry : entries) {
        rates[entry] = model::amountOf(scope.facts().fields(entry), Key::Rate);
    }
    return rates;
}

} // namespace

RequestFlow::RequestFlow(const Scope& scope) : RequestFlow(scope, entriesOf(scope)) {}

RequestFlow::RequestFlow(const Scope& scope, const std::vector<Index>& entries)
    : RequestFlow(scope, statedRates(scope, entries))
{
}

RequestFlow::RequestFlow(const Scope& scope, const std::map<Index, double>& arrivals)
    : RequestFlow(scope, Rates(arrivals.begin(), arrivals.end()))
{
}

RequestFlow::RequestFlow(const Scope& scope, const Rates& entries) : m_scope(scope)
{
    if (entries.empty()) {
        m_needs.push_back(model::Message::of("an actor that calls the region"));
        return;
    }
    std::map<Index, int> state;
    std::map<Index, double> visits;
    double total = 0;
    for (const auto& [entry, rate] : entries) {
        if (!order(entry, state)) {
            m_needs.push_back(model::Message::of("an order of calls: they form a cycle"));
            return;
        }
        if (!rate && entries.size() > 1) {
            m_needs.push_back(
                scope.facts().isActor(entry)
                    ? model::Message::verbatim(scope.facts().id(entry) + ".rate")
                    : model::Message::of("an actor that calls {}", scope.facts().id(entry)));
        }
        visits[entry] = entries.size() > 1 ? rate.value_or(0) : 1;
        total += visits[entry];
    }
    if (!m_needs.empty() || total <= 0) {
        if (m_needs.empty()) {
            m_needs.push_back(model::Message::of("a rate above 0 of the actors in front"));
        }
        return;
    }
    double sum = 0;
    double peak = 0;
    for (auto at = m_order.rbegin(); at != m_order.rend(); ++at) {
        const double here = visits[*at];
        for (const Step& step : stepsOf(*at)) {
            visits[step.node] += here * step.visits;
        }
        if (scope.facts().isLogic(*at) || scope.facts().isData(*at)) {
            const double own = here / total;
            const double perCopy = own / std::max(1, model::replicas(scope.graph().element(*at)));
            sum += own;
            if (perCopy > peak) {
                peak = perCopy;
                m_busiest = *at;
            }
        }
    }
    m_busiestShare = sum > 0 ? peak / sum : 0;
    const bool areRatesKnown =
        std::ranges::all_of(entries, [](const auto& entry) { return entry.second.has_value(); });
    if (areRatesKnown) {
        // One entry alone was counted as one request, whatever its rate.
        const double one = entries.size() > 1 ? 1 : *entries.begin()->second;
        m_loads.emplace();
        for (const auto& [node, visited] : visits) {
            (*m_loads)[node] = visited * one;
            for (const Step& step : stepsOf(node)) {
                m_loadsBy[step.relation] = visited * one * step.visits;
            }
        }
    }

    bool several = false;
    for (const Index node : m_order) {
        std::size_t chain = 0;
        for (const Step& step : stepsOf(node)) {
            chain = std::max(chain, 1 + m_chain[step.node]);
            several = several || step.several;
        }
        m_chain[node] = chain;
        m_missesData[node] = missesData(node);
    }
    double misses = 0;
    for (const auto& [entry, rate] : entries) {
        m_longestChain = std::max(m_longestChain, m_chain[entry]);
        misses += m_missesData[entry] * (entries.size() > 1 ? rate.value_or(0) / total : 1);
    }
    if (!several) {
        m_answeredAboveData = misses;
    }
}

std::optional<double> RequestFlow::load(Index node) const
{
    if (!m_loads) {
        return std::nullopt;
    }
    const auto found = m_loads->find(node);
    return found == m_loads->end() ? 0 : found->second;
}

std::optional<double> RequestFlow::loadBy(Index relation) const
{
    if (!m_loads) {
        return std::nullopt;
    }
    const auto found = m_loadsBy.find(relation);
    return found == m_loadsBy.end() ? 0 : found->second;
}

std::vector<RequestFlow::Step> RequestFlow::stepsOf(Index node) const
{
    const ModelGraph& graph = m_scope.graph();
    const ModelFacts& facts = m_scope.facts();
    std::vector<Step> steps;
    std::map<std::string_view, std::pair<Index, double>> groups; // any-of → number, members
    std::vector<double> shares;
    double shareSum = 0;
    for (const Arc& arc : graph.out(node)) {
        const model::Relation& relation = graph.relation(arc.relation);
        if (!carriesRequests(graph, arc) || facts.isActor(arc.node)) {
            continue;
        }
        Step step{arc.node, arc.relation};
        step.chance = model::amountOf(relation.fields, Key::Probability).value_or(1);
        step.fanOut = model::amountOf(relation.fields, Key::FanOut).value_or(1);
        const std::string_view anyOf = model::textOf(relation.fields, Key::AnyOf);
        if (!anyOf.empty() && !facts.isGateway(node)) {
            auto& group =
                groups.try_emplace(anyOf, static_cast<Index>(groups.size()), 0).first->second;
            group.second += 1;
            step.group = group.first;
        }
        const Index partition = facts.container(arc.node, ElementKind::Partition);
        const auto share = partition == noIndex
                               ? std::nullopt
                               : model::amountOf(facts.fields(partition), Key::Share);
        shares.push_back(share.value_or(1));
        shareSum += shares.back();
        steps.push_back(step);
    }
    if (facts.isGateway(node)) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            steps[i].group = 0;
            steps[i].weight = shareSum > 0 ? shares[i] / shareSum : 0;
        }
    }
    for (const auto& [name, group] : groups) {
        const double needed = atLeast(node, name);
        for (Step& step : steps) {
            if (step.group == group.first) {
                step.several = needed > 1;
                step.weight = std::min(1.0, needed / group.second);
            }
        }
    }
    for (Step& step : steps) {
        step.visits = step.chance * step.weight * step.fanOut;
    }
    return steps;
}

double RequestFlow::atLeast(Index node, std::string_view group) const
{
    double needed = 1;
    for (const Arc& arc : m_scope.graph().out(node)) {
        const model::Record& fields = m_scope.graph().relation(arc.relation).fields;
        if (model::textOf(fields, Key::AnyOf) == group) {
            needed = std::max(needed, model::amountOf(fields, Key::AtLeast).value_or(1));
        }
    }
    return needed;
}

bool RequestFlow::order(Index node, std::map<Index, int>& state)
{
    // An explicit stack: a drawing may hold a chain of thousands of calls.
    std::vector<std::pair<Index, std::size_t>> open{{node, 0}};
    if (state[node] == 2) {
        return true;
    }
    state[node] = 1;
    while (!open.empty()) {
        auto& [at, next] = open.back();
        const std::span<const Arc> arcs = m_scope.graph().out(at);
        if (next == arcs.size()) {
            state[at] = 2;
            m_order.push_back(at);
            open.pop_back();
            continue;
        }
        const Arc& arc = arcs[next++];
        if (!carriesRequests(m_scope.graph(), arc) || m_scope.facts().isActor(arc.node)) {
            continue;
        }
        if (state[arc.node] == 1) {
            return false;
        }
        if (state[arc.node] == 0) {
            state[arc.node] = 1;
            open.emplace_back(arc.node, 0);
        }
    }
    return true;
}

double RequestFlow::missesData(Index node) const
{
    if (m_scope.facts().isData(node)) {
        return 0;
    }
    double misses = 1;
    std::map<Index, std::pair<double, double>> choices; // group → weight so far, misses so far
    for (const Step& step : stepsOf(node)) {
        const double one = m_missesData.at(step.node);
        const double whole = std::floor(step.fanOut);
        const double calls = std::pow(one, whole) * (1 - (step.fanOut - whole) * (1 - one));
        if (step.group == noIndex) {
            misses *= 1 - step.chance + step.chance * calls;
        } else {
            auto& [weight, missed] = choices[step.group];
            weight += step.weight;
            missed += step.weight * (1 - step.chance + step.chance * calls);
        }
    }
    for (const auto& [group, choice] : choices) {
        // Weights add up to 1, save where every share is 0 and no call is made at all: nothing is
        // taken from 1 here, which would leave a rest where there is none.
        misses *= choice.first > 0 ? choice.second : 1;
    }
    return misses;
}

} // namespace corbel::analysis::patterns
