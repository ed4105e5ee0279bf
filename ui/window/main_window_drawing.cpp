// The canvas's own verbs as actions of the window.
#include "ui/window/main_window.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectDrawing()
{
    QObject* links = m_links.get();
    const auto on = [links](QAction* action, auto verb) {
        connect(action, &QAction::triggered, links, verb);
    };
    on(m_actions->addElement, [this] { canvas()->showAddMenu(); });
    on(m_actions->addNote, [this] { canvas()->addNote(); });
    on(m_actions->addReplica, [this] { canvas()->changeReplicas(1); });
    on(m_actions->removeReplica, [this] { canvas()->changeReplicas(-1); });
    on(m_actions->putInto, [this] { canvas()->aimNesting(); });

    const bool isSnapping = m_settings.value(u"canvas/snap"_s, true).toBool();
    m_actions->snap->setChecked(isSnapping);
    m_views->setSnapping(isSnapping);
    on(m_actions->snap, [this](bool isOn) {
        m_settings.setValue(u"canvas/snap"_s, isOn);
        m_views->setSnapping(isOn);
    });

    const auto follow = [this] {
        const bool hasElements = !canvas()->selectedElements().empty();
        m_actions->addReplica->setEnabled(hasElements);
        m_actions->removeReplica->setEnabled(hasElements);
        m_actions->putInto->setEnabled(hasElements);
    };
    connect(m_views, &ViewTabs::selectionChanged, links, follow);
    connect(&m_document, &Document::reset, links, follow);
    follow();
}

} // namespace corbel::ui
