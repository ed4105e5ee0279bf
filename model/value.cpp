#include "model/value.h"

#include <algorithm>

namespace corbel::model {

namespace {

template <class T>
const T& listOrEmpty(const Record& record, Key key)
{
    static const T empty;
    const Value* value = record.find(key);
    const T* list = value ? value->as<T>() : nullptr;
    return list ? *list : empty;
}

template <class T>
const T* pointer(const Record& record, Key key)
{
    const Value* value = record.find(key);
    return value ? value->as<T>() : nullptr;
}

} // namespace

Record::Record() = default;
Record::Record(const Record& other) = default;
Record::Record(Record&& other) noexcept = default;
Record& Record::operator=(const Record& other) = default;
Record& Record::operator=(Record&& other) noexcept = default;
Record::~Record() = default;

bool Record::empty() const
{
    return m_fields.empty();
}

std::size_t Record::size() const
{
    return m_fields.size();
}

const Value* Record::find(Key key) const
{
    const auto it = std::ranges::lower_bound(m_fields, key, {}, &Field::key);
    return it != m_fields.end() && it->key == key ? &it->value : nullptr;
}

void Record::set(Key key, Value value)
{
    const auto it = std::ranges::lower_bound(m_fields, key, {}, &Field::key);
    if (it != m_fields.end() && it->key == key) {
        it->value = std::move(value);
    } else {
        m_fields.insert(it, Field{key, std::move(value)});
    }
}

void Record::erase(Key key)
{
    const auto it = std::ranges::lower_bound(m_fields, key, {}, &Field::key);
    if (it != m_fields.end() && it->key == key) {
        m_fields.erase(it);
    }
}

std::vector<Field>::const_iterator Record::begin() const
{
    return m_fields.begin();
}

std::vector<Field>::const_iterator Record::end() const
{
    return m_fields.end();
}

bool operator==(const Record& a, const Record& b)
{
    return a.m_fields == b.m_fields;
}

std::optional<double> amountOf(const Record& record, Key key)
{
    const auto* quantity = pointer<Quantity>(record, key);
    return quantity ? std::optional(quantity->inBase()) : std::nullopt;
}

std::string_view textOf(const Record& record, Key key)
{
    const auto* value = pointer<std::string>(record, key);
    return value ? std::string_view(*value) : std::string_view();
}

bool flagOf(const Record& record, Key key, bool fallback)
{
    if (pointer<Record>(record, key)) {
        return true;
    }
    const bool* value = pointer<bool>(record, key);
    return value ? *value : fallback;
}

const Texts& textsOf(const Record& record, Key key)
{
    return listOrEmpty<Texts>(record, key);
}

const Weights& weightsOf(const Record& record, Key key)
{
    return listOrEmpty<Weights>(record, key);
}

const Dictionary& dictionaryOf(const Record& record, Key key)
{
    return listOrEmpty<Dictionary>(record, key);
}

const Record* recordOf(const Record& record, Key key)
{
    return pointer<Record>(record, key);
}

const Records& recordsOf(const Record& record, Key key)
{
    return listOrEmpty<Records>(record, key);
}

const Money* moneyOf(const Record& record, Key key)
{
    return pointer<Money>(record, key);
}

} // namespace corbel::model
