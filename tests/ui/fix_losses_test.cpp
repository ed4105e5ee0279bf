// A quick fix below a rule of a pattern says which objectives it would cost.
#include <algorithm>
#include <string>

#include <QtTest>

#include "tests/support/shards.h"
#include "tests/support/window_fixture.h"
#include "ui/panels/text_label.h"
#include "ui/panels/wrap_button.h"

using namespace corbel;
using tests::WindowFixture;

namespace {

/// The read across is all of the propagation cost of .347 that goes beyond .327.
constexpr const char* objectivesYaml = R"(
objectives:
  - {metric: propagation-cost, at-least: 34%}
  - {metric: propagation-cost, at-most: 90%}
)";

/// The fix whose words, as they are seen, hold these.
ui::WrapButton* fixSaying(const ui::PatternCard& card, const QString& words)
{
    for (ui::WrapButton* button : card.findChildren<ui::WrapButton*>()) {
        for (const ui::TextLabel* label : button->findChildren<ui::TextLabel*>()) {
            if (label->isVisible() && label->text().contains(words)) {
                return button;
            }
        }
    }
    return nullptr;
}

} // namespace

class FixLossesTest : public QObject {
    Q_OBJECT

private slots:
    void aButtonTellsWhatItCosts()
    {
        WindowFixture f;
        f.read((std::string(tests::shardsYaml) + objectivesYaml).c_str());
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        const auto& objectives = f.window->analysis().insight()->objectives;
        QCOMPARE(objectives[0].outcome, analysis::Outcome::Met);
        ui::PatternCard* card = nullptr;
        for (ui::PatternCard* one : f.window->insight()->cards()) {
            card = one->result().pattern == "simple-horizontal" ? one : card;
        }
        QVERIFY(card != nullptr);
        card->setExpanded(true);
        const QString cost = QStringLiteral("(misses: Propagation cost ≥");
        QTRY_VERIFY(fixSaying(*card, cost) != nullptr);
        ui::WrapButton* costly = fixSaying(*card, cost);
        // The other objective is kept, and not told of.
        QVERIFY(fixSaying(*card, QStringLiteral("≤")) == nullptr);
        QVERIFY2(costly->accessibleName().contains(cost), qPrintable(costly->accessibleName()));
        // All of its lines are seen.
        const auto* words = costly->findChild<ui::TextLabel*>();
        QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
        // What it tells comes about.
        QTest::mouseClick(costly, Qt::LeftButton);
        f.settle();
        const auto& after = f.window->analysis().insight()->objectives;
        QCOMPARE(after[0].outcome, analysis::Outcome::Missed);
        QCOMPARE(after[1].outcome, analysis::Outcome::Met);
    }
};

QTEST_MAIN(FixLossesTest)
#include "fix_losses_test.moc"
