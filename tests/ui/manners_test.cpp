// Small manners that one misses when they fail: focus, undo from anywhere, words instead of ids.
#include <QHeaderView>
#include <QStyle>
#include <QtTest>

#include "analysis/layout/model_layout.h"
#include "model/edits.h"
#include "model/storage/document_file.h"
#include "tests/support/window_fixture.h"
#include "ui/inspector/record_editor.h"
#include "ui/panels/pattern_words.h"
#include "ui/words/figures.h"
#include "ui/words/needs.h"

using namespace corbel;
using model::ElementId;
using model::Message;
using tests::WindowFixture;

namespace {

QLineEdit* fieldOf(WindowFixture& f, model::Key key)
{
    ui::FieldRow* row = f.window->inspector()->row(key);
    return row == nullptr ? nullptr : row->findChild<QLineEdit*>();
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QVERIFY(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// Darkest coverage of an icon, 0 to 255.
int inkOf(const QIcon& icon, QIcon::Mode mode)
{
    const QImage image = icon.pixmap(QSize(24, 24), 1, mode).toImage();
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            most = std::max(most, qAlpha(image.pixel(x, y)));
        }
    }
    return most;
}

analysis::PatternMeasure measure(const char* text, const char* what)
{
    analysis::PatternMeasure result;
    result.text = {text, text};
    result.measure = {what, what};
    result.value = 3;
    return result;
}

} // namespace

