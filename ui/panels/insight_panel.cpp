#include "ui/panels/insight_panel.h"

#include <algorithm>
#include <utility>

#include <QThreadPool>

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

/// Whether the values of these members are the same.
template <auto... members>
bool areSame(const Insight& a, const Insight& b)
{
    return ((a.*members == b.*members) && ...);
}

} // namespace

InsightPanel::InsightPanel(const Style& style, QWidget* parent)
    : QWidget(parent),
      m_style(style),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget),
      m_hint(new EmptyHint(m_content)),
      m_answers(new QWidget(m_content)),
      m_figures(new QWidget(m_answers)),
      m_parts{{{&InsightPanel::addObjectives, areSame<&Insight::objectives>},
               {&InsightPanel::addAvailability,
                areSame<&Insight::availability, &Insight::availabilitySettings>},
               {&InsightPanel::addCapacity, areSame<&Insight::capacity>},
               {&InsightPanel::addMetrics, areSame<&Insight::conway, &Insight::cost>},
               {&InsightPanel::addUndecided, areSame<&Insight::open>}}},
      m_work([this] { return m_patterns->showNext() || showNextPart(); })
{
    connect(&m_work, &PacedWork::done, this, &InsightPanel::retire);
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
    auto* figures = new QVBoxLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(8);
    answers->addWidget(m_figures);
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
    connect(m_patterns, &PatternList::unfinished, &m_work, &PacedWork::start);
}

void InsightPanel::setInsight(std::shared_ptr<const Insight> insight)
{
    m_latest = std::move(insight);
    if (isVisible()) {
        follow();
    }
}

void InsightPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
}

std::vector<PatternCard*> InsightPanel::cards()
{
    follow();
    m_work.finish();
    return m_patterns->cards();
}

void InsightPanel::expandFirst()
{
    follow();
    m_work.finish();
    m_patterns->expandFirst();
}

void InsightPanel::moveOn()
{
    m_latest = m_insight; // what was not shown yet is of the design before
    m_patterns->moveOn();
}

void InsightPanel::follow()
{
    if (m_latest == m_insight) {
        return;
    }
    const std::shared_ptr<const Insight> before = std::exchange(m_insight, m_latest);
    m_model = m_insight->model;
    const bool isEmpty = m_model->elements.empty();
    m_hint->setVisible(isEmpty);
    m_answers->setVisible(!isEmpty);
    // What was overtaken halfway shows no result as a whole that this one could be compared with.
    const bool isAllNew = !before || !m_work.isDone() || !areNamesSame(*before->model, *m_model);
    m_before = isAllNew ? nullptr : before.get();
    m_nextPart = 0;
    m_retired.push_back(before);
    m_patterns->setInsight(m_insight, isAllNew);
    if (isEmpty) {
        m_patterns->moveOn(); // what is drawn from here on is something new
    }
    m_work.start();
}

void InsightPanel::retire()
{
    m_before = nullptr;
    // Freed elsewhere: of a large design that takes longer than a window may pause.
    QThreadPool::globalInstance()->start([last = std::exchange(m_retired, {})] {});
}

bool InsightPanel::showNextPart()
{
    while (m_insight && m_nextPart < m_parts.size()) {
        Part& part = m_parts[m_nextPart++];
        if (m_before == nullptr || !part.isSame(*m_before, *m_insight)) {
            showPart(part);
            return true;
        }
    }
    return false;
}

void InsightPanel::showPart(Part& part)
{
    const int scrolledTo = m_scroll->verticalScrollBar()->value();
    const FocusKeeper keeper(part.content, *this);
    auto* content = new QWidget(m_figures);
    content->hide(); // shown when it is whole, the layouts around are asked once
    content->resize(m_figures->width(), m_figures->height());
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    (this->*part.fill)(layout, *m_insight);
    auto* column = static_cast<QVBoxLayout*>(m_figures->layout());
    if (part.content != nullptr) {
        column->removeWidget(part.content);
        part.content->hide();
        part.content->deleteLater(); // something in it may be what led here
    }
    part.content = content;
    column->insertWidget(static_cast<int>(&part - m_parts.data()), content);
    content->setVisible(layout->count() > 0);
    keeper.giveTo(*content);
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
    m_before = nullptr;
    m_nextPart = 0;
    m_patterns->setInsight(m_insight, true);
    m_work.finish();
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
