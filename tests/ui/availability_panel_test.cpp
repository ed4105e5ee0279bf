// The panel for availability: what it shows, and where its rows lead.
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QtTest>

#include "tests/support/panel_reader.h"
#include "ui/render/templates.h"
#include "ui/words/figures.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::known;
using tests::Reader;
using tests::unknownParts;
using ui::OverlayKind;

class AvailabilityPanelTest : public QObject {
    Q_OBJECT

private slots:
    void showsTheAnalysis()
    {
        Reader f;
        f.begin(known);
        QCOMPARE(f.panel().entryBox()->findText(u"Clerk"_s), 1);
        QCOMPARE(f.panel().entryBox()->currentText(), u"Buyer"_s);
        QCOMPARE(f.panel().figure(), ui::availabilityText(*f.entry().unavailability.value));
        QVERIFY2(f.panel().summary().contains(ui::downtimeText(*f.entry().unavailability.value)),
                 qPrintable(f.panel().summary()));
        const std::size_t ones = f.entry().singlePoints.size();
        QVERIFY2(f.panel().summary().contains(u"%1 of order 1"_s.arg(ones)),
                 qPrintable(f.panel().summary()));
        QCOMPARE(f.panel().importance()->rowsModel()->rowCount(),
                 static_cast<int>(f.entry().importance.size()));
        QCOMPARE(f.panel().recovery()->rowsModel()->rowCount(),
                 static_cast<int>(f.entry().domains.size()));
        QVERIFY(f.entry().domains.size() >= 2);
        QCOMPARE(f.panel().blast()->rowsModel()->rowCount(),
                 static_cast<int>(f.window->analysis().insight()->availability.blast.size()));

        QVERIFY(f.pick(f.panel().entryBox(), u"Clerk"_s));
        f.wait();
        QCOMPARE(f.panel().figure(), ui::availabilityText(*f.entry(1).unavailability.value));
        // What was chosen stays through an edit.
        f.canvas().setSelection({{"web"}});
        f.canvas().changeReplicas(1);
        f.wait();
        QCOMPARE(f.panel().entryBox()->currentText(), u"Clerk"_s);
    }

    void importanceSortsByItsValues()
    {
        Reader f;
        f.begin(known);
        ui::RowsTable* table = f.panel().importance();
        f.open(table);
        QHeaderView* header = table->header();
        for (const int column : {1, 2, 3, 4, 5}) {
            f.click(header->viewport(),
                    {header->sectionViewportPosition(column) + 12, header->height() / 2});
            const int rows = table->model()->rowCount();
            QVERIFY(rows > 3);
            const bool isUp = header->sortIndicatorOrder() == Qt::AscendingOrder;
            for (int row = 1; row < rows; ++row) {
                const double before = table->model()
                                          ->index(row - 1, column)
                                          .data(ui::RowsModel::orderRole)
                                          .toDouble();
                const double here =
                    table->model()->index(row, column).data(ui::RowsModel::orderRole).toDouble();
                QVERIFY(isUp ? before <= here : before >= here);
            }
        }
    }

    void rowsLightUpWhatTheyAreAbout()
    {
        Reader f;
        f.begin(known);
        f.clickRow(f.panel().cutSets(), 0);
        QCOMPARE(f.lit().size(), std::size_t(1));
        f.clickRow(f.panel().cutSets(), f.panel().cutSets()->model()->rowCount() - 1);
        QVERIFY(f.lit().contains("web"));
        f.clickRow(f.panel().importance(), 0);
        QCOMPARE(f.lit(), std::set<std::string>{f.entry().importance.at(0).part.subjects.at(0)});
        f.clickRow(f.panel().recovery(), 0);
        QVERIFY(f.lit().contains(f.entry().domains.at(0).domain));
    }

    void theTreeReadsFromTheEntryDownAndLeadsThere()
    {
        Reader f;
        f.begin(known);
        QTreeView* tree = f.panel().tree();
        f.open(tree);
        const QModelIndex top = tree->model()->index(0, 0);
        QVERIFY2(top.data().toString().contains(u"Buyer"_s), qPrintable(top.data().toString()));
        // By keys: each line is opened by Right, and every part of the entry is found.
        tree->setFocus();
        QStringList texts;
        for (QModelIndex at = top; at.isValid(); at = tree->indexBelow(at)) {
            tree->setCurrentIndex(at);
            if (!tree->isExpanded(at)) {
                f.press(Qt::Key_Right);
            }
            texts << at.data().toString();
        }
        const QString all = texts.join(u'\n');
        for (const char* name : {"Balancer", "Web", "App", "DB", "East 1"}) {
            QVERIFY2(all.contains(QLatin1StringView(name)), qPrintable(all));
        }
        QVERIFY2(all.contains(u"99.8 %"_s), qPrintable(all));
        for (QModelIndex at = top; at.isValid(); at = tree->indexBelow(at)) {
            if (at.data(ui::idsRole).toStringList().value(0) == u"db"_s) {
                f.click(tree->viewport(), tree->visualRect(at).center());
                break;
            }
        }
        QCOMPARE(f.canvas().selectedElements(), std::vector<model::ElementId>{{"db"}});
    }

    void missingFiguresLeadToTheirFields()
    {
        Reader f;
        f.begin(unknownParts);
        QCOMPARE(f.panel().figure(), u"≤ 99 %"_s);
        QVERIFY(f.panel().summary().contains(u"Undecided: 1 figure"_s));
        QCOMPARE(f.panel().missing()->rowsModel()->rowCount(), 1);
        QVERIFY(f.panel().assumeButton()->isVisible());
        f.clickRow(f.panel().missing(), 0);
        QCOMPARE(f.canvas().selectedElements(), std::vector<model::ElementId>{{"web"}});
        ui::FieldRow* row = f.window->inspector()->row(model::Key::Availability);
        QVERIFY(row != nullptr && row->isAncestorOf(QApplication::focusWidget()));
    }

