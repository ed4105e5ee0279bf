#include "ui/start/start_card.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/render/icons.h"
#include "ui/render/text.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

namespace {

constexpr int corner = 10;
constexpr int pad = 14;
constexpr int signSide = 40;
constexpr QSize rowPicture(124, 82);
constexpr QSize tallPicture(480, 252);

QFont sized(QFont font, int pixels, int weight = QFont::Normal)
{
    font.setPixelSize(pixels);
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QFont titleFont(const QFont& font)
{
    return sized(font, 14, QFont::DemiBold);
}

QFont detailFont(const QFont& font)
{
    return sized(font, 12);
}

} // namespace

StartCard::StartCard(const Style& style, CardForm form, QWidget* parent)
    : QAbstractButton(parent),
      m_style(style),
      m_form(form)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void StartCard::setTexts(const QString& title, const QString& detail, const QString& note)
{
    m_title = title;
    m_detail = detail;
    m_note = note;
    setAccessibleName(title);
    setAccessibleDescription(note.isEmpty() ? detail : QStringLiteral("%1. %2").arg(detail, note));
    setToolTip(m_isPath ? QString() : plainTip(detail));
    updateGeometry();
    update();
}

void StartCard::setSign(const QString& icon)
{
    m_sign = icon;
    update();
}

void StartCard::setPicture(const QImage& image)
{
    m_picture = image;
    update();
}

void StartCard::setFaint(bool isFaint)
{
    m_isFaint = isFaint;
    update();
}

void StartCard::setProminent(bool isProminent)
{
    m_isProminent = isProminent;
    update();
}

QToolButton* StartCard::addVerb(const QString& icon, const QString& name)
{
    auto* verb = new QToolButton(this);
    verb->setIcon(m_style.icon(icon));
    verb->setIconSize(QSize(14, 14));
    verb->setAutoRaise(true);
    verb->setCursor(Qt::ArrowCursor);
    verb->setFocusPolicy(Qt::NoFocus); // The card's menu and keys do the same.
    verb->setToolTip(name);
    verb->setAccessibleName(name);
    verb->hide();
    m_verbs.push_back(verb);
    return verb;
}

QSize StartCard::pictureSize(CardForm form)
{
    return form == CardForm::Row ? rowPicture : tallPicture;
}

int StartCard::heightForWidth(int width) const
{
    const int title = QFontMetrics(titleFont(font())).height();
    const int line = QFontMetrics(detailFont(font())).height();
    switch (m_form) {
    case CardForm::Action:
        return std::max(signSide, title + 4 + 2 * line) + 2 * pad;
    case CardForm::Row:
        return std::max(rowPicture.height(), title + 6 + 2 * line) + 2;
    case CardForm::Tall:
        break;
    }
    return width * tallPicture.height() / tallPicture.width() + title + 4 + 2 * line + 2 * pad;
}

QSize StartCard::sizeHint() const
{
    return {260, heightForWidth(260)};
}

QRect StartCard::pictureRect() const
{
    switch (m_form) {
    case CardForm::Action:
        return {pad, (height() - signSide) / 2, signSide, signSide};
    case CardForm::Row:
        return {1, 1, rowPicture.width(), height() - 2};
    case CardForm::Tall:
        break;
    }
    return {1, 1, width() - 2, width() * tallPicture.height() / tallPicture.width()};
}

QRect StartCard::textRect() const
{
    const QRect picture = pictureRect();
    return m_form == CardForm::Tall
               ? QRect(pad, picture.bottom() + pad, width() - 2 * pad,
                       height() - picture.bottom() - pad)
               : QRect(picture.right() + pad, 0, width() - picture.right() - 2 * pad, height());
}

void StartCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintFrame(painter);
    paintPicture(painter);
    paintTexts(painter);
}

void StartCard::paintFrame(QPainter& painter) const
{
    const render::Theme& theme = m_style.theme();
    const bool isHovered = underMouse() && isEnabled();
    QColor paper = theme.panel;
    if (m_isProminent) {
        paper = render::mixed(paper, theme.accent, theme.dark ? 0.16 : 0.07);
    }
    if (isDown()) {
        paper = render::mixed(paper, theme.accent, 0.12);
    }
    QColor line = m_isProminent ? render::mixed(theme.border, theme.accent, 0.6) : theme.border;
    if (isHovered) {
        line = render::mixed(theme.border, theme.text, 0.35);
    }
    QPen pen(line, 1);
    if (m_isFaint) {
        pen.setStyle(Qt::DashLine);
    }
    if (hasFocus()) {
        pen = QPen(theme.accent, 2);
    }
    const double inset = pen.widthF() / 2;
    painter.setPen(pen);
    painter.setBrush(paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), corner, corner);
}

