#include <algorithm>
#include <functional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/invariants.h"
#include "model/schema.h"
#include "model/storage/document_file.h"
#include "model/storage/pages.h"
#include "model/storage/sqlite.h"
#include "model/storage/sqlite_document.h"
#include "model/storage/tables.h"
#include "model/text/yaml.h"
#include "model/text/yaml_gate.h"

namespace corbel::model::storage {

namespace {

/// More than any document of use has, and few enough to be read in seconds.
constexpr std::size_t mostRows = 2'000'000;
constexpr std::size_t mostProblems = 100;

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
    Reader(Database& database, const std::string& file) : m_database(database), m_file(file) {}

    Result<Document> read()
    {
        checkTables();
        if (!m_problems.empty() || !m_database.ok()) {
            return refused();
        }
        readMeta();
        readDesigns();
        readElements();
        readRelations();
        readViews();
        readPlacements();
        readRoutes();
        readNotes();
        readRest();
        if (!m_problems.empty() || !m_database.ok()) {
            return refused();
        }
        checkContent();
        if (!m_problems.empty()) {
            return refused();
        }
        return std::move(m_document);
    }

private:
    /// Only our tables may be there, spelt as we spell them: nothing of the file is ever executed.
    void checkTables()
    {
        Statement row(m_database, "SELECT type, name, sql FROM sqlite_schema ORDER BY rowid");
        std::size_t count = 0;
        while (row.step()) {
            const std::string kind(row.text(0));
            const std::string name(row.text(1));
            const bool known = count < tables.size() && kind == "table" && !row.isNull(2) &&
                               name == tables[count].name && row.text(2) == tables[count].sql;
            if (!known) {
                problem(fmt::format("holds the {} '{}', which no Corbel document has in this "
                                    "form; only documents that Corbel saved are opened",
                                    kind, name));
                return;
            }
            ++count;
        }
        if (m_database.ok() && count < tables.size()) {
            problem(fmt::format("lacks the table '{}'", tables[count].name));
        }
    }

    void readMeta()
    {
        Statement row(m_database, "SELECT key, value FROM meta");
        while (next(row)) {
            const auto key = row.text(0);
            if (key == meta::name) {
                m_document.name = row.text(1);
            } else if (key == meta::digest) {
                m_digest = row.text(1);
            } else if (key != meta::needs) {
                problem(fmt::format("table 'meta': unknown row '{}'", key));
            }
        }
    }

    void readDesigns()
    {
        m_document.designs.clear();
        Statement row(m_database, "SELECT position, id, name, description FROM design");
        while (next(row)) {
            inOrder("design", row.integer(0), m_document.designs.size());
            Design design;
            design.id.value = row.text(1);
            design.model.name = row.text(2);
            design.model.description = row.text(3);
            if (!isIdentifier(design.id.value) || find(m_document, design.id) != nullptr) {
                problem(
                    fmt::format("the design id '{}' is illegal or there twice", design.id.value));
            }
            m_document.designs.push_back(std::move(design));
        }
        if (m_document.designs.empty()) {
            problem("holds no design");
        }
    }

    void readElements()
    {
        Statement row(m_database, "SELECT design, position, id, kind, fields FROM element");
        while (next(row)) {
            Model* model = modelOf("element", row.integer(0));
            const auto kind = elementKind(row.text(3));
            if (model == nullptr || !kind) {
                unknownKind("element", row.text(2), row.text(3), kind.has_value());
                continue;
            }
            Element element{
                ElementId{std::string(row.text(2))}, *kind,
                fields("element", row.text(2), row.text(4), elementFields(), bits({*kind}))};
            append("element", model->elements, row.integer(1), std::move(element));
        }
    }

    void readRelations()
    {
        Statement row(m_database,
                      "SELECT design, position, id, kind, source, target, fields FROM relation");
        while (next(row)) {
            Model* model = modelOf("relation", row.integer(0));
            const auto kind = relationKind(row.text(3));
            if (model == nullptr || !kind) {
                unknownKind("relation", row.text(2), row.text(3), kind.has_value());
                continue;
            }
            Relation relation{
                RelationId{std::string(row.text(2))}, *kind, ElementId{std::string(row.text(4))},
                ElementId{std::string(row.text(5))},
                fields("relation", row.text(2), row.text(6), relationFields(), bits({*kind}))};
            append("relation", model->relations, row.integer(1), std::move(relation));
        }
    }

