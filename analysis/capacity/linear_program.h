/// Small linear programs: maximise one variable under "at most" rows that nothing starts beyond.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace corbel::analysis {

/// Maximise variable 0 subject to row . x <= limit for each row, x >= 0, limits >= 0.
struct LinearProgram {
    struct Row {
        std::vector<std::pair<std::uint32_t, double>> terms; ///< variable, coefficient
        double limit = 0.0;
    };
    std::uint32_t variables = 1;
    std::vector<Row> rows;
};

struct LinearSolution {
    double value = 0.0;            ///< infinite where no row limits it
    std::vector<double> variables; ///< one that reaches it
    std::vector<double> prices;    ///< by row, >= 0: value = sum of price x limit, the proof
};

/// Whether a program of that size is within the budget, before it is made.
bool isSmallEnough(std::size_t variables, std::size_t rows);

/// By the primal simplex method on a dense tableau, Bland's rule against cycling. Absent when the
/// tableau, or the number of pivots, is beyond the budget (about 50 ms).
std::optional<LinearSolution> solve(const LinearProgram& program);

} // namespace corbel::analysis
