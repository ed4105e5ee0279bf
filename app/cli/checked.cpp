#include "app/cli/checked.h"

#include <fmt/format.h>

#include "app/cli/objectives.h"

namespace corbel::cli {

using analysis::Finding;
using analysis::Severity;

namespace {

Json toJson(const CheckedFinding& checked)
{
    const Finding& finding = checked.finding;
    Json approval;
    if (finding.approval) {
        approval = {{"by", finding.approval->by}, {"reason", finding.approval->reason}};
    }
    Json json{{"rule", finding.rule},
              {"severity", nameOf(finding.severity)},
              {"message", finding.message.text()},
              {"why", finding.why},
              {"elements", finding.elements},
              {"relations", finding.relations},
              {"key", finding.key},
              {"fingerprint", finding.fingerprint},
              {"approval", std::move(approval)}};
    if (checked.novelty != Novelty::NoBaseline) {
        json["baseline"] = checked.novelty == Novelty::New ? "new" : "unchanged";
    }
    return json;
}

/// Why it does not count, or that it is new.
std::string status(const CheckedFinding& checked)
{
    if (const auto& approval = checked.finding.approval) {
        return approval->reason.empty()
                   ? fmt::format("approved by {}", approval->by)
                   : fmt::format("approved by {}: {}", approval->by, approval->reason);
    }
    switch (checked.novelty) {
    case Novelty::New:
        return "new";
    case Novelty::Known:
        return "in the baseline";
    case Novelty::NoBaseline:
        break;
    }
    return {};
}

Grid findingsGrid(const CheckedDesign& design)
{
    Grid grid{fmt::format("Findings of {}#{}", design.file, design.design),
              {"severity", "rule", "finding", "elements", "relations", "status", "fingerprint"},
              {}};
    for (const CheckedFinding& checked : design.findings) {
        const Finding& finding = checked.finding;
        grid.rows.push_back({word(nameOf(finding.severity)), word(finding.rule),
                             word(finding.message.text()), word(joined(finding.elements)),
                             word(joined(finding.relations)), word(status(checked)),
                             word(finding.fingerprint)});
    }
    return grid;
}

Json toJson(const CheckedRule& checked)
{
    return {{"rule", checked.rule.id},
            {"severity", nameOf(checked.rule.severity)},
            {"text", checked.rule.text},
            {"why", checked.rule.why},
            {"file", checked.rule.place.file},
            {"line", checked.rule.place.line},
            {"selected", checked.verdict.selected},
            {"broken", checked.verdict.broken},
            {"undecided", checked.verdict.undecided}};
}

Grid rulesGrid(const CheckedDesign& design)
{
    Grid grid{fmt::format("Rules of the team for {}#{}", design.file, design.design),
              {"severity", "rule", "text", "selected", "broken", "undecided", "why", "file"},
              {}};
    for (const CheckedRule& checked : design.rules) {
        grid.rows.push_back({word(nameOf(checked.rule.severity)), word(checked.rule.id),
                             word(checked.rule.text), figure(checked.verdict.selected),
                             figure(checked.verdict.broken), figure(checked.verdict.undecided),
                             word(checked.rule.why), word(checked.rule.place.file)});
    }
    return grid;
}

} // namespace

const char* nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Hint:
        break;
    }
    return "hint";
}

Json toJson(const std::vector<CheckedDesign>& designs)
{
    Json list = Json::array();
    for (const CheckedDesign& design : designs) {
        Json problems = Json::array();
        for (const model::Problem& problem : design.problems) {
            problems.push_back({{"file", problem.place.file},
                                {"line", problem.place.line},
                                {"column", problem.place.column},
                                {"message", problem.message.text()}});
        }
        Json entry{{"model", design.argument}};
        if (design.isLegal()) {
            entry["design"] = design.design;
        }
        entry["legal"] = design.isLegal();
        entry["problems"] = std::move(problems);
        if (design.isLegal()) {
            entry["objectives"] = toJson(design.objectives);
            entry["findings"] = Json::array();
            for (const CheckedFinding& finding : design.findings) {
                entry["findings"].push_back(toJson(finding));
            }
            entry["rules"] = Json::array();
            for (const CheckedRule& rule : design.rules) {
                entry["rules"].push_back(toJson(rule));
            }
        }
        list.push_back(std::move(entry));
    }
    return list;
}

std::vector<Grid> toGrids(const std::vector<CheckedDesign>& designs)
{
    Grid summary{"Models", {"model", "design", "elements", "relations", "legal", "findings"}, {}};
    std::vector<Grid> grids;
    for (const CheckedDesign& design : designs) {
        if (!design.isLegal()) {
            summary.rows.push_back(
                {word(design.argument), word(""), word(""), word(""), word("no"), word("")});
            continue;
        }
        summary.rows.push_back({word(design.argument), word(design.design), figure(design.elements),
                                figure(design.relations), word("yes"),
                                figure(design.findings.size())});
        if (!design.findings.empty()) {
            grids.push_back(findingsGrid(design));
        }
        if (!design.rules.empty()) {
            grids.push_back(rulesGrid(design));
        }
        if (!design.objectives.empty()) {
            grids.push_back(toGrid(design.objectives,
                                   fmt::format("Objectives of {}#{}", design.file, design.design)));
        }
    }
    grids.insert(grids.begin(), std::move(summary));
    return grids;
}

} // namespace corbel::cli
