#include "tests/support/random_landscape.h"

#include <array>

#include <fmt/format.h>

#include "model/edits.h"
#include "tests/support/model_builder.h"

namespace corbel::tests {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

class Landscape {
public:
    Landscape(Random& random, std::string prefix) : m_random(random), m_prefix(std::move(prefix)) {}

    void draw(std::size_t parts)
    {
        const std::size_t few = 2 + parts / 6;
        for (std::size_t i = 0; i < few; ++i) {
            add(ElementKind::Team, {});
            add(ElementKind::System,
                m_random.chance(20) ? Fields{{Key::External, true}} : Fields());
            add(ElementKind::Group, {});
            add(ElementKind::Tier, {{Key::Layer, m_random.pick(layers)}});
            add(ElementKind::Actor, {});
            add(ElementKind::Host, {{Key::HostType, m_random.pick(hostTypes)}});
        }
        for (std::size_t i = 0; i < parts; ++i) {
            add(m_random.pick(partKinds), {});
        }
        // From hardly any circles to hardly anything outside of one.
        for (std::size_t i = (1 + m_random.below(4)) * m_ids.size(); i > 0; --i) {
            connect();
        }
    }

    model::Model build() const
    {
        model::Model model = m_builder.build();
        model::View view;
        view.id.value = m_prefix + "main";
        for (const model::Element& element : model.elements) {
            const double place = static_cast<double>(view.items.size());
            view.items.append({element.id, place * 200, place * 3, 160, 64, false, false});
        }
        for (const model::Relation& relation : model.relations) {
            view.routes.append({relation.id, {{0, 0}, {10, 10}}});
        }
        model.views.append(std::move(view));
        return model;
    }

private:
    static constexpr std::array<std::string_view, 3> layers{"presentation", "application", "data"};
    static constexpr std::array<std::string_view, 3> hostTypes{"container", "container", "vm"};
    static constexpr std::array<ElementKind, 6> partKinds{
        ElementKind::Service, ElementKind::Service, ElementKind::Service,
        ElementKind::Store,   ElementKind::Store,   ElementKind::Gateway};

    void add(ElementKind kind, const Fields& fields)
    {
        const std::string id =
            m_prefix + std::string(spelling(kind)) + "-" + std::to_string(m_ids.size());
        m_builder.element(kind, id, fields);
        m_builder.set(id, Key::Name, "Name of " + id);
        if (const std::string* parent = some([&](ElementKind other) {
                return mayContain(other, kind) &&
                       (other != ElementKind::Host || m_random.chance(20));
            });
            parent && kind != ElementKind::Team && m_random.chance(40)) {
            m_builder.inside(*parent, {id});
        }
        if (kind != ElementKind::Team) {
            own(id);
            settle(id, kind);
        }
        m_ids.push_back(id);
        m_kinds.push_back(kind);
    }

    void own(const std::string& id)
    {
        const std::string* team = some([](ElementKind kind) { return kind == ElementKind::Team; });
        if (!team || m_random.chance(40)) {
            return;
        }
        model::Weights teams{{*team, m_random.chance(10) ? 0.0 : 1.0}};
        const std::string* other = some([](ElementKind kind) { return kind == ElementKind::Team; });
        if (*other != *team && m_random.chance(20)) {
            teams.emplace_back(*other, 0.5);
        }
        m_builder.set(id, Key::Team, std::move(teams));
    }

    void settle(const std::string& id, ElementKind kind)
    {
        if (kind == ElementKind::Actor || kind == ElementKind::Host || m_random.chance(60)) {
            return;
        }
        model::Texts hosts;
        for (std::size_t i = 0; i <= m_random.below(2); ++i) {
            if (const std::string* host =
                    some([](ElementKind other) { return other == ElementKind::Host; })) {
                hosts.push_back(*host);
            }
        }
        if (!hosts.empty()) {
            m_builder.runsOn(id, hosts);
        }
    }

    /// A random one of the elements so far whose kind is right.
    template <class IsRight>
    const std::string* some(const IsRight& isRight)
    {
        std::vector<const std::string*> right;
        for (std::size_t i = 0; i < m_ids.size(); ++i) {
            if (isRight(m_kinds[i])) {
                right.push_back(&m_ids[i]);
            }
        }
        return right.empty() ? nullptr : right[m_random.below(right.size())];
    }

    void connect()
    {
        static constexpr std::array kinds{RelationKind::Calls,     RelationKind::Calls,
                                          RelationKind::Calls,     RelationKind::Reads,
                                          RelationKind::Reads,     RelationKind::Writes,
                                          RelationKind::DependsOn, RelationKind::FailsOverTo};
        const std::size_t from = m_random.below(m_ids.size());
        const RelationKind kind = m_random.pick(kinds);
        const bool isAccess = kind == RelationKind::Reads || kind == RelationKind::Writes;
        std::size_t to = m_random.below(m_ids.size());
        for (int tries = 0; isAccess && tries < 5 && m_kinds[to] != ElementKind::Store; ++tries) {
            to = m_random.below(m_ids.size());
        }
        if (!isLegal(kind, m_kinds[from], m_kinds[to])) {
            return;
        }
        Fields fields;
        if (kind != RelationKind::DependsOn && kind != RelationKind::FailsOverTo) {
            if (m_random.chance(30)) {
                fields.emplace_back(Key::Timeout, model::Quantity{1, model::Unit::Second});
            }
            if (m_random.chance(30)) {
                fields.emplace_back(Key::CircuitBreaker, m_random.chance(60));
            }
            if (m_random.chance(40)) {
                fields.emplace_back(Key::Discovery, m_random.chance(50) ? "static" : "dynamic");
            }
        }
        if (m_random.chance(30)) {
            fields.emplace_back(Key::Criticality, m_random.chance(50) ? "soft" : "hard");
        }
        m_builder.relation(kind, m_ids[from], m_ids[to], fields);
    }

    Random& m_random;
    std::string m_prefix;
    ModelBuilder m_builder;
    std::vector<std::string> m_ids;
    std::vector<ElementKind> m_kinds;
};

} // namespace

model::Model randomLandscape(Random& random, std::size_t parts, const std::string& prefix)
{
    Landscape landscape(random, prefix);
    landscape.draw(parts);
    return landscape.build();
}

model::Model disguised(Random& random, const model::Model& model)
{
    model::Model other = model;
    other.name = "Another name";
    other.views = {};
    const auto shuffled = [&](const auto& table) {
        auto items = table.items();
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[random.below(i)]);
        }
        std::remove_cvref_t<decltype(table)> result;
        for (auto& item : items) {
            item.fields.set(Key::Name, fmt::format("name {}", random.below(9)));
            result.append(std::move(item));
        }
        return result;
    };
    other.elements = shuffled(model.elements);
    other.relations = shuffled(model.relations);
    return other;
}

} // namespace corbel::tests