    void rowsLeadToTheViewThatShowsThem()
    {
        Reader f;
        f.begin(R"(
corbel: 1
elements:
  - {id: buyer, kind: actor, name: Buyer}
  - {id: web, kind: service, name: Web, availability: 0.99, runs-on: box}
  - {id: db, kind: store, name: DB, availability: 0.98}
  - {id: box, kind: host, name: Box, availability: 0.97}
relations:
  - {kind: calls, from: buyer, to: web}
  - {kind: reads, from: web, to: db}
views:
  - id: front
    name: Front
    items:
      - {element: buyer, x: 0, y: 0, w: 120, h: 64}
      - {element: web, x: 200, y: 0, w: 120, h: 64}
  - id: back
    name: Back
    items:
      - {element: web, x: 0, y: 0, w: 120, h: 64}
      - {element: db, x: 200, y: 0, w: 120, h: 64}
)");
        const auto rowOf = [&](const QString& name) {
            ui::RowsTable* table = f.panel().importance();
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->textAt(row, 0) == name) {
                    return row;
                }
            }
            return -1;
        };
        // The host is on no view: what runs on it is lit where one is.
        QCOMPARE(f.canvas().viewId().value, "front");
        f.clickRow(f.panel().importance(), rowOf(u"Box"_s));
        QCOMPARE(f.canvas().viewId().value, "front");
        QCOMPARE(f.lit(), std::set<std::string>{"web"});
        // The store is on the other view, which comes to the front.
        f.clickRow(f.panel().importance(), rowOf(u"DB"_s));
        QCOMPARE(f.canvas().viewId().value, "back");
        QCOMPARE(f.lit(), std::set<std::string>{"db"});
    }

    void tablesFitTheWindowAndSortByKeys()
    {
        for (const char* language : {"en", "ko"}) {
            Reader f{QString::fromLatin1(language)};
            f.window->resize(1280, 800);
            auto document = render::readTemplate("disaster-recovery", language);
            QVERIFY(document.has_value());
            f.document().assign(std::move(*document), "disaster-recovery.corbel");
            f.window->showPanel(u"availability"_s);
            f.wait();
            for (ui::RowsTable* table : {f.panel().importance(), f.panel().recovery(),
                                         f.panel().blast(), f.panel().missing()}) {
                f.open(table);
                QCoreApplication::processEvents();
                QVERIFY2(table->horizontalScrollBar()->maximum() == 0,
                         qPrintable(table->accessibleName()));
            }
            ui::RowsTable* table = f.panel().importance();
            f.open(table);
            table->setFocus();
            QVERIFY(table->rowsModel()->rowCount() > 3);
            const auto column = [&](int at) {
                std::vector<double> values;
                for (int row = 0; row < table->model()->rowCount(); ++row) {
                    values.push_back(
                        table->model()->index(row, at).data(ui::RowsModel::orderRole).toDouble());
                }
                return values;
            };
            f.press(Qt::Key_2);
            QVERIFY(std::ranges::is_sorted(column(1), std::greater<>()));
            f.press(Qt::Key_2);
            QVERIFY(std::ranges::is_sorted(column(1)));
            f.press(Qt::Key_3);
            QVERIFY(std::ranges::is_sorted(column(2), std::greater<>()));
            f.press(Qt::Key_0);
            QVERIFY(std::ranges::is_sorted(column(1), std::greater<>())); // as they come
            QVERIFY(table->model()
                        ->headerData(2, Qt::Horizontal, Qt::ToolTipRole)
                        .toString()
                        .contains(u'3'));
        }
    }

    void insightLeadsToOverlaysAndPanels()
    {
        Reader f;
        f.begin(known);
        f.window->showPanel(u"insight"_s);
        const auto press = [&](const QString& text, int which) {
            QList<QPushButton*> found;
            for (QPushButton* button : f.window->insight()->findChildren<QPushButton*>()) {
                if (button->text() == text) {
                    found << button;
                }
            }
            QVERIFY(found.size() > which);
            QTest::mouseClick(found[which], Qt::LeftButton);
        };
        QVERIFY2(f.textsOf(f.window->insight()).contains(f.panel().figure()),
                 qPrintable(f.textsOf(f.window->insight())));
        press(u"Let parts fail"_s, 0);
        QCOMPARE(f.window->overlay().kind(), OverlayKind::Failure);
        press(u"Show the load"_s, 0);
        QCOMPARE(f.window->overlay().kind(), OverlayKind::Load);
        press(u"Details"_s, 1);
        QVERIFY(f.window->capacity()->isVisible());
        press(u"Details"_s, 0);
        QVERIFY(f.panel().isVisible());
    }

    void modelsKeepQtsRulesWhileTheDrawingChanges()
    {
        Reader f;
        f.begin(known);
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (QAbstractItemView* view : f.panel().findChildren<QAbstractItemView*>()) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest));
        }
        for (const char* yaml : {unknownParts, known, "corbel: 1\n", known}) {
            f.read(yaml);
            f.wait();
            f.panel().tree()->expandAll();
            f.window->actions().assumeAvailability->trigger();
            f.wait();
        }
        QVERIFY(testers.size() >= 6);
    }

    void allHasNames()
    {
        Reader f;
        f.begin(known);
        for (const QWidget* widget : f.panel().findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&f.panel()) ||
                qobject_cast<const QScrollBar*>(widget) != nullptr) {
                continue;
            }
            QAccessibleInterface* heard =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(heard != nullptr && !heard->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(AvailabilityPanelTest)
#include "availability_panel_test.moc"
