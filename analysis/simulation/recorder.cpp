#include "analysis/simulation/recorder.h"

namespace corbel::analysis {

Tally Recorder::take(SimTime from, SimTime now)
{
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
