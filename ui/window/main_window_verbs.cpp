// What the window does between canvas and panels: selection, highlights, names, alternatives.
#include <QStatusBar>

#include "ui/window/main_window.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

void MainWindow::onSelectionChanged()
{
    const std::vector<model::ElementId> elements = m_tools->selection().elements();
    const std::vector<model::RelationId> relations = m_tools->selection().relations();
    m_inspector->setSelection(elements, relations);
    m_explorer->setSelection(elements);
    m_tools->updateActions();
}

void MainWindow::onToolChanged(Tool tool)
{
    m_actions->select->setChecked(tool == Tool::Select);
    m_actions->pan->setChecked(tool == Tool::Pan);
    m_actions->connect->setChecked(tool == Tool::Connect);
    m_palette->setArmed(tool == Tool::Place, canvas()->placingKind());
    if (tool == Tool::Place) {
        statusBar()->showMessage(withParticles(tr("Click where the %1 shall stand; Escape cancels.")
                                                   .arg(nameOf(canvas()->placingKind()))));
    } else if (tool == Tool::Connect) {
        statusBar()->showMessage(tr("Drag from one element to another; Escape ends."));
    } else {
        statusBar()->clearMessage();
    }
    updateEmptyState();
}

void MainWindow::highlight(const QStringList& ids, const QStringList& against)
{
    const auto sort = [this](const QStringList& texts) {
        std::pair<std::vector<model::ElementId>, std::vector<model::RelationId>> sorted;
        for (const QString& text : texts) {
            const std::string id = text.toStdString();
            if (model::find(m_document.model(), model::ElementId{id}) != nullptr) {
                sorted.first.push_back({id});
            } else if (model::find(m_document.model(), model::RelationId{id}) != nullptr) {
                sorted.second.push_back({id});
            }
        }
        return sorted;
    };
    const auto [elements, relations] = sort(ids + against);
    if (elements.empty() && relations.empty()) {
        canvas()->clearHighlight();
        return;
    }
    const QStringList missing = m_tools->navigator().light(elements, relations);
    const auto [elementsAgainst, relationsAgainst] = sort(against);
    canvas()->markAgainst(elementsAgainst, relationsAgainst);
    const QString escape =
        against.isEmpty()
            ? tr("Escape takes the highlight away.")
            : tr("A cross marks what breaks a rule. Escape takes the highlight away.");
    statusBar()->showMessage(missing.isEmpty()
                                 ? escape
                                 : tr("On no part of this view: %1.").arg(missing.join(u", "_s)) +
                                       u' ' + escape);
}

void MainWindow::chooseKey(const QString& elementAndKey)
{
    // Ids may hold dots themselves: the longest beginning that is an id counts.
    for (qsizetype end = elementAndKey.size(); end > 0;
         end = elementAndKey.lastIndexOf(u'.', end - 1)) {
        const std::string id = elementAndKey.left(end).toStdString();
        const QString key = elementAndKey.mid(end + 1).section(u'.', 0, 0);
        if (const model::Element* element = model::find(m_document.model(), model::ElementId{id})) {
            canvas()->setSelection({element->id});
            canvas()->reveal(element->id);
        } else if (const auto* relation = model::find(m_document.model(), model::RelationId{id})) {
            canvas()->setSelection({}, {relation->id});
        } else {
            continue;
        }
        showPanel(u"inspector"_s);
        const model::Element* element = model::find(m_document.model(), model::ElementId{id});
        const model::Relation* relation = model::find(m_document.model(), model::RelationId{id});
        const model::FieldSpec* spec = element ? findField(element->kind, key.toStdString())
                                               : findField(relation->kind, key.toStdString());
        FieldRow* row = spec ? m_inspector->row(spec->key) : nullptr;
        if (row != nullptr) {
            row->editor()->setFocus();
        }
        return;
    }
}

} // namespace corbel::ui
