/// Editor of a nested record such as `service-time`: its first amount in the line, the rest folded
/// below.
#pragma once

#include <vector>

#include <QComboBox>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/inspector/field_editor.h"
#include "ui/inspector/field_row.h"

namespace corbel::ui {

class RecordEditor : public FieldEditor {
    Q_OBJECT

public:
    RecordEditor(const model::FieldSpec& spec, const FieldContext& context, QWidget* parent);
    void setState(const FieldState& state) override;
    void setProblem(const QString& problem) override;
    QWidget* below() override { return m_body; }
    void commit() override;
    void discard() override;
    std::optional<Draft> draft() const override;
    void restore(Draft draft) override;
    /// Shows the rows below; they are made when that happens first.
    void setOpen(bool isOpen);
    bool isOpen() const { return m_fold->isChecked(); }
    QToolButton* fold() const { return m_fold; }
    /// The row of a nested key, unfolded when it stands below; `nullptr` for the one in the line.
    FieldRow* row(model::Key key);

private:
    void fill();
    FieldState nested(const model::FieldSpec& spec) const;
    void setNested(model::Key key, const std::optional<model::Value>& value, int mergeId);
    QString summary() const;

    const FieldContext m_context;
    FieldState m_state;
    QString m_problem;
    QComboBox* m_flag = nullptr;      ///< Of a key that may also be a mere flag.
    FieldEditor* m_inline = nullptr;  ///< Of the first key, where that is an amount.
    QPushButton* m_summary = nullptr; ///< Where nothing can be typed in the line.
    QToolButton* m_fold;
    QWidget* m_body;
    std::vector<FieldRow*> m_rows;
    bool m_isFolding = false; ///< A person folded it; values do not open it any more.
};

} // namespace corbel::ui
