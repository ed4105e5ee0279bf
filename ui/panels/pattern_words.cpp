#include "ui/panels/pattern_words.h"

#include <algorithm>
#include <iterator>

#include <QCoreApplication>

#include "analysis/patterns/limit.h"
#include "ui/inspector/field_labels.h"
#include "ui/panels/witness_row.h"
#include "ui/words/figures.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/needs.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostNames = 3;

QString text(const char* source)
{
    return QCoreApplication::translate("PatternWords", source);
}

QString someOf(const QStringList& names, std::size_t all)
{
    const QString listed = names.join(u", "_s);
    if (all <= mostNames) {
        return listed;
    }
    // The translation tools do not see plurals in calls of `translate`.
    static constexpr const char* more = QT_TRANSLATE_N_NOOP("PatternWords", "%1 and %n more");
    QString words = QCoreApplication::translate("PatternWords", more, nullptr,
                                                static_cast<int>(all - mostNames));
    if (const qsizetype last = words.lastIndexOf(u' '); last >= 0) {
        words[last] = QChar::Nbsp; // no line begins with "more" alone
    }
    return words.arg(listed);
}

/// The schema's entry of `id.key`; null where the key is none of the model's.
const model::FieldSpec* fieldOf(const model::Model& model, const std::string& subject,
                                const std::string& key)
{
    if (const model::Element* element = model.elements.find(subject)) {
        return model::findField(element->kind, key);
    }
    const model::Relation* relation = model.relations.find(subject);
    return relation == nullptr ? nullptr : model::findField(relation->kind, key);
}

LimitText unknownText(const model::Model& model, const analysis::MissingValues& missing)
{
    LimitText limit;
    limit.sort = LimitText::Sort::Unknown;
    // The fit as it is now stands above.
    const QString keys = keysText(model, missing.keys);
    if (missing.atWorst.isPoint() && missing.atBest.isPoint()) { // nothing else is open
        QString least = percentText(missing.atWorst);
        least.chop(2);
        limit.text = withParticles(
            text(QT_TRANSLATE_NOOP("PatternWords",
                                   "State %1: the fit becomes one value between %2 and %3"))
                .arg(keys, least, wholePercent(missing.atBest)));
    } else {
        limit.text = withParticles(
            text(QT_TRANSLATE_NOOP("PatternWords",
                                   "State %1: the fit becomes %2 at worst, %3 at best"))
                .arg(keys, wholePercent(missing.atWorst), wholePercent(missing.atBest)));
    }
    limit.help = text(QT_TRANSLATE_NOOP("PatternWords", "Click to fill in the first of them."));
    limit.key = toQString(missing.keys.front());
    return limit;
}

LimitText ruleText(const analysis::PatternRule& rule, const analysis::Interval& fit)
{
    LimitText limit;
    limit.sort = LimitText::Sort::Rule;
    limit.text = text(QT_TRANSLATE_NOOP("PatternWords", "Held back by: %1 (%2)"))
                     .arg(ruleInText(rule), ruleFigure(rule).replace(u' ', QChar::Nbsp));
    limit.help = text(QT_TRANSLATE_NOOP("PatternWords", "Fully met, the fit would be %1."))
                     .arg(percentText(fit));
    if (const QString cure = cureOf(rule); !cure.isEmpty()) {
        limit.help += u'\n' + cure;
    }
    limit.ids = toStringList(shownWitnesses(rule));
    limit.against = toStringList(rule.against);
    return limit;
}

LimitText nothingText()
{
    LimitText limit;
    limit.text = text(QT_TRANSLATE_NOOP("PatternWords", "Nothing holds it back"));
    return limit;
}

/// Nothing here, but a larger region gave way to this one.
LimitText widerText(const model::Model& model, const analysis::PatternResult& result)
{
    std::vector<std::string> added;
    std::ranges::copy_if(result.wider->region, std::back_inserter(added),
                         [&](const std::string& id) {
                             return std::ranges::find(result.region, id) == result.region.end();
                         });
    const analysis::PatternRule& rule = result.wider->rules.front();
    LimitText limit;
    limit.text = withParticles(
        text(QT_TRANSLATE_NOOP("PatternWords",
                               "Nothing holds it back here. With %1 as well it fits %2: %3 (%4)"))
            .arg(regionText(model, added), percentText(result.wider->fit), ruleInText(rule),
                 ruleFigure(rule).replace(u' ', QChar::Nbsp)));
    limit.help = cureOf(rule);
    limit.ids = toStringList(shownWitnesses(rule));
    limit.against = toStringList(rule.against);
    return limit;
}

} // namespace

QString regionText(const model::Model& model, const std::vector<std::string>& ids)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(mostNames, ids.size()); ++i) {
        names << nameIn(model, ids[i]);
    }
    return someOf(names, ids.size());
}

