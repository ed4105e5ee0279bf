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
    CountedUnit{"copies", "copy", "사본 {}개"},
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
    CountedUnit{"times the mean", "times the mean", "평균의 {}배"},
};

struct Symbol {
    std::string_view en;
    std::string_view ko;
};

/// Spans of time that have a Korean word; it stands close to its number.
constexpr std::array times{Symbol{"s", "초"}, Symbol{"min", "분"}, Symbol{"h", "시간"},
                           Symbol{"d", "일"}};
/// `USD/month` is per month in every language; what is counted is the same in all.
constexpr std::array rates{Symbol{"/year", "/년"}, Symbol{"/month", "/월"}, Symbol{"/day", "/일"},
                           Symbol{"/hour", "/시간"}};

std::string koreanRate(std::string_view symbol)
{
    for (const Symbol& rate : rates) {
        if (symbol.ends_with(rate.en)) {
            return fmt::format("{}{}", symbol.substr(0, symbol.size() - rate.en.size()), rate.ko);
        }
    }
    return std::string(symbol);
}

/// One amount: `8h`, `99.8%`, `1000 USD/month`.
std::string inKorean(std::string_view written)
{
    const std::size_t digits = written.find_last_of("0123456789");
    if (digits != std::string_view::npos) {
        const auto* time = std::ranges::find(times, written.substr(digits + 1), &Symbol::en);
        if (time != times.end()) {
            return fmt::format("{}{}", written.substr(0, digits + 1), time->ko);
        }
    }
    return koreanRate(written);
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
    const auto* time = std::ranges::find(times, symbol, &Symbol::en);
    return {fmt::format("{} {}", number, symbol),
            time != times.end() ? fmt::format("{}{}", number, time->ko)
                                : fmt::format("{} {}", number, koreanRate(symbol))};
}

Bilingual stated(std::string_view amounts)
{
    constexpr std::string_view comma = ", ";
    Bilingual text{std::string(amounts), {}};
    for (bool isMore = true; isMore;) {
        const std::size_t end = amounts.find(comma);
        isMore = end != std::string_view::npos;
        text.ko += inKorean(amounts.substr(0, end));
        text.ko += isMore ? comma : "";
        amounts.remove_prefix(isMore ? end + comma.size() : amounts.size());
    }
    return text;
}

} // namespace corbel::analysis
