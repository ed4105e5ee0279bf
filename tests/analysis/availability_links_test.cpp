// Network links in a row: ways over links against the trial of all states.

#include <QtTest>
#include <bit>
#include <random>
#include <string>
#include <vector>

#include "analysis/availability/availability.h"
#include "analysis/availability/explain.h"
#include "tests/support/counts.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using model::Key;
using model::RelationKind;

namespace {

using Ids = std::vector<std::string>;

tests::Fields up(double availability)
{
    return {{Key::Availability, availability}};
}

analysis::EntryAvailability entryOf(const model::Model& model)
{
    return analysis::analyzeAvailability(model).entries.front();
}

struct Link {
    int from;
    int to;
    double availability;
};

/// A service at site 0 calls one at the last site.
model::Model networkOf(const std::vector<double>& sites, const std::vector<Link>& links)
{
    tests::ModelBuilder builder;
    builder.actor("user").service("a", up(.99)).service("b", up(.98));
    for (std::size_t i = 0; i < sites.size(); ++i) {
        builder.site("r" + std::to_string(i), up(sites[i]));
    }
    builder.inside("r0", {"a"}).inside("r" + std::to_string(sites.size() - 1), {"b"});
    builder.calls("user", "a").calls("a", "b");
    for (const Link& link : links) {
        builder.relation(RelationKind::Connects, "r" + std::to_string(link.from),
                         "r" + std::to_string(link.to), up(link.availability));
    }
    return builder.build();
}

/// All states of sites and links: those in which a way leads from the first site to the last. Where
/// these two have links of their own, only those count.
double reachable(const std::vector<double>& sites, const std::vector<Link>& links)
{
    const std::size_t last = sites.size() - 1;
    const auto isDirect = [&](const Link& link) {
        return static_cast<std::size_t>(link.from + link.to) == last && link.from * link.to == 0;
    };
    const bool hasDirect = std::ranges::any_of(links, isDirect);
    double sum = 0.0;
    for (std::uint32_t state = 0; state < 1U << (sites.size() + links.size()); ++state) {
        double probability = 1.0;
        for (std::size_t i = 0; i < sites.size(); ++i) {
            probability *= (state >> i & 1U) != 0 ? sites[i] : 1.0 - sites[i];
        }
        for (std::size_t i = 0; i < links.size(); ++i) {
            const double availability = links[i].availability;
            probability *=
                (state >> (sites.size() + i) & 1U) != 0 ? availability : 1.0 - availability;
        }
        std::uint32_t reached = state & 1U;
        for (std::size_t round = 0; round < sites.size(); ++round) {
            for (std::size_t i = 0; i < links.size(); ++i) {
                const bool isUp = (state >> (sites.size() + i) & 1U) != 0;
                const std::uint32_t ends = 1U << links[i].from | 1U << links[i].to;
                if (isUp && (!hasDirect || isDirect(links[i])) && (reached & ends) != 0) {
                    reached |= ends & state;
                }
            }
        }
        sum += (reached >> last & 1U) != 0 ? probability : 0.0;
    }
    return sum * .99 * .98;
}

} // namespace

class AvailabilityLinksTest : public QObject {
    Q_OBJECT

private slots:
    void linksInARowAreAllNeeded()
    {
        const model::Model model = networkOf({1, .999, 1}, {{0, 1, .9}, {1, 2, .95}});
        const auto entry = entryOf(model);
        QVERIFY(entry.isExact);
        QVERIFY(std::abs(*entry.availability.value - .99 * .98 * .9 * .95 * .999) < 1e-14);
        QCOMPARE(entry.singlePoints, (Ids{"a", "b", "r1", "connects:r0:r1", "connects:r1:r2"}));
        const auto result = analysis::analyzeAvailability(model);
        QVERIFY(std::ranges::any_of(result.assumptions, [](const model::Message& one) {
            return one.text().starts_with("between r0 and r2, which have no link of their own");
        }));
        const auto lines = analysis::explainAvailability(model, "user");
        QVERIFY(std::ranges::any_of(lines, [](const analysis::ExplanationLine& line) {
            return line.text.text() == "a way over links from r0 to r2";
        }));
    }

    void aLinkOfTheirOwnIsTheOnlyOne()
    {
        const auto entry = entryOf(networkOf({1, 1, 1}, {{0, 1, .9}, {1, 2, .9}, {0, 2, .8}}));
        QVERIFY(std::abs(*entry.availability.value - .99 * .98 * .8) < 1e-14);
    }

    void whereNoLinkLeadsIsSaid()
    {
        const model::Model model = networkOf({1, 1, 1}, {{0, 1, .9}});
        const auto result = analysis::analyzeAvailability(model);
        QVERIFY(std::abs(*result.entries.front().availability.value - .99 * .98) < 1e-14);
        QVERIFY(std::ranges::any_of(result.assumptions, [](const model::Message& one) {
            return one.text() == "the network between r0 and r2 is always up, because no links "
                                 "lead from one to the other";
        }));
    }

    void zonesOfOneRegionNeedNoLink()
    {
        tests::ModelBuilder builder;
        builder.actor("user").service("a", up(.99)).service("b", up(.98)).service("c", up(.97));
        builder.site("region", up(1)).site("one", up(1)).site("two", up(1)).site("far", up(1));
        builder.inside("region", {"one", "two"});
        builder.inside("one", {"a"}).inside("two", {"b"}).inside("far", {"c"});
        builder.relation(RelationKind::Connects, "two", "far", up(.9));
        builder.calls("user", "a").calls("a", "b");
        QVERIFY(std::abs(*entryOf(builder.build()).availability.value - .99 * .98) < 1e-14);
        // From the other zone the way to the far site leads over this one.
        builder.calls("a", "c");
        const auto entry = entryOf(builder.build());
        QVERIFY(std::abs(*entry.availability.value - .99 * .98 * .97 * .9) < 1e-14);
    }

    void everyNetworkAgreesWithAllStates()
    {
        std::mt19937 random(7);
        const auto pick = [&](int count) {
            return static_cast<int>(random() % static_cast<unsigned>(count));
        };
        int composed = 0;
        for (int round = 0; round < tests::scaled(2'000); ++round) {
            std::vector<double> sites;
            for (int i = 3 + pick(3); i > 0; --i) {
                sites.push_back(pick(3) == 0 ? 1.0 : .9 + .01 * pick(9));
            }
            std::vector<Link> links;
            for (int i = 1 + pick(7); i > 0; --i) {
                const int from = pick(static_cast<int>(sites.size()));
                const int to = pick(static_cast<int>(sites.size()));
                if (from != to) {
                    links.push_back({from, to, .8 + .02 * pick(9)});
                }
            }
            const auto entry = entryOf(networkOf(sites, links));
            QVERIFY(entry.isExact);
            const double expected = reachable(sites, links);
            if (expected == 0.0) { // No way at all: the network is taken to be there.
                QVERIFY(*entry.availability.value > .5);
                continue;
            }
            QVERIFY2(std::abs(*entry.availability.value - expected) < 1e-12,
                     qPrintable(QString::number(round)));
            ++composed;
        }
        QVERIFY(composed > tests::scaled(2'000) / 4);
    }
};

QTEST_MAIN(AvailabilityLinksTest)
#include "availability_links_test.moc"
