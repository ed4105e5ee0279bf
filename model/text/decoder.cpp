#include "model/text/decoder.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/field_check.h"
#include "model/text/yaml.h"

namespace corbel::model::text {

namespace {

Message found(const Node& node)
{
    switch (node.kind) {
    case Node::Kind::Null:
        return Message::of("nothing");
    case Node::Kind::Scalar:
        return Message::verbatim(fmt::format(
            "'{}'", node.scalar.size() > 60 ? node.scalar.substr(0, 57) + "..." : node.scalar));
    case Node::Kind::Sequence:
        return Message::of("a list");
    case Node::Kind::Mapping:
        return Message::of("a map");
    }
    return {};
}

/// A scalar, or a list of scalars; a `nullopt` means neither.
std::optional<Texts> scalarList(const Node& node)
{
    if (node.isScalar()) {
        return Texts{node.scalar};
    }
    if (!node.isSequence()) {
        return std::nullopt;
    }
    Texts list;
    for (const NodePtr& item : node.items) {
        if (!item->isScalar()) {
            return std::nullopt;
        }
        list.push_back(item->scalar);
    }
    return list;
}

std::optional<Weights> shares(const Node& node)
{
    Weights weights;
    if (node.isMapping()) {
        for (const Member& member : node.members) {
            const auto weight =
                member.value->isScalar() ? parseNumber(member.value->scalar) : std::nullopt;
            if (!weight) {
                return std::nullopt;
            }
            weights.emplace_back(member.key, *weight);
        }
        return weights;
    }
    const auto list = scalarList(node);
    if (!list) {
        return std::nullopt;
    }
    for (const std::string& name : *list) {
        weights.emplace_back(name, 1.0);
    }
    return weights;
}

std::optional<Dictionary> dictionary(const Node& node)
{
    if (!node.isMapping()) {
        return std::nullopt;
    }
    Dictionary entries;
    for (const Member& member : node.members) {
        if (!member.value->isScalar() && !member.value->isNull()) {
            return std::nullopt;
        }
        entries.emplace_back(member.key, member.value->scalar);
    }
    std::ranges::sort(entries);
    return entries;
}

std::optional<DurationTable> durations(const Node& node)
{
    if (!node.isMapping()) {
        return std::nullopt;
    }
    DurationTable table;
    for (const Member& member : node.members) {
        const auto duration =
            member.value->isScalar() ? parseQuantity(member.value->scalar) : std::nullopt;
        if (!duration) {
            return std::nullopt;
        }
        table.emplace_back(member.key, *duration);
    }
    return table;
}

} // namespace

void Decoder::add(const Node& node, Message message)
{
    problems.push_back({{m_file, node.line, node.column}, std::move(message)});
}

void Decoder::add(const Member& member, Message message)
{
    problems.push_back({{m_file, member.line, member.column}, std::move(message)});
}

std::optional<Value> Decoder::refuse(const Node& node, const FieldSpec& spec,
                                     const std::string& path)
{
    add(node, owned(Message::of("'{}' is {}; accepted is {}", path, found(node), accepted(spec))));
    return std::nullopt;
}

Message Decoder::owned(Message message) const
{
    return m_owner.empty() ? message : Message::of("{}: {}", m_owner, message);
}

std::optional<Value> Decoder::value(const Node& node, const FieldSpec& spec,
                                    const std::string& path)
{
    switch (spec.type) {
    case FieldType::References:
    case FieldType::Shares:
    case FieldType::TextList:
    case FieldType::TextMap:
    case FieldType::Durations:
    case FieldType::Record:
    case FieldType::RecordList:
    case FieldType::FlagOrRecord:
        return structuredValue(node, spec, path);
    default:
        return scalarValue(node, spec, path);
    }
}

std::optional<Value> Decoder::scalarValue(const Node& node, const FieldSpec& spec,
                                          const std::string& path)
{
    if (!node.isScalar()) {
        return refuse(node, spec, path);
    }
    const std::string& scalar = node.scalar;
    switch (spec.type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
    case FieldType::Reference:
        return Value(scalar);
    case FieldType::Flag:
        if (scalar == "true" || scalar == "false") {
            return Value(scalar == "true");
        }
        return refuse(node, spec, path);
    case FieldType::Money:
    case FieldType::Amount:
        if (auto money = parseMoney(scalar)) {
            return Value(*std::move(money));
        }
        if (spec.type == FieldType::Money) {
            return refuse(node, spec, path);
        }
        break;
    case FieldType::DurationOrAuto:
        if (scalar == "auto") {
            return Value(scalar);
        }
        break;
    default:
        break;
    }
    if (const auto quantity = parseQuantity(scalar)) {
        return Value(*quantity);
    }
    return refuse(node, spec, path);
}

std::optional<Value> Decoder::structuredValue(const Node& node, const FieldSpec& spec,
                                              const std::string& path)
{
    const auto orRefuse = [&](auto&& value) {
        return value ? std::optional<Value>(*std::move(value)) : refuse(node, spec, path);
    };
    switch (spec.type) {
    case FieldType::References:
    case FieldType::TextList:
        return orRefuse(scalarList(node));
    case FieldType::Shares:
        return orRefuse(shares(node));
    case FieldType::TextMap:
        return orRefuse(dictionary(node));
    case FieldType::Durations:
        return orRefuse(durations(node));
    case FieldType::FlagOrRecord:
        if (node.isScalar() && (node.scalar == "true" || node.scalar == "false")) {
            return Value(node.scalar == "true");
        }
        [[fallthrough]];
    case FieldType::Record: {
        if (node.isScalar() && spec.type == FieldType::Record) {
            // `service-time: 8ms` is short for its first key.
            const FieldSpec& first = spec.limits.fields.front();
            auto nested = value(node, first, path);
            if (!nested) {
                return std::nullopt;
            }
            Record record;
            record.set(first.key, *std::move(nested));
            return Value(std::move(record));
        }
        if (!node.isMapping()) {
            return refuse(node, spec, path);
        }
        return Value(record(node, spec.limits.fields, 0, {}, m_owner, path + "."));
    }
    case FieldType::RecordList: {
        if (!node.isSequence()) {
            return refuse(node, spec, path);
        }
        Records list;
        for (const NodePtr& item : node.items) {
            if (!item->isMapping()) {
                return refuse(*item, spec, path);
            }
            list.push_back(record(*item, spec.limits.fields, 0, {}, m_owner, path + "."));
        }
        return Value(std::move(list));
    }
    default:
        return std::nullopt;
    }
}

Record Decoder::record(const Node& node, std::span<const FieldSpec> specs, std::uint32_t kindBit,
                       std::span<const std::string_view> own, const Message& owner,
                       const std::string& path)
{
    const Message outer = std::exchange(m_owner, owner);
    const auto bearsKey = [&](const FieldSpec& spec) {
        return kindBit == 0 || (spec.kinds & kindBit) != 0;
    };
    Record fields;
    for (const Member& member : node.members) {
        if (std::ranges::find(own, member.key) != own.end()) {
            continue;
        }
        const auto spec = std::ranges::find_if(specs, [&](const FieldSpec& candidate) {
            return candidate.name == member.key && bearsKey(candidate);
        });
        if (spec != specs.end()) {
            if (auto decoded = value(*member.value, *spec, path + member.key)) {
                fields.set(spec->key, *std::move(decoded));
            }
            continue;
        }
        std::vector<std::string_view> known(own.begin(), own.end());
        for (const FieldSpec& candidate : specs) {
            if (bearsKey(candidate)) {
                known.push_back(candidate.name);
            }
        }
        const std::string_view suggestion = nearest(member.key, known);
        const bool isElsewhere = findField(specs, std::string_view(member.key)) != nullptr;
        const std::string key = path + member.key;
        const Message cure =
            suggestion.empty()
                ? Message::of("; accepted are {}", fmt::format("{}", fmt::join(known, ", ")))
                : Message::of("; did you mean '{}'?", suggestion);
        add(member, owned(isElsewhere ? Message::of("misplaced key '{}'{}", key, cure)
                                      : Message::of("unknown key '{}'{}", key, cure)));
    }
    m_owner = outer;
    return fields;
}

} // namespace corbel::model::text
