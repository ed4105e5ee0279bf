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

void addAssumptions(Section& section, const Speaker& say, const std::vector<std::string>& list)
{
    if (!list.empty()) {
        section.blocks.emplace_back(Paragraph{say("Assumed:", "가정:")});
        section.blocks.emplace_back(Bullets{list});
    }
}

} // namespace

Section capacitySection(const Speaker& say, const CapacityResult& capacity)
{
    Section section{say("Capacity", "용량"), {}};
    if (capacity.ceiling) {
        section.blocks.emplace_back(
            Facts{{{say("ceiling", "처리 한계"),
                    say.number(capacity.ceiling->rate, capacity.ceiling->unit)},
                   {say("reached first by", "먼저 한계에 닿는 요소"),
                    plain(listed(capacity.ceiling->cut))}}});
    }
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
        if (station.utilization && *station.utilization >= 1) {
            utilization.tone = Tone::Bad;
            utilization.text += say(" (overloaded)", " (과부하)");
        }
        table.rows.push_back({plain(station.element), say.number(station.arrivalRate, "1/s"),
                              utilization, say.seconds(station.wait), say.seconds(station.response),
                              plain(basisText(say, station.basis, station.formula.text()))});
    }
    section.blocks.emplace_back(std::move(table));
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
            open.items.push_back(fmt::format("{}: {}", one.needs.text(), one.reason.text()));
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
        entries.rows.push_back({plain(entry.entry), say.number(entry.throughput.mean, "1/s"),
                                meanCell(say, entry.response), say.seconds(entry.response.p99),
                                plain(std::to_string(entry.errors)),
                                say.seconds(entry.closedForm.response)});
    }
    TableBlock elements{say("Elements", "요소"),
                        {say("element", "요소"), say("throughput", "처리율"),
                         say("utilisation", "이용률"), say("wait", "대기"), say("response", "응답"),
                         "p99", say("lost", "손실"), say("closed form", "닫힌 해")},
                        {}};
    for (const ElementResult& element : simulation.elements) {
        elements.rows.push_back({plain(element.element), say.number(element.throughput.mean, "1/s"),
                                 say.number(element.utilization.mean), meanCell(say, element.wait),
                                 meanCell(say, element.response), say.seconds(element.response.p99),
                                 plain(std::to_string(element.lost)),
                                 say.seconds(element.closedForm.response)});
    }
    section.blocks.emplace_back(std::move(entries));
    section.blocks.emplace_back(std::move(elements));
    addAssumptions(section, say, simulation.assumptions);
    return section;
}

} // namespace corbel::analysis::report
