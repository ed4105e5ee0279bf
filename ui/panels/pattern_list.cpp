#include "ui/panels/pattern_list.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "ui/inspector/focus_keeper.h"
#include "ui/study/fix_losses.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

/// More cards nobody reads; the rest of them is counted.
constexpr std::size_t mostCards = 30;
/// Of more losses only the last ones are worth the room.
constexpr std::size_t mostLosses = 3;

/// Same pattern, same beginning of the region: the same card after an edit.
QString keyOf(const analysis::PatternResult& result)
{
    return toQString(result.pattern) + u'/' +
           (result.region.empty() ? QString() : toQString(result.region.front()));
}

auto isOf(const std::string& pattern)
{
    return [&pattern](const ShownPattern& shown) { return shown.result->pattern == pattern; };
}

bool doOverlap(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    return std::ranges::any_of(
        a, [&b](const std::string& id) { return std::ranges::find(b, id) != b.end(); });
}

} // namespace

CardColumn::CardColumn(MakeCard make, QWidget* parent)
    : QWidget(parent),
      m_make(std::move(make)),
      m_layout(new QVBoxLayout(this)),
      m_more(new QLabel(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    setMark(m_more, "role", "small");
    m_more->hide();
    m_layout->addWidget(m_more);
}

void CardColumn::show(const model::Snapshot& model, std::vector<ShownPattern> shown,
                      bool areNamesNew)
{
    const std::size_t count = std::min(mostCards, shown.size());
    std::vector<PatternCard*> old = cards();
    m_cards.clear();
    const auto take = [&old](const auto& isOfIt) -> PatternCard* {
        const auto found = std::ranges::find_if(old, isOfIt);
        if (found == old.end()) {
            return nullptr;
        }
        PatternCard* card = *found;
        old.erase(found);
        return card;
    };
    m_cards.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        m_cards[i] = take([&](const PatternCard* card) {
            return keyOf(card->result()) == keyOf(*shown[i].result);
        });
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (m_cards[i] == nullptr) { // an edit may have moved the beginning of the region
            m_cards[i] = take([&](const PatternCard* card) {
                return card->result().pattern == shown[i].result->pattern;
            });
        }
    }
    for (PatternCard* card : old) {
        const FocusKeeper keeper(card, *this); // not to whatever comes next in the window
        m_layout->removeWidget(card);
        card->hide();
        card->deleteLater(); // something in it may be what led here
    }
    m_more->setVisible(shown.size() > mostCards);
    if (shown.size() > mostCards) {
        m_more->setText(tr("and %n more", nullptr, static_cast<int>(shown.size() - mostCards)));
    }
    m_model = model;
    m_shown = std::move(shown);
    m_areNamesNew = areNamesNew;
    m_next = 0;
}

bool CardColumn::showNext()
{
    if (m_next == m_cards.size()) {
        m_model.reset();
        m_shown.clear(); // what it is a part of can go
        return false;
    }
    const int place = static_cast<int>(m_next);
    PatternCard*& card = m_cards[m_next];
    ShownPattern& shown = m_shown[m_next];
    ++m_next;
    if (card == nullptr) {
        card = m_make(shown, this);
        m_layout->insertWidget(place, card);
        card->show(); // as a part of this piece
        return true;
    }
    card->setResult(m_model, std::move(shown), m_areNamesNew);
    if (m_layout->indexOf(card) != place) {
        m_layout->insertWidget(place, card);
    }
    return true;
}

std::vector<PatternCard*> CardColumn::cards() const
{
    std::vector<PatternCard*> made = m_cards;
    std::erase(made, nullptr);
    return made;
}

PatternList::PatternList(const Style& style, QWidget* parent) : QWidget(parent), m_style(style)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* heading = new QLabel(tr("What you have drawn"), this);
    setMark(heading, "role", "strong");
    layout->addWidget(heading);
    m_none = new QLabel(this);
    setMark(m_none, "role", "muted");
    m_none->setWordWrap(true);
    layout->addWidget(m_none);
    const auto make = [this](const ShownPattern& shown, QWidget* in) {
        return makeCard(shown, in);
    };
    m_column = new CardColumn(make, this);
    layout->addWidget(m_column);
    const QString titles[FoldCount] = {tr("More regions of these patterns"), tr("Possible"),
                                       tr("Not there, and what is missing")};
    for (int i = 0; i < FoldCount; ++i) {
        Fold& fold = m_folds[static_cast<std::size_t>(i)];
        fold.section = new Section(style, titles[i], this);
        layout->addWidget(fold.section);
        fold.section->setContent([this, &fold, make](QVBoxLayout* body) {
            fold.column = new CardColumn(make, fold.section);
            body->addWidget(fold.column);
        });
        connect(fold.section, &Section::toggled, this, [this, &fold](bool isOpen) {
            if (isOpen && fold.isStale) {
                fill(fold, true);
            }
            m_isComplete = false;
            emit unfinished();
        });
    }
}

