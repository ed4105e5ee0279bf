/// Insight: what the drawing says about itself, renewed while one draws.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QWidget>

#include "ui/look/style.h"
#include "ui/panels/empty_hint.h"
#include "ui/panels/paced_work.h"
#include "ui/panels/pattern_list.h"
#include "ui/study/insight.h"

namespace corbel::ui {

class InsightPanel : public QWidget {
    Q_OBJECT

public:
    explicit InsightPanel(const Style& style, QWidget* parent = nullptr);

    /// Shows a new result, as soon as anybody can see it. What says the same as before is left
    /// alone, so that drawing does not wait for it; cards that were unfolded stay so.
    void setInsight(std::shared_ptr<const Insight> insight);
    /// Shows all of the latest result, or nobody can see it.
    bool isSettled() const { return m_work.isDone() && (m_latest == m_insight || !isVisible()); }
    /// Of the latest result.
    std::vector<PatternCard*> cards();
    /// Another design is shown from now on: no pattern of the one before was lost.
    void moveOn();
    /// The canvas lights up something else, or nothing.
    void unmark() { m_patterns->unmark(); }
    /// Makes everything anew in the colours of another theme.
    void renewTheme();
    /// While the guided example runs it is not offered.
    void setGuideRunning(bool isRunning);
    /// Opens the card that fits best, for a first look and for pictures.
    void expandFirst();

signals:
    /// Light these up: ids of elements and relations.
    void witnessesChosen(const QStringList& ids, const QStringList& against = {});
    /// A value is missing: `element.key`.
    void keyChosen(const QString& elementAndKey);
    /// The edit of a quick fix shall be made, as one step.
    void fixChosen(const corbel::model::ChangeSet& changes);
    void panelRequested(const QString& panel);
    /// The failures or the load shall be laid over the canvas.
    void overlayRequested(bool isLoad);
    void assumptionWanted(bool isWanted);
    /// All that is assumed.
    void assumptionsWithdrawn();
    /// Nothing is drawn, and somebody wants to be shown how.
    void guideRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Shows the latest result.
    void follow();
    void makePatterns();
    /// Shows the next part of the figures that says something else than `m_before`. False when
    /// there was none left.
    bool showNextPart();
    /// What was shown before is no longer needed.
    void retire();
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
    void addMetric(QGridLayout* grid, const QString& name, const QString& value,
                   const QString& help, const QStringList& ids);
    /// A line with a figure at its right end; `share` adds a bar below.
    WitnessRow* addFigure(QVBoxLayout* layout, const QString& name, const QString& figure,
                          const QString& help, const QStringList& ids,
                          const std::optional<double>& share = {});
    QString nameOf(const std::string& element) const;

    const Style& m_style;
    QScrollArea* m_scroll;
    QWidget* m_content;
    EmptyHint* m_hint;  ///< While nothing is drawn.
    QWidget* m_answers; ///< Otherwise.
    QPushButton* m_guide = nullptr;
    PatternList* m_patterns = nullptr;
    QWidget* m_figures;
    struct Part {
        void (InsightPanel::*fill)(QVBoxLayout*, const Insight&);
        bool (*isSame)(const Insight&, const Insight&);
        QWidget* content = nullptr;
    };
    void showPart(Part& part);
    std::array<Part, 5> m_parts;              ///< Of the figures, one below the other.
    std::shared_ptr<const Insight> m_insight; ///< What is shown.
    std::shared_ptr<const Insight> m_latest;  ///< The same, or what came while nobody could see it.
    model::Snapshot m_model;
    std::size_t m_nextPart = 0;        ///< From there on the parts may still show what was before.
    const Insight* m_before = nullptr; ///< What the parts show that wait; null for nothing to keep.
    /// Parts of these are shown until the work is done.
    std::vector<std::shared_ptr<const Insight>> m_retired;
    PacedWork m_work;
};

} // namespace corbel::ui
