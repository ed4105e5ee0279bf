// Closed and mixed networks against published values, against the balance of all states, and
// against the laws that every network keeps.

#include <QtTest>
#include <chrono>
#include <cmath>
#include <map>
#include <rapidcheck.h>

#include "analysis/capacity/closed_network.h"
#include "tests/support/figures.h"

using namespace corbel::analysis;

namespace {

bool near(double actual, double expected, double relative = 1e-9)
{
    if (std::fabs(actual - expected) <= relative * std::max(1.0, std::fabs(expected))) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual, expected);
    return false;
}

ClosedNetwork threeDemands(std::uint32_t sessions)
{
    return {{{sessions, 15.0}}, {{{{0, 0.605}}}, {{{0, 2.1}}}, {{{0, 1.35}}}}};
}

/// Sessions go round: they think, then pass all stations in order. A state says how many of each
/// class are at each station, the rest thinks; requests from outside, at most `mostOpen`, are at
/// the first station only. Servers are shared evenly by all that are there.
class Balance {
public:
    Balance(const ClosedNetwork& network, double openRate, double openWork, int mostOpen)
        : m_network(network),
          m_openRate(openRate),
          m_openWork(openWork),
          m_mostOpen(mostOpen)
    {
        std::vector<int> state(network.classes.size() * network.stations.size() + 1, 0);
        collect(state, 0);
        solve();
    }

    /// Mean of a function of the state.
    template <class Function>
    double mean(const Function& function) const
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            sum += m_probability[i] * function(m_states[i]);
        }
        return sum;
    }

    std::size_t place(std::size_t cls, std::size_t station) const
    {
        return cls * m_network.stations.size() + station;
    }

private:
    void collect(std::vector<int>& state, std::size_t digit)
    {
        if (digit == state.size()) {
            m_index.emplace(state, m_states.size());
            m_states.push_back(state);
            return;
        }
        int most = m_openRate > 0.0 ? m_mostOpen : 0;
        if (digit + 1 < state.size()) {
            const std::size_t stations = m_network.stations.size();
            const std::size_t cls = digit / stations;
            most = static_cast<int>(m_network.classes[cls].population);
            for (std::size_t i = cls * stations; i < digit; ++i) {
                most -= state[i];
            }
        }
        for (int n = 0; n <= most; ++n) {
            state[digit] = n;
            collect(state, digit + 1);
        }
        state[digit] = 0;
    }

    void moves(const std::vector<int>& state,
               std::vector<std::pair<std::size_t, double>>& out) const
    {
        const std::size_t stations = m_network.stations.size();
        const auto add = [&](const std::vector<int>& next, double rate) {
            if (rate > 0.0) {
                out.emplace_back(m_index.at(next), rate);
            }
        };
        for (std::size_t cls = 0; cls < m_network.classes.size(); ++cls) {
            int thinking = static_cast<int>(m_network.classes[cls].population);
            for (std::size_t i = 0; i < stations; ++i) {
                thinking -= state[place(cls, i)];
            }
            if (thinking > 0) {
                std::vector<int> next = state;
                ++next[place(cls, 0)];
                add(next, thinking / m_network.classes[cls].delay);
            }
        }
        for (std::size_t i = 0; i < stations; ++i) {
            int all = i == 0 ? state.back() : 0;
            for (std::size_t cls = 0; cls < m_network.classes.size(); ++cls) {
                all += state[place(cls, i)];
            }
            const double each =
                std::min<double>(all, m_network.stations[i].servers) / std::max(all, 1);
            for (std::size_t cls = 0; cls < m_network.classes.size(); ++cls) {
                if (state[place(cls, i)] > 0) {
                    std::vector<int> next = state;
                    --next[place(cls, i)];
                    if (i + 1 < stations) {
                        ++next[place(cls, i + 1)];
                    }
                    add(next,
                        each * state[place(cls, i)] / m_network.stations[i].demand[cls].second);
                }
            }
            if (i == 0 && state.back() > 0) {
                std::vector<int> next = state;
                --next.back();
                add(next, each * state.back() / m_openWork);
            }
        }
        if (state.back() < m_mostOpen && m_openRate > 0.0) {
            std::vector<int> next = state;
            ++next.back();
            add(next, m_openRate);
        }
    }

    // Gauss-Seidel on the balance equations.
    void solve()
    {
        std::vector<std::vector<std::pair<std::size_t, double>>> in(m_states.size());
        std::vector<double> out(m_states.size(), 0.0);
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            std::vector<std::pair<std::size_t, double>> leaving;
            moves(m_states[i], leaving);
            for (const auto& [to, rate] : leaving) {
                in[to].emplace_back(i, rate);
                out[i] += rate;
            }
        }
        m_probability.assign(m_states.size(), 1.0 / static_cast<double>(m_states.size()));
        for (int round = 0; round < 20000; ++round) {
            double change = 0.0;
            double sum = 0.0;
            for (std::size_t i = 0; i < m_states.size(); ++i) {
                double flow = 0.0;
                for (const auto& [from, rate] : in[i]) {
                    flow += m_probability[from] * rate;
                }
                // Half a step, so that a mere circle of states comes to rest as well.
                const double next = 0.5 * (m_probability[i] + flow / out[i]);
                change = std::max(change, std::fabs(next - m_probability[i]));
                m_probability[i] = next;
                sum += next;
            }
            for (double& probability : m_probability) {
                probability /= sum;
            }
            if (change < 1e-15) {
                break;
            }
        }
    }

    const ClosedNetwork& m_network;
    double m_openRate;
    double m_openWork;
    int m_mostOpen;
    std::vector<std::vector<int>> m_states;
    std::map<std::vector<int>, std::size_t> m_index;
    std::vector<double> m_probability;
};

