/// The simulation of a model: settings in, figures with confidence intervals out.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/capacity/compile.h"
#include "analysis/simulation/statistics.h"
#include "model/message.h"
#include "model/model.h"

namespace corbel::analysis {

/// What to simulate. What is absent comes from the scenario, then from a default.
struct SimulationSettings {
    std::optional<std::string> scenario;       ///< id; the model's first one when absent
    std::optional<std::uint64_t> seed;         ///< default 1
    std::optional<std::uint32_t> replications; ///< default 30; the most, where a precision is asked
    std::optional<double> duration;            ///< seconds of one replication, warm-up included
    std::optional<double> warmup;              ///< seconds; found from the output when absent
    bool findWarmup = false;                   ///< whatever the scenario says
    /// Stop when half the interval of each entry's mean response is below this share of it.
    std::optional<double> precision;
    unsigned threads = 1;                               ///< changes the speed, never the result
    std::uint64_t memoryLimit = std::uint64_t{4} << 30; ///< bytes
};

/// Percentiles in seconds beside the mean; those of all replications together.
struct ResponseEstimate : Estimate {
    std::optional<double> p50;
    std::optional<double> p90;
    std::optional<double> p95;
    std::optional<double> p99;
    std::optional<double> p999;
    /// 99 % intervals of the percentiles, from one value per replication, in the same order.
    std::vector<std::optional<ConfidenceInterval>> percentileCi;

    bool operator==(const ResponseEstimate&) const = default;
};

/// What queueing theory says about the same quantity.
struct ClosedForm {
    std::string basis;      ///< `exact`, `approximation` or `none`
    model::Message formula; ///< the queue it takes the element for, or why there is none
    std::optional<double> throughput;
    std::optional<double> utilization;
    std::optional<double> queue;
    std::optional<double> wait;     ///< seconds
    std::optional<double> response; ///< seconds
    std::optional<double> lost;     ///< share turned away
    std::optional<double> p50;
    std::optional<double> p90;
    std::optional<double> p95;
    std::optional<double> p99;
    std::optional<double> p999;
    std::optional<double> lower; ///< bounds of the response where only those are known
    std::optional<double> upper;

    bool operator==(const ClosedForm&) const = default;
};

/// One element, over all its replicas. Times in seconds, throughput per second.
struct ElementResult {
    std::string element;
    Estimate throughput;
    Estimate utilization; ///< busy share of its servers; undecided where they are unlimited
    Estimate queue;       ///< mean number waiting
    Estimate population;  ///< mean number waiting or in service
    Estimate wait;
    ResponseEstimate response; ///< own wait and own work
    std::uint64_t lost = 0;    ///< turned away, over all replications
    ClosedForm closedForm;

    bool operator==(const ElementResult&) const = default;
};

/// What one entry sees of the whole.
struct EndToEndResult {
    std::string entry;
    std::string relation; ///< the call whose own rate it is, or empty
    ResponseEstimate response;
    Estimate throughput;
    std::uint64_t errors = 0; ///< requests that failed, over all replications
    ClosedForm closedForm;

    bool operator==(const EndToEndResult&) const = default;
};

/// `little`: largest relative gap between population and throughput x response of an element.
/// `conservation`: requests that neither left nor stay; always 0.
struct SimulationCheck {
    std::string name;
    std::string element; ///< where the error is largest
    double error = 0.0;

    bool operator==(const SimulationCheck&) const = default;
};

struct SimulationResult {
    std::uint64_t seed = 1;
    std::string fingerprint; ///< 16 hexadecimal digits over every event; empty when nothing ran
    std::uint32_t replications = 0;
    double duration = 0.0;         ///< seconds of one replication
    double warmup = 0.0;           ///< seconds cut off at the start of each
    double simulatedSeconds = 0.0; ///< all replications, after the warm-up
    std::uint64_t events = 0;
    std::vector<ElementResult> elements; ///< in model order
    std::vector<EndToEndResult> endToEnd;
    std::vector<SimulationCheck> checks;
    std::string fidelity = "events";
    std::string scenario; ///< id, or empty for the actors' own rates
    std::vector<model::Message> assumptions;
    std::vector<OpenInput> undecided;
    bool isComplete = false;                ///< false: stopped, partial figures
    std::optional<bool> isPrecisionReached; ///< where a precision was asked for

    bool operator==(const SimulationResult&) const = default;
};

struct SimulationProgress {
    double share = 0.0; ///< of the replications that are planned at most, 0..1
    std::uint32_t replicationsDone = 0;
    std::uint64_t events = 0; ///< of finished replications
};

/// Called from worker threads, one at a time.
using SimulationObserver = std::function<void(const SimulationProgress&)>;

/// Simulates the model. The same model and settings give the same result on any number of threads;
/// after a stop the figures are those of the replications finished by then, or of the one under
/// way. When the model leaves too much open, `elements` is empty and `undecided` says what.
SimulationResult simulate(const model::Model& model, const SimulationSettings& settings = {},
                          const std::stop_token& stop = {},
                          const SimulationObserver& observer = {});

} // namespace corbel::analysis
