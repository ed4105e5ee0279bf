#include "analysis/units.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace corbel::analysis {

namespace {

struct CountedUnit {
    std::string_view several; ///< By which analyses name it.
    std::string_view one;
    std::string_view ko; ///< With the place of the number.
};

constexpr std::array countedUnits{
    CountedUnit{"applications", "application", "애플리케이션 {}개"},
    CountedUnit{"calls", "call", "호출 {}개"},
    CountedUnit{"cells", "cell", "셀 {}개"},
    CountedUnit{"clients", "client", "클라이언트 {}개"},
    CountedUnit{"clients per server", "client per server", "서버당 클라이언트 {}개"},
    CountedUnit{"copies", "copy", "복사본 {}개"},
    CountedUnit{"deploy units", "deploy unit", "배포 단위 {}개"},
    CountedUnit{"elements", "element", "요소 {}개"},
    CountedUnit{"groups", "group", "그룹 {}개"},
    CountedUnit{"hops", "hop", "{}단계"},
    CountedUnit{"installs", "install", "설치 {}건"},
    CountedUnit{"kinds", "kind", "{}종류"},
    CountedUnit{"layers", "layer", "계층 {}개"},
    CountedUnit{"nodes", "node", "노드 {}개"},
    CountedUnit{"processes", "process", "프로세스 {}개"},
    CountedUnit{"relations", "relation", "관계 {}개"},
    CountedUnit{"round trips", "round trip", "왕복 {}회"},
    CountedUnit{"servers × OS images × teams", "server × OS image × team",
                "{} (서버 × OS 종류 × 팀)"},
    CountedUnit{"services", "service", "서비스 {}개"},
    CountedUnit{"stores", "store", "저장소 {}개"},
    CountedUnit{"streams", "stream", "스트림 {}개"},
    CountedUnit{"teams", "team", "팀 {}개"},
    CountedUnit{"tiers", "tier", "계층 {}개"},
    CountedUnit{"times one host", "times one host", "호스트 1대의 {}배"},
    CountedUnit{"times one node", "times one node", "노드 1대의 {}배"},
    CountedUnit{"times one partition", "times one partition", "파티션 1개의 {}배"},
};

/// `USD/month` is per month in every language; the symbol itself is the same in all.
std::string koreanSymbol(std::string_view symbol)
{
    for (const auto& [en, ko] : {std::pair<std::string_view, std::string_view>{"/month", "/월"},
                                 std::pair<std::string_view, std::string_view>{"/day", "/일"}}) {
        if (symbol.ends_with(en)) {
            return fmt::format("{}{}", symbol.substr(0, symbol.size() - en.size()), ko);
        }
    }
    return std::string(symbol);
}

} // namespace

Bilingual amount(std::string_view number, std::string_view unit)
{
    if (unit.empty()) {
        return {std::string(number), std::string(number)};
    }
    const auto* counted = std::ranges::find(countedUnits, unit, &CountedUnit::several);
    if (counted != countedUnits.end()) {
        return {fmt::format("{} {}", number, number == "1" ? counted->one : counted->several),
                fmt::format(fmt::runtime(counted->ko), number)};
    }
    const std::string_view symbol = unit == "1/s" ? "/s" : unit;
    return {fmt::format("{} {}", number, symbol),
            fmt::format("{} {}", number, koreanSymbol(symbol))};
}

} // namespace corbel::analysis
