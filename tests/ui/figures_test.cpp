// Numbers as a person reads them.

#include <QtTest>

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
        QCOMPARE(ui::numberText(16762.3), QStringLiteral("16760"));
        QCOMPARE(ui::numberText(-16762.3), QStringLiteral("-16760"));
        QCOMPARE(ui::numberText(123456), QStringLiteral("123456"));
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
