/// The documents that were open last, newest first, and those that were pinned.
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>

namespace corbel::ui {

/// Kept in the settings; says nothing about whether the files are still there.
class RecentFiles : public QObject {
    Q_OBJECT

public:
    explicit RecentFiles(QSettings& settings, QObject* parent = nullptr);

    /// Absolute paths: what is pinned, then the others, each newest first.
    QStringList all() const;
    bool isPinned(const QString& file) const;

    /// Puts `file` to the front. What is pinned is never crowded out.
    void add(const QString& file);
    void remove(const QString& file);
    void setPinned(const QString& file, bool isPinned);

    static constexpr qsizetype most = 12; ///< Of those that are not pinned.

signals:
    void changed();

private:
    QStringList stored(const QString& key) const;

    QSettings& m_settings;
};

} // namespace corbel::ui
