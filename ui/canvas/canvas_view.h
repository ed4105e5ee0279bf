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

class Gesture;
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

    // For gestures.

    /// The diagram as it looks while a gesture is under way; `restoreDiagram` takes that back.
    render::Diagram& preview() { return m_diagram; }
    void restoreDiagram();
    const model::View* shownView() const;
    bool apply(model::ChangeSet changes, int mergeId = -1);
    /// Applies what a gesture previewed; takes the preview back when nothing came of it.
    void commit(model::ChangeSet changes);
    void refuse(const QString& reason);
    const render::Emphasis& emphasis() const { return m_emphasis; }
    void selectBoxes(const std::set<int>& boxes, const std::set<int>& links);
    /// Scrolls by diagram units.
    void panBy(const QPointF& distance);
    /// Shows why the drop is not allowed, next to the pointer; empty when it is.
    void showRefusal(const QString& reason);
    void updateArea(const QRectF& area);

signals:
    void selectionChanged();
    void toolChanged(corbel::ui::Tool tool);
    void zoomChanged(double zoom);
    void highlightChanged(bool isHighlighting);
    /// A gesture was not allowed; for the status bar.
    void refused(const QString& reason);
    /// Right click or menu key: on an element, on a relation, or on the sheet (both empty). What
    /// was clicked is selected by then.
    void contextMenuRequested(const QPoint& globalPosition, const corbel::model::ElementId& element,
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
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// What a press of the left button met.
    struct Press {
        QPoint at;
        int box = -1;
        int link = -1;
        bool isHeld = false;     ///< The button is down and no gesture has begun.
        bool startsMove = false; ///< A drag moves the selection; otherwise it selects.
        bool isAdding = false;   ///< Shift or Ctrl was down.
    };
    enum class Corner { None, TopLeft, TopRight, BottomLeft, BottomRight };

    void onChanged(const model::ChangeSet& changes);
    void onReset();
    void rebuild();
    /// Finds indices for the ids of what is selected and lit; drops what is gone.
    void resolveEmphasis();
    void cancelGesture();
    void switchTool(Tool tool);
    void beginPress(QMouseEvent* event);
    void beginDrag(const QPointF& at, Qt::KeyboardModifiers modifiers);
    void click(const Press& press);
    /// What is being placed, as it would be drawn.
    render::Box ghostBox() const;
    void moveGhost(const QPointF& centre);
    void placeGhost(const QPointF& centre, bool staysArmed);
    void updateCursor();
    void hover(const QPoint& at);
    void paintGrid(QPainter& painter, const QRectF& area) const;
    void paintHandles(QPainter& painter) const;
    void paintGhost(QPainter& painter) const;
    void paintHint(QPainter& painter) const;
    int linkNear(const QPointF& at) const;
    /// The points around a box from which a connection is dragged.
    std::vector<QPointF> connectHandles(int box) const;
    bool isOnConnectHandle(const QPointF& at) const;
    Corner cornerAt(const QPointF& at) const;
    void zoomAbout(const QPoint& at, double factor);
    void showKindMenu(const model::ElementId& from, const model::ElementId& to,
                      const std::vector<model::RelationKind>& kinds);
    bool stepSelection(bool forwards);

    Document& m_document;
    QGraphicsScene m_scene;
    const render::Theme* m_theme;
    model::ViewId m_viewId;
    render::Diagram m_diagram;
    render::Emphasis m_emphasis;
    std::set<model::ElementId> m_selectedElements;
    std::set<model::RelationId> m_selectedRelations;
    std::set<model::ElementId> m_litElements;
    std::set<model::RelationId> m_litRelations;
    std::unique_ptr<Gesture> m_gesture;
    Press m_press;
    Tool m_toolKind = Tool::Select;
    bool m_isSpaceDown = false;
    model::ElementKind m_placingKind = model::ElementKind::Service;
    std::optional<QPointF> m_ghost; ///< Centre of what is being placed.
    int m_hovered = -1;
    QPoint m_pointer;
    RenameField* m_rename;
    bool m_isGridVisible = true;
    bool m_isFitPending = true;
};

} // namespace corbel::ui
