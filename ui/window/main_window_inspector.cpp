// How the inspector works together with the canvas.
#include "ui/window/main_window.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectInspector()
{
    QObject* links = m_links.get();
    connect(m_inspector, &InspectorPanel::elementChosen, links, [this](const model::ElementId& id) {
        canvas()->setSelection({id});
        canvas()->reveal(id);
    });
    connect(m_inspector, &InspectorPanel::selectionWanted, links,
            [this](const std::vector<model::ElementId>& elements,
                   const std::vector<model::RelationId>& relations) {
                canvas()->setSelection(elements, relations);
                if (!elements.empty()) {
                    canvas()->reveal(elements.front());
                }
            });
    connect(m_inspector, &InspectorPanel::keyWanted, links,
            [this](const QString& key) { chooseKey(key); });
    connect(m_inspector, &InspectorPanel::leaveRequested, links, [this] { canvas()->setFocus(); });
    connect(m_actions->toCanvas, &QAction::triggered, links, [this] { canvas()->setFocus(); });
    connect(m_actions->nextMissing, &QAction::triggered, links, [this] {
        showPanel(u"inspector"_s);
        m_inspector->focusNextMissing();
    });
    connect(m_views, &ViewTabs::activated, links, [this] {
        showPanel(u"inspector"_s);
        m_inspector->focusFirst();
    });

    connect(&m_analysis, &AnalysisController::insightChanged, links,
            [this] { m_inspector->setNeeds(m_analysis.needs()); });
    m_inspector->setNeeds(m_analysis.needs());
}

} // namespace corbel::ui
