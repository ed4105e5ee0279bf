#include "analysis/simulation/runner.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace corbel::analysis {

namespace {

// Replications between two looks at the precision. A constant, so that the number of threads does
// not decide where a run ends; it also bounds the outcomes held at a time.
constexpr std::uint32_t waveSize = 10;

void merge(ReplicationOutcome&& outcome, RunSummary& summary)
{
    summary.nodes.resize(outcome.nodes.size());
    for (std::size_t i = 0; i < outcome.nodes.size(); ++i) {
        NodeOutcome& from = outcome.nodes[i];
        NodeSummary& to = summary.nodes[i];
        to.samples.insert(to.samples.end(), from.batches.begin(), from.batches.end());
        to.quantiles.push_back(from.quantiles);
        to.histogram.merge(from.histogram);
        to.unaccounted += from.unaccounted;
    }
    ++summary.replications;
    summary.events += outcome.events;
    summary.fingerprint = mixBits(summary.fingerprint ^ outcome.fingerprint);
    summary.seconds += outcome.seconds;
    summary.isExhausted = summary.isExhausted || outcome.isExhausted;
}

class Wave {
public:
    Wave(const Network& network, const RunPlan& plan, std::uint32_t first, std::uint32_t count,
         const RunSummary& before, const std::stop_token& stop, const SimulationObserver& observer)
        : m_network(network),
          m_plan(plan),
          m_first(first),
          m_before(before),
          m_stop(stop),
          m_observer(observer),
          m_outcomes(count),
          m_shares(count, 0.0)
    {
    }

    std::vector<ReplicationOutcome> run()
    {
        const auto workers =
            static_cast<unsigned>(std::clamp<std::size_t>(m_plan.threads, 1, m_outcomes.size()));
        {
            std::vector<std::jthread> helpers;
            for (unsigned i = 1; i < workers; ++i) {
                helpers.emplace_back([this] { work(); });
            }
            work();
        }
        return std::move(m_outcomes);
    }

private:
    void work()
    {
        for (;;) {
            const std::uint32_t i = m_next.fetch_add(1);
            if (i >= m_outcomes.size() || m_stop.stop_requested()) {
                return;
            }
            ReplicationProgress progress;
            if (m_observer) {
                progress = [this, i](double share, std::uint64_t) { report(i, share); };
            }
            m_outcomes[i] =
                runReplication(m_network, m_plan.replication, m_first + i, m_stop, progress);
            if (m_observer && m_outcomes[i].isComplete) {
                m_eventsDone += m_outcomes[i].events;
                ++m_done;
                report(i, 1.0);
            }
        }
    }

    void report(std::uint32_t index, double share)
    {
        const std::scoped_lock lock(m_mutex);
        m_shares[index] = share;
        double sum = m_before.replications;
        for (const double each : m_shares) {
            sum += each;
        }
        m_observer({sum / m_plan.replications, m_before.replications + m_done.load(),
                    m_before.events + m_eventsDone.load()});
    }

    const Network& m_network;
    const RunPlan& m_plan;
    std::uint32_t m_first;
    const RunSummary& m_before;
    const std::stop_token& m_stop;
    const SimulationObserver& m_observer;
    std::vector<ReplicationOutcome> m_outcomes;
    std::vector<double> m_shares;
    std::mutex m_mutex;
    std::atomic<std::uint32_t> m_next = 0;
    std::atomic<std::uint32_t> m_done = 0;
    std::atomic<std::uint64_t> m_eventsDone = 0;
};

} // namespace

Tally NodeSummary::total() const
{
    Tally sum;
    for (const Tally& sample : samples) {
        sum.seconds += sample.seconds;
        sum.arrivals += sample.arrivals;
        sum.completions += sample.completions;
        sum.lost += sample.lost;
        sum.waits += sample.waits;
        sum.waitSum += sample.waitSum;
        sum.responseSum += sample.responseSum;
        sum.populationArea += sample.populationArea;
        sum.queueArea += sample.queueArea;
    }
    return sum;
}

bool isPrecise(const Network& network, const RunSummary& summary, double precision)
{
    return std::ranges::all_of(network.sources, [&](const NetworkSource& source) {
        std::vector<double> means;
        for (const Tally& sample : summary.nodes[source.node].samples) {
            if (sample.completions > 0) {
                means.push_back(sample.responseSum / static_cast<double>(sample.completions));
            }
        }
        const Estimate response = estimate(means);
        // A mean of 0 has no relative error; it is known when all samples agree.
        if (response.mean == 0.0) {
            return true;
        }
        const std::optional<double> reached = response.relativePrecision();
        return reached && *reached <= precision;
    });
}

RunSummary runReplications(const Network& network, const RunPlan& plan, const std::stop_token& stop,
                           const SimulationObserver& observer)
{
    RunSummary summary;
    ReplicationOutcome partial;
    while (summary.replications < plan.replications) {
        const std::uint32_t first = summary.replications;
        const std::uint32_t count = std::min(waveSize, plan.replications - first);
        for (ReplicationOutcome& outcome :
             Wave(network, plan, first, count, summary, stop, observer).run()) {
            if (outcome.isComplete) {
                merge(std::move(outcome), summary);
                continue;
            }
            summary.isComplete = false;
            summary.isExhausted = summary.isExhausted || outcome.isExhausted;
            if (outcome.seconds > partial.seconds) {
                partial = std::move(outcome);
            }
        }
        if (!summary.isComplete) {
            break;
        }
        if (plan.precision) {
            summary.isPrecisionReached = isPrecise(network, summary, *plan.precision);
            if (*summary.isPrecisionReached) {
                break;
            }
        }
    }
    if (summary.replications == 0 && partial.seconds > 0.0) {
        merge(std::move(partial), summary);
    }
    return summary;
}

} // namespace corbel::analysis
