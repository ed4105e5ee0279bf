/// "g where f, else h" before anything is looked up: what is clear at once, and one spelling for
/// the ways to write the same.
#pragma once

#include <optional>
#include <utility>

#include "analysis/availability/fault_tree/node_table.h"

namespace corbel::analysis::availability {

/// The result where no node has to be asked. Otherwise spells the operands so that a cache knows
/// them again.
inline std::optional<DiagramIndex> clearAtOnce(DiagramIndex& f, DiagramIndex& g, DiagramIndex& h)
{
    if (f == trueNode || g == h) {
        return g;
    }
    if (f == falseNode) {
        return h;
    }
    if (g == f) {
        g = trueNode;
    }
    if (h == f) {
        h = falseNode;
    }
    if (g == trueNode && h == falseNode) {
        return f;
    }
    if (g == trueNode && h < f) {
        std::swap(f, h);
    } else if (h == falseNode && g < f) {
        std::swap(f, g);
    }
    return std::nullopt;
}

} // namespace corbel::analysis::availability
