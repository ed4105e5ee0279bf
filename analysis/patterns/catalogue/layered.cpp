// Layers one above the other, each of which asks the next one only.

#include <algorithm>
#include <array>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/counts.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/stack.h"

namespace corbel::analysis::patterns {

namespace {

constexpr std::size_t fewestLayers = 3;
const std::vector<std::string> noKeys;

/// Services beside the layers count as well when requests lead from or to them.
Count partsInLayers(const Scope& scope)
{
    const auto& stack = scope.get<Stack>();
    const ModelFacts& facts = scope.facts();
    Count count;
    if (stack.depth() < fewestLayers) {
        return count;
    }
    std::set<Index> services;
    for (const Index part : scope.parts()) {
        if (facts.isLogic(part)) {
            services.insert(part);
        }
        for (const auto& arcs : {scope.graph().in(part), scope.graph().out(part)}) {
            for (const Arc& arc : arcs) {
                if (stack.has(part) && facts.isLogic(arc.node) &&
                    contains(requestKinds, scope.graph().relation(arc.relation).kind)) {
                    services.insert(arc.node);
                }
            }
        }
    }
    for (const Index service : services) {
        stack.has(service) ? count.yes(facts.id(service)) : count.no(facts.id(service));
    }
    return count;
}

Count eachAsksTheNext(const Scope& scope)
{
    const auto& stack = scope.get<Stack>();
    Count count;
    if (!stack.isOrdered()) {
        count.applicable = count.unknown = static_cast<double>(stack.depth() - 1);
        count.undecided = stack.missingOrders();
        return count;
    }
    std::vector<bool> asks(stack.depth(), false);
    for (const Stack::Step& step : stack.steps()) {
        const int from = stack.level(step.from);
        if (stack.level(step.to) == from + 1 && !asks[static_cast<std::size_t>(from)]) {
            asks[static_cast<std::size_t>(from)] = true;
            count.yes(scope.facts().relationId(step.relation));
        }
    }
    count.applicable = stack.depth() > 0 ? static_cast<double>(stack.depth() - 1) : 0;
    for (const auto& [tier, level] : stack.tiers()) {
        const auto at = static_cast<std::size_t>(level);
        if (at + 1 < stack.depth() && !asks[at]) {
            count.against.push_back(scope.facts().id(tier));
        }
    }
    return count;
}

/// Each request that crosses from one layer into another, judged by how far down it leads.
template <class IsMeant, class IsGood>
Count crossings(const Scope& scope, const IsMeant& isMeant, const IsGood& isGood)
{
    const auto& stack = scope.get<Stack>();
    Count count;
    for (const Stack::Step& step : stack.steps()) {
        const std::string& id = scope.facts().relationId(step.relation);
        if (!stack.isOrdered() && stack.crosses(step)) {
            count.open(id, noKeys); // named once, below
        } else if (const int down = stack.level(step.to) - stack.level(step.from);
                   stack.isOrdered() && isMeant(down)) {
            isGood(down) ? count.yes(id) : count.no(id);
        }
    }
    if (!stack.isOrdered()) {
        count.undecided = stack.missingOrders();
    }
    return count;
}

Count noUpward(const Scope& scope)
{
    return crossings(
        scope, [](int down) { return down != 0; }, [](int down) { return down > 0; });
}

Count nextLayerOnly(const Scope& scope)
{
    return crossings(
        scope, [](int down) { return down > 0; }, [](int down) { return down == 1; });
}

std::vector<Fix> withoutUpward(const Scope& scope)
{
    const auto& stack = scope.get<Stack>();
    std::vector<Fix> fixes;
    for (const Stack::Step& step : stack.steps()) {
        if (stack.isOrdered() && stack.level(step.to) < stack.level(step.from)) {
            fixes.push_back(removing(scope, step.relation));
        }
    }
    return fixes;
}

Count enterAtTheTop(const Scope& scope)
{
    const auto& stack = scope.get<Stack>();
    Count count;
    for (const Index client : scope.clients()) {
        for (const Callee& callee : scope.facts().callees(client)) {
            const std::string& id = scope.facts().relationId(callee.last);
            if (!scope.has(callee.node) || !stack.has(callee.node)) {
                continue;
            }
            if (!stack.isOrdered()) {
                count.open(id, noKeys); // named once, below
            } else {
                stack.level(callee.node) == 0 ? count.yes(id) : count.no(id);
            }
        }
    }
    if (!stack.isOrdered() && count.applicable > 0) {
        count.undecided = stack.missingOrders();
    }
    return count;
}

Measured toTheNeighbour(const Scope& scope)
{
    const auto& stack = scope.get<Stack>();
    std::size_t all = 0;
    std::size_t near = 0;
    for (const Stack::Step& step : stack.steps()) {
        const int down = std::abs(stack.level(step.to) - stack.level(step.from));
        all += down != 0 ? 1 : 0;
        near += down == 1 ? 1 : 0;
    }
    return shareOf(near, stack.isOrdered() ? all : 0,
                   stack.isOrdered() ? model::Message::of("requests between the layers")
                                     : model::Message::of("the order of the tiers"));
}

Measured layerCount(const Scope& scope)
{
    return counted(scope.get<Stack>().depth(), "layers");
}

constexpr std::array rules{
    RuleSpec{"parts-in-layers",
             RuleRole::Required,
             {"There are three layers or more, and every service stands in one.",
              "계층이 셋 이상이며 모든 서비스가 그중 하나에 속한다."},
             {"Draw the layers as tiers and put the listed services into them.",
              "계층을 tier로 그리고 표시된 서비스를 그 안에 두십시오."},
             partsInLayers},
    RuleSpec{"layer-asks-next",
             RuleRole::Required,
             {"Each layer but the lowest asks the one right below it.",
              "맨 아래를 제외한 각 계층은 바로 아래 계층에 요청한다."},
             {"Draw what the listed layers ask of the layer below them.",
              "표시된 계층이 바로 아래 계층에 하는 요청을 그리십시오."},
             eachAsksTheNext},
    RuleSpec{"no-upward",
             RuleRole::Forbidden,
             {"No layer asks one above it.", "어떤 계층도 위 계층에 요청하지 않는다."},
             {"Turn the listed requests round, or replace them by events.",
              "표시된 요청의 방향을 바꾸거나 이벤트로 대체하십시오."},
             noUpward,
             withoutUpward},
    RuleSpec{"next-layer-only",
             RuleRole::Supporting,
             {"Downward requests go to the next layer only.",
              "아래로 가는 요청은 바로 다음 계층으로만 간다."},
             {"Let the listed requests pass the layers that they skip.",
              "표시된 요청이 건너뛴 계층을 거치게 하십시오."},
             nextLayerOnly},
    RuleSpec{"enter-at-top",
             RuleRole::Supporting,
             {"Clients ask the top layer only.", "클라이언트는 맨 위 계층에만 요청한다."},
             {"Lead the listed calls to the top layer.",
              "표시된 호출을 맨 위 계층으로 향하게 하십시오."},
             enterAtTheTop},
};

constexpr std::array advantages{
    MeasureSpec{"to-neighbour",
                {"a layer can be replaced without touching the others",
                 "다른 계층을 건드리지 않고 한 계층을 교체할 수 있음"},
                {"share of the requests between layers that go to the neighbour",
                 "계층 사이 요청 중 이웃 계층으로 가는 비율"},
                toTheNeighbour},
};

constexpr std::array disadvantages{
    MeasureSpec{"layers",
                {"a change often cuts through all layers", "변경이 모든 계층에 걸치는 경우가 많음"},
                {"layers", "계층 수"},
                layerCount},
    MeasureSpec{"longest-way",
                {"each request passes many layers", "요청마다 여러 계층을 거침"},
                {"calls on the longest path of a request", "요청의 가장 긴 경로에 있는 호출 수"},
                longestWay},
};

} // namespace

const PatternSpec& layered()
{
    static const PatternSpec spec{
        "layered",  {"Layered", "계층형"}, WeakComponent | TierChain | UserGroup, false, rules,
        advantages, disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