void PatternList::sort(const std::shared_ptr<const Insight>& insight)
{
    std::vector<ShownPattern> before = std::exchange(m_shown, {});
    const std::vector<ShownPattern>& further = m_folds[More].shown;
    before.insert(before.end(), further.begin(), further.end());
    for (Fold& fold : m_folds) {
        fold.shown.clear();
    }
    std::set<std::string_view> seen;
    for (const analysis::PatternResult& result : insight->patterns) {
        const ShownPattern shown{SharedPattern(insight, &result), nullptr};
        switch (result.verdict) {
        case analysis::Verdict::Present:
            (seen.insert(result.pattern).second ? m_shown : m_folds[More].shown).push_back(shown);
            break;
        case analysis::Verdict::Possible:
            m_folds[Possible].shown.push_back(shown);
            break;
        case analysis::Verdict::Absent:
            m_folds[Nearest].shown.push_back(shown);
            break;
        }
    }
    followLosses(before);
    placeLost(before);
}

void PatternList::followLosses(const std::vector<ShownPattern>& before)
{
    // A pattern may be gone from here and still be elsewhere: another region is another card.
    const auto isThere = [this](const auto& was) {
        const auto isOfIt = [&](const ShownPattern& shown) {
            return shown.loss == nullptr && shown.result->pattern == was.pattern &&
                   doOverlap(shown.result->region, was.region);
        };
        return std::ranges::any_of(m_shown, isOfIt) ||
               std::ranges::any_of(m_folds[More].shown, isOfIt);
    };
    // Of several at once those stay that stood above.
    for (auto was = before.rbegin(); was != before.rend(); ++was) {
        if (was->loss == nullptr && !isThere(*was->result)) {
            m_losses.push_back(std::make_shared<const PatternLoss>(*was->result));
        }
    }
    std::erase_if(m_losses, [&](const auto& loss) { return isThere(*loss); });
    if (m_losses.size() > mostLosses) {
        m_losses.erase(m_losses.begin(), m_losses.end() - mostLosses);
    }
}

void PatternList::placeLost(const std::vector<ShownPattern>& before)
{
    std::multimap<std::ptrdiff_t, ShownPattern> places;
    for (const auto& loss : m_losses) {
        const auto isLost = isOf(loss->pattern);
        const bool isElsewhere = std::ranges::any_of(m_shown, isLost);
        ShownPattern lost{nullptr, loss};
        for (const FoldId id : {Possible, Nearest}) {
            std::vector<ShownPattern>& shown = m_folds[id].shown;
            // What comes nearest elsewhere says nothing of here while the pattern is elsewhere.
            const auto nearest = std::ranges::find_if(shown, [&](const ShownPattern& one) {
                return isLost(one) && (!isElsewhere || doOverlap(one.result->region, loss->region));
            });
            if (lost.result == nullptr && nearest != shown.end()) {
                lost.result = nearest->result;
                shown.erase(nearest);
            }
        }
        if (lost.result == nullptr) {
            lost.result = std::make_shared<const analysis::PatternResult>(loss->nothingLeft());
        }
        places.emplace(std::ranges::find_if(before, isLost) - before.begin(), std::move(lost));
    }
    for (const auto& [place, lost] : places) {
        m_shown.insert(m_shown.begin() + std::min(std::ssize(m_shown), place), lost);
    }
}

void PatternList::setInsight(const std::shared_ptr<const Insight>& insight, bool areNamesNew)
{
    m_insight = insight;
    sort(insight);
    showCards(areNamesNew);
}

void PatternList::showCards(bool areNamesNew)
{
    m_column->show(m_insight->model, m_shown, areNamesNew);
    m_column->setVisible(!m_shown.empty());
    for (Fold& fold : m_folds) {
        fold.section->setVisible(!fold.shown.empty());
        fold.section->setRemark(QString::number(fold.shown.size()));
        fold.isStale = true;
        if (fold.section->isOpen()) {
            fill(fold, areNamesNew);
        }
    }
    showNone();
    m_isComplete = false;
    emit unfinished();
}

void PatternList::showNone()
{
    const auto isPresent = [](const ShownPattern& shown) { return shown.loss == nullptr; };
    m_none->setVisible(std::ranges::none_of(m_shown, isPresent));
    const std::vector<ShownPattern>& folded = m_folds[Possible].shown;
    const auto lost = std::ranges::count_if(m_shown, [](const ShownPattern& shown) {
        return shown.result->verdict == analysis::Verdict::Possible;
    });
    const int possible = static_cast<int>(lost + std::ssize(folded));
    m_none->setText(possible > 0
                        ? tr("Nothing is certain yet; %n patterns are possible.", nullptr, possible)
                        : tr("No pattern of the catalogue yet: one shows as soon as its fit can "
                             "reach 50 %."));
    const bool isOnlyPossible = m_shown.empty() && !folded.empty();
    if (!std::exchange(m_isOnlyPossible, isOnlyPossible) && isOnlyPossible) {
        m_folds[Possible].section->setOpen(true); // who folds it again wants it folded
    }
}

