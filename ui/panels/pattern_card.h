/// One recognised pattern: fit, region, what limits it, what it was lost by; unfolded also rules,
/// fixes and measures.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/panels/fit_bar.h"
#include "ui/panels/pattern_details.h"
#include "ui/panels/pattern_loss.h"
#include "ui/panels/pattern_words.h"

namespace corbel::ui {

class PatternCard : public QFrame {
    Q_OBJECT

public:
    /// Of one pattern for good; results about it come and go.
    PatternCard(const Style& style, model::Snapshot model, ShownPattern shown,
                QWidget* parent = nullptr);

    const analysis::PatternResult& result() const { return *m_result; }
    const SharedPattern& sharedResult() const { return m_result; }
    /// Shows what became of it. What says the same as before stays, unless `areNamesNew`.
    void setResult(model::Snapshot model, ShownPattern shown, bool areNamesNew);
    /// It is no longer present, and says by which rules it was lost.
    bool isLost() const { return m_loss != nullptr; }
    void setExpanded(bool isExpanded);
    bool isExpanded() const { return m_details != nullptr; }
    /// Shows quick fixes at the rules that they mend, while it is unfolded.
    void setFixes(const std::vector<analysis::RuleFix>& fixes);

signals:
    /// Ids of elements and relations; those `against` break a rule.
    void witnessesChosen(const QStringList& ids, const QStringList& against);
    /// A value that is missing: `element.key`.
    void keyChosen(const QString& elementAndKey);
    void expandedChanged(bool isExpanded);
    void fixChosen(const corbel::model::ChangeSet& changes);
    /// The person has seen that it is lost, and moves on.
    void letGo();

private:
    void makeHeader();
    QToolButton* makeTool(const char* icon, const QString& name, const QString& tip);
    void makeLimit();
    void showResult();
    void showVerdict();
    void showForms();
    void showLosses();
    void addLoss(const QString& words, const QString& help,
                 const analysis::PatternRule* rule = nullptr);
    /// Relations that break a rule of it, wherever its region is shown.
    QStringList relationsAgainst() const;
    void showLimit();
    void makeDetails();
    QColor colour() const;

    const Style& m_style;
    model::Snapshot m_model;
    SharedPattern m_result;
    std::shared_ptr<const PatternLoss> m_loss;
    QVBoxLayout* m_layout;
    WitnessRow* m_header;
    QLabel* m_verdict;
    QToolButton* m_letGo;
    QToolButton* m_unfold;
    FitBar* m_bar;
    QLabel* m_fit;
    QWidget* m_forms;
    std::vector<std::string> m_shownForms;
    QLabel* m_region;
    QWidget* m_losses;
    WitnessRow* m_limit;
    QLabel* m_limitSign;
    QLabel* m_limitText;
    LimitText m_limits;
    PatternDetails* m_details = nullptr; ///< While it is unfolded.
    std::vector<analysis::RuleFix> m_fixes;
};

} // namespace corbel::ui
