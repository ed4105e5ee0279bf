// Cells: copies of the whole system side by side, with nothing between them.

#include <algorithm>
#include <array>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/counts.h"
#include "analysis/patterns/shapes/cells.h"
#include "analysis/patterns/shapes/mend.h"

namespace corbel::analysis::patterns {

namespace {

/// Open as long as one of the groups concerned does not say that it is a cell.
Answer dependingOn(const Scope& scope, bool holds, std::initializer_list<Index> cells)
{
    Answer answer{holds};
    for (const Index cell : cells) {
        if (cell != noIndex && scope.get<Cells>().isOpen(cell)) {
            answer.needs.push_back(scope.facts().id(scope.get<Cells>().all()[cell]) +
                                   ".group-type");
        }
    }
    return answer;
}

/// The build that most cells have; of the same number, that of most of those that say so.
Count builtAlike(const Scope& scope)
{
    const auto& cells = scope.get<Cells>();
    std::map<std::uint64_t, std::pair<std::size_t, std::size_t>> common; // all, stated
    for (Index cell = 0; cell < cells.all().size(); ++cell) {
        auto& [all, stated] = common[cells.builds()[cell]];
        ++all;
        stated += cells.isOpen(cell) ? 0 : 1;
    }
    Count count;
    if (cells.all().size() < 2) {
        return count;
    }
    const auto most =
        std::ranges::max_element(common, {}, [](auto& build) { return build.second; });
    const auto [all, stated] = most->second;
    for (Index cell = 0; cell < cells.all().size(); ++cell) {
        const bool isAlike = all > 1 && cells.builds()[cell] == most->first;
        Answer answer = dependingOn(scope, isAlike, {cell});
        if (isAlike && stated < 2) {
            answer = {false, {}};
            for (Index other = 0; other < cells.all().size(); ++other) {
                const Answer open = dependingOn(scope, true, {other});
                std::ranges::copy(open.needs, std::back_inserter(answer.needs));
            }
        }
        count.add(scope.facts().id(cells.all()[cell]), std::move(answer));
    }
    return count;
}

Count nothingCrosses(const Scope& scope)
{
    const auto& cells = scope.get<Cells>();
    Count count;
    for (const bool isWithin : {true, false}) {
        for (const Index relation : isWithin ? cells.within() : cells.across()) {
            count.add(scope.facts().relationId(relation),
                      dependingOn(scope, isWithin,
                                  {cells.cellOf(scope.graph().from(relation)),
                                   isWithin ? noIndex : cells.cellOf(scope.graph().to(relation))}));
        }
    }
    return count;
}

std::vector<Fix> withoutCrossings(const Scope& scope)
{
    std::vector<Fix> fixes;
    for (const Index relation : scope.get<Cells>().across()) {
        fixes.push_back(removing(scope, relation));
    }
    return fixes;
}

Count nothingShared(const Scope& scope)
{
    const auto& cells = scope.get<Cells>();
    Count count;
    for (const auto& [node, users] : cells.used()) {
        const auto stated =
            std::ranges::count_if(users, [&](Index user) { return !cells.isOpen(user); });
        const bool isOutside = cells.cellOf(node) == noIndex;
        Answer answer{!isOutside || stated < 2};
        for (const Index user : users) {
            if (answer.holds && (users.size() > 1 || stated == 0)) {
                const Answer open = dependingOn(scope, true, {user});
                std::ranges::copy(open.needs, std::back_inserter(answer.needs));
            }
        }
        count.add(scope.facts().id(node), std::move(answer));
    }
    return count;
}

Count enteredByRouter(const Scope& scope)
{
    const auto& cells = scope.get<Cells>();
    Count count;
    for (const Arc& arc : cells.entering()) {
        count.add(scope.facts().relationId(arc.relation),
                  dependingOn(scope, scope.facts().isGateway(arc.node),
                              {cells.cellOf(scope.graph().to(arc.relation))}));
    }
    return count;
}

/// Where every cell takes the same share of the requests.
Measured lostWithOne(const Scope& scope)
{
    const auto& cells = scope.get<Cells>();
    return shareOf(cells.all().empty() ? 0 : 1, cells.all().size(),
                   model::Message::of("a second cell"));
}

Measured cellCount(const Scope& scope)
{
    const auto& cells = scope.get<Cells>();
    Measured measured = counted(cells.all().size(), "cells");
    for (const Index cell : cells.all()) {
        measured.witnesses.push_back(scope.facts().id(cell));
    }
    return measured;
}

Measured partsInAll(const Scope& scope)
{
    const auto& cells = scope.get<Cells>();
    Measured measured = counted(0, "elements");
    for (Index cell = 0; cell < cells.all().size(); ++cell) {
        *measured.value += static_cast<double>(cells.content(cell).size());
    }
    return measured;
}

constexpr std::array rules{
    RuleSpec{"built-alike",
             RuleRole::Required,
             {"There are two cells or more, built alike: the same kinds of parts joined in the "
              "same way.",
              "셀이 둘 이상이며 구성이 같다. 같은 종류의 구성 요소가 같은 방식으로 연결되어 있다."},
             {"Build the listed cells like the others.",
              "표시된 셀을 다른 셀과 같은 구성으로 만드십시오."},
             builtAlike},
    RuleSpec{
        "nothing-crosses",
        RuleRole::Forbidden,
        {"No relation leads from one cell into another.",
         "한 셀에서 다른 셀로 이어지는 관계가 없다."},
        {"Remove the listed relations between cells.", "셀 사이의 표시된 관계를 제거하십시오."},
        nothingCrosses,
        withoutCrossings},
    RuleSpec{"nothing-shared",
             RuleRole::Forbidden,
             {"No store, stream or host outside the cells is used by two of them.",
              "셀 밖의 저장소, 스트림, 호스트를 둘 이상의 셀이 함께 쓰지 않는다."},
             {"Give each cell its own copy of the listed elements.",
              "셀마다 표시된 요소를 따로 두십시오."},
             nothingShared},
    RuleSpec{"entered-by-router",
             RuleRole::Supporting,
             {"Requests enter a cell through a gateway that knows which cell is theirs.",
              "요청은 담당 셀을 아는 게이트웨이를 거쳐 셀에 들어간다."},
             {"Lead the listed calls through a gateway before the cells.",
              "표시된 호출을 셀 앞의 게이트웨이를 거치게 하십시오."},
             enteredByRouter},
};

constexpr std::array advantages{
    MeasureSpec{"lost-with-one-cell",
                {"a failure stays in one cell", "장애가 한 셀에 머무름"},
                {"share of the cells that one failure takes", "장애 하나가 미치는 셀의 비율"},
                lostWithOne},
    MeasureSpec{
        "cells", {"grows by another cell", "셀을 추가하여 확장"}, {"cells", "셀 수"}, cellCount},
};

constexpr std::array disadvantages{
    MeasureSpec{"elements",
                {"everything has to be paid for in every cell", "모든 것을 셀마다 마련해야 함"},
                {"elements in all cells", "모든 셀의 요소 수"},
                partsInAll},
    MeasureSpec{"stores-to-ask",
                {"no single view of the data", "데이터 Single View 불가"},
                {"stores to ask for the whole", "전체를 보려면 조회해야 할 저장소 수"},
                storeCount},
};

} // namespace

const PatternSpec& cells()
{
    static const PatternSpec spec{"cells", {"Cells", "셀 기반"}, CellSet,      false,
                                  rules,   advantages,           disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
