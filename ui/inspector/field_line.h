/// Editors of texts and amounts: one line, or several.
#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>

#include "ui/inspector/field_editor.h"

namespace corbel::ui {

/// One line: texts, and amounts with their units. Arrow keys and the wheel step an amount by the
/// digit at the cursor, Page Up and Page Down double and halve it; all steps in a row are one undo
/// step.
class LineEditor : public FieldEditor {
    Q_OBJECT

public:
    LineEditor(const model::FieldSpec& spec, const FieldContext& context, QWidget* parent);
    void setState(const FieldState& state) override;
    void setProblem(const QString& problem) override;
    void commit() override;
    void discard() override;
    std::optional<Draft> draft() const override;
    void restore(Draft draft) override;
    QLineEdit* field() const { return m_field; }
    /// What a bare number is taken in while no value says otherwise; the key's usual unit at first.
    void setUnit(const QString& unit);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString unit() const;
    void onTyped(const QString& text);
    void show(const std::optional<model::Value>& value);
    /// False when the key is not for stepping.
    bool step(QKeyEvent* event);
    bool step(int steps, bool isScaled);
    void showMenu(const QPoint& position);
    void updateHints();

    QLineEdit* m_field;
    FieldState m_state;
    QString m_unit;
    QString m_problem;
    int m_mergeId = -1;
    int m_wheel = 0; ///< Eighths of a degree that make no whole step yet.
};

/// Several lines.
class ParagraphEditor : public FieldEditor {
    Q_OBJECT

public:
    ParagraphEditor(const model::FieldSpec& spec, QWidget* parent);
    void setState(const FieldState& state) override;
    void setProblem(const QString& problem) override;
    bool isTall() const override { return true; }
    void commit() override;
    void discard() override;
    std::optional<Draft> draft() const override;
    void restore(Draft draft) override;
    QPlainTextEdit* field() const { return m_field; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(const std::optional<model::Value>& value);

    QPlainTextEdit* m_field;
    FieldState m_state;
    QString m_problem;
};

} // namespace corbel::ui
