#include "model/schema_nested.h"

namespace corbel::model {

namespace {

using namespace limits;
using enum RelationKind;

constexpr std::uint32_t all = (1U << relationKinds.size()) - 1;

constexpr std::array<std::string_view, 2> criticalities{"hard", "soft"};
constexpr std::array<std::string_view, 2> discoveries{"static", "dynamic"};
constexpr std::array<std::string_view, 2> readModes{"shared", "enhanced"};
constexpr std::array<std::string_view, 3> assignments{"range", "round-robin", "sticky"};
constexpr std::array<std::string_view, 3> rebalances{"eager", "cooperative", "broker"};
constexpr std::array<std::string_view, 3> replicationModes{"sync", "async", "backup"};
constexpr std::array<std::string_view, 3> interactionModes{"collaboration", "x-as-a-service",
                                                           "facilitating"};

constexpr FieldSpec circuitBreaker[]{
    {Key::Failures, "failures", FieldType::Integer, Topic::Reliability, 0,
     "Failures in a row that open it.", atLeastOne},
    {Key::OpenFor, "open-for", FieldType::Duration, Topic::Reliability, 0,
     "How long it stays open.", positive},
};

constexpr FieldSpec batch[]{
    {Key::BufferSize, "size", FieldType::Size, Topic::Performance, 0,
     "Sent when this much has gathered.", nonNegative},
    {Key::Linger, "linger", FieldType::Duration, Topic::Performance, 0,
     "Sent when this much time has passed.", nonNegative},
};

constexpr FieldSpec fields[]{
    {Key::Name, "name", FieldType::Text, Topic::General, all, "What happens along it."},
    {Key::Criticality, "criticality", FieldType::Choice, Topic::Reliability, all,
     "Whether the source fails with the target; hard for synchronous kinds when absent.",
     oneOf(criticalities)},
    {Key::AnyOf, "any-of", FieldType::Text, Topic::Reliability, all,
     "Relations of one source that share this name are alternatives."},
    {Key::AtLeast, "at-least", FieldType::Integer, Topic::Reliability, all,
     "How many of the alternatives are needed; 1 when absent.", atLeastOne},
    {Key::Protocol, "protocol", FieldType::Text, Topic::Structure, bits({Calls, Reads, Writes}),
     "How the two speak."},
    {Key::Interface, "interface", FieldType::Text, Topic::Contract, bits({Calls, Reads, Writes}),
     "Name of the interface that is called."},
    {Key::BypassesInterface, "bypasses-interface", FieldType::Flag, Topic::Contract,
     bits({Calls, Reads, Writes}), "Reaches inside the target instead of using its interface."},
    {Key::Rate, "rate", FieldType::Rate, Topic::Performance,
     bits({Calls, Reads, Writes, Publishes, Consumes}),
     "Requests or records per time; derived from the caller when absent.", nonNegative},
    {Key::FanOut, "fan-out", FieldType::Number, Topic::Performance, bits({Calls, Reads, Writes}),
     "Mean calls per incoming request, one after another.", nonNegative},
    {Key::Probability, "probability", FieldType::Ratio, Topic::Performance,
     bits({Calls, Reads, Writes}), "Share of requests that make this call.", fraction},
    {Key::Parallel, "parallel", FieldType::Text, Topic::Performance, bits({Calls, Reads, Writes}),
     "Calls that share this name start together; the source waits for all."},
    {Key::RequestSize, "size", FieldType::Size, Topic::Performance, bits({Reads, Writes}),
     "Data moved by one request.", nonNegative},
    {Key::Latency, "latency", FieldType::Duration, Topic::Performance,
     bits({Calls, Reads, Writes, Connects}), "Network time, one way.", nonNegative},
    {Key::Timeout, "timeout", FieldType::Duration, Topic::Reliability, bits({Calls, Reads, Writes}),
     "How long the source waits, nested calls included.", positive},
    {Key::Retries, "retries", FieldType::Integer, Topic::Reliability, bits({Calls, Reads, Writes}),
     "Extra attempts.", nonNegative},
    {Key::Backoff, "backoff", FieldType::Duration, Topic::Reliability, bits({Calls, Reads, Writes}),
     "Wait before the first extra attempt; doubled each time.", nonNegative},
    {Key::Jitter, "jitter", FieldType::RatioOrDuration, Topic::Reliability,
     bits({Calls, Reads, Writes}), "Random part of the backoff.", nonNegative},
    {Key::Priority, "priority", FieldType::Integer, Topic::Performance,
     bits({Calls, Reads, Writes}), "Higher is served first."},
    {Key::CircuitBreaker, "circuit-breaker", FieldType::FlagOrRecord, Topic::Reliability,
     bits({Calls, Reads, Writes}), "Stops calling a target that keeps failing.",
     record(circuitBreaker)},
    {Key::Discovery, "discovery", FieldType::Choice, Topic::Structure, bits({Calls, Reads, Writes}),
     "How the source finds the target.", oneOf(discoveries)},
    {Key::DataClass, "data-class", FieldType::Choice, Topic::General, bits({Calls, Reads, Writes}),
     "How confidential the data is.", oneOf(nested::dataClasses)},
    {Key::Encrypted, "encrypted", FieldType::Flag, Topic::General, bits({Calls, Reads, Writes}),
     "Encrypted on the way."},
    {Key::RecordSize, "record-size", FieldType::Size, Topic::Performance, bits({Publishes}),
     "Size of one record.", positive},
    {Key::Keys, "keys", FieldType::Integer, Topic::Performance, bits({Publishes}), "Distinct keys.",
     atLeastOne},
    {Key::KeySkew, "key-skew", FieldType::Number, Topic::Performance, bits({Publishes}),
     "Zipf exponent of the keys.", nonNegative},
    {Key::Batch, "batch", FieldType::Record, Topic::Performance, bits({Publishes}),
     "How records are gathered before sending.", record(batch)},
    {Key::Acks, "acks", FieldType::Choice, Topic::Reliability, bits({Publishes}),
     "Acknowledgements it waits for; the stream's when absent.", oneOf(nested::acknowledgements)},
    {Key::ConsumerGroup, "group", FieldType::Text, Topic::Structure, bits({Consumes}),
     "Consumer group."},
    {Key::GroupMembers, "members", FieldType::Integer, Topic::Performance, bits({Consumes}),
     "Members of the group.", atLeastOne},
    {Key::ReadMode, "read-mode", FieldType::Choice, Topic::Performance, bits({Consumes}),
     "Shared read throughput or enhanced fan-out.", oneOf(readModes)},
    {Key::ServiceTime, "service-time", FieldType::Record, Topic::Performance, bits({Consumes}),
     "Time that one member works on one record.", record(nested::serviceTime)},
    {Key::Assignment, "assignment", FieldType::Choice, Topic::Performance, bits({Consumes}),
     "How partitions are given to members.", oneOf(assignments)},
    {Key::Rebalance, "rebalance", FieldType::Choice, Topic::Reliability, bits({Consumes}),
     "What happens while the group changes.", oneOf(rebalances)},
    {Key::MaxPollRecords, "max-poll-records", FieldType::Integer, Topic::Performance,
     bits({Consumes}), "Most records of one poll.", atLeastOne},
    {Key::FetchWait, "fetch-wait", FieldType::Duration, Topic::Performance, bits({Consumes}),
     "How long a fetch waits for records.", nonNegative},
    {Key::ReplicationMode, "mode", FieldType::Choice, Topic::Reliability, bits({Replicates}),
     "When the copy is made.", oneOf(replicationModes)},
    {Key::Lag, "lag", FieldType::Duration, Topic::Reliability, bits({Replicates}),
     "How far the copy is behind.", nonNegative},
    {Key::Volume, "volume", FieldType::Size, Topic::Performance, bits({Replicates}),
     "Data copied per day.", nonNegative},
    {Key::Bandwidth, "bandwidth", FieldType::Bandwidth, Topic::Performance,
     bits({Replicates, Connects}), "Throughput.", positive},
    {Key::Automatic, "automatic", FieldType::Flag, Topic::Reliability, bits({FailsOverTo}),
     "Switches without a person."},
    {Key::Coverage, "coverage", FieldType::Ratio, Topic::Reliability, bits({FailsOverTo}),
     "Probability that switching works.", fraction},
    {Key::Detect, "detect", FieldType::Duration, Topic::Reliability, bits({FailsOverTo}),
     "Time until the failure is noticed.", nonNegative},
    {Key::Decide, "decide", FieldType::Duration, Topic::Reliability, bits({FailsOverTo}),
     "Time until somebody decides.", nonNegative},
    {Key::Switch, "switch", FieldType::Duration, Topic::Reliability, bits({FailsOverTo}),
     "Time to switch over.", nonNegative},
    {Key::Provision, "provision", FieldType::Duration, Topic::Reliability, bits({FailsOverTo}),
     "Time to provide what the standby still lacks.", nonNegative},
    {Key::Rehearsed, "rehearsed", FieldType::Flag, Topic::Reliability, bits({FailsOverTo}),
     "Practised regularly."},
    {Key::InteractionMode, "mode", FieldType::Choice, Topic::Structure, bits({Communicates}),
     "How the teams work together.", oneOf(interactionModes)},
    {Key::Weight, "weight", FieldType::Number, Topic::Structure, bits({Communicates}),
     "How much they talk.", nonNegative},
    {Key::Availability, "availability", FieldType::Ratio, Topic::Reliability, bits({Connects}),
     "Availability of the link.", fraction},
    {Key::CostPerGb, "cost-per-gb", FieldType::Money, Topic::Cost, bits({Connects}),
     "Price of moving one gigabyte.", nonNegative},
    {Key::Inferred, "inferred", FieldType::Flag, Topic::Note, all,
     "Concluded by an import, not drawn by a person."},
    {Key::Evidence, "evidence", FieldType::TextList, Topic::Note, all,
     "What the import concluded it from."},
    {Key::Properties, "properties", FieldType::TextMap, Topic::Note, all,
     "Free text by free name."},
};

} // namespace

std::span<const FieldSpec> relationFields()
{
    return fields;
}

} // namespace corbel::model
