/// The values that keys of elements, relations, scenarios and objectives can hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/key.h"
#include "model/quantity.h"

namespace corbel::model {

struct Value;
struct Field;

using Texts = std::vector<std::string>;

/// Ids with a share each, such as the teams that own an element together.
using Weights = std::vector<std::pair<std::string, double>>;

/// Free text by free name (`properties`), ordered by name.
using Dictionary = std::vector<std::pair<std::string, std::string>>;

/// Durations by name, such as `{p50: 3ms, p99: 20ms}`, in the order written.
using DurationTable = std::vector<std::pair<std::string, Quantity>>;

/// Values by key, at most one each, kept in the order of `Key`. Absent means unknown or default.
class Record {
public:
    // Defined where `Field` is complete.
    Record();
    Record(const Record& other);
    Record(Record&& other) noexcept;
    Record& operator=(const Record& other);
    Record& operator=(Record&& other) noexcept;
    ~Record();

    const Value* find(Key key) const;
    bool contains(Key key) const { return find(key) != nullptr; }
    void set(Key key, Value value);
    /// Does nothing when the key is absent.
    void erase(Key key);

    bool empty() const;
    std::size_t size() const;
    std::vector<Field>::const_iterator begin() const;
    std::vector<Field>::const_iterator end() const;

    friend bool operator==(const Record& a, const Record& b);

private:
    std::vector<Field> m_fields;
};

using Records = std::vector<Record>;

struct Value {
    std::variant<bool, Quantity, Money, std::string, Texts, Weights, Dictionary, DurationTable,
                 Record, Records>
        data;

    Value() = default;
    template <class T>
        requires(!std::is_same_v<std::remove_cvref_t<T>, Value>)
    Value(T&& value) : data(std::forward<T>(value)) // NOLINT: constrained, and meant to convert
    {
    }
    Value(double number) : data(Quantity{number, Unit::None}) {} // NOLINT
    Value(int number) : Value(static_cast<double>(number)) {}    // NOLINT
    Value(const char* text) : data(std::string(text)) {}         // NOLINT
    Value(std::string_view text) : data(std::string(text)) {}    // NOLINT

    template <class T>
    const T* as() const
    {
        return std::get_if<T>(&data);
    }

    bool operator==(const Value&) const = default;
};

struct Field {
    Key key;
    Value value;

    bool operator==(const Field&) const = default;
};

// Reading accessors. Each answers for an absent key as it says; none of them throws.

/// The amount in base units (fraction, seconds, bytes, 1/s, bytes/s); `nullopt` when absent.
std::optional<double> amountOf(const Record& record, Key key);
/// The text, or an empty one.
std::string_view textOf(const Record& record, Key key);
/// The flag; a record (such as `circuit-breaker: {...}`) counts as true.
bool flagOf(const Record& record, Key key, bool fallback = false);
/// The list, or an empty one.
const Texts& textsOf(const Record& record, Key key);
const Weights& weightsOf(const Record& record, Key key);
const Dictionary& dictionaryOf(const Record& record, Key key);
/// The nested record, or `nullptr`.
const Record* recordOf(const Record& record, Key key);
const Records& recordsOf(const Record& record, Key key);
const Money* moneyOf(const Record& record, Key key);

} // namespace corbel::model
