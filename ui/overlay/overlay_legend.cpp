#include "ui/overlay/overlay_legend.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/overlay/popup_place.h"
#include "ui/render/overlay_signs.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;
using render::Sign;

namespace {

constexpr int signSize = 16;

/// The bar at the bottom of a box that is busy for this share of the time.
QIcon gaugeIcon(const render::Theme& theme, double share)
{
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(signSize * scale, signSize * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.border);
        painter.drawRect(0, 6, signSize, 5);
        painter.setBrush(render::heatColour(theme, share));
        painter.drawRect(QRectF(0, 6, signSize * share, 5));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

OverlayLegend::OverlayLegend(const Style& style, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_style(style)
{
    setObjectName(u"overlayLegend"_s);
    setMark(this, "surface", "panel");
    setMark(this, "role", "popup");
    setAccessibleName(tr("Legend"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 14, 10);
}

void OverlayLegend::openAt(QWidget* button, OverlayKind kind)
{
    delete m_page;
    m_page = new QWidget(this);
    auto* lines = new QGridLayout(m_page);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setHorizontalSpacing(10);
    lines->setVerticalSpacing(6);
    kind == OverlayKind::Load ? addLoad(*lines) : addFailure(*lines);
    layout()->addWidget(m_page);
    m_page->show();
    adjustSize();
    placeAbove(*this, *button);
    show();
}

void OverlayLegend::addLine(QGridLayout& lines, const QIcon& sign, const QString& meaning)
{
    const int row = lines.rowCount();
    auto* picture = new QLabel(m_page);
    picture->setPixmap(sign.pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    auto* text = new QLabel(meaning, m_page);
    text->setTextFormat(Qt::PlainText);
    lines.addWidget(picture, row, 0);
    lines.addWidget(text, row, 1);
}

void OverlayLegend::addFailure(QGridLayout& lines)
{
    const render::Theme& theme = m_style.theme();
    addLine(lines, render::signIcon(Sign::Off, theme), tr("Taken down by you"));
    addLine(lines, render::signIcon(Sign::Held, theme), tr("Kept up by you"));
    addLine(lines, render::signIcon(Sign::Down, theme), tr("Down with it"));
    addLine(lines, render::signIcon(Sign::Lost, theme), tr("Entry that nothing answers"));
    addLine(lines, render::signIcon(Sign::Degraded, theme),
            tr("Degraded: works, and offers less without something that it uses"));
    addLine(lines, render::signIcon(Sign::Weakened, theme),
            tr("Weakened: works, with nothing left to fall back on"));
    addLine(lines, render::singlePointIcon(theme), tr("Single point of failure"));
}

void OverlayLegend::addLoad(QGridLayout& lines)
{
    const render::Theme& theme = m_style.theme();
    addLine(lines, gaugeIcon(theme, 0.4), tr("Busy less than half of the time"));
    addLine(lines, gaugeIcon(theme, 0.85), tr("Busy most of the time: waiting grows"));
    addLine(lines, gaugeIcon(theme, 1), tr("Busy all of the time"));
    addLine(lines, render::signIcon(Sign::Full, theme), tr("Saturated: gets more than it can do"));
}

} // namespace corbel::ui
