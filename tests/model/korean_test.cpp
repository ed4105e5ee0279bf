// The particle after a word, and sentences in another language.
#include <QTest>

#include "model/korean.h"
#include "model/message_words.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::model;

class KoreanTest : public QObject {
    Q_OBJECT

private slots:
    void particlesFollowTheWordBeforeThem_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* written, const char* read) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(read);
        };
        row("스캔 수집기이(가) 멈췄습니다", "스캔 수집기가 멈췄습니다");
        row("주문이(가) 멈췄습니다", "주문이 멈췄습니다");
        row("주문은(는) 저장소을(를)", "주문은 저장소를");
        row("주문과(와) 저장소와(과)", "주문과 저장소와");
        row("서울(으)로", "서울로");
        row("부산(으)로", "부산으로");
        row("창고(으)로", "창고로");
        row("서울이(가)", "서울이");
        row("“장부”을(를) 열었습니다", "“장부”를 열었습니다");
        row("'결제'(이)라는 것과 '주문'(이)라는 것", "'결제'라는 것과 '주문'이라는 것");
        row("주문 (옛것)을(를)", "주문 (옛것)을");
        row("99.8 %이(가)", "99.8 %가");
        // Numbers as they are read: 영 일 이 삼 사 오 육 칠 팔 구.
        row("0이(가) 1이(가) 2이(가) 3이(가) 4이(가)", "0이 1이 2가 3이 4가");
        row("5이(가) 6이(가) 7이(가) 8이(가) 9이(가)", "5가 6이 7이 8이 9가");
        row("1(으)로 3(으)로 10(으)로 2(으)로", "1로 3으로 10으로 2로");
        row("25초이(가) 더", "25초가 더");
        // Latin words as they are written in Korean, abbreviations by their letters.
        row("Web을(를) Kafka을(를) Orders을(를)", "Web을 Kafka를 Orders를");
        row("order-topic은(는) block은(는) file은(는)", "order-topic은 block은 file은");
        row("engine은(는) cache은(는) server은(는)", "engine은 cache는 server는");
        row("Billing과(와) host과(와) app과(와)", "Billing과 host와 app과");
        row("orders-db(으)로 URL(으)로 VM(으)로", "orders-db로 URL로 VM으로");
        // Where nobody can tell how it is read both forms stay.
        row("★이(가) 注文을(를)", "★이(가) 注文을(를)");
        row("이(가)", "이(가)");
        // What is no particle is left alone.
        row("요소 (새것) 둘(2)은 여럿(셋)", "요소 (새것) 둘(2)은 여럿(셋)");
        row("", "");
    }

    void particlesFollowTheWordBeforeThem()
    {
        QFETCH(QString, written);
        QFETCH(QString, read);
        QCOMPARE(QString::fromStdString(withParticles(written.toStdString())), read);
    }

    void aSentenceIsTranslatedDownToItsArguments()
    {
        const LookUp korean = [](const std::string& pattern) -> std::string {
            return pattern == "{} needs {}"       ? "{1}을(를) {0}이(가) 필요로 합니다"
                   : pattern == "{} copies of {}" ? "{1}의 사본 {0}개"
                                                  : pattern;
        };
        const Message message = Message::of("{} needs {}", std::string("주문"),
                                            Message::of("{} copies of {}", 3, std::string("장부")));
        QCOMPARE(inLanguage(message, korean),
                 std::string("장부의 사본 3개를 주문이 필요로 합니다"));
        QCOMPARE(inLanguage(Message::verbatim("이(가)"), korean), std::string("이(가)"));
        QCOMPARE(inLanguage(Message(), korean), std::string());
    }

    void idsAreSaidByNames()
    {
        const Model model = tests::ModelBuilder()
                                .service("web", {{Key::Name, std::string("Web server")}})
                                .store("db")
                                .reads("web", "db")
                                .build();
        QCOMPARE(spokenName(model, "reads:web:db"), std::string("Web server → db"));
        QCOMPARE(spokenName(model, "nobody"), std::string("nobody"));
        const Message message =
            Message::of("{} needs {}", std::string("web"), Message::verbatim("reads:web:db"));
        QCOMPARE(named(message, model).text(), std::string("Web server needs Web server → db"));
    }
};

QTEST_APPLESS_MAIN(KoreanTest)
#include "korean_test.moc"
