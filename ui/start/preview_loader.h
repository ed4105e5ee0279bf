/// Small pictures of documents and templates, drawn by the program's painter on a thread of its
/// own.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>

#include <QDateTime>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QString>

#include "model/model.h"

namespace corbel::ui {

/// What the picture shows and how it shall look.
struct PreviewRequest {
    enum class Source { File, Template };

    Source source = Source::File;
    QString name;     ///< Absolute path of a document, or name of a template.
    QString language; ///< Of a template's texts: `en` or `ko`.
    QSize size;       ///< Device-independent pixels.
    double ratio = 1; ///< Device pixels per one of those.
    bool isDark = false;

    bool operator==(const PreviewRequest&) const = default;
};

struct Preview {
    enum class State {
        Ready,
        Empty,      ///< Nothing is drawn in it.
        Missing,    ///< There is no such file.
        TooLarge,   ///< Above the bounds; it may well open.
        Unreadable, ///< Not a document, damaged, or newer than this program.
    };

    State state = State::Unreadable;
    QImage image; ///< Null unless ready.
    QString title;
    QDateTime modified; ///< Of a file that is there.
};

/// Draws what is asked for, one after the other. However strange a file is, the window goes on:
/// only regular files up to a bound are read, and what is no longer wanted is given up.
class PreviewLoader : public QObject {
    Q_OBJECT

public:
    /// Pictures of files are kept in `folder` by path, time, size and look; it is made when needed.
    explicit PreviewLoader(QString folder, QObject* parent = nullptr);
    ~PreviewLoader() override;

    /// `$XDG_CACHE_HOME/corbel/previews`.
    static QString cacheFolder();

    /// `ready` follows, unless `cancel` comes first.
    void request(PreviewRequest request);
    /// Forgets all requests; what is under way ends soon and without a signal.
    void cancel();

    static constexpr qint64 mostBytes = 16 * 1024 * 1024; ///< Of a file.
    static constexpr std::size_t mostLaidOut = 600;       ///< Elements of a document without views.
    static constexpr std::size_t mostDrawn = 20'000;      ///< Elements of one with views.
    static constexpr int mostKept = 240;                  ///< Pictures in the folder.

signals:
    void ready(const corbel::ui::PreviewRequest& request, const corbel::ui::Preview& preview);

private:
    void work(const std::stop_token& stop);
    Preview load(const PreviewRequest& request, const std::stop_token& stop) const;
    Preview loadFile(const PreviewRequest& request, const std::stop_token& stop) const;
    QString cachePath(const PreviewRequest& request, const QDateTime& modified, qint64 bytes) const;
    void keep(const QString& path, const Preview& preview) const;

    const QString m_folder;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<PreviewRequest> m_waiting; ///< Guarded by m_mutex.
    std::stop_source m_current;           ///< Guarded by m_mutex: stops what is under way.
    quint64 m_round = 0;                  ///< Guarded by m_mutex: grows with each `cancel`.
    std::jthread m_thread;                ///< The last member: joins before the others go.
};

/// The first view of the model (laid out when it has none) within `size`. Null when nothing is
/// drawn, or when `stop` came first.
QImage previewImage(const model::Model& model, QSize size, double ratio, bool isDark,
                    const std::stop_token& stop = {});

} // namespace corbel::ui
