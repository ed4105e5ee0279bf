#include "analysis/capacity/stream_forms.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "analysis/capacity/platform_quotas.h"

namespace corbel::analysis {

using model::amountOf;
using model::Key;
using model::Message;
using model::textOf;

namespace {

using namespace quotas;

// Whole numbers that rounding put a hair too high stay what they are.
std::uint64_t roundedUp(double amount)
{
    return static_cast<std::uint64_t>(std::max(1.0, std::ceil(amount * (1.0 - 1e-12))));
}

/// What the relations of one stream say.
struct StreamUse {
    std::optional<double> recordBytes; ///< largest; absent where a publisher does not state it
    std::string missing;               ///< the publisher's relation that does not
    double readers = 0.0;              ///< groups, each of which reads everything
    double shared = 0.0;               ///< of these, those that share what a shard gives
};

StreamUse useOf(const model::Model& model, const model::Element& stream)
{
    StreamUse use;
    std::vector<std::string_view> groups;
    for (const model::Relation& relation : model.relations) {
        if (relation.to != stream.id) {
            continue;
        }
        if (relation.kind == model::RelationKind::Publishes) {
            const std::optional<double> size = amountOf(relation.fields, Key::RecordSize);
            if (size) {
                use.recordBytes = std::max(*size, use.recordBytes.value_or(0.0));
            } else {
                use.missing = relation.id.value;
            }
        } else if (relation.kind == model::RelationKind::Consumes) {
            const std::string_view group = textOf(relation.fields, Key::ConsumerGroup);
            if (group.empty() || std::ranges::find(groups, group) == groups.end()) {
                use.readers += 1.0;
                use.shared += textOf(relation.fields, Key::ReadMode) == "enhanced" ? 0.0 : 1.0;
                groups.push_back(group);
            }
        }
    }
    return use;
}

/// Each of the parallel tasks works on one record at a time; a processing unit runs one task where
/// the number of tasks is not stated.
StreamLimit processorLimit(const model::Model& model, const model::Element& stream)
{
    const std::string& id = stream.id.value;
    const auto reading = std::ranges::find_if(model.relations, [&](const model::Relation& one) {
        return one.from == stream.id && one.kind == model::RelationKind::Consumes;
    });
    if (reading == model.relations.end()) {
        return {std::nullopt, {}, Message::of("what {} reads", id)};
    }
    const model::Record* time = model::recordOf(reading->fields, Key::ServiceTime);
    const std::optional<double> mean = time == nullptr ? std::nullopt : amountOf(*time, Key::Mean);
    if (!mean || *mean <= 0.0) {
        return {
            std::nullopt, {}, Message::verbatim(fmt::format("{}.service-time", reading->id.value))};
    }
    std::optional<double> tasks = amountOf(stream.fields, Key::Parallelism);
    tasks = tasks ? tasks : amountOf(stream.fields, Key::Kpu);
    if (!tasks) {
        return {std::nullopt, {}, Message::verbatim(fmt::format("{}.parallelism", id))};
    }
    return {*tasks / *mean, {}, {}};
}

StreamLimit kafkaLimit(const model::Model& model, const model::Element& stream,
                       const StreamUse& use)
{
    const std::string_view id = textOf(stream.fields, Key::Brokers);
    const model::Element* cluster = model.elements.find(std::string(id));
    if (cluster == nullptr) {
        return {std::nullopt, {}, Message::verbatim(fmt::format("{}.brokers", stream.id.value))};
    }
    BrokerLimits limits;
    limits.disk = amountOf(cluster->fields, Key::DiskBandwidth);
    limits.network = amountOf(cluster->fields, Key::NetworkBandwidth);
    const auto members =
        static_cast<double>(model::textsOf(cluster->fields, Key::ClusterMembers).size());
    const double brokers =
        members > 0.0 ? members : amountOf(cluster->fields, Key::ClusterSize).value_or(0.0);
    const std::optional<double> replication = amountOf(stream.fields, Key::Replication);
    const char* missing = !replication      ? "replication"
                          : !limits.disk    ? "disk-bandwidth"
                          : !limits.network ? "network-bandwidth"
                          : brokers <= 0.0  ? "members"
                                            : nullptr;
    if (missing != nullptr) {
        const std::string& where = replication ? cluster->id.value : stream.id.value;
        return {std::nullopt, {}, Message::verbatim(fmt::format("{}.{}", where, missing))};
    }
    const double bytes = *kafkaIngress(brokers, *replication, use.readers, limits);
    return {bytes / *use.recordBytes, cluster->id.value, {}};
}

} // namespace

LingerBatch lingerBatch(double rate, double linger)
{
    // The first waits the whole time, those after it half of it on average.
    const double later = rate * linger;
    return {1.0 + later, linger * (1.0 + later / 2.0) / (1.0 + later)};
}

double kinesisShardRate(double recordBytes)
{
    return std::min(shardRecordsIn, shardBytesIn / recordBytes);
}

double kinesisReadRate(double recordBytes, double sharedReaders)
{
    return shardBytesOut / recordBytes / std::max(1.0, sharedReaders);
}

std::uint64_t kinesisShards(double rate, double recordBytes)
{
    return roundedUp(rate / kinesisShardRate(recordBytes));
}

std::uint64_t kinesisPutUnits(double recordBytes)
{
    return roundedUp(recordBytes / putUnitBytes);
}

double kinesisDailyCost(double rate, double recordBytes, std::uint64_t shards)
{
    const double units = rate * 86400.0 * static_cast<double>(kinesisPutUnits(recordBytes));
    return static_cast<double>(shards) * 24.0 * dollarsPerShardHour +
           units / 1e6 * dollarsPerMillionUnits;
}

std::optional<double> kafkaIngress(double brokers, double replication, double readers,
                                   const BrokerLimits& limits)
{
    std::optional<double> least;
    const auto bound = [&](const std::optional<double>& limit, double copies) {
        if (limit && copies > 0.0) {
            const double ingress = *limit * brokers / copies;
            least = std::min(ingress, least.value_or(ingress));
        }
    };
    bound(limits.disk, replication);
    bound(limits.volume, replication);
    bound(limits.network, readers + replication - 1.0);
    return least;
}

StreamLimit streamLimit(const model::Model& model, const model::Element& stream)
{
    const StreamUse use = useOf(model, stream);
    const std::string_view platform = textOf(stream.fields, Key::Platform);
    const bool isKinesis = platform == "kinesis-data-streams";
    const bool isFirehose = platform == "kinesis-firehose";
    const bool isVideo = platform == "kinesis-video-streams";
    if (platform == "kinesis-data-analytics") {
        return processorLimit(model, stream);
    }
    if (!isKinesis && !isFirehose && !isVideo && platform != "kafka") {
        return {std::nullopt, {}, Message::of("the limits of the platform of {}", stream.id.value)};
    }
    if (!use.missing.empty() || !use.recordBytes || *use.recordBytes <= 0.0) {
        Message missing = use.missing.empty()
                              ? Message::of("the size of the records in {}", stream.id.value)
                              : Message::verbatim(fmt::format("{}.record-size", use.missing));
        return {std::nullopt, {}, std::move(missing)};
    }
    if (isFirehose) {
        return {std::min(firehoseRecords, firehoseBytes / *use.recordBytes), {}, {}};
    }
    if (isVideo) {
        return {videoBytes / *use.recordBytes, {}, {}};
    }
    if (!isKinesis) {
        return kafkaLimit(model, stream, use);
    }
    const std::optional<double> shards = amountOf(stream.fields, Key::Shards);
    if (textOf(stream.fields, Key::StreamMode) == "on-demand" || !shards) {
        return {std::nullopt, {}, Message::verbatim(fmt::format("{}.shards", stream.id.value))};
    }
    const double records =
        std::min(kinesisShardRate(*use.recordBytes), kinesisReadRate(*use.recordBytes, use.shared));
    StreamLimit limit{*shards * records, {}, {}};
    limit.sharedReaders = use.shared;
    limit.isRead = records < kinesisShardRate(*use.recordBytes);
    return limit;
}

} // namespace corbel::analysis