QString keysText(const model::Model& model, const std::vector<std::string>& keys)
{
    QStringList names;
    QStringList needs;
    const model::FieldSpec* common = nullptr;
    bool isCommon = true;
    for (const std::string& key : keys) {
        const model::Message need = model::Message::verbatim(key);
        const std::string subject = needSubject(model, need);
        const model::FieldSpec* spec =
            subject.empty() ? nullptr : fieldOf(model, subject, key.substr(subject.size() + 1));
        isCommon = isCommon && spec != nullptr && (common == nullptr || common->key == spec->key);
        common = spec;
        if (needs.size() < static_cast<qsizetype>(mostNames)) {
            names << nameIn(model, subject);
            needs << needText(model, need);
        }
    }
    return isCommon && common != nullptr
               ? text(QT_TRANSLATE_NOOP("PatternWords", "“%1” of %2"))
                     .arg(labelInText(*common), someOf(names, keys.size()))
               : someOf(needs, keys.size());
}

QString titleInText(const analysis::Bilingual& title)
{
    QString words = localized(title);
    if (words.size() > 1 && words[1].isLower()) {
        words[0] = words[0].toLower();
    }
    return words;
}

QString formName(const std::string& form)
{
    static constexpr std::pair<const char*, const char*> forms[] = {
        {"vertical", QT_TRANSLATE_NOOP("PatternWords", "vertical")},
        {"horizontal", QT_TRANSLATE_NOOP("PatternWords", "horizontal")},
        {"geographic", QT_TRANSLATE_NOOP("PatternWords", "geographic")},
    };
    const auto* const known = std::ranges::find(
        forms, form, [](const auto& each) { return std::string_view(each.first); });
    return known == std::end(forms) ? toQString(form) : text(known->second);
}

QString ruleFigure(const analysis::PatternRule& rule)
{
    if (rule.vacuous) {
        return text(QT_TRANSLATE_NOOP("PatternWords", "none"));
    }
    const analysis::Interval satisfied = rule.satisfiedRange();
    const QString of = numberText(rule.applicable);
    const QString least = numberText(satisfied.lo);
    return satisfied.isPoint()
               ? QStringLiteral("%1 / %2").arg(least, of)
               : QStringLiteral("%1–%2 / %3").arg(least, numberText(satisfied.hi), of);
}

QString ruleInText(const analysis::PatternRule& rule)
{
    QString sentence = localized(rule.text);
    if (sentence.endsWith(u'.')) {
        sentence.chop(1);
    }
    return sentence;
}

QString cureOf(const analysis::PatternRule& rule)
{
    // It speaks of what is there: of nothing at all, the rule says what is wanted.
    const bool isAboutNothing = rule.vacuous && rule.against.empty();
    return isAboutNothing || isMet(rule) ? QString() : localized(rule.whatWouldHelp);
}

QString ruleHelp(const model::Model& model, const analysis::PatternRule& rule)
{
    const QString role = rule.role == analysis::RuleRole::Required
                             ? text(QT_TRANSLATE_NOOP("PatternWords", "required"))
                         : rule.role == analysis::RuleRole::Forbidden
                             ? text(QT_TRANSLATE_NOOP("PatternWords", "must not be broken"))
                             : text(QT_TRANSLATE_NOOP("PatternWords", "supports"));
    QString help = u"%1\n%2 · %3"_s.arg(localized(rule.text), role, percentText(rule.e));
    if (!rule.undecided.empty()) {
        help +=
            u'\n' + withParticles(text(QT_TRANSLATE_NOOP("PatternWords", "Undecided without %1"))
                                      .arg(keysText(model, rule.undecided)));
    }
    if (const QString cure = cureOf(rule); !cure.isEmpty()) {
        help += u'\n' + cure;
    }
    return help;
}

QString wholePercent(const analysis::Interval& share)
{
    return percentText(share).replace(u' ', QChar::Nbsp);
}

QString measureText(const analysis::PatternMeasure& measure)
{
    if (!measure.value) {
        return text(QT_TRANSLATE_NOOP("PatternWords", "undecided"));
    }
    if (measure.unit.empty()) { // a share, or how many there are for each
        return *measure.value > 1 ? numberText(*measure.value) : shareText(*measure.value);
    }
    // What is measured may begin with its unit: "streams one after the other".
    const bool isNamed = (measure.measure.en + ' ').starts_with(measure.unit + ' ');
    return isNamed ? numberText(*measure.value) : amountText(*measure.value, measure.unit);
}

const std::vector<std::string>& shownWitnesses(const analysis::PatternRule& rule)
{
    return rule.against.empty() ? rule.witnesses : rule.against;
}

bool isMet(const analysis::PatternRule& rule)
{
    return rule.e.lo >= 1 || (rule.vacuous && rule.role != analysis::RuleRole::Required);
}

LimitText limitText(const model::Model& model, const analysis::PatternResult& result)
{
    const std::optional<analysis::FitLimit> limit = analysis::limitOf(result.rules);
    if (!limit) {
        return result.wider && !result.wider->rules.empty() ? widerText(model, result)
                                                            : nothingText();
    }
    const analysis::PatternRule& rule = result.rules[limit->rule];
    const auto missing =
        std::ranges::find(result.missing, rule.rule, &analysis::MissingValues::rule);
    return missing != result.missing.end() && !missing->keys.empty() ? unknownText(model, *missing)
                                                                     : ruleText(rule, limit->fit);
}

} // namespace corbel::ui
