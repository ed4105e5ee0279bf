#include "analysis/rules/key_truth.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/rules/words.h"
#include "model/text/yaml.h"

namespace corbel::analysis::rules {

using model::Key;
using model::Quantity;
using model::Value;
using Sort = Test::Sort;

namespace {

/// A value of a model, or what its meaning puts in its place.
struct Held {
    const Value* stated = nullptr;
    std::optional<Value> standIn;

    const Value* get() const { return stated ? stated : standIn ? &*standIn : nullptr; }
};

std::optional<Value> standInFor(const model::Element& element, Key key)
{
    if (isMark(key)) {
        return Value(false);
    }
    switch (key) {
    case Key::Tags:
        return Value(model::Texts());
    case Key::Replicas:
        return Value(model::replicas(element));
    case Key::Needs:
        return Value(model::needs(element));
    case Key::Concurrency: {
        const auto servers = model::concurrency(element);
        return servers ? Value(*servers) : Value(std::numeric_limits<double>::infinity());
    }
    case Key::Availability: {
        const auto availability = model::availability(element);
        return availability ? std::optional<Value>(*availability) : std::nullopt;
    }
    case Key::Threads:
        return Value(std::numeric_limits<double>::infinity());
    case Key::RepairCrews:
        return Value(model::replicas(element));
    case Key::Policy:
        return Value("random");
    default:
        return std::nullopt;
    }
}

std::optional<Value> standInFor(const model::Relation& relation, Key key)
{
    if (isMark(key)) {
        return Value(false);
    }
    switch (key) {
    case Key::Criticality:
        break;
    case Key::FanOut:
    case Key::Probability:
    case Key::AtLeast:
        return Value(1);
    case Key::Retries:
        return Value(0);
    default:
        return std::nullopt;
    }
    const model::Criticality criticality = model::criticality(relation);
    return Value(criticality == model::Criticality::Hard   ? "hard"
                 : criticality == model::Criticality::Soft ? "soft"
                                                           : "");
}

/// A value is stated by other keys than its own.
bool isStatedOtherwise(const model::Element& element, Key key)
{
    return key == Key::Availability && model::availability(element) &&
           !model::isAvailabilityAssumed(element);
}

bool isStatedOtherwise(const model::Relation&, Key)
{
    return false;
}

const Value* nestedValue(const Value* value, const KeyMeaning& meaning)
{
    for (std::size_t i = 1; i < meaning.path.size() && value != nullptr; ++i) {
        const auto* record = value->as<model::Record>();
        value = record ? record->find(meaning.path[i]) : nullptr;
    }
    return value;
}

template <class Entity>
Held heldBy(const Entity& entity, const KeyMeaning& meaning)
{
    Held held;
    held.stated = nestedValue(entity.fields.find(meaning.path.front()), meaning);
    if (held.stated != nullptr && !meaning.entry.empty()) {
        const auto among = [&](const auto* entries) -> std::optional<Value> {
            if (entries != nullptr) {
                for (const auto& [name, value] : *entries) {
                    if (name == meaning.entry) {
                        return Value(value);
                    }
                }
            }
            return std::nullopt;
        };
        held.standIn = among(held.stated->template as<model::Dictionary>());
        if (!held.standIn) {
            held.standIn = among(held.stated->template as<model::DurationTable>());
        }
        held.stated = nullptr;
    } else if (held.stated == nullptr && meaning.path.size() == 1 && meaning.entry.empty()) {
        held.standIn = standInFor(entity, meaning.path.front());
    }
    return held;
}

Truth truth(bool isSo)
{
    return isSo ? Truth::Yes : Truth::No;
}

Truth compared(const model::Money& value, Sort sort, const model::Money& wanted)
{
    const auto monthly = value.perMonth();
    const auto wantedMonthly = wanted.perMonth();
    if (value.currency != wanted.currency || monthly.has_value() != wantedMonthly.has_value()) {
        return Truth::Unknown;
    }
    return rules::compared(monthly.value_or(value.amount), sort,
                           wantedMonthly.value_or(wanted.amount));
}

/// Of values of one type; anything else than `Unequal` fails between different ones.
Truth compared(const Value& value, const Test& test)
{
    const bool asksUnequal = test.sort == Sort::Unequal;
    const auto orNot = [&](bool isEqual) { return truth(isEqual != asksUnequal); };
    if (const auto* wanted = test.wanted.as<std::string>()) {
        if (const auto* text = value.as<std::string>()) {
            return orNot(matches(*wanted, *text));
        }
        if (const auto* texts = value.as<model::Texts>()) {
            return orNot(std::ranges::any_of(
                *texts, [&](const std::string& text) { return matches(*wanted, text); }));
        }
    } else if (const auto* flag = test.wanted.as<bool>()) {
        const auto* held = value.as<bool>();
        // `circuit-breaker: {...}` says yes.
        return orNot((held ? *held : value.as<model::Record>() != nullptr) == *flag);
    } else if (const auto* amount = test.wanted.as<Quantity>()) {
        const auto* held = value.as<Quantity>();
        if (held && dimensionOf(held->unit) == dimensionOf(amount->unit)) {
            return rules::compared(held->inBase(), test.sort, amount->inBase());
        }
    } else if (const auto* money = test.wanted.as<model::Money>()) {
        if (const auto* held = value.as<model::Money>()) {
            return compared(*held, test.sort, *money);
        }
    }
    return orNot(false);
}

template <class Entity>
bool isStated(const Entity& entity, const KeyMeaning& meaning, const Held& held)
{
    return held.stated != nullptr || (held.standIn && !meaning.entry.empty()) ||
           (meaning.path.size() == 1 && isStatedOtherwise(entity, meaning.path.front()));
}

template <class Entity>
Truth holdsFor(const KeyIs& asked, const Entity& entity)
{
    const KeyMeaning* meaning = meaningFor(asked, 1U << static_cast<unsigned>(entity.kind));
    if (meaning == nullptr) {
        // What the kind cannot bear is missing, and unequal to whatever is wanted.
        return truth(std::ranges::any_of(asked.meanings, [](const KeyMeaning& other) {
            return std::ranges::any_of(other.tests, [](const Test& test) {
                return test.sort == Sort::Missing || test.sort == Sort::Unequal;
            });
        }));
    }
    const Held held = heldBy(entity, *meaning);
    const Value* value = held.get();
    const bool isThere = isStated(entity, *meaning, held);
    Truth any = Truth::No;
    for (const Test& test : meaning->tests) {
        const Truth one = test.sort == Sort::Stated    ? truth(isThere)
                          : test.sort == Sort::Missing ? truth(!isThere)
                          : value == nullptr           ? Truth::Unknown
                                                       : compared(*value, test);
        any = std::max(any, one);
    }
    return any;
}

template <class Entity>
ShownValue shownFor(const KeyIs& asked, const Entity& entity)
{
    using Source = ShownValue::Source;
    const KeyMeaning* meaning = meaningFor(asked, 1U << static_cast<unsigned>(entity.kind));
    if (meaning == nullptr) {
        return {Source::NotBorne, {}};
    }
    const Held held = heldBy(entity, *meaning);
    const Value* value = held.get();
    const auto* texts = value ? value->as<model::Texts>() : nullptr;
    if (value == nullptr || (texts && texts->empty())) {
        return {};
    }
    ShownValue shown{isStated(entity, *meaning, held) ? Source::Stated : Source::Default, {}};
    if (const auto* quantity = value->as<Quantity>()) {
        shown.text = std::isfinite(quantity->amount) ? format(*quantity) : std::string();
        return shown;
    }
    const model::FieldSpec* spec = model::findField(entity.kind, meaning->path.front());
    for (std::size_t i = 1; i < meaning->path.size(); ++i) {
        spec = &*std::ranges::find(spec->limits.fields, meaning->path[i], &model::FieldSpec::key);
    }
    model::FieldSpec shownBy = *spec;
    shownBy.type = meaning->type; // of an entry, where it is one
    shown.text = model::text::writeValue(*value, shownBy);
    return shown;
}

template <class Entity>
KeyValue valueFor(const KeyIs& asked, const Entity& entity)
{
    const KeyMeaning* meaning = meaningFor(asked, 1U << static_cast<unsigned>(entity.kind));
    if (meaning == nullptr) {
        return {};
    }
    const Held held = heldBy(entity, *meaning);
    const Value* value = held.get();
    return {true, value ? std::optional(*value) : std::nullopt};
}

} // namespace

Truth compared(double value, Sort sort, double wanted)
{
    const double most = std::max(std::abs(value), std::abs(wanted));
    const bool isEqual =
        value == wanted || (std::isfinite(most) && std::abs(value - wanted) <= 4e-16 * most);
    switch (sort) {
    case Sort::Equal:
        return truth(isEqual);
    case Sort::Unequal:
        return truth(!isEqual);
    case Sort::Less:
        return truth(!isEqual && value < wanted);
    case Sort::AtMost:
        return truth(isEqual || value < wanted);
    case Sort::Greater:
        return truth(!isEqual && value > wanted);
    case Sort::AtLeast:
        return truth(isEqual || value > wanted);
    default:
        return Truth::No;
    }
}

const KeyMeaning* meaningFor(const KeyIs& asked, std::uint32_t kindBit)
{
    const auto it = std::ranges::find_if(
        asked.meanings, [&](const KeyMeaning& meaning) { return (meaning.kinds & kindBit) != 0; });
    return it == asked.meanings.end() ? nullptr : &*it;
}

Truth holds(const KeyIs& asked, const model::Element& element)
{
    return holdsFor(asked, element);
}

Truth holds(const KeyIs& asked, const model::Relation& relation)
{
    return holdsFor(asked, relation);
}

KeyValue valueOf(const KeyIs& asked, const model::Element& element)
{
    return valueFor(asked, element);
}

KeyValue valueOf(const KeyIs& asked, const model::Relation& relation)
{
    return valueFor(asked, relation);
}

ShownValue shownValue(const KeyIs& asked, const model::Element& element)
{
    return shownFor(asked, element);
}

ShownValue shownValue(const KeyIs& asked, const model::Relation& relation)
{
    return shownFor(asked, relation);
}

} // namespace corbel::analysis::rules
