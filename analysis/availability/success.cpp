#include "analysis/availability/success.h"

#include <algorithm>

#include "analysis/availability/fail_over.h"

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Key;
using model::Message;

SuccessBuilder::SuccessBuilder(const Drawing& drawing, const AvailabilitySettings& settings,
                               ModelTree& tree)
    : m_drawing(drawing),
      m_graph(drawing.graph()),
      m_settings(settings),
      m_tree(tree),
      m_events(drawing, settings, tree)
{
}

Equations SuccessBuilder::build()
{
    m_asked.assign(m_graph.size(), 0);
    m_itself.assign(m_graph.size(), 0);
    for (Index node = 0; node < m_graph.size(); ++node) {
        m_asked[node] = servedFully(node, noIndex);
        m_itself[node] = whole(node, noIndex);
    }
    for (Vertex vertex = 0; vertex < m_equations.vertices.size(); ++vertex) {
        const TermIndex root = formula(m_equations.vertices[vertex].key);
        m_equations.vertices[vertex].root = root;
    }
    assumeEitherOr();
    return std::move(m_equations);
}

TermIndex SuccessBuilder::add(Term term)
{
    m_equations.terms.push_back(std::move(term));
    return static_cast<TermIndex>(m_equations.terms.size() - 1);
}

TermIndex SuccessBuilder::event(std::uint32_t event)
{
    return add({Term::Kind::Event, event, 0, {}, {}});
}

TermIndex SuccessBuilder::reference(Vertex vertex)
{
    return add({Term::Kind::Reference, vertex, 0, {}, {}});
}

TermIndex SuccessBuilder::all(Needs needs, Message text, Index element)
{
    if (needs.terms.size() == 1 && text.empty()) {
        return needs.terms.front();
    }
    return add({Term::Kind::Or,
                0,
                0,
                std::move(needs.terms),
                {std::move(text), element, std::move(needs.via)}});
}

TermIndex SuccessBuilder::some(Needs needs, std::size_t least, Message text, Index element)
{
    const std::size_t count = needs.terms.size();
    if (least == 0) {
        return all({}, std::move(text), element);
    }
    if (least == count) {
        return all(std::move(needs), std::move(text), element);
    }
    Term term{Term::Kind::And,
              0,
              0,
              std::move(needs.terms),
              {std::move(text), element, std::move(needs.via)}};
    if (least > count) {
        term.inputs.clear(); // never enough: always down
        term.note.via.clear();
    } else if (least > 1) {
        term.kind = Term::Kind::AtLeast;
        term.least = static_cast<std::uint32_t>(count - least + 1);
    }
    return add(std::move(term));
}

Vertex SuccessBuilder::vertexOf(VertexKey key)
{
    if (!m_drawing.hasSiteLinks()) {
        key.from = noIndex;
    }
    const auto [it, isNew] =
        m_vertices.try_emplace(key, static_cast<Vertex>(m_equations.vertices.size()));
    if (isNew) {
        m_equations.vertices.push_back({key, 0});
    }
    return it->second;
}

Vertex SuccessBuilder::whole(Index node, Index from)
{
    const bool isPlain = !m_drawing.isFunctional(node) || purpose(node).empty();
    return vertexOf({isPlain ? Kind::Bare : Kind::Whole, node, from, 0});
}

Vertex SuccessBuilder::served(Index node, Index from, std::uint32_t switches)
{
    return m_drawing.failOvers(node).empty() ? whole(node, from)
                                             : vertexOf({Kind::Served, node, from, switches});
}

Vertex SuccessBuilder::servedFully(Index node, Index from)
{
    return served(node, from, m_drawing.circleSize(node) - 1);
}

const std::vector<Index>& SuccessBuilder::purpose(Index node)
{
    const auto [it, isNew] = m_purposes.try_emplace(node);
    if (isNew) {
        it->second = m_drawing.purposeOf(node);
    }
    return it->second;
}

TermIndex SuccessBuilder::formula(const VertexKey& key)
{
    const VertexKey copy = key; // the list of vertices grows meanwhile
    switch (copy.kind) {
    case Kind::Own:
        return ownFormula(copy);
    case Kind::Bare:
        return bareFormula(copy);
    case Kind::Whole:
        return wholeFormula(copy);
    case Kind::Served:
        return servedFormula(copy);
    case Kind::Asked:
        return askedFormula(copy);
    case Kind::Purpose:
        return purposeFormula(copy);
    case Kind::Taken:
        return takenFormula(copy);
    case Kind::Way:
        break;
    }
    return wayFormula(copy);
}

TermIndex SuccessBuilder::ownFormula(const VertexKey& key)
{
    Needs needs;
    addOwn(needs, key.element, key.from, false);
    return all(std::move(needs),
               Message::of("{} itself is up where it stands", m_graph.id(key.element)),
               key.element);
}

TermIndex SuccessBuilder::bareFormula(const VertexKey& key)
{
    const bool hasNeedsPerCopy = m_drawing.hasSiteLinks() && standsApart(key.element);
    Needs needs;
    addOwn(needs, key.element, key.from, hasNeedsPerCopy);
    if (!hasNeedsPerCopy) {
        addNeeds(needs, key.element, m_drawing.siteOf(key.element));
    }
    return all(std::move(needs),
               Message::of("{} is up when all of these are", m_graph.id(key.element)), key.element);
}

