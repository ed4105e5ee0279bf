// Numbers as a person reads them.

#include <QtTest>

#include "ui/panels/pattern_words.h"
#include "ui/words/figures.h"

using namespace corbel;

class FiguresTest : public QObject {
    Q_OBJECT

private slots:
    void numbersHaveFourDigitsAndNoExponent()
    {
        QCOMPARE(ui::numberText(0.12345), QStringLiteral("0.1235"));
        QCOMPARE(ui::numberText(3), QStringLiteral("3"));
        QCOMPARE(ui::numberText(999.94), QStringLiteral("999.9"));
        QCOMPARE(ui::numberText(1777.78), QStringLiteral("1778"));
        QCOMPARE(ui::numberText(16762.3), QStringLiteral("16,760"));
        QCOMPARE(ui::numberText(-16762.3), QStringLiteral("-16,760"));
        QCOMPARE(ui::numberText(123456), QStringLiteral("123,456"));
        QCOMPARE(ui::numberText(1234567), QStringLiteral("1,234,567"));
        QCOMPARE(ui::numberText(-123456), QStringLiteral("-123,456"));
    }

    void sharesShowEveryNine()
    {
        QCOMPARE(ui::shareText(0.3939), QStringLiteral("39.4 %"));
        QCOMPARE(ui::shareText(0.999668807), QStringLiteral("99.9669 %"));
        QCOMPARE(ui::shareText(0.9999999762), QStringLiteral("99.99999762 %"));
        QCOMPARE(ui::shareText(1), QStringLiteral("100 %"));
    }

    void measuresSayTheirUnitOnce()
    {
        analysis::PatternMeasure measure;
        QCOMPARE(ui::measureText(measure), QStringLiteral("undecided"));
        measure.value = 0.5;
        QCOMPARE(ui::measureText(measure), QStringLiteral("50 %"));
        measure.value = 3;
        measure.unit = "tiers";
        measure.measure = {"tiers", "계층 수"};
        QCOMPARE(ui::measureText(measure), QStringLiteral("3"));
        measure.measure = {"what a request passes", "요청이 지나는 것"};
        QCOMPARE(ui::measureText(measure), QStringLiteral("3 tiers"));
        measure.measure = {"slowest start of a service", "서비스의 가장 긴 시작 시간"};
        measure.unit = "s";
        QVERIFY2(ui::measureText(measure) != QStringLiteral("3"),
                 "a unit is no beginning of a word");
    }

    void amountsBearTheirUnit()
    {
        QCOMPARE(ui::amountText(1, "streams"), QStringLiteral("1 stream"));
        QCOMPARE(ui::amountText(2, "streams"), QStringLiteral("2 streams"));
        QCOMPARE(ui::amountText(0.25, ""), QStringLiteral("0.25"));
        QCOMPARE(ui::amountText(90, "s"), QStringLiteral("90 s"));
        QCOMPARE(ui::amountText(700, "EUR/month"), QStringLiteral("700 EUR/month"));
    }
};

QTEST_GUILESS_MAIN(FiguresTest)
#include "figures_test.moc"
