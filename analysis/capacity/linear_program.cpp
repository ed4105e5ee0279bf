#include "analysis/capacity/linear_program.h"

#include <algorithm>
#include <limits>

namespace corbel::analysis {

namespace {

constexpr double mostCells = 1e6;
constexpr double mostWork = 1e8; // cells touched
constexpr double tiny = 1e-11;

/// Rows, then the objective; columns of variables and slacks that are not in the basis, then the
/// right-hand side. A pivot swaps a row's basic variable with a column's.
class Tableau {
public:
    explicit Tableau(const LinearProgram& program)
        : m_rows(program.rows.size()),
          m_columns(program.variables),
          m_width(m_columns + 1),
          m_cells((m_rows + 1) * m_width, 0.0)
    {
        for (std::size_t row = 0; row < m_rows; ++row) {
            for (const auto& [variable, coefficient] : program.rows[row].terms) {
                at(row, variable) += coefficient;
            }
            at(row, m_columns) = program.rows[row].limit;
            m_basic.push_back(m_columns + row);
        }
        at(m_rows, 0) = -1.0; // maximise variable 0
        for (std::size_t column = 0; column < m_columns; ++column) {
            m_free.push_back(column);
        }
    }

    enum class End { Optimal, Unlimited, Budget };

    End run()
    {
        double work = 0.0;
        std::size_t standing = 0; // pivots since the objective grew
        while (work <= mostWork) {
            const bool careful = standing > m_rows + m_columns;
            const std::size_t column = entering(careful);
            if (column == m_columns) {
                return End::Optimal;
            }
            const std::size_t row = leaving(column);
            if (row == m_rows) {
                return End::Unlimited;
            }
            standing = at(row, m_columns) > tiny ? 0 : standing + 1;
            pivot(row, column);
            work += static_cast<double>(m_cells.size());
        }
        return End::Budget;
    }

    LinearSolution solution() const
    {
        LinearSolution result;
        result.value = at(m_rows, m_columns);
        result.variables.assign(m_columns, 0.0);
        result.prices.assign(m_rows, 0.0);
        for (std::size_t row = 0; row < m_rows; ++row) {
            if (m_basic[row] < m_columns) {
                result.variables[m_basic[row]] = at(row, m_columns);
            }
        }
        for (std::size_t column = 0; column < m_columns; ++column) {
            if (m_free[column] >= m_columns) {
                result.prices[m_free[column] - m_columns] = std::max(0.0, at(m_rows, column));
            }
        }
        return result;
    }

private:
    double& at(std::size_t row, std::size_t column) { return m_cells[row * m_width + column]; }
    double at(std::size_t row, std::size_t column) const { return m_cells[row * m_width + column]; }

    // The column that gains most per unit; the first by number when that has led nowhere for long.
    std::size_t entering(bool careful) const
    {
        std::size_t best = m_columns;
        for (std::size_t column = 0; column < m_columns; ++column) {
            if (at(m_rows, column) >= -tiny) {
                continue;
            }
            const bool isBetter =
                best == m_columns ||
                (careful ? m_free[column] < m_free[best] : at(m_rows, column) < at(m_rows, best));
            best = isBetter ? column : best;
        }
        return best;
    }

    std::size_t leaving(std::size_t column) const
    {
        std::size_t best = m_rows;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t row = 0; row < m_rows; ++row) {
            if (at(row, column) <= tiny) {
                continue;
            }
            const double room = at(row, m_columns) / at(row, column);
            if (room < least || (room == least && m_basic[row] < m_basic[best])) {
                least = room;
                best = row;
            }
        }
        return best;
    }

    void pivot(std::size_t row, std::size_t column)
    {
        const double inverse = 1.0 / at(row, column);
        double* const own = &m_cells[row * m_width];
        for (std::size_t i = 0; i < m_width; ++i) {
            own[i] *= inverse;
        }
        own[column] = inverse;
        for (std::size_t other = 0; other <= m_rows; ++other) {
            double* const cells = &m_cells[other * m_width];
            const double factor = cells[column];
            if (other == row || factor == 0.0) {
                continue;
            }
            for (std::size_t i = 0; i < m_width; ++i) {
                cells[i] -= factor * own[i];
            }
            cells[column] = -factor * inverse;
        }
        std::swap(m_basic[row], m_free[column]);
    }

    std::size_t m_rows;
    std::size_t m_columns;
    std::size_t m_width;
    std::vector<double> m_cells;
    std::vector<std::size_t> m_basic; // by row; slacks are numbered after the variables
    std::vector<std::size_t> m_free;  // by column
};

} // namespace

bool isSmallEnough(std::size_t variables, std::size_t rows)
{
    return (static_cast<double>(rows) + 1.0) * (static_cast<double>(variables) + 1.0) <= mostCells;
}

std::optional<LinearSolution> solve(const LinearProgram& program)
{
    if (!isSmallEnough(program.variables, program.rows.size())) {
        return std::nullopt;
    }
    Tableau tableau(program);
    switch (tableau.run()) {
    case Tableau::End::Optimal:
        return tableau.solution();
    case Tableau::End::Unlimited: {
        LinearSolution unlimited = tableau.solution();
        unlimited.value = std::numeric_limits<double>::infinity();
        return unlimited;
    }
    case Tableau::End::Budget:
        break;
    }
    return std::nullopt;
}

} // namespace corbel::analysis
