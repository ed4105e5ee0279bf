/// The design as a whole: its name, description, objectives and scenarios, edited with undo.
#pragma once

#include <functional>

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/document/document.h"
#include "ui/inspector/design_objectives.h"
#include "ui/inspector/design_scenarios.h"
#include "ui/inspector/field_row.h"
#include "ui/look/style.h"

namespace corbel::ui {

class DesignForm : public QWidget {
    Q_OBJECT

public:
    DesignForm(Document& document, const Style& style, QWidget* parent = nullptr);

    void focusFirst() { m_name->editor()->setFocus(Qt::ShortcutFocusReason); }
    /// Finishes typing.
    void commit();
    /// What is typed and was refused; `restore` shows it again.
    std::optional<Draft> draft() const;
    void restore(Draft draft);
    ObjectivesForm* objectives() const { return m_objectives; }
    ScenariosForm* scenarios() const { return m_scenarios; }

private:
    void refresh();
    /// Applies a change of the head as one undoable edit; says at `editor` why it is refused.
    void submit(FieldEditor* editor, model::Message label, int mergeId,
                const std::function<void(model::ModelHead&)>& change);
    void addHeading(QVBoxLayout* layout, const QString& text, const QString& hint);

    Document& m_document;
    FieldRow* m_name;
    FieldRow* m_description;
    ObjectivesForm* m_objectives;
    ScenariosForm* m_scenarios;
};

} // namespace corbel::ui
