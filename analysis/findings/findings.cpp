#include "analysis/findings/findings.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>

#include "analysis/findings/fingerprint.h"
#include "analysis/findings/overload.h"
#include "analysis/smells/smell.h"
#include "model/invariants.h"

namespace corbel::analysis {

using model::Breach;
using model::Key;
using model::Message;

namespace {

constexpr std::string_view illegal = "illegal";
constexpr std::string_view missed = "objective";
constexpr std::string_view undecided = "objective-undecided";
constexpr std::string_view impossible = "impossible-group";

Finding ofBreach(const Breach& breach)
{
    Finding finding;
    finding.rule = illegal;
    finding.severity = Severity::Error;
    finding.message = breach.message;
    finding.key = breach.key;
    if (breach.subject == Breach::Subject::Element) {
        finding.elements = {breach.id};
    } else if (breach.subject == Breach::Subject::Relation) {
        finding.relations = {breach.id};
    }
    // Several things may be wrong with one key, and views and scenarios have ids of their own.
    std::string detail = breach.id + ' ' + breach.key + ' ' + breach.message.text();
    if (breach.subject == Breach::Subject::Objective) {
        // Whatever its number is, which the message says as well.
        std::vector<Message> said = breach.message.arguments();
        std::erase(said, Message::verbatim(breach.id));
        detail =
            breach.key + ' ' + breach.message.pattern() + Message::list(std::move(said)).text();
    }
    finding.fingerprint = fingerprint(finding.rule, finding.elements, finding.relations, detail);
    return finding;
}

/// Nothing for an objective that is met.
std::vector<Finding> ofObjective(const model::Model& model, const ObjectiveResult& result)
{
    if (result.outcome == Outcome::Met) {
        return {};
    }
    const bool isMissed = result.outcome == Outcome::Missed;
    Finding finding;
    finding.rule = isMissed ? missed : undecided;
    finding.severity = isMissed ? Severity::Error : Severity::Hint;
    finding.message = isMissed ? Message::of("Objective missed: {}", result.text)
                      : result.needs.empty()
                          ? Message::of("Objective undecided: {}", result.text)
                          : Message::of("Objective undecided: {}; missing: {}", result.text,
                                        Message::list(result.needs));
    if (result.number >= 1 && result.number <= model.objectives.size()) {
        const model::Record& fields = model.objectives[result.number - 1].fields;
        for (const Key key : {Key::Entry, Key::Domain}) {
            if (const auto id = model::textOf(fields, key); !id.empty()) {
                finding.elements.emplace_back(id);
            }
        }
    }
    // Its text holds metric, pattern, ids and bounds, and no names.
    finding.fingerprint = fingerprint(finding.rule, finding.elements, {}, result.text);
    return {std::move(finding)};
}

bool isDependency(model::RelationKind kind)
{
    return kind != model::RelationKind::FailsOverTo && kind != model::RelationKind::Communicates &&
           kind != model::RelationKind::Connects;
}

/// Groups of alternatives of which more are needed than there are: what needs them is never up.
std::vector<Finding> ofGroups(const model::Model& model)
{
    struct Group {
        double least = 1.0;
        std::vector<std::string> relations;
    };
    std::map<std::pair<std::string, std::string>, Group> groups; // by who needs it, and name
    for (const model::Relation& relation : model.relations) {
        const std::string_view name = model::textOf(relation.fields, Key::AnyOf);
        if (name.empty() || relation.from == relation.to || !isDependency(relation.kind) ||
            model::criticality(relation) != model::Criticality::Hard) {
            continue;
        }
        Group& group = groups[{relation.from.value, std::string(name)}];
        group.least =
            std::max(group.least, model::amountOf(relation.fields, Key::AtLeast).value_or(1.0));
        group.relations.push_back(relation.id.value);
    }
    std::vector<Finding> findings;
    for (auto& [key, group] : groups) {
        const std::size_t count = group.relations.size();
        if (group.least <= static_cast<double>(count)) {
            continue;
        }
        const auto& [id, name] = key;
        const auto least = static_cast<std::size_t>(std::min(group.least, 1e9));
        Finding finding;
        finding.rule = impossible;
        finding.severity = Severity::Error;
        finding.message =
            count == 1
                ? Message::of("{} is never up: it needs {} alternatives of '{}', and there is one",
                              id, least, name)
                : Message::of("{} is never up: it needs {} alternatives of '{}', and there are {}",
                              id, least, name, count);
        finding.elements = {id};
        finding.relations = std::move(group.relations);
        finding.fingerprint = fingerprint(finding.rule, finding.elements, {}, name);
        findings.push_back(std::move(finding));
    }
    return findings;
}

Finding ofSmell(const model::Model& model, Smell smell)
{
    Finding finding;
    finding.fingerprint = fingerprint(model, smell);
    finding.rule = std::move(smell.smell);
    finding.severity = Severity::Warning;
    finding.message = std::move(smell.message);
    finding.elements = std::move(smell.elements);
    finding.relations = std::move(smell.relations);
    return finding;
}

} // namespace

std::vector<Finding> findFindings(const model::Model& model, const FindingSources& sources,
                                  const std::stop_token& stop)
{
    std::vector<Finding> findings;
    for (const Breach& breach : model::findBreaches(model)) {
        findings.push_back(ofBreach(breach));
    }
    std::ranges::move(ofGroups(model), std::back_inserter(findings));
    if (sources.capacity != nullptr) {
        std::ranges::move(findOverloads(model, *sources.capacity), std::back_inserter(findings));
    }
    for (const ObjectiveResult& objective : sources.objectives) {
        std::ranges::move(ofObjective(model, objective), std::back_inserter(findings));
    }
    for (const Finding& finding : sources.ofTeamRules) {
        findings.push_back(finding);
        if (finding.fingerprint.empty()) {
            findings.back().fingerprint = fingerprint(finding);
        }
    }
    for (Smell& smell : recognizeSmells(model, stop)) {
        findings.push_back(ofSmell(model, std::move(smell)));
    }
    if (!stop.stop_requested()) {
        std::ranges::move(unusedApprovals(model, findings, sources), std::back_inserter(findings));
    }
    std::ranges::stable_sort(findings, {}, &Finding::severity);

    std::unordered_map<std::string_view, const model::Approval*> approvals;
    for (const model::Approval& approval : model.approvals) {
        approvals.emplace(approval.finding, &approval);
    }
    for (Finding& finding : findings) {
        const auto found = approvals.find(finding.fingerprint);
        finding.approval = found == approvals.end() ? std::nullopt : std::optional(*found->second);
    }
    return findings;
}

const std::vector<RuleText>& ruleTexts()
{
    static const std::vector<RuleText> texts = [] {
        std::vector<RuleText> list{
            {illegal,
             Severity::Error,
             {"Rule of the model broken", "모델 규칙 위반"},
             {"The document says something that no model may say.",
              "문서에 모델이 허용하지 않는 내용이 있습니다."},
             {"Change the key or the relation as the message says.",
              "메시지가 알려 주는 대로 키나 관계를 고칩니다."}},
            {impossible,
             Severity::Error,
             {"More alternatives needed than there are", "있는 것보다 많은 대안이 필요함"},
             {"A group of alternatives asks for more of them than it has, so that what needs it is "
              "never up.",
              "대안 묶음이 가진 것보다 많은 대안을 요구하므로, 이를 필요로 하는 요소는 가동될 수 "
              "없습니다."},
             {"Lower `at-least`, or draw the alternatives that are missing.",
              "`at-least` 값을 낮추거나 빠진 대안을 그립니다."}},
            {overloaded,
             Severity::Error,
             {"Overloaded element", "과부하 요소"},
             {"At the stated load more arrives at an element than it can work off, so that what "
              "waits there only grows.",
              "명시된 부하에서 요소가 처리할 수 있는 것보다 많은 작업이 도착하므로 대기열이 끝없이 "
              "늘어납니다."},
             {"Give it more replicas, concurrency or shards, make its work shorter, or send less "
              "there.",
              "복제본, 동시 처리 수 또는 샤드를 늘리거나, 작업 시간을 줄이거나, 덜 보냅니다."}},
            {missed,
             Severity::Error,
             {"Objective missed", "목표 미달"},
             {"A figure of the design is on the wrong side of a bound that an objective states.",
              "설계의 수치가 목표에 적힌 한계를 벗어났습니다."},
             {"Change the design until the figure keeps the bound, or the bound.",
              "수치가 한계를 지키도록 설계를 고치거나 한계를 바꿉니다."}},
            {undecided,
             Severity::Hint,
             {"Objective undecided", "판정할 수 없는 목표"},
             {"Values are missing without which nobody can say whether an objective is met.",
              "목표 달성 여부를 판정하는 데 필요한 값이 없습니다."},
             {"State the values that the message names.", "메시지에 나온 값을 적습니다."}},
        };
        list.push_back({unusedApproval,
                        Severity::Hint,
                        {"Approval of what is gone", "대상이 사라진 승인"},
                        {"The document approves of a finding that is no longer found.",
                         "문서가 더 이상 발견되지 않는 항목을 승인하고 있습니다."},
                        {"Remove the approval, so that it does not excuse the same finding later.",
                         "나중에 같은 항목이 다시 생겨도 묵인되지 않도록 승인을 지웁니다."}});
        for (const SmellText& smell : smellTexts()) {
            list.push_back({smell.id, Severity::Warning, smell.title, smell.rule, smell.advice});
        }
        return list;
    }();
    return texts;
}

const RuleText* findRuleText(std::string_view rule)
{
    const auto& texts = ruleTexts();
    const auto found = std::ranges::find(texts, rule, &RuleText::rule);
    return found == texts.end() ? nullptr : &*found;
}

} // namespace corbel::analysis
