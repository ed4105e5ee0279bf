// What the card of a template's pattern says after an edit against one of its rules.

#include <QtTest>

#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/template_edits.h"
#include "ui/panels/pattern_words.h"
#include "ui/words/language.h"

using namespace corbel;
using tests::TemplateEdit;
using tests::templateEdits;

class TemplatesCardsTest : public QObject {
    Q_OBJECT

private slots:
    void theCardNamesTheRule_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < templateEdits().size(); ++i) {
            const TemplateEdit& edit = templateEdits()[i];
            QTest::addRow("%s: %s: %s", edit.name.c_str(), edit.rule.c_str(), edit.what.c_str())
                << i;
        }
    }

    void theCardNamesTheRule()
    {
        QFETCH(std::size_t, index);
        const TemplateEdit& edit = templateEdits()[index];
        model::Model model = tests::readTemplate(edit.name);
        const auto before = analysis::recognizePatterns(model, {{edit.pattern}, true});
        for (const analysis::PatternResult& card : before) {
            QCOMPARE(ui::limitText(model, card).sort, ui::LimitText::Sort::Nothing);
        }
        edit.apply(model);
        const auto after = analysis::recognizePatterns(model, {{edit.pattern}, true});
        const analysis::PatternResult& card = after.back(); // of several, the one that fits least
        const auto rule = std::ranges::find(card.rules, edit.rule, &analysis::PatternRule::rule);
        const ui::LimitText limit = ui::limitText(model, card);
        if (rule->undecided.empty()) {
            QCOMPARE(limit.sort, ui::LimitText::Sort::Rule);
            QString sentence = ui::localized(rule->text);
            sentence.chop(1); // A count follows instead of the full stop.
            QVERIFY2(limit.text.contains(sentence), qPrintable(limit.text));
            QVERIFY2(limit.help.contains(ui::localized(rule->whatWouldHelp)),
                     qPrintable(limit.help));
            QVERIFY(!limit.ids.isEmpty());
        } else {
            QCOMPARE(limit.sort, ui::LimitText::Sort::Unknown);
            QCOMPARE(limit.key.toStdString(), rule->undecided.front());
        }
    }
};

QTEST_MAIN(TemplatesCardsTest)
#include "templates_cards_test.moc"
