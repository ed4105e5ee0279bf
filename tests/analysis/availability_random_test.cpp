// The availability of drawings against trying every state: random drawings, and changes that must
// make no difference or only one way.

#include <QtTest>
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "analysis/availability/availability.h"
#include "tests/analysis/availability_agreement.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::analyzeAvailability;
using analysis::AvailabilityResult;
using analysis::AvailabilitySettings;
using analysis::EntryAvailability;
using model::Key;
using model::RelationKind;

namespace {

/// Drawings of all that the trial knows, with at most 14 parts that fail.
class RandomDrawing {
public:
    explicit RandomDrawing(std::uint64_t seed) : m_random(seed) { make(); }

    const model::Model& model() const { return m_model; }
    const std::string& entry() const { return m_parts.front(); }

    bool hasFullContainer() const
    {
        return std::ranges::any_of(m_model.elements, [](const model::Element& element) {
            return model::parentOf(element).value.starts_with("box");
        });
    }
    bool hasPlaceThatFailsOver() const
    {
        return std::ranges::any_of(m_model.relations, [](const model::Relation& relation) {
            return relation.kind == RelationKind::FailsOverTo &&
                   (relation.from.value.starts_with("box") ||
                    relation.from.value.starts_with("site"));
        });
    }

private:
    Fields figures()
    {
        static constexpr double some[] = {.5, .7, .9, .95, .99, .999, 1};
        return {{Key::Availability, some[m_random.below(std::size(some))]}};
    }

    static Fields certain() { return {{Key::Availability, 1}}; }

    void make()
    {
        addPlaces();
        addParts();
        addBoxes();
        addRelations();
        m_model = m_builder.build();
    }

    void addPlaces()
    {
        const std::size_t sites = m_random.below(3);
        for (std::size_t i = 0; i < sites; ++i) {
            m_sites.push_back(fmt::format("site{}", i));
            m_builder.site(m_sites.back(), m_random.chance(50) ? figures() : Fields{});
            if (i > 0 && m_random.chance(30)) {
                m_builder.inside(m_sites.front(), {m_sites.back()});
            }
        }
        if (m_random.chance(30)) {
            m_builder.system("cloud", figures());
            m_builder.set("cloud", Key::External, true);
        }
        const std::size_t hosts = m_random.below(4);
        for (std::size_t i = 0; i < hosts; ++i) {
            m_hosts.push_back(fmt::format("host{}", i));
            m_builder.host(m_hosts.back(), figures());
            if (!m_sites.empty() && m_random.chance(60)) {
                m_builder.inside(m_random.pick(m_sites), {m_hosts.back()});
            }
            if (m_builder.build().elements.contains("cloud") && m_random.chance(50)) {
                m_builder.set(m_hosts.back(), Key::Provider, "cloud");
            }
        }
        m_places = m_hosts;
        if (m_hosts.size() > 1 && m_random.chance(30)) {
            m_builder.cluster("cluster", {{Key::ClusterMembers, model::Texts(m_hosts)},
                                          {Key::Needs, static_cast<int>(1 + m_random.below(2))}});
            m_places.emplace_back("cluster");
        }
        if (m_hosts.size() > 1 && m_random.chance(20)) {
            failOver(m_hosts[0], m_hosts[1]);
        }
        if (m_sites.size() > 1 && m_random.chance(25)) {
            failOver(m_sites[0], m_sites[1]);
            if (m_random.chance(30)) {
                failOver(m_sites[1], m_sites[0]);
            }
        }
        if (m_sites.size() > 1 && m_random.chance(60)) {
            m_builder.relation(RelationKind::Connects, m_sites[0], m_sites[1], figures());
        }
    }

