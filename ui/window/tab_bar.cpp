#include "ui/window/tab_bar.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include "model/schema.h"

namespace corbel::ui {

NamedTabBar::NamedTabBar(QWidget* parent) : QTabBar(parent), m_field(new QLineEdit(this))
{
    setMovable(true);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    m_field->hide();
    m_field->setMaxLength(static_cast<int>(model::longestName));
    m_field->setAccessibleName(tr("New name"));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::editingFinished, this, [this] { finishRename(true); });
    connect(this, &QTabBar::tabMoved, this, &NamedTabBar::followMove);
}

void NamedTabBar::setName(int index, const QString& name)
{
    if (index == m_renaming && name != tabData(index).toString()) {
        finishRename(false);
    }
    setTabData(index, name);
}

void NamedTabBar::startRename(int index)
{
    if (index < 0 || index >= count()) {
        return;
    }
    setCurrentIndex(index);
    m_renaming = index;
    m_field->setText(tabData(index).toString());
    m_field->selectAll();
    placeField();
    m_field->show();
    m_field->raise();
    m_field->setFocus(Qt::OtherFocusReason);
}

void NamedTabBar::placeField()
{
    const QRect tab = tabRect(m_renaming);
    const int wanted = m_field->fontMetrics().horizontalAdvance(m_field->text()) + 40;
    const int least = std::max(110, tab.width() - 4);
    const int room = std::max(least, width() - tab.left() - 4);
    m_field->setGeometry(tab.left() + 2, tab.top() + 3, std::clamp(wanted, least, room),
                         tab.height() - 6);
}

void NamedTabBar::tabLayoutChange()
{
    QTabBar::tabLayoutChange();
    if (m_renaming >= 0) {
        placeField();
    }
}

void NamedTabBar::tabInserted(int index)
{
    QTabBar::tabInserted(index);
    if (m_renaming >= index) {
        ++m_renaming;
    }
}

void NamedTabBar::tabRemoved(int index)
{
    QTabBar::tabRemoved(index);
    if (m_renaming == index) {
        finishRename(false);
    } else if (m_renaming > index) {
        --m_renaming;
    }
}

void NamedTabBar::followMove(int from, int to)
{
    // What is reported during a drag are the neighbours that make way.
    m_hasMoved = m_isPressed;
    if (m_renaming == from) {
        m_renaming = to;
    } else if (from < m_renaming && m_renaming <= to) {
        --m_renaming;
    } else if (to <= m_renaming && m_renaming < from) {
        ++m_renaming;
    }
}

void NamedTabBar::finishRename(bool isTaken)
{
    if (m_renaming < 0) {
        return;
    }
    const int index = std::exchange(m_renaming, -1);
    const QString name = m_field->text().trimmed();
    if (m_field->hasFocus()) {
        setFocus(Qt::OtherFocusReason);
    }
    m_field->hide();
    if (isTaken && !name.isEmpty() && name != tabData(index).toString()) {
        emit renamed(index, name);
    }
}

bool NamedTabBar::event(QEvent* event)
{
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F2) {
        // Claimed first: the window's own F2 renames an element.
        if (event->type() == QEvent::KeyPress) {
            startRename(currentIndex());
        }
        event->accept();
        return true;
    }
    return QTabBar::event(event);
}

bool NamedTabBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_field && isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        if (event->type() == QEvent::KeyPress) {
            finishRename(false);
        }
        event->accept();
        return true;
    }
    return QTabBar::eventFilter(watched, event);
}

void NamedTabBar::mousePressEvent(QMouseEvent* event)
{
    QTabBar::mousePressEvent(event);
    m_isPressed = event->button() == Qt::LeftButton;
    m_hasMoved = false;
    m_from = currentIndex();
}

void NamedTabBar::mouseReleaseEvent(QMouseEvent* event)
{
    QTabBar::mouseReleaseEvent(event);
    m_isPressed = false;
    const int to = currentIndex();
    if (m_hasMoved && to != m_from) {
        // Later, because the bar is still putting the tab into its place.
        QMetaObject::invokeMethod(
            this, [this, from = m_from, to] { emit reordered(from, to); }, Qt::QueuedConnection);
    }
}

void NamedTabBar::mouseDoubleClickEvent(QMouseEvent* event)
{
    startRename(tabAt(event->position().toPoint()));
}

void NamedTabBar::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        emit menuRequested(currentIndex(), mapToGlobal(tabRect(currentIndex()).bottomLeft()));
    } else {
        emit menuRequested(tabAt(event->pos()), event->globalPos());
    }
}

} // namespace corbel::ui
