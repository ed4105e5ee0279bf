// Asking the panel of availability: any element, common cause, and how exactly it is computed.
#include <random>

#include <QtTest>

#include "tests/support/panel_reader.h"
#include "ui/words/figures.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::known;
using tests::Reader;
using ui::OverlayKind;

namespace {

/// Services that are up on one of two hosts each, all of them needed: hosts are shared so widely
/// that no small diagram has them all.
std::string tangle(std::uint_fast32_t hosts, int services)
{
    std::mt19937 random(7);
    std::string elements = "corbel: 1\nelements:\n  - {id: u, kind: actor, name: User}\n";
    std::string relations = "relations:\n";
    for (std::uint_fast32_t i = 0; i < hosts; ++i) {
        elements += "  - {id: h" + std::to_string(i) + ", kind: host, availability: 0.9" +
                    std::to_string(1 + i % 9) + "}\n";
    }
    for (int i = 0; i < services; ++i) {
        const auto one = random() % hosts;
        const auto other = (one + 1 + random() % (hosts - 1)) % hosts;
        const std::string id = "s" + std::to_string(i);
        elements += "  - {id: " + id +
                    ", kind: service, availability: 1, replicas: 2, runs-on: [h" +
                    std::to_string(one) + ", h" + std::to_string(other) + "]}\n";
        relations += "  - {kind: calls, from: u, to: " + id + "}\n";
    }
    return elements + relations;
}

} // namespace

class AvailabilityQuestionsTest : public QObject {
    Q_OBJECT

private slots:
    void anElementIsAskedFromItsMenu()
    {
        Reader f;
        f.begin(known);
        f.window->showPanel(u"findings"_s);
        f.askMenu(f.paper(), f.middle("app"));
        QVERIFY(f.choose(u"Availability of this element"_s));
        f.wait();
        QVERIFY(f.panel().isVisible());
        QCOMPARE(f.panel().entryBox()->currentText(), u"App"_s);
        const double up = 0.999 * 0.998 * 0.9999 * 0.9998;
        const auto& asked = f.window->analysis().insight()->asked;
        QVERIFY(asked.has_value());
        QVERIFY(std::abs(*asked->availability.value - up) < 1e-12);
        QCOMPARE(f.panel().figure(), ui::availabilityText(1 - up));
        // Everything on the panel is about it: tree, importance, cut sets.
        const QModelIndex top = f.panel().tree()->model()->index(0, 0);
        QVERIFY2(top.data().toString().contains(u"App"_s), qPrintable(top.data().toString()));
        QCOMPARE(f.panel().importance()->rowsModel()->rowCount(), 4);
        QCOMPARE(f.panel().cutSets()->model()->rowCount(), 4);
        // It stays through an edit, and goes with its element.
        f.canvas().setSelection({{"web"}});
        f.canvas().changeReplicas(1);
        f.wait();
        QCOMPARE(f.panel().entryBox()->currentText(), u"App"_s);
        f.canvas().setSelection({{"app"}});
        f.canvas().setFocus();
        f.press(Qt::Key_Delete);
        f.wait();
        QCOMPARE(f.panel().entryBox()->currentText(), u"Buyer"_s);
    }

    void anElementIsAskedByItsName()
    {
        Reader f;
        f.begin(known);
        QVERIFY(f.pick(f.panel().entryBox(), u"Another element"_s));
        QCOMPARE(f.panel().entryBox()->currentText(), u"Buyer"_s);
        ui::CommandPalette* palette = f.window->tools().commandPalette();
        QTRY_VERIFY(palette->isVisible());
        QCOMPARE(palette->field()->placeholderText(), u"Whose availability?"_s);
        QTRY_VERIFY(palette->field()->hasFocus());
        f.type(u"db"_s);
        f.press(Qt::Key_Return);
        f.wait();
        QCOMPARE(f.panel().entryBox()->currentText(), u"DB"_s);
        QCOMPARE(f.panel().figure(), ui::availabilityText(0.002));
        // Back to an entry by the list.
        QVERIFY(f.pick(f.panel().entryBox(), u"Clerk"_s));
        QCOMPARE(f.panel().figure(), ui::availabilityText(*f.entry(1).unavailability.value));
    }

