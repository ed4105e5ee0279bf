// Which part of the sheet is seen, and how large.
#include <algorithm>
#include <cmath>

#include <QScrollBar>

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/note_field.h"
#include "ui/canvas/rename_field.h"

namespace corbel::ui {

namespace {

constexpr double leastZoom = 0.02;
constexpr double mostZoom = 4;
constexpr double fitMargin = 48; // pixels, less where there are few
constexpr double largestFit = 1.25;

/// What is left within margins that do not eat up a small window.
QSizeF roomToFit(const QSize& window)
{
    const auto within = [](int side) {
        return std::max(32.0, side - 2 * std::min(fitMargin, 0.08 * side));
    };
    return {within(window.width()), within(window.height())};
}

} // namespace

void CanvasView::setZoom(double zoom)
{
    zoomAbout(viewport()->rect().center(), zoom / this->zoom());
}

void CanvasView::zoomIn()
{
    setZoom(zoom() * 1.25);
}

void CanvasView::zoomOut()
{
    setZoom(zoom() / 1.25);
}

void CanvasView::zoomAbout(const QPoint& at, double factor)
{
    const double target = std::clamp(zoom() * factor, leastZoom, mostZoom);
    const QPointF before = mapToScene(at);
    setTransform(QTransform::fromScale(target, target));
    panBy(before - mapToScene(at));
    m_rename->giveUp();
    m_noteField->giveUp();
    updateArea({});
    emit zoomChanged(target);
}

void CanvasView::panBy(const QPointF& distance)
{
    QScrollBar* across = horizontalScrollBar();
    QScrollBar* down = verticalScrollBar();
    across->setValue(across->value() + static_cast<int>(std::lround(distance.x() * zoom())));
    down->setValue(down->value() + static_cast<int>(std::lround(distance.y() * zoom())));
    m_rename->giveUp();
    m_noteField->giveUp();
    updateArea({});
}

void CanvasView::zoomToFit()
{
    m_isFitPending = false;
    const QRectF content = m_diagram.bounds();
    if (content.isEmpty()) {
        setZoom(1);
        centerOn(QPointF(0, 0));
        updateArea({});
        return;
    }
    const QSizeF room = roomToFit(viewport()->size());
    setZoom(
        std::min({room.width() / content.width(), room.height() / content.height(), largestFit}));
    centerOn(content.center());
    updateArea({});
}

void CanvasView::zoomToFitWhenShown()
{
    m_isFitPending = true;
    if (isVisible()) {
        zoomToFit();
    }
}

void CanvasView::zoomToSelection()
{
    const QRectF content = selectedArea();
    if (content.isNull()) {
        zoomToFit();
        return;
    }
    const QSizeF room = roomToFit(viewport()->size());
    setZoom(std::min({room.width() / content.width(), room.height() / content.height(), 1.5}));
    centerOn(content.center());
    updateArea({});
}

void CanvasView::reveal(const model::ElementId& element)
{
    const render::Box* box = m_diagram.find(element);
    if (box != nullptr && !mapToScene(viewport()->rect()).boundingRect().contains(box->rect)) {
        centerOn(box->rect.center());
        updateArea({});
    }
}

} // namespace corbel::ui
