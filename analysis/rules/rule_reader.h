/// Reads rule files: `corbel-rules: 1` and a list of rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/rules/rule.h"

namespace corbel::analysis::rules {

/// Most conditions of one rule.
inline constexpr std::size_t mostConditions = 500;

/// Fails with ALL problems (syntax errors end the search), each with line, column, what was found
/// and what would be accepted.
model::Result<Rules> readRules(std::string_view yaml, const std::string& file);

/// The rules of several files, in this order. An id that two of them give is a problem.
model::Result<Rules> readRuleFiles(const std::vector<std::string>& files);

/// `corbel-rules.yaml` in the folder of the document at `path` or in the nearest folder above it;
/// relative where `path` is. Empty when there is none.
std::string findRuleFile(const std::string& path);

} // namespace corbel::analysis::rules
