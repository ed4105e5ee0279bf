#include "ui/study/simulation_controller.h"

#include <algorithm>

namespace corbel::ui {

SimulationController::SimulationController(Document& document, QObject* parent)
    : QObject(parent),
      m_document(document)
{
}

SimulationController::~SimulationController() = default;

void SimulationController::start(const analysis::SimulationSettings& settings)
{
    if (m_isRunning) {
        return;
    }
    m_isRunning = true;
    m_revision = m_document.revision();
    emit runningChanged(true);
    analysis::SimulationSettings wanted = settings;
    wanted.threads = std::max(1U, std::thread::hardware_concurrency());
    m_thread =
        std::jthread([this, wanted, model = m_document.snapshot()](const std::stop_token& stop) {
            const auto tell = [this](const analysis::SimulationProgress& progress) {
                QMetaObject::invokeMethod(
                    this, [this, share = progress.share] { emit progressed(share); },
                    Qt::QueuedConnection);
            };
            auto result = std::make_shared<const analysis::SimulationResult>(
                analysis::simulate(*model, wanted, stop, tell));
            QMetaObject::invokeMethod(
                this, [this, result] { finish(result); }, Qt::QueuedConnection);
        });
}

void SimulationController::stop()
{
    m_thread.request_stop();
}

void SimulationController::finish(std::shared_ptr<const analysis::SimulationResult> result)
{
    m_result = std::move(result);
    m_isRunning = false;
    emit runningChanged(false);
    emit resultChanged();
}

} // namespace corbel::ui
