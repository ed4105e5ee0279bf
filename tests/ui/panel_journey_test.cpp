// Journeys around the canvas: finding, commanding, inspecting, reading what the drawing answers,
// views and designs, and the window itself changing its look, its language and its width.
#include <QtTest>

#include "tests/support/drawer.h"
#include "ui/inspector/field_line.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using model::ElementId;
using model::ElementKind;
using model::Key;
using tests::Drawer;

namespace {

struct Reader : Drawer {
    explicit Reader(const char* yaml = tests::shopYaml) : Drawer(yaml) {}

    /// The inspector's field of a key, brought into sight.
    QLineEdit* field(Key key)
    {
        window->showPanel(u"inspector"_s);
        ui::FieldRow* row = window->inspector()->row(key);
        return row == nullptr ? nullptr : row->editor()->findChild<QLineEdit*>();
    }

    /// Clicks a field and types over what it holds.
    void fill(Key key, const QString& text)
    {
        QLineEdit* line = field(key);
        QVERIFY(line != nullptr);
        QTest::mouseClick(line, Qt::LeftButton);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete);
        type(text);
        press(Qt::Key_Return);
    }

    void selectOnCanvas(const std::vector<ElementId>& ids)
    {
        canvas().setSelection(ids);
        canvas().setFocus();
    }

    QModelIndex inExplorer(const QString& name)
    {
        const QAbstractItemModel* rows = window->explorer()->tree()->model();
        const QModelIndexList found = rows->match(rows->index(0, 0), Qt::DisplayRole, name, 1,
                                                  Qt::MatchContains | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.first();
    }

    /// A click on a row of the explorer.
    void clickInExplorer(const QString& name)
    {
        ui::ExplorerTree* tree = window->explorer()->tree();
        const QModelIndex index = inExplorer(name);
        QVERIFY(index.isValid());
        tree->scrollTo(index);
        click(tree->viewport(), tree->visualRect(index).center());
    }
};

} // namespace

