/// The objectives of a design, one compact row each: metric, what it is asked for, and its bounds.
#pragma once

#include <vector>

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

#include "model/model.h"
#include "ui/inspector/field_choice.h"
#include "ui/inspector/field_line.h"

namespace corbel::ui {

/// One objective. The metric decides which of the other fields there are, and their unit.
class ObjectiveRow : public QFrame {
    Q_OBJECT

public:
    ObjectiveRow(const FieldContext& context, QWidget* parent);

    void setObjective(const model::Objective& objective);
    QComboBox* metric() const { return m_metric; }
    /// At least, or at most; one field at a time is shown for the bound.
    QComboBox* comparison() const { return m_comparison; }
    LineEditor* lower() const { return m_lower; }
    LineEditor* upper() const { return m_upper; }
    LineEditor* bound() const { return m_comparison->currentIndex() == 0 ? m_lower : m_upper; }
    /// What it is asked for; hidden where the metric is about the design as a whole.
    ChoiceEditor* entry() const { return m_entry; }
    ChoiceEditor* domain() const { return m_domain; }
    QComboBox* pattern() const { return m_pattern; }
    QToolButton* removeButton() const { return m_remove; }
    std::vector<FieldEditor*> editors() const { return {m_lower, m_upper, m_entry, m_domain}; }

signals:
    void edited(const corbel::model::Record& fields, int mergeId, corbel::ui::FieldEditor* editor);
    void removeRequested();

private:
    void fillMetrics();
    void connectEditor(FieldEditor* editor, model::Key key);
    void onCompared(int index);
    void onMetricChosen();

    model::Record m_fields;
    CalmComboBox* m_metric;
    CalmComboBox* m_comparison;
    LineEditor* m_lower;
    LineEditor* m_upper;
    ChoiceEditor* m_entry;
    ChoiceEditor* m_domain;
    CalmComboBox* m_pattern;
    QLabel* m_for;
    QLabel* m_problem;
    QToolButton* m_remove;
};

class ObjectivesForm : public QWidget {
    Q_OBJECT

public:
    ObjectivesForm(const FieldContext& context, QWidget* parent);

    void setObjectives(const std::vector<model::Objective>& objectives);
    const std::vector<ObjectiveRow*>& rows() const { return m_rows; }
    /// Offers the metrics; each adds an objective.
    QToolButton* addButton() const { return m_add; }
    void commit();
    std::optional<Draft> draft() const;
    void restore(Draft draft);

signals:
    /// A person changed something; refusals are to be told to `editor`.
    void edited(const std::vector<corbel::model::Objective>& objectives, int mergeId,
                corbel::ui::FieldEditor* editor);

private:
    void addRow();
    void show();
    void submit(int mergeId, FieldEditor* editor);

    const FieldContext m_context;
    std::vector<model::Objective> m_known; ///< What the model has.
    std::vector<model::Objective> m_shown; ///< With those that lack a bound yet.
    std::vector<ObjectiveRow*> m_rows;
    QVBoxLayout* m_list;
    QToolButton* m_add;
};

} // namespace corbel::ui
