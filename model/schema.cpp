#include "model/schema.h"

#include <algorithm>

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

template <class Kind, class Wanted>
const FieldSpec* findFor(std::span<const FieldSpec> fields, Kind kind, Wanted FieldSpec::*member,
                         Wanted wanted)
{
    const auto it = std::ranges::find_if(
        fields, [&](const FieldSpec& spec) { return spec.*member == wanted && bears(spec, kind); });
    return it == fields.end() ? nullptr : &*it;
}

} // namespace

const FieldSpec* findField(ElementKind kind, Key key)
{
    return findFor(elementFields(), kind, &FieldSpec::key, key);
}

const FieldSpec* findField(RelationKind kind, Key key)
{
    return findFor(relationFields(), kind, &FieldSpec::key, key);
}

const FieldSpec* findField(ElementKind kind, std::string_view name)
{
    return findFor(elementFields(), kind, &FieldSpec::name, name);
}

const FieldSpec* findField(RelationKind kind, std::string_view name)
{
    return findFor(relationFields(), kind, &FieldSpec::name, name);
}

const FieldSpec* findField(std::span<const FieldSpec> fields, Key key)
{
    const auto it = std::ranges::find(fields, key, &FieldSpec::key);
    return it == fields.end() ? nullptr : &*it;
}

const FieldSpec* findField(std::span<const FieldSpec> fields, std::string_view name)
{
    const auto it = std::ranges::find(fields, name, &FieldSpec::name);
    return it == fields.end() ? nullptr : &*it;
}

} // namespace corbel::model
