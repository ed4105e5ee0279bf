// The templates as examples: each shows its own pattern first and whole, and no analysis is left
// undecided for want of a figure.
#include <map>

#include <QFile>
#include <QtTest>

#include "analysis/patterns/recognize.h"
#include "analysis/simulation/simulate.h"
#include "ui/render/templates.h"
#include "ui/study/insight.h"

using namespace corbel;

namespace {

/// What an architect would call each of them.
const std::map<std::string, std::string> patternOf{
    {"three-tier", "three-tier"},
    {"simple-horizontal-shop", "simple-horizontal"},
    {"centralized", "centralized"},
    {"distributed", "distributed"},
    {"client-server", "client-server"},
    {"simple-horizontal", "simple-horizontal"},
    {"shared", "shared"},
    {"standby", "standby"},
    {"disaster-recovery", "disaster-recovery"},
    {"cloud-saas", "cloud"},
    {"cloud-paas", "cloud"},
    {"cloud-iaas", "cloud"},
    {"cloud-dbaas", "cloud"},
    {"kafka", "publish-subscribe"},
    {"kinesis-data-streams", "publish-subscribe"},
    {"kinesis-firehose", "publish-subscribe"},
    {"kinesis-data-analytics", "publish-subscribe"},
    {"kinesis-video-streams", "publish-subscribe"},
    {"vm-farm", "distributed"},
    {"container-cluster", "multi-zone"},
    {"soa-service", "hub-and-spoke"},
    {"conway", "microservices"},
};

model::Model read(const std::string& name)
{
    auto document = render::readTemplate(name, "en");
    return document ? document->designs.front().model : model::Model();
}

/// What the simulator does not do yet is no want of the document's.
bool isLimitOfOurs(const analysis::Undecided& open)
{
    const std::string reason = open.reason.text();
    return reason.find("not simulated yet") != std::string::npos ||
           reason.find("not computed yet") != std::string::npos;
}

template <class List>
std::string wants(const List& undecided)
{
    std::string wanted;
    for (const analysis::Undecided& open : undecided) {
        if (!isLimitOfOurs(open)) {
            wanted += open.needs.text() + "; ";
        }
    }
    return wanted;
}

std::string described(const std::vector<analysis::PatternResult>& patterns)
{
    std::string text;
    for (const analysis::PatternResult& result : patterns) {
        text += result.pattern + " " + std::to_string(result.fit.lo) + " ";
    }
    return text;
}

} // namespace

class TemplatesAnalysesTest : public QObject {
    Q_OBJECT

private:
    static void everyTemplate()
    {
        QTest::addColumn<QString>("name");
        for (const render::TemplateEntry& entry : render::templates()) {
            const std::string name(entry.name);
            QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
        }
    }

private slots:
    void showsItsPatternFirst_data() { everyTemplate(); }

    void showsItsPatternFirst()
    {
        QFETCH(QString, name);
        const model::Model model = read(name.toStdString());
        const auto patterns = analysis::recognizePatterns(model);
        const std::string found = described(patterns);
        QVERIFY(!patterns.empty());
        QVERIFY2(patterns.front().pattern == patternOf.at(name.toStdString()), found.c_str());
        QVERIFY2((patterns.front().fit == analysis::Interval{1, 1}), found.c_str());
        QCOMPARE(patterns.front().coverage, 1.0);
    }

    void theNameOfAPatternIsKept()
    {
        for (const render::TemplateEntry& entry : render::templates()) {
            for (const analysis::PatternInfo& info : analysis::knownPatterns()) {
                if (entry.name == info.id || entry.name.starts_with(info.id + '-')) {
                    QCOMPARE(patternOf.at(std::string(entry.name)), info.id);
                }
            }
        }
    }

    void theReviewListsThem()
    {
        QFile file(QStringLiteral(CORBEL_SOURCE_DIR "/resources/doc/patterns.md"));
        QVERIFY(file.open(QFile::ReadOnly));
        const std::string review = file.readAll().toStdString();
        for (const auto& [name, pattern] : patternOf) {
            const std::string row = "| " + name + " | " + pattern + " |";
            QVERIFY2(review.find(row) != std::string::npos, row.c_str());
        }
    }

