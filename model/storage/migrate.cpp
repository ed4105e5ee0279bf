#include "model/storage/migrate.h"

#include <array>
#include <span>

#include "model/storage/document_file.h"
#include "model/storage/tables.h"

namespace corbel::model::storage {

namespace {

struct Version {
    std::span<const TableDefinition> tables;
    /// Makes the next version of it. Its own tables are there and nothing else, so no statement of
    /// the file runs.
    std::string (*toNext)();
};

/// Imports are remembered.
std::string addImportTables()
{
    std::string sql;
    for (const TableDefinition& table : std::span(tables).subspan(tablesOfVersion1)) {
        sql += std::string(table.sql) + ";";
    }
    return sql;
}

/// In order, from version 1 to the newest, which has no next one.
constexpr std::array<Version, formatVersion> versions{{
    {std::span(tables).first(tablesOfVersion1), addImportTables},
    {tables, nullptr},
}};

/// Why the database does not hold exactly these tables, or an empty message.
Message tablesProblem(Database& database, std::span<const TableDefinition> expected)
{
    Statement row(database, "SELECT type, name, sql FROM sqlite_schema ORDER BY rowid");
    std::size_t count = 0;
    while (row.step()) {
        const std::string kind(row.text(0));
        const std::string name(row.text(1));
        const bool isKnown = count < expected.size() && kind == "table" && !row.isNull(2) &&
                             name == expected[count].name && row.text(2) == expected[count].sql;
        if (!isKnown) {
            return Message::of("holds the {} '{}', which no Corbel document has in this form; only "
                               "documents that Corbel saved are opened",
                               kind, name);
        }
        ++count;
    }
    if (database.ok() && count < expected.size()) {
        return Message::of("lacks the table '{}'", expected[count].name);
    }
    return {};
}

} // namespace

Result<void> migrate(Database& database, std::int32_t version, const std::string& file)
{
    for (std::size_t number = static_cast<std::size_t>(version); number <= versions.size();
         ++number) {
        const Version& current = versions[number - 1];
        const Message problem = tablesProblem(database, current.tables);
        if (problem.empty() && current.toNext != nullptr) {
            database.run(("BEGIN;" + current.toNext() + "COMMIT").c_str());
        }
        if (!database.ok()) {
            return failure({file}, Message::of("not readable as a document: {}", database.error()));
        }
        if (!problem.empty()) {
            return failure({file}, problem);
        }
    }
    return {};
}

} // namespace corbel::model::storage
