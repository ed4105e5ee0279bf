#include <cmath>
#include <functional>

#include "model/contract.h"
#include "model/field_check.h"

namespace corbel::model {

namespace {

/// The words with the part that follows from the bounds.
Message bounded(const Message& words, const FieldLimits& limits)
{
    if (std::isfinite(limits.maximum)) {
        return Message::of("{} from {} to {}", words, formatNumber(limits.minimum),
                           formatNumber(limits.maximum));
    }
    if (limits.minimum == 1) {
        return Message::of("{} of at least 1", words);
    }
    if (limits.minimum == 0) {
        return Message::of("{} of at least 0", words);
    }
    return limits.minimum > 0 ? Message::of("{} above 0", words) : words;
}

template <class Items, class Spell>
std::string joined(const Items& items, const Spell& spell)
{
    std::string text;
    for (const auto& item : items) {
        text += text.empty() ? "" : ", ";
        text += spell(item);
    }
    return text;
}

Message typeInWords(const FieldSpec& spec)
{
    const auto keys = [&] {
        return joined(spec.limits.fields, [](const FieldSpec& nested) { return nested.name; });
    };
    switch (spec.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return Message::of("text");
    case FieldType::Flag:
        return Message::of("true or false");
    case FieldType::Integer:
        return Message::of("a whole number");
    case FieldType::Number:
        return Message::of("a number");
    case FieldType::Ratio:
        return Message::of("a ratio such as 0.999 or 99.9%");
    case FieldType::Duration:
        return Message::of("a duration such as 12ms, 4h or 30d");
    case FieldType::DurationOrAuto:
        return Message::of("auto, or a duration such as 12ms, 4h or 30d");
    case FieldType::Size:
        return Message::of("a size such as 900B, 64KiB or 10MB");
    case FieldType::Rate:
        return Message::of("a rate such as 500/s or 30/min");
    case FieldType::Bandwidth:
        return Message::of("a bandwidth such as 10Gbit/s or 200MB/s");
    case FieldType::RatioOrDuration:
        return Message::of("a ratio such as 20%, or a duration such as 50ms");
    case FieldType::Money:
        return Message::of("money such as 120 USD/month or 5000 USD");
    case FieldType::Amount:
        return Message::of("an amount such as 0.999, 200ms, 500/s or 900 USD/month");
    case FieldType::Reference:
        return Message::of("the id of an element");
    case FieldType::References:
        return Message::of("the id of an element or a list of ids");
    case FieldType::Shares:
        return Message::of("an id, a list of ids, or ids with weights");
    case FieldType::TextList:
        return Message::of("a list of texts");
    case FieldType::TextMap:
        return Message::of("a map of names to texts");
    case FieldType::Durations:
        return Message::of("a map such as {p99: 200ms}");
    case FieldType::Choice:
        return Message::of("one of {}", joined(spec.limits.choices, std::identity()));
    case FieldType::Record:
        return Message::of("a map with the keys {}", keys());
    case FieldType::RecordList:
        return Message::of("a list of maps with the keys {}", keys());
    case FieldType::FlagOrRecord:
        return Message::of("true, false, or a map with the keys {}", keys());
    }
    CORBEL_CONTRACT(false);
}

} // namespace

Message accepted(const FieldSpec& spec)
{
    const Message words = typeInWords(spec);
    const bool isList = spec.type == FieldType::Choice || !spec.limits.fields.empty();
    return isList ? words : bounded(words, spec.limits);
}

} // namespace corbel::model
