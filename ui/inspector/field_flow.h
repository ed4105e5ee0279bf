/// A layout that sets its items side by side and goes on in the next line when one is full.
#pragma once

#include <vector>

#include <QLayout>

namespace corbel::ui {

class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent, int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    /// Puts a widget before the item at `index`.
    void insertWidget(int index, QWidget* widget);
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect& rect) override;

private:
    /// The height it takes; moves the items when `isMoving`. The last item takes what is left.
    int arrange(const QRect& rect, bool isMoving) const;

    std::vector<QLayoutItem*> m_items;
    int m_gap;
};

} // namespace corbel::ui
