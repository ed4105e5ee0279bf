// What the window does between canvas and panels: selection, highlights, names, alternatives.
#include <QMenu>
#include <QStatusBar>

#include "ui/main_window.h"
#include "ui/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

void MainWindow::onSelectionChanged()
{
    const std::vector<model::ElementId> elements = canvas()->selectedElements();
    const std::vector<model::RelationId> relations = canvas()->selectedRelations();
    m_inspector->setSelection(elements,
                              elements.empty() ? relations : std::vector<model::RelationId>());
    m_explorer->setSelection(elements);
    const bool hasAny = !elements.empty() || !relations.empty();
    m_actions->remove->setEnabled(hasAny);
    m_actions->rename->setEnabled(elements.size() == 1);
    m_actions->zoomSelection->setEnabled(hasAny);
}

void MainWindow::onToolChanged(Tool tool)
{
    m_actions->select->setChecked(tool == Tool::Select);
    m_actions->pan->setChecked(tool == Tool::Pan);
    m_actions->connect->setChecked(tool == Tool::Connect);
    m_palette->setArmed(tool == Tool::Place, canvas()->placingKind());
    if (tool == Tool::Place) {
        statusBar()->showMessage(tr("Click where the %1 shall stand; Escape cancels.")
                                     .arg(nameOf(canvas()->placingKind())));
    } else if (tool == Tool::Connect) {
        statusBar()->showMessage(tr("Drag from one element to another; Escape ends."));
    } else {
        statusBar()->clearMessage();
    }
    updateEmptyState();
}

void MainWindow::highlight(const QStringList& ids)
{
    std::vector<model::ElementId> elements;
    std::vector<model::RelationId> relations;
    for (const QString& text : ids) {
        const std::string id = text.toStdString();
        if (model::find(m_document.model(), model::ElementId{id}) != nullptr) {
            elements.push_back({id});
        } else if (model::find(m_document.model(), model::RelationId{id}) != nullptr) {
            relations.push_back({id});
        }
    }
    canvas()->highlight(elements, relations);
    if (!elements.empty() || !relations.empty()) {
        statusBar()->showMessage(tr("Escape takes the highlight away."));
    }
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

void MainWindow::showContextMenu(const QPoint& position, const model::ElementId& element)
{
    QMenu menu(this);
    if (!element.empty()) {
        menu.addActions({m_actions->rename, m_actions->remove});
        menu.addSeparator();
        menu.addAction(m_actions->zoomSelection);
    } else if (!canvas()->selectedRelations().empty()) {
        menu.addAction(m_actions->remove);
    } else {
        menu.addActions({m_actions->selectAll, m_actions->layOut});
        menu.addSeparator();
        menu.addActions({m_actions->zoomFit, m_actions->zoomReset, m_actions->grid});
    }
    menu.exec(position);
}

void MainWindow::renameSelected()
{
    const std::vector<model::ElementId> elements = canvas()->selectedElements();
    if (elements.size() != 1) {
        return;
    }
    if (m_explorer->tree()->hasFocus()) {
        m_explorer->startRename(elements.front());
    } else {
        canvas()->startRename(elements.front());
    }
}

void MainWindow::addDesign()
{
    const QString name = tr("Alternative %1").arg(m_document.designCount() + 1);
    m_document.duplicateDesign(name);
    statusBar()->showMessage(tr("This tab holds a copy now: change it, and compare."), 6000);
}

} // namespace corbel::ui
