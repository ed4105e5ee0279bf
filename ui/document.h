/// The open document: its designs, the undo stack, and the only way anything changes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include <QObject>
#include <QString>
#include <QUndoStack>

#include "model/change_set.h"
#include "model/document.h"

namespace corbel::ui {

/// Holds all designs of one file and shows one of them as the current one. Everything that changes
/// a model passes through `apply`, as one undoable ChangeSet.
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
    QUndoStack& undoStack() { return m_undo; }

    int designCount() const { return static_cast<int>(m_file.designs.size()); }
    int currentDesign() const { return m_current; }
    /// What a tab calls the design: its model's name, else its id.
    QString designName(int index) const;
    void setCurrentDesign(int index);
    /// Adds a copy of the current design under `name` and makes it current. Not undoable.
    void duplicateDesign(const QString& name);
    /// Removes a design; the last one stays. Empties the undo stack.
    void removeDesign(int index);

    /// Empty until the document was opened or saved.
    const std::filesystem::path& path() const { return m_path; }
    /// The document's name: its own, else the file's, else "Untitled".
    QString title() const;
    bool isClean() const;
    /// The text file held comments that saving would drop.
    bool hasComments() const { return m_hasComments; }

    /// An empty document with one design and an empty view.
    void clear();
    /// Replaces everything by `document`; it counts as changed unless `path` is given.
    void assign(model::Document document, const std::filesystem::path& path = {});
    /// On failure the document stays as it was, and `problem` lists what was found.
    bool open(const std::filesystem::path& path, QString* problem);
    /// Saves to `path` and stays there.
    bool saveAs(const std::filesystem::path& path, QString* problem);

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

private:
    friend class EditCommand;
    /// Applies to the design of that id and tells the listeners; makes it the current one first.
    void perform(const model::DesignId& design, const model::ChangeSet& changes);
    model::Model& currentModel();
    void adopt(model::Document document, const std::filesystem::path& path, bool clean);
    /// A design without views is shown laid out; the view stands in the model before any edit.
    void ensureView();
    void setTouched(bool touched);

    model::Document m_file;
    int m_current = 0;
    std::filesystem::path m_path;
    bool m_hasComments = false;
    bool m_touched = false; ///< Changed outside of the undo stack.
    std::uint64_t m_revision = 0;
    mutable std::shared_ptr<const model::Model> m_snapshot;
    QUndoStack m_undo;
};

} // namespace corbel::ui
