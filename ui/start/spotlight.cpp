#include "ui/start/spotlight.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace corbel::ui {

namespace {

constexpr int around = 8;        ///< Room for the outline at its widest.
constexpr int pulseLength = 700; ///< ms
constexpr int pulses = 4;

} // namespace

Spotlight::Spotlight(const Style& style, std::function<QRect()> target, QWidget* window)
    : QWidget(window),
      m_style(style),
      m_target(std::move(target))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_pulse.setStartValue(0.0);
    m_pulse.setKeyValueAt(0.5, 1.0);
    m_pulse.setEndValue(0.0);
    m_pulse.setDuration(pulseLength);
    m_pulse.setLoopCount(pulses);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, [this] { update(); });
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &Spotlight::follow);
    qApp->installEventFilter(this);
}

bool Spotlight::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutRequest:
        if (watched != this && watched->isWidgetType()) {
            m_later.start(); // After all that moves with it has moved.
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void Spotlight::follow()
{
    // Also at the window's edge the outline is seen as a whole.
    const QRect rect =
        m_target().intersected(parentWidget()->rect().adjusted(around, around, -around, -around));
    if (rect != m_outlined) {
        moveTo(rect);
    }
}

void Spotlight::moveTo(const QRect& rect)
{
    // What scrolls or grows is the same thing still; what appears elsewhere calls for the eye.
    const bool isNew = m_outlined.isNull() || !m_outlined.intersects(rect);
    m_outlined = rect;
    if (rect.isNull()) {
        m_pulse.stop();
        hide();
        return;
    }
    setGeometry(rect.adjusted(-around, -around, around, around));
    raise();
    show();
    if (isNew) {
        m_pulse.stop();
        m_pulse.start();
    }
}

void Spotlight::paintEvent(QPaintEvent*)
{
    const double beat =
        m_pulse.state() == QAbstractAnimation::Running ? m_pulse.currentValue().toDouble() : 0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double reach = 3 + 3 * beat;
    const QRectF outline = QRectF(rect())
                               .adjusted(around, around, -around, -around)
                               .adjusted(-reach, -reach, reach, reach);
    QColor glow = m_style.theme().highlight;
    glow.setAlphaF(static_cast<float>(0.12 + 0.16 * beat));
    painter.setPen(QPen(m_style.theme().highlight, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(outline, 7, 7);
    painter.setPen(QPen(glow, 6));
    painter.drawRoundedRect(outline, 8, 8);
}

} // namespace corbel::ui
