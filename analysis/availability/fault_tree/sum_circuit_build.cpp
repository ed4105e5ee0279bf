#include <algorithm>
#include <cstddef>
#include <limits>
#include <unordered_map>
#include <utility>

#include "analysis/availability/fault_tree/sum_order.h"
#include "analysis/availability/fault_tree/sum_table.h"

namespace corbel::analysis::availability {
namespace {

/// So many tables are put together in the best order.
constexpr std::size_t fewTables = 16;

/// An input of a gate, both by their numbers.
struct Edge {
    std::uint32_t input = 0;
    std::uint32_t gate = 0;
    bool isNegated = false;
};

/// A module with what is summed over numbered: leaves that several gates take, then gates, the root
/// last. A leaf that only one gate takes is part of that gate's count.
class Elimination {
public:
    Elimination(const GateGraph& graph, const Module& module,
                const std::vector<std::uint32_t>& order, const CircuitLimits& limits)
        : m_limits(limits)
    {
        std::unordered_map<std::uint32_t, std::uint32_t> uses;
        for (const std::uint32_t gate : module.gates) {
            for (const Literal input : graph.gates[gate].inputs) {
                ++uses[gateOf(input)];
            }
        }
        std::unordered_map<std::uint32_t, std::uint32_t> variable;
        std::unordered_map<std::uint32_t, std::uint32_t> number;
        for (const std::uint32_t leaf : order) {
            const auto place = static_cast<std::uint32_t>(variable.size());
            variable.emplace(leaf, place);
            if (uses[leaf] > 1) {
                number.emplace(leaf, static_cast<std::uint32_t>(m_vertices.size()));
                m_vertices.push_back({});
                m_tables.push_back({{{number.at(leaf), true, 0}}, SumCircuit::valuesOf(place), 2});
            }
        }
        for (const std::uint32_t gate : module.gates) {
            const Gate& shape = graph.gates[gate];
            number.emplace(gate, static_cast<std::uint32_t>(m_vertices.size()));
            m_vertices.push_back(
                {shape.kind, shape.kind == GateKind::AtLeast ? shape.least : 1U, 0});
        }
        for (const std::uint32_t gate : module.gates) {
            for (const Literal input : graph.gates[gate].inputs) {
                const Edge edge{0, number.at(gate), isNegated(input)};
                const auto vertex = number.find(gateOf(input));
                if (vertex != number.end()) {
                    m_edges.push_back({vertex->second, edge.gate, edge.isNegated});
                } else {
                    const bool isSwapped = edge.isNegated != m_vertices[edge.gate].isNegated();
                    m_tables.push_back(
                        {{{edge.gate, false, 1}},
                         SumCircuit::valuesOf(variable.at(gateOf(input))) + (isSwapped ? 1U : 0U),
                         2});
                }
            }
        }
        m_variables = static_cast<std::uint32_t>(order.size());
    }

    std::optional<SumCircuit> run()
    {
        const auto root = static_cast<std::uint32_t>(m_vertices.size() - 1);
        const std::vector<std::uint32_t> order =
            eliminationOrder(ties(root), static_cast<double>(m_limits.products));
        if (order.size() < root) {
            return std::nullopt;
        }
        rank(order);
        for (const Edge& edge : m_edges) {
            addEdge(edge);
        }
        TableProducts products(std::move(m_vertices), m_variables, m_limits);
        m_tablesOf.resize(products.vertices().size());
        for (std::uint32_t table = 0; table < m_tables.size(); ++table) {
            for (const Axis& axis : m_tables[table].axes) {
                m_tablesOf[axis.vertex].push_back(table);
            }
        }
        for (const std::uint32_t vertex : order) {
            std::optional<SumTable> all = gathered(products, vertex, vertex);
            if (!all) {
                return std::nullopt;
            }
            for (const Axis& axis : all->axes) {
                m_tablesOf[axis.vertex].push_back(static_cast<std::uint32_t>(m_tables.size()));
            }
            m_tables.push_back(std::move(*all));
        }
        const std::optional<SumTable> last = gathered(products, root, TableProducts::noVertex);
        if (!last) {
            return std::nullopt;
        }
        SumCircuit& circuit = products.circuit();
        circuit.root = last->place;
        circuit.rootEnd = last->place + static_cast<std::uint32_t>(last->size);
        circuit.rootWith = last->place + products.vertices()[root].least;
        circuit.isRootNegated = products.vertices()[root].isNegated();
        return std::move(circuit);
    }

private:
    /// What hangs together by the gates; without the root, which comes last and is in everything.
    TiedVertices ties(std::uint32_t root) const
    {
        TiedVertices tied;
        tied.besides.resize(root);
        for (std::uint32_t vertex = 0; vertex < root; ++vertex) {
            tied.weights.push_back(m_vertices[vertex].weight());
        }
        for (const Edge& edge : m_edges) {
            if (edge.gate != root) {
                tied.besides[edge.input].push_back(edge.gate);
                tied.besides[edge.gate].push_back(edge.input);
            }
        }
        for (std::vector<std::uint32_t>& besides : tied.besides) {
            std::ranges::sort(besides);
            besides.erase(std::unique(besides.begin(), besides.end()), besides.end());
        }
        return tied;
    }

