/// Editors of single keys, one class per way of typing a value, made from the schema.
#pragma once

#include <optional>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWidget>

#include "model/schema.h"
#include "model/value.h"
#include "ui/document.h"

namespace corbel::ui {

/// What an editor shows.
struct FieldState {
    std::optional<model::Value> value; ///< Common to all that is selected.
    bool differs = false;              ///< Several elements with several values.
    QString fallback;                  ///< What holds while nothing is said, shown in grey.
};

/// A typed text as a value of a key: an empty text is no value; a problem says what is accepted.
struct Typed {
    std::optional<model::Value> value;
    QString problem;
};
Typed interpret(const QString& text, const model::FieldSpec& spec);
/// The text that `interpret` reads back.
QString textFor(const model::Value& value, const model::FieldSpec& spec);

class FieldEditor : public QWidget {
    Q_OBJECT

public:
    FieldEditor(const model::FieldSpec& spec, QWidget* parent);

    const model::FieldSpec& spec() const { return m_spec; }
    /// Replaces what is shown, unless a person is typing into it.
    virtual void setState(const FieldState& state) = 0;
    /// Marks the value as refused; empty takes the mark away.
    virtual void setProblem(const QString& problem);
    /// Whether it takes a line of its own below its label.
    virtual bool isTall() const { return false; }

signals:
    /// A person finished typing a value that fits; `nullopt` makes the key unknown again.
    void edited(const std::optional<corbel::model::Value>& value);
    void problemChanged(const QString& problem);

private:
    const model::FieldSpec& m_spec;
};

/// An editor for a key of any type. `document` offers the elements that references can name.
FieldEditor* makeFieldEditor(const model::FieldSpec& spec, const Document& document,
                             QWidget* parent);

/// One line: texts, and amounts with their units.
class LineEditor : public FieldEditor {
    Q_OBJECT

public:
    LineEditor(const model::FieldSpec& spec, const Document& document, QWidget* parent);
    void setState(const FieldState& state) override;
    void setProblem(const QString& problem) override;
    QLineEdit* field() const { return m_field; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();

    QLineEdit* m_field;
    FieldState m_state;
};

/// Several lines.
class ParagraphEditor : public FieldEditor {
    Q_OBJECT

public:
    ParagraphEditor(const model::FieldSpec& spec, QWidget* parent);
    void setState(const FieldState& state) override;
    bool isTall() const override { return true; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPlainTextEdit* m_field;
    FieldState m_state;
};

/// A choice among fixed words, or yes and no, or an element by name with search.
class ChoiceEditor : public FieldEditor {
    Q_OBJECT

public:
    ChoiceEditor(const model::FieldSpec& spec, const Document& document, QWidget* parent);
    void setState(const FieldState& state) override;
    void setProblem(const QString& problem) override;
    QComboBox* field() const { return m_field; }

private:
    void fillElements();
    void commit();

    const Document& m_document;
    QComboBox* m_field;
    FieldState m_state;
};

} // namespace corbel::ui
