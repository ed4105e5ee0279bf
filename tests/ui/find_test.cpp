// Finding: what counts as a hit, and the bar that goes from one to the next.
#include <QInputMethodEvent>
#include <QtTest>

#include "model/edits.h"
#include "tests/support/window_fixture.h"
#include "ui/find/find_index.h"
#include "ui/find/search.h"

using namespace corbel;
using model::ElementId;
using tests::WindowFixture;

namespace {

void open(WindowFixture& f)
{
    f.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
    f.canvas().setFocus();
    QTest::keyClick(&f.canvas(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(f.window->tools().findBar()->isVisible());
    QVERIFY(f.window->tools().findBar()->field()->hasFocus());
}

QStringList found(const model::Model& model, const char* typed)
{
    QStringList ids;
    for (const ui::Hit& hit : ui::FindIndex(model).find(QString::fromUtf8(typed))) {
        ids << QString::fromStdString(hit.id);
    }
    return ids;
}

constexpr const char* twoViews = R"(
corbel: 1
name: Two
elements:
  - {id: zone, kind: group, name: Zone}
  - {id: inner, kind: service, name: Hidden one, parent: zone}
  - {id: here, kind: service, name: Here}
  - {id: there, kind: service, name: There}
  - {id: nowhere, kind: team, name: Nowhere}
relations:
  - {kind: calls, from: here, to: there}
views:
  - id: one
    name: One
    items:
      - {element: here, x: 0, y: 0, w: 120, h: 60}
      - {element: zone, x: 200, y: 0, w: 120, h: 60, collapsed: true}
      - {element: inner, x: 216, y: 48, w: 100, h: 60}
  - id: two
    name: Two
    items:
      - {element: here, x: 0, y: 0, w: 120, h: 60}
      - {element: there, x: 4000, y: 3000, w: 120, h: 60}
)";

} // namespace

class FindTest : public QObject {
    Q_OBJECT

private slots:
    void findsByEverythingThatIsSaid_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("name") << "buyer" << QStringList{"buyer", "calls:buyer:web"};
        QTest::newRow("case") << "ORDERS DB" << QStringList{"orders-db", "reads:orders:orders-db"};
        QTest::newRow("id") << "orders-db" << QStringList{"orders-db", "reads:orders:orders-db"};
        QTest::newRow("kind") << "store" << QStringList{"orders-db"};
        QTest::newRow("kind in Korean") << QString::fromUtf8("저장소") << QStringList{"orders-db"};
        QTest::newRow("value") << "replicas: 2" << QStringList{"web"};
        QTest::newRow("value, loosely") << "replicas=2" << QStringList{"web"};
        QTest::newRow("part of a value") << "replicas: 20" << QStringList{};
        QTest::newRow("unit") << "service-time: 4ms" << QStringList{"orders"};
        QTest::newRow("two words") << "tier application" << QStringList{"application"};
        QTest::newRow("evidence") << "DB_HOST" << QStringList{"reads:orders:orders-db"};
        QTest::newRow("nothing") << "zebra" << QStringList{};
        QTest::newRow("blank") << "  " << QStringList{};
    }

    void findsByEverythingThatIsSaid()
    {
        QFETCH(QString, typed);
        const auto document = model::text::readDocument(tests::shopYaml, "");
        QVERIFY(document.has_value());
        QTEST(found(document->designs[0].model, typed.toUtf8().constData()), "ids");
    }

    void namesComeBeforeTheRest()
    {
        const auto document = model::text::readDocument(tests::shopYaml, "");
        QCOMPARE(found(document->designs[0].model, "shop").front(), QStringLiteral("shop"));
        QVERIFY(found(document->designs[0].model, "shop").contains(QStringLiteral("orders")));
    }

