#include "analysis/simulation/replication.h"

#include <algorithm>

#include "analysis/simulation/statistics.h"

namespace corbel::analysis {

namespace {

// Events between two looks at the stop token: a few milliseconds.
constexpr std::uint64_t eventsPerLook = 1U << 17;

// Pilots have numbers of their own, so that no replication shares their random numbers.
constexpr std::uint32_t firstPilot = 0xF0000000U;
constexpr std::uint32_t pilots = 5;

// Runs to `end` unless stopped or out of frames.
bool runUntil(Engine& engine, SimTime end, SimTime total, const std::stop_token& stop,
              const ReplicationProgress& progress)
{
    while (!engine.run(end, eventsPerLook)) {
        if (engine.isExhausted() || stop.stop_requested()) {
            return false;
        }
        if (progress) {
            progress(static_cast<double>(engine.now()) / static_cast<double>(total),
                     engine.events());
        }
    }
    return true;
}

class Collector {
public:
    Collector(Engine& engine, std::size_t nodes, ReplicationOutcome& outcome)
        : m_engine(engine),
          m_outcome(outcome)
    {
        outcome.nodes.resize(nodes);
    }

    void takeWarmup()
    {
        for (std::uint32_t node = 0; node < m_outcome.nodes.size(); ++node) {
            account(node, m_engine.recorder(node).take(m_from, m_engine.now()));
            m_engine.recorder(node).clearHistogram();
        }
        m_from = m_engine.now();
    }

    void takeBatch()
    {
        for (std::uint32_t node = 0; node < m_outcome.nodes.size(); ++node) {
            const Tally tally = m_engine.recorder(node).take(m_from, m_engine.now());
            account(node, tally);
            m_outcome.nodes[node].batches.push_back(tally);
        }
        m_outcome.seconds += static_cast<double>(m_engine.now() - m_from) / nanosecondsPerSecond;
        m_from = m_engine.now();
    }

    void finish()
    {
        for (std::uint32_t node = 0; node < m_outcome.nodes.size(); ++node) {
            NodeOutcome& result = m_outcome.nodes[node];
            const Recorder& recorder = m_engine.recorder(node);
            result.unaccounted -= recorder.population.value();
            result.histogram = recorder.histogram();
            for (std::size_t i = 0; i < reportedQuantiles.size(); ++i) {
                result.quantiles[i] = result.histogram.quantile(reportedQuantiles[i]);
            }
        }
        m_outcome.events = m_engine.events();
        m_outcome.fingerprint = m_engine.fingerprint();
        m_outcome.isExhausted = m_engine.isExhausted();
    }

private:
    void account(std::uint32_t node, const Tally& tally)
    {
        m_outcome.nodes[node].unaccounted += static_cast<std::int64_t>(tally.arrivals) -
                                             static_cast<std::int64_t>(tally.completions) -
                                             static_cast<std::int64_t>(tally.lost);
    }

    Engine& m_engine;
    ReplicationOutcome& m_outcome;
    SimTime m_from = 0;
};

} // namespace

ReplicationOutcome runReplication(const Network& network, const ReplicationPlan& plan,
                                  std::uint32_t index, const std::stop_token& stop,
                                  const ReplicationProgress& progress)
{
    ReplicationOutcome outcome;
    Engine engine(network, plan.seed, index, plan.frameLimit);
    Collector collector(engine, network.nodes.size(), outcome);
    bool goesOn = runUntil(engine, plan.warmup, plan.end, stop, progress);
    if (goesOn) {
        collector.takeWarmup();
    }
    const SimTime length = plan.end - plan.warmup;
    for (std::uint32_t batch = 1; goesOn && batch <= plan.batches; ++batch) {
        const SimTime end =
            batch == plan.batches ? plan.end : plan.warmup + length / plan.batches * batch;
        goesOn = runUntil(engine, end, plan.end, stop, progress);
        // A stretch that was cut short counts only when it is all there is.
        if (goesOn || batch == 1) {
            collector.takeBatch();
        }
    }
    collector.finish();
    outcome.isComplete = goesOn;
    return outcome;
}

SimTime findWarmup(const Network& network, const ReplicationPlan& plan, const std::stop_token& stop)
{
    constexpr std::uint32_t mostGroups = 2048;
    std::vector<std::vector<Engine::Observed>> runs;
    std::size_t largest = 1;
    for (std::uint32_t i = 0; i < pilots; ++i) {
        Engine engine(network, plan.seed, firstPilot + i, plan.frameLimit);
        engine.observeResponses(mostGroups);
        runUntil(engine, plan.end / pilots, plan.end, stop, {});
        runs.push_back(engine.observedResponses());
        largest = std::max<std::size_t>(largest, engine.observedGroup());
    }
    // Averaged over the runs, group by group: the noise goes down, the common start stays.
    std::vector<double> sums(mostGroups, 0.0);
    std::vector<SimTime> ends(mostGroups, 0);
    std::size_t shortest = mostGroups;
    for (const std::vector<Engine::Observed>& run : runs) {
        const std::size_t together = run.empty() ? 1 : largest / run.front().size;
        shortest = std::min(shortest, run.size() / together);
        for (std::size_t i = 0; i < run.size() / together * together; ++i) {
            sums[i / together] += run[i].mean / static_cast<double>(together);
            ends[i / together] = std::max(ends[i / together], run[i].last);
        }
    }
    sums.resize(shortest);
    const std::size_t cut = mserTruncation(sums);
    return cut == 0 ? 0 : ends[cut - 1];
}

std::uint64_t replicationBytes(const Network& network, const ReplicationPlan& plan)
{
    // A busy element's histogram touches about fifteen powers of two.
    constexpr std::uint64_t histogramBytes = 15 * 128 * sizeof(std::uint32_t);
    constexpr std::uint64_t stationBytes = 512;
    constexpr std::uint64_t nodeBytes =
        2 * sizeof(Recorder) + 2 * histogramBytes + 2 * sizeof(RandomStream) + 256;
    std::uint64_t stations = 0;
    for (const NetworkNode& node : network.nodes) {
        stations += node.replicas;
    }
    return stations * stationBytes +
           network.nodes.size() * (nodeBytes + plan.batches * sizeof(Tally)) +
           network.calls.size() * 256;
}

} // namespace corbel::analysis
