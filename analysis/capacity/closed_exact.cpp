// The exact solution of closed and mixed networks.
#include <algorithm>
#include <cmath>

#include "analysis/capacity/closed_lattice.h"
#include "analysis/capacity/closed_network.h"

namespace corbel::analysis {

namespace {

constexpr double mostSteps = 2e7;  // of the innermost loop
constexpr double mostStates = 4e6; // kept at a time, 32 MB
constexpr double smallest = 1e-250;

/// A station as the lattice sees it.
struct Part {
    std::size_t station = 0;
    Lattice::Weights shares; // by class of the sessions; with one server their loads
    ServerWeights weights;   // with several servers
};

class ExactSolver {
public:
    ExactSolver(const ClosedNetwork& network, Lattice lattice)
        : m_network(network),
          m_lattice(std::move(lattice)),
          m_delay(network.classes.size())
    {
    }

    std::optional<ClosedFigures> solve();

private:
    bool prepare();
    void placeDelays();
    void includeServers(const Part& part);
    void differentiate(const Part& part, const LatticeValues& before);
    void readQueue(const Part& part);
    void fill();

    const ClosedNetwork& m_network;
    Lattice m_lattice;
    std::vector<double> m_delay; // by class: what no queue prolongs
    std::vector<double> m_speed; // by class: throughputs that give the weights their scale
    std::vector<Part> m_single;
    std::vector<Part> m_several;
    LatticeValues m_value;      // the normalising constants so far
    LatticeValues m_derivative; // of the last constant by m_value at one stage
    double m_constant = 0.0;    // for all sessions
    ClosedFigures m_result;
};

bool ExactSolver::prepare()
{
    const std::uint64_t all = m_network.population();
    for (std::size_t cls = 0; cls < m_delay.size(); ++cls) {
        m_delay[cls] = m_network.classes[cls].delay;
    }
    double passes = 0.0;
    double kept = 4.0;
    for (const ClosedStation& station : m_network.stations) {
        const double servers = static_cast<double>(std::min<std::uint64_t>(station.servers, all));
        const double copies = station.copies;
        const bool isOne = station.servers == 1;
        passes += (isOne ? 2.0 : 3.0 * servers) * copies *
                  static_cast<double>(std::max<std::size_t>(1, station.demand.size()));
        kept += isOne ? 0.0 : copies;
        if (station.openLoad > 0.0 && !isOne) {
            passes +=
                servers *
                (station.servers + 40.0 * station.servers / (station.servers - station.openLoad)) /
                static_cast<double>(m_lattice.size());
        }
    }
    if (passes * static_cast<double>(m_lattice.size()) > mostSteps ||
        kept * static_cast<double>(m_lattice.size()) > mostStates) {
        return false;
    }
    m_speed = solveClosedApproximately(m_network).throughput;
    double fullest = 0.0;
    for (const ClosedStation& station : m_network.stations) {
        double load = station.openLoad;
        for (const auto& [cls, demand] : station.demand) {
            load += m_speed[cls] * demand;
        }
        fullest = std::max(fullest, load / station.servers);
    }
    // Only a scale: below every capacity, so that the weights of each station can be summed.
    constexpr double highest = 0.999;
    for (double& speed : m_speed) {
        speed *= fullest > highest ? highest / fullest : 1.0;
    }
    return true;
}

void ExactSolver::placeDelays()
{
    m_value.assign(m_lattice.size(), 1.0);
    for (std::size_t cls = 0; cls < m_delay.size(); ++cls) {
        const std::uint32_t most = m_lattice.populations()[cls];
        const std::vector<double> shape = poissonShape(m_speed[cls] * m_delay[cls], most);
        const std::size_t stride = m_lattice.stride(cls);
        for (std::size_t at = 0; at < m_value.size(); ++at) {
            m_value[at] *= shape[at / stride % (most + 1)];
        }
    }
}

// m_value <- m_value x sum of w_k y^k, y = the shares.
void ExactSolver::includeServers(const Part& part)
{
    const std::vector<double>& head = part.weights.head;
    LatticeValues power = std::move(m_value);
    m_value.assign(m_lattice.size(), 0.0);
    for (std::size_t k = 0; k < head.size(); ++k) {
        if (k > 0) {
            m_lattice.advance(power, part.shares);
        }
        if (k + 1 == head.size() && part.weights.ratio > 0.0) {
            Lattice::Weights tail = part.shares;
            for (auto& [cls, weight] : tail) {
                weight *= part.weights.ratio;
            }
            m_lattice.accumulate(power, tail);
        }
        for (std::size_t at = 0; at < power.size(); ++at) {
            m_value[at] += head[k] * power[at];
        }
    }
}

// From the derivative of the constant by what came out of the station to that by what went in, and
// on the way the station's own mean queue.
void ExactSolver::differentiate(const Part& part, const LatticeValues& before)
{
    const ServerWeights& weights = part.weights;
    const std::size_t count = weights.head.size();
    const bool hasTail = weights.ratio > 0.0;
    Lattice::Weights tail = part.shares;
    for (auto& [cls, weight] : tail) {
        weight *= weights.ratio;
    }
    LatticeValues slope(m_lattice.size(), 0.0); // derivative of the weights by y
    LatticeValues power = before;
    double open = 0.0;
    double inHead = 0.0;      // probability of a population below the tail
    double countInHead = 0.0; // and its mean
    for (std::size_t k = 0; k < count; ++k) {
        const bool isLast = k + 1 == count;
        if (k > 0) {
            const double factor = static_cast<double>(k) * weights.head[k];
            LatticeValues last;
            LatticeValues& target = isLast && hasTail ? last : slope;
            if (isLast && hasTail) {
                last.assign(m_lattice.size(), 0.0);
            }
            for (std::size_t at = 0; at < power.size(); ++at) {
                target[at] += factor * power[at];
            }
            m_lattice.advance(power, part.shares);
            if (isLast && hasTail) {
                m_lattice.accumulate(power, tail);
                for (std::size_t at = 0; at < power.size(); ++at) {
                    last[at] += weights.ratio * weights.head[k] * power[at];
                }
                m_lattice.accumulate(last, tail);
                for (std::size_t at = 0; at < power.size(); ++at) {
                    slope[at] += last[at];
                }
            }
        }
        if (weights.openPerServer > 0.0 && !(isLast && hasTail)) {
            double sum = 0.0;
            for (std::size_t at = 0; at < power.size(); ++at) {
                sum += power[at] * m_derivative[at];
            }
            const double probability = weights.head[k] * sum / m_constant;
            open += probability * weights.open[k];
            inHead += probability;
            countInHead += probability * static_cast<double>(k);
        }
    }
    const ClosedStation& station = m_network.stations[part.station];
    double total = 0.0;
    for (std::size_t i = 0; i < part.shares.size(); ++i) {
        const auto& [cls, share] = part.shares[i];
        const double mean = share * m_lattice.shiftedProduct(slope, m_derivative, cls) / m_constant;
        total += mean;
        m_result.population[part.station][i] = station.copies * mean;
    }
    if (hasTail) {
        open += (total - countInHead + 1.0 - inHead) * weights.openPerServer /
                (1.0 - weights.openPerServer);
    }
    m_result.openPopulation[part.station] = station.openLoad > 0.0 ? station.copies * open : 0.0;

    LatticeValues inner = m_derivative;
    if (hasTail) {
        m_lattice.accumulateBackwards(inner, tail);
    }
    for (double& value : inner) {
        value *= weights.head.back();
    }
    for (std::size_t k = count - 1; k-- > 0;) {
        m_lattice.retreat(inner, part.shares);
        for (std::size_t at = 0; at < inner.size(); ++at) {
            inner[at] += weights.head[k] * m_derivative[at];
        }
    }
    m_derivative = std::move(inner);
}

// One server: the queue is the chain of constants once more divided by 1 - y.
void ExactSolver::readQueue(const Part& part)
{
    const ClosedStation& station = m_network.stations[part.station];
    LatticeValues again = m_value;
    m_lattice.accumulate(again, part.shares);
    double total = 0.0;
    for (std::size_t i = 0; i < part.shares.size(); ++i) {
        const auto& [cls, load] = part.shares[i];
        const double mean = load * again[m_lattice.last() - m_lattice.stride(cls)] / m_constant;
        total += mean;
        m_result.population[part.station][i] = station.copies * mean;
    }
    m_result.openPopulation[part.station] =
        station.copies * station.openLoad * (1.0 + total) / (1.0 - station.openLoad);
}

void ExactSolver::fill()
{
    const std::uint64_t all = m_network.population();
    for (std::size_t i = 0; i < m_network.stations.size(); ++i) {
        const ClosedStation& station = m_network.stations[i];
        Part part{i, {}, {}};
        double load = 0.0;
        for (const auto& [cls, demand] : station.demand) {
            load += m_speed[cls] * demand;
        }
        const bool isOne = station.servers == 1;
        if (!isOne && station.openLoad <= 0.0 && station.servers >= all) {
            continue; // nobody ever waits: a delay, counted below
        }
        for (const auto& [cls, demand] : station.demand) {
            const double own = m_speed[cls] * demand;
            part.shares.emplace_back(cls, isOne        ? own / (1.0 - station.openLoad)
                                          : load > 0.0 ? own / load
                                                       : 0.0);
        }
        if (isOne) {
            m_single.push_back(std::move(part));
        } else {
            part.weights = serverWeights(station.servers, load, station.openLoad, all);
            m_several.push_back(std::move(part));
        }
    }
}

std::optional<ClosedFigures> ExactSolver::solve()
{
    if (!prepare()) {
        return std::nullopt;
    }
    const std::uint64_t all = m_network.population();
    for (const ClosedStation& station : m_network.stations) {
        m_result.population.emplace_back(station.demand.size(), 0.0);
        m_result.openPopulation.push_back(0.0);
        if (station.servers != 1 && station.openLoad <= 0.0 && station.servers >= all) {
            for (const auto& [cls, demand] : station.demand) {
                m_delay[cls] += station.copies * demand;
            }
        }
    }
    fill();
    placeDelays();
    for (const Part& part : m_single) {
        for (std::uint32_t i = 0; i < m_network.stations[part.station].copies; ++i) {
            m_lattice.accumulate(m_value, part.shares);
            // Any common factor will do; this one keeps the values near probabilities.
            const double top = *std::ranges::max_element(m_value);
            for (double& value : m_value) {
                value /= top;
            }
        }
    }
    std::vector<std::pair<const Part*, LatticeValues>> inputs;
    for (const Part& part : m_several) {
        for (std::uint32_t i = 0; i < m_network.stations[part.station].copies; ++i) {
            inputs.emplace_back(&part, m_value);
            includeServers(part);
        }
    }
    m_constant = m_value[m_lattice.last()];
    if (!(m_constant > smallest) || !std::isfinite(m_constant)) {
        return std::nullopt;
    }
    for (std::size_t cls = 0; cls < m_delay.size(); ++cls) {
        const std::uint32_t population = m_network.classes[cls].population;
        const double throughput =
            population == 0
                ? 0.0
                : m_speed[cls] * m_value[m_lattice.last() - m_lattice.stride(cls)] / m_constant;
        m_result.throughput.push_back(throughput);
        m_result.response.push_back(
            throughput > 0.0 ? population / throughput - m_network.classes[cls].delay : 0.0);
    }
    for (const Part& part : m_single) {
        readQueue(part);
    }
    m_derivative.assign(m_lattice.size(), 0.0);
    m_derivative[m_lattice.last()] = 1.0;
    for (std::size_t i = inputs.size(); i-- > 0;) {
        differentiate(*inputs[i].first, inputs[i].second);
    }
    for (std::size_t i = 0; i < m_network.stations.size(); ++i) {
        const ClosedStation& station = m_network.stations[i];
        if (station.servers != 1 && station.openLoad <= 0.0 && station.servers >= all) {
            for (std::size_t k = 0; k < station.demand.size(); ++k) {
                const auto& [cls, demand] = station.demand[k];
                m_result.population[i][k] = station.copies * demand * m_result.throughput[cls];
            }
        }
    }
    return std::move(m_result);
}

} // namespace

std::optional<ClosedFigures> solveClosedExactly(const ClosedNetwork& network)
{
    std::vector<std::uint32_t> populations;
    double states = 1.0;
    for (const ClosedClass& cls : network.classes) {
        populations.push_back(cls.population);
        states *= cls.population + 1.0;
    }
    if (states > mostStates) {
        return std::nullopt;
    }
    return ExactSolver(network, Lattice(std::move(populations))).solve();
}

} // namespace corbel::analysis
