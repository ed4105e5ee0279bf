/// The patterns of a drawing as cards: present ones and those that were lost just now, then folded
/// what else there is.
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
    using MakeCard = std::function<PatternCard*(const ShownPattern&, QWidget* parent)>;

    CardColumn(MakeCard make, QWidget* parent);

    /// What is gone goes at once; the rest waits for `showNext`.
    void show(const model::Snapshot& model, std::vector<ShownPattern> shown, bool areNamesNew);
    /// Makes or renews the next card. False when none was left.
    bool showNext();
    /// Those that are made.
    std::vector<PatternCard*> cards() const;

private:
    MakeCard m_make;
    QVBoxLayout* m_layout;
    QLabel* m_more; ///< How many are left out.
    /// By their places; null until it is made.
    std::vector<PatternCard*> m_cards;
    // What waits, from `m_next` on.
    model::Snapshot m_model;
    std::vector<ShownPattern> m_shown;
    bool m_areNamesNew = false;
    std::size_t m_next = 0;
};

/// Whoever breaks a pattern looks at its card. So a card whose fit falls below one half stays in
/// its place and says which rules it was lost by: until it is put away by its button, a fourth one
/// is lost, the pattern is there again, or another design is shown.
class PatternList : public QWidget {
    Q_OBJECT

public:
    explicit PatternList(const Style& style, QWidget* parent = nullptr);

    /// Sorts out what there is; the cards wait for `showNext`. `areNamesNew`: elements or relations
    /// are called otherwise than in the last one.
    void setInsight(const std::shared_ptr<const Insight>& insight, bool areNamesNew);
    /// Makes or renews the next card. False when none was left.
    bool showNext();
    /// The next result is about another design: what is gone then was not lost.
    void moveOn();
    /// All cards that are made: of sections that were opened, of what is present and what was lost.
    std::vector<PatternCard*> cards() const;
    /// Unfolds the card that fits best, wherever it is, and returns it.
    PatternCard* expandFirst();
    /// Which cards are unfolded, for a list that takes the place of this one.
    const std::set<QString>& unfolded() const { return m_expanded; }
    /// What was lost just now, likewise; oldest first.
    using Losses = std::vector<std::shared_ptr<const PatternLoss>>;
    const Losses& losses() const { return m_losses; }
    void resume(std::set<QString> unfolded, Losses losses);
    /// The witnesses of a card are no longer lit.
    void unmark();

signals:
    /// Something waits for `showNext`.
    void unfinished();
    void witnessesChosen(const QStringList& ids, const QStringList& against);
    void keyChosen(const QString& elementAndKey);
    void fixChosen(const corbel::model::ChangeSet& changes);

private:
    /// A section that is filled when it is opened.
    struct Fold {
        Section* section = nullptr;
        QPointer<CardColumn> column;
        std::vector<ShownPattern> shown;
        bool isStale = true;
    };
    enum FoldId { More, Possible, Nearest, FoldCount };

    void sort(const std::shared_ptr<const Insight>& insight);
    /// Remembers which of the cards are no longer present, and forgets which are again.
    void followLosses(const std::vector<ShownPattern>& before);
    /// Brings lost ones back to the places that they had among the cards.
    void placeLost(const std::vector<ShownPattern>& before);
    void showCards(bool areNamesNew);
    /// What there is instead of patterns that are present, and where.
    void showNone();
    void fill(Fold& fold, bool areNamesNew);
    /// All cards are as they shall be.
    void complete();
    void putAway(std::string pattern); ///< A copy: the card that it is of goes.
    PatternCard* makeCard(const ShownPattern& shown, QWidget* parent);
    /// Asks for the quick fixes of unfolded cards.
    void findFixes();

    const Style& m_style;
    std::shared_ptr<const Insight> m_insight;
    QLabel* m_none;
    CardColumn* m_column; ///< Of what is present or was lost.
    std::vector<ShownPattern> m_shown;
    Losses m_losses; ///< Oldest first.
    std::array<Fold, FoldCount> m_folds;
    bool m_isOnlyPossible = false; ///< Nothing is present or was lost, and something may be.
    bool m_isComplete = true;
    std::set<QString> m_expanded; ///< Keys of cards that are unfolded, shown or not.
    QPointer<PatternCard> m_lit;
    std::uint64_t m_asked = 0; ///< Number of the last question for fixes.
    LatestJob m_fixing;        ///< The last member: joins before the others go.
};

} // namespace corbel::ui
