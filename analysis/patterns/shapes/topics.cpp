#include "analysis/patterns/shapes/topics.h"

#include <algorithm>
#include <map>

namespace corbel::analysis::patterns {

using model::Key;
using model::RelationKind;

Topics::Topics(const Scope& scope)
{
    for (const Index part : scope.parts()) {
        if (scope.facts().isKind(part, model::ElementKind::Stream)) {
            add(scope, part);
        }
    }
    for (const Topic& topic : m_all) {
        for (const Index publisher : topic.publishers) {
            addCalls(scope, publisher, topic.subscribers);
        }
        for (const Index subscriber : topic.subscribers) {
            addCalls(scope, subscriber, topic.publishers);
        }
    }
    std::ranges::sort(m_calls);
    m_calls.erase(std::unique(m_calls.begin(), m_calls.end()), m_calls.end());
}

void Topics::add(const Scope& scope, Index stream)
{
    Topic topic;
    topic.stream = stream;
    for (const Arc& arc : scope.graph().in(stream)) {
        const model::Relation& relation = scope.graph().relation(arc.relation);
        if (relation.kind == RelationKind::Publishes) {
            topic.publishers.insert(arc.node);
            m_relations.push_back(arc.relation);
        } else if (relation.kind == RelationKind::Consumes) {
            topic.subscribers.insert(arc.node);
            m_relations.push_back(arc.relation);
            const auto group = model::textOf(relation.fields, Key::ConsumerGroup);
            if (group.empty()) {
                topic.ungrouped.push_back(scope.facts().relationId(arc.relation));
            } else {
                topic.groups.insert(group);
            }
        }
    }
    for (const Arc& arc : scope.graph().out(stream)) {
        if (scope.graph().relation(arc.relation).kind == RelationKind::Consumes) {
            topic.publishers.insert(arc.node);
        }
    }
    m_all.push_back(std::move(topic));
}

void Topics::addCalls(const Scope& scope, Index from, const std::set<Index>& others)
{
    for (const Callee& callee : scope.facts().callees(from)) {
        if (callee.node != from && others.contains(callee.node)) {
            m_calls.push_back(callee.last);
        }
    }
}

std::optional<std::size_t> Topics::longestChain() const
{
    const auto size = static_cast<Index>(m_all.size());
    std::map<Index, std::vector<Index>> published; // topics, by who publishes to them
    for (Index i = 0; i < size; ++i) {
        for (const Index publisher : m_all[i].publishers) {
            published[publisher].push_back(i);
        }
    }
    Edges edges;
    for (Index i = 0; i < size; ++i) {
        for (const Index next : published[m_all[i].stream]) {
            edges.emplace_back(i, next);
        }
        for (const Index subscriber : m_all[i].subscribers) {
            for (const Index next : published[subscriber]) {
                edges.emplace_back(i, next);
            }
        }
    }
    const Digraph follows(size, std::move(edges));
    const Components found = stronglyConnected(follows);
    if (found.count != size) {
        return std::nullopt;
    }
    std::vector<Index> byNumber(size);
    for (Index i = 0; i < size; ++i) {
        byNumber[found.of[i]] = i;
    }
    std::size_t longest = 0;
    std::vector<std::size_t> chain(size, 1);
    for (const Index at : byNumber) {
        for (const Index next : follows[at]) {
            chain[at] = std::max(chain[at], chain[next] + 1);
        }
        longest = std::max(longest, chain[at]);
    }
    return longest;
}

} // namespace corbel::analysis::patterns
