/// The one painter of diagrams: canvas, SVG, PNG and PDF all go through it.
#pragma once

#include <set>

#include <QFont>
#include <QPainter>
#include <QSizeF>

#include "ui/render/diagram.h"
#include "ui/render/theme.h"

namespace corbel::render {

/// What is lit up or chosen, by index in the diagram; indices are never negative.
struct Emphasis {
    std::set<int> selectedBoxes;
    std::set<int> selectedLinks;
    std::set<int> litBoxes; ///< Witnesses; when there are any, everything else is dimmed.
    std::set<int> litLinks;

    bool isDimming() const { return !litBoxes.empty() || !litLinks.empty(); }
};

/// Inter with fallbacks for other scripts, in diagram units.
QFont diagramFont(double pixels, int weight = QFont::Normal);

/// The size in which an element's icon, name and caption fit, a multiple of the grid.
QSizeF preferredSize(const model::Element& element);

/// The least size of a container with this title.
QSizeF preferredTitleSize(const model::Element& element);

class DiagramPainter {
public:
    explicit DiagramPainter(const Theme& theme) : m_theme(theme) {}

    /// Below this scale no text is painted.
    static constexpr double textScale = 0.25;

    /// Paints what touches `area`. The painter's transform maps diagram units to the device;
    /// `scale` is how many device-independent pixels one unit takes, for the level of detail.
    void paint(QPainter& painter, const Diagram& diagram, const QRectF& area, double scale,
               const Emphasis& emphasis = {}) const;

    /// One box by itself, for palettes, legends and ghosts of what is being placed.
    void paintBox(QPainter& painter, const Box& box, double scale) const;
    /// One line by itself, for a connection in progress.
    void paintLink(QPainter& painter, const Link& link, double scale) const;

private:
    const Theme& m_theme;
};

} // namespace corbel::render
