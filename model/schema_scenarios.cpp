#include "model/schema_nested.h"

namespace corbel::model {

namespace {

using namespace limits;
constexpr std::array<std::string_view, 6> profiles{"constant", "ramp",  "step",
                                                   "daily",    "spike", "trace"};
constexpr std::array<std::string_view, 3> arrivals{"poisson", "deterministic", "renewal"};
constexpr std::array<std::string_view, 2> faultKinds{"down", "slow"};
constexpr std::array<std::string_view, 2> eras{"origin", "today"};
constexpr std::array<std::string_view, 10> metrics{
    "availability",     "rto",        "rpo", "cost", "hosts", "ceiling", "p99",
    "propagation-cost", "congruence", "fit"};

constexpr FieldSpec load[]{
    {Key::LoadActor, "actor", FieldType::Reference, Topic::Performance, 0,
     "Who starts the requests.", required},
    {Key::Profile, "profile", FieldType::Choice, Topic::Performance, 0,
     "How the rate changes with time; constant when absent.", oneOf(profiles)},
    {Key::Rate, "rate", FieldType::Rate, Topic::Performance, 0,
     "Rate at the beginning; the actor's when absent.", nonNegative},
    {Key::RateTo, "to", FieldType::Rate, Topic::Performance, 0, "Rate that the profile reaches.",
     nonNegative},
    {Key::At, "at", FieldType::Duration, Topic::Performance, 0, "When the change begins.",
     nonNegative},
    {Key::For, "for", FieldType::Duration, Topic::Performance, 0, "How long it lasts.",
     nonNegative},
    {Key::Arrivals, "arrivals", FieldType::Choice, Topic::Performance, 0,
     "Law of the time between two arrivals; Poisson when absent.", oneOf(arrivals)},
    {Key::Cv, "cv", FieldType::Number, Topic::Performance, 0,
     "Coefficient of variation of renewal arrivals.", nonNegative},
    {Key::BatchSize, "batch", FieldType::Integer, Topic::Performance, 0,
     "Requests that arrive together.", atLeastOne},
    {Key::File, "file", FieldType::Text, Topic::Performance, 0,
     "Trace of arrival times beside the document."},
};

constexpr FieldSpec faults[]{
    {Key::FaultElement, "element", FieldType::Reference, Topic::Reliability, 0, "What fails.",
     required},
    {Key::At, "at", FieldType::Duration, Topic::Reliability, 0, "When it fails.", nonNegative},
    {Key::For, "for", FieldType::Duration, Topic::Reliability, 0, "How long it stays failed.",
     nonNegative},
    {Key::FaultKind, "kind", FieldType::Choice, Topic::Reliability, 0,
     "Down, or slower by a factor.", oneOf(faultKinds)},
    {Key::Factor, "factor", FieldType::Number, Topic::Reliability, 0, "How much slower.", positive},
    {Key::Random, "random", FieldType::Flag, Topic::Reliability, 0,
     "At random, from its mean times between failures and to repair."},
};

constexpr FieldSpec scenario[]{
    {Key::Name, "name", FieldType::Text, Topic::General, 0, "Title of the scenario."},
    {Key::Description, "description", FieldType::LongText, Topic::General, 0,
     "What it is meant to show."},
    {Key::Duration, "duration", FieldType::Duration, Topic::Performance, 0,
     "Simulated time of one replication.", positive},
    {Key::Warmup, "warmup", FieldType::DurationOrAuto, Topic::Performance, 0,
     "Time cut off at the beginning; found from the output when auto.", nonNegative},
    {Key::Seed, "seed", FieldType::Integer, Topic::Performance, 0, "Seed of all random numbers.",
     nonNegative},
    {Key::Replications, "replications", FieldType::Integer, Topic::Performance, 0,
     "Independent runs.", atLeastOne},
    {Key::Precision, "precision", FieldType::Ratio, Topic::Performance, 0,
     "Half width of the confidence interval over the mean that ends the run.", positive},
    {Key::Era, "era", FieldType::Choice, Topic::Performance, 0,
     "Quotas and prices as in the origin or of today.", oneOf(eras)},
    {Key::Load, "load", FieldType::RecordList, Topic::Performance, 0, "The requests.",
     record(load)},
    {Key::Faults, "faults", FieldType::RecordList, Topic::Reliability, 0, "What fails on the way.",
     record(faults)},
};

constexpr FieldSpec objective[]{
    {Key::Metric, "metric", FieldType::Choice, Topic::General, 0,
     "The quantity that is asked about.", oneOf(metrics).must()},
    {Key::Entry, "entry", FieldType::Reference, Topic::General, 0,
     "The actor or element it is asked for."},
    {Key::Domain, "domain", FieldType::Reference, Topic::General, 0,
     "The failure domain it is asked for."},
    {Key::Pattern, "pattern", FieldType::Text, Topic::General, 0,
     "The pattern whose fit is asked for."},
    {Key::BoundBelow, "at-least", FieldType::Amount, Topic::General, 0,
     "The least that is good enough."},
    {Key::BoundAbove, "at-most", FieldType::Amount, Topic::General, 0,
     "The most that is good enough."},
};

} // namespace

std::span<const FieldSpec> scenarioFields()
{
    return scenario;
}

std::span<const FieldSpec> objectiveFields()
{
    return objective;
}

} // namespace corbel::model
