/// The text form `*.corbel.yaml`: reading with all errors listed, canonical writing.
#pragma once

#include <string>
#include <string_view>

#include "model/document.h"
#include "model/result.h"
#include "model/schema.h"
#include "model/text/node.h"

namespace corbel::model::text {

/// Reads a document; fails with ALL its problems (syntax errors end the search), each with line,
/// column, what was found and what would be accepted. The result obeys all invariants.
Result<Document> readDocument(std::string_view yaml, const std::string& file);

/// As above from a tree that was parsed already (YAML or JSON).
Result<Document> readDocument(const Node& root, const std::string& file);

/// Reads a part of a design, such as the clipboard holds: it may name elements that it does not
/// hold, which are left as they are; everything else obeys the invariants. `corbel: 1` may be
/// missing, and a bare list of elements and relations will do.
Result<Model> readFragment(std::string_view yaml, const std::string& file);

/// The canonical text: the same document gives the same bytes, and reading it gives the document.
std::string writeDocument(const Document& document);

/// A single design in the same form, for text panes, clipboards and hashing.
std::string writeModel(const Model& model);

/// One element's or relation's keys as JSON text with sorted keys, as the SQLite document stores
/// them.
std::string fieldsToJson(const Record& fields, std::span<const FieldSpec> specs);
/// Reads what `fieldsToJson` wrote; `kindBit` as in `FieldSpec::kinds`, 0 for specs without kinds.
Result<Record> fieldsFromJson(std::string_view json, std::span<const FieldSpec> specs,
                              std::uint32_t kindBit, const std::string& file);

/// A value of one key from what a person typed, such as `12ms`; the message says what is accepted.
Result<Value> readValue(std::string_view typed, const FieldSpec& spec);
/// The text that `readValue` reads back; nested records are written in flow style.
std::string writeValue(const Value& value, const FieldSpec& spec);

/// The JSON Schema (draft 2020-12) of the text form, for editors.
std::string jsonSchema();

/// The candidate nearest to `word` by edit distance, or empty when none is near.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

} // namespace corbel::model::text
