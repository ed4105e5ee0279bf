#include "analysis/availability/fault_tree/cut_set_walk.h"

#include <algorithm>
#include <utility>

#include "analysis/availability/fault_tree/cut_set_family.h"

namespace corbel::analysis::availability {

CutSetWalk::CutSetWalk(std::shared_ptr<const CutSetFamily> family, std::size_t firstOrder)
    : m_family(std::move(family)),
      m_nextOrder(firstOrder)
{
}

std::optional<CutSet> CutSetWalk::next()
{
    if (!m_family || !(resume() || startNextOrder())) {
        return std::nullopt;
    }
    while (m_head != 0) {
        const Goal& goal = m_goals[m_head - 1];
        if (goal.node == trueNode) {
            m_head = goal.rest;
            continue;
        }
        m_choices.push_back({m_head, m_goals.size(), m_events.size(), 1});
        // Every goal that is set can be met, so the first option that fits leads to a set.
        take(m_choices.back());
    }
    CutSet set = m_events;
    std::ranges::sort(set);
    return set;
}

std::vector<CutSet> CutSetWalk::next(std::size_t most)
{
    std::vector<CutSet> sets;
    while (sets.size() < most) {
        std::optional<CutSet> set = next();
        if (!set) {
            break;
        }
        sets.push_back(std::move(*set));
    }
    return sets;
}

bool CutSetWalk::startNextOrder()
{
    if (m_family->parts().empty()) {
        return false;
    }
    const CutSetPart& top = m_family->parts().back();
    while (m_nextOrder < top.counts.size()) {
        const std::size_t order = m_nextOrder++;
        if (CutSetFamily::has(top, top.root, order)) {
            m_goals = {{m_family->parts().size() - 1, top.root, order, 0}};
            m_events.clear();
            m_head = 1;
            return true;
        }
    }
    return false;
}

/// Goes back to the last choice that has another option, and takes that.
bool CutSetWalk::resume()
{
    while (!m_choices.empty()) {
        Choice& choice = m_choices.back();
        m_goals.resize(choice.goals);
        m_events.resize(choice.events);
        if (take(choice)) {
            return true;
        }
        m_choices.pop_back();
    }
    return false;
}

/// Takes the next option of `choice`: the node's variable with 1, 2, ... events, at last without
/// it.
bool CutSetWalk::take(Choice& choice)
{
    const Goal goal = m_goals[choice.goal - 1];
    const CutSetPart& part = m_family->parts()[goal.part];
    if (part.isChoice()) {
        return takeCopy(choice, goal, part);
    }
    const DiagramNode& node = part.nodes[goal.node];
    const DiagramVariable& variable = part.variables[node.level];
    const std::size_t most = variable.isModule ? goal.size : std::min<std::size_t>(goal.size, 1);
    for (; choice.option <= most; ++choice.option) {
        const std::size_t own = choice.option;
        if (!CutSetFamily::has(part, node.high, goal.size - own)) {
            continue;
        }
        if (variable.isModule) {
            const CutSetPart& inner = m_family->parts()[variable.index];
            if (!CutSetFamily::has(inner, inner.root, own)) {
                continue;
            }
        }
        m_goals.push_back({goal.part, node.high, goal.size - own, goal.rest});
        m_head = m_goals.size();
        if (variable.isModule) {
            const DiagramIndex root = m_family->parts()[variable.index].root;
            m_goals.push_back({variable.index, root, own, m_head});
            m_head = m_goals.size();
        } else {
            m_events.push_back(variable.index);
        }
        ++choice.option;
        return true;
    }
    if (choice.option == most + 1 && CutSetFamily::has(part, node.low, goal.size)) {
        ++choice.option;
        m_goals.push_back({goal.part, node.low, goal.size, goal.rest});
        m_head = m_goals.size();
        return true;
    }
    return false;
}

/// With the next number, at last without it where enough others are left.
bool CutSetWalk::takeCopy(Choice& choice, const Goal& goal, const CutSetPart& part)
{
    const std::uint32_t place = goal.node - CutSetFamily::choiceRoot;
    const bool isTaken = choice.option == 1;
    if (choice.option > 2 || (!isTaken && part.copies - place - 1 < goal.size)) {
        return false;
    }
    ++choice.option;
    if (isTaken) {
        m_events.push_back(part.firstCopy + place);
    }
    const std::size_t size = goal.size - (isTaken ? 1 : 0);
    m_goals.push_back({goal.part, size == 0 ? trueNode : goal.node + 1, size, goal.rest});
    m_head = m_goals.size();
    return true;
}

} // namespace corbel::analysis::availability
