/// The tables of a SQLite document, as they are created and as a file has to have them.
#pragma once

#include <array>
#include <string_view>

namespace corbel::model::storage {

struct TableDefinition {
    std::string_view name;
    std::string_view sql;
};

/// `position` counts from 0 without gaps: document order, which carries meaning. Every table's key
/// is its order, so that rows are read as they are stored. Keys of elements, relations, scenarios
/// and objectives are one JSON object with sorted members per row, in the spelling of the text
/// form, so that a new key needs no new version. A row of `import_element` or
/// `import_relation` without a kind says that the design still holds the thing as it was imported:
/// most of them do, and then cost no more than their id.
inline constexpr std::array tables{
    TableDefinition{"meta", "CREATE TABLE meta(key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) "
                            "STRICT, WITHOUT ROWID"},
    TableDefinition{"design", "CREATE TABLE design(position INTEGER NOT NULL PRIMARY KEY, "
                              "id TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL) "
                              "STRICT, WITHOUT ROWID"},
    TableDefinition{"element", "CREATE TABLE element(design INTEGER NOT NULL, "
                               "position INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, "
                               "fields TEXT NOT NULL, PRIMARY KEY(design, position)) "
                               "STRICT, WITHOUT ROWID"},
    TableDefinition{"relation", "CREATE TABLE relation(design INTEGER NOT NULL, "
                                "position INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, "
                                "source TEXT NOT NULL, target TEXT NOT NULL, "
                                "fields TEXT NOT NULL, PRIMARY KEY(design, position)) "
                                "STRICT, WITHOUT ROWID"},
    TableDefinition{"view", "CREATE TABLE view(design INTEGER NOT NULL, position INTEGER NOT NULL, "
                            "id TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY(design, position)) "
                            "STRICT, WITHOUT ROWID"},
    TableDefinition{"placement",
                    "CREATE TABLE placement(design INTEGER NOT NULL, view INTEGER NOT NULL, "
                    "position INTEGER NOT NULL, element TEXT NOT NULL, x REAL NOT NULL, "
                    "y REAL NOT NULL, w REAL NOT NULL, h REAL NOT NULL, pinned INTEGER NOT NULL, "
                    "collapsed INTEGER NOT NULL, PRIMARY KEY(design, view, position)) "
                    "STRICT, WITHOUT ROWID"},
    TableDefinition{"route", "CREATE TABLE route(design INTEGER NOT NULL, view INTEGER NOT NULL, "
                             "position INTEGER NOT NULL, relation TEXT NOT NULL, "
                             "points TEXT NOT NULL, PRIMARY KEY(design, view, position)) "
                             "STRICT, WITHOUT ROWID"},
    TableDefinition{"note", "CREATE TABLE note(design INTEGER NOT NULL, view INTEGER NOT NULL, "
                            "position INTEGER NOT NULL, text TEXT NOT NULL, x REAL NOT NULL, "
                            "y REAL NOT NULL, PRIMARY KEY(design, view, position)) "
                            "STRICT, WITHOUT ROWID"},
    TableDefinition{"scenario",
                    "CREATE TABLE scenario(design INTEGER NOT NULL, position INTEGER NOT NULL, "
                    "id TEXT NOT NULL, fields TEXT NOT NULL, PRIMARY KEY(design, position)) "
                    "STRICT, WITHOUT ROWID"},
    TableDefinition{"objective",
                    "CREATE TABLE objective(design INTEGER NOT NULL, position INTEGER NOT NULL, "
                    "fields TEXT NOT NULL, PRIMARY KEY(design, position)) "
                    "STRICT, WITHOUT ROWID"},
    TableDefinition{"approval",
                    "CREATE TABLE approval(design INTEGER NOT NULL, position INTEGER NOT NULL, "
                    "finding TEXT NOT NULL, person TEXT NOT NULL, reason TEXT NOT NULL, "
                    "PRIMARY KEY(design, position)) STRICT, WITHOUT ROWID"},
    TableDefinition{"import", "CREATE TABLE import(design INTEGER NOT NULL, "
                              "position INTEGER NOT NULL, file TEXT NOT NULL, "
                              "format TEXT NOT NULL, name TEXT NOT NULL, "
                              "description TEXT NOT NULL, PRIMARY KEY(design, position)) "
                              "STRICT, WITHOUT ROWID"},
    TableDefinition{"import_element",
                    "CREATE TABLE import_element(design INTEGER NOT NULL, "
                    "import INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, "
                    "kind TEXT NOT NULL, fields TEXT NOT NULL, "
                    "PRIMARY KEY(design, import, position)) STRICT, WITHOUT ROWID"},
    TableDefinition{"import_relation",
                    "CREATE TABLE import_relation(design INTEGER NOT NULL, "
                    "import INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, "
                    "kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, "
                    "fields TEXT NOT NULL, PRIMARY KEY(design, import, position)) "
                    "STRICT, WITHOUT ROWID"},
};

/// The version 1 had no imports.
inline constexpr std::size_t tablesOfVersion1 = tables.size() - 3;

/// Rows of `meta`. The table `meta` and its row `needs` keep their form in every later version,
/// because an older program reads them to say what a newer document needs.
namespace meta {
inline constexpr std::string_view digest = "digest"; ///< `digestOf` of the document.
inline constexpr std::string_view name = "name";     ///< Of the document.
inline constexpr std::string_view needs = "needs";   ///< The oldest program that reads it.
} // namespace meta

} // namespace corbel::model::storage
