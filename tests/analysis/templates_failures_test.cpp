// What stops each template's entries by itself, as an architect reads the drawing: a part that
// every request or one kind of request cannot do without is named, and nothing else is.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <QTest>

#include "analysis/availability/availability.h"
#include "tests/support/patterns/template_edits.h"

using namespace corbel;

namespace {

using Names = std::vector<std::string>;

struct Entry {
    std::string document;
    std::string entry;
    Names stoppedBy; ///< In the order of the model.
};

/// Where a gateway leads to different functions, each of them is needed: that is said in the
/// drawing by an `any-of` of its own for each relation of the gateway.
const std::vector<Entry> entries{
    {"centralized", "branch", {"mainframe", "accounts", "ledger", "records"}},
    {"centralized", "atm", {"mainframe", "cards", "ledger", "records"}},
    {"centralized", "batch", {"mainframe", "ledger", "records"}},
    {"client-server", "practice", {"charts", "node-3"}},
    {"client-server", "tablet", {"charts", "node-3"}},
    {"cloud-dbaas",
     "visitors",
     {"provider", "cloud", "museum", "sales", "database-service", "connects:museum:cloud"}},
    {"cloud-dbaas",
     "gates",
     {"provider", "cloud", "museum", "sales", "database-service", "connects:museum:cloud"}},
    {"cloud-dbaas", "managers", {"provider", "cloud", "sales", "figures", "database-service"}},
    {"cloud-iaas", "students", {"provider", "cloud", "balancer", "courses", "managed-lb", "vm-db"}},
    {"cloud-paas", "cyclists", {"provider", "cloud", "stock", "platform-host", "data-service"}},
    {"cloud-paas", "docks", {"provider", "cloud", "stock", "platform-host", "data-service"}},
    {"cloud-saas", "technicians", {"provider", "cloud", "tenant", "tickets"}},
    {"cloud-saas", "customers", {"provider", "cloud", "tenant", "tickets"}},
    {"container-cluster", "listeners", {"region"}},
    {"conway",
     "learners",
     {"enrolment-db", "lessons-db", "exams-db", "certificates-db", "enrolment-data", "lessons-data",
      "exams-data", "certificates-data"}},
    {"disaster-recovery", "agent", {"dns"}},
    {"distributed", "driver", {}},
    {"kafka", "buyer", {}},
    {"kafka", "devices", {}},
    {"kinesis-data-analytics", "merchants", {}},
    {"kinesis-data-streams", "cars", {}},
    {"kinesis-data-streams", "riders", {}},
    {"kinesis-firehose", "readers", {}},
    {"kinesis-firehose", "app", {}},
    {"kinesis-firehose", "editors", {"logs", "search-1"}},
    {"kinesis-video-streams", "gate-camera", {"gate-encoder", "gate-box"}},
    {"kinesis-video-streams", "quay-camera", {"quay-encoder", "quay-box"}},
    {"shared", "desk", {}},
    {"simple-horizontal",
     "customer",
     {"meter-a", "readings-a", "meter-b", "readings-b", "meter-c", "readings-c", "node-a", "node-b",
      "node-c"}},
    {"simple-horizontal-shop",
     "customer",
     {"orders-a", "orders-b", "orders-c", "orders-d", "zone-1", "zone-2", "data-a", "data-b",
      "data-c", "data-d", "connects:zone-1:zone-2"}},
    {"soa-service",
     "advisers",
     {"applications", "customer-db", "history", "account-db", "loans-data", "customers-data",
      "scoring-data", "accounts-data"}},
    {"standby", "shops", {"dc"}},
    {"three-tier", "visitor", {"orders-db", "db-1"}},
    {"vm-farm", "citizens", {"website", "database", "vm-website", "vm-database"}},
    {"vm-farm",
     "clerks",
     {"portal", "registry", "payroll", "archive", "database", "office-db", "vm-registry",
      "vm-payroll", "vm-archive", "vm-database", "vm-office", "vm-portal"}},
};

std::string joined(const Names& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += name + " ";
    }
    return text;
}

} // namespace

class TemplatesFailuresTest : public QObject {
    Q_OBJECT

private slots:
    void isStoppedByWhatItNeeds_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < entries.size(); ++i) {
            QTest::addRow("%s: %s", entries[i].document.c_str(), entries[i].entry.c_str()) << i;
        }
    }

    void isStoppedByWhatItNeeds()
    {
        QFETCH(std::size_t, index);
        const Entry& expected = entries[index];
        analysis::AvailabilitySettings settings;
        settings.entries = {expected.entry};
        const auto result =
            analysis::analyzeAvailability(tests::readTemplate(expected.document), settings);
        QCOMPARE(result.entries.size(), std::size_t(1));
        const Names& found = result.entries.front().singlePoints;
        QVERIFY2(found == expected.stoppedBy, joined(found).c_str());
    }

    void everyEntryIsListed()
    {
        std::map<std::string, Names> listed;
        for (const Entry& entry : entries) {
            listed[entry.document].push_back(entry.entry);
        }
        QCOMPARE(listed.size(), std::size_t(22));
        for (auto& [document, names] : listed) {
            Names found;
            for (const auto& entry :
                 analysis::analyzeAvailability(tests::readTemplate(document)).entries) {
                found.push_back(entry.entry);
            }
            std::ranges::sort(found);
            std::ranges::sort(names);
            QVERIFY2(found == names, (document + ": " + joined(found)).c_str());
        }
    }

    void aLostFunctionIsSeenFromOutside_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("host");
        QTest::addRow("risk data") << "soa-service"
                                   << "advisers"
                                   << "scoring-data";
        QTest::addRow("lessons") << "conway"
                                 << "learners"
                                 << "lessons-data";
        QTest::addRow("payroll") << "vm-farm"
                                 << "clerks"
                                 << "vm-payroll";
    }

    void aLostFunctionIsSeenFromOutside()
    {
        QFETCH(QString, document);
        QFETCH(QString, entry);
        QFETCH(QString, host);
        analysis::AvailabilitySettings settings;
        settings.entries = {entry.toStdString()};
        const auto result =
            analysis::analyzeAvailability(tests::readTemplate(document.toStdString()), settings);
        const auto& domains = result.entries.front().domains;
        const auto lost =
            std::ranges::find(domains, host.toStdString(), &analysis::DomainLoss::domain);
        QVERIFY(lost != domains.end());
        QCOMPARE(lost->availability.upper, 0.0);
        QVERIFY(lost->rto.isEndless || lost->rto.seconds.value_or(0) > 0);
    }
};

QTEST_GUILESS_MAIN(TemplatesFailuresTest)
#include "templates_failures_test.moc"
