/// Checks of single values against the table of keys, without their surroundings.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/message.h"
#include "model/schema.h"
#include "model/value.h"

namespace corbel::model {

struct FieldProblem {
    std::string key; ///< Spelling, with its path inside nested records: `service-time.mean`.
    Message message; ///< Key, what was found, what would be accepted.
};

/// All breaches of types, bounds, choices and text limits in a record.
std::vector<FieldProblem> recordProblems(const Record& fields, std::span<const FieldSpec> specs);

/// Why `text` is refused (too long, control characters), or empty.
Message textProblem(std::string_view text, std::size_t limit);

/// What a key of this type accepts, for messages and help: "a duration such as 12ms or 4h".
Message accepted(const FieldSpec& spec);

/// Ids of elements named anywhere in a record, with the top-level key that names them. The ids are
/// views into `fields`.
std::vector<std::pair<Key, std::string_view>> referencesIn(const Record& fields,
                                                           std::span<const FieldSpec> specs);

} // namespace corbel::model
