// The rules of resources/doc/rules.md, read from its code blocks: they are the ones of the example
// file, and each finds what the document says and nothing else.

#include <fstream>
#include <map>
#include <sstream>

#include <QRegularExpression>
#include <nlohmann/json.hpp>

#include "analysis/rules/rules_schema.h"
#include "analysis/rules/words.h"
#include "tests/analysis/rules_support.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::rules::Rule;
using analysis::rules::Rules;
using model::Key;
using model::Quantity;
using model::Unit;

namespace {

QString contentOf(const std::string& path)
{
    std::ifstream stream(CORBEL_SOURCE_DIR "/resources/" + path);
    std::ostringstream text;
    text << stream.rdbuf();
    return QString::fromStdString(text.str());
}

/// The YAML blocks of a part of the document as one rule file.
std::string blocksOf(const QString& text)
{
    static const QRegularExpression block("```yaml\n(.*?)```",
                                          QRegularExpression::DotMatchesEverythingOption);
    QString file = "corbel-rules: 1\nrules:\n";
    for (const auto& match : block.globalMatch(text)) {
        for (const QString& line : match.captured(1).split('\n')) {
            const bool isHead = line.startsWith("corbel-rules:") || line.startsWith("rules:");
            const QString indent = match.captured(1).startsWith("- ") ? "  " : "";
            file += isHead || line.isEmpty() ? QString() : indent + line + "\n";
        }
    }
    return file.toStdString();
}

/// The rule and what differs from file to file: where it stands.
Rules withoutPlaces(Rules rules)
{
    for (Rule& rule : rules) {
        rule.place = {};
    }
    return rules;
}

std::string said(const Rule& rule, const Outcome& outcome)
{
    std::string text = rule.id;
    for (const Ids& ids : {outcome.broken, outcome.needs}) {
        text += " |";
        for (const std::string& id : ids) {
            text += " " + id;
        }
    }
    return text;
}

Fields waiting(double seconds)
{
    return {{Key::Timeout, Quantity{seconds, Unit::Second}}};
}

/// A service in a domain of its own that asks many others, and a door in front of all.
void addSpider(ModelBuilder& builder, bool isBroken)
{
    builder.team("three").gateway("door").service("spider").service("waiter").service("shelf");
    builder.service("desk").service("till");
    builder.group("stock", {{Key::GroupType, "domain"}}).group("web", {{Key::GroupType, "domain"}});
    builder.inside("stock", {"shelf"}).inside("web", {"spider"}).inside("orders", {"desk"});
    builder.inside("billing", {"till"});
    builder.owns("three", {"door", "spider", "waiter", "shelf", "desk", "till"});
    builder.calls("spider", "shelf", waiting(2))
        .calls("spider", "waiter", waiting(isBroken ? 1 : 3));
    builder.calls("waiter", "small-6", waiting(1));
    if (isBroken) {
        builder.calls("spider", "desk", waiting(2)).calls("spider", "till", waiting(2));
        builder.calls("bill", "desk", waiting(2)).calls("buyer", "order");
    } else {
        builder.calls("buyer", "door").calls("door", "order", waiting(20));
    }
}

model::Model shop(bool isBroken)
{
    ModelBuilder builder;
    builder.group("orders", {{Key::GroupType, "domain"}})
        .group("billing", {{Key::GroupType, "domain"}});
    builder.tier("logic", {{Key::Layer, "application"}}).tier("stores", {{Key::Layer, "data"}});
    builder.site("a").site("b").host("host-a").host("host-b").inside("a", {"host-a"});
    builder.inside("b", {"host-b"}).team("one").team("two").actor("buyer");
    builder.service("order").service("bill").store("orders-db", {{Key::DataClass, "confidential"}});
    builder.store("bills-db", {{Key::DataClass, "public"}})
        .store("copy", {{Key::DataClass, "public"}});
    builder.store("cache", {{Key::StoreType, "cache"}, {Key::DataClass, "public"}});
    for (const char* store : {"orders-db", "bills-db", "copy"}) {
        builder.set(store, Key::StoreType, "relational");
    }
    builder.inside("orders", {"order", "orders-db"}).inside("billing", {"bill", "bills-db"});
    builder.runsOn("bills-db", {"host-a"}).runsOn("copy", {isBroken ? "host-a" : "host-b"});
    model::Record backup;
    backup.set(Key::Interval, Quantity{24, Unit::Hour});
    builder.set("orders-db", Key::Backup, backup).set("copy", Key::Backup, backup);
    builder.replicates("bills-db", "copy").calls("order", "bill");
    builder.reads("order", "orders-db", waiting(0.1)).reads("bill", "bills-db", waiting(0.1));
    builder.set("reads:order:orders-db", Key::Encrypted, !isBroken);
    builder.owns("one", {"order", "orders", "orders-db", "cache"});
    builder.owns("two", {"bill", "bills-db"});
    if (!isBroken) {
        builder.owns("two", {"copy"});
    }
    builder.service("page").service("api").inside("logic", {"api"}).inside("stores", {"page"});
    builder.owns("one", {"page", "api"})
        .calls(isBroken ? "page" : "api", isBroken ? "api" : "page");
    for (const std::string call :
         {"calls:order:bill", isBroken ? "calls:page:api" : "calls:api:page"}) {
        if (!isBroken || call != "calls:order:bill") {
            builder.set(call, Key::Timeout, Quantity{9, Unit::Second});
        }
    }
    if (isBroken) {
        builder.reads("bill", "orders-db", {{Key::Encrypted, true}});
        builder.set("reads:bill:orders-db", Key::Timeout, Quantity{0.1, Unit::Second});
    }
    for (int i = 0; i < (isBroken ? 8 : 7); ++i) {
        const std::string id = "small-" + std::to_string(i);
        builder.service(id).owns("two", {id});
    }
    builder.service("zonal", {{Key::Tags, model::Texts{"critical"}}}).owns("one", {"zonal"});
    builder.site("z1", {{Key::SiteType, "zone"}}).site("z2", {{Key::SiteType, "zone"}});
    builder.host("h1").host("h2").inside("z1", {"h1"}).inside("z2", {"h2"});
    builder.runsOn("zonal", {"h1", isBroken ? "h1" : "h2"});
    std::string last = "bill";
    for (int i = 0; i < (isBroken ? 3 : 1); ++i) {
        const std::string next = "small-" + std::to_string(i);
        builder.calls(last, next, waiting(5 - i));
        last = next;
    }
    addSpider(builder, isBroken);
    if (!isBroken) {
        // One of the eight services that the team owns is too many for it.
        builder.owns("one", {"small-6"});
    }
    return builder.build();
}

} // namespace

class RulesExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void fileAndDocumentSayTheSame()
    {
        const QString document = contentOf("doc/rules.md");
        const qsizetype begin = document.indexOf("## Six examples");
        const QString part = document.mid(begin, document.indexOf("\n## ", begin + 1) - begin);
        const Rules ofDocument = rulesOf(blocksOf(part));
        const Rules ofFile = rulesOf(contentOf("examples/rules/corbel-rules.yaml").toStdString());
        QCOMPARE(ofDocument.size(), std::size_t(6));
        QVERIFY(withoutPlaces(ofDocument) == withoutPlaces(ofFile));
    }

    /// Every key and word that the reader knows is in the document.
    void documentNamesEveryWord()
    {
        const QString document = contentOf("doc/rules.md");
        const auto isNamed = [&](std::string_view word) {
            return document.contains(
                QString("`%1`").arg(QString::fromUtf8(word.data(), qsizetype(word.size()))));
        };
        for (const auto words : {analysis::rules::ruleWords(), analysis::rules::elementWords(),
                                 analysis::rules::relationWords()}) {
            for (const analysis::rules::Word& word : words) {
                QVERIFY2(isNamed(word.name), word.name.data());
            }
        }
        for (const analysis::rules::BoundaryWord& word : analysis::rules::boundaryWords()) {
            QVERIFY2(isNamed(word.name), word.name.data());
        }
    }

    void schemaKnowsEveryWordAndKey()
    {
        const auto schema = nlohmann::json::parse(analysis::rules::jsonSchema());
        const auto selectorKeys = [&](const char* name) {
            return schema["$defs"][name]["anyOf"][2]["properties"];
        };
        const auto elements = selectorKeys("elements");
        const auto relations = selectorKeys("relations");
        for (const analysis::rules::Word& word : analysis::rules::elementWords()) {
            QVERIFY2(elements.contains(word.name), word.name.data());
        }
        for (const analysis::rules::Word& word : analysis::rules::relationWords()) {
            QVERIFY2(relations.contains(word.name), word.name.data());
        }
        for (const model::FieldSpec& spec : model::elementFields()) {
            QVERIFY2(elements.contains(spec.name), spec.name.data());
        }
        for (const model::FieldSpec& spec : model::relationFields()) {
            QVERIFY2(relations.contains(spec.name), spec.name.data());
        }
        for (const analysis::rules::Word& word : analysis::rules::ruleWords()) {
            QVERIFY2(schema["$defs"]["rule"]["properties"].contains(word.name), word.name.data());
        }
        const auto leaves = schema.flatten();
        for (const auto& [path, value] : leaves.items()) {
            if (path.ends_with("/$ref")) {
                const std::string target = value.get<std::string>().substr(1);
                QVERIFY2(schema.contains(nlohmann::json::json_pointer(target)), target.c_str());
            }
        }
    }

    void examplesFindWhatTheySay()
    {
        // The introduction shows a shorter form of one of the six.
        const QString document = contentOf("doc/rules.md");
        const Rules rules = rulesOf(blocksOf(document.mid(document.indexOf("## Demands"))));
        const std::map<std::string, Ids> expected{
            {"everything-has-an-owner", {"copy"}},
            {"critical-services-in-two-zones", {"zonal z1"}},
            {"requests-stay-short", {"buyer"}},
            {"requests-pass-the-gateway", {"buyer"}},
            {"no-circles-of-domains", {"orders billing"}},
            {"few-domains-behind-a-service", {"orders billing spider stock"}},
            {"callers-wait-longer", {"calls:spider:waiter"}},
            {"no-foreign-stores", {"reads:bill:orders-db"}},
            {"layers-point-down", {"calls:page:api"}},
            {"calls-state-timeouts", {"calls:order:bill"}},
            {"confidential-data-encrypted", {"reads:order:orders-db"}},
            {"stores-survive-their-site", {"bills-db"}},
            {"teams-carry-seven-services",
             {"two bill small-0 small-1 small-2 small-3 small-4 small-5 small-6 small-7"}},
        };
        QCOMPARE(rules.size(), expected.size());
        for (const Rule& rule : rules) {
            const auto broken = outcomeOf(analysis::rules::judge({rule}, shop(true)));
            QVERIFY2(broken.broken == expected.at(rule.id), said(rule, broken).c_str());
            QVERIFY2(broken.needs.empty(), said(rule, broken).c_str());
            const auto met = outcomeOf(analysis::rules::judge({rule}, shop(false)));
            QVERIFY2(met.broken.empty() && met.needs.empty(), said(rule, met).c_str());
            QVERIFY2(met.selected > 0, rule.id.c_str());
        }
    }

    void introductionIsARuleFile()
    {
        const QString document = contentOf("doc/rules.md");
        const Rules rules = rulesOf(blocksOf(document.left(document.indexOf("## Selectors"))));
        QCOMPARE(rules.size(), std::size_t(1));
        QCOMPARE(outcomeOf(analysis::rules::judge(rules, shop(true))).broken,
                 Ids{"calls:order:bill"});
    }
};

QTEST_APPLESS_MAIN(RulesExamplesTest)

#include "rules_examples_test.moc"