    /// Leaves that stay the longest are closest together in the tables, for they are in the most.
    void rank(const std::vector<std::uint32_t>& order)
    {
        std::uint32_t rank = 0;
        for (const bool isLeaf : {false, true}) {
            for (const std::uint32_t vertex : order) {
                if ((m_vertices[vertex].kind == GateKind::Event) == isLeaf) {
                    m_vertices[vertex].rank = rank++;
                }
            }
            if (!isLeaf) {
                m_vertices.back().rank = rank++;
            }
        }
    }

    /// The input is counted at the gate, whatever its value is.
    void addEdge(const Edge& edge)
    {
        const Vertex& input = m_vertices[edge.input];
        const Vertex& gate = m_vertices[edge.gate];
        const bool isSwapped = (edge.isNegated != gate.isNegated()) != input.isNegated();
        SumTable table{{{edge.input, true, 0}, {edge.gate, false, 1}},
                       isSwapped ? SumCircuit::different : SumCircuit::equal,
                       4};
        if (input.rank > gate.rank) {
            std::swap(table.axes.front(), table.axes.back());
        }
        m_tables.push_back(std::move(table));
    }

    /// All that a vertex is in, put together; `gone` is summed over.
    std::optional<SumTable> gathered(TableProducts& products, std::uint32_t vertex,
                                     std::uint32_t gone)
    {
        std::vector<SumTable> open;
        for (const std::uint32_t number : std::exchange(m_tablesOf[vertex], {})) {
            open.push_back(std::exchange(m_tables[number], {}));
            for (const Axis& axis : open.back().axes) {
                std::erase(m_tablesOf[axis.vertex], number);
            }
        }
        std::ranges::stable_sort(open, std::ranges::greater{}, &SumTable::size);
        // Of many the smallest two at once, of a few those that make the smallest one: what is as
        // large as all of them together is to be made only once.
        while (open.size() > 2) {
            std::size_t first = open.size() - 2;
            std::size_t second = open.size() - 1;
            double least = std::numeric_limits<double>::infinity();
            for (std::size_t i = 0; i + 1 < open.size() && open.size() <= fewTables; ++i) {
                for (std::size_t k = i + 1; k < open.size(); ++k) {
                    const double size = products.sizeOfBoth(open[i], open[k]);
                    if (size < least) {
                        least = size;
                        first = i;
                        second = k;
                    }
                }
            }
            if (!products.multiply(open[first], open[second], TableProducts::noVertex)) {
                return std::nullopt;
            }
            open.erase(open.begin() + static_cast<std::ptrdiff_t>(second));
        }
        SumTable all = open.size() == 2 ? std::move(open.front()) : SumTable{};
        if (!products.multiply(all, open.back(), gone)) {
            return std::nullopt;
        }
        return all;
    }

    CircuitLimits m_limits;
    std::uint32_t m_variables = 0;
    std::vector<Vertex> m_vertices; ///< the root last
    std::vector<Edge> m_edges;
    std::vector<SumTable> m_tables;
    std::vector<std::vector<std::uint32_t>> m_tablesOf; ///< by vertex
};

} // namespace

std::optional<SumCircuit> sumCircuit(const GateGraph& graph, const Module& module,
                                     const std::vector<std::uint32_t>& order,
                                     const CircuitLimits& limits)
{
    return Elimination(graph, module, order, limits).run();
}

} // namespace corbel::analysis::availability
