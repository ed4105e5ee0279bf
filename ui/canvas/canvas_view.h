/// The canvas: shows one view of the document and turns mouse and keys into edits.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include <QGraphicsView>

#include "model/model.h"
#include "ui/document.h"
#include "ui/render/diagram.h"
#include "ui/render/painter.h"

namespace corbel::ui {

class CanvasTool;
class RenameField;

enum class Tool {
    Select,  ///< Select, move, resize; from an element's edge handle, connect.
    Pan,     ///< Drag the sheet.
    Place,   ///< A click puts a new element.
    Connect, ///< A drag from element to element makes a relation.
};

/// Draws the diagram itself (no graphics items: the scene behind it is empty), so that what is
/// painted here and what is exported come from one painter. It never changes the model: every
/// gesture ends in a ChangeSet for the document.
class CanvasView : public QGraphicsView {
    Q_OBJECT

public:
    explicit CanvasView(Document& document, QWidget* parent = nullptr);
    ~CanvasView() override;

    Document& document() const { return m_document; }
    const render::Diagram& diagram() const { return m_diagram; }

    /// Which view of the current design is shown; initially its first.
    void showView(const model::ViewId& view);
    const model::ViewId& viewId() const { return m_viewId; }

    void setTheme(const render::Theme& theme);
    const render::Theme& theme() const { return *m_theme; }
    void setGridVisible(bool visible);

    Tool tool() const { return m_toolKind; }
    /// Select, Pan or Connect; `placeElement` is the way to Place.
    void setTool(Tool tool);
    /// The next click on the canvas puts an element of this kind; Escape cancels.
    void placeElement(model::ElementKind kind);
    /// As `placeElement`, for a palette entry that is still pressed: forward the mouse moves and
    /// the release by global position; released outside of the canvas, it waits for a click.
    void dragPlacing(model::ElementKind kind, const QPoint& globalPosition);
    void dropPlacing(const QPoint& globalPosition);
    /// What `placeElement` armed, while the tool is Place.
    model::ElementKind placingKind() const { return m_placingKind; }
    /// Puts an element at a point of the diagram, into the container there; returns its id, empty
    /// when it was refused.
    model::ElementId placeAt(model::ElementKind kind, const QPointF& centre);
    /// Adds a relation and selects it; asks by a menu when `kind` is absent and several are legal.
    bool connectElements(const model::ElementId& from, const model::ElementId& to,
                         std::optional<model::RelationKind> kind = {});

    std::vector<model::ElementId> selectedElements() const;
    std::vector<model::RelationId> selectedRelations() const;
    void setSelection(const std::vector<model::ElementId>& elements,
                      const std::vector<model::RelationId>& relations = {});
    void selectAll();
    void clearSelection() { setSelection({}); }

    /// Lights these up and dims the rest, and scrolls them into sight when they are not.
    void highlight(const std::vector<model::ElementId>& elements,
                   const std::vector<model::RelationId>& relations = {});
    void clearHighlight();

    double zoom() const { return transform().m11(); }
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    void zoomToFit();
    void zoomToSelection();
    /// Scrolls so that the element can be seen.
    void reveal(const model::ElementId& element);

    void startRename(const model::ElementId& element);
    void deleteSelection();
    /// Moves the selection by whole grid steps.
    void nudge(int columns, int rows);
    void setCollapsed(const model::ElementId& element, bool collapsed);
    /// Lays the whole view out anew, pinned elements excepted.
    void layOutAgain();

    // For tools.
    bool apply(model::ChangeSet changes, int mergeId = -1);
    void refuse(const QString& reason);
    const render::Emphasis& emphasis() const { return m_emphasis; }
    void selectBoxes(std::set<int> boxes, std::set<int> links);
    void finishTool();
    /// The diagram as it will be while a gesture is under way.
    render::Diagram& preview() { return m_diagram; }
    /// Forgets a preview: the diagram shows the model again.
    void restoreDiagram();
    const model::View* shownView() const;

signals:
    void selectionChanged();
    void toolChanged(corbel::ui::Tool tool);
    void zoomChanged(double zoom);
    void highlightChanged(bool isHighlighting);
    /// A gesture was not allowed; for the status bar.
    void refused(const QString& reason);
    /// Right click or menu key: on an element, on a relation, or on the sheet (both empty). What
    /// was clicked is selected by then.
    void contextMenuRequested(const QPoint& globalPosition,
                              const corbel::model::ElementId& element,
                              const corbel::model::RelationId& relation);
    /// Double click on an element that has nothing to rename in place, or Return.
    void activated(const corbel::model::ElementId& element);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void onChanged(const model::ChangeSet& changes);
    void rebuild();
    void updateSheet();
    void keepEmphasis();
    void setToolObject(Tool kind, std::unique_ptr<CanvasTool> tool);

    Document& m_document;
    QGraphicsScene m_scene;
    const render::Theme* m_theme;
    model::ViewId m_viewId;
    render::Diagram m_diagram;
    render::Emphasis m_emphasis;
    std::unique_ptr<CanvasTool> m_tool;
    Tool m_toolKind = Tool::Select;
    Tool m_toolBeforePan = Tool::Select;
    model::ElementKind m_placingKind = model::ElementKind::Service;
    RenameField* m_rename = nullptr;
    bool m_isGridVisible = true;
};

} // namespace corbel::ui
