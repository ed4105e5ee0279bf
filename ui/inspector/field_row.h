/// One line of a form: a mark, the label of a key, its editor, a way back to the default, and below
/// what is wrong with what is typed.
#pragma once

#include <QLabel>
#include <QToolButton>

#include "ui/inspector/field_editor.h"

namespace corbel::ui {

class FieldRow : public QWidget {
    Q_OBJECT

public:
    FieldRow(const model::FieldSpec& spec, const FieldContext& context, QWidget* parent);
    ~FieldRow() override;

    FieldEditor* editor() const { return m_editor; }
    const model::FieldSpec& spec() const { return m_editor->spec(); }
    void setState(const FieldState& state);
    QString problem() const { return m_problem->text(); }
    /// What is being typed, in other words.
    QString remark() const { return m_remark->text(); }
    /// The value is unknown and an analysis asks for it.
    bool isNeeded() const { return !m_state.need.isEmpty(); }
    bool isSet() const { return m_state.value || m_state.differs; }
    /// Makes the key unknown again.
    QToolButton* resetButton() const { return m_reset; }

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void updateReset();
    void setBelow(QLabel* label, const QString& text);

    FieldEditor* m_editor;
    FieldState m_state;
    QLabel* m_mark;
    QLabel* m_label;
    QLabel* m_problem;
    QLabel* m_remark;
    QToolButton* m_reset;
    bool m_isHovered = false;
};

} // namespace corbel::ui
