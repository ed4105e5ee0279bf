#include "model/model.h"

#include <algorithm>

#include <fmt/format.h>

namespace corbel::model {

bool ImportBase::operator==(const ImportBase& other) const
{
    return file == other.file && format == other.format &&
           (given == other.given || *given == *other.given);
}

std::vector<ElementId> ancestors(const Model& model, const ElementId& id)
{
    std::vector<ElementId> chain;
    const Element* element = find(model, id);
    while (element) {
        ElementId parent = parentOf(*element);
        if (parent.empty() || parent == id || std::ranges::find(chain, parent) != chain.end()) {
            break;
        }
        element = find(model, parent);
        if (element) {
            chain.push_back(std::move(parent));
        }
    }
    return chain;
}

bool isWithin(const Model& model, const ElementId& inner, const ElementId& outer)
{
    return inner == outer || std::ranges::count(ancestors(model, inner), outer) > 0;
}

std::vector<std::vector<std::size_t>> childrenByIndex(const Model& model)
{
    const std::size_t top = model.elements.size();
    std::vector<std::vector<std::size_t>> children(top + 1);
    for (std::size_t i = 0; i < top; ++i) {
        const auto parent = model.elements.indexOf(parentOf(model.elements[i]).value);
        children[parent.value_or(top)].push_back(i);
    }
    return children;
}

ElementId freeElementId(const Model& model, std::string_view wish)
{
    std::string id(wish);
    for (int number = 2; model.elements.contains(id); ++number) {
        const std::string suffix = fmt::format("-{}", number);
        id = std::string(wish.substr(0, 63 - suffix.size())) + suffix;
    }
    return ElementId{std::move(id)};
}

RelationId freeRelationId(const Model& model, RelationKind kind, const ElementId& from,
                          const ElementId& to)
{
    for (int number = 1;; ++number) {
        RelationId id = defaultRelationId(kind, from, to, number);
        if (!find(model, id)) {
            return id;
        }
    }
}

} // namespace corbel::model
