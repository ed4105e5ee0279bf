// A region that a pattern loses is told of by its own card, although the pattern fits elsewhere.
#include <algorithm>

#include <QtTest>

#include "model/edits.h"
#include "tests/support/person.h"
#include "ui/render/templates.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::Person;

namespace {

struct Watcher : Person {
    void begin()
    {
        auto document = render::readTemplate("standby", "en");
        QVERIFY(document.has_value());
        this->document().assign(std::move(*document), "standby.corbel");
        window->resize(1440, 1000);
        window->showPanel(u"insight"_s);
        settle();
    }

    void rehearse(const char* relation, bool isRehearsed)
    {
        QVERIFY(document().apply(
            model::edits::setField(model(), std::vector<model::RelationId>{{relation}},
                                   model::Key::Rehearsed, model::Value(isRehearsed))));
        settle();
    }

    ui::PatternCard* lostCard()
    {
        for (ui::PatternCard* card : window->insight()->cards()) {
            if (card->isLost()) {
                return card;
            }
        }
        return nullptr;
    }
};

} // namespace

class PatternLossTest : public QObject {
    Q_OBJECT

private slots:
    void eachRegionHasItsLoss_data()
    {
        QTest::addColumn<QByteArray>("relation");
        QTest::addColumn<QByteArray>("member");
        QTest::newRow("services") << QByteArray("fails-over-to:auth-a:auth-b")
                                  << QByteArray("auth-a");
        QTest::newRow("stores") << QByteArray("fails-over-to:log-a:log-b") << QByteArray("log-a");
    }

    void eachRegionHasItsLoss()
    {
        QFETCH(QByteArray, relation);
        QFETCH(QByteArray, member);
        Watcher f;
        f.begin();
        QVERIFY(f.lostCard() == nullptr);
        f.rehearse(relation.constData(), false);
        ui::PatternCard* card = f.lostCard();
        QVERIFY(card != nullptr);
        QCOMPARE(card->result().pattern, std::string("standby"));
        QVERIFY(std::ranges::find(card->result().region, member.toStdString()) !=
                card->result().region.end());
        auto* loss = card->findChild<ui::WitnessRow*>(u"loss"_s);
        QVERIFY(loss != nullptr);
        const auto rule =
            std::ranges::find(card->result().rules, "rehearsed", &analysis::PatternRule::rule);
        QVERIFY(rule != card->result().rules.end());
        QString sentence = QString::fromStdString(rule->text.en);
        sentence.chop(sentence.endsWith(u'.') ? 1 : 0);
        QVERIFY2(loss->accessibleName().contains(sentence + u" (0"_s),
                 qPrintable(loss->accessibleName()));
        // It stands beside the card of the other region.
        const auto cards = f.window->insight()->cards();
        QVERIFY(std::ranges::any_of(cards, [](const ui::PatternCard* each) {
            return !each->isLost() && each->result().pattern == "standby";
        }));
        f.rehearse(relation.constData(), true);
        QVERIFY(f.lostCard() == nullptr);
    }
};

QTEST_MAIN(PatternLossTest)
#include "pattern_loss_test.moc"
