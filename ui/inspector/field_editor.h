/// Editors of single keys: what they have in common, and the choice of one for a key.
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "model/schema.h"
#include "model/value.h"
#include "ui/document/document.h"
#include "ui/look/style.h"

namespace corbel::ui {

/// What an editor shows.
struct FieldState {
    std::optional<model::Value> value; ///< Common to all that is selected.
    bool differs = false;              ///< Several elements with several values.
    QString fallback;                  ///< What holds while nothing is said, shown in grey.
    QString need; ///< What an absent value is needed for, such as "needed for capacity".
    QString help; ///< One more sentence: whose values differ, where the fallback comes from.
};

/// A typed text as a value of a key: an empty text is no value; a problem says what is accepted.
struct Typed {
    std::optional<model::Value> value;
    QString problem;
};
/// `unit` is what a bare number is taken in.
Typed interpret(const QString& text, const model::FieldSpec& spec, const QString& unit = {});
/// The text that `interpret` reads back.
QString textFor(const model::Value& value, const model::FieldSpec& spec);
/// As `textFor`, but to be read only: choices in words.
QString wordsFor(const model::Value& value, const model::FieldSpec& spec);

/// What every editor needs around it; outlives them all.
struct FieldContext {
    const Document& document;
    const Style& style;
};

/// A text that was typed and refused, and where: positions inside nested editors, outermost last.
struct Draft {
    QString text;
    QString problem;
    std::vector<std::size_t> path;
};

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
    /// What stands below label and editor, over the whole width; `nullptr` for nothing.
    virtual QWidget* below() { return nullptr; }
    /// Finishes typing, as if the keyboard went elsewhere.
    virtual void commit() {}
    /// Takes back what is being typed.
    virtual void discard() {}
    /// What is typed and was refused.
    virtual std::optional<Draft> draft() const { return std::nullopt; }
    /// Shows a refused text again and lets a person go on with it. `path` is used up from behind.
    virtual void restore(Draft draft);

signals:
    /// A person finished typing a value that fits; `nullopt` makes the key unknown again. Edits
    /// with the same non-negative `mergeId` belong together.
    void edited(const std::optional<corbel::model::Value>& value, int mergeId = -1);
    void problemChanged(const QString& problem);
    /// What is being typed, in other words; empty takes it away.
    void remarked(const QString& remark);

private:
    const model::FieldSpec& m_spec;
};

/// An editor for a key of any type.
FieldEditor* makeFieldEditor(const model::FieldSpec& spec, const FieldContext& context,
                             QWidget* parent);

/// A number that no other run of steps has, for `FieldEditor::edited`.
int nextMergeId();

/// An element as lists of references show it: "Orders (orders)", or the id alone.
QString referenceText(const model::Element& element);
/// Whether a key is likely to name this element; others can still be typed.
bool suits(const model::FieldSpec& spec, model::ElementKind kind);
/// The id of the element that a person means by a name, an id, or both; empty for none.
std::string referenceIn(const QString& text, const model::Model& model);

} // namespace corbel::ui
