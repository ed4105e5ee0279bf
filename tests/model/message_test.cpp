// Sentences with their arguments kept apart.
#include <QtTest>

#include "model/kinds.h"
#include "model/message.h"

using namespace corbel::model;

class MessageTest : public QObject {
    Q_OBJECT

private slots:
    void putsArgumentsInTheirPlaces()
    {
        const std::string name = "Web";
        QCOMPARE(Message::of("Move {} into {}", name, std::string_view("Shop")).text(),
                 std::string("Move Web into Shop"));
        QCOMPARE(Message::of("{1} before {0}", 1, 2).text(), std::string("2 before 1"));
        QCOMPARE(Message::of("{} of {}", Message::of("{} hosts", 3), ElementKind::Site).text(),
                 std::string("3 hosts of site"));
        QCOMPARE(Message::list({Message::word(ElementKind::Host), Message::verbatim("b")}).text(),
                 std::string("host, b"));
        QCOMPARE(Message().text(), std::string());
    }

    void leavesOtherBracesAlone()
    {
        QCOMPARE(Message::of("a map such as {p99: 200ms}").text(),
                 std::string("a map such as {p99: 200ms}"));
        QCOMPARE(Message::of("'${{}}' is { ... }", std::string("x")).text(),
                 std::string("'${x}' is { ... }"));
        // What a name holds is no pattern.
        QCOMPARE(Message::of("Rename {} to {}", std::string("{}"), std::string("{1}")).text(),
                 std::string("Rename {} to {1}"));
        QCOMPARE(Message::verbatim("{}").text(), std::string("{}"));
    }

    void fillsWhatATranslationGotWrongWithoutHarm()
    {
        const std::vector<std::string> one{"a"};
        QCOMPARE(filled("{} {} {7} {", one), std::string("a {} {7} {"));
        QCOMPARE(filled("", one), std::string());
    }

    void isAValue()
    {
        const auto message = Message::of("{} '{}'", ElementKind::Store, std::string("db"));
        QCOMPARE(Message::fromParts(message.pattern(), message.arguments()), message);
        QVERIFY(message != Message::verbatim(message.text()));
        QVERIFY(Message::verbatim("a") < Message::verbatim("b"));
        QVERIFY(Message::of("a") != Message::verbatim("a"));
    }
};

QTEST_GUILESS_MAIN(MessageTest)
#include "message_test.moc"
