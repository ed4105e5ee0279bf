// Every description of the schema reaches the translators, and the Korean interface shows it.
#include <algorithm>
#include <set>
#include <string>

#include <QtTest>

#include "model/schema.h"
#include "ui/render/choice_words.h"
#include "ui/words/language.h"
#include "ui/words/names.h"
#include "ui/words/schema_texts.h"

using namespace corbel;

namespace {

void collect(std::span<const model::FieldSpec> specs, std::set<std::string>& into)
{
    for (const model::FieldSpec& spec : specs) {
        into.insert(std::string(spec.description));
        collect(spec.limits.fields, into);
    }
}

void collectChoices(std::span<const model::FieldSpec> specs, std::set<std::string_view>& into)
{
    for (const model::FieldSpec& spec : specs) {
        if (spec.key != model::Key::Metric) {
            into.insert(spec.limits.choices.begin(), spec.limits.choices.end());
        }
        collectChoices(spec.limits.fields, into);
    }
}

} // namespace

class SchemaTextsTest : public QObject {
    Q_OBJECT

private slots:
    void areThoseOfTheSchema()
    {
        std::set<std::string> wanted;
        collect(model::elementFields(), wanted);
        collect(model::relationFields(), wanted);
        collect(model::scenarioFields(), wanted);
        collect(model::objectiveFields(), wanted);
        std::set<std::string> listed;
        for (const char* text : ui::schemaTexts()) {
            QVERIFY2(listed.insert(text).second, text);
        }
        for (const std::string& text : wanted) {
            QVERIFY2(listed.contains(text), text.c_str());
        }
        for (const std::string& text : listed) {
            QVERIFY2(wanted.contains(text), text.c_str());
        }
    }

    /// Metrics have words of their own, with units and examples.
    void haveWordsForEveryChoice()
    {
        std::set<std::string_view> wanted;
        for (const auto specs : {model::elementFields(), model::relationFields(),
                                 model::scenarioFields(), model::objectiveFields()}) {
            collectChoices(specs, wanted);
        }
        QVERIFY(wanted.size() > 100);
        std::set<std::string_view> listed;
        for (const render::ChoiceWord& word : render::choiceWords()) {
            QVERIFY2(listed.insert(word.spelling).second, word.text);
        }
        QCOMPARE(std::vector(listed.begin(), listed.end()),
                 std::vector(wanted.begin(), wanted.end()));
        QCOMPARE(render::choiceWord("load-balancer"), QStringLiteral("load balancer"));
        QCOMPARE(render::choiceWord("of no field"), QStringLiteral("of no field"));
    }

    void areShownInKorean()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("language"), QStringLiteral("ko"));
        const ui::Language language(settings);
        const auto isKorean = [](const QString& text) {
            return std::ranges::any_of(text,
                                       [](QChar c) { return c.script() == QChar::Script_Hangul; });
        };
        for (const model::FieldSpec& spec : model::elementFields()) {
            QVERIFY2(isKorean(ui::descriptionOf(spec)), spec.description.data());
            QVERIFY2(isKorean(ui::acceptedFor(spec)), spec.name.data());
        }
        for (const model::ElementKind kind : model::elementKinds) {
            QVERIFY(isKorean(ui::nameOf(kind)));
            QVERIFY(isKorean(ui::meaningOf(kind)));
        }
        for (const model::RelationKind kind : model::relationKinds) {
            QVERIFY(isKorean(ui::nameOf(kind)));
        }
        QVERIFY(isKorean(render::choiceWord("load-balancer")));
    }
};

QTEST_GUILESS_MAIN(SchemaTextsTest)
#include "schema_texts_test.moc"
