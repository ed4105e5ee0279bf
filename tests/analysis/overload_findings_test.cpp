// Elements that cannot keep up with the load are found: all that are overrun for certain, and no
// other ones.

#include <QTest>

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "analysis/capacity/load_scale.h"
#include "analysis/findings/findings.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/patterns/template_edits.h"

using namespace corbel;
using analysis::Finding;
using analysis::Severity;
using model::Key;
using model::Model;
using model::Quantity;
using model::Unit;
using tests::Fields;
using tests::ModelBuilder;

namespace {

Quantity perSecond(double rate)
{
    return {rate, Unit::PerSecond};
}

model::Value work(double milliseconds)
{
    model::Record time;
    time.set(Key::Mean, Quantity{milliseconds, Unit::Millisecond});
    time.set(Key::Distribution, "exponential");
    return time;
}

/// A caller and a service that takes 80/s.
ModelBuilder service(double rate, const Fields& more = {})
{
    Fields fields{{Key::ServiceTime, work(12.5)}, {Key::Concurrency, 1}};
    fields.insert(fields.end(), more.begin(), more.end());
    return ModelBuilder()
        .actor("u", {{Key::Rate, perSecond(rate)}})
        .service("a", fields)
        .calls("u", "a", {{Key::Timeout, Quantity{1, Unit::Second}}});
}

/// Members that read a topic of which nobody says how many partitions it has: one of them works,
/// or all four do, at 10 ms a record.
Model group(double rate)
{
    return ModelBuilder()
        .actor("u", {{Key::Rate, perSecond(rate)}})
        .stream("t", {{Key::Platform, "kafka"}})
        .service("c", {{Key::ServiceTime, work(10)}, {Key::Concurrency, 1}, {Key::Replicas, 4}})
        .publishes("u", "t")
        .consumes("c", "t", {{Key::ConsumerGroup, "g"}})
        .build();
}

std::vector<Finding> overloads(const Model& model, const model::Scenario* scenario)
{
    const auto capacity = analysis::analyzeCapacity(model, scenario);
    analysis::FindingSources sources;
    sources.capacity = &capacity;
    auto found = analysis::findFindings(model, sources);
    std::erase_if(found, [](const Finding& one) { return one.rule != "overloaded"; });
    return found;
}

std::vector<Finding> overloads(const Model& model)
{
    return overloads(model, analysis::usualScenario(model));
}

std::string onlyMessage(const Model& model)
{
    const auto found = overloads(model);
    return found.size() == 1 ? found.front().message.text() : fmt::format("{}", found.size());
}

/// The same with all arrivals multiplied.
Model timesLoad(Model model, double factor)
{
    const auto scale = [&](auto& table) {
        for (std::size_t i = 0; i < table.size(); ++i) {
            if (const auto* rate = table[i].fields.find(Key::Rate);
                rate != nullptr && rate->template as<Quantity>() != nullptr) {
                Quantity more = *rate->template as<Quantity>();
                more.amount *= factor;
                table.at(i).fields.set(Key::Rate, more);
            }
        }
    };
    scale(model.elements);
    scale(model.relations);
    return model;
}

} // namespace

