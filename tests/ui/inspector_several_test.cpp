// Several elements and relations at once, and changes of kind and direction.
#include <QtTest>

#include "tests/support/inspector_fixture.h"
#include "tests/support/window_fixture.h"

using namespace corbel;
using model::ElementId;
using model::ElementKind;
using model::Key;
using model::RelationId;
using tests::InspectorFixture;
using tests::type;
using tests::WindowFixture;

namespace {

void chooseKind(QComboBox* kinds, const QString& name)
{
    const int index = kinds->findText(name);
    QVERIFY(index >= 0);
    kinds->setFocus();
    kinds->setCurrentIndex(index);
    emit kinds->activated(index);
}

QPushButton* button(QWidget* in, const QString& text)
{
    for (QPushButton* candidate : in->findChildren<QPushButton*>()) {
        if (candidate->text() == text) {
            return candidate;
        }
    }
    return nullptr;
}

} // namespace

class InspectorSeveralTest : public QObject {
    Q_OBJECT

private slots:
    void editsSeveralAtOnce()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}, ElementId{"orders"}});
        QCOMPARE(f.line(Key::Replicas)->placeholderText(), QStringLiteral("several values"));
        const QString help = f.row(Key::Replicas)->editor()->toolTip();
        QVERIFY2(help.contains(QStringLiteral("Web: 2")), qPrintable(help));
        QVERIFY2(help.contains(QStringLiteral("Orders: –")), qPrintable(help));
        QVERIFY(f.line(Key::Name) == nullptr);
        type(f.line(Key::Replicas), QStringLiteral("3"));
        QCOMPARE(replicas(*find(f.model(), ElementId{"web"})), 3);
        QCOMPARE(replicas(*find(f.model(), ElementId{"orders"})), 3);
        QCOMPARE(f.document.undoStack().count(), 1);
        QCOMPARE(f.line(Key::Replicas)->text(), QStringLiteral("3"));
    }

    void leavesSeveralValuesAloneUntilSomethingIsTyped()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}, ElementId{"orders"}});
        const std::string before = f.text();
        QLineEdit* field = f.line(Key::Replicas);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(f.text(), before);
        QCOMPARE(f.document.undoStack().count(), 0);
    }

    void showsWhatKindsHaveInCommon()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}, ElementId{"orders"}, ElementId{"orders-db"}});
        QCOMPARE(f.panel->header()->kinds()->currentText(), QStringLiteral("several kinds"));
        QVERIFY(f.row(Key::Threads) == nullptr);     // of services only
        QVERIFY(f.row(Key::ServiceTime) != nullptr); // of both
        type(f.line(Key::Mtbf), QStringLiteral("1000"));
        QCOMPARE(amountOf(find(f.model(), ElementId{"orders-db"})->fields, Key::Mtbf), 3'600'000.0);
        QCOMPARE(f.document.undoStack().count(), 1);
    }

    void editsSeveralRelations()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({}, {RelationId{"calls:buyer:web"}, RelationId{"calls:web:orders"},
                      RelationId{"reads:orders:orders-db"}});
        type(f.line(Key::Timeout), QStringLiteral("200"));
        for (const model::Relation& relation : f.model().relations) {
            QCOMPARE(amountOf(relation.fields, Key::Timeout), 0.2);
        }
        QCOMPARE(f.document.undoStack().count(), 1);
    }

    void editsElementsAndRelationsTogether()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"orders-db"}}, {RelationId{"reads:orders:orders-db"}});
        QVERIFY(f.choice(Key::DataClass) != nullptr);
        QVERIFY(f.row(Key::Timeout) == nullptr);
        QComboBox* box = f.choice(Key::DataClass);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(textOf(find(f.model(), ElementId{"orders-db"})->fields, Key::DataClass),
                 std::string_view("public"));
        QCOMPARE(
            textOf(find(f.model(), RelationId{"reads:orders:orders-db"})->fields, Key::DataClass),
            std::string_view("public"));
        QCOMPARE(f.document.undoStack().count(), 1);
        QPushButton* narrow = button(f.panel->header(), QStringLiteral("Only relations"));
        QVERIFY(narrow != nullptr);
        narrow->click();
        QVERIFY(f.row(Key::Timeout) != nullptr);
    }

    void convertsAtOnceWhatLosesNothing()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}});
        chooseKind(f.panel->header()->kinds(), QStringLiteral("Gateway"));
        QCOMPARE(find(f.model(), ElementId{"web"})->kind, ElementKind::Gateway);
        QVERIFY(f.choice(Key::GatewayType) != nullptr);
    }

    void asksBeforeAConversionDropsSomething()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}});
        type(f.line(Key::Threads), QStringLiteral("8"));
        const std::string before = f.text();
        ui::InspectorHeader* header = f.panel->header();
        chooseKind(header->kinds(), QStringLiteral("Gateway"));
        QVERIFY(header->question()->isVisible());
        QCOMPARE(f.text(), before);
        bool isNamed = false;
        for (const QLabel* label : header->question()->findChildren<QLabel*>()) {
            isNamed = isNamed || label->text().contains(QStringLiteral("threads"));
        }
        QVERIFY(isNamed);
        button(header->question(), QStringLiteral("Keep"))->click();
        QVERIFY(!header->question()->isVisible());
        QCOMPARE(header->kinds()->currentText(), QStringLiteral("Service"));
        chooseKind(header->kinds(), QStringLiteral("Gateway"));
        button(header->question(), QStringLiteral("Convert"))->click();
        QCOMPARE(find(f.model(), ElementId{"web"})->kind, ElementKind::Gateway);
        QVERIFY(!find(f.model(), ElementId{"web"})->fields.contains(Key::Threads));
        f.document.undoStack().undo();
        QCOMPARE(f.text(), before);
    }

    void convertsSeveralInOneStep()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}, ElementId{"orders"}});
        chooseKind(f.panel->header()->kinds(), QStringLiteral("Gateway"));
        QCOMPARE(find(f.model(), ElementId{"web"})->kind, ElementKind::Gateway);
        QCOMPARE(find(f.model(), ElementId{"orders"})->kind, ElementKind::Gateway);
        QCOMPARE(f.document.undoStack().count(), 1);
    }

    void changesTheKindOfARelation()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({}, {RelationId{"reads:orders:orders-db"}});
        ui::InspectorPanel& panel = *f.window->inspector();
        QComboBox* kinds = panel.header()->kinds();
        QVERIFY(kinds->findText(QStringLiteral("Communicates with")) < 0); // not between these
        const std::string before = f.text();
        chooseKind(kinds, QStringLiteral("Writes"));
        const model::Relation* relation = find(f.model(), RelationId{"writes:orders:orders-db"});
        QVERIFY(relation != nullptr);
        QVERIFY(flagOf(relation->fields, Key::Inferred)); // both kinds bear it
        QCOMPARE(f.canvas().selectedRelations(),
                 std::vector<RelationId>{RelationId{"writes:orders:orders-db"}});
        QCOMPARE(panel.header()->kinds()->currentText(), QStringLiteral("Writes"));
        f.document().undoStack().undo();
        QCOMPARE(f.text(), before);
    }

    void swapsTheDirection()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({}, {RelationId{"calls:web:orders"}});
        ui::InspectorPanel& panel = *f.window->inspector();
        const std::string before = f.text();
        panel.header()->swapButton()->click();
        const model::Relation* relation = find(f.model(), RelationId{"calls:orders:web"});
        QVERIFY(relation != nullptr);
        QCOMPARE(relation->from, ElementId{"orders"});
        QCOMPARE(f.canvas().selectedRelations(),
                 std::vector<RelationId>{RelationId{"calls:orders:web"}});
        f.document().undoStack().undo();
        QCOMPARE(f.text(), before);
        // A store calls nobody: the button says so.
        f.canvas().setSelection({}, {RelationId{"reads:orders:orders-db"}});
        QVERIFY(!panel.header()->swapButton()->isEnabled());
    }
};

QTEST_MAIN(InspectorSeveralTest)
#include "inspector_several_test.moc"
