#include "analysis/rules/truths.h"

#include <algorithm>
#include <set>

#include "analysis/rules/key_truth.h"
#include "analysis/rules/ways.h"
#include "analysis/rules/words.h"

namespace corbel::analysis::rules {

namespace {

Truth truth(bool isSo)
{
    return isSo ? Truth::Yes : Truth::No;
}

void add(Count& count, Truth truth)
{
    count.sure += truth == Truth::Yes ? 1U : 0U;
    count.possible += truth != Truth::No ? 1U : 0U;
}

Truth isStated(const KeyMeaning& meaning, bool isThere)
{
    return truth(std::ranges::any_of(meaning.tests, [&](const Test& test) {
        return (test.sort == Test::Sort::Stated) == isThere;
    }));
}

std::uint32_t countDistinct(std::vector<Index>& indices)
{
    std::ranges::sort(indices);
    const auto rest = std::ranges::unique(indices);
    return static_cast<std::uint32_t>(rest.begin() - indices.begin());
}

bool anyMatches(const std::vector<std::string>& patterns, std::string_view text)
{
    return std::ranges::any_of(patterns,
                               [&](const std::string& pattern) { return matches(pattern, text); });
}

} // namespace

Truths::Truths(const Surroundings& surroundings, const Rule& rule, const std::stop_token& stop)
    : m_surroundings(surroundings),
      m_rule(rule)
{
    const ModelGraph& graph = surroundings.graph();
    m_truths.resize(rule.conditions.size());
    for (std::size_t id = 0; id < rule.conditions.size(); ++id) {
        const Condition& condition = rule.conditions[id];
        const Index size = condition.ofRelations ? graph.relationCount() : graph.size();
        std::vector<Truth>& truths = m_truths[id];
        truths.assign(size, Truth::Unknown);
        if (stop.stop_requested()) {
            continue;
        }
        if (const auto* linked = std::get_if<Linked>(&condition.what)) {
            const std::vector<Count> all = counts(*linked);
            std::ranges::transform(all, truths.begin(), [](const Count& count) {
                return count.sure > 0                       ? Truth::Yes
                       : count.possible > 0 || count.isOpen ? Truth::Unknown
                                                            : Truth::No;
            });
            continue;
        }
        const auto here = static_cast<ConditionId>(id);
        if (const auto* reaches = std::get_if<Reaches>(&condition.what)) {
            truths = reaching(*reaches, m_firstSteps[here]);
            continue;
        }
        if (const auto* compared = std::get_if<Compared>(&condition.what)) {
            m_comparisons.try_emplace(here, surroundings, *compared, condition.ofRelations);
            const Comparison& comparison = m_comparisons.at(here);
            for (Index subject = 0; subject < size; ++subject) {
                truths[subject] = comparison.of(subject);
            }
            continue;
        }
        for (Index subject = 0; subject < size; ++subject) {
            truths[subject] = of(condition, subject);
        }
    }
}

Truth Truths::of(const Condition& condition, Index subject) const
{
    const ModelGraph& graph = m_surroundings.graph();
    const bool ofRelations = condition.ofRelations;
    struct Visitor {
        const Truths& truths;
        const ModelGraph& graph;
        bool ofRelations;
        Index subject;

        Truth operator()(const AllOf& all) const
        {
            Truth result = Truth::Yes;
            for (const ConditionId part : all.parts) {
                result = std::min(result, truths.of(part, subject));
            }
            return result;
        }
        Truth operator()(const AnyOf& any) const
        {
            Truth result = Truth::No;
            for (const ConditionId part : any.parts) {
                result = std::max(result, truths.of(part, subject));
            }
            return result;
        }
        Truth operator()(const Not& denied) const
        {
            return negated(truths.of(denied.part, subject));
        }
        Truth operator()(const KindIs& asked) const
        {
            const auto kind = ofRelations ? static_cast<unsigned>(graph.relation(subject).kind)
                                          : static_cast<unsigned>(graph.kind(subject));
            return truth((asked.kinds >> kind & 1U) != 0);
        }
        Truth operator()(const IdIs& asked) const
        {
            return truth(anyMatches(asked.patterns, ofRelations ? graph.relation(subject).id.value
                                                                : graph.id(subject)));
        }
        Truth operator()(const NameIs& asked) const
        {
            return truth(anyMatches(
                asked.patterns,
                ofRelations ? model::textOf(graph.relation(subject).fields, model::Key::Name)
                            : displayName(graph.element(subject))));
        }
        Truth operator()(const KeyIs& asked) const
        {
            if (ofRelations) {
                return holds(asked, graph.relation(subject));
            }
            if (asked.ofTier) {
                const Index tier = truths.m_surroundings.tierOf(subject);
                return holds(asked, graph.element(tier == noIndex ? subject : tier));
            }
            const KeyMeaning& meaning = asked.meanings.front();
            const ModelFacts& facts = truths.m_surroundings.facts();
            // What a container says of these goes for its content. Only `stated` and `missing`
            // come here: anything else is asked of the teams and hosts.
            if (meaning.path.front() == model::Key::Team) {
                return isStated(meaning, !facts.owners(subject).empty());
            }
            if (meaning.path.front() == model::Key::RunsOn) {
                return isStated(meaning, facts.isPlaced(subject));
            }
            return holds(asked, graph.element(subject));
        }
        Truth operator()(const EndIs& asked) const
        {
            const Index end = asked.isFrom ? graph.from(subject) : graph.to(subject);
            return end == noIndex ? Truth::No : truths.of(asked.target, end);
        }
        Truth operator()(const Crosses& asked) const
        {
            Truth result = Truth::No;
            for (const Boundary boundary : asked.boundaries) {
                result = std::max(result, crosses(truths.m_surroundings, boundary, subject));
            }
            return result;
        }
        // These three are answered for all at once.
        Truth operator()(const Linked&) const { return Truth::Unknown; }
        Truth operator()(const Reaches&) const { return Truth::Unknown; }
        Truth operator()(const Compared&) const { return Truth::Unknown; }
    };
    return std::visit(Visitor{*this, graph, ofRelations, subject}, condition.what);
}

std::vector<Count> Truths::counts(const Linked& linked) const
{
    const ModelGraph& graph = m_surroundings.graph();
    const std::vector<Truth>& target = m_truths[linked.target];
    const std::vector<Index>& downwards = m_surroundings.downwards();
    std::vector<Count> all(graph.size());
    if (linked.link == Link::Within) {
        for (const Index node : downwards) {
            if (const Index parent = graph.parent(node); parent != noIndex) {
                all[node] = all[parent];
                add(all[node], target[parent]);
            }
        }
        return all;
    }
    if (linked.link == Link::Inside) {
        for (auto node = downwards.rbegin(); node != downwards.rend(); ++node) {
            if (const Index parent = graph.parent(*node); parent != noIndex) {
                all[parent].sure += all[*node].sure;
                all[parent].possible += all[*node].possible;
                add(all[parent], target[*node]);
            }
        }
        return all;
    }
    for (Index node = 0; node < graph.size(); ++node) {
        for (const Index other : m_surroundings.reached(linked, node)) {
            add(all[node], target[other]);
        }
        all[node].isOpen = !m_surroundings.open(linked, node).empty();
    }
    return all;
}

Index Truths::farEnd(const Linked& linked, Index other) const
{
    const ModelGraph& graph = m_surroundings.graph();
    return linked.link == Link::Outgoing   ? graph.to(other)
           : linked.link == Link::Incoming ? graph.from(other)
                                           : other;
}

namespace {

/// What was found inside of a container so far.
struct Units {
    std::set<Index> sure;
    std::set<Index> possible;
    bool isOpen = false;
};

/// The larger set takes in the smaller one, so that each unit is moved a few times only.
void absorb(std::set<Index>& into, std::set<Index>& from)
{
    if (into.size() < from.size()) {
        into.swap(from);
    }
    into.merge(from);
}

} // namespace

std::vector<Count> Truths::distinctInside(ConditionId id, Boundary boundary) const
{
    const ModelGraph& graph = m_surroundings.graph();
    std::vector<Count> all(graph.size());
    std::vector<Units> found(graph.size());
    const std::vector<Index>& downwards = m_surroundings.downwards();
    for (auto node = downwards.rbegin(); node != downwards.rend(); ++node) {
        Units& own = found[*node];
        all[*node] = {static_cast<std::uint32_t>(own.sure.size()),
                      static_cast<std::uint32_t>(own.possible.size()), own.isOpen};
        const Index parent = graph.parent(*node);
        if (parent == noIndex) {
            continue;
        }
        if (const Truth truth = of(id, *node); truth != Truth::No) {
            const Side& side = m_surroundings.side(boundary, *node);
            own.possible.insert(side.in.begin(), side.in.end());
            if (truth == Truth::Yes) {
                own.sure.insert(side.in.begin(), side.in.end());
            }
            own.isOpen = own.isOpen || !side.open.empty();
        }
        absorb(found[parent].sure, own.sure);
        absorb(found[parent].possible, own.possible);
        found[parent].isOpen = found[parent].isOpen || own.isOpen;
        own = {};
    }
    return all;
}

std::vector<Count> Truths::distinct(const Linked& linked, Boundary boundary) const
{
    if (linked.link == Link::Inside) {
        return distinctInside(linked.target, boundary);
    }
    const ModelGraph& graph = m_surroundings.graph();
    const std::vector<Truth>& target = m_truths[linked.target];
    std::vector<Count> all(graph.size());
    for (Index node = 0; node < graph.size(); ++node) {
        std::vector<Index> sure;
        std::vector<Index> possible;
        all[node].isOpen = !m_surroundings.open(linked, node).empty();
        for (const Index other : m_surroundings.reached(linked, node)) {
            if (target[other] == Truth::No) {
                continue;
            }
            const Side& side = m_surroundings.side(boundary, farEnd(linked, other));
            std::ranges::copy(side.in, std::back_inserter(possible));
            if (target[other] == Truth::Yes) {
                std::ranges::copy(side.in, std::back_inserter(sure));
            }
            all[node].isOpen = all[node].isOpen || !side.open.empty();
        }
        all[node].sure = countDistinct(sure);
        all[node].possible = countDistinct(possible);
    }
    return all;
}

std::vector<Truth> Truths::reaching(const Reaches& reaches, std::vector<Index>& surely) const
{
    const ModelGraph& graph = m_surroundings.graph();
    ChainsWanted wanted{reaches.isBackwards, m_truths[reaches.target], m_truths[reaches.over],
                        Truth::Yes};
    surely = firstSteps(graph, wanted);
    wanted.least = Truth::Unknown;
    const std::vector<Index> possibly = firstSteps(graph, wanted);
    std::vector<Truth> truths(graph.size());
    for (Index node = 0; node < graph.size(); ++node) {
        truths[node] = surely[node] != noIndex     ? Truth::Yes
                       : possibly[node] != noIndex ? Truth::Unknown
                                                   : Truth::No;
    }
    return truths;
}

std::vector<Index> Truths::chain(ConditionId id, Index node) const
{
    const auto& reaches = std::get<Reaches>(m_rule.conditions[id].what);
    const std::vector<Index>& steps = m_firstSteps.at(id);
    std::vector<Index> relations;
    do {
        relations.push_back(steps[node]);
        node = arrival(m_surroundings.graph(), reaches.isBackwards, steps[node]);
    } while (m_truths[reaches.target][node] != Truth::Yes);
    return relations;
}

std::vector<std::uint32_t> Truths::longestChains(ConditionId relations, Truth least) const
{
    const ModelGraph& graph = m_surroundings.graph();
    Edges edges;
    for (Index relation = 0; relation < graph.relationCount(); ++relation) {
        const Index from = graph.from(relation);
        const Index to = graph.to(relation);
        if (from != noIndex && to != noIndex && of(relations, relation) >= least) {
            edges.emplace_back(from, to);
        }
    }
    const Digraph digraph(graph.size(), std::move(edges));
    const Components components = stronglyConnected(digraph);
    const Grouped<Index> members = components.members();
    std::vector<std::uint32_t> lengths(graph.size(), 0);
    // Edges between components lead to lower numbers, so what follows is known already.
    for (Index component = 0; component < components.count; ++component) {
        const auto circle = members[component];
        std::uint32_t longest = circle.size() > 1 ? endless : 0;
        for (const Index node : circle) {
            for (const Index next : digraph[node]) {
                if (longest != endless) {
                    longest =
                        lengths[next] == endless ? endless : std::max(longest, lengths[next] + 1);
                }
            }
        }
        for (const Index node : circle) {
            lengths[node] = longest;
        }
    }
    return lengths;
}

std::vector<Count> Truths::hops(const Hops& hops) const
{
    const std::vector<std::uint32_t> sure = longestChains(hops.relations, Truth::Yes);
    const std::vector<std::uint32_t> possible = longestChains(hops.relations, Truth::Unknown);
    std::vector<Count> all(sure.size());
    for (std::size_t node = 0; node < all.size(); ++node) {
        all[node] = {sure[node], possible[node], false};
    }
    return all;
}

} // namespace corbel::analysis::rules
