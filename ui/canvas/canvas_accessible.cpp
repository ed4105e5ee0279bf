#include "ui/canvas/canvas_accessible.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/canvas/canvas_view.h"
#include "ui/render/labels.h"

namespace corbel::ui {

namespace {

/// One entry of the list: something that is drawn at a rectangle and can be selected.
class ItemAccessible : public QAccessibleInterface {
public:
    explicit ItemAccessible(CanvasView& view) : m_view(view) {}

    /// Its place in the list, -1 when it is not shown any more.
    virtual int index() const = 0;

    bool isValid() const override { return shape().isValid(); }
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
        if (!isValid()) {
            return {};
        }
        switch (which) {
        case QAccessible::Name:
            return name();
        case QAccessible::Description:
            return description();
        default:
            return {};
        }
    }

    QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect onView = m_view.mapFromScene(shape()).boundingRect();
        return {m_view.viewport()->mapToGlobal(onView.topLeft()), onView.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.multiSelectable = true;
        state.selected = isSelected();
        state.offscreen =
            !m_view.mapToScene(m_view.viewport()->rect()).boundingRect().intersects(shape());
        return state;
    }

protected:
    const CanvasView& view() const { return m_view; }
    /// Where it is on the diagram; empty when it is not shown any more.
    virtual QRectF shape() const = 0;
    virtual QString name() const = 0;
    virtual QString description() const = 0;
    virtual bool isSelected() const = 0;

private:
    CanvasView& m_view;
};

class ElementAccessible : public ItemAccessible {
public:
    ElementAccessible(CanvasView& view, model::ElementId id)
        : ItemAccessible(view),
          m_id(std::move(id))
    {
    }

    int index() const override
    {
        const std::vector<int>& order = view().diagram().paintingOrder();
        const auto it = std::ranges::find(order, view().diagram().indexOf(m_id));
        return it == order.end() ? -1 : static_cast<int>(it - order.begin());
    }

protected:
    QRectF shape() const override { return box() == nullptr ? QRectF() : box()->rect; }
    QString name() const override { return box()->name; }
    bool isSelected() const override
    {
        const std::vector<model::ElementId> selected = view().selectedElements();
        return std::ranges::find(selected, m_id) != selected.end();
    }

    /// The caption, and what a sighted person sees of its lines.
    QString description() const override
    {
        const render::Diagram& diagram = view().diagram();
        const int index = diagram.indexOf(m_id);
        QStringList parts{box()->caption};
        for (const int line : diagram.linksOf({index})) {
            const render::Link& link = diagram.links()[line];
            if (link.from == index && link.to >= 0) {
                parts += QStringLiteral("%1 %2").arg(render::kindName(link.kind),
                                                     diagram.boxes()[link.to].name);
            }
        }
        const render::Overlay* overlay = view().overlay();
        const render::BoxMark* mark = overlay == nullptr ? nullptr : overlay->find(m_id);
        if (mark != nullptr && !mark->reason.isEmpty()) {
            parts += QString(mark->reason).replace(u'\n', u' ');
        }
        return parts.join(QStringLiteral(", "));
    }

private:
    const render::Box* box() const { return view().diagram().find(m_id); }

    model::ElementId m_id;
};

/// A note, by its position in the view's list: it has no other identity.
class NoteAccessible : public ItemAccessible {
public:
    NoteAccessible(CanvasView& view, int note) : ItemAccessible(view), m_note(note) {}

    int index() const override
    {
        return note() == nullptr
                   ? -1
                   : static_cast<int>(view().diagram().paintingOrder().size()) + m_note;
    }

protected:
    QRectF shape() const override { return note() == nullptr ? QRectF() : note()->rect; }
    QString name() const override { return note()->text; }
    QString description() const override { return QCoreApplication::translate("Canvas", "Note"); }
    bool isSelected() const override { return view().selectedNotes().contains(m_note); }

private:
    const render::NoteBox* note() const
    {
        const std::vector<render::NoteBox>& notes = view().diagram().notes();
        return m_note < static_cast<int>(notes.size()) ? &notes[static_cast<std::size_t>(m_note)]
                                                       : nullptr;
    }

    int m_note;
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
    for (const auto& [element, id] : m_elements) {
        QAccessible::deleteAccessibleInterface(id);
    }
    for (const auto& [note, id] : m_notes) {
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
    const render::Diagram& diagram = m_view.diagram();
    return static_cast<int>(diagram.paintingOrder().size() + diagram.notes().size());
}

QAccessibleInterface* CanvasAccessible::child(int index) const
{
    const std::vector<int>& order = m_view.diagram().paintingOrder();
    const int boxes = static_cast<int>(order.size());
    if (index < 0 || index >= childCount()) {
        return nullptr;
    }
    return index < boxes ? elementAt(order[index]) : noteAt(index - boxes);
}

QAccessibleInterface* CanvasAccessible::elementAt(int box) const
{
    const model::ElementId& element = m_view.diagram().boxes()[box].id;
    const auto it = m_elements.find(element.value);
    if (it != m_elements.end()) {
        return QAccessible::accessibleInterface(it->second);
    }
    auto* made = new ElementAccessible(m_view, element); // owned by Qt's cache from here on
    m_elements.emplace(element.value, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface* CanvasAccessible::noteAt(int note) const
{
    const auto it = m_notes.find(note);
    if (it != m_notes.end()) {
        return QAccessible::accessibleInterface(it->second);
    }
    auto* made = new NoteAccessible(m_view, note); // as above
    m_notes.emplace(note, QAccessible::registerAccessibleInterface(made));
    return made;
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* item = dynamic_cast<const ItemAccessible*>(child);
    return item == nullptr ? -1 : item->index();
}

QAccessibleInterface* CanvasAccessible::childAt(int x, int y) const
{
    const QPointF at = m_view.mapToScene(m_view.viewport()->mapFromGlobal(QPoint(x, y)));
    if (const int note = m_view.diagram().noteAt(at); note >= 0) {
        return noteAt(note); // notes lie above everything
    }
    const int box = m_view.diagram().boxAt(at);
    return box < 0 ? nullptr : elementAt(box);
}

} // namespace corbel::ui
