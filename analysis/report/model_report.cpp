#include "analysis/report/model_report.h"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/patterns/recognize.h"
#include "analysis/report/sections.h"
#include "model/text/yaml.h"

namespace corbel::analysis::report {

namespace {

/// Facts, description and picture: what a reader looks at first.
Section overviewSection(const Speaker& say, const ReportedDesign& design, const Conway& conway,
                        const CapacityResult& capacity)
{
    Section section{say("Overview", "개요"), {}};
    const auto description = design.model->description;
    if (!description.empty()) {
        section.blocks.emplace_back(Paragraph{description});
    }
    section.blocks.emplace_back(
        Facts{{{say("elements", "요소"), say.count(design.model->elements.size())},
               {say("relations", "관계"), say.count(design.model->relations.size())},
               {say("propagation cost", "전파 비용"), say.number(conway.structure.propagationCost)},
               {say("congruence", "일치도"), say.number(conway.coordination.congruence)},
               {say("ceiling", "상한"),
                say.number(capacity.ceiling ? std::optional(capacity.ceiling->rate) : std::nullopt,
                           capacity.ceiling ? capacity.ceiling->unit : "")}}});
    if (!design.svg.empty()) {
        section.blocks.emplace_back(Figure{design.name, design.svg, "diagram-1.svg"});
    }
    return section;
}

/// Said where one cannot miss it: figures below rest on it.
std::vector<Paragraph> assumptions(const Speaker& say, const ReportedDesign& design)
{
    std::vector<Paragraph> said;
    const auto add = [&](const std::string& pattern, double share) {
        said.push_back({fmt::format(fmt::runtime(pattern), model::formatNumber(share * 100))});
    };
    if (design.assumedAvailability) {
        add(say("Assumed: everything that states no availability is up {} % of the time.",
                "가정: 가용성이 적히지 않은 모든 것은 {} % 동안 가동합니다."),
            *design.assumedAvailability);
    }
    if (design.commonCause > 0.0) {
        add(say("Assumed: {} % of a replica's failures strike all replicas of its element at once.",
                "가정: 복제본 장애의 {} %는 그 요소의 모든 복제본에 한꺼번에 일어납니다."),
            design.commonCause);
    }
    return said;
}

std::vector<Undecided> openQuestions(const std::vector<PatternResult>& patterns,
                                     const AvailabilityResult& availability, const Conway& conway,
                                     const CapacityResult& capacity)
{
    std::vector<Undecided> open;
    const auto add = [&](const Undecided& one) {
        if (std::ranges::find(open, one) == open.end()) {
            open.push_back(one);
        }
    };
    for (const PatternResult& pattern : patterns) {
        for (const std::string& key : undecidedKeys(pattern)) {
            add({"patterns", model::Message::verbatim(key), {}});
        }
    }
    std::ranges::for_each(availability.undecided, add);
    std::ranges::for_each(conway.undecided, add);
    std::ranges::for_each(capacity.undecided, add);
    return open;
}

std::string changeName(const Speaker& say, const std::string& change)
{
    if (change == "added") {
        return say("added", "추가");
    }
    if (change == "removed") {
        return say("removed", "삭제");
    }
    return change == "moved" ? say("moved", "이동") : say("changed", "변경");
}

Section measuresSection(const Speaker& say, const Comparison& comparison)
{
    Section section{say("Measures side by side", "측정값 비교"), {}};
    TableBlock table{{}, {say("measure", "측정")}, {}};
    table.header.insert(table.header.end(), comparison.designs.begin(), comparison.designs.end());
    for (const MetricRow& row : comparison.metrics) {
        std::vector<Cell> cells{plain(metricName(say, row.metric, row.subject))};
        for (const MetricValue& value : row.values) {
            cells.push_back(valueCell(say, value));
        }
        table.rows.push_back(std::move(cells));
    }
    section.blocks.emplace_back(std::move(table));
    TableBlock front{
        say("Pareto front", "파레토 전선"),
        {say("design", "설계"), say("on the front", "전선 위"), say("beaten by", "우세한 설계")},
        {}};
    for (std::size_t i = 0; i < comparison.designs.size(); ++i) {
        const ParetoPlace& place = comparison.pareto[i];
        front.rows.push_back({plain(comparison.designs[i]),
                              place.isOnFront ? Cell{say("yes", "예"), Tone::Good}
                                              : Cell{say("no", "아니오"), Tone::Bad},
                              plain(listed(place.dominatedBy))});
    }
    section.blocks.emplace_back(std::move(front));
    Bullets left;
    for (const LeftOut& group : leftOut(comparison)) {
        std::vector<std::string> names;
        for (const MetricRow* row : group.rows) {
            names.push_back(metricName(say, row->metric, row->subject));
        }
        left.items.push_back(fmt::format("{}: {}", say(group.because), listed(names)));
    }
    if (!left.items.empty()) {
        section.blocks.emplace_back(
            Paragraph{say("Left out of the front:", "전선에서 제외된 측정:")});
        section.blocks.emplace_back(std::move(left));
    }
    return section;
}

Section differencesSection(const Speaker& say, const Comparison& comparison)
{
    Section section{say("Differences", "차이"), {}};
    for (std::size_t i = 1; i < comparison.designs.size(); ++i) {
        TableBlock table{fmt::format("{} → {}", comparison.designs.front(), comparison.designs[i]),
                         {say("change", "변화"), say("id", "식별자"), say("key", "키"),
                          say("before", "이전"), say("after", "이후")},
                         {}};
        for (const model::Difference& one : comparison.differences[i]) {
            table.rows.push_back({plain(changeName(say, one.change)), plain(one.id), plain(one.key),
                                  plain(one.before), plain(one.after)});
        }
        section.blocks.emplace_back(std::move(table));
    }
    return section;
}

} // namespace

Report modelReport(const ReportedDesign& design, const Words& words, const std::stop_token& stop)
{
    const Speaker say(words, design.model);
    const model::Model& model = *design.model;
    AvailabilitySettings settings;
    settings.assumeUnknown = design.assumedAvailability;
    settings.beta = design.commonCause;
    settings.nodeBudget = design.nodeBudget;
    const AvailabilityResult availability = analyzeAvailability(model, settings, stop);
    const Conway conway = analyzeConway(model);
    const CapacityResult capacity = analyzeCapacity(model, usualScenario(model));
    const Figures figures(availability, capacity);
    const auto patterns = recognizePatterns(model, {{}, false, &figures}, stop);
    const auto objectives = evaluateObjectives(model,
                                               {.assumedAvailability = design.assumedAvailability,
                                                .commonCause = design.commonCause,
                                                .availability = &availability,
                                                .capacity = &capacity,
                                                .conway = &conway},
                                               stop);

    Report report{design.name, say("Architecture report", "아키텍처 보고서"), say.language(), {}};
    report.sections.push_back(overviewSection(say, design, conway, capacity));
    std::vector<Block>& first = report.sections.back().blocks;
    const std::vector<Paragraph> assumed = assumptions(say, design);
    first.insert(first.begin(), assumed.begin(), assumed.end());
    if (!objectives.empty()) {
        report.sections.push_back(objectivesSection(say, objectives));
    }
    report.sections.push_back(patternsSection(say, patterns));
    report.sections.push_back(smellsSection(say, model, recognizeSmells(model, stop)));
    if (!design.rules.empty()) {
        report.sections.push_back(rulesSection(
            say, design.rules, rules::judge(design.rules, model, stop), model.approvals));
    }
    report.sections.push_back(availabilitySection(say, model, settings, availability));
    report.sections.push_back(structureSection(say, conway));
    report.sections.push_back(capacitySection(say, capacity));
    if (design.simulation) {
        report.sections.push_back(simulationSection(say, *design.simulation));
    }
    report.sections.push_back(partsSection(say, model));
    report.sections.push_back(
        undecidedSection(say, openQuestions(patterns, availability, conway, capacity)));
    return report;
}

Report comparisonReport(const std::vector<ReportedDesign>& designs, const Words& words,
                        const std::stop_token& stop)
{
    // What several designs have is called alike; the first one names it.
    const Speaker say(words, designs.front().model);
    std::vector<ComparedModel> compared;
    for (const ReportedDesign& design : designs) {
        compared.push_back({design.name, design.model, design.assumedAvailability,
                            design.commonCause, design.nodeBudget});
    }
    const Comparison comparison = compare(compared, stop);

    Report report{fmt::format("{}", fmt::join(comparison.designs, " · ")),
                  say("Comparison of designs", "설계 비교"),
                  say.language(),
                  {}};
    report.sections.push_back(measuresSection(say, comparison));
    for (const ReportedDesign& design : designs) {
        for (Paragraph& assumed : assumptions(say, design)) {
            assumed.text = fmt::format("{}: {}", design.name, assumed.text);
            report.sections.back().blocks.emplace_back(std::move(assumed));
        }
    }
    for (std::size_t i = 0; i < designs.size(); ++i) {
        if (!comparison.objectives[i].empty()) {
            Section section =
                objectivesSection(Speaker(words, designs[i].model), comparison.objectives[i]);
            section.title += ": " + designs[i].name;
            report.sections.push_back(std::move(section));
        }
    }
    report.sections.push_back(differencesSection(say, comparison));
    Section pictures{say("Diagrams", "다이어그램"), {}};
    for (std::size_t i = 0; i < designs.size(); ++i) {
        if (!designs[i].svg.empty()) {
            pictures.blocks.emplace_back(
                Figure{designs[i].name, designs[i].svg, fmt::format("diagram-{}.svg", i + 1)});
        }
        if (designs[i].simulation) {
            Section section =
                simulationSection(Speaker(words, designs[i].model), *designs[i].simulation);
            section.title += ": " + designs[i].name;
            report.sections.push_back(std::move(section));
        }
    }
    report.sections.push_back(std::move(pictures));
    return report;
}

} // namespace corbel::analysis::report
