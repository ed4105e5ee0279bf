#include "app/cli/grid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "analysis/report/render.h"
#include "app/cli/command.h"

namespace corbel::cli {

namespace {

/// Columns that a text takes on a terminal: one per character, two for the wide ones of East Asia.
std::size_t widthOf(std::string_view text)
{
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) != 0x80U) {
            // E3 to ED begin U+3000 to U+D7FF: kana, Han and Hangul.
            width += byte >= 0xE3 && byte <= 0xED ? 2 : 1;
        }
    }
    return width;
}

std::string padded(const std::string& text, std::size_t width)
{
    const std::size_t taken = widthOf(text);
    return text + std::string(width > taken ? width - taken : 0, ' ');
}

/// One line, because a line break would tear a row apart.
std::string flat(std::string_view text)
{
    std::string line = harmless(text);
    std::ranges::replace(line, '\n', ' ');
    std::ranges::replace(line, '\t', ' ');
    return line;
}

std::string tableText(const Grid& grid)
{
    std::vector<std::vector<std::string>> lines{grid.header};
    for (const auto& row : grid.rows) {
        auto& line = lines.emplace_back();
        for (const Cell& cell : row) {
            line.push_back(cell.text);
        }
    }
    std::vector<std::size_t> widths(grid.header.size(), 0);
    for (auto& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            line[i] = flat(line[i]);
            widths[i] = std::max(widths[i], widthOf(line[i]));
        }
    }
    std::string text = flat(grid.caption) + "\n";
    const auto add = [&](const std::string& line) {
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    };
    for (std::size_t number = 0; number < lines.size(); ++number) {
        std::string line = " ";
        std::string notes; // of this row, each below its cell
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (number > 0 && !grid.rows[number - 1][i].note.empty()) {
                notes += notes.empty() ? "" : "\n";
                notes += std::string(widthOf(line) + 1, ' ') + flat(grid.rows[number - 1][i].note);
            }
            line += " " + padded(lines[number][i], widths[i] + 1);
        }
        add(line);
        if (!notes.empty()) {
            add(notes);
        }
    }
    return text;
}

std::string csvText(Grid grid, bool isOneOfMany)
{
    if (isOneOfMany) {
        grid.header.insert(grid.header.begin(), "table");
        for (auto& row : grid.rows) {
            row.insert(row.begin(), word(grid.caption));
        }
    }
    return analysis::report::toCsv(grid);
}

} // namespace

void addFormatOption(CLI::App& command, std::optional<Format>& chosen, bool takesSarif)
{
    static const std::map<std::string, Format> names{{"table", Format::Table},
                                                     {"json", Format::Json},
                                                     {"csv", Format::Csv},
                                                     {"markdown", Format::Markdown},
                                                     {"sarif", Format::Sarif}};
    const std::string accepted =
        takesSarif ? "table, json, csv, markdown, sarif" : "table, json, csv, markdown";
    const auto judge = [takesSarif, accepted](const std::string& name) {
        if (name == "sarif" && !takesSarif) {
            return "only 'check' writes sarif; accepted here are " + accepted;
        }
        return names.contains(name)
                   ? std::string()
                   : fmt::format("'{}' is no format; accepted are {}", name, accepted);
    };
    command
        .add_option_function<std::string>(
            "--format", [&chosen](const std::string& name) { chosen = names.at(name); },
            "How results are written; default: table on a terminal, else json")
        ->check(CLI::Validator(judge, "", "format"))
        ->type_name(takesSarif ? "table|json|csv|markdown|sarif" : "table|json|csv|markdown");
}

std::string gridText(const std::vector<Grid>& grids, Format format)
{
    if (format == Format::Markdown) {
        analysis::report::Section section;
        section.blocks.assign(grids.begin(), grids.end());
        return analysis::report::toMarkdown(section);
    }
    std::string text;
    for (const Grid& grid : grids) {
        text += text.empty() ? "" : format == Format::Csv ? "\r\n" : "\n";
        text += format == Format::Csv ? csvText(grid, grids.size() > 1) : tableText(grid);
    }
    return text;
}

std::string digits(double number, int significant)
{
    const double size = std::abs(number);
    if (!std::isfinite(number)) {
        return number > 0 ? "infinite" : number < 0 ? "minus infinite" : "undecided";
    }
    if (number > 0.99 && number < 1) { // near the whole every nine counts
        const int decimals = 3 - static_cast<int>(std::ceil(std::log10(1 - number)));
        const int digitsShown = std::clamp(decimals, significant, 16);
        std::string text = fmt::format("{:.{}f}", number, digitsShown);
        text.resize(text.find_last_not_of('0') + 1);
        return text;
    }
    constexpr double mostInFull = 1e15;
    const bool isLong = size >= std::pow(10, significant) && size < mostInFull;
    return isLong ? fmt::format("{:.0f}", number) // 1234568, not 1.23457e+06
                  : fmt::format("{:.{}g}", number == 0 ? 0 : number, significant);
}

Cell figure(double number)
{
    constexpr int significant = 6;
    return {digits(number, significant), analysis::report::Tone::Plain, true};
}

Cell figure(const std::optional<double>& number)
{
    return number ? figure(*number) : Cell{"undecided", analysis::report::Tone::Undecided, true};
}

Cell figure(std::size_t count)
{
    return {std::to_string(count), analysis::report::Tone::Plain, true};
}

Cell word(std::string text)
{
    return {std::move(text)};
}

std::string joined(const std::vector<std::string>& words)
{
    return fmt::format("{}", fmt::join(words, ", "));
}

} // namespace corbel::cli
