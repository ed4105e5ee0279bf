#include "app/cli/designs.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/input.h"

namespace corbel::cli {

model::Result<std::vector<NamedModel>> openAll(const Session& session,
                                               const std::vector<std::string>& arguments)
{
    std::vector<NamedModel> all;
    model::Problems problems;
    for (const std::string& argument : arguments) {
        auto document = openDesigns(session, argument);
        if (!document) {
            problems.insert(problems.end(), document.error().begin(), document.error().end());
            continue;
        }
        for (model::Design& design : document->designs) {
            const auto isTaken = [&](const std::string& name) {
                return std::ranges::find(all, name, &NamedModel::name) != all.end();
            };
            const bool isOnly = document->designs.size() == 1;
            const std::string& where = isOnly ? argument : design.id.value;
            std::string name = design.model.name;
            if (name.empty()) {
                name = isOnly && !document->name.empty() ? document->name : where;
            } else if (isTaken(name)) {
                name = fmt::format("{} ({})", name, where);
            }
            const std::string base = name;
            for (int number = 2; isTaken(name); ++number) {
                name = fmt::format("{} [{}]", base, number);
            }
            all.push_back({std::move(name), std::move(design.model), argument});
        }
    }
    if (!problems.empty()) {
        return model::failure(std::move(problems));
    }
    return all;
}

} // namespace corbel::cli