TermIndex SuccessBuilder::wholeFormula(const VertexKey& key)
{
    Needs needs;
    needs.add(reference(vertexOf({Kind::Bare, key.element, key.from, 0})));
    const std::string& id = m_graph.id(key.element);
    const std::vector<Index> parts = purpose(key.element);
    Needs contents;
    for (const Index part : parts) {
        contents.add(reference(servedFully(part, key.from)));
    }
    const bool arePeers =
        model::textOf(m_graph.element(key.element).fields, Key::GroupType) == "peers";
    needs.add(some(std::move(contents), arePeers ? 1 : parts.size(),
                   arePeers ? Message::of("one of the peers in {} is up", id)
                            : Message::of("what {} consists of is up", id),
                   key.element));
    return all(std::move(needs), Message::of("{} is up when all of these are", id), key.element);
}

TermIndex SuccessBuilder::servedFormula(const VertexKey& key)
{
    const std::span<const Index> failOvers = m_drawing.failOvers(key.element);
    const std::string& id = m_graph.id(key.element);
    const Index standby = m_graph.to(failOvers.front());
    const auto pair = isPlainPair(key.element, standby)
                          ? closedPair(m_drawing, failOvers.front(),
                                       [this](Index relation) { return isFallback(relation); })
                          : std::nullopt;
    if (pair) {
        Needs needs;
        addNeeds(needs, key.element, m_drawing.siteOf(key.element));
        const std::uint32_t chain = m_events.ofChain(FailureKind::Pair, key.element,
                                                     failOvers.front(), unavailability(*pair));
        const std::uint32_t broken = m_events.marker(m_tree.events[chain].id);
        Needs apart;
        apart.add(event(broken));
        const TermIndex other = reference(vertexOf({Kind::Own, standby, key.from, 0}));
        Needs ways;
        ways.add(reference(vertexOf({Kind::Own, key.element, key.from, 0})));
        ways.add(takeOver(failOvers.front(), other), failOvers.front());
        const TermIndex either =
            some(std::move(ways), 1, Message::of("{} itself, or else {}", id, m_graph.id(standby)),
                 key.element);
        apart.add(either);
        const TermIndex guarded = some(std::move(apart), 1, {}, key.element);
        const auto block = static_cast<std::uint32_t>(m_equations.blocks.size());
        m_equations.blocks.push_back({chain, broken, guarded});
        m_equations.failOvers.push_back({failOvers.front(), either, block});
        needs.add(event(chain));
        needs.add(guarded);
        return all(std::move(needs),
                   Message::of("{} and {} serve together when all of these are up", id,
                               m_graph.id(standby)),
                   key.element);
    }
    Needs ways;
    std::vector<std::size_t> entries;
    ways.add(reference(whole(key.element, key.from)));
    for (const Index failOver : failOvers) {
        const Index to = m_graph.to(failOver);
        const bool isInCircle =
            m_drawing.failOverCircle(to) == m_drawing.failOverCircle(key.element);
        if (isInCircle && key.choice == 0) {
            continue;
        }
        const TermIndex other = reference(isInCircle ? served(to, key.from, key.choice - 1)
                                                     : servedFully(to, key.from));
        ways.add(takeOver(failOver, other), failOver);
        entries.push_back(m_equations.failOvers.size());
        m_equations.failOvers.push_back({failOver, 0, std::nullopt});
    }
    const TermIndex either =
        some(std::move(ways), 1, Message::of("{}, or else what it fails over to", id), key.element);
    for (const std::size_t entry : entries) {
        m_equations.failOvers[entry].either = either;
    }
    return either;
}

TermIndex SuccessBuilder::takeOver(Index failOver, TermIndex standby)
{
    const model::Relation& relation = m_graph.relation(failOver);
    Needs needs;
    needs.add(event(m_events.ofCoverage(failOver)), failOver);
    needs.add(standby);
    return all(std::move(needs),
               Message::of("{} takes over from {}", relation.to.value, relation.from.value),
               m_graph.to(failOver));
}

/// Once for all that somebody may find there again: a site may hold very much.
TermIndex SuccessBuilder::purposeFormula(const VertexKey& key)
{
    Needs needs;
    needs.add(reference(servedFully(key.element, key.from)));
    for (const Index part : purpose(key.element)) {
        needs.add(reference(servedFully(part, key.from)));
    }
    return all(std::move(needs), Message::of("what {} is for", m_graph.id(key.element)),
               key.element);
}

bool SuccessBuilder::carriesPurpose(Index site)
{
    return m_graph.kind(site) != ElementKind::Site || !purpose(site).empty();
}

TermIndex SuccessBuilder::askedFormula(const VertexKey& key)
{
    TermIndex term = reference(servedFully(key.element, key.from));
    const std::vector<Index> around = m_drawing.recoverableAround(key.element);
    for (std::size_t i = 0; i < around.size(); ++i) {
        if ((key.choice >> i & 1U) == 0) {
            continue;
        }
        for (const Index failOver : m_drawing.failOvers(around[i])) {
            const Index to = m_graph.to(failOver);
            if (!carriesPurpose(to)) {
                continue;
            }
            const bool isSite = m_graph.kind(to) == ElementKind::Site;
            const TermIndex standby = reference(isSite ? vertexOf({Kind::Purpose, to, key.from, 0})
                                                       : servedFully(to, key.from));
            Needs ways;
            ways.add(term);
            ways.add(takeOver(failOver, standby), failOver);
            term = some(std::move(ways), 1,
                        Message::of("{}, or else {} in place of {}", m_graph.id(key.element),
                                    m_graph.id(to), m_graph.id(around[i])),
                        key.element);
            m_equations.failOvers.push_back({failOver, term, std::nullopt});
        }
    }
    return term;
}

} // namespace corbel::analysis::availability
