#include "analysis/rules/comparison.h"

#include <algorithm>

#include "analysis/rules/key_truth.h"
#include "analysis/rules/words.h"

namespace corbel::analysis::rules {

using Sort = Test::Sort;

namespace {

Index countOf(const ModelGraph& graph, bool ofRelations)
{
    return ofRelations ? graph.relationCount() : graph.size();
}

bool isOfRelations(const std::vector<Step>& steps, std::size_t index, bool atFirst)
{
    return index == 0 ? atFirst
                      : !steps[index - 1].toFrom && leadsToRelations(steps[index - 1].link.link);
}

Extent extentOf(const KeyValue& held, Index bearer)
{
    Extent extent;
    if (!held.isBorne) {
        return extent;
    }
    if (!held.value) {
        extent.isOpen = true;
        return extent;
    }
    if (const auto* amount = held.value->as<model::Quantity>()) {
        extent.least = amount->inBase();
    } else if (const auto* flag = held.value->as<bool>()) {
        extent.least = *flag ? 1 : 0;
    } else if (const auto* word = held.value->as<std::string>()) {
        extent.word = *word;
    } else { // `circuit-breaker: {...}` says yes.
        extent.least = 1;
    }
    extent.most = extent.least;
    extent.leastAt = bearer;
    extent.mostAt = bearer;
    return extent;
}

void add(Extent& into, const Extent& more)
{
    into.isOpen = into.isOpen || more.isOpen;
    if (more.isEmpty()) {
        return;
    }
    if (into.isEmpty()) {
        const bool isOpen = into.isOpen;
        into = more;
        into.isOpen = isOpen;
        return;
    }
    if (more.least < into.least) {
        into.least = more.least;
        into.leastAt = more.leastAt;
    }
    if (more.most > into.most) {
        into.most = more.most;
        into.mostAt = more.mostAt;
    }
}

/// From the values back to the subjects, one step after the other.
std::vector<Extent> extents(const Surroundings& surroundings, const ValuesOf& values,
                            bool ofRelations)
{
    const ModelGraph& graph = surroundings.graph();
    std::vector<Extent> all(countOf(graph, values.ofRelations));
    for (Index subject = 0; subject < all.size(); ++subject) {
        all[subject] = extentOf(values.ofRelations ? valueOf(values.key, graph.relation(subject))
                                                   : valueOf(values.key, graph.element(subject)),
                                subject);
    }
    for (std::size_t i = values.steps.size(); i-- > 0;) {
        const Step& step = values.steps[i];
        std::vector<Extent> before(countOf(graph, isOfRelations(values.steps, i, ofRelations)));
        for (Index subject = 0; subject < before.size(); ++subject) {
            for (const Index next : stepped(surroundings, step, subject)) {
                add(before[subject], all[next]);
            }
            if (!step.toFrom && !surroundings.open(step.link, subject).empty()) {
                before[subject].isOpen = true;
            }
        }
        all = std::move(before);
    }
    return all;
}

} // namespace

std::vector<Index> stepped(const Surroundings& surroundings, const Step& step, Index subject)
{
    if (!step.toFrom) {
        return surroundings.reached(step.link, subject);
    }
    const Index end =
        *step.toFrom ? surroundings.graph().from(subject) : surroundings.graph().to(subject);
    return end == noIndex ? std::vector<Index>() : std::vector<Index>{end};
}

bool isSingle(const Step& step)
{
    return step.toFrom || step.link.link == Link::Parent;
}

Comparison::Comparison(const Surroundings& surroundings, const Compared& compared, bool ofRelations)
    : m_compared(compared),
      m_left(extents(surroundings, compared.left, ofRelations)),
      m_right(extents(surroundings, compared.right, ofRelations))
{
}

Truth Comparison::of(Index subject) const
{
    const Extent& left = m_left[subject];
    const Extent& right = m_right[subject];
    const auto fails = [&](double one, double other) {
        return compared(one, m_compared.sort, other) == Truth::No;
    };
    if (!left.isEmpty() && !right.isEmpty()) {
        const bool isEqualWanted = m_compared.sort == Sort::Equal;
        const bool isSameWord = left.word == right.word;
        const bool isBroken =
            !left.word.empty() || !right.word.empty() ? isSameWord != isEqualWanted
            : m_compared.sort == Sort::Less || m_compared.sort == Sort::AtMost
                ? fails(left.most, right.least)
                : fails(left.least, right.most) || (isEqualWanted && fails(left.most, right.least));
        if (isBroken) {
            return Truth::No;
        }
    }
    const bool isOpen =
        (left.isOpen && (right.isOpen || !right.isEmpty())) || (right.isOpen && !left.isEmpty());
    return isOpen ? Truth::Unknown : Truth::Yes;
}

Comparison::Bearers Comparison::closest(Index subject) const
{
    const Extent& left = m_left[subject];
    const Extent& right = m_right[subject];
    const bool isUpwards = m_compared.sort == Sort::Less || m_compared.sort == Sort::AtMost ||
                           (m_compared.sort == Sort::Equal && left.most > right.least);
    return isUpwards ? Bearers{left.mostAt, right.leastAt} : Bearers{left.leastAt, right.mostAt};
}

} // namespace corbel::analysis::rules
