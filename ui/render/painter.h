/// The one painter of diagrams: canvas, SVG, PNG and PDF all go through it.
#pragma once

#include <set>

#include <QPainter>
#include <QSizeF>

#include "ui/render/diagram.h"
#include "ui/render/overlay.h"
#include "ui/render/theme.h"

namespace corbel::render {

/// What is lit up or chosen, by index in the diagram.
struct Emphasis {
    std::set<int> selectedBoxes;
    std::set<int> selectedLinks;
    std::set<int> litBoxes; ///< Witnesses; when there are any, everything else is dimmed.
    std::set<int> litLinks;
    std::set<int> againstBoxes; ///< Of what is lit: what breaks the rule that it is lit for.
    std::set<int> againstLinks;

    bool isDimming() const { return !litBoxes.empty() || !litLinks.empty(); }
    bool operator==(const Emphasis&) const = default;
};

/// The size in which an element's icon, name and caption fit, in multiples of the grid.
QSizeF preferredSize(const model::Element& element);

/// The least size of a container with this title, in multiples of the grid.
QSizeF preferredTitleSize(const model::Element& element);

/// Paints with the colours of one theme, which has to outlive the painter.
class DiagramPainter {
public:
    explicit DiagramPainter(const Theme& theme) : m_theme(theme) {}

    /// Below this scale no text is painted.
    static constexpr double textScale = 0.25;
    /// Below this scale no captions and no labels are painted.
    static constexpr double detailScale = 0.5;

    /// Paints what touches `area`. The painter's transform maps diagram units to the device;
    /// `scale` is how many device-independent pixels one unit takes, for the level of detail.
    /// Boxes and lines that `overlay` marks bear its marks.
    void paint(QPainter& painter, const Diagram& diagram, const QRectF& area, double scale,
               const Emphasis& emphasis = {}, const Overlay& overlay = {}) const;

    /// One box by itself, for palettes, legends and ghosts of what is being placed.
    void paintBox(QPainter& painter, const Box& box, double scale) const;
    /// One line by itself, for a connection in progress.
    void paintLink(QPainter& painter, const Link& link, double scale) const;

private:
    struct LineLook;

    void paintOverview(QPainter& painter, const Diagram& diagram, const QRectF& area,
                       const Emphasis& emphasis, const Overlay& overlay) const;
    /// Everything in the layers of painting: containers and copies, lines, cards and titles.
    template <class Wanted>
    void paintLayers(QPainter& painter, const Diagram& diagram, const std::vector<int>& boxes,
                     const std::vector<int>& links, double scale, const Emphasis& emphasis,
                     const Overlay& overlay, const Wanted& wanted) const;
    /// The stack behind a replicated element; lines are drawn over it.
    void paintCopies(QPainter& painter, const Box& box, double scale) const;
    void paintCard(QPainter& painter, const Box& box, double scale) const;
    QColor paperOf(const Box& box) const;
    void paintContainer(QPainter& painter, const Box& box, double scale) const;
    void paintText(QPainter& painter, const Box& box, double scale) const;
    /// A container's title, on a plaque because a line may pass beneath it.
    void paintTitle(QPainter& painter, const Box& box, double scale) const;
    /// The colour of the sheet within `depth` containers.
    QColor sheetColour(int depth) const;
    /// The number of replicas, or the sign of a collapsed container, at the right of `around`.
    void paintMark(QPainter& painter, const Box& box, const QRectF& around, double scale) const;
    void paintNote(QPainter& painter, const NoteBox& note, double scale) const;
    void paintHalo(QPainter& painter, const Box& box, const QPen& pen) const;
    /// A cross in a ring, at what stands against a rule and at what nothing passes.
    void paintAgainst(QPainter& painter, const QPointF& at, double scale) const;
    void paintAgainst(QPainter& painter, const Link& link, double scale) const;
    /// Draws along `points`, which end on the outlines of what the line joins.
    void paintLine(QPainter& painter, const Link& link, const QPolygonF& points,
                   const LineLook& look) const;
    LineLook lookOf(const Link& link, double scale, bool isSelected, const QColor* lit) const;
    QPen outline(const Box& box, double scale) const;
    /// The sign, the plate and the pattern of a marked box, once it is painted in its tone.
    void paintMarks(QPainter& painter, const Box& box, const BoxMark& mark, double scale) const;
    void paintMarks(QPainter& painter, const Link& link, const LinkMark& mark, double scale) const;
    /// What tells a tone apart without its colour: hatching, or a bar as long as the heat.
    void paintPattern(QPainter& painter, const Box& box, const BoxMark& mark) const;
    void paintOverviewMarks(QPainter& painter, const Diagram& diagram,
                            const std::vector<int>& boxes, const Overlay& overlay) const;
    void tone(LineLook& look, const LinkMark& mark, double scale) const;

    const Theme& m_theme;
};

} // namespace corbel::render
