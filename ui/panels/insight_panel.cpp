#include "ui/panels/insight_panel.h"

#include <algorithm>

#include "ui/inspector/focus_keeper.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

/// Whether all that has a name is called as before.
bool areNamesSame(const model::Model& a, const model::Model& b)
{
    return std::ranges::equal(a.elements, b.elements,
                              [](const model::Element& x, const model::Element& y) {
                                  return x.id == y.id && displayName(x) == displayName(y);
                              }) &&
           std::ranges::equal(a.relations, b.relations,
                              [](const model::Relation& x, const model::Relation& y) {
                                  return x.id == y.id && x.from == y.from && x.to == y.to;
                              });
}

/// Whether the figures below the patterns say the same.
bool areFiguresSame(const Insight& a, const Insight& b)
{
    return a.objectives == b.objectives && a.availability == b.availability &&
           a.availabilitySettings == b.availabilitySettings && a.capacity == b.capacity &&
           a.conway == b.conway && a.cost == b.cost &&
           std::ranges::equal(a.patterns, b.patterns, [](const auto& x, const auto& y) {
               return x.verdict == y.verdict && x.missing == y.missing;
           });
}

} // namespace

InsightPanel::InsightPanel(const Style& style, QWidget* parent)
    : QWidget(parent),
      m_style(style),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget),
      m_hint(new EmptyHint(m_content)),
      m_answers(new QWidget(m_content))
{
    setObjectName(QStringLiteral("insight"));
    setAccessibleName(tr("Insight"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);

    setMark(m_content, "surface", "panel");
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_hint->setTexts(tr("Draw, and the drawing answers"),
                     tr("Patterns, structure, capacity and what is still unknown appear here "
                        "while you draw. Click any number to see on the canvas where it comes "
                        "from."));
    m_guide = m_hint->addVerb(tr("Show me in six steps"));
    connect(m_guide, &QPushButton::clicked, this, &InsightPanel::guideRequested);
    column->addWidget(m_hint);
    column->addWidget(m_answers);
    column->addStretch(1);

    auto* answers = new QVBoxLayout(m_answers);
    answers->setContentsMargins(12, 12, 12, 16);
    answers->setSpacing(8);
    makePatterns();
    m_hint->hide();
    m_answers->hide();
    m_scroll->setWidget(m_content);
}

void InsightPanel::makePatterns()
{
    m_patterns = new PatternList(m_style, m_answers);
    static_cast<QVBoxLayout*>(m_answers->layout())->insertWidget(0, m_patterns);
    connect(m_patterns, &PatternList::witnessesChosen, this, &InsightPanel::witnessesChosen);
    connect(m_patterns, &PatternList::keyChosen, this, &InsightPanel::keyChosen);
    connect(m_patterns, &PatternList::fixChosen, this, &InsightPanel::fixChosen);
}

void InsightPanel::setInsight(const std::shared_ptr<const Insight>& insight)
{
    const std::shared_ptr<const Insight> before = std::exchange(m_insight, insight);
    m_model = insight->model;
    const bool isEmpty = m_model->elements.empty();
    m_hint->setVisible(isEmpty);
    m_answers->setVisible(!isEmpty);
    const bool areNamesNew = !before || !areNamesSame(*before->model, *m_model);
    m_patterns->setInsight(insight, areNamesNew);
    if (isEmpty) {
        moveOn(); // what is drawn from here on is something new
    }
    if (areNamesNew || !areFiguresSame(*before, *insight)) {
        makeFigures();
    }
}

void InsightPanel::makeFigures()
{
    const int scrolledTo = m_scroll->verticalScrollBar()->value();
    const FocusKeeper keeper(m_figures, *this);
    auto* figures = new QWidget(m_answers);
    auto* layout = new QVBoxLayout(figures);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    addObjectives(layout, *m_insight);
    addAvailability(layout, *m_insight);
    addCapacity(layout, *m_insight);
    addMetrics(layout, *m_insight);
    addUndecided(layout, *m_insight);
    if (m_figures != nullptr) {
        m_figures->hide();
        m_figures->deleteLater(); // something in it may be what reports the change that led here
    }
    m_figures = figures;
    m_answers->layout()->addWidget(figures);
    keeper.giveTo(*figures);
    m_scroll->verticalScrollBar()->setValue(scrolledTo);
}

void InsightPanel::renewTheme()
{
    if (!m_insight) {
        return;
    }
    const std::set<QString> unfolded = m_patterns->unfolded();
    const PatternList::Losses losses = m_patterns->losses();
    delete m_patterns;
    makePatterns();
    m_patterns->resume(unfolded, losses);
    m_patterns->setInsight(m_insight, true);
    makeFigures();
}

void InsightPanel::setGuideRunning(bool isRunning)
{
    m_guide->setVisible(!isRunning);
}

void InsightPanel::addHeading(QVBoxLayout* layout, const QString& text)
{
    auto* heading = new QLabel(text);
    setMark(heading, "role", "strong");
    heading->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(heading);
}

QString InsightPanel::nameOf(const std::string& element) const
{
    const model::Element* found = m_model->elements.find(element);
    return toQString(found != nullptr ? displayName(*found) : std::string_view(element));
}

} // namespace corbel::ui
