/// Tabs that are renamed in place and put into another order by dragging.
#pragma once

#include <QLineEdit>
#include <QTabBar>

namespace corbel::ui {

class NamedTabBar : public QTabBar {
    Q_OBJECT

public:
    explicit NamedTabBar(QWidget* parent = nullptr);

    /// What is renamed, where the text of the tab shows more than that.
    /// A tab that takes another name while it is renamed is of something else now: the field goes.
    void setName(int index, const QString& name);
    /// Opens a field on the tab; Return takes the name, Escape leaves it as it was.
    void startRename(int index);
    QLineEdit* nameField() const { return m_field; }

signals:
    void renamed(int index, const QString& name);
    /// Once, when a drag has ended.
    void reordered(int from, int to);
    /// Right click or menu key; -1 beside the tabs.
    void menuRequested(int index, const QPoint& globalPosition);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void tabLayoutChange() override;
    void tabInserted(int index) override;
    void tabRemoved(int index) override;

private:
    void placeField();
    void followMove(int from, int to);
    void finishRename(bool isTaken);

    QLineEdit* m_field;
    int m_renaming = -1; ///< Follows its tab.
    bool m_isPressed = false;
    bool m_hasMoved = false;
    int m_from = -1; ///< Where the tab stood that is being dragged.
};

} // namespace corbel::ui
