// What keeps an availability open: only what decides something, with its reason, the best first.

#include <QtTest>
#include <algorithm>

#include "analysis/availability/availability.h"
#include "analysis/tradeoff/objectives.h"
#include "tests/support/counts.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::AvailabilityResult;
using analysis::EntryAvailability;
using model::Key;

namespace {

using Texts = std::vector<std::string>;

Fields up(double availability)
{
    return {{Key::Availability, availability}};
}

Texts needsOf(const EntryAvailability& entry)
{
    Texts texts;
    for (const analysis::Undecided& open : entry.undecided) {
        texts.push_back(open.needs.text());
    }
    return texts;
}

Texts reasonsOf(const EntryAvailability& entry)
{
    Texts texts;
    for (const analysis::Undecided& open : entry.undecided) {
        texts.push_back(open.reason.text());
    }
    return texts;
}

/// Two alternatives, and something that all need.
ModelBuilder threeUnknown()
{
    ModelBuilder model;
    model.actor("u")
        .service("left")
        .service("right")
        .service("base")
        .calls("u", "left", {{Key::AnyOf, "way"}})
        .calls("u", "right", {{Key::AnyOf, "way"}})
        .calls("u", "base");
    return model;
}

} // namespace

class AvailabilityUndecidedTest : public QObject {
    Q_OBJECT

private slots:
    void whatDecidesMostComesFirst()
    {
        const AvailabilityResult result = analysis::analyzeAvailability(threeUnknown().build());
        const EntryAvailability& entry = result.entries.front();
        QCOMPARE(needsOf(entry).front(), std::string("base.availability"));
        QCOMPARE(entry.missingFigures, std::size_t(3));
        QCOMPARE(reasonsOf(entry).front(), std::string("u is down whenever base is"));
        QVERIFY(std::ranges::count(reasonsOf(entry),
                                   std::string("u is down when left and one other are")) == 1);
    }

    void whatDecidesNothingIsNotAsked()
    {
        // One alternative never fails: nobody needs to know the other.
        ModelBuilder model = threeUnknown();
        model.set("left", Key::Availability, 1.0).set("base", Key::Availability, 0.99);
        const AvailabilityResult known = analysis::analyzeAvailability(model.build());
        QCOMPARE(*known.entries.front().availability.value, 0.99);
        QVERIFY(known.entries.front().undecided.empty());
        // With the base unknown it still decides nothing.
        model.erase("base", Key::Availability);
        const AvailabilityResult open = analysis::analyzeAvailability(model.build());
        QCOMPARE(needsOf(open.entries.front()), Texts{"base.availability"});
    }

    void recoveryIsCountedApart()
    {
        ModelBuilder model;
        model.actor("u")
            .host("h", up(0.99))
            .service("a", up(0.999))
            .calls("u", "a")
            .runsOn("a", {"h"});
        const AvailabilityResult result = analysis::analyzeAvailability(model.build());
        const EntryAvailability& entry = result.entries.front();
        QVERIFY(entry.isExact);
        QCOMPARE(entry.missingFigures, std::size_t(0));
        QCOMPARE(needsOf(entry), Texts{"h.mttr"});
        QCOMPARE(reasonsOf(entry), Texts{"how long it takes to recover from the loss of h"});
    }

    void eachOpenFigureOfARandomDrawingHasItsReason()
    {
        int open = 0;
        for (int seed = 0; seed < scaled(300); ++seed) {
            Random random(static_cast<std::uint64_t>(seed) + 1);
            const model::Model model = randomModel(random, 12);
            for (const EntryAvailability& entry : analysis::analyzeAvailability(model).entries) {
                QVERIFY(entry.missingFigures <= entry.missingWithDomains);
                QVERIFY(entry.missingWithDomains <= entry.undecided.size());
                // Open without a limit of ours: then something is asked for, else nothing is.
                if (entry.limit.empty()) {
                    QCOMPARE(entry.missingFigures > 0, !entry.availability.value.has_value());
                }
                for (const std::string& reason : reasonsOf(entry)) {
                    QVERIFY(!reason.empty());
                    ++open;
                }
            }
        }
        QVERIFY(open > 100);
    }
};

QTEST_GUILESS_MAIN(AvailabilityUndecidedTest)

#include "availability_undecided_test.moc"
