// A single figure of the availability analysis is what the whole analysis says, however little else
// is worked out for it.

#include <QTest>

#include <algorithm>
#include <array>
#include <map>

#include "analysis/availability/availability_study.h"
#include "analysis/patterns/recognize.h"
#include "tests/support/counts.h"
#include "tests/support/model_builder.h"
#include "tests/support/patterns/cases.h"
#include "tests/support/patterns/crowd.h"
#include "tests/support/random_model.h"

using namespace corbel;
using namespace corbel::analysis;
using model::Model;

namespace {

std::vector<AvailabilitySettings> kindsOfSettings()
{
    std::vector<AvailabilitySettings> settings(4);
    settings[1].assumeUnknown = .999;
    settings[1].beta = .1;
    settings[2].areSoftNeeded = true;
    settings[3].nodeBudget = 1000; // beyond it there are bounds
    return settings;
}

/// What the narrow way says of an entry and does not say of other things.
EntryAvailability narrowed(const EntryAvailability& all)
{
    EntryAvailability narrow;
    narrow.entry = all.entry;
    narrow.availability = all.availability;
    narrow.unavailability = all.unavailability;
    narrow.isExact = all.isExact;
    narrow.singlePoints = all.singlePoints;
    narrow.cutSetsByOrder = all.cutSetsByOrder;
    narrow.areCutSetsComplete = all.areCutSetsComplete;
    narrow.cutSets = all.cutSets;
    narrow.fragilePairs = all.fragilePairs;
    narrow.limit = all.limit;
    narrow.undecided.assign(all.undecided.begin(),
                            all.undecided.begin() +
                                static_cast<std::ptrdiff_t>(all.missingFigures));
    narrow.missingFigures = all.missingFigures;
    narrow.missingWithDomains = all.missingFigures;
    return narrow;
}

void compareLosses(const AvailabilityStudy& study, std::size_t place, const EntryAvailability& all)
{
    bool isOpen = false;
    for (DomainLoss loss : all.domains) {
        loss.targets.clear();
        const std::vector<DomainLoss>* asked = study.losses(place, loss.domain);
        QVERIFY(asked != nullptr);
        QCOMPARE(std::ranges::count(*asked, loss), 1);
        isOpen = isOpen || !loss.availability.value;
    }
    if (isOpen) {
        std::vector<model::Message> missing;
        for (std::size_t i = 0; i < all.missingWithDomains; ++i) {
            missing.push_back(all.undecided[i].needs);
        }
        QVERIFY(*study.missingWithDomains(place) == missing);
    }
}

void compare(const Model& model, const AvailabilitySettings& settings)
{
    const AvailabilityResult all = analyzeAvailability(model, settings);
    constexpr std::uint64_t enough = 1'000'000'000'000;
    const AvailabilityStudy study(model, settings, {}, enough);
    QCOMPARE(study.entries().size(), all.entries.size());
    for (std::size_t i = 0; i < all.entries.size(); ++i) {
        const EntryAvailability& entry = all.entries[i];
        QCOMPARE(model.elements[study.entries()[i]].id.value, entry.entry);
        QVERIFY(study.availability(i)->value == entry.availability.value);
        QVERIFY(*study.withCutSets(i) == narrowed(entry));
        compareLosses(study, i, entry);
    }
    std::map<std::string, std::size_t> lost;
    for (const BlastRadius& radius : all.blast) {
        lost[radius.element] = radius.lost.size();
    }
    for (std::uint32_t element = 0; element < model.elements.size(); ++element) {
        QCOMPARE(*study.entriesLostWith(element), lost[model.elements[element].id.value]);
    }
}

/// Where `asked` ran out of steps, `given` may have a figure.
void forgive(std::vector<PatternMeasure>& given, const std::vector<PatternMeasure>& asked)
{
    const auto ended = model::Message::of("more steps of the availability analysis");
    for (std::size_t i = 0; i < std::min(given.size(), asked.size()); ++i) {
        if (!asked[i].value && std::ranges::count(asked[i].needs, ended) > 0) {
            given[i] = asked[i];
        }
    }
}

/// The cards with the figures of the whole analysis, and with those that were asked for alone.
void compareCards(const Model& model, const AvailabilitySettings& settings)
{
    const AvailabilityResult availability = analyzeAvailability(model, settings);
    const CapacityResult capacity = analyzeCapacity(model, usualScenario(model));
    const Figures given(availability, capacity);
    const Figures asked(model, settings);
    auto byWhole = recognizePatterns(model, {{}, true, &given});
    const auto alone = recognizePatterns(model, {{}, true, &asked});
    QCOMPARE(byWhole.size(), alone.size());
    for (std::size_t i = 0; i < alone.size(); ++i) {
        forgive(byWhole[i].advantages, alone[i].advantages);
        forgive(byWhole[i].disadvantages, alone[i].disadvantages);
    }
    QVERIFY(byWhole == alone);
}

} // namespace

