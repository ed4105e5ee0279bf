// Every description of the schema reaches the translators, and the Korean interface shows it.
#include <algorithm>
#include <set>
#include <string>

#include <QtTest>

#include "model/schema.h"
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
    }
};

QTEST_GUILESS_MAIN(SchemaTextsTest)
#include "schema_texts_test.moc"
