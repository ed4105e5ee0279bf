/// Gives parsed trees their meaning by the table of keys; gathers every problem with its place.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>

#include "model/schema.h"
#include "model/text/node.h"
#include "model/value.h"

namespace corbel::model::text {

class Decoder {
public:
    explicit Decoder(std::string file) : m_file(std::move(file)) {}

    /// One value; `path` is the key's spelling for messages. `nullopt` after a problem was noted.
    std::optional<Value> value(const Node& node, const FieldSpec& spec, const std::string& path);

    /// The keys of a mapping. `kindBit` as in `FieldSpec::kinds`, 0 for specs without kinds; `own`
    /// are keys that the caller reads itself. `owner` begins the messages: "element 'web'".
    Record record(const Node& node, std::span<const FieldSpec> specs, std::uint32_t kindBit,
                  std::span<const std::string_view> own, const Message& owner,
                  const std::string& path = {});

    void add(const Node& node, Message message);
    void add(const Member& member, Message message);

    Problems problems;

private:
    std::optional<Value> scalarValue(const Node& node, const FieldSpec& spec,
                                     const std::string& path);
    std::optional<Value> structuredValue(const Node& node, const FieldSpec& spec,
                                         const std::string& path);
    std::optional<Value> refuse(const Node& node, const FieldSpec& spec, const std::string& path);

    /// With the owner before it.
    Message owned(Message message) const;

    std::string m_file;
    Message m_owner;
};

} // namespace corbel::model::text
