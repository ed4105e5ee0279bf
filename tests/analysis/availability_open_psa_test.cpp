// Open-PSA fault trees: what is read, what is refused and how, and that writing one and reading it
// again gives the same tree.
#include <QTest>
#include <fmt/format.h>

#include "analysis/availability/open_psa/open_psa_reader.h"
#include "analysis/availability/open_psa/open_psa_writer.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/random_fault_tree.h"

using namespace corbel;
using namespace corbel::analysis::availability;

namespace {

model::Result<OpenPsaTree> read(const std::string& text, const std::string& top = {})
{
    return readOpenPsa(text, {"tree.xml", top, {}});
}

/// A file of one fault tree with these definitions, two events `a` and `b`, and this data.
std::string file(const std::string& definitions, const std::string& data = {})
{
    return "<opsa-mef>\n<define-fault-tree name=\"t\">\n" + definitions +
           "\n</define-fault-tree>\n<model-data>\n"
           "<define-basic-event name=\"a\"><float value=\"0.25\"/></define-basic-event>\n"
           "<define-basic-event name=\"b\"><float value=\"0.5\"/></define-basic-event>\n" +
           data + "</model-data>\n</opsa-mef>\n";
}

std::string gate(const std::string& name, const std::string& formula)
{
    return "<define-gate name=\"" + name + "\">" + formula + "</define-gate>";
}

const std::string a = "<basic-event name=\"a\"/>";
const std::string b = "<basic-event name=\"b\"/>";

/// The probability of the top, summed over all states.
double probability(const FaultTree& tree)
{
    double sum = 0;
    for (std::uint64_t state = 0; state < std::uint64_t{1} << tree.events.size(); ++state) {
        double product = tests::happens(tree, state) ? 1 : 0;
        for (std::size_t i = 0; i < tree.events.size(); ++i) {
            const double p = tree.events[i].probability;
            product *= (state >> i & 1U) != 0 ? p : 1 - p;
        }
        sum += product;
    }
    return sum;
}

} // namespace

