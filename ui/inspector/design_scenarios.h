/// The scenarios of a design: one section each, with load and faults.
#pragma once

#include <vector>

#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include "model/model.h"
#include "ui/inspector/field_row.h"
#include "ui/panels/section.h"

namespace corbel::ui {

class ScenariosForm : public QWidget {
    Q_OBJECT

public:
    ScenariosForm(const FieldContext& context, QWidget* parent);

    void setScenarios(const std::vector<model::Scenario>& scenarios);
    void commit();
    std::optional<Draft> draft() const;
    void restore(Draft draft);
    QPushButton* addButton() const { return m_add; }
    /// The row of a key of the scenario at `index`, with its section open.
    FieldRow* row(std::size_t index, model::Key key);
    QPushButton* removeButton(std::size_t index) const { return m_parts.at(index).remove; }

signals:
    /// A person changed something; refusals are to be told to `editor`.
    void edited(const std::vector<corbel::model::Scenario>& scenarios, int mergeId,
                corbel::ui::FieldEditor* editor);

private:
    struct Part {
        Section* section = nullptr;
        QPushButton* remove = nullptr;
        std::vector<FieldRow*> rows;
    };

    void addPart();
    void fill(std::size_t index, QVBoxLayout* body);
    void show();

    const FieldContext m_context;
    std::vector<model::Scenario> m_scenarios;
    std::vector<Part> m_parts;
    QVBoxLayout* m_list;
    QPushButton* m_add;
};

} // namespace corbel::ui
