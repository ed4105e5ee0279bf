#include "ui/edit_command.h"

#include "ui/document.h"
#include "ui/names.h"

namespace corbel::ui {

EditCommand::EditCommand(Document& document, model::DesignId design, model::ChangeSet changes,
                         int mergeId)
    : m_document(document),
      m_design(std::move(design)),
      m_changes(std::move(changes)),
      m_mergeId(mergeId)
{
    setText(undoLabel(toQString(m_changes.label)));
}

void EditCommand::undo()
{
    m_document.perform(m_design, model::inverse(m_changes));
}

void EditCommand::redo()
{
    if (m_isDone) {
        m_isDone = false;
        return;
    }
    m_document.perform(m_design, m_changes);
}

bool EditCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const EditCommand*>(other);
    if (next->m_design != m_design || next->m_changes.label != m_changes.label) {
        return false;
    }
    m_changes = model::joined(std::move(m_changes), next->m_changes);
    return true;
}

} // namespace corbel::ui