    void commonCauseIsChosenByKeysAndSaidEverywhere()
    {
        Reader f;
        f.begin(known);
        const double before = *f.entry().availability.value;
        QVERIFY(f.chooseFromBar(u"Design"_s, u"Common cause"_s));
        QTRY_VERIFY(f.panel().form()->commonCauseField()->hasFocus());
        f.panel().form()->commonCauseField()->selectAll();
        f.type(u"10"_s);
        f.press(Qt::Key_Return);
        f.wait();
        QCOMPARE(f.window->analysis().settings().commonCause, 0.1);
        // Both replicas of Web by hand: each alone with 0.9 q, both at once with 0.1 q.
        const double alone = 0.9 * 0.01;
        const double both = 1 - (1 - alone * alone) * (1 - 0.1 * 0.01);
        const double way = before / (1 - 0.01 * 0.01) * (1 - both);
        QVERIFY(std::abs(*f.entry().availability.value - way) < 1e-12);
        QCOMPARE(f.panel().figure(), ui::availabilityText(*f.entry().unavailability.value));
        QStringList listed;
        for (int i = 0; i < f.panel().assumptions()->count(); ++i) {
            listed << f.panel().assumptions()->item(i)->text();
        }
        QVERIFY2(listed.join(u'\n').contains(u"0.1"_s), qPrintable(listed.join(u'\n')));
        const QString words = u"Assumed: 10 % of failures strike all replicas at once"_s;
        QVERIFY2(f.textsOf(&f.panel()).contains(words), qPrintable(f.textsOf(&f.panel())));
        QTRY_VERIFY(f.textsOf(f.window->insight()).contains(words));
        QCOMPARE(f.window->overlayBar()->assumption()->text(), words);
        // What an element fails by in the overlay is by the same.
        f.window->overlay().setKind(OverlayKind::Failure);
        f.wait();
        QVERIFY(std::abs(*f.window->overlay().failure()->entries.at(0).availability.value - way) <
                1e-12);
        f.click(f.panel().withdrawButton());
        f.wait();
        QVERIFY(std::abs(*f.entry().availability.value - before) < 1e-12);
        QVERIFY(!f.window->overlayBar()->assumption()->isVisible());
        QCOMPARE(f.panel().form()->commonCauseField()->value(), 0.0);
    }

    void bothAssumptionsAreWithdrawnTogetherOrAlone()
    {
        Reader f;
        f.begin(tests::unknownParts);
        f.open(f.panel().form()->parentWidget());
        f.click(f.panel().form()->availabilityBox(),
                {8, f.panel().form()->availabilityBox()->height() / 2});
        f.wait();
        QCOMPARE(f.window->analysis().settings().assumedAvailability, std::optional(0.999));
        f.panel().form()->commonCauseField()->setFocus();
        f.panel().form()->commonCauseField()->selectAll();
        f.type(u"2.5"_s);
        f.press(Qt::Key_Return);
        f.wait();
        const QString said = f.window->overlayBar()->assumption()->text();
        QVERIFY2(said.contains(u"99.9 %"_s) && said.contains(u"2.5 %"_s), qPrintable(said));
        f.click(f.panel().form()->availabilityBox(),
                {8, f.panel().form()->availabilityBox()->height() / 2});
        f.wait();
        QVERIFY(!f.window->analysis().settings().assumedAvailability);
        QCOMPARE(f.window->analysis().settings().commonCause, 0.025);
        f.click(f.window->overlayBar()->assumption());
        f.wait();
        QCOMPARE(f.window->analysis().settings(), ui::AnalysisSettings());
        // Another document begins without them.
        f.panel().form()->commonCauseField()->setFocus();
        f.panel().form()->commonCauseField()->selectAll();
        f.type(u"50"_s);
        f.press(Qt::Key_Return);
        f.wait();
        QCOMPARE(f.window->analysis().settings().commonCause, 0.5);
        f.read(known);
        f.wait();
        QCOMPARE(f.window->analysis().settings().commonCause, 0.0);
    }

    void moreNodesMakeBoundsExact()
    {
        Reader f;
        QSpinBox* nodes = f.panel().form()->nodeField();
        const std::pair<std::uint_fast32_t, int> sizes[]{{26, 60}, {40, 100}, {50, 150}, {60, 200}};
        for (const auto& [hosts, services] : sizes) {
            f.begin(tangle(hosts, services).c_str());
            f.open(f.panel().form()->parentWidget());
            nodes->setFocus();
            nodes->selectAll();
            f.type(u"1000"_s);
            f.press(Qt::Key_Return);
            f.wait();
            QCOMPARE(f.window->analysis().settings().nodeBudget, 1000U);
            if (!f.entry().availability.value) {
                break; // More than a thousand nodes can hold.
            }
            QVERIFY(!f.panel().effortButton()->isVisible());
        }
        const analysis::Likelihood bounds = f.entry().availability;
        QVERIFY(!bounds.value.has_value());
        QVERIFY2(f.panel().summary().contains(u"between"_s), qPrintable(f.panel().summary()));
        for (int i = 0; i < 4 && !f.entry().availability.value; ++i) {
            QVERIFY(f.panel().effortButton()->isVisible());
            f.click(f.panel().effortButton());
            f.wait();
            QVERIFY(f.entry().availability.lower >= bounds.lower - 1e-12);
            QVERIFY(f.entry().availability.upper <= bounds.upper + 1e-12);
        }
        QVERIFY(f.entry().availability.value.has_value());
        QVERIFY(!f.panel().effortButton()->isVisible());
        QVERIFY(nodes->value() > 1000);
    }
};

QTEST_MAIN(AvailabilityQuestionsTest)
#include "availability_questions_test.moc"
