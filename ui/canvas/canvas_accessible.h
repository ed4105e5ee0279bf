/// The canvas for screen readers: the view as a list of the elements and notes that it draws.
#pragma once

#include <map>
#include <string>

#include <QAccessibleWidget>

namespace corbel::ui {

class CanvasView;

/// Made by Qt for a `CanvasView` once `install` was called. Each visible element is a child with
/// its name, its kind and its relations as a description, and its place on the screen; after them
/// each note with its text.
class CanvasAccessible : public QAccessibleWidget {
public:
    explicit CanvasAccessible(CanvasView& view);
    ~CanvasAccessible() override;

    /// Tells Qt about this interface; calling it again does nothing.
    static void install();

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;

private:
    QAccessibleInterface* elementAt(int box) const;
    QAccessibleInterface* noteAt(int note) const;

    CanvasView& m_view;
    mutable std::map<std::string, QAccessible::Id> m_elements; ///< By id.
    mutable std::map<int, QAccessible::Id> m_notes;            ///< By position in the view's list.
};

} // namespace corbel::ui
