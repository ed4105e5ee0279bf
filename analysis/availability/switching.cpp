#include "analysis/availability/switching.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

#include "model/contract.h"

namespace corbel::analysis::availability {

namespace {

/// Who serves, or what is waited for.
enum class Mode : std::uint8_t {
    Active,
    Standby,
    ToActive,
    ToStandby,
    UntilActive,  ///< a switch away from the active one failed
    UntilStandby, ///< a switch away from the standby failed
    Neither
};

struct State {
    std::uint32_t failed = 0; ///< A bit per part, the active unit's first.
    Mode mode = Mode::Active;

    auto operator<=>(const State&) const = default;
};

using Rates = std::vector<std::vector<double>>;

/// The stationary distribution by the elimination of Grassmann, Taksar and Heyman, which subtracts
/// nothing and therefore keeps every digit of the small probabilities.
std::vector<double> stationary(Rates rates)
{
    const std::size_t n = rates.size();
    for (std::size_t k = n; k-- > 1;) {
        const double out = std::accumulate(rates[k].begin(),
                                           rates[k].begin() + static_cast<std::ptrdiff_t>(k), 0.0);
        CORBEL_CONTRACT(out > 0.0);
        for (std::size_t i = 0; i < k; ++i) {
            const double share = rates[i][k] / out;
            rates[i][k] = share;
            if (share > 0.0) {
                for (std::size_t j = 0; j < k; ++j) {
                    rates[i][j] += i == j ? 0.0 : share * rates[k][j];
                }
            }
        }
    }
    std::vector<double> shares(n, 1.0);
    for (std::size_t k = 1; k < n; ++k) {
        shares[k] = 0.0;
        for (std::size_t i = 0; i < k; ++i) {
            shares[k] += shares[i] * rates[i][k];
        }
    }
    const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
    std::ranges::for_each(shares, [&](double& share) { share /= total; });
    return shares;
}

class PairChain {
public:
    explicit PairChain(const SwitchingPair& pair) : m_pair(pair), m_parts(pair.active)
    {
        m_parts.insert(m_parts.end(), pair.standby.begin(), pair.standby.end());
        m_activeMask = (1U << pair.active.size()) - 1;
        m_standbyMask = ((1U << m_parts.size()) - 1) & ~m_activeMask;
    }

    double unavailability()
    {
        numberOf({});
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            leave(i);
        }
        Rates rates(m_states.size(), std::vector<double>(m_states.size(), 0.0));
        for (const Step& step : m_steps) {
            rates[step.from][step.to] += step.from == step.to ? 0.0 : step.rate;
        }
        const std::vector<double> shares = stationary(std::move(rates));
        double down = 0.0;
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            if (m_states[i].mode != Mode::Active && m_states[i].mode != Mode::Standby) {
                down += shares[i];
            }
        }
        return down;
    }

private:
    struct Step {
        std::size_t from;
        std::size_t to;
        double rate;
    };

    std::size_t numberOf(const State& state)
    {
        const auto [it, isNew] = m_numbers.try_emplace(state, m_states.size());
        if (isNew) {
            m_states.push_back(state);
        }
        return it->second;
    }

    void go(std::size_t from, const State& to, double rate)
    {
        if (rate > 0.0) {
            m_steps.push_back({from, numberOf(to), rate});
        }
    }

    void leave(std::size_t number)
    {
        const State state = m_states[number];
        int failed = 0;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            failed += static_cast<int>(state.failed >> i & 1U);
        }
        const double share =
            m_pair.crews && failed > *m_pair.crews ? *m_pair.crews / double(failed) : 1.0;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            const bool isDown = (state.failed >> i & 1U) != 0;
            change(number, {state.failed ^ 1U << i, state.mode},
                   isDown ? m_parts[i].repair * share : m_parts[i].failure);
        }
        if (state.mode == Mode::ToActive || state.mode == Mode::ToStandby) {
            go(number, {state.failed, state.mode == Mode::ToActive ? Mode::Active : Mode::Standby},
               1.0 / m_pair.switchTime);
        }
    }

    /// A part failed or was repaired: what that means for who serves.
    void change(std::size_t from, State state, double rate)
    {
        const bool isActiveUp = (state.failed & m_activeMask) == 0;
        const bool isStandbyUp = (state.failed & m_standbyMask) == 0;
        switch (state.mode) {
        case Mode::Active:
        case Mode::ToActive:
            if (!isActiveUp) {
                switchOver(from, state, isStandbyUp, Mode::ToStandby, rate);
                return;
            }
            break;
        case Mode::Standby:
        case Mode::ToStandby:
            if (!isStandbyUp) {
                switchOver(from, state, isActiveUp, Mode::ToActive, rate);
                return;
            }
            break;
        case Mode::UntilActive:
            state.mode = isActiveUp ? Mode::Active : isStandbyUp ? state.mode : Mode::Neither;
            break;
        case Mode::UntilStandby:
            state.mode = isStandbyUp ? Mode::Standby : isActiveUp ? state.mode : Mode::Neither;
            break;
        case Mode::Neither:
            state.mode = isActiveUp ? Mode::Active : isStandbyUp ? Mode::Standby : state.mode;
            break;
        }
        go(from, state, rate);
    }

    void switchOver(std::size_t from, State state, bool isOtherUp, Mode towards, double rate)
    {
        if (!isOtherUp) {
            go(from, {state.failed, Mode::Neither}, rate);
            return;
        }
        const Mode serving = towards == Mode::ToStandby ? Mode::Standby : Mode::Active;
        const Mode waiting = towards == Mode::ToStandby ? Mode::UntilActive : Mode::UntilStandby;
        go(from, {state.failed, m_pair.switchTime > 0.0 ? towards : serving},
           rate * m_pair.coverage);
        go(from, {state.failed, waiting}, rate * (1.0 - m_pair.coverage));
    }

    const SwitchingPair& m_pair;
    std::vector<FailureRates> m_parts;
    std::uint32_t m_activeMask = 0;
    std::uint32_t m_standbyMask = 0;
    std::vector<State> m_states;
    std::map<State, std::size_t> m_numbers;
    std::vector<Step> m_steps;
};

} // namespace

double unavailability(const SwitchingPair& pair)
{
    CORBEL_CONTRACT(!pair.active.empty() && !pair.standby.empty() &&
                    pair.active.size() + pair.standby.size() <= mostPairParts);
    return PairChain(pair).unavailability();
}

double unavailability(int units, int needed, int crews, FailureRates rates)
{
    double weight = 1.0;
    double total = 1.0;
    double down = needed > units ? 1.0 : 0.0;
    for (int failed = 1; failed <= units; ++failed) {
        weight *= (units - failed + 1) * rates.failure / (std::min(failed, crews) * rates.repair);
        total += weight;
        if (units - failed < needed) {
            down += weight;
        }
        if (total > 1e200) {
            weight /= total;
            down /= total;
            total = 1.0;
        }
    }
    return down / total;
}

} // namespace corbel::analysis::availability
