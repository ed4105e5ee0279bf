/// The design as a whole: its name, description and objectives, edited with undo.
#pragma once

#include <functional>

#include <QWidget>

#include "ui/document.h"
#include "ui/panels/record_editor.h"

namespace corbel::ui {

class DesignForm : public QWidget {
    Q_OBJECT

public:
    explicit DesignForm(Document& document, QWidget* parent = nullptr);

private:
    void refresh();
    /// Applies a change of the head as one undoable edit.
    void submit(FieldEditor* editor, const QString& label,
                const std::function<void(model::ModelHead&)>& change);

    Document& m_document;
    FieldRow* m_name;
    FieldRow* m_description;
    RecordListEditor* m_objectives;
};

} // namespace corbel::ui
