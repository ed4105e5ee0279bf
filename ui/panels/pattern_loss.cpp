#include "ui/panels/pattern_loss.h"

#include <algorithm>
#include <set>
#include <string_view>

#include <QCoreApplication>

#include "ui/panels/pattern_words.h"

namespace corbel::ui {

namespace {

const analysis::PatternRule* ruleOf(const PatternLoss& before, const analysis::PatternRule& now)
{
    const auto found = std::ranges::find(before.rules, now.rule, &analysis::PatternRule::rule);
    return found == before.rules.end() ? nullptr : &*found;
}

QString text(const char* source)
{
    return QCoreApplication::translate("PatternWords", source);
}

} // namespace

PatternLoss::PatternLoss(const analysis::PatternResult& present)
    : pattern(present.pattern),
      title(present.title),
      fit(present.fit),
      region(present.region),
      rules(present.rules)
{
    for (analysis::PatternRule& rule : rules) {
        rule.witnesses.clear();
        rule.against.clear();
        rule.undecided.clear();
    }
}

analysis::PatternResult PatternLoss::nothingLeft() const
{
    analysis::PatternResult result;
    result.pattern = pattern;
    result.title = title;
    return result;
}

std::vector<const analysis::PatternRule*> lostRules(const PatternLoss& before,
                                                    const analysis::PatternResult& now)
{
    const std::set<std::string_view> region(before.region.begin(), before.region.end());
    const bool isElsewhere = std::ranges::none_of(
        now.region, [&](const std::string& id) { return region.contains(id); });
    std::vector<const analysis::PatternRule*> lost;
    const auto loss = [&](const analysis::PatternRule* rule) {
        return ruleOf(before, *rule)->e.lo - rule->e.lo;
    };
    for (const analysis::PatternRule& rule : now.rules) {
        if (!isElsewhere && ruleOf(before, rule) != nullptr && loss(&rule) > 0) {
            lost.push_back(&rule);
        }
    }
    std::ranges::stable_sort(lost, std::ranges::greater{}, loss);
    return lost;
}

QString lossText(const PatternLoss& before, const analysis::PatternRule& now)
{
    const auto figure = [](const analysis::PatternRule& rule) {
        return ruleFigure(rule).replace(u' ', QChar::Nbsp);
    };
    return text(QT_TRANSLATE_NOOP("PatternWords", "Lost by: %1 (%2, before %3)"))
        .arg(ruleInText(now), figure(now), figure(*ruleOf(before, now)));
}

} // namespace corbel::ui
