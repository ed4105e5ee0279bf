/// The patterns of a drawing as cards: present ones, then folded what else there is.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <set>
#include <vector>

#include <QLabel>
#include <QPointer>

#include "ui/panels/pattern_card.h"
#include "ui/panels/section.h"
#include "ui/study/insight.h"
#include "ui/study/latest_job.h"

namespace corbel::ui {

/// Cards one below the other. Those that stay keep their place, their folding and the keyboard.
class CardColumn : public QWidget {
    Q_OBJECT

public:
    using MakeCard = std::function<PatternCard*(const SharedPattern&)>;

    CardColumn(MakeCard make, QWidget* parent);

    void show(const model::Snapshot& model, const std::vector<SharedPattern>& results,
              bool areNamesNew);
    const std::vector<PatternCard*>& cards() const { return m_cards; }

private:
    MakeCard m_make;
    QVBoxLayout* m_layout;
    QLabel* m_more; ///< How many are left out.
    std::vector<PatternCard*> m_cards;
};

class PatternList : public QWidget {
    Q_OBJECT

public:
    explicit PatternList(const Style& style, QWidget* parent = nullptr);

    /// `areNamesNew`: elements or relations are called otherwise than in the last one.
    void setInsight(const std::shared_ptr<const Insight>& insight, bool areNamesNew);
    /// All cards there are: of sections that were opened, and of what is present.
    std::vector<PatternCard*> cards() const;
    /// Unfolds the card that fits best, wherever it is, and returns it.
    PatternCard* expandFirst();
    /// Which cards are unfolded, for a list that takes the place of this one.
    const std::set<QString>& unfolded() const { return m_expanded; }
    void setUnfolded(std::set<QString> keys) { m_expanded = std::move(keys); }
    /// The witnesses of a card are no longer lit.
    void unmark();

signals:
    void witnessesChosen(const QStringList& ids);
    void keyChosen(const QString& elementAndKey);
    void fixChosen(const corbel::model::ChangeSet& changes);

private:
    /// A section that is filled when it is opened.
    struct Fold {
        Section* section = nullptr;
        QPointer<CardColumn> column;
        std::vector<SharedPattern> results;
        bool isStale = true;
    };
    enum FoldId { More, Possible, Nearest, FoldCount };

    void sort(const std::shared_ptr<const Insight>& insight);
    void fill(Fold& fold, bool areNamesNew);
    PatternCard* makeCard(const SharedPattern& result);
    /// Asks for the quick fixes of unfolded cards.
    void findFixes();

    const Style& m_style;
    std::shared_ptr<const Insight> m_insight;
    QLabel* m_none;
    CardColumn* m_present;
    std::vector<SharedPattern> m_presentResults;
    std::array<Fold, FoldCount> m_folds;
    std::set<QString> m_expanded; ///< Keys of cards that are unfolded, shown or not.
    QPointer<PatternCard> m_lit;
    std::uint64_t m_asked = 0; ///< Number of the last question for fixes.
    LatestJob m_fixing;        ///< The last member: joins before the others go.
};

} // namespace corbel::ui
