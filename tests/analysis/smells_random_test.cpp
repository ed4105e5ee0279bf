// Smells against the sentences of the rules, read one by one and slowly, on random models; and what
// must not matter: names, order, placement, and another system beside.

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "analysis/smells/smell.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/random_landscape.h"

using namespace corbel;
using analysis::Smell;
using model::Element;
using model::ElementKind;
using model::Key;
using model::Model;
using model::Relation;
using model::RelationKind;
using tests::Random;

namespace {

using Names = std::set<std::string>;
/// Rule, elements, relations.
using Plain = std::set<std::tuple<std::string, Names, Names>>;

Plain plain(const std::vector<Smell>& smells)
{
    Plain found;
    for (const Smell& smell : smells) {
        found.emplace(smell.smell, Names(smell.elements.begin(), smell.elements.end()),
                      Names(smell.relations.begin(), smell.relations.end()));
    }
    return found;
}

/// Reads the rules word by word, element by element, with nothing prepared.
class SlowReader {
public:
    explicit SlowReader(const Model& model) : m_model(model) {}

    Plain read()
    {
        for (const Element& element : m_model.elements) {
            calledService(element);
            calledFromOutside(element);
            container(element);
            team(element);
            coupled(element);
            if (element.kind == ElementKind::Store) {
                store(element);
            }
        }
        for (const Relation& r : m_model.relations) {
            const ElementKind to = kind(r.to);
            const bool isInside = (to == ElementKind::Service && isIn(r.from, r.to)) ||
                                  (is(r.from, ElementKind::Service) && isIn(r.to, r.from));
            if (r.kind == RelationKind::Calls && !isInside && !r.fields.contains(Key::Timeout) &&
                !model::flagOf(r.fields, Key::CircuitBreaker) &&
                (to == ElementKind::Service || to == ElementKind::Gateway)) {
                m_found.insert({"wobbly-interaction", {r.from.value}, {r.id.value}});
            }
        }
        cycles("synchronous-cycle", [&](const Relation& r) {
            return model::isSynchronous(r.kind) &&
                   (kind(r.to) != ElementKind::Actor ||
                    model::textOf(at(r.to).fields, Key::Client) == "service");
        });
        cycles("startup-cycle", [&](const Relation& r) {
            return model::isHard(r) && r.kind != RelationKind::FailsOverTo &&
                   kind(r.to) != ElementKind::Actor;
        });
        return m_found;
    }

private:
    const Element& at(const model::ElementId& id) const { return *model::find(m_model, id); }
    ElementKind kind(const model::ElementId& id) const { return at(id).kind; }
    bool is(const model::ElementId& id, ElementKind wanted) const { return kind(id) == wanted; }

    bool isIn(const model::ElementId& inner, const model::ElementId& outer) const
    {
        return model::isWithin(m_model, inner, outer);
    }

    std::string whole(const model::ElementId& id) const
    {
        std::string outermost = id.value;
        for (const model::ElementId& around : model::ancestors(m_model, id)) {
            outermost = is(around, ElementKind::Service) ? around.value : outermost;
        }
        return outermost;
    }

    Names owners(const Element& element) const
    {
        Names teams;
        for (const auto& [team, share] : model::weightsOf(element.fields, Key::Team)) {
            if (share > 0) {
                teams.insert(team);
            }
        }
        const model::ElementId parent = model::parentOf(element);
        return teams.empty() && !parent.empty() ? owners(at(parent)) : teams;
    }

    static bool meet(const Names& a, const Names& b)
    {
        return std::ranges::any_of(a, [&](const std::string& one) { return b.contains(one); });
    }

    void calledService(const Element& service)
    {
        Names calls;
        for (const Relation& r : m_model.relations) {
            if (r.kind == RelationKind::Calls && r.to == service.id &&
                service.kind == ElementKind::Service && is(r.from, ElementKind::Service) &&
                !isIn(r.from, r.to) && !isIn(r.to, r.from) &&
                model::textOf(r.fields, Key::Discovery) == "static") {
                calls.insert(r.id.value);
            }
        }
        if (!calls.empty()) {
            m_found.insert({"endpoint-based-interaction", {service.id.value}, calls});
        }
    }

