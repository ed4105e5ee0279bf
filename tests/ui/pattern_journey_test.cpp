// A newcomer's journey through patterns: a template, a call that does not belong, what the card
// says and mends; and a smell that is approved of, for good.
#include <algorithm>
#include <optional>

#include <QPlainTextEdit>
#include <QToolTip>
#include <QtTest>

#include "model/edits.h"
#include "tests/support/person.h"
#include "ui/panels/wrap_button.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using model::ElementId;
using tests::Person;

namespace {

struct Reader : Person {
    /// Takes a template on the start page.
    void begin(const QString& title)
    {
        window->showStartPage();
        const auto cards = window->startPage()->templateCards();
        const auto card = std::ranges::find(cards, title, &ui::StartCard::title);
        QVERIFY(card != cards.end());
        click(*card);
        settle();
        QVERIFY(!model().elements.empty());
    }

    ui::PatternCard* card(const std::string& pattern)
    {
        const auto cards = window->insight()->cards();
        const auto found = std::ranges::find(
            cards, pattern, [](const ui::PatternCard* each) { return each->result().pattern; });
        return found == cards.end() ? nullptr : *found;
    }

    ui::WitnessRow* limit() { return card("three-tier")->findChild<ui::WitnessRow*>(u"limit"_s); }

    /// Clicks a place of the drawing.
    void unfold(const ui::PatternCard& card)
    {
        click(card.findChild<QToolButton*>(u"chevron-right"_s));
    }

    void clickAt(double x, double y) { click(paper(), canvas().mapFromScene(QPointF(x, y))); }

    /// Rests the pointer on a widget, and reads what comes up.
    QString tipOf(QWidget* widget)
    {
        const QPoint at = widget->rect().center();
        pointAt(widget, at);
        QHelpEvent hover(QEvent::ToolTip, at, widget->mapToGlobal(at));
        QCoreApplication::sendEvent(widget, &hover);
        return QToolTip::text();
    }

    QRect onPaper(const char* id)
    {
        const render::Box* box = canvas().diagram().find(ElementId{id});
        return canvas().mapFromScene(box->rect).boundingRect();
    }
};

} // namespace

