/// The nodes of a decision diagram, each kept once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace corbel::analysis::availability {

/// Index of a node of a diagram. 0 and 1 are the terminals.
using DiagramIndex = std::uint32_t;

inline constexpr DiagramIndex falseNode = 0;
inline constexpr DiagramIndex trueNode = 1;
/// What an operation returns that ran out of nodes or was stopped.
inline constexpr DiagramIndex noNode = 0xFFFFFFFF;

/// Asks about the variable at `level`; the levels of its children are larger, their indices
/// smaller.
struct DiagramNode {
    std::uint32_t level = 0;
    DiagramIndex high = falseNode; ///< where the variable is true
    DiagramIndex low = falseNode;

    bool operator==(const DiagramNode&) const = default;
};

/// The level of the terminals, below all variables.
inline constexpr std::uint32_t terminalLevel = 0xFFFFFFFF;

/// Spreads three words over 64 bits.
inline std::uint64_t mixed(std::uint32_t a, std::uint32_t b, std::uint32_t c)
{
    std::uint64_t value = (std::uint64_t{a} << 32U | b) * 0x9E3779B97F4A7C15ULL;
    value ^= (value >> 29U) + c * 0xBF58476D1CE4E5B9ULL;
    value *= 0x94D049BB133111EBULL;
    return value ^ value >> 32U;
}

/// An operation that takes more steps than this for each node that it may make is given up: its
/// results are small but it would not end.
inline constexpr std::uint64_t stepsPerNode = 8;

/// Unique table and arena in one. Nothing is given back before the table goes as a whole.
class NodeTable {
public:
    /// At most `budget` nodes.
    explicit NodeTable(std::uint32_t budget);

    /// The one node with these parts, made if there is none; `noNode` where the budget is used up.
    DiagramIndex node(std::uint32_t level, DiagramIndex high, DiagramIndex low);

    const DiagramNode& operator[](DiagramIndex index) const { return m_nodes[index]; }
    std::uint32_t level(DiagramIndex index) const { return m_nodes[index].level; }
    std::size_t size() const { return m_nodes.size(); }
    std::uint32_t budget() const { return m_budget; }
    const std::vector<DiagramNode>& nodes() const { return m_nodes; }

private:
    void grow();

    std::vector<DiagramNode> m_nodes;
    std::vector<DiagramIndex> m_buckets; ///< 0: empty; a power of two of them
    std::uint32_t m_budget;
};

/// Results of operations of up to three operands; one that needs its place pushes another out.
class OperationCache {
public:
    OperationCache();

    /// `noNode` where it is not known (any more).
    DiagramIndex find(DiagramIndex f, DiagramIndex g, DiagramIndex h) const
    {
        const Entry& entry = m_entries[mixed(f, g, h) & m_mask];
        return entry.f == f && entry.g == g && entry.h == h ? entry.result : noNode;
    }

    void insert(DiagramIndex f, DiagramIndex g, DiagramIndex h, DiagramIndex result)
    {
        m_entries[mixed(f, g, h) & m_mask] = {f, g, h, result};
    }

    /// Makes it as large as is of use after so many results. Keeps what it knows.
    void fit(std::uint64_t results)
    {
        if (results > m_entries.size() && m_entries.size() < mostEntries) {
            grow();
        }
    }

private:
    struct Entry {
        DiagramIndex f = noNode;
        DiagramIndex g = noNode;
        DiagramIndex h = noNode;
        DiagramIndex result = noNode;
    };

    static constexpr std::size_t fewestEntries = std::size_t{1} << 8U;
    static constexpr std::size_t mostEntries = std::size_t{1} << 24U;
    /// To move what is known costs more than the place that is not needed yet.
    static constexpr std::size_t growth = 4;

    void grow();

    std::vector<Entry> m_entries;
    std::uint64_t m_mask;
};

/// The nodes below `roots` and the terminals alone, in the order they had; `roots` are made to
/// point at where they are now.
std::vector<DiagramNode> compacted(const std::vector<DiagramNode>& nodes,
                                   std::vector<DiagramIndex>& roots);

} // namespace corbel::analysis::availability
