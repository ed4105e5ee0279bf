#include "model/field_check.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "model/ids.h"

namespace corbel::model {

namespace {

bool fits(FieldType type, const Quantity& quantity)
{
    const Dimension dimension = dimensionOf(quantity.unit);
    switch (type) {
    case FieldType::Integer:
        return quantity.unit == Unit::None && quantity.amount == std::floor(quantity.amount) &&
               std::abs(quantity.amount) <= 9.007199254740992e15;
    case FieldType::Number:
        return quantity.unit == Unit::None;
    case FieldType::Ratio:
        return dimension == Dimension::Plain;
    case FieldType::Duration:
    case FieldType::DurationOrAuto:
        return dimension == Dimension::Duration;
    case FieldType::Size:
        return dimension == Dimension::Size;
    case FieldType::Rate:
        return dimension == Dimension::Rate;
    case FieldType::Bandwidth:
        return dimension == Dimension::Bandwidth;
    case FieldType::RatioOrDuration:
        return dimension == Dimension::Plain || dimension == Dimension::Duration;
    case FieldType::Amount:
        return true;
    default:
        return false;
    }
}

/// Walks a record; the path of keys is spelt out only for what is wrong.
class Checker {
public:
    void record(const Record& fields, std::span<const FieldSpec> specs)
    {
        for (const Field& field : fields) {
            // An unknown key is reported by the owner, which knows its kind.
            if (const FieldSpec* spec = findField(specs, field.key)) {
                m_path.push_back(spec->name);
                value(field.value, *spec);
                m_path.pop_back();
            }
        }
        for (const FieldSpec& spec : specs) {
            if (spec.limits.required && !fields.contains(spec.key)) {
                m_path.push_back(spec.name);
                add(Message::of("'{}' is missing", path()));
                m_path.pop_back();
            }
        }
    }

    std::vector<FieldProblem> problems;

private:
    std::string path() const { return fmt::format("{}", fmt::join(m_path, ".")); }

    void add(Message message) { problems.push_back({path(), std::move(message)}); }

    void refuse(const Message& found, const FieldSpec& spec)
    {
        add(Message::of("'{}' is {}; accepted is {}", path(), found, accepted(spec)));
    }

    void text(const std::string& text, const FieldSpec& spec)
    {
        const std::size_t limit = spec.key == Key::Name ? longestName : longestText;
        if (const Message problem = textProblem(text, limit); !problem.empty()) {
            add(Message::of("'{}' is {}", path(), problem));
        } else if (spec.key == Key::Name && text.empty()) {
            add(Message::of("'{}' is empty; accepted are 1 to {} characters", path(), limit));
        }
    }

    void quantity(const Quantity& quantity, const FieldSpec& spec)
    {
        const double base = quantity.inBase();
        if (!std::isfinite(base)) {
            add(Message::of("'{}' is not a finite number", path()));
        } else if (!fits(spec.type, quantity) || base < spec.limits.minimum ||
                   base > spec.limits.maximum) {
            refuse(Message::verbatim(format(quantity)), spec);
        }
    }

    void money(const Money& money, const FieldSpec& spec)
    {
        if (!std::isfinite(money.amount) || money.amount < spec.limits.minimum) {
            refuse(Message::verbatim(format(money)), spec);
        }
    }

    void shares(const Weights& shares)
    {
        for (const auto& [name, weight] : shares) {
            if (!(std::isfinite(weight) && weight >= 0)) {
                add(Message::of("'{}' gives '{}' the weight {}; accepted is a number of at least 0",
                                path(), name, formatNumber(weight)));
            }
        }
    }

    void durations(const DurationTable& table)
    {
        for (const auto& [name, duration] : table) {
            if (dimensionOf(duration.unit) != Dimension::Duration || !(duration.amount >= 0)) {
                add(Message::of("'{}' gives '{}' the value {}; accepted is a duration such as 12ms",
                                path(), name, format(duration)));
            }
        }
    }