class OverloadFindingsTest : public QObject {
    Q_OBJECT

private slots:
    void whatArrivesFasterThanItIsWorkedOffIsAnError()
    {
        QVERIFY(overloads(service(79).build()).empty());
        const auto found = overloads(service(100).build());
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].severity, Severity::Error);
        QCOMPARE(found[0].elements, std::vector<std::string>{"a"});
        QCOMPARE(found[0].message.text(), std::string("a cannot keep up: 100/s arrive, and it can "
                                                      "take 80/s (load 125 %)"));
        QVERIFY(analysis::findRuleText("overloaded") != nullptr);
        // The queue in front of what works all the time has no end either.
        QCOMPARE(overloads(service(80).build()).size(), std::size_t(1));
        // What differs is told apart, however little.
        QCOMPARE(onlyMessage(service(80.0001).build()),
                 std::string("a cannot keep up: 80.0001/s arrive, and it can take 80/s "
                             "(load 100.0001 %)"));
    }

    void aStreamThatTakesLessThanItGetsIsFound()
    {
        const Model lake =
            ModelBuilder()
                .actor("dev", {{Key::Rate, perSecond(5000)}})
                .stream("kds", {{Key::Platform, "kinesis-data-streams"}, {Key::Shards, 4}})
                .publishes("dev", "kds", {{Key::RecordSize, Quantity{500, Unit::Byte}}})
                .build();
        QCOMPARE(onlyMessage(lake),
                 std::string("kds cannot keep up: 5000/s arrive, and it can take 4000/s "
                             "(load 125 %)"));
    }

    void aHeavierLoadIsTheSameFinding()
    {
        const Finding found = overloads(service(100).build()).front();
        QCOMPARE(overloads(service(400).build()).front().fingerprint, found.fingerprint);
        QCOMPARE(overloads(service(400, {{Key::Name, "Orders"}}).build()).front().fingerprint,
                 found.fingerprint);
        Model model = service(100).build();
        model.approvals.push_back({found.fingerprint, "Kim", "peak only"});
        QVERIFY(overloads(model).front().approval);
        // Whether it is still there is known to who looked at the load.
        const auto unused = [](const Model& of, const analysis::FindingSources& sources) {
            return std::ranges::count(analysis::findFindings(of, sources),
                                      std::string("unused-approval"), &Finding::rule);
        };
        Model calm = service(50).build();
        calm.approvals = model.approvals;
        const auto capacity = analysis::analyzeCapacity(calm);
        analysis::FindingSources sources;
        QCOMPARE(unused(calm, sources), std::ptrdiff_t(0));
        sources.capacity = &capacity;
        QCOMPARE(unused(calm, sources), std::ptrdiff_t(1));
    }

    void whatIsNotKnownAccusesNobody()
    {
        QVERIFY(overloads(group(90)).empty());
        QVERIFY(overloads(group(120)).empty()); // 30 % to 120 %
        QCOMPARE(onlyMessage(group(500)),
                 std::string("c cannot keep up: 500/s arrive, and it can take 100/s to 400/s "
                             "(load 125 % to 500 %)"));
    }

    void sessionsAndQueuesThatRefuseOverrunNothing()
    {
        const Model busy =
            ModelBuilder()
                .actor("clerk", {{Key::Sessions, 50}, {Key::ThinkTime, Quantity{0, Unit::Second}}})
                .service("a", {{Key::ServiceTime, work(10)}, {Key::Concurrency, 1}})
                .calls("clerk", "a")
                .build();
        const auto capacity = analysis::analyzeCapacity(busy);
        QVERIFY(std::ranges::any_of(capacity.stations, [](const auto& station) {
            return station.utilization.value_or(0) > 0.999;
        }));
        QVERIFY(overloads(busy).empty());
        QVERIFY(overloads(service(100, {{Key::QueueLimit, 5}}).build()).empty());
    }

    void theFirstScenarioSaysWhatTheLoadIs()
    {
        Model model = service(100).build();
        model::Scenario calm;
        calm.id.value = "calm";
        model.scenarios.push_back(calm);
        QVERIFY(!overloads(model, nullptr).empty());
    }

    /// Exactly what the slider calls full first, and only from there on.
    void whatIsFoundIsWhatTheCeilingSays()
    {
        std::size_t models = 0;
        std::set<std::string> names;
        for (const tests::TemplateEdit& edit : tests::templateEdits()) {
            names.insert(edit.name);
        }
        for (const std::string& name : names) {
            const Model model = tests::readTemplate(name);
            QVERIFY2(overloads(model).empty(), name.c_str());
            const analysis::LoadScale scale(model, nullptr);
            const bool hasSessions = std::ranges::any_of(model.elements, [](const auto& element) {
                return element.fields.contains(Key::Sessions);
            });
            if (!scale.saturation() || scale.refuses() || hasSessions) {
                continue;
            }
            const double full = scale.saturation()->factor;
            QVERIFY2(overloads(timesLoad(model, full * 0.999), nullptr).empty(), name.c_str());
            std::vector<std::string> found;
            for (const Finding& finding : overloads(timesLoad(model, full * 1.0001), nullptr)) {
                found.push_back(finding.elements.front());
            }
            QCOMPARE(found, scale.saturation()->elements);
            ++models;
        }
        tests::printFigure(
            fmt::format("overload: found from the ceiling on in {} templates", models));
        QVERIFY(models >= 10);
    }
};

QTEST_GUILESS_MAIN(OverloadFindingsTest)
#include "overload_findings_test.moc"
