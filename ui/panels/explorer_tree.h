/// The tree view of the explorer: elements are dragged within it and out of it by the mouse alone.
#pragma once

#include <vector>

#include <QLabel>
#include <QPersistentModelIndex>
#include <QTreeView>

#include "model/ids.h"
#include "model/kinds.h"
#include "ui/look/style.h"

namespace corbel::ui {

/// It follows the mouse itself, because the offscreen platform has no drag and drop.
class ExplorerTree : public QTreeView {
    Q_OBJECT

public:
    ExplorerTree(const Style& style, QWidget* parent);

    std::vector<model::ElementId> selected() const;

signals:
    /// Dropped onto another row, or beside all rows (an empty id).
    void nested(const std::vector<corbel::model::ElementId>& elements,
                const corbel::model::ElementId& container);
    /// Dropped outside of the tree.
    void dropped(const std::vector<corbel::model::ElementId>& elements,
                 const QPoint& globalPosition);
    void menuRequested(const QPoint& globalPosition);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void drag(const QPoint& at);
    void endDrag();
    /// Whether everything that is dragged may stand in the row; the root always may hold it.
    bool mayNestIn(const QModelIndex& target) const;

    const Style& m_style;
    QLabel* m_ghost; ///< What is dragged, beside the pointer.
    QPoint m_pressedAt;
    bool m_isPressed = false;
    bool m_isDeferred = false; ///< The press would have taken others out of the selection.
    bool m_isDragging = false;
    QPersistentModelIndex m_target;
};

} // namespace corbel::ui
