// The design as a whole: objectives whose metric decides their fields, and scenarios.
#include <QtTest>

#include "tests/support/inspector_fixture.h"
#include "tests/support/window_fixture.h"
#include "ui/inspector/design_form.h"

using namespace corbel;
using model::ElementId;
using model::Key;
using tests::InspectorFixture;
using tests::type;
using tests::typeOver;

namespace {

void add(ui::DesignForm& form, const QString& metric)
{
    for (QAction* action : form.objectives()->addButton()->menu()->actions()) {
        if (action->text() == metric) {
            action->trigger();
            return;
        }
    }
    QFAIL("no such metric");
}

} // namespace

class DesignFormTest : public QObject {
    Q_OBJECT

private slots:
    void editsNameAndDescription()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        QLineEdit* name = f.panel->designForm()->findChild<ui::LineEditor*>()->field();
        type(name, QStringLiteral("Corner shop"));
        QCOMPARE(f.model().name, std::string("Corner shop"));
        f.document.undoStack().undo();
        QCOMPARE(name->text(), QStringLiteral("Online shop"));
    }

    void showsWhatTheMetricAsksFor()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        ui::DesignForm& form = *f.panel->designForm();
        add(form, QStringLiteral("Availability"));
        QCOMPARE(f.model().objectives.size(), std::size_t(1)); // not without a bound
        QCOMPARE(form.objectives()->rows().size(), std::size_t(2));
        ui::ObjectiveRow* row = form.objectives()->rows().back();
        QVERIFY(row->entry()->isVisible());
        QVERIFY(!row->domain()->isVisible() && !row->pattern()->isVisible());
        QVERIFY(row->lower()->isVisible() && !row->upper()->isVisible());
        QVERIFY(row->lower()->field()->hasFocus());
        QTest::keyClicks(row->lower()->field(), QStringLiteral("99.9"));
        QTest::keyClick(row->lower()->field(), Qt::Key_Return);
        QCOMPARE(f.model().objectives.size(), std::size_t(2));
        QCOMPARE(amountOf(f.model().objectives[1].fields, Key::BoundBelow), 0.999);
        typeOver(row->entry()->field()->lineEdit(), QStringLiteral("buyer"));
        QTest::keyClick(row->entry()->field()->lineEdit(), Qt::Key_Return);
        QCOMPARE(textOf(f.model().objectives[1].fields, Key::Entry), std::string_view("buyer"));

        // A metric of another unit keeps nothing that would mean something else.
        row->metric()->setCurrentIndex(row->metric()->findText(QStringLiteral("99th percentile")));
        emit row->metric()->activated(row->metric()->currentIndex());
        QVERIFY(row->upper()->isVisible() && !row->lower()->isVisible());
        QVERIFY(row->upper()->field()->text().isEmpty());
        QCOMPARE(textOf(f.model().objectives[1].fields, Key::Metric),
                 std::string_view("availability")); // until the new bound is typed
        type(row->upper()->field(), QStringLiteral("250"));
        QCOMPARE(textOf(f.model().objectives[1].fields, Key::Metric), std::string_view("p99"));
        QVERIFY(!f.model().objectives[1].fields.contains(Key::BoundBelow));
        QCOMPARE(textOf(f.model().objectives[1].fields, Key::Entry), std::string_view("buyer"));
        QCOMPARE(amountOf(f.model().objectives[1].fields, Key::BoundAbove), 0.25);

        QTest::mouseClick(row->removeButton(), Qt::LeftButton);
        QCOMPARE(f.model().objectives.size(), std::size_t(1));
        while (f.document.undoStack().canUndo()) {
            f.document.undoStack().undo();
        }
        QCOMPARE(f.model().objectives.size(), std::size_t(1));
        QCOMPARE(form.objectives()->rows().size(), std::size_t(1));
    }

    void movesTheBoundWithTheComparison()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        ui::ObjectiveRow* row = f.panel->designForm()->objectives()->rows().front();
        QCOMPARE(row->lower()->field()->text(), QStringLiteral("200/s"));
        row->comparison()->setCurrentIndex(1);
        emit row->comparison()->activated(1);
        QVERIFY(!f.model().objectives[0].fields.contains(Key::BoundBelow));
        QCOMPARE(amountOf(f.model().objectives[0].fields, Key::BoundAbove), 200.0);
        QVERIFY(row->upper()->isVisible() && !row->lower()->isVisible());
        QCOMPARE(row->upper()->field()->text(), QStringLiteral("200/s"));
        QCOMPARE(f.document.undoStack().count(), 1);
    }

    void refusesInPlace()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        const std::string before = f.text();
        ui::ObjectiveRow* row = f.panel->designForm()->objectives()->rows().front();
        type(row->lower()->field(), QStringLiteral("many"));
        QVERIFY(row->lower()->field()->property("invalid").toBool());
        QCOMPARE(f.text(), before);
        // Selecting something else does not lose it silently.
        f.select({ElementId{"web"}});
        QVERIFY(f.panel->note()->isVisible());
        QVERIFY(f.panel->noteText().contains(QStringLiteral("many")));
        f.panel->note()->findChildren<QPushButton*>().front()->click();
        QVERIFY(f.panel->designForm() != nullptr);
        row = f.panel->designForm()->objectives()->rows().front();
        QCOMPARE(row->lower()->field()->text(), QStringLiteral("many"));
        QVERIFY(row->lower()->field()->property("invalid").toBool());
    }

    void editsScenarios()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        const std::string before = f.text();
        ui::ScenariosForm* form = f.panel->designForm()->scenarios();
        QTest::keyClick(form->addButton(), Qt::Key_Space);
        QCOMPARE(f.model().scenarios.size(), std::size_t(1));
        ui::FieldRow* name = form->row(0, Key::Name);
        QVERIFY(name->isAncestorOf(QApplication::focusWidget()));
        type(qobject_cast<ui::LineEditor*>(name->editor())->field(), QStringLiteral("Busy day"));
        auto* duration = qobject_cast<ui::LineEditor*>(form->row(0, Key::Duration)->editor());
        type(duration->field(), QStringLiteral("90"));
        QCOMPARE(amountOf(f.model().scenarios[0].fields, Key::Duration), 90.0);
        auto* loads = qobject_cast<ui::RecordListEditor*>(form->row(0, Key::Load)->editor());
        QTest::keyClick(loads->addButton(), Qt::Key_Space);
        auto* actor =
            qobject_cast<ui::ChoiceEditor*>(loads->cards().front()->rows().front()->editor());
        typeOver(actor->field()->lineEdit(), QStringLiteral("buyer"));
        QTest::keyClick(actor->field()->lineEdit(), Qt::Key_Return);
        QCOMPARE(recordsOf(f.model().scenarios[0].fields, Key::Load).size(), std::size_t(1));
        form->removeButton(0)->click();
        QVERIFY(f.model().scenarios.empty());
        while (f.document.undoStack().canUndo()) {
            f.document.undoStack().undo();
        }
        QCOMPARE(f.text(), before);
    }

    void keepsAnIncompleteEntryWhileOtherThingsChange()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        ui::ScenariosForm* form = f.panel->designForm()->scenarios();
        QTest::keyClick(form->addButton(), Qt::Key_Space);
        auto* loads = qobject_cast<ui::RecordListEditor*>(form->row(0, Key::Load)->editor());
        QTest::keyClick(loads->addButton(), Qt::Key_Space);
        QCOMPARE(loads->cards().size(), std::size_t(1));
        auto* duration = qobject_cast<ui::LineEditor*>(form->row(0, Key::Duration)->editor());
        type(duration->field(), QStringLiteral("90"));
        QCOMPARE(loads->cards().size(), std::size_t(1));
        QVERIFY(recordsOf(f.model().scenarios[0].fields, Key::Load).empty());
    }
};

QTEST_MAIN(DesignFormTest)
#include "design_form_test.moc"
