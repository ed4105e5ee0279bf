#include "analysis/capacity/compile_load.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace corbel::analysis {

using model::Message;

namespace {

using model::amountOf;
using model::Key;
using model::textOf;

/// Of one element's calls, and of what it publishes where records are followed.
struct CallRates {
    bool any = false;
    bool allStated = true; // each has a rate of its own
};

std::map<std::string_view, CallRates> callRates(const model::Model& model,
                                                const CompileScope& scope)
{
    std::map<std::string_view, CallRates> result;
    for (const model::Relation& relation : model.relations) {
        if (model::isSynchronous(relation.kind) ||
            (scope.records && relation.kind == model::RelationKind::Publishes)) {
            CallRates& rates = result[relation.from.value];
            rates.any = true;
            rates.allStated = rates.allStated && relation.fields.contains(Key::Rate);
        }
    }
    return result;
}

// The pieces of a profile. False when its kind is not supported or a value is missing.
bool readProfile(const model::Record& load, double rate, const std::string& where,
                 NetworkSource& source, std::vector<OpenInput>& undecided)
{
    const std::string_view profile = textOf(load, Key::Profile);
    if (profile.empty() || profile == "constant") {
        source.rate = {{0.0, rate, rate}};
        return true;
    }
    if (profile != "ramp" && profile != "step") {
        undecided.push_back({fmt::format("{}.profile", where),
                             Message::of("the profile `{}` is not computed yet; constant, ramp "
                                         "and step are",
                                         profile),
                             true});
        return false;
    }
    const std::optional<double> to = amountOf(load, Key::RateTo);
    if (!to) {
        undecided.push_back({fmt::format("{}.to", where),
                             Message::of("a {} needs the rate that it reaches", profile), true});
        return false;
    }
    const double at = amountOf(load, Key::At).value_or(0.0);
    const std::optional<double> lasts = amountOf(load, Key::For);
    if (at > 0.0) {
        source.rate.push_back({0.0, rate, rate});
    }
    if (profile == "step") {
        source.rate.push_back({at, *to, *to});
        if (lasts) {
            source.rate.push_back({at + *lasts, rate, rate});
        }
        return true;
    }
    if (!lasts || *lasts <= 0.0) {
        undecided.push_back(
            {fmt::format("{}.for", where), Message::of("a ramp needs the time it takes"), true});
        return false;
    }
    source.rate.push_back({at, rate, *to});
    source.rate.push_back({at + *lasts, *to, *to});
    return true;
}

// Says once that arrivals which nobody described come at random.
void assumePoisson(CompiledModel& result)
{
    const Message assumed = Message::of("arrivals are Poisson where no other process is stated");
    if (std::ranges::find(result.assumptions, assumed) == result.assumptions.end()) {
        result.assumptions.push_back(assumed);
    }
}

bool readArrivals(const model::Record& load, const std::string& where, NetworkSource& source,
                  CompiledModel& result)
{
    const std::string_view arrivals = textOf(load, Key::Arrivals);
    const std::optional<double> cv = amountOf(load, Key::Cv);
    if (arrivals == "deterministic") {
        source.interval = distributionByCv(1.0, 0.0);
    } else if (arrivals == "renewal") {
        if (!cv) {
            result.undecided.push_back(
                {fmt::format("{}.cv", where),
                 Message::of("renewal arrivals need their coefficient of variation"), true});
            return false;
        }
        source.interval = distributionByCv(1.0, *cv);
    } else {
        source.interval = makeDistribution(DistributionFamily::Exponential, 1.0, 1.0);
        if (arrivals.empty()) {
            assumePoisson(result);
        }
    }
    return true;
}

void addSessions(const model::Element& actor, std::vector<StatedLoad>& loads, CompiledModel& result)
{
    const double sessions = amountOf(actor.fields, Key::Sessions).value_or(0.0);
    const std::optional<double> thinkTime = amountOf(actor.fields, Key::ThinkTime);
    if (!thinkTime) {
        result.undecided.push_back(
            {fmt::format("{}.think-time", actor.id.value),
             Message::of("how long its sessions think between two requests is not known"), false});
        return;
    }
    constexpr double most = 1e9;
    StatedLoad stated{.entry = actor.id.value, .relation = {}, .source = {}};
    stated.sessions = static_cast<std::uint32_t>(std::clamp(sessions, 0.0, most));
    stated.thinkTime = *thinkTime;
    if (stated.sessions > 0) {
        loads.push_back(std::move(stated));
    }
}

void readScenario(const model::Model& model, const model::Scenario& scenario,
                  const CompileScope& scope, std::vector<StatedLoad>& loads, CompiledModel& result)
{
    for (const model::Record& load : model::recordsOf(scenario.fields, Key::Load)) {
        const std::string actor(textOf(load, Key::LoadActor));
        const model::Element* element = model.elements.find(actor);
        if (element == nullptr) {
            continue; // the invariants refuse such a model before it comes here
        }
        const std::string where = fmt::format("{}.load.{}", scenario.id.value, actor);
        std::optional<double> rate = amountOf(load, Key::Rate);
        if (!rate) {
            rate = amountOf(element->fields, Key::Rate);
        }
        if (!rate && scope.sessions && element->fields.contains(Key::Sessions)) {
            addSessions(*element, loads, result);
            continue;
        }
        if (!rate) {
            result.undecided.push_back(
                {fmt::format("{}.rate", actor), Message::of("the load states no rate"), true});
            continue;
        }
        StatedLoad stated{.entry = actor, .relation = {}, .source = {}};
        const double batch = std::max(1.0, amountOf(load, Key::BatchSize).value_or(1.0));
        stated.source.batch = static_cast<std::uint32_t>(batch);
        if (readProfile(load, *rate, where, stated.source, result.undecided) &&
            readArrivals(load, where, stated.source, result)) {
            loads.push_back(std::move(stated));
        }
    }
    if (!model::recordsOf(scenario.fields, Key::Faults).empty()) {
        result.undecided.push_back(
            {fmt::format("{}.faults", scenario.id.value),
             Message::of("faults are not computed yet: all elements stay up"), false});
    }
}

void readActors(const model::Model& model, const CompileScope& scope,
                std::vector<StatedLoad>& loads, CompiledModel& result)
{
    std::map<std::string_view, CallRates> calls = callRates(model, scope);
    for (const model::Element& element : model.elements) {
        if (element.kind != model::ElementKind::Actor || !calls[element.id.value].any) {
            continue;
        }
        const std::optional<double> rate = amountOf(element.fields, Key::Rate);
        if (rate) {
            StatedLoad stated{.entry = element.id.value, .relation = {}, .source = {}};
            stated.source.interval = makeDistribution(DistributionFamily::Exponential, 1.0, 1.0);
            stated.source.rate = {{0.0, *rate, *rate}};
            loads.push_back(std::move(stated));
            assumePoisson(result);
            continue;
        }
        if (calls[element.id.value].allStated) {
            continue;
        }
        const bool sessions = element.fields.contains(Key::Sessions);
        if (sessions && scope.sessions) {
            addSessions(element, loads, result);
            continue;
        }
        result.undecided.push_back(
            {fmt::format("{}.rate", element.id.value),
             sessions
                 ? Message::of(
                       "closed sessions are not simulated yet; a rate makes it an open workload")
                 : Message::of("without a rate it starts no requests"),
             false});
    }
}

bool hasLoad(const model::Scenario* scenario)
{
    return scenario != nullptr && !model::recordsOf(scenario->fields, Key::Load).empty();
}

} // namespace

