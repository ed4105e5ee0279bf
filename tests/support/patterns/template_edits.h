/// The templates, and edits against the pattern that each of them is an example of.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/model.h"

namespace corbel::tests {

/// The English document of `resources/templates/`; empty when it cannot be read.
model::Model readTemplate(const std::string& name);

/// What lowers one rule of the template's pattern, and no other.
struct TemplateEdit {
    std::string name;    ///< Of the template.
    std::string pattern; ///< Which it shows.
    std::string rule;
    std::string what; ///< The edit in a few words; tells edits against the same rule apart.
    std::function<void(model::Model&)> apply;
};

/// Two or more of every template.
const std::vector<TemplateEdit>& templateEdits();

} // namespace corbel::tests
