#include <algorithm>

#include "analysis/rules/fingerprints.h"
#include "analysis/rules/judge.h"
#include "analysis/rules/key_truth.h"
#include "model/edits.h"
#include "model/text/yaml.h"

namespace corbel::analysis::rules {

using model::Message;

namespace {

model::ChangeSet set(const model::Model& model, const model::Element& element, model::Key key,
                     const std::optional<model::Value>& value)
{
    return model::edits::setField(model, std::vector{element.id}, key, value);
}

model::ChangeSet set(const model::Model& model, const model::Relation& relation, model::Key key,
                     const std::optional<model::Value>& value)
{
    return model::edits::setField(model, std::vector{relation.id}, key, value);
}

Message nameIn(const model::Model&, const model::Element& element)
{
    return Message::verbatim(std::string(displayName(element)));
}

Message nameIn(const model::Model& model, const model::Relation& relation)
{
    return Message::of("{} → {}", nameIn(model, *find(model, relation.from)),
                       nameIn(model, *find(model, relation.to)));
}

/// The meaning of a test of one value of a key of the subject itself, else `nullptr`.
template <class Entity>
const KeyMeaning* onlyMeaning(const KeyIs& key, const Entity& subject)
{
    const KeyMeaning* meaning = meaningFor(key, 1U << static_cast<unsigned>(subject.kind));
    const bool isSimple = meaning != nullptr && !key.ofTier && meaning->path.size() == 1 &&
                          meaning->entry.empty() && meaning->tests.size() == 1;
    return isSimple ? meaning : nullptr;
}

/// The value that makes the test hold, when there is only one.
template <class Entity>
std::optional<model::Value> onlyValue(const KeyMeaning& meaning, const Entity& subject)
{
    const Test& test = meaning.tests.front();
    if (test.sort != Test::Sort::Equal) {
        return std::nullopt;
    }
    const auto* text = test.wanted.as<std::string>();
    if (text == nullptr) {
        return test.wanted;
    }
    const bool isPattern = text->find_first_of("*?") != std::string::npos;
    if (isPattern && meaning.type != model::FieldType::Choice) {
        return std::nullopt;
    }
    if (meaning.type != model::FieldType::TextList) {
        return test.wanted;
    }
    model::Texts list = model::textsOf(subject.fields, meaning.path.front());
    list.push_back(*text);
    return model::Value(std::move(list));
}

/// The keys that a demand asks for, when it is made of such alone.
bool gatherKeys(const Rule& rule, ConditionId id, std::vector<const KeyIs*>& keys)
{
    const auto& what = rule.conditions[id].what;
    if (const auto* key = std::get_if<KeyIs>(&what)) {
        keys.push_back(key);
        return true;
    }
    const auto* all = std::get_if<AllOf>(&what);
    return all != nullptr && std::ranges::all_of(all->parts, [&](ConditionId part) {
               return gatherKeys(rule, part, keys);
           });
}

/// Sets what is asked for: each key that does not hold has one value that is accepted.
template <class Entity>
std::vector<Fix> keyFixes(const Rule& rule, const Must& must, const model::Model& model,
                          const Entity& subject)
{
    std::vector<const KeyIs*> keys;
    if (!gatherKeys(rule, must.what, keys)) {
        return {};
    }
    Fix fix;
    for (const KeyIs* key : keys) {
        if (holds(*key, subject) == Truth::Yes) {
            continue;
        }
        const KeyMeaning* meaning = onlyMeaning(*key, subject);
        const auto value = meaning ? onlyValue(*meaning, subject) : std::nullopt;
        if (!value) {
            return {};
        }
        const model::FieldSpec& spec = *model::findField(subject.kind, meaning->path.front());
        const Message label = Message::of("Set {} of {} to {}", spec.name, nameIn(model, subject),
                                          model::text::writeValue(*value, spec));
        fix.label = fix.label.empty() ? label : Message::of("{}; {}", fix.label, label);
        fix.changes = joined(std::move(fix.changes), set(model, subject, spec.key, *value));
    }
    fix.changes.label = fix.label;
    return fix.changes.empty() ? std::vector<Fix>() : std::vector{std::move(fix)};
}

/// Takes back the one flag or key that is forbidden.
template <class Entity>
std::vector<Fix> forbiddenKeyFixes(const KeyIs& key, const model::Model& model,
                                   const Entity& subject)
{
    const KeyMeaning* meaning = onlyMeaning(key, subject);
    if (meaning == nullptr) {
        return {};
    }
    const Test& test = meaning->tests.front();
    const Message name = nameIn(model, subject);
    Fix fix;
    if (test.sort == Test::Sort::Stated) {
        fix.label = Message::of("Clear {} of {}", key.spelling, name);
        fix.changes = set(model, subject, meaning->path.front(), std::nullopt);
    } else if (const auto* flag = test.wanted.as<bool>(); flag && test.sort == Test::Sort::Equal) {
        fix.label = *flag ? Message::of("Set {} of {} to false", key.spelling, name)
                          : Message::of("Set {} of {} to true", key.spelling, name);
        fix.changes = set(model, subject, meaning->path.front(), model::Value(!*flag));
    }
    fix.changes.label = fix.label;
    return fix.changes.empty() ? std::vector<Fix>() : std::vector{std::move(fix)};
}

/// Whether a condition looks at values of the relation itself, which could be put right instead.
bool asksForValues(const Rule& rule, ConditionId id)
{
    const auto& what = rule.conditions[id].what;
    const auto among = [&](const std::vector<ConditionId>& parts) {
        return std::ranges::any_of(parts,
                                   [&](ConditionId part) { return asksForValues(rule, part); });
    };
    if (const auto* all = std::get_if<AllOf>(&what)) {
        return among(all->parts);
    }
    if (const auto* any = std::get_if<AnyOf>(&what)) {
        return among(any->parts);
    }
    if (const auto* denied = std::get_if<Not>(&what)) {
        return asksForValues(rule, denied->part);
    }
    return std::holds_alternative<KeyIs>(what);
}

std::vector<Fix> removal(const model::Model& model, const model::Relation& relation)
{
    Fix fix;
    fix.label =
        Message::of("Remove the relation from {} to {}", nameIn(model, *find(model, relation.from)),
                    nameIn(model, *find(model, relation.to)));
    fix.changes = model::edits::remove(model, {}, {relation.id});
    fix.changes.label = fix.label;
    return {std::move(fix)};
}

template <class Entity>
std::vector<Fix> fixesOf(const Rule& rule, const model::Model& model, const Entity& subject)
{
    constexpr bool isRelation = std::is_same_v<Entity, model::Relation>;
    if constexpr (isRelation) {
        if (std::holds_alternative<Layers>(rule.verb)) {
            return removal(model, subject);
        }
    }
    const auto* must = std::get_if<Must>(&rule.verb);
    if (must == nullptr) {
        return {};
    }
    if (!must->negated) {
        return keyFixes(rule, *must, model, subject);
    }
    if (const auto* key = std::get_if<KeyIs>(&rule.conditions[must->what].what)) {
        return forbiddenKeyFixes(*key, model, subject);
    }
    if constexpr (isRelation) {
        if (!asksForValues(rule, must->what)) {
            return removal(model, subject);
        }
    }
    return {};
}

} // namespace

std::vector<Fix> fixesFor(const Rules& rules, const model::Model& model, const Finding& finding)
{
    const auto rule = std::ranges::find(rules, finding.rule, &Rule::id);
    if (rule == rules.end()) {
        return {};
    }
    const auto& ids = rule->ofRelations() ? finding.relations : finding.elements;
    if (ids.size() != 1 || finding.fingerprint != brokenFingerprint(*rule, ids.front())) {
        return {};
    }
    if (const model::Relation* relation = model.relations.find(ids.front());
        relation && rule->ofRelations()) {
        return fixesOf(*rule, model, *relation);
    }
    const model::Element* element = model.elements.find(ids.front());
    return element ? fixesOf(*rule, model, *element) : std::vector<Fix>();
}

} // namespace corbel::analysis::rules
