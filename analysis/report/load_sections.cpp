#include <algorithm>

#include <fmt/format.h>

#include "analysis/report/sections.h"

namespace corbel::analysis::report {

namespace {

std::string basisText(const Speaker& say, const std::string& basis, const std::string& formula)
{
    const std::string name = basis == "exact"           ? say("exact", "정확")
                             : basis == "approximation" ? say("approximation", "근사")
                                                        : say("none", "없음");
    return formula.empty() ? name : fmt::format("{}: {}", name, formula);
}

std::string ruleText(const Speaker& say, const std::string& rule)
{
    return rule == "max-flow"
               ? say("max-flow, shares among targets free", "최대 흐름, 대상 간 비율 자유")
           : rule == "linear program"
               ? say("linear program, shares among targets free", "선형 계획, 대상 간 비율 자유")
               : say("bottleneck law", "병목 법칙");
}

/// A mean in seconds with its 99 % interval.
Cell meanCell(const Speaker& say, const Estimate& estimate)
{
    Cell cell = say.seconds(estimate.mean);
    if (estimate.ci) {
        cell.text += fmt::format(" ({} – {})", say.seconds(estimate.ci->low).text,
                                 say.seconds(estimate.ci->high).text);
    }
    return cell;
}

void addAssumptions(Section& section, const Speaker& say, const std::vector<model::Message>& list)
{
    if (!list.empty()) {
        section.blocks.emplace_back(Paragraph{say("Assumed:", "가정:")});
        section.blocks.emplace_back(Bullets{say(list)});
    }
}

} // namespace

namespace {

void addCeiling(Section& section, const Speaker& say, const CapacityResult& capacity)
{
    Facts facts;
    const auto add = [&](std::string what, const CapacityCeiling& ceiling) {
        facts.rows.push_back({std::move(what), say.number(ceiling.rate, ceiling.unit)});
        if (ceiling.answered != ceiling.rate) {
            facts.rows.push_back({say("of these answered", "그중 응답되는 요청"),
                                  say.number(ceiling.answered, ceiling.unit)});
        }
        facts.rows.push_back({say("full together then", "그때 함께 포화되는 요소"),
                              plain(listed(say.names(ceiling.cut)))});
        facts.rows.push_back({say("by", "근거"), plain(ruleText(say, ceiling.rule))});
    };
    if (capacity.ceiling) {
        add(say("ceiling", "상한"), *capacity.ceiling);
    }
    if (capacity.bound) {
        add(capacity.bound->isUpper ? say("ceiling at most", "상한 (최대)")
                                    : say("ceiling at least", "상한 (최소)"),
            capacity.bound->ceiling);
        if (capacity.bound->least) {
            add(say("ceiling at least", "상한 (최소)"), *capacity.bound->least);
        }
        facts.rows.push_back(
            {say("missing", "빠진 값"), plain(listed(say.needs(capacity.bound->missing)))});
    }
    if (capacity.balanced) {
        add(say("if every choice went where there is room", "모든 선택이 여유 있는 곳으로 갈 때"),
            *capacity.balanced);
    }
    if (!facts.rows.empty()) {
        section.blocks.emplace_back(std::move(facts));
    }
}

void addEntries(Section& section, const Speaker& say, const CapacityResult& capacity)
{
    TableBlock table{say("Entries", "진입점"),
                     {say("entry", "요소"), say("requests", "요청률"), say("response", "응답"),
                      say("sessions", "세션"), say("think time", "생각 시간"),
                      say("basis", "근거")},
                     {}};
    for (const CapacityEntry& entry : capacity.entries) {
        Cell response = say.seconds(entry.lower);
        if (entry.lower && entry.upper && *entry.lower != *entry.upper) {
            response.text += fmt::format(" – {}", say.seconds(entry.upper).text);
        }
        table.rows.push_back({plain(say.name(entry.entry)), say.number(entry.rate, "1/s"), response,
                              entry.sessions ? say.count(entry.sessions->count) : plain("–"),
                              entry.sessions ? say.seconds(entry.sessions->thinkTime) : plain("–"),
                              plain(basisText(say, entry.basis, say(entry.formula)))});
    }
    if (!table.rows.empty()) {
        section.blocks.emplace_back(std::move(table));
    }
}

} // namespace

namespace {

/// The share that limited places turn away, where they do.
void addLosses(TableBlock& table, const Speaker& say, const CapacityResult& capacity)
{
    const auto& stations = capacity.stations;
    if (std::ranges::none_of(stations,
                             [](const auto& one) { return one.lost.value_or(0.0) > 0; })) {
        return;
    }
    constexpr std::ptrdiff_t behindUtilization = 3;
    table.header.insert(table.header.begin() + behindUtilization, say("turned away", "거부율"));
    for (std::size_t i = 0; i < stations.size(); ++i) {
        auto& row = table.rows[i];
        row.insert(row.begin() + behindUtilization, say.number(stations[i].lost));
    }
}

} // namespace

Section capacitySection(const Speaker& say, const CapacityResult& capacity)
{
    Section section{say("Capacity", "용량"), {}};
    addCeiling(section, say, capacity);
    if (capacity.stations.empty()) {
        section.blocks.emplace_back(
            Paragraph{say("No load is stated, so there is nothing to compute.",
                          "부하가 명시되지 않아 계산할 것이 없습니다.")});
        return section;
    }
    TableBlock table{{},
                     {say("element", "요소"), say("arrivals", "도착률"),
                      say("utilisation", "이용률"), say("wait", "대기"), say("response", "응답"),
                      say("basis", "근거")},
                     {}};
    for (const CapacityStation& station : capacity.stations) {
        Cell utilization = say.number(station.utilization);
        if (station.mostUtilization) {
            utilization.text += fmt::format(" – {}", say.number(station.mostUtilization).text);
        }
        if (station.utilization && *station.utilization >= 1) {
            utilization.tone = Tone::Bad;
            utilization.text += say(" (overloaded)", " (과부하)");
        }
        table.rows.push_back({plain(say.name(station.element)),
                              station.isRateKnown ? say.number(station.arrivalRate, "1/s")
                                                  : say.number(std::nullopt),
                              utilization, say.seconds(station.wait), say.seconds(station.response),
                              plain(basisText(say, station.basis, say(station.formula)))});
    }
    addLosses(table, say, capacity);
    section.blocks.emplace_back(std::move(table));
    addEntries(section, say, capacity);
    addAssumptions(section, say, capacity.assumptions);
    return section;
}

Section simulationSection(const Speaker& say, const SimulationResult& simulation)
{
    Section section{say("Simulation", "시뮬레이션"), {}};
    section.blocks.emplace_back(Facts{
        {{say("scenario", "시나리오"),
          plain(simulation.scenario.empty() ? say("the actors' own rates", "행위자의 자체 부하")
                                            : simulation.scenario)},
         {say("seed", "시드"), plain(std::to_string(simulation.seed))},
         {say("replications", "반복 횟수"), say.count(simulation.replications)},
         {say("simulated time", "모의 시간"), say.seconds(simulation.simulatedSeconds)},
         {say("fingerprint", "지문"), plain(simulation.fingerprint)}}});
    if (simulation.elements.empty()) {
        Bullets open;
        for (const OpenInput& one : simulation.undecided) {
            open.items.push_back(fmt::format("{}: {}", say.need(one.needs), say(one.reason)));
        }
        section.blocks.emplace_back(std::move(open));
        return section;
    }
    TableBlock entries{say("End to end, with 99 % intervals", "종단 간, 99 % 신뢰구간"),
                       {say("entry", "진입점"), say("throughput", "처리율"),
                        say("response", "응답"), "p99", say("errors", "오류"),
                        say("closed form", "닫힌 해")},
                       {}};
    for (const EndToEndResult& entry : simulation.endToEnd) {
        entries.rows.push_back(
            {plain(say.name(entry.entry)), say.number(entry.throughput.mean, "1/s"),
             meanCell(say, entry.response), say.seconds(entry.response.p99),
             plain(std::to_string(entry.errors)), say.seconds(entry.closedForm.response)});
    }
    TableBlock elements{say("Elements", "요소"),
                        {say("element", "요소"), say("throughput", "처리율"),
                         say("utilisation", "이용률"), say("wait", "대기"), say("response", "응답"),
                         "p99", say("lost", "손실"), say("closed form", "닫힌 해")},
                        {}};
    for (const ElementResult& element : simulation.elements) {
        elements.rows.push_back(
            {plain(say.name(element.element)), say.number(element.throughput.mean, "1/s"),
             say.number(element.utilization.mean), meanCell(say, element.wait),
             meanCell(say, element.response), say.seconds(element.response.p99),
             plain(std::to_string(element.lost)), say.seconds(element.closedForm.response)});
    }
    section.blocks.emplace_back(std::move(entries));
    section.blocks.emplace_back(std::move(elements));
    addAssumptions(section, say, simulation.assumptions);
    return section;
}

} // namespace corbel::analysis::report
