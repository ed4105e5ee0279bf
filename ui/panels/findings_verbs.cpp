// What can be done about a finding: quick fixes, and approving of it.
#include <QMenu>

#include "analysis/findings/findings.h"
#include "ui/dialogs/approve_dialog.h"
#include "ui/panels/findings_panel.h"
#include "ui/study/fix_losses.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

/// Texts of documents in menus: their ampersands are no marks of keys.
QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

const FindingRow* FindingsPanel::findRow(bool (*can)(const FindingRow&))
{
    const FindingRow* current = m_shown->row(m_list->currentIndex());
    if (current != nullptr && can(*current)) {
        return current;
    }
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        const QModelIndex index = m_shown->index(row, 0);
        if (const FindingRow* at = m_shown->row(index); can(*at)) {
            m_list->setCurrentIndex(index);
            return at;
        }
    }
    return nullptr;
}

void FindingsPanel::fillFixes(QMenu* menu)
{
    const FindingRow* row = m_shown->row(m_list->currentIndex());
    if (row == nullptr || !row->finding || row->isApproved()) {
        return;
    }
    const std::vector<analysis::Fix> fixes = fixesOf(*m_about, m_rules.get(), *row->finding);
    std::vector<QPointer<QAction>> actions;
    for (const analysis::Fix& fix : fixes) {
        QAction* action = menu->addAction(m_style.icon(u"fix"), menuText(translated(fix.label)));
        connect(action, &QAction::triggered, this,
                [this, changes = fix.changes] { emit editWanted(changes); });
        actions.emplace_back(action);
    }
    if (m_insight && !m_insight->objectives.empty()) {
        announceLosses(fixes, actions);
    }
    if (fixes.empty()) {
        menu->addAction(tr("No quick fix: only a person can know what is right here"))
            ->setEnabled(false);
    }
}

void FindingsPanel::announceLosses(const std::vector<analysis::Fix>& fixes,
                                   const std::vector<QPointer<QAction>>& actions)
{
    m_judging.start([this, insight = m_insight, fixes, actions](const std::stop_token& stop) {
        for (std::size_t i = 0; i < fixes.size(); ++i) {
            const analysis::Fix told = withLosses(*insight, fixes[i], stop);
            if (stop.stop_requested()) {
                return;
            }
            QMetaObject::invokeMethod(
                this,
                [action = actions[i], told] {
                    if (action) { // The menu is still there.
                        action->setText(menuText(translated(told.label)));
                    }
                },
                Qt::QueuedConnection);
        }
    });
}

void FindingsPanel::offerFixes()
{
    const FindingRow* row =
        findRow([](const FindingRow& at) { return at.finding.has_value() && !at.isApproved(); });
    if (row == nullptr) {
        return;
    }
    m_list->setFocus();
    QMenu menu(this);
    fillFixes(&menu);
    const QRect at = m_list->visualRect(m_list->currentIndex());
    menu.exec(m_list->viewport()->mapToGlobal(at.bottomLeft()));
}

void FindingsPanel::approve()
{
    const FindingRow* row = findRow([](const FindingRow& at) { return at.finding.has_value(); });
    if (row == nullptr) {
        return;
    }
    const analysis::Finding finding = *row->finding; // rows come and go while the dialog is open
    if (finding.approval) {
        emit editWanted(analysis::withdraw(*m_about, finding));
        return;
    }
    ApproveDialog dialog(row->message, m_by.isEmpty() ? ApproveDialog::userName() : m_by, {},
                         window());
    if (dialog.exec() == QDialog::Accepted) {
        m_by = dialog.by();
        emit approverChanged(m_by);
        emit editWanted(analysis::approve(*m_about, finding, m_by.toStdString(),
                                          dialog.reason().toStdString()));
    }
    updateVerbs();
}

void FindingsPanel::showMenu(const QPoint& at)
{
    const QModelIndex under = m_list->indexAt(at);
    if (under.isValid()) {
        m_list->setCurrentIndex(under);
    }
    const FindingRow* row = m_shown->row(m_list->currentIndex());
    if (row == nullptr) {
        return;
    }
    QMenu menu(this);
    const QModelIndex current = m_list->currentIndex();
    connect(menu.addAction(tr("Show")), &QAction::triggered, this,
            [this, current] { choose(current); });
    if (row->finding) {
        menu.addSeparator();
        fillFixes(&menu);
        menu.addSeparator();
        QAction* approving =
            menu.addAction(m_style.icon(u"approve"),
                           row->isApproved() ? tr("Withdraw the approval") : tr("Approve…"));
        connect(approving, &QAction::triggered, this, &FindingsPanel::approve);
    }
    menu.addSeparator();
    connect(menu.addAction(m_style.icon(u"copy"), tr("Copy")), &QAction::triggered, this,
            &FindingsPanel::copy);
    menu.exec(m_list->viewport()->mapToGlobal(
        under.isValid() ? at : m_list->visualRect(current).bottomLeft()));
}

} // namespace corbel::ui
