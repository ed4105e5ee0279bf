#include "ui/files/file_guard.h"

#include <chrono>
#include <system_error>

#include <QGuiApplication>

#include "model/storage/whole_file.h"

namespace corbel::ui {

using model::storage::DocumentLock;
using model::storage::FileStamp;
using model::storage::FileState;
using model::storage::Obstacle;

namespace {

std::filesystem::path canonicalPath(const std::filesystem::path& path)
{
    std::error_code error;
    const auto found = std::filesystem::weakly_canonical(path, error);
    return error ? path : found;
}

} // namespace

FileGuard::FileGuard(Document& document) : m_document(document)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(std::chrono::milliseconds(150));
    connect(&m_settle, &QTimer::timeout, this, &FileGuard::check);
    const auto look = [this] {
        // Started once only: in a busy folder it would never end otherwise.
        if (!m_settle.isActive()) {
            m_settle.start();
        }
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, look);
    // Network folders tell nothing; whoever comes back from another program is told at once.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [look](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive) {
                    look();
                }
            });
    connect(&document, &Document::pathChanged, this, &FileGuard::follow);
    connect(&document, &Document::saved, this, &FileGuard::agree);
}

bool FileGuard::isOpenElsewhere(const std::filesystem::path& path)
{
    const auto wanted = canonicalPath(path);
    if (wanted == m_lock.path && m_lock.lock.isHeld()) {
        return false;
    }
    auto lock = DocumentLock::take(wanted);
    if (!lock) {
        return true;
    }
    m_next = Lock{wanted, std::move(*lock)};
    return false;
}

void FileGuard::setReadOnlyBesideAnother()
{
    m_isBesideAnother = true;
    updateRights();
}

const std::optional<FileStamp>& FileGuard::expected() const
{
    return m_accepted ? m_accepted : m_document.stamp();
}

void FileGuard::keepMine()
{
    if (m_state == FileState::Missing) {
        m_acceptsMissing = true;
    } else {
        m_accepted = model::storage::stampOf(m_document.path());
    }
    check();
}

void FileGuard::agree()
{
    m_accepted.reset();
    m_acceptsMissing = false;
    check();
}

void FileGuard::check()
{
    FileState state = FileState::Same;
    if (!m_document.path().empty() && expected()) {
        state = model::storage::compareWith(m_document.path(), *expected());
    }
    if (state != FileState::Missing) {
        m_acceptsMissing = false;
    } else if (m_acceptsMissing) {
        state = FileState::Same;
    }
    watch();
    updateRights();
    if (state != m_state) {
        m_state = state;
        emit stateChanged();
    }
}

void FileGuard::follow()
{
    m_isBesideAnother = false;
    const auto path =
        m_document.path().empty() ? std::filesystem::path() : canonicalPath(m_document.path());
    if (path.empty()) {
        m_lock = {};
    } else if (path == m_next.path) {
        m_lock = std::move(m_next);
    } else if (path != m_lock.path) {
        // Somebody chose to work beside another window when there is nothing to hold.
        m_lock = Lock{path, DocumentLock::take(path).value_or(DocumentLock())};
    }
    m_next = {};
    agree();
}

void FileGuard::watch()
{
    QStringList wanted;
    const std::filesystem::path& path = m_document.path();
    std::error_code error;
    if (!path.empty()) {
        const auto folder = path.has_parent_path() ? path.parent_path() : ".";
        for (const auto& each : {path, std::filesystem::path(folder)}) {
            if (std::filesystem::exists(each, error)) {
                wanted << QString::fromStdString(each.string());
            }
        }
    }
    // All anew: a watch stays with the file that had the name, and that may be another one now.
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty()) {
        m_watcher.removePaths(watched);
    }
    if (!wanted.isEmpty()) {
        m_watcher.addPaths(wanted);
    }
}

void FileGuard::updateRights()
{
    ReadOnly now = m_isBesideAnother ? ReadOnly::OpenElsewhere : ReadOnly::No;
    // Without a stamp the document was never read from there: saving will tell.
    if (now == ReadOnly::No && !m_document.path().empty() && m_document.stamp()) {
        const auto obstacle = model::storage::obstacleToWriting(m_document.path());
        now = obstacle == Obstacle::FileReadOnly     ? ReadOnly::File
              : obstacle == Obstacle::FolderReadOnly ? ReadOnly::Folder
                                                     : ReadOnly::No;
    }
    if (now != m_readOnly) {
        m_readOnly = now;
        emit readOnlyChanged();
    }
}

} // namespace corbel::ui
