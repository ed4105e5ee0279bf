#include "analysis/availability/fault_tree/sum_order.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <set>
#include <utility>

namespace corbel::analysis::availability {
namespace {

/// Up to so much around a vertex, no other one is worth taking before it.
constexpr double littleAround = 2.0;
/// With more vertices than this left, only the cheapest rule is tried.
constexpr std::size_t mostForTrials = 1000;
constexpr int mostTrials = 48;
/// A trial that looks at so many words takes about as long as one product.
constexpr double wordsPerProduct = 1.5;
/// What may be spent on looking for a better order, of what the best one so far takes.
constexpr double searchShare = 0.25;

/// Takes out what hangs together with little. What is left is still tied as it is then.
std::vector<std::uint32_t> takeSimpleOut(TiedVertices& vertices, std::vector<bool>& isGone,
                                         double mostAround)
{
    std::vector<std::vector<std::uint32_t>>& besides = vertices.besides;
    const auto around = [&](std::uint32_t vertex) {
        double weight = 0.0;
        for (const std::uint32_t other : besides[vertex]) {
            weight += vertices.weights[other];
        }
        return weight;
    };
    std::set<std::pair<double, std::uint32_t>> queue;
    std::vector<double> weight(besides.size());
    for (std::uint32_t vertex = 0; vertex < besides.size(); ++vertex) {
        if (!isGone[vertex]) {
            weight[vertex] = around(vertex);
            queue.emplace(weight[vertex], vertex);
        }
    }
    std::vector<std::uint32_t> order;
    while (!queue.empty() && queue.begin()->first <= mostAround) {
        const std::uint32_t vertex = queue.begin()->second;
        queue.erase(queue.begin());
        order.push_back(vertex);
        isGone[vertex] = true;
        const std::vector<std::uint32_t> tied = std::exchange(besides[vertex], {});
        for (const std::uint32_t one : tied) {
            std::vector<std::uint32_t> now;
            now.reserve(besides[one].size() + tied.size());
            std::ranges::set_union(besides[one], tied, std::back_inserter(now));
            std::erase_if(now, [&](std::uint32_t v) { return v == one || v == vertex; });
            besides[one] = std::move(now);
            queue.erase({weight[one], one});
            weight[one] = around(one);
            queue.emplace(weight[one], one);
        }
    }
    return order;
}

enum class Rule : std::uint8_t {
    LeastAround, ///< the vertex that hangs together with the least
    FewestNew,   ///< the vertex that ties the fewest others that were not tied
};

/// What is left, with ties as bits.
class Core {
public:
    Core(const TiedVertices& vertices, const std::vector<bool>& isGone)
    {
        std::vector<std::uint32_t> number(isGone.size());
        for (std::uint32_t vertex = 0; vertex < isGone.size(); ++vertex) {
            if (!isGone[vertex]) {
                number[vertex] = static_cast<std::uint32_t>(m_names.size());
                m_names.push_back(vertex);
                m_weights.push_back(vertices.weights[vertex]);
            }
        }
        m_words = (m_names.size() + 63) / 64;
        m_ties.resize(m_names.size() * m_words);
        for (std::uint32_t one = 0; one < m_names.size(); ++one) {
            for (const std::uint32_t other : vertices.besides[m_names[one]]) {
                m_ties[one * m_words + number[other] / 64] |= std::uint64_t{1}
                                                              << (number[other] % 64);
            }
        }
    }

    std::size_t size() const { return m_names.size(); }
    const std::vector<std::uint32_t>& names() const { return m_names; }
    /// How many words the trials have looked at.
    double words() const { return m_looked; }

    struct Trial {
        std::vector<std::uint32_t> order{};                        ///< numbers in the core
        double products = std::numeric_limits<double>::infinity(); ///< about so many
    };

    /// Gives up, with infinitely many products, when it comes to more than `most`.
    Trial tried(Rule rule, std::uint32_t seed, double most)
    {
        m_now = m_ties;
        m_random = seed;
        std::vector<bool> isLeft(size(), true);
        std::vector<double> scores(size());
        for (std::uint32_t vertex = 0; vertex < size(); ++vertex) {
            scores[vertex] = score(vertex, rule, seed > 0);
        }
        Trial trial{{}, 0.0};
        while (trial.order.size() < size()) {
            std::uint32_t next = 0;
            double least = std::numeric_limits<double>::infinity();
            for (std::uint32_t vertex = 0; vertex < size(); ++vertex) {
                if (isLeft[vertex] && scores[vertex] < least) {
                    least = scores[vertex];
                    next = vertex;
                }
            }
            isLeft[next] = false;
            trial.order.push_back(next);
            const std::vector<std::uint32_t> tied = tiedTo(next);
            double weight = m_weights[next];
            for (const std::uint32_t one : tied) {
                weight += m_weights[one];
            }
            trial.products += std::exp2(weight);
            if (trial.products > most) {
                trial.products = std::numeric_limits<double>::infinity();
                return trial;
            }
            take(next, tied);
            for (const std::uint32_t vertex : affected(tied)) {
                scores[vertex] = score(vertex, rule, seed > 0);
            }
        }
        return trial;
    }

private:
    std::vector<std::uint32_t> listed(const std::uint64_t* words) const
    {
        std::vector<std::uint32_t> all;
        for (std::size_t w = 0; w < m_words; ++w) {
            for (std::uint64_t rest = words[w]; rest != 0; rest &= rest - 1) {
                all.push_back(static_cast<std::uint32_t>(w * 64) +
                              static_cast<std::uint32_t>(std::countr_zero(rest)));
            }
        }
        return all;
    }

