#include "ui/start/card_grid.h"

namespace corbel::ui {

namespace {

constexpr int gap = 16;
constexpr int leastCard = 268;

} // namespace

CardGrid::CardGrid(QWidget* parent) : QWidget(parent)
{
    // Not fixed: the hint knows one width only.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardGrid::setCards(std::vector<StartCard*> cards)
{
    for (StartCard* card : m_cards) {
        card->hide();
        card->deleteLater(); // It may be the one that was pressed.
    }
    m_cards = std::move(cards);
    for (StartCard* card : m_cards) {
        card->setParent(this);
        card->show();
    }
    arrange();
    updateGeometry();
}

int CardGrid::columnsFor(int width)
{
    return std::clamp((width + gap) / (leastCard + gap), 1, 3);
}

int CardGrid::heightForWidth(int width) const
{
    if (m_cards.empty()) {
        return 0;
    }
    const int columns = columnsFor(width);
    const int rows = (static_cast<int>(m_cards.size()) + columns - 1) / columns;
    const int card = (width - (columns - 1) * gap) / columns;
    return rows * m_cards.front()->heightForWidth(card) + (rows - 1) * gap;
}

QSize CardGrid::sizeHint() const
{
    const int width = 3 * leastCard + 2 * gap;
    return {width, heightForWidth(width)};
}

void CardGrid::resizeEvent(QResizeEvent*)
{
    arrange();
}

void CardGrid::arrange()
{
    const int columns = columnsFor(width());
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        // From edge to edge, so that no rounding shows at the right end.
        const int left = column * (width() + gap) / columns;
        const int right = (column + 1) * (width() + gap) / columns - gap;
        const int height = m_cards[i]->heightForWidth((width() - (columns - 1) * gap) / columns);
        m_cards[i]->setGeometry(left, row * (height + gap), right - left, height);
    }
}

} // namespace corbel::ui
