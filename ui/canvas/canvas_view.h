/// The canvas: shows one view of the document and turns mouse and keys into edits.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include <QGraphicsView>
#include <QMenu>

#include "model/model.h"
#include "ui/canvas/canvas_align.h"
#include "ui/canvas/canvas_edits.h"
#include "ui/document/document.h"
#include "ui/render/diagram.h"
#include "ui/render/painter.h"

namespace corbel::ui {

class Gesture;
class NoteField;
class RenameField;
struct Sides;

enum class Tool {
    Select,  ///< Select, move, resize; from an element's edge handle, connect.
    Pan,     ///< Drag the sheet.
    Place,   ///< A click puts a new element.
    Connect, ///< A drag from element to element makes a relation.
};

/// What an overlay makes of the keys and the mouse.
enum class OverlayUse {
    Remark, ///< Nothing: its marks are only there to be seen.
    Lens,   ///< Escape leaves it.
    Probe,  ///< Also, a click on an element, and Return or Space, ask what if that failed.
};

/// The kinds in the order of the keys 1 to 9 that place them, and those without a key.
inline constexpr std::array keyedKinds{
    model::ElementKind::Actor,  model::ElementKind::Service,   model::ElementKind::Store,
    model::ElementKind::Stream, model::ElementKind::Gateway,   model::ElementKind::Tier,
    model::ElementKind::Group,  model::ElementKind::Site,      model::ElementKind::Host,
    model::ElementKind::System, model::ElementKind::Partition, model::ElementKind::Cluster,
    model::ElementKind::Team,
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
    /// Whether what is placed, moved and resized comes to stand on the grid.
    void setSnapping(bool isSnapping) { m_isSnapping = isSnapping; }
    bool isSnapping() const { return m_isSnapping; }
    /// On the grid while snapping, unless `isFree` (Alt is held).
    QPointF snapped(const QPointF& point, bool isFree = false) const;

    Tool tool() const { return m_toolKind; }
    /// Select, Pan or Connect; `placeElement` is the way to Place. Connect with something selected
    /// lets its target be chosen by keys, or its other end when that is a relation.
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
    /// Puts an element where there is room: in the selected container or beside the selected
    /// element, else in the middle of what is seen; opens it for its name.
    model::ElementId placeNear(model::ElementKind kind);
    /// Puts an element of the model on this view, into its container or at a point of the diagram;
    /// selects it. False when it is there already.
    bool showElement(const model::ElementId& element, const QPointF& centre);
    /// Adds a relation and selects it; asks by a menu when `kind` is absent and several are legal.
    bool connectElements(const model::ElementId& from, const model::ElementId& to,
                         std::optional<model::RelationKind> kind = {});
    /// Adds an element about a point with a relation that leads to it; opens it for its name.
    model::ElementId placeConnected(const model::ElementId& from,
                                    const canvas_edits::Target& target, const QPointF& centre);
    /// Asks by a menu what a relation shall lead to where nothing is yet.
    void offerTargets(const model::ElementId& from, const QPointF& at);
    /// Joins a relation to other ends and keeps it selected; refused when its kind may not.
    bool reconnect(const model::RelationId& relation, const model::ElementId& from,
                   const model::ElementId& to);

    std::vector<model::ElementId> selectedElements() const;
    std::vector<model::RelationId> selectedRelations() const;
    /// Positions in the view's list of notes.
    const std::set<int>& selectedNotes() const { return m_selectedNotes; }
    void setSelection(const std::vector<model::ElementId>& elements,
                      const std::vector<model::RelationId>& relations = {});
    void selectAll();
    void clearSelection() { setSelection({}); }

    /// Lights these up and dims the rest, and scrolls them into sight when they are not.
    void highlight(const std::vector<model::ElementId>& elements,
                   const std::vector<model::RelationId>& relations = {});
    /// Marks those of them that break the rule which they are lit for, until other ones are lit.
    void markAgainst(const std::vector<model::ElementId>& elements,
                     const std::vector<model::RelationId>& relations);
    void clearHighlight();

    /// What an analysis says about the diagram; nothing to take it away.
    void setOverlay(std::shared_ptr<const render::Overlay> overlay, OverlayUse use);
    /// `nullptr` without one.
    const render::Overlay* overlay() const { return m_overlay.get(); }

    double zoom() const { return transform().m11(); }
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    void zoomToFit();
    /// At once, or as soon as the canvas has a place and thereby a size.
    void zoomToFitWhenShown();
    void zoomToSelection();
    /// Scrolls so that the element can be seen.
    void reveal(const model::ElementId& element);

    void startRename(const model::ElementId& element);
    void deleteSelection();
    /// Moves the selection by grid steps, by single units when not snapping or `isFine`.
    void nudge(int columns, int rows, bool isFine = false);
    /// Makes the selected elements wider and higher by grid steps.
    void resizeSelection(int columns, int rows);
    void align(Alignment alignment);
    void distribute(Qt::Orientation direction);
    /// Puts copies beside the selection.
    void duplicateSelection();
    /// Copies of boxes, `offset` away and in `container` (-1: the sheet); selects them.
    void duplicate(const std::vector<int>& roots, const QPointF& offset, int container);
    /// Puts the selection into a container where there is room in it; an empty id: on the sheet.
    void nestSelection(const model::ElementId& container);
    /// Takes the selection out of its container, beside it.
    void unnestSelection();
    /// Lets the container for the selection be chosen by keys.
    void aimNesting();
    /// Lets another end of the selected relation be chosen by keys.
    void aimReconnection(bool isSource);
    /// Gives the selected elements another kind.
    void convertSelection(model::ElementKind kind);
    void changeReplicas(int by);
    void setCollapsed(const model::ElementId& element, bool collapsed);
    /// Collapses or expands what is selected.
    void setSelectionCollapsed(bool collapsed);
    /// Pins the selection where it is, or lets automatic layout move it when all of it is pinned.
    void togglePinned();
    /// A menu of kinds, for `placeNear`, or for the point of the diagram that is given.
    void showAddMenu(std::optional<QPointF> at = {});
    /// A menu of kinds with what each would cost, for `convertSelection`.
    void showConvertMenu();

    /// Opens an empty note at a point, or beside the selection; it is there once it has a text.
    void addNote(std::optional<QPointF> at = {});
    void editNote(int note);
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
    void selectBoxes(const std::set<int>& boxes, const std::set<int>& links,
                     const std::set<int>& notes = {});
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
    /// While probing: fail this element, link or fail-over, or with Shift keep it from failing;
    /// once more takes that back.
    void probed(const std::string& id, bool isToBeHeld);
    /// Escape with nothing else to leave.
    void overlayLeft();
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
    bool viewportEvent(QEvent* event) override;

private:
    /// What a press of the left button met.
    struct Press {
        QPoint at;
        int box = -1;
        int link = -1;
        int note = -1;
        bool isHeld = false;     ///< The button is down and no gesture has begun.
        bool startsMove = false; ///< A drag moves the selection; otherwise it selects.
        bool isAdding = false;   ///< Shift or Ctrl was down.
    };

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
    void paintSizeHandles(QPainter& painter, const QRectF& rect) const;
    void paintFoldMarks(QPainter& painter) const;
    void paintSelectedNotes(QPainter& painter) const;
    void paintGhost(QPainter& painter) const;
    /// In what is there to hold something and is empty: that parts go in there.
    void paintInvitations(QPainter& painter, const QRectF& area) const;
    void paintHint(QPainter& painter) const;
    int linkNear(const QPointF& at) const;
    /// The points around a box from which a connection is dragged.
    std::vector<QPointF> connectHandles(int box) const;
    bool isOnConnectHandle(const QPointF& at) const;
    /// Which sides of the selected element a drag from a point would move.
    Sides sidesAt(const QPointF& at) const;
    /// Where a container is collapsed or expanded by a click; empty for other boxes.
    QRectF foldMark(int box) const;
    /// The box whose fold mark is at a point, -1 when none is.
    int foldAt(const QPointF& at) const;
    /// 0 at the selected relation's beginning, 1 at its end, -1 elsewhere.
    int linkEndAt(const QPointF& at) const;
    void zoomAbout(const QPoint& at, double factor);
    void showKindMenu(const model::ElementId& from, const model::ElementId& to,
                      const std::vector<model::RelationKind>& kinds);
    /// A menu that goes when it is closed; `popUp` shows it at a point of the diagram.
    QMenu* makeMenu(const QString& accessibleName);
    void popUp(QMenu* menu, const QPointF& at);
    /// Return and Space while probing; false when nothing is selected.
    bool probeSelection(const QKeyEvent& event);
    /// Refuses what cannot fail by itself.
    void probeLink(const model::RelationId& relation, bool isToBeHeld);
    bool stepSelection(bool forwards);
    bool selectNeighbour(const QPointF& direction);
    void stepRelations();
    /// Arrow keys with their modifiers; false when it is none.
    bool arrowKey(const QKeyEvent& event);
    bool letterKey(const QKeyEvent& event);
    bool gestureKey(const QKeyEvent& event);
    void finishGesture();
    void escape();
    void aim(std::unique_ptr<Gesture> gesture);
    /// Lets what the selected element connects to be chosen by keys.
    void aimConnection();
    QRectF rectAbout(model::ElementKind kind, const QPointF& centre) const;
    /// Whether a container (-1: the sheet) may hold this kind; says why not.
    bool mayPlace(model::ElementKind kind, int container);
    model::ElementId placeIn(model::ElementKind kind, const QRectF& rect, int container);
    std::vector<int> selectedRoots() const;
    QRectF selectedArea() const;
    /// The part of the diagram that the window shows.
    QRectF sight() const;
    /// Applies new rectangles of boxes as one edit.
    bool arrange(const canvas_edits::Rects& rects, const model::Message& label, int mergeId = -1);
    void setNotes(std::vector<model::Note> notes, const model::Message& label);
    void onNoteEdited(int note, const QString& text);

    Document& m_document;
    QGraphicsScene m_scene;
    const render::Theme* m_theme;
    model::ViewId m_viewId;
    render::Diagram m_diagram;
    render::Emphasis m_emphasis;
    std::set<model::ElementId> m_selectedElements;
    std::set<model::RelationId> m_selectedRelations;
    std::set<int> m_selectedNotes;
    std::size_t m_noteCount = 0;    ///< Positions of notes mean something while this holds.
    model::ElementId m_relationsOf; ///< Whose relations the keys walk over.
    std::set<model::ElementId> m_litElements;
    std::set<model::RelationId> m_litRelations;
    std::set<model::ElementId> m_elementsAgainst; ///< Of those that are lit, as are the next.
    std::set<model::RelationId> m_relationsAgainst;
    std::shared_ptr<const render::Overlay> m_overlay;
    OverlayUse m_overlayUse = OverlayUse::Remark;
    /// Shared with whatever of it is under way: selecting makes the inspector finish what is typed,
    /// and that edit ends the gesture.
    std::shared_ptr<Gesture> m_gesture;
    Press m_press;
    Tool m_toolKind = Tool::Select;
    bool m_isSpaceDown = false;
    model::ElementKind m_placingKind = model::ElementKind::Service;
    std::optional<QPointF> m_ghost; ///< Centre of what is being placed.
    int m_hovered = -1;
    QPoint m_pointer;
    RenameField* m_rename;
    NoteField* m_noteField;
    QPointF m_newNote; ///< Where the note that is being written will be.
    bool m_isGridVisible = true;
    bool m_isSnapping = true;
    bool m_isFitPending = true;
};

} // namespace corbel::ui
