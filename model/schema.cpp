#include "model/schema.h"

#include <algorithm>
#include <vector>

namespace corbel::model {

bool bears(const FieldSpec& spec, ElementKind kind)
{
    return (spec.kinds >> static_cast<unsigned>(kind) & 1U) != 0;
}

bool bears(const FieldSpec& spec, RelationKind kind)
{
    return (spec.kinds >> static_cast<unsigned>(kind) & 1U) != 0;
}

namespace {

template <class Kind>
const FieldSpec* findNamed(std::span<const FieldSpec> fields, Kind kind, std::string_view name)
{
    const auto it = std::ranges::find_if(
        fields, [&](const FieldSpec& spec) { return spec.name == name && bears(spec, kind); });
    return it == fields.end() ? nullptr : &*it;
}

template <class Kind>
const FieldSpec* ifBorne(const FieldSpec* spec, Kind kind)
{
    return spec && bears(*spec, kind) ? spec : nullptr;
}

/// Rows by key; keys are unique within one table.
class KeyIndex {
public:
    explicit KeyIndex(std::span<const FieldSpec> fields)
    {
        for (const FieldSpec& spec : fields) {
            const auto slot = static_cast<std::size_t>(spec.key);
            if (slot >= m_rows.size()) {
                m_rows.resize(slot + 1);
            }
            m_rows[slot] = &spec;
        }
    }

    const FieldSpec* find(Key key) const
    {
        const auto slot = static_cast<std::size_t>(key);
        return slot < m_rows.size() ? m_rows[slot] : nullptr;
    }

private:
    std::vector<const FieldSpec*> m_rows;
};

} // namespace

const FieldSpec* findField(ElementKind kind, Key key)
{
    return ifBorne(findField(elementFields(), key), kind);
}

const FieldSpec* findField(RelationKind kind, Key key)
{
    return ifBorne(findField(relationFields(), key), kind);
}

const FieldSpec* findField(ElementKind kind, std::string_view name)
{
    return findNamed(elementFields(), kind, name);
}

const FieldSpec* findField(RelationKind kind, std::string_view name)
{
    return findNamed(relationFields(), kind, name);
}

const FieldSpec* findField(std::span<const FieldSpec> fields, Key key)
{
    // The two long tables are asked for every key of every element and relation of a model.
    if (fields.data() == elementFields().data()) {
        static const KeyIndex index(elementFields());
        return index.find(key);
    }
    if (fields.data() == relationFields().data()) {
        static const KeyIndex index(relationFields());
        return index.find(key);
    }
    const auto it = std::ranges::find(fields, key, &FieldSpec::key);
    return it == fields.end() ? nullptr : &*it;
}

const FieldSpec* findField(std::span<const FieldSpec> fields, std::string_view name)
{
    const auto it = std::ranges::find(fields, name, &FieldSpec::name);
    return it == fields.end() ? nullptr : &*it;
}

} // namespace corbel::model
