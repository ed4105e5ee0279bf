#include <fmt/format.h>

#include "analysis/report/render.h"
#include "model/text/markup.h"

namespace corbel::analysis::report {

using model::text::escapedMarkup;

namespace {

/// Restrained, printable, and legible in both colour schemes (contrast of at least 4.5:1).
constexpr std::string_view style = R"(
:root { --ink: #1c2430; --soft: #5a6675; --line: #d7dde5; --paper: #ffffff; --band: #f4f6f9;
  --good: #17663a; --bad: #a1201d; --open: #7a5300; }
@media (prefers-color-scheme: dark) { @media screen { :root { --ink: #e4e9f0; --soft: #9fabba;
  --line: #38424f; --paper: #171c23; --band: #202731; --good: #7fd6a2; --bad: #ff9a92;
  --open: #f0c36a; } } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 3rem 2rem; background: var(--paper);
  color: var(--ink); font: 15px/1.55 Inter, "Noto Sans KR", "Noto Sans CJK KR", system-ui,
  sans-serif; }
header { border-bottom: 2px solid var(--ink); margin-bottom: 2rem; padding-bottom: 1rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0; }
header p { color: var(--soft); margin: .4rem 0 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .8rem; }
nav ol { columns: 2; padding-left: 1.2rem; }
nav a { color: inherit; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem;
  margin: 1rem 0; }
dl div { background: var(--band); border-radius: 6px; padding: .7rem .9rem; }
dt { color: var(--soft); font-size: .82rem; }
dd { font-size: 1.15rem; font-variant-numeric: tabular-nums; margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
caption { color: var(--soft); font-size: .9rem; padding-bottom: .4rem; text-align: left; }
th, td { border-bottom: 1px solid var(--line); overflow-wrap: break-word; padding: .4rem .6rem;
  text-align: left; vertical-align: top; }
th { font-size: .82rem; color: var(--soft); }
td small { color: var(--soft); white-space: normal; }
.number { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); } .open { color: var(--open); }
details { margin: 1rem 0; }
summary { color: var(--soft); cursor: pointer; font-size: .9rem; }
details ul { margin: .2rem 0; padding-left: 1.2rem; }
figure { background: #ffffff; border: 1px solid var(--line); border-radius: 6px; margin: 1rem 0;
  padding: .75rem; }
figure svg { display: block; height: auto; margin: 0 auto; max-height: 85vh; max-width: 100%; }
figcaption { color: #5a6675; font-size: .9rem; padding-top: .5rem; }
@page { margin: 18mm; size: A4; }
@media print { body { max-width: none; padding: 0; } figure, table, dl { break-inside: avoid; }
  h2 { break-after: avoid; } figure svg { max-height: 220mm; } }
)";

std::string_view toneClass(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return "good";
    case Tone::Bad:
        return "bad";
    case Tone::Undecided:
        return "open";
    case Tone::Plain:
        break;
    }
    return "";
}

/// The SVG of our own painter without its XML prologue, which HTML does not know.
std::string_view inlineSvg(const std::string& svg)
{
    const std::size_t start = svg.find("<svg");
    return start == std::string::npos ? std::string_view() : std::string_view(svg).substr(start);
}

struct Printer {
    std::string out;

    void operator()(const Paragraph& paragraph)
    {
        out += fmt::format("<p>{}</p>\n", escapedMarkup(paragraph.text));
    }

    void operator()(const Facts& facts)
    {
        out += "<dl>\n";
        for (const auto& [name, cell] : facts.rows) {
            out += fmt::format("<div><dt>{}</dt><dd class=\"{}\">{}</dd></div>\n",
                               escapedMarkup(name), toneClass(cell.tone), escapedMarkup(cell.text));
        }
        out += "</dl>\n";
    }

    void operator()(const TableBlock& table)
    {
        out += "<table>\n";
        if (!table.caption.empty()) {
            out += fmt::format("<caption>{}</caption>\n", escapedMarkup(table.caption));
        }
        out += "<thead><tr>";
        for (std::size_t i = 0; i < table.header.size(); ++i) {
            const bool isNumber = !table.rows.empty() && table.rows.front()[i].isNumber;
            out += fmt::format("<th scope=\"col\"{}>{}</th>", isNumber ? " class=\"number\"" : "",
                               escapedMarkup(table.header[i]));
        }
        out += "</tr></thead>\n<tbody>\n";
        for (const auto& row : table.rows) {
            out += "<tr>";
            for (const Cell& cell : row) {
                out += fmt::format("<td class=\"{}{}\">{}", cell.isNumber ? "number " : "",
                                   toneClass(cell.tone), escapedMarkup(cell.text));
                if (!cell.note.empty()) {
                    out += fmt::format("<br><small>{}</small>", escapedMarkup(cell.note));
                }
                out += "</td>";
            }
            out += "</tr>\n";
        }
        out += "</tbody>\n</table>\n";
    }

    void operator()(const Figure& figure)
    {
        out += fmt::format("<figure>{}<figcaption>{}</figcaption></figure>\n",
                           inlineSvg(figure.svg), escapedMarkup(figure.caption));
    }

    void operator()(const Bullets& bullets)
    {
        out += "<ul>\n";
        for (const std::string& item : bullets.items) {
            out += fmt::format("<li>{}</li>\n", escapedMarkup(item));
        }
        out += "</ul>\n";
    }

    void operator()(const Outline& outline)
    {
        out += fmt::format("<details><summary>{}</summary>\n", escapedMarkup(outline.caption));
        std::size_t open = 0; // lists, each but the first within a line
        for (const Outline::Line& line : outline.lines) {
            if (open <= line.depth) {
                out += "<ul>\n";
                ++open;
            } else {
                out += "</li>\n";
            }
            for (; open > line.depth + 1; --open) {
                out += "</ul></li>\n";
            }
            out += fmt::format("<li>{}", escapedMarkup(line.text));
        }
        for (; open > 0; --open) {
            out += "</li></ul>\n";
        }
        out += "</details>\n";
    }
};

} // namespace

std::string toHtml(const Report& report)
{
    Printer printer;
    printer.out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<header><h1>{}</h1><p>{}</p>"
        "</header>\n<nav><ol>\n",
        escapedMarkup(report.language), escapedMarkup(report.title), style,
        escapedMarkup(report.title), escapedMarkup(report.subtitle));
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        printer.out += fmt::format("<li><a href=\"#s{}\">{}</a></li>\n", i + 1,
                                   escapedMarkup(report.sections[i].title));
    }
    printer.out += "</ol></nav>\n";
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        printer.out += fmt::format("<section id=\"s{}\">\n<h2>{}</h2>\n", i + 1,
                                   escapedMarkup(report.sections[i].title));
        for (const Block& block : report.sections[i].blocks) {
            std::visit(printer, block);
        }
        printer.out += "</section>\n";
    }
    printer.out += "</body>\n</html>\n";
    return std::move(printer.out);
}

} // namespace corbel::analysis::report
