#include "ui/render/diagram.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include <QFontMetricsF>

#include "ui/render/text.h"

namespace corbel::render {

namespace {

constexpr double jumpRadius = 5;
constexpr double labelHeight = 18;
constexpr double labelPadding = 6;
constexpr double labelClearance = 12; ///< Line that stays visible on each side of a label.
constexpr double shortestLabel = 56;
constexpr double lineReach = 14; ///< Arrow heads, jumps and outlines beyond a line's points.

struct Run {
    QPointF from;
    QPointF to;

    bool isHorizontal() const { return std::abs(from.y() - to.y()) < 0.01; }
    double length() const { return std::abs(from.x() - to.x()) + std::abs(from.y() - to.y()); }
    QRectF rect() const { return QRectF(from, to).normalized(); }
};

Run run(const Link& link, qsizetype index)
{
    return {link.points[index], link.points[index + 1]};
}

QRectF reach(const QRectF& rect, double by = lineReach)
{
    return rect.adjusted(-by, -by, by, by);
}

/// `QRectF::intersects` says no to rectangles without area; a line is one.
bool touches(const QRectF& a, const QRectF& b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() &&
           b.top() <= a.bottom();
}

double distance(const QPointF& point, const Run& of)
{
    const QRectF rect = of.rect();
    const double dx = std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()});
    const double dy = std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()});
    return std::hypot(dx, dy);
}

} // namespace

QRectF Diagram::paintedRect(const Box& box)
{
    return box.rect.adjusted(-12, -16, 16, 12);
}

QRectF Diagram::paintedRect(const Link& link)
{
    return link.points.isEmpty() ? QRectF() : reach(link.points.boundingRect()) | link.labelRect;
}

void Diagram::indexLink(int index, bool isInserted)
{
    const Link& link = m_links[index];
    for (qsizetype i = 0; i + 1 < link.points.size(); ++i) {
        const QRectF rect = reach(run(link, i).rect());
        isInserted ? m_linkIndex.insert(index, rect) : m_linkIndex.remove(index, rect);
    }
}

void Diagram::renewJumps(int index)
{
    Link& link = m_links[index];
    link.jumps.clear();
    for (qsizetype i = 0; i + 1 < link.points.size(); ++i) {
        const Run own = run(link, i);
        if (!own.isHorizontal()) {
            continue;
        }
        const double left = std::min(own.from.x(), own.to.x()) + jumpRadius + 1;
        const double right = std::max(own.from.x(), own.to.x()) - jumpRadius - 1;
        std::vector<QPointF> found;
        for (const int other : m_linkIndex.query(own.rect())) {
            const Link& crossed = m_links[other];
            for (qsizetype j = 0; other != index && j + 1 < crossed.points.size(); ++j) {
                const Run their = run(crossed, j);
                const QRectF rect = their.rect();
                if (!their.isHorizontal() && rect.left() > left && rect.left() < right &&
                    rect.top() + 2 < own.from.y() && rect.bottom() - 2 > own.from.y()) {
                    found.emplace_back(rect.left(), own.from.y());
                }
            }
        }
        const bool isRightwards = own.from.x() < own.to.x();
        std::ranges::sort(found, [isRightwards](const QPointF& a, const QPointF& b) {
            return isRightwards ? a.x() < b.x() : a.x() > b.x();
        });
        link.jumps.insert(link.jumps.end(), found.begin(), found.end());
    }
}

bool Diagram::isFree(const QRectF& rect, int ofLink) const
{
    for (const int index : m_boxIndex.query(rect)) {
        const Box& box = m_boxes[index];
        if (!touches(box.rect, rect)) {
            continue;
        }
        // Inside a container is fine, on its border or in its title band is not.
        if (!box.isContainer || !box.rect.adjusted(2, metrics::titleBand, -2, -2).contains(rect)) {
            return false;
        }
    }
    for (const int index : m_linkIndex.query(rect)) {
        const Link& other = m_links[index];
        for (qsizetype i = 0; index != ofLink && i + 1 < other.points.size(); ++i) {
            if (touches(run(other, i).rect(), rect)) {
                return false;
            }
        }
    }
    return true;
}