class MannersTest : public QObject {
    Q_OBJECT

private slots:
    void undoesAllTheWayFromInsight()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
        const std::string before = f.text();
        for (const char* name : {"One", "Two", "Three"}) {
            QVERIFY(f.document().apply(model::edits::rename(f.model(), {"web"}, name)));
        }
        f.settle();
        f.window->showPanel(QStringLiteral("insight"));
        QTRY_VERIFY(!f.window->insight()->cards().empty());
        auto* row = f.window->insight()->cards().front()->findChild<ui::WitnessRow*>();
        row->setFocus();
        const QString name = row->accessibleName();
        for (int i = 0; i < 3; ++i) {
            press(Qt::Key_Z, Qt::ControlModifier);
            f.settle(); // Insight is made anew, and the keyboard stays at the same card
            QVERIFY(f.window->insight()->isAncestorOf(QApplication::focusWidget()));
            QCOMPARE(QApplication::focusWidget()->accessibleName(), name);
        }
        QCOMPARE(f.text(), before);
    }

    void undoesTheDocumentWhereAFieldHasNothingToUndo()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
        const std::string before = f.text();
        QVERIFY(f.document().apply(model::edits::rename(f.model(), {"web"}, "Other")));
        const std::string after = f.text();
        auto* search = f.window->palette()->findChild<QLineEdit*>();
        QVERIFY(search != nullptr);
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("s"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(search->text(), QString()); // its own first
        QCOMPARE(f.text(), after);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.text(), before);
    }

    void replacesAValueThatWasEntered()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
        f.canvas().setSelection({ElementId{"web"}});
        f.window->showPanel(QStringLiteral("inspector"));
        QLineEdit* field = fieldOf(f, model::Key::Replicas);
        QVERIFY(field != nullptr);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("4"));
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClicks(field, QStringLiteral("5"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(model::replicas(*model::find(f.model(), ElementId{"web"})), 5);
    }

    void fadesTheIconsOfWhatCannotBeDone()
    {
        WindowFixture f;
        const QIcon icon = f.style->icon(u"undo");
        QVERIFY(inkOf(icon, QIcon::Normal) > 200);
        QVERIFY(inkOf(icon, QIcon::Disabled) < 140);
    }

    void titlesAnAdvantageOnceWhateverItsMeasures()
    {
        WindowFixture f;
        analysis::PatternResult result;
        result.title = {"Pattern", "패턴"};
        result.disadvantages = {measure("More complex", "tiers"), measure("More complex", "hops"),
                                measure("Slower", "time")};
        ui::PatternCard card(*f.style, f.document().snapshot(),
                             {std::make_shared<const analysis::PatternResult>(result), {}});
        card.setExpanded(true);
        QStringList texts;
        for (const QLabel* label : card.findChildren<QLabel*>()) {
            texts << label->text();
        }
        QCOMPARE(texts.count(QStringLiteral("More complex")), 1);
        QCOMPARE(texts.count(QStringLiteral("Slower")), 1);
        for (const char* what : {"tiers", "hops", "time"}) {
            QCOMPARE(texts.count(QString::fromLatin1(what)), 1);
        }
    }

    void standsTheFiguresOfACardBelowEachOther()
    {
        WindowFixture f;
        analysis::PatternRule rule;
        rule.satisfied = 2;
        rule.applicable = 3;
        rule.e = {2.0 / 3, 2.0 / 3};
        analysis::PatternResult result;
        result.fit = rule.e;
        result.rules = {rule};
        ui::PatternCard card(*f.style, f.document().snapshot(),
                             {std::make_shared<const analysis::PatternResult>(result), {}});
        card.setExpanded(true);
        card.resize(320, 400);
        card.show();
        const auto rightEdgesOf = [&](const QString& text) {
            QList<int> edges;
            for (const QLabel* label : card.findChildren<QLabel*>()) {
                if (label->text() == text) {
                    edges << label->mapTo(&card, label->rect().topRight()).x();
                }
            }
            return edges;
        };
        const QList<int> fit = rightEdgesOf(ui::percentText(result.fit));
        QCOMPARE(fit.size(), 1);
        QCOMPARE(rightEdgesOf(QStringLiteral("2 / 3")), fit);
    }

    void beginsNoLineWithTheLastWordOfAnEnumeration()
    {
        const std::vector<std::string> all{"web", "orders", "orders-db", "web", "orders"};
        for (const auto& [spoken, end] :
             {std::pair("en", u" and 2\u00a0more"), std::pair("ko", u" 외\u00a02개")}) {
            WindowFixture f(QString::fromLatin1(spoken));
            f.read(tests::shopYaml);
            const QString words = ui::regionText(f.model(), all);
            QVERIFY2(words.endsWith(QStringView(end)), qPrintable(words));
        }
    }

    void namesWhatIsMissingInWords()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        QCOMPARE(ui::needText(f.model(), Message::verbatim("orders-db.availability")),
                 QStringLiteral("Orders DB: availability"));
        QCOMPARE(ui::needSubject(f.model(), Message::verbatim("orders-db.availability")),
                 "orders-db");
        QCOMPARE(ui::needText(f.model(), Message::verbatim("calls:web:orders.rate")),
                 QStringLiteral("Web → Orders: rate"));
        QVERIFY(ui::needSubject(f.model(), Message::verbatim("actor.rate")).empty());
        QVERIFY(!ui::needText(f.model(), Message::verbatim("actor.rate")).contains(u'.'));
        QVERIFY(!ui::needText(f.model(),
                              Message::of("teams, and the key `team` of the elements they own"))
                     .contains(u'`'));
    }

    void saysWhatIsMissingInKorean()
    {
        WindowFixture f(QStringLiteral("ko"));
        f.read(tests::shopYaml);
        QVERIFY(ui::needText(f.model(), Message::verbatim("actor.rate")) !=
                QStringLiteral("actor.rate"));
        const auto reason = Message::of("without a rate it starts no requests");
        QVERIFY(ui::reasonText(reason) != QString::fromStdString(reason.text()));
    }

    void showsEverythingOfADocumentWhoseDiagramsShowAPart()
    {
        auto read = model::text::readDocument(tests::shopYaml, "test.yaml");
        QVERIFY(read.has_value());
        model::View part;
        part.id = model::ViewId{"part"};
        part.items.append({ElementId{"web"}, 0, 0, 128, 64, false, false});
        read->designs.front().model.views.append(part);
        WindowFixture f;
        const std::string path = f.folder.filePath(QStringLiteral("part.corbel")).toStdString();
        QVERIFY(model::storage::save(path, *read).has_value());
        QVERIFY(f.document().open(path).has_value());
        QVERIFY(f.document().isClean());
        QCOMPARE(f.model().views.size(), std::size_t(2));
        QCOMPARE(f.model().views[0].items.size(), std::size_t(1)); // as it was drawn
        const auto wanted = analysis::layout::elementsOfDefaultView(f.model());
        QVERIFY(wanted.size() >= 7);
        for (const ElementId& id : wanted) {
            QVERIFY2(f.model().views[1].items.contains(id.value), id.value.c_str());
        }
        // Saved with it, there is nothing to add the next time.
        QVERIFY(f.document().saveAs(path).has_value());
        QVERIFY(f.document().open(path).has_value());
        QCOMPARE(f.model().views.size(), std::size_t(2));
    }

    void showsTheNamesOfWhatWasSimulatedInANarrowWindow()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->resize(900, 700);
        f.window->showPanel(QStringLiteral("simulation"));
        QTest::mouseClick(f.window->simulationPanel()->runButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!f.window->simulation().isRunning(), 60'000);
        const QTreeWidget* table = f.window->simulationPanel()->table();
        QTRY_VERIFY(table->topLevelItemCount() > 0);
        const QAbstractItemView* rows = table;
        QTRY_VERIFY(table->header()->sectionSize(0) >= rows->sizeHintForColumn(0));
        f.window->resize(1900, 900); // where there is room, the names take it
        QTRY_VERIFY(table->header()->length() >= table->viewport()->width());
    }

    void fillsASmallCanvasWhenItFits()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->resize(800, 480);
        f.canvas().zoomToFit();
        const QSizeF drawn = f.canvas().diagram().bounds().size() * f.canvas().zoom();
        const QSize paper = f.paper()->size();
        QVERIFY(drawn.width() <= paper.width() && drawn.height() <= paper.height());
        QVERIFY(drawn.width() >= 0.8 * paper.width() || drawn.height() >= 0.8 * paper.height());
    }

    void keepsDialogsInItsOwnLook()
    {
        WindowFixture f;
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons), 0);
        const auto sign = QApplication::style()->standardIcon(QStyle::SP_MessageBoxWarning);
        const QImage image = sign.pixmap(QSize(32, 32), 1).toImage();
        QVERIFY(!image.isNull());
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) == 255) {
                    QCOMPARE(image.pixelColor(x, y), f.style->theme().warning);
                }
            }
        }
    }
};

QTEST_MAIN(MannersTest)
#include "manners_test.moc"
