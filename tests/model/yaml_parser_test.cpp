#include <QtTest>

#include <chrono>

#include "model/text/node.h"

using namespace corbel::model;
using namespace corbel::model::text;

namespace {

const Limits withAliases{.aliases = true};

NodePtr parseOne(std::string_view yaml, const Limits& limits = withAliases)
{
    const auto parsed = parseYaml(yaml, "t.yaml", limits);
    if (!parsed) {
        qWarning("%s", describe(parsed.error()).c_str());
        return std::make_shared<Node>();
    }
    return parsed->front();
}

std::string errorOf(std::string_view yaml, const Limits& limits = withAliases)
{
    const auto parsed = parseYaml(yaml, "t.yaml", limits);
    return parsed ? "accepted" : describe(parsed.error());
}

/// Keys with scalars, in order: `a=1 b=2`.
std::string flat(const Node& mapping)
{
    std::string text;
    for (const Member& member : mapping.members) {
        text += (text.empty() ? "" : " ") + member.key + "=" + member.value->scalar;
    }
    return text;
}

} // namespace

class YamlParserTest : public QObject {
    Q_OBJECT

private slots:
    void buildsTreeWithPlaces()
    {
        const NodePtr root = parseOne("name: shop\nlist:\n  - 1\n  - 'two'\n  - ~\n");
        QVERIFY(root->isMapping());
        QCOMPARE(root->line, 1);
        QCOMPARE(root->column, 1);
        QCOMPARE(root->members[1].key, std::string("list"));
        QCOMPARE(root->members[1].line, 2);
        const Node& list = *root->find("list");
        QCOMPARE(list.items.size(), std::size_t{3});
        QVERIFY(list.items[0]->plain);
        QVERIFY(!list.items[1]->plain);
        QVERIFY(list.items[2]->isNull());
        QCOMPARE(list.items[1]->line, 4);
        QCOMPARE(list.items[1]->column, 5);
        QVERIFY(root->find("absent") == nullptr);
    }

    void tellsNullFromText()
    {
        const NodePtr root = parseOne("[~, null, Null, '', 'null', !!str null, nul]");
        std::string kinds;
        for (const NodePtr& item : root->items) {
            kinds += item->isNull() ? 'n' : 's';
        }
        QCOMPARE(kinds, std::string("nnnssss"));
    }

    void readsJson()
    {
        const NodePtr root = parseOne("{\"a\":[1,2,{\"b\":null}],\n\t\"url\":\"http:\\/\\/x\"}");
        QCOMPARE(root->find("a")->items.size(), std::size_t{3});
        QCOMPARE(root->find("url")->scalar, std::string("http://x"));
    }

    void columnsCountCharactersNotBytes()
    {
        const NodePtr root = parseOne("가나: [다, x]");
        QCOMPARE(root->members[0].key, std::string("가나"));
        QCOMPARE(root->find("가나")->items[1]->column, 9);
    }