class PanelJourneyTest : public QObject {
    Q_OBJECT

private slots:
    void findsAndGoesThere()
    {
        Reader f;
        f.canvas().setZoom(3);
        f.press(Qt::Key_F, Qt::ControlModifier);
        f.type(u"orders db"_s);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"orders-db"}});
        QVERIFY(f.paper()->rect().contains(f.onPaper("orders-db").center()));
        f.press(Qt::Key_Escape);
        QVERIFY(!f.window->tools().findBar()->isVisible());
    }

    void findsNothingAndSaysSo()
    {
        Reader f;
        f.press(Qt::Key_F, Qt::ControlModifier);
        f.type(u"zebra"_s);
        QCOMPARE(f.window->tools().findBar()->hitCount(), std::size_t(0));
        QVERIFY(!f.window->tools().findBar()->countText().isEmpty());
    }

    void placesByTheCommandPalette()
    {
        Reader f;
        const std::size_t before = f.model().elements.size();
        f.press(Qt::Key_K, Qt::ControlModifier);
        f.type(u"place gateway"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.canvas().placingKind(), ElementKind::Gateway);
        f.click(f.paper(), QPoint(60, 60));
        QCOMPARE(f.model().elements.size(), before + 1);
        QCOMPARE(f.model().elements[before].kind, ElementKind::Gateway);
    }

    void goesToAnElementByTheCommandPalette()
    {
        Reader f;
        f.press(Qt::Key_K, Qt::ControlModifier);
        f.type(u"Orders DB"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"orders-db"}});
    }

    void commandsByItsName()
    {
        Reader f;
        f.press(Qt::Key_K, Qt::ControlModifier);
        f.type(u"select all"_s);
        f.press(Qt::Key_Return);
        QVERIFY(f.canvas().selectedElements().size() > 5);
    }

    void leavesTheCommandPalette()
    {
        Reader f;
        const std::string before = f.text();
        f.press(Qt::Key_K, Qt::ControlModifier);
        f.type(u"delete"_s);
        f.press(Qt::Key_Escape);
        QVERIFY(!f.window->tools().commandPalette()->isVisible());
        QCOMPARE(f.text(), before);
    }

    void editsSeveralAtOnce()
    {
        Reader f;
        f.selectOnCanvas({ElementId{"web"}, ElementId{"orders"}});
        f.fill(Key::Replicas, u"4"_s);
        QCOMPARE(model::replicas(f.element("web")), 4);
        QCOMPARE(model::replicas(f.element("orders")), 4);
        f.canvas().setFocus();
        f.undo();
        QCOMPARE(model::replicas(f.element("web")), 2);
        QCOMPARE(model::replicas(f.element("orders")), 1);
    }

    void isToldWhatAValueMayBe()
    {
        Reader f;
        f.selectOnCanvas({ElementId{"web"}});
        const std::string before = f.text();
        f.fill(Key::Availability, u"-3"_s);
        QVERIFY(!f.window->inspector()->row(Key::Availability)->problem().isEmpty());
        QCOMPARE(f.text(), before);
        f.fill(Key::Availability, u"99.9%"_s);
        QVERIFY(f.window->inspector()->row(Key::Availability)->problem().isEmpty());
        QCOMPARE(model::amountOf(f.element("web").fields, Key::Availability), 0.999);
    }

    void makesAValueUnknownAgain()
    {
        Reader f;
        f.selectOnCanvas({ElementId{"web"}});
        QVERIFY(f.element("web").fields.contains(Key::Replicas));
        f.fill(Key::Replicas, QString());
        QVERIFY(!f.element("web").fields.contains(Key::Replicas));
    }

    void renamesInTheInspector()
    {
        Reader f;
        f.selectOnCanvas({ElementId{"web"}});
        f.fill(Key::Name, u"Front end"_s);
        QCOMPARE(f.name("web"), u"Front end"_s);
        QVERIFY(f.inExplorer(u"Front end"_s).isValid());
        QCOMPARE(f.canvas().diagram().find(ElementId{"web"})->name, u"Front end"_s);
    }

    void goesToWhatIsMissing()
    {
        Reader f;
        f.settle();
        f.press(Qt::Key_F8);
        auto* focused = QApplication::focusWidget();
        QVERIFY(focused != nullptr && f.window->inspector()->isAncestorOf(focused));
    }

    void followsAFinding()
    {
        Reader f;
        f.selectOnCanvas({ElementId{"web"}});
        f.fill(Key::Replicas, u"2"_s);
        f.settle();
        f.window->showPanel(u"findings"_s);
        QTreeView* list = f.window->findings()->list();
        QTRY_VERIFY(list->model()->rowCount() > 0);
        f.canvas().clearSelection();
        const QModelIndex row = list->model()->index(0, 0);
        f.doubleClick(list->viewport(), list->visualRect(row).center());
        QVERIFY(!f.canvas().selectedElements().empty() || !f.canvas().selectedRelations().empty() ||
                f.window->inspector()->designForm() != nullptr);
    }

    void lightsUpWhatAPatternIsMadeOf()
    {
        Reader f;
        f.settle();
        f.window->showPanel(u"insight"_s);
        f.window->insight()->expandFirst();
        QCoreApplication::processEvents();
        for (ui::WitnessRow* row : f.window->insight()->findChildren<ui::WitnessRow*>()) {
            if (row->isVisible() && !row->ids().isEmpty()) {
                f.click(row);
                QVERIFY(f.canvas().emphasis().isDimming());
                f.canvas().setFocus();
                f.press(Qt::Key_Escape);
                QVERIFY(!f.canvas().emphasis().isDimming());
                return;
            }
        }
        QFAIL("no row has witnesses");
    }

    void choosesInTheExplorer()
    {
        Reader f;
        f.clickInExplorer(u"Orders DB"_s);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"orders-db"}});
    }

    void filtersTheExplorer()
    {
        Reader f;
        f.click(f.window->explorer()->searchField());
        f.type(u"Web"_s);
        QVERIFY(f.inExplorer(u"Web"_s).isValid());
        QVERIFY(!f.inExplorer(u"Orders DB"_s).isValid());
        f.press(Qt::Key_A, Qt::ControlModifier);
        f.press(Qt::Key_Delete);
        QVERIFY(f.inExplorer(u"Orders DB"_s).isValid());
    }

    void renamesInTheExplorer()
    {
        Reader f;
        f.clickInExplorer(u"Orders DB"_s);
        f.press(Qt::Key_F2);
        f.press(Qt::Key_A, Qt::ControlModifier);
        f.type(u"Ledger"_s);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(f.name("orders-db"), u"Ledger"_s); // taken over by an event of its own
    }

    void placesWhatThePaletteFinds()
    {
        Reader f;
        f.click(f.window->palette()->searchField());
        f.type(u"stream"_s);
        ui::PaletteTile* tile = f.window->palette()->tile(ElementKind::Stream);
        QVERIFY(tile->isVisible());
        QVERIFY(!f.window->palette()->tile(ElementKind::Team)->isVisible());
        f.pull(tile, tile->rect().center(),
               tile->mapFromGlobal(f.paper()->mapToGlobal(QPoint(60, 60))));
        QCOMPARE(f.model().elements[f.model().elements.size() - 1].kind, ElementKind::Stream);
    }

    void changesTheThemeInTheMiddleOfWork()
    {
        Reader f;
        f.selectOnCanvas({ElementId{"web"}});
        const std::string before = f.text();
        const QColor light = f.canvas().theme().canvas;
        f.window->actions().themes->actions()[2]->trigger();
        QVERIFY(f.canvas().theme().canvas != light);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"web"}});
        QCOMPARE(f.text(), before);
        f.window->actions().themes->actions()[1]->trigger();
        QCOMPARE(f.canvas().theme().canvas, light);
    }

    void changesTheLanguageInTheMiddleOfWork()
    {
        Reader f;
        f.selectOnCanvas({ElementId{"web"}});
        f.press(Qt::Key_R);
        const std::string before = f.text();
        f.window->actions().languages->actions()[2]->trigger();
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"web"}});
        QCOMPARE(f.text(), before);
        f.canvas().setFocus();
        f.undo();
        QCOMPARE(model::replicas(f.element("web")), 2);
        f.window->actions().languages->actions()[1]->trigger();
        QVERIFY(f.window->actions().redo->isEnabled());
    }

    void worksInANarrowWindow()
    {
        Reader f;
        f.window->resize(f.window->minimumSizeHint());
        QCoreApplication::processEvents();
        QVERIFY(f.window->width() <= 1100);
        f.press(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(f.paper()->rect().contains(f.onPaper("web").center()));
        f.select({"web"});
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"web"}});
    }

    void reachesEveryPanelByKeys()
    {
        Reader f;
        const std::pair<Qt::Key, QWidget*> panels[]{
            {Qt::Key_1, f.window->palette()},   {Qt::Key_2, f.window->explorer()},
            {Qt::Key_3, f.window->inspector()}, {Qt::Key_4, f.window->insight()},
            {Qt::Key_5, f.window->findings()},  {Qt::Key_6, f.window->simulationPanel()}};
        for (const auto& [key, panel] : panels) {
            f.press(key, Qt::AltModifier);
            QVERIFY2(panel->isVisible(), panel->metaObject()->className());
        }
        f.press(Qt::Key_F6);
        QVERIFY(f.canvas().hasFocus());
    }

    void addsAViewOfASelection()
    {
        Reader f;
        f.selectOnCanvas({ElementId{"web"}, ElementId{"orders"}});
        f.window->actions().addViewOfSelection->trigger();
        f.press(Qt::Key_Escape);
        QCOMPARE(f.model().views.size(), std::size_t(2));
        QVERIFY(f.canvas().diagram().find(ElementId{"web"}) != nullptr);
        QVERIFY(f.canvas().diagram().find(ElementId{"orders-db"}) == nullptr);
    }

    void renamesAndRemovesAView()
    {
        Reader f;
        const std::string before = f.text();
        f.window->actions().addView->trigger();
        f.type(u"Second"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.model().views.size(), std::size_t(2));
        QCOMPARE(f.model().views[1].name, std::string("Second"));
        f.window->actions().removeView->trigger();
        QCOMPARE(f.model().views.size(), std::size_t(1));
        while (f.window->actions().undo->isEnabled()) {
            f.canvas().setFocus();
            f.undo();
        }
        QCOMPARE(f.text(), before);
    }

    void walksThroughViewsByKeys()
    {
        Reader f;
        f.window->actions().duplicateView->trigger();
        const model::ViewId second = f.canvas().viewId();
        f.canvas().setFocus();
        f.press(Qt::Key_PageUp, Qt::AltModifier);
        QVERIFY(f.canvas().viewId() != second);
        f.canvas().setFocus();
        f.press(Qt::Key_PageDown, Qt::AltModifier);
        QCOMPARE(f.canvas().viewId(), second);
    }

    void comparesTwoDesigns()
    {
        Reader f;
        f.window->actions().addDesign->trigger();
        f.press(Qt::Key_Escape);
        f.selectOnCanvas({ElementId{"orders"}});
        f.press(Qt::Key_R);
        f.settle();
        QCOMPARE(model::replicas(f.element("orders")), 2);
        const auto richer = f.window->analysis().insight()->capacity.ceiling;
        f.press(Qt::Key_PageUp, Qt::ControlModifier);
        f.settle();
        QCOMPARE(model::replicas(f.element("orders")), 1);
        QVERIFY(!(f.window->analysis().insight()->capacity.ceiling == richer));
    }

    void removesADesignAndTakesItBack()
    {
        Reader f;
        const std::string before = f.text();
        f.window->actions().addDesign->trigger();
        f.press(Qt::Key_Escape);
        f.answering({}, {u"Remove"_s}, [&] { f.window->actions().removeDesign->trigger(); });
        QCOMPARE(f.document().designCount(), 1);
        QCOMPARE(f.text(), before);
        f.canvas().setFocus();
        f.undo();
        QCOMPARE(f.document().designCount(), 2);
    }

    void simulatesAndReadsTheResult()
    {
        Reader f;
        f.press(Qt::Key_6, Qt::AltModifier);
        f.click(f.window->simulationPanel()->runButton());
        QTreeWidget* table = f.window->simulationPanel()->table();
        QTRY_VERIFY_WITH_TIMEOUT(table->topLevelItemCount() > 0, 60'000);
        QStringList names;
        for (int i = 0; i < table->topLevelItemCount(); ++i) {
            names << table->topLevelItem(i)->text(0);
        }
        QVERIFY(names.contains(u"Orders"_s));
        QVERIFY(names.contains(u"Orders DB"_s));
    }

    void looksUpTheKeys()
    {
        Reader f;
        f.answering({}, {}, [&] { f.press(Qt::Key_F1); });
        QCOMPARE(f.seen.size(), 1);
        QVERIFY(f.seen[0].contains(u"Ctrl+K"_s));
    }

    void drawsWhileTheDrawingAnswers()
    {
        Reader f;
        f.settle();
        const auto& insight = [&]() -> const ui::Insight& {
            return *f.window->analysis().insight();
        };
        QVERIFY(insight().findings.empty() ||
                insight().findings.front().rule != std::string("illegal"));
        f.selectOnCanvas({ElementId{"orders-db"}});
        f.press(Qt::Key_Delete);
        f.settle();
        QCOMPARE(*insight().model, f.model());
        f.undo();
        f.settle();
        QCOMPARE(*insight().model, f.model());
    }
};

QTEST_MAIN(PanelJourneyTest)
#include "panel_journey_test.moc"
