/// When what was written has to be brought to the disk: soon after the last write, and never long
/// after the first one, however many follow.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace corbel::model::storage::journal {

class SyncSchedule {
public:
    using Clock = std::chrono::steady_clock;

    /// A disk may take as long again for the syncing itself, and 2 s are promised.
    static constexpr std::chrono::milliseconds longest{1000};
    static constexpr std::chrono::milliseconds idle{200};

    void written(Clock::time_point now)
    {
        m_first = m_first.value_or(now);
        m_last = now;
    }
    void synced() { m_first.reset(); }

    /// None while everything is on the disk.
    std::optional<Clock::time_point> due() const
    {
        return m_first ? std::optional(std::min(*m_first + longest, m_last + idle)) : std::nullopt;
    }

private:
    std::optional<Clock::time_point> m_first;
    Clock::time_point m_last;
};

} // namespace corbel::model::storage::journal
