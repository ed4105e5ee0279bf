#include <algorithm>

#include <fmt/format.h>

#include "analysis/availability/explain.h"
#include "analysis/report/sections.h"

namespace corbel::analysis::report {

namespace {

Cell chance(const Likelihood& likelihood)
{
    Cell cell = likelihood.value
                    ? plain(fmt::format("{:.9g}", *likelihood.value))
                    : Cell{fmt::format("{:.6g} – {:.6g}", likelihood.lower, likelihood.upper),
                           Tone::Undecided};
    cell.isNumber = true;
    return cell;
}

Cell timeCell(const Speaker& say, const RecoveryTime& time)
{
    if (time.isEndless) {
        return {say("without end", "끝없음"), Tone::Bad};
    }
    return say.seconds(time.seconds);
}

/// Why a time is what it is, or what would decide it.
std::string because(const Speaker& say, const RecoveryTime& time)
{
    if (time.needs.empty()) {
        return say(time.basis);
    }
    return fmt::format("{}: {}", say("needed", "필요한 값"), listed(say.needs(time.needs)));
}

std::string kindName(const Speaker& say, DomainKind kind)
{
    switch (kind) {
    case DomainKind::Host:
        return say("host", "호스트");
    case DomainKind::Zone:
        return say("zone", "가용 영역");
    case DomainKind::Site:
        return say("site", "사이트");
    case DomainKind::Provider:
        break;
    }
    return say("provider", "제공자");
}

void addEntries(Section& section, const Speaker& say, const AvailabilityResult& availability)
{
    TableBlock table{{},
                     {say("entry", "진입점"), say("availability", "가용성"),
                      say("unavailability", "비가용성"), say("single points", "단일 장애점"),
                      say("cut sets by order", "차수별 절단 집합")},
                     {}};
    for (const EntryAvailability& entry : availability.entries) {
        std::vector<std::string> counts = countsByOrder(entry);
        if (!entry.areCutSetsComplete) {
            counts.emplace_back(say("more unknown", "그 이상은 미정"));
        }
        Cell single = plain(listed(say.names(entry.singlePoints)));
        single.tone = entry.singlePoints.empty() ? Tone::Good : Tone::Bad;
        if (entry.singlePoints.empty()) {
            // Where only some orders are known, order 1 is among them.
            const bool isKnown = entry.areCutSetsComplete || !entry.cutSetsByOrder.empty();
            single = isKnown ? Cell{say("none", "없음"), Tone::Good}
                             : Cell{say("undecided", "미정"), Tone::Undecided};
        }
        table.rows.push_back({plain(say.name(entry.entry)), chance(entry.availability),
                              chance(entry.unavailability), single, plain(listed(counts))});
    }
    section.blocks.emplace_back(std::move(table));
}

void addDetails(Section& section, const Speaker& say, const EntryAvailability& entry)
{
    constexpr std::size_t mostRows = 25;
    if (!entry.importance.empty()) {
        TableBlock table{
            fmt::format("{}: {}", say("Importance", "중요도"), say.name(entry.entry)),
            {say("part", "부분"), "Birnbaum", say("criticality", "임계도"), "RAW", "RRW"},
            {}};
        const auto ratio = [&](const std::optional<double>& value) {
            return value ? say.number(*value) : plain(say("infinite", "무한"));
        };
        for (const PartImportance& one : entry.importance) {
            if (table.rows.size() == mostRows) {
                break;
            }
            table.rows.push_back({plain(say.name(one.part)), say.number(one.birnbaum),
                                  say.number(one.criticality), ratio(one.raw), ratio(one.rrw)});
        }
        section.blocks.emplace_back(std::move(table));
    }
    if (const model::Message gap = importanceGap(entry); !gap.empty()) {
        section.blocks.emplace_back(
            Paragraph{fmt::format("{}: {}: {} {}", say("Importance", "중요도"),
                                  say.name(entry.entry), say("undecided.", "미정."), say(gap))});
    }
    if (!entry.cutSets.empty()) {
        Bullets sets;
        for (const auto& set : entry.cutSets) {
            if (sets.items.size() == mostRows) {
                break;
            }
            std::vector<std::string> names;
            for (const std::string& id : set) {
                const auto part = std::ranges::find(entry.parts, id, &FailurePart::id);
                names.push_back(part != entry.parts.end() ? say.name(*part) : say.name(id));
            }
            sets.items.push_back(fmt::format("{}", fmt::join(names, " + ")));
        }
        section.blocks.emplace_back(Paragraph{fmt::format(
            "{}: {}", say("Smallest cut sets", "가장 작은 절단 집합"), say.name(entry.entry))});
        section.blocks.emplace_back(std::move(sets));
    }
}

/// The tree behind the figure, as far as a reader may want to go.
void addExplanation(Section& section, const Speaker& say, const std::string& entry,
                    const std::vector<ExplanationLine>& lines)
{
    constexpr std::size_t mostLines = 300;
    if (lines.empty()) {
        return;
    }
    Outline outline{fmt::format("{}: {}",
                                say("What the figure was computed from", "수치를 계산한 근거"),
                                say.name(entry)),
                    {}};
    for (const ExplanationLine& line : lines) {
        if (outline.lines.size() == mostLines) {
            outline.lines.push_back(
                {0, fmt::format("{} {}", lines.size() - mostLines,
                                say("more lines: corbel-cli analyze --explain",
                                    "줄이 더 있습니다: corbel-cli analyze --explain"))});
            break;
        }
        std::string text = say(line.text);
        if (line.part) {
            const auto& q = line.part->unavailability;
            text += fmt::format(" ({} {})", say("unavailability", "비가용성"),
                                q ? fmt::format("{:.6g}", *q) : say("unknown", "미정"));
        }
        if (line.isRepeated) {
            text += fmt::format(" ({})", say("as above", "위와 같음"));
        }
        outline.lines.push_back({line.depth, std::move(text)});
    }
    section.blocks.emplace_back(std::move(outline));
}

void addRecovery(Section& section, const Speaker& say, const EntryAvailability& entry)
{
    if (entry.domains.empty()) {
        return;
    }
    TableBlock table{fmt::format("{}: {}", say("When a whole domain fails", "장애 영역이 멈출 때"),
                                 say.name(entry.entry)),
                     {say("domain", "영역"), say("kind", "종류"), say("availability", "가용성"),
                      "RPO", "RTO", say("because", "근거"), say("targets", "목표")},
                     {}};
    for (const DomainLoss& loss : entry.domains) {
        Cell targets;
        for (const RecoveryTarget& target : loss.targets) {
            const Cell outcome = outcomeCell(say, target.outcome);
            targets.text += fmt::format("{}{} ≤ {}: {}", targets.text.empty() ? "" : "; ",
                                        target.metric == "rto" ? "RTO" : "RPO",
                                        say.seconds(target.atMost).text, outcome.text);
            targets.tone = targets.tone == Tone::Bad ? Tone::Bad : outcome.tone;
        }
        table.rows.push_back(
            {plain(say.name(loss.domain)), plain(kindName(say, loss.kind)),
             chance(loss.availability), timeCell(say, loss.rpo), timeCell(say, loss.rto),
             plain(fmt::format("RPO: {}; RTO: {}", because(say, loss.rpo), because(say, loss.rto))),
             targets});
    }
    section.blocks.emplace_back(std::move(table));
}

} // namespace

Section availabilitySection(const Speaker& say, const model::Model& model,
                            const AvailabilitySettings& settings,
                            const AvailabilityResult& availability)
{
    Section section{say("Availability and recovery", "가용성과 복구"), {}};
    if (availability.entries.empty()) {
        section.blocks.emplace_back(
            Paragraph{say("There is no entry to ask about.", "물을 진입점이 없습니다.")});
        return section;
    }
    addEntries(section, say, availability);
    for (const EntryAvailability& entry : availability.entries) {
        addDetails(section, say, entry);
        addExplanation(section, say, entry.entry,
                       explainAvailability(model, entry.entry, settings));
        addRecovery(section, say, entry);
    }
    if (!availability.cycles.empty()) {
        Bullets cycles;
        for (const auto& cycle : availability.cycles) {
            cycles.items.push_back(listed(say.names(cycle)));
        }
        section.blocks.emplace_back(
            Paragraph{say("Start-up cycles: none of these can start while another is down.",
                          "시동 순환: 서로를 기다리므로 하나가 멈추면 다시 시작할 수 없습니다.")});
        section.blocks.emplace_back(std::move(cycles));
    }
    if (!availability.impossible.empty()) {
        section.blocks.emplace_back(Paragraph{say("Never up:", "가동될 수 없음:")});
        section.blocks.emplace_back(Bullets{say(availability.impossible)});
    }
    if (!availability.assumptions.empty()) {
        section.blocks.emplace_back(Paragraph{say("Assumed:", "가정:")});
        section.blocks.emplace_back(Bullets{say(availability.assumptions)});
    }
    return section;
}

} // namespace corbel::analysis::report
