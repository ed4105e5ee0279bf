#include "ui/render/icons.h"

#include <cmath>

#include <QFile>
#include <QHash>
#include <QPaintEngine>
#include <QSvgRenderer>

namespace corbel::render {

namespace {

/// The drawing in one colour; SVG icons say `currentColor`, which Qt's reader does not know.
QByteArray recoloured(const QString& path, const QColor& colour)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return file.readAll().replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
}

QImage draw(const QString& path, int pixels, const QColor& colour)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(recoloured(path, colour));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    if (colour.alpha() < 255) { // as a whole: strokes of the drawing may overlap
        painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        painter.fillRect(image.rect(), colour);
    }
    return image;
}

} // namespace

QString iconPath(model::ElementKind kind)
{
    const std::string_view name = model::spelling(kind);
    return iconPath(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

QString iconPath(QStringView action)
{
    return QStringLiteral(":/icons/%1.svg").arg(action);
}

QImage iconImage(const QString& path, int pixels, const QColor& colour)
{
    // Zooming asks for ever new sizes, so the cache is emptied when it has seen many.
    constexpr qsizetype most = 1024;
    static thread_local QHash<QString, QImage> cache;
    const QString key =
        QStringLiteral("%1|%2|%3").arg(path).arg(pixels).arg(colour.name(QColor::HexArgb));
    if (const auto it = cache.constFind(key); it != cache.constEnd()) {
        return *it;
    }
    if (cache.size() >= most) {
        cache.clear();
    }
    const QImage image = draw(path, pixels, colour);
    cache.insert(key, image);
    return image;
}

void paintIcon(QPainter& painter, const QString& path, const QRectF& rect, const QColor& colour)
{
    const QPaintEngine* engine = painter.paintEngine();
    if (engine == nullptr || engine->type() != QPaintEngine::Raster) {
        QSvgRenderer(recoloured(path, colour)).render(&painter, rect);
        return;
    }
    const QTransform& transform = painter.deviceTransform();
    const QRectF onDevice = transform.mapRect(rect);
    const int pixels = static_cast<int>(std::lround(onDevice.width()));
    if (pixels < 1) {
        return;
    }
    // On whole device pixels, so that no resampling blurs the strokes.
    const QPointF corner(std::round(onDevice.left()), std::round(onDevice.top()));
    painter.save();
    painter.resetTransform();
    const QTransform device = painter.deviceTransform();
    painter.drawImage(
        QRectF(device.inverted().map(corner), QSizeF(pixels / device.m11(), pixels / device.m22())),
        iconImage(path, pixels, colour));
    painter.restore();
}

} // namespace corbel::render
