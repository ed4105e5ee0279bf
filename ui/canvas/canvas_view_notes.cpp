// Notes on the sheet: written, changed and moved in place.
#include <algorithm>

#include "model/edits.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/note_field.h"
#include "ui/render/labels.h"
#include "ui/render/text.h"

namespace corbel::ui {

namespace {

constexpr QSizeF newNote(200, 54); // as wide as notes are drawn

} // namespace

void CanvasView::setNotes(std::vector<model::Note> notes, const model::Message& label)
{
    apply(model::edits::setNotes(m_document.model(), m_viewId, std::move(notes), label));
}

void CanvasView::addNote(std::optional<QPointF> at)
{
    if (shownView() == nullptr) {
        return;
    }
    cancelGesture();
    QRectF place(QPointF(), newNote);
    if (at) {
        place.moveTopLeft(*at);
    } else {
        std::vector<QRectF> taken;
        for (const render::Box& box : m_diagram.boxes()) {
            if (!box.isHidden && !box.isContainer) {
                taken.push_back(box.rect);
            }
        }
        for (const render::NoteBox& note : m_diagram.notes()) {
            taken.push_back(note.rect);
        }
        const QRectF beside = selectedArea();
        if (beside.isNull()) {
            place.moveCenter(mapToScene(viewport()->rect().center()));
        } else {
            place.moveTopLeft(beside.topRight() + QPointF(24, 0));
        }
        place = canvas_edits::freeSpot(place, taken, render::metrics::grid);
    }
    m_newNote = snapped(place.topLeft());
    if (!mapToScene(viewport()->rect()).boundingRect().contains(place)) {
        centerOn(place.center());
        updateArea({});
    }
    const QRect on = mapFromScene(QRectF(m_newNote, newNote)).boundingRect();
    m_noteField->start(-1, {}, QRect(on.topLeft(), on.size().expandedTo(QSize(160, 48))),
                       render::diagramFont(std::clamp(12 * zoom(), 11.0, 24.0)));
}

void CanvasView::editNote(int note)
{
    if (note < 0 || note >= static_cast<int>(m_diagram.notes().size())) {
        return;
    }
    cancelGesture();
    selectBoxes({}, {}, {note});
    const QRect on = mapFromScene(m_diagram.notes()[note].rect).boundingRect();
    m_noteField->start(note, m_diagram.notes()[note].text,
                       QRect(on.topLeft(), on.size().expandedTo(QSize(160, 48))),
                       render::diagramFont(std::clamp(12 * zoom(), 11.0, 24.0)));
}

void CanvasView::onNoteEdited(int note, const QString& text)
{
    const model::View* view = shownView();
    if (view == nullptr) {
        return;
    }
    std::vector<model::Note> notes = view->notes;
    if (note < 0) {
        notes.push_back({text.toStdString(), m_newNote.x(), m_newNote.y()});
        setNotes(std::move(notes), model::Message::of("Add a note"));
        selectBoxes({}, {}, {static_cast<int>(m_diagram.notes().size()) - 1});
    } else if (static_cast<std::size_t>(note) < notes.size()) {
        if (text.isEmpty()) {
            notes.erase(notes.begin() + note);
            setNotes(std::move(notes), model::Message::of("Delete the note"));
        } else {
            notes[static_cast<std::size_t>(note)].text = text.toStdString();
            setNotes(std::move(notes), model::Message::of("Change the note"));
        }
    }
}

} // namespace corbel::ui
