#include "ui/canvas/canvas_accessible.h"

#include <algorithm>

#include "ui/canvas/canvas_view.h"
#include "ui/render/labels.h"

namespace corbel::ui {

namespace {

class ElementAccessible : public QAccessibleInterface {
public:
    ElementAccessible(CanvasView& view, model::ElementId id) : m_view(view), m_id(std::move(id)) {}

    const model::ElementId& id() const { return m_id; }

    bool isValid() const override { return box() != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_view);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text which) const override
    {
        const render::Box* shown = box();
        if (shown == nullptr) {
            return {};
        }
        switch (which) {
        case QAccessible::Name:
            return shown->name;
        case QAccessible::Description:
            return description(*shown);
        default:
            return {};
        }
    }

    QRect rect() const override
    {
        const render::Box* shown = box();
        if (shown == nullptr) {
            return {};
        }
        const QRect onView = m_view.mapFromScene(shown->rect).boundingRect();
        return {m_view.viewport()->mapToGlobal(onView.topLeft()), onView.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.multiSelectable = true;
        const std::vector<model::ElementId> selected = m_view.selectedElements();
        state.selected = std::ranges::find(selected, m_id) != selected.end();
        state.offscreen = !m_view.mapToScene(m_view.viewport()->rect())
                               .boundingRect()
                               .intersects(box() == nullptr ? QRectF() : box()->rect);
        return state;
    }

private:
    const render::Box* box() const { return m_view.diagram().find(m_id); }

    /// The caption, and what a sighted person sees of its lines.
    QString description(const render::Box& shown) const
    {
        const render::Diagram& diagram = m_view.diagram();
        const int index = diagram.indexOf(m_id);
        QStringList parts{shown.caption};
        for (const int line : diagram.linksOf({index})) {
            const render::Link& link = diagram.links()[line];
            if (link.from == index && link.to >= 0) {
                parts += QStringLiteral("%1 %2").arg(render::kindName(link.kind),
                                                     diagram.boxes()[link.to].name);
            }
        }
        return parts.join(QStringLiteral(", "));
    }

    CanvasView& m_view;
    model::ElementId m_id;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<CanvasView*>(object);
    return view == nullptr ? nullptr : new CanvasAccessible(*view);
}

} // namespace

CanvasAccessible::CanvasAccessible(CanvasView& view)
    : QAccessibleWidget(&view, QAccessible::List),
      m_view(view)
{
}

CanvasAccessible::~CanvasAccessible()
{
    for (const auto& [element, id] : m_children) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

void CanvasAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(isInstalled);
}

int CanvasAccessible::childCount() const
{
    return static_cast<int>(m_view.diagram().paintingOrder().size());
}

QAccessibleInterface* CanvasAccessible::child(int index) const
{
    const std::vector<int>& order = m_view.diagram().paintingOrder();
    return index < 0 || index >= static_cast<int>(order.size()) ? nullptr
                                                                : interfaceOf(order[index]);
}

QAccessibleInterface* CanvasAccessible::interfaceOf(int box) const
{
    const model::ElementId& element = m_view.diagram().boxes()[box].id;
    const auto it = m_children.find(element.value);
    if (it != m_children.end()) {
        return QAccessible::accessibleInterface(it->second);
    }
    auto* made = new ElementAccessible(m_view, element); // owned by Qt's cache from here on
    m_children.emplace(element.value, QAccessible::registerAccessibleInterface(made));
    return made;
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* element = dynamic_cast<const ElementAccessible*>(child);
    if (element == nullptr) {
        return -1;
    }
    const std::vector<int>& order = m_view.diagram().paintingOrder();
    const auto it = std::ranges::find(order, m_view.diagram().indexOf(element->id()));
    return it == order.end() ? -1 : static_cast<int>(it - order.begin());
}

QAccessibleInterface* CanvasAccessible::childAt(int x, int y) const
{
    const QPoint onView = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    const int box = m_view.diagram().boxAt(m_view.mapToScene(onView));
    return box < 0 ? nullptr : interfaceOf(box);
}

} // namespace corbel::ui