ClosedNetwork randomNetwork(std::uint32_t mostClasses, std::uint32_t mostSessions)
{
    ClosedNetwork network;
    const auto classes = *rc::gen::inRange<std::uint32_t>(1, mostClasses + 1);
    for (std::uint32_t cls = 0; cls < classes; ++cls) {
        network.classes.push_back({*rc::gen::inRange<std::uint32_t>(1, mostSessions + 1),
                                   *rc::gen::inRange(1, 100) / 20.0});
    }
    const int stations = *rc::gen::inRange(1, 4);
    for (int i = 0; i < stations; ++i) {
        ClosedStation station;
        station.servers = *rc::gen::inRange<std::uint32_t>(1, 4);
        for (std::uint32_t cls = 0; cls < classes; ++cls) {
            station.demand.emplace_back(cls, *rc::gen::inRange(1, 60) / 30.0);
        }
        network.stations.push_back(station);
    }
    return network;
}

} // namespace

class CapacityClosedTest : public QObject {
    Q_OBJECT

private slots:
    void publishedValues()
    {
        const auto three = solveClosedExactly(threeDemands(3));
        QVERIFY(three);
        QVERIFY(near(three->throughput[0], 0.1515164923, 1e-9));
        QVERIFY(near(three->response[0], 4.7998247816, 1e-10));
        const auto ten = solveClosedExactly(threeDemands(10));
        QVERIFY(near(ten->throughput[0], 0.4002046229, 1e-9));
        QVERIFY(near(ten->response[0], 9.9872176, 1e-8));
        corbel::tests::printFigure("closed .605/2.1/1.35, think 15: N=3 and N=10 as published");
    }

    void allStatesInBalance()
    {
        QVERIFY(rc::check("the balance of all states says the same", [] {
            ClosedNetwork network = randomNetwork(2, 3);
            const bool isMixed = *rc::gen::arbitrary<bool>();
            const double work = *rc::gen::inRange(1, 30) / 30.0;
            const double openRate = isMixed ? 0.3 * network.stations[0].servers / work : 0.0;
            network.stations[0].openLoad = openRate * work;
            const auto exact = solveClosedExactly(network);
            RC_ASSERT(exact.has_value());
            const Balance balance(network, openRate, work, isMixed ? 60 : 0);
            for (std::size_t cls = 0; cls < network.classes.size(); ++cls) {
                double there = 0.0;
                for (std::size_t i = 0; i < network.stations.size(); ++i) {
                    const double mean = balance.mean([&](const std::vector<int>& state) {
                        return static_cast<double>(state[balance.place(cls, i)]);
                    });
                    RC_ASSERT(std::fabs(mean - exact->population[i][cls]) < 1e-7);
                    there += mean;
                }
                const double thinking = network.classes[cls].population - there;
                RC_ASSERT(std::fabs(thinking / network.classes[cls].delay -
                                    exact->throughput[cls]) < 1e-7);
            }
            if (isMixed) {
                const double open = balance.mean([](const std::vector<int>& state) {
                    return static_cast<double>(state.back());
                });
                RC_ASSERT(std::fabs(open - exact->openPopulation[0]) < 1e-6);
            }
        }));
    }

