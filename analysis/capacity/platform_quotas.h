/// Quotas and prices of the streaming platforms, in this one place, each with
/// its source and date.
#pragma once

namespace corbel::analysis::quotas {

// Amazon Kinesis Data Streams, one shard. Source: Developer Guide, "Quotas and
// limits", as of 2019 and of 2026-01 (unchanged).
constexpr double shardBytesIn = 1e6;      // per second
constexpr double shardRecordsIn = 1000.0; // per second
constexpr double shardBytesOut = 2e6;     // per second: of all shared readers together, and of each
                                          // reader with enhanced fan-out
constexpr double shardReads = 5.0;        // calls per second of all shared readers together

// Its prices in us-east. Source: price list of 2026-01, as of 2019.
constexpr double putUnitBytes = 25e3;
constexpr double dollarsPerShardHour = 0.015;
constexpr double dollarsPerMillionUnits = 0.014;

// Amazon Data Firehose, put straight, in us-east. Source: Developer Guide,
// "Quota", 2026-01.
constexpr double firehoseBytes = 5.0 * 1024.0 * 1024.0; // per second
constexpr double firehoseRecords = 500e3;               // per second

// Amazon Kinesis Video Streams, put to one stream. Source: Developer Guide,
// "Quotas", 2026-01.
constexpr double videoBytes = 12.5e6; // per second

} // namespace corbel::analysis::quotas
