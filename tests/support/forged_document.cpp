#include "tests/support/forged_document.h"

#include <algorithm>
#include <memory>

#include <sqlite3.h>

#include "model/storage/pages.h"

namespace corbel::tests {

std::optional<std::string> forged(std::string_view document, const std::string& sql)
{
    sqlite3* handle = nullptr;
    sqlite3_open(":memory:", &handle);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(handle, &sqlite3_close);
    const auto size = static_cast<sqlite3_int64>(document.size());
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(document.size()));
    std::ranges::copy(document, copy);
    sqlite3_deserialize(handle, "main", copy, size, size,
                        SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    sqlite3_exec(handle, "PRAGMA writable_schema=ON", nullptr, nullptr, nullptr);
    if (sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return std::nullopt;
    }
    sqlite3_int64 length = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(handle, "main", &length, 0), &sqlite3_free);
    if (!bytes || length % static_cast<sqlite3_int64>(model::storage::pageSize) != 0) {
        return std::nullopt;
    }
    std::string result(reinterpret_cast<const char*>(bytes.get()),
                       static_cast<std::size_t>(length));
    model::storage::sealPages(result);
    return result;
}

} // namespace corbel::tests
