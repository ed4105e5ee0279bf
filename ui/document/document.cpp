#include "ui/document/document.h"

#include <algorithm>

#include "analysis/layout/model_layout.h"
#include "model/contract.h"
#include "model/storage/document_file.h"
#include "ui/document/edit_command.h"
#include "ui/files/import.h"
#include "ui/render/export.h"
#include "ui/words/names.h"

namespace corbel::ui {

using model::storage::FileResult;
using model::storage::FileStamp;

namespace {

QString listed(const model::Problems& problems)
{
    return toQString(model::describe(problems));
}

void tell(QString* problem, const QString& text)
{
    if (problem != nullptr) {
        *problem = text;
    }
}

model::Document emptyDocument()
{
    model::Document document;
    model::View view;
    view.id = model::ViewId{"main"};
    view.name = Document::tr("Overview").toStdString();
    document.designs.front().model.views.append(std::move(view));
    return document;
}

/// Diagrams often show only a part, imported ones above all; one view has to show everything. Gives
/// that view when it is missing.
std::optional<model::View> missingView(const model::Model& model)
{
    const auto isShown = [&](const model::ElementId& id) {
        return std::ranges::any_of(
            model.views, [&](const model::View& view) { return view.items.contains(id.value); });
    };
    if (!model.views.empty() &&
        std::ranges::all_of(analysis::layout::elementsOfDefaultView(model), isShown)) {
        return std::nullopt;
    }
    model::View overview = render::laidOut(model);
    overview.name = Document::tr("Overview").toStdString();
    return model.views.contains(overview.id.value) ? std::nullopt : std::optional(overview);
}

void addMissingView(model::Model& model)
{
    if (auto view = missingView(model)) {
        model.views.append(std::move(*view));
    }
}

} // namespace

Document::Document(QObject* parent) : QObject(parent), m_file(emptyDocument())
{
    connect(&m_undo, &QUndoStack::cleanChanged, this, [this] { emit cleanChanged(isClean()); });
}

Document::~Document()
{
    m_undo.disconnect(this);
}

const model::Model& Document::model() const
{
    return m_file.designs[static_cast<std::size_t>(m_current)].model;
}

model::Model& Document::currentModel()
{
    return m_file.designs[static_cast<std::size_t>(m_current)].model;
}

std::shared_ptr<const model::Model> Document::snapshot() const
{
    if (!m_snapshot) {
        m_snapshot = std::make_shared<const model::Model>(model());
    }
    return m_snapshot;
}

bool Document::apply(model::ChangeSet changes, QString* problem, int mergeId)
{
    if (changes.empty()) {
        return true;
    }
    if (m_isPerforming) {
        // The stack stands between two steps: what is pushed now would be lost in its order.
        tell(problem, tr("Another change was being undone or redone just then."));
        return false;
    }
    if (auto done = model::apply(currentModel(), changes); !done) {
        tell(problem, listed(done.error()));
        return false;
    }
    m_snapshot.reset();
    ++m_revision;
    const model::ChangeSet told = changes;
    push({m_file.designs[static_cast<std::size_t>(m_current)].id, std::move(changes)}, mergeId);
    emit changed(told);
    if (model::touched(told).head) {
        emit designsChanged();
    }
    return true;
}

QString Document::designName(int index) const
{
    const model::Design& design = m_file.designs.at(static_cast<std::size_t>(index));
    return toQString(design.model.name.empty() ? design.id.value : design.model.name);
}

QString Document::title() const
{
    if (!m_file.name.empty()) {
        return toQString(m_file.name);
    }
    if (designCount() == 1 && !model().name.empty()) {
        return toQString(model().name);
    }
    if (!m_path.empty()) {
        return QString::fromStdString(m_path.filename().string());
    }
    return tr("Untitled");
}

bool Document::isClean() const
{
    return m_undo.isClean();
}

void Document::ensureView()
{
    // A design without any view has no steps yet that such a view could stand in the way of. One
    // whose elements are no longer shown was edited to be so, and stays as it is.
    model::Design& design = m_file.designs[static_cast<std::size_t>(m_current)];
    if (design.model.views.empty()) {
        const model::Model before = design.model;
        addMissingView(design.model);
        emit amended(design.id, model::diff(before, design.model));
    }
}

void Document::adopt(model::Document document, const std::filesystem::path& path, bool clean)
{
    CORBEL_CONTRACT(!document.designs.empty());
    m_undo.clear();
    m_file = std::move(document);
    if (designCount() == 1 && m_file.name == m_file.designs.front().model.name) {
        m_file.name.clear(); // With a single design its model's name counts, also when it changes.
    }
    m_current = 0;
    m_path = path;
    m_stamp.reset();
    m_hasComments = false;
    m_snapshot.reset();
    ++m_revision;
    for (model::Design& design : m_file.designs) {
        addMissingView(design.model);
    }
    if (!clean) {
        m_undo.resetClean();
    }
    emit replaced();
    emit pathChanged();
    emit designsChanged();
    emit currentDesignChanged(0);
    emit reset();
}

void Document::clear()
{
    adopt(emptyDocument(), {}, true);
}

void Document::startFrom(model::Document document)
{
    adopt(std::move(document), {}, true);
}

void Document::assign(model::Document document, const std::filesystem::path& path)
{
    adopt(std::move(document), path, !path.empty());
}

FileResult<void> Document::open(const std::filesystem::path& path)
{
    auto loaded = model::storage::load(path);
    if (!loaded) {
        return tl::unexpected(std::move(loaded.error()));
    }
    adopt(asOpened(std::move(loaded->document), path), path, true);
    m_stamp = std::move(loaded->stamp);
    m_hasComments = loaded->hasComments;
    return {};
}

FileResult<void> Document::saveAs(const std::filesystem::path& path,
                                  const std::optional<FileStamp>& expected)
{
    auto written = model::storage::save(path, asSaved(m_file, path), expected);
    if (!written) {
        return tl::unexpected(std::move(written.error()));
    }
    const bool isMoved = m_path != path;
    m_path = path;
    m_stamp = std::move(*written);
    m_hasComments = false;
    m_undo.setClean();
    emit saved();
    if (isMoved) {
        emit pathChanged();
    }
    return {};
}

} // namespace corbel::ui
