#include "ui/document/edit_command.h"

#include "ui/document/document.h"
#include "ui/words/messages.h"

namespace corbel::ui {

EditCommand::EditCommand(Document& document, model::Step step, int mergeId)
    : m_document(document),
      m_step(std::move(step)),
      m_mergeId(mergeId)
{
    setText(translated(model::labelOf(m_step)));
}

void EditCommand::undo()
{
    m_document.perform(model::inverse(m_step), &Document::undone);
}

void EditCommand::redo()
{
    if (m_isDone) {
        m_isDone = false;
        return;
    }
    m_document.perform(m_step, &Document::redone);
}

bool EditCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const EditCommand*>(other);
    const bool canJoin = next->m_step.design == m_step.design &&
                         std::holds_alternative<model::ChangeSet>(m_step.what) &&
                         std::holds_alternative<model::ChangeSet>(next->m_step.what) &&
                         model::labelOf(next->m_step) == model::labelOf(m_step);
    if (canJoin) {
        m_step = model::joined(std::move(m_step), next->m_step);
    }
    return canJoin;
}

} // namespace corbel::ui