    void addParts()
    {
        const std::size_t parts = 2 + m_random.below(5);
        for (std::size_t i = 0; i < parts; ++i) {
            const std::string id = fmt::format("part{}", i);
            m_parts.push_back(id);
            if (m_random.chance(20)) {
                m_builder.gateway(id, figures());
            } else if (m_random.chance(15) && i > 0) {
                m_builder.stream(id, figures());
                if (m_builder.build().elements.contains("cluster")) {
                    m_builder.set(id, Key::Brokers, "cluster");
                }
                continue;
            } else {
                m_builder.service(id, figures());
            }
            if (m_random.chance(10) &&
                m_builder.build().elements.find(id)->kind == model::ElementKind::Service) {
                m_builder.set(id, Key::Role, m_random.chance(50) ? "active" : "passive");
            }
            model::Texts hosts;
            for (const std::string& place : m_places) {
                if (m_random.chance(35)) {
                    hosts.push_back(place);
                }
            }
            if (!hosts.empty()) {
                m_builder.runsOn(id, hosts);
            } else if (!m_sites.empty() && m_random.chance(50)) {
                m_builder.inside(m_random.pick(m_sites), {id});
            }
            int copies = std::max<int>(1, static_cast<int>(hosts.size()));
            if (m_random.chance(30)) {
                copies = static_cast<int>(1 + m_random.below(3));
                m_builder.set(id, Key::Replicas, copies);
            }
            if (m_random.chance(40)) {
                m_builder.set(id, Key::Needs,
                              static_cast<int>(1 + m_random.below(std::size_t(copies))));
            }
        }
    }

    /// Containers of parts, one perhaps in the other, perhaps each other's standby.
    void addBoxes()
    {
        if (!m_random.chance(50)) {
            return;
        }
        std::vector<std::string> boxes;
        for (std::size_t i = 0; i < 1 + m_random.below(2); ++i) {
            boxes.push_back(fmt::format("box{}", i));
            if (m_random.chance(50)) {
                m_builder.system(boxes.back(), m_random.chance(30) ? figures() : certain());
            } else {
                m_builder.group(boxes.back(),
                                m_random.chance(40) ? Fields{{Key::GroupType, "peers"}} : Fields{});
            }
            if (!m_sites.empty() && m_random.chance(20)) {
                m_builder.inside(m_random.pick(m_sites), {boxes.back()});
            }
        }
        for (const std::string& part : m_parts) {
            const bool isFree = model::parentOf(*m_builder.build().elements.find(part)).empty();
            if (isFree && m_random.chance(50)) {
                m_builder.inside(m_random.pick(boxes), {part});
            }
        }
        if (boxes.size() > 1) {
            if (m_random.chance(20) &&
                model::parentOf(*m_builder.build().elements.find(boxes[1])).empty()) {
                m_builder.inside(boxes[0], {boxes[1]});
            } else if (m_random.chance(50)) {
                failOver(boxes[0], boxes[1]);
            }
        }
        m_parts.insert(m_parts.end(), boxes.begin(), boxes.end());
    }

    void failOver(const std::string& from, const std::string& to)
    {
        m_builder.relation(RelationKind::FailsOverTo, from, to,
                           {{Key::Coverage, m_random.chance(50) ? .8 : 1.}});
    }

    void addRelations()
    {
        const std::size_t relations = m_random.below(3 * m_parts.size());
        for (std::size_t i = 0; i < relations; ++i) {
            const std::string& from = m_random.pick(m_parts);
            const std::string& to = m_random.pick(m_parts);
            const auto kindOf = [&](const std::string& id) {
                return m_builder.build().elements.find(id)->kind;
            };
            if (from == to || kindOf(from) == model::ElementKind::Stream) {
                continue;
            }
            const bool isOfBoxes = from.starts_with("box") || to.starts_with("box");
            if (m_random.chance(15)) {
                if (kindOf(to) != model::ElementKind::Stream && !isOfBoxes) {
                    failOver(from, to);
                }
                continue;
            }
            Fields fields;
            if (m_random.chance(15)) {
                fields.emplace_back(Key::Criticality, "soft");
            } else if (m_random.chance(40)) {
                fields.emplace_back(Key::AnyOf, m_random.chance(80) ? "x" : "y");
                fields.emplace_back(Key::AtLeast, static_cast<int>(1 + m_random.below(2)));
            }
            if (kindOf(to) == model::ElementKind::Stream || isOfBoxes || m_random.chance(20)) {
                m_builder.dependsOn(from, to, fields);
            } else {
                m_builder.calls(from, to, fields);
            }
        }
    }

