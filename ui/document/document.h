/// The open document: its designs, the undo stack, and the only way anything changes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QUndoStack>

#include "model/storage/file_failure.h"
#include "model/storage/journal.h"

namespace corbel::ui {

/// Holds all designs of one file and shows one of them as the current one. Everything that changes
/// a model passes through `apply`, as one undoable ChangeSet; designs come and go as undoable steps
/// too.
class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    const model::Document& file() const { return m_file; }
    const model::Model& model() const;
    /// The current design as a value that stays as it is; copied only after a change.
    std::shared_ptr<const model::Model> snapshot() const;
    /// Grows with every change of the current design, also on undo: results carry it along.
    std::uint64_t revision() const { return m_revision; }

    /// Applies `changes` to the current design and puts them on the undo stack. On failure nothing
    /// changes, and `problem` says why. An empty change set succeeds and leaves no trace. Edits
    /// that follow each other with the same non-negative `mergeId` and label become one undo step.
    bool apply(model::ChangeSet changes, QString* problem = nullptr, int mergeId = -1);
    /// For undo and redo only: nothing else may be pushed, and no macros, because the recovery
    /// journal follows every step.
    QUndoStack& undoStack() { return m_undo; }

    int designCount() const { return static_cast<int>(m_file.designs.size()); }
    int currentDesign() const { return m_current; }
    /// What a tab calls the design: its model's name, else its id.
    QString designName(int index) const;
    void setCurrentDesign(int index);
    // Undoable, as every edit.
    /// Adds a copy of the current design under `name` and makes it current.
    void duplicateDesign(const QString& name);
    /// The last one stays.
    void removeDesign(int index);
    /// Makes the design the current one.
    void renameDesign(int index, const QString& name);
    /// Puts it at another position and makes it the current one.
    void moveDesign(int from, int to);

    /// Empty until the document was opened or saved.
    const std::filesystem::path& path() const { return m_path; }
    /// What the file held when it was last read or written here.
    const std::optional<model::storage::FileStamp>& stamp() const { return m_stamp; }
    /// The document's name: its own, else the file's, else "Untitled".
    QString title() const;
    bool isClean() const;
    /// The text file held comments that saving would drop.
    bool hasComments() const { return m_hasComments; }

    /// An empty document with one design and an empty view.
    void clear();
    /// Replaces everything by a document to begin with, such as a template: it has no path yet, and
    /// while it is as it was, nothing is lost by closing it.
    void startFrom(model::Document document);
    /// Replaces everything by `document`; it counts as changed unless `path` is given.
    void assign(model::Document document, const std::filesystem::path& path = {});
    /// On failure the document stays as it was.
    model::storage::FileResult<void> open(const std::filesystem::path& path);
    /// Saves to `path` and stays there. With `expected` only when that is what the file still
    /// holds; without it replaces whatever is there.
    model::storage::FileResult<void>
    saveAs(const std::filesystem::path& path,
           const std::optional<model::storage::FileStamp>& expected = std::nullopt);

    /// Everything that a crash could lose, without copying it.
    model::storage::journal::WorkView work() const;
    /// Takes the place of what is open, with its undo history; `work` passed
    /// `model::storage::check`. Counts as changed unless it says that it is clean.
    void restore(model::storage::Work work);

signals:
    /// The current design changed by exactly these changes (an undo emits the inverse).
    void changed(const corbel::model::ChangeSet& changes);
    /// Another document took the place of this one; `reset` follows.
    void replaced();
    /// Everything may be different: opened, cleared, or another design became current.
    void reset();
    void cleanChanged(bool clean);
    void pathChanged();
    /// Designs were added, removed or renamed.
    void designsChanged();
    void currentDesignChanged(int index);

    // What the recovery journal follows, in the order in which it happens; for steps, before
    // `changed`. While `undone` and `redone` are told, `work` is not to be asked.
    /// `isMerged`: it became part of the step before.
    void pushed(const corbel::model::Step& step, bool isMerged);
    void undone();
    void redone();
    /// Changed without a step.
    void amended(const corbel::model::DesignId& design, const corbel::model::ChangeSet& changes);
    void saved();

private:
    friend class EditCommand;
    // A step passes through these, in this order.
    /// Applies it, and shows what design it leaves.
    void applyStep(const model::Step& step);
    /// Puts what was applied on the undo stack.
    void push(model::Step step, int mergeId);
    /// Tells the listeners what changed.
    void announce(const model::Step& step);
    /// All of it, for a design that comes or goes.
    void take(const model::Step& step);
    /// All of it, for a step of the undo stack; `told` is `undone` or `redone`.
    void perform(const model::Step& step, void (Document::*told)());
    model::Model& currentModel();
    void adopt(model::Document document, const std::filesystem::path& path, bool clean);
    /// A design without views is shown laid out; the view stands in the model before any edit.
    void ensureView();

    model::Document m_file;
    int m_current = 0;
    bool m_isPerforming = false; ///< A step is being undone or redone, and told of.
    std::filesystem::path m_path;
    std::optional<model::storage::FileStamp> m_stamp;
    bool m_hasComments = false;
    std::uint64_t m_revision = 0;
    mutable std::shared_ptr<const model::Model> m_snapshot;
    QUndoStack m_undo;
};

} // namespace corbel::ui
