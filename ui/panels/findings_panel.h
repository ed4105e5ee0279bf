/// The findings with their filters and verbs: what analyses found, loose ends, unknown values, what
/// the team's rule file and imports say.
#pragma once

#include <array>

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QWidget>

#include "ui/panels/findings_model.h"
#include "ui/study/latest_job.h"

namespace corbel::ui {

class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(const Style& style, QWidget* parent = nullptr);

    /// What there is to say about one state of the design.
    void setFindings(SharedFindings rows, std::shared_ptr<const Insight> insight);
    void setNotices(const model::Notices& notices);
    /// The rule file in force; null for none. `isChosen`: by a person, not by its place.
    void setRules(std::shared_ptr<const RuleFile> rules, bool isChosen);
    /// Who approved last, for the next approval.
    void setApprover(const QString& by) { m_by = by; }
    void renewIcons();
    /// All that are listed, also those that the filters hide.
    int count() const { return m_model->rowCount(); }
    /// Those among them that ask for attention: all but approved ones, unknown values and notices.
    int problemCount() const;
    /// Values that analyses ask for.
    int unknownCount() const;
    FindingsModel* model() const { return m_model; }
    QTreeView* list() const { return m_list; }
    QLineEdit* filterField() const { return m_filter; }
    /// Shows or hides the findings of a severity.
    QToolButton* toggle(Severity severity) const;
    QToolButton* approvedToggle() const { return m_approved; }
    QToolButton* rulesButton() const { return m_rulesButton; }
    /// The selected findings, else all shown ones, one line each with tabs between columns.
    QString asText() const;

    // Verbs for the current finding, or else for the first that they can be used on.
    /// Opens the menu of its quick fixes.
    void offerFixes();
    /// Asks for a reason; of an approved one withdraws the approval.
    void approve();

signals:
    void countChanged(int problems);
    /// A finding about a value was chosen.
    void keyChosen(const QString& subjectAndKey);
    /// A finding about these elements and relations was chosen.
    void subjectsChosen(const QStringList& ids);
    /// A finding about the design as a whole was chosen.
    void designChosen();
    /// An edit shall be made, as one step.
    void editWanted(const corbel::model::ChangeSet& changes);
    /// Somebody approved by this name.
    void approverChanged(const QString& by);
    /// Another rule file shall be chosen, or the one at the document's place be taken again.
    void rulesWanted();
    void rulesDropped();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTools(QLayout* layout);
    void makeList(QLayout* layout);
    QToolButton* makeTool(QWidget* bar, const char* icon, const QString& name, const QString& tip);
    QToolButton* makeToggle(QWidget* bar);
    void rebuild();
    void updateTools();
    void updateVerbs();
    /// Gives columns what they need, but most to the finding; until a person gives them widths.
    void fitColumns();
    /// In pixels, of the header and of rows that are shown; `share` of the panel at the most.
    int widthFor(FindingsModel::Column column, double share) const;
    void updateRules();
    void choose(const QModelIndex& index);
    /// The other way round when it is so already.
    void sortBy(int column);
    void copy() const;
    /// The current finding if `can` accepts it, else the first shown that it accepts, made current.
    const FindingRow* findRow(bool (*can)(const FindingRow&));
    void fillFixes(QMenu* menu);
    /// Says of each fix in its action, as soon as it is known, which objectives it would cost.
    void announceLosses(const std::vector<analysis::Fix>& fixes,
                        const std::vector<QPointer<QAction>>& actions);
    void showMenu(const QPoint& at);

    const Style& m_style;
    /// About the design as the last analysis saw it.
    SharedFindings m_live = std::make_shared<const std::vector<FindingRow>>();
    model::Snapshot m_about;
    std::shared_ptr<const Insight> m_insight; ///< The same; null before the first.
    SharedFindings m_notices = m_live;        ///< None yet either.
    std::shared_ptr<const RuleFile> m_rules;
    bool m_areRulesChosen = false;
    bool m_isFitting = false;      ///< Widths change because the panel wants it so.
    bool m_areWidthsGiven = false; ///< By a person.
    QString m_by;                  ///< Who approved last.
    std::array<QToolButton*, 5> m_toggles{};
    QToolButton* m_approved = nullptr;
    QToolButton* m_rulesButton = nullptr;
    QToolButton* m_fix = nullptr;
    QToolButton* m_approve = nullptr;
    QToolButton* m_copy = nullptr;
    QLineEdit* m_filter;
    FindingsModel* m_model;
    FindingsFilter* m_shown;
    QStackedWidget* m_stack;
    QTreeView* m_list;
    QLabel* m_empty;
    LatestJob m_judging; ///< The last member: joins before the others go.
};

} // namespace corbel::ui