    std::vector<std::uint32_t> tiedTo(std::uint32_t vertex) const
    {
        return listed(&m_now[vertex * m_words]);
    }

    void take(std::uint32_t vertex, const std::vector<std::uint32_t>& tied)
    {
        for (const std::uint32_t one : tied) {
            for (std::size_t w = 0; w < m_words; ++w) {
                m_now[one * m_words + w] |= m_now[vertex * m_words + w];
            }
            m_now[one * m_words + one / 64] &= ~(std::uint64_t{1} << (one % 64));
            m_now[one * m_words + vertex / 64] &= ~(std::uint64_t{1} << (vertex % 64));
        }
        std::fill_n(&m_now[vertex * m_words], m_words, 0);
        m_looked += static_cast<double>(tied.size() * m_words);
    }

    /// Those whose score may be another one after these have been tied to each other.
    std::vector<std::uint32_t> affected(const std::vector<std::uint32_t>& tied)
    {
        std::vector<std::uint64_t> all(m_words);
        for (const std::uint32_t one : tied) {
            all[one / 64] |= std::uint64_t{1} << (one % 64);
            for (std::size_t w = 0; w < m_words; ++w) {
                all[w] |= m_now[one * m_words + w];
            }
        }
        return listed(all.data());
    }

    double score(std::uint32_t vertex, Rule rule, bool isShaken)
    {
        const std::uint64_t* own = &m_now[vertex * m_words];
        double weight = 0.0;
        double missing = 0.0;
        for (std::size_t w = 0; w < m_words; ++w) {
            for (std::uint64_t rest = own[w]; rest != 0; rest &= rest - 1) {
                const std::size_t one = w * 64 + static_cast<std::size_t>(std::countr_zero(rest));
                weight += m_weights[one];
                if (rule == Rule::FewestNew) {
                    int open = -1; // itself
                    for (std::size_t k = 0; k < m_words; ++k) {
                        open += std::popcount(own[k] & ~m_now[one * m_words + k]);
                    }
                    missing += open;
                    m_looked += static_cast<double>(m_words);
                }
            }
        }
        m_looked += static_cast<double>(m_words);
        const double plain = rule == Rule::FewestNew ? missing + weight / 64.0 : weight;
        return isShaken ? plain * (0.85 + 0.3 * random()) : plain;
    }

    /// 0..1; the same ones every time.
    double random()
    {
        m_random = m_random * 1664525U + 1013904223U;
        return static_cast<double>(m_random >> 8U) / static_cast<double>(1U << 24U);
    }

    std::vector<std::uint32_t> m_names;
    std::vector<double> m_weights;
    std::size_t m_words = 0;
    std::vector<std::uint64_t> m_ties;
    std::vector<std::uint64_t> m_now; ///< of the trial that runs
    std::uint32_t m_random = 0;
    double m_looked = 0.0;
};

} // namespace

std::vector<std::uint32_t> eliminationOrder(TiedVertices vertices, double most)
{
    std::vector<bool> isGone(vertices.besides.size());
    std::vector<std::uint32_t> order = takeSimpleOut(vertices, isGone, littleAround);
    if (order.size() + mostForTrials < isGone.size()) {
        const std::vector<std::uint32_t> rest = takeSimpleOut(vertices, isGone, std::log2(most));
        order.insert(order.end(), rest.begin(), rest.end());
        return order;
    }
    Core core(vertices, isGone);
    Core::Trial best;
    for (int i = 0; i < mostTrials; ++i) {
        const Rule rule = i == 1 ? Rule::LeastAround : Rule::FewestNew;
        Core::Trial trial = core.tried(rule, static_cast<std::uint32_t>(i < 2 ? 0 : i),
                                       std::min(most, best.products));
        if (trial.products < best.products) {
            best = std::move(trial);
        }
        if (core.words() / wordsPerProduct > searchShare * std::min(most, best.products)) {
            break;
        }
    }
    for (const std::uint32_t number : best.order) {
        order.push_back(core.names()[number]);
    }
    return order;
}

} // namespace corbel::analysis::availability
