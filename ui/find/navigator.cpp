#include "ui/find/navigator.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

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

bool isShown(const render::Diagram& diagram, const model::ElementId& id)
{
    const int box = diagram.indexOf(id);
    return box >= 0 && !diagram.boxes()[box].isHidden;
}

bool isShown(const render::Diagram& diagram, const model::RelationId& id)
{
    const render::Link* link = diagram.find(id);
    return link != nullptr && !link->isHidden;
}

/// What runs on a host, or stands in a site, directly or by what it stands on itself.
std::vector<model::ElementId> standingOn(const model::Model& model, const std::string& place)
{
    std::set<std::string> places{place};
    std::vector<model::ElementId> found;
    for (bool isMore = true; std::exchange(isMore, false);) {
        for (const model::Element& element : model.elements) {
            const auto hosts = model::runsOn(element);
            const bool standsThere =
                places.contains(model::parentOf(element).value) ||
                std::ranges::any_of(hosts, [&](const auto& host) { return places.contains(host); });
            if (standsThere && places.insert(element.id.value).second) {
                found.push_back(element.id);
                isMore = true;
            }
        }
    }
    return found;
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

QStringList Navigator::light(const std::vector<model::ElementId>& elements,
                             const std::vector<model::RelationId>& relations)
{
    const auto countOn = [&](int view) {
        const render::Diagram& diagram = static_cast<CanvasView*>(m_views.widget(view))->diagram();
        const auto shown = [&](const auto& id) { return isShown(diagram, id); };
        return std::ranges::count_if(elements, shown) + std::ranges::count_if(relations, shown);
    };
    if (countOn(m_views.currentIndex()) == 0) {
        int best = m_views.currentIndex();
        for (int i = 0; i < m_views.count(); ++i) {
            best = countOn(i) > countOn(best) ? i : best;
        }
        m_views.setCurrentIndex(best);
    }
    CanvasView* canvas = m_views.canvas();
    const render::Diagram& diagram = canvas->diagram();
    std::vector<model::ElementId> lit;
    QStringList missing;
    for (const model::ElementId& id : elements) {
        if (isShown(diagram, id)) {
            lit.push_back(id);
            continue;
        }
        const std::size_t before = lit.size();
        std::ranges::copy_if(standingOn(m_document.model(), id.value), std::back_inserter(lit),
                             [&](const model::ElementId& on) { return isShown(diagram, on); });
        const model::Element* element = model::find(m_document.model(), id);
        if (lit.size() == before && element != nullptr) {
            missing << toQString(displayName(*element));
        }
    }
    canvas->highlight(lit, relations);
    return missing;
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
