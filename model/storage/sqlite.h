/// A thin owner of SQLite's C API: databases in memory, prepared statements, one sticky error.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace corbel::model::storage {

/// A database that lives in memory only: SQLite never touches the file system, so no journal, WAL
/// or lock file can appear beside the user's document. Errors stick: after the first one every
/// later call does nothing, and `error` says what happened first.
class Database {
public:
    /// An empty database that can be written.
    static Database create(int pageSize, int reservedBytes);
    enum class Access {
        ReadOnly, ///< The bytes have to outlive the database.
        Scratch,  ///< A copy of the bytes that may be changed.
    };

    /// Reads `bytes` under the limits for hostile files: defensive, no trusted schema, no triggers,
    /// no views, bounded lengths and instructions.
    static Database openHostile(std::span<const std::byte> bytes, Access access);

    /// Runs statements that return no rows.
    void run(const char* sql);
    /// The whole database as the bytes of a file.
    std::string serialized();

    bool ok() const { return !m_error; }
    std::string error() const { return m_error.value_or(std::string()); }
    void fail(std::string message);

private:
    friend class Statement;

    struct Close {
        void operator()(sqlite3* database) const;
    };

    Database();
    void check(int code);

    std::unique_ptr<int> m_checksLeft; ///< Counted down while hostile statements run.
    std::unique_ptr<sqlite3, Close> m_handle;
    std::optional<std::string> m_error;
};

/// One prepared statement: either stepped through its rows, or bound and run again and again.
class Statement {
public:
    Statement(Database& database, std::string_view sql);

    /// Whether there is another row; false at the end and after an error.
    bool step();
    bool isNull(int column) const;
    /// The column's value; a value of another type is an error of the database.
    std::string_view text(int column);
    std::int64_t integer(int column);
    double real(int column);

    Statement& bind(std::string_view value);
    Statement& bind(std::int64_t value);
    Statement& bind(double value);
    /// Runs the statement with what was bound and makes it ready for the next values. What was
    /// bound as text has to live until here.
    void run();

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    bool holds(int column, int type, const char* wanted);

    Database& m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
    int m_bound = 0;
};

} // namespace corbel::model::storage
