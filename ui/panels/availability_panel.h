/// Availability: how often an entry works, what it fails by, and what a lost host or site leaves.
#pragma once

#include <memory>

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeView>
#include <QWidget>

#include "ui/look/style.h"
#include "ui/panels/assumption_form.h"
#include "ui/panels/empty_hint.h"
#include "ui/panels/rows_table.h"
#include "ui/panels/study_models.h"
#include "ui/study/insight.h"
#include "ui/study/latest_job.h"

namespace corbel::ui {

class AvailabilityPanel : public QWidget {
    Q_OBJECT

public:
    explicit AvailabilityPanel(const Style& style, QWidget* parent = nullptr);

    /// Shows a new result, as soon as somebody looks; the entry that was chosen stays so.
    void setInsight(std::shared_ptr<const Insight> insight);
    /// Shows the availability of this element, an entry or not, and asks for it where it is not
    /// known yet.
    void ask(const QString& element);
    /// Opens what is assumed, for a person to change it.
    void openAssumptions();
    void renewIcons();

    QComboBox* entryBox() const { return m_entry; }
    QTabBar* tabs() const { return m_tabs; }
    /// One of the tables and lists below, whose tab is chosen; and to choose it.
    QWidget* page() const { return m_pages->currentWidget(); }
    void showPage(QWidget* page) { m_tabs->setCurrentIndex(m_pages->indexOf(page)); }
    RowsTable* importance() const { return m_importance; }
    RowsTable* recovery() const { return m_recovery; }
    RowsTable* blast() const { return m_blast; }
    QTreeView* cutSets() const { return m_cutSets; }
    QTreeView* tree() const { return m_tree; }
    RowsTable* missing() const { return m_missing; }
    QListWidget* assumptions() const { return m_assumptions; }
    AssumptionForm* form() const { return m_form; }
    /// Offers more nodes where their number keeps a figure between bounds.
    QPushButton* effortButton() const { return m_effort; }
    QPushButton* assumeButton() const { return m_assume; }
    QPushButton* withdrawButton() const { return m_withdraw; }
    /// Whose availability is shown; empty while none is.
    QString shownEntry() const { return m_shown; }
    /// The availability as it is shown.
    QString figure() const { return m_figure->text(); }
    /// The lines below it.
    QString summary() const { return m_summary->text().replace(QChar::Nbsp, u' '); }
    /// Cut sets and tree are those of the entry and the drawing that are shown.
    bool isSettled() const { return m_studied == m_wanted && !(m_isStale && isVisible()); }

signals:
    /// Light these up: ids of elements and relations.
    void witnessesChosen(const QStringList& ids);
    /// Show this element, or the relation.
    void placeChosen(const QStringList& ids);
    /// A value is missing: `element.key`.
    void keyChosen(const QString& elementAndKey);
    void assumptionWanted(bool isWanted);
    /// All that is assumed.
    void assumptionsWithdrawn();
    void commonCauseWanted(double share);
    void nodeBudgetWanted(std::uint32_t nodes);
    /// The availability of this element, beside that of the entries.
    void elementAsked(const QString& id);
    /// Somebody has to say which element.
    void elementChoiceWanted();
    /// Cut sets and tree are there.
    void studied();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// What a click on more exactness multiplies the node budget by.
    static constexpr std::uint32_t effortStep = 8;

    void showInsight();
    QWidget* makeSummary();
    QWidget* makeBanner();
    void makeDetails();
    void addPage(QWidget* page, const QString& title);
    QTreeView* makeTree(const QString& name, QAbstractItemModel* model);
    QWidget* makeAssumptions();
    void fillEntries();
    void chooseEntry(int index);
    const analysis::EntryAvailability* chosen() const;
    void showEntry();
    void showSummary(const analysis::EntryAvailability& entry);
    void showMissing(const analysis::EntryAvailability& entry);
    void showSinglePoints(const analysis::EntryAvailability& entry);
    void showNothing();
    /// Solves the entry again for what is listed bit by bit, while somebody looks.
    void study();
    void takeStudy(std::uint64_t number, SharedStudy study);

    const Style& m_style;
    model::Snapshot m_model;
    analysis::AvailabilitySettings m_settings;
    std::shared_ptr<const Insight> m_insight; ///< Null before the first one.
    bool m_isStale = false;                   ///< It is not what is shown.

    QStackedWidget* m_stack;
    EmptyHint* m_hint;
    QWidget* m_banner;
    QLabel* m_bannerText;
    QLabel* m_bannerIcon;
    QPushButton* m_withdraw;
    QComboBox* m_entry;
    QLabel* m_figure;
    QLabel* m_summary;
    QPushButton* m_points;
    QPushButton* m_assume;
    QPushButton* m_effort;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    CutSetModel* m_cutSetModel;
    StudyTreeModel* m_treeModel;
    QTreeView* m_cutSets;
    QTreeView* m_tree;
    RowsTable* m_importance;
    RowsTable* m_recovery;
    RowsTable* m_blast;
    RowsTable* m_missing;
    QListWidget* m_assumptions;
    AssumptionForm* m_form;
    QWidget* m_assumptionPage;

    QString m_shown;               ///< Whose figures are shown.
    QString m_asked;               ///< Is to be chosen as soon as it is known.
    bool m_isStudyPending = false; ///< Nobody looks yet.
    std::uint64_t m_wanted = 0;
    std::uint64_t m_studied = 0;
    LatestJob m_job; ///< The last member: joins before the others go.
};

} // namespace corbel::ui
