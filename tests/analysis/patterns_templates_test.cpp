// The templates under edits: whatever a document is called, an edit against its pattern lowers the
// rule concerned and no other.
#include <fstream>
#include <functional>
#include <sstream>

#include <QTest>

#include "analysis/patterns/recognize.h"
#include "model/text/yaml.h"

using namespace corbel;
using model::Key;
using model::Model;
using model::RelationKind;

namespace {

using Edit = std::function<void(Model&)>;

Model read(const std::string& name)
{
    const std::string path = CORBEL_SOURCE_DIR "/resources/templates/" + name + ".corbel.yaml";
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    auto document = model::text::readDocument(text.str(), path);
    return document ? document->designs.front().model : Model();
}

Edit set(const char* element, Key key, model::Value value)
{
    return [=](Model& model) {
        model.elements.at(*model.elements.indexOf(element)).fields.set(key, value);
    };
}

Edit place(const char* element, const char* host)
{
    return set(element, Key::RunsOn, std::vector<std::string>{host});
}

Edit connect(RelationKind kind, const char* from, const char* to)
{
    return [=](Model& model) {
        const model::ElementId source{from};
        const model::ElementId target{to};
        model.relations.append({defaultRelationId(kind, source, target), kind, source, target, {}});
    };
}

Edit disconnect(const char* relation)
{
    return [=](Model& model) { model.relations.erase(*model.relations.indexOf(relation)); };
}

Edit state(const char* relation, Key key, model::Value value)
{
    return [=](Model& model) {
        model.relations.at(*model.relations.indexOf(relation)).fields.set(key, value);
    };
}

Edit forget(const char* element, Key key)
{
    return [=](Model& model) {
        model.elements.at(*model.elements.indexOf(element)).fields.erase(key);
    };
}

Edit both(Edit first, Edit second)
{
    return [=](Model& model) {
        first(model);
        second(model);
    };
}

struct Mutation {
    const char* name;
    const char* pattern;
    const char* rule;
    Edit apply;
};

const std::vector<Mutation>& mutations()
{
    static const std::vector<Mutation> all{
        {"centralized", "centralized", "one-team", set("cards", Key::Team, "settlement")},
        {"client-server", "client-server", "clients-ask-server",
         set("tablet", Key::Client, "thin")},
        {"three-tier", "three-tier", "no-presentation-to-data",
         connect(RelationKind::Reads, "web", "orders-db")},
        {"three-tier", "three-tier", "thin-clients", set("visitor", Key::Client, "rich")},
        {"three-tier", "three-tier", "downward-only",
         connect(RelationKind::Calls, "orders", "web")},
        {"simple-horizontal", "simple-horizontal", "key-declared",
         forget("shard-b", Key::PartitionKey)},
        {"simple-horizontal", "simple-horizontal", "pairs-without-edge",
         connect(RelationKind::Calls, "meter-a", "meter-b")},
        {"simple-horizontal-shop", "simple-horizontal", "nothing-shared",
         place("orders-b", "data-a")},
        {"shared", "shared", "any-node-serves", disconnect("calls:listener:node-2")},
        {"standby", "standby", "automatic",
         both(state("fails-over-to:auth-a:auth-b", Key::Automatic, false),
              state("fails-over-to:log-a:log-b", Key::Automatic, false))},
        {"standby", "standby", "state-replicated", disconnect("replicates:log-a:log-b")},
        {"standby", "standby", "enough-capacity",
         both(set("auth-b", Key::Concurrency, 8), set("log-b", Key::Concurrency, 8))},
        {"disaster-recovery", "disaster-recovery", "data-replicated",
         disconnect("replicates:cases-seoul:cases-busan")},
        {"disaster-recovery", "disaster-recovery", "objectives-met",
         state("replicates:cases-seoul:cases-busan", Key::Lag,
               model::Quantity{1.0, model::Unit::Hour})},
        {"cloud-iaas", "cloud", "elasticity", forget("enrol", Key::Autoscale)},
        {"cloud-paas", "cloud", "exit-path", disconnect("replicates:stock:reports")},
        {"cloud-dbaas", "cloud", "exit-path", disconnect("replicates:sales:export")},
        {"kafka", "publish-subscribe", "no-direct-call",
         both(connect(RelationKind::Calls, "fulfilment", "order-api"),
              connect(RelationKind::Calls, "scan-gateway", "analytics"))},
        {"kinesis-firehose", "publish-subscribe", "several-subscribers",
         disconnect("consumes:lake:activity")},
        {"kinesis-video-streams", "publish-subscribe", "nobody-waits",
         both(state("publishes:gate-encoder:gate-video", Key::Criticality, "hard"),
              state("publishes:quay-encoder:quay-video", Key::Criticality, "hard"))},
        {"soa-service", "hub-and-spoke", "through-hub",
         connect(RelationKind::Calls, "loans", "customers")},
        {"conway", "microservices", "own-store",
         connect(RelationKind::Reads, "lessons", "exams-db")},
        {"conway", "microservices", "own-deploy-unit", set("exams", Key::DeployUnit, "lessons")},
    };
    return all;
}

/// Of all regions of a pattern, present or not, the one that fits least.
analysis::PatternResult worst(const Model& model, const char* pattern)
{
    const auto found = analysis::recognizePatterns(model, {{pattern}, true});
    return found.empty() ? analysis::PatternResult() : found.back();
}

} // namespace

class PatternsTemplatesTest : public QObject {
    Q_OBJECT

private slots:
    void whatMoreRulesSpeakForComesFirst()
    {
        // Nearly every drawing with two hosts is a distributed one: that says little.
        std::vector<std::string> whole;
        for (const auto& result : analysis::recognizePatterns(read("three-tier"))) {
            if (result.fit == analysis::Interval{1, 1}) {
                whole.push_back(result.pattern);
            }
        }
        QCOMPARE(whole, (std::vector<std::string>{"three-tier", "layered", "distributed"}));
    }

    void editsLowerTheirRuleAlone_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < mutations().size(); ++i) {
            QTest::addRow("%s: %s", mutations()[i].name, mutations()[i].rule) << i;
        }
    }

    void editsLowerTheirRuleAlone()
    {
        QFETCH(std::size_t, index);
        const Mutation& mutation = mutations()[index];
        Model model = read(mutation.name);
        QVERIFY(!model.elements.empty());
        const analysis::PatternResult before = worst(model, mutation.pattern);
        QVERIFY((before.fit == analysis::Interval{1, 1}));
        mutation.apply(model);
        const analysis::PatternResult after = worst(model, mutation.pattern);
        QVERIFY2(after.fit.lo < 1, after.pattern.c_str());
        QCOMPARE(after.rules.size(), before.rules.size());
        for (std::size_t i = 0; i < after.rules.size(); ++i) {
            const analysis::PatternRule& rule = after.rules[i];
            if (rule.rule == mutation.rule) {
                QVERIFY2(rule.e.lo < 1, rule.rule.c_str());
                QVERIFY(!rule.whatWouldHelp.en.empty() && !rule.whatWouldHelp.ko.empty());
                QVERIFY(!rule.against.empty() || !rule.undecided.empty());
            } else {
                QVERIFY2(rule.e.lo >= before.rules[i].e.lo, rule.rule.c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(PatternsTemplatesTest)
#include "patterns_templates_test.moc"
