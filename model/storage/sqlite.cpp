#include "model/storage/sqlite.h"

#include <array>
#include <cstring>
#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

#include "model/contract.h"

namespace corbel::model::storage {

namespace {

struct Limit {
    int id;
    int value;
};

// Far above what a document of ours needs and far below what could hurt.
constexpr std::array limits{
    Limit{SQLITE_LIMIT_LENGTH, 16 << 20},   Limit{SQLITE_LIMIT_SQL_LENGTH, 10'000},
    Limit{SQLITE_LIMIT_COLUMN, 32},         Limit{SQLITE_LIMIT_EXPR_DEPTH, 16},
    Limit{SQLITE_LIMIT_COMPOUND_SELECT, 2}, Limit{SQLITE_LIMIT_VDBE_OP, 10'000},
    Limit{SQLITE_LIMIT_FUNCTION_ARG, 8},    Limit{SQLITE_LIMIT_ATTACHED, 0},
    Limit{SQLITE_LIMIT_TRIGGER_DEPTH, 1},   Limit{SQLITE_LIMIT_WORKER_THREADS, 0},
};

/// 50 million instructions, under a second's worth, where the largest document takes a third.
/// Counted instead of timed, so that a file is accepted or refused alike on every machine.
constexpr int instructionsPerCheck = 10'000;
constexpr int mostChecks = 5'000;

int stopRunaway(void* checksLeft)
{
    return --*static_cast<int*>(checksLeft) < 0 ? 1 : 0;
}

} // namespace

void Database::Close::operator()(sqlite3* database) const
{
    sqlite3_close(database);
}

Database::Database()
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                                         SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX,
                                     nullptr);
    m_handle.reset(handle);
    check(code);
}

Database Database::create(int pageSize, int reservedBytes)
{
    Database database;
    database.run(fmt::format("PRAGMA page_size={}", pageSize).c_str());
    if (database.ok()) {
        database.check(sqlite3_file_control(database.m_handle.get(), nullptr,
                                            SQLITE_FCNTL_RESERVE_BYTES, &reservedBytes));
    }
    return database;
}

Database Database::openHostile(std::span<const std::byte> bytes, Access access)
{
    Database database;
    if (!database.ok()) {
        return database;
    }
    sqlite3* handle = database.m_handle.get();
    for (const auto& [option, value] :
         {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}}) {
        database.check(sqlite3_db_config(handle, option, value, nullptr));
    }
    for (const Limit& limit : limits) {
        sqlite3_limit(handle, limit.id, limit.value);
    }
    database.m_checksLeft = std::make_unique<int>(mostChecks);
    sqlite3_progress_handler(handle, instructionsPerCheck, &stopRunaway,
                             database.m_checksLeft.get());
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    unsigned char* data = nullptr;
    unsigned flags = SQLITE_DESERIALIZE_READONLY;
    if (access == Access::Scratch) {
        data = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
        if (data == nullptr) {
            database.fail("out of memory");
            return database;
        }
        std::memcpy(data, bytes.data(), bytes.size());
        flags = SQLITE_DESERIALIZE_RESIZEABLE | SQLITE_DESERIALIZE_FREEONCLOSE;
    } else {
        // SQLite takes a pointer to mutable bytes but, read-only and without FREEONCLOSE, neither
        // writes nor frees them.
        data = reinterpret_cast<unsigned char*>(const_cast<std::byte*>(bytes.data()));
    }
    database.check(sqlite3_deserialize(handle, "main", data, size, size, flags));
    database.run("PRAGMA cell_size_check=ON");
    return database;
}

void Database::check(int code)
{
    if (code != SQLITE_OK && ok()) {
        m_error = m_handle ? sqlite3_errmsg(m_handle.get()) : sqlite3_errstr(code);
    }
}

void Database::fail(std::string message)
{
    if (ok()) {
        m_error = std::move(message);
    }
}

void Database::run(const char* sql)
{
    if (ok()) {
        check(sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr));
    }
}

std::string Database::serialized()
{
    if (!ok()) {
        return {};
    }
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(m_handle.get(), "main", &size, 0), &sqlite3_free);
    if (!bytes) {
        fail("out of memory");
        return {};
    }
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(Database& database, std::string_view sql) : m_database(database)
{
    if (!database.ok()) {
        return;
    }
    sqlite3_stmt* statement = nullptr;
    database.check(sqlite3_prepare_v2(database.m_handle.get(), sql.data(),
                                      static_cast<int>(sql.size()), &statement, nullptr));
    m_handle.reset(statement);
}

bool Statement::step()
{
    if (!m_database.ok()) {
        return false;
    }
    const int code = sqlite3_step(m_handle.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        m_database.check(code);
    }
    return code == SQLITE_ROW;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

bool Statement::holds(int column, int type, const char* wanted)
{
    if (!m_database.ok()) {
        return false;
    }
    if (sqlite3_column_type(m_handle.get(), column) != type) {
        m_database.fail(fmt::format("column '{}' does not hold {}",
                                    sqlite3_column_name(m_handle.get(), column), wanted));
        return false;
    }
    return true;
}

std::string_view Statement::text(int column)
{
    if (!holds(column, SQLITE_TEXT, "text")) {
        return {};
    }
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
    if (data == nullptr) {
        m_database.fail("out of memory");
        return {};
    }
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

std::int64_t Statement::integer(int column)
{
    return holds(column, SQLITE_INTEGER, "a whole number")
               ? sqlite3_column_int64(m_handle.get(), column)
               : 0;
}

double Statement::real(int column)
{
    return holds(column, SQLITE_FLOAT, "a number") ? sqlite3_column_double(m_handle.get(), column)
                                                   : 0;
}

Statement& Statement::bind(std::string_view value)
{
    if (m_database.ok()) {
        // SQLITE_STATIC: the text lives until `run`. A null pointer would bind NULL.
        m_database.check(sqlite3_bind_text64(m_handle.get(), ++m_bound,
                                             value.data() == nullptr ? "" : value.data(),
                                             value.size(), SQLITE_STATIC, SQLITE_UTF8));
    }
    return *this;
}

Statement& Statement::bind(std::int64_t value)
{
    if (m_database.ok()) {
        m_database.check(sqlite3_bind_int64(m_handle.get(), ++m_bound, value));
    }
    return *this;
}

Statement& Statement::bind(double value)
{
    if (m_database.ok()) {
        m_database.check(sqlite3_bind_double(m_handle.get(), ++m_bound, value));
    }
    return *this;
}

void Statement::run()
{
    step();
    if (m_database.ok()) {
        CORBEL_CONTRACT(m_bound == sqlite3_bind_parameter_count(m_handle.get()));
        m_database.check(sqlite3_reset(m_handle.get()));
    }
    m_bound = 0;
}

} // namespace corbel::model::storage