    void calledFromOutside(const Element& element)
    {
        std::vector<model::ElementId> around = model::ancestors(m_model, element.id);
        around.push_back(element.id);
        const bool isForeign = std::ranges::any_of(around, [&](const model::ElementId& id) {
            return is(id, ElementKind::System) && model::flagOf(at(id).fields, Key::External);
        });
        if (isForeign || element.kind == ElementKind::Gateway ||
            element.kind == ElementKind::Actor) {
            return;
        }
        Names calls;
        for (const Relation& r : m_model.relations) {
            const auto outer = model::ancestors(m_model, r.from);
            const bool isInside = std::ranges::any_of(outer, [&](const model::ElementId& id) {
                return is(id, ElementKind::System) && model::isWithin(m_model, element.id, id);
            });
            if (r.kind == RelationKind::Calls && r.to == element.id &&
                is(r.from, ElementKind::Actor) && !isInside) {
                calls.insert(r.id.value);
            }
        }
        if (!calls.empty()) {
            m_found.insert({"no-api-gateway", {element.id.value}, calls});
        }
    }

    model::Texts grounds(const Element& element) const
    {
        const model::ElementId parent = model::parentOf(element);
        if (const model::Texts& hosts = model::runsOn(element); !hosts.empty()) {
            return hosts;
        }
        if (parent.empty()) {
            return {};
        }
        return model::canHost(kind(parent)) ? model::Texts{parent.value} : grounds(at(parent));
    }

    void container(const Element& host)
    {
        Names inside;
        for (const Element& element : m_model.elements) {
            const model::Texts on = grounds(element);
            if (element.kind == ElementKind::Service && std::ranges::count(on, host.id.value) > 0) {
                inside.insert(whole(element.id));
            }
        }
        if (model::textOf(host.fields, Key::HostType) == "container" && inside.size() > 1) {
            inside.insert(host.id.value);
            m_found.insert({"multiple-services-in-container", inside, {}});
        }
    }

    std::string layer(const Element& element) const
    {
        const std::string own(model::textOf(element.fields, Key::Layer));
        const model::ElementId parent = model::parentOf(element);
        return own.empty() && !parent.empty() ? layer(at(parent)) : own;
    }

    void team(const Element& team)
    {
        Names owned;
        std::set<ElementKind> kinds;
        Names layers;
        for (const Element& element : m_model.elements) {
            if (element.kind == ElementKind::Team || !owners(element).contains(team.id.value)) {
                continue;
            }
            owned.insert(element.id.value);
            kinds.insert(element.kind);
            layers.insert(layer(element));
        }
        if (owned.size() > 1 &&
            (kinds.size() == 1 || (layers.size() == 1 && !layers.contains("")))) {
            owned.insert(team.id.value);
            m_found.insert({"single-layer-team", owned, {}});
        }
    }

    void coupled(const Element& element)
    {
        const Names own = owners(element);
        std::map<std::string, Names> relations;
        for (const Relation& r : m_model.relations) {
            if ((r.from == element.id) != (r.to == element.id)) {
                for (const std::string& team : owners(at(r.from == element.id ? r.to : r.from))) {
                    relations[team].insert(r.id.value);
                }
            }
        }
        Names theirs;
        for (const auto& [team, list] : relations) {
            const bool isMore = std::ranges::all_of(own, [&, &some = list](const std::string& one) {
                return some.size() > relations[one].size();
            });
            if (!own.empty() && !own.contains(team) && isMore) {
                theirs.insert(list.begin(), list.end());
            }
        }
        if (!theirs.empty() && element.kind != ElementKind::Team) {
            m_found.insert({"tightly-coupled-teams", {element.id.value}, theirs});
        }
    }

    void store(const Element& store)
    {
        Names users{store.id.value};
        Names all;
        std::map<std::string, Names> strangers;
        for (const Relation& r : m_model.relations) {
            if ((r.kind == RelationKind::Reads || r.kind == RelationKind::Writes) &&
                r.to == store.id && is(r.from, ElementKind::Service)) {
                users.insert(r.from.value);
                all.insert(r.id.value);
                const Names theirs = owners(store);
                const Names own = owners(at(r.from));
                if (!theirs.empty() && !own.empty() && !meet(theirs, own)) {
                    strangers[r.from.value].insert(r.id.value);
                }
            }
        }
        const bool areSeveral = std::ranges::any_of(users, [&](const std::string& one) {
            return std::ranges::any_of(users, [&](const std::string& other) {
                return is({one}, ElementKind::Service) && is({other}, ElementKind::Service) &&
                       !isIn({one}, {other}) && !isIn({other}, {one});
            });
        });
        if (areSeveral) {
            m_found.insert({"shared-persistence", users, all});
        }
        for (const auto& [service, relations] : strangers) {
            m_found.insert({"shared-bounded-context", {service, store.id.value}, relations});
        }
    }

