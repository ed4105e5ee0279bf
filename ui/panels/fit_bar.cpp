#include "ui/panels/fit_bar.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/words/figures.h"

namespace corbel::ui {

FitBar::FitBar(const Style& style, const analysis::Interval& fit, const QColor& colour,
               QWidget* parent)
    : QWidget(parent),
      m_style(style)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFit(fit, colour);
}

void FitBar::setFit(const analysis::Interval& fit, const QColor& colour)
{
    m_fit = fit;
    m_colour = colour;
    setAccessibleName(tr("Fit %1").arg(percentText(fit)));
    setToolTip(fit.isPoint() ? tr("Fit %1. Half and more counts as present.").arg(percentText(fit))
                             : tr("Between %1: what is hatched depends on values that are unknown.")
                                   .arg(percentText(fit)));
    update();
}

void FitBar::setPlain()
{
    m_isPlain = true;
    setToolTip({});
    setAccessibleName(tr("Share %1").arg(percentText(m_fit)));
}

void FitBar::paintEvent(QPaintEvent*)
{
    const render::Theme& theme = m_style.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(0.5, (height() - 7) / 2.0, width() - 1, 7);
    QPainterPath shape;
    shape.addRoundedRect(track, 3.5, 3.5);
    painter.setClipPath(shape);
    painter.fillRect(track, theme.border);
    const auto x = [&](double share) { return track.left() + track.width() * share; };
    painter.fillRect(QRectF(track.left(), track.top(), track.width() * m_fit.lo, track.height()),
                     m_colour);
    if (!m_fit.isPoint()) {
        const QRectF open(x(m_fit.lo), track.top(), x(m_fit.hi) - x(m_fit.lo), track.height());
        QColor pale = m_colour;
        pale.setAlphaF(0.28F);
        painter.fillRect(open, pale);
        painter.fillRect(open, QBrush(m_colour, Qt::BDiagPattern));
    }
    if (m_isPlain) {
        return;
    }
    painter.setClipping(false);
    painter.setPen(QPen(theme.text, 1));
    painter.drawLine(QPointF(x(0.5), track.top() - 1.5), QPointF(x(0.5), track.bottom() + 1.5));
}

} // namespace corbel::ui
