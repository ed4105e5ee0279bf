/// A thread for work of which only the latest counts.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace corbel::ui {

/// Runs what was asked for last: what waits is replaced by it, and what is under way is asked to
/// stop. Joins its thread when it goes, so it is the last member of whoever the work refers to.
class LatestJob {
public:
    using Work = std::function<void(const std::stop_token&)>;

    LatestJob();
    ~LatestJob();

    void start(Work work);

private:
    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Work m_next;                ///< Guarded by m_mutex.
    std::stop_source m_current; ///< Guarded by m_mutex: stops the work under way.
    std::jthread m_thread;      ///< The last member: joins before the others go.
};

} // namespace corbel::ui
