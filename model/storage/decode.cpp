#include <algorithm>
#include <functional>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/import_base.h"
#include "model/invariants.h"
#include "model/schema.h"
#include "model/storage/decoding.h"
#include "model/storage/document_file.h"
#include "model/storage/migrate.h"
#include "model/storage/pages.h"
#include "model/storage/sqlite.h"
#include "model/storage/sqlite_document.h"
#include "model/storage/tables.h"
#include "model/text/yaml.h"
#include "model/text/yaml_gate.h"

namespace corbel::model::storage {

namespace {

/// `[[x, y], ...]`; `nullopt` for anything else.
std::optional<std::vector<Point>> pointsFromJson(std::string_view text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_array()) {
        return std::nullopt;
    }
    std::vector<Point> points;
    points.reserve(json.size());
    for (const auto& pair : json) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number() || !pair[1].is_number()) {
            return std::nullopt;
        }
        points.push_back({pair[0].get<double>(), pair[1].get<double>()});
    }
    return points;
}

class Reader {
public:
    explicit Reader(Decoding& in) : m_in(in) {}

    Result<Document> read()
    {
        readMeta();
        readDesigns();
        readElements();
        readRelations();
        readViews();
        readPlacements();
        readRoutes();
        readNotes();
        readRest();
        readImports(m_in);
        if (!m_in.problems.empty() || !m_in.database.ok()) {
            return refused();
        }
        checkContent();
        if (!m_in.problems.empty()) {
            return refused();
        }
        return std::move(m_in.document);
    }

private:
    void readMeta()
    {
        Statement row(m_in.database, "SELECT key, value FROM meta");
        while (m_in.next(row)) {
            const auto key = row.text(0);
            if (key == meta::name) {
                m_in.document.name = row.text(1);
            } else if (key == meta::digest) {
                m_digest = row.text(1);
            } else if (key != meta::needs) {
                m_in.problem(Message::of("table 'meta': unknown row '{}'", key));
            }
        }
    }

    void readDesigns()
    {
        m_in.document.designs.clear();
        Statement row(m_in.database, "SELECT position, id, name, description FROM design");
        while (m_in.next(row)) {
            m_in.inOrder("design", row.integer(0), m_in.document.designs.size());
            Design design;
            design.id.value = row.text(1);
            design.model.name = row.text(2);
            design.model.description = row.text(3);
            if (!isIdentifier(design.id.value) || find(m_in.document, design.id) != nullptr) {
                m_in.problem(
                    Message::of("the design id '{}' is illegal or there twice", design.id.value));
            }
            m_in.document.designs.push_back(std::move(design));
        }
        if (m_in.document.designs.empty()) {
            m_in.problem(Message::of("holds no design"));
        }
    }

    void readElements()
    {
        Statement row(m_in.database, "SELECT design, position, id, kind, fields FROM element");
        while (m_in.next(row)) {
            Model* model = m_in.modelOf("element", row.integer(0));
            const auto kind = elementKind(row.text(3));
            if (model == nullptr || !kind) {
                m_in.unknownKind("element", row.text(2), row.text(3), kind.has_value());
                continue;
            }
            Element element{
                ElementId{std::string(row.text(2))}, *kind,
                m_in.fields("element", row.text(2), row.text(4), elementFields(), bits({*kind}))};
            m_in.append("element", model->elements, row.integer(1), std::move(element));
        }
    }

    void readRelations()
    {
        Statement row(m_in.database,
                      "SELECT design, position, id, kind, source, target, fields FROM relation");
        while (m_in.next(row)) {
            Model* model = m_in.modelOf("relation", row.integer(0));
            const auto kind = relationKind(row.text(3));
            if (model == nullptr || !kind) {
                m_in.unknownKind("relation", row.text(2), row.text(3), kind.has_value());
                continue;
            }
            Relation relation{
                RelationId{std::string(row.text(2))}, *kind, ElementId{std::string(row.text(4))},
                ElementId{std::string(row.text(5))},
                m_in.fields("relation", row.text(2), row.text(6), relationFields(), bits({*kind}))};
            m_in.append("relation", model->relations, row.integer(1), std::move(relation));
        }
    }

    void readViews()
    {
        Statement row(m_in.database, "SELECT design, position, id, name FROM view");
        while (m_in.next(row)) {
            if (Model* model = m_in.modelOf("view", row.integer(0))) {
                View view;
                view.id.value = row.text(2);
                view.name = row.text(3);
                m_in.append("view", model->views, row.integer(1), std::move(view));
            }
        }
    }

    void readPlacements()
    {
        Statement row(m_in.database, "SELECT design, view, position, element, x, y, w, h, pinned, "
                                     "collapsed FROM placement");
        while (m_in.next(row)) {
            if (View* view = m_in.viewOf("placement", row.integer(0), row.integer(1))) {
                Placement item{ElementId{std::string(row.text(3))},
                               row.real(4),
                               row.real(5),
                               row.real(6),
                               row.real(7),
                               row.integer(8) != 0,
                               row.integer(9) != 0};
                m_in.append("placement", view->items, row.integer(2), std::move(item));
            }
        }
    }