    void readViews()
    {
        Statement row(m_database, "SELECT design, position, id, name FROM view");
        while (next(row)) {
            if (Model* model = modelOf("view", row.integer(0))) {
                View view;
                view.id.value = row.text(2);
                view.name = row.text(3);
                append("view", model->views, row.integer(1), std::move(view));
            }
        }
    }

    void readPlacements()
    {
        Statement row(m_database, "SELECT design, view, position, element, x, y, w, h, pinned, "
                                  "collapsed FROM placement");
        while (next(row)) {
            if (View* view = viewOf("placement", row.integer(0), row.integer(1))) {
                Placement item{ElementId{std::string(row.text(3))},
                               row.real(4),
                               row.real(5),
                               row.real(6),
                               row.real(7),
                               row.integer(8) != 0,
                               row.integer(9) != 0};
                append("placement", view->items, row.integer(2), std::move(item));
            }
        }
    }

    void readRoutes()
    {
        Statement row(m_database, "SELECT design, view, position, relation, points FROM route");
        while (next(row)) {
            View* view = viewOf("route", row.integer(0), row.integer(1));
            if (view == nullptr) {
                continue;
            }
            auto points = pointsFromJson(row.text(4));
            if (!points) {
                problem(fmt::format("route of '{}': not a list of points", row.text(3)));
                continue;
            }
            append("route", view->routes, row.integer(2),
                   Route{RelationId{std::string(row.text(3))}, std::move(*points)});
        }
    }

    void readNotes()
    {
        Statement row(m_database, "SELECT design, view, position, text, x, y FROM note");
        while (next(row)) {
            if (View* view = viewOf("note", row.integer(0), row.integer(1))) {
                inOrder("note", row.integer(2), view->notes.size());
                view->notes.push_back({std::string(row.text(3)), row.real(4), row.real(5)});
            }
        }
    }

    void readRest()
    {
        Statement scenario(m_database, "SELECT design, position, id, fields FROM scenario");
        while (next(scenario)) {
            if (Model* model = modelOf("scenario", scenario.integer(0))) {
                inOrder("scenario", scenario.integer(1), model->scenarios.size());
                const std::string id(scenario.text(2));
                model->scenarios.push_back(
                    {ScenarioId{id}, fields("scenario", id, scenario.text(3), scenarioFields())});
            }
        }
        Statement objective(m_database, "SELECT design, position, fields FROM objective");
        while (next(objective)) {
            if (Model* model = modelOf("objective", objective.integer(0))) {
                inOrder("objective", objective.integer(1), model->objectives.size());
                const std::string number = std::to_string(objective.integer(1) + 1);
                model->objectives.push_back(
                    {fields("objective", number, objective.text(2), objectiveFields())});
            }
        }
        Statement approval(m_database,
                           "SELECT design, position, finding, person, reason FROM approval");
        while (next(approval)) {
            if (Model* model = modelOf("approval", approval.integer(0))) {
                inOrder("approval", approval.integer(1), model->approvals.size());
                model->approvals.push_back({std::string(approval.text(2)),
                                            std::string(approval.text(3)),
                                            std::string(approval.text(4))});
            }
        }
    }

    void checkContent()
    {
        for (const Design& design : m_document.designs) {
            for (const Breach& breach : findBreaches(design.model)) {
                std::string where = fmt::format("design '{}'", design.id.value);
                if (!breach.id.empty()) {
                    where += fmt::format(": '{}'", breach.id);
                }
                if (!breach.key.empty()) {
                    where += fmt::format(": {}", breach.key);
                }
                problem(fmt::format("{}: {}", where, breach.message));
            }
        }
        if (!m_problems.empty()) {
            return;
        }
        // SQLite hands out any bytes as text; the canonical text holds all of them.
        const std::string text = text::writeDocument(m_document);
        text::Limits limits;
        limits.bytes = text.size();
        if (const auto admitted = text::admit(text, m_file, limits); !admitted) {
            problem("holds text that is not UTF-8");
        } else if (digestOf(text) != m_digest) {
            problem("the content differs from the digest that was stored with it");
        }
    }

