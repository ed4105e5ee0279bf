// How findings lead to the canvas, and how quick fixes and approvals become edits.
#include <QFileDialog>
#include <QFileInfo>
#include <QStatusBar>

#include "ui/window/main_window.h"
#include "ui/words/messages.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectFindings()
{
    QObject* links = m_links.get();
    const auto make = [this](const model::ChangeSet& changes) { makeEdit(changes); };
    connect(m_insight, &InsightPanel::fixChosen, links, make);
    connect(m_findings, &FindingsPanel::editWanted, links, make);
    connect(m_findings, &FindingsPanel::keyChosen, links,
            [this](const QString& key) { chooseKey(key); });
    connect(m_findings, &FindingsPanel::subjectsChosen, links, [this](const QStringList& ids) {
        goTo(ids);
        highlight(ids);
    });
    connect(m_findings, &FindingsPanel::designChosen, links, [this] {
        canvas()->clearSelection();
        showPanel(u"inspector"_s);
    });
    connect(m_actions->fixFinding, &QAction::triggered, links, [this] {
        showPanel(u"findings"_s);
        m_findings->offerFixes();
    });
    connect(m_actions->approveFinding, &QAction::triggered, links, [this] {
        showPanel(u"findings"_s);
        m_findings->approve();
    });
    const auto follow = [this] {
        m_findings->setFindings(m_analysis.findings(), m_analysis.sharedInsight());
    };
    connect(&m_analysis, &AnalysisController::insightChanged, links, follow);
    if (m_analysis.isSettled()) { // else what there is may be of another language
        follow();
    }
    m_findings->setApprover(m_settings.value(u"approver"_s).toString());
    connect(m_findings, &FindingsPanel::approverChanged, links,
            [this](const QString& by) { m_settings.setValue(u"approver"_s, by); });
    // What was done is said no longer once it is undone.
    connect(&m_document.undoStack(), &QUndoStack::indexChanged, links, [this] {
        if (m_document.undoStack().canRedo()) {
            statusBar()->clearMessage();
        }
    });
    connectRules();
}

void MainWindow::connectRules()
{
    QObject* links = m_links.get();
    const auto follow = [this] {
        m_analysis.setRules(m_rules.file());
        m_findings->setRules(m_rules.file(), m_rules.isChosen());
        m_report.setRules(m_rules.file());
    };
    connect(&m_rules, &RuleKeeper::changed, links, follow);
    connect(m_findings, &FindingsPanel::rulesWanted, links, [this] {
        const QString folder =
            QFileInfo(QString::fromStdString(m_document.path().string())).absolutePath();
        const QString file = QFileDialog::getOpenFileName(
            this, tr("Choose rule file"), folder, tr("Rule files (*.yaml *.yml);;All files (*)"));
        if (!file.isEmpty()) {
            m_rules.choose(file.toStdString());
        }
    });
    connect(m_findings, &FindingsPanel::rulesDropped, links, [this] { m_rules.dropChoice(); });
    m_findings->setRules(m_rules.file(), m_rules.isChosen());
    m_report.setRules(m_rules.file());
}

void MainWindow::goTo(const QStringList& ids)
{
    const std::string first = ids.front().toStdString();
    if (m_document.model().elements.contains(first)) {
        m_tools->navigator().goTo(model::ElementId{first});
    } else if (m_document.model().relations.contains(first)) {
        m_tools->navigator().goTo(model::RelationId{first});
    }
}

void MainWindow::makeEdit(const model::ChangeSet& changes)
{
    QString problem;
    if (m_document.apply(changes, &problem)) {
        canvas()->clearHighlight(); // what was lit may be gone
        statusBar()->showMessage(tr("Done: %1. Undo takes it back.").arg(translated(changes.label)),
                                 6000);
    } else {
        statusBar()->showMessage(problem, 6000);
    }
}

} // namespace corbel::ui
