#include "ui/window/menus.h"

#include <algorithm>

#include "model/schema.h"
#include "ui/words/names.h"

namespace corbel::ui {

Menus::Menus(Document& document, Actions& actions, ViewTabs& views, Clipboard& clipboard,
             Selection& selection, QWidget* parent)
    : m_document(document),
      m_actions(actions),
      m_views(views),
      m_clipboard(clipboard),
      m_selection(selection),
      m_parent(parent)
{
}

QMenu* Menus::make(const QString& accessibleName)
{
    auto* menu = new QMenu(m_parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(accessibleName);
    return menu;
}

QAction* Menus::add(QMenu* menu, const QString& text, std::function<void()> verb, bool isEnabled)
{
    QAction* action = menu->addAction(text);
    action->setEnabled(isEnabled);
    connect(action, &QAction::triggered, this, [verb = std::move(verb)] { verb(); });
    return action;
}

void Menus::showForCanvas(const QPoint& at, const model::ElementId& element,
                          const model::RelationId& relation)
{
    QMenu* menu = make(tr("What to do here"));
    const CanvasView& canvas = *m_views.canvas();
    if (!element.empty()) {
        addElementVerbs(menu);
    } else if (!relation.empty()) {
        addRelationVerbs(menu, relation);
    } else if (!canvas.selectedNotes().empty()) {
        addNoteVerbs(menu);
    } else {
        addSheetVerbs(menu, canvas.mapToScene(canvas.viewport()->mapFromGlobal(at)));
    }
    menu->popup(at);
}

void Menus::addElementVerbs(QMenu* menu)
{
    const std::vector<model::ElementId> elements = m_selection.elements();
    const bool isOnView = m_selection.isOnView();
    menu->addAction(m_actions.rename);
    if (isOnView) {
        menu->addAction(m_actions.connect);
        menu->addAction(m_actions.convert);
        const bool mayHaveReplicas = std::ranges::any_of(elements, [&](const auto& id) {
            const model::Element* element = model::find(m_document.model(), id);
            return model::findField(element->kind, model::Key::Replicas) != nullptr;
        });
        if (mayHaveReplicas) {
            menu->addActions({m_actions.addReplica, m_actions.removeReplica});
        }
    } else {
        add(menu, tr("&Put on this view"), [this] { emit putOnViewRequested(); });
    }
    menu->addSeparator();
    menu->addActions({m_actions.cut, m_actions.copy, m_actions.paste, m_actions.duplicate});
    menu->addSeparator();
    if (isOnView && elements.size() > 1) {
        QMenu* arrange = menu->addMenu(tr("&Align and distribute"));
        arrange->addActions(m_actions.alignment->actions());
        arrange->addSeparator();
        arrange->addActions({m_actions.distributeAcross, m_actions.distributeDown});
    }
    const render::Diagram& diagram = m_views.canvas()->diagram();
    const int box = elements.size() == 1 ? diagram.indexOf(elements[0]) : -1;
    if (box >= 0) {
        const render::Box& shown = diagram.boxes()[box];
        if (shown.isCollapsed) {
            menu->addAction(m_actions.expand);
        } else if (shown.isContainer) {
            menu->addAction(m_actions.collapse);
        }
    }
    if (isOnView) {
        menu->addAction(m_actions.pin);
    }
    if (!m_selection.content().empty()) {
        menu->addAction(m_actions.selectContent);
    }
    menu->addSeparator();
    if (isOnView) {
        menu->addAction(m_actions.zoomSelection);
    }
    menu->addActions({m_actions.showInExplorer, m_actions.properties});
    if (m_actions.askAvailability->isEnabled()) {
        menu->addAction(m_actions.askAvailability);
    }
    menu->addSeparator();
    menu->addAction(m_actions.remove);
}

void Menus::addRelationVerbs(QMenu* menu, const model::RelationId& id)
{
    const model::Relation* relation = model::find(m_document.model(), id);
    if (relation == nullptr) {
        return;
    }
    CanvasView* canvas = m_views.canvas();
    add(menu, tr("Join another &beginning"), [canvas] { canvas->aimReconnection(true); });
    add(menu, tr("Join another &end"), [canvas] { canvas->aimReconnection(false); });
    add(menu, tr("&Select both ends"), [canvas, from = relation->from, to = relation->to] {
        canvas->setSelection({from, to});
    });
    menu->addSeparator();
    menu->addActions({m_actions.zoomSelection, m_actions.properties});
    menu->addSeparator();
    menu->addAction(m_actions.remove);
}

void Menus::addNoteVerbs(QMenu* menu)
{
    CanvasView* canvas = m_views.canvas();
    const int note = *canvas->selectedNotes().begin();
    add(menu, tr("&Edit the note"), [canvas, note] { canvas->editNote(note); });
    menu->addSeparator();
    menu->addAction(m_actions.remove);
}

void Menus::addSheetVerbs(QMenu* menu, const QPointF& at)
{
    CanvasView* canvas = m_views.canvas();
    add(menu, tr("&Add an element…"), [canvas, at] { canvas->showAddMenu(at); });
    add(menu, tr("Add a &note"), [canvas, at] { canvas->addNote(at); });
    menu->addSeparator();
    add(
        menu, tr("&Paste here"), [this, at] { m_clipboard.pasteAt(at); }, m_clipboard.canPaste())
        ->setIcon(m_actions.paste->icon());
    menu->addActions({m_actions.selectAll, m_actions.find});
    menu->addSeparator();
    menu->addAction(m_actions.layOut);
    menu->addActions({m_actions.zoomFit, m_actions.zoomReset, m_actions.grid});
}

void Menus::showForExplorer(const QPoint& at)
{
    if (m_selection.elements().empty()) {
        return;
    }
    QMenu* menu = make(tr("What to do with the selection"));
    addElementVerbs(menu);
    menu->popup(at);
}

void Menus::showForView(const QPoint& at, int index)
{
    QMenu* menu = make(tr("What to do with the view"));
    if (index >= 0) {
        NamedTabBar* bar = m_views.bar();
        add(menu, tr("&Rename"), [bar, index] { bar->startRename(index); });
        add(menu, tr("&Duplicate"), [this, index] { m_views.duplicateView(index); });
        menu->addSeparator();
        add(
            menu, tr("Move &left"), [this, index] { m_views.moveView(index, index - 1); },
            index > 0);
        add(
            menu, tr("Move ri&ght"), [this, index] { m_views.moveView(index, index + 1); },
            index + 1 < m_views.count());
        menu->addSeparator();
        add(
            menu, tr("D&elete the view"), [this, index] { m_views.removeView(index); },
            m_views.count() > 1);
        menu->addSeparator();
    }
    menu->addActions({m_actions.addView, m_actions.addViewOfSelection});
    menu->popup(at);
}

void Menus::showForDesign(const QPoint& at, int index, NamedTabBar& bar)
{
    QMenu* menu = make(tr("What to do with the alternative"));
    if (index >= 0) {
        add(menu, tr("&Rename"), [&bar, index] { bar.startRename(index); });
        menu->addSeparator();
        add(
            menu, tr("Move &left"), [this, index] { m_document.moveDesign(index, index - 1); },
            index > 0);
        add(
            menu, tr("Move ri&ght"), [this, index] { m_document.moveDesign(index, index + 1); },
            index + 1 < m_document.designCount());
        menu->addSeparator();
        add(
            menu, tr("Re&move"), [this, index] { m_document.removeDesign(index); },
            m_document.designCount() > 1);
        menu->addSeparator();
    }
    menu->addAction(m_actions.addDesign);
    menu->popup(at);
}

} // namespace corbel::ui
