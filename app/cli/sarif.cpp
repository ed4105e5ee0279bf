// Findings as SARIF 2.1.0, the form in which code hosts and editors take them.
#include <algorithm>
#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "app/cli/checked.h"
#include "app/cli/source_lines.h"

namespace corbel::cli {

using analysis::Finding;
using analysis::Severity;

namespace {

constexpr const char* refused = "refused";
/// More places of one finding than these help nobody.
constexpr std::size_t mostPlaces = 10;

const char* levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Hint:
        break;
    }
    return "note";
}

/// Relative paths stay relative to where the caller stands; viewers look for them letter by letter,
/// so no `./` goes before them.
std::string uriOf(const std::string& file)
{
    const std::filesystem::path path(file);
    std::string uri = path.is_absolute() ? "file://" : "";
    for (const char c : path.lexically_normal().string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') ||
                             std::string_view("-._~/").find(c) != std::string_view::npos;
        uri += isPlain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return uri;
}

Json textOf(std::string text)
{
    return {{"text", std::move(text)}};
}

/// The rules that results name, each once, in the order in which they were asked for.
class Rules {
public:
    Rules()
    {
        for (const analysis::RuleText& text : analysis::ruleTexts()) {
            add(std::string(text.rule), levelOf(text.severity), text.title.en, text.meaning.en,
                text.advice.en);
        }
        add(refused, "error", "File refused", "The file is no legal model.",
            "Change what the message names.");
    }

    /// A rule of a team, which is known from then on.
    void add(const analysis::rules::Rule& rule)
    {
        if (!m_index.contains(rule.id)) {
            add(rule.id, levelOf(rule.severity), rule.text, rule.text,
                rule.why.empty() ? rule.text : rule.why);
        }
    }

    std::size_t indexOf(const Finding& finding) const { return m_index.at(finding.rule); }
    std::size_t indexOfRefused() const { return m_index.at(refused); }

    Json take() { return std::move(m_rules); }

private:
    std::size_t add(const std::string& id, const char* level, const std::string& title,
                    const std::string& meaning, const std::string& advice)
    {
        const std::size_t index = m_rules.size();
        m_index.emplace(id, index);
        m_rules.push_back({{"id", id},
                           {"shortDescription", textOf(title)},
                           {"fullDescription", textOf(meaning)},
                           {"help", textOf(advice)},
                           {"defaultConfiguration", {{"level", level}}}});
        return index;
    }

    std::map<std::string, std::size_t, std::less<>> m_index;
    Json m_rules = Json::array();
};

Json physical(const std::string& file, const TextPlace* place)
{
    Json location{{"artifactLocation", {{"uri", uriOf(file)}}}};
    if (place) {
        location["region"] = {{"startLine", place->line}, {"startColumn", place->column}};
    }
    return location;
}

/// One subject of a finding.
struct Spot {
    std::string id;
    const char* kind;
    const TextPlace* place;
};

template <class Places>
const TextPlace* placeOf(const Places& places, const std::string& id)
{
    const auto found = places.find(id);
    return found == places.end() ? nullptr : &found->second;
}

/// A finding about one relation is there; every other one is where its first element is.
std::vector<Spot> spotsOf(const Finding& finding, const DesignLines& lines)
{
    std::vector<Spot> spots;
    for (const std::string& id : finding.elements) {
        spots.push_back({id, "element", placeOf(lines.elements, id)});
    }
    for (const std::string& id : finding.relations) {
        spots.push_back({id, "relation", placeOf(lines.relations, id)});
    }
    if (finding.relations.size() == 1) {
        std::ranges::rotate(spots, spots.end() - 1);
    }
    spots.erase(spots.begin() + static_cast<std::ptrdiff_t>(std::min(spots.size(), mostPlaces)),
                spots.end());
    return spots;
}

Json locationOf(const CheckedDesign& design, const Spot* spot, const DesignLines* lines)
{
    Json location = Json::object();
    if (design.file != "-") {
        const TextPlace* place = spot ? spot->place : nullptr;
        location["physicalLocation"] = physical(design.file, place   ? place
                                                             : lines ? &lines->design
                                                                     : nullptr);
    }
    if (spot) {
        location["logicalLocations"] =
            Json::array({{{"name", spot->id},
                          {"fullyQualifiedName", design.design + "/" + spot->id},
                          {"kind", spot->kind}}});
    }
    return location;
}

Json resultOf(const CheckedDesign& design, const CheckedFinding& checked, Rules& rules,
              const DesignLines* lines)
{
    const Finding& finding = checked.finding;
    const DesignLines none;
    const std::vector<Spot> spots = spotsOf(finding, lines ? *lines : none);
    Json result{
        {"ruleId", finding.rule},
        {"ruleIndex", rules.indexOf(finding)},
        {"level", levelOf(finding.severity)},
        {"message", textOf(finding.message.text())},
        {"locations",
         Json::array({locationOf(design, spots.empty() ? nullptr : &spots.front(), lines)})}};
    if (spots.size() > 1) {
        Json related = Json::array();
        for (std::size_t i = 1; i < spots.size(); ++i) {
            related.push_back(locationOf(design, &spots[i], lines));
        }
        result["relatedLocations"] = std::move(related);
    }
    result["partialFingerprints"] = {{std::string(fingerprintScheme), finding.fingerprint}};
    result["suppressions"] = Json::array();
    if (finding.approval) {
        result["suppressions"].push_back({{"kind", "external"},
                                          {"status", "accepted"},
                                          {"justification", finding.approval->reason},
                                          {"properties", {{"by", finding.approval->by}}}});
    }
    if (checked.novelty != Novelty::NoBaseline) {
        result["baselineState"] = checked.novelty == Novelty::New ? "new" : "unchanged";
    }
    result["properties"] = {{"file", design.file}, {"design", design.design}};
    return result;
}

Json resultOf(const CheckedDesign& design, const model::Problem& problem, const Rules& rules)
{
    const TextPlace place{problem.place.line, std::max(1, problem.place.column)};
    Json location = Json::object();
    if (design.file != "-") {
        location["physicalLocation"] =
            physical(problem.place.file.empty() ? design.file : problem.place.file,
                     problem.place.line > 0 ? &place : nullptr);
    }
    return {{"ruleId", refused},
            {"ruleIndex", rules.indexOfRefused()},
            {"level", "error"},
            {"message", textOf(problem.message.text())},
            {"locations", Json::array({std::move(location)})},
            {"suppressions", Json::array()}};
}

} // namespace

