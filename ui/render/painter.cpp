#include "ui/render/painter.h"

#include <algorithm>
#include <array>

#include <QPainterPath>

#include "ui/render/line_look.h"
#include "ui/render/overlay_signs.h"
#include "ui/render/shapes.h"
#include "ui/render/text.h"

namespace corbel::render {

namespace {

constexpr float veilShare = 0.74F;     // of the sheet's colour over what is not lit
constexpr double overviewShare = 0.25; // opacity of what is not lit, from afar

bool holds(const std::set<int>& indices, int index)
{
    return indices.find(index) != indices.end();
}

/// Moves the end of a line from the box's rectangle to its outline.
void meetOutline(QPolygonF& points, bool isLast, const Box& box)
{
    QPointF& end = isLast ? points.last() : points.first();
    const QPointF& next = isLast ? points[points.size() - 2] : points[1];
    const QPointF inwards = end - next;
    const double length = std::abs(inwards.x()) + std::abs(inwards.y());
    if (length <= 0) {
        return;
    }
    end += inwards / length * std::max(insetAt(box, end), -length / 2);
}

/// What stays legible while the rest is dimmed: what is lit, what a lit line joins, and the
/// containers around it.
std::set<int> clearBoxes(const Diagram& diagram, const Emphasis& emphasis)
{
    std::set<int> clear = emphasis.litBoxes;
    for (const int index : emphasis.litLinks) {
        const Link& link = diagram.links()[index];
        for (const int end : {link.from, link.to}) {
            if (!diagram.boxes()[end].isContainer) {
                clear.insert(end);
            }
        }
    }
    for (const int index : std::vector(clear.begin(), clear.end())) {
        int around = diagram.boxes()[index].parent;
        while (around >= 0 && clear.insert(around).second) {
            around = diagram.boxes()[around].parent;
        }
    }
    return clear;
}

QPolygonF pointsOf(const Diagram& diagram, const Link& link)
{
    QPolygonF points = link.points;
    if (points.size() > 1) {
        meetOutline(points, false, diagram.boxes()[link.from]);
        meetOutline(points, true, diagram.boxes()[link.to]);
    }
    return points;
}

} // namespace

void DiagramPainter::paint(QPainter& painter, const Diagram& diagram, const QRectF& area,
                           double scale, const Emphasis& emphasis, const Overlay& overlay) const
{
    if (scale < textScale) {
        paintOverview(painter, diagram, area, emphasis, overlay);
        return;
    }
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    const std::vector<int> boxes = diagram.boxesIn(area);
    const std::vector<int> links = diagram.linksIn(area);
    paintLayers(painter, diagram, boxes, links, scale, emphasis, overlay,
                [](bool) { return true; });
    for (const NoteBox& note : diagram.notes()) {
        if (note.rect.intersects(area)) {
            paintNote(painter, note, scale);
        }
    }
    if (emphasis.isDimming()) {
        // A veil over everything, and what is lit once more above it.
        QColor veil = m_theme.canvas;
        veil.setAlphaF(veilShare);
        painter.fillRect(area, veil);
        paintLayers(painter, diagram, boxes, links, scale, emphasis, overlay,
                    [](bool isLit) { return isLit; });
    }
}

template <class Wanted>
void DiagramPainter::paintLayers(QPainter& painter, const Diagram& diagram,
                                 const std::vector<int>& boxes, const std::vector<int>& links,
                                 double scale, const Emphasis& emphasis, const Overlay& overlay,
                                 const Wanted& wanted) const
{
    // A marked box is painted by a painter of its tone.
    const auto inTone = [&](const Box& box, const auto& paintIt) {
        const BoxMark* mark = overlay.find(box.id);
        if (mark == nullptr || mark->tone == Tone::Plain) {
            paintIt(*this);
        } else {
            const Theme tones = toned(m_theme, *mark);
            paintIt(DiagramPainter(tones));
        }
    };
    const std::set<int> clear = clearBoxes(diagram, emphasis);
    const auto paintHalos = [&](int index) {
        const Box& box = diagram.boxes()[index];
        const double width = std::max(1.8, 1.5 / scale);
        if (holds(emphasis.againstBoxes, index)) {
            paintHalo(painter, box, QPen(m_theme.error, width, Qt::DashLine));
        } else if (holds(emphasis.litBoxes, index)) {
            paintHalo(painter, box, QPen(m_theme.highlight, width));
        }
        if (holds(emphasis.selectedBoxes, index)) {
            paintHalo(painter, box, QPen(m_theme.selection, width));
        }
    };
    for (const int index : boxes) {
        const Box& box = diagram.boxes()[index];
        if (!wanted(holds(clear, index))) {
            continue;
        }
        if (isFrame(box)) {
            inTone(box, [&](const DiagramPainter& by) { by.paintContainer(painter, box, scale); });
            paintHalos(index);
        } else {
            inTone(box, [&](const DiagramPainter& by) { by.paintCopies(painter, box, scale); });
        }
    }
    for (const int index : links) {
        const Link& link = diagram.links()[index];
        const bool isLit = holds(emphasis.litLinks, index);
        const bool isAgainst = holds(emphasis.againstLinks, index);
        if (wanted(isLit)) {
            const QColor* lit = isAgainst ? &m_theme.error : isLit ? &m_theme.highlight : nullptr;
            LineLook look = lookOf(link, scale, holds(emphasis.selectedLinks, index), lit);
            const LinkMark* mark = overlay.find(link.id);
            if (mark != nullptr) {
                tone(look, *mark, scale);
            }
            paintLine(painter, link, pointsOf(diagram, link), look);
            if (mark != nullptr) {
                paintMarks(painter, link, *mark, scale);
            } else if (isAgainst && !link.isHidden && link.points.size() > 1) {
                paintAgainst(painter, link, scale);
            }
        }
    }
    for (const int index : boxes) {
        const Box& box = diagram.boxes()[index];
        if (!wanted(holds(clear, index))) {
            continue;
        }
        if (isFrame(box)) {
            inTone(box, [&](const DiagramPainter& by) { by.paintTitle(painter, box, scale); });
        } else {
            inTone(box, [&](const DiagramPainter& by) { by.paintCard(painter, box, scale); });
            paintHalos(index);
        }
    }
    for (const int index : boxes) {
        const Box& box = diagram.boxes()[index];
        const BoxMark* mark = wanted(holds(clear, index)) ? overlay.find(box.id) : nullptr;
        if (mark != nullptr) {
            paintMarks(painter, box, *mark, scale);
        }
        if (holds(emphasis.againstBoxes, index)) {
            paintAgainst(painter, box.rect.bottomRight(), scale);
        }
    }
}

QColor DiagramPainter::sheetColour(int depth) const
{
    const double share = m_theme.container.alphaF();
    double red = m_theme.canvas.redF();
    double green = m_theme.canvas.greenF();
    double blue = m_theme.canvas.blueF();
    for (int i = 0; i < depth; ++i) {
        red += (m_theme.container.redF() - red) * share;
        green += (m_theme.container.greenF() - green) * share;
        blue += (m_theme.container.blueF() - blue) * share;
    }
    return QColor::fromRgbF(static_cast<float>(red), static_cast<float>(green),
                            static_cast<float>(blue));
}

void DiagramPainter::paintOverview(QPainter& painter, const Diagram& diagram, const QRectF& area,
                                   const Emphasis& emphasis, const Overlay& overlay) const
{
    // Thousands of boxes a few pixels large: rectangles and hairlines, gathered by colour.
    painter.setRenderHint(QPainter::Antialiasing, false);
    std::array<QVector<QRectF>, 7> cards;
    QVector<QRectF> chosen;
    QVector<QRectF> lit;
    QVector<QRectF> against;
    const bool isDimming = emphasis.isDimming();
    const std::set<int> clear = clearBoxes(diagram, emphasis);
    painter.setOpacity(isDimming ? overviewShare : 1);
    const std::vector<int> boxes = diagram.boxesIn(area);
    for (const int index : boxes) {
        const Box& box = diagram.boxes()[index];
        if (holds(emphasis.selectedBoxes, index)) {
            chosen.push_back(box.rect);
        }
        if (holds(emphasis.againstBoxes, index)) {
            against.push_back(box.rect);
        } else if (holds(emphasis.litBoxes, index)) {
            lit.push_back(box.rect);
        }
        if (isFrame(box)) {
            painter.setOpacity(!isDimming || holds(clear, index) ? 1 : overviewShare);
            QPen pen(m_theme.of(box.kind).stroke);
            pen.setCosmetic(true);
            painter.setPen(pen);
            painter.setBrush(m_theme.container);
            painter.drawRect(box.rect);
        } else {
            cards[static_cast<std::size_t>(model::familyOf(box.kind))].push_back(box.rect);
        }
    }
    QVector<QLineF> lines;
    QVector<QLineF> litLines;
    QVector<QLineF> linesAgainst;
    painter.setOpacity(isDimming ? overviewShare : 1);
    for (const int index : diagram.linksIn(area)) {
        const QPolygonF& points = diagram.links()[index].points;
        const bool isLit = holds(emphasis.litLinks, index) || holds(emphasis.selectedLinks, index);
        QVector<QLineF>& drawn = holds(emphasis.againstLinks, index) ? linesAgainst
                                 : isLit                             ? litLines
                                                                     : lines;
        for (qsizetype i = 0; i + 1 < points.size(); ++i) {
            drawn.push_back({points[i], points[i + 1]});
        }
    }
    // Fainter than the boxes, which thousands of lines would drown otherwise.
    QPen hairline(mixed(m_theme.faint, m_theme.canvas, 0.5));
    hairline.setCosmetic(true);
    painter.setPen(hairline);
    painter.drawLines(lines);
    painter.setPen(Qt::NoPen);
    for (std::size_t family = 0; family < cards.size(); ++family) {
        painter.setBrush(m_theme.families[family].stroke);
        painter.drawRects(cards[family]);
    }
    painter.setOpacity(1);
    paintOverviewMarks(painter, diagram, boxes, overlay);
    const auto emphasise = [&](const QColor& colour, const QVector<QRectF>& rects, bool isFilled) {
        QPen pen(colour, 2);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.setBrush(isFilled ? QBrush(colour) : QBrush());
        painter.drawRects(rects);
    };
    QPen strong(isDimming ? m_theme.highlight : m_theme.selection, 2);
    strong.setCosmetic(true);
    painter.setPen(strong);
    painter.drawLines(litLines);
    strong.setColor(m_theme.error);
    painter.setPen(strong);
    painter.drawLines(linesAgainst);
    emphasise(m_theme.highlight, lit, true);
    emphasise(m_theme.error, against, false);
    for (const QRectF& rect : against) {
        paintCross(painter, rect.center(), std::min(rect.width(), rect.height()) / 2);
    }
    emphasise(m_theme.selection, chosen, false);
}

void DiagramPainter::paintHalo(QPainter& painter, const Box& box, const QPen& pen) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    const double out = pen.widthF() / 2 + 3;
    painter.drawRoundedRect(box.rect.adjusted(-out, -out, out, out), 10, 10);
}

void DiagramPainter::paintNote(QPainter& painter, const NoteBox& note, double scale) const
{
    constexpr double fold = 12;
    const QRectF& r = note.rect;
    QPainterPath paper(r.topLeft());
    paper.lineTo(r.right() - fold, r.top());
    paper.lineTo(r.right(), r.top() + fold);
    paper.lineTo(r.bottomRight());
    paper.lineTo(r.bottomLeft());
    paper.closeSubpath();
    painter.setPen(QPen(m_theme.warning, std::max(1.0, 0.8 / scale)));
    painter.setBrush(m_theme.note);
    painter.drawPath(paper);
    painter.drawPolyline(QPolygonF{QPointF(r.right() - fold, r.top()),
                                   QPointF(r.right() - fold, r.top() + fold),
                                   QPointF(r.right(), r.top() + fold)});
    const QFont font = diagramFont(captionSize + 1);
    painter.setFont(font);
    painter.setPen(m_theme.text);
    double baseline = r.top() + 23;
    for (const QString& line : wrapped(note.text, font, r.width() - 24, 12)) {
        painter.drawText(QPointF(r.left() + 12, baseline), line);
        baseline += 17;
    }
}

} // namespace corbel::render
