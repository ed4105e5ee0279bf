#include "model/schema_nested.h"

namespace corbel::model {

namespace {

using namespace limits;
using enum ElementKind;

/// What runs in a process of its own and so asks a host for processor and memory.
constexpr std::uint32_t computing = bits({Service, Store, Stream, Gateway});

constexpr std::uint32_t all = (1U << elementKinds.size()) - 1;

constexpr std::array<std::string_view, 3> clients{"thin", "rich", "service"};
constexpr std::array<std::string_view, 10> storeTypes{
    "relational", "document", "key-value", "wide-column", "graph",
    "search",     "cache",    "object",    "file",        "ledger"};
constexpr std::array<std::string_view, 7> gatewayTypes{
    "load-balancer", "api-gateway", "proxy", "dns", "bus", "sidecar", "cdn"};
constexpr std::array<std::string_view, 6> platforms{"kafka",
                                                    "kinesis-data-streams",
                                                    "kinesis-firehose",
                                                    "kinesis-data-analytics",
                                                    "kinesis-video-streams",
                                                    "other"};
constexpr std::array<std::string_view, 4> layers{"presentation", "application", "data",
                                                 "integration"};
constexpr std::array<std::string_view, 5> groupTypes{"cell", "domain", "bounded-context", "peers",
                                                     "boundary"};
constexpr std::array<std::string_view, 5> siteTypes{"region", "zone", "datacenter", "edge",
                                                    "office"};
constexpr std::array<std::string_view, 4> siteRoles{"primary", "standby", "recovery", "active"};
constexpr std::array<std::string_view, 9> hostTypes{"mainframe", "server",           "hypervisor",
                                                    "vm",        "container-engine", "container",
                                                    "pod",       "function",         "managed"};
constexpr std::array<std::string_view, 4> serviceModels{"iaas", "paas", "dbaas", "saas"};
constexpr std::array<std::string_view, 5> clusterTypes{"kafka", "kubernetes", "rac", "failover",
                                                       "storage"};
constexpr std::array<std::string_view, 4> teamTypes{"stream-aligned", "platform", "enabling",
                                                    "complicated-subsystem"};
constexpr std::array<std::string_view, 5> roles{"active", "passive", "leader", "follower", "peer"};
constexpr std::array<std::string_view, 3> schedulings{"fifo", "ps", "priority"};
constexpr std::array<std::string_view, 5> policies{"random", "round-robin", "least-connections",
                                                   "two-choices", "hash"};
constexpr std::array<std::string_view, 3> deliveries{"at-most-once", "at-least-once",
                                                     "exactly-once"};
constexpr std::array<std::string_view, 2> streamModes{"provisioned", "on-demand"};
constexpr std::array<std::string_view, 3> transactions{"none", "local", "distributed"};
constexpr std::array<std::string_view, 2> invocations{"sync", "async"};

constexpr FieldSpec autoscale[]{
    {Key::Min, "min", FieldType::Integer, Topic::Performance, 0, "Least replicas.", atLeastOne},
    {Key::Max, "max", FieldType::Integer, Topic::Performance, 0, "Most replicas.", atLeastOne},
    {Key::Target, "target", FieldType::Ratio, Topic::Performance, 0,
     "Utilisation that scaling aims at.", fraction},
    {Key::Delay, "delay", FieldType::Duration, Topic::Performance, 0,
     "Time until a new replica serves.", nonNegative},
};

constexpr FieldSpec overhead[]{
    {Key::Memory, "memory", FieldType::Size, Topic::Performance, 0,
     "Memory that the host keeps for itself.", nonNegative},
    {Key::Cpu, "cpu", FieldType::Number, Topic::Performance, 0,
     "Cores that the host keeps for itself.", nonNegative},
};

constexpr FieldSpec backup[]{
    {Key::Interval, "interval", FieldType::Duration, Topic::Reliability, 0,
     "Time between two backups.", positive},
    {Key::CopyTime, "copy-time", FieldType::Duration, Topic::Reliability, 0,
     "Time until a backup is complete.", nonNegative},
    {Key::RestoreBandwidth, "restore-bandwidth", FieldType::Bandwidth, Topic::Reliability, 0,
     "How fast it is read back.", positive},
};

constexpr FieldSpec buffer[]{
    {Key::BufferSize, "size", FieldType::Size, Topic::Performance, 0,
     "Delivered when this much has gathered.", positive},
    {Key::Interval, "interval", FieldType::Duration, Topic::Performance, 0,
     "Delivered when this much time has passed.", nonNegative},
};

constexpr FieldSpec qos[]{
    {Key::Availability, "availability", FieldType::Ratio, Topic::Contract, 0,
     "Promised availability.", fraction},
    {Key::QosLatency, "latency", FieldType::Durations, Topic::Contract, 0,
     "Promised percentiles of the response time."},
    {Key::Throughput, "throughput", FieldType::Rate, Topic::Contract, 0,
     "Promised requests per time.", nonNegative},
};

constexpr FieldSpec contract[]{
    {Key::Purpose, "purpose", FieldType::LongText, Topic::Contract, 0, "What the service is for."},
    {Key::Operations, "operations", FieldType::TextList, Topic::Contract, 0,
     "The operations it promises."},
    {Key::Qos, "qos", FieldType::Record, Topic::Contract, 0, "Promised quality of service.",
     record(qos)},
    {Key::Security, "security", FieldType::TextList, Topic::Contract, 0, "Security it promises."},
    {Key::Transaction, "transaction", FieldType::Choice, Topic::Contract, 0,
     "Transactions it takes part in.", oneOf(transactions)},
    {Key::Semantics, "semantics", FieldType::Text, Topic::Contract, 0,
     "What repeating a call does."},
    {Key::Invocation, "invocation", FieldType::Choice, Topic::Contract, 0,
     "Whether the caller waits.", oneOf(invocations)},
};

constexpr FieldSpec interfaces[]{
    {Key::InterfaceName, "name", FieldType::Text, Topic::Contract, 0, "Name that a call refers to.",
     required},
    {Key::Protocol, "protocol", FieldType::Text, Topic::Contract, 0, "How it is spoken to."},
    {Key::Operations, "operations", FieldType::TextList, Topic::Contract, 0,
     "The operations it offers."},
    {Key::InterfaceSchema, "schema", FieldType::Text, Topic::Contract, 0,
     "Where its schema stands."},
};

constexpr FieldSpec fields[]{
    {Key::Name, "name", FieldType::Text, Topic::General, all,
     "Free text shown on the drawing; the id when absent."},
    {Key::Description, "description", FieldType::LongText, Topic::General, all,
     "What it is for, in a subset of Markdown."},
    {Key::Parent, "parent", FieldType::Reference, Topic::Structure, all,
     "The element that contains this one."},
    {Key::RunsOn, "runs-on", FieldType::References, Topic::Structure, all,
     "The host, cluster or site it runs on; replica i stands on entry i modulo the length."},
    {Key::Team, "team", FieldType::Shares, Topic::Structure, all,
     "The team that owns it, or several with weights."},
    {Key::External, "external", FieldType::Flag, Topic::Structure, bits({System}),
     "Not ours: a system of somebody else."},
    {Key::Client, "client", FieldType::Choice, Topic::General, bits({Actor}),
     "Whether the client holds logic of its own.", oneOf(clients)},
    {Key::Count, "count", FieldType::Integer, Topic::Performance, bits({Actor}),
     "How many people or devices there are.", nonNegative},
    {Key::Rate, "rate", FieldType::Rate, Topic::Performance, bits({Actor}),
     "Requests that all of them start together.", nonNegative},
    {Key::Sessions, "sessions", FieldType::Integer, Topic::Performance, bits({Actor}),
     "Sessions of a closed workload: each waits for its answer, thinks and asks again.",
     nonNegative},
    {Key::ThinkTime, "think-time", FieldType::Duration, Topic::Performance, bits({Actor}),
     "Mean time between an answer and the next request of one session.", nonNegative},
    {Key::StoreType, "store-type", FieldType::Choice, Topic::General, bits({Store}),
     "What sort of store it is.", oneOf(storeTypes)},
    {Key::GatewayType, "gateway-type", FieldType::Choice, Topic::General, bits({Gateway}),
     "What sort of gateway it is.", oneOf(gatewayTypes)},
    {Key::Platform, "platform", FieldType::Choice, Topic::General, bits({Stream}),
     "The product that keeps the records.", oneOf(platforms)},
    {Key::Layer, "layer", FieldType::Choice, Topic::Structure, bits({Tier}),
     "Which layer of the vertical split it is.", oneOf(layers)},
    {Key::Order, "order", FieldType::Integer, Topic::Structure, bits({Tier}),
     "Position from the client downwards."},
    {Key::PartitionKey, "key", FieldType::Text, Topic::Structure, bits({Partition}),
     "What decides the partition of a request, such as customer id."},
    {Key::Share, "share", FieldType::Ratio, Topic::Performance, bits({Partition}),
     "Its share of the load, relative to its siblings.", nonNegative},
    {Key::Of, "of", FieldType::Reference, Topic::Structure, bits({Partition}),
     "The thing that is split."},
    {Key::GroupType, "group-type", FieldType::Choice, Topic::General, bits({Group}),
     "What the boundary means.", oneOf(groupTypes)},
    {Key::SiteType, "site-type", FieldType::Choice, Topic::General, bits({Site}),
     "Region, zone, data centre, edge or office.", oneOf(siteTypes)},
    {Key::SiteRole, "role", FieldType::Choice, Topic::Reliability, bits({Site}),
     "What the site is for when another one fails.", oneOf(siteRoles)},
    {Key::HostType, "host-type", FieldType::Choice, Topic::General, bits({Host}),
     "What sort of host it is.", oneOf(hostTypes)},
    {Key::ServiceModel, "service-model", FieldType::Choice, Topic::General, bits({Host}),
     "Who operates what lies below.", oneOf(serviceModels)},
    {Key::Provider, "provider", FieldType::Text, Topic::Reliability, bits({Site, Host}),
     "The external system that provides it: one failure variable that all its parts share."},
    {Key::Location, "location", FieldType::Text, Topic::General, bits({Site}), "Where it stands."},
    {Key::ClusterType, "cluster-type", FieldType::Choice, Topic::General, bits({Cluster}),
     "What the hosts form together.", oneOf(clusterTypes)},
    {Key::ClusterMembers, "members", FieldType::References, Topic::Structure, bits({Cluster}),
     "The hosts that act as one."},
    {Key::ClusterSize, "size", FieldType::Integer, Topic::Structure, bits({Cluster}),
     "How many members there are, when they are not drawn.", atLeastOne},
    {Key::TeamType, "team-type", FieldType::Choice, Topic::General, bits({Team}),
     "The kind of team (Team Topologies).", oneOf(teamTypes)},
    {Key::TeamSize, "size", FieldType::Integer, Topic::General, bits({Team}), "How many people.",
     nonNegative},
    {Key::Located, "located", FieldType::Reference, Topic::General, bits({Team}),
     "The site where the team sits."},
    {Key::Role, "role", FieldType::Choice, Topic::Reliability, bits({Service, Store, Host}),
     "Its part in a pair or a group of copies.", oneOf(roles)},
    {Key::Stateful, "stateful", FieldType::Flag, Topic::Structure, bits({Service}),
     "Keeps state between requests."},
    {Key::Replicas, "replicas", FieldType::Integer, Topic::Reliability,
     bits({Service, Store, Gateway}), "Equal copies; every figure below is of one of them.",
     atLeastOne},
    {Key::Needs, "needs", FieldType::Integer, Topic::Reliability,
     bits({Service, Store, Gateway, Cluster}), "The least replicas that must be up.", atLeastOne},
    {Key::Quorum, "quorum", FieldType::Integer, Topic::Reliability, bits({Store}),
     "Replicas that have to agree.", atLeastOne},
    {Key::ServiceTime, "service-time", FieldType::Record, Topic::Performance,
     bits({Service, Store, Gateway}), "Time that one server works on one request.",
     record(nested::serviceTime)},
    {Key::Concurrency, "concurrency", FieldType::Integer, Topic::Performance,
     bits({Service, Store, Gateway}),
     "Servers for its own work in one replica; 1 when a service time is given, else "
     "unlimited.",
     atLeastOne},
    {Key::Threads, "threads", FieldType::Integer, Topic::Performance, bits({Service}),
     "Requests in flight in one replica, held through nested calls; no limit when absent.",
     atLeastOne},
    {Key::QueueLimit, "queue-limit", FieldType::Integer, Topic::Performance, bits({Service}),
     "Waiting places, those in service not counted.", nonNegative},
    {Key::Scheduling, "scheduling", FieldType::Choice, Topic::Performance, bits({Service}),
     "Order of service.", oneOf(schedulings)},
    {Key::Policy, "policy", FieldType::Choice, Topic::Performance, bits({Service, Gateway}),
     "How requests are spread; random when absent.", oneOf(policies)},
    {Key::Autoscale, "autoscale", FieldType::Record, Topic::Performance, bits({Service}),
     "Bounds and target of automatic scaling.", record(autoscale)},
    {Key::Os, "os", FieldType::Text, Topic::Structure, bits({Service, Host}),
     "Operating system, whose kernel a container shares."},
    {Key::ImageSize, "image-size", FieldType::Size, Topic::Performance, bits({Service}),
     "Size of the image that is rolled out.", nonNegative},
    {Key::StartTime, "start-time", FieldType::Duration, Topic::Performance, bits({Service}),
     "Time from start to ready.", nonNegative},
    {Key::Cores, "cores", FieldType::Number, Topic::Performance, bits({Host}), "Processor cores.",
     positive},
    {Key::Cpu, "cpu", FieldType::Number, Topic::Performance, computing,
     "Processor cores that one replica asks for.", nonNegative},
    {Key::Memory, "memory", FieldType::Size, Topic::Performance, computing | bits({Host}),
     "Memory: asked for by one replica, or present in a host.", nonNegative},
    {Key::Overhead, "overhead", FieldType::Record, Topic::Performance, bits({Host}),
     "What the host itself takes.", record(overhead)},
    {Key::PodLimit, "pod-limit", FieldType::Integer, Topic::Performance, bits({Host}),
     "Most containers it runs; 110 when absent.", atLeastOne},
    {Key::Utilization, "utilization", FieldType::Ratio, Topic::Performance, bits({Host}),
     "Measured share of its capacity in use.", fraction},
    {Key::DiskBandwidth, "disk-bandwidth", FieldType::Bandwidth, Topic::Performance,
     bits({Cluster}), "Disk throughput of one member.", positive},
    {Key::NetworkBandwidth, "network-bandwidth", FieldType::Bandwidth, Topic::Performance,
     bits({Cluster}), "Network throughput of one member.", positive},
    {Key::DeployUnit, "deploy-unit", FieldType::Text, Topic::Structure, bits({Service}),
     "What is rolled out together."},
    {Key::DataClass, "data-class", FieldType::Choice, Topic::General, bits({Store}),
     "How confidential the data is.", oneOf(nested::dataClasses)},
    {Key::StoreSize, "size", FieldType::Size, Topic::Performance, bits({Store}), "Data at rest.",
     nonNegative},
    {Key::Backup, "backup", FieldType::Record, Topic::Reliability, bits({Store}),
     "How often and how fast it is copied away and back.", record(backup)},
    {Key::Partitions, "partitions", FieldType::Integer, Topic::Performance, bits({Stream}),
     "Kafka partitions.", atLeastOne},
    {Key::Shards, "shards", FieldType::Integer, Topic::Performance, bits({Stream}),
     "Kinesis shards.", atLeastOne},
    {Key::Retention, "retention", FieldType::Duration, Topic::Performance, bits({Stream}),
     "How long records are kept.", nonNegative},
    {Key::RetentionSize, "retention-size", FieldType::Size, Topic::Performance, bits({Stream}),
     "How much is kept per partition.", nonNegative},
    {Key::Replication, "replication", FieldType::Integer, Topic::Reliability, bits({Stream}),
     "Copies of each record.", atLeastOne},
    {Key::MinInsync, "min-insync", FieldType::Integer, Topic::Reliability, bits({Stream}),
     "Copies that must be in step before a write is acknowledged.", atLeastOne},
    {Key::Acks, "acks", FieldType::Choice, Topic::Reliability, bits({Stream}),
     "Acknowledgements that a producer waits for.", oneOf(nested::acknowledgements)},
    {Key::Delivery, "delivery", FieldType::Choice, Topic::Reliability, bits({Stream}),
     "Delivery guarantee.", oneOf(deliveries)},
    {Key::MaxRecord, "max-record", FieldType::Size, Topic::Performance, bits({Stream}),
     "Largest record.", positive},
    {Key::StreamMode, "mode", FieldType::Choice, Topic::Performance, bits({Stream}),
     "Kinesis capacity mode.", oneOf(streamModes)},
    {Key::Buffer, "buffer", FieldType::Record, Topic::Performance, bits({Stream}),
     "Firehose buffer: full or old enough, whichever comes first.", record(buffer)},
    {Key::Kpu, "kpu", FieldType::Integer, Topic::Performance, bits({Stream}),
     "Kinesis processing units.", atLeastOne},
    {Key::Parallelism, "parallelism", FieldType::Integer, Topic::Performance, bits({Stream}),
     "Parallel tasks of the stream processor.", atLeastOne},
    {Key::Brokers, "brokers", FieldType::Reference, Topic::Reliability, bits({Stream}),
     "The cluster that serves it."},
    {Key::Contract, "contract", FieldType::Record, Topic::Contract, bits({Service}),
     "What the service promises.", record(contract)},
    {Key::Interfaces, "interfaces", FieldType::RecordList, Topic::Contract, bits({Service}),
     "Where its operations are offered.", record(interfaces)},
    {Key::Implementation, "implementation", FieldType::References, Topic::Contract, bits({Service}),
     "What implements it, infrastructure included."},
    {Key::Availability, "availability", FieldType::Ratio, Topic::Reliability, all,
     "Steady-state availability of one replica.", fraction},
    {Key::Mtbf, "mtbf", FieldType::Duration, Topic::Reliability, all,
     "Mean time between failures of one replica.", positive},
    {Key::Mttr, "mttr", FieldType::Duration, Topic::Reliability, all,
     "Mean time to repair of one replica.", nonNegative},
    {Key::RepairCrews, "repair-crews", FieldType::Integer, Topic::Reliability, all,
     "Repairs that go on at once; one per unit when absent.", atLeastOne},
    {Key::Cost, "cost", FieldType::Money, Topic::Cost, all,
     "What one replica costs, once or per period.", nonNegative},
    {Key::Tags, "tags", FieldType::TextList, Topic::Note, all, "Free labels."},
    {Key::Links, "links", FieldType::TextList, Topic::Note, all, "Addresses of further documents."},
    {Key::Properties, "properties", FieldType::TextMap, Topic::Note, all,
     "Free text by free name."},
};

} // namespace

std::span<const FieldSpec> elementFields()
{
    return fields;
}

} // namespace corbel::model
