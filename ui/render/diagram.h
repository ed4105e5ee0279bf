/// What one view shows, ready to be painted: boxes, lines and notes with a spatial index.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include "analysis/layout/model_layout.h"
#include "model/change_set.h"
#include "model/model.h"
#include "ui/render/grid_index.h"

namespace corbel::render {

/// A box's text broken into lines, kept by the painter.
struct BoxText;

/// One element as it is drawn.
struct Box {
    model::ElementId id;
    model::ElementKind kind = model::ElementKind::Service;
    QRectF rect;
    int parent = -1;          ///< Index of the innermost container on this view.
    int depth = 0;            ///< Number of containers around it on this view.
    bool isContainer = false; ///< Holds visible boxes: drawn with a title band.
    bool isCollapsed = false;
    bool isHidden = false; ///< Inside a collapsed container.
    bool isPinned = false;
    bool isExternal = false;
    bool isPassive = false;
    int replicas = 1;
    double titleWidth = 0; ///< Of a container's title, which lines avoid.
    QString name;
    QString caption; ///< The small grey line: kind and what specifies it ("store · relational").
    mutable std::shared_ptr<const BoxText> text; ///< Null until painted, and after a change.
};

/// One relation as it is drawn.
struct Link {
    model::RelationId id;
    model::RelationKind kind = model::RelationKind::Calls;
    int from = -1; ///< Index of the box where it is drawn to begin (a collapsed container maybe).
    int to = -1;   ///< Index of the box where it is drawn to end.
    bool isInferred = false;
    bool isHidden = false; ///< Both ends are in the same collapsed container.
    bool isStored = false; ///< The view says how it runs.
    QString label;
    QString shownLabel;         ///< The label, elided to the room there is.
    QPolygonF points;           ///< Orthogonal, ends included.
    std::vector<QPointF> jumps; ///< Where it hops over another line; on its horizontal runs.
    int labelDepth = 0;         ///< Number of containers around the label.
    QRectF labelRect;           ///< Empty when there is no room for the label.
};

struct NoteBox {
    QString text;
    QRectF rect;
};

/// Sizes that layout, painting and editing share, in diagram units.
namespace metrics {
inline constexpr double grid = 8;
inline constexpr double titleBand = analysis::layout::defaultTitleBand;
inline constexpr double padding = 24; ///< Between a container's border and its content.
inline constexpr double leastWidth = 96;
inline constexpr double leastHeight = 48;
} // namespace metrics

class Diagram {
public:
    Diagram() = default;
    /// Relations without a route in the view are routed here.
    Diagram(const model::Model& model, const model::View& view);

    /// Follows a change of the model: only touched boxes and lines are renewed where that is
    /// possible. Returns the area to repaint; a null rectangle stands for everything.
    QRectF update(const model::Model& model, const model::View& view,
                  const model::Touched& touched);

    const std::vector<Box>& boxes() const { return m_boxes; }
    const std::vector<Link>& links() const { return m_links; }
    const std::vector<NoteBox>& notes() const { return m_notes; }
    const Box* find(const model::ElementId& id) const;
    const Link* find(const model::RelationId& id) const;
    int indexOf(const model::ElementId& id) const;  ///< -1 when not on the view.
    int indexOf(const model::RelationId& id) const; ///< -1 when not on the view.

    /// The area that everything drawn takes; empty without content.
    QRectF bounds() const;

    /// The topmost visible box at a point, -1 when there is none.
    int boxAt(const QPointF& point) const;
    /// The visible line nearest to a point within `distance`, -1 when there is none.
    int linkAt(const QPointF& point, double distance) const;
    /// Visible boxes whose paint touches `area`, in order of painting.
    std::vector<int> boxesIn(const QRectF& area) const;
    /// Visible lines whose paint touches `area`, ascending.
    std::vector<int> linksIn(const QRectF& area) const;
    /// Boxes in order of painting: containers from outside in, then the others.
    const std::vector<int>& paintingOrder() const { return m_order; }
    /// The links that begin or end at one of the boxes or inside it, ascending.
    std::vector<int> linksOf(const std::vector<int>& boxes) const;
    /// Whether `inner` is `outer` or stands inside it on this view.
    bool isInside(int inner, int outer) const;

    /// What holds a box directly, from the model's `parent`; children ascending.
    const std::vector<int>& childrenOf(int box) const { return m_children[box]; }

    /// The area that painting takes, outlines and badges included.
    static QRectF paintedRect(const Box& box);
    static QRectF paintedRect(const Link& link);

    /// Moves one box (not what it holds, nor any line), for a gesture in progress.
    void setRect(int box, const QRectF& rect);
    /// Moves a note's upper left corner, for a gesture in progress; returns the area to repaint.
    QRectF moveNote(int note, const QPointF& to);
    /// The topmost note at a point, -1 when there is none.
    int noteAt(const QPointF& point) const;
    /// Sets the route of a link; returns the area to repaint. `renewAround` has to follow.
    QRectF setRoute(int link, QPolygonF points);
    /// Finds jumps and places for labels anew for the lines that touch `area`; returns the area to
    /// repaint.
    QRectF renewAround(const QRectF& area);

private:
    void build(const model::Model& model, const model::View& view);
    static void fill(Box& box, const model::Element& element, const model::Placement& placement);
    void fill(Link& link, const model::Relation& relation) const;
    /// The box where an element is drawn: its own or the collapsed container's; -1 when nowhere.
    int visibleBox(const model::ElementId& id) const;
    void nest(const model::Model& model);
    void routeMissing(const model::Model& model, const model::View& view);
    static void adoptRoute(Link& link, const model::View& view);
    void attachLinks();
    // Parts of `update`. `areas` gathers where something came, went or moved. Those that say false
    // leave a diagram that has to be built anew.
    bool isStructureSame(const model::Model& model, const model::View& view,
                         const model::Touched& touched) const;
    bool isNestingChanged(const model::Model& model, int box) const;
    /// Follows what came, went or was put elsewhere; ends of other lines stay where they are.
    bool adoptStructure(const model::Model& model, const model::View& view,
                        const model::Touched& touched, std::vector<QRectF>& areas);
    bool adoptBoxes(const model::Model& model, const model::View& view, std::vector<QRectF>& areas);
    bool adoptLinks(const model::Model& model, const model::View& view,
                    const model::Touched& touched, std::vector<QRectF>& areas);
    /// Follows placements, routes and notes.
    bool adoptPlacements(const model::View& view, std::vector<QRectF>& areas);
    static void addRuns(const Link& link, std::vector<QRectF>& areas);
    /// Like the public one, for several places that may be far from each other.
    QRectF renewAround(const std::vector<QRectF>& areas);
    void indexLink(int link, bool isInserted);
    void renewJumps(int link);
    void renewLabel(int link);
    /// Whether a label may stand in `rect`, on the line `ofLink`.
    bool isFree(const QRectF& rect, int ofLink) const;

    std::vector<Box> m_boxes;
    std::vector<Link> m_links;
    std::vector<NoteBox> m_notes;
    std::vector<int> m_order;
    std::vector<int> m_rank;                 ///< Position in `m_order` by box, -1 when hidden.
    std::vector<std::vector<int>> m_linksAt; ///< Per box, the links that end there.
    std::vector<std::vector<int>> m_children;
    std::unordered_map<std::string, int> m_boxById;
    std::unordered_map<std::string, int> m_linkById;
    GridIndex m_boxIndex;
    GridIndex m_linkIndex;
    double m_widestLabel = 0; ///< Of those that lines wished for.
};

} // namespace corbel::render
