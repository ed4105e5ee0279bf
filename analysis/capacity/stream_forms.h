/// Closed forms of streams of records: batches, shards, brokers and what they cost.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/message.h"
#include "model/model.h"

namespace corbel::analysis {

/// A producer's batch that is sent `linger` after its first record, records in a Poisson stream
/// and no limit on its size.
struct LingerBatch {
    double records = 0.0;  ///< mean in one batch, 1 + rate x linger
    double meanWait = 0.0; ///< seconds that a record waits in it
};
LingerBatch lingerBatch(double rate, double linger);

/// Records per second that one Kinesis shard takes: 1,000, and 1 MB of them.
double kinesisShardRate(double recordBytes);
/// Records per second of one shard that this number of readers without enhanced
/// fan-out can read: together 2 MB/s. One with enhanced fan-out has as much for
/// itself, more than comes in.
double kinesisReadRate(double recordBytes, double sharedReaders);
/// Least number of shards for that rate.
std::uint64_t kinesisShards(double rate, double recordBytes);
/// Units of 25 KB that are billed for one record.
std::uint64_t kinesisPutUnits(double recordBytes);
/// Dollars of one day in provisioned mode: shard hours and put units, by the prices of us-east.
double kinesisDailyCost(double rate, double recordBytes, std::uint64_t shards);

/// Bytes per second that producers can send to a Kafka cluster whose load is spread evenly: each
/// byte is written `replication` times, and leaves `readers` times besides the copies. A limit that
/// is not known is left out; absent when none is known.
struct BrokerLimits {
    std::optional<double> disk;    ///< bytes per second of one broker's storage
    std::optional<double> volume;  ///< of the network to its volume, where that is apart
    std::optional<double> network; ///< out of one broker
};
std::optional<double> kafkaIngress(double brokers, double replication, double readers,
                                   const BrokerLimits& limits);

/// Records per second that a stream of the model takes, or what is missing to know it.
struct StreamLimit {
    std::optional<double> records;
    std::string brokers;        ///< the cluster whose limit it is, if it had no other stream
    model::Message missing;     ///< `element.key`, or a sentence
    double sharedReaders = 0.0; ///< of a Kinesis stream, those without enhanced fan-out
    bool isRead = false;        ///< reading is the limit, not writing
};
StreamLimit streamLimit(const model::Model& model, const model::Element& stream);

} // namespace corbel::analysis
