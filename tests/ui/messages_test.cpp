// Sentences made below ui/ in the language of the interface.
#include <algorithm>

#include <QtTest>

#include "model/edits.h"
#include "model/invariants.h"
#include "model/kinds.h"
#include "model/text/yaml.h"
#include "tests/support/model_builder.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

using namespace corbel;
using model::Message;

namespace {

/// The interface in one language, as long as it lives.
class Speaking {
public:
    explicit Speaking(const QString& language)
        : m_settings(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat),
          m_language(stored(m_settings, language))
    {
    }

private:
    static QSettings& stored(QSettings& settings, const QString& language)
    {
        settings.setValue(QStringLiteral("language"), language);
        return settings;
    }

    QTemporaryDir m_folder;
    QSettings m_settings;
    ui::Language m_language;
};

bool isKorean(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

} // namespace

class MessagesTest : public QObject {
    Q_OBJECT

private slots:
    void ofManyNamesTheFirstAreSaid()
    {
        const Speaking english(QStringLiteral("en"));
        tests::ModelBuilder builder;
        std::vector<std::string> ids;
        for (const char* id : {"s0", "s1", "s2", "s3"}) {
            builder.service(id);
            ids.emplace_back(id);
        }
        const model::Model model = builder.build();
        QCOMPARE(ui::someNamesIn(model, ids), QStringLiteral("s0, s1 and 2 more"));
        ids.pop_back();
        QCOMPARE(ui::someNamesIn(model, ids), QStringLiteral("s0, s1, s2"));
        QCOMPARE(ui::someNamesIn(model, {}), QString());
    }

    void areEnglishAsTheyAreMade()
    {
        const Speaking english(QStringLiteral("en"));
        const auto message =
            Message::of("Set {} of {}", std::string("replicas"), Message::of("{} elements", 3));
        QCOMPARE(ui::translated(message), QStringLiteral("Set replicas of 3 elements"));
    }

    void orderTheirArgumentsAsKoreanDoes()
    {
        const Speaking korean(QStringLiteral("ko"));
        const auto message =
            Message::of("Set {} of {}", std::string("replicas"), Message::of("{} elements", 3));
        QCOMPARE(ui::translated(message), QStringLiteral("요소 3개의 replicas 설정"));
    }

    void countInEnglishWhereThereIsNoTranslation()
    {
        for (const char* language : {"C", "de", "en_GB"}) {
            const Speaking speaking(QString::fromLatin1(language));
            const auto counted = [](int n) {
                return QCoreApplication::translate("corbel::ui::MainWindow", "%n elements", nullptr,
                                                   n);
            };
            QCOMPARE(counted(1), QStringLiteral("1 element"));
            QCOMPARE(counted(2), QStringLiteral("2 elements"));
        }
    }

    void translateKindsButNoNames()
    {
        const Speaking korean(QStringLiteral("ko"));
        for (const model::ElementKind kind : model::elementKinds) {
            QCOMPARE(ui::translated(Message::word(kind)), ui::nameOf(kind)); // one word for both
            QVERIFY(isKorean(ui::nameOf(kind)));
        }
        for (const model::RelationKind kind : model::relationKinds) {
            QCOMPARE(ui::translated(Message::word(kind)), ui::nameOf(kind));
        }
        QCOMPARE(ui::translated(Message::verbatim("service")), QStringLiteral("service"));
        QCOMPARE(ui::translated(Message::of("Rename {}", std::string("host"))),
                 QStringLiteral("host 이름 바꾸기"));
    }

    /// Rules have their titles in both languages where they stand, not among the translations.
    void nameRulesByTheirTitles()
    {
        const Message approval =
            Message::of("Withdraw the approval of {}", Message::fromParts("No API gateway", {}));
        QCOMPARE(approval.text(), std::string("Withdraw the approval of No API gateway"));
        const Speaking korean(QStringLiteral("ko"));
        QCOMPARE(ui::translated(approval), QStringLiteral("API 게이트웨이 없음의 승인 철회"));
    }

    void nameEachBreachOfABadModelInKorean()
    {
        const Speaking korean(QStringLiteral("ko"));
        model::Model model;
        model::Element tier;
        tier.id.value = "Not an id";
        tier.kind = model::ElementKind::Tier;
        tier.fields.set(model::Key::Availability, model::Value(model::Quantity{7}));
        tier.fields.set(model::Key::Parent, model::Value(std::string("nowhere")));
        tier.fields.set(model::Key::Replicas, model::Value(model::Quantity{2}));
        model.elements.append(tier);
        model.relations.append({model::RelationId{"x"},
                                model::RelationKind::Replicates,
                                tier.id,
                                model::ElementId{"gone"},
                                {}});
        const auto breaches = model::findBreaches(model);
        QVERIFY(breaches.size() >= 4);
        for (const model::Breach& breach : breaches) {
            QVERIFY2(isKorean(ui::translated(breach.message)), breach.message.text().c_str());
        }
    }

    void nameWhatIsWrongWithAFileInKorean()
    {
        const Speaking korean(QStringLiteral("ko"));
        for (const char* text : {"", "a: [", "corbel: 2", "corbel: 1\nelements: 3",
                                 "corbel: 1\nelements: [{id: a, kind: sirvice}]",
                                 "corbel: 1\nelements: [{id: a, kind: service, replicas: x}]"}) {
            const auto read = model::text::readDocument(text, "a.yaml");
            QVERIFY2(!read, text);
            for (const model::Problem& problem : read.error()) {
                QVERIFY2(isKorean(ui::translated(problem.message)), problem.message.text().c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "messages_test.moc"
