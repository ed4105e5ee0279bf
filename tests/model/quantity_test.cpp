#include <QtTest>

#include "model/quantity.h"

using namespace corbel::model;

/// Amounts keep the notation they were written in and agree on one base unit.
class QuantityTest : public QObject {
    Q_OBJECT

private slots:
    void readsEveryUnitIntoItsBase_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("base");
        const std::initializer_list<std::pair<const char*, double>> rows{
            {"0.999", 0.999},     {"99.9%", 0.999}, {"99.99%", 0.9999}, {"12ms", 0.012},
            {"5ns", 5e-9},        {"7us", 7e-6},    {"4h", 14400},      {"30d", 2592000},
            {"2min", 120},        {"900B", 900},    {"64KiB", 65536},   {"10MB", 1e7},
            {"2GiB", 2147483648}, {"500/s", 500},   {"30/min", 0.5},    {"36/h", 0.01},
            {"10Gbit/s", 1.25e9}, {"200MB/s", 2e8}, {"8bit/s", 1},      {"1 s", 1}};
        for (const auto& [text, base] : rows) {
            QTest::newRow(text) << QString::fromLatin1(text) << base;
        }
    }

    void readsEveryUnitIntoItsBase()
    {
        QFETCH(QString, text);
        QFETCH(double, base);
        const auto quantity = parseQuantity(text.toStdString());
        QVERIFY(quantity.has_value());
        QCOMPARE(quantity->inBase(), base);
        QVERIFY(quantity->inBase() == base); // To the last bit: 99.9% IS 0.999.
    }

    void keepsTheNotation()
    {
        for (const char* text :
             {"12ms", "0.012s", "99.9%", "1000MB", "1GB", "60s", "1min", "0.1"}) {
            QCOMPARE(format(*parseQuantity(text)), std::string(text));
        }
        for (const char* text : {"120 USD/month", "5000 USD", "0.015 USD/hour", "9 EUR/year"}) {
            QCOMPARE(format(*parseMoney(text)), std::string(text));
        }
    }

    void refusesWhatIsNoAmount()
    {
        for (const char* text : {"", "ms", "12 parsecs", "1e999", "nan", "inf", "12m", "1,5s",
                                 "0x10", "12ms ", " 12ms", "12  ms", "--1", "1s2"}) {
            QVERIFY2(!parseQuantity(text), text);
        }
        for (const char* text : {"120", "USD 120", "120 usd", "120 USD/week", "120USD", "x USD"}) {
            QVERIFY2(!parseMoney(text), text);
        }
    }

    void spreadsMoneyOverAMonth()
    {
        QCOMPARE(*parseMoney("12 USD/year")->perMonth(), 1.0);
        QCOMPARE(*parseMoney("2 USD/hour")->perMonth(), 1460.0);
        QVERIFY(!parseMoney("5000 USD")->perMonth());
    }
};

QTEST_GUILESS_MAIN(QuantityTest)
#include "quantity_test.moc"
