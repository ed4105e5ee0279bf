#include "ui/window/window_tools.h"

#include <algorithm>

#include "model/edits.h"
#include "ui/canvas/canvas_edits.h"
#include "ui/dialogs/problem_dialog.h"
#include "ui/find/commands.h"

namespace corbel::ui {

namespace {

/// Calls `verb` whenever the action is chosen, as long as `context` lives.
template <class Verb>
void on(QAction* action, QObject* context, Verb verb)
{
    QObject::connect(action, &QAction::triggered, context, verb);
}

} // namespace

WindowTools::WindowTools(const WindowParts& parts)
    : m_parts(parts),
      m_selection(parts.document, parts.views, parts.explorer),
      m_navigator(parts.document, parts.views),
      m_clipboard(parts.document, parts.views, m_selection),
      m_menus(parts.document, parts.actions, parts.views, m_clipboard, m_selection, &parts.window),
      m_findBar(new FindBar(parts.document, m_navigator, parts.style, &parts.views)),
      m_palette(new CommandPalette(parts.style, &parts.window))
{
    connect(&m_navigator, &Navigator::remarked, this, &WindowTools::reported);
    connect(&m_clipboard, &Clipboard::reported, this, &WindowTools::reported);
    connect(&m_clipboard, &Clipboard::unreadable, this, &WindowTools::showUnreadable);
    connectEditing();
    connectArranging();
    connectFinding();
    connectTabs();
    connectExplorer();
    updateActions();
}

WindowTools::~WindowTools()
{
    delete m_findBar;
    delete m_palette;
}

void WindowTools::renewIcons()
{
    m_findBar->renewIcons();
}

void WindowTools::updateActions()
{
    Actions& actions = m_parts.actions;
    const std::vector<model::ElementId> elements = m_selection.elements();
    const std::size_t relations = m_selection.relations().size();
    const bool isOnView = m_selection.isOnView();
    const bool hasNotes = !m_parts.views.canvas()->selectedNotes().empty();
    const bool hasAny = !elements.empty() || relations > 0;
    actions.cut->setEnabled(!elements.empty());
    actions.copy->setEnabled(!elements.empty());
    actions.duplicate->setEnabled(!elements.empty() && isOnView);
    actions.remove->setEnabled(hasAny || hasNotes);
    actions.rename->setEnabled(elements.size() == 1);
    actions.selectContent->setEnabled(!m_selection.content().empty());
    actions.zoomSelection->setEnabled(hasAny && isOnView);
    actions.showInExplorer->setEnabled(!elements.empty());
    actions.properties->setEnabled(hasAny);
    const model::Element* only =
        elements.size() == 1 ? model::find(m_parts.document.model(), elements.front()) : nullptr;
    actions.askAvailability->setEnabled(only != nullptr && only->kind != model::ElementKind::Team);
    actions.addViewOfSelection->setEnabled(!elements.empty());
    const bool isArrangeable = isOnView && elements.size() > 1;
    for (QAction* action : actions.alignment->actions()) {
        action->setEnabled(isArrangeable);
    }
    actions.distributeAcross->setEnabled(isOnView && elements.size() > 2);
    actions.distributeDown->setEnabled(isOnView && elements.size() > 2);
    const bool isOneBox = isOnView && !elements.empty();
    for (QAction* action : {actions.convert, actions.pin}) {
        action->setEnabled(isOneBox);
    }
    const render::Diagram& diagram = m_parts.views.canvas()->diagram();
    const auto isAny = [&](const auto& has) {
        return std::ranges::any_of(elements, [&](const model::ElementId& id) {
            const render::Box* box = diagram.find(id);
            return box != nullptr && has(*box);
        });
    };
    actions.collapse->setEnabled(
        isAny([](const render::Box& box) { return box.isContainer && !box.isCollapsed; }));
    actions.expand->setEnabled(isAny([](const render::Box& box) { return box.isCollapsed; }));
    actions.takeOut->setEnabled(isAny([](const render::Box& box) { return box.parent >= 0; }));
}

void WindowTools::connectEditing()
{
    Actions& actions = m_parts.actions;
    on(actions.cut, this, [this] { m_clipboard.cut(); });
    on(actions.copy, this, [this] { m_clipboard.copy(); });
    on(actions.paste, this, [this] { m_clipboard.paste(); });
    on(actions.duplicate, this, [this] { m_parts.views.canvas()->duplicateSelection(); });
    on(actions.remove, this, [this] { removeSelected(); });
    on(actions.rename, this, [this] { renameSelected(); });
    on(actions.selectContent, this,
       [this] { m_parts.views.canvas()->setSelection(m_selection.content()); });
    on(actions.showInExplorer, this, [this] {
        // Leaving the start page gives up the selection that the action was enabled for.
        if (const auto elements = m_selection.elements(); !elements.empty()) {
            m_parts.explorer.showElement(elements.front());
        }
    });
    on(actions.properties, this, [this] { emit inspectorRequested(); });
}

void WindowTools::connectArranging()
{
    Actions& actions = m_parts.actions;
    const auto canvas = [this] { return m_parts.views.canvas(); };
    connect(actions.alignment, &QActionGroup::triggered, this, [canvas](const QAction* action) {
        canvas()->align(static_cast<Alignment>(action->property("option").toInt()));
    });
    on(actions.distributeAcross, this, [canvas] { canvas()->distribute(Qt::Horizontal); });
    on(actions.distributeDown, this, [canvas] { canvas()->distribute(Qt::Vertical); });
    on(actions.convert, this, [canvas] { canvas()->showConvertMenu(); });
    on(actions.collapse, this, [canvas] { canvas()->setSelectionCollapsed(true); });
    on(actions.expand, this, [canvas] { canvas()->setSelectionCollapsed(false); });
    on(actions.pin, this, [canvas] { canvas()->togglePinned(); });
    on(actions.takeOut, this, [canvas] { canvas()->unnestSelection(); });
    on(actions.layOut, this, [canvas] { canvas()->layOutAgain(); });
}

void WindowTools::connectFinding()
{
    on(m_parts.actions.find, this, [this] {
        if (m_parts.views.isVisible()) {
            m_findBar->open();
        }
    });
    on(m_parts.actions.commandPalette, this, [this] { openPalette(); });
}

void WindowTools::openPalette()
{
    const Commands commands(m_parts.document, m_parts.style, m_parts.views, m_navigator);
    m_palette->open(commands.all(*m_parts.window.menuBar()));
}

void WindowTools::chooseElement(const QString& question, const std::vector<std::string>& first,
                                const std::function<void(const model::ElementId&)>& choose)
{
    const Commands commands(m_parts.document, m_parts.style, m_parts.views, m_navigator);
    m_palette->open(commands.elements(first, choose), question);
}

void WindowTools::connectTabs()
{
    Actions& actions = m_parts.actions;
    ViewTabs& views = m_parts.views;
    DesignBar& designs = m_parts.designs;
    Document& document = m_parts.document;
    on(actions.addView, this, [&views] { views.addView(); });
    on(actions.addViewOfSelection, this, [&views] { views.addViewOfSelection(); });
    on(actions.duplicateView, this, [&views] { views.duplicateView(views.currentIndex()); });
    on(actions.renameView, this, [&views] { views.bar()->startRename(views.currentIndex()); });
    on(actions.removeView, this, [&views] { views.removeView(views.currentIndex()); });
    const auto step = [&views](int by) {
        views.setCurrentIndex((views.currentIndex() + views.count() + by) % views.count());
    };
    on(actions.nextView, this, [step] { step(1); });
    on(actions.previousView, this, [step] { step(-1); });
    connect(&views, &ViewTabs::menuRequested, this,
            [this](int index, const QPoint& at) { m_menus.showForView(at, index); });
    connect(&views, &ViewTabs::contextMenuRequested, this,
            [this](const QPoint& at, const model::ElementId& element,
                   const model::RelationId& relation) {
                m_menus.showForCanvas(at, element, relation);
            });
    const auto followViews = [&actions, &views] {
        const bool hasSeveral = views.count() > 1;
        for (QAction* action : {actions.removeView, actions.nextView, actions.previousView}) {
            action->setEnabled(hasSeveral);
        }
    };
    connect(&views, &ViewTabs::tabsChanged, this, followViews);
    followViews();

    const auto addDesign = [this, &document] {
        document.duplicateDesign(tr("Alternative %1").arg(document.designCount() + 1));
        emit reported(tr("This tab holds a copy now: change it, and compare."));
    };
    on(actions.addDesign, this, addDesign);
    connect(&views, &ViewTabs::addDesignRequested, this, addDesign);
    connect(&designs, &DesignBar::addRequested, this, addDesign);
    on(actions.removeDesign, this, [this, &document] { removeDesign(document.currentDesign()); });
    connect(&designs, &DesignBar::removeRequested, this, &WindowTools::removeDesign);
    on(actions.renameDesign, this,
       [&designs, &document] { designs.tabs()->startRename(document.currentDesign()); });
    const auto stepDesign = [&views, &document](int by) {
        const int count = document.designCount();
        views.switchDesign((document.currentDesign() + count + by) % count);
    };
    on(actions.nextDesign, this, [stepDesign] { stepDesign(1); });
    on(actions.previousDesign, this, [stepDesign] { stepDesign(-1); });
    connect(&designs, &DesignBar::chosen, this, [&views](int index) { views.switchDesign(index); });
    connect(&designs, &DesignBar::menuRequested, this,
            [this, &designs](int index, const QPoint& at) {
                m_menus.showForDesign(at, index, *designs.tabs());
            });
    const auto followDesigns = [&actions, &document] {
        const bool hasSeveral = document.designCount() > 1;
        for (QAction* action : {actions.removeDesign, actions.renameDesign, actions.nextDesign,
                                actions.previousDesign}) {
            action->setEnabled(hasSeveral);
        }
    };
    connect(&document, &Document::designsChanged, this, followDesigns);
    connect(&document, &Document::reset, this, followDesigns);
    followDesigns();
}

void WindowTools::removeDesign(int index)
{
    const QString name = m_parts.document.designName(index);
    m_parts.document.removeDesign(index);
    emit reported(tr("“%1” is gone; undo brings it back.").arg(name));
}

void WindowTools::connectExplorer()
{
    ExplorerTree* tree = m_parts.explorer.tree();
    connect(tree, &ExplorerTree::menuRequested, this,
            [this](const QPoint& at) { m_menus.showForExplorer(at); });
    connect(tree, &ExplorerTree::nested, this, &WindowTools::nest);
    connect(tree, &ExplorerTree::dropped, this,
            [this](const std::vector<model::ElementId>& elements, const QPoint& at) {
                CanvasView* canvas = m_parts.views.canvas();
                const QPoint on = canvas->viewport()->mapFromGlobal(at);
                if (canvas->viewport()->rect().contains(on)) {
                    putOnView(elements, canvas->mapToScene(on));
                }
            });
    connect(&m_menus, &Menus::putOnViewRequested, this, [this] {
        CanvasView* canvas = m_parts.views.canvas();
        putOnView(m_selection.elements(), canvas->mapToScene(canvas->viewport()->rect().center()));
    });
}

void WindowTools::putOnView(const std::vector<model::ElementId>& elements, const QPointF& centre)
{
    CanvasView* canvas = m_parts.views.canvas();
    QPointF at = centre;
    for (const model::ElementId& id : elements) {
        if (canvas->showElement(id, at)) {
            at += QPointF(2, 2) * render::metrics::grid;
        } else {
            m_navigator.goTo(id);
        }
    }
    canvas->setSelection(elements);
    canvas->setFocus(Qt::OtherFocusReason);
}

void WindowTools::nest(const std::vector<model::ElementId>& elements,
                       const model::ElementId& container)
{
    CanvasView* canvas = m_parts.views.canvas();
    const render::Diagram& diagram = canvas->diagram();
    const bool isContainerShown = container.empty() || diagram.indexOf(container) >= 0;
    const bool areShown = std::ranges::all_of(
        elements, [&](const model::ElementId& id) { return diagram.indexOf(id) >= 0; });
    if (isContainerShown && areShown) {
        canvas->setSelection(elements);
        canvas->nestSelection(container);
        return;
    }
    canvas->apply(model::edits::reparent(m_parts.document.model(), elements, container));
}

void WindowTools::removeSelected()
{
    CanvasView* canvas = m_parts.views.canvas();
    if (m_selection.isOnView()) {
        canvas->deleteSelection();
    } else {
        canvas->apply(model::edits::remove(m_parts.document.model(), m_selection.elements(),
                                           m_selection.relations()));
    }
}

void WindowTools::renameSelected()
{
    const std::vector<model::ElementId> elements = m_selection.elements();
    if (elements.size() != 1) {
        return;
    }
    if (m_parts.explorer.tree()->hasFocus()) {
        m_parts.explorer.startRename(elements.front());
    } else {
        m_parts.views.canvas()->startRename(elements.front());
    }
}

void WindowTools::showUnreadable(const QString& problems)
{
    auto* dialog = new ProblemDialog(
        tr("The clipboard's text is not a model."), tr("Clipboard"), problems,
        tr("Mend the text where it was copied from, and copy it anew. Nothing was pasted."),
        &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace corbel::ui