    bool next(Statement& row)
    {
        if (m_problems.size() >= mostProblems) {
            return false;
        }
        if (++m_rows > mostRows) {
            m_database.fail(fmt::format("more than {} rows", mostRows));
        }
        return row.step();
    }

    Model* modelOf(std::string_view table, std::int64_t design)
    {
        if (design < 0 || static_cast<std::size_t>(design) >= m_document.designs.size()) {
            problem(fmt::format("table '{}': there is no design {}", table, design));
            return nullptr;
        }
        return &m_document.designs[static_cast<std::size_t>(design)].model;
    }

    View* viewOf(std::string_view table, std::int64_t design, std::int64_t view)
    {
        Model* model = modelOf(table, design);
        if (model == nullptr) {
            return nullptr;
        }
        if (view < 0 || static_cast<std::size_t>(view) >= model->views.size()) {
            problem(fmt::format("table '{}': there is no view {}", table, view));
            return nullptr;
        }
        return &model->views.at(static_cast<std::size_t>(view));
    }

    void inOrder(std::string_view table, std::int64_t position, std::size_t expected)
    {
        if (position < 0 || static_cast<std::size_t>(position) != expected) {
            problem(
                fmt::format("table '{}': position {} where {} is next", table, position, expected));
        }
    }

    template <class E>
    void append(std::string_view what, Table<E>& list, std::int64_t position, E entity)
    {
        inOrder(what, position, list.size());
        if (list.contains(keyOf(entity))) {
            problem(fmt::format("{} '{}' is there twice", what, keyOf(entity)));
            return;
        }
        list.append(std::move(entity));
    }

    void unknownKind(std::string_view what, std::string_view id, std::string_view kind, bool known)
    {
        if (!known) {
            problem(fmt::format("{} '{}': there is no kind '{}'", what, id, kind));
        }
    }

    Record fields(std::string_view what, std::string_view id, std::string_view json,
                  std::span<const FieldSpec> specs, std::uint32_t kinds = 0)
    {
        auto record = text::fieldsFromJson(json, specs, kinds, m_file);
        if (record) {
            return std::move(*record);
        }
        for (const Problem& found : record.error()) {
            problem(fmt::format("{} '{}': {}", what, id, found.message));
        }
        return {};
    }

    void problem(std::string message)
    {
        if (m_problems.size() < mostProblems) {
            m_problems.push_back({{m_file}, std::move(message)});
        }
    }

    tl::unexpected<Problems> refused()
    {
        if (!m_database.ok()) {
            problem("not readable as a document: " + m_database.error());
        }
        return failure(std::move(m_problems));
    }

    Database& m_database;
    const std::string& m_file;
    Document m_document;
    std::string m_digest;
    std::size_t m_rows = 0;
    Problems m_problems;
};

Problem newerVersion(Database& database, std::int32_t version, const std::string& file)
{
    // A newer form may have other tables; when the row cannot be read, the version has to do.
    std::string needs = "a newer Corbel";
    Statement row(database, fmt::format("SELECT value FROM meta WHERE key='{}'", meta::needs));
    if (row.step()) {
        const std::string found(row.text(0));
        if (database.ok() && !found.empty() && found.size() <= 100) {
            needs = found + " or newer";
        }
    }
    return {{file},
            fmt::format("a document of version {}, and this program reads versions up to {}; open "
                        "it with {}, or let that save it as .corbel.yaml text",
                        version, formatVersion, needs)};
}

} // namespace

Result<Document> decode(std::string_view bytes, const std::string& file)
{
    if (const auto checked = checkHeader(bytes, bytes.size(), file); !checked) {
        return failure(checked.error());
    }
    Database database = Database::openHostile(std::as_bytes(std::span(bytes)));
    const std::int32_t version = readHeader(bytes).userVersion;
    if (version > formatVersion) {
        return failure({newerVersion(database, version, file)});
    }
    if (const auto checked = checkPages(bytes, 0, file); !checked) {
        return failure(checked.error());
    }
    return Reader(database, file).read();
}

} // namespace corbel::model::storage
