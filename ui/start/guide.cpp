#include "ui/start/guide.h"

#include <utility>

namespace corbel::ui {

Guide::Guide(const Document& document, const AnalysisController& analysis,
             const SimulationController& simulation, GuideHands hands, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_analysis(analysis),
      m_simulation(simulation),
      m_hands(std::move(hands)),
      m_steps(guideSteps()),
      m_progress(m_steps.size(), Progress::Open)
{
    connect(&document, &Document::changed, this, &Guide::look);
    connect(&document, &Document::reset, this, &Guide::look);
    connect(&document, &Document::designsChanged, this, &Guide::look);
    connect(&document, &Document::replaced, this, &Guide::end);
    connect(&analysis, &AnalysisController::insightChanged, this, &Guide::look);
    connect(&simulation, &SimulationController::resultChanged, this, &Guide::look);
}

void Guide::start()
{
    m_progress.assign(m_steps.size(), Progress::Open);
    m_current = 0;
    m_isReportWritten = false;
    m_tasks.clear();
    m_isRunning = true;
    emit runningChanged(true);
    emit changed();
    look();
}

void Guide::end()
{
    if (std::exchange(m_isRunning, false)) {
        emit runningChanged(false);
        emit changed();
    }
}

GuideState Guide::state() const
{
    const bool isSettled = m_analysis.isSettled();
    return {m_document, isSettled ? m_analysis.insight() : nullptr,
            m_simulation.isStale() ? nullptr : m_simulation.result(), m_isHighlighting,
            m_isReportWritten};
}

bool Guide::isTaskDone(int task) const
{
    if (!m_isRunning || m_current == stepCount()) {
        return false;
    }
    const GuideStep& step = m_steps[static_cast<std::size_t>(m_current)];
    return step.tasks[static_cast<std::size_t>(task)].isDone(state());
}

int Guide::openTask() const
{
    if (!m_isRunning || m_current == stepCount()) {
        return -1;
    }
    const auto count = static_cast<int>(m_steps[static_cast<std::size_t>(m_current)].tasks.size());
    for (int task = 0; task < count; ++task) {
        if (!isTaskDone(task)) {
            return task;
        }
    }
    return -1;
}

std::optional<GuideSpot> Guide::spot() const
{
    const int task = openTask();
    return task < 0 ? std::nullopt
                    : std::optional(m_steps[static_cast<std::size_t>(m_current)]
                                        .tasks[static_cast<std::size_t>(task)]
                                        .spot);
}

void Guide::doForMe()
{
    // What is done may end the step, and what it starts may take its time.
    const int step = m_current;
    if (!m_isRunning || step == stepCount()) {
        return;
    }
    const std::vector<GuideTask> tasks = m_steps[static_cast<std::size_t>(step)].tasks;
    for (std::size_t i = 0; i < tasks.size() && m_isRunning && m_current == step; ++i) {
        if (!tasks[i].isDone(state())) {
            tasks[i].doIt(m_hands);
        }
    }
}

void Guide::skip()
{
    if (m_isRunning && m_current < stepCount()) {
        advance(Progress::Skipped);
        look();
    }
}

void Guide::setHighlighting(bool isHighlighting)
{
    m_isHighlighting = isHighlighting;
    look();
}

void Guide::noteReportWritten()
{
    m_isReportWritten = true;
    look();
}

void Guide::speakAnew()
{
    m_steps = guideSteps();
    emit changed();
}

void Guide::advance(Progress progress)
{
    m_progress[static_cast<std::size_t>(m_current)] = progress;
    ++m_current;
    m_tasks.clear();
    emit changed();
}

void Guide::look()
{
    if (!m_isRunning) {
        return;
    }
    while (m_current < stepCount()) {
        std::vector<bool> tasks;
        bool isDone = true;
        for (const GuideTask& task : m_steps[static_cast<std::size_t>(m_current)].tasks) {
            tasks.push_back(task.isDone(state()));
            isDone = isDone && tasks.back();
        }
        if (isDone) {
            advance(Progress::Done);
            continue;
        }
        if (tasks != m_tasks) {
            m_tasks = tasks;
            emit changed();
        }
        return;
    }
}

} // namespace corbel::ui
