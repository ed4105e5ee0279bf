#include "ui/render/report_pdf.h"

#include <algorithm>

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>

namespace corbel::render {

namespace {

using namespace analysis::report;

constexpr int resolution = 150;        ///< Dots per inch of the pages.
constexpr double picturePixels = 2200; ///< Of a figure's longer side.

/// One paragraph: a line break would begin another one.
QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8).trimmed().replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QColor colourOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return QColor(0x17, 0x66, 0x3a);
    case Tone::Bad:
        return QColor(0xa1, 0x20, 0x1d);
    case Tone::Undecided:
        return QColor(0x7a, 0x53, 0x00);
    case Tone::Plain:
        break;
    }
    return QColor(0x1c, 0x24, 0x30);
}

class Pages {
public:
    explicit Pages(QTextDocument& document) : m_document(document), m_cursor(&document) {}

    void heading(const std::string& title, double points)
    {
        QTextBlockFormat block;
        block.setTopMargin(points * 1.2);
        block.setBottomMargin(points * 0.4);
        paragraph(title, points, QFont::DemiBold, block);
    }

    void subtitle(const std::string& line) { paragraph(line, 10, QFont::Normal, {}); }

    void operator()(const Paragraph& one)
    {
        QTextBlockFormat block;
        block.setBottomMargin(4);
        paragraph(one.text, 9, QFont::Normal, block);
    }

    void operator()(const Facts& facts)
    {
        TableBlock table;
        for (const auto& [name, cell] : facts.rows) {
            table.rows.push_back({Cell{name}, cell});
        }
        (*this)(table);
    }

    void operator()(const TableBlock& table)
    {
        if (!table.caption.empty()) {
            QTextBlockFormat block;
            block.setTopMargin(8);
            paragraph(table.caption, 9, QFont::DemiBold, block);
        }
        const bool hasHeader = !table.header.empty();
        const int rows = static_cast<int>(table.rows.size()) + (hasHeader ? 1 : 0);
        const std::size_t columns = hasHeader            ? table.header.size()
                                    : table.rows.empty() ? 0
                                                         : table.rows.front().size();
        if (rows == 0 || columns == 0) {
            return;
        }
        QTextTableFormat format;
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setBorderBrush(QColor(0xd7, 0xdd, 0xe5));
        format.setCellPadding(3);
        format.setHeaderRowCount(hasHeader ? 1 : 0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        m_cursor.movePosition(QTextCursor::End);
        QTextTable* grid = m_cursor.insertTable(rows, static_cast<int>(columns), format);
        int row = 0;
        if (hasHeader) {
            for (std::size_t i = 0; i < columns; ++i) {
                Cell title{table.header[i]};
                title.isNumber = !table.rows.empty() && table.rows.front()[i].isNumber;
                cell(*grid, row, i, title, QFont::DemiBold);
            }
            ++row;
        }
        for (const auto& cells : table.rows) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                cell(*grid, row, i, cells[i], QFont::Normal);
            }
            ++row;
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    void operator()(const Figure& figure)
    {
        QSvgRenderer renderer(QByteArray::fromStdString(figure.svg));
        const QSizeF size = renderer.defaultSize();
        if (!renderer.isValid() || size.isEmpty()) {
            return;
        }
        const double factor = picturePixels / std::max(size.width(), size.height());
        QImage image((size * factor).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        const QUrl name(QStringLiteral("figure:%1").arg(++m_figures));
        m_document.addResource(QTextDocument::ImageResource, name, image);
        QTextImageFormat format;
        format.setName(name.toString());
        // Image sizes count in pixels of a screen, the page in dots of the writer.
        constexpr double dots = resolution / 96.0;
        const QSizeF page = m_document.pageSize() / dots;
        const double scale =
            std::min({1.0, page.width() / size.width(), 0.6 * page.height() / size.height()});
        format.setWidth(size.width() * scale);
        format.setHeight(size.height() * scale);
        newBlock({});
        m_cursor.insertImage(format);
        paragraph(figure.caption, 8, QFont::Normal, {});
    }

    void operator()(const Bullets& bullets)
    {
        for (const std::string& item : bullets.items) {
            QTextBlockFormat block;
            block.setLeftMargin(10);
            paragraph("• " + item, 9, QFont::Normal, block);
        }
    }

    void operator()(const Outline& outline)
    {
        QTextBlockFormat block;
        block.setTopMargin(8);
        paragraph(outline.caption, 9, QFont::DemiBold, block);
        for (const Outline::Line& line : outline.lines) {
            QTextBlockFormat indented;
            indented.setLeftMargin(10.0 * static_cast<double>(line.depth + 1));
            paragraph("• " + line.text, 7.5, QFont::Normal, indented);
        }
    }

private:
    void newBlock(const QTextBlockFormat& format)
    {
        m_cursor.movePosition(QTextCursor::End);
        if (m_isEmpty) {
            m_cursor.setBlockFormat(format);
            m_isEmpty = false;
        } else {
            m_cursor.insertBlock(format);
        }
    }

    void paragraph(const std::string& line, double points, QFont::Weight weight,
                   const QTextBlockFormat& format)
    {
        newBlock(format);
        m_cursor.insertText(text(line), characters(points, weight, Tone::Plain));
    }

    static void cell(QTextTable& grid, int row, std::size_t column, const Cell& content,
                     QFont::Weight weight)
    {
        QTextCursor cursor = grid.cellAt(row, static_cast<int>(column)).firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(content.isNumber ? Qt::AlignRight : Qt::AlignLeft);
        cursor.setBlockFormat(block);
        cursor.insertText(text(content.text), characters(7.5, weight, content.tone));
        if (!content.note.empty()) {
            cursor.insertBlock();
            QTextCharFormat soft = characters(6.5, QFont::Normal, Tone::Plain);
            soft.setForeground(QColor(0x5a, 0x66, 0x75));
            cursor.insertText(text(content.note), soft);
        }
    }

    static QTextCharFormat characters(double points, QFont::Weight weight, Tone tone)
    {
        QTextCharFormat format;
        format.setFontFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK KR"),
                                QStringLiteral("Noto Sans KR"), QStringLiteral("sans-serif")});
        format.setFontPointSize(points);
        format.setFontWeight(weight);
        format.setForeground(colourOf(tone));
        return format;
    }

    QTextDocument& m_document;
    QTextCursor m_cursor;
    int m_figures = 0;
    bool m_isEmpty = true;
};

} // namespace

QByteArray reportPdf(const Report& report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(16, 16, 16, 16), QPageLayout::Millimeter);
    writer.setResolution(resolution);
    writer.setTitle(text(report.title));
    writer.setCreator(QStringLiteral("Corbel"));

    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setPageSize(writer.pageLayout().paintRectPixels(resolution).size());
    Pages pages(document);
    pages.heading(report.title, 20);
    pages.subtitle(report.subtitle);
    for (const Section& section : report.sections) {
        pages.heading(section.title, 13);
        for (const Block& block : section.blocks) {
            std::visit(pages, block);
        }
    }
    document.print(&writer);
    buffer.close();
    return bytes;
}

} // namespace corbel::render