    template <class IsWanted>
    void cycles(const std::string& rule, const IsWanted& isWanted)
    {
        std::map<std::string, Names> reached;
        bool isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (const Relation& r : m_model.relations) {
                if (isWanted(r)) {
                    Names& from = reached[r.from.value];
                    const std::size_t before = from.size();
                    const Names to = reached[r.to.value];
                    from.insert(r.to.value);
                    from.insert(to.begin(), to.end());
                    isGrowing = isGrowing || from.size() > before;
                }
            }
        }
        for (const Element& element : m_model.elements) {
            Names members;
            for (const std::string& other : reached[element.id.value]) {
                if (reached[other].contains(element.id.value)) {
                    members.insert(other);
                }
            }
            Names relations;
            for (const Relation& r : m_model.relations) {
                if (isWanted(r) && r.from != r.to && members.contains(r.from.value) &&
                    members.contains(r.to.value)) {
                    relations.insert(r.id.value);
                }
            }
            if (members.size() > 1) {
                m_found.insert({rule, members, relations});
            }
        }
    }

    const Model& m_model;
    Plain m_found;
};

Model joined(Model first, const Model& second)
{
    for (const Element& element : second.elements) {
        first.elements.append(element);
    }
    for (const Relation& relation : second.relations) {
        first.relations.append(relation);
    }
    return first;
}

} // namespace

class SmellsRandomTest : public QObject {
    Q_OBJECT

private slots:
    void rulesReadSlowly()
    {
        std::map<std::string, int> count;
        const int models = tests::scaled(3'000);
        for (int seed = 0; seed < models; ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model model = seed % 3 == 0 ? tests::randomModel(random, 5 + random.below(30))
                                              : tests::randomLandscape(random, random.below(40));
            const std::vector<Smell> smells = analysis::recognizeSmells(model);
            const Plain found = plain(smells);
            QCOMPARE(found.size(), smells.size()); // Each once.
            const Plain expected = SlowReader(model).read();
            for (const auto& one : expected) {
                QVERIFY2(found.contains(one),
                         qPrintable(QString::fromStdString(
                             fmt::format("seed {}: {} {} is missing", seed, std::get<0>(one),
                                         fmt::join(std::get<1>(one), " ")))));
            }
            for (const auto& one : found) {
                QVERIFY2(expected.contains(one),
                         qPrintable(QString::fromStdString(
                             fmt::format("seed {}: {} {} is too much", seed, std::get<0>(one),
                                         fmt::join(std::get<1>(one), " ")))));
                ++count[std::get<0>(one)];
            }
        }
        for (const analysis::SmellText& text : analysis::smellTexts()) {
            QVERIFY2(count[std::string(text.id)] >= models / 20, text.id.data());
        }
        tests::printFigure(fmt::format("smells: {} random models, each rule as a slow reader finds "
                                       "it",
                                       models));
    }

    void namesOrderAndPlacementDoNotMatter()
    {
        for (int seed = 0; seed < tests::scaled(1'000); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model model = tests::randomLandscape(random, random.below(40));
            QCOMPARE(plain(analysis::recognizeSmells(tests::disguised(random, model))),
                     plain(analysis::recognizeSmells(model)));
        }
    }

    void listsAreInDocumentOrder()
    {
        for (int seed = 0; seed < tests::scaled(300); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model model = tests::randomLandscape(random, random.below(40));
            const auto elementAt = [&](const std::string& id) {
                return model.elements.indexOf(id);
            };
            const auto relationAt = [&](const std::string& id) {
                return model.relations.indexOf(id);
            };
            for (const Smell& smell : analysis::recognizeSmells(model)) {
                QVERIFY(std::ranges::is_sorted(smell.elements, {}, elementAt));
                QVERIFY(std::ranges::is_sorted(smell.relations, {}, relationAt));
            }
        }
    }

    void anotherSystemBesideChangesNothing()
    {
        for (int seed = 0; seed < tests::scaled(500); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model one = tests::randomLandscape(random, random.below(30), "x-");
            const Model two = tests::randomLandscape(random, random.below(30), "y-");
            Plain both = plain(analysis::recognizeSmells(one));
            both.merge(plain(analysis::recognizeSmells(two)));
            QCOMPARE(plain(analysis::recognizeSmells(joined(one, two))), both);
        }
    }

    void stopsWhenTold()
    {
        Random random(1);
        const Model model = tests::randomLandscape(random, 30);
        QVERIFY(!analysis::recognizeSmells(model).empty());
        std::stop_source source;
        source.request_stop();
        QVERIFY(analysis::recognizeSmells(model, source.get_token()).empty());
    }
};

QTEST_APPLESS_MAIN(SmellsRandomTest)
#include "smells_random_test.moc"
