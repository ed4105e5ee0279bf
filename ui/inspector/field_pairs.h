/// Editor of values by free name: texts (`properties`) and durations (`percentiles`).
#pragma once

#include <vector>

#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/inspector/field_editor.h"

namespace corbel::ui {

/// One line per pair, and an empty one at the end to add another.
class PairsEditor : public FieldEditor {
    Q_OBJECT

public:
    PairsEditor(const model::FieldSpec& spec, const FieldContext& context, QWidget* parent);
    void setState(const FieldState& state) override;
    void setProblem(const QString& problem) override;
    bool isTall() const override { return true; }
    void commit() override;
    void discard() override;
    std::optional<Draft> draft() const override;
    void restore(Draft draft) override;
    QLineEdit* nameField(std::size_t line) const { return m_lines.at(line).name; }
    QLineEdit* valueField(std::size_t line) const { return m_lines.at(line).value; }
    std::size_t lineCount() const { return m_lines.size(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Line {
        QWidget* row = nullptr;
        QLineEdit* name = nullptr;
        QLineEdit* value = nullptr;
        QToolButton* remove = nullptr;
    };
    using Pairs = std::vector<std::pair<QString, QString>>;

    Pairs pairs() const;
    Line addLine();
    void show(const Pairs& pairs);
    bool isTyping() const;
    /// Takes over what is typed, names and values alike.
    void submit(bool isLeaving);

    const Style& m_style;
    QVBoxLayout* m_layout;
    std::vector<Line> m_lines;
    FieldState m_state;
    QString m_problem;
};

} // namespace corbel::ui