    void stepsFromHitToHitAndCounts()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        open(f);
        ui::FindBar* bar = f.window->tools().findBar();
        QTest::keyClicks(bar->field(), QStringLiteral("orders"));
        const std::size_t count = bar->hitCount();
        QVERIFY(count > 3);
        QCOMPARE(bar->countText(), QStringLiteral("1 of %1").arg(count));
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"orders"}});
        QTest::keyClick(bar->field(), Qt::Key_Return);
        QCOMPARE(bar->countText(), QStringLiteral("2 of %1").arg(count));
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"orders-db"}});
        QTest::keyClick(bar->field(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(bar->field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(bar->countText(), QStringLiteral("%1 of %1").arg(count)); // around the end
        QCOMPARE(f.canvas().selectedRelations().size(), std::size_t{1});
        bar->field()->clear();
        QTest::keyClicks(bar->field(), QStringLiteral("zebra"));
        QCOMPARE(bar->countText(), QStringLiteral("not found"));
        QTest::keyClick(bar->field(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(f.canvas().hasFocus());
    }

    void goesToOtherViewsAndIntoCollapsedContainers()
    {
        WindowFixture f;
        f.read(twoViews);
        open(f);
        ui::FindBar* bar = f.window->tools().findBar();
        QCOMPARE(f.window->views()->currentIndex(), 0);
        bar->field()->setText(QStringLiteral("There"));
        QCOMPARE(f.window->views()->currentIndex(), 1);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"there"}});
        const QRect seen = f.paper()->rect();
        QVERIFY(seen.contains(f.middle("there")));
        // What a container hides is represented by that container.
        bar->field()->setText(QStringLiteral("Hidden"));
        QCOMPARE(f.window->views()->currentIndex(), 0);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"zone"}});
        bar->field()->setText(QStringLiteral("Nowhere"));
        QCOMPARE(bar->countText(), QStringLiteral("1 of 1"));
        bar->field()->setText(QStringLiteral("calls:here"));
        QCOMPARE(f.window->views()->currentIndex(), 1);
        QCOMPARE(f.canvas().selectedRelations().size(), std::size_t{1});
    }

    void keepsItsPlaceWhileTheDocumentChanges()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        open(f);
        ui::FindBar* bar = f.window->tools().findBar();
        bar->field()->setText(QStringLiteral("orders"));
        bar->step(1);
        const std::size_t count = bar->hitCount();
        QVERIFY(f.document().apply(model::edits::remove(f.model(), {ElementId{"orders"}}, {})));
        QVERIFY(bar->hitCount() < count);
        QVERIFY(bar->countText().startsWith(QStringLiteral("1 of")));
        bar->step(0);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"orders-db"}});
        f.document().undoStack().undo();
        QCOMPARE(bar->hitCount(), count);
    }

    void waitsForSyllablesThatAreBeingComposed()
    {
        WindowFixture f;
        f.read("corbel: 1\nelements:\n  - {id: a, kind: service, name: 주문 서비스}\n"
               "  - {id: b, kind: service, name: Other}\n");
        open(f);
        ui::FindBar* bar = f.window->tools().findBar();
        QInputMethodEvent composing(QString::fromUtf8("주"), {});
        QCoreApplication::sendEvent(bar->field(), &composing);
        QCOMPARE(bar->hitCount(), std::size_t{0});
        QInputMethodEvent composed;
        composed.setCommitString(QString::fromUtf8("주문"));
        QCoreApplication::sendEvent(bar->field(), &composed);
        QCOMPARE(bar->hitCount(), std::size_t{1});
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"a"}});
    }

    void ranksWholeBeforeBeginningBeforeLetters()
    {
        const ui::search::Query query(QStringLiteral("ord"));
        const QStringList better{QStringLiteral("ord"),
                                 QStringLiteral("orders"),
                                 QStringLiteral("new orders"),
                                 QStringLiteral("records"),
                                 QStringLiteral("open report day"),
                                 QStringLiteral("folder drawn")};
        int last = 10'000;
        for (const QString& text : better) {
            const int score = query.score(text);
            QVERIFY2(score > 0 && score < last, qPrintable(text));
            last = score;
            QCOMPARE(query.positions(text).size(), std::size_t{3});
        }
        QCOMPARE(query.score(u"dro"), 0);
        QCOMPARE(query.score(u"otherwise elaborate texts of certain length end"), 0);
    }

    void readsKoreanConsonantsAsSyllables()
    {
        const ui::search::Query query(QString::fromUtf8("ㅈㅁ"));
        QVERIFY(query.score(ui::search::folded(QString::fromUtf8("주문 서비스"))) > 0);
        QCOMPARE(query.score(ui::search::folded(QString::fromUtf8("결제"))), 0);
        // Hangul in single letters, as another system writes file names, is the same text.
        QCOMPARE(ui::search::folded(QString::fromUtf8("\u110C\u116E")), QString::fromUtf8("주"));
    }
};

QTEST_MAIN(FindTest)
#include "find_test.moc"
