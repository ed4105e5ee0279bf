/// What a record takes of the stream that keeps it and of the group that reads
/// it, when partitions, members and keys do not share the records evenly.
#pragma once

#include "analysis/capacity/network.h"
#include "model/model.h"

namespace corbel::analysis {

struct RecordWork {
    WorkRange work;
    model::Message open;    ///< what decides within the bounds; empty where they are equal
    model::Message assumed; ///< a sentence, or empty
};

/// A record of the relation `published` in a Kinesis stream: its busiest shard
/// is full first.
RecordWork workOfPublished(const model::Model& model, const model::Relation& published);

/// A record for the reader of `consumes`. Each partition is read by one member
/// of a group, and the member with most of them is busy first; members beyond
/// the partitions do nothing. A member has the servers of one replica of its
/// element, shared with its other members there.
RecordWork workOfConsumed(const model::Model& model, const model::Relation& consumes);

/// The reader's part of the records that its group reads: by its members.
double shareOfGroup(const model::Model& model, const model::Relation& consumes);

} // namespace corbel::analysis
