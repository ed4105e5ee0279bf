#include "ui/overlay/load_slider.h"

#include <algorithm>
#include <cmath>

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>
#include <QStyleOptionSlider>

namespace corbel::ui {

namespace {

constexpr double narrowest[] = {0.1, 10};
constexpr double beyond = 2;   // how far the slider goes beyond the saturation
constexpr int perDecade = 100; // steps
constexpr double handle = 8;   // its radius in pixels

} // namespace

LoadSlider::LoadSlider(const Style& style, QWidget* parent)
    : QSlider(Qt::Horizontal, parent),
      m_style(style)
{
    setAccessibleName(tr("Load: what all arrivals are multiplied by"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSingleStep(1);
    setPageStep(perDecade / 10);
    setRange(0, stepOf(m_most));
    setValue(stepOf(1));
    connect(this, &QSlider::valueChanged, this, &LoadSlider::onValue);
}

int LoadSlider::stepOf(double factor) const
{
    return static_cast<int>(std::lround(std::log10(factor / m_least) * perDecade));
}

double LoadSlider::factorOf(int step) const
{
    // Whoever stops at a mark means the mark.
    if (m_saturation && step == stepOf(*m_saturation)) {
        return *m_saturation;
    }
    if (step == stepOf(1)) {
        return 1;
    }
    const double factor = m_least * std::pow(10.0, static_cast<double>(step) / perDecade);
    const double digit = std::pow(10.0, std::floor(std::log10(factor)) - 2);
    return std::round(factor / digit) * digit;
}

void LoadSlider::setSaturation(std::optional<double> factor)
{
    if (factor == m_saturation) {
        return;
    }
    m_saturation = factor;
    m_least = std::min(narrowest[0], factor.value_or(1) / beyond);
    m_most = std::max(narrowest[1], factor.value_or(1) * beyond);
    const QSignalBlocker quiet(this);
    setRange(0, stepOf(m_most));
    setValue(stepOf(m_factor));
    update();
}

void LoadSlider::setFactor(double factor)
{
    m_factor = factor;
    const QSignalBlocker quiet(this);
    setValue(stepOf(factor));
    update();
}

void LoadSlider::onValue(int step)
{
    m_factor = factorOf(step);
    emit factorChosen(m_factor);
}

int LoadSlider::positionOf(double factor) const
{
    const double share =
        static_cast<double>(stepOf(std::clamp(factor, m_least, m_most))) / std::max(1, maximum());
    return static_cast<int>(std::lround(handle + share * (width() - 2 * handle)));
}

void LoadSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        setSliderDown(true);
        follow(event->position().x());
    }
}

void LoadSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown()) {
        follow(event->position().x());
    }
}

void LoadSlider::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

void LoadSlider::follow(double x)
{
    const double share = (x - handle) / std::max(1.0, width() - 2 * handle);
    setSliderPosition(static_cast<int>(std::lround(share * maximum())));
}

void LoadSlider::paintEvent(QPaintEvent*)
{
    const render::Theme& theme = m_style.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const double at = positionOf(m_factor);
    const QRectF groove(handle, middle - 2, width() - 2 * handle, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.border);
    painter.drawRoundedRect(groove, 2, 2);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(groove.left(), groove.top(), at - groove.left(), 4), 2, 2);
    if (m_saturation) {
        // Beyond the mark something is full: hatched in the colour of errors, with a flag at it.
        const double full = positionOf(*m_saturation);
        const QRectF beyondIt(full, groove.top() - 1, groove.right() - full, 6);
        painter.fillRect(beyondIt, theme.window);
        painter.fillRect(beyondIt, QBrush(theme.error, Qt::BDiagPattern));
        painter.setBrush(theme.error);
        painter.drawRect(QRectF(full - 1, middle - 11, 2, 22));
        painter.drawPolygon(QPolygonF{QPointF(full, middle - 12), QPointF(full + 7, middle - 9),
                                      QPointF(full, middle - 6)});
    }
    // ×1, where the drawing stands.
    const double one = positionOf(1);
    painter.setBrush(theme.mutedText);
    painter.drawRect(QRectF(one - 0.75, middle + 4, 1.5, 5));
    painter.setBrush(theme.panel);
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.mutedText, hasFocus() ? 2.5 : 1.5));
    painter.drawEllipse(QPointF(at, middle), handle - 2, handle - 2);
}

} // namespace corbel::ui
