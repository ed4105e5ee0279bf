/// Simulation: run the current design, and read its figures with their confidence intervals.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QWidget>

#include "ui/look/style.h"
#include "ui/panels/empty_hint.h"
#include "ui/study/simulation_controller.h"

namespace corbel::ui {

class SimulationPanel : public QWidget {
    Q_OBJECT

public:
    SimulationPanel(Document& document, SimulationController& controller, const Style& style,
                    QWidget* parent = nullptr);

    QPushButton* runButton() const { return m_run; }
    QTreeWidget* table() const { return m_table; }
    void renewIcons();

signals:
    /// Light this element up.
    void elementChosen(const QString& id);
    /// A value is missing: `element.key`.
    void keyChosen(const QString& elementAndKey);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The names take what the figures leave, and never less than they need.
    void fitNames();
    void runOrStop();
    void fillScenarios();
    void showResult();
    /// What to do when there are no figures.
    void showHint();
    void showState();

    Document& m_document;
    SimulationController& m_controller;
    const Style& m_style;
    QComboBox* m_scenario;
    QPushButton* m_run;
    QProgressBar* m_progress;
    QLabel* m_state;
    QStackedWidget* m_stack;
    EmptyHint* m_hint;
    QTreeWidget* m_table;
};

} // namespace corbel::ui
