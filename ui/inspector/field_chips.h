/// Editor of lists: elements with or without weights, and free texts, each as a chip.
#pragma once

#include <utility>
#include <vector>

#include <QFrame>
#include <QLineEdit>
#include <QStringListModel>

#include "ui/inspector/field_editor.h"
#include "ui/inspector/field_flow.h"

namespace corbel::ui {

/// One entry of a list. Delete and Backspace remove it, Ctrl with the arrow keys moves it.
class Chip : public QFrame {
    Q_OBJECT

public:
    Chip(const QString& text, const Style& style, QWidget* parent);
    /// Shows a field for the entry's weight.
    QLineEdit* addWeight(const QString& weight);

signals:
    void removeRequested();
    void moveRequested(int by);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLayout* m_row;
};

class ChipsEditor : public FieldEditor {
    Q_OBJECT

public:
    ChipsEditor(const model::FieldSpec& spec, const FieldContext& context, QWidget* parent);
    void setState(const FieldState& state) override;
    void setProblem(const QString& problem) override;
    void commit() override;
    void discard() override;
    std::optional<Draft> draft() const override;
    void restore(Draft draft) override;
    /// Where another entry is typed.
    QLineEdit* field() const { return m_field; }
    const std::vector<Chip*>& chips() const { return m_chips; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Entries = model::Weights; ///< Weights are 1 where the key knows none.

    bool isOfElements() const { return spec().type != model::FieldType::TextList; }
    Entries entries() const;
    void submit(Entries entries);
    void rebuild();
    void remove(std::size_t index);
    void move(std::size_t index, int by);
    void setWeight(std::size_t index, QLineEdit* field);
    /// Takes over what is typed; false when it was refused.
    bool add();
    void fillCompleter();

    const Document& m_document;
    const Style& m_style;
    FlowLayout* m_flow;
    QLineEdit* m_field;
    QStringListModel* m_candidates;
    std::vector<Chip*> m_chips;
    FieldState m_state;
    QString m_problem;
};

} // namespace corbel::ui
