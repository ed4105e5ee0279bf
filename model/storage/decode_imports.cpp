#include <memory>
#include <optional>
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

/// A row of what an import gave to a design.
struct GivenRow {
    const Model* design = nullptr;
    Model* given = nullptr;
    std::int64_t position = 0;
    std::string id;
    std::string_view kind; ///< Empty: the design still holds what was imported.
};

/// Calls `use` with every row of a table that begins with the columns of `GivenRow`; rows without
/// their import are problems.
template <class Use>
void readGiven(Decoding& in, ImportRows& imports, const char* query, Use use)
{
    Statement row(in.database, query);
    while (in.next(row)) {
        const std::int64_t design = row.integer(0);
        const std::int64_t number = row.integer(1);
        const Model* model = in.modelOf("import", design);
        if (model == nullptr) {
            continue;
        }
        auto& list = imports[static_cast<std::size_t>(design)];
        if (number < 0 || static_cast<std::size_t>(number) >= list.size()) {
            in.problem(Message::of("table 'import': there is no import {}", number));
            continue;
        }
        use(row, GivenRow{model, &list[static_cast<std::size_t>(number)].given, row.integer(2),
                          std::string(row.text(3)), row.text(4)});
    }
}

/// What a row gives to one of the two tables of a model, `table`. `read` makes an entity of a kind.
template <class E, class Kind, class Read>
void take(Decoding& in, const GivenRow& row, Table<E> Model::*table, std::string_view what,
          const std::optional<Kind>& kind, Read read)
{
    Table<E>& list = row.given->*table;
    if (!row.kind.empty()) {
        const std::string imported = "imported " + std::string(what);
        in.unknownKind(imported, row.id, row.kind, kind.has_value());
        if (kind) {
            in.append(imported, list, row.position, read(imported, *kind));
        }
    } else if (const E* held = (row.design->*table).find(row.id)) {
        in.append(what, list, row.position, *held);
    } else {
        in.problem(
            Message::of("the import names the {} '{}', which the design lacks", what, row.id));
    }
}

void readImportedElements(Decoding& in, ImportRows& imports)
{
    readGiven(in, imports, "SELECT design, import, position, id, kind, fields FROM import_element",
              [&](Statement& row, const GivenRow& to) {
                  take(in, to, &Model::elements, "element", elementKind(to.kind),
                       [&](const std::string& what, ElementKind kind) {
                           return Element{
                               ElementId{to.id}, kind,
                               in.fields(what, to.id, row.text(5), elementFields(), bits({kind}))};
                       });
              });
}

void readImportedRelations(Decoding& in, ImportRows& imports)
{
    readGiven(
        in, imports,
        "SELECT design, import, position, id, kind, source, target, fields FROM import_relation",
        [&](Statement& row, const GivenRow& to) {
            take(in, to, &Model::relations, "relation", relationKind(to.kind),
                 [&](const std::string& what, RelationKind kind) {
                     return Relation{
                         RelationId{to.id}, kind, ElementId{std::string(row.text(5))},
                         ElementId{std::string(row.text(6))},
                         in.fields(what, to.id, row.text(7), relationFields(), bits({kind}))};
                 });
        });
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
