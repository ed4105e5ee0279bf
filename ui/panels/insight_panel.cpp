#include "ui/panels/insight_panel.h"

#include <algorithm>
#include <array>

#include <QScrollBar>

#include "ui/names.h"
#include "ui/panels/fit_bar.h"

namespace corbel::ui {

namespace {

QLabel* label(const QString& text, const char* role)
{
    auto* result = new QLabel(text);
    setMark(result, "role", role);
    result->setWordWrap(true);
    return result;
}

template <class Ids>
QStringList texts(const Ids& ids)
{
    QStringList list;
    for (const auto& id : ids) {
        list << toQString(id.value);
    }
    return list;
}

} // namespace

InsightPanel::InsightPanel(const Style& style, QWidget* parent)
    : QWidget(parent), m_style(style), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("insight"));
    setAccessibleName(tr("Insight"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

void InsightPanel::setInsight(const Insight& insight)
{
    const int scrolledTo = m_scroll->verticalScrollBar()->value();
    m_cards.clear();
    auto* content = new QWidget;
    setMark(content, "surface", "panel");
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 16);
    layout->setSpacing(8);
    if (insight.model->elements.empty()) {
        layout->addWidget(label(tr("Draw, and the drawing answers"), "title"));
        layout->addWidget(label(tr("Patterns, structure, capacity and what is still unknown appear "
                                   "here while you draw. Click any number to see on the canvas "
                                   "where it comes from."),
                                "muted"));
    } else {
        addPatterns(layout, insight);
        addObjectives(layout, insight);
        addMetrics(layout, insight);
        addUndecided(layout, insight);
    }
    layout->addStretch(1);
    if (QWidget* old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_scroll->setWidget(content);
    m_scroll->verticalScrollBar()->setValue(scrolledTo);
}

void InsightPanel::expandFirst()
{
    if (!m_cards.empty()) {
        m_cards.front()->setExpanded(true);
    }
}

void InsightPanel::addHeading(QVBoxLayout* layout, const QString& text)
{
    QLabel* heading = label(text, "strong");
    heading->setContentsMargins(0, layout->count() == 0 ? 0 : 8, 0, 0);
    layout->addWidget(heading);
}

void InsightPanel::addPatterns(QVBoxLayout* layout, const Insight& insight)
{
    addHeading(layout, tr("What you have drawn"));
    for (const analysis::PatternResult& result : insight.patterns) {
        if (result.verdict == analysis::Verdict::Absent) {
            continue;
        }
        auto* card = new PatternCard(m_style, result);
        card->setExpanded(m_expanded.contains(card->key()));
        connect(card, &PatternCard::witnessesChosen, this, &InsightPanel::witnessesChosen);
        connect(card, &PatternCard::expandedChanged, this, [this, card](bool isExpanded) {
            if (isExpanded) {
                m_expanded.insert(card->key());
            } else {
                m_expanded.erase(card->key());
            }
        });
        layout->addWidget(card);
        m_cards.push_back(card);
    }
    if (m_cards.empty()) {
        layout->addWidget(label(tr("No known pattern yet. Connect a few elements: a pattern shows "
                                   "as soon as half of its rules hold."),
                                "muted"));
    }
}

void InsightPanel::addMetric(QGridLayout* grid, const QString& name, const QString& value,
                             const QString& help, QStringList ids)
{
    auto* row = new WitnessRow(std::move(ids));
    setMark(row, "role", "tilecard");
    row->setToolTip(help);
    row->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    row->setAccessibleDescription(help);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(10, 7, 10, 8);
    layout->setSpacing(1);
    layout->addWidget(label(value, "display"));
    layout->addWidget(label(name, "small"));
    layout->addStretch(1);
    const int index = grid->count();
    grid->addWidget(row, index / 2, index % 2);
    connect(row, &WitnessRow::chosen, this, &InsightPanel::witnessesChosen);
}

void InsightPanel::addMetrics(QVBoxLayout* layout, const Insight& insight)
{
    addHeading(layout, tr("Structure and people"));
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const analysis::Structure& structure = insight.conway.structure;
    const auto widest = std::ranges::max_element(
        structure.visibility, {}, [](const auto& visibility) { return visibility.fanIn; });
    addMetric(grid, tr("propagation cost"),
              structure.propagationCost ? percentText(*structure.propagationCost) : tr("undecided"),
              tr("How much of the system a change reaches on average, directly and indirectly. "
                 "Click for the element that most others depend on."),
              widest == structure.visibility.end() ? QStringList()
                                                   : texts(std::array{widest->element}));
    const analysis::Coordination& people = insight.conway.coordination;
    QStringList gaps;
    for (const analysis::TeamPair& gap : people.gaps) {
        gaps << toQString(gap.first.value) << toQString(gap.second.value);
        gaps += texts(gap.relations);
    }
    addMetric(grid, tr("congruence"),
              people.congruence ? percentText(*people.congruence) : tr("undecided"),
              people.congruence
                  ? tr("How much of the coordination that the structure requires takes place "
                       "between teams. Click for what is missing.")
                  : tr("Needs teams: say who owns each element, and which teams talk."),
              gaps);
    QStringList cyclic;
    for (const auto& cycle : structure.cycles) {
        cyclic += texts(cycle);
    }
    addMetric(grid, tr("cycles"), QString::number(structure.cycles.size()),
              tr("Groups of elements that depend on each other all around. Click to see them."),
              cyclic);
    addMetric(grid, tr("dependencies"), QString::number(structure.dependencies),
              tr("Pairs of elements of which one needs the other, directly."), {});
    layout->addLayout(grid);
}

void InsightPanel::addObjectives(QVBoxLayout*, const Insight&) {}

void InsightPanel::addUndecided(QVBoxLayout* layout, const Insight& insight)
{
    std::map<QString, QStringList> whatByKey;
    for (const analysis::PatternResult& result : insight.patterns) {
        for (const std::string& key : result.undecided) {
            whatByKey[toQString(key)] << toQString(result.title.en);
        }
    }
    if (whatByKey.empty()) {
        return;
    }
    addHeading(layout, tr("Still undecided"));
    layout->addWidget(label(tr("Each of these values would make a figure above exact."), "small"));
    for (const auto& [key, what] : whatByKey) {
        auto* row = new WitnessRow({key});
        auto* inner = new QHBoxLayout(row);
        inner->setContentsMargins(6, 4, 6, 4);
        inner->addWidget(label(key, "plain"), 1);
        layout->addWidget(row);
        connect(row, &WitnessRow::chosen, this,
                [this](const QStringList& ids) { emit keyChosen(ids.front()); });
    }
}

} // namespace corbel::ui
