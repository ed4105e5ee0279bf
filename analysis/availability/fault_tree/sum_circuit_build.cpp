#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>
#include <utility>

#include "analysis/availability/fault_tree/sum_factor.h"

namespace corbel::analysis::availability {
namespace {

/// The module's leaves in their order, then its gates.
std::vector<Vertex> verticesOf(const GateGraph& graph, const Module& module)
{
    std::vector<Vertex> vertices(module.leaves.size());
    for (const std::uint32_t gate : module.gates) {
        const Gate& shape = graph.gates[gate];
        vertices.push_back({shape.kind, shape.kind == GateKind::AtLeast ? shape.least : 1U});
    }
    return vertices;
}

/// Takes one vertex after the other out, the one that hangs together with the least first.
class Elimination {
public:
    Elimination(const GateGraph& graph, const Module& module,
                const std::vector<std::uint32_t>& order, const CircuitLimits& limits)
        : m_products(verticesOf(graph, module), static_cast<std::uint32_t>(order.size()), limits),
          m_vertices(m_products.vertices()),
          m_factorsOf(m_vertices.size()),
          m_besides(m_vertices.size())
    {
        std::unordered_map<std::uint32_t, std::uint32_t> number;
        for (const std::uint32_t leaf : order) {
            const auto vertex = static_cast<std::uint32_t>(number.size());
            number.emplace(leaf, vertex);
            add({{vertex}, {vertex}, {{0, 2 + 2 * vertex}, {1, 1 + 2 * vertex}}});
        }
        for (const std::uint32_t gate : module.gates) {
            number.emplace(gate, static_cast<std::uint32_t>(number.size()));
        }
        for (const std::uint32_t gate : module.gates) {
            for (const Literal input : graph.gates[gate].inputs) {
                addEdge(number.at(gateOf(input)), number.at(gate), isNegated(input));
            }
        }
    }

    std::optional<SumCircuit> run()
    {
        const auto root = static_cast<std::uint32_t>(m_vertices.size() - 1);
        std::set<std::pair<double, std::uint32_t>> queue;
        for (std::uint32_t vertex = 0; vertex < root; ++vertex) {
            queue.emplace(weightAround(vertex), vertex);
        }
        while (!queue.empty()) {
            const std::uint32_t vertex = queue.begin()->second;
            queue.erase(queue.begin());
            if (!eliminate(vertex)) {
                return std::nullopt;
            }
            const std::vector<std::uint32_t> around = std::exchange(m_besides[vertex], {});
            for (const std::uint32_t one : around) {
                std::vector<std::uint32_t> now;
                std::ranges::set_union(m_besides[one], around, std::back_inserter(now));
                std::erase_if(now, [&](std::uint32_t v) { return v == one || v == vertex; });
                if (one != root) {
                    queue.erase({weightAround(one), one});
                }
                m_besides[one] = std::move(now);
                if (one != root) {
                    queue.emplace(weightAround(one), one);
                }
            }
        }
        return finished(root);
    }

private:
    double weightAround(std::uint32_t vertex) const
    {
        double weight = 0.0;
        for (const std::uint32_t other : m_besides[vertex]) {
            weight += m_vertices[other].weight();
        }
        return weight;
    }

    void add(Factor factor)
    {
        for (const std::uint32_t vertex : factor.vertices) {
            m_factorsOf[vertex].push_back(static_cast<std::uint32_t>(m_factors.size()));
        }
        m_factors.push_back(std::move(factor));
    }

    /// `input` is counted at `gate`, whatever its value is.
    void addEdge(std::uint32_t input, std::uint32_t gate, bool isNegatedInput)
    {
        Factor factor{{input, gate}, {input}, {}};
        for (std::uint64_t value = 0; value < 2; ++value) {
            const bool isTrue = (value == 1) != (m_vertices[input].isNegated() != isNegatedInput);
            const std::uint64_t speaks = isTrue != m_vertices[gate].isNegated() ? 1 : 0;
            factor.entries.push_back({value | speaks << (m_vertices[input].bits() + 1), 0});
        }
        const auto beside = [&](std::uint32_t a, std::uint32_t b) {
            const auto place = std::ranges::lower_bound(m_besides[a], b);
            if (place == m_besides[a].end() || *place != b) {
                m_besides[a].insert(place, b);
            }
        };
        beside(input, gate);
        beside(gate, input);
        add(std::move(factor));
    }

    /// Puts together all that the vertex is in, and sums over its states.
    bool eliminate(std::uint32_t vertex)
    {
        std::optional<Factor> all = gathered(vertex, true);
        if (!all) {
            return false;
        }
        add(std::move(*all));
        return true;
    }

    std::optional<Factor> gathered(std::uint32_t vertex, bool isLast)
    {
        std::vector<std::uint32_t> numbers = std::exchange(m_factorsOf[vertex], {});
        std::ranges::stable_sort(
            numbers, {}, [this](std::uint32_t number) { return m_factors[number].entries.size(); });
        Factor all{{}, {}, {{0, 0}}};
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const Factor next = std::exchange(m_factors[numbers[i]], {});
            for (const std::uint32_t other : next.vertices) {
                std::erase(m_factorsOf[other], numbers[i]);
            }
            if (!m_products.multiply(all, next,
                                     isLast && i + 1 == numbers.size() ? vertex : noNode)) {
                return std::nullopt;
            }
        }
        return all;
    }

    std::optional<SumCircuit> finished(std::uint32_t root)
    {
        const std::optional<Factor> all = gathered(root, false);
        if (!all) {
            return std::nullopt;
        }
        SumCircuit& circuit = m_products.circuit();
        for (std::uint64_t value = 0; value < 2; ++value) {
            std::vector<SumCircuit::Product> sum;
            for (const Factor::Entry& entry : all->entries) {
                if (m_vertices[root].valueOf(entry.states) == value) {
                    sum.push_back({entry.node, 0});
                }
            }
            const bool isTrue = (value == 1) != m_vertices[root].isNegated();
            (isTrue ? circuit.whenTrue : circuit.whenFalse) = m_products.nodeOf(sum);
        }
        return std::move(circuit);
    }

    FactorProducts m_products;
    const std::vector<Vertex>& m_vertices; ///< the root last
    std::vector<Factor> m_factors;
    std::vector<std::vector<std::uint32_t>> m_factorsOf; ///< by vertex
    std::vector<std::vector<std::uint32_t>> m_besides;   ///< by vertex: what it hangs together with
};

} // namespace

std::optional<SumCircuit> sumCircuit(const GateGraph& graph, const Module& module,
                                     const std::vector<std::uint32_t>& order,
                                     const CircuitLimits& limits)
{
    return Elimination(graph, module, order, limits).run();
}

} // namespace corbel::analysis::availability
