// The inspector: typed fields from the schema, what is missing, and nothing typed is lost.
#include <QtTest>

#include "model/edits.h"
#include "tests/support/inspector_fixture.h"
#include "tests/support/window_fixture.h"
#include "ui/inspector/field_labels.h"

using namespace corbel;
using model::ElementId;
using model::Key;
using model::RelationId;
using tests::InspectorFixture;
using tests::type;
using tests::typeOver;
using tests::WindowFixture;

namespace {

/// What is missing in a model, as the analyses say.
void think(InspectorFixture& f)
{
    f.panel->setNeeds(
        std::make_shared<const ui::NeedsByKey>(ui::analyse(f.document.snapshot(), {})));
}

} // namespace

class InspectorTest : public QObject {
    Q_OBJECT

private slots:
    void editsAmountsWithUnits()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}});
        type(f.line(Key::Availability), QStringLiteral("99.9%"));
        QCOMPARE(amountOf(find(f.model(), ElementId{"web"})->fields, Key::Availability), 0.999);
        type(f.line(Key::StartTime), QStringLiteral("1500ms"));
        QCOMPARE(amountOf(find(f.model(), ElementId{"web"})->fields, Key::StartTime), 1.5);
        QCOMPARE(f.line(Key::StartTime)->text(), QStringLiteral("1500ms"));
        f.document.undoStack().undo();
        QVERIFY(f.line(Key::StartTime)->text().isEmpty());
        QCOMPARE(f.line(Key::Availability)->text(), QStringLiteral("99.9%"));
    }

    void refusesInPlaceAndSaysWhatIsAccepted()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        const std::string before = f.text();
        f.select({ElementId{"web"}});
        QLineEdit* field = f.line(Key::Availability);
        typeOver(field, QStringLiteral("140%")); // while typing already
        ui::FieldRow* row = f.row(Key::Availability);
        QVERIFY2(row->problem().contains(QStringLiteral("99.9%")), qPrintable(row->problem()));
        QVERIFY(field->property("invalid").toBool());
        QTest::keyClick(field, Qt::Key_Tab); // it stays, also when the keyboard goes
        QVERIFY(!field->hasFocus());
        QCOMPARE(field->text(), QStringLiteral("140%"));
        QVERIFY(!row->problem().isEmpty());
        QCOMPARE(f.text(), before);
        // Another change of the document does not take it away either.
        type(f.line(Key::Replicas), QStringLiteral("4"));
        QCOMPARE(field->text(), QStringLiteral("140%"));
        f.document.undoStack().undo();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(field->text().isEmpty());
        QVERIFY(row->problem().isEmpty());
        // A rule between two keys is judged by the model.
        type(f.line(Key::Needs), QStringLiteral("3"));
        QVERIFY(!f.row(Key::Needs)->problem().isEmpty());
        QCOMPARE(f.line(Key::Needs)->text(), QStringLiteral("3"));
        QCOMPARE(f.text(), before);
    }

    void keepsWhatWasRefusedWhenAnotherIsSelected()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}});
        typeOver(f.line(Key::Availability), QStringLiteral("140%"));
        f.select({ElementId{"orders"}});
        QVERIFY(f.panel->note()->isVisible());
        QVERIFY2(f.panel->noteText().contains(QStringLiteral("140%")) &&
                     f.panel->noteText().contains(QStringLiteral("Availability of Web")),
                 qPrintable(f.panel->noteText()));
        f.panel->note()->findChildren<QPushButton*>().front()->click(); // Go back to it
        QVERIFY(!f.panel->note()->isVisible());
        QLineEdit* field = f.line(Key::Availability);
        QCOMPARE(field->text(), QStringLiteral("140%"));
        QVERIFY(field->hasFocus());
        QVERIFY(!f.row(Key::Availability)->problem().isEmpty());
        QTest::keyClicks(field, QStringLiteral("99%"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(amountOf(find(f.model(), ElementId{"web"})->fields, Key::Availability), 0.99);
    }

    void finishesForTheElementThatWasTypedFor()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}});
        typeOver(f.line(Key::Mttr), QStringLiteral("2h"));
        f.select({ElementId{"orders"}}); // without Return
        QCOMPARE(amountOf(find(f.model(), ElementId{"web"})->fields, Key::Mttr), 7200.0);
        QVERIFY(f.value("orders", Key::Mttr) == nullptr);
        // A pair as well, whose end is known a little later.
        auto* pairs = f.editor<ui::PairsEditor>(Key::Properties);
        type(pairs->nameField(0), QStringLiteral("owner"));
        QTest::keyClicks(pairs->valueField(0), QStringLiteral("me"));
        f.select({ElementId{"web"}});
        QCoreApplication::processEvents();
        QVERIFY(f.value("orders", Key::Properties) != nullptr);
        QVERIFY(f.value("web", Key::Properties) == nullptr);
    }

    void dropsWhatWasTypedForAnElementThatWent()
    {
        // A canvas hears of each change before the inspector does, and tells it what is selected.
        ui::Document document;
        ui::InspectorPanel* listening = nullptr;
        QObject::connect(&document, &ui::Document::changed, &document, [&listening] {
            if (listening != nullptr) {
                listening->setSelection({}, {});
            }
        });
        InspectorFixture f;
        ui::InspectorPanel panel(document, *f.style);
        auto shop = model::text::readDocument(tests::shopYaml, "test.yaml");
        QVERIFY(shop.has_value());
        document.assign(std::move(*shop), "test.corbel");
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.setSelection({ElementId{"web"}}, {});
        auto* mttr = qobject_cast<ui::LineEditor*>(panel.row(Key::Mttr)->editor());
        typeOver(mttr->field(), QStringLiteral("2h"));
        listening = &panel;
        QVERIFY(document.apply(model::edits::remove(document.model(), {ElementId{"web"}}, {})));
        QVERIFY(panel.row(Key::Mttr) == nullptr);
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QVERIFY(amountOf(find(document.model(), ElementId{"web"})->fields, Key::Mttr) != 7200.0);
    }

    void keepsWhatWasTypedWhileAnotherStepIsUndone()
    {
        // Undoing takes one of two away, the canvas selects what is left, and typing ends by that.
        ui::Document document;
        ui::InspectorPanel* listening = nullptr;
        QObject::connect(&document, &ui::Document::changed, &document, [&listening] {
            if (listening != nullptr) {
                listening->setSelection({ElementId{"web"}}, {});
            }
        });
        InspectorFixture f;
        ui::InspectorPanel panel(document, *f.style);
        auto shop = model::text::readDocument(tests::shopYaml, "test.yaml");
        QVERIFY(shop.has_value());
        document.assign(std::move(*shop), "test.corbel");
        const std::string before = model::text::writeDocument(document.file());
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        model::Element added{ElementId{"late"}, model::ElementKind::Service, {}};
        QVERIFY(document.apply(model::edits::addElement(document.model(), added, {}, {})));
        panel.setSelection({ElementId{"web"}, ElementId{"late"}}, {});
        auto* mttr = qobject_cast<ui::LineEditor*>(panel.row(Key::Mttr)->editor());
        typeOver(mttr->field(), QStringLiteral("2h"));
        listening = &panel;
        document.undoStack().undo();
        QCOMPARE(document.undoStack().index(), 0);
        QCOMPARE(model::text::writeDocument(document.file()), before);
        document.undoStack().redo();
        QVERIFY(find(document.model(), ElementId{"late"}) != nullptr);
    }

    void showsDefaultsInGrey()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"orders"}});
        QCOMPARE(f.line(Key::Replicas)->placeholderText(), QStringLiteral("1 (default)"));
        QCOMPARE(f.line(Key::Availability)->placeholderText(), QStringLiteral("unknown, in %"));
        type(f.line(Key::Mtbf), QStringLiteral("999h"));
        type(f.line(Key::Mttr), QStringLiteral("1h"));
        QVERIFY(f.line(Key::Availability)->placeholderText().startsWith(QStringLiteral("99.9%")));
    }

    void showsWhatIsInherited()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"data"}});
        type(f.editor<ui::ChipsEditor>(Key::Team)->field(), QStringLiteral("Shop team"));
        f.select({ElementId{"orders-db"}});
        auto* team = f.editor<ui::ChipsEditor>(Key::Team);
        QTest::keyClick(team->field(), Qt::Key_Backspace); // its own goes
        QVERIFY(f.value("orders-db", Key::Team) == nullptr);
        QCOMPARE(team->field()->placeholderText(), QStringLiteral("Shop team (from Data)"));
        QVERIFY(team->toolTip().contains(QStringLiteral("Inherited from Data")));
    }

    void marksWhatIsMissingAndWhy()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"orders-db"}});
        QVERIFY(!f.row(Key::Availability)->isNeeded());
        think(f);
        ui::FieldRow* row = f.row(Key::Availability);
        QVERIFY(row->isNeeded());
        QVERIFY2(f.line(Key::Availability)
                     ->placeholderText()
                     .startsWith(QStringLiteral("needed for availability")),
                 qPrintable(f.line(Key::Availability)->placeholderText()));
        QVERIFY(!f.row(Key::ServiceTime)->isNeeded()); // it is known
        type(f.line(Key::Availability), QStringLiteral("99.9%"));
        think(f);
        QVERIFY(!row->isNeeded());
    }

    void showsOnlyWhatIsMissing()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"orders-db"}});
        think(f);
        f.panel->filterField()->setFocus(); // a field with the keyboard would stay
        QVERIFY(f.panel->missingOnly()->isVisible());
        QTest::mouseClick(f.panel->missingOnly(), Qt::LeftButton);
        int shown = 0;
        for (const ui::FieldRow* row : f.panel->rows()) {
            QVERIFY(!row->isVisible() || row->isNeeded());
            shown += row->isVisible() ? 1 : 0;
        }
        QVERIFY(shown >= 1);
        QTest::mouseClick(f.panel->missingOnly(), Qt::LeftButton);
        QVERIFY(f.row(Key::Replicas)->isVisible());
    }

    void findsAField()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}});
        f.panel->filterField()->setFocus();
        QTest::keyClicks(f.panel->filterField(), QStringLiteral("queue"));
        QStringList shown;
        for (const ui::FieldRow* row : f.panel->rows()) {
            if (row->isVisible()) {
                shown << ui::labelOf(row->spec());
            }
        }
        QCOMPARE(shown, QStringList{QStringLiteral("Queue limit")});
        QTest::keyClick(f.panel->filterField(), Qt::Key_Return); // on to the field
        QVERIFY(f.line(Key::QueueLimit)->hasFocus());
        f.panel->filterField()->clear();
        QVERIFY(f.row(Key::Replicas)->isVisible());
    }

    void walksThroughWhatIsMissing()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
        f.settle();
        std::set<std::pair<std::string, Key>> seen;
        const std::size_t all = [&] {
            std::size_t count = 0;
            const ui::NeedsByKey needs(*f.window->analysis().insight());
            for (const auto& [subject, keys] : needs.table()) {
                count += keys.size();
            }
            return count;
        }();
        QVERIFY(all >= 3);
        for (std::size_t i = 0; i < all; ++i) {
            f.window->actions().nextMissing->trigger();
            const QWidget* focused = f.window->focusWidget();
            const auto& rows = f.window->inspector()->rows();
            const auto row = std::ranges::find_if(
                rows, [focused](const ui::FieldRow* at) { return at->isAncestorOf(focused); });
            QVERIFY(row != rows.end());
            QVERIFY((*row)->isNeeded());
            const auto elements = f.canvas().selectedElements();
            const auto relations = f.canvas().selectedRelations();
            seen.emplace(elements.empty() ? relations.front().value : elements.front().value,
                         (*row)->spec().key);
        }
        QCOMPARE(seen.size(), all); // each once
    }

    void leadsIntoTheFormAndBack()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
        f.canvas().setSelection({ElementId{"web"}});
        f.window->showPanel(QStringLiteral("inspector"));
        f.window->inspector()->focusFirst();
        auto* name = qobject_cast<ui::LineEditor*>(f.window->inspector()->row(Key::Name)->editor());
        QVERIFY(name->field()->hasFocus());
        QTest::keyClicks(name->field(), QStringLiteral("Shop window")); // it was selected
        QTest::keyClick(name->field(), Qt::Key_Return);
        QVERIFY(name->field()->hasFocus());
        QCOMPARE(displayName(*find(f.model(), ElementId{"web"})), std::string_view("Shop window"));
        QTest::keyClick(name->field(), Qt::Key_Escape);
        QVERIFY(f.canvas().hasFocus());
    }

    void editsNestedRecords()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"orders"}});
        auto* record = f.editor<ui::RecordEditor>(Key::ServiceTime);
        QLineEdit* mean = record->findChild<ui::LineEditor*>()->field();
        QCOMPARE(mean->text(), QStringLiteral("4ms"));
        type(mean, QStringLiteral("8ms"));
        const auto nested = [&](Key key) {
            const model::Record* own =
                recordOf(find(f.model(), ElementId{"orders"})->fields, Key::ServiceTime);
            return own == nullptr ? std::nullopt : amountOf(*own, key);
        };
        QCOMPARE(nested(Key::Mean), 0.008);
        QVERIFY(!record->isOpen());
        auto* cv = qobject_cast<ui::LineEditor*>(record->row(Key::Cv)->editor());
        QVERIFY(record->isOpen());
        type(cv->field(), QStringLiteral("0.5"));
        QCOMPARE(nested(Key::Cv), 0.5);
        QCOMPARE(nested(Key::Mean), 0.008);
        f.row(Key::ServiceTime)->resetButton()->click();
        QVERIFY(f.value("orders", Key::ServiceTime) == nullptr);
    }

    void addsRemovesMovesAndWeighs()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}});
        auto* team = f.editor<ui::ChipsEditor>(Key::Team);
        type(team->field(), QStringLiteral("Shop team"));
        type(team->field(), QStringLiteral("dba"));
        const auto weights = [&] {
            return weightsOf(find(f.model(), ElementId{"web"})->fields, Key::Team);
        };
        QCOMPARE(weights(), (model::Weights{{"shop", 1.0}, {"dba", 1.0}}));
        QLineEdit* weight = team->chips().front()->findChild<QLineEdit*>();
        type(weight, QStringLiteral("3"));
        QCOMPARE(weights(), (model::Weights{{"shop", 3.0}, {"dba", 1.0}}));
        QTest::keyClick(team->chips().front(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(weights(), (model::Weights{{"dba", 1.0}, {"shop", 3.0}}));
        QTest::keyClick(team->chips().front(), Qt::Key_Delete);
        QCOMPARE(weights().size(), std::size_t(1));
        f.document.undoStack().undo();
        QCOMPARE(team->chips().size(), std::size_t(2));
        // What was copied from a file is taken as it is.
        type(f.editor<ui::ChipsEditor>(Key::Tags)->field(), QStringLiteral("[old, slow]"));
        QCOMPARE(textsOf(find(f.model(), ElementId{"web"})->fields, Key::Tags),
                 (model::Texts{"old", "slow"}));
    }

    void choosesAmongWordsAndElements()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({ElementId{"web"}});
        QComboBox* policy = f.choice(Key::Policy);
        QVERIFY(policy != nullptr);
        policy->setCurrentIndex(policy->findText(QStringLiteral("hash")));
        emit policy->activated(policy->currentIndex());
        QCOMPARE(textOf(find(f.model(), ElementId{"web"})->fields, Key::Policy),
                 std::string_view("hash"));
        QComboBox* parent = f.choice(Key::Parent);
        QVERIFY(parent != nullptr);
        for (const model::Element& element : f.model().elements) {
            const bool isContainer =
                std::ranges::any_of(model::elementKinds, [&](model::ElementKind child) {
                    return model::mayContain(element.kind, child);
                });
            QCOMPARE(parent->findData(QString::fromStdString(element.id.value)) >= 0, isContainer);
        }
        typeOver(parent->lineEdit(), QStringLiteral("nobody"));
        QTest::keyClick(parent->lineEdit(), Qt::Key_Return);
        QVERIFY(!f.row(Key::Parent)->problem().isEmpty());
        QCOMPARE(parentOf(*find(f.model(), ElementId{"web"})), ElementId{"presentation"});
        typeOver(parent->lineEdit(), QStringLiteral("application"));
        QTest::keyClick(parent->lineEdit(), Qt::Key_Return);
        QCOMPARE(parentOf(*find(f.model(), ElementId{"web"})), ElementId{"application"});
    }

    void showsWhatAnImportConcluded()
    {
        InspectorFixture f;
        f.read(tests::shopYaml);
        f.select({}, {RelationId{"reads:orders:orders-db"}});
        bool isEvidenceShown = false;
        for (const QLabel* label : f.panel->findChildren<QLabel*>()) {
            isEvidenceShown =
                isEvidenceShown || label->text() == QStringLiteral("DB_HOST names orders-db");
        }
        QVERIFY(isEvidenceShown);
        type(f.line(Key::Timeout), QStringLiteral("200ms"));
        QCOMPARE(
            amountOf(find(f.model(), RelationId{"reads:orders:orders-db"})->fields, Key::Timeout),
            0.2);
    }
};

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