    void value(const Value& value, const FieldSpec& spec)
    {
        switch (spec.type) {
        case FieldType::Text:
        case FieldType::LongText:
        case FieldType::Reference:
            return withType<std::string>(value, spec, [&](const auto& t) { text(t, spec); });
        case FieldType::Choice:
            return withType<std::string>(value, spec, [&](const std::string& t) {
                if (std::ranges::find(spec.limits.choices, t) == spec.limits.choices.end()) {
                    refuse(Message::verbatim(fmt::format("'{}'", t)), spec);
                }
            });
        case FieldType::Flag:
            return withType<bool>(value, spec, [](bool) {});
        case FieldType::DurationOrAuto:
            if (const auto* word = value.as<std::string>(); word && *word == "auto") {
                return;
            }
            break;
        case FieldType::Amount:
        case FieldType::Money:
            if (value.as<Money>() || spec.type == FieldType::Money) {
                return withType<Money>(value, spec, [&](const auto& m) { money(m, spec); });
            }
            break;
        case FieldType::References:
        case FieldType::TextList:
            return withType<Texts>(value, spec, [&](const Texts& list) {
                for (const std::string& entry : list) {
                    text(entry, spec);
                }
            });
        case FieldType::Shares:
            return withType<Weights>(value, spec, [&](const auto& list) { shares(list); });
        case FieldType::TextMap:
            return withType<Dictionary>(value, spec, [&](const Dictionary& entries) {
                for (const auto& [name, content] : entries) {
                    text(name, spec);
                    text(content, spec);
                }
            });
        case FieldType::Durations:
            return withType<DurationTable>(value, spec, [&](const auto& t) { durations(t); });
        case FieldType::FlagOrRecord:
            if (value.as<bool>()) {
                return;
            }
            [[fallthrough]];
        case FieldType::Record:
            return withType<Record>(
                value, spec, [&](const Record& nested) { record(nested, spec.limits.fields); });
        case FieldType::RecordList:
            return withType<Records>(value, spec, [&](const Records& list) {
                for (const Record& nested : list) {
                    record(nested, spec.limits.fields);
                }
            });
        default:
            break;
        }
        withType<Quantity>(value, spec, [&](const auto& q) { quantity(q, spec); });
    }

    template <class T, class Check>
    void withType(const Value& value, const FieldSpec& spec, const Check& check)
    {
        if (const T* typed = value.as<T>()) {
            check(*typed);
        } else {
            refuse(Message::of("a value of another type"), spec);
        }
    }

    std::vector<std::string_view> m_path;
};

std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void collectReferences(const Record& fields, std::span<const FieldSpec> specs,
                       std::optional<Key> top, std::vector<std::pair<Key, std::string_view>>& found)
{
    for (const Field& field : fields) {
        const FieldSpec* spec = findField(specs, field.key);
        if (!spec) {
            continue;
        }
        const Key key = top.value_or(field.key);
        if (spec->type == FieldType::Reference) {
            if (const auto* id = field.value.as<std::string>()) {
                found.emplace_back(key, *id);
            }
        } else if (spec->type == FieldType::References) {
            if (const auto* ids = field.value.as<Texts>()) {
                for (const std::string& id : *ids) {
                    found.emplace_back(key, id);
                }
            }
        } else if (spec->type == FieldType::Shares) {
            if (const auto* shares = field.value.as<Weights>()) {
                for (const auto& share : *shares) {
                    found.emplace_back(key, share.first);
                }
            }
        } else if (spec->type == FieldType::RecordList) {
            if (const auto* list = field.value.as<Records>()) {
                for (const Record& nested : *list) {
                    collectReferences(nested, spec->limits.fields, key, found);
                }
            }
        }
    }
}

} // namespace

std::vector<FieldProblem> recordProblems(const Record& fields, std::span<const FieldSpec> specs)
{
    Checker checker;
    checker.record(fields, specs);
    return std::move(checker.problems);
}

Message textProblem(std::string_view text, std::size_t limit)
{
    if (codePoints(text) > limit) {
        return Message::of("text of {} characters; accepted are at most {}", codePoints(text),
                           limit);
    }
    const bool hasControl = std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
    });
    return hasControl ? Message::of("text with control characters; accepted are printable ones")
                      : Message();
}

std::vector<std::pair<Key, std::string_view>> referencesIn(const Record& fields,
                                                           std::span<const FieldSpec> specs)
{
    std::vector<std::pair<Key, std::string_view>> found;
    collectReferences(fields, specs, std::nullopt, found);
    return found;
}

} // namespace corbel::model
