/// Looks after the file of the open document: whether it may be written, and whether another window
/// or another program works on it.
#pragma once

#include <optional>

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include "model/storage/document_lock.h"
#include "model/storage/file_stamp.h"
#include "ui/dialogs/save_questions.h"
#include "ui/document/document.h"

namespace corbel::ui {

/// Follows the document from path to path by itself, and holds the lock of its path where that is
/// free.
class FileGuard : public QObject {
    Q_OBJECT

public:
    explicit FileGuard(Document& document);

    /// Whether another window has `path` open. When not, its lock is kept for the document that is
    /// opened or saved there next.
    bool isOpenElsewhere(const std::filesystem::path& path);
    /// The document is only to be looked at, because another window has it open.
    void setReadOnlyBesideAnother();

    ReadOnly readOnly() const { return m_readOnly; }
    /// What the file holds as far as this window knows; `changed` or `missing` until the person has
    /// said what to do.
    model::storage::FileState state() const { return m_state; }
    /// What saving may replace: the version last read or written here, or the other program's once
    /// the person has said that it may go.
    const std::optional<model::storage::FileStamp>& expected() const;

    /// The person keeps the version of this window: what the file holds now may be replaced.
    void keepMine();
    /// The document was read or written: this window and the file agree.
    void agree();
    /// Looks at the file now instead of at the next sign of a change.
    void check();

signals:
    void stateChanged();
    void readOnlyChanged();

private:
    void follow();
    void watch();
    void setState(model::storage::FileState state);
    void updateRights();

    struct Lock {
        std::filesystem::path path; ///< Canonical.
        model::storage::DocumentLock lock;
    };

    Document& m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< Programs write in several steps; one look afterwards is enough.
    Lock m_lock;
    Lock m_next; ///< Taken for a document that is about to be opened or saved.
    std::optional<model::storage::FileStamp> m_accepted;
    bool m_acceptsMissing = false;
    model::storage::FileState m_state = model::storage::FileState::Same;
    ReadOnly m_readOnly = ReadOnly::No;
    bool m_isBesideAnother = false;
};

} // namespace corbel::ui
