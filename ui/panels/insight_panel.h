/// Insight: what the drawing says about itself, renewed while one draws.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QWidget>

#include "ui/look/style.h"
#include "ui/panels/pattern_card.h"
#include "ui/study/insight.h"

namespace corbel::ui {

class InsightPanel : public QWidget {
    Q_OBJECT

public:
    explicit InsightPanel(const Style& style, QWidget* parent = nullptr);

    /// Shows a new result; cards that were unfolded stay so.
    void setInsight(const Insight& insight);
    const std::vector<PatternCard*>& cards() const { return m_cards; }
    /// While the guided example runs it is not offered.
    void setGuideRunning(bool isRunning);
    /// Opens the card that fits best, for a first look and for pictures.
    void expandFirst();

signals:
    /// Light these up: ids of elements and relations.
    void witnessesChosen(const QStringList& ids);
    /// A value is missing: `element.key`.
    void keyChosen(const QString& elementAndKey);
    void panelRequested(const QString& panel);
    /// The failures or the load shall be laid over the canvas.
    void overlayRequested(bool isLoad);
    void assumptionWanted(bool isWanted);
    /// Nothing is drawn, and somebody wants to be shown how.
    void guideRequested();

private:
    void addPatterns(QVBoxLayout* layout, const Insight& insight);
    void addNearest(QVBoxLayout* layout, const Insight& insight);
    void addObjectives(QVBoxLayout* layout, const Insight& insight);
    void addAvailability(QVBoxLayout* layout, const Insight& insight);
    void addEntry(QVBoxLayout* layout, const analysis::EntryAvailability& entry);
    /// That the figures rest on one, and the way out of it.
    void addAssumption(QVBoxLayout* layout, const Insight& insight);
    /// A row of what can be done from here.
    void addVerbs(QVBoxLayout* layout,
                  const std::vector<std::pair<QString, std::function<void()>>>& verbs);
    void addCapacity(QVBoxLayout* layout, const Insight& insight);
    void addMetrics(QVBoxLayout* layout, const Insight& insight);
    void addUndecided(QVBoxLayout* layout, const Insight& insight);
    /// A missing value, to be clicked when it is a key of something drawn.
    void addNeed(QVBoxLayout* layout, const model::Message& need, const QString& reason);
    void addHeading(QVBoxLayout* layout, const QString& text);
    PatternCard* addCard(QVBoxLayout* layout, const analysis::PatternResult& result);
    void addMetric(QGridLayout* grid, const QString& name, const QString& value,
                   const QString& help, const QStringList& ids);
    /// A line with a figure at its right end; `share` adds a bar below.
    WitnessRow* addFigure(QVBoxLayout* layout, const QString& name, const QString& figure,
                          const QString& help, const QStringList& ids,
                          const std::optional<double>& share = {});
    QString nameOf(const std::string& element) const;

    const Style& m_style;
    QScrollArea* m_scroll;
    std::vector<PatternCard*> m_cards;
    std::set<QString> m_expanded;
    bool m_isNearestOpen = false;
    bool m_isGuideRunning = false;
    QPointer<QPushButton> m_guide; ///< Only while nothing is drawn.
    model::Snapshot m_model;
};

} // namespace corbel::ui
