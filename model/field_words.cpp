#include <cmath>

#include <fmt/format.h>

#include "model/field_check.h"

namespace corbel::model {

namespace {

std::string joinedChoices(std::span<const std::string_view> choices)
{
    return fmt::format("{}", fmt::join(choices.begin(), choices.end(), ", "));
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

} // namespace corbel::model