void Diagram::renewLabel(int index)
{
    Link& link = m_links[index];
    link.labelRect = {};
    link.labelDepth = 0;
    link.shownLabel.clear();
    if (link.label.isEmpty() || link.points.size() < 2) {
        return;
    }
    std::vector<Run> runs;
    for (qsizetype i = 0; i + 1 < link.points.size(); ++i) {
        runs.push_back(run(link, i));
    }
    std::ranges::stable_sort(runs, std::greater{}, &Run::length);
    const QFont font = diagramFont(labelSize, QFont::Medium);
    const double wanted = std::ceil(textWidth(link.label, font)) + 2 * labelPadding;
    m_widestLabel = std::max(m_widestLabel, wanted);
    for (const double share : {1.0, 0.6}) {
        for (const Run& on : runs) {
            const double room = on.length() - 2 * labelClearance;
            double width = std::max(share * wanted, std::min(wanted, shortestLabel));
            if (on.isHorizontal() ? room < width : room < labelHeight) {
                continue;
            }
            for (const double at : {0.5, 0.32, 0.68}) {
                const QPointF centre = on.from + (on.to - on.from) * at;
                const QRectF rect(centre.x() - width / 2, centre.y() - labelHeight / 2, width,
                                  labelHeight);
                const double before = (on.isHorizontal() ? width : labelHeight) / 2 + 4;
                if (std::min(at, 1 - at) * on.length() >= before && isFree(rect, index)) {
                    const int around = boxAt(rect.center());
                    link.labelRect = rect;
                    link.labelDepth = around < 0 ? 0 : m_boxes[around].depth + 1;
                    link.shownLabel = QFontMetricsF(font).elidedText(
                        link.label, Qt::ElideRight, width - 2 * labelPadding + 0.5);
                    return;
                }
            }
        }
    }
}

QRectF Diagram::renewAround(const QRectF& area)
{
    return renewAround(std::vector{area});
}

QRectF Diagram::renewAround(const std::vector<QRectF>& areas)
{
    QRectF dirty;
    std::set<int> lines;
    for (const QRectF& area : areas) {
        dirty |= area;
        // A label reaches further than its line.
        const std::vector<int> found = linksIn(reach(area, m_widestLabel / 2));
        lines.insert(found.begin(), found.end());
    }
    for (const int index : lines) {
        dirty |= m_links[index].labelRect;
        renewJumps(index);
        renewLabel(index);
        dirty |= m_links[index].labelRect;
    }
    return dirty;
}

void Diagram::addRuns(const Link& link, std::vector<QRectF>& areas)
{
    for (qsizetype i = 0; i + 1 < link.points.size(); ++i) {
        areas.push_back(reach(run(link, i).rect()));
    }
}

void Diagram::setRect(int index, const QRectF& rect)
{
    Box& box = m_boxes[index];
    if (!box.isHidden) {
        m_boxIndex.remove(index, box.rect);
        m_boxIndex.insert(index, rect);
    }
    if (rect.size() != box.rect.size()) {
        box.text = {};
    }
    box.rect = rect;
}

QRectF Diagram::setRoute(int index, QPolygonF points)
{
    Link& link = m_links[index];
    QRectF dirty = paintedRect(link);
    indexLink(index, false);
    link.points = std::move(points);
    indexLink(index, true);
    return dirty | paintedRect(link);
}

QRectF Diagram::bounds() const
{
    QRectF all;
    for (const int index : m_order) {
        all |= m_boxes[index].rect;
    }
    for (const Link& link : m_links) {
        if (!link.isHidden && !link.points.isEmpty()) {
            all |= link.points.boundingRect() | link.labelRect;
        }
    }
    for (const NoteBox& note : m_notes) {
        all |= note.rect;
    }
    return all;
}

int Diagram::boxAt(const QPointF& point) const
{
    int best = -1;
    for (const int index : m_boxIndex.query(QRectF(point, QSizeF(0, 0)))) {
        if (m_boxes[index].rect.contains(point) && (best < 0 || m_rank[index] > m_rank[best])) {
            best = index;
        }
    }
    return best;
}

int Diagram::linkAt(const QPointF& point, double within) const
{
    int best = -1;
    double nearest = within;
    for (const int index : m_linkIndex.query(reach(QRectF(point, QSizeF(0, 0)), within))) {
        const Link& link = m_links[index];
        if (link.isHidden) {
            continue;
        }
        if (link.labelRect.contains(point)) {
            return index;
        }
        for (qsizetype i = 0; i + 1 < link.points.size(); ++i) {
            if (const double far = distance(point, run(link, i)); far <= nearest) {
                nearest = far;
                best = index;
            }
        }
    }
    return best;
}

std::vector<int> Diagram::boxesIn(const QRectF& area) const
{
    std::vector<int> found = m_boxIndex.query(area);
    std::erase_if(found, [&](int index) { return !touches(paintedRect(m_boxes[index]), area); });
    std::ranges::sort(found, {}, [this](int index) { return m_rank[index]; });
    return found;
}

std::vector<int> Diagram::linksIn(const QRectF& area) const
{
    std::vector<int> found = m_linkIndex.query(area);
    std::erase_if(found, [&](int index) {
        return m_links[index].isHidden || !touches(paintedRect(m_links[index]), area);
    });
    return found;
}

std::vector<int> Diagram::linksOf(const std::vector<int>& boxes) const
{
    std::vector<int> found;
    std::vector<int> open = boxes;
    while (!open.empty()) {
        const int box = open.back();
        open.pop_back();
        found.insert(found.end(), m_linksAt[box].begin(), m_linksAt[box].end());
        open.insert(open.end(), m_children[box].begin(), m_children[box].end());
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace corbel::render
