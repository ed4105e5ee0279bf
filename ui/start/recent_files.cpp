#include "ui/start/recent_files.h"

namespace corbel::ui {

namespace {

const QString recentKey = QStringLiteral("recent");
const QString pinnedKey = QStringLiteral("recent-pinned");

} // namespace

RecentFiles::RecentFiles(QSettings& settings, QObject* parent)
    : QObject(parent),
      m_settings(settings)
{
}

QStringList RecentFiles::stored(const QString& key) const
{
    QStringList files = m_settings.value(key).toStringList();
    files.removeAll(QString());
    files.removeDuplicates();
    return files;
}

QStringList RecentFiles::all() const
{
    QStringList files = stored(pinnedKey);
    files += stored(recentKey);
    files.removeDuplicates();
    return files;
}

bool RecentFiles::isPinned(const QString& file) const
{
    return stored(pinnedKey).contains(file);
}

void RecentFiles::add(const QString& file)
{
    QStringList files = stored(recentKey);
    files.removeAll(file);
    files.prepend(file);
    const QStringList pinned = stored(pinnedKey);
    qsizetype others = 0;
    files.removeIf([&](const QString& one) { return !pinned.contains(one) && ++others > most; });
    m_settings.setValue(recentKey, files);
    emit changed();
}

void RecentFiles::remove(const QString& file)
{
    for (const QString& key : {recentKey, pinnedKey}) {
        QStringList files = stored(key);
        files.removeAll(file);
        m_settings.setValue(key, files);
    }
    emit changed();
}

void RecentFiles::setPinned(const QString& file, bool isPinned)
{
    QStringList files = stored(pinnedKey);
    files.removeAll(file);
    if (isPinned) {
        files.prepend(file);
    }
    m_settings.setValue(pinnedKey, files);
    emit changed();
}

} // namespace corbel::ui
