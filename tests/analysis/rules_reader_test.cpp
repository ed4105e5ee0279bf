// Rule files: all that is wrong with one is listed, each with its place and with what would be
// accepted; hostile ones are refused within bounds.

#include <filesystem>
#include <fstream>

#include <QTemporaryDir>

#include "analysis/rules/words.h"
#include "tests/analysis/rules_support.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::rules::readRuleFiles;
using analysis::rules::readRules;

namespace {

std::string problemsOf(const std::string& file)
{
    const auto rules = readRules(file, "r.yaml");
    return rules ? std::string() : model::describe(rules.error());
}

/// With a rule that is otherwise right: `elements: {kind: service}`, `must: {id: x}`.
std::string problemsOfRule(const std::string& keys)
{
    return problemsOf(ruleFile(keys));
}

} // namespace

class RulesReaderTest : public QObject {
    Q_OBJECT

private slots:
    /// Each with its place, what was found and what would be accepted.
    void wrongChainsCirclesAndComparisons_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* keys, const char* problem) {
            QTest::newRow(keys) << keys << problem;
        };
        const char* units = "domain, cell, system, tier, layer, team, host, site, region, zone, "
                            "datacenter";
        row("relations: {}\nacyclic: domian",
            "6:14: 'acyclic' is 'domian'; did you mean 'domain'?");
        QTest::newRow("list of units") << "relations: {}\nacyclic: [domain]"
                                       << QString("6:14: 'acyclic' is a list; accepted is one of "
                                                  "element, %1")
                                              .arg(units);
        row("elements: {}\nacyclic: team",
            "6:5: 'acyclic' judges relations, but this rule is about elements");
        row("elements: {}\nat-most: {count: 1, distinct: teams}",
            "6:35: 'at-most.distinct' is 'teams'; did you mean 'team'?");
        row("relations: {}\nat-most: {count: 1, distinct: team}",
            "6:35: 'at-most.distinct' counts what elements are in, but this rule is about "
            "relations");
        row("elements: {}\nat-most: {count: 1, distinct: team, of: {hops: {}}}",
            "6:35: 'at-most.distinct' counts what elements are in; hops are in nothing");
        row("relations: {}\nmust: {reaches: db}",
            "6:12: 'reaches' is asked of elements; asked here are relations, whose ends stand in "
            "from and to");
        row("elements: {}\nmust: {crosses: team}",
            "6:12: 'crosses' is asked of relations; asked here are elements, whose relations stand "
            "in outgoing and incoming");
        row("elements: {}\nmust: {reaches: {over: {kind: cals}}}",
            "6:35: 'kind' is 'cals'; did you mean 'calls'?");
        row("elements: {within: \"[a-z]*\"}\nmust: {}",
            "5:24: 'id' is '[a-z]*', which no id is like; accepted are a-z 0-9 . _ -, a letter or "
            "digit first, and in a pattern * for anything and ? for one character");
        row("relations: {}\nmust: {compare: timeout >> latency}",
            "6:21: 'compare' is 'timeout >> latency'; accepted are two values of the model with >, "
            ">=, <, <=, = or != between them, such as timeout > to.outgoing.timeout");
        row("relations: {}\nmust: {compare: timeout > to.outgoing.timeuot}",
            "6:21: 'compare': in 'to.outgoing.timeuot' 'timeuot' is none of what may stand there; "
            "did you mean 'timeout'?");
        row("relations: {}\nmust: {compare: timeout > to.service-time.men}",
            "6:21: 'compare': in 'to.service-time.men' 'men' is none of what may stand there; did "
            "you mean 'mean'?");
        row("relations: {}\nmust: {compare: timeout > to.service-time.mean.x}",
            "6:21: 'compare': in 'to.service-time.mean.x' nothing is inside 'mean', so 'x' cannot "
            "follow");
        row("relations: {kind: publishes}\nmust: {compare: timeout > rate}",
            "6:21: 'compare': in 'timeout' 'timeout' is a key of calls, reads, writes; asked here "
            "are publishes");
        row("relations: {}\nmust: {compare: timeout > to.cpu}",
            "6:21: 'compare': 'timeout' is a duration and 'to.cpu' is a number; accepted are two "
            "amounts of one kind, two words or two flags");
        row("elements: {}\nmust: {compare: cost < parent.cost}",
            "6:21: 'compare': 'cost' is nothing that can be compared and 'parent.cost' is nothing "
            "that can be compared; accepted are two amounts of one kind, two words or two flags");
        row("relations: {}\nmust: {compare: protocol > to.name}",
            "6:21: 'compare': 'protocol' is a word; accepted between two of them are = and !=");
        row("elements: {}\nmust: {compare: os = outgoing.to.os}",
            "6:21: 'compare': 'outgoing.to.os' may lead to several; accepted are ways by from, to "
            "and parent where = stands between words, flags or what has to differ");
    }

    void wrongChainsCirclesAndComparisons()
    {
        QFETCH(QString, keys);
        QFETCH(QString, problem);
        QCOMPARE(QString::fromStdString(problemsOfRule(keys.toStdString())),
                 "r.yaml:" + problem + "\n");
    }

    void everythingThatIsWrong()
    {
        const std::string file = "corbel-rules: 1\n"
                                 "extra: 2\n"
                                 "rules:\n"
                                 "  - id: Bad Id\n"
                                 "    txt: hello\n"
                                 "    elements: {kid: service, store-typ: x}\n"
                                 "    must: {}\n"
                                 "  - id: two\n"
                                 "    text: t\n"
                                 "    severity: fatal\n"
                                 "    relations: {kind: cals, crosses: domian}\n"
                                 "    must: {timeout: soon}\n"
                                 "    must-not: {}\n"
                                 "  - id: two\n"
                                 "    text: t\n"
                                 "    elements: {kind: service}\n"
                                 "  - 7\n";
        const std::string expected =
            "r.yaml:2:1: unknown key 'extra'; accepted are corbel-rules, rules\n"
            "r.yaml:4:5: a rule without 'text', which is required\n"
            "r.yaml:4:9: 'id' is 'Bad Id'; accepted are a-z 0-9 . _ -, 1 to 63 of them, a letter "
            "or digit first\n"
            "r.yaml:5:5: unknown key 'txt'; did you mean 'text'?\n"
            "r.yaml:6:16: unknown key 'kid'; did you mean 'kind'?\n"
            "r.yaml:6:30: unknown key 'store-typ'; did you mean 'store-type'?\n"
            "r.yaml:10:15: 'severity' is 'fatal'; accepted are error, warning, hint\n"
            "r.yaml:11:23: 'kind' is 'cals'; did you mean 'calls'?\n"
            "r.yaml:11:38: 'crosses' is 'domian'; did you mean 'domain'?\n"
            "r.yaml:12:21: 'timeout' is 'soon'; accepted is a duration such as 12ms, 4h or 30d "
            "above 0, if need be after >=, <=, >, <, = or != and in quotes; or stated, or missing\n"
            "r.yaml:13:5: 'must-not' stands beside 'must'; a rule has one of must, must-not, "
            "at-most, at-least, layers, acyclic\n"
            "r.yaml:14:5: a rule without a demand; accepted is one of must, must-not, at-most, "
            "at-least, layers, acyclic\n"
            "r.yaml:14:9: rule id 'two' is taken by the rule in line 8\n"
            "r.yaml:17:5: a rule is '7'; accepted is a map of keys\n";
        QCOMPARE(problemsOf(file), expected);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("keys"); // of a rule whose first line is line 5
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* keys, const char* problem) {
            QTest::newRow(keys) << keys << problem;
        };
        row("must: {}", "3:5: a rule is about 'elements' or about 'relations': one of the two keys "
                        "is required");
        row("elements: {}\nrelations: {}\nmust: {}",
            "3:5: 'elements' stands beside 'relations'; a rule is about one of the two");
        row("elements:\nmust: {}", "5:14: a selector is nothing; accepted is a map such as {kind: "
                                   "service}, an id, a pattern or a list of them");
        row("relations: []\nmust: {}",
            "5:16: a selector is an empty list; accepted is a map such as "
            "{kind: calls}");
        row("elements: {kind: service, store-type: cache}\nmust: {}",
            "5:31: 'store-type' is a key of store; asked here are service");
        row("elements: {kind: service}\nmust: {store-type: cache}",
            "6:12: 'store-type' is a key of store; asked here are service");
        row("elements: {kind: service}\nmust: {kind: store}",
            "6:18: 'kind' leaves nothing: asked are only service");
        row("elements: {kind: service, owns: {}}\nmust: {}",
            "5:31: 'owns' is asked of teams; asked here are service");
        row("elements: {team: {kind: service}}\nmust: {}",
            "5:29: 'kind' leaves nothing: asked are only team");
        row("elements: {within: stated}\nmust: {within: missing, id: }",
            "6:33: 'id' is nothing; accepted is a text, a pattern such as pay-* or a list of them");
        row("elements: {kind: store}\nmust: {store-type: != cache}",
            "6:24: 'store-type': a text that begins with ! has to stand in quotes, such as \"!= "
            "x\"");
        row("elements: {id: !a b}\nmust: {}",
            "5:20: 'id' is 'b'; accepted is a text or a pattern such as pay-*, which begins with "
            "no !");
        row("elements: {kind: store}\nmust: {backup: {intervall: 3}}",
            "6:21: unknown key 'intervall'; did you mean 'interval'?");
        row("elements: {kind: store}\nmust: {backup: {interval: daily}}",
            "6:31: 'backup.interval' is 'daily'; accepted is a duration");
        row("elements: {kind: store}\nmust: {availability: \">= 99.9\"}",
            "6:26: 'availability' is '>= 99.9'; accepted is a ratio such as 0.999 or 99.9% from 0 "
            "to 1");
        row("elements: {kind: store}\nmust: {store-type: [cache, fast]}",
            "6:32: 'store-type' is 'fast'; accepted is one of relational");
        row("elements: {kind: store}\nmust: {store-type: \"> cache\"}",
            "6:24: 'store-type' is '> cache'; accepted is one of relational");
        row("elements: {kind: store}\nmust: {store-type: []}",
            "6:24: 'store-type' is an empty list, which nothing matches");
        row("elements: {kind: service}\nmust: {stateful: yes}",
            "6:22: 'stateful' is 'yes'; accepted is true or false; or stated, or missing");
        row("elements: {kind: service}\nmust: {interfaces: {name: x}}",
            "6:24: 'interfaces' is a map; accepted is stated or missing");
        row("elements: {any: {}}\nmust: {}",
            "5:21: 'any' is a map; accepted is a list of selectors");
        row("elements: {all: []}\nmust: {}",
            "5:21: 'all' is an empty list; accepted is a list of selectors");
        row("relations: {crosses: {}}\nmust: {}", "5:26: 'crosses' is a map; accepted are domain");
        row("elements: {}\nat-most: many",
            "6:14: 'at-most' is 'many'; accepted is a whole number of at least 0");
        row("elements: {}\nat-most: 1.5",
            "6:14: 'at-most' is '1.5'; accepted is a whole number of at least 0");
        row("elements: {}\nat-least: {of: {outgoing: {}}}",
            "6:15: 'at-least' without 'count', which is required");
        row("elements: {}\nat-least: {count: 1, off: {}}",
            "6:26: unknown key 'off'; did you mean 'of'?");
        row("elements: {}\nat-most: {count: 1, of: {hop: {}}}",
            "6:30: unknown key 'hop'; did you mean 'hops'?");
        row("elements: {}\nat-most: {count: 1, of: {outgoing: {}, incoming: {}}}",
            "6:29: 'at-most.of' is a map of 2 keys; accepted is a map with one key");
        row("relations: {}\nat-most: {count: 1, of: {outgoing: {}}}",
            "6:29: 'at-most.of' counts for each element, but this rule is about relations");
        row("elements: {}\nlayers: [data, application]",
            "6:5: 'layers' judges relations, but this rule is about elements");
        row("relations: {}\nlayers: [data]",
            "6:13: 'layers' is a list; accepted is a list of two or more, from top to bottom");
        row("relations: {}\nlayers: [data, middle]",
            "6:20: 'layer' is 'middle'; accepted is one of presentation, application, data, "
            "integration");
        row("elements: {}\nmust: {}\nundecided: never",
            "7:16: 'undecided' is 'never'; accepted are error, warning, hint");
        row("elements: {}\nmust: {}\nwhy: [a]", "7:10: 'why' is a list; accepted is text");
        row("elements: {}\nmust:\n  replicas: >= 2",
            "what begins with > has to stand in quotes, such as \">= 2\"");
        row("elements: {kind: store}\nmust: {store-type: !=cache}",
            "what begins with ! has to stand in quotes, such as \"!= cache\"");
        row("elements: *-db\nmust: {}",
            "a pattern that begins with * has to stand in quotes, such as \"*-db\"");
        row("elements: &a {not: *a}\nmust: {}", "stands inside the value it repeats");
        // Of what the demand asks, nobody knows: no word of it is called unknown.
        row("element: {}\nmust: {replicas: 2}", "5:5: unknown key 'element'; did you mean");
    }

    void refusals()
    {
        QFETCH(QString, keys);
        QFETCH(QString, problem);
        const QString found = QString::fromStdString(problemsOfRule(keys.toStdString()));
        const bool hasPlace = problem.at(0).isDigit();
        QVERIFY2(found.contains(hasPlace ? "r.yaml:" + problem : problem), qPrintable(found));
    }

    void idsOfCorbelAreTaken()
    {
        QCOMPARE(problemsOf("corbel-rules: 1\nrules:\n"
                            "  - {id: shared-persistence, text: t, elements: {}, must: {}}\n"),
                 std::string("r.yaml:3:10: 'shared-persistence' is a rule of Corbel's own; another "
                             "id is needed\n"));
    }

    void wordsAreRefusedOutsideTheirPlace()
    {
        // `within: stated` names an element that is called so, for no value is asked there.
        QCOMPARE(problemsOfRule("elements: {within: stated}\nmust: {}"), std::string());
        QVERIFY(problemsOfRule("elements: {crosses: domain}\nmust: {}")
                    .starts_with("r.yaml:5:16: 'crosses' is asked of relations"));
        QVERIFY(problemsOfRule("relations: {within: a}\nmust: {}")
                    .starts_with("r.yaml:5:17: 'within' is asked of elements"));
    }

    void versions()
    {
        QCOMPARE(problemsOf("rules: []"),
                 std::string("r.yaml:1:1: not a rule file; it has to begin with 'corbel-rules: "
                             "1'\n"));
        QCOMPARE(problemsOf("corbel-rules: 2\nrules: 7\n"),
                 std::string("r.yaml:1:15: this rule file has format version 2; this program reads "
                             "version 1, so it needs a newer Corbel\n"));
        QCOMPARE(problemsOf("corbel-rules: one\n"),
                 std::string("r.yaml:1:15: 'corbel-rules' is 'one'; accepted is 1\n"));
        QCOMPARE(problemsOf("corbel-rules: 1\n"),
                 std::string("r.yaml:1:1: a rule file without 'rules', which is required\n"));
        QCOMPARE(
            problemsOf("corbel-rules: 1\nrules: []\n"),
            std::string("r.yaml:2:8: 'rules' is an empty list; accepted is a list of rules\n"));
        QCOMPARE(problemsOf("corbel-rules: 1\n---\ncorbel-rules: 1\n"),
                 std::string("r.yaml: holds 2 YAML documents; accepted is one\n"));
        QVERIFY(problemsOf("[]").starts_with("r.yaml:1:1: not a rule file"));
    }

    void hostileFiles()
    {
        // Deep, long, and far too many of everything: refused, with short messages.
        std::string deep = "elements: ";
        for (int i = 0; i < 5000; ++i) {
            deep += "{not: ";
        }
        QVERIFY(!problemsOfRule(deep + "\nmust: {}").empty());
        const std::string word(100'000, 'x');
        for (const std::string& keys :
             {"elements: {" + word + ": 1}\nmust: {}", "elements: {kind: " + word + "}\nmust: {}",
              "elements: {id: " + word + "}\nmust: {}",
              "elements: {kind: service}\nmust: {stateful: " + word + "}",
              "elements: {}\nmust: {}\nseverity: " + word,
              "relations: {crosses: " + word + "}\nmust: {}", "elements: {}\nat-most: " + word}) {
            const std::string problems = problemsOfRule(keys);
            QVERIFY2(!problems.empty() && problems.size() < 1000, problems.c_str());
        }
        std::string many = "elements: {any: [";
        for (std::size_t i = 0; i < analysis::rules::mostConditions; ++i) {
            many += "{id: a}, ";
        }
        QVERIFY(problemsOfRule(many + "]}\nmust: {}").find("accepted are at most 500") !=
                std::string::npos);
        std::string bomb = "corbel-rules: 1\nrules:\n  - &a0 {id: x}\n";
        for (int i = 1; i < 40; ++i) {
            const std::string last = "*a" + std::to_string(i - 1);
            bomb += "  - &a" + std::to_string(i) + " [" + last + ", " + last + "]\n";
        }
        const std::string refused = problemsOf(bomb);
        QVERIFY2(!refused.empty() && refused.size() < 1000, refused.c_str());
    }

    /// A rule file with errors of any sort is read, or refused with places that it has.
    void damagedFiles()
    {
        std::ifstream stream(CORBEL_SOURCE_DIR "/resources/examples/rules/corbel-rules.yaml");
        const std::string whole{std::istreambuf_iterator<char>(stream), {}};
        QVERIFY(readRules(whole, "r.yaml").has_value());
        const std::vector<std::string> bits{
            "{",   "}",  "[",   "]",      ":",    "\n",   "- ",    "\"", "!",
            "&a ", "*a", ">= ", "stated", "kind", "\xff", "not: ", "9"};
        std::size_t refused = 0;
        const int cases = scaled(20'000);
        for (int i = 0; i < cases; ++i) {
            Random random(static_cast<std::uint64_t>(i) + 1);
            std::string file = whole;
            for (std::size_t edits = 1 + random.below(4); edits > 0; --edits) {
                const std::size_t at = random.below(file.size());
                file.replace(at, random.below(12), random.chance(70) ? random.pick(bits) : "");
            }
            const int lines = static_cast<int>(std::ranges::count(file, '\n')) + 2;
            const auto rules = readRules(file, "r.yaml");
            if (!rules) {
                ++refused;
                QVERIFY(!rules.error().empty());
                for (const model::Problem& problem : rules.error()) {
                    QVERIFY2(problem.place.line >= 0 && problem.place.line <= lines &&
                                 !problem.message.empty(),
                             file.c_str());
                }
            } else {
                analysis::rules::judge(*rules, ModelBuilder().service("a").build());
            }
        }
        QVERIFY(refused > static_cast<std::size_t>(cases) / 3);
        QVERIFY(refused < static_cast<std::size_t>(cases));
        printFigure("team rules: " + std::to_string(cases) + " damaged rule files, " +
                    std::to_string(refused) + " refused, none fatal");
    }

    void anchorsAreShared()
    {
        const auto rules =
            readRules("corbel-rules: 1\n"
                      "rules:\n"
                      "  - {id: a, text: t, elements: &apps {kind: service}, must: {id: x}}\n"
                      "  - {id: b, text: t, elements: *apps, must: {id: y}}\n",
                      "r.yaml");
        QVERIFY(rules.has_value());
        QCOMPARE((*rules)[0].conditions[(*rules)[0].selection],
                 (*rules)[1].conditions[(*rules)[1].selection]);
    }

    void patterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isMatch");
        QTest::newRow("same") << "pay"
                              << "pay" << true;
        QTest::newRow("longer") << "pay"
                                << "payment" << false;
        QTest::newRow("star") << "pay*"
                              << "payment" << true;
        QTest::newRow("star alone") << "*"
                                    << "" << true;
        QTest::newRow("nothing for star") << "pay*"
                                          << "pay" << true;
        QTest::newRow("middle") << "a*b*c"
                                << "a-bb-bc" << true;
        QTest::newRow("back") << "*ab"
                              << "aab" << true;
        QTest::newRow("not back") << "*ab"
                                  << "aba" << false;
        QTest::newRow("one") << "a?"
                             << "ab" << true;
        QTest::newRow("one missing") << "a?"
                                     << "a" << false;
        QTest::newRow("one of many bytes") << "가?다"
                                           << "가나다" << true;
        QTest::newRow("case") << "Pay"
                              << "pay" << false;
        QTest::newRow("empty") << ""
                               << "a" << false;
        QTest::newRow("slow") << "*a*a*a*a*a*a*a*b" << QString(200, 'a') << false;
    }

    void patterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, isMatch);
        QCOMPARE(analysis::rules::matches(pattern.toStdString(), text.toStdString()), isMatch);
    }

    void files()
    {
        namespace fs = std::filesystem;
        QTemporaryDir dir;
        const fs::path root = dir.path().toStdString();
        fs::create_directories(root / "team" / "shop");
        const auto write = [](const fs::path& path, const std::string& id) {
            std::ofstream(path) << "corbel-rules: 1\nrules:\n  - {id: " << id
                                << ", text: t, elements: {}, must: {}}\n";
        };
        write(root / "corbel-rules.yaml", "far");
        const std::string model = root / "team" / "shop" / "shop.corbel.yaml";
        QCOMPARE(analysis::rules::findRuleFile(model), (root / "corbel-rules.yaml").string());
        write(root / "team" / "corbel-rules.yaml", "near");
        QCOMPARE(analysis::rules::findRuleFile(model),
                 (root / "team" / "corbel-rules.yaml").string());
        // A folder of that name is not meant.
        fs::create_directories(root / "team" / "shop" / "corbel-rules.yaml");
        QCOMPARE(analysis::rules::findRuleFile(model),
                 (root / "team" / "corbel-rules.yaml").string());

        // Named as the model is, so that results do not tell where a machine keeps its files.
        QCOMPARE(analysis::rules::findRuleFile(fs::proximate(model).string()),
                 fs::proximate(root / "team" / "corbel-rules.yaml").string());

        write(root / "more.yaml", "more");
        const std::string near = root / "team" / "corbel-rules.yaml";
        const std::string more = root / "more.yaml";
        const auto both = readRuleFiles({near, more});
        QVERIFY(both.has_value());
        QCOMPARE(both->size(), std::size_t(2));
        QCOMPARE(both->front().id, std::string("near"));
        write(root / "again.yaml", "near");
        const std::string again = root / "again.yaml";
        const auto refused = readRuleFiles({near, again, root / "none.yaml"});
        QVERIFY(!refused.has_value());
        QCOMPARE(model::describe(refused.error()), again + ":3:5: rule id 'near' is taken in " +
                                                       near + "\n" + (root / "none.yaml").string() +
                                                       ": does not exist\n");
    }
};

QTEST_APPLESS_MAIN(RulesReaderTest)

#include "rules_reader_test.moc"
