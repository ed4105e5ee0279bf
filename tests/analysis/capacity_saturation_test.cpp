// What the load slider names as full first is what is full there, and nothing is fuller.
#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include "analysis/capacity/capacity.h"
#include "analysis/capacity/load_scale.h"
#include "tests/support/counts.h"
#include "tests/support/model_builder.h"
#include "tests/support/patterns/template_edits.h"
#include "tests/support/random_model.h"

using namespace corbel;
using model::Key;
using model::Quantity;
using model::Unit;
using tests::Fields;
using tests::ModelBuilder;
using tests::Random;

namespace {

/// Exponential, so that what turns requests away has a closed form.
model::Value work(double milliseconds)
{
    model::Record time;
    time.set(Key::Mean, Quantity{milliseconds, Unit::Millisecond});
    time.set(Key::Distribution, "exponential");
    return time;
}

/// What is wrong with the saturation of a model; empty where it is as it should be.
QString flaw(const model::Model& model, const model::Scenario* scenario = nullptr)
{
    const analysis::LoadScale scale(model, scenario);
    const auto& full = scale.saturation();
    if (!full) {
        return {};
    }
    if (full->elements.empty()) {
        return QStringLiteral("nothing is named");
    }
    constexpr double tolerance = 1e-9;
    const bool isProportional =
        !scale.refuses() && std::ranges::none_of(model.elements, [](const auto& element) {
            return element.fields.contains(Key::Sessions);
        });
    const auto percents = [&](double factor, auto isWrong) {
        const std::vector<double> busy = scale.utilization(factor);
        for (std::size_t i = 0; i < busy.size(); ++i) {
            const bool isNamed =
                std::ranges::find(full->elements, scale.elements()[i]) != full->elements.end();
            if (isWrong(busy[i], isNamed)) {
                return QStringLiteral("%1 at %2 with x%3")
                    .arg(QString::fromStdString(scale.elements()[i]))
                    .arg(busy[i], 0, 'g', 15)
                    .arg(factor, 0, 'g', 15);
            }
        }
        return QString();
    };
    const QString there = percents(full->factor, [&](double share, bool isNamed) {
        return share > 1.0 + tolerance || (isNamed && share < 1.0 - tolerance);
    });
    // Before, nothing is; sessions and what others let through may come as near as can be told.
    const QString before = percents(full->factor * 0.99, [&](double share, bool isNamed) {
        return share > 1.0 + tolerance || (isNamed && isProportional && share >= 1.0);
    });
    return there.isEmpty() ? before : there;
}

/// Actors before a gateway of unlike services, each with calls to shared stores. Nothing calls in
/// circles; some turn requests away, and in some models sessions come besides.
model::Model randomLoad(Random& random, bool withSessions, bool withLimits)
{
    constexpr std::array policies{"random", "round-robin", "least-connections", "two-choices"};
    const auto fieldsOf = [&] {
        Fields fields{{Key::ServiceTime, work(0.5 * static_cast<double>(1 + random.below(40)))},
                      {Key::Concurrency, static_cast<int>(1 + random.below(8))},
                      {Key::Replicas, static_cast<int>(1 + random.below(3))}};
        if (withLimits && random.chance(40)) {
            fields.emplace_back(Key::QueueLimit, static_cast<int>(random.below(12)));
        }
        return fields;
    };
    ModelBuilder model;
    model.gateway("lb", {{Key::Policy, random.pick(policies)}});
    const std::size_t stores = 1 + random.below(3);
    for (std::size_t i = 0; i < stores; ++i) {
        Fields fields = fieldsOf();
        if (random.chance(30)) {
            fields.emplace_back(Key::Quorum, 1);
        }
        model.store("db" + std::to_string(i), fields);
    }
    const std::size_t services = 1 + random.below(4);
    for (std::size_t i = 0; i < services; ++i) {
        const std::string id = "s" + std::to_string(i);
        Fields fields = fieldsOf();
        if (random.chance(25)) {
            model::Record scaling;
            scaling.set(Key::Min, static_cast<int>(1 + random.below(3)));
            scaling.set(Key::Max, static_cast<int>(3 + random.below(8)));
            scaling.set(Key::Target, 0.5 + 0.1 * static_cast<double>(random.below(5)));
            fields.emplace_back(Key::Autoscale, scaling);
        }
        model.service(id, fields);
        model.calls("lb", id, {{Key::Weight, static_cast<double>(1 + random.below(3))}});
        for (std::size_t k = 0; k < stores; ++k) {
            if (random.chance(20)) {
                model.writes(id, "db" + std::to_string(k));
            }
            if (random.chance(60)) {
                model.reads(id, "db" + std::to_string(k),
                            {{Key::FanOut, 0.25 * static_cast<double>(1 + random.below(12))}});
            }
        }
    }
    const std::size_t actors = 1 + random.below(2);
    for (std::size_t i = 0; i < actors; ++i) {
        const std::string id = "u" + std::to_string(i);
        model.actor(id, {{Key::Rate,
                          Quantity{static_cast<double>(1 + random.below(300)), Unit::PerSecond}}});
        model.calls(id, random.chance(70) ? "lb" : "s0");
    }
    if (withSessions) {
        model.actor("clerk", {{Key::Sessions, static_cast<int>(1 + random.below(200))},
                              {Key::ThinkTime, Quantity{2.0, Unit::Second}}});
        model.calls("clerk", random.chance(50) ? "lb" : "s0");
    }
    return model.build();
}

} // namespace

