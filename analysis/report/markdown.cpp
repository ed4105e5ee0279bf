#include <algorithm>

#include <fmt/format.h>

#include "analysis/report/render.h"

namespace corbel::analysis::report {

namespace {

/// Characters that would begin markup are escaped; line breaks become spaces.
std::string escaped(std::string_view text)
{
    constexpr std::string_view marks = "\\`*_{}[]<>#|~";
    std::string out;
    for (const char c : text) {
        if (marks.find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

std::string row(const std::vector<std::string>& cells)
{
    return fmt::format("| {} |\n", fmt::join(cells, " | "));
}

/// What stands below the cells of a row, in one line.
std::string notesOf(const std::vector<Cell>& cells)
{
    std::string notes;
    for (const Cell& cell : cells) {
        notes += notes.empty() || cell.note.empty() ? "" : "; ";
        notes += cell.note;
    }
    return notes;
}

struct Printer {
    std::string out;

    void operator()(const Paragraph& paragraph) { out += escaped(paragraph.text) + "\n\n"; }

    void operator()(const Facts& facts)
    {
        for (const auto& [name, cell] : facts.rows) {
            out += fmt::format("- {}: **{}**\n", escaped(name), escaped(cell.text));
        }
        out += '\n';
    }

    void operator()(const TableBlock& table)
    {
        if (!table.caption.empty()) {
            out += escaped(table.caption) + "\n\n";
        }
        std::vector<std::string> header;
        std::ranges::transform(table.header, std::back_inserter(header), escaped);
        out += row(header);
        std::vector<std::string> rule;
        for (std::size_t i = 0; i < table.header.size(); ++i) {
            rule.emplace_back(!table.rows.empty() && table.rows.front()[i].isNumber ? "---:"
                                                                                    : "---");
        }
        out += row(rule);
        for (const auto& cells : table.rows) {
            std::vector<std::string> texts;
            std::ranges::transform(cells, std::back_inserter(texts), [](const Cell& cell) {
                return escaped(cell.text) + (cell.note.empty() ? "" : "<br>" + escaped(cell.note));
            });
            out += row(texts);
        }
        out += '\n';
    }

    void operator()(const Figure& figure)
    {
        out += fmt::format("![{}]({})\n\n", escaped(figure.caption), figure.fileName);
    }

    void operator()(const Bullets& bullets)
    {
        for (const std::string& item : bullets.items) {
            out += "- " + escaped(item) + "\n";
        }
        out += '\n';
    }

    void operator()(const Outline& outline)
    {
        out += escaped(outline.caption) + "\n\n";
        for (const Outline::Line& line : outline.lines) {
            out += std::string(2 * line.depth, ' ') + "- " + escaped(line.text) + "\n";
        }
        out += '\n';
    }
};

std::string ended(std::string text)
{
    while (text.ends_with("\n\n")) {
        text.pop_back();
    }
    return text;
}

} // namespace

std::string toMarkdown(const Report& report)
{
    Printer printer;
    printer.out = fmt::format("# {}\n\n{}\n\n", escaped(report.title), escaped(report.subtitle));
    for (const Section& section : report.sections) {
        printer.out += fmt::format("## {}\n\n", escaped(section.title));
        for (const Block& block : section.blocks) {
            std::visit(printer, block);
        }
    }
    return ended(std::move(printer.out));
}

std::string toMarkdown(const Section& section)
{
    Printer printer;
    for (const Block& block : section.blocks) {
        std::visit(printer, block);
    }
    return ended(std::move(printer.out));
}

std::string toCsv(const TableBlock& table)
{
    const auto cell = [](std::string text) {
        if (!text.empty() &&
            std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
            text.insert(0, 1, '\'');
        }
        if (text.find_first_of(",\"\r\n") == std::string::npos) {
            return text;
        }
        std::string quoted = "\"";
        for (const char c : text) {
            quoted += c == '"' ? "\"\"" : std::string(1, c);
        }
        return quoted + "\"";
    };
    const bool hasNotes = std::ranges::any_of(
        table.rows, [](const std::vector<Cell>& row) { return !notesOf(row).empty(); });
    std::vector<std::string> texts;
    std::ranges::transform(table.header, std::back_inserter(texts), cell);
    if (hasNotes) {
        texts.emplace_back("note");
    }
    std::string out = fmt::format("{}\r\n", fmt::join(texts, ","));
    for (const auto& row : table.rows) {
        texts.clear();
        for (const Cell& entry : row) {
            const bool isPlainNumber =
                entry.isNumber && !entry.text.empty() &&
                entry.text.find_first_not_of("0123456789.eE+-") == std::string::npos;
            texts.push_back(isPlainNumber ? entry.text : cell(entry.text));
        }
        if (hasNotes) {
            texts.push_back(cell(notesOf(row)));
        }
        out += fmt::format("{}\r\n", fmt::join(texts, ","));
    }
    return out;
}

} // namespace corbel::analysis::report
