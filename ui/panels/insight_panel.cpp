#include "ui/panels/insight_panel.h"

#include <QScrollBar>

#include "ui/inspector/focus_keeper.h"
#include "ui/panels/empty_hint.h"
#include "ui/panels/section.h"
#include "ui/words/names.h"

namespace corbel::ui {

InsightPanel::InsightPanel(const Style& style, QWidget* parent)
    : QWidget(parent),
      m_style(style),
      m_scroll(new QScrollArea(this))
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
    FocusKeeper keeper(*m_scroll, *this);
    m_cards.clear();
    m_model = insight.model;
    auto* content = new QWidget;
    setMark(content, "surface", "panel");
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 16);
    layout->setSpacing(8);
    if (insight.model->elements.empty()) {
        layout->setContentsMargins(0, 4, 0, 0);
        auto* hint = new EmptyHint(content);
        hint->setTexts(tr("Draw, and the drawing answers"),
                       tr("Patterns, structure, capacity and what is still unknown appear here "
                          "while you draw. Click any number to see on the canvas where it comes "
                          "from."));
        m_guide = hint->addVerb(tr("Show me in six steps"));
        m_guide->setVisible(!m_isGuideRunning);
        connect(m_guide, &QPushButton::clicked, this, &InsightPanel::guideRequested);
        layout->addWidget(hint);
    } else {
        addPatterns(layout, insight);
        addObjectives(layout, insight);
        addAvailability(layout, insight);
        addCapacity(layout, insight);
        addMetrics(layout, insight);
        addUndecided(layout, insight);
        addNearest(layout, insight);
    }
    layout->addStretch(1);
    keeper.replaceBy(content);
    m_scroll->verticalScrollBar()->setValue(scrolledTo);
}

void InsightPanel::setGuideRunning(bool isRunning)
{
    m_isGuideRunning = isRunning;
    if (m_guide) {
        m_guide->setVisible(!isRunning);
    }
}

void InsightPanel::expandFirst()
{
    if (!m_cards.empty()) {
        m_cards.front()->setExpanded(true);
    }
}

void InsightPanel::addHeading(QVBoxLayout* layout, const QString& text)
{
    auto* heading = new QLabel(text);
    setMark(heading, "role", "strong");
    heading->setContentsMargins(0, layout->count() == 0 ? 0 : 8, 0, 0);
    layout->addWidget(heading);
}

PatternCard* InsightPanel::addCard(QVBoxLayout* layout, const analysis::PatternResult& result)
{
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
    return card;
}

void InsightPanel::addPatterns(QVBoxLayout* layout, const Insight& insight)
{
    addHeading(layout, tr("What you have drawn"));
    for (const analysis::PatternResult& result : insight.patterns) {
        if (result.verdict != analysis::Verdict::Absent) {
            m_cards.push_back(addCard(layout, result));
        }
    }
    if (m_cards.empty()) {
        auto* text = new QLabel(tr("No pattern of the catalogue yet: one shows as soon as half of "
                                   "its rules hold. What comes nearest stands at the end."));
        setMark(text, "role", "muted");
        text->setWordWrap(true);
        layout->addWidget(text);
    }
}

void InsightPanel::addNearest(QVBoxLayout* layout, const Insight& insight)
{
    std::vector<analysis::PatternResult> absent;
    for (const analysis::PatternResult& result : insight.patterns) {
        if (result.verdict == analysis::Verdict::Absent) {
            absent.push_back(result);
        }
    }
    if (absent.empty()) {
        return;
    }
    auto* section = new Section(m_style, tr("Not there, and what is missing"));
    section->setRemark(QString::number(absent.size()));
    section->setContent([this, absent](QVBoxLayout* body) {
        for (const analysis::PatternResult& result : absent) {
            addCard(body, result);
        }
    });
    section->setOpen(m_isNearestOpen);
    connect(section, &Section::toggled, this, [this](bool isOpen) { m_isNearestOpen = isOpen; });
    layout->addWidget(section);
}

QString InsightPanel::nameOf(const std::string& element) const
{
    const model::Element* found = m_model->elements.find(element);
    return toQString(found != nullptr ? displayName(*found) : std::string_view(element));
}

} // namespace corbel::ui