class CapacitySaturationTest : public QObject {
    Q_OBJECT

private slots:
    void whatTemplatesNameIsFullFirst()
    {
        int named = 0;
        for (const auto& file :
             std::filesystem::directory_iterator(CORBEL_SOURCE_DIR "/resources/templates")) {
            const std::string name = file.path().stem().stem().string();
            const model::Model model = tests::readTemplate(name);
            const model::Scenario* scenario = analysis::usualScenario(model);
            for (const model::Scenario* load :
                 {static_cast<const model::Scenario*>(nullptr), scenario}) {
                const QString wrong = flaw(model, load);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(QString::fromStdString(name) + QStringLiteral(": ") + wrong));
                named += analysis::LoadScale(model, load).saturation() ? 1 : 0;
            }
        }
        QVERIFY2(named >= 20, qPrintable(QString::number(named)));
    }

    void whatRandomModelsNameIsFullFirst()
    {
        const int rounds = tests::scaled(3'000);
        int named = 0;
        int below = 0; // where free choices would let more through
        for (int seed = 1; seed <= rounds; ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const bool withSessions = random.chance(25);
            const model::Model model = randomLoad(random, withSessions, random.chance(40));
            const QString wrong = flaw(model);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(seed).arg(wrong)));
            const analysis::LoadScale scale(model);
            named += scale.saturation() ? 1 : 0;
            const auto result = analysis::analyzeCapacity(model);
            if (!withSessions && !scale.refuses() && scale.saturation() && result.ceiling) {
                double rate = 0;
                for (const analysis::CapacityEntry& entry : result.entries) {
                    rate += entry.rate.value_or(0);
                }
                // Free choices never take less than the drawn shares.
                const double full = rate * scale.saturation()->factor;
                QVERIFY(full <= result.ceiling->rate * (1 + 1e-9));
                below += full < result.ceiling->rate * (1 - 1e-9) ? 1 : 0;
            }
        }
        QVERIFY(named > rounds / 2);
        QVERIFY(below > 0);
    }

    void whatTurnsAwayIsNeverNamed()
    {
        ModelBuilder model;
        model.actor("u", {{Key::Rate, Quantity{5.0, Unit::PerSecond}}})
            .service("a", {{Key::ServiceTime, work(100.0)}, {Key::QueueLimit, 2}})
            .calls("u", "a");
        const analysis::LoadScale alone(model.build());
        QVERIFY(!alone.saturation());
        QVERIFY(alone.refuses());
        // At most 10 of its requests a second come through, which never fill what takes as many.
        // What takes 5 is full when these come.
        model.store("db").reads("a", "db");
        for (const double milliseconds : {90.0, 100.0}) {
            model.set("db", Key::ServiceTime, work(milliseconds));
            QVERIFY(!analysis::LoadScale(model.build()).saturation());
        }
        const model::Model slow = model.set("db", Key::ServiceTime, work(200.0)).build();
        const analysis::LoadScale scale(slow);
        QCOMPARE(scale.saturation()->elements, std::vector<std::string>{"db"});
        // M/M/1/3 lets 5/s through of 10/s served where load * (1 - loss) is a half.
        const double load = scale.saturation()->factor * 0.5;
        const double loss = std::pow(load, 3) * (1 - load) / (1 - std::pow(load, 4));
        QVERIFY(std::abs(load * (1 - loss) - 0.5) < 1e-9);
        QCOMPARE(flaw(slow), QString());
    }
};

QTEST_GUILESS_MAIN(CapacitySaturationTest)
#include "capacity_saturation_test.moc"
