// Numbers with the unit that an analysis counts in: of one and of several, in both languages.

#include <set>

#include <QTest>

#include "analysis/patterns/recognize.h"
#include "analysis/report/phrases.h"
#include "analysis/units.h"
#include "tests/support/patterns/cases.h"

using namespace corbel::analysis;
using namespace corbel::tests;

class UnitsTest : public QObject {
    Q_OBJECT

private slots:
    void oneIsSaidOtherwiseThanSeveral()
    {
        QCOMPARE(amount("1", "streams"), (Bilingual{"1 stream", "스트림 1개"}));
        QCOMPARE(amount("2", "streams"), (Bilingual{"2 streams", "스트림 2개"}));
        QCOMPARE(amount("0", "copies"), (Bilingual{"0 copies", "사본 0개"}));
        QCOMPARE(amount("1", "copies").en, std::string("1 copy"));
        QCOMPARE(amount("1.5", "hops"), (Bilingual{"1.5 hops", "1.5단계"}));
        QCOMPARE(amount("1", "clients per server").en, std::string("1 client per server"));
        QCOMPARE(amount("12", "servers × OS images × teams").ko,
                 std::string("12 (서버 × OS 종류 × 팀)"));
    }

    void symbolsStayAsTheyAre()
    {
        QCOMPARE(amount("0.4", ""), (Bilingual{"0.4", "0.4"}));
        QCOMPARE(amount("1", "s"), (Bilingual{"1 s", "1초"}));
        QCOMPARE(amount("2.5", "min"), (Bilingual{"2.5 min", "2.5분"}));
        QCOMPARE(amount("3", "ms"), (Bilingual{"3 ms", "3 ms"}));
        QCOMPARE(amount("250", "1/s"), (Bilingual{"250 /s", "250 /s"}));
        QCOMPARE(amount("40", "GB/day"), (Bilingual{"40 GB/day", "40 GB/일"}));
        QCOMPARE(amount("9", "EUR"), (Bilingual{"9 EUR", "9 EUR"}));
        QCOMPARE(amount("9", "EUR/month"), (Bilingual{"9 EUR/month", "9 EUR/월"}));
    }

    void whatAPersonWroteIsSaidInKoreanUnits()
    {
        QCOMPARE(stated("≥ 99.8%").ko, std::string("≥ 99.8%"));
        QCOMPARE(stated("≤ 8h").ko, std::string("≤ 8시간"));
        QCOMPARE(stated("≥ 1s, ≤ 30min"), (Bilingual{"≥ 1s, ≤ 30min", "≥ 1초, ≤ 30분"}));
        QCOMPARE(stated("≤ 1000 USD/month").ko, std::string("≤ 1000 USD/월"));
        QCOMPARE(stated("≥ 1000/s, ≤ 7d").ko, std::string("≥ 1000/s, ≤ 7일"));
        QCOMPARE(stated("12ms").ko, std::string("12ms"));
        QCOMPARE(stated("").ko, std::string());
    }

    void reportsWriteLargeNumbersWithoutAnExponent()
    {
        const report::Speaker say({});
        QCOMPARE(say.number(16762.3, "1/s").text, std::string("16760 /s"));
        QCOMPARE(say.number(1.0, "hops").text, std::string("1 hop"));
        QCOMPARE(say.interval(1, 2.5, "hops").text, std::string("1 – 2.5 hops"));
        QCOMPARE(report::Speaker({"ko"}).number(3.0, "hops").text, std::string("3단계"));
    }

    void everyUnitOfAMeasureIsASymbolOrHasKoreanWords()
    {
        const std::set<std::string> symbols{"", "s", "1/s"};
        std::set<std::string> words;
        for (const PatternCase& one : patternCases()) {
            const auto model = one.make(4).build();
            const Figures figures(model);
            for (const PatternResult& result :
                 recognizePatterns(model, {{one.pattern}, false, &figures})) {
                for (const auto* list : {&result.advantages, &result.disadvantages}) {
                    for (const PatternMeasure& measure : *list) {
                        const Bilingual text = amount("2", measure.unit);
                        QVERIFY2(symbols.contains(measure.unit) || text.en != text.ko,
                                 measure.unit.c_str());
                        words.insert(measure.unit);
                    }
                }
            }
        }
        QVERIFY(words.size() > 20); // the drawings show most of what there is
    }
};

QTEST_GUILESS_MAIN(UnitsTest)
#include "units_test.moc"