class PatternJourneyTest : public QObject {
    Q_OBJECT

private slots:
    void seesWhatACallBreaksAndMendsItFromTheCard()
    {
        Reader f;
        f.begin(u"Three tiers"_s);
        f.window->showPanel(u"insight"_s);
        ui::PatternCard* card = f.card("three-tier");
        QVERIFY(card != nullptr);
        QCOMPARE(card->result().fit, (analysis::Interval{1, 1}));
        const std::string before = f.text();

        const std::size_t count = f.model().relations.size();
        // A call from the web server past the application to the database.
        const QRect web = f.onPaper("web");
        f.pointAt(f.paper(), web.center());
        f.pull(f.paper(), QPoint(web.right() + 14, web.center().y()),
               f.onPaper("orders-db").center());
        if (QApplication::activePopupWidget() != nullptr) {
            QVERIFY(f.choose(u"reads"_s));
        }
        QCOMPARE(f.model().relations.size(), count + 1);
        const std::string added = f.model().relations[f.model().relations.size() - 1].id.value;
        f.settle();
        QVERIFY(card->result().fit.lo < 1);
        for (const analysis::PatternRule& rule : card->result().rules) {
            QCOMPARE(rule.e.lo < 1, rule.rule == "no-presentation-to-data");
        }
        QVERIFY2(f.limit()->accessibleName().contains(u"past the application"_s),
                 qPrintable(f.limit()->accessibleName()));
        // The line lights up the call, and only it.
        f.click(f.limit());
        QCOMPARE(f.canvas().emphasis().litLinks.size(), std::size_t(1));
        const int lit = *f.canvas().emphasis().litLinks.begin();
        QCOMPARE(f.canvas().diagram().links()[lit].id.value, added);

        // Unfolded, the card offers to mend it.
        f.unfold(*card);
        const QList<QLabel*> labels = card->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->text() == u"What would make this a better three-tier?"_s;
        }));
        QTRY_VERIFY(card->findChild<ui::WrapButton*>() != nullptr);
        QCoreApplication::processEvents();
        const int steps = f.document().undoStack().count();
        auto* fix = card->findChild<ui::WrapButton*>();
        fix->setFocus();
        QTest::keyClick(fix, Qt::Key_Space);
        QCOMPARE(f.document().undoStack().count(), steps + 1);
        f.settle();
        QCOMPARE(card->result().fit, (analysis::Interval{1, 1}));
        QCOMPARE(f.limit()->accessibleName(), u"Nothing holds it back"_s);
        QTRY_VERIFY(card->findChildren<ui::WrapButton*>().isEmpty());
        QVERIFY(f.window->insight()->isAncestorOf(f.window->focusWidget()));

        f.press(Qt::Key_Z, Qt::ControlModifier);
        f.settle();
        QVERIFY(card->result().fit.lo < 1);
        QVERIFY(f.model().relations.contains(added));
        f.press(Qt::Key_Z, Qt::ControlModifier);
        f.settle();
        QCOMPARE(f.text(), before);
    }

    void keepsTheCardOfAPatternThatIsLost()
    {
        Reader f;
        f.begin(u"Three tiers"_s);
        f.window->showPanel(u"insight"_s);
        ui::PatternCard* card = f.card("three-tier");
        QVERIFY(card != nullptr && !card->isLost());
        const auto placeOf = [&](const ui::PatternCard* of) {
            const auto cards = f.window->insight()->cards();
            return std::ranges::find(cards, of) - cards.begin();
        };
        const auto place = placeOf(card);
        const std::size_t count = f.model().relations.size();
        // Nothing leads from the application to the database any more.
        f.clickAt(700, 80);
        f.press(Qt::Key_Delete);
        f.clickAt(700, 192);
        f.press(Qt::Key_Delete);
        QCOMPARE(f.model().relations.size(), count - 2);
        f.settle();
        f.window->showPanel(u"insight"_s);
        QCOMPARE(f.card("three-tier"), card);
        QVERIFY(card->isLost() && card->isVisible());
        QVERIFY(card->result().verdict != analysis::Verdict::Present);
        QCOMPARE(placeOf(card), place);
        auto* loss = card->findChild<ui::WitnessRow*>(u"loss"_s);
        QVERIFY(loss != nullptr);
        const auto rule = std::ranges::find(card->result().rules, "application-asks-data",
                                            &analysis::PatternRule::rule);
        QVERIFY(rule != card->result().rules.end());
        QString sentence = QString::fromStdString(rule->text.en);
        sentence.chop(sentence.endsWith(u'.') ? 1 : 0);
        QVERIFY2(loss->accessibleName().contains(sentence), qPrintable(loss->accessibleName()));

        // It is as before when the edits are taken back, and lost again when they are made again.
        f.press(Qt::Key_Z, Qt::ControlModifier);
        f.press(Qt::Key_Z, Qt::ControlModifier);
        f.settle();
        QVERIFY(!card->isLost());
        QCOMPARE(f.limit()->accessibleName(), u"Nothing holds it back"_s);
        f.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        f.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        f.settle();
        QVERIFY(card->isLost());

        // Put away, it is among those that are not there, and an edit does not bring it back.
        QCoreApplication::processEvents();
        f.click(card->findChild<QToolButton*>(u"close"_s));
        QVERIFY(f.card("three-tier") == nullptr);
        QVERIFY(f.document().apply(model::edits::rename(f.model(), {"web"}, "Window")));
        f.settle();
        QVERIFY(f.card("three-tier") == nullptr);

        // What another document does not have was not lost.
        f.read(tests::shopYaml);
        f.settle();
        for (const ui::PatternCard* each : f.window->insight()->cards()) {
            QVERIFY(!each->isLost());
        }
    }

    void explainsEachRuleInOneSentence()
    {
        Reader f;
        f.begin(u"Three tiers"_s);
        f.window->showPanel(u"insight"_s);
        ui::PatternCard* card = f.card("three-tier");
        f.unfold(*card);
        QCoreApplication::processEvents();
        for (const analysis::PatternRule& rule : card->result().rules) {
            auto* row = card->findChild<ui::WitnessRow*>(QString::fromStdString(rule.rule));
            QVERIFY2(row != nullptr, rule.rule.c_str());
            const QString tip = f.tipOf(row);
            const QString sentence = QString::fromStdString(rule.text.en);
            QVERIFY2(tip.contains(sentence), qPrintable(tip));
        }
    }

    void approvesOfASmellForGood()
    {
        std::optional<Reader> first(std::in_place);
        Reader& f = *first;
        f.begin(u"Three tiers"_s);
        f.press(Qt::Key_5, Qt::AltModifier);
        ui::FindingsPanel& panel = *f.window->findings();
        const auto rowOf = [](ui::FindingsPanel& of, const std::string& rule) {
            const auto& rows = of.model()->rows();
            const auto found = std::ranges::find_if(rows, [&](const ui::FindingRow* row) {
                return row->finding && row->finding->rule == rule;
            });
            return found == rows.end() ? nullptr : *found;
        };
        const std::string rule = "shared-persistence"; // two services at the database
        QVERIFY(rowOf(panel, rule) != nullptr);
        f.click(panel.filterField());
        f.type(QString::fromStdString(rule));
        QCOMPARE(panel.list()->model()->rowCount(), 1);
        QCoreApplication::processEvents();
        f.click(panel.list()->viewport(),
                panel.list()->visualRect(panel.list()->model()->index(0, 0)).center());
        QVERIFY(f.canvas().emphasis().isDimming());
        QVERIFY(f.canvas().emphasis().litBoxes.size() >= 3); // all of its subjects
        {
            tests::Answerer answerer([](QWidget* dialog) {
                auto* reason = dialog->findChild<QPlainTextEdit*>();
                QTest::keyClicks(reason, u"one team owns both"_s);
                QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
            });
            f.press(Qt::Key_F4, Qt::ShiftModifier);
        }
        QCOMPARE(f.model().approvals.size(), std::size_t(1));
        f.settle();
        QVERIFY(rowOf(panel, rule)->isApproved());

        const QTemporaryDir folder;
        const std::string path = folder.filePath(u"shop.corbel"_s).toStdString();
        QVERIFY(f.document().saveAs(path));
        const int problems = panel.problemCount();
        first.reset(); // else the file is open in another window
        Reader again;
        again.window->files().openFile(path);
        again.settle();
        const ui::FindingRow* row = rowOf(*again.window->findings(), rule);
        QVERIFY(row != nullptr && row->isApproved());
        QCOMPARE(row->finding->approval->reason, std::string("one team owns both"));
        QCOMPARE(again.window->findings()->problemCount(), problems);
    }
};

QTEST_MAIN(PatternJourneyTest)
#include "pattern_journey_test.moc"
