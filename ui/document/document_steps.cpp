// The steps of a document: how they are done, undone, taken to the journal and back from it.
#include <algorithm>

#include <QScopedValueRollback>
#include <QSignalBlocker>

#include "model/contract.h"
#include "ui/document/document.h"
#include "ui/document/edit_command.h"
#include "ui/words/names.h"

namespace corbel::ui {

void Document::push(model::Step step, int mergeId)
{
    const model::Step told = step;
    const int before = m_undo.index();
    m_undo.push(new EditCommand(*this, std::move(step), mergeId));
    emit pushed(told, m_undo.index() == before);
}

void Document::perform(const model::Step& step, void (Document::*told)())
{
    const QScopedValueRollback performing(m_isPerforming, true);
    const auto* changes = std::get_if<model::ChangeSet>(&step.what);
    if (changes != nullptr) {
        const auto it = std::ranges::find(m_file.designs, step.design, &model::Design::id);
        CORBEL_CONTRACT(it != m_file.designs.end());
        setCurrentDesign(static_cast<int>(it - m_file.designs.begin()));
    }
    applyStep(step);
    emit(this->*told)();
    announce(step);
}

void Document::applyStep(const model::Step& step)
{
    const bool isDone = model::apply(m_file, step).has_value();
    // Undo and redo walk through states that were legal before.
    CORBEL_CONTRACT(isDone);
    if (const auto* change = std::get_if<model::DesignChange>(&step.what)) {
        // What came is shown; when the one that is shown went, the one before it is.
        const auto it = std::ranges::find(m_file.designs, step.design, &model::Design::id);
        if (it != m_file.designs.end()) {
            m_current = static_cast<int>(it - m_file.designs.begin());
        } else if (static_cast<int>(change->change.before->position) <= m_current) {
            m_current = std::max(0, m_current - 1);
        }
    }
    m_snapshot.reset();
    ++m_revision;
}

void Document::announce(const model::Step& step)
{
    if (const auto* changes = std::get_if<model::ChangeSet>(&step.what)) {
        emit changed(*changes);
        if (model::touched(*changes).head) {
            emit designsChanged();
        }
        return;
    }
    ensureView();
    emit designsChanged();
    emit currentDesignChanged(m_current);
    emit reset();
}

void Document::setCurrentDesign(int index)
{
    if (index == m_current || index < 0 || index >= designCount()) {
        return;
    }
    m_current = index;
    m_snapshot.reset();
    ++m_revision;
    ensureView();
    emit currentDesignChanged(index);
    emit reset();
}

void Document::duplicateDesign(const QString& name)
{
    const model::DesignId& current = m_file.designs[static_cast<std::size_t>(m_current)].id;
    take(model::edits::copyDesign(m_file, current, name.toStdString()));
}

void Document::removeDesign(int index)
{
    if (designCount() < 2 || index < 0 || index >= designCount()) {
        return;
    }
    take(model::edits::removeDesign(m_file, m_file.designs[static_cast<std::size_t>(index)].id));
}

void Document::moveDesign(int from, int to)
{
    if (from == to || std::min(from, to) < 0 || std::max(from, to) >= designCount()) {
        return;
    }
    take(model::edits::moveDesign(m_file, m_file.designs[static_cast<std::size_t>(from)].id,
                                  static_cast<std::size_t>(to)));
}

void Document::take(const model::Step& step)
{
    applyStep(step);
    push(step, -1);
    announce(step);
}

void Document::renameDesign(int index, const QString& name)
{
    if (index < 0 || index >= designCount()) {
        return;
    }
    setCurrentDesign(index);
    apply(model::edits::renameDesign(model(), name.toStdString()));
}

model::storage::journal::WorkView Document::work() const
{
    const model::DesignId& current = m_file.designs[static_cast<std::size_t>(m_current)].id;
    model::storage::journal::WorkView view{m_file, current, {},      0,
                                           {},     m_path,  m_stamp, m_hasComments};
    for (int i = 0; i < m_undo.count(); ++i) {
        view.steps.push_back(&static_cast<const EditCommand*>(m_undo.command(i))->step());
    }
    view.done = static_cast<std::size_t>(m_undo.index());
    if (m_undo.cleanIndex() >= 0) {
        view.clean = static_cast<std::size_t>(m_undo.cleanIndex());
    }
    return view;
}

void Document::restore(model::storage::Work work)
{
    const std::size_t done = work.done;
    const auto shown = std::ranges::find(work.document.designs, work.shown, &model::Design::id);
    CORBEL_CONTRACT(shown != work.document.designs.end());
    const auto current = static_cast<int>(shown - work.document.designs.begin());
    // To the end of the history, so that all steps can be pushed as done; then back for real.
    while (work.done < work.steps.size()) {
        const bool isDone = model::storage::redo(work).has_value();
        CORBEL_CONTRACT(isDone);
    }
    {
        const QSignalBlocker blocker(this);
        m_undo.clear();
        m_file = std::move(work.document);
        m_current = 0;
        if (work.clean != 0) {
            m_undo.resetClean();
        }
        for (std::size_t i = 0; i < work.steps.size(); ++i) {
            // No later edit becomes part of a step from before the crash.
            m_undo.push(new EditCommand(*this, std::move(work.steps[i]), -1));
            if (work.clean == i + 1) {
                m_undo.setClean();
            }
        }
        while (m_undo.index() > static_cast<int>(done)) {
            m_undo.undo();
        }
        m_current = current;
        m_path = work.path;
        m_stamp = std::move(work.stamp);
        m_hasComments = work.hasComments;
        m_snapshot.reset();
        ++m_revision;
    }
    emit replaced();
    emit pathChanged();
    emit cleanChanged(isClean());
    emit designsChanged();
    emit currentDesignChanged(m_current);
    emit reset();
}

} // namespace corbel::ui
