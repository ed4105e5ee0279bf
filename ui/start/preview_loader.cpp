#include "ui/start/preview_loader.h"

#include <algorithm>
#include <cmath>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include "analysis/layout/model_layout.h"
#include "model/storage/document_file.h"
#include "ui/render/export.h"
#include "ui/render/painter.h"
#include "ui/render/templates.h"
#include "ui/words/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

/// Names how pictures are drawn; another number makes those that are kept useless.
constexpr int drawingVersion = 1;
constexpr double mostEnlarged = 0.7; ///< Few parts are not shown larger than many.
/// Shapes and names stay, however small: a preview is looked at as a picture.
constexpr double leastDetail = 0.3;

Preview previewOf(const model::Document& document, const PreviewRequest& request,
                  const std::stop_token& stop)
{
    Preview preview;
    const model::Model& first = document.designs.front().model;
    preview.title = toQString(document.name.empty() ? first.name : document.name);
    const std::size_t count = first.elements.size();
    if (count > (first.views.empty() ? PreviewLoader::mostLaidOut : PreviewLoader::mostDrawn)) {
        preview.state = Preview::State::TooLarge;
        return preview;
    }
    preview.image = previewImage(first, request.size, request.ratio, request.isDark, stop);
    preview.state = preview.image.isNull() ? Preview::State::Empty : Preview::State::Ready;
    return preview;
}

} // namespace

QImage previewImage(const model::Model& model, QSize size, double ratio, bool isDark,
                    const std::stop_token& stop)
{
    analysis::layout::ModelLayoutSettings settings;
    settings.engine.stop = stop;
    const render::Diagram diagram(
        model, model.views.empty() ? analysis::layout::layOutView(model, render::boxSize, settings)
                                   : model.views[0]);
    if (stop.stop_requested() || diagram.boxes().empty()) {
        return {};
    }
    const render::Theme& theme = render::Theme::of(isDark);
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(theme.canvas);
    const double margin = size.height() * 0.08;
    const QRectF content = diagram.bounds();
    const double scale =
        std::min({mostEnlarged, (size.width() - 2 * margin) / std::max(1.0, content.width()),
                  (size.height() - 2 * margin) / std::max(1.0, content.height())});
    QPainter painter(&image);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.scale(scale, scale);
    painter.translate(-content.center());
    render::DiagramPainter(theme).paint(painter, diagram, content.adjusted(-8, -8, 8, 8),
                                        std::max(scale, leastDetail));
    return image;
}

PreviewLoader::PreviewLoader(QString folder, QObject* parent)
    : QObject(parent),
      m_folder(std::move(folder)),
      m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

PreviewLoader::~PreviewLoader()
{
    m_thread.request_stop();
    cancel();
}

QString PreviewLoader::cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           u"/corbel/previews"_s;
}

void PreviewLoader::request(PreviewRequest request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(request));
    }
    m_wake.notify_one();
}

void PreviewLoader::cancel()
{
    const std::lock_guard lock(m_mutex);
    ++m_round;
    m_waiting.clear();
    m_current.request_stop();
}

void PreviewLoader::work(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        PreviewRequest request;
        std::stop_token current;
        quint64 round = 0;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); })) {
                return;
            }
            request = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_current = std::stop_source();
            current = m_current.get_token();
            round = m_round;
        }
        Preview preview = load(request, current);
        if (current.stop_requested()) {
            continue;
        }
        QMetaObject::invokeMethod(
            this,
            [this, round, request = std::move(request), preview = std::move(preview)] {
                {
                    const std::lock_guard lock(m_mutex);
                    if (round != m_round) {
                        return;
                    }
                }
                emit ready(request, preview);
            },
            Qt::QueuedConnection);
    }
}

Preview PreviewLoader::load(const PreviewRequest& request, const std::stop_token& stop) const
{
    if (request.source == PreviewRequest::Source::File) {
        return loadFile(request, stop);
    }
    const auto document =
        render::readTemplate(request.name.toStdString(), request.language.toStdString());
    return document ? previewOf(*document, request, stop) : Preview();
}

Preview PreviewLoader::loadFile(const PreviewRequest& request, const std::stop_token& stop) const
{
    Preview preview;
    const QFileInfo info(request.name);
    if (!info.exists()) {
        preview.state = Preview::State::Missing;
        return preview;
    }
    preview.modified = info.lastModified();
    // A pipe or a device would keep whoever opens it waiting.
    if (!info.isFile()) {
        return preview;
    }
    if (info.size() > mostBytes) {
        preview.state = Preview::State::TooLarge;
        return preview;
    }
    const QString kept = cachePath(request, preview.modified, info.size());
    if (QImage image(kept); !image.isNull() && image.size() == request.size * request.ratio) {
        image.setDevicePixelRatio(request.ratio);
        preview.state = Preview::State::Ready;
        preview.title = image.text(u"Title"_s);
        preview.image = std::move(image);
        return preview;
    }
    const auto loaded = model::storage::load(request.name.toStdString());
    if (!loaded || stop.stop_requested()) {
        return preview;
    }
    const QDateTime modified = preview.modified;
    preview = previewOf(loaded->document, request, stop);
    preview.modified = modified;
    if (preview.state == Preview::State::Ready && !stop.stop_requested()) {
        keep(kept, preview);
    }
    return preview;
}

QString PreviewLoader::cachePath(const PreviewRequest& request, const QDateTime& modified,
                                 qint64 bytes) const
{
    const QString what = QStringList{request.name,
                                     QString::number(modified.toMSecsSinceEpoch()),
                                     QString::number(bytes),
                                     QString::number(request.size.width()),
                                     QString::number(request.size.height()),
                                     QString::number(request.ratio),
                                     request.isDark ? u"dark"_s : u"light"_s,
                                     QString::number(drawingVersion)}
                             .join(QChar(u'\n'));
    const QByteArray digest =
        QCryptographicHash::hash(what.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/%2.png").arg(m_folder, QString::fromLatin1(digest));
}

void PreviewLoader::keep(const QString& path, const Preview& preview) const
{
    // Documents may be confidential, so are pictures of them.
    if (!QDir().mkpath(m_folder) ||
        !QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
        return;
    }
    QImage image = preview.image;
    image.setText(u"Title"_s, preview.title);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && image.save(&file, "PNG")) {
        file.commit();
    }
    const QFileInfoList kept =
        QDir(m_folder).entryInfoList({u"*.png"_s}, QDir::Files, QDir::Time); // newest first
    for (qsizetype i = mostKept; i < kept.size(); ++i) {
        QFile::remove(kept[i].absoluteFilePath());
    }
}

} // namespace corbel::ui
