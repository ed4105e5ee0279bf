#include <memory>
#include <utility>
#include <vector>

#include "model/storage/decoding.h"

namespace corbel::model::storage {

namespace {

/// Filled while reading; the design gets it as it is shared from then on.
struct ImportRow {
    std::string file;
    std::string format;
    Model given;
};

/// By design.
using ImportRows = std::vector<std::vector<ImportRow>>;

/// What an import gave to a design, and that design.
Model* givenTo(Decoding& in, ImportRows& imports, std::int64_t design, std::int64_t number,
               const Model*& model)
{
    model = in.modelOf("import", design);
    if (model == nullptr) {
        return nullptr;
    }
    auto& list = imports[static_cast<std::size_t>(design)];
    if (number < 0 || static_cast<std::size_t>(number) >= list.size()) {
        in.problem(Message::of("table 'import': there is no import {}", number));
        return nullptr;
    }
    return &list[static_cast<std::size_t>(number)].given;
}

/// A row that says that the design still holds what was imported.
template <class E>
void keep(Decoding& in, std::string_view what, Table<E>& list, std::int64_t position, const E* held,
          const std::string& id)
{
    if (held == nullptr) {
        in.problem(Message::of("the import names the {} '{}', which the design lacks", what, id));
    } else {
        in.append(what, list, position, *held);
    }
}

void readImportedElements(Decoding& in, ImportRows& imports)
{
    Statement row(in.database,
                  "SELECT design, import, position, id, kind, fields FROM import_element");
    while (in.next(row)) {
        const Model* design = nullptr;
        Model* given = givenTo(in, imports, row.integer(0), row.integer(1), design);
        const std::string id(row.text(3));
        if (given == nullptr) {
            continue;
        }
        if (row.text(4).empty()) {
            keep(in, "element", given->elements, row.integer(2), design->elements.find(id), id);
            continue;
        }
        const auto kind = elementKind(row.text(4));
        in.unknownKind("imported element", id, row.text(4), kind.has_value());
        if (kind) {
            in.append("imported element", given->elements, row.integer(2),
                      Element{ElementId{id}, *kind,
                              in.fields("imported element", id, row.text(5), elementFields(),
                                        bits({*kind}))});
        }
    }
}

void readImportedRelations(Decoding& in, ImportRows& imports)
{
    Statement row(in.database, "SELECT design, import, position, id, kind, source, target, "
                               "fields FROM import_relation");
    while (in.next(row)) {
        const Model* design = nullptr;
        Model* given = givenTo(in, imports, row.integer(0), row.integer(1), design);
        const std::string id(row.text(3));
        if (given == nullptr) {
            continue;
        }
        if (row.text(4).empty()) {
            keep(in, "relation", given->relations, row.integer(2), design->relations.find(id), id);
            continue;
        }
        const auto kind = relationKind(row.text(4));
        in.unknownKind("imported relation", id, row.text(4), kind.has_value());
        if (kind) {
            in.append("imported relation", given->relations, row.integer(2),
                      Relation{RelationId{id}, *kind, ElementId{std::string(row.text(5))},
                               ElementId{std::string(row.text(6))},
                               in.fields("imported relation", id, row.text(7), relationFields(),
                                         bits({*kind}))});
        }
    }
}

} // namespace

void readImports(Decoding& in)
{
    ImportRows imports(in.document.designs.size());
    Statement row(in.database,
                  "SELECT design, position, file, format, name, description FROM import");
    while (in.next(row)) {
        if (in.modelOf("import", row.integer(0)) == nullptr) {
            continue;
        }
        auto& list = imports[static_cast<std::size_t>(row.integer(0))];
        in.inOrder("import", row.integer(1), list.size());
        ImportRow base{std::string(row.text(2)), std::string(row.text(3)), {}};
        base.given.name = row.text(4);
        base.given.description = row.text(5);
        list.push_back(std::move(base));
    }
    readImportedElements(in, imports);
    readImportedRelations(in, imports);
    for (std::size_t i = 0; i < imports.size(); ++i) {
        Table<ImportBase>& table = in.document.designs[i].model.imports;
        for (ImportRow& base : imports[i]) {
            in.append("import", table, static_cast<std::int64_t>(table.size()),
                      ImportBase{std::move(base.file), std::move(base.format),
                                 std::make_shared<const Model>(std::move(base.given))});
        }
    }
}

} // namespace corbel::model::storage
