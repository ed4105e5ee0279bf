#include "analysis/report/sections.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "analysis/patterns/recognize.h"
#include "analysis/units.h"
#include "model/text/yaml.h"

namespace corbel::analysis::report {

namespace {

std::vector<std::string> idsOf(const auto& list)
{
    std::vector<std::string> ids;
    for (const auto& id : list) {
        ids.push_back(id.value);
    }
    return ids;
}

/// What an element or relation says beyond its name, as the text form writes it.
std::string fieldsText(const model::Record& fields, std::span<const model::FieldSpec> specs)
{
    std::vector<std::string> parts;
    for (const model::FieldSpec& spec : specs) {
        const model::Value* value = fields.find(spec.key);
        if (value != nullptr && spec.key != model::Key::Name &&
            spec.key != model::Key::Description && spec.key != model::Key::Parent) {
            parts.push_back(
                fmt::format("{}: {}", spec.name, model::text::writeValue(*value, spec)));
        }
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

/// What a metric is about: `entry`, `/domain`, `entry/domain`, or the id of a pattern.
std::string subjectName(const Speaker& say, const std::string& metric, const std::string& subject)
{
    if (metric == "fit") {
        const auto patterns = knownPatterns();
        const auto pattern = std::ranges::find(patterns, subject, &PatternInfo::id);
        return pattern != patterns.end() ? say(pattern->title) : subject;
    }
    const std::size_t slash = subject.find('/');
    if (slash == std::string::npos) {
        return say.name(subject);
    }
    const std::string domain = say.name(subject.substr(slash + 1));
    return slash == 0 ? domain : fmt::format("{} / {}", say.name(subject.substr(0, slash)), domain);
}

/// What something is called in both languages.
struct Word {
    std::string_view id;
    std::string_view en;
    std::string_view ko;
};

/// In the reader's language; the id itself where nothing is known of it.
std::string wordFor(const Speaker& say, std::span<const Word> words, const std::string& id)
{
    const auto word = std::ranges::find(words, id, &Word::id);
    return word != words.end() ? say(word->en, word->ko) : id;
}

std::string analysisName(const Speaker& say, const std::string& analysis)
{
    static constexpr std::array names{
        Word{"patterns", "patterns", "패턴"},
        Word{"availability", "availability", "가용성"},
        Word{"conway", "organisation", "조직"},
        Word{"capacity", "capacity", "용량"},
    };
    return wordFor(say, names, analysis);
}

} // namespace

Cell outcomeCell(const Speaker& say, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Met:
        return {say("met", "충족"), Tone::Good};
    case Outcome::Missed:
        return {say("missed", "미달"), Tone::Bad};
    case Outcome::Undecided:
        break;
    }
    return {say("undecided", "미정"), Tone::Undecided};
}

Cell valueCell(const Speaker& say, const MetricValue& value, const ObjectiveResult* judged)
{
    if (value.isEndless()) {
        return plain(say("without end", "끝이 없음"));
    }
    const auto print = [&](double number, int digits) {
        // As in the chapter about it.
        constexpr int usual = 9;
        return say.amountOf(number, value.unit,
                            digits == 0 && value.metric == "availability" ? usual : digits);
    };
    const auto end = [&](double number) {
        return judged != nullptr ? writtenApart(number, *judged, print) : print(number, 0);
    };
    Cell cell;
    if (!value.isBoundedBelow() && !value.isBoundedAbove()) {
        return say.number(std::optional<double>());
    }
    if (value.isKnown()) {
        cell = {end(*value.lower), Tone::Plain, true};
    } else if (!value.isBoundedAbove()) {
        cell = {say("at least " + end(*value.lower), end(*value.lower) + " 이상"), Tone::Undecided,
                true};
    } else if (!value.isBoundedBelow()) {
        cell = {say("at most " + end(*value.upper), end(*value.upper) + " 이하"), Tone::Undecided,
                true};
    } else {
        cell = {fmt::format("{} – {}", end(*value.lower), end(*value.upper)), Tone::Undecided,
                true};
    }
    if (!value.assumed.empty()) {
        cell.text += say(" (under the assumption)", " (가정에 따름)");
    }
    return cell;
}

std::string metricName(const Speaker& say, const std::string& metric, const std::string& subject)
{
    static constexpr std::array names{
        Word{"availability", "availability", "가용성"},
        Word{"rto", "recovery time", "복구 시간"},
        Word{"rpo", "data loss window", "데이터 손실 구간"},
        Word{"cost", "cost", "비용"},
        Word{"hosts", "hosts", "호스트 수"},
        Word{"ceiling", "ceiling", "상한"},
        Word{"p99", "99th percentile", "99 백분위"},
        Word{"propagation-cost", "propagation cost", "전파 비용"},
        Word{"congruence", "congruence", "일치도"},
        Word{"fit", "fit", "적합도"},
    };
    const std::string text = wordFor(say, names, metric);
    return subject.empty() ? text : fmt::format("{}: {}", text, subjectName(say, metric, subject));
}

Section objectivesSection(const Speaker& say, const std::vector<ObjectiveResult>& objectives)
{
    Section section{say("Objectives", "목표"), {}};
    TableBlock table{{},
                     {say("objective", "목표"), say("value", "값"), say("outcome", "결과"),
                      say("what would decide it", "결정에 필요한 것")},
                     {}};
    for (const ObjectiveResult& one : objectives) {
        const std::string name = metricName(say, one.value.metric, one.value.subject);
        Cell value = valueCell(say, one.value, &one);
        value.note = say(one.value.note);
        table.rows.push_back(
            {plain(one.bounds.empty() ? name : name + ' ' + say(stated(one.bounds))),
             std::move(value), outcomeCell(say, one.outcome), plain(listed(say.needs(one.needs)))});
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

Section structureSection(const Speaker& say, const Conway& conway)
{
    const Structure& structure = conway.structure;
    const Coordination& coordination = conway.coordination;
    Section section{say("Structure and organisation", "구조와 조직"), {}};
    std::vector<std::string> kinds;
    for (const model::RelationKind kind : structure.relationKinds) {
        kinds.push_back(say(model::Message::word(kind)));
    }
    section.blocks.emplace_back(Paragraph{
        fmt::format(fmt::runtime(say("Counted: {} elements and {} dependencies of the kinds {}.",
                                     "집계 대상: 요소 {}개, 의존 {}개, 관계 종류: {}.")),
                    structure.elements, structure.dependencies, listed(kinds))});
    section.blocks.emplace_back(Facts{
        {{say("propagation cost", "전파 비용"), say.number(structure.propagationCost)},
         {say("average component dependency", "평균 구성요소 의존도"), say.number(structure.acd)},
         {say("normalised cumulative dependency", "정규화 누적 의존도"),
          say.number(structure.nccd)},
         {say("cycles", "순환"), say.count(structure.cycles.size())},
         {say("congruence", "일치도"), say.number(coordination.congruence)},
         {say("weighted congruence", "가중 일치도"),
          say.number(coordination.weightedCongruence)}}});
    if (!structure.cycles.empty()) {
        Bullets cycles;
        for (const auto& cycle : structure.cycles) {
            cycles.items.push_back(fmt::format("{}: {}", say("Cycle of dependency", "의존 순환"),
                                               listed(say.names(idsOf(cycle)))));
        }
        section.blocks.emplace_back(std::move(cycles));
    }
    const auto pairs = [&](const std::vector<TeamPair>& list, std::string caption) {
        if (list.empty()) {
            return;
        }
        TableBlock table{std::move(caption),
                         {say("teams", "팀"), say("required", "필요 조율"),
                          say("communication", "소통"), say("because of", "근거")},
                         {}};
        for (const TeamPair& pair : list) {
            auto because = idsOf(pair.relations);
            const auto shared = idsOf(pair.shared);
            because.insert(because.end(), shared.begin(), shared.end());
            table.rows.push_back(
                {plain(say.name(pair.first.value) + ", " + say.name(pair.second.value)),
                 say.count(pair.required), say.number(pair.communicated),
                 plain(listed(say.names(because)))});
        }
        section.blocks.emplace_back(std::move(table));
    };
    pairs(coordination.gaps, say("Coordination gaps: required, and nobody talks",
                                 "조율 공백: 필요하지만 소통이 없음"));
    pairs(coordination.overhead,
          say("Communication that the structure does not require", "구조가 요구하지 않는 소통"));
    if (!coordination.unowned.empty()) {
        section.blocks.emplace_back(
            Paragraph{fmt::format("{}: {}", say("Without a team", "담당 팀 없음"),
                                  listed(say.names(idsOf(coordination.unowned))))});
    }
    return section;
}

Section partsSection(const Speaker& say, const model::Model& model)
{
    Section section{say("Parts", "구성 요소"), {}};
    TableBlock elements{say("Elements", "요소"),
                        {say("id", "식별자"), say("kind", "종류"), say("name", "이름"),
                         say("inside", "소속"), say("properties", "속성")},
                        {}};
    for (const model::Element& element : model.elements) {
        elements.rows.push_back({plain(element.id.value),
                                 plain(say(model::Message::word(element.kind))),
                                 plain(std::string(model::displayName(element))),
                                 plain(say.name(model::parentOf(element).value)),
                                 plain(fieldsText(element.fields, model::elementFields()))});
    }
    TableBlock relations{
        say("Relations", "관계"),
        {say("from", "출발"), say("kind", "종류"), say("to", "도착"), say("properties", "속성")},
        {}};
    for (const model::Relation& relation : model.relations) {
        relations.rows.push_back({plain(say.name(relation.from.value)),
                                  plain(say(model::Message::word(relation.kind))),
                                  plain(say.name(relation.to.value)),
                                  plain(fieldsText(relation.fields, model::relationFields()))});
    }
    section.blocks.emplace_back(std::move(elements));
    section.blocks.emplace_back(std::move(relations));
    return section;
}

Section undecidedSection(const Speaker& say, const std::vector<Undecided>& open)
{
    Section section{say("Undecided", "미정"), {}};
    if (open.empty()) {
        section.blocks.emplace_back(
            Paragraph{say("Nothing: every figure above is exact or carries its bounds.",
                          "없음: 위의 모든 수치는 정확하거나 범위를 함께 표시합니다.")});
        return section;
    }
    section.blocks.emplace_back(Paragraph{say("These inputs would make more figures exact.",
                                              "다음 입력이 있으면 더 많은 수치가 정확해집니다.")});
    TableBlock table{{}, {say("analysis", "분석"), say("needs", "필요한 것")}, {}};
    for (const Undecided& one : open) {
        table.rows.push_back({plain(analysisName(say, one.analysis)), plain(say.need(one.needs))});
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

} // namespace corbel::analysis::report
