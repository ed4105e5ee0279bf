#include "analysis/tradeoff/metrics.h"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/graph/model_graph.h"
#include "analysis/patterns/recognize.h"

namespace corbel::analysis {

using model::ElementKind;
using model::Key;
using model::Message;

namespace {

void setKnown(MetricValue& value, const std::optional<double>& number)
{
    value.lower = number;
    value.upper = number;
}

/// A host that stands on no other host: what is bought or rented.
bool isOutermostHost(const ModelGraph& graph, Index node)
{
    const auto isHost = [&](Index other) {
        return other != noIndex && graph.kind(other) == ElementKind::Host;
    };
    return graph.kind(node) == ElementKind::Host && !isHost(graph.parent(node)) &&
           std::ranges::none_of(graph.hosts(node), isHost);
}

/// Members that a cluster states by number only, because they are not drawn.
double undrawnMembers(const ModelGraph& graph, Index node)
{
    if (graph.kind(node) != ElementKind::Cluster ||
        !model::textsOf(graph.element(node).fields, Key::ClusterMembers).empty() ||
        std::ranges::any_of(graph.children(node),
                            [&](Index child) { return graph.kind(child) == ElementKind::Host; })) {
        return 0;
    }
    return model::amountOf(graph.element(node).fields, Key::ClusterSize).value_or(0);
}

} // namespace

Metrics::Metrics(const model::Model& model, const MetricSettings& settings, std::stop_token stop)
    : m_model(model),
      m_settings(settings),
      m_stop(std::move(stop))
{
}

MetricValue Metrics::value(const std::string& metric, const std::string& subject)
{
    MetricValue result;
    const std::size_t slash = std::min(subject.find('/'), subject.size());
    const std::string entry = subject.substr(0, slash);
    const std::string domain = subject.substr(std::min(slash + 1, subject.size()));
    if (metric == "cost") {
        result = cost();
    } else if (metric == "hosts") {
        result = hosts();
    } else if (metric == "ceiling") {
        result = ceiling();
    } else if (metric == "propagation-cost") {
        result = propagationCost();
    } else if (metric == "congruence") {
        result = congruence();
    } else if (metric == "fit") {
        result = fit(subject);
    } else if (metric == "availability") {
        result = availability(entry, domain);
        result.assumed = availabilityOf(entry).guessed;
    } else if (metric == "rto" || metric == "rpo") {
        result = recovery(metric, entry, domain);
    } else {
        result.unit = "s";
        result.needs.push_back(Message::of("a simulation, which gives percentiles"));
    }
    result.metric = metric;
    result.subject = subject;
    return result;
}

MetricValue Metrics::cost() const
{
    MetricValue result;
    const Cost cost = costOf(m_model);
    result.witnesses = cost.priced;
    if (cost.currencies.empty()) {
        result.needs.push_back(Message::of("the key `cost` of at least one element"));
        return result;
    }
    if (!cost.isSum()) {
        result.needs.push_back(Message::of("all costs in one currency"));
        return result;
    }
    const bool isOnceOnly = cost.perMonth == 0 && cost.once > 0;
    result.unit = isOnceOnly ? cost.currency : cost.currency + "/month";
    setKnown(result, isOnceOnly ? cost.once : cost.perMonth);
    result.note =
        Message::of("{} of {} elements state a cost", cost.priced.size(), m_model.elements.size());
    if (!isOnceOnly && cost.once > 0) {
        result.note = Message::list(
            {result.note, Message::of("{} {} once not included", fmt::format("{:.2f}", cost.once),
                                      cost.currency)},
            "; ");
    }
    return result;
}

MetricValue Metrics::hosts() const
{
    MetricValue result;
    const ModelGraph graph(m_model);
    double count = 0;
    for (Index node = 0; node < graph.size(); ++node) {
        const double own = isOutermostHost(graph, node) ? 1 : undrawnMembers(graph, node);
        if (own > 0) {
            count += own;
            result.witnesses.push_back(graph.id(node));
        }
    }
    if (result.witnesses.empty()) {
        result.needs.push_back(Message::of("hosts, and `runs-on` of what they run"));
    } else {
        setKnown(result, count);
        result.note =
            Message::of("hosts that stand on no other host, and members of clusters by number");
    }
    return result;
}

MetricValue Metrics::ceiling()
{
    if (m_settings.capacity == nullptr) {
        m_settings.capacity = &m_capacity.emplace(
            analyzeCapacity(m_model, m_settings.scenario.value_or(usualScenario(m_model))));
    }
    const CapacityResult& capacity = *m_settings.capacity;
    MetricValue result;
    result.better = Better::More;
    result.unit = "1/s";
    if (capacity.ceiling) {
        result.unit = capacity.ceiling->unit;
        result.witnesses = capacity.ceiling->cut;
        setKnown(result, capacity.ceiling->rate);
        return result;
    }
    if (const auto& bound = capacity.bound) {
        result.unit = bound->ceiling.unit;
        result.witnesses = bound->ceiling.cut;
        (bound->isUpper ? result.upper : result.lower) = bound->ceiling.rate;
        if (bound->least) {
            result.lower = bound->least->rate;
        }
        result.needs = bound->missing;
        return result;
    }
    for (const OpenInput& open : capacity.undecided) {
        result.needs.push_back(open.needs);
    }
    if (result.needs.empty()) {
        result.needs.push_back(Message::of("a service time with limited concurrency on the way"));
    }
    return result;
}

const Conway& Metrics::conway()
{
    if (m_settings.conway == nullptr) {
        m_settings.conway = &m_conway.emplace(analyzeConway(m_model));
    }
    return *m_settings.conway;
}

MetricValue Metrics::propagationCost()
{
    MetricValue result;
    setKnown(result, conway().structure.propagationCost);
    if (!result.isKnown()) {
        result.needs.push_back(Message::of("a service, store, stream, gateway or leaf system"));
    }
    std::vector<Message> kinds;
    for (const model::RelationKind kind : conway().structure.relationKinds) {
        kinds.push_back(Message::word(kind));
    }
    result.note = Message::of("counted: {}", Message::list(std::move(kinds)));
    return result;
}

MetricValue Metrics::congruence()
{
    MetricValue result;
    result.better = Better::More;
    setKnown(result, conway().coordination.congruence);
    result.needs = conway().coordination.needs;
    return result;
}

/// The first few names of a region.
Message Metrics::namesOf(const std::vector<std::string>& ids) const
{
    constexpr std::size_t most = 4;
    std::string names;
    for (std::size_t i = 0; i < std::min(most, ids.size()); ++i) {
        const auto at = m_model.elements.indexOf(ids[i]);
        names += i == 0 ? "" : ", ";
        names += at ? model::displayName(m_model.elements.items()[*at]) : std::string_view(ids[i]);
    }
    return ids.size() > most ? Message::of("{} and {} more", names, ids.size() - most)
                             : Message::verbatim(std::move(names));
}

MetricValue Metrics::fit(const std::string& pattern)
{
    MetricValue result;
    result.better = Better::Neither;
    auto known = m_fits.find(pattern);
    if (known == m_fits.end()) {
        known = m_fits.emplace(pattern, bestFit(m_model, pattern)).first;
    }
    if (!known->second) {
        result.needs.push_back(pattern.empty()
                                   ? Message::of("the id of a pattern")
                                   : Message::of("the id of a pattern instead of \"{}\"", pattern));
        return result;
    }
    result.lower = known->second->lo;
    result.upper = known->second->hi;
    PatternSettings settings;
    settings.only = {pattern};
    settings.nearest = true;
    const auto regions = recognizePatterns(m_model, settings, m_stop);
    const auto best = std::ranges::max_element(regions, {}, [](const PatternResult& region) {
        return std::pair(region.fit.lo, region.fit.hi);
    });
    if (best != regions.end() && !best->region.empty()) {
        result.witnesses = best->region;
        std::vector<Message> notes{Message::of("where it fits best")};
        for (const PatternResult& region : regions) {
            if (region.fit.lo < best->fit.lo) {
                notes.push_back(Message::of("{} % in {}",
                                            fmt::format("{:.3g}", 100 * region.fit.lo),
                                            namesOf(region.region)));
            }
        }
        result.note = Message::list(std::move(notes), "; ");
    }
    for (const PatternResult& region : regions) {
        for (const std::string& key : known->second->isPoint() || region.verdict == Verdict::Absent
                                          ? std::vector<std::string>()
                                          : undecidedKeys(region)) {
            const auto need = Message::verbatim(key);
            if (std::ranges::find(result.needs, need) == result.needs.end()) {
                result.needs.push_back(need);
            }
        }
    }
    return result;
}

} // namespace corbel::analysis
