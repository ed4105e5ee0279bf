#include <filesystem>
#include <map>

#include "analysis/rules/rule_reader.h"
#include "model/text/file.h"

namespace corbel::analysis::rules {

namespace fs = std::filesystem;

model::Result<Rules> readRuleFiles(const std::vector<std::string>& files)
{
    Rules rules;
    model::Problems problems;
    std::map<std::string, model::Place, std::less<>> first;
    for (const std::string& file : files) {
        auto text = model::text::readTextFile(file, std::size_t{4} << 20U);
        auto read = text ? readRules(*text, file)
                         : model::Result<Rules>(tl::unexpected(std::move(text.error())));
        if (!read) {
            std::ranges::move(read.error(), std::back_inserter(problems));
            continue;
        }
        for (Rule& rule : *read) {
            const auto [earlier, isNew] = first.emplace(rule.id, rule.place);
            if (isNew) {
                rules.push_back(std::move(rule));
            } else {
                problems.push_back({rule.place, model::Message::of("rule id '{}' is taken in {}",
                                                                   rule.id, earlier->second.file)});
            }
        }
    }
    if (!problems.empty()) {
        return model::failure(std::move(problems));
    }
    return rules;
}

std::string findRuleFile(const std::string& path)
{
    std::error_code error;
    fs::path folder = fs::absolute(path, error).lexically_normal().parent_path();
    if (error) {
        return {};
    }
    while (true) {
        const fs::path candidate = folder / "corbel-rules.yaml";
        if (fs::is_regular_file(candidate, error)) {
            // Named as the model is: results are compared from machine to machine.
            return fs::path(path).is_absolute() ? candidate.string()
                                                : fs::proximate(candidate, error).string();
        }
        if (folder == folder.parent_path()) {
            return {};
        }
        folder = folder.parent_path();
    }
}

} // namespace corbel::analysis::rules
