/// Lets Ctrl+Z in a text field undo in the document when the field has nothing of its own to undo.
#pragma once

#include <QObject>

namespace corbel::ui {

/// An event filter for the application; fields claim these keys even when they can do nothing.
class UndoInFields : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace corbel::ui
