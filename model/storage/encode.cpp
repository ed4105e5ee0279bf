#include <fmt/format.h>
#include <xxhash.h>

#include "model/schema.h"
#include "model/storage/document_file.h"
#include "model/storage/pages.h"
#include "model/storage/sqlite.h"
#include "model/storage/sqlite_document.h"
#include "model/storage/tables.h"
#include "model/text/yaml.h"

namespace corbel::model::storage {

namespace {

std::string pointsToJson(const std::vector<Point>& points)
{
    std::string json = "[";
    for (const Point& point : points) {
        json += fmt::format("{}[{},{}]", json.size() > 1 ? "," : "", formatNumber(point.x),
                            formatNumber(point.y));
    }
    return json + "]";
}

class Writer {
public:
    explicit Writer(Database& database) : m_database(database) {}

    void write(const Document& document)
    {
        m_database.run("BEGIN");
        for (const TableDefinition& table : tables) {
            m_database.run(std::string(table.sql).c_str());
        }
        m_database.run(fmt::format("PRAGMA application_id={}", applicationId).c_str());
        m_database.run(fmt::format("PRAGMA user_version={}", formatVersion).c_str());

        Statement row(m_database, "INSERT INTO meta VALUES(?, ?)");
        const std::string digest = digestOf(text::writeDocument(document));
        row.bind(meta::digest).bind(digest).run();
        row.bind(meta::name).bind(document.name).run();
        row.bind(meta::needs).bind(oldestReader).run();

        writeDesigns(document);
        writeElements(document);
        writeRelations(document);
        writeViews(document);
        writeRest(document);
        writeImports(document);
        m_database.run("COMMIT");
    }

private:
    // Table by table, because filling one B-tree to its end is several times as fast as going back
    // and forth between all of them.
    template <class List, class Each>
    void each(const Document& document, List list, Each write)
    {
        for (std::size_t design = 0; design < document.designs.size(); ++design) {
            const auto& rows = list(document.designs[design].model);
            for (std::size_t position = 0; position < rows.size(); ++position) {
                write(static_cast<std::int64_t>(design), static_cast<std::int64_t>(position),
                      rows[position]);
            }
        }
    }

    void writeDesigns(const Document& document)
    {
        Statement row(m_database, "INSERT INTO design VALUES(?, ?, ?, ?)");
        std::int64_t position = 0;
        for (const Design& design : document.designs) {
            row.bind(position++).bind(design.id.value).bind(design.model.name);
            row.bind(design.model.description).run();
        }
    }

    void writeElements(const Document& document)
    {
        Statement row(m_database, "INSERT INTO element VALUES(?, ?, ?, ?, ?)");
        each(
            document, [](const Model& model) -> const auto& { return model.elements; },
            [&](std::int64_t design, std::int64_t position, const Element& element) {
                const auto fields = text::fieldsToJson(element.fields, elementFields());
                row.bind(design).bind(position).bind(element.id.value);
                row.bind(spelling(element.kind)).bind(fields).run();
            });
    }

    void writeRelations(const Document& document)
    {
        Statement row(m_database, "INSERT INTO relation VALUES(?, ?, ?, ?, ?, ?, ?)");
        each(
            document, [](const Model& model) -> const auto& { return model.relations; },
            [&](std::int64_t design, std::int64_t position, const Relation& relation) {
                const auto fields = text::fieldsToJson(relation.fields, relationFields());
                row.bind(design).bind(position).bind(relation.id.value);
                row.bind(spelling(relation.kind)).bind(relation.from.value);
                row.bind(relation.to.value).bind(fields).run();
            });
    }

    void writeViews(const Document& document)
    {
        const auto views = [](const Model& model) -> const auto&
        {
            return model.views;
        };
        Statement viewRow(m_database, "INSERT INTO view VALUES(?, ?, ?, ?)");
        each(document, views, [&](std::int64_t design, std::int64_t number, const View& view) {
            viewRow.bind(design).bind(number).bind(view.id.value).bind(view.name).run();
        });
        Statement placementRow(m_database,
                               "INSERT INTO placement VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        each(document, views, [&](std::int64_t design, std::int64_t number, const View& view) {
            std::int64_t position = 0;
            for (const Placement& item : view.items) {
                placementRow.bind(design).bind(number).bind(position++);
                placementRow.bind(item.element.value).bind(item.x).bind(item.y);
                placementRow.bind(item.w).bind(item.h);
                placementRow.bind(std::int64_t{item.pinned}).bind(std::int64_t{item.collapsed});
                placementRow.run();
            }
        });
        Statement routeRow(m_database, "INSERT INTO route VALUES(?, ?, ?, ?, ?)");
        each(document, views, [&](std::int64_t design, std::int64_t number, const View& view) {
            std::int64_t position = 0;
            for (const Route& route : view.routes) {
                const std::string points = pointsToJson(route.points);
                routeRow.bind(design).bind(number).bind(position++);
                routeRow.bind(route.relation.value).bind(points).run();
            }
        });
        Statement noteRow(m_database, "INSERT INTO note VALUES(?, ?, ?, ?, ?, ?)");
        each(document, views, [&](std::int64_t design, std::int64_t number, const View& view) {
            std::int64_t position = 0;
            for (const Note& note : view.notes) {
                noteRow.bind(design).bind(number).bind(position++);
                noteRow.bind(note.text).bind(note.x).bind(note.y).run();
            }
        });
    }

