#include "analysis/capacity/linear_system.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace corbel::analysis {

namespace {

constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();

// Gaussian elimination with row pivoting on a dense square system with two right-hand sides.
bool eliminate(std::vector<std::vector<double>>& rows)
{
    const std::size_t n = rows.size();
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < n; ++row) {
            if (std::fabs(rows[row][column]) > std::fabs(rows[pivot][column])) {
                pivot = row;
            }
        }
        if (std::fabs(rows[pivot][column]) < 1e-13) {
            return false;
        }
        std::swap(rows[pivot], rows[column]);
        for (std::size_t row = 0; row < n; ++row) {
            const double factor = rows[row][column] / rows[column][column];
            if (row == column || factor == 0.0) {
                continue;
            }
            for (std::size_t k = column; k < rows[row].size(); ++k) {
                rows[row][k] -= factor * rows[column][k];
            }
        }
    }
    for (std::size_t row = 0; row < n; ++row) {
        for (std::size_t k = n; k < rows[row].size(); ++k) {
            rows[row][k] /= rows[row][row];
        }
    }
    return true;
}

} // namespace

// Tarjan's algorithm with an explicit stack: a model may be a chain of any length.
std::vector<std::vector<std::uint32_t>> dependencyOrder(const SparseMatrix& matrix)
{
    const auto count = static_cast<std::uint32_t>(matrix.size());
    std::vector<std::uint32_t> number(count, unseen);
    std::vector<std::uint32_t> low(count, 0);
    std::vector<bool> onStack(count, false);
    std::vector<std::uint32_t> stack;
    std::vector<std::pair<std::uint32_t, std::size_t>> visits;
    std::vector<std::vector<std::uint32_t>> components;
    std::uint32_t next = 0;
    for (std::uint32_t root = 0; root < count; ++root) {
        if (number[root] != unseen) {
            continue;
        }
        visits.emplace_back(root, 0);
        while (!visits.empty()) {
            const std::uint32_t row = visits.back().first;
            if (visits.back().second == 0) {
                number[row] = low[row] = next++;
                stack.push_back(row);
                onStack[row] = true;
            }
            if (visits.back().second < matrix[row].size()) {
                const std::uint32_t column = matrix[row][visits.back().second++].first;
                if (number[column] == unseen) {
                    visits.emplace_back(column, 0);
                } else if (onStack[column]) {
                    low[row] = std::min(low[row], number[column]);
                }
                continue;
            }
            if (low[row] == number[row]) {
                std::vector<std::uint32_t> component;
                std::uint32_t member = unseen;
                while (member != row) {
                    member = stack.back();
                    stack.pop_back();
                    onStack[member] = false;
                    component.push_back(member);
                }
                std::ranges::sort(component);
                components.push_back(std::move(component));
            }
            visits.pop_back();
            if (!visits.empty()) {
                const std::uint32_t caller = visits.back().first;
                low[caller] = std::min(low[caller], low[row]);
            }
        }
    }
    return components;
}

bool isCyclic(const SparseMatrix& matrix, const std::vector<std::uint32_t>& component)
{
    return component.size() > 1 ||
           std::ranges::any_of(matrix[component.front()],
                               [&](const auto& entry) { return entry.first == component.front(); });
}

bool solveComponent(const SparseMatrix& matrix, const std::vector<std::uint32_t>& component,
                    const std::vector<double>& constant, std::vector<double>& x)
{
    const std::size_t n = component.size();
    // Columns n and n + 1: the right-hand side, and ones. For a matrix of terms >= 0 the solution
    // for ones is positive exactly if the cycle dies out (Collatz and Wielandt).
    std::vector<std::vector<double>> rows(n, std::vector<double>(n + 2, 0.0));
    for (std::size_t i = 0; i < n; ++i) {
        rows[i][i] += 1.0;
        rows[i][n] = constant[component[i]];
        rows[i][n + 1] = 1.0;
        for (const auto& [column, weight] : matrix[component[i]]) {
            const auto found = std::ranges::lower_bound(component, column);
            if (found != component.end() && *found == column) {
                rows[i][static_cast<std::size_t>(found - component.begin())] -= weight;
            } else {
                rows[i][n] += weight * x[column];
            }
        }
    }
    if (!eliminate(rows) ||
        std::ranges::any_of(rows, [n](const auto& row) { return !(row[n + 1] > 0.0); })) {
        return false;
    }
    for (std::size_t i = 0; i < n; ++i) {
        x[component[i]] = rows[i][n];
    }
    return true;
}

} // namespace corbel::analysis
