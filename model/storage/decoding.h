/// What the readers of a SQLite document's tables share: where its rows go, and what is wrong.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "model/document.h"
#include "model/result.h"
#include "model/schema.h"
#include "model/storage/sqlite.h"

namespace corbel::model::storage {

struct Decoding {
    Database& database;
    const std::string& file; ///< For messages.
    Document document;
    Problems problems;
    std::size_t rows = 0; ///< Read so far.

    /// The next row of a statement, unless too much is wrong already or there are too many rows.
    bool next(Statement& row);

    /// The design that a row of `table` belongs to; null after a problem was noted.
    Model* modelOf(std::string_view table, std::int64_t design);
    View* viewOf(std::string_view table, std::int64_t design, std::int64_t view);

    /// Positions count from 0 without gaps.
    void inOrder(std::string_view table, std::int64_t position, std::size_t expected);

    template <class E>
    void append(std::string_view what, Table<E>& list, std::int64_t position, E entity)
    {
        inOrder(what, position, list.size());
        if (list.contains(keyOf(entity))) {
            problem(Message::of("{} '{}' is there twice", what, keyOf(entity)));
            return;
        }
        list.append(std::move(entity));
    }

    void unknownKind(std::string_view what, std::string_view id, std::string_view kind, bool known);

    /// `kinds` as in `FieldSpec::kinds`, 0 for specs without kinds.
    Record fields(std::string_view what, std::string_view id, std::string_view json,
                  std::span<const FieldSpec> specs, std::uint32_t kinds = 0);

    void problem(Message message);
};

/// The tables of what was imported; the designs have been read.
void readImports(Decoding& in);

} // namespace corbel::model::storage
