/// The one undo command: a ChangeSet that was applied to one design.
#pragma once

#include <QUndoCommand>

#include "model/change_set.h"
#include "model/document.h"

namespace corbel::ui {

class Document;

class EditCommand : public QUndoCommand {
public:
    /// `changes` were applied already: the first redo, which the undo stack makes when the command
    /// is pushed, does nothing.
    EditCommand(Document& document, model::DesignId design, model::ChangeSet changes, int mergeId);

    void undo() override;
    void redo() override;
    int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand* other) override;

    const model::ChangeSet& changes() const { return m_changes; }

private:
    Document& m_document;
    model::DesignId m_design;
    model::ChangeSet m_changes;
    int m_mergeId;
    bool m_isDone = true;
};

} // namespace corbel::ui
