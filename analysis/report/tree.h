/// A report as a tree of plain blocks, before anybody decides what it is printed as.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace corbel::analysis::report {

/// How a figure or row stands: shown as colour AND word, never as colour alone.
enum class Tone { Plain, Good, Bad, Undecided };

struct Cell {
    std::string text;
    Tone tone = Tone::Plain;
    bool isNumber = false; ///< Set right-aligned.
    std::string note = {}; ///< A softer line below, which says what the text means.

    bool operator==(const Cell&) const = default;
};

struct Paragraph {
    std::string text;

    bool operator==(const Paragraph&) const = default;
};

/// Named facts, each with a value: the summary boxes at the top.
struct Facts {
    std::vector<std::pair<std::string, Cell>> rows;

    bool operator==(const Facts&) const = default;
};

struct TableBlock {
    std::string caption;
    std::vector<std::string> header;
    std::vector<std::vector<Cell>> rows; ///< Each as long as the header.

    bool operator==(const TableBlock&) const = default;
};

/// A diagram as SVG text of our own painter, which the HTML embeds and Markdown puts beside itself.
struct Figure {
    std::string caption;
    std::string svg;
    std::string fileName; ///< For renderers that write figures to files: `diagram-1.svg`.

    bool operator==(const Figure&) const = default;
};

/// Things listed one a line: assumptions, what could not be decided.
struct Bullets {
    std::vector<std::string> items;

    bool operator==(const Bullets&) const = default;
};

/// Lines below lines, folded away where that is possible: for those who want to know how.
struct Outline {
    struct Line {
        std::size_t depth = 0; ///< At most one more than that of the line before; the first has 0.
        std::string text;

        bool operator==(const Line&) const = default;
    };

    std::string caption;
    std::vector<Line> lines;

    bool operator==(const Outline&) const = default;
};

using Block = std::variant<Paragraph, Facts, TableBlock, Figure, Bullets, Outline>;

struct Section {
    std::string title;
    std::vector<Block> blocks;

    bool operator==(const Section&) const = default;
};

struct Report {
    std::string title;
    std::string subtitle;
    std::string language; ///< BCP 47: "en" or "ko".
    std::vector<Section> sections;

    bool operator==(const Report&) const = default;
};

} // namespace corbel::analysis::report