bool PatternList::showNext()
{
    if (m_isComplete) {
        return false;
    }
    const auto showNextOf = [](Fold& fold) {
        return fold.section->isOpen() && fold.column && fold.column->showNext();
    };
    if (!m_column->showNext() && std::ranges::none_of(m_folds, showNextOf)) {
        complete();
    }
    return !m_isComplete;
}

void PatternList::complete()
{
    m_isComplete = true;
    for (const PatternCard* card : cards()) {
        if (card->isExpanded()) {
            m_expanded.insert(keyOf(card->result()));
        }
    }
    findFixes();
}

void PatternList::fill(Fold& fold, bool areNamesNew)
{
    fold.column->show(m_insight->model, fold.shown, areNamesNew);
    fold.isStale = false;
}

void PatternList::moveOn()
{
    m_losses.clear();
    m_shown.clear();
}

void PatternList::resume(std::set<QString> unfolded, Losses losses)
{
    m_expanded = std::move(unfolded);
    m_losses = std::move(losses);
}

void PatternList::putAway(std::string pattern)
{
    std::erase_if(m_losses, [&](const auto& loss) { return loss->pattern == pattern; });
    std::erase_if(m_shown, isOf(pattern));
    sort(m_insight);
    showCards(false);
}

PatternCard* PatternList::makeCard(const ShownPattern& shown, QWidget* parent)
{
    auto* card = new PatternCard(m_style, m_insight->model, shown, parent);
    card->setExpanded(m_expanded.contains(keyOf(*shown.result)));
    connect(card, &PatternCard::letGo, this, [this, card] { putAway(card->result().pattern); });
    connect(card, &PatternCard::keyChosen, this, &PatternList::keyChosen);
    connect(card, &PatternCard::fixChosen, this, &PatternList::fixChosen);
    connect(card, &PatternCard::witnessesChosen, this,
            [this, card](const QStringList& ids, const QStringList& against) {
                emit witnessesChosen(ids, against);
                unmark();
                m_lit = card;
                setLook(card, "lit", true);
            });
    connect(card, &PatternCard::expandedChanged, this, [this, card](bool isExpanded) {
        if (isExpanded) {
            m_expanded.insert(keyOf(card->result()));
            findFixes();
        } else {
            m_expanded.erase(keyOf(card->result()));
        }
    });
    return card;
}

void PatternList::unmark()
{
    if (m_lit) {
        setLook(m_lit, "lit", false);
    }
    m_lit.clear();
}

std::vector<PatternCard*> PatternList::cards() const
{
    std::vector<PatternCard*> all = m_column->cards();
    for (const Fold& fold : m_folds) {
        if (fold.column) {
            std::ranges::copy(fold.column->cards(), std::back_inserter(all));
        }
    }
    return all;
}

PatternCard* PatternList::expandFirst()
{
    if (m_shown.empty()) {
        for (const FoldId id : {Possible, Nearest}) {
            if (!m_folds[id].shown.empty()) {
                m_folds[id].section->setOpen(true);
                break;
            }
        }
    }
    while (showNext()) {
    }
    const std::vector<PatternCard*> all = cards();
    if (all.empty()) {
        return nullptr;
    }
    all.front()->setExpanded(true);
    return all.front();
}

void PatternList::findFixes()
{
    ++m_asked;
    std::vector<SharedPattern> wanted;
    for (const PatternCard* card : cards()) {
        if (card->isExpanded() && !card->result().rules.empty()) {
            wanted.push_back(card->sharedResult());
        }
    }
    if (wanted.empty()) {
        return;
    }
    m_fixing.start([this, number = m_asked, insight = m_insight,
                    wanted = std::move(wanted)](const std::stop_token& stop) {
        std::map<const analysis::PatternResult*, std::vector<analysis::RuleFix>> fixes;
        const auto show = [&] {
            QMetaObject::invokeMethod(
                this,
                [this, number, fixes] {
                    if (number != m_asked) {
                        return; // The drawing went on meanwhile.
                    }
                    for (PatternCard* card : cards()) {
                        if (const auto found = fixes.find(&card->result()); found != fixes.end()) {
                            card->setFixes(found->second);
                        }
                    }
                },
                Qt::QueuedConnection);
        };
        for (const SharedPattern& result : wanted) {
            if (stop.stop_requested()) {
                return;
            }
            fixes[result.get()] = analysis::fixesFor(*insight->model, *result);
        }
        show();
        // What they would cost takes as long as judging the objectives after each of them.
        for (const SharedPattern& result : wanted) {
            for (analysis::RuleFix& one : fixes[result.get()]) {
                if (stop.stop_requested()) {
                    return;
                }
                one.fix = withLosses(*insight, std::move(one.fix), stop);
            }
            show();
        }
    });
}

} // namespace corbel::ui
