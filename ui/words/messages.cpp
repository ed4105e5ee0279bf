#include "ui/words/messages.h"

#include <algorithm>

#include <QCoreApplication>

#include "analysis/findings/findings.h"
#include "model/korean.h"
#include "model/message_words.h"
#include "ui/words/language.h"

namespace corbel::ui {

namespace {

// The words that come into sentences by their spelling, where the translation tools find them.
[[maybe_unused]] constexpr const char* words[] = {
    QT_TRANSLATE_NOOP("Messages", "system"),     QT_TRANSLATE_NOOP("Messages", "actor"),
    QT_TRANSLATE_NOOP("Messages", "service"),    QT_TRANSLATE_NOOP("Messages", "store"),
    QT_TRANSLATE_NOOP("Messages", "stream"),     QT_TRANSLATE_NOOP("Messages", "gateway"),
    QT_TRANSLATE_NOOP("Messages", "tier"),       QT_TRANSLATE_NOOP("Messages", "partition"),
    QT_TRANSLATE_NOOP("Messages", "group"),      QT_TRANSLATE_NOOP("Messages", "site"),
    QT_TRANSLATE_NOOP("Messages", "host"),       QT_TRANSLATE_NOOP("Messages", "cluster"),
    QT_TRANSLATE_NOOP("Messages", "team"),       QT_TRANSLATE_NOOP("Messages", "calls"),
    QT_TRANSLATE_NOOP("Messages", "reads"),      QT_TRANSLATE_NOOP("Messages", "writes"),
    QT_TRANSLATE_NOOP("Messages", "publishes"),  QT_TRANSLATE_NOOP("Messages", "consumes"),
    QT_TRANSLATE_NOOP("Messages", "replicates"), QT_TRANSLATE_NOOP("Messages", "fails-over-to"),
    QT_TRANSLATE_NOOP("Messages", "depends-on"), QT_TRANSLATE_NOOP("Messages", "communicates"),
    QT_TRANSLATE_NOOP("Messages", "connects"),
};

std::string lookUp(const std::string& pattern)
{
    std::string sentence = QCoreApplication::translate("Messages", pattern.c_str()).toStdString();
    if (sentence == pattern) { // the titles of rules stand in both languages where the rules do
        const auto& rules = analysis::ruleTexts();
        const auto rule = std::ranges::find_if(
            rules, [&](const analysis::RuleText& each) { return each.title.en == pattern; });
        sentence = rule == rules.end() ? sentence : localized(rule->title).toStdString();
    }
    return sentence;
}

} // namespace

QString withParticles(const QString& sentence)
{
    return QString::fromStdString(model::withParticles(sentence.toStdString()));
}

QString translated(const model::Message& message)
{
    return QString::fromStdString(model::inLanguage(message, lookUp));
}

QString translated(const model::Message& message, const model::Model& model)
{
    return translated(model::named(message, model));
}

QString nameIn(const model::Model& model, const std::string& id)
{
    return QString::fromStdString(model::spokenName(model, id));
}

QString someNamesIn(const model::Model& model, const std::vector<std::string>& ids)
{
    constexpr std::size_t mostNames = 3;
    const std::size_t shown = ids.size() <= mostNames ? ids.size() : mostNames - 1;
    QStringList names;
    for (std::size_t i = 0; i < shown; ++i) {
        names << nameIn(model, ids[i]);
    }
    const QString listed = names.join(QStringLiteral(", "));
    if (shown == ids.size()) {
        return listed;
    }
    // The translation tools do not see plurals in calls of `translate`.
    static constexpr const char* more = QT_TRANSLATE_N_NOOP("PatternWords", "%1 and %n more");
    return QCoreApplication::translate("PatternWords", more, nullptr,
                                       static_cast<int>(ids.size() - shown))
        .arg(listed);
}

QString translated(const model::Problems& problems)
{
    model::Problems ours = problems;
    for (model::Problem& problem : ours) {
        problem.message = model::Message::verbatim(model::inLanguage(problem.message, lookUp));
    }
    return QString::fromStdString(model::describe(ours));
}

} // namespace corbel::ui