Json toSarif(const std::vector<CheckedDesign>& designs)
{
    Rules rules;
    Json results = Json::array();
    Json checked = Json::array();
    std::map<std::string, SourceLines> sources; // by file
    for (const CheckedDesign& design : designs) {
        if (!design.isLegal()) {
            for (const model::Problem& problem : design.problems) {
                results.push_back(resultOf(design, problem, rules));
            }
            continue;
        }
        checked.push_back({{"file", design.file}, {"design", design.design}});
        const auto source = sources.find(design.file);
        const SourceLines& lines =
            source != sources.end() || design.file == "-"
                ? sources[design.file]
                : sources.emplace(design.file, sourceLinesOfFile(design.file)).first->second;
        const auto own = lines.find(design.design);
        for (const CheckedRule& checkedRule : design.rules) {
            rules.add(checkedRule.rule);
        }
        for (const CheckedFinding& finding : design.findings) {
            results.push_back(
                resultOf(design, finding, rules, own == lines.end() ? nullptr : &own->second));
        }
    }
    Json run{
        {"tool",
         {{"driver",
           {{"name", "Corbel"}, {"semanticVersion", CORBEL_VERSION}, {"rules", rules.take()}}}}},
        {"columnKind", "unicodeCodePoints"},
        {"results", std::move(results)},
        {"properties", {{"designs", std::move(checked)}}}};
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(run)})}};
}

} // namespace corbel::cli