std::vector<StatedLoad> readLoads(const model::Model& model, const model::Scenario* scenario,
                                  const CompileScope& scope, CompiledModel& result)
{
    std::vector<StatedLoad> loads;
    if (scenario != nullptr) {
        const std::string& id = scenario->id.value;
        result.assumptions.push_back(
            hasLoad(scenario)
                ? Message::of("the load is that of the scenario {}", id)
                : Message::of("the scenario {} states no load: the actors' own rates count", id));
        readScenario(model, *scenario, scope, loads, result);
    }
    if (!hasLoad(scenario)) {
        readActors(model, scope, loads, result);
    }
    for (const model::Relation& relation : model.relations) {
        const std::optional<double> rate = amountOf(relation.fields, Key::Rate);
        const bool isRead = relation.kind == model::RelationKind::Consumes;
        const bool isRecord = isRead || relation.kind == model::RelationKind::Publishes;
        if (!rate || !(isRecord ? scope.records : model::isSynchronous(relation.kind))) {
            continue;
        }
        StatedLoad stated{.entry = isRead ? relation.to.value : relation.from.value,
                          .relation = relation.id.value,
                          .source = {}};
        stated.source.interval = makeDistribution(DistributionFamily::Exponential, 1.0, 1.0);
        stated.source.rate = {{0.0, *rate, *rate}};
        loads.push_back(std::move(stated));
        assumePoisson(result);
        result.assumptions.push_back(
            Message::of("{} states its rate: a flow of its own, which no other request waits for",
                        relation.id.value));
    }
    if (scope.means && std::ranges::any_of(loads, [](const StatedLoad& load) {
            return load.source.rate.size() > 1;
        })) {
        result.assumptions.push_back(
            Message::of("of a load that changes with time its highest rate counts"));
    }
    for (StatedLoad& load : loads) {
        for (RatePiece& piece : load.source.rate) {
            piece.rate /= load.source.batch;
            piece.endRate /= load.source.batch;
        }
    }
    const auto isNothing = [](const StatedLoad& load) {
        return load.sessions == 0 &&
               std::ranges::all_of(load.source.rate, [](const RatePiece& piece) {
                   return piece.rate <= 0.0 && piece.endRate <= 0.0;
               });
    };
    if (!loads.empty() && std::ranges::all_of(loads, isNothing)) {
        result.undecided.push_back({fmt::format("{}.rate", loads.front().entry),
                                    Message::of("all rates are 0: nothing is sent"), true});
    }
    std::erase_if(loads, isNothing);
    return loads;
}

} // namespace corbel::analysis