    Random m_random;
    ModelBuilder m_builder;
    model::Model m_model;
    std::vector<std::string> m_sites;
    std::vector<std::string> m_hosts;
    std::vector<std::string> m_places;
    std::vector<std::string> m_parts;
};

/// Somebody with up to four alternatives, in containers or not, that fail over to each other.
model::Model alternatives(std::uint64_t seed)
{
    Random random(seed);
    ModelBuilder builder;
    const bool isGateway = random.chance(60);
    isGateway ? builder.gateway("user", {{Key::Availability, 1}})
              : builder.service("user", {{Key::Availability, 1}});
    std::vector<std::string> places;
    const std::size_t placeCount = random.below(4);
    for (std::size_t i = 0; i < placeCount; ++i) {
        places.push_back(fmt::format("place{}", i));
        if (random.chance(60)) {
            builder.site(places.back(), {{Key::Availability, random.chance(50) ? .9 : 1.}});
            if (random.chance(15)) {
                builder.set(places.back(), Key::SiteRole,
                            random.chance(50) ? "active" : "recovery");
            }
        } else {
            builder.system(places.back(), {{Key::Availability, 1}});
        }
    }
    std::vector<std::string> targets;
    const std::size_t targetCount = 2 + random.below(3);
    for (std::size_t i = 0; i < targetCount; ++i) {
        targets.push_back(fmt::format("target{}", i));
        builder.service(targets.back(), {{Key::Availability, .8}});
        if (random.chance(20)) {
            builder.set(targets.back(), Key::Role, random.chance(60) ? "peer" : "passive");
        }
        if (!places.empty() && random.chance(60)) {
            builder.inside(random.pick(places), {targets.back()});
        }
        builder.calls("user", targets.back(),
                      isGateway ? Fields{} : Fields{{Key::AnyOf, "targets"}});
    }
    const auto& ends = places.size() > 1 && random.chance(60) ? places : targets;
    for (std::size_t failOvers = 1 + random.below(4); failOvers > 0; --failOvers) {
        const auto& from = random.chance(80) ? ends : targets;
        const std::string& one = random.pick(from);
        const std::string& other = random.pick(from);
        if (one != other) {
            builder.relation(RelationKind::FailsOverTo, one, other,
                             {{Key::Coverage, random.chance(60) ? .7 : 1.}});
        }
    }
    return builder.build();
}

/// The same drawing with other ids, and everything in the opposite order.
model::Model mirrored(const model::Model& model)
{
    const auto renamed = [&](const std::string& id) {
        return model.elements.contains(id) ? fmt::format("z{}", 99 - *model.elements.indexOf(id))
                                           : id;
    };
    model::Model result;
    for (std::size_t i = model.elements.size(); i-- > 0;) {
        model::Element element = model.elements[i];
        element.id.value = renamed(element.id.value);
        for (const Key key : {Key::Parent, Key::Provider, Key::Brokers}) {
            if (const auto text = model::textOf(element.fields, key); !text.empty()) {
                element.fields.set(key, renamed(std::string(text)));
            }
        }
        for (const Key key : {Key::RunsOn, Key::ClusterMembers}) {
            model::Texts ids = model::textsOf(element.fields, key);
            std::ranges::transform(ids, ids.begin(), renamed);
            if (!ids.empty()) {
                element.fields.set(key, ids);
            }
        }
        result.elements.append(std::move(element));
    }
    for (std::size_t i = model.relations.size(); i-- > 0;) {
        model::Relation relation = model.relations[i];
        relation.from.value = renamed(relation.from.value);
        relation.to.value = renamed(relation.to.value);
        relation.id.value = fmt::format("r{}", i);
        result.relations.append(std::move(relation));
    }
    return result;
}

} // namespace

