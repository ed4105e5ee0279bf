/// Editors that choose: a fixed word, yes or no, an element by name with search.
#pragma once

#include <QComboBox>

#include "ui/inspector/field_editor.h"

namespace corbel::ui {

/// A combo box that turns with the wheel only while it has the keyboard, so that scrolling a form
/// changes nothing.
class CalmComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit CalmComboBox(QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

class ChoiceEditor : public FieldEditor {
    Q_OBJECT

public:
    ChoiceEditor(const model::FieldSpec& spec, const FieldContext& context, QWidget* parent);
    void setState(const FieldState& state) override;
    void setProblem(const QString& problem) override;
    void commit() override;
    void discard() override;
    std::optional<Draft> draft() const override;
    void restore(Draft draft) override;
    QComboBox* field() const { return m_field; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isTyping() const;
    void fillElements();
    void show();
    void choose(const QString& data);
    void commitTyped();

    const Document& m_document;
    const Style& m_style;
    CalmComboBox* m_field;
    FieldState m_state;
    QString m_problem;
};

} // namespace corbel::ui