    void readRoutes()
    {
        Statement row(m_in.database, "SELECT design, view, position, relation, points FROM route");
        while (m_in.next(row)) {
            View* view = m_in.viewOf("route", row.integer(0), row.integer(1));
            if (view == nullptr) {
                continue;
            }
            auto points = pointsFromJson(row.text(4));
            if (!points) {
                m_in.problem(Message::of("route of '{}': not a list of points", row.text(3)));
                continue;
            }
            m_in.append("route", view->routes, row.integer(2),
                        Route{RelationId{std::string(row.text(3))}, std::move(*points)});
        }
    }

    void readNotes()
    {
        Statement row(m_in.database, "SELECT design, view, position, text, x, y FROM note");
        while (m_in.next(row)) {
            if (View* view = m_in.viewOf("note", row.integer(0), row.integer(1))) {
                m_in.inOrder("note", row.integer(2), view->notes.size());
                view->notes.push_back({std::string(row.text(3)), row.real(4), row.real(5)});
            }
        }
    }

    void readRest()
    {
        Statement scenario(m_in.database, "SELECT design, position, id, fields FROM scenario");
        while (m_in.next(scenario)) {
            if (Model* model = m_in.modelOf("scenario", scenario.integer(0))) {
                m_in.inOrder("scenario", scenario.integer(1), model->scenarios.size());
                const std::string id(scenario.text(2));
                model->scenarios.push_back(
                    {ScenarioId{id},
                     m_in.fields("scenario", id, scenario.text(3), scenarioFields())});
            }
        }
        Statement objective(m_in.database, "SELECT design, position, fields FROM objective");
        while (m_in.next(objective)) {
            if (Model* model = m_in.modelOf("objective", objective.integer(0))) {
                m_in.inOrder("objective", objective.integer(1), model->objectives.size());
                const std::string number = std::to_string(objective.integer(1) + 1);
                model->objectives.push_back(
                    {m_in.fields("objective", number, objective.text(2), objectiveFields())});
            }
        }
        Statement approval(m_in.database,
                           "SELECT design, position, finding, person, reason FROM approval");
        while (m_in.next(approval)) {
            if (Model* model = m_in.modelOf("approval", approval.integer(0))) {
                m_in.inOrder("approval", approval.integer(1), model->approvals.size());
                model->approvals.push_back({std::string(approval.text(2)),
                                            std::string(approval.text(3)),
                                            std::string(approval.text(4))});
            }
        }
    }

    void checkContent()
    {
        for (const Design& design : m_in.document.designs) {
            std::vector<Breach> breaches = findBreaches(design.model);
            std::ranges::move(importBreaches(design.model), std::back_inserter(breaches));
            for (const Breach& breach : breaches) {
                std::string where = fmt::format("design '{}'", design.id.value);
                if (!breach.id.empty()) {
                    where += fmt::format(": '{}'", breach.id);
                }
                if (!breach.key.empty()) {
                    where += fmt::format(": {}", breach.key);
                }
                m_in.problem(Message::of("{}: {}", where, breach.message));
            }
        }
        if (!m_in.problems.empty()) {
            return;
        }
        // SQLite hands out any bytes as text; the canonical text holds all of them.
        const std::string text = text::writeDocument(m_in.document);
        text::Limits limits;
        limits.bytes = text.size();
        if (const auto admitted = text::admit(text, m_in.file, limits); !admitted) {
            m_in.problem(Message::of("holds text that is not UTF-8"));
        } else if (digestOf(text) != m_digest) {
            m_in.problem(
                Message::of("the content differs from the digest that was stored with it"));
        }
    }

    tl::unexpected<Problems> refused()
    {
        if (!m_in.database.ok()) {
            m_in.problem(Message::of("not readable as a document: {}", m_in.database.error()));
        }
        return failure(std::move(m_in.problems));
    }

    Decoding& m_in;
    std::string m_digest;
};

Problem newerVersion(Database& database, std::int32_t version, const std::string& file)
{
    // A newer form may have other tables; when the row cannot be read, the version has to do.
    auto needs = Message::of("a newer Corbel");
    Statement row(database, fmt::format("SELECT value FROM meta WHERE key='{}'", meta::needs));
    if (row.step()) {
        const std::string found(row.text(0));
        if (database.ok() && !found.empty() && found.size() <= 100) {
            needs = Message::of("{} or newer", found);
        }
    }
    return {{file},
            Message::of("a document of version {}, and this program reads versions up to {}; open "
                        "it with {}, or let that save it as .corbel.yaml text",
                        version, formatVersion, needs)};
}

} // namespace

Result<Document> decode(std::string_view bytes, const std::string& file)
{
    if (const auto checked = checkHeader(bytes, bytes.size(), file); !checked) {
        return failure(checked.error());
    }
    const std::int32_t version = readHeader(bytes).userVersion;
    Database database = Database::openHostile(std::as_bytes(std::span(bytes)),
                                              version < formatVersion ? Database::Access::Scratch
                                                                      : Database::Access::ReadOnly);
    if (version > formatVersion) {
        return failure({newerVersion(database, version, file)});
    }
    if (const auto checked = checkPages(bytes, 0, file); !checked) {
        return failure(checked.error());
    }
    if (const auto migrated = migrate(database, version, file); !migrated) {
        return failure(migrated.error());
    }
    Decoding in{database, file, {}, {}};
    return Reader(in).read();
}

} // namespace corbel::model::storage
