// Amounts with units: what bare numbers mean, steps by keys and wheel, other units.
#include <QtTest>

#include "tests/support/inspector_fixture.h"
#include "tests/support/window_fixture.h"
#include "ui/inspector/field_amount.h"

using namespace corbel;
using model::ElementId;
using model::Key;
using tests::InspectorFixture;
using tests::type;
using tests::typeOver;

namespace {

const model::FieldSpec& spec(Key key)
{
    const model::FieldSpec* found = model::findField(model::elementFields(), key);
    return found != nullptr ? *found : *model::findField(model::relationFields(), key);
}

void turnWheel(QWidget* field, int notches)
{
    QWheelEvent event(QPointF(5, 5), field->mapToGlobal(QPointF(5, 5)), {}, {0, 120 * notches},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(field, &event);
}

} // namespace

class InspectorAmountsTest : public QObject {
    Q_OBJECT

private slots:
    void completes_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("meant");
        const auto row = [](Key key, const char* typed, const char* unit, const char* meant) {
            QTest::addRow("%s", typed) << static_cast<int>(key) << QString::fromUtf8(typed)
                                       << QString::fromUtf8(unit) << QString::fromUtf8(meant);
        };
        row(Key::StartTime, "12", "ms", "12ms");
        row(Key::StartTime, "12 ms", "s", "12ms");
        row(Key::StartTime, "0.5 s", "ms", "0.5s");
        row(Key::StartTime, "5 minutes", "s", "5min");
        row(Key::StartTime, "1d", "s", "1d");
        row(Key::StartTime, "3 Hours", "s", "3h");
        row(Key::StartTime, "7µs", "s", "7us");
        row(Key::Memory, "8gib", "GiB", "8GiB");
        row(Key::Memory, "8", "GiB", "8GiB");
        row(Key::Rate, "200", "/s", "200/s");
        row(Key::Rate, "200 rps", "/s", "200/s");
        row(Key::Availability, "99.9", "%", "99.9%");
        row(Key::Availability, "0.999", "%", "0.999");
        row(Key::Availability, "1", "%", "1");
        row(Key::Share, "3", "%", "3");
        row(Key::Cost, "120", "EUR/month", "120 EUR/month");
        row(Key::Cost, "120 usd", "EUR/month", "120 USD");
        row(Key::Cost, "120 usd/Month", "EUR/month", "120 USD/month");
        row(Key::Replicas, "3", "", "3");
        row(Key::DiskBandwidth, "100mbps", "MB/s", "100Mbit/s");
        row(Key::StartTime, "soon", "s", "soon");
    }

    void completes()
    {
        QFETCH(int, key);
        QFETCH(QString, typed);
        QFETCH(QString, unit);
        QFETCH(QString, meant);
        QCOMPARE(ui::completed(typed, spec(static_cast<Key>(key)), unit), meant);
    }