void StartCard::paintPicture(QPainter& painter) const
{
    const render::Theme& theme = m_style.theme();
    const QRectF where = pictureRect();
    const bool isSign = m_form == CardForm::Action;
    painter.save();
    QPainterPath shape;
    if (isSign) {
        shape.addRoundedRect(where, 9, 9);
        painter.fillPath(shape, render::mixed(theme.panel, theme.accent, theme.dark ? 0.24 : 0.12));
    } else {
        // The corners that touch the card's, and straight ones where the text begins.
        QPainterPath card;
        card.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner - 1, corner - 1);
        shape.addRect(where.adjusted(hasFocus() ? 1 : 0, hasFocus() ? 1 : 0, 0, 0));
        shape = shape.intersected(card);
        painter.fillPath(shape, theme.canvas);
    }
    if (!m_picture.isNull() && !isSign) {
        painter.setClipPath(shape);
        painter.setOpacity(m_isFaint ? 0.45 : 1);
        const QSizeF size = QSizeF(m_picture.size()).scaled(where.size(), Qt::KeepAspectRatio);
        QRectF target(QPointF(), size);
        target.moveCenter(where.center());
        painter.drawImage(target, m_picture);
    } else if (!m_sign.isEmpty()) {
        QRectF glyph(0, 0, 22, 22);
        glyph.moveCenter(where.center());
        render::paintIcon(painter, render::iconPath(m_sign), glyph.toRect(),
                          isSign ? theme.accent : theme.mutedText);
    }
    painter.restore();
    if (!isSign) {
        painter.setPen(QPen(theme.border, 1));
        const QRectF edge = where.adjusted(0.5, 0.5, 0.5, 0.5);
        if (m_form == CardForm::Tall) {
            painter.drawLine(edge.bottomLeft(), edge.bottomRight());
        } else {
            painter.drawLine(edge.topRight(), edge.bottomRight());
        }
    }
}

void StartCard::paintTexts(QPainter& painter) const
{
    const render::Theme& theme = m_style.theme();
    const QRect room = textRect();
    const QFont strong = titleFont(font());
    const QFont small = detailFont(font());
    const QFontMetrics strongMetrics(strong);
    const QFontMetrics smallMetrics(small);
    const QStringList detail =
        m_isPath ? QStringList{smallMetrics.elidedText(m_detail, Qt::ElideMiddle, room.width())}
                 : render::wrapped(m_detail, small, room.width(), m_note.isEmpty() ? 2 : 1);
    const auto lines = static_cast<int>(detail.size()) + (m_note.isEmpty() ? 0 : 1);
    int y = room.top();
    if (m_form != CardForm::Tall) {
        y += (room.height() - strongMetrics.height() - 4 - lines * smallMetrics.height()) / 2;
    }
    const bool areVerbsShown = !m_verbs.empty() && m_verbs.front()->isVisible();
    const int taken =
        areVerbsShown && m_form == CardForm::Row ? static_cast<int>(m_verbs.size()) * 26 : 0;
    painter.setFont(strong);
    painter.setPen(m_isFaint ? theme.mutedText : theme.text);
    painter.drawText(QPoint(room.left(), y + strongMetrics.ascent()),
                     strongMetrics.elidedText(m_title, Qt::ElideRight, room.width()));
    y += strongMetrics.height() + 4;
    painter.setFont(small);
    painter.setPen(theme.mutedText);
    for (const QString& line : detail) {
        painter.drawText(QPoint(room.left(), y + smallMetrics.ascent()), line);
        y += smallMetrics.height();
    }
    if (!m_note.isEmpty()) {
        painter.setPen(m_isFaint ? theme.warning : theme.mutedText);
        painter.drawText(QPoint(room.left(), y + smallMetrics.ascent()),
                         smallMetrics.elidedText(m_note, Qt::ElideRight, room.width() - taken));
    }
}

void StartCard::placeVerbs()
{
    int x = width() - 8;
    for (auto it = m_verbs.rbegin(); it != m_verbs.rend(); ++it) {
        const QSize size = (*it)->sizeHint();
        x -= size.width();
        const int y = m_form == CardForm::Row ? height() - size.height() - 6 : 6;
        (*it)->setGeometry(QRect(QPoint(x, y), size));
        (*it)->setVisible(underMouse() || hasFocus());
    }
    update();
}

void StartCard::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    placeVerbs();
}

void StartCard::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    placeVerbs();
}

void StartCard::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    placeVerbs();
}

void StartCard::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    placeVerbs();
}

void StartCard::focusOutEvent(QFocusEvent* event)
{
    QAbstractButton::focusOutEvent(event);
    placeVerbs();
}

void StartCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        emit moveRequested(event->key());
        return;
    case Qt::Key_Space:
        QAbstractButton::keyPressEvent(event);
        return;
    default:
        emit keyPressed(event->key());
        event->ignore();
    }
}

void StartCard::contextMenuEvent(QContextMenuEvent* event)
{
    emit menuRequested(event->reason() == QContextMenuEvent::Keyboard
                           ? mapToGlobal(textRect().topLeft())
                           : event->globalPos());
}

} // namespace corbel::ui
