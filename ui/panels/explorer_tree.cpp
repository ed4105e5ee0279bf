#include "ui/panels/explorer_tree.h"

#include <algorithm>

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/panels/explorer_model.h"

namespace corbel::ui {

ExplorerTree::ExplorerTree(const Style& style, QWidget* parent)
    : QTreeView(parent),
      m_style(style),
      m_ghost(new QLabel(this))
{
    setMark(m_ghost, "role", "ghost");
    m_ghost->setTextFormat(Qt::PlainText);
    m_ghost->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ghost->hide();
}

std::vector<model::ElementId> ExplorerTree::selected() const
{
    std::vector<model::ElementId> ids;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        ids.push_back(ExplorerModel::idAt(index));
    }
    return ids;
}

void ExplorerTree::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex row = indexAt(at);
    m_isPressed = event->button() == Qt::LeftButton && visualRect(row).contains(at);
    m_pressedAt = at;
    // A press on one of several keeps them all until it is clear that it is no drag.
    m_isDeferred = m_isPressed && event->modifiers() == Qt::NoModifier &&
                   selectionModel()->isSelected(row) && selectionModel()->selectedRows().size() > 1;
    if (m_isDeferred) {
        setFocus(Qt::MouseFocusReason);
        return;
    }
    QTreeView::mousePressEvent(event);
}

void ExplorerTree::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (!m_isPressed || (event->buttons() & Qt::LeftButton) == 0) {
        QTreeView::mouseMoveEvent(event);
        return;
    }
    m_isDragging =
        m_isDragging || (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_isDragging) {
        drag(at);
    }
}

void ExplorerTree::drag(const QPoint& at)
{
    const bool isInside = viewport()->rect().contains(at);
    m_target = isInside ? indexAt(at) : QModelIndex();
    setCursor(isInside && !mayNestIn(m_target) ? Qt::ForbiddenCursor : Qt::DragMoveCursor);
    if (m_ghost->isHidden()) {
        const QModelIndexList rows = selectionModel()->selectedRows();
        m_ghost->setText(rows.size() == 1
                             ? rows[0].data().toString()
                             : tr("%n elements", nullptr, static_cast<int>(rows.size())));
        m_ghost->setParent(window());
        m_ghost->adjustSize();
        m_ghost->show();
        m_ghost->raise();
    }
    m_ghost->move(viewport()->mapTo(window(), at) + QPoint(14, 10));
    viewport()->update();
}

void ExplorerTree::endDrag()
{
    m_isPressed = false;
    m_isDragging = false;
    m_isDeferred = false;
    m_target = QModelIndex();
    m_ghost->hide();
    m_ghost->setParent(this);
    unsetCursor();
    viewport()->update();
}

void ExplorerTree::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (!m_isDragging) {
        if (m_isDeferred) {
            selectionModel()->setCurrentIndex(indexAt(at), QItemSelectionModel::ClearAndSelect);
        }
        endDrag();
        QTreeView::mouseReleaseEvent(event);
        return;
    }
    const std::vector<model::ElementId> ids = selected();
    const QModelIndex target = m_target;
    const bool isInside = viewport()->rect().contains(at);
    const bool isLegal = mayNestIn(target);
    endDrag();
    if (!isInside) {
        emit dropped(ids, event->globalPosition().toPoint());
    } else if (isLegal) {
        emit nested(ids, target.isValid() ? ExplorerModel::idAt(target) : model::ElementId());
    }
}

bool ExplorerTree::mayNestIn(const QModelIndex& target) const
{
    if (!target.isValid()) {
        return true;
    }
    const auto kindAt = [](const QModelIndex& index) {
        return static_cast<model::ElementKind>(index.data(ExplorerModel::KindRole).toInt());
    };
    return std::ranges::all_of(selectionModel()->selectedRows(), [&](const QModelIndex& row) {
        for (QModelIndex around = target; around.isValid(); around = around.parent()) {
            if (around == row) {
                return false; // It would stand inside itself.
            }
        }
        return model::mayContain(kindAt(target), kindAt(row));
    });
}

void ExplorerTree::keyPressEvent(QKeyEvent* event)
{
    if (m_isDragging && event->key() == Qt::Key_Escape) {
        endDrag();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ExplorerTree::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuRequested(isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                               : event->globalPos());
}

void ExplorerTree::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (!m_isDragging || !m_target.isValid()) {
        return;
    }
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const render::Theme& theme = m_style.theme();
    painter.setPen(QPen(mayNestIn(m_target) ? theme.accent : theme.forbidden, 1.5));
    painter.drawRoundedRect(QRectF(visualRect(m_target)).adjusted(1, 1, -2, -1), 4, 4);
}

} // namespace corbel::ui
