/// Prints a report tree: self-contained HTML without scripts, and Markdown.
#pragma once

#include <string>

#include "analysis/report/tree.h"

namespace corbel::analysis::report {

/// One file: inline style, inline SVG, a content-security policy that forbids everything else, no
/// scripts, printable on A4, light and dark.
std::string toHtml(const Report& report);

/// Markdown (tables as in GitHub's flavour) that refers to each figure by its file name.
std::string toMarkdown(const Report& report);
/// One section without its title, for results that are printed by themselves.
std::string toMarkdown(const Section& section);

/// One table as RFC 4180; cells that a spreadsheet would take for a formula get an apostrophe.
/// Notes of cells, where there are any, stand in a last column.
std::string toCsv(const TableBlock& table);

} // namespace corbel::analysis::report
