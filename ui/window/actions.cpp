#include "ui/window/actions.h"

#include "ui/overlay/overlay_controller.h"

namespace corbel::ui {

Actions::Actions(Document& document, const Style& style, QWidget* window)
    : QObject(window),
      m_style(style),
      m_window(window)
{
    startPage = add(tr("Start &page"), QKeySequence(Qt::ALT | Qt::Key_Home), "home");
    newDocument = add(tr("&New"), QKeySequence::New, "new");
    open = add(tr("&Open…"), QKeySequence::Open, "open");
    recent = new QMenu(tr("Open &recent"), window);
    save = add(tr("&Save"), QKeySequence::Save, "save");
    saveAs = add(tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    import = add(tr("&Import what you run…"), QKeySequence(Qt::CTRL | Qt::Key_I), "import");
    importAgain = add(tr("Import a&gain…"));
    exportSvg = add(tr("Diagram as &SVG…"), QKeySequence(Qt::CTRL | Qt::Key_E), "export");
    exportPng = add(tr("Diagram as &PNG…"));
    exportPdf = add(tr("Diagram as P&DF…"));
    exportYaml = add(tr("Model as &YAML…"), {}, "text");
    exportJson = add(tr("Model as &JSON…"));
    exportDot = add(tr("Model for &Graphviz…"));
    exportMermaid = add(tr("Model for &Mermaid…"));
    exportFaultTree = add(tr("Fault &tree (Open-PSA)…"), {}, "availability");
    exportReport = add(tr("&Report…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), "report");
    quit = add(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));

    undo = add(tr("&Undo"), QKeySequence::Undo, "undo");
    redo = add(tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), "redo");
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    addEditing();
    addArranging();
    addDrawing();

    select = add(tr("&Select"), QKeySequence(Qt::Key_V), "select");
    pan = add(tr("&Pan"), QKeySequence(Qt::Key_H), "pan");
    connect = add(tr("&Connect"), QKeySequence(Qt::Key_C), "connect");
    auto* tools = new QActionGroup(this);
    for (QAction* tool : {select, pan, connect}) {
        tool->setCheckable(true);
        tools->addAction(tool);
    }
    select->setChecked(true);

    zoomIn = add(tr("Zoom &in"), QKeySequence(Qt::CTRL | Qt::Key_Plus), "zoom-in");
    zoomIn->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = add(tr("Zoom &out"), QKeySequence(Qt::CTRL | Qt::Key_Minus), "zoom-out");
    zoomReset = add(tr("&Actual size"), QKeySequence(Qt::CTRL | Qt::Key_1));
    zoomFit = add(tr("&Fit everything"), QKeySequence(Qt::CTRL | Qt::Key_0), "zoom-fit");
    zoomSelection = add(tr("Fit &selection"), QKeySequence(Qt::CTRL | Qt::Key_2), "target");
    grid = add(tr("Show &grid"), QKeySequence(Qt::CTRL | Qt::Key_G), "grid");
    grid->setCheckable(true);
    grid->setChecked(true);
    palette = add(tr("&Palette"), QKeySequence(Qt::ALT | Qt::Key_1));
    explorer = add(tr("&Explorer"), QKeySequence(Qt::ALT | Qt::Key_2), "explorer");
    inspector = add(tr("I&nspector"), QKeySequence(Qt::ALT | Qt::Key_3), "inspector");
    insight = add(tr("Insi&ght"), QKeySequence(Qt::ALT | Qt::Key_4), "insight");
    findings = add(tr("Fin&dings"), QKeySequence(Qt::ALT | Qt::Key_5), "warning");
    simulation = add(tr("Si&mulation"), QKeySequence(Qt::ALT | Qt::Key_6), "simulate");
    availability = add(tr("A&vailability"), QKeySequence(Qt::ALT | Qt::Key_7), "availability");
    capacity = add(tr("&Capacity"), QKeySequence(Qt::ALT | Qt::Key_8), "capacity");
    toCanvas = add(tr("Back to the &canvas"), QKeySequence(Qt::Key_F6));
    fixFinding = add(tr("&Quick fix of a finding…"), QKeySequence(Qt::Key_F4), "fix");
    approveFinding =
        add(tr("Appro&ve of a finding…"), QKeySequence(Qt::SHIFT | Qt::Key_F4), "approve");
    nextMissing = add(tr("Next missing &value"), QKeySequence(Qt::Key_F8), "unknown");
    clearHighlight = add(tr("Clear &highlight"), QKeySequence(Qt::Key_Escape));
    clearHighlight->setEnabled(false); // Escape is the canvas's while nothing is lit.
    addViews();
    addOverlays();

    themes = new QActionGroup(this);
    addOption(themes, tr("Like the &desktop"), static_cast<int>(ThemeMode::Auto));
    addOption(themes, tr("&Light"), static_cast<int>(ThemeMode::Light));
    addOption(themes, tr("Da&rk"), static_cast<int>(ThemeMode::Dark));
    languages = new QActionGroup(this);
    addOption(languages, tr("Like the des&ktop"), QString());
    // Each language is called by its own name, whatever the interface speaks.
    // By the tip, who does not read it finds it in the command palette.
    addOption(languages, QStringLiteral("English"), QStringLiteral("en"))
        ->setToolTip(QStringLiteral("영어"));
    addOption(languages, QStringLiteral("한국어"), QStringLiteral("ko"))
        ->setToolTip(QStringLiteral("Korean"));

    addDesign = add(tr("&Duplicate as an alternative"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), "copy");
    renameDesign = add(tr("Re&name this alternative"));
    removeDesign = add(tr("&Remove this alternative"));
    nextDesign = add(tr("&Next alternative"), QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    previousDesign = add(tr("&Previous alternative"), QKeySequence(Qt::CTRL | Qt::Key_PageUp));

    guide = add(tr("&Guided example"), {}, "guide");
    shortcuts = add(tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1), "info");
    about = add(tr("&About Corbel"));

    QUndoStack& stack = document.undoStack();
    const auto follow = [&stack, this] {
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
        redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
    };
    QObject::connect(&stack, &QUndoStack::indexChanged, this, follow);
    follow();
    QObject::connect(undo, &QAction::triggered, &stack, &QUndoStack::undo);
    QObject::connect(redo, &QAction::triggered, &stack, &QUndoStack::redo);
    renewIcons();
}

void Actions::addEditing()
{
    cut = add(tr("Cu&t"), QKeySequence::Cut, "cut");
    copy = add(tr("&Copy"), QKeySequence::Copy, "copy");
    paste = add(tr("&Paste"), QKeySequence::Paste, "paste");
    duplicate = add(tr("D&uplicate"), QKeySequence(Qt::CTRL | Qt::Key_D));
    rename = add(tr("Re&name"), QKeySequence(Qt::Key_F2), "rename");
    remove = add(tr("&Delete"), QKeySequence(Qt::Key_Delete), "delete");
    selectAll = add(tr("Select &all"), QKeySequence::SelectAll);
    selectContent = add(tr("Select c&ontent"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    find = add(tr("&Find…"), QKeySequence::Find, "search");
    commandPalette = add(tr("Command palette…"), QKeySequence(Qt::CTRL | Qt::Key_K));
}

void Actions::addArranging()
{
    alignment = new QActionGroup(this);
    alignment->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    const auto addAlignment = [this](const QString& text, Qt::Key key, Alignment option) {
        QAction* action = add(text, QKeySequence(Qt::ALT | Qt::SHIFT | key));
        action->setProperty("option", static_cast<int>(option));
        alignment->addAction(action);
    };
    addAlignment(tr("Align &left"), Qt::Key_L, Alignment::Left);
    addAlignment(tr("Align &centres"), Qt::Key_C, Alignment::Centre);
    addAlignment(tr("Align &right"), Qt::Key_R, Alignment::Right);
    addAlignment(tr("Align &top"), Qt::Key_T, Alignment::Top);
    addAlignment(tr("Align &middles"), Qt::Key_M, Alignment::Middle);
    addAlignment(tr("Align &bottom"), Qt::Key_B, Alignment::Bottom);
    distributeAcross = add(tr("Distribute &across"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_H));
    distributeDown = add(tr("Distribute &down"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_V));
    convert = addCanvasKey(tr("Con&vert to another kind…"), QKeySequence(Qt::Key_K));
    collapse = addCanvasKey(tr("Colla&pse"), QKeySequence(Qt::Key_Minus), "collapse");
    expand = addCanvasKey(tr("&Expand"), QKeySequence(Qt::Key_Plus), "expand");
    pin = addCanvasKey(tr("Pi&n or let go"), QKeySequence(Qt::Key_P), "pin");
    putInto = add(tr("Put &into a container…"), QKeySequence(Qt::CTRL | Qt::Key_BracketRight));
    takeOut = add(tr("Take &out of the container"), QKeySequence(Qt::CTRL | Qt::Key_BracketLeft));
    snap = add(tr("&Snap to the grid"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    snap->setCheckable(true);
    snap->setChecked(true);
    layOut = add(tr("&Lay out"), QKeySequence(Qt::CTRL | Qt::Key_L), "layout");
}

void Actions::addDrawing()
{
    addElement = addCanvasKey(tr("&Add an element…"), QKeySequence(Qt::Key_A), "add");
    addNote = addCanvasKey(tr("Add a &note"), QKeySequence(Qt::Key_N));
    addReplica = addCanvasKey(tr("One replica m&ore"), QKeySequence(Qt::Key_R));
    removeReplica = addCanvasKey(tr("One replica &less"), QKeySequence(Qt::SHIFT | Qt::Key_R));
}

void Actions::addViews()
{
    showInExplorer = add(tr("Show in e&xplorer"), {}, "explorer");
    properties = add(tr("Proper&ties"), QKeySequence(Qt::ALT | Qt::Key_Return), "inspector");
    addView = add(tr("New &view"), {}, "add");
    addViewOfSelection = add(tr("New view of the selec&tion"));
    duplicateView = add(tr("D&uplicate the view"));
    renameView = add(tr("&Rename the view"));
    removeView = add(tr("Dele&te the view"));
    nextView = add(tr("Ne&xt view"), QKeySequence(Qt::ALT | Qt::Key_PageDown));
    previousView = add(tr("Pre&vious view"), QKeySequence(Qt::ALT | Qt::Key_PageUp));
}

void Actions::addOverlays()
{
    overlays = new QActionGroup(this);
    const auto addOverlay = [this](const QString& text, Qt::Key key, OverlayKind kind,
                                   const char* icon) {
        QAction* action = add(text, QKeySequence(Qt::CTRL | Qt::SHIFT | key), icon);
        action->setCheckable(true);
        action->setProperty("option", static_cast<int>(kind));
        overlays->addAction(action);
    };
    addOverlay(tr("&No overlay"), Qt::Key_0, OverlayKind::None, "plain");
    addOverlay(tr("&Failure"), Qt::Key_F, OverlayKind::Failure, "failure");
    addOverlay(tr("&Load"), Qt::Key_L, OverlayKind::Load, "load");
    overlays->actions().front()->setChecked(true);
    singlePoints = add(tr("&Single points of failure"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), "single-point");
    singlePoints->setCheckable(true);
    singlePoints->setChecked(true);
    failWholes = add(tr("Take down &hosts, sites, links…"),
                     QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F), "site");
    assumeAvailability = add(tr("&Assume 99.9 % availability for all unknown"), {}, "availability");
    assumeAvailability->setCheckable(true);
    assumptions = add(tr("Common &cause and node budget…"), {}, "unknown");
    askAvailability = add(tr("Availability of this &element"), {}, "availability");
}

Actions::~Actions()
{
    delete recent;
}

QAction* Actions::add(const QString& text, const QKeySequence& key, const char* icon)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setData(icon == nullptr ? QVariant() : QVariant(QString::fromLatin1(icon)));
    m_window->addAction(action);
    m_all.push_back(action);
    return action;
}

QAction* Actions::addCanvasKey(const QString& text, const QKeySequence& key, const char* icon)
{
    QAction* action = add(text, key, icon);
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}

QAction* Actions::addOption(QActionGroup* group, const QString& text, const QVariant& value)
{
    auto* action = new QAction(text, group);
    action->setCheckable(true);
    action->setProperty("option", value);
    return action;
}

void Actions::renewIcons()
{
    for (QAction* action : m_all) {
        if (const QString icon = action->data().toString(); !icon.isEmpty()) {
            action->setIcon(m_style.icon(icon));
        }
    }
}

void Actions::fill(QMenuBar& bar) const
{
    QMenu* file = bar.addMenu(tr("&File"));
    file->addActions({startPage, newDocument, open});
    file->addMenu(recent);
    file->addSeparator();
    file->addActions({save, saveAs});
    file->addSeparator();
    file->addActions({import, importAgain});
    QMenu* exports = file->addMenu(tr("&Export"));
    exports->addActions({exportSvg, exportPng, exportPdf});
    exports->addSeparator();
    exports->addActions({exportYaml, exportJson, exportDot, exportMermaid});
    exports->addSeparator();
    exports->addAction(exportFaultTree);
    exports->addSeparator();
    exports->addAction(exportReport);
    file->addSeparator();
    file->addAction(quit);

    QMenu* edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({cut, copy, paste, duplicate});
    edit->addSeparator();
    edit->addActions({rename, remove, selectAll, selectContent});
    edit->addSeparator();
    edit->addActions({find, commandPalette});
    edit->addSeparator();
    edit->addActions({fixFinding, approveFinding});
    edit->addSeparator();
    edit->addActions({addElement, addNote, addReplica, removeReplica});
    edit->addSeparator();
    edit->addActions({select, pan, connect});

    QMenu* arrange = bar.addMenu(tr("&Arrange"));
    arrange->addActions(alignment->actions());
    arrange->addSeparator();
    arrange->addActions({distributeAcross, distributeDown});
    arrange->addSeparator();
    arrange->addActions({putInto, takeOut, convert, collapse, expand, pin});
    arrange->addSeparator();
    arrange->addActions({snap, layOut});

    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions({zoomIn, zoomOut, zoomReset, zoomFit, zoomSelection});
    view->addSeparator();
    view->addActions({grid, clearHighlight});
    view->addSeparator();
    view->addActions(
        {palette, explorer, inspector, insight, findings, simulation, availability, capacity});
    view->addActions({toCanvas, nextMissing});
    view->addActions({showInExplorer, properties, askAvailability});
    view->addSeparator();
    QMenu* overlay = view->addMenu(tr("&Overlay"));
    overlay->addActions(overlays->actions());
    overlay->addSeparator();
    overlay->addActions({singlePoints, failWholes});
    QMenu* views = view->addMenu(tr("&Views"));
    views->addActions({addView, addViewOfSelection});
    views->addSeparator();
    views->addActions({renameView, duplicateView, removeView});
    views->addSeparator();
    views->addActions({nextView, previousView});
    view->addSeparator();
    view->addMenu(tr("&Theme"))->addActions(themes->actions());
    view->addMenu(tr("&Language"))->addActions(languages->actions());

    QMenu* design = bar.addMenu(tr("&Design"));
    design->addActions({addDesign, renameDesign, removeDesign});
    design->addSeparator();
    design->addActions({nextDesign, previousDesign});
    design->addSeparator();
    design->addActions({assumeAvailability, assumptions});

    QMenu* help = bar.addMenu(tr("&Help"));
    help->addActions({guide, shortcuts, about});
}

void Actions::fill(QToolBar& bar) const
{
    bar.addActions({newDocument, open, save});
    bar.addSeparator();
    bar.addActions({undo, redo});
    bar.addSeparator();
    bar.addActions({select, pan, connect});
    bar.addSeparator();
    bar.addActions({layOut, import});
    bar.addSeparator();
    bar.addActions({zoomOut, zoomIn, zoomFit});
    bar.addSeparator();
    bar.addActions({insight, simulation, findings});
}

} // namespace corbel::ui
