/// Sparse systems x = b + W x as queueing networks have them: mostly acyclic, all terms >= 0.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace corbel::analysis {

/// By row: the columns that count, with their weights (>= 0).
using SparseMatrix = std::vector<std::vector<std::pair<std::uint32_t, double>>>;

/// The strongly connected components of the graph row -> column, each sorted, in an order in which
/// a component comes after those that its rows name.
std::vector<std::vector<std::uint32_t>> dependencyOrder(const SparseMatrix& matrix);

/// Whether a component of `dependencyOrder` is a cycle: several rows, or one that names itself.
bool isCyclic(const SparseMatrix& matrix, const std::vector<std::uint32_t>& component);

/// Solves x = constant + matrix x for one component, given the rows before it in `x`; exact
/// elimination inside the component. False when the cycle multiplies without end (spectral radius
/// of its block >= 1), and then `x` is unchanged.
bool solveComponent(const SparseMatrix& matrix, const std::vector<std::uint32_t>& component,
                    const std::vector<double>& constant, std::vector<double>& x);

} // namespace corbel::analysis
