#include "ui/actions.h"

#include "ui/names.h"

namespace corbel::ui {

Actions::Actions(Document& document, const Style& style, QWidget* window)
    : QObject(window),
      m_style(style),
      m_window(window)
{
    newDocument = add(tr("&New"), QKeySequence::New, "new");
    open = add(tr("&Open…"), QKeySequence::Open, "open");
    recent = new QMenu(tr("Open &recent"), window);
    save = add(tr("&Save"), QKeySequence::Save, "save");
    saveAs = add(tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    import = add(tr("&Import what you run…"), QKeySequence(Qt::CTRL | Qt::Key_I), "import");
    exportSvg = add(tr("Diagram as &SVG…"), QKeySequence(Qt::CTRL | Qt::Key_E), "export");
    exportPng = add(tr("Diagram as &PNG…"));
    exportPdf = add(tr("Diagram as P&DF…"));
    exportYaml = add(tr("Model as &YAML…"), {}, "text");
    quit = add(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));

    undo = add(tr("&Undo"), QKeySequence::Undo, "undo");
    redo = add(tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), "redo");
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    rename = add(tr("Re&name"), QKeySequence(Qt::Key_F2), "rename");
    remove = add(tr("&Delete"), QKeySequence(Qt::Key_Delete), "delete");
    selectAll = add(tr("Select &all"), QKeySequence::SelectAll);
    layOut = add(tr("&Lay out"), QKeySequence(Qt::CTRL | Qt::Key_L), "layout");

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
    clearHighlight = add(tr("Clear &highlight"), QKeySequence(Qt::Key_Escape));
    clearHighlight->setEnabled(false); // Escape is the canvas's while nothing is lit.

    themes = new QActionGroup(this);
    addOption(themes, tr("Like the &desktop"), static_cast<int>(ThemeMode::Auto));
    addOption(themes, tr("&Light"), static_cast<int>(ThemeMode::Light));
    addOption(themes, tr("Da&rk"), static_cast<int>(ThemeMode::Dark));
    languages = new QActionGroup(this);
    addOption(languages, tr("Like the des&ktop"), QString());
    // Each language is called by its own name, whatever the interface speaks.
    addOption(languages, QStringLiteral("English"), QStringLiteral("en"));
    addOption(languages, QStringLiteral("한국어"), QStringLiteral("ko"));

    addDesign = add(tr("&Duplicate as an alternative"), QKeySequence(Qt::CTRL | Qt::Key_D), "copy");
    removeDesign = add(tr("&Remove this alternative"));
    nextDesign = add(tr("&Next alternative"), QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    previousDesign = add(tr("&Previous alternative"), QKeySequence(Qt::CTRL | Qt::Key_PageUp));

    shortcuts = add(tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1), "info");
    about = add(tr("&About Corbel"));

    QUndoStack& stack = document.undoStack();
    const auto follow = [&stack, this] {
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(undoLabel(stack.undoText()))
                                      : tr("&Undo"));
        redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(undoLabel(stack.redoText()))
                                      : tr("&Redo"));
    };
    QObject::connect(&stack, &QUndoStack::indexChanged, this, follow);
    follow();
    QObject::connect(undo, &QAction::triggered, &stack, &QUndoStack::undo);
    QObject::connect(redo, &QAction::triggered, &stack, &QUndoStack::redo);
    renewIcons();
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
    file->addActions({newDocument, open});
    file->addMenu(recent);
    file->addSeparator();
    file->addActions({save, saveAs});
    file->addSeparator();
    file->addAction(import);
    QMenu* exports = file->addMenu(tr("&Export"));
    exports->addActions({exportSvg, exportPng, exportPdf});
    exports->addSeparator();
    exports->addAction(exportYaml);
    file->addSeparator();
    file->addAction(quit);

    QMenu* edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({rename, remove, selectAll});
    edit->addSeparator();
    edit->addActions({select, pan, connect});
    edit->addSeparator();
    edit->addAction(layOut);

    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions({zoomIn, zoomOut, zoomReset, zoomFit, zoomSelection});
    view->addSeparator();
    view->addActions({grid, clearHighlight});
    view->addSeparator();
    view->addActions({palette, explorer, inspector, insight, findings, simulation});
    view->addSeparator();
    view->addMenu(tr("&Theme"))->addActions(themes->actions());
    view->addMenu(tr("&Language"))->addActions(languages->actions());

    QMenu* design = bar.addMenu(tr("&Design"));
    design->addActions({addDesign, removeDesign});
    design->addSeparator();
    design->addActions({nextDesign, previousDesign});

    QMenu* help = bar.addMenu(tr("&Help"));
    help->addActions({shortcuts, about});
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
