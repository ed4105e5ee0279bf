#include "ui/study/analysis_controller.h"

namespace corbel::ui {

namespace {

constexpr int debounceMilliseconds = 30;

} // namespace

AnalysisController::AnalysisController(Document& document, QObject* parent)
    : QObject(parent),
      m_document(document)
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceMilliseconds);
    connect(&m_debounce, &QTimer::timeout, this, &AnalysisController::start);
    const auto ask = [this] {
        ++m_wanted;
        m_debounce.start();
    };
    connect(&document, &Document::changed, this, ask);
    connect(&document, &Document::replaced, this, [this] { setSettings({}); });
    connect(&document, &Document::reset, this, ask);
    ask();
}

bool AnalysisController::isSettled() const
{
    return m_insight && m_done == m_wanted;
}

void AnalysisController::setSettings(const AnalysisSettings& settings)
{
    if (settings == m_settings) {
        return;
    }
    m_settings = settings;
    ++m_wanted;
    m_debounce.start();
    emit settingsChanged();
}

void AnalysisController::start()
{
    m_job.start([this, number = m_wanted, model = m_document.snapshot(),
                 settings = m_settings](const std::stop_token& stop) mutable {
        auto insight = std::make_shared<const Insight>(analyse(std::move(model), settings, stop));
        if (!stop.stop_requested()) {
            QMetaObject::invokeMethod(
                this,
                [this, number, result = std::move(insight)]() mutable {
                    take(number, std::move(result));
                },
                Qt::QueuedConnection);
        }
    });
}

void AnalysisController::take(std::uint64_t number, std::shared_ptr<const Insight> insight)
{
    if (number != m_wanted) {
        return; // The document went on meanwhile.
    }
    m_done = number;
    m_insight = std::move(insight);
    emit insightChanged();
}

} // namespace corbel::ui
