#include "ui/document.h"

#include <algorithm>

#include "analysis/layout/model_layout.h"
#include "model/contract.h"
#include "model/storage/document_file.h"
#include "ui/edit_command.h"
#include "ui/names.h"
#include "ui/render/export.h"

namespace corbel::ui {

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

/// Diagrams often show only a part, imported ones above all; one view has to show everything.
void addOverview(model::Model& model)
{
    const auto isShown = [&](const model::ElementId& id) {
        return std::ranges::any_of(
            model.views, [&](const model::View& view) { return view.items.contains(id.value); });
    };
    const auto elements = analysis::layout::elementsOfDefaultView(model);
    if (model.views.empty() || std::ranges::all_of(elements, isShown)) {
        return;
    }
    model::View overview = render::laidOut(model);
    overview.name = Document::tr("Overview").toStdString();
    if (!model.views.contains(overview.id.value)) {
        model.views.append(std::move(overview));
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
    if (auto done = model::apply(currentModel(), changes); !done) {
        tell(problem, listed(done.error()));
        return false;
    }
    m_snapshot.reset();
    ++m_revision;
    const model::DesignId design = m_file.designs[static_cast<std::size_t>(m_current)].id;
    const model::ChangeSet told = changes;
    m_undo.push(new EditCommand(*this, design, std::move(changes), mergeId));
    emit changed(told);
    if (model::touched(told).head) {
        emit designsChanged();
    }
    return true;
}

void Document::perform(const model::DesignId& design, const model::ChangeSet& changes)
{
    const auto it = std::ranges::find(m_file.designs, design, &model::Design::id);
    CORBEL_CONTRACT(it != m_file.designs.end());
    setCurrentDesign(static_cast<int>(it - m_file.designs.begin()));
    const bool isDone = model::apply(currentModel(), changes).has_value();
    // Undo and redo walk through states that were legal before.
    CORBEL_CONTRACT(isDone);
    m_snapshot.reset();
    ++m_revision;
    emit changed(changes);
    if (model::touched(changes).head) {
        emit designsChanged();
    }
}

QString Document::designName(int index) const
{
    const model::Design& design = m_file.designs.at(static_cast<std::size_t>(index));
    return toQString(design.model.name.empty() ? design.id.value : design.model.name);
}

void Document::setCurrentDesign(int index)
{
    if (index == m_current || index < 0 || index >= designCount()) {
        return;
    }
    m_current = index;
    m_snapshot.reset();
    ++m_revision;
    ensureView();
    emit currentDesignChanged(index);
    emit reset();
}

void Document::duplicateDesign(const QString& name)
{
    model::Design copy = m_file.designs[static_cast<std::size_t>(m_current)];
    copy.model.name = name.toStdString();
    int number = 2;
    model::DesignId id;
    do {
        id.value = "design-" + std::to_string(number++);
    } while (model::find(m_file, id) != nullptr);
    copy.id = id;
    m_file.designs.push_back(std::move(copy));
    setTouched(true);
    emit designsChanged();
    setCurrentDesign(designCount() - 1);
}

void Document::removeDesign(int index)
{
    if (designCount() < 2 || index < 0 || index >= designCount()) {
        return;
    }
    // Commands of the removed design could not be undone any more.
    m_undo.clear();
    m_file.designs.erase(m_file.designs.begin() + index);
    m_current =
        std::min(index <= m_current ? std::max(0, m_current - 1) : m_current, designCount() - 1);
    m_snapshot.reset();
    ++m_revision;
    ensureView();
    setTouched(true);
    emit designsChanged();
    emit currentDesignChanged(m_current);
    emit reset();
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
    return m_undo.isClean() && !m_touched;
}

void Document::setTouched(bool touched)
{
    const bool wasClean = isClean();
    m_touched = touched;
    if (isClean() != wasClean) {
        emit cleanChanged(isClean());
    }
}

void Document::ensureView()
{
    model::Model& current = currentModel();
    if (current.views.empty()) {
        current.views.append(render::laidOut(current));
    } else {
        addOverview(current);
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
    m_hasComments = false;
    m_snapshot.reset();
    ++m_revision;
    ensureView();
    setTouched(!clean);
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

void Document::assign(model::Document document, const std::filesystem::path& path)
{
    for (model::Design& design : document.designs) {
        addOverview(design.model);
    }
    adopt(std::move(document), path, !path.empty());
}

bool Document::open(const std::filesystem::path& path, QString* problem)
{
    auto loaded = model::storage::load(path);
    if (!loaded) {
        tell(problem, listed(loaded.error()));
        return false;
    }
    adopt(std::move(loaded->document), path, true);
    m_hasComments = loaded->hasComments;
    return true;
}

bool Document::saveAs(const std::filesystem::path& path, QString* problem)
{
    if (auto saved = model::storage::save(path, m_file); !saved) {
        tell(problem, listed(saved.error()));
        return false;
    }
    const bool isMoved = m_path != path;
    m_path = path;
    m_hasComments = false;
    m_undo.setClean();
    setTouched(false);
    if (isMoved) {
        emit pathChanged();
    }
    return true;
}

} // namespace corbel::ui
