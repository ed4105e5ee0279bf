// What each template opens with in the list of findings, and why it is left so: an example teaches
// more by a few warnings that belong to its architecture than by none, or by many.

#include <map>
#include <set>
#include <string>
#include <vector>

#include <QTest>

#include "analysis/findings/findings.h"
#include "tests/support/patterns/template_edits.h"

using namespace corbel;

namespace {

using Names = std::vector<std::string>;

struct Intended {
    std::string document;
    std::string rule;
    Names subjects; ///< The first element of each finding, in their order.
    std::string why;
};

const std::vector<Intended> intended{
    {"centralized",
     "shared-persistence",
     {"accounts"},
     "one machine keeps one set of records for all"},
    {"centralized",
     "no-api-gateway",
     {"accounts", "cards", "ledger"},
     "terminals speak to the mainframe's programs directly"},
    {"centralized",
     "tightly-coupled-teams",
     {"clearing"},
     "the desk looks after a system of others that only the ledger needs"},
    {"client-server",
     "no-api-gateway",
     {"server"},
     "installed programs know their server: that is the pattern"},
    {"client-server",
     "tightly-coupled-teams",
     {"server", "charts"},
     "the practice's data is kept by a team for all data"},
    {"client-server", "shared-bounded-context", {"server"}, "the same"},
    {"cloud-dbaas",
     "shared-persistence",
     {"tickets"},
     "sales and figures ask the one rented database"},
    {"cloud-dbaas",
     "no-api-gateway",
     {"tickets", "figures"},
     "the museum has no gateway of its own"},
    {"cloud-dbaas",
     "tightly-coupled-teams",
     {"tickets"},
     "whoever rents the database is not who uses it"},
    {"cloud-dbaas", "shared-bounded-context", {"tickets"}, "the same"},
    {"cloud-iaas",
     "tightly-coupled-teams",
     {"balancer", "copy"},
     "machines and copies are the work of the campus's own staff"},
    {"cloud-paas", "no-api-gateway", {"rental"}, "the platform's own entry is not drawn apart"},
    {"cloud-paas", "single-layer-team", {"stock"}, "the city's staff keeps data and nothing else"},
    {"cloud-paas",
     "tightly-coupled-teams",
     {"rental", "stock"},
     "whoever rents the data service is not who uses it"},
    {"cloud-paas", "shared-bounded-context", {"rental"}, "the same"},
    {"cloud-saas", "no-api-gateway", {"desk"}, "the provider's own entry is not drawn apart"},
    {"cloud-saas",
     "single-layer-team",
     {"tickets"},
     "the staff keeps the data that must be able to leave"},
    {"cloud-saas",
     "tightly-coupled-teams",
     {"desk", "tickets"},
     "whoever keeps the data is not who uses the desk"},
    {"cloud-saas", "shared-bounded-context", {"desk"}, "the same"},
    {"container-cluster",
     "shared-persistence",
     {"feeds"},
     "three services of one team read one replicated store"},
    {"container-cluster",
     "tightly-coupled-teams",
     {"ingress"},
     "the cluster's entry belongs to those who run the cluster"},
    {"conway", "tightly-coupled-teams", {"door"}, "the door belongs to nobody's service"},
    {"disaster-recovery", "tightly-coupled-teams", {"dns"}, "names are the network's"},
    {"distributed", "single-layer-team", {"router-1"}, "equal servers of one team, nothing else"},
    {"distributed",
     "tightly-coupled-teams",
     {"balancer", "router-1", "router-2", "router-3", "router-4"},
     "the balancer belongs to those who run the machines"},
    {"kafka",
     "no-api-gateway",
     {"order-api", "scan-gateway"},
     "these services are the gateways of their streams"},
    {"kinesis-data-analytics",
     "no-api-gateway",
     {"intake"},
     "the intake is the gateway of its stream"},
    {"kinesis-data-analytics",
     "tightly-coupled-teams",
     {"scoring", "blocking"},
     "the models stand between the payments and those who act on them"},
    {"kinesis-data-streams",
     "no-api-gateway",
     {"collector", "booking"},
     "these services are the gateways of their streams"},
    {"kinesis-firehose",
     "no-api-gateway",
     {"beacon", "telemetry", "dashboard"},
     "beacons are called by pages and apps directly"},
    {"kinesis-firehose",
     "tightly-coupled-teams",
     {"beacon", "telemetry"},
     "two teams publish to one stream, which is a platform's"},
    {"kinesis-video-streams",
     "no-api-gateway",
     {"gate-encoder", "quay-encoder"},
     "an encoder stands beside its camera"},
    {"kinesis-video-streams",
     "tightly-coupled-teams",
     {"detection", "wall"},
     "who watches is not who owns the cameras"},
    {"shared",
     "shared-persistence",
     {"node-1"},
     "one data layer for all nodes: that is the pattern"},
    {"shared",
     "tightly-coupled-teams",
     {"listener"},
     "the balancer belongs to those who run the machines"},
    {"simple-horizontal",
     "tightly-coupled-teams",
     {"router"},
     "the router belongs to those who run the machines"},
    {"simple-horizontal-shop", "tightly-coupled-teams", {"router"}, "the same"},
    {"soa-service", "no-api-gateway", {"loans"}, "advisers sit inside the bank"},
    {"soa-service", "tightly-coupled-teams", {"bus"}, "a bus belongs to none of its services"},
    {"standby", "tightly-coupled-teams", {"entry"}, "addresses are the network's"},
    {"three-tier", "shared-persistence", {"orders"}, "one data tier for all services above it"},
    {"three-tier", "no-api-gateway", {"web"}, "the web servers are the entry"},
    {"three-tier", "tightly-coupled-teams", {"web"}, "teams follow the tiers"},
    {"vm-farm",
     "shared-persistence",
     {"website", "payroll"},
     "applications were moved to virtual machines as they were"},
    {"vm-farm", "no-api-gateway", {"website"}, "the website is the entry"},
    {"vm-farm",
     "tightly-coupled-teams",
     {"portal"},
     "the portal belongs to those who run the machines"},
};

using ByRule = std::map<std::string, Names>;

std::string described(const ByRule& rules)
{
    std::string text;
    for (const auto& [rule, subjects] : rules) {
        text += rule + ":";
        for (const std::string& subject : subjects) {
            text += " " + subject;
        }
        text += "; ";
    }
    return text;
}

} // namespace