    void steps_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cursor");
        QTest::addColumn<int>("steps");
        QTest::addColumn<QString>("result");
        const auto row = [](Key key, const char* text, int cursor, int steps, const char* result) {
            QTest::addRow("%s at %d by %d", text, cursor, steps)
                << static_cast<int>(key) << QString::fromLatin1(text) << cursor << steps
                << QString::fromLatin1(result);
        };
        row(Key::StartTime, "12ms", 0, 1, "13ms");
        row(Key::StartTime, "12ms", 2, 1, "13ms");
        row(Key::StartTime, "12ms", 1, 1, "22ms");
        row(Key::StartTime, "12ms", 4, -1, "11ms");
        row(Key::StartTime, "95ms", 1, 1, "105ms");
        row(Key::StartTime, "1.25s", 1, 1, "2.25s");
        row(Key::StartTime, "1.25s", 3, -3, "0.95s");
        row(Key::StartTime, "0.1s", 0, -2, ""); // below nothing
        row(Key::Availability, "99.9%", 5, 1, "100.0%");
        row(Key::Availability, "99.95%", 5, 1, "99.96%");
        row(Key::Availability, "100%", 0, 1, "");
        row(Key::Replicas, "1", 0, -1, ""); // at least one
        row(Key::Replicas, "9", 0, 1, "10");
        row(Key::Cost, "120 USD/month", 1, 1, "220 USD/month");
        row(Key::StartTime, "", 0, 1, "1s");
    }

    void steps()
    {
        QFETCH(int, key);
        QFETCH(QString, text);
        QFETCH(int, cursor);
        QFETCH(int, steps);
        QFETCH(QString, result);
        const model::FieldSpec& of = spec(static_cast<Key>(key));
        const auto next = ui::stepped(text, cursor, steps, of, ui::usualUnit(of, {}));
        QCOMPARE(next.has_value(), !result.isEmpty());
        if (next) {
            QCOMPARE(next->text, result);
        }
    }

    void keepsTheDigitAtTheCursor()
    {
        auto step = ui::stepped(QStringLiteral("95ms"), 1, 1, spec(Key::StartTime), {});
        QVERIFY(step);
        QCOMPARE(step->text, QStringLiteral("105ms"));
        QCOMPARE(step->cursor, 2); // still right of the tens
        step = ui::stepped(step->text, step->cursor, 1, spec(Key::StartTime), {});
        QVERIFY(step);
        QCOMPARE(step->text, QStringLiteral("115ms"));
    }

    void saysTheSameInOtherUnits()
    {
        const auto quantity = [](const char* text) {
            return model::Value(*model::parseQuantity(text));
        };
        QVERIFY(ui::inOtherUnits(quantity("12ms")).contains(QStringLiteral("0.012s")));
        QVERIFY(ui::inOtherUnits(quantity("1d")).contains(QStringLiteral("24h")));
        QVERIFY(ui::inOtherUnits(quantity("60/min")).contains(QStringLiteral("1/s")));
        for (const char* text : {"12ms", "8GiB", "1d", "200/s", "10Gbit/s", "99.9%"}) {
            for (const QString& other : ui::inOtherUnits(quantity(text))) {
                const auto read = model::parseQuantity(other.toStdString());
                QVERIFY2(read, qPrintable(other));
                QCOMPARE(read->inBase(), model::parseQuantity(text)->inBase());
            }
        }
        QVERIFY(ui::inOtherWords(quantity("12ms"), spec(Key::StartTime))
                    .contains(QStringLiteral("0.012s")));
        QVERIFY(ui::inOtherWords(quantity("99.9%"), spec(Key::Availability))
                    .contains(QStringLiteral("8.77h down a year")));
    }

    void stepsByKeysAsOneUndoStep()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}});
        QLineEdit* field = f.line(Key::Replicas);
        field->setFocus();
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(field, Qt::Key_Up);
        }
        QCOMPARE(field->text(), QStringLiteral("5"));
        QCOMPARE(model::replicas(*find(f.model(), ElementId{"web"})), 5); // at once
        QTest::keyClick(field, Qt::Key_PageUp);
        QCOMPARE(model::replicas(*find(f.model(), ElementId{"web"})), 10);
        QTest::keyClick(field, Qt::Key_PageDown);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(model::replicas(*find(f.model(), ElementId{"web"})), 4);
        QCOMPARE(f.document.undoStack().count(), 1);
        f.document.undoStack().undo();
        QCOMPARE(field->text(), QStringLiteral("2"));
    }

    void stepsFromTheDefault()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"orders"}});
        QLineEdit* field = f.line(Key::Replicas);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(field->text(), QStringLiteral("2"));
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Down); // not below one
        QCOMPARE(field->text(), QStringLiteral("1"));
    }

    void turnsWithTheWheelOnlyWithTheKeyboard()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}});
        QLineEdit* field = f.line(Key::Replicas);
        f.panel->filterField()->setFocus();
        const std::string before = f.text();
        turnWheel(field, 1);
        QCOMPARE(f.text(), before);
        field->setFocus();
        turnWheel(field, 1);
        QCOMPARE(field->text(), QStringLiteral("3"));
        turnWheel(field, -1);
        QCOMPARE(f.text(), before);
        // A choice as well.
        QComboBox* policy = f.choice(Key::Policy);
        f.panel->filterField()->setFocus();
        turnWheel(policy, -1);
        QCOMPARE(f.text(), before);
    }

    void takesTheUnitShown()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"orders"}});
        ui::FieldRow* row = f.row(Key::ServiceTime);
        QLineEdit* mean = row->findChildren<ui::LineEditor*>().front()->field();
        type(mean, QStringLiteral("8"));
        QCOMPARE(mean->text(), QStringLiteral("8ms"));
        type(mean, QStringLiteral("0.5 s"));
        QCOMPARE(mean->text(), QStringLiteral("0.5s"));
        type(mean, QStringLiteral("2")); // seconds now
        QCOMPARE(mean->text(), QStringLiteral("2s"));
        typeOver(mean, QStringLiteral("12ms"));
        QVERIFY2(row->remark().contains(QStringLiteral("0.012s")), qPrintable(row->remark()));
        QTest::keyClick(mean, Qt::Key_Escape);
        QCOMPARE(mean->text(), QStringLiteral("2s"));
        QVERIFY(row->remark().isEmpty());
    }
};

QTEST_MAIN(InspectorAmountsTest)
#include "inspector_amounts_test.moc"
