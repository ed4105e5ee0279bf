#include "ui/find/navigator.h"

#include "ui/words/names.h"

namespace corbel::ui {

namespace {

/// The outermost box that hides another one, or that box itself.
int visibleFor(const render::Diagram& diagram, int box)
{
    while (box >= 0 && diagram.boxes()[box].isHidden) {
        box = diagram.boxes()[box].parent;
    }
    return box;
}

} // namespace

Navigator::Navigator(Document& document, ViewTabs& views, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_views(views)
{
}

template <class Has>
bool Navigator::showViewThat(const Has& has)
{
    if (has(m_views.canvas()->diagram())) {
        return true;
    }
    for (int i = 0; i < m_views.count(); ++i) {
        if (has(static_cast<CanvasView*>(m_views.widget(i))->diagram())) {
            m_views.setCurrentIndex(i);
            return true;
        }
    }
    return false;
}

bool Navigator::goTo(const model::ElementId& element)
{
    const model::Element* wanted = model::find(m_document.model(), element);
    if (wanted == nullptr) {
        return false;
    }
    const bool isShown =
        showViewThat([&](const render::Diagram& diagram) { return diagram.indexOf(element) >= 0; });
    if (!isShown) {
        emit remarked(tr("%1 stands on no view; drag it there from the explorer.")
                          .arg(toQString(displayName(*wanted))));
        return false;
    }
    CanvasView* canvas = m_views.canvas();
    const render::Diagram& diagram = canvas->diagram();
    const int box = diagram.indexOf(element);
    const int visible = visibleFor(diagram, box);
    if (visible < 0) {
        return false;
    }
    const render::Box& seen = diagram.boxes()[visible];
    canvas->setSelection({seen.id});
    canvas->reveal(seen.id);
    if (visible != box) {
        emit remarked(tr("%1 is inside %2, which is collapsed.")
                          .arg(toQString(displayName(*wanted)), seen.name));
    }
    return true;
}

bool Navigator::goTo(const model::RelationId& relation)
{
    const model::Relation* wanted = model::find(m_document.model(), relation);
    if (wanted == nullptr) {
        return false;
    }
    const bool isShown = showViewThat([&](const render::Diagram& diagram) {
        const render::Link* link = diagram.find(relation);
        return link != nullptr && !link->isHidden;
    });
    if (!isShown) {
        return goTo(wanted->from);
    }
    CanvasView* canvas = m_views.canvas();
    canvas->setSelection({}, {relation});
    const QRectF line = canvas->diagram().find(relation)->points.boundingRect();
    if (!canvas->mapToScene(canvas->viewport()->rect()).boundingRect().contains(line)) {
        canvas->centerOn(line.center());
    }
    return true;
}

} // namespace corbel::ui
