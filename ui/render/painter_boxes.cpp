#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QPainterPath>
#include <QStaticText>

#include "ui/render/icons.h"
#include "ui/render/labels.h"
#include "ui/render/painter.h"
#include "ui/render/shapes.h"
#include "ui/render/text.h"

namespace corbel::render {

/// Text laid out once; painting it again needs no shaping.
struct BoxText {
    std::vector<QStaticText> name;
    QStaticText caption;
    QStaticText badge;
    double nameWidth = 0;
    bool isMarkBelow = false; // beside the caption, so that the name has the whole width
};

namespace {

constexpr double inset = 12;
constexpr double tile = 28;
constexpr double tileGap = 10;
constexpr double nameLine = 17;
constexpr double captionLine = 15;
constexpr double badgeWidth = 30;
constexpr double badgeHeight = 18;
constexpr double widestName = 168;
constexpr double titleIcon = 16;
constexpr int mostNameLines = 4;
constexpr int nameWeight = QFont::DemiBold;

QFont nameFont(bool isFramed)
{
    return diagramFont(isFramed ? nameSize - 1 : nameSize, nameWeight);
}

QStaticText laidOut(const QString& text, const QFont& font)
{
    QStaticText result(text);
    result.setTextFormat(Qt::PlainText);
    result.setPerformanceHint(QStaticText::AggressiveCaching);
    result.prepare({}, font);
    return result;
}

double onGrid(double size)
{
    // Twice the grid, so that the middles of sides, where lines begin, are on the grid as well.
    return std::ceil(size / (2 * metrics::grid)) * 2 * metrics::grid;
}

QString badgeText(int replicas)
{
    return QStringLiteral("×%1").arg(replicas);
}

bool hasTitleBand(const Box& box)
{
    return model::familyOf(box.kind) == model::Family::Physical ||
           box.kind == model::ElementKind::Tier;
}

bool hasMark(const Box& box)
{
    return box.replicas > 1 || box.isCollapsed;
}

double textRoom(const Box& box)
{
    if (isFrame(box)) {
        return box.rect.width() - 2 * inset - titleIcon - 8 - (box.replicas > 1 ? badgeWidth : 0);
    }
    return contentRect(box).width() - inset - tile - tileGap - inset + 4 -
           (hasMark(box) ? badgeWidth : 0);
}

/// How many lines of the name a card has room for above its caption.
int nameLines(const Box& box)
{
    const double height = contentRect(box).height();
    if (isFrame(box) || height < 58) {
        return 1;
    }
    return std::clamp(static_cast<int>((height - 10 - captionLine) / nameLine), 2, mostNameLines);
}

std::shared_ptr<const BoxText> makeText(const Box& box)
{
    auto text = std::make_shared<BoxText>();
    double room = std::max(8.0, textRoom(box));
    const double captionRoom = room;
    const bool isFramed = isFrame(box);
    const QFont font = nameFont(isFramed);
    const int lines = nameLines(box);
    if (!isFramed && hasMark(box) && lines > 1 && !fitsWhole(box.name, font, room, lines)) {
        text->isMarkBelow = true;
        room += badgeWidth;
    }
    for (const QString& line : wrapped(box.name, font, room, lines)) {
        text->name.push_back(laidOut(line, font));
        text->nameWidth = std::max(text->nameWidth, textWidth(line, font));
    }
    const QFont small = diagramFont(captionSize);
    if (!isFramed) {
        text->caption = laidOut(
            QFontMetricsF(small).elidedText(box.caption, Qt::ElideRight, captionRoom), small);
    } else if (textWidth(box.caption, small) <= room - text->nameWidth - 10) {
        text->caption = laidOut(box.caption, small); // beside a title all of it or nothing
    }
    text->badge = laidOut(badgeText(box.replicas), diagramFont(captionSize, QFont::DemiBold));
    return text;
}

void drawLine(QPainter& painter, const QStaticText& text, double x, double middle)
{
    painter.drawStaticText(QPointF(x, middle - text.size().height() / 2), text);
}

} // namespace

QSizeF preferredSize(const model::Element& element)
{
    const QFont font = nameFont(false);
    const QStringList lines = wrapped(nameOf(element), font, widestName, 2);
    double text = std::min(widestName, textWidth(caption(element), diagramFont(captionSize)));
    for (const QString& line : lines) {
        text = std::max(text, textWidth(line, font));
    }
    const QSizeF margins = shapeMargins(element.kind);
    const double width = inset + tile + tileGap + std::ceil(text) + inset + margins.width() +
                         (model::replicas(element) > 1 ? badgeWidth : 0);
    const double height = (lines.size() > 1 ? 64 : 56) + margins.height();
    return {std::max(onGrid(width), 128.0), onGrid(height)};
}

QSizeF preferredTitleSize(const model::Element& element)
{
    const double name = textWidth(nameOf(element), nameFont(true));
    const double small = textWidth(caption(element), diagramFont(captionSize));
    return {onGrid(2 * inset + titleIcon + 8 + std::min(name, 320.0) + 10 + std::min(small, 160.0) +
                   (model::replicas(element) > 1 ? badgeWidth : 0)),
            onGrid(metrics::titleBand + 2 * metrics::padding)};
}

QPen DiagramPainter::outline(const Box& box, double scale) const
{
    const FamilyColours& colours = m_theme.of(box.kind);
    double width = 1.3;
    if (box.kind == model::ElementKind::System || box.kind == model::ElementKind::Site) {
        width = 1.8;
    }
    QPen pen(box.isPassive ? mixed(colours.stroke, m_theme.canvas, 0.35) : colours.stroke,
             std::max(width, 0.9 / scale));
    pen.setJoinStyle(Qt::RoundJoin);
    const bool isBoundary =
        box.kind == model::ElementKind::Group || box.kind == model::ElementKind::Team;
    if (box.isExternal || isBoundary) {
        pen.setDashPattern({4, 3});
        pen.setCapStyle(Qt::FlatCap);
    }
    return pen;
}

void DiagramPainter::paintBox(QPainter& painter, const Box& box, double scale) const
{
    if (isFrame(box)) {
        paintContainer(painter, box, scale);
        paintTitle(painter, box, scale);
    } else {
        paintCopies(painter, box, scale);
        paintCard(painter, box, scale);
    }
}

QColor DiagramPainter::paperOf(const Box& box) const
{
    return box.isPassive || box.isExternal ? mixed(m_theme.card, m_theme.canvas, 0.6)
                                           : m_theme.card;
}

void DiagramPainter::paintCopies(QPainter& painter, const Box& box, double scale) const
{
    const int copies = copiesBehind(box);
    if (copies == 0) {
        return;
    }
    // Tinted with depth; the badge says how many there are.
    const QPainterPath shape = outlineOf(box);
    painter.setPen(outline(box, scale));
    for (int copy = copies; copy > 0; --copy) {
        painter.setBrush(mixed(paperOf(box), m_theme.of(box.kind).fill, 0.3 * copy));
        painter.drawPath(shape.translated(copyShift * copy, -copyShift * copy));
    }
}

void DiagramPainter::paintCard(QPainter& painter, const Box& box, double scale) const
{
    const FamilyColours& colours = m_theme.of(box.kind);
    const QColor paper = paperOf(box);
    painter.setPen(outline(box, scale));
    painter.setBrush(paper);
    painter.drawPath(outlineOf(box));
    painter.setBrush(Qt::NoBrush);
    if (const QPainterPath inner = innerLinesOf(box); !inner.isEmpty()) {
        painter.drawPath(inner);
    }
    const QRectF content = contentRect(box);
    const double side = std::min(tile, content.height() - 8);
    if (side < 8) {
        return;
    }
    const QRectF badge(content.left() + inset, content.center().y() - side / 2, side, side);
    const double radius = box.kind == model::ElementKind::Actor ? side / 2 : 7;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(badge, radius, radius);
    const double margin = side * 5 / 28;
    paintIcon(painter, iconPath(box.kind), badge.adjusted(margin, margin, -margin, -margin),
              box.isPassive ? mixed(colours.ink, paper, 0.3) : colours.ink);
    paintText(painter, box, scale);
}

void DiagramPainter::paintContainer(QPainter& painter, const Box& box, double scale) const
{
    const FamilyColours& colours = m_theme.of(box.kind);
    const QPainterPath shape = outlineOf(box);
    painter.setPen(Qt::NoPen);
    painter.setBrush(sheetColour(box.depth + 1));
    painter.drawPath(shape);
    if (hasTitleBand(box)) {
        QRectF band = box.rect;
        band.setHeight(std::min(band.height(), metrics::titleBand));
        QPainterPath strip;
        strip.addRect(band);
        painter.setBrush(colours.fill);
        painter.drawPath(shape.intersected(strip));
    }
    painter.setPen(outline(box, scale));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
}

void DiagramPainter::paintTitle(QPainter& painter, const Box& box, double scale) const
{
    if (!box.text) {
        box.text = makeText(box);
    }
    const BoxText& text = *box.text;
    const FamilyColours& colours = m_theme.of(box.kind);
    const bool hasCaption = scale >= detailScale && !text.caption.text().isEmpty();
    const double middle = box.rect.top() + metrics::titleBand / 2;
    const double x = box.rect.left() + inset + titleIcon + 8;
    const double end = x + text.nameWidth + (hasCaption ? 10 + text.caption.size().width() : 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hasTitleBand(box) ? colours.fill : sheetColour(box.depth + 1));
    painter.drawRoundedRect(
        QRectF(QPointF(box.rect.left() + inset - 4, middle - 8), QPointF(end + 4, middle + 8)), 4,
        4);
    const QRectF icon(box.rect.left() + inset, middle - titleIcon / 2, titleIcon, titleIcon);
    paintIcon(painter, iconPath(box.kind), icon, colours.ink);
    painter.setFont(nameFont(true));
    painter.setPen(colours.ink);
    drawLine(painter, text.name.front(), x, middle);
    if (hasCaption) {
        painter.setFont(diagramFont(captionSize));
        painter.setPen(m_theme.mutedText);
        drawLine(painter, text.caption, x + text.nameWidth + 10, middle + 0.5);
    }
    paintMark(painter, box,
              QRectF(box.rect.left(), box.rect.top(), box.rect.width(), metrics::titleBand), scale);
}

void DiagramPainter::paintText(QPainter& painter, const Box& box, double scale) const
{
    if (!box.text) {
        box.text = makeText(box);
    }
    const BoxText& text = *box.text;
    const bool hasCaption = scale >= detailScale && !text.caption.text().isEmpty();
    const QRectF content = contentRect(box);
    const double x = content.left() + inset + tile + tileGap;
    const double height =
        nameLine * static_cast<double>(text.name.size()) + (hasCaption ? captionLine : 0);
    double middle = content.center().y() - height / 2 + nameLine / 2;
    painter.setFont(nameFont(false));
    painter.setPen(box.isPassive ? m_theme.mutedText : m_theme.text);
    for (const QStaticText& line : text.name) {
        drawLine(painter, line, x, middle);
        middle += nameLine;
    }
    if (hasCaption) {
        painter.setFont(diagramFont(captionSize));
        painter.setPen(m_theme.mutedText);
        drawLine(painter, text.caption, x, middle - 1);
    }
    const QRectF captionRow(content.left(), middle - 1 - captionLine / 2, content.width(),
                            captionLine);
    paintMark(painter, box, text.isMarkBelow ? captionRow : content, scale);
}

void DiagramPainter::paintMark(QPainter& painter, const Box& box, const QRectF& around,
                               double scale) const
{
    if (!hasMark(box) || scale < detailScale) {
        return;
    }
    const FamilyColours& colours = m_theme.of(box.kind);
    if (box.replicas > 1) {
        const QStaticText& badge = box.text->badge;
        const double width = std::max(badgeWidth - 4, badge.size().width() + 12);
        const QRectF pill(around.right() - inset + 4 - width, around.center().y() - badgeHeight / 2,
                          width, badgeHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.fill);
        painter.drawRoundedRect(pill, badgeHeight / 2, badgeHeight / 2);
        painter.setPen(colours.ink);
        painter.setFont(diagramFont(captionSize, QFont::DemiBold));
        drawLine(painter, badge, pill.center().x() - badge.size().width() / 2, pill.center().y());
    } else {
        const QRectF mark(around.right() - inset - 14, around.center().y() - 8, 16, 16);
        paintIcon(painter, iconPath(QStringLiteral("expand")), mark, colours.ink);
    }
}

} // namespace corbel::render
