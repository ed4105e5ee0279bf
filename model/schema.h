/// The one table of all keys: spelling, type, legal owners, bounds and meaning. Reading, writing,
/// validation, the JSON Schema and the inspector are all driven by it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <span>
#include <string_view>

#include "model/key.h"
#include "model/kinds.h"

namespace corbel::model {

enum class FieldType : std::uint8_t {
    Text,            ///< std::string, one line
    LongText,        ///< std::string, Markdown subset
    Choice,          ///< std::string out of `choices`
    Flag,            ///< bool
    Integer,         ///< Quantity, whole
    Number,          ///< Quantity without unit
    Ratio,           ///< Quantity, plain or percent
    Duration,        ///< Quantity
    DurationOrAuto,  ///< Quantity, or the text `auto`
    Size,            ///< Quantity
    Rate,            ///< Quantity
    Bandwidth,       ///< Quantity
    RatioOrDuration, ///< Quantity, plain, percent or a duration
    Money,           ///< Money
    Amount,          ///< Quantity of any dimension, or Money
    Reference,       ///< std::string, the id of an element
    References,      ///< Texts, ids of elements; one alone is written as a scalar
    Shares,          ///< Weights: one id, a list of ids, or a map of ids to numbers
    TextList,        ///< Texts; one alone may be written as a scalar
    TextMap,         ///< Dictionary
    Durations,       ///< DurationTable
    Record,          ///< Record of `fields`; a scalar stands for its first field
    RecordList,      ///< Records of `fields`
    FlagOrRecord,    ///< bool, or a Record of `fields`
};

/// What a key is about; the inspector groups by it.
enum class Topic : std::uint8_t {
    General,
    Structure,
    Performance,
    Reliability,
    Cost,
    Contract,
    Note
};

struct FieldSpec;

/// What a value has to obey beyond its type.
struct FieldLimits {
    std::span<const std::string_view> choices = {};
    std::span<const FieldSpec> fields = {};                    ///< Keys of a nested record.
    double minimum = -std::numeric_limits<double>::infinity(); ///< In base units.
    double maximum = std::numeric_limits<double>::infinity();
    bool required = false;

    constexpr FieldLimits must() const
    {
        FieldLimits limits = *this;
        limits.required = true;
        return limits;
    }
};

struct FieldSpec {
    Key key;
    std::string_view name; ///< Spelling in files.
    FieldType type;
    Topic topic;
    std::uint32_t kinds; ///< Bit per ElementKind or RelationKind that may bear it; 0 when nested.
    std::string_view description; ///< One sentence, English, shown as help.
    FieldLimits limits = {};
};

/// The set of the given kinds as `FieldSpec::kinds` holds it.
constexpr std::uint32_t bits(std::initializer_list<ElementKind> kinds)
{
    std::uint32_t set = 0;
    for (const ElementKind kind : kinds) {
        set |= 1U << static_cast<unsigned>(kind);
    }
    return set;
}

constexpr std::uint32_t bits(std::initializer_list<RelationKind> kinds)
{
    std::uint32_t set = 0;
    for (const RelationKind kind : kinds) {
        set |= 1U << static_cast<unsigned>(kind);
    }
    return set;
}

namespace limits {
inline constexpr FieldLimits nonNegative{.minimum = 0};
inline constexpr FieldLimits positive{.minimum = std::numeric_limits<double>::denorm_min()};
inline constexpr FieldLimits atLeastOne{.minimum = 1};
inline constexpr FieldLimits fraction{.minimum = 0, .maximum = 1};
inline constexpr FieldLimits required{.required = true};
constexpr FieldLimits oneOf(std::span<const std::string_view> choices)
{
    return {.choices = choices};
}
constexpr FieldLimits record(std::span<const FieldSpec> fields)
{
    return {.fields = fields};
}
} // namespace limits

/// All keys of one owner in canonical order (`id`, `kind`, `from`, `to` are not among them).
std::span<const FieldSpec> elementFields();
std::span<const FieldSpec> relationFields();
std::span<const FieldSpec> scenarioFields();
std::span<const FieldSpec> objectiveFields();

bool bears(const FieldSpec& spec, ElementKind kind);
bool bears(const FieldSpec& spec, RelationKind kind);

/// The specification of `key` for this kind, or `nullptr` when the kind does not bear it.
const FieldSpec* findField(ElementKind kind, Key key);
const FieldSpec* findField(RelationKind kind, Key key);
const FieldSpec* findField(ElementKind kind, std::string_view name);
const FieldSpec* findField(RelationKind kind, std::string_view name);
const FieldSpec* findField(std::span<const FieldSpec> fields, Key key);
const FieldSpec* findField(std::span<const FieldSpec> fields, std::string_view name);

/// Longest name and longest other text, in Unicode code points.
inline constexpr std::size_t longestName = 200;
inline constexpr std::size_t longestText = 20'000;

} // namespace corbel::model