class AvailabilityOpenPsaTest : public QObject {
    Q_OBJECT

private slots:
    void formulas_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<double>("expected");
        const auto row = [](const std::string& formula, double expected) {
            QTest::newRow(formula.c_str()) << QString::fromStdString(formula) << expected;
        };
        row(a, 0.25);
        row("<and>" + a + b + "</and>", 0.125);
        row("<or>" + a + b + "</or>", 0.625);
        row("<not>" + a + "</not>", 0.75);
        row("<xor>" + a + b + "</xor>", 0.5);
        row("<nand>" + a + b + "</nand>", 0.875);
        row("<nor>" + a + b + "</nor>", 0.375);
        row("<iff>" + a + b + "</iff>", 0.5);
        row("<imply>" + a + b + "</imply>", 0.875);
        row("<atleast min=\"1\">" + a + b + "</atleast>", 0.625);
        row("<atleast min=\"2\">" + a + b + "</atleast>", 0.125);
        row("<atleast min=\"2\">" + a + b + "<constant value=\"true\"/></atleast>", 0.625);
        row("<cardinality min=\"0\" max=\"1\">" + a + b + "</cardinality>", 0.875);
        row("<cardinality min=\"1\" max=\"1\">" + a + b + "</cardinality>", 0.5);
        row("<and><constant value=\"false\"/>" + a + "</and>", 0);
        row("<or><and>" + a + b + "</and><not><or>" + a + b + "</or></not></or>", 0.5);
        row("<and><event name=\"a\"/><event name=\"b\" type=\"basic-event\"/></and>", 0.125);
        row("<or><house-event name=\"h\"/>" + a + "</or>", 1);
        row("<!-- a -->\n<label>text &amp; <![CDATA[<more>]]></label>" + a, 0.25);
    }

    void formulas()
    {
        QFETCH(QString, formula);
        QFETCH(double, expected);
        const auto tree = read(file(gate("top", formula.toStdString()),
                                    "<define-house-event name=\"h\"><constant value=\"true\"/>"
                                    "</define-house-event>"));
        QVERIFY2(tree.has_value(), tree ? "" : model::describe(tree.error()).c_str());
        QCOMPARE(probability(tree->tree), expected);
        QCOMPARE(tree->tree.nodes[tree->tree.top].label, std::string("top"));
    }

    void expressions_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<double>("expected");
        const auto row = [](const char* expression, double expected) {
            QTest::newRow(expression) << QString(expression) << expected;
        };
        row("<float value=\" 1.5e-3 \"/>", 1.5e-3);
        row("<float value=\"+.5\"/>", 0.5);
        row("<int value=\"1\"/>", 1);
        row("<parameter name=\"later\"/>", 0.125);
        row("<add><float value=\"0.1\"/><parameter name=\"later\"/></add>", 0.225);
        row("<sub><int value=\"1\"/><float value=\"0.25\"/></sub>", 0.75);
        row("<mul><float value=\"0.5\"/><float value=\"0.5\"/></mul>", 0.25);
        row("<div><int value=\"1\"/><int value=\"8\"/></div>", 0.125);
        row("<neg><float value=\"-0.5\"/></neg>", 0.5);
        row("<exponential><float value=\"1e-3\"/><float value=\"100\"/></exponential>",
            0.095162581964040427);
        row("<GLM><float value=\"0.5\"/><float value=\"0\"/><float value=\"0\"/>"
            "<float value=\"9\"/></GLM>",
            0.5);
        // In balance of failing at 1 and being repaired at 3.
        row("<GLM><float value=\"0\"/><float value=\"1\"/><float value=\"3\"/>"
            "<float value=\"1000\"/></GLM>",
            0.25);
    }

    void expressions()
    {
        QFETCH(QString, expression);
        QFETCH(double, expected);
        const auto tree =
            read(file(gate("top", "<basic-event name=\"e\"/>"),
                      "<define-basic-event name=\"e\">" + expression.toStdString() +
                          "</define-basic-event>"
                          "<define-parameter name=\"later\"><parameter name=\"last\"/>"
                          "</define-parameter>"
                          "<define-parameter name=\"last\" unit=\"float\"><float value=\"0.125\"/>"
                          "</define-parameter>"));
        QVERIFY2(tree.has_value(), tree ? "" : model::describe(tree.error()).c_str());
        QVERIFY(std::abs(tree->tree.events.at(0).probability - expected) < 1e-15);
    }

    void namesAreLookedForFromTheInside()
    {
        const std::string text = file(
            gate("top", "<and><gate name=\"pump.fails\"/><gate name=\"open\"/>" + a + "</and>") +
            "<define-component name=\"pump\" role=\"private\">" +
            gate("fails", "<and>" + a + "<basic-event name=\"t.other.a\"/></and>") +
            "<define-basic-event name=\"a\"><float value=\"0.1\"/></define-basic-event>"
            "<define-component name=\"inner\">"
            "<define-gate name=\"open\" role=\"public\"><gate name=\"fails\"/></define-gate>"
            "</define-component></define-component>"
            "<define-component name=\"other\">"
            "<define-basic-event name=\"a\" role=\"private\"><float value=\"0.2\"/>"
            "</define-basic-event></define-component>");
        const auto tree = read(text);
        QVERIFY2(tree.has_value(), tree ? "" : model::describe(tree.error()).c_str());
        QCOMPARE(tree->tree.events.size(), std::size_t{3});
        QCOMPARE(tree->tree.events[0], (BasicEvent{"t.pump.a", 0.1}));
        QCOMPARE(tree->tree.events[1], (BasicEvent{"t.other.a", 0.2}));
        QCOMPARE(tree->tree.events[2], (BasicEvent{"a", 0.25}));
        QVERIFY(std::abs(probability(tree->tree) - 0.1 * 0.2 * 0.25) < 1e-15);
        const auto outside = read(file(gate("top", "<gate name=\"hidden\"/>") +
                                       "<define-component name=\"c\" role=\"private\">" +
                                       gate("hidden", a) + "</define-component>"));
        QVERIFY(!outside.has_value());
    }

    void theTopIsTheOneThatNobodyTakes()
    {
        const std::string two =
            gate("one", a) + gate("two", "<gate name=\"three\"/>") + gate("three", b);
        const auto unclear = read(file(two));
        QVERIFY(!unclear.has_value());
        const std::string message = model::describe(unclear.error());
        QVERIFY2(message.find("one, two") != std::string::npos, message.c_str());
        for (const std::string top : {"one", "two", "three", "t.one"}) {
            const auto chosen = read(file(two), top);
            QVERIFY(chosen.has_value());
            QVERIFY(top.ends_with(chosen->tree.nodes[chosen->tree.top].label));
        }
        const auto missing = read(file(two), "thre");
        QVERIFY(!missing.has_value());
        QVERIFY(model::describe(missing.error()).find("did you mean 'three'") != std::string::npos);
        QVERIFY(!read(file(two), "a").has_value()); // An event is no gate.
    }

    void eventsWithoutAProbabilityAreNamed()
    {
        const auto tree =
            read(file(gate("top", "<or>" + a + "<basic-event name=\"u\"/>" + b + "</or>"),
                      "<define-basic-event name=\"u\"/>"));
        QVERIFY2(tree.has_value(), tree ? "" : model::describe(tree.error()).c_str());
        QCOMPARE(tree->undecided, std::vector<std::uint32_t>{2});
        QCOMPARE(tree->tree.events[2].id, std::string("u"));
        const auto again = read(writeOpenPsa(tree->tree, tree->undecided));
        QVERIFY(again.has_value());
        QVERIFY(again->tree == tree->tree);
        QCOMPARE(again->undecided, tree->undecided);
    }

    void allProblemsAreListedInTheirOrder()
    {
        const auto tree = read(
            file(gate("top", "<or><gate name=\"lft\"/>" + a + "</or>") + "\n" +
                     gate("left", "<and><gate name=\"right\"/>" + a + "</and>") + "\n" +
                     gate("right", "<and><gate name=\"left\"/><gate name=\"b\"/></and>") + "\n" +
                     gate("left", a),
                 "<define-basic-event name=\"c\"><float value=\"1.5\"/></define-basic-event>\n"
                 "<define-basic-event name=\"d\"><float value=\"1e999\"/></define-basic-event>\n"
                 "<define-parameter name=\"p\"><parameter name=\"p\"/></define-parameter>\n"));
        QVERIFY(!tree.has_value());
        const std::string all = model::describe(tree.error());
        std::size_t at = 0;
        for (const char* piece :
             {"tree.xml:3:", "'lft' is defined nowhere; did you mean 'left'",
              "tree.xml:4:1:", "left → right → left", "tree.xml:5:", "'b' is taken for a gate",
              "line 10", "tree.xml:6:1: 'left' is defined twice; first as a gate in line 4",
              "tree.xml:11:1: the probability of 'c' is 1.5; expected 0 to 1",
              "tree.xml:12:", "'1e999'", "tree.xml:13:1:", "p → p"}) {
            const std::size_t found = all.find(piece, at);
            QVERIFY2(found != std::string::npos, (piece + ("\n" + all)).c_str());
            at = found;
        }
    }

    void longListsOfProblemsEnd()
    {
        std::string gates;
        for (int i = 0; i < 50'000; ++i) {
            gates += gate(fmt::format("g{}", i), "<gate name=\"none\"/>");
        }
        const auto tree = read(file(gates));
        QVERIFY(!tree.has_value());
        QCOMPARE(tree.error().size(), std::size_t{101});
        QCOMPARE(tree.error().back().message.text(), std::string("and 49900 more problems"));
    }

    void thousandsOfGatesInARowAreRead()
    {
        std::string gates = gate("g0", a);
        for (int i = 1; i < 50'000; ++i) {
            gates += gate(fmt::format("g{}", i),
                          fmt::format("<or><gate name=\"g{}\"/>{}</or>", i - 1, b));
        }
        const auto tree = read(file(gates));
        QVERIFY2(tree.has_value(), tree ? "" : model::describe(tree.error()).c_str());
        QCOMPARE(tree->tree.nodes.size(), std::size_t{50'002});
        const auto again = read(writeOpenPsa(tree->tree));
        QVERIFY(again.has_value());
        QVERIFY(again->tree == tree->tree);
    }

    void aDocumentTypeIsPassedOver()
    {
        const std::string good = file(gate("top", a));
        QVERIFY(read("<?xml version=\"1.0\"?>\n<!DOCTYPE opsa-mef>\n" + good).has_value());
        QVERIFY(read("<!DOCTYPE opsa-mef SYSTEM \"file:///etc/passwd\">" + good).has_value());
        const auto own = read("<!DOCTYPE opsa-mef [<!ENTITY e \"x\">]>" + good);
        QVERIFY(!own.has_value());
        QVERIFY(model::describe(own.error()).find("tree.xml:1:20:") != std::string::npos);
    }

    void whatIsReadIsWrittenAndReadAsTheSame()
    {
        const int runs = tests::scaled(5'000);
        tests::Random random(4);
        for (int run = 0; run < runs; ++run) {
            tests::RandomTreeSettings settings;
            settings.events = 1 + random.below(7);
            settings.gates = 1 + random.below(9);
            settings.oddNames = {" b", "한글", "%41", "<&>\"'", "\n", "-", "--", ".x", "_2", ""};
            settings.isMonotone = random.chance(30);
            const FaultTree original = tests::randomFaultTree(random, settings);
            const std::string text = writeOpenPsa(original);
            const auto once = read(text);
            QVERIFY2(once.has_value(), once ? "" : (model::describe(once.error()) + text).c_str());
            QVERIFY2(std::abs(probability(once->tree) - probability(original)) < 1e-12,
                     text.c_str());
            for (const BasicEvent& event : once->tree.events) {
                QVERIFY(std::ranges::find(original.events, event) != original.events.end());
            }
            QCOMPARE(once->tree.nodes[once->tree.top].label, original.nodes[original.top].label);
            QCOMPARE(once->tree.name, original.name);
            const std::string again = writeOpenPsa(once->tree);
            const auto twice = read(again);
            QVERIFY2(twice.has_value() && twice->tree == once->tree, again.c_str());
            QCOMPARE(writeOpenPsa(twice->tree), again);
        }
        tests::printFigure(fmt::format("Open-PSA: {} random fault trees written and read, the same "
                                       "function, then the same tree and the same bytes",
                                       runs));
    }
};

QTEST_GUILESS_MAIN(AvailabilityOpenPsaTest)
#include "availability_open_psa_test.moc"
