/// When what was written has to be brought to the disk: soon after the last write, and never long
/// after the first one, however many follow.
#pragma once

#include <algorithm>
#include <chrono>

namespace corbel::model::storage::journal {

class SyncSchedule {
public:
    using Clock = std::chrono::steady_clock;

    /// A disk may take as long again for the syncing itself, and 2 s are promised.
    static constexpr std::chrono::milliseconds longest{1000};
    static constexpr std::chrono::milliseconds idle{200};

    void written(Clock::time_point now)
    {
        m_first = m_isPending ? m_first : now;
        m_last = now;
        m_isPending = true;
    }
    void synced() { m_isPending = false; }

    /// Something was written that is not on the disk yet.
    bool isPending() const { return m_isPending; }
    /// When it has to be there.
    Clock::time_point due() const { return std::min(m_first + longest, m_last + idle); }

private:
    Clock::time_point m_first{};
    Clock::time_point m_last{};
    bool m_isPending = false;
};

} // namespace corbel::model::storage::journal