    void noMeasureLacksAFigure_data() { everyTemplate(); }

    void noMeasureLacksAFigure()
    {
        QFETCH(QString, name);
        const ui::Insight insight =
            ui::analyse(std::make_shared<const model::Model>(read(name.toStdString())), {});
        const analysis::PatternResult& first = insight.patterns.front();
        for (const auto* measures : {&first.advantages, &first.disadvantages}) {
            for (const analysis::PatternMeasure& measure : *measures) {
                for (const model::Message& need : measure.needs) {
                    // A sentence says what does not apply here; a key is what we forgot to state.
                    const std::string key = need.text();
                    const bool isKey = key.find(' ') == std::string::npos;
                    QVERIFY2(!isKey, (measure.measure.en + ": " + key).c_str());
                }
            }
        }
    }

    void everyAnalysisIsDecided_data() { everyTemplate(); }

    void everyAnalysisIsDecided()
    {
        QFETCH(QString, name);
        const auto model = std::make_shared<const model::Model>(read(name.toStdString()));
        const ui::Insight insight = ui::analyse(model, {});

        QVERIFY(insight.capacity.ceiling.has_value());
        QCOMPARE(wants(insight.capacity.undecided), std::string());
        for (const analysis::CapacityStation& station : insight.capacity.stations) {
            QVERIFY2(station.utilization && *station.utilization < 0.9, station.element.c_str());
            const bool isStream = model->elements.find(station.element)->kind ==
                                  model::ElementKind::Stream; // records wait as long as is wished
            // No closed form is known where replicas or copies share the work of one request.
            const bool isShared = station.mostUtilization.has_value() ||
                                  model::replicas(*model->elements.find(station.element)) > 1;
            QVERIFY2(isStream || isShared || station.response.has_value(), station.element.c_str());
        }

        QVERIFY(!insight.availability.entries.empty());
        QCOMPARE(wants(insight.availability.undecided), std::string());
        for (const analysis::EntryAvailability& entry : insight.availability.entries) {
            QVERIFY2(entry.availability.value && *entry.availability.value < 1.0,
                     entry.entry.c_str());
            QCOMPARE(wants(entry.undecided), std::string());
            for (const analysis::DomainLoss& loss : entry.domains) {
                for (const analysis::RecoveryTime* time : {&loss.rto, &loss.rpo}) {
                    QVERIFY2(time->seconds || time->isEndless, loss.domain.c_str());
                }
            }
        }

        QVERIFY(!insight.objectives.empty());
        for (const analysis::ObjectiveResult& objective : insight.objectives) {
            QVERIFY2(objective.outcome == analysis::Outcome::Met, objective.text.c_str());
        }
        QVERIFY(insight.cost.isSum() && insight.cost.perMonth > 0);
        QVERIFY(insight.conway.coordination.congruence.has_value());
        // One of them is there to show what is missing between teams, and what is too much.
        const bool isComplete = *insight.conway.coordination.congruence == 1.0;
        QCOMPARE(insight.conway.coordination.gaps.empty(), isComplete);
        QCOMPARE(isComplete, name != QStringLiteral("conway"));
        if (!isComplete) {
            QVERIFY(!insight.conway.coordination.overhead.empty());
        }
    }

    void everyScenarioHasALongRun_data() { everyTemplate(); }

    void everyScenarioHasALongRun()
    {
        QFETCH(QString, name);
        const model::Model model = read(name.toStdString());
        QVERIFY(!model.scenarios.empty());
        for (const model::Scenario& scenario : model.scenarios) {
            QVERIFY(!model::textOf(scenario.fields, model::Key::Name).empty());
            const analysis::CapacityResult capacity = analysis::analyzeCapacity(model, &scenario);
            QVERIFY2(capacity.ceiling || capacity.bound, scenario.id.value.c_str());
            QCOMPARE(wants(capacity.undecided), std::string());
        }
        analysis::SimulationSettings settings;
        settings.replications = 2;
        settings.duration = 5;
        const analysis::SimulationResult simulated = analysis::simulate(model, settings);
        QVERIFY(simulated.isComplete && !simulated.elements.empty());
    }
};

QTEST_MAIN(TemplatesAnalysesTest)
#include "templates_analyses_test.moc"
