/// Cards side by side in columns that follow the width, all of one size.
#pragma once

#include <vector>

#include <QWidget>

#include "ui/start/start_card.h"

namespace corbel::ui {

class CardGrid : public QWidget {
    Q_OBJECT

public:
    explicit CardGrid(QWidget* parent = nullptr);

    /// Takes the cards over and deletes those that were there.
    void setCards(std::vector<StartCard*> cards);
    const std::vector<StartCard*>& cards() const { return m_cards; }
    /// One, two or three: the same for every grid of that width, so that sections align.
    static int columnsFor(int width);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    std::vector<StartCard*> m_cards;
};

} // namespace corbel::ui
