#include "app/cli/availability_results.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/cli/likelihoods.h"
#include "app/cli/objectives.h"

namespace corbel::cli {

namespace {

using namespace analysis;

bool isRelation(FailureKind kind)
{
    return kind == FailureKind::Coverage || kind == FailureKind::Link;
}

Json toJson(const PartImportance& one)
{
    Json json;
    json[isRelation(one.part.kind) ? "relation" : "element"] =
        one.part.subjects.size() == 1 ? Json(one.part.subjects.front()) : Json(one.part.subjects);
    json["event"] = one.part.id;
    json["kind"] = spelling(one.part.kind);
    json["unavailability"] = orNull(one.part.unavailability);
    json["birnbaum"] = one.birnbaum;
    json["criticality"] = one.criticality;
    json["raw"] = orNull(one.raw);
    json["rrw"] = orNull(one.rrw);
    if (one.each) {
        json["each"] = {
            {"replicas", one.each->count},    {"unavailability", one.each->unavailability},
            {"birnbaum", one.each->birnbaum}, {"criticality", one.each->criticality},
            {"raw", orNull(one.each->raw)},   {"rrw", orNull(one.each->rrw)}};
    }
    return json;
}

void addTime(Json& json, const std::string& name, const RecoveryTime& time)
{
    json[name + "_seconds"] = orNull(time.seconds);
    json[name + "_at_least"] = time.isEndless ? Json() : Json(time.atLeast);
    const double atMost = time.seconds.value_or(time.atMost);
    json[name + "_at_most"] = std::isfinite(atMost) ? Json(atMost) : Json();
    json[name + "_endless"] = time.isEndless;
    json[name + "_basis"] = time.basis.text();
    json[name + "_witnesses"] = time.witnesses;
    json[name + "_needs"] = model::texts(time.needs);
}

Json toJson(const DomainLoss& loss)
{
    Json json{{"domain", loss.domain},
              {"kind", spelling(loss.kind)},
              {"availability_given_down", orNull(loss.availability.value)},
              {"lower", loss.availability.lower},
              {"upper", loss.availability.upper}};
    addTime(json, "rpo", loss.rpo);
    addTime(json, "rto", loss.rto);
    json["targets"] = Json::array();
    for (const RecoveryTarget& target : loss.targets) {
        json["targets"].push_back({{"objective", target.objective},
                                   {"metric", target.metric},
                                   {"at_most_seconds", target.atMost},
                                   {"outcome", nameOf(target.outcome)},
                                   {"needs", model::texts(target.needs)}});
    }
    return json;
}

Json toJson(const SwitchingLoss& loss)
{
    return {{"relation", loss.relation},
            {"active", loss.active},
            {"standby", loss.standby},
            {"markov", loss.isMarkov},
            {"unavailability", orNull(loss.unavailability)},
            {"first_order_loss", orNull(loss.loss)},
            {"needs", model::texts(loss.needs)}};
}

/// The elements whose failure reaches the entry.
Json blastOf(const AvailabilityResult& availability, const std::string& entry)
{
    Json blast = Json::array();
    for (const BlastRadius& radius : availability.blast) {
        const auto add = [&](const std::vector<Reach>& reached, const char* effect) {
            for (const Reach& reach : reached) {
                if (reach.entry == entry) {
                    blast.push_back(
                        {{"element", radius.element}, {"effect", effect}, {"path", reach.path}});
                    if (reach.leftOut > 0) {
                        blast.back()["left_out_in_the_middle"] = reach.leftOut;
                    }
                }
            }
        };
        add(radius.lost, "lost");
        add(radius.weakened, "weakened");
    }
    return blast;
}

Json toJson(const EntryAvailability& entry)
{
    Json counts = Json::array();
    for (const availability::Count& count : entry.cutSetsByOrder) {
        counts.push_back(countJson(count));
    }
    Json json{{"entry", entry.entry},
              {"availability", orNull(entry.availability.value)},
              {"unavailability", orNull(entry.unavailability.value)},
              {"lower", entry.availability.lower},
              {"upper", entry.availability.upper},
              {"exact", entry.isExact},
              {"single_points", entry.singlePoints},
              {"cut_sets_by_order", std::move(counts)},
              {"cut_sets_complete", entry.areCutSetsComplete},
              {"cut_sets", entry.cutSets},
              {"fragile_pairs", entry.fragilePairs},
              {"importance", Json::array()},
              {"domains", Json::array()},
              {"switching", Json::array()}};
    for (const PartImportance& one : entry.importance) {
        json["importance"].push_back(toJson(one));
    }
    for (const DomainLoss& loss : entry.domains) {
        json["domains"].push_back(toJson(loss));
    }
    for (const SwitchingLoss& loss : entry.switching) {
        json["switching"].push_back(toJson(loss));
    }
    if (entry.fullService) {
        json["full_service"] = {{"availability", orNull(entry.fullService->value)},
                                {"lower", entry.fullService->lower},
                                {"upper", entry.fullService->upper}};
    }
    if (const model::Message gap = importanceGap(entry); !gap.empty()) {
        json["importance_undecided"] = gap.text();
    }
    if (!entry.limit.empty()) {
        json["limit"] = entry.limit.text();
    }
    return json;
}

Cell cellOf(const Likelihood& chance)
{
    return chance.value
               ? likelihood(*chance.value)
               : word(likelihood(chance.lower).text + " to " + likelihood(chance.upper).text);
}

Cell cellOf(const RecoveryTime& time)
{
    if (time.isEndless) {
        return word("without end");
    }
    if (time.seconds) {
        return figure(*time.seconds);
    }
    if (std::isfinite(time.atMost)) {
        return word(figure(time.atLeast).text + " to " + figure(time.atMost).text);
    }
    return word(time.atLeast > 0.0 ? "undecided, at least " + figure(time.atLeast).text
                                   : "undecided");
}

Grid entryGrid(const AvailabilityResult& availability)
{
    Grid grid{"Availability",
              {"entry", "availability", "unavailability", "full service", "single points",
               "cut sets by order"},
              {}};
    for (const EntryAvailability& entry : availability.entries) {
        std::vector<std::string> counts = countsByOrder(entry);
        std::string singlePoints = joined(entry.singlePoints);
        if (!entry.areCutSetsComplete && counts.empty()) {
            singlePoints += singlePoints.empty() ? "undecided" : ", more undecided";
        }
        if (!entry.areCutSetsComplete) {
            counts.emplace_back("more unknown");
        }
        grid.rows.push_back({word(entry.entry), cellOf(entry.availability),
                             cellOf(entry.unavailability),
                             entry.fullService ? cellOf(*entry.fullService) : word(""),
                             word(singlePoints), word(joined(counts))});
    }
    return grid;
}

Grid importanceGrid(const AvailabilityResult& availability)
{
    Grid grid{"Importance",
              {"entry", "part", "unavailability", "Birnbaum", "criticality", "RAW", "RRW"},
              {}};
    for (const EntryAvailability& entry : availability.entries) {
        for (const PartImportance& one : entry.importance) {
            grid.rows.push_back({word(entry.entry), word(one.part.id),
                                 figure(one.part.unavailability), figure(one.birnbaum),
                                 figure(one.criticality), ratio(one.raw), ratio(one.rrw)});
        }
    }
    return grid;
}

Grid importanceGapGrid(const AvailabilityResult& availability)
{
    Grid grid{"Importance that is undecided", {"entry", "why"}, {}};
    for (const EntryAvailability& entry : availability.entries) {
        if (const model::Message gap = importanceGap(entry); !gap.empty()) {
            grid.rows.push_back({word(entry.entry), word(gap.text())});
        }
    }
    return grid;
}

Grid domainGrid(const AvailabilityResult& availability)
{
    Grid grid{"Recovery",
              {"entry", "domain", "kind", "availability when it is down", "RPO s", "RTO s", "why",
               "targets"},
              {}};
    for (const EntryAvailability& entry : availability.entries) {
        for (const DomainLoss& loss : entry.domains) {
            std::vector<std::string> targets;
            for (const RecoveryTarget& target : loss.targets) {
                targets.push_back(fmt::format("{} at most {} s: {}", target.metric,
                                              figure(target.atMost).text, nameOf(target.outcome)));
            }
            grid.rows.push_back(
                {word(entry.entry), word(loss.domain), word(std::string(spelling(loss.kind))),
                 cellOf(loss.availability), cellOf(loss.rpo), cellOf(loss.rto),
                 word(fmt::format("{}; {}", loss.rpo.basis.text(), loss.rto.basis.text())),
                 word(joined(targets))});
        }
    }
    return grid;
}

Grid switchingGrid(const AvailabilityResult& availability)
{
    Grid grid{"Switching", {"entry", "fail-over", "form", "first-order loss", "needs"}, {}};
    for (const EntryAvailability& entry : availability.entries) {
        for (const SwitchingLoss& loss : entry.switching) {
            grid.rows.push_back({word(entry.entry), word(loss.relation),
                                 word(loss.isMarkov ? "Markov chain, the loss is in the figure"
                                                    : "static, the loss is beside the figure"),
                                 figure(loss.loss), word(joined(model::texts(loss.needs)))});
        }
    }
    return grid;
}

Grid blastGrid(const AvailabilityResult& availability)
{
    Grid grid{"Blast radius", {"element", "entries lost", "entries with less redundancy"}, {}};
    const auto entries = [](const std::vector<Reach>& reached) {
        std::vector<std::string> ids;
        for (const Reach& reach : reached) {
            ids.push_back(reach.entry);
        }
        return word(joined(ids));
    };
    for (const BlastRadius& radius : availability.blast) {
        grid.rows.push_back({word(radius.element), entries(radius.lost), entries(radius.weakened)});
    }
    return grid;
}

Grid sentenceGrid(std::string title, std::string header, const std::vector<std::string>& sentences)
{
    Grid grid{std::move(title), {std::move(header)}, {}};
    for (const std::string& sentence : sentences) {
        grid.rows.push_back({word(sentence)});
    }
    return grid;
}

} // namespace

Json toJson(const AvailabilityResult& availability)
{
    Json json = Json::array();
    const std::vector<std::string> assumptions = model::texts(availability.assumptions);
    for (const EntryAvailability& entry : availability.entries) {
        Json one = toJson(entry);
        one["blast_radius"] = blastOf(availability, entry.entry);
        one["startup_cycles"] = availability.cycles;
        one["assumptions"] = assumptions;
        one["impossible"] = model::texts(availability.impossible);
        json.push_back(std::move(one));
    }
    return json;
}

std::vector<Grid> toGrids(const AvailabilityResult& availability)
{
    std::vector<std::string> cycles;
    for (const auto& cycle : availability.cycles) {
        cycles.push_back(joined(cycle));
    }
    return {entryGrid(availability),
            importanceGrid(availability),
            importanceGapGrid(availability),
            domainGrid(availability),
            switchingGrid(availability),
            blastGrid(availability),
            sentenceGrid("Start-up cycles", "elements", cycles),
            sentenceGrid("Never up", "why", model::texts(availability.impossible)),
            sentenceGrid("Assumed for availability", "assumption",
                         model::texts(availability.assumptions))};
}

Json toJson(const std::vector<ExplanationLine>& lines)
{
    Json json = Json::array();
    for (const ExplanationLine& line : lines) {
        Json one{{"depth", line.depth}, {"text", line.text.text()}};
        if (!line.element.empty()) {
            one["element"] = line.element;
        }
        if (!line.via.empty()) {
            one["via"] = line.via.size() == 1 ? Json(line.via.front()) : Json(line.via);
        }
        if (line.part) {
            one["event"] = line.part->id;
            one["unavailability"] = orNull(line.part->unavailability);
        }
        if (line.isRepeated) {
            one["repeated"] = true;
        }
        json.push_back(std::move(one));
    }
    return json;
}

Grid explanationGrid(const std::string& entry, const std::vector<ExplanationLine>& lines)
{
    Grid grid{"What " + entry + " needs", {"what", "unavailability", "by"}, {}};
    for (const ExplanationLine& line : lines) {
        const Cell unavailability = !line.part                  ? word("")
                                    : line.part->unavailability ? figure(*line.part->unavailability)
                                                                : word("unknown");
        grid.rows.push_back({word(std::string(2 * line.depth, ' ') + line.text.text() +
                                  (line.isRepeated ? " (as above)" : "")),
                             unavailability, word(joined(line.via))});
    }
    return grid;
}

} // namespace corbel::cli