class AvailabilityRandomTest : public QObject {
    Q_OBJECT

private slots:
    void randomDrawings()
    {
        int tried = 0;
        int withContainers = 0;
        int withFailOvers = 0;
        std::size_t largest = 0;
        for (std::uint64_t seed = 1; tried < scaled(5000); ++seed) {
            const RandomDrawing drawing(seed);
            const BruteForce brute(drawing.model());
            if (brute.parts() == 0 || brute.parts() > 14) {
                continue;
            }
            QVERIFY2(agrees(drawing.model(), drawing.entry()),
                     fmt::format("seed {}", seed).c_str());
            largest = std::max(largest, brute.parts());
            withContainers += drawing.hasFullContainer() ? 1 : 0;
            withFailOvers += drawing.hasPlaceThatFailsOver() ? 1 : 0;
            ++tried;
        }
        QVERIFY(withContainers > tried / 5 && withFailOvers > tried / 20);
        printFigure(fmt::format("availability of {} random drawings of up to {} failing parts "
                                "against all states, {} with parts in containers, {} with "
                                "containers or sites that fail over",
                                tried, largest, withContainers, withFailOvers));
    }

    /// Who could ask both ends of a fail-over, over any number of them, circles included.
    void alternativesWaitForFailOvers()
    {
        int waiting = 0;
        const int all = scaled(3000);
        for (int seed = 1; seed <= all; ++seed) {
            const model::Model model = alternatives(static_cast<std::uint64_t>(seed));
            BruteForce brute(model);
            QVERIFY(brute.parts() <= 14);
            brute.table("user");
            waiting += brute.hasFallbacks() ? 1 : 0;
            QVERIFY2(agrees(model, "user"), fmt::format("seed {}", seed).c_str());
        }
        QVERIFY(waiting > all / 3);
        printFigure(fmt::format("availability of {} random choices, {} with targets that wait for "
                                "a fail-over, against all states",
                                all, waiting));
    }

    void namesAndOrderChangeNothing()
    {
        for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(scaled(2000)); ++seed) {
            const RandomDrawing drawing(seed);
            const auto place = *drawing.model().elements.indexOf(drawing.entry());
            const auto before = analysed(drawing.model(), drawing.entry()).entries.front();
            const auto after =
                analysed(mirrored(drawing.model()), fmt::format("z{}", 99 - place)).entries.front();
            QVERIFY2(isNear(*after.unavailability.value, *before.unavailability.value),
                     fmt::format("seed {}", seed).c_str());
            QCOMPARE(after.cutSetsByOrder, before.cutSetsByOrder);
            QCOMPARE(after.singlePoints.size(), before.singlePoints.size());
        }
    }

    /// Entries asked about together are solved side by side and share what they have in common.
    void togetherAndAloneAreTheSame()
    {
        for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(scaled(1000)); ++seed) {
            const RandomDrawing drawing(seed);
            AvailabilitySettings settings;
            for (const model::Element& element : drawing.model().elements) {
                settings.entries.push_back(element.id.value);
            }
            const AvailabilityResult together = analyzeAvailability(drawing.model(), settings);
            QCOMPARE(together.entries.size(), settings.entries.size());
            for (const EntryAvailability& entry : together.entries) {
                AvailabilitySettings alone;
                alone.entries = {entry.entry};
                QVERIFY2(analyzeAvailability(drawing.model(), alone).entries.front() == entry,
                         fmt::format("seed {}, {}", seed, entry.entry).c_str());
            }
        }
    }

    void aReplicaMoreNeverHurts()
    {
        for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(scaled(2000)); ++seed) {
            const RandomDrawing drawing(seed);
            const double before =
                *analysed(drawing.model(), drawing.entry()).entries.front().unavailability.value;
            for (std::size_t i = 0; i < drawing.model().elements.size(); ++i) {
                model::Model more = drawing.model();
                model::Element& element = more.elements.at(i);
                if (element.kind != model::ElementKind::Service) {
                    continue;
                }
                element.fields.set(Key::Replicas, model::replicas(element) + 1);
                const double after =
                    *analysed(more, drawing.entry()).entries.front().unavailability.value;
                QVERIFY2(after <= before + 1e-12, fmt::format("seed {}, {}: {} after {}", seed,
                                                              element.id.value, after, before)
                                                      .c_str());
            }
        }
    }
};

QTEST_APPLESS_MAIN(AvailabilityRandomTest)
#include "availability_random_test.moc"
