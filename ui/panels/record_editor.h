/// Editors of nested keys: one record (`service-time`), or a list of them (`interfaces`).
#pragma once

#include <vector>

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/panels/field_editor.h"

namespace corbel::ui {

/// A label with its editor and, below, why the typed value is refused.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    FieldRow(const model::FieldSpec& spec, FieldEditor* editor, QWidget* parent);

    FieldEditor* editor() const { return m_editor; }
    QString problem() const { return m_problem->text(); }

private:
    FieldEditor* m_editor;
    QLabel* m_problem;
};

/// Rows of a nested record. A key that may also be a mere flag has that on top.
class RecordEditor : public FieldEditor {
    Q_OBJECT

public:
    RecordEditor(const model::FieldSpec& spec, const Document& document, QWidget* parent);
    void setState(const FieldState& state) override;
    bool isTall() const override { return true; }

private:
    void setNested(model::Key key, const std::optional<model::Value>& value);

    FieldState m_state;
    QComboBox* m_flag = nullptr;
    std::vector<FieldRow*> m_rows;
};

/// Several records with buttons to add and remove one.
class RecordListEditor : public FieldEditor {
    Q_OBJECT

public:
    RecordListEditor(const model::FieldSpec& spec, const Document& document, QWidget* parent);
    void setState(const FieldState& state) override;
    bool isTall() const override { return true; }

private:
    void rebuild();
    void submit();

    const Document& m_document;
    model::Records m_records;
    QVBoxLayout* m_list;
    QPushButton* m_add;
};

} // namespace corbel::ui
