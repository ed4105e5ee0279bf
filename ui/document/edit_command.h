/// The one undo command: a step that was taken on the document.
#pragma once

#include <QUndoCommand>

#include "model/step.h"

namespace corbel::ui {

class Document;

class EditCommand : public QUndoCommand {
public:
    /// `step` was applied already: the first redo, which the undo stack makes when the command is
    /// pushed, does nothing.
    EditCommand(Document& document, model::Step step, int mergeId);

    void undo() override;
    void redo() override;
    int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand* other) override;

    const model::Step& step() const { return m_step; }

private:
    Document& m_document;
    model::Step m_step;
    int m_mergeId;
    bool m_isDone = true;
};

} // namespace corbel::ui
