#include "ui/analysis_controller.h"

namespace corbel::ui {

namespace {

constexpr int debounceMilliseconds = 30;

} // namespace

AnalysisController::AnalysisController(Document& document, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_thread([this](const std::stop_token& stop) { work(stop); })
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceMilliseconds);
    connect(&m_debounce, &QTimer::timeout, this, &AnalysisController::start);
    const auto ask = [this] {
        ++m_wanted;
        m_debounce.start();
    };
    connect(&document, &Document::changed, this, ask);
    connect(&document, &Document::reset, this, ask);
    ask();
}

AnalysisController::~AnalysisController()
{
    m_thread.request_stop();
    const std::lock_guard lock(m_mutex);
    m_current.request_stop();
}

bool AnalysisController::isSettled() const
{
    return m_insight && m_done == m_wanted;
}

void AnalysisController::start()
{
    {
        const std::lock_guard lock(m_mutex);
        m_current.request_stop();
        m_next = Job{m_wanted, m_document.snapshot()};
    }
    m_wake.notify_one();
}

void AnalysisController::work(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        Job job;
        std::stop_token current;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); })) {
                return;
            }
            job = std::move(*m_next);
            m_next.reset();
            m_current = std::stop_source();
            current = m_current.get_token();
        }
        auto insight = std::make_shared<const Insight>(analyse(std::move(job.model), current));
        if (!current.stop_requested()) {
            QMetaObject::invokeMethod(
                this,
                [this, number = job.number, result = std::move(insight)]() mutable {
                    take(number, std::move(result));
                },
                Qt::QueuedConnection);
        }
    }
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
