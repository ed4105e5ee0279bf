/// Copy, cut and paste: between the canvas and the clipboard of the desktop.
#pragma once

#include <optional>
#include <vector>

#include <QMimeData>
#include <QObject>
#include <QPoint>
#include <QRectF>

#include "model/clip.h"
#include "ui/document/selection.h"

namespace corbel::ui {

/// What goes to the clipboard: the clip's text under our own type, and as text for everyone.
QMimeData* mimeOf(const model::Clip& clip);

class Clipboard : public QObject {
    Q_OBJECT

public:
    static constexpr const char* mimeType = "application/x-corbel+yaml";

    Clipboard(Document& document, ViewTabs& views, const Selection& selection,
              QObject* parent = nullptr);

    /// What is selected, with its content and the relations among it.
    void copy();
    void cut();
    /// Puts the clipboard's elements in: under the pointer when that is over the canvas, else into
    /// the container that is selected, else beside the original or in the middle. A text that is
    /// no model becomes a note.
    void paste();
    /// As `paste`, in the middle of a point of the diagram.
    void pasteAt(const QPointF& point);
    /// Whether there is anything that `paste` could make use of.
    bool canPaste() const;

signals:
    /// What a person should know, for the status bar.
    void reported(const QString& message);
    /// The text was meant to be a model and is none: all its problems, one per line.
    void unreadable(const QString& problems);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    model::Clip selectedClip() const;
    /// Where the pointer is on the canvas, unless it has rested since the last copy or paste.
    std::optional<QPointF> pointer() const;
    /// The selected container that the clip goes into; -1 for none.
    int chosenContainer(const model::Clip& clip) const;
    void pasteOnto(std::optional<QPointF> at);
    void pasteClip(model::Clip clip, std::optional<QPointF> at);
    void pasteNote(const QString& text, std::optional<QPointF> at);
    /// Beside the original; without one on the view, where it stood or else in sight.
    void insertBeside(const model::Clip& clip, const model::Message& label);
    void insert(model::Clip clip, const QRectF& spot,
                const std::optional<model::ElementId>& container, const model::Message& label);

    Document& m_document;
    ViewTabs& m_views;
    const Selection& m_selection;
    std::optional<QPoint> m_pointer;        ///< On the viewport of the shown canvas.
    std::optional<QPoint> m_resting;        ///< Where it was at the last copy or paste.
    std::vector<model::ElementId> m_pasted; ///< The last time.
};

} // namespace corbel::ui
