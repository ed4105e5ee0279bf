// 3계층형: presentation asks application, application asks data.

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/shapes/clients.h"
#include "analysis/patterns/shapes/layers.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/requests.h"

namespace corbel::analysis::patterns {

using model::Key;

namespace {

/// Each part of the presentation leads to the application, if need be through presentation.
Count presentationAsksApplication(const Scope& scope, const Layers& layers)
{
    std::map<Index, std::vector<Index>> callers;
    std::vector<Index> open;
    std::set<Index> leading;
    Count count;
    for (const Index node : layers.presentation()) {
        for (const Callee& callee : layers.inner(node)) {
            if (layers.of(callee.node) == Layer::Application) {
                count.witnesses.push_back(scope.facts().relationId(callee.last));
                if (leading.insert(node).second) {
                    open.push_back(node);
                }
            } else {
                callers[callee.node].push_back(node);
            }
        }
    }
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Index caller : callers[at]) {
            if (leading.insert(caller).second) {
                open.push_back(caller);
            }
        }
    }
    for (const Index node : layers.presentation()) {
        count.add(scope.facts().id(node), {leading.contains(node), layers.doorsToState(node)});
    }
    return count;
}

/// One service of the application that works on the data is enough: not all of them need data.
Count applicationAsksData(const Scope& scope, const Layers& layers)
{
    Count count;
    if (layers.application().empty() || layers.data().empty()) {
        return count;
    }
    count.applicable = 1;
    for (const Crossing& crossing : layers.crossings()) {
        if (layers.of(crossing.from) == Layer::Application &&
            layers.of(crossing.to) == Layer::Data) {
            count.satisfied = 1;
            count.witnesses.push_back(scope.facts().relationId(crossing.relation));
        }
    }
    return count;
}

bool skipsApplication(const Layers& layers, const Crossing& crossing)
{
    return layers.of(crossing.from) == Layer::Presentation && layers.of(crossing.to) == Layer::Data;
}

Count noPresentationToData(const Scope& scope, const Layers& layers)
{
    Count count;
    for (const Crossing& crossing : layers.crossings()) {
        if (layers.of(crossing.from) == Layer::Presentation) {
            skipsApplication(layers, crossing)
                ? count.no(scope.facts().relationId(crossing.relation))
                : count.yes(scope.facts().relationId(crossing.relation));
        }
    }
    return count;
}

/// A part of the application that works on the data answers instead: one that is asked already, or
/// the only one there is.
std::vector<Fix> askTheApplication(const Scope& scope)
{
    const Layers& layers = scope.get<Layers>();
    std::map<Index, std::set<Index>> workers;
    for (const Crossing& crossing : layers.crossings()) {
        if (layers.of(crossing.from) == Layer::Application) {
            workers[crossing.to].insert(crossing.from);
        }
    }
    std::vector<Fix> fixes;
    for (const Crossing& crossing : layers.crossings()) {
        if (!skipsApplication(layers, crossing) ||
            scope.graph().from(crossing.relation) != crossing.from) {
            continue;
        }
        const auto& owners = workers[crossing.to];
        const bool isAsked =
            std::ranges::any_of(scope.graph().out(crossing.from), [&](const Arc& arc) {
                return owners.contains(arc.node) &&
                       scope.graph().relation(arc.relation).kind == model::RelationKind::Calls;
            });
        if (isAsked) {
            fixes.push_back(removing(scope, crossing.relation));
        } else if (owners.size() == 1) {
            fixes.push_back(calling(
                scope,
                model::Message::of("Let {} ask {} instead of {}", nameOf(scope, crossing.from),
                                   nameOf(scope, *owners.begin()), nameOf(scope, crossing.to)),
                crossing.relation, *owners.begin()));
        }
    }
    return fixes;
}

/// Presentation to data has its own rule and does not count here again.
Count adjacentLayers(const Scope& scope, const Layers& layers)
{
    Count count;
    for (const Crossing& crossing : layers.crossings()) {
        if (!skipsApplication(layers, crossing)) {
            const int distance = std::abs(layers.rank(crossing.from) - layers.rank(crossing.to));
            distance == 1 ? count.yes(scope.facts().relationId(crossing.relation))
                          : count.no(scope.facts().relationId(crossing.relation));
        }
    }
    return count;
}

Count downwardOnly(const Scope& scope, const Layers& layers)
{
    Count count;
    for (const Crossing& crossing : layers.crossings()) {
        layers.rank(crossing.from) < layers.rank(crossing.to)
            ? count.yes(scope.facts().relationId(crossing.relation))
            : count.no(scope.facts().relationId(crossing.relation));
    }
    return count;
}

/// Programs that are clients are not installed at users' desks and do not count.
Count thinClients(const Scope& scope)
{
    Count count;
    for (const Index client : scope.clients()) {
        const std::string_view type = model::textOf(scope.facts().fields(client), Key::Client);
        const std::string& id = scope.facts().id(client);
        if (type.empty()) {
            count.open(id, id + ".client");
        } else if (type != "service") {
            type == "thin" ? count.yes(id) : count.no(id);
        }
    }
    return count;
}

Measured busiestServer(const Scope& scope)
{
    const auto& flow = scope.get<RequestFlow>();
    if (!flow.needs().empty() || flow.busiest() == noIndex) {
        return {std::nullopt, "", flow.needs(), {}};
    }
    return {flow.busiestShare(), "", {}, {scope.facts().id(flow.busiest())}};
}

