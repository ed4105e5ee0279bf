/// The guided example under way: which step is next, and when it is done.
#pragma once

#include <vector>

#include <QObject>

#include "ui/start/guide_steps.h"
#include "ui/study/analysis_controller.h"
#include "ui/study/simulation_controller.h"

namespace corbel::ui {

/// Watches the document and the analyses; a step is done when a person did what it asks for, by
/// whatever way. Exists once per window, also while no guide runs.
class Guide : public QObject {
    Q_OBJECT

public:
    enum class Progress { Open, Done, Skipped };

    /// `hands` does a task for somebody.
    Guide(const Document& document, const AnalysisController& analysis,
          const SimulationController& simulation, GuideHands hands, QObject* parent = nullptr);

    /// Begins at the first step, with the document as it is.
    void start();
    void end();
    bool isRunning() const { return m_isRunning; }

    /// The steps in the language that the interface speaks by then.
    const std::vector<GuideStep>& steps() const { return m_steps; }
    /// Index of the step to do; the number of steps when all are behind.
    int current() const { return m_current; }
    bool isFinished() const { return m_isRunning && m_current == stepCount(); }
    Progress progress(int step) const { return m_progress[static_cast<std::size_t>(step)]; }
    /// Of the current step, as the document is now.
    bool isTaskDone(int task) const;
    /// Index of the current step's first task that is open; -1 when there is none.
    int openTask() const;
    /// What the open task is about.
    std::optional<GuideSpot> spot() const;

    /// Does what is open of the current step, by the verbs that a person would use.
    void doForMe();
    void skip();

    // What the window tells, because only it knows.
    void setHighlighting(bool isHighlighting);
    void noteReportWritten();
    /// The interface speaks another language.
    void speakAnew();

signals:
    /// Another step, a task more or less, or the end.
    void changed();
    void runningChanged(bool isRunning);

private:
    int stepCount() const { return static_cast<int>(m_steps.size()); }
    GuideState state() const;
    void look();
    void advance(Progress progress);

    const Document& m_document;
    const AnalysisController& m_analysis;
    const SimulationController& m_simulation;
    GuideHands m_hands;
    std::vector<GuideStep> m_steps;
    std::vector<Progress> m_progress;
    std::vector<bool> m_tasks; ///< Of the current step, as they were told last.
    int m_current = 0;
    bool m_isRunning = false;
    bool m_isHighlighting = false;
    bool m_isReportWritten = false;
};

} // namespace corbel::ui
