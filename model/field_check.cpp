#include "model/field_check.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "model/ids.h"

namespace corbel::model {

namespace {

std::string joinedChoices(std::span<const std::string_view> choices)
{
    return fmt::format("{}", fmt::join(choices.begin(), choices.end(), ", "));
}

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

class Checker {
public:
    void record(const Record& fields, std::span<const FieldSpec> specs, const std::string& path)
    {
        for (const Field& field : fields) {
            // An unknown key is reported by the owner, which knows its kind.
            if (const FieldSpec* spec = findField(specs, field.key)) {
                value(field.value, *spec, path + std::string(spec->name));
            }
        }
        for (const FieldSpec& spec : specs) {
            if (spec.limits.required && !fields.contains(spec.key)) {
                add(path + std::string(spec.name),
                    fmt::format("'{}{}' is missing", path, spec.name));
            }
        }
    }

    std::vector<FieldProblem> problems;

private:
    void add(const std::string& path, std::string message)
    {
        problems.push_back({path, std::move(message)});
    }

    void mismatch(const FieldSpec& spec, const std::string& path)
    {
        add(path,
            fmt::format("'{}' has a value of another type; accepted is {}", path, accepted(spec)));
    }

    void text(const std::string& text, const FieldSpec& spec, const std::string& path)
    {
        const std::size_t limit = spec.key == Key::Name ? longestName : longestText;
        if (std::string problem = textProblem(text, limit); !problem.empty()) {
            add(path, fmt::format("'{}': {}", path, problem));
        } else if (spec.key == Key::Name && text.empty()) {
            add(path, fmt::format("'{}' is empty; accepted are 1 to {} characters", path, limit));
        }
    }

    void quantity(const Quantity& quantity, const FieldSpec& spec, const std::string& path)
    {
        const double base = quantity.inBase();
        if (!std::isfinite(base)) {
            add(path, fmt::format("'{}' is not a finite number", path));
        } else if (!fits(spec.type, quantity)) {
            add(path,
                fmt::format("'{}' is {}; accepted is {}", path, format(quantity), accepted(spec)));
        } else if (base < spec.limits.minimum || base > spec.limits.maximum) {
            add(path,
                fmt::format("'{}' is {}; accepted is {}", path, format(quantity), accepted(spec)));
        }
    }

    void value(const Value& value, const FieldSpec& spec, const std::string& path)
    {
        switch (spec.type) {
        case FieldType::Text:
        case FieldType::LongText:
        case FieldType::Reference:
            return withType<std::string>(value, spec, path,
                                         [&](const auto& t) { text(t, spec, path); });
        case FieldType::Choice:
            return withType<std::string>(value, spec, path, [&](const std::string& t) {
                if (std::ranges::find(spec.limits.choices, t) == spec.limits.choices.end()) {
                    add(path, fmt::format("'{}' is '{}'; accepted is {}", path, t, accepted(spec)));
                }
            });
        case FieldType::Flag:
            return withType<bool>(value, spec, path, [](bool) {});
        case FieldType::DurationOrAuto:
            if (const auto* word = value.as<std::string>(); word && *word == "auto") {
                return;
            }
            return withType<Quantity>(value, spec, path,
                                      [&](const auto& q) { quantity(q, spec, path); });
        case FieldType::Amount:
            if (const auto* money = value.as<Money>()) {
                return checkMoney(*money, spec, path);
            }
            return withType<Quantity>(value, spec, path,
                                      [&](const auto& q) { quantity(q, spec, path); });
        case FieldType::Money:
            return withType<Money>(value, spec, path,
                                   [&](const auto& m) { checkMoney(m, spec, path); });
        case FieldType::References:
        case FieldType::TextList:
            return withType<Texts>(value, spec, path, [&](const Texts& list) {
                for (const std::string& entry : list) {
                    text(entry, spec, path);
                }
            });
        case FieldType::Shares:
            return withType<Weights>(value, spec, path, [&](const Weights& list) {
                for (const auto& [name, weight] : list) {
                    if (!(std::isfinite(weight) && weight >= 0)) {
                        add(path, fmt::format("'{}' gives '{}' the weight {}; accepted is a number "
                                              "of at least 0",
                                              path, name, formatNumber(weight)));
                    }
                }
            });
        case FieldType::TextMap:
            return withType<Dictionary>(value, spec, path, [&](const Dictionary& entries) {
                for (const auto& [name, content] : entries) {
                    text(name, spec, path);
                    text(content, spec, path);
                }
            });
        case FieldType::Durations:
            return withType<DurationTable>(value, spec, path, [&](const DurationTable& table) {
                for (const auto& [name, duration] : table) {
                    if (dimensionOf(duration.unit) != Dimension::Duration ||
                        !(duration.amount >= 0)) {
                        add(path, fmt::format("'{}.{}' is {}; accepted is a duration such as 12ms",
                                              path, name, format(duration)));
                    }
                }
            });
        case FieldType::Record:
            return withType<Record>(value, spec, path, [&](const Record& nested) {
                record(nested, spec.limits.fields, path + ".");
            });
        case FieldType::RecordList:
            return withType<Records>(value, spec, path, [&](const Records& list) {
                for (const Record& nested : list) {
                    record(nested, spec.limits.fields, path + ".");
                }
            });
        case FieldType::FlagOrRecord:
            if (value.as<bool>()) {
                return;
            }
            return withType<Record>(value, spec, path, [&](const Record& nested) {
                record(nested, spec.limits.fields, path + ".");
            });
        default:
            return withType<Quantity>(value, spec, path,
                                      [&](const auto& q) { quantity(q, spec, path); });
        }
    }

