#include "ui/inspector/field_labels.h"

#include <QCoreApplication>

#include "model/contract.h"
#include "ui/words/names.h"

namespace corbel::ui {

using model::Key;

namespace {

struct Label {
    Key key;
    const char* text;
};

/// One row per key, in the order of `Key`.
constexpr Label labels[] = {
    {Key::Name, QT_TRANSLATE_NOOP("Field", "Name")},
    {Key::Description, QT_TRANSLATE_NOOP("Field", "Description")},
    {Key::Parent, QT_TRANSLATE_NOOP("Field", "Inside")},
    {Key::RunsOn, QT_TRANSLATE_NOOP("Field", "Runs on")},
    {Key::Team, QT_TRANSLATE_NOOP("Field", "Team")},
    {Key::Tags, QT_TRANSLATE_NOOP("Field", "Tags")},
    {Key::Links, QT_TRANSLATE_NOOP("Field", "Links")},
    {Key::Cost, QT_TRANSLATE_NOOP("Field", "Cost")},
    {Key::Availability, QT_TRANSLATE_NOOP("Field", "Availability")},
    {Key::Mtbf, QT_TRANSLATE_NOOP("Field", "MTBF")},
    {Key::Mttr, QT_TRANSLATE_NOOP("Field", "MTTR")},
    {Key::RepairCrews, QT_TRANSLATE_NOOP("Field", "Repair crews")},
    {Key::Properties, QT_TRANSLATE_NOOP("Field", "Properties")},
    {Key::External, QT_TRANSLATE_NOOP("Field", "External")},
    {Key::Client, QT_TRANSLATE_NOOP("Field", "Client")},
    {Key::Count, QT_TRANSLATE_NOOP("Field", "Count")},
    {Key::Rate, QT_TRANSLATE_NOOP("Field", "Rate")},
    {Key::Sessions, QT_TRANSLATE_NOOP("Field", "Sessions")},
    {Key::ThinkTime, QT_TRANSLATE_NOOP("Field", "Think time")},
    {Key::Role, QT_TRANSLATE_NOOP("Field", "Role")},
    {Key::Stateful, QT_TRANSLATE_NOOP("Field", "Stateful")},
    {Key::Replicas, QT_TRANSLATE_NOOP("Field", "Replicas")},
    {Key::Needs, QT_TRANSLATE_NOOP("Field", "Needed replicas")},
    {Key::ServiceTime, QT_TRANSLATE_NOOP("Field", "Service time")},
    {Key::Concurrency, QT_TRANSLATE_NOOP("Field", "Concurrency")},
    {Key::Threads, QT_TRANSLATE_NOOP("Field", "Threads")},
    {Key::QueueLimit, QT_TRANSLATE_NOOP("Field", "Queue limit")},
    {Key::Scheduling, QT_TRANSLATE_NOOP("Field", "Scheduling")},
    {Key::Policy, QT_TRANSLATE_NOOP("Field", "Policy")},
    {Key::Autoscale, QT_TRANSLATE_NOOP("Field", "Autoscaling")},
    {Key::Os, QT_TRANSLATE_NOOP("Field", "Operating system")},
    {Key::ImageSize, QT_TRANSLATE_NOOP("Field", "Image size")},
    {Key::StartTime, QT_TRANSLATE_NOOP("Field", "Start time")},
    {Key::Cpu, QT_TRANSLATE_NOOP("Field", "Processor cores")},
    {Key::Memory, QT_TRANSLATE_NOOP("Field", "Memory")},
    {Key::DeployUnit, QT_TRANSLATE_NOOP("Field", "Deploy unit")},
    {Key::Contract, QT_TRANSLATE_NOOP("Field", "Contract")},
    {Key::Interfaces, QT_TRANSLATE_NOOP("Field", "Interfaces")},
    {Key::Implementation, QT_TRANSLATE_NOOP("Field", "Implementation")},
    {Key::StoreType, QT_TRANSLATE_NOOP("Field", "Type of store")},
    {Key::DataClass, QT_TRANSLATE_NOOP("Field", "Data class")},
    {Key::StoreSize, QT_TRANSLATE_NOOP("Field", "Size")},
    {Key::Quorum, QT_TRANSLATE_NOOP("Field", "Quorum")},
    {Key::Backup, QT_TRANSLATE_NOOP("Field", "Backup")},
    {Key::GatewayType, QT_TRANSLATE_NOOP("Field", "Type of gateway")},
    {Key::Platform, QT_TRANSLATE_NOOP("Field", "Platform")},
    {Key::Partitions, QT_TRANSLATE_NOOP("Field", "Partitions")},
    {Key::Shards, QT_TRANSLATE_NOOP("Field", "Shards")},
    {Key::Retention, QT_TRANSLATE_NOOP("Field", "Retention")},
    {Key::Replication, QT_TRANSLATE_NOOP("Field", "Copies")},
    {Key::MinInsync, QT_TRANSLATE_NOOP("Field", "In-sync copies")},
    {Key::Acks, QT_TRANSLATE_NOOP("Field", "Acknowledgements")},
    {Key::Delivery, QT_TRANSLATE_NOOP("Field", "Delivery")},
    {Key::MaxRecord, QT_TRANSLATE_NOOP("Field", "Largest record")},
    {Key::RetentionSize, QT_TRANSLATE_NOOP("Field", "Retention size")},
    {Key::StreamMode, QT_TRANSLATE_NOOP("Field", "Capacity mode")},
    {Key::Buffer, QT_TRANSLATE_NOOP("Field", "Buffer")},
    {Key::Kpu, QT_TRANSLATE_NOOP("Field", "Processing units")},
    {Key::Parallelism, QT_TRANSLATE_NOOP("Field", "Parallelism")},
    {Key::Brokers, QT_TRANSLATE_NOOP("Field", "Brokers")},
    {Key::Layer, QT_TRANSLATE_NOOP("Field", "Layer")},
    {Key::Order, QT_TRANSLATE_NOOP("Field", "Order")},
    {Key::PartitionKey, QT_TRANSLATE_NOOP("Field", "Partition key")},
    {Key::Share, QT_TRANSLATE_NOOP("Field", "Share of load")},
    {Key::Of, QT_TRANSLATE_NOOP("Field", "Slice of")},
    {Key::GroupType, QT_TRANSLATE_NOOP("Field", "Type of group")},
    {Key::SiteType, QT_TRANSLATE_NOOP("Field", "Type of site")},
    {Key::SiteRole, QT_TRANSLATE_NOOP("Field", "Role")},
    {Key::Provider, QT_TRANSLATE_NOOP("Field", "Provider")},
    {Key::Location, QT_TRANSLATE_NOOP("Field", "Location")},
    {Key::HostType, QT_TRANSLATE_NOOP("Field", "Type of host")},
    {Key::Cores, QT_TRANSLATE_NOOP("Field", "Cores")},
    {Key::Overhead, QT_TRANSLATE_NOOP("Field", "Overhead")},
    {Key::PodLimit, QT_TRANSLATE_NOOP("Field", "Pod limit")},
    {Key::ServiceModel, QT_TRANSLATE_NOOP("Field", "Service model")},
    {Key::Utilization, QT_TRANSLATE_NOOP("Field", "Utilisation")},
    {Key::ClusterType, QT_TRANSLATE_NOOP("Field", "Type of cluster")},
    {Key::ClusterMembers, QT_TRANSLATE_NOOP("Field", "Members")},
    {Key::ClusterSize, QT_TRANSLATE_NOOP("Field", "Members, number")},
    {Key::DiskBandwidth, QT_TRANSLATE_NOOP("Field", "Disk bandwidth")},
    {Key::NetworkBandwidth, QT_TRANSLATE_NOOP("Field", "Network bandwidth")},
    {Key::TeamSize, QT_TRANSLATE_NOOP("Field", "People")},
    {Key::TeamType, QT_TRANSLATE_NOOP("Field", "Type of team")},
    {Key::Located, QT_TRANSLATE_NOOP("Field", "Located at")},
    {Key::Min, QT_TRANSLATE_NOOP("Field", "Least")},
    {Key::Max, QT_TRANSLATE_NOOP("Field", "Most")},
    {Key::Target, QT_TRANSLATE_NOOP("Field", "Target")},
    {Key::Delay, QT_TRANSLATE_NOOP("Field", "Delay")},
    {Key::Mean, QT_TRANSLATE_NOOP("Field", "Mean")},
    {Key::Distribution, QT_TRANSLATE_NOOP("Field", "Distribution")},
    {Key::Cv, QT_TRANSLATE_NOOP("Field", "Variation (cv)")},
    {Key::Percentiles, QT_TRANSLATE_NOOP("Field", "Percentiles")},
    {Key::Interval, QT_TRANSLATE_NOOP("Field", "Interval")},
    {Key::CopyTime, QT_TRANSLATE_NOOP("Field", "Copy time")},
    {Key::RestoreBandwidth, QT_TRANSLATE_NOOP("Field", "Restore bandwidth")},
    {Key::BufferSize, QT_TRANSLATE_NOOP("Field", "Size")},
    {Key::Linger, QT_TRANSLATE_NOOP("Field", "Linger")},
    {Key::Purpose, QT_TRANSLATE_NOOP("Field", "Purpose")},
    {Key::Operations, QT_TRANSLATE_NOOP("Field", "Operations")},
    {Key::Qos, QT_TRANSLATE_NOOP("Field", "Quality")},
    {Key::QosLatency, QT_TRANSLATE_NOOP("Field", "Latency")},
    {Key::Throughput, QT_TRANSLATE_NOOP("Field", "Throughput")},
    {Key::Security, QT_TRANSLATE_NOOP("Field", "Security")},
    {Key::Transaction, QT_TRANSLATE_NOOP("Field", "Transactions")},
    {Key::Semantics, QT_TRANSLATE_NOOP("Field", "Semantics")},
    {Key::Invocation, QT_TRANSLATE_NOOP("Field", "Invocation")},
    {Key::InterfaceName, QT_TRANSLATE_NOOP("Field", "Name")},
    {Key::Protocol, QT_TRANSLATE_NOOP("Field", "Protocol")},
    {Key::InterfaceSchema, QT_TRANSLATE_NOOP("Field", "Schema")},
    {Key::Criticality, QT_TRANSLATE_NOOP("Field", "Criticality")},
    {Key::AnyOf, QT_TRANSLATE_NOOP("Field", "Any of")},
    {Key::AtLeast, QT_TRANSLATE_NOOP("Field", "At least")},
    {Key::Inferred, QT_TRANSLATE_NOOP("Field", "Inferred")},
    {Key::Evidence, QT_TRANSLATE_NOOP("Field", "Evidence")},
    {Key::FanOut, QT_TRANSLATE_NOOP("Field", "Fan-out")},
    {Key::Probability, QT_TRANSLATE_NOOP("Field", "Probability")},
    {Key::Parallel, QT_TRANSLATE_NOOP("Field", "Parallel with")},
    {Key::Timeout, QT_TRANSLATE_NOOP("Field", "Timeout")},
    {Key::Retries, QT_TRANSLATE_NOOP("Field", "Retries")},
    {Key::Backoff, QT_TRANSLATE_NOOP("Field", "Backoff")},
    {Key::Jitter, QT_TRANSLATE_NOOP("Field", "Jitter")},
    {Key::Priority, QT_TRANSLATE_NOOP("Field", "Priority")},
    {Key::CircuitBreaker, QT_TRANSLATE_NOOP("Field", "Circuit breaker")},
    {Key::Discovery, QT_TRANSLATE_NOOP("Field", "Discovery")},
    {Key::Latency, QT_TRANSLATE_NOOP("Field", "Latency")},
    {Key::Interface, QT_TRANSLATE_NOOP("Field", "Interface")},
    {Key::BypassesInterface, QT_TRANSLATE_NOOP("Field", "Bypasses interface")},
    {Key::Encrypted, QT_TRANSLATE_NOOP("Field", "Encrypted")},
    {Key::RequestSize, QT_TRANSLATE_NOOP("Field", "Size")},
    {Key::RecordSize, QT_TRANSLATE_NOOP("Field", "Record size")},
    {Key::KeySkew, QT_TRANSLATE_NOOP("Field", "Key skew")},
    {Key::Keys, QT_TRANSLATE_NOOP("Field", "Distinct keys")},
    {Key::Batch, QT_TRANSLATE_NOOP("Field", "Batch")},
    {Key::ConsumerGroup, QT_TRANSLATE_NOOP("Field", "Consumer group")},
    {Key::GroupMembers, QT_TRANSLATE_NOOP("Field", "Members")},
    {Key::ReadMode, QT_TRANSLATE_NOOP("Field", "Read mode")},
    {Key::Assignment, QT_TRANSLATE_NOOP("Field", "Assignment")},
    {Key::Rebalance, QT_TRANSLATE_NOOP("Field", "Rebalancing")},
    {Key::MaxPollRecords, QT_TRANSLATE_NOOP("Field", "Records per poll")},
    {Key::FetchWait, QT_TRANSLATE_NOOP("Field", "Fetch wait")},
    {Key::ReplicationMode, QT_TRANSLATE_NOOP("Field", "Mode")},
    {Key::Lag, QT_TRANSLATE_NOOP("Field", "Lag")},
    {Key::Bandwidth, QT_TRANSLATE_NOOP("Field", "Bandwidth")},
    {Key::Volume, QT_TRANSLATE_NOOP("Field", "Volume per day")},
    {Key::Automatic, QT_TRANSLATE_NOOP("Field", "Automatic")},
    {Key::Coverage, QT_TRANSLATE_NOOP("Field", "Success rate")},
    {Key::Detect, QT_TRANSLATE_NOOP("Field", "Time to detect")},
    {Key::Decide, QT_TRANSLATE_NOOP("Field", "Time to decide")},
    {Key::Switch, QT_TRANSLATE_NOOP("Field", "Time to switch")},
    {Key::Provision, QT_TRANSLATE_NOOP("Field", "Time to provision")},
    {Key::Rehearsed, QT_TRANSLATE_NOOP("Field", "Rehearsed")},
    {Key::InteractionMode, QT_TRANSLATE_NOOP("Field", "Mode")},
    {Key::Weight, QT_TRANSLATE_NOOP("Field", "Weight")},
    {Key::CostPerGb, QT_TRANSLATE_NOOP("Field", "Cost per GB")},
    {Key::Failures, QT_TRANSLATE_NOOP("Field", "Failures")},
    {Key::OpenFor, QT_TRANSLATE_NOOP("Field", "Open for")},
    {Key::Duration, QT_TRANSLATE_NOOP("Field", "Duration")},
    {Key::Warmup, QT_TRANSLATE_NOOP("Field", "Warm-up")},
    {Key::Seed, QT_TRANSLATE_NOOP("Field", "Seed")},
    {Key::Replications, QT_TRANSLATE_NOOP("Field", "Replications")},
    {Key::Precision, QT_TRANSLATE_NOOP("Field", "Precision")},
    {Key::Era, QT_TRANSLATE_NOOP("Field", "Era")},
    {Key::Load, QT_TRANSLATE_NOOP("Field", "Load")},
    {Key::Faults, QT_TRANSLATE_NOOP("Field", "Faults")},
    {Key::LoadActor, QT_TRANSLATE_NOOP("Field", "Actor")},
    {Key::Profile, QT_TRANSLATE_NOOP("Field", "Profile")},
    {Key::RateTo, QT_TRANSLATE_NOOP("Field", "Rate reached")},
    {Key::At, QT_TRANSLATE_NOOP("Field", "At")},
    {Key::For, QT_TRANSLATE_NOOP("Field", "For")},
    {Key::Arrivals, QT_TRANSLATE_NOOP("Field", "Arrivals")},
    {Key::BatchSize, QT_TRANSLATE_NOOP("Field", "Batch")},
    {Key::File, QT_TRANSLATE_NOOP("Field", "File")},
    {Key::FaultElement, QT_TRANSLATE_NOOP("Field", "Element")},
    {Key::FaultKind, QT_TRANSLATE_NOOP("Field", "Fault")},
    {Key::Factor, QT_TRANSLATE_NOOP("Field", "Factor")},
    {Key::Random, QT_TRANSLATE_NOOP("Field", "At random")},
    {Key::Metric, QT_TRANSLATE_NOOP("Field", "Metric")},
    {Key::Entry, QT_TRANSLATE_NOOP("Field", "For")},
    {Key::Domain, QT_TRANSLATE_NOOP("Field", "If this fails")},
    {Key::Pattern, QT_TRANSLATE_NOOP("Field", "Pattern")},
    {Key::BoundBelow, QT_TRANSLATE_NOOP("Field", "At least")},
    {Key::BoundAbove, QT_TRANSLATE_NOOP("Field", "At most")},
};

} // namespace

QString labelOf(const model::FieldSpec& spec)
{
    const Label& label = labels[static_cast<std::size_t>(spec.key)];
    CORBEL_CONTRACT(label.key == spec.key);
    return QCoreApplication::translate("Field", label.text);
}

QString labelInText(const model::FieldSpec& spec)
{
    QString label = labelOf(spec);
    if (label.size() > 1 && !label.at(1).isUpper()) {
        label[0] = label.at(0).toLower();
    }
    return label;
}

QString helpFor(const model::FieldSpec& spec)
{
    return QStringLiteral("<b>%1</b><br>%2<br><i>%3</i><br><code>%4</code>")
        .arg(labelOf(spec), descriptionOf(spec).toHtmlEscaped(), acceptedFor(spec).toHtmlEscaped(),
             toQString(spec.name));
}

} // namespace corbel::ui
