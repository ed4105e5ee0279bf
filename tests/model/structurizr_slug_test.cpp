// Ids made from names: readable, legal, different, and the same on every run.
#include <QTest>

#include "model/exchange/slug.h"

using corbel::model::exchange::slug;
using corbel::model::exchange::UniqueIds;

class StructurizrSlugTest : public QObject {
    Q_OBJECT
private slots:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::newRow("words") << "Internet Banking System"
                               << "internet-banking-system";
        QTest::newRow("apostrophe") << "Customer's computer"
                                    << "customers-computer";
        QTest::newRow("typographic apostrophe") << QStringLiteral("Bank\u2019s") << "banks";
        QTest::newRow("signs") << "bigbank-web***"
                               << "bigbank-web";
        QTest::newRow("kept signs") << "carts-db_1.eu"
                                    << "carts-db_1.eu";
        QTest::newRow("edges") << "  --x__ "
                               << "x";
        QTest::newRow("accents") << QStringLiteral("\u00dcber Gr\u00f6\u00dfe") << "uber-grose";
        QTest::newRow("multiplication") << QStringLiteral("2 \u00d7 3") << "2-3";
        QTest::newRow("hangul") << QStringLiteral("\uc8fc\ubb38 \uc11c\ube44\uc2a4")
                                << "jumun-seobiseu";
        QTest::newRow("han") << QStringLiteral("\u4e2d") << "u4e2d";
        QTest::newRow("nothing") << "***"
                                 << "";
        QTest::newRow("long") << QString(80, 'x') << QString(63, 'x');
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, id);
        QCOMPARE(QString::fromStdString(slug(name.toStdString())), id);
    }

    void brokenUtf8IsSurvived()
    {
        QCOMPARE(slug("a\xff\xc3"), std::string("a"));
        QCOMPARE(slug("\xe4\xb8"), std::string());
    }

    void takenIdsAreNumbered()
    {
        UniqueIds ids;
        QCOMPARE(ids.take("Web"), std::string("web"));
        QCOMPARE(ids.take("web"), std::string("web-2"));
        QCOMPARE(ids.take("!", "element"), std::string("element"));
        QCOMPARE(ids.take("?", "element"), std::string("element-2"));
        QVERIFY(ids.contains("web-2"));
        QVERIFY(!ids.contains("web-3"));
        QVERIFY(!ids.reserve("web"));
        QVERIFY(ids.reserve("web-3"));
        QCOMPARE(ids.take("web"), std::string("web-4"));
        const std::string longName(80, 'x');
        QCOMPARE(ids.take(longName).size(), std::size_t{63});
        const std::string second = ids.take(longName);
        QCOMPARE(second.size(), std::size_t{63});
        QVERIFY(second.ends_with("-2"));
    }
};

QTEST_GUILESS_MAIN(StructurizrSlugTest)
#include "structurizr_slug_test.moc"
