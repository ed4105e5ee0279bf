// The window and the command line say the same about one document, digit by digit.
#include <QtTest>

#include "tests/support/cli_run.h"
#include "tests/support/window_fixture.h"
#include "ui/words/figures.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using nlohmann::json;
using tests::WindowFixture;

namespace {

constexpr const char* twoSites = R"(
corbel: 1
elements:
  - {id: buyer, kind: actor, rate: 120/s}
  - {id: clerk, kind: actor, rate: 3/s}
  - {id: dns, kind: gateway, availability: 0.99999}
  - {id: web, kind: service, availability: 0.99, replicas: 3, needs: 2, runs-on: [e1, e2, w1], service-time: 3ms}
  - {id: app, kind: service, availability: 0.999, runs-on: [e2], service-time: 4ms}
  - {id: spare, kind: service, availability: 0.99, runs-on: [w1], service-time: 4ms, role: passive}
  - {id: db, kind: store, mtbf: 1000h, mttr: 4h, runs-on: [e1], service-time: 1ms}
  - {id: east, kind: site, site-type: region, availability: 0.9999}
  - {id: west, kind: site, site-type: region, availability: 0.9999}
  - {id: e1, kind: host, parent: east, availability: 0.999}
  - {id: e2, kind: host, parent: east, availability: 0.998}
  - {id: w1, kind: host, parent: west, availability: 0.997}
relations:
  - {kind: calls, from: buyer, to: dns}
  - {kind: calls, from: clerk, to: app}
  - {kind: calls, from: dns, to: web}
  - {kind: calls, from: web, to: app}
  - {kind: reads, from: app, to: db}
  - {kind: fails-over-to, from: app, to: spare, coverage: 0.95, automatic: true, detect: 10s, switch: 20s}
objectives:
  - {metric: rto, entry: buyer, at-most: 1h}
  - {metric: availability, entry: buyer, at-least: 0.99}
)";

constexpr const char* gaps = R"(
corbel: 1
elements:
  - {id: buyer, kind: actor, rate: 120/s}
  - {id: web, kind: service, service-time: 3ms}
  - {id: db, kind: store, availability: 0.99}
relations:
  - {kind: calls, from: buyer, to: web}
  - {kind: reads, from: web, to: db}
objectives:
  - {metric: availability, entry: buyer, at-least: 0.98}
)";

json number(const std::optional<double>& value)
{
    return value ? json(*value) : json();
}

