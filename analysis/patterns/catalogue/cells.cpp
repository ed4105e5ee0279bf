// Cells: copies of the whole system side by side, with nothing between them.

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/counts.h"
#include "analysis/patterns/pattern_facts.h"
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
    for (const Index relation : cells.within()) {
        count.add(scope.facts().relationId(relation),
                  dependingOn(scope, true, {cells.cellOf(scope.graph().from(relation))}));
    }
    for (const Cells::Crossing& crossing : cells.across()) {
        count.add(scope.facts().relationId(crossing.relation),
                  dependingOn(scope, false, {crossing.from, crossing.to}));
    }
    return count;
}

/// Where something stands between two cells, it is not told which of the steps has to go.
std::vector<Fix> withoutCrossings(const Scope& scope)
{
    std::vector<Fix> fixes;
    for (const Cells::Crossing& crossing : scope.get<Cells>().across()) {
        if (crossing.isStraight) {
            fixes.push_back(removing(scope, crossing.relation));
        }
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

/// Of all that cells are made of or use, what takes the most of them when it alone is down.
Measured lostWithOne(const Scope& scope)
{
    const auto& cells = scope.get<Cells>();
    std::set<Index> mayFail;
    for (Index cell = 0; cell < cells.all().size(); ++cell) {
        mayFail.insert(cells.content(cell).begin(), cells.content(cell).end());
    }
    for (const auto& [node, users] : cells.used()) {
        mayFail.insert(node);
    }
    std::vector<std::string> worst;
    for (const Index node : mayFail) {
        const auto* failed = scope.downWith({node});
        if (failed == nullptr) {
            return {std::nullopt, {}, {model::Message::verbatim(circlesToUndo())}, {}};
        }
        std::set<Index> lost;
        for (const Index down : *failed) {
            if (const Index cell = cells.cellOf(down); cell != noIndex) {
                lost.insert(cells.all()[cell]);
            }
        }
        if (lost.size() + 1 > std::max<std::size_t>(worst.size(), 1)) {
            worst = {scope.facts().id(node)};
            for (const Index cell : lost) {
                worst.push_back(scope.facts().id(cell));
            }
        }
    }
    const std::size_t lost = worst.empty() ? 0 : worst.size() - 1;
    Measured measured =
        shareOf(lost, cells.all().size(), model::Message::of("a second cell"), std::move(worst));
    for (Index cell = 0; cell < cells.all().size(); ++cell) {
        if (cells.isOpen(cell)) {
            measured.value.reset();
            measured.witnesses.clear();
            measured.needs.push_back(
                model::Message::verbatim(scope.facts().id(cells.all()[cell]) + ".group-type"));
        }
    }
    return measured;
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
    RuleSpec{
        "built-alike",
        RuleRole::Required,
        {"There are two cells or more, built alike: the same kinds of parts joined in the "
         "same way.",
         "둘 이상의 셀이 같은 종류의 구성 요소를 같은 방식으로 연결하여 동일하게 구성되어 있다."},
        {"Build the listed cells like the others.",
         "표시된 셀을 다른 셀과 같은 구성으로 만드십시오."},
        builtAlike},
    RuleSpec{"nothing-crosses",
             RuleRole::Forbidden,
             {"No cell depends on another, directly or by way of what it needs outside the cells.",
              "어떤 셀도 다른 셀에 직접, 또는 셀 밖의 요소를 거쳐 의존하지 않는다."},
             {"Remove the listed relations, which make one cell depend on another.",
              "한 셀을 다른 셀에 의존하게 하는 표시된 관계를 제거하십시오."},
             nothingCrosses,
             withoutCrossings},
    RuleSpec{
        "nothing-shared",
        RuleRole::Forbidden,
        {"Nothing outside the cells is used by two of them, directly or by way of what they need.",
         "셀 밖의 어떤 요소도 둘 이상의 셀이 직접 또는 다른 요소를 거쳐 함께 쓰지 않는다."},
        {"Give each cell its own copy of the listed elements.",
         "셀마다 표시된 요소를 따로 두십시오."},
        nothingShared},
    RuleSpec{"entered-by-router",
             RuleRole::Supporting,
             {"Requests enter a cell through a gateway before the cells.",
              "요청은 셀 앞의 게이트웨이를 거쳐 들어간다."},
             {"Lead the listed calls through a gateway before the cells.",
              "표시된 호출이 셀 앞의 게이트웨이를 거치게 하십시오."},
             enteredByRouter},
};

constexpr std::array advantages{
    MeasureSpec{"lost-with-one-cell",
                {"a failure stays in one cell", "장애가 한 셀에 머무름"},
                {"largest share of the cells that one failing element takes down",
                 "요소 하나의 장애로 중단되는 셀의 최대 비율"},
                lostWithOne,
                HadWhen::BelowOne},
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