    void lawsHold()
    {
        QVERIFY(rc::check("Little, utilization, bounds, monotony, approximation", [] {
            ClosedNetwork network = randomNetwork(3, 12);
            for (ClosedStation& station : network.stations) {
                station.copies = *rc::gen::inRange<std::uint32_t>(1, 3);
                station.openLoad = station.servers * *rc::gen::inRange(0, 80) / 100.0;
            }
            const auto exact = solveClosedExactly(network);
            RC_ASSERT(exact.has_value());
            const ClosedFigures near = solveClosedApproximately(network);
            const std::vector<ClosedBounds> bounds = closedBounds(network);
            for (std::size_t cls = 0; cls < network.classes.size(); ++cls) {
                double there = 0.0;
                for (std::size_t i = 0; i < network.stations.size(); ++i) {
                    there += exact->population[i][cls];
                }
                const double x = exact->throughput[cls];
                RC_ASSERT(std::fabs(x * exact->response[cls] - there) < 1e-8);
                RC_ASSERT(std::fabs(there + x * network.classes[cls].delay -
                                    network.classes[cls].population) < 1e-8);
                RC_ASSERT(x <= bounds[cls].highestThroughput * (1.0 + 1e-9));
                RC_ASSERT(x >= bounds[cls].lowestThroughput * (1.0 - 1e-9));
                RC_ASSERT(std::fabs(near.throughput[cls] - x) < 0.25 * x);
            }
            for (std::size_t i = 0; i < network.stations.size(); ++i) {
                double load = network.stations[i].openLoad;
                for (const auto& [cls, demand] : network.stations[i].demand) {
                    load += exact->throughput[cls] * demand;
                }
                // Full with many customers, but for the last bit of a double.
                RC_ASSERT(load <= network.stations[i].servers * (1.0 + 1e-12));
                RC_ASSERT(exact->openPopulation[i] >=
                          network.stations[i].openLoad * network.stations[i].copies * (1 - 1e-9));
            }
            if (network.classes.size() == 1) {
                ClosedNetwork more = network;
                ++more.classes[0].population;
                RC_ASSERT(solveClosedExactly(more)->throughput[0] >
                          exact->throughput[0] * (1.0 - 1e-12));
            }
        }));
    }

    void manySessionsStayExactAndFast()
    {
        // A bottleneck of 16 servers is full long before ten thousand sessions.
        ClosedNetwork network{{{10'000, 15.0}},
                              {{{{0, 0.00605}}, 0.0, 16}, {{{0, 0.0021}}}, {{{0, 0.00135}}}}};
        const auto many = solveClosedExactly(network);
        QVERIFY(many);
        QVERIFY(near(many->throughput[0], 1.0 / 0.0021, 1e-9));
        QVERIFY(near(many->response[0], 10'000 * 0.0021 - 15.0, 1e-9));
        // As many servers as sessions: nobody waits.
        const auto free = solveClosedExactly({{{500, 2.0}}, {{{{0, 1.0}}, 0.0, 500}}});
        QVERIFY(near(free->response[0], 1.0));
        // One class or two alike is the same.
        const auto two = solveClosedExactly(
            {{{20, 3.0}, {30, 3.0}},
             {{{{0, 0.2}, {1, 0.2}}, 0.1, 3}, {{{0, 0.1}, {1, 0.1}}, 0.0, 1, 2}}});
        const auto one =
            solveClosedExactly({{{50, 3.0}}, {{{{0, 0.2}}, 0.1, 3}, {{{0, 0.1}}, 0.0, 1, 2}}});
        QVERIFY(near(two->throughput[0] + two->throughput[1], one->throughput[0]));
        QVERIFY(near(two->openPopulation[0], one->openPopulation[0]));
        // Beyond the budget nothing is claimed, and soon.
        ClosedNetwork crowd;
        crowd.stations.resize(3);
        for (std::uint32_t cls = 0; cls < 12; ++cls) {
            crowd.classes.push_back({100, 1.0});
            for (ClosedStation& station : crowd.stations) {
                station.demand.emplace_back(cls, 0.001 * (cls + 1));
            }
        }
        QVERIFY(!solveClosedExactly(crowd));
        QVERIFY(solveClosedApproximately(crowd).throughput[0] > 0.0);
    }
};

QTEST_GUILESS_MAIN(CapacityClosedTest)
#include "capacity_closed_test.moc"
