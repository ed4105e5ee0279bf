/// Follows a document with a recovery journal, so that a crash loses nothing of it.
#pragma once

#include <filesystem>
#include <memory>

#include <QObject>
#include <QTimer>

#include "model/storage/journal_writer.h"
#include "ui/document/document.h"

namespace corbel::ui {

/// Writes nothing until the first edit, and nothing on the thread of the window. What stands in
/// the way of the journal never disturbs editing: `notice` says it, and it is tried again.
class JournalKeeper : public QObject {
    Q_OBJECT

public:
    /// `document` lives at least as long as edits are made.
    JournalKeeper(Document& document, std::filesystem::path folder, QObject* parent = nullptr);
    /// Leaves the journal, with everything in it, to the next start.
    ~JournalKeeper() override;

    /// Opens what a crash left, and goes on with its journal.
    void restore(model::storage::Work work, model::storage::journal::OwnedFile journal);
    /// The document was closed on purpose: its journal goes.
    void close();
    /// Waits until everything is on the disk.
    void wait() { m_writer->wait(); }
    /// The same for all keepers there are, on whatever thread, but not for ever: for a program that
    /// is about to end by a broken contract.
    static void finishAll();

    /// Why a crash would lose work at present; empty when it would not.
    const QString& notice() const { return m_notice; }

    /// A journal that has so many bytes more than its base, and four times as many, begins anew.
    static constexpr std::uintmax_t leastCompacted = std::uintmax_t{8} << 20U;

signals:
    void noticeChanged(const QString& notice);

private:
    void record(const model::storage::journal::Event& event);
    void begin();
    void stop();
    void onReport(const model::Result<void>& outcome);
    void setNotice(const QString& notice);

    Document& m_document;
    bool m_isOn = false;        ///< There is a journal, or there will be one as soon as possible.
    bool m_isRestoring = false; ///< What replaces the document comes from a journal.
    std::uintmax_t m_limit = 0; ///< The size at which the journal begins anew.
    int m_delay = 0;            ///< Until the next attempt after a failure, in ms.
    QTimer m_begin;             ///< Begins anew: after a failure, and when the journal is large.
    QString m_notice;
    std::unique_ptr<model::storage::journal::Writer> m_writer; // the last: its thread reports here
};

} // namespace corbel::ui
