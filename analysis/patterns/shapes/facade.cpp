#include "analysis/patterns/shapes/facade.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

namespace {

bool isLegacy(const ModelFacts& facts, Index node)
{
    const auto isMarked = [](const std::string& tag) { return tag == "legacy" || tag == "레거시"; };
    for (Index at = node; at != noIndex; at = facts.graph().parent(at)) {
        if (std::ranges::any_of(model::textsOf(facts.fields(at), Key::Tags), isMarked)) {
            return true;
        }
    }
    return std::ranges::any_of(facts.grounds(node), [&](Index ground) {
        return facts.isKind(ground, ElementKind::Host) &&
               model::textOf(facts.fields(ground), Key::HostType) == "mainframe";
    });
}

/// Systems marked as old that are no parts and are asked by `node`.
std::vector<Index> oldSystems(const ModelFacts& facts, Index node)
{
    std::vector<Index> found;
    for (const Arc& arc : facts.graph().out(node)) {
        if (contains(requestKinds, facts.graph().relation(arc.relation).kind) &&
            facts.isKind(arc.node, ElementKind::System) && !facts.isPart(arc.node) &&
            isLegacy(facts, arc.node)) {
            found.push_back(arc.node);
        }
    }
    return found;
}

} // namespace

Facade::Facade(const Scope& scope)
{
    for (const Index part : scope.parts()) {
        if (isLegacy(scope.facts(), part)) {
            m_old.insert(part);
        }
        const auto systems = oldSystems(scope.facts(), part);
        m_old.insert(systems.begin(), systems.end());
    }
    if (!m_old.empty()) {
        choose(scope);
    }
    if (m_node != noIndex) {
        explore(scope);
    }
}

bool Facade::works(const ModelFacts& facts, Index old)
{
    return facts.isLogic(old) || facts.isKind(old, ElementKind::System);
}

void Facade::choose(const Scope& scope)
{
    const ModelFacts& facts = scope.facts();
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (const Index part : scope.parts()) {
        if (!facts.isGateway(part) || m_old.contains(part)) {
            continue;
        }
        std::size_t toOld = oldSystems(facts, part).size();
        std::size_t toNew = 0;
        for (const Callee& callee : facts.callees(part)) {
            if (scope.has(callee.node) && !facts.isData(callee.node)) {
                ++(m_old.contains(callee.node) ? toOld : toNew);
            }
        }
        const std::pair found{std::min(toOld, toNew), toOld + toNew};
        if (found > best) {
            best = found;
            m_node = part;
        }
    }
}

void Facade::explore(const Scope& scope)
{
    const ModelFacts& facts = scope.facts();
    std::set<Index> seen{m_node};
    std::vector<Index> open{m_node};
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : scope.graph().out(at)) {
            if (!contains(requestKinds, scope.graph().relation(arc.relation).kind) ||
                facts.isData(arc.node) || (!scope.has(arc.node) && !m_old.contains(arc.node))) {
                continue;
            }
            if (m_old.contains(arc.node)) {
                m_leadsToOld = m_leadsToOld || at == m_node || facts.isGateway(at);
            } else if (seen.insert(arc.node).second) {
                open.push_back(arc.node);
                if (facts.isLogic(arc.node)) {
                    m_fresh.insert(arc.node);
                }
            }
        }
    }
}

} // namespace corbel::analysis::patterns
