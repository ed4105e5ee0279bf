#include "model/contract.h"
#include "model/schema.h"
#include "model/storage/step_codec.h"

namespace corbel::model::storage {

namespace {

using Specs = std::span<const FieldSpec>;

/// One member function per type, so that the types can refer to each other.
class Out {
public:
    explicit Out(ByteWriter& bytes) : m_bytes(bytes) {}

    void put(bool value) { m_bytes.flag(value); }
    void put(double value) { m_bytes.number(value); }
    void put(const std::string& value) { m_bytes.text(value); }
    template <class Tag>
    void put(const Id<Tag>& id)
    {
        m_bytes.text(id.value);
    }
    void put(const Quantity& value)
    {
        put(value.amount);
        m_bytes.text(spelling(value.unit));
    }
    void put(const Money& value)
    {
        put(value.amount);
        put(value.currency);
        m_bytes.byte(static_cast<std::uint8_t>(value.period));
    }
    void put(const Point& point)
    {
        put(point.x);
        put(point.y);
    }
    template <class A, class B>
    void put(const std::pair<A, B>& pair)
    {
        put(pair.first);
        put(pair.second);
    }
    template <class T>
    void put(const std::vector<T>& list)
    {
        m_bytes.count(list.size());
        for (const T& item : list) {
            put(item);
        }
    }
    template <class T>
    void put(const Table<T>& table)
    {
        put(table.items());
    }

    void put(const Record& record, Specs specs)
    {
        m_bytes.count(record.size());
        for (const Field& field : record) {
            const FieldSpec* spec = findField(specs, field.key);
            CORBEL_CONTRACT(spec != nullptr);
            m_bytes.text(spec->name);
            m_bytes.byte(static_cast<std::uint8_t>(field.value.data.index()));
            std::visit([&](const auto& value) { putValue(value, spec->limits.fields); },
                       field.value.data);
        }
    }

    void put(const Element& element)
    {
        put(element.id);
        m_bytes.text(spelling(element.kind));
        put(element.fields, elementFields());
    }
    void put(const Relation& relation)
    {
        put(relation.id);
        m_bytes.text(spelling(relation.kind));
        put(relation.from);
        put(relation.to);
        put(relation.fields, relationFields());
    }
    void put(const Placement& item)
    {
        put(item.element);
        put(item.x);
        put(item.y);
        put(item.w);
        put(item.h);
        m_bytes.byte(static_cast<std::uint8_t>((item.pinned ? 1 : 0) | (item.collapsed ? 2 : 0)));
    }
    void put(const Route& route)
    {
        put(route.relation);
        put(route.points);
    }
    void put(const Note& note)
    {
        put(note.text);
        put(note.x);
        put(note.y);
    }
    void put(const ViewHead& head)
    {
        put(head.id);
        put(head.name);
        put(head.notes);
    }
    void put(const View& view)
    {
        put(headOf(view));
        put(view.items);
        put(view.routes);
    }
    void put(const Scenario& scenario)
    {
        put(scenario.id);
        put(scenario.fields, scenarioFields());
    }
    void put(const Objective& objective) { put(objective.fields, objectiveFields()); }
    void put(const Approval& approval)
    {
        put(approval.finding);
        put(approval.by);
        put(approval.reason);
    }
    void put(const ModelHead& head)
    {
        put(head.name);
        put(head.description);
        put(head.scenarios);
        put(head.objectives);
        put(head.approvals);
    }
    void put(const ImportBase& base)
    {
        put(base.file);
        put(base.format);
        put(base.given->name);
        put(base.given->description);
        put(base.given->elements);
        put(base.given->relations);
    }
    void put(const Model& model)
    {
        put(headOf(model));
        put(model.elements);
        put(model.relations);
        put(model.views);
        put(model.imports);
    }
    void put(const Design& design)
    {
        put(design.id);
        put(design.model);
    }

    template <class E>
    void put(const std::optional<Placed<E>>& side)
    {
        put(side.has_value());
        if (side) {
            m_bytes.count(side->position);
            put(side->value);
        }
    }
    template <class E>
    void put(const Change<E>& change)
    {
        put(change.before);
        put(change.after);
    }
    void put(const HeadChange& change)
    {
        put(change.before);
        put(change.after);
    }
    void put(const PlacementChange& change)
    {
        put(change.view);
        put(change.change);
    }
    void put(const RouteChange& change)
    {
        put(change.view);
        put(change.change);
    }
    void put(const Message& message)
    {
        put(message.isVerbatim());
        put(message.pattern());
        put(message.arguments());
    }
    void put(const ChangeSet& changes)
    {
        put(changes.label);
        m_bytes.count(changes.changes.size());
        for (const AnyChange& any : changes.changes) {
            m_bytes.byte(static_cast<std::uint8_t>(any.index()));
            std::visit([&](const auto& change) { put(change); }, any);
        }
    }

private:
    template <class T>
    void putValue(const T& value, Specs nested)
    {
        if constexpr (std::is_same_v<T, Record>) {
            put(value, nested);
        } else if constexpr (std::is_same_v<T, Records>) {
            m_bytes.count(value.size());
            for (const Record& record : value) {
                put(record, nested);
            }
        } else {
            put(value);
        }
    }

    ByteWriter& m_bytes;
};

} // namespace

void write(ByteWriter& out, const ChangeSet& changes)
{
    Out(out).put(changes);
}

void write(ByteWriter& out, const Step& step)
{
    Out writer(out);
    writer.put(step.design);
    out.byte(static_cast<std::uint8_t>(step.what.index()));
    if (const auto* changes = std::get_if<ChangeSet>(&step.what)) {
        writer.put(*changes);
    } else {
        const auto& change = std::get<DesignChange>(step.what);
        writer.put(change.label);
        writer.put(change.change);
    }
}

void write(ByteWriter& out, const Document& document)
{
    Out writer(out);
    writer.put(document.name);
    writer.put(document.designs);
}

} // namespace corbel::model::storage
