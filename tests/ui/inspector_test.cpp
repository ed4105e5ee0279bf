// The inspector: typed fields from the schema, with units, validation in place and undo.
#include <QtTest>

#include "tests/support/window_fixture.h"

using namespace corbel;
using model::ElementId;
using model::Key;
using model::RelationId;
using tests::WindowFixture;

namespace {

QLineEdit* line(WindowFixture& f, Key key)
{
    ui::FieldRow* row = f.window->inspector()->row(key);
    auto* editor = row == nullptr ? nullptr : qobject_cast<ui::LineEditor*>(row->editor());
    return editor == nullptr ? nullptr : editor->field();
}

QComboBox* choice(WindowFixture& f, Key key)
{
    ui::FieldRow* row = f.window->inspector()->row(key);
    auto* editor = row == nullptr ? nullptr : qobject_cast<ui::ChoiceEditor*>(row->editor());
    return editor == nullptr ? nullptr : editor->field();
}

void type(QLineEdit* field, const QString& text)
{
    QVERIFY(field != nullptr);
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class InspectorTest : public QObject {
    Q_OBJECT

private slots:
    void editsAmountsWithUnits()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({ElementId{"web"}});
        type(line(f, Key::Availability), QStringLiteral("99.9%"));
        QCOMPARE(amountOf(find(f.model(), ElementId{"web"})->fields, Key::Availability), 0.999);
        type(line(f, Key::StartTime), QStringLiteral("1500ms"));
        QCOMPARE(amountOf(find(f.model(), ElementId{"web"})->fields, Key::StartTime), 1.5);
        QCOMPARE(line(f, Key::StartTime)->text(), QStringLiteral("1500ms"));
        f.document().undoStack().undo();
        QVERIFY(line(f, Key::StartTime)->text().isEmpty());
        QCOMPARE(line(f, Key::Availability)->text(), QStringLiteral("99.9%"));
    }

    void refusesInPlaceAndSaysWhatIsAccepted()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        const std::string before = f.text();
        f.canvas().setSelection({ElementId{"web"}});
        QLineEdit* field = line(f, Key::Availability);
        type(field, QStringLiteral("140%"));
        ui::FieldRow* row = f.window->inspector()->row(Key::Availability);
        QVERIFY2(row->problem().contains(QStringLiteral("99.9%")), qPrintable(row->problem()));
        QVERIFY(field->property("invalid").toBool());
        QCOMPARE(f.text(), before);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(field->text().isEmpty());
        QVERIFY(row->problem().isEmpty());
        // A rule between two keys is judged by the model.
        type(line(f, Key::Needs), QStringLiteral("3"));
        QVERIFY(!f.window->inspector()->row(Key::Needs)->problem().isEmpty());
        QCOMPARE(f.text(), before);
    }

