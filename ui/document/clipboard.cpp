#include "ui/document/clipboard.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QRegularExpression>

#include "analysis/layout/model_layout.h"
#include "model/edits.h"
#include "model/references.h"
#include "ui/canvas/canvas_edits.h"
#include "ui/render/export.h"
#include "ui/words/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

/// Between a copy and its original.
constexpr double gap = 32;
/// What is longer is a text of its own, not a note on a drawing.
constexpr qsizetype longestNote = 2000;

std::vector<model::ElementId> outermost(const model::Clip& clip)
{
    std::vector<model::ElementId> ids;
    for (const model::Element& element : clip.elements) {
        if (!clip.elements.contains(parentOf(element).value)) {
            ids.push_back(element.id);
        }
    }
    return ids;
}

QRectF rectOf(const model::Placement& item)
{
    return {item.x, item.y, item.w, item.h};
}

QRectF boundsOf(const model::Clip& clip)
{
    QRectF bounds;
    for (const model::Placement& item : clip.view.items) {
        bounds |= rectOf(item);
    }
    return bounds;
}

using model::Message;

Message subjectOf(const model::Clip& clip)
{
    const std::vector<model::ElementId> ids = outermost(clip);
    return ids.size() == 1
               ? Message::verbatim(std::string(displayName(*clip.elements.find(ids[0].value))))
               : Message::of("{} elements", ids.size());
}

/// Gives a clip that a person wrote without any places the places of an automatic layout.
void layOut(model::Clip& clip)
{
    model::Model part;
    part.elements = clip.elements;
    part.relations = clip.relations;
    clip.view.items = render::laidOut(model::withoutStrangers(part)).items;
}

/// Whether somebody who pastes this text means a model, so that its mistakes are worth a word.
bool meansModel(const QString& text)
{
    static const QRegularExpression keys(
        u"^[\\s\\-\\{\"]*(corbel|elements|relations|designs|kind|id)\"?\\s*:"_s,
        QRegularExpression::MultilineOption);
    return keys.match(text).hasMatch();
}

std::vector<QRectF> rectsIn(const render::Diagram& diagram, int container)
{
    std::vector<QRectF> rects;
    for (const int box : canvas_edits::contentOf(diagram, container)) {
        rects.push_back(diagram.boxes()[box].rect);
    }
    return rects;
}

/// The edit that puts elements in, with room made for them: what they come to lie upon moves aside,
/// containers grow, and relations find their ways.
model::ChangeSet withRoom(const model::Model& model, const model::ViewId& id,
                          const model::Inserted& inserted)
{
    const auto after = model::applied(model, inserted.changes);
    const model::View* view = after ? model::find(*after, id) : nullptr;
    if (view == nullptr) {
        return inserted.changes; // The document will say why not.
    }
    const render::Diagram diagram(*after, *view);
    std::vector<int> put;
    for (const model::ElementId& element : inserted.outermost) {
        if (const int box = diagram.indexOf(element); box >= 0) {
            put.push_back(box);
        }
    }
    canvas_edits::Rects rects;
    if (!canvas_edits::clearAround(diagram, put, rects)) {
        rects.clear(); // Something pinned is in the way.
        for (const int box : put) {
            canvas_edits::grow(diagram, diagram.boxes()[box].parent, std::nullopt, rects);
        }
    }
    model::ChangeSet changes = model::joined(
        inserted.changes,
        model::edits::place(*after, id, canvas_edits::placements(*view, diagram, rects), {}));
    return analysis::layout::settled(model, id, std::move(changes));
}

} // namespace

QMimeData* mimeOf(const model::Clip& clip)
{
    const QByteArray text = QByteArray::fromStdString(model::writeClip(clip));
    auto* data = new QMimeData;
    data->setText(QString::fromUtf8(text));
    data->setData(QLatin1StringView(Clipboard::mimeType), text);
    return data;
}

Clipboard::Clipboard(Document& document, ViewTabs& views, const Selection& selection,
                     QObject* parent)
    : QObject(parent),
      m_document(document),
      m_views(views),
      m_selection(selection)
{
    const auto follow = [this] {
        m_pointer.reset();
        m_views.canvas()->viewport()->installEventFilter(this);
    };
    connect(&views, &ViewTabs::canvasChanged, this, follow);
    follow();
}