    void checkMoney(const Money& money, const FieldSpec& spec, const std::string& path)
    {
        if (!std::isfinite(money.amount) || money.amount < spec.limits.minimum) {
            add(path,
                fmt::format("'{}' is {}; accepted is {}", path, format(money), accepted(spec)));
        }
    }

    template <class T, class Check>
    void withType(const Value& value, const FieldSpec& spec, const std::string& path,
                  const Check& check)
    {
        if (const T* typed = value.as<T>()) {
            check(*typed);
        } else {
            mismatch(spec, path);
        }
    }
};

std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void collectReferences(const Record& fields, std::span<const FieldSpec> specs,
                       std::optional<Key> top, std::vector<std::pair<Key, std::string>>& found)
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

/// The part of `accepted` that follows from the bounds.
std::string bounds(const FieldSpec& spec)
{
    const FieldLimits& limits = spec.limits;
    if (std::isfinite(limits.maximum)) {
        return fmt::format(" from {} to {}", formatNumber(limits.minimum),
                           formatNumber(limits.maximum));
    }
    if (limits.minimum == 1) {
        return " of at least 1";
    }
    if (limits.minimum == 0) {
        return " of at least 0";
    }
    return limits.minimum > 0 ? " above 0" : "";
}

std::string_view typeInWords(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
        return "text";
    case FieldType::Flag:
        return "true or false";
    case FieldType::Integer:
        return "a whole number";
    case FieldType::Number:
        return "a number";
    case FieldType::Ratio:
        return "a ratio such as 0.999 or 99.9%";
    case FieldType::Duration:
        return "a duration such as 12ms, 4h or 30d";
    case FieldType::DurationOrAuto:
        return "auto, or a duration such as 12ms, 4h or 30d";
    case FieldType::Size:
        return "a size such as 900B, 64KiB or 10MB";
    case FieldType::Rate:
        return "a rate such as 500/s or 30/min";
    case FieldType::Bandwidth:
        return "a bandwidth such as 10Gbit/s or 200MB/s";
    case FieldType::RatioOrDuration:
        return "a ratio such as 20%, or a duration such as 50ms";
    case FieldType::Money:
        return "money such as 120 USD/month or 5000 USD";
    case FieldType::Amount:
        return "an amount such as 0.999, 200ms, 500/s or 900 USD/month";
    case FieldType::Reference:
        return "the id of an element";
    case FieldType::References:
        return "the id of an element or a list of ids";
    case FieldType::Shares:
        return "an id, a list of ids, or ids with weights";
    case FieldType::TextList:
        return "a list of texts";
    case FieldType::TextMap:
        return "a map of names to texts";
    case FieldType::Durations:
        return "a map such as {p99: 200ms}";
    case FieldType::Choice:
        return "one of";
    case FieldType::Record:
        return "a map with the keys";
    case FieldType::RecordList:
        return "a list of maps with the keys";
    case FieldType::FlagOrRecord:
        return "true, false, or a map with the keys";
    }
    return "";
}

} // namespace

std::vector<FieldProblem> recordProblems(const Record& fields, std::span<const FieldSpec> specs)
{
    Checker checker;
    checker.record(fields, specs, "");
    return std::move(checker.problems);
}

std::string textProblem(std::string_view text, std::size_t limit)
{
    if (codePoints(text) > limit) {
        return fmt::format("text of {} characters; accepted are at most {}", codePoints(text),
                           limit);
    }
    const bool hasControl = std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
    });
    return hasControl ? "text with control characters; accepted are printable ones" : "";
}

std::string accepted(const FieldSpec& spec)
{
    std::string words(typeInWords(spec.type));
    if (spec.type == FieldType::Choice) {
        return words + " " + joinedChoices(spec.limits.choices);
    }
    if (!spec.limits.fields.empty()) {
        std::string keys;
        for (const FieldSpec& nested : spec.limits.fields) {
            keys += (keys.empty() ? " " : ", ") + std::string(nested.name);
        }
        return words + keys;
    }
    return words + bounds(spec);
}

std::vector<std::pair<Key, std::string>> referencesIn(const Record& fields,
                                                      std::span<const FieldSpec> specs)
{
    std::vector<std::pair<Key, std::string>> found;
    collectReferences(fields, specs, std::nullopt, found);
    return found;
}

} // namespace corbel::model
