#include "model/document.h"

#include <algorithm>

namespace corbel::model {

const Design* find(const Document& document, const DesignId& id)
{
    const auto it = std::ranges::find(document.designs, id, &Design::id);
    return it == document.designs.end() ? nullptr : &*it;
}

} // namespace corbel::model
