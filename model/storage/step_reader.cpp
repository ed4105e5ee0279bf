#include <cmath>

#include "model/schema.h"
#include "model/storage/step_codec.h"

namespace corbel::model::storage {

namespace {

using Specs = std::span<const FieldSpec>;

/// Deeper nesting than any legal record or message has.
constexpr int deepest = 8;

/// How a record's names are found that have no kind.
auto in(Specs specs)
{
    return [specs](const std::string& name) { return findField(specs, std::string_view(name)); };
}

/// One member function per type, so that the types can refer to each other.
class In {
public:
    explicit In(ByteReader& bytes) : m_bytes(bytes) {}

    void get(bool& value) { value = m_bytes.flag(); }
    void get(double& value)
    {
        value = m_bytes.number();
        check(std::isfinite(value)); // Nothing can be drawn at infinity.
    }
    void get(std::string& value) { value = m_bytes.text(); }
    template <class Tag>
    void get(Id<Tag>& id)
    {
        id.value = m_bytes.text();
    }
    void get(Quantity& value)
    {
        get(value.amount);
        const std::string name = m_bytes.text();
        for (int unit = 0; unit <= static_cast<int>(Unit::GigabitPerSecond); ++unit) {
            if (spelling(static_cast<Unit>(unit)) == name) {
                value.unit = static_cast<Unit>(unit);
                return;
            }
        }
        m_bytes.fail();
    }
    void get(Money& value)
    {
        get(value.amount);
        get(value.currency);
        const std::uint8_t period = m_bytes.byte();
        check(period <= static_cast<std::uint8_t>(Period::Year));
        value.period = static_cast<Period>(period);
    }
    void get(Point& point)
    {
        get(point.x);
        get(point.y);
    }
    template <class A, class B>
    void get(std::pair<A, B>& pair)
    {
        get(pair.first);
        get(pair.second);
    }
    template <class T>
    void get(std::vector<T>& list)
    {
        const std::size_t size = m_bytes.things();
        for (std::size_t i = 0; i < size && m_bytes.ok(); ++i) {
            get(list.emplace_back());
        }
    }
    template <class T>
    void get(Table<T>& table)
    {
        const std::size_t size = m_bytes.things();
        for (std::size_t i = 0; i < size && m_bytes.ok(); ++i) {
            T item;
            get(item);
            check(!table.contains(keyOf(item)));
            if (m_bytes.ok()) {
                table.append(std::move(item));
            }
        }
    }

    /// `find` gives the specification of a name.
    template <class Find>
    void getFields(Record& record, const Find& find, int depth = 0)
    {
        check(depth < deepest);
        const std::size_t size = m_bytes.things();
        for (std::size_t i = 0; i < size && m_bytes.ok(); ++i) {
            const FieldSpec* spec = find(m_bytes.text());
            check(spec != nullptr && !record.contains(spec->key));
            if (m_bytes.ok()) {
                record.set(spec->key, value(spec->limits.fields, depth));
            }
        }
    }

    void get(Element& element)
    {
        get(element.id);
        const auto kind = elementKind(m_bytes.text());
        check(kind.has_value());
        element.kind = kind.value_or(ElementKind::Service);
        getFields(element.fields, [&](const std::string& name) {
            return findField(element.kind, std::string_view(name));
        });
    }
    void get(Relation& relation)
    {
        get(relation.id);
        const auto kind = relationKind(m_bytes.text());
        check(kind.has_value());
        relation.kind = kind.value_or(RelationKind::Calls);
        get(relation.from);
        get(relation.to);
        getFields(relation.fields, [&](const std::string& name) {
            return findField(relation.kind, std::string_view(name));
        });
    }
    void get(Placement& item)
    {
        get(item.element);
        get(item.x);
        get(item.y);
        get(item.w);
        get(item.h);
        const std::uint8_t flags = m_bytes.byte();
        check(flags < 4);
        item.pinned = (flags & 1U) != 0;
        item.collapsed = (flags & 2U) != 0;
    }
    void get(Route& route)
    {
        get(route.relation);
        get(route.points);
    }
    void get(Note& note)
    {
        get(note.text);
        get(note.x);
        get(note.y);
    }
    void get(ViewHead& head)
    {
        get(head.id);
        get(head.name);
        get(head.notes);
    }
    void get(View& view)
    {
        ViewHead head;
        get(head);
        view.id = std::move(head.id);
        view.name = std::move(head.name);
        view.notes = std::move(head.notes);
        get(view.items);
        get(view.routes);
    }
    void get(Scenario& scenario)
    {
        get(scenario.id);
        getFields(scenario.fields, in(scenarioFields()));
    }
    void get(Objective& objective) { getFields(objective.fields, in(objectiveFields())); }
    void get(Approval& approval)
    {
        get(approval.finding);
        get(approval.by);
        get(approval.reason);
    }
    void get(ModelHead& head)
    {
        get(head.name);
        get(head.description);
        get(head.scenarios);
        get(head.objectives);
        get(head.approvals);
    }
    void get(ImportBase& base)
    {
        get(base.file);
        get(base.format);
        Model given;
        get(given.name);
        get(given.description);
        get(given.elements);
        get(given.relations);
        base.given = std::make_shared<const Model>(std::move(given));
    }
    void get(Model& model)
    {
        ModelHead head;
        get(head);
        model.name = std::move(head.name);
        model.description = std::move(head.description);
        model.scenarios = std::move(head.scenarios);
        model.objectives = std::move(head.objectives);
        model.approvals = std::move(head.approvals);
        get(model.elements);
        get(model.relations);
        get(model.views);
        get(model.imports);
    }
    void get(Design& design)
    {
        get(design.id);
        get(design.model);
    }

