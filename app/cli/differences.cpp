#include "app/cli/differences.h"

namespace corbel::cli {

Json toJson(const std::vector<model::Difference>& list)
{
    Json json = Json::array();
    for (const model::Difference& one : list) {
        Json entry{{"subject", one.subject}, {"id", one.id}, {"change", one.change}};
        if (!one.key.empty()) {
            entry["key"] = one.key;
            entry["before"] = one.before;
            entry["after"] = one.after;
        }
        json.push_back(std::move(entry));
    }
    return json;
}

Grid toGrid(const std::vector<model::Difference>& list, std::string title)
{
    Grid grid{std::move(title), {"what", "id", "change", "key", "before", "after"}, {}};
    for (const model::Difference& one : list) {
        grid.rows.push_back({word(one.subject), word(one.id), word(one.change), word(one.key),
                             word(one.before), word(one.after)});
    }
    return grid;
}

} // namespace corbel::cli
