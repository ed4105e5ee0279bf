#include "ui/render/text.h"

#include <algorithm>

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

namespace corbel::render {

QFont diagramFont(double pixels, int weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK KR"),
                      QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(static_cast<int>(pixels));
    font.setWeight(static_cast<QFont::Weight>(weight));
    // Unhinted advances grow in proportion with the zoom: text fits at 200 % when it fits at 100 %.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

double textWidth(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

namespace {

constexpr QChar breakMark(0x200b);

/// With a zero-width space after the usual joints of technical names, where a line may break.
QString breakableAtJoints(const QString& text)
{
    QString result;
    for (const QChar letter : text) {
        result += letter;
        if (QStringLiteral("-_./").contains(letter)) {
            result += breakMark;
        }
    }
    return result;
}

} // namespace

QStringList wrapped(const QString& text, const QFont& font, double width, int lines)
{
    const QFontMetricsF metrics(font);
    const QString single = text.simplified();
    if (metrics.horizontalAdvance(single) <= width) {
        return {single};
    }
    const QString breakable = breakableAtJoints(single);
    QTextLayout layout(breakable, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList result;
    qsizetype start = 0;
    while (result.size() < lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        const bool isLast = result.size() + 1 == lines;
        const QString piece =
            isLast ? breakable.mid(start) : breakable.mid(line.textStart(), line.textLength());
        start = line.textStart() + line.textLength();
        result += QString(piece).remove(breakMark).trimmed();
    }
    layout.endLayout();
    result.last() = metrics.elidedText(result.last(), Qt::ElideRight, width);
    return result;
}

bool fitsWhole(const QString& text, const QFont& font, double width, int lines)
{
    const QString single = text.simplified();
    QString shown = wrapped(single, font, width, lines).join(QString());
    if (shown.remove(QLatin1Char(' ')) != QString(single).remove(QLatin1Char(' '))) {
        return false;
    }
    const QStringList words =
        breakableAtJoints(single).replace(breakMark, QLatin1Char(' ')).split(QLatin1Char(' '));
    return std::ranges::all_of(words,
                               [&](const QString& word) { return textWidth(word, font) <= width; });
}

} // namespace corbel::render