    template <class E>
    void get(std::optional<Placed<E>>& side)
    {
        if (m_bytes.flag()) {
            side.emplace();
            side->position = m_bytes.count();
            get(side->value);
        }
    }
    template <class E>
    void get(Change<E>& change)
    {
        get(change.before);
        get(change.after);
    }
    void get(HeadChange& change)
    {
        get(change.before);
        get(change.after);
    }
    void get(PlacementChange& change)
    {
        get(change.view);
        get(change.change);
    }
    void get(RouteChange& change)
    {
        get(change.view);
        get(change.change);
    }
    void get(Message& message, int depth = 0)
    {
        check(depth < deepest);
        const bool isVerbatim = m_bytes.flag();
        std::string pattern = m_bytes.text();
        std::vector<Message> arguments;
        const std::size_t size = m_bytes.things();
        for (std::size_t i = 0; i < size && m_bytes.ok(); ++i) {
            get(arguments.emplace_back(), depth + 1);
        }
        check(!isVerbatim || arguments.empty());
        message = isVerbatim ? Message::verbatim(std::move(pattern))
                             : Message::fromParts(std::move(pattern), std::move(arguments));
    }
    void get(ChangeSet& changes)
    {
        get(changes.label);
        const std::size_t size = m_bytes.things();
        for (std::size_t i = 0; i < size && m_bytes.ok(); ++i) {
            changes.changes.push_back(
                alternative<AnyChange>(m_bytes.byte(), [&](auto& change) { get(change); }));
        }
    }

    /// The alternative of that number, read by `read`.
    template <class Variant, std::size_t I = 0, class Read>
    Variant alternative(std::size_t index, const Read& read)
    {
        if constexpr (I < std::variant_size_v<Variant>) {
            if (index == I) {
                std::variant_alternative_t<I, Variant> value{};
                read(value);
                return Variant(std::in_place_index<I>, std::move(value));
            }
            return alternative<Variant, I + 1>(index, read);
        } else {
            m_bytes.fail();
            return Variant{};
        }
    }

private:
    void check(bool isFine)
    {
        if (!isFine) {
            m_bytes.fail();
        }
    }

    Value value(Specs nested, int depth)
    {
        Value result;
        result.data = alternative<decltype(result.data)>(m_bytes.byte(), [&]<class T>(T& value) {
            if constexpr (std::is_same_v<T, Record>) {
                getFields(value, in(nested), depth + 1);
            } else if constexpr (std::is_same_v<T, Records>) {
                const std::size_t size = m_bytes.things();
                for (std::size_t i = 0; i < size && m_bytes.ok(); ++i) {
                    getFields(value.emplace_back(), in(nested), depth + 1);
                }
            } else {
                get(value);
            }
        });
        return result;
    }

    ByteReader& m_bytes;
};

} // namespace

ChangeSet readChanges(ByteReader& in)
{
    ChangeSet changes;
    In(in).get(changes);
    return changes;
}

Step readStep(ByteReader& in)
{
    In reader(in);
    Step step;
    reader.get(step.design);
    step.what = reader.alternative<decltype(step.what)>(in.byte(), [&]<class T>(T& what) {
        if constexpr (std::is_same_v<T, DesignChange>) {
            reader.get(what.label);
            reader.get(what.change);
        } else {
            reader.get(what);
        }
    });
    return step;
}

Document readDocument(ByteReader& in)
{
    In reader(in);
    Document document;
    document.designs.clear();
    reader.get(document.name);
    reader.get(document.designs);
    if (document.designs.empty()) {
        in.fail();
        document.designs.emplace_back();
    }
    return document;
}

} // namespace corbel::model::storage