    void readsAllDocumentsOfAStream()
    {
        const auto parsed = parseYaml("a: 1\n---\nb: 2\n", "t.yaml");
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->size(), std::size_t{2});
        QCOMPARE((*parsed)[1]->members[0].line, 3);
    }

    void skipsByteOrderMark()
    {
        QCOMPARE(parseOne("\xEF\xBB\xBFname: x")->find("name")->scalar, std::string("x"));
    }

    void refusesRepeatedKeys()
    {
        QCOMPARE(errorOf("a: 1\nb: 2\na: 3\n"),
                 std::string("t.yaml:3:1: the key 'a' stands twice in one mapping; the first is at "
                             "line 1, column 1\n"));
        std::string many;
        for (int i = 0; i < 30; ++i) {
            many += "k" + std::to_string(i) + ": 0\n";
        }
        QCOMPARE(errorOf(many), std::string("accepted"));
        QVERIFY(errorOf(many + "k7: 1\n").starts_with("t.yaml:31:1: the key 'k7' stands twice"));
    }

    void resolvesAliasesAsSharedNodes()
    {
        const NodePtr root = parseOne("a: &x {k: v}\nb: *x\nc: [*x]\n");
        QCOMPARE(root->find("a"), root->find("b"));
        QCOMPARE(root->find("c")->items[0].get(), root->find("a"));
    }

    void mergesByYamlsRule()
    {
        const NodePtr root = parseOne("p: &p {a: 1, b: 2}\nq: &q {b: 3, c: 4}\n"
                                      "one: {b: 0, <<: *p}\n"
                                      "two: {<<: [*p, *q], d: 5}\n"
                                      "text: {'<<': 1}\n");
        QCOMPARE(flat(*root->find("one")), std::string("b=0 a=1"));
        QCOMPARE(flat(*root->find("two")), std::string("a=1 b=2 c=4 d=5"));
        QCOMPARE(flat(*root->find("text")), std::string("<<=1"));
        QCOMPARE(errorOf("a: {<<: 5}"),
                 std::string("t.yaml:1:9: the merge key '<<' takes a mapping or a list of "
                             "mappings\n"));
    }

    void refusesAliasesWhereTheyAreNotAccepted()
    {
        const Limits none;
        QVERIFY(errorOf("a: 1\nb: *x\n", none).starts_with("t.yaml:2:4: the alias '*x'"));
        QVERIFY(errorOf("a: &x 1\n", none).starts_with("t.yaml:1:4: the anchor '&x'"));
        QVERIFY(errorOf("a: {<<: {}}\n", none).starts_with("t.yaml:1:5: the merge key '<<'"));
    }

    void refusesUnknownAndRecursiveAliases()
    {
        QCOMPARE(errorOf("b: *x\n"),
                 std::string("t.yaml:1:4: the alias '*x' has no anchor '&x' before it\n"));
        QCOMPARE(errorOf("&x [1, *x]"),
                 std::string("t.yaml:1:8: the alias '*x' stands inside the value it repeats\n"));
    }

    void refusesAliasBombAtOnce()
    {
        std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 30; ++i) {
            const std::string before = "*a" + std::to_string(i - 1);
            bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
            for (int k = 1; k < 10; ++k) {
                bomb += ", " + before;
            }
            bomb += "]\n";
        }
        const auto start = std::chrono::steady_clock::now();
        QVERIFY(errorOf(bomb).find("values that are accepted, aliases written out") !=
                std::string::npos);
        QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
    }

    void depthIsLimitedAlsoThroughAliases()
    {
        const Limits shallow{.aliases = true, .depth = 3};
        QCOMPARE(errorOf("[[[x]]]", shallow), std::string("accepted"));
        QVERIFY(errorOf("[[[[x]]]]", shallow).starts_with("t.yaml:1:4: nested deeper than the 3"));
        QCOMPARE(errorOf("[&a [x], [*a]]", shallow), std::string("accepted"));
        QVERIFY(errorOf("[&a [x], [[*a]]]", shallow).starts_with("t.yaml:1:12: nested deeper"));
        QVERIFY(errorOf(std::string(200'000, '[')).find("nested deeper") != std::string::npos);
        QVERIFY(
            errorOf(std::string(200'000, '['), Limits{.depth = 1'000'000}).find("nested deeper") !=
            std::string::npos);
    }

    void nodesAndBytesAreLimited()
    {
        QVERIFY(errorOf("[1, 2, 3]", Limits{.nodes = 3}).find("more than the 3 values") !=
                std::string::npos);
        QCOMPARE(errorOf("[1, 2, 3]", Limits{.nodes = 4}), std::string("accepted"));
        QCOMPARE(errorOf("[1, 2]", Limits{.bytes = 5}),
                 std::string("t.yaml: has 6 bytes; at most 5 are accepted\n"));
    }

    void refusesWhatIsNoText()
    {
        using namespace std::string_view_literals;
        QCOMPARE(errorOf(""), std::string("t.yaml: is empty; expected YAML text\n"));
        QCOMPARE(errorOf(" \n\t"), std::string("t.yaml: is empty; expected YAML text\n"));
        QCOMPARE(errorOf("# only this\n"),
                 std::string("t.yaml: holds nothing but comments; expected YAML text\n"));
        QCOMPARE(errorOf("\x7F"
                         "ELF\0\0"sv),
                 std::string("t.yaml: is a binary file, not YAML text\n"));
        QCOMPARE(errorOf("\xFF\xFE"
                         "a\0"sv),
                 std::string("t.yaml: is UTF-16 text; save it as UTF-8\n"));
        QCOMPARE(errorOf("a: 1\n가: \xE9\n"),
                 std::string("t.yaml:2:4: byte 0xE9 is no UTF-8; save the file as UTF-8\n"));
        QVERIFY(errorOf("a: \xC0\xAF").find("no UTF-8") != std::string::npos);
        QVERIFY(errorOf("a: \xED\xA0\x80").find("no UTF-8") != std::string::npos);
        QVERIFY(errorOf("a: \x1B").find("U+001B") != std::string::npos);
    }

    void explainsSyntaxErrors_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("message");
        QTest::newRow("tab") << "a:\n\tb: 1\n"
                             << "t.yaml:2:1: not valid YAML: a tab indents";
        QTest::newRow("colon") << "a: b: c\n"
                               << "t.yaml:1:5: not valid YAML: a ':' is not allowed";
        QTest::newRow("at sign") << "a: @b\n"
                                 << "t.yaml:1:4: not valid YAML: a text cannot start with '@'";
        QTest::newRow("open list") << "a: [1, 2\nb: 3\n"
                                   << "t.yaml:2:2: not valid YAML: expected ',' or ']'";
        QTest::newRow("open quote") << "a: 'b\nc: d\n"
                                    << "t.yaml:3:1: not valid YAML: the text ends inside quotes";
        QTest::newRow("indentation") << "a:\n  b: 1\n c: 2\n"
                                     << "t.yaml:3:2: not valid YAML: this line does not fit";
        QTest::newRow("complex key") << "? [a]\n: b\n"
                                     << "t.yaml:1:3: a list or mapping cannot be a key";
        QTest::newRow("truncated") << "a:\n  b: {c: 1,\n"
                                   << "t.yaml:3:1: not valid YAML: expected";
    }

    void explainsSyntaxErrors()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, message);
        const QString found = QString::fromStdString(errorOf(yaml.toStdString()));
        QVERIFY2(found.startsWith(message), qPrintable(found));
    }

    void findsComments_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<bool>("expected");
        QTest::newRow("none") << "a: 1\n" << false;
        QTest::newRow("line") << "# hello\na: 1\n" << true;
        QTest::newRow("trailing") << "a: 1 # hello" << true;
        QTest::newRow("after non-ASCII") << "가나다라: 마바사 # 아" << true;
        QTest::newRow("inside plain") << "a: b#c" << false;
        QTest::newRow("inside quotes") << "a: '가 # 나'\nb: \"# x\"\n" << false;
        QTest::newRow("inside block") << "a: |\n  # text\n  more\n" << false;
        QTest::newRow("block header") << "a: | # why\n  text\n" << true;
        QTest::newRow("after block") << "a: |\n  text\n# why\n" << true;
        QTest::newRow("flow") << "a: [1, # one\n 2]\n" << true;
        QTest::newRow("only") << "# nothing else" << true;
    }

    void findsComments()
    {
        QFETCH(QString, yaml);
        QFETCH(bool, expected);
        QCOMPARE(hasComments(yaml.toStdString()), expected);
    }

    void readsTenMegabytesPerSecond()
    {
        std::string yaml = "elements:\n";
        while (yaml.size() < 4'000'000) {
            yaml += "  - id: some-service\n    kind: service\n    replicas: 3\n    cpu: 0.5\n"
                    "    description: 'what it does, in a few words'\n    tags: [a, b, c]\n";
        }
        const auto start = std::chrono::steady_clock::now();
        QVERIFY(parseOne(yaml)->isMapping());
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        qInfo("%.1f MB/s", static_cast<double>(yaml.size()) / 1e6 / took.count());
        QVERIFY(took.count() < 4);
    }
};

QTEST_GUILESS_MAIN(YamlParserTest)
#include "yaml_parser_test.moc"
