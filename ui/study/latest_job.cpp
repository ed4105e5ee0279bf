#include "ui/study/latest_job.h"

#include <utility>

namespace corbel::ui {

LatestJob::LatestJob() : m_thread([this](const std::stop_token& stop) { run(stop); }) {}

LatestJob::~LatestJob()
{
    m_thread.request_stop();
    const std::lock_guard lock(m_mutex);
    m_current.request_stop();
}

void LatestJob::start(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_current.request_stop();
        m_next = std::move(work);
    }
    m_wake.notify_one();
}

void LatestJob::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        Work work;
        std::stop_token current;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next != nullptr; })) {
                return;
            }
            work = std::exchange(m_next, nullptr);
            m_current = std::stop_source();
            current = m_current.get_token();
        }
        work(current);
    }
}

} // namespace corbel::ui
