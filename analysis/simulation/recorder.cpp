#include "analysis/simulation/recorder.h"

namespace corbel::analysis {

void Recorder::flush()
{
    for (std::uint32_t i = 0; i < m_gatheredCount; ++i) {
        m_responseSum += static_cast<double>(m_gathered[i]);
        m_histogram.record(m_gathered[i]);
    }
    m_completions += m_gatheredCount;
    m_gatheredCount = 0;
}

Tally Recorder::take(SimTime from, SimTime now)
{
    flush();
    Tally tally{
        .seconds = static_cast<double>(now - from) / nanosecondsPerSecond,
        .arrivals = m_arrivals,
        .completions = m_completions,
        .lost = m_lost,
        .waits = m_waits,
        .waitSum = m_waitSum / nanosecondsPerSecond,
        .responseSum = m_responseSum / nanosecondsPerSecond,
        .populationArea = population.area(now),
        .queueArea = queue.area(now),
    };
    m_arrivals = m_completions = m_lost = m_waits = 0;
    m_waitSum = m_responseSum = 0.0;
    population.restart(now);
    queue.restart(now);
    return tally;
}

} // namespace corbel::analysis
