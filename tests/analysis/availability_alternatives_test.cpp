// Who could ask both ends of a fail-over reaches the second one only once it has been made, unless
// the drawing states that it is active.

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "analysis/availability/explain.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::DomainLoss;
using analysis::EntryAvailability;
using model::Key;
using model::Quantity;
using model::RelationKind;
using model::Unit;

namespace {

model::Value minutes(double number)
{
    return Quantity{number, Unit::Minute};
}

Fields switching(double coverage)
{
    return {{Key::Coverage, coverage},
            {Key::Detect, minutes(1)},
            {Key::Decide, minutes(0)},
            {Key::Switch, minutes(4)},
            {Key::Provision, minutes(0)}};
}

/// A name service that calls an application on each of two sites, of which one fails over.
ModelBuilder twoSites()
{
    ModelBuilder builder;
    builder.actor("user").gateway("dns", {{Key::Availability, 1}}).calls("user", "dns");
    builder.site("seoul").site("busan");
    for (const char* where : {"a", "b"}) {
        const std::string app = std::string("app-") + where;
        builder.service(app, {{Key::Availability, .98}});
        builder.inside(*where == 'a' ? "seoul" : "busan", {app}).calls("dns", app);
    }
    return builder.relation(RelationKind::FailsOverTo, "seoul", "busan", switching(.9));
}

EntryAvailability analysed(const ModelBuilder& builder)
{
    return analysis::analyzeAvailability(builder.build()).entries.at(0);
}

double recoverySeconds(const EntryAvailability& entry, const std::string& domain)
{
    return std::ranges::find(entry.domains, domain, &DomainLoss::domain)->rto.seconds.value();
}

bool isNear(double actual, double expected, double tolerance = 1e-12)
{
    if (std::fabs(actual - expected) <= tolerance) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual, expected);
    return false;
}

} // namespace

class AvailabilityAlternativesTest : public QObject {
    Q_OBJECT

private slots:
    void aGatewayReachesTheOtherSiteAfterTheSwitch()
    {
        const EntryAvailability entry = analysed(twoSites());
        QVERIFY(isNear(*entry.unavailability.value, .02 * (1 - .9 * .98)));
        QVERIFY(isNear(recoverySeconds(entry, "seoul"), 300));
        QVERIFY(isNear(recoverySeconds(entry, "busan"), 0));
        // One may read why.
        const auto lines = analysis::explainAvailability(twoSites().build(), "user");
        QVERIFY(std::ranges::any_of(lines, [](const analysis::ExplanationLine& line) {
            return line.text.text() == "one of those that dns asks in place of seoul is up";
        }));
    }

    void whatIsStatedActiveServesAtOnce()
    {
        for (const auto& [id, key] : {std::pair{"busan", Key::SiteRole}, {"app-b", Key::Role}}) {
            const EntryAvailability entry = analysed(twoSites().set(id, key, "active"));
            QVERIFY(isNear(*entry.unavailability.value, .02 * .02));
            QVERIFY(isNear(recoverySeconds(entry, "seoul"), 0));
        }
        // Each is the active one of the other.
        const EntryAvailability entry = analysed(
            twoSites().relation(RelationKind::FailsOverTo, "busan", "seoul", switching(.9)));
        QVERIFY(isNear(*entry.unavailability.value, .02 * .02));
        QVERIFY(isNear(recoverySeconds(entry, "seoul"), 0));
    }

    void aPairThatAGatewayKnowsIsAPairStill()
    {
        const Fields unit{{Key::Mtbf, Quantity{1000, Unit::Hour}},
                          {Key::Mttr, Quantity{4, Unit::Hour}}};
        const auto drawn = [&](bool knowsBoth) {
            ModelBuilder builder;
            builder.actor("user").gateway("lb", {{Key::Availability, 1}}).calls("user", "lb");
            builder.service("p", unit).service("s", unit).calls("lb", "p");
            builder.relation(RelationKind::FailsOverTo, "p", "s", switching(1));
            return knowsBoth ? builder.calls("lb", "s") : builder;
        };
        const EntryAvailability entry = analysed(drawn(true));
        QVERIFY(entry.switching.at(0).isMarkov);
        QVERIFY(isNear(*entry.availability.value, .9999015, 5e-8));
        QCOMPARE(entry.availability, analysed(drawn(false)).availability);
        // Stated to serve beside it, it is none.
        QVERIFY(!analysed(drawn(true).set("s", Key::Role, "peer")).switching.at(0).isMarkov);
    }

    void alternativesWithANameWaitAlike()
    {
        const auto drawn = [](int least) {
            ModelBuilder builder;
            builder.actor("user").service("app", {{Key::Availability, 1}}).calls("user", "app");
            for (const char* id : {"p", "s"}) {
                builder.service(id, {{Key::Availability, .98}});
                builder.calls("app", id, {{Key::AnyOf, "db"}, {Key::AtLeast, least}});
            }
            return builder.relation(RelationKind::FailsOverTo, "p", "s", switching(.9));
        };
        QVERIFY(isNear(*analysed(drawn(1)).unavailability.value, .02 * (1 - .9 * .98)));
        // Who needs both at a time counts on both: the second, and the first or a switch to it.
        QVERIFY(isNear(*analysed(drawn(2)).unavailability.value, 1 - .98 * (.98 + .02 * .9)));
    }
};

QTEST_APPLESS_MAIN(AvailabilityAlternativesTest)
#include "availability_alternatives_test.moc"