    void writeRest(const Document& document)
    {
        Statement scenarioRow(m_database, "INSERT INTO scenario VALUES(?, ?, ?, ?)");
        each(
            document, [](const Model& model) -> const auto& { return model.scenarios; },
            [&](std::int64_t design, std::int64_t position, const Scenario& scenario) {
                const auto fields = text::fieldsToJson(scenario.fields, scenarioFields());
                scenarioRow.bind(design).bind(position).bind(scenario.id.value);
                scenarioRow.bind(fields).run();
            });
        Statement objectiveRow(m_database, "INSERT INTO objective VALUES(?, ?, ?)");
        each(
            document, [](const Model& model) -> const auto& { return model.objectives; },
            [&](std::int64_t design, std::int64_t position, const Objective& objective) {
                const auto fields = text::fieldsToJson(objective.fields, objectiveFields());
                objectiveRow.bind(design).bind(position).bind(fields).run();
            });
        Statement approvalRow(m_database, "INSERT INTO approval VALUES(?, ?, ?, ?, ?)");
        each(
            document, [](const Model& model) -> const auto& { return model.approvals; },
            [&](std::int64_t design, std::int64_t position, const Approval& approval) {
                approvalRow.bind(design).bind(position).bind(approval.finding);
                approvalRow.bind(approval.by).bind(approval.reason).run();
            });
    }

    void writeImports(const Document& document)
    {
        const auto imports = [](const Model& model) -> const auto&
        {
            return model.imports;
        };
        Statement row(m_database, "INSERT INTO import VALUES(?, ?, ?, ?, ?, ?)");
        each(document, imports,
             [&](std::int64_t design, std::int64_t position, const ImportBase& base) {
                 row.bind(design).bind(position).bind(base.file).bind(base.format);
                 row.bind(base.given->name).bind(base.given->description).run();
             });
        Statement elementRow(m_database, "INSERT INTO import_element VALUES(?, ?, ?, ?, ?, ?)");
        each(document, imports,
             [&](std::int64_t design, std::int64_t number, const ImportBase& base) {
                 const Model& now = document.designs[static_cast<std::size_t>(design)].model;
                 std::int64_t position = 0;
                 for (const Element& element : base.given->elements) {
                     const Element* held = find(now, element.id);
                     const bool isSame = held != nullptr && *held == element;
                     const std::string fields =
                         isSame ? "" : text::fieldsToJson(element.fields, elementFields());
                     elementRow.bind(design).bind(number).bind(position++).bind(element.id.value);
                     elementRow.bind(isSame ? "" : spelling(element.kind)).bind(fields).run();
                 }
             });
        Statement relationRow(m_database,
                              "INSERT INTO import_relation VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
        each(document, imports,
             [&](std::int64_t design, std::int64_t number, const ImportBase& base) {
                 const Model& now = document.designs[static_cast<std::size_t>(design)].model;
                 std::int64_t position = 0;
                 for (const Relation& relation : base.given->relations) {
                     const Relation* held = find(now, relation.id);
                     const bool isSame = held != nullptr && *held == relation;
                     const std::string fields =
                         isSame ? "" : text::fieldsToJson(relation.fields, relationFields());
                     relationRow.bind(design).bind(number).bind(position++);
                     relationRow.bind(relation.id.value);
                     relationRow.bind(isSame ? "" : spelling(relation.kind));
                     relationRow.bind(isSame ? "" : std::string_view(relation.from.value));
                     relationRow.bind(isSame ? "" : std::string_view(relation.to.value));
                     relationRow.bind(fields).run();
                 }
             });
    }

    Database& m_database;
};

} // namespace

std::string digestOf(std::string_view text)
{
    const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

Result<std::string> encode(const Document& document, const std::string& file)
{
    Database database = Database::create(pageSize, reservedBytes);
    Writer(database).write(document);
    std::string bytes = database.serialized();
    if (!database.ok()) {
        return failure({file}, Message::of("cannot write the document: {}", database.error()));
    }
    if (bytes.size() > largestFile) {
        return failure({file}, Message::of("the document would take {} MiB; the largest that can "
                                           "be opened again has {} MiB",
                                           bytes.size() >> 20U, largestFile >> 20U));
    }
    sealPages(bytes);
    return bytes;
}

} // namespace corbel::model::storage
