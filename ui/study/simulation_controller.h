/// Runs a simulation of a snapshot on a thread of its own, with progress, and can be stopped.
#pragma once

#include <memory>
#include <optional>
#include <thread>

#include <QObject>

#include "analysis/simulation/simulate.h"
#include "ui/document/document.h"

namespace corbel::ui {

class SimulationController : public QObject {
    Q_OBJECT

public:
    explicit SimulationController(Document& document, QObject* parent = nullptr);
    ~SimulationController() override;

    bool isRunning() const { return m_isRunning; }
    /// The latest result; `nullptr` before the first one.
    const analysis::SimulationResult* result() const { return m_result.get(); }
    /// The design changed since the result's snapshot was taken.
    bool isStale() const { return m_revision != m_document.revision(); }

    /// Simulates the current design; does nothing while one is running.
    void start(const analysis::SimulationSettings& settings);
    /// What is finished by then becomes the result.
    void stop();

signals:
    void runningChanged(bool isRunning);
    void progressed(double share);
    void resultChanged();

private:
    void finish(std::shared_ptr<const analysis::SimulationResult> result);

    Document& m_document;
    std::shared_ptr<const analysis::SimulationResult> m_result;
    std::uint64_t m_revision = 0; ///< Of the model that runs or ran.
    bool m_isRunning = false;
    std::jthread m_thread; ///< The last member: joins before the others go.
};

} // namespace corbel::ui
