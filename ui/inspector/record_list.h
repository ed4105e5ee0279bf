/// Editor of a list of records, such as `interfaces`: one card each, its first key in the line.
#pragma once

#include <vector>

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/inspector/field_editor.h"
#include "ui/inspector/field_row.h"

namespace corbel::ui {

/// One record: the first key on top, the others folded below.
class RecordCard : public QFrame {
    Q_OBJECT

public:
    RecordCard(const model::FieldSpec& list, const FieldContext& context, QWidget* parent);
    void setRecord(const model::Record& record);
    const std::vector<FieldRow*>& rows() const { return m_rows; }
    void setOpen(bool isOpen) { m_fold->setChecked(isOpen); }

signals:
    void edited(model::Key key, const std::optional<corbel::model::Value>& value, int mergeId);
    void removeRequested();

private:
    std::vector<FieldRow*> m_rows;
    QToolButton* m_fold;
    QWidget* m_body;
};

class RecordListEditor : public FieldEditor {
    Q_OBJECT

public:
    RecordListEditor(const model::FieldSpec& spec, const FieldContext& context, QWidget* parent);
    void setState(const FieldState& state) override;
    bool isTall() const override { return true; }
    void commit() override;
    std::optional<Draft> draft() const override;
    void restore(Draft draft) override;
    const std::vector<RecordCard*>& cards() const { return m_cards; }
    QPushButton* addButton() const { return m_add; }

private:
    void show();
    RecordCard* addCard();
    void submit(int mergeId);

    const FieldContext m_context;
    std::optional<model::Value> m_shown;
    model::Records m_records; ///< With those at the end that lack what they must have.
    QVBoxLayout* m_list;
    QPushButton* m_add;
    std::vector<RecordCard*> m_cards;
};

} // namespace corbel::ui