class StudyFiguresTest : public QObject {
    Q_OBJECT

private slots:
    void agreesOnRandomModels()
    {
        const auto settings = kindsOfSettings();
        for (int seed = 0; seed < tests::scaled(400); ++seed) {
            tests::Random random(static_cast<std::uint64_t>(seed));
            const Model model = tests::randomModel(random, 3 + random.below(40));
            compare(model, settings[static_cast<std::size_t>(seed) % settings.size()]);
            compareCards(model, settings[static_cast<std::size_t>(seed) % settings.size()]);
            if (QTest::currentTestFailed()) {
                qWarning("seed %d", seed);
                return;
            }
        }
    }

    void agreesOnTheDrawingsOfPatterns()
    {
        const auto settings = kindsOfSettings();
        std::size_t number = 0;
        for (const tests::PatternCase& one : tests::patternCases()) {
            for (const int size : {3, 7}) {
                const Model model = one.make(size).build();
                compare(model, settings[number % settings.size()]);
                compareCards(model, settings[number % settings.size()]);
                ++number;
            }
            if (QTest::currentTestFailed()) {
                qWarning("%s %s", one.pattern.c_str(), one.variant.c_str());
                return;
            }
        }
        for (const bool hasHosts : {false, true}) {
            compare(tests::crowdedDrawing(120, hasHosts), {});
            compareCards(tests::crowdedDrawing(120, hasHosts), {});
        }
    }

    /// With any number of steps a figure is the one that it is with all of them, or absent; and
    /// what is absent stays so for the rest.
    void stopsWhereItsStepsEnd()
    {
        const Model model = tests::crowdedDrawing(200, true);
        const AvailabilityStudy all(model, {}, {});
        std::size_t known = 0;
        std::size_t absent = 0;
        for (const std::uint64_t steps : {0, 1, 20'000, 200'000, 2'000'000}) {
            const AvailabilityStudy some(model, {}, {}, steps);
            for (std::size_t i = 0; i < all.entries().size(); ++i) {
                const std::vector<DomainLoss>* losses = some.losses(i, "active0");
                QVERIFY(losses == nullptr || *losses == *all.losses(i, "active0"));
                const EntryAvailability* entry = some.withCutSets(i);
                QVERIFY(entry == nullptr || *entry == *all.withCutSets(i));
                const auto availability = some.availability(i);
                QVERIFY(!availability || availability == all.availability(i));
                for (const bool isKnown :
                     {losses != nullptr, entry != nullptr, availability.has_value()}) {
                    ++(isKnown ? known : absent);
                }
            }
            QCOMPARE(some.entriesLostWith(0).has_value(), steps == 2'000'000);
        }
        QVERIFY(known > 20);
        QVERIFY(absent > 20);
    }
};

QTEST_APPLESS_MAIN(StudyFiguresTest)
#include "study_figures_test.moc"