    void showsDefaultsInGrey()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({ElementId{"orders"}});
        QCOMPARE(line(f, Key::Replicas)->placeholderText(), QStringLiteral("1 (default)"));
        QCOMPARE(line(f, Key::Availability)->placeholderText(), QStringLiteral("unknown"));
        type(line(f, Key::Mtbf), QStringLiteral("999h"));
        type(line(f, Key::Mttr), QStringLiteral("1h"));
        QVERIFY(line(f, Key::Availability)->placeholderText().startsWith(QStringLiteral("99.9%")));
    }

    void editsSeveralAtOnce()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({ElementId{"web"}, ElementId{"orders"}});
        QCOMPARE(line(f, Key::Replicas)->placeholderText(), QStringLiteral("several values"));
        QVERIFY(line(f, Key::Name) == nullptr);
        type(line(f, Key::Replicas), QStringLiteral("3"));
        QCOMPARE(replicas(*find(f.model(), ElementId{"web"})), 3);
        QCOMPARE(replicas(*find(f.model(), ElementId{"orders"})), 3);
        QCOMPARE(f.document().undoStack().count(), 1);
        QCOMPARE(line(f, Key::Replicas)->text(), QStringLiteral("3"));
    }

    void editsNestedRecords()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({ElementId{"orders"}});
        ui::FieldRow* row = f.window->inspector()->row(Key::ServiceTime);
        const QList<ui::LineEditor*> lines = row->findChildren<ui::LineEditor*>();
        QCOMPARE(lines.front()->field()->text(), QStringLiteral("4ms"));
        type(lines.front()->field(), QStringLiteral("8ms"));
        const model::Record* record =
            recordOf(find(f.model(), ElementId{"orders"})->fields, Key::ServiceTime);
        QVERIFY(record != nullptr);
        QCOMPARE(amountOf(*record, Key::Mean), 0.008);
        type(row->findChildren<ui::LineEditor*>().front()->field(), QString());
        QVERIFY(!find(f.model(), ElementId{"orders"})->fields.contains(Key::ServiceTime));
    }

    void choosesAmongWordsAndElements()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({ElementId{"web"}});
        QComboBox* policy = choice(f, Key::Policy);
        QVERIFY(policy != nullptr);
        policy->setCurrentIndex(policy->findText(QStringLiteral("hash")));
        emit policy->activated(policy->currentIndex());
        QCOMPARE(textOf(find(f.model(), ElementId{"web"})->fields, Key::Policy),
                 std::string_view("hash"));
        QComboBox* parent = choice(f, Key::Parent);
        QVERIFY(parent != nullptr);
        parent->setFocus();
        parent->lineEdit()->selectAll();
        QTest::keyClicks(parent->lineEdit(), QStringLiteral("nobody"));
        QTest::keyClick(parent->lineEdit(), Qt::Key_Return);
        QVERIFY(!f.window->inspector()->row(Key::Parent)->problem().isEmpty());
        QCOMPARE(parentOf(*find(f.model(), ElementId{"web"})), ElementId{"presentation"});
        parent->lineEdit()->selectAll();
        QTest::keyClicks(parent->lineEdit(), QStringLiteral("application"));
        QTest::keyClick(parent->lineEdit(), Qt::Key_Return);
        QCOMPARE(parentOf(*find(f.model(), ElementId{"web"})), ElementId{"application"});
    }

    void convertsTheKind()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({ElementId{"web"}});
        QComboBox* kinds = nullptr;
        for (QComboBox* box : f.window->inspector()->findChildren<QComboBox*>()) {
            kinds = box->accessibleName() == QStringLiteral("Kind") ? box : kinds;
        }
        QVERIFY(kinds != nullptr);
        kinds->setCurrentIndex(kinds->findText(QStringLiteral("Gateway")));
        emit kinds->activated(kinds->currentIndex());
        QCOMPARE(find(f.model(), ElementId{"web"})->kind, model::ElementKind::Gateway);
        QVERIFY(choice(f, Key::GatewayType) != nullptr);
    }

    void showsWhatAnImportConcluded()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({}, {RelationId{"reads:orders:orders-db"}});
        bool isEvidenceShown = false;
        for (const QLabel* label : f.window->inspector()->findChildren<QLabel*>()) {
            isEvidenceShown =
                isEvidenceShown || label->text() == QStringLiteral("DB_HOST names orders-db");
        }
        QVERIFY(isEvidenceShown);
        type(line(f, Key::Timeout), QStringLiteral("200ms"));
        QCOMPARE(
            amountOf(find(f.model(), RelationId{"reads:orders:orders-db"})->fields, Key::Timeout),
            0.2);
    }

    void editsTheDesign()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().clearSelection();
        QLineEdit* name = nullptr;
        for (QLineEdit* field : f.window->inspector()->findChildren<QLineEdit*>()) {
            name =
                name == nullptr && field->accessibleName() == QStringLiteral("name") ? field : name;
        }
        type(name, QStringLiteral("Corner shop"));
        QCOMPARE(f.model().name, std::string("Corner shop"));
        QVERIFY(f.window->windowTitle().startsWith(QStringLiteral("Corner shop")));
    }
};

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