bool Clipboard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_views.canvas()->viewport()) {
        if (event->type() == QEvent::MouseMove) {
            m_pointer = static_cast<QMouseEvent*>(event)->position().toPoint();
        } else if (event->type() == QEvent::Leave) {
            m_pointer.reset();
        }
    }
    return QObject::eventFilter(watched, event);
}

std::optional<QPointF> Clipboard::pointer() const
{
    const bool hasMoved = m_pointer && (!m_resting || (*m_pointer - *m_resting).manhattanLength() >
                                                          QApplication::startDragDistance());
    return hasMoved ? std::optional(m_views.canvas()->mapToScene(*m_pointer)) : std::nullopt;
}

model::Clip Clipboard::selectedClip() const
{
    return model::clipOf(m_document.model(), m_views.canvas()->viewId(), m_selection.elements());
}

void Clipboard::copy()
{
    const model::Clip clip = selectedClip();
    if (clip.empty()) {
        return;
    }
    QApplication::clipboard()->setMimeData(mimeOf(clip));
    m_resting = m_pointer;
    m_pasted.clear();
    emit reported(tr("Copied %n elements.", nullptr, static_cast<int>(clip.elements.size())));
}

void Clipboard::cut()
{
    const model::Clip clip = selectedClip();
    if (clip.empty()) {
        return;
    }
    copy();
    CanvasView& canvas = *m_views.canvas();
    model::ChangeSet changes =
        model::edits::remove(m_document.model(), m_selection.elements(), m_selection.relations());
    changes.label = model::Message::of("Cut {}", subjectOf(clip));
    canvas.apply(std::move(changes));
}

bool Clipboard::canPaste() const
{
    const QMimeData* data = QApplication::clipboard()->mimeData();
    return data != nullptr && (data->hasText() || data->hasFormat(QLatin1StringView(mimeType)));
}

void Clipboard::paste()
{
    pasteOnto(pointer());
}

void Clipboard::pasteAt(const QPointF& point)
{
    pasteOnto(point);
}

void Clipboard::pasteOnto(std::optional<QPointF> at)
{
    const QMimeData* data = QApplication::clipboard()->mimeData();
    if (!canPaste()) {
        emit reported(tr("The clipboard holds nothing that could be drawn. Copy elements, or a "
                         "text."));
        return;
    }
    const QLatin1StringView ours(mimeType);
    const QByteArray bytes = data->hasFormat(ours) ? data->data(ours) : data->text().toUtf8();
    if (bytes.trimmed().isEmpty()) {
        emit reported(tr("The clipboard is empty."));
        return;
    }
    if (auto clip = model::readClip({bytes.constData(), static_cast<std::size_t>(bytes.size())})) {
        pasteClip(*std::move(clip), at);
    } else if (data->hasFormat(ours) || meansModel(data->text())) {
        emit unreadable(toQString(model::describe(clip.error())));
    } else {
        pasteNote(data->text(), at);
    }
    m_resting = m_pointer;
}

void Clipboard::pasteClip(model::Clip clip, std::optional<QPointF> at)
{
    if (clip.empty()) {
        emit reported(tr("The clipboard's model has no elements."));
        return;
    }
    if (clip.view.items.empty()) {
        layOut(clip);
    }
    const model::Message label = model::Message::of("Paste {}", subjectOf(clip));
    const render::Diagram& diagram = m_views.canvas()->diagram();
    const int chosen = chosenContainer(clip);
    if (at) {
        const int container = canvas_edits::containerAt(diagram, *at, {});
        const model::ElementId id =
            container < 0 ? model::ElementId() : diagram.boxes()[container].id;
        insert(clip, boundsOf(clip).translated(*at - boundsOf(clip).center()), id, label);
    } else if (chosen >= 0) {
        insert(clip, canvas_edits::spotInside(diagram, chosen, boundsOf(clip).size()),
               diagram.boxes()[chosen].id, label);
    } else {
        insertBeside(clip, label);
    }
}

