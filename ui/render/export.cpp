#include "ui/render/export.h"

#include <algorithm>
#include <cmath>

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include "ui/render/painter.h"
#include "ui/render/shapes.h"

namespace corbel::render {

namespace {

/// A picture that no memory could hold is scaled down instead of failing.
constexpr double mostPixels = 20'000;

QRectF pageOf(const Diagram& diagram, double margin)
{
    const QRectF content = diagram.bounds().adjusted(-margin, -margin, margin, margin);
    return {std::floor(content.left()), std::floor(content.top()), std::ceil(content.width()) + 1,
            std::ceil(content.height()) + 1};
}

void paintPage(QPainter& painter, const Diagram& diagram, const Theme& theme, const QRectF& page,
               const ExportSettings& settings)
{
    if (settings.hasBackground) {
        painter.fillRect(page, theme.canvas);
    }
    // All details, whatever the scale: a file can be enlarged afterwards.
    DiagramPainter(theme).paint(painter, diagram, page, std::max(1.0, settings.scale), {},
                                settings.overlay);
}

/// Blanks what depends on the moment of writing, at equal length: PDF offsets stay true.
void blankTimes(QByteArray& pdf)
{
    static const QRegularExpression moments(QStringLiteral(
        "(?<=/CreationDate \\(D:)[^)]*|(?<=<xmp:CreateDate>)[^<]*|(?<=<xmp:ModifyDate>)[^<]*|"
        "(?<=<xmp:MetadataDate>)[^<]*|(?<=uuid:)[0-9a-fA-F-]{36}|(?<=/ID \\[ )<[^\\]]*"));
    const QString text = QString::fromLatin1(pdf);
    auto found = moments.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        for (qsizetype at = match.capturedStart(); at < match.capturedEnd(); ++at) {
            if (QChar::fromLatin1(pdf[at]).isLetterOrNumber()) {
                pdf[at] = '0';
            }
        }
    }
}

} // namespace

QByteArray exportSvg(const Diagram& diagram, const Theme& theme, const ExportSettings& settings)
{
    const QRectF page = pageOf(diagram, settings.margin);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(page.size().toSize());
    generator.setViewBox(page);
    generator.setResolution(96);
    generator.setTitle(QStringLiteral("Corbel"));
    QPainter painter(&generator);
    paintPage(painter, diagram, theme, page, settings);
    painter.end();
    return bytes;
}

QByteArray exportPng(const Diagram& diagram, const Theme& theme, const ExportSettings& settings)
{
    const QRectF page = pageOf(diagram, settings.margin);
    const double scale =
        std::min({settings.scale, mostPixels / page.width(), mostPixels / page.height()});
    QImage image((page.size() * scale).toSize(), settings.hasBackground
                                                     ? QImage::Format_RGB32
                                                     : QImage::Format_ARGB32_Premultiplied);
    image.fill(settings.hasBackground ? theme.canvas : QColor(Qt::transparent));
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-page.topLeft());
    paintPage(painter, diagram, theme, page, settings);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray exportPdf(const Diagram& diagram, const Theme& theme, const ExportSettings& settings)
{
    const QRectF page = pageOf(diagram, settings.margin);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Corbel"));
    writer.setPageMargins(QMarginsF());
    // A diagram unit is a pixel of 1/96 inch, a point 1/72 inch.
    writer.setPageSize(
        QPageSize(page.size() * 0.75, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setResolution(960);
    QPainter painter(&writer);
    painter.scale(10, 10);
    painter.translate(-page.topLeft());
    paintPage(painter, diagram, theme, page, settings);
    painter.end();
    blankTimes(bytes);
    return bytes;
}

model::View laidOut(const model::Model& model)
{
    return analysis::layout::layOutView(model, boxSize);
}

analysis::layout::BoxSize boxSize(const model::Element& element, bool isContainer)
{
    QSizeF size = isContainer ? preferredTitleSize(element) : preferredSize(element);
    Box box;
    box.kind = element.kind;
    box.rect = QRectF(QPointF(), size);
    if (!isContainer && isFrame(box)) {
        size = size.expandedTo(emptyFrame);
    }
    return {size.width(), size.height()};
}

model::View shownView(const model::Model& model)
{
    return model.views.empty() ? laidOut(model) : model.views[0];
}

} // namespace corbel::render