void compare(WindowFixture& f, const char* yaml, bool isAssumed, double commonCause)
{
    f.read(yaml);
    ui::AnalysisSettings settings;
    std::vector<std::string> arguments{"analyze", "-", "--format", "json"};
    if (isAssumed) {
        settings.assumedAvailability = 0.999;
        arguments.insert(arguments.end(), {"--assume-availability", "0.999"});
    }
    if (commonCause > 0) {
        settings.commonCause = commonCause;
        settings.nodeBudget = 50'000;
        arguments.insert(arguments.end(), {"--common-cause", model::formatNumber(commonCause),
                                           "--node-budget", "50000"});
    }
    f.window->analysis().setSettings(settings);
    f.settle();
    const tests::CliRun run = tests::runCli(arguments, yaml);
    QVERIFY2(run.code == 0, run.err.c_str());
    const json said = run.json();
    const ui::Insight& shown = *f.window->analysis().insight();

    const auto& entries = shown.availability.entries;
    QCOMPARE(said["availability"].size(), entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const json& one = said["availability"][i];
        const analysis::EntryAvailability& entry = entries[i];
        QCOMPARE(one["entry"].get<std::string>(), entry.entry);
        QVERIFY(one["availability"] == number(entry.availability.value));
        QVERIFY(one["unavailability"] == number(entry.unavailability.value));
        QVERIFY(one["single_points"] == json(entry.singlePoints));
        QCOMPARE(one["importance"].size(), entry.importance.size());
        for (std::size_t k = 0; k < entry.importance.size(); ++k) {
            const json& part = one["importance"][k];
            QVERIFY(part["birnbaum"] == json(entry.importance[k].birnbaum));
            QVERIFY(part["criticality"] == json(entry.importance[k].criticality));
            QVERIFY(part["raw"] == number(entry.importance[k].raw));
            QVERIFY(part["rrw"] == number(entry.importance[k].rrw));
        }
        QCOMPARE(one["domains"].size(), entry.domains.size());
        for (std::size_t k = 0; k < entry.domains.size(); ++k) {
            const json& domain = one["domains"][k];
            QCOMPARE(domain["domain"].get<std::string>(), entry.domains[k].domain);
            QVERIFY(domain["availability_given_down"] ==
                    number(entry.domains[k].availability.value));
        }
        // And what is written on the panel is that number.
        f.window->showPanel(u"availability"_s);
        f.window->availability()->ask(QString::fromStdString(entry.entry));
        if (one["unavailability"].is_number()) {
            QCOMPARE(f.window->availability()->figure(),
                     ui::availabilityText(one["unavailability"].get<double>()));
        }
    }
    const json& capacity = said["capacity"];
    QCOMPARE(capacity["stations"].size(), shown.capacity.stations.size());
    for (std::size_t i = 0; i < shown.capacity.stations.size(); ++i) {
        QVERIFY(capacity["stations"][i]["utilization"] ==
                number(shown.capacity.stations[i].utilization));
        QVERIFY(capacity["stations"][i]["response"] == number(shown.capacity.stations[i].response));
    }
    QCOMPARE(shown.capacity.ceiling.has_value(), capacity["ceiling"].is_object());
    if (shown.capacity.ceiling) {
        QVERIFY(capacity["ceiling"]["rate"] == json(shown.capacity.ceiling->rate));
    }
    QCOMPARE(said["objectives"].size(), shown.objectives.size());
    for (std::size_t i = 0; i < shown.objectives.size(); ++i) {
        const analysis::Outcome outcome = shown.objectives[i].outcome;
        const std::string word = outcome == analysis::Outcome::Met      ? "met"
                                 : outcome == analysis::Outcome::Missed ? "missed"
                                                                        : "undecided";
        QVERIFY2(said["objectives"][i].dump().find('"' + word + '"') != std::string::npos,
                 said["objectives"][i].dump().c_str());
    }
}

} // namespace

class WindowAndCommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void agree_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("isAssumed");
        QTest::addColumn<double>("commonCause");
        QTest::newRow("two sites") << QByteArray(twoSites) << false << 0.0;
        QTest::newRow("gaps") << QByteArray(gaps) << false << 0.0;
        QTest::newRow("gaps, assumed") << QByteArray(gaps) << true << 0.0;
        QTest::newRow("two sites, assumed") << QByteArray(twoSites) << true << 0.0;
        QTest::newRow("two sites, common cause") << QByteArray(twoSites) << false << 0.125;
    }

    void agree()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(bool, isAssumed);
        QFETCH(double, commonCause);
        WindowFixture f;
        compare(f, yaml.constData(), isAssumed, commonCause);
    }

    /// What is left when one part dies: the overlay, against the model without that part's luck.
    void theOverlaySaysWhatAnEditWouldSay()
    {
        WindowFixture f;
        f.read(twoSites);
        f.settle();
        f.window->overlay().setKind(ui::OverlayKind::Failure);
        f.window->overlay().probe("w1", false);
        QTRY_VERIFY_WITH_TIMEOUT(f.window->overlay().isSettled(), 20'000);
        std::string edited = twoSites;
        const std::string before = "id: w1, kind: host, parent: west, availability: 0.997";
        edited.replace(edited.find(before), before.size(),
                       "id: w1, kind: host, parent: west, availability: 0");
        const tests::CliRun run =
            tests::runCli({"analyze", "-", "--format", "json", "--only", "availability"}, edited);
        QVERIFY2(run.code == 0, run.err.c_str());
        const json said = run.json();
        const auto& entries = f.window->overlay().failure()->entries;
        QCOMPARE(entries.size(), said["availability"].size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            QVERIFY(std::abs(*entries[i].availability.value -
                             said["availability"][i]["availability"].get<double>()) < 1e-12);
        }
    }
};

QTEST_MAIN(WindowAndCommandLineTest)
#include "window_and_command_line_test.moc"
