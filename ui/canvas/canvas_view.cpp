#include "ui/canvas/canvas_view.h"

#include <algorithm>
#include <utility>

#include "model/edits.h"
#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/canvas_edits.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/note_field.h"
#include "ui/canvas/rename_field.h"

namespace corbel::ui {

namespace {

constexpr double sheet = 1'000'000; // half of its side, diagram units

} // namespace

CanvasView::CanvasView(Document& document, QWidget* parent)
    : QGraphicsView(parent),
      m_document(document),
      m_theme(&render::Theme::light()),
      m_rename(new RenameField(viewport())),
      m_noteField(new NoteField(viewport()))
{
    // The sheet has no end worth showing: scroll bars would only mislead.
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.setSceneRect(-sheet, -sheet, 2 * sheet, 2 * sheet);
    setScene(&m_scene);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setViewportUpdateMode(NoViewportUpdate);
    CanvasAccessible::install();
    setAccessibleName(tr("Canvas"));
    setAccessibleDescription(tr("The diagram: elements and the relations between them"));

    m_rename->setTheme(*m_theme);
    m_noteField->setTheme(*m_theme);

    connect(&document, &Document::changed, this, &CanvasView::onChanged);
    connect(&document, &Document::replaced, this, [this] {
        m_viewId = {};
        m_isFitPending = true;
    });
    connect(&document, &Document::reset, this, &CanvasView::onReset);
    connect(m_rename, &RenameField::renamed, this,
            [this](const model::ElementId& element, const QString& name) {
                if (const model::View* view = shownView()) {
                    apply(canvas_edits::rename(m_document.model(), *view, m_diagram, element,
                                               name.toStdString()));
                }
            });
    connect(m_rename, &RenameField::closed, this, [this] { setFocus(); });
    connect(m_noteField, &NoteField::edited, this, &CanvasView::onNoteEdited);
    connect(m_noteField, &NoteField::closed, this, [this] { setFocus(); });
    onReset();
}

CanvasView::~CanvasView()
{
    m_rename->disconnect(this);
    m_noteField->disconnect(this);
}

const model::View* CanvasView::shownView() const
{
    return model::find(m_document.model(), m_viewId);
}

void CanvasView::showView(const model::ViewId& view)
{
    m_viewId = view;
    m_isFitPending = true;
    onReset();
}

void CanvasView::onReset()
{
    cancelGesture();
    m_rename->giveUp();
    m_noteField->giveUp();
    const model::Model& model = m_document.model();
    if (shownView() == nullptr) {
        m_viewId = model.views.empty() ? model::ViewId() : model.views[0].id;
    }
    rebuild();
    if (m_isFitPending) {
        zoomToFitWhenShown();
    }
}

void CanvasView::rebuild()
{
    const model::View* view = shownView();
    m_diagram = view == nullptr ? render::Diagram() : render::Diagram(m_document.model(), *view);
    resolveEmphasis();
    updateArea({});
}

void CanvasView::onChanged(const model::ChangeSet& changes)
{
    cancelGesture();
    const model::View* view = shownView();
    if (view == nullptr) {
        // Not another view in its place: that one may have its own canvas already.
        m_viewId.value.empty() ? onReset() : rebuild();
        return;
    }
    const QRectF dirty = m_diagram.update(m_document.model(), *view, model::touched(changes));
    resolveEmphasis();
    if (!m_rename->element().empty() && m_diagram.find(m_rename->element()) == nullptr) {
        m_rename->giveUp();
    }
    updateArea(dirty);
}

void CanvasView::restoreDiagram()
{
    if (const model::View* view = shownView()) {
        model::Touched touched;
        touched.views.push_back(m_viewId);
        m_diagram.update(m_document.model(), *view, touched);
    }
    updateArea({});
}

bool CanvasView::apply(model::ChangeSet changes, int mergeId)
{
    QString problem;
    if (m_document.apply(std::move(changes), &problem, mergeId)) {
        return true;
    }
    refuse(problem);
    return false;
}

void CanvasView::commit(model::ChangeSet changes)
{
    if (changes.empty() || !apply(std::move(changes))) {
        restoreDiagram();
    }
}

void CanvasView::refuse(const QString& reason)
{
    emit refused(reason);
}

void CanvasView::resolveEmphasis()
{
    render::Emphasis emphasis;
    const auto count = [this] {
        return m_selectedElements.size() + m_selectedRelations.size() + m_selectedNotes.size();
    };
    const std::size_t selectedBefore = count();
    if (std::exchange(m_noteCount, m_diagram.notes().size()) != m_diagram.notes().size()) {
        m_selectedNotes.clear();
    }
    std::erase_if(m_selectedElements, [&](const model::ElementId& id) {
        const int index = m_diagram.indexOf(id);
        if (index >= 0) {
            emphasis.selectedBoxes.insert(index);
        }
        return index < 0;
    });
    std::erase_if(m_selectedRelations, [&](const model::RelationId& id) {
        const int index = m_diagram.indexOf(id);
        if (index >= 0) {
            emphasis.selectedLinks.insert(index);
        }
        return index < 0;
    });
    for (const model::ElementId& id : m_litElements) {
        if (const int index = m_diagram.indexOf(id); index >= 0) {
            emphasis.litBoxes.insert(index);
            if (m_elementsAgainst.contains(id)) {
                emphasis.againstBoxes.insert(index);
            }
        }
    }
    // What leads from one lit box to another is part of what is shown.
    for (int link = 0; emphasis.litBoxes.size() > 1 && link < std::ssize(m_diagram.links());
         ++link) {
        const render::Link& line = m_diagram.links()[link];
        if (emphasis.litBoxes.contains(line.from) && emphasis.litBoxes.contains(line.to)) {
            emphasis.litLinks.insert(link);
        }
    }
    for (const model::RelationId& id : m_litRelations) {
        if (const int index = m_diagram.indexOf(id); index >= 0) {
            emphasis.litLinks.insert(index);
            if (m_relationsAgainst.contains(id)) {
                emphasis.againstLinks.insert(index);
            }
        }
    }
    m_hovered = -1;
    m_emphasis = std::move(emphasis);
    if (count() != selectedBefore) {
        emit selectionChanged();
    }
}

std::vector<model::ElementId> CanvasView::selectedElements() const
{
    return {m_selectedElements.begin(), m_selectedElements.end()};
}

std::vector<model::RelationId> CanvasView::selectedRelations() const
{
    return {m_selectedRelations.begin(), m_selectedRelations.end()};
}

void CanvasView::setSelection(const std::vector<model::ElementId>& elements,
                              const std::vector<model::RelationId>& relations)
{
    std::set<int> boxes;
    std::set<int> links;
    for (const model::ElementId& id : elements) {
        boxes.insert(m_diagram.indexOf(id));
    }
    for (const model::RelationId& id : relations) {
        links.insert(m_diagram.indexOf(id));
    }
    boxes.erase(-1);
    links.erase(-1);
    selectBoxes(boxes, links);
}

void CanvasView::selectBoxes(const std::set<int>& boxes, const std::set<int>& links,
                             const std::set<int>& notes)
{
    if (boxes == m_emphasis.selectedBoxes && links == m_emphasis.selectedLinks &&
        notes == m_selectedNotes) {
        return;
    }
    m_selectedNotes = notes;
    m_emphasis.selectedBoxes = boxes;
    m_emphasis.selectedLinks = links;
    m_selectedElements.clear();
    m_selectedRelations.clear();
    for (const int box : boxes) {
        m_selectedElements.insert(m_diagram.boxes()[box].id);
    }
    for (const int link : links) {
        m_selectedRelations.insert(m_diagram.links()[link].id);
    }
    updateArea({});
    QAccessibleEvent told(this, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&told);
    emit selectionChanged();
}

void CanvasView::selectAll()
{
    std::set<int> boxes;
    std::set<int> links;
    for (int i = 0; i < static_cast<int>(m_diagram.boxes().size()); ++i) {
        if (!m_diagram.boxes()[i].isHidden) {
            boxes.insert(i);
        }
    }
    for (int i = 0; i < static_cast<int>(m_diagram.links().size()); ++i) {
        if (!m_diagram.links()[i].isHidden) {
            links.insert(i);
        }
    }
    std::set<int> notes;
    for (int i = 0; i < static_cast<int>(m_diagram.notes().size()); ++i) {
        notes.insert(i);
    }
    selectBoxes(boxes, links, notes);
}

void CanvasView::highlight(const std::vector<model::ElementId>& elements,
                           const std::vector<model::RelationId>& relations)
{
    m_litElements = {elements.begin(), elements.end()};
    m_litRelations = {relations.begin(), relations.end()};
    m_elementsAgainst.clear();
    m_relationsAgainst.clear();
    resolveEmphasis();
    QRectF lit;
    for (const int box : m_emphasis.litBoxes) {
        lit |= m_diagram.boxes()[box].rect;
    }
    for (const int link : m_emphasis.litLinks) {
        lit |= render::Diagram::paintedRect(m_diagram.links()[link]);
    }
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    if (!lit.isNull() && !seen.contains(lit)) {
        if (lit.width() > seen.width() || lit.height() > seen.height()) {
            setZoom(zoom() * std::min(seen.width() / lit.width(), seen.height() / lit.height()) *
                    0.9);
        }
        centerOn(lit.center());
    }
    updateArea({});
    emit highlightChanged(m_emphasis.isDimming());
}

void CanvasView::markAgainst(const std::vector<model::ElementId>& elements,
                             const std::vector<model::RelationId>& relations)
{
    m_elementsAgainst = {elements.begin(), elements.end()};
    m_relationsAgainst = {relations.begin(), relations.end()};
    resolveEmphasis();
    updateArea({});
}

void CanvasView::clearHighlight()
{
    if (m_litElements.empty() && m_litRelations.empty()) {
        return;
    }
    m_litElements.clear();
    m_litRelations.clear();
    m_elementsAgainst.clear();
    m_relationsAgainst.clear();
    resolveEmphasis();
    updateArea({});
    emit highlightChanged(false);
}

void CanvasView::setTheme(const render::Theme& theme)
{
    m_theme = &theme;
    m_rename->setTheme(theme);
    m_noteField->setTheme(theme);
    updateArea({});
}

void CanvasView::setGridVisible(bool visible)
{
    m_isGridVisible = visible;
    updateArea({});
}

} // namespace corbel::ui
