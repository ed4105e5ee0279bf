// Quick fixes for circles: the relations that close them are cut, made asynchronous or soft.
#include <algorithm>
#include <map>
#include <set>

#include "analysis/findings/draft.h"
#include "analysis/findings/fix_makers.h"

namespace corbel::analysis::findings {

using model::ElementId;
using model::ElementKind;
using model::Key;
using model::Message;
using model::Record;
using model::RelationKind;

namespace {

/// More streams than these are no quick fix any more.
constexpr std::size_t mostStreams = 4;

/// Walks a circle from where requests enter it, and collects the relations that lead back to
/// something that waits for them: without these nothing goes round.
class Walk {
public:
    explicit Walk(const Subject& subject) : m_subject(subject)
    {
        for (const Index relation : subject.relations) {
            m_onwards[subject.graph.from(relation)].push_back(relation);
        }
    }

    std::vector<Index> closing()
    {
        std::vector<Index> starts = m_subject.elements;
        std::ranges::stable_partition(starts, [&](Index node) { return isEntered(node); });
        std::ranges::stable_partition(starts, [&](Index node) { return isActor(node); });
        for (const Index start : starts) {
            walk(start);
        }
        std::ranges::sort(m_closing);
        return std::move(m_closing);
    }

private:
    enum class State { New, Open, Done };

    bool isActor(Index node) const { return m_subject.graph.kind(node) == ElementKind::Actor; }

    /// Whether a request comes to it from outside of the circle.
    bool isEntered(Index node) const
    {
        return std::ranges::any_of(m_subject.graph.in(node), [&](const Arc& arc) {
            return model::isSynchronous(m_subject.graph.relation(arc.relation).kind) &&
                   !std::ranges::binary_search(m_subject.elements, arc.node);
        });
    }

    void walk(Index start)
    {
        struct Step {
            Index node;
            std::size_t next = 0;
        };
        std::vector<Step> stack;
        const auto open = [&](Index node) {
            m_state[node] = State::Open;
            stack.push_back({node});
        };
        if (m_state[start] == State::New) {
            open(start);
        }
        while (!stack.empty()) {
            Step& step = stack.back();
            const std::vector<Index>& onwards = m_onwards[step.node];
            if (step.next == onwards.size()) {
                m_state[step.node] = State::Done;
                stack.pop_back();
                continue;
            }
            const Index relation = onwards[step.next++];
            const Index to = m_subject.graph.to(relation);
            if (m_state[to] == State::Open) {
                m_closing.push_back(relation);
            } else if (m_state[to] == State::New) {
                open(to);
            }
        }
    }

    const Subject& m_subject;
    std::map<Index, std::vector<Index>> m_onwards;
    std::map<Index, State> m_state;
    std::vector<Index> m_closing;
};

/// The relations as records that their targets consume from a stream each.
Fix makeAsynchronous(const Subject& subject, const std::vector<Index>& relations)
{
    const ModelGraph& graph = subject.graph;
    Draft draft(subject.model());
    std::map<Index, ElementId> streams; // by consumer
    for (const Index relation : relations) {
        const Index from = graph.from(relation);
        const Index to = graph.to(relation);
        if (!streams.contains(to)) {
            const std::string wish = graph.id(to).substr(0, 54) + "-requests";
            streams[to] = draft.add(ElementKind::Stream, wish, {}, subject.id(to),
                                    {subject.id(from), subject.id(to)});
            draft.connect(RelationKind::Consumes, subject.id(to), streams[to], {});
        }
        Record fields = graph.relation(relation).fields;
        for (const Key key : {Key::Criticality, Key::AnyOf, Key::AtLeast}) {
            fields.erase(key); // Nobody waits any more.
        }
        draft.change(subject.relationId(relation), RelationKind::Publishes, subject.id(from),
                     streams[to], std::move(fields));
    }
    const Index first = relations.front();
    return draft.done(relations.size() == 1
                          ? Message::of("Let {} send its requests to {} through a stream",
                                        subject.name(graph.from(first)),
                                        subject.name(graph.to(first)))
                          : Message::of("Make {} calls asynchronous by streams", relations.size()));
}

Fix removeAll(const Subject& subject, const std::vector<Index>& relations)
{
    Draft draft(subject.model());
    for (const Index relation : relations) {
        draft.remove(subject.relationId(relation));
    }
    const Index first = relations.front();
    return draft.done(
        relations.size() == 1
            ? Message::of("Remove the relation from {} to {}",
                          subject.name(subject.graph.from(first)),
                          subject.name(subject.graph.to(first)))
            : Message::of("Remove the {} relations that close the circle", relations.size()));
}

} // namespace

Fixes fixSynchronousCycle(const Subject& subject)
{
    const std::vector<Index> closing = Walk(subject).closing();
    if (closing.empty()) {
        return {};
    }
    std::set<Index> consumers;
    for (const Index relation : closing) {
        consumers.insert(subject.graph.to(relation));
    }
    Fixes fixes;
    // People read no records.
    const bool isAnActorAsked = std::ranges::any_of(
        consumers, [&](Index node) { return subject.graph.kind(node) == ElementKind::Actor; });
    if (consumers.size() <= mostStreams && !isAnActorAsked) {
        fixes.push_back(makeAsynchronous(subject, closing));
    }
    fixes.push_back(removeAll(subject, closing));
    return fixes;
}

Fixes fixStartUpCycle(const Subject& subject)
{
    const std::vector<Index> closing = Walk(subject).closing();
    if (closing.empty()) {
        return {};
    }
    Draft draft(subject.model());
    for (const Index relation : closing) {
        draft.set(subject.relationId(relation), Key::Criticality, "soft");
    }
    const Index first = closing.front();
    Fixes fixes{draft.done(
        closing.size() == 1
            ? Message::of("Let {} start and work without {}",
                          subject.name(subject.graph.from(first)),
                          subject.name(subject.graph.to(first)))
            : Message::of("Make the {} relations that close the circle soft", closing.size()))};
    fixes.push_back(removeAll(subject, closing));
    return fixes;
}

} // namespace corbel::analysis::findings
