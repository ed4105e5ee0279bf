#include "model/text/node.h"

#include <algorithm>

namespace corbel::model::text {

const Node* Node::find(std::string_view key) const
{
    const auto it = std::ranges::find(members, key, &Member::key);
    return it == members.end() ? nullptr : it->value.get();
}

} // namespace corbel::model::text
