// Numbers as a person reads them.

#include <QtTest>

#include "ui/panels/metric_words.h"
#include "ui/panels/pattern_words.h"
#include "ui/words/figures.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"

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

    void valuesAreToldFromTheBoundsTheyMiss()
    {
        analysis::ObjectiveResult objective;
        objective.value.metric = "availability";
        const auto shown = [&](double value) {
            objective.value.lower = objective.value.upper = value;
            return ui::valueOf(objective);
        };
        QCOMPARE(shown(0.997999004996), QStringLiteral("99.8 %"));
        objective.atLeast = 0.998;
        QCOMPARE(shown(0.997999004996), QStringLiteral("99.7999 %"));
        QCOMPARE(shown(0.9979999999996), QStringLiteral("99.79999999996 %"));
        QCOMPARE(shown(0.998), QStringLiteral("99.8 %"));
        QCOMPARE(shown(0.95), QStringLiteral("95 %"));
        objective.value.assumed = {"db"};
        QCOMPARE(shown(0.95), QStringLiteral("95 % (assumed)"));
        objective = {};
        objective.value.metric = "rto";
        objective.value.unit = "s";
        objective.atMost = 28'800;
        QCOMPARE(shown(28'800), QStringLiteral("8 h"));
        QCOMPARE(shown(28'801), QStringLiteral("28801 s"));
        QCOMPARE(shown(29'800), QStringLiteral("8.28 h"));
        objective.atLeast = 1;
        objective.value.upper = 29'800;
        objective.value.lower = 1.00001;
        QCOMPARE(ui::valueOf(objective), QStringLiteral("1.00001 s – 8.28 h"));
    }

    void timesBearKoreanUnits()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("language"), QStringLiteral("ko"));
        const ui::Language korean(settings);
        QCOMPARE(ui::durationText(25), QStringLiteral("25초"));
        QCOMPARE(ui::durationText(150), QStringLiteral("2.5분"));
        QCOMPARE(ui::durationText(9144), QStringLiteral("2.54시간"));
        QCOMPARE(ui::durationText(0.012), QStringLiteral("12 ms"));
        QCOMPARE(ui::withParticles(QStringLiteral("%1이(가) 더 듭니다").arg(ui::durationText(150))),
                 QStringLiteral("2.5분이 더 듭니다"));
    }
};

QTEST_GUILESS_MAIN(FiguresTest)
#include "figures_test.moc"