int Clipboard::chosenContainer(const model::Clip& clip) const
{
    const std::vector<model::ElementId> selected = m_views.canvas()->selectedElements();
    if (selected.size() != 1 || clip.elements.contains(selected[0].value) ||
        std::ranges::find(m_pasted, selected[0]) != m_pasted.end()) {
        return -1;
    }
    const render::Diagram& diagram = m_views.canvas()->diagram();
    const int box = diagram.indexOf(selected[0]);
    const bool isContainer = box >= 0 && (diagram.boxes()[box].isContainer ||
                                          canvas_edits::invites(diagram.boxes()[box].kind));
    const bool holdsAll =
        isContainer && std::ranges::all_of(outermost(clip), [&](const auto& id) {
            return model::mayContain(diagram.boxes()[box].kind, clip.elements.find(id.value)->kind);
        });
    return holdsAll ? box : -1;
}

void Clipboard::insertBeside(const model::Clip& clip, const model::Message& label)
{
    const CanvasView& canvas = *m_views.canvas();
    const render::Diagram& diagram = canvas.diagram();
    const std::vector<model::ElementId> ids = outermost(clip);
    const QRectF bounds = boundsOf(clip);
    const bool areThere = std::ranges::all_of(
        ids, [&](const model::ElementId& id) { return diagram.indexOf(id) >= 0; });
    const model::ElementId parent =
        ids.empty() ? model::ElementId() : parentOf(*clip.elements.find(ids[0].value));
    const int around = diagram.indexOf(parent);
    const bool fitsAround = around >= 0 && diagram.boxes()[around].rect.contains(bounds.center());
    if (areThere || fitsAround) {
        const QRectF wanted = areThere ? bounds.translated(bounds.width() + gap, 0) : bounds;
        insert(clip,
               canvas_edits::freeSpot(wanted, rectsIn(diagram, around), canvas_edits::clearance),
               std::nullopt, label);
        return;
    }
    const QRectF seen = canvas.mapToScene(canvas.viewport()->rect()).boundingRect();
    QRectF wanted = bounds;
    if (!seen.contains(bounds.center())) {
        wanted.moveCenter(seen.center());
    }
    insert(clip, canvas_edits::freeSpot(wanted, rectsIn(diagram, -1), gap), model::ElementId(),
           label);
}

void Clipboard::insert(model::Clip clip, const QRectF& spot,
                       const std::optional<model::ElementId>& container,
                       const model::Message& label)
{
    CanvasView& canvas = *m_views.canvas();
    const QPointF offset = canvas_edits::snapped(spot.topLeft() - boundsOf(clip).topLeft());
    clip.view.routes = {}; // Found anew: the way may be blocked where the copies stand.
    const model::Model& model = m_document.model();
    const model::ViewId& view = canvas.viewId();
    model::Inserted inserted =
        model::insert(model, clip, {view, {offset.x(), offset.y()}, container, label});
    inserted.changes = withRoom(model, view, inserted);
    if (!canvas.apply(std::move(inserted.changes))) {
        return;
    }
    m_pasted = inserted.outermost;
    canvas.setSelection(inserted.outermost);
    if (!inserted.outermost.empty()) {
        canvas.reveal(inserted.outermost.front());
    }
}

void Clipboard::pasteNote(const QString& text, std::optional<QPointF> at)
{
    CanvasView& canvas = *m_views.canvas();
    const model::View* view = canvas.shownView();
    if (text.size() > longestNote || view == nullptr) {
        emit reported(tr("The clipboard's text is too long for a note, and no Corbel YAML."));
        return;
    }
    QString clean = text.trimmed();
    clean.replace(u"\r\n"_s, u"\n"_s);
    clean.removeIf([](QChar c) { return !c.isPrint() && c != u'\n' && c != u'\t'; });
    const QPointF where =
        canvas_edits::snapped(at.value_or(canvas.mapToScene(canvas.viewport()->rect().center())));
    std::vector<model::Note> notes = view->notes;
    notes.push_back({clean.toStdString(), where.x(), where.y()});
    canvas.apply(model::edits::setNotes(m_document.model(), view->id, std::move(notes),
                                        model::Message::of("Paste a note")));
}

} // namespace corbel::ui
