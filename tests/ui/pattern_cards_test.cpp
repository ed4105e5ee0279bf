// Cards of Insight: what limits a pattern, its rules with their quick fixes, what stays while
// one draws.
#include <algorithm>

#include <QtTest>

#include "analysis/patterns/recognize.h"
#include "model/edits.h"
#include "model/text/yaml.h"
#include "tests/support/patterns/cases.h"
#include "tests/support/shards.h"
#include "tests/support/window_fixture.h"
#include "ui/panels/wrap_button.h"
#include "ui/render/templates.h"

using namespace corbel;
using model::ElementId;
using model::Key;
using model::RelationKind;
using tests::shardsYaml;
using tests::WindowFixture;

namespace {

/// Two topics with the same two readers, one of whom is called past its topic.
constexpr const char* topicsYaml = R"(
corbel: 1
name: Topics
elements:
  - {id: sensor, kind: service, name: Sensor}
  - {id: readings, kind: stream, name: Readings}
  - {id: till, kind: service, name: Till}
  - {id: sales, kind: stream, name: Sales}
  - {id: alarm, kind: service, name: Alarm}
  - {id: report, kind: service, name: Report}
relations:
  - {kind: publishes, from: sensor, to: readings}
  - {kind: publishes, from: till, to: sales}
  - {kind: consumes, from: alarm, to: readings, group: alarm}
  - {kind: consumes, from: report, to: readings, group: report}
  - {kind: consumes, from: alarm, to: sales, group: alarm}
  - {kind: consumes, from: report, to: sales, group: report}
  - {kind: calls, from: sensor, to: alarm}
)";

/// Nobody says what the client is, nor on which hosts two of the parts run.
constexpr const char* unsaidYaml = R"(
corbel: 1
name: Unsaid
elements:
  - {id: u, kind: actor, name: Buyer}
  - {id: a, kind: service, name: Page, runs-on: box}
  - {id: b, kind: service, name: Orders, runs-on: box}
  - {id: c, kind: service, name: Stock}
  - {id: d, kind: store, name: Store}
  - {id: box, kind: host, name: Box, host-type: container}
relations:
  - {kind: calls, from: u, to: a}
  - {kind: calls, from: a, to: b}
  - {kind: calls, from: b, to: a}
  - {kind: reads, from: a, to: d}
  - {kind: writes, from: c, to: d}
  - {kind: calls, from: b, to: c}
)";

using Flaw = model::ChangeSet (*)(const model::Model&);

model::ChangeSet set(const model::Model& model, const char* id, Key key, const char* value)
{
    const model::Element& element = *model::find(model, ElementId{id});
    return model::edits::setField(
        model, std::vector{ElementId{id}}, key,
        model::text::readValue(value, *findField(element.kind, key)).value());
}

struct Case {
    const char* name; ///< Of the template.
    const char* pattern;
    const char* rule; ///< Which alone is broken by the flaw.
    Flaw flaw;
};

const Case cases[] = {
    {"three-tier", "three-tier", "no-presentation-to-data",
     [](const model::Model& model) {
         return model::edits::addRelation(model, RelationKind::Reads, {"web"}, {"orders-db"});
     }},
    {"three-tier", "three-tier", "downward-only",
     [](const model::Model& model) {
         return model::edits::addRelation(model, RelationKind::Calls, {"orders"}, {"web"});
     }},
    {"simple-horizontal", "simple-horizontal", "key-declared",
     [](const model::Model& model) {
         return model::edits::setField(model, std::vector{ElementId{"shard-a"}}, Key::PartitionKey,
                                       {});
     }},
    {"simple-horizontal", "simple-horizontal", "pairs-without-edge",
     [](const model::Model& model) {
         return model::edits::addRelation(model, RelationKind::Reads, {"meter-a"}, {"readings-b"});
     }},
    {"simple-horizontal", "simple-horizontal", "balance",
     [](const model::Model& model) { return set(model, "shard-b", Key::Share, "4"); }},
};

ui::PatternCard* cardOf(WindowFixture& f, const std::string& pattern)
{
    for (ui::PatternCard* card : f.window->insight()->cards()) {
        if (card->result().pattern == pattern) {
            return card;
        }
    }
    return nullptr;
}

QString limitOf(const ui::PatternCard& card)
{
    return card.findChild<ui::WitnessRow*>(QStringLiteral("limit"))
        ->accessibleName()
        .replace(QChar::Nbsp, u' ');
}

const analysis::PatternRule& ruleOf(const ui::PatternCard& card, const std::string& rule)
{
    return *std::ranges::find(card.result().rules, rule, &analysis::PatternRule::rule);
}

} // namespace

class PatternCardsTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhichRuleAFlawBreaks_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < static_cast<int>(std::size(cases)); ++i) {
            QTest::addRow("%s: %s", cases[i].name, cases[i].rule) << i;
        }
    }

    void saysWhichRuleAFlawBreaks()
    {
        QFETCH(int, number);
        const Case& at = cases[number];
        WindowFixture f;
        auto document = render::readTemplate(at.name, "en");
        QVERIFY(document.has_value());
        f.document().assign(std::move(*document));
        f.settle();
        ui::PatternCard* card = cardOf(f, at.pattern);
        QVERIFY(card != nullptr);
        QCOMPARE(card->result().fit, (analysis::Interval{1, 1}));
        QCOMPARE(limitOf(*card), QStringLiteral("Nothing holds it back"));
        card->setExpanded(true);
        const std::vector<analysis::PatternRule> before = card->result().rules;

        QVERIFY(f.document().apply(at.flaw(f.model())));
        f.settle();
        QCOMPARE(cardOf(f, at.pattern), card); // the same card says something else
        const analysis::PatternResult& after = card->result();
        QVERIFY(after.fit.lo < 1);
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (after.rules[i].rule == at.rule) {
                QVERIFY(after.rules[i].e.lo < before[i].e.lo);
            } else {
                QVERIFY2(after.rules[i].e == before[i].e, after.rules[i].rule.c_str());
            }
        }
        const QString sentence = QString::fromStdString(ruleOf(*card, at.rule).text.en);
        const QString within = sentence.chopped(sentence.endsWith(u'.') ? 1 : 0);
        QVERIFY2(limitOf(*card).startsWith(QStringLiteral("Held back by: %1 (").arg(within)) ||
                     limitOf(*card).startsWith(u"State "),
                 qPrintable(limitOf(*card)));
        auto* row = card->findChild<ui::WitnessRow*>(QString::fromStdString(at.rule));
        QVERIFY(row != nullptr);
        QVERIFY(row->accessibleDescription().contains(sentence));
        QVERIFY(!row->toolTip().isEmpty());

        f.document().undoStack().undo();
        f.settle();
        QCOMPARE(limitOf(*card), QStringLiteral("Nothing holds it back"));
    }

    void asksForWhatIsUnknown()
    {
        WindowFixture f;
        f.read(shardsYaml);
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        ui::PatternCard* card = cardOf(f, "simple-horizontal");
        QVERIFY(card != nullptr);
        QVERIFY(qAbs(card->result().fit.lo - 0.5417) < 5e-5);
        QVERIFY(qAbs(card->result().fit.hi - 0.7917) < 5e-5);
        const QString limit = limitOf(*card);
        QVERIFY2(limit.contains(QStringLiteral("Shard 1, Shard 2, Shard 3")), qPrintable(limit));
        QVERIFY2(limit.endsWith(QStringLiteral("becomes one value between 54.2 and 79.2 %")),
                 qPrintable(limit));
        // How even the shares are is an index, open like them.
        card->setExpanded(true);
        const QString balance =
            card->findChild<ui::WitnessRow*>(QStringLiteral("balance"))->accessibleName();
        QVERIFY2(balance.endsWith(QStringLiteral(": 0.3333–1 / 1")), qPrintable(balance));
        // A click leads to the first of the values.
        auto* row = card->findChild<ui::WitnessRow*>(QStringLiteral("limit"));
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"p1"}});
        for (const auto& [id, share] : {std::pair("p1", "4"), {"p2", "3"}, {"p3", "2"}}) {
            QVERIFY(f.document().apply(set(f.model(), id, Key::Share, share)));
        }
        f.settle();
        QVERIFY(qAbs(cardOf(f, "simple-horizontal")->result().fit.lo - 0.7830) < 5e-5);
        QVERIFY(limitOf(*cardOf(f, "simple-horizontal")).startsWith(QStringLiteral("Held back")));
    }

    /// What may be is shown when it is all there is, and what a value decides among others.
    void unfoldsWhatIsPossibleWhenNothingIsCertain()
    {
        WindowFixture f;
        f.read(unsaidYaml);
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        auto* list = f.window->insight()->findChild<ui::PatternList*>();
        const auto says = [&](const QString& words) {
            return std::ranges::any_of(list->findChildren<QLabel*>(), [&](const QLabel* label) {
                return label->isVisible() && label->text() == words;
            });
        };
        const auto possible = [&] { return f.window->insight()->cards().size(); };
        QVERIFY(possible() > 1);
        for (const ui::PatternCard* card : f.window->insight()->cards()) {
            QCOMPARE(card->result().verdict, analysis::Verdict::Possible);
            QVERIFY(card->isVisible());
        }
        QVERIFY(says(
            QStringLiteral("Nothing is certain yet; %1 patterns are possible.").arg(possible())));
        ui::PatternCard* centralized = cardOf(f, "centralized");
        QVERIFY(centralized != nullptr);
        const QString limit = limitOf(*centralized);
        QVERIFY2(limit.contains(QStringLiteral("the fit becomes 0 % at worst, ")) &&
                     limit.contains(u'–'),
                 qPrintable(limit));

        // Who folds them wants them folded.
        ui::Section* section = nullptr;
        for (ui::Section* each : list->findChildren<ui::Section*>()) {
            section = each->isOpen() ? each : section;
        }
        QVERIFY(section != nullptr);
        QTest::mouseClick(section->header(), Qt::LeftButton);
        QVERIFY(f.document().apply(model::edits::rename(f.model(), {"a"}, "Window")));
        f.settle();
        QVERIFY(!section->isOpen());
    }

    /// Both topics together give way to the one that is whole; its card says why.
    void saysWhatALargerRegionLacks()
    {
        WindowFixture f;
        f.read(topicsYaml);
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        ui::PatternCard* card = cardOf(f, "publish-subscribe");
        QVERIFY(card != nullptr);
        QCOMPARE(card->result().fit, (analysis::Interval{1, 1}));
        const QString limit = limitOf(*card);
        QVERIFY2(limit.contains(QStringLiteral("With Sensor, Readings as well")),
                 qPrintable(limit));
        auto* row = card->findChild<ui::WitnessRow*>(QStringLiteral("limit"));
        QCOMPARE(row->ids(), QStringList{QStringLiteral("calls:sensor:alarm")});
    }

    void leavesAloneWhatSaysTheSame()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        const std::vector<ui::PatternCard*> cards = f.window->insight()->cards();
        QVERIFY(!cards.empty());
        cards.front()->setExpanded(true);
        QWidget* details = cards.front()->findChild<ui::PatternDetails*>();
        // Where something stands changes no figure.
        const model::View& view = f.model().views[0];
        model::Placement moved = view.items[0];
        moved.x += 40;
        QVERIFY(f.document().apply(
            model::edits::place(f.model(), view.id, {moved}, model::Message::verbatim("Move"))));
        f.settle();
        QCOMPARE(f.window->insight()->cards(), cards);
        QCOMPARE(cards.front()->findChild<ui::PatternDetails*>(), details);
        // A name does, but the card and its folding stay.
        QVERIFY(f.document().apply(model::edits::rename(f.model(), {"web"}, "Window")));
        f.settle();
        QCOMPARE(f.window->insight()->cards(), cards);
        QVERIFY(cards.front()->isExpanded());
        bool isNamed = false;
        for (const QLabel* label : cards.front()->findChildren<QLabel*>()) {
            isNamed = isNamed || label->text().contains(QStringLiteral("Window"));
        }
        QVERIFY(isNamed);
    }

    void marksTheCardWhoseWitnessesAreLit()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        ui::PatternCard* card = f.window->insight()->cards().front();
        QVERIFY(!card->property("lit").toBool());
        auto* header = card->findChild<ui::WitnessRow*>();
        QTest::mouseClick(header, Qt::LeftButton, {}, QPoint(20, 10));
        QVERIFY(f.canvas().emphasis().isDimming());
        QVERIFY(card->property("lit").toBool());
        QTest::keyClick(&f.canvas(), Qt::Key_Escape);
        QVERIFY(!card->property("lit").toBool());
    }

    /// What breaks a rule is marked otherwise than what witnesses it, and the containers of what is
    /// lit stay as clear as it is.
    void marksWhatIsAgainstARule()
    {
        WindowFixture f;
        auto document = render::readTemplate("three-tier", "en");
        QVERIFY(document.has_value());
        f.document().assign(std::move(*document));
        f.window->showPanel(QStringLiteral("insight"));
        QVERIFY(f.document().apply(
            model::edits::addRelation(f.model(), RelationKind::Reads, {"web"}, {"orders-db"})));
        f.settle();
        ui::PatternCard* card = cardOf(f, "three-tier");
        QVERIFY(card != nullptr);
        const auto linkOf = [&](const char* id) {
            return f.canvas().diagram().indexOf(model::RelationId{id});
        };
        const int against = linkOf("reads:web:orders-db");
        QVERIFY(against >= 0);
        const auto click = [&](ui::WitnessRow* row) {
            QTest::mouseClick(row, Qt::LeftButton, {}, QPoint(20, 10));
            return f.canvas().emphasis();
        };
        // The region as a whole, and what breaks a rule of it.
        const render::Emphasis region = click(card->findChild<ui::WitnessRow*>());
        QCOMPARE(region.againstLinks, std::set<int>{against});
        QVERIFY(region.litLinks.size() > 1);
        QVERIFY(region.litLinks.contains(against));
        // The rule by itself.
        card->setExpanded(true);
        auto* rule = card->findChild<ui::WitnessRow*>(QStringLiteral("no-presentation-to-data"));
        QVERIFY(rule != nullptr);
        const render::Emphasis broken = click(rule);
        QCOMPARE(broken.litLinks, std::set<int>{against});
        QCOMPARE(broken.againstLinks, std::set<int>{against});
        // All requests go down to the data now, so one of the advantages is not there.
        const auto says = [&](const QString& words) {
            return std::ranges::any_of(
                card->findChildren<ui::WitnessRow*>(),
                [&](const ui::WitnessRow* row) { return row->accessibleName().startsWith(words); });
        };
        QVERIFY(says(QStringLiteral("Not here: server load reduced by answering early: 0 %")));
        QVERIFY(says(QStringLiteral("no regular client updates: 0 installs")));
        // A rule that holds marks nothing.
        auto* kept = card->findChild<ui::WitnessRow*>(QStringLiteral("adjacent-layers"));
        QVERIFY(kept != nullptr);
        QVERIFY(click(kept).againstLinks.empty());
        QTest::keyClick(&f.canvas(), Qt::Key_Escape);
        QVERIFY(f.canvas().emphasis().againstLinks.empty());
    }

    void keepsPossibleAndMissingOnesFolded()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        for (const ui::PatternCard* card : f.window->insight()->cards()) {
            QCOMPARE(card->result().verdict, analysis::Verdict::Present);
        }
        const std::size_t present = f.window->insight()->cards().size();
        auto* list = f.window->insight()->findChild<ui::PatternList*>();
        int opened = 0;
        for (ui::Section* section : list->findChildren<ui::Section*>()) {
            if (!section->isHidden()) {
                section->setOpen(true);
                ++opened;
            }
        }
        QVERIFY(opened > 0);
        QVERIFY(f.window->insight()->cards().size() > present);
        // What was opened stays open.
        QVERIFY(f.document().apply(model::edits::rename(f.model(), {"web"}, "Window")));
        f.settle();
        for (ui::Section* section : list->findChildren<ui::Section*>()) {
            QVERIFY(section->isHidden() || section->isOpen());
        }
    }

    void makesLittleAnew_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("500") << 500;
        QTest::newRow("5000") << 5'000;
    }

    /// What shows a new result while one draws; how long the window is held up by it says
    /// bench/window_bench.
    void makesLittleAnew()
    {
        QFETCH(int, size);
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        const ui::Style style(settings);
        ui::InsightPanel panel(style);
        panel.resize(360, 800);
        panel.show();
        // One part in each of the three tiers for each step of size.
        model::Model drawing = tests::drawingOf("three-tier", size / 3).build();
        auto insight = std::make_shared<ui::Insight>();
        insight->model = std::make_shared<const model::Model>(drawing);
        insight->patterns = analysis::recognizePatterns(drawing, {{}, true, nullptr});
        const auto widgets = [&] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return panel.findChildren<QWidget*>();
        };
        panel.setInsight(insight);
        panel.expandFirst();
        const QList<QWidget*> before = widgets();
        QVERIFY(!panel.cards().empty());
        QVERIFY2(before.size() < 1'000, std::to_string(before.size()).c_str());

        panel.setInsight(std::make_shared<const ui::Insight>(*insight));
        QCOMPARE(widgets(), before); // nothing is made anew where nothing changed

        const std::vector<ui::PatternCard*> cards = panel.cards();
        auto renamed = std::make_shared<ui::Insight>(*insight);
        const model::ElementId first = drawing.elements[0].id;
        QVERIFY(model::apply(drawing, model::edits::rename(drawing, first, "Another")).has_value());
        renamed->model = std::make_shared<const model::Model>(std::move(drawing));
        panel.setInsight(renamed);
        QCOMPARE(panel.cards(), cards);
        QCOMPARE(widgets().size(), before.size());
        QVERIFY(cards.front()->isExpanded());
    }
};

QTEST_MAIN(PatternCardsTest)
#include "pattern_cards_test.moc"
