/// A document as the bytes of a SQLite database and back, in memory.
#pragma once

#include <string>
#include <string_view>

#include "model/document.h"
#include "model/result.h"

namespace corbel::model::storage {

/// XXH3-128 of a document's canonical text (`text::writeDocument`), in hexadecimal.
std::string digestOf(std::string_view text);

/// The same document gives the same bytes. Fails only when SQLite does (out of memory, a value
/// beyond its limits).
Result<std::string> encode(const Document& document, const std::string& file);

/// Trusts nothing: pages, version, tables, types, order, ids, keys and digest are checked, and the
/// designs obey all invariants. Problems name `file`.
Result<Document> decode(std::string_view bytes, const std::string& file);

} // namespace corbel::model::storage
