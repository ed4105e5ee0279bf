/// The palette: every kind of element by family, to be clicked or dragged onto the canvas.
#pragma once

#include <vector>

#include <QLineEdit>
#include <QToolButton>
#include <QWidget>

#include "model/kinds.h"
#include "ui/look/style.h"

namespace corbel::ui {

/// One kind in the palette. It follows the mouse itself, because the offscreen platform has no
/// drag and drop.
class PaletteTile : public QToolButton {
    Q_OBJECT

public:
    PaletteTile(model::ElementKind kind, QWidget* parent);

    model::ElementKind kind() const { return m_kind; }

signals:
    void pressedByKey(corbel::model::ElementKind kind);
    void dragged(corbel::model::ElementKind kind, const QPoint& globalPosition);
    void dropped(const QPoint& globalPosition);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    model::ElementKind m_kind;
    QPoint m_pressedAt;
    bool m_isDragging = false;
};

class PalettePanel : public QWidget {
    Q_OBJECT

public:
    explicit PalettePanel(const Style& style, QWidget* parent = nullptr);

    /// Marks the kind that the next click on the canvas will put; none when the tool is another.
    void setArmed(bool isArmed, model::ElementKind kind = model::ElementKind::Service);
    PaletteTile* tile(model::ElementKind kind) const;
    QLineEdit* searchField() const { return m_search; }
    void renewIcons();
    /// So high that all kinds can be seen.
    QSize sizeHint() const override;

signals:
    /// A click: the next click on the canvas puts one.
    void chosen(corbel::model::ElementKind kind);
    /// Return or Space: put one in the middle of the canvas.
    void placeRequested(corbel::model::ElementKind kind);
    void dragged(corbel::model::ElementKind kind, const QPoint& globalPosition);
    void dropped(const QPoint& globalPosition);

private:
    PaletteTile* makeTile(model::ElementKind kind, QWidget* parent);
    void filter(const QString& text);

    struct Group {
        QWidget* heading;
        std::vector<PaletteTile*> tiles;
    };
    const Style& m_style;
    QLineEdit* m_search;
    QWidget* m_nothing;
    QWidget* m_content;
    std::vector<Group> m_groups;
};

} // namespace corbel::ui
