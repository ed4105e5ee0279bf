#include "analysis/availability/fault_tree/sum_factor.h"

#include <iterator>
#include <utility>

namespace corbel::analysis::availability {
namespace {

/// What is put together at once has at most so many bits of states.
constexpr std::uint32_t mostBits = 64;

} // namespace

/// Where the states of vertices are in a number.
struct FactorProducts::Layout {
    std::vector<std::uint32_t> shifts;
    std::uint32_t bits = 0;
};

/// An entry of one of two factors, ready to meet those of the other.
struct FactorProducts::Half {
    std::uint64_t values; ///< of the vertices for which both suppose one
    std::uint64_t states; ///< of its own, where they are in the product
    std::uint64_t shared; ///< of those in both, likewise
    std::uint32_t node;
};

/// A vertex that is in both.
struct FactorProducts::Meeting {
    std::uint32_t vertex;
    std::uint32_t shift;
    bool isSupposed;
};

FactorProducts::FactorProducts(std::vector<Vertex> vertices, std::uint32_t variables,
                               CircuitLimits limits)
    : m_limits(std::move(limits)),
      m_vertices(std::move(vertices))
{
    m_circuit.variables = variables;
}

std::uint32_t FactorProducts::nodeOf(std::span<const SumCircuit::Product> sum)
{
    if (sum.size() == 1 && (sum.front().a == 0 || sum.front().b == 0)) {
        return sum.front().a + sum.front().b;
    }
    m_circuit.products.insert(m_circuit.products.end(), sum.begin(), sum.end());
    m_circuit.ends.push_back(static_cast<std::uint32_t>(m_circuit.products.size()));
    return m_circuit.firstSum() + static_cast<std::uint32_t>(m_circuit.ends.size() - 1);
}

FactorProducts::Layout FactorProducts::layoutOf(const std::vector<std::uint32_t>& vertices) const
{
    Layout layout;
    for (const std::uint32_t vertex : vertices) {
        layout.shifts.push_back(layout.bits);
        layout.bits += m_vertices[vertex].bits();
    }
    return layout;
}

std::vector<FactorProducts::Half> FactorProducts::halves(const Factor& factor,
                                                         const std::vector<std::uint32_t>& shared,
                                                         const std::vector<std::uint32_t>& matched,
                                                         const std::vector<std::uint32_t>& all,
                                                         const Layout& target) const
{
    struct Field {
        std::uint32_t from;
        std::uint32_t to;
        std::uint64_t mask;
        bool isShared;
        bool isMatched;
    };
    const Layout own = layoutOf(factor.vertices);
    std::vector<Field> fields;
    for (std::size_t i = 0; i < factor.vertices.size(); ++i) {
        const std::uint32_t vertex = factor.vertices[i];
        const auto place = std::ranges::find(all, vertex) - all.begin();
        fields.push_back({own.shifts[i], target.shifts[static_cast<std::size_t>(place)],
                          (std::uint64_t{1} << m_vertices[vertex].bits()) - 1,
                          std::ranges::binary_search(shared, vertex),
                          std::ranges::binary_search(matched, vertex)});
    }
    std::vector<Half> halves;
    halves.reserve(factor.entries.size());
    for (const Factor::Entry& entry : factor.entries) {
        Half half{0, 0, 0, entry.node};
        for (const Field& field : fields) {
            const std::uint64_t state = entry.states >> field.from & field.mask;
            (field.isShared ? half.shared : half.states) |= state << field.to;
            if (field.isMatched) {
                half.values = half.values << 1U | (state & 1U);
            }
        }
        halves.push_back(half);
    }
    std::ranges::stable_sort(halves, {}, &Half::values);
    return halves;
}

/// Collects the products of those entries that can be together.
bool FactorProducts::meet(const std::vector<Half>& left, const std::vector<Half>& right,
                          const std::vector<Meeting>& meetings, std::uint32_t gone,
                          std::uint32_t keptBits)
{
    const auto stateAt = [&](std::uint64_t states, const Meeting& meeting) {
        return states >> meeting.shift &
               ((std::uint64_t{1} << m_vertices[meeting.vertex].bits()) - 1);
    };
    const std::uint64_t keptMask =
        keptBits == mostBits ? ~std::uint64_t{0} : (std::uint64_t{1} << keptBits) - 1;
    m_items.clear();
    auto from = right.begin();
    for (const Half& one : left) {
        while (from != right.end() && from->values < one.values) {
            ++from;
        }
        for (auto other = from; other != right.end() && other->values == one.values; ++other) {
            std::uint64_t states = one.states | other->states;
            bool canBe = true;
            for (const Meeting& meeting : meetings) {
                const Vertex& vertex = m_vertices[meeting.vertex];
                const std::uint64_t both =
                    vertex.sum(stateAt(one.shared, meeting), stateAt(other->shared, meeting));
                canBe = canBe && (!meeting.isSupposed || vertex.canBe(both));
                states |= both << meeting.shift;
            }
            if (!canBe || (gone != noNode && !m_vertices[gone].isRight(states >> keptBits))) {
                continue;
            }
            m_items.push_back({states & keptMask, {one.node, other->node}});
            if (m_circuit.products.size() + m_items.size() > m_limits.products) {
                return false;
            }
        }
    }
    return true;
}

bool FactorProducts::multiply(Factor& all, const Factor& next, std::uint32_t gone)
{
    std::vector<std::uint32_t> vertices;
    std::vector<std::uint32_t> shared;
    std::vector<std::uint32_t> supposed;
    std::vector<std::uint32_t> matched;
    std::ranges::set_union(all.supposed, next.supposed, std::back_inserter(supposed));
    std::ranges::set_intersection(all.supposed, next.supposed, std::back_inserter(matched));
    std::ranges::set_union(all.vertices, next.vertices, std::back_inserter(vertices));
    std::ranges::set_intersection(all.vertices, next.vertices, std::back_inserter(shared));
    // What goes is on top, so that the rest is in place once it is cut off.
    std::vector<std::uint32_t> kept = vertices;
    std::erase(kept, gone);
    const std::uint32_t keptBits = layoutOf(kept).bits;
    if (kept.size() < vertices.size()) {
        vertices = kept;
        vertices.push_back(gone);
    }
    const Layout layout = layoutOf(vertices);
    if (layout.bits > mostBits || m_limits.stop.stop_requested()) {
        return false;
    }
    std::vector<Meeting> meetings;
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        if (std::ranges::binary_search(shared, vertices[i])) {
            meetings.push_back(
                {vertices[i], layout.shifts[i], std::ranges::binary_search(supposed, vertices[i])});
        }
    }
    const std::vector<Half> left = halves(all, shared, matched, vertices, layout);
    const std::vector<Half> right = halves(next, shared, matched, vertices, layout);
    if (!meet(left, right, meetings, gone, keptBits)) {
        return false;
    }
    all.vertices = std::move(kept);
    std::erase(supposed, gone);
    all.supposed = std::move(supposed);
    all.entries.clear();
    std::ranges::stable_sort(m_items, {}, &Item::states);
    std::vector<SumCircuit::Product> sum;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        sum.push_back(m_items[i].product);
        if (i + 1 == m_items.size() || m_items[i + 1].states != m_items[i].states) {
            all.entries.push_back({m_items[i].states, nodeOf(sum)});
            sum.clear();
        }
    }
    return true;
}

} // namespace corbel::analysis::availability
