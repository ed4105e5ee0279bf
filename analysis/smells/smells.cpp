#include <array>

#include "analysis/smells/smell_facts.h"

namespace corbel::analysis {

namespace {

struct Row {
    SmellText text;
    void (*find)(const smells::SmellFacts&, smells::Smells&);
};

/// The catalogue: a smell is one row here and one function.
const std::array<Row, 10>& rows()
{
    using namespace smells;
    static const std::array<Row, 10> all{{
        {{"endpoint-based-interaction",
          {"Endpoint-based interaction", "고정 주소 기반 호출"},
          {"A service calls a service whose address it knows beforehand (discovery: static).",
           "서비스가 미리 정해진 주소로 다른 서비스를 호출합니다 (discovery: static)."},
          {"Let callers find the service by a registry or a router (discovery: dynamic), so that "
           "it "
           "can move and grow.",
           "레지스트리나 라우터로 서비스를 찾게 하면 (discovery: dynamic) 서비스를 옮기거나 늘릴 "
           "수 "
           "있습니다."}},
         findEndpointBasedInteractions},
        {{"wobbly-interaction",
          {"Wobbly interaction", "불안정한 호출"},
          {"A call to a service or a gateway has neither a timeout nor a circuit breaker.",
           "서비스나 게이트웨이 호출에 타임아웃도 서킷 브레이커도 없습니다."},
          {"Give the call a timeout or a circuit breaker, so that a slow target does not hold its "
           "callers.",
           "호출에 타임아웃이나 서킷 브레이커를 두면 느린 대상이 호출자를 붙잡지 않습니다."},
          true},
         findWobblyInteractions},
        {{"shared-persistence",
          {"Shared persistence", "공유 저장소"},
          {"Two or more services read or write one store.",
           "둘 이상의 서비스가 하나의 저장소를 읽거나 씁니다."},
          {"Let one service own the store and let the others ask that service.",
           "한 서비스가 저장소를 소유하고 나머지는 그 서비스를 통해 접근하게 합니다."}},
         findSharedPersistence},
        {{"no-api-gateway",
          {"No API gateway", "API 게이트웨이 없음"},
          {"An actor from outside calls an element that is not a gateway.",
           "외부 행위자가 게이트웨이가 아닌 요소를 직접 호출합니다."},
          {"Put a gateway before it, so that what is behind can change without its callers.",
           "앞에 게이트웨이를 두면 호출자에게 영향을 주지 않고 내부를 바꿀 수 있습니다."}},
         findMissingGateways},
        {{"multiple-services-in-container",
          {"Multiple services in one container", "한 컨테이너에 여러 서비스"},
          {"Two or more services run in one container.",
           "둘 이상의 서비스가 하나의 컨테이너에서 실행됩니다."},
          {"Give each service a container of its own, so that each is rolled out and scaled alone.",
           "서비스마다 컨테이너를 따로 두면 배포와 확장을 따로 할 수 있습니다."}},
         findSharedContainers},
        {{"single-layer-team",
          {"Single-layer team", "단일 계층 팀"},
          {"A team has two or more elements, all of one kind or in one layer.",
           "팀이 가진 둘 이상의 요소가 모두 같은 종류이거나 같은 계층에 있습니다."},
          {"Cut teams along what they deliver, with the services and the data that it takes.",
           "팀을 계층이 아니라 제공하는 기능 단위로 나누고 필요한 서비스와 데이터를 함께 "
           "맡깁니다."}},
         findSingleLayerTeams},
        {{"tightly-coupled-teams",
          {"Tightly coupled teams", "강하게 결합된 팀"},
          {"Another team has strictly more relations with an element than the element's own team "
           "has.",
           "요소를 소유한 팀보다 다른 팀이 그 요소와 더 많은 관계를 가집니다."},
          {"Give the element to the team that works with it most, or move what ties them together.",
           "가장 많이 함께 쓰는 팀에 요소를 넘기거나 두 팀을 묶는 부분을 옮깁니다."}},
         findTightlyCoupledTeams},
        {{"shared-bounded-context",
          {"Shared bounded context", "공유된 경계 컨텍스트"},
          {"A service reads or writes a store that belongs to another team.",
           "서비스가 다른 팀의 저장소를 읽거나 씁니다."},
          {"Ask a service of the team that owns the store, instead of its tables.",
           "저장소를 직접 쓰지 말고 그 저장소를 소유한 팀의 서비스에 요청합니다."}},
         findSharedContexts},
        {{"synchronous-cycle",
          {"Synchronous cycle", "동기 호출 순환"},
          {"Elements call, read or write each other in a circle and wait for the answers.",
           "요소들이 서로를 순환하며 호출하고 응답을 기다립니다."},
          {"Make one call of the circle asynchronous, or move what both ends need into a third "
           "element.",
           "순환 중 한 호출을 비동기로 바꾸거나 양쪽이 필요로 하는 것을 제3의 요소로 옮깁니다."}},
         findSynchronousCycles},
        {{"startup-cycle",
          {"Start-up cycle", "시작 순환"},
          {"Elements need each other in a circle of hard dependencies.",
           "요소들이 필수 의존 관계로 서로를 순환하며 필요로 합니다."},
          {"Let one of them start and degrade without the other (criticality: soft).",
           "그중 하나는 상대 없이도 시작해 제한적으로 동작하게 합니다 (criticality: soft)."}},
         findStartUpCycles},
    }};
    return all;
}

} // namespace

const std::vector<SmellText>& smellTexts()
{
    static const std::vector<SmellText> texts = [] {
        std::vector<SmellText> list;
        for (const Row& row : rows()) {
            list.push_back(row.text);
        }
        return list;
    }();
    return texts;
}

std::vector<Smell> recognizeSmells(const model::Model& model, const std::stop_token& stop)
{
    const smells::SmellFacts facts(model);
    std::vector<Smell> found;
    for (const Row& row : rows()) {
        if (stop.stop_requested()) {
            break;
        }
        row.find(facts, found);
    }
    return found;
}

} // namespace corbel::analysis