Measured answeredAboveData(const Scope& scope)
{
    const auto& flow = scope.get<RequestFlow>();
    Measured measured{std::nullopt, "", flow.needs(), {}};
    measured.value = flow.answeredAboveData();
    if (measured.value) {
        return measured;
    }
    if (measured.needs.empty()) {
        measured.needs.push_back(model::Message::of("any-of groups of which one member is enough"));
    }
    return measured;
}

Measured tierCount(const Scope& scope)
{
    return {static_cast<double>(scope.get<Layers>().depth()), "tiers", {}, {}};
}

Measured longestChain(const Scope& scope)
{
    const auto& flow = scope.get<RequestFlow>();
    if (!flow.needs().empty()) {
        return {std::nullopt, "hops", flow.needs(), {}};
    }
    return {static_cast<double>(flow.longestChain()), "hops", {}, {}};
}

template <Count (*rule)(const Scope&, const Layers&)>
Count inLayers(const Scope& scope)
{
    return rule(scope, scope.get<Layers>());
}

bool standsInTiers(const Scope& scope, Index node)
{
    return scope.get<Layers>().serves(node);
}

constexpr std::array rules{
    RuleSpec{"presentation-asks-application",
             RuleRole::Required,
             {"Every part of the presentation hands its requests on to an application layer.",
              "프레젠테이션 계층의 모든 부분이 요청을 애플리케이션 계층으로 넘긴다."},
             {"Let the listed parts call a service of the application layer; where there are none, "
              "put a front end before the services.",
              "표시된 구성 요소가 애플리케이션 계층의 서비스를 호출하게 하십시오. 표시된 것이 "
              "없으면 서비스 앞에 프런트엔드를 두십시오."},
             inLayers<presentationAsksApplication>},
    RuleSpec{"application-asks-data",
             RuleRole::Required,
             {"The application layer works on a data layer.",
              "애플리케이션 계층이 데이터 계층을 사용한다."},
             {"Draw the store that the services read and write.",
              "서비스가 읽고 쓰는 저장소를 그리십시오."},
             inLayers<applicationAsksData>},
    RuleSpec{"no-presentation-to-data",
             RuleRole::Forbidden,
             {"The presentation never reaches past the application to the data.",
              "프레젠테이션 계층이 애플리케이션을 건너뛰어 데이터에 접근하지 않는다."},
             {"Lead the listed accesses through a service of the application layer.",
              "표시된 접근이 애플리케이션 계층의 서비스를 거치게 하십시오."},
             inLayers<noPresentationToData>,
             askTheApplication},
    RuleSpec{
        "adjacent-layers",
        RuleRole::Supporting,
        {"Requests go from one layer to the next one only.", "요청은 바로 이웃한 계층으로만 간다."},
        {"Let the listed calls stop at the layer next to their own.",
         "표시된 호출이 바로 이웃한 계층까지만 가게 하십시오."},
        inLayers<adjacentLayers>},
    RuleSpec{"downward-only",
             RuleRole::Supporting,
             {"Requests go downwards: data never asks application, application never asks "
              "presentation.",
              "요청은 아래로만 향하며, 데이터는 애플리케이션을, 애플리케이션은 프레젠테이션을 "
              "호출하지 않는다."},
             {"Turn the listed calls round, or replace them by events.",
              "표시된 호출의 방향을 바꾸거나 이벤트로 대체하십시오."},
             inLayers<downwardOnly>},
    RuleSpec{"thin-clients",
             RuleRole::Supporting,
             {"The clients hold no logic of their own.", "클라이언트에는 자체 로직이 없다."},
             {"Move the clients' logic behind the presentation (client: thin).",
              "클라이언트의 로직을 프레젠테이션 뒤로 옮기십시오 (client: thin)."},
             thinClients},
};

constexpr std::array advantages{
    MeasureSpec{"busiest-server",
                {"load concentration on the server relieved", "서버 부하 집중 개선"},
                {"share of all visits that the busiest copy of a server takes",
                 "가장 바쁜 서버 한 대가 처리하는 방문 비율"},
                busiestServer,
                HadWhen::BelowOne},
    MeasureSpec{"installs-to-update",
                {"no regular client updates", "클라이언트 SW 정기 업데이트 불필요"},
                {"installations to update with each release", "배포마다 업데이트할 설치 수"},
                installsToUpdate,
                HadWhen::AtZero},
    MeasureSpec{"answered-above-data",
                {"server load reduced by answering early", "처리 반환에 의한 서버 부하 저감"},
                {"share of the requests that are answered above the data layer",
                 "데이터 계층에 이르기 전에 응답되는 요청 비율"},
                answeredAboveData},
};

constexpr std::array disadvantages{
    MeasureSpec{"tiers",
                {"more complex than client-server", "C/S보다 복잡한 구조"},
                {"tiers", "계층 수"},
                tierCount},
    MeasureSpec{"longest-way",
                {"more complex than client-server", "C/S보다 복잡한 구조"},
                {"calls on the longest path of a request", "요청의 가장 긴 경로에 있는 호출 수"},
                longestChain},
};

} // namespace

const PatternSpec& threeTier()
{
    static const PatternSpec spec{"three-tier",
                                  {"Three-tier", "3계층형"},
                                  WeakComponent | TierChain | UserGroup | SiteContent,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages,
                                  nullptr,
                                  "layered",
                                  standsInTiers};
    return spec;
}

} // namespace corbel::analysis::patterns
