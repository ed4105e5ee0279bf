#include "analysis/capacity/record_work.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "analysis/capacity/key_shares.h"

namespace corbel::analysis {

using model::amountOf;
using model::Key;
using model::Message;
using model::RelationKind;
using model::textOf;

namespace {

constexpr double mostParts = 1e6;

/// Partitions or shards of a stream that has any, as far as they are stated.
struct Parts {
    bool any = false;
    std::optional<double> count;
    Key key = Key::Partitions;
};

Parts partsOf(const model::Element& stream)
{
    const std::string_view platform = textOf(stream.fields, Key::Platform);
    Parts parts;
    parts.key = platform == "kinesis-data-streams" ? Key::Shards : Key::Partitions;
    if (textOf(stream.fields, Key::StreamMode) != "on-demand") {
        parts.count = amountOf(stream.fields, parts.key);
    }
    if (parts.count) {
        parts.count = std::clamp(*parts.count, 1.0, mostParts);
    }
    parts.any = platform == "kafka" || platform == "kinesis-data-streams" ||
                ((platform.empty() || platform == "other") && parts.count);
    return parts;
}

std::optional<KeyLaw> lawOf(const model::Relation& published)
{
    const std::optional<double> keys = amountOf(published.fields, Key::Keys);
    const std::optional<double> skew = amountOf(published.fields, Key::KeySkew);
    if (!keys && !skew) {
        return std::nullopt;
    }
    KeyLaw law{keys, std::max(0.0, skew.value_or(0.0))};
    if (law.keys) {
        law.keys = std::max(1.0, std::floor(*law.keys));
    }
    return law;
}

std::vector<const model::Relation*> publishersOf(const model::Model& model, const std::string& id)
{
    std::vector<const model::Relation*> result;
    for (const model::Relation& relation : model.relations) {
        if (relation.kind == RelationKind::Publishes && relation.to.value == id) {
            result.push_back(&relation);
        }
    }
    return result;
}

// Records of several publishers lie in the busiest part at most as if each had
// its own there.
WorkRange busiestOfAll(const model::Model& model, const std::string& stream, double chance,
                       double parts)
{
    const auto publishers = publishersOf(model, stream);
    if (publishers.empty()) {
        return {chance, chance};
    }
    WorkRange share = busiestShare(lawOf(*publishers.front()), chance, parts);
    for (std::size_t i = 1; i < publishers.size(); ++i) {
        const WorkRange next = busiestShare(lawOf(*publishers[i]), chance, parts);
        if (next != share || !next.isKnown()) {
            share = {1.0 / parts, std::max(share.most, next.most)};
        }
    }
    return share;
}

double membersOf(const model::Model& model, const model::Relation& consumes)
{
    const model::Element& reader = *model.elements.find(consumes.from.value);
    const auto stated = amountOf(consumes.fields, Key::GroupMembers);
    const bool isOwnWork = reader.fields.contains(Key::ServiceTime);
    const double members = stated.value_or(isOwnWork ? model::replicas(reader) : 1.0);
    return std::clamp(members, 1.0, mostParts);
}

double membersOfGroup(const model::Model& model, const model::Relation& consumes)
{
    const std::string_view group = textOf(consumes.fields, Key::ConsumerGroup);
    double members = membersOf(model, consumes);
    for (const model::Relation& other : model.relations) {
        const bool isMember = &other != &consumes && other.kind == RelationKind::Consumes &&
                              other.to == consumes.to && !group.empty() &&
                              textOf(other.fields, Key::ConsumerGroup) == group &&
                              !other.fields.contains(Key::Rate);
        members += isMember ? membersOf(model, other) : 0.0;
    }
    return members;
}

/// Servers that work on records: of the element, and of one member at most.
struct ReaderServers {
    double all = 0.0;
    double ofMember = 0.0;
};

std::optional<ReaderServers> serversOf(const model::Element& reader, double members)
{
    if (!reader.fields.contains(Key::ServiceTime)) {
        return ReaderServers{members, 1.0}; // each works on one record at a time
    }
    const std::optional<int> concurrency = model::concurrency(reader);
    if (!concurrency) {
        return std::nullopt; // nothing is ever full
    }
    const double all = static_cast<double>(*concurrency) * model::replicas(reader);
    return ReaderServers{all, std::max(1.0, std::min<double>(*concurrency, all / members))};
}

Message whatDecides(const model::Element& stream, const Parts& parts)
{
    if (parts.count) {
        return Message::of("which keys of {} lie together", stream.id.value);
    }
    const char* key = parts.key == Key::Shards ? "shards" : "partitions";
    return Message::verbatim(fmt::format("{}.{}", stream.id.value, key));
}

// Members that come and go with the load: with most of them beyond the
// partitions in the worst case.
RecordWork workOfScaled(const model::Element& stream, const model::Element& reader,
                        const Parts& parts, const model::Record& scaling)
{
    const double most = std::clamp(amountOf(scaling, Key::Max).value_or(1.0), 1.0, mostParts);
    RecordWork result;
    result.work.most = most; // one of them has everything
    if (parts.count) {
        result.work.most = 1.0;
        for (double members = 1.0; members <= std::min(most, *parts.count); ++members) {
            const double busiest = std::ceil(*parts.count / members) / *parts.count;
            result.work.most = std::max(result.work.most, busiest * members);
        }
        result.work.most = std::max(result.work.most, most / *parts.count);
    }
    if (!result.work.isPlain()) {
        result.open = Message::of("how scaling shares the partitions of {} among the members {}",
                                  stream.id.value, reader.id.value);
    }
    return result;
}

} // namespace

RecordWork workOfPublished(const model::Model& model, const model::Relation& published)
{
    const model::Element& stream = *model.elements.find(published.to.value);
    const Parts parts = partsOf(stream);
    RecordWork result;
    if (textOf(stream.fields, Key::Platform) != "kinesis-data-streams" || !parts.count) {
        return result;
    }
    const double count = *parts.count;
    const WorkRange share = busiestShare(lawOf(published), 1.0 / count, count);
    result.work = {share.least * count, share.most * count};
    if (publishersOf(model, stream.id.value).size() > 1) {
        result.work.least = 1.0; // others may have filled other shards
    }
    if (!result.work.isKnown()) {
        result.open = whatDecides(stream, parts);
    }
    return result;
}

RecordWork workOfConsumed(const model::Model& model, const model::Relation& consumes)
{
    const model::Element& stream = *model.elements.find(consumes.to.value);
    const model::Element& reader = *model.elements.find(consumes.from.value);
    const Parts parts = partsOf(stream);
    RecordWork result;
    if (!parts.any || reader.kind != model::ElementKind::Service) {
        return result;
    }
    const double members = membersOf(model, consumes);
    const double all = membersOfGroup(model, consumes);
    const std::optional<ReaderServers> servers = serversOf(reader, members);
    if (!servers) {
        return result;
    }
    if (const model::Record* scaling = model::recordOf(reader.fields, Key::Autoscale)) {
        return workOfScaled(stream, reader, parts, *scaling);
    }
    WorkRange busiest{1.0 / all, 1.0};
    if (parts.count) {
        const double most = std::ceil(*parts.count / all); // partitions of one member
        busiest =
            busiestOfAll(model, stream.id.value, most / *parts.count, std::min(*parts.count, all));
        if (all > *parts.count) {
            result.assumed = Message::of("{} has {} partitions: of the {} members that read them "
                                         "for {} no more than that work",
                                         stream.id.value, static_cast<std::int64_t>(*parts.count),
                                         static_cast<std::int64_t>(all), reader.id.value);
        } else if (most * all > *parts.count) {
            result.assumed = Message::of("{} of the {} partitions of {} come to the busiest of {} "
                                         "members that read them for {}",
                                         static_cast<std::int64_t>(most),
                                         static_cast<std::int64_t>(*parts.count), stream.id.value,
                                         static_cast<std::int64_t>(all), reader.id.value);
        }
    }
    if (all > members && busiest.most > 1.0 / all) {
        busiest.least = 1.0 / all; // the busiest may stand elsewhere
    }
    const double perShare = all / members * servers->all / servers->ofMember;
    result.work = {std::max(1.0, busiest.least * perShare), std::max(1.0, busiest.most * perShare)};
    if (!result.work.isKnown()) {
        result.open = whatDecides(stream, parts);
    }
    constexpr double rounding = 1e-12;
    if (result.work.most <= 1.0 + rounding) {
        result.work = {};
    }
    return result;
}

double shareOfGroup(const model::Model& model, const model::Relation& consumes)
{
    return membersOf(model, consumes) / membersOfGroup(model, consumes);
}

} // namespace corbel::analysis