class TemplatesFindingsTest : public QObject {
    Q_OBJECT

private slots:
    void opensWithWhatIsIntended_data()
    {
        QTest::addColumn<QString>("document");
        std::set<std::string> documents;
        for (const Intended& row : intended) {
            if (documents.insert(row.document).second) {
                QTest::addRow("%s", row.document.c_str()) << QString::fromStdString(row.document);
            }
        }
        QCOMPARE(documents.size(), std::size_t(22));
    }

    void opensWithWhatIsIntended()
    {
        QFETCH(QString, document);
        ByRule expected;
        std::string reasons;
        for (const Intended& row : intended) {
            if (row.document == document.toStdString()) {
                expected[row.rule] = row.subjects;
                reasons += row.rule + ": " + row.why + "; ";
            }
        }
        ByRule found;
        std::size_t count = 0;
        for (const auto& finding :
             analysis::findFindings(tests::readTemplate(document.toStdString()))) {
            QVERIFY2(finding.severity != analysis::Severity::Error, finding.rule.c_str());
            found[finding.rule].push_back(finding.elements.front());
            ++count;
        }
        QVERIFY2(found == expected, (described(found) + "meant was " + reasons).c_str());
        QVERIFY(count <= 6);
    }
};

QTEST_GUILESS_MAIN(TemplatesFindingsTest)
#include "templates_findings_test.moc"
