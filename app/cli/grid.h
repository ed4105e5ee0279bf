/// Results as rows and columns, for people (table, Markdown) and for spreadsheets (CSV).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "analysis/report/tree.h"

namespace corbel::cli {

/// Sarif is for findings, thus for `check` alone.
enum class Format { Table, Json, Csv, Markdown, Sarif };

/// Adds `--format`; `chosen` stays empty when the caller does not say.
void addFormatOption(CLI::App& command, std::optional<Format>& chosen, bool takesSarif = false);

/// The caption is the grid's title.
using Grid = analysis::report::TableBlock;
using Cell = analysis::report::Cell;

/// In a terminal's columns, as Markdown, or as CSV. With several grids CSV has each one's title as
/// first column.
std::string gridText(const std::vector<Grid>& grids, Format format);

/// A number for people, with up to so many significant digits: none of the nines before a whole one
/// is dropped, and what is large is written out up to the dot. Infinite ones as a word.
std::string digits(double number, int significant);
/// With up to six significant digits; `undecided` where there is none.
Cell figure(double number);
Cell figure(const std::optional<double>& number);
Cell figure(std::size_t count);
Cell word(std::string text);

/// `a, b, c`.
std::string joined(const std::vector<std::string>& words);

} // namespace corbel::cli
