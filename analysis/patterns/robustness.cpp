#include "analysis/patterns/robustness.h"

#include <algorithm>
#include <array>
#include <vector>

#include "analysis/patterns/fit.h"

namespace corbel::analysis {

namespace {

constexpr double threshold = 0.5;

/// Gauss and Legendre's rule of eight points on [a, b].
template <class Function>
double integral(double a, double b, const Function& function)
{
    constexpr std::array<double, 4> nodes{0.1834346424956498, 0.5255324099163290,
                                          0.7966664774136267, 0.9602898564975363};
    constexpr std::array<double, 4> weights{0.3626837833783620, 0.3137066458778873,
                                            0.2223810344533745, 0.1012285362903763};
    const double middle = (a + b) / 2;
    const double half = (b - a) / 2;
    double sum = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        sum +=
            weights[i] * (function(middle - half * nodes[i]) + function(middle + half * nodes[i]));
    }
    return sum * half;
}

/// One end of the fit, as the formula sees it.
struct End {
    double required = 1;
    std::vector<double> values; ///< e of what is weighed, ascending.
};

End endOf(std::span<const PatternRule> rules, double Interval::*end)
{
    End made;
    for (const PatternRule& rule : rules) {
        if (rule.role == RuleRole::Required) {
            made.required = std::min(made.required, rule.e.*end);
        } else if (!(rule.role == RuleRole::Supporting && rule.vacuous)) {
            made.values.push_back(rule.e.*end);
        }
    }
    if (made.values.empty()) {
        made.values.push_back(1);
    }
    std::ranges::sort(made.values);
    return made;
}

/// The share of weightings under which this end of the fit reaches one half.
double shareReached(const End& end)
{
    const std::vector<double>& values = end.values;
    const double least = values.front();
    if (end.required * least >= threshold) {
        return 1; // The mean is no less than the least.
    }
    if (end.required * values.back() < threshold) {
        return 0;
    }
    // With a mean of x it is reached for all mixes up to (x − asked) / (x − least).
    const double asked = threshold / end.required;
    if (asked <= least) {
        return 1; // But for what rounding took.
    }
    const auto reached = [&](double x) {
        return densityOfMean(values, x) * (x - asked) / (x - least);
    };
    double share = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
        // Between two knots it is a polynomial over a distance from the least: pieces over which
        // that no more than doubles leave eight points nothing to miss.
        double from = std::max(values[i - 1], asked);
        while (from < values[i]) {
            const double to = std::min(values[i], least + 2 * (from - least));
            share += integral(from, to, reached);
            from = to;
        }
    }
    return std::clamp(share, 0.0, 1.0);
}

} // namespace

double densityOfMean(std::span<const double> values, double x)
{
    // Curry and Schoenberg: by the recursion of de Boor and Cox, for splines whose integral is 1.
    std::vector<double> splines(values.size() - 1);
    for (std::size_t i = 0; i < splines.size(); ++i) {
        const bool isAround = values[i] < x && x < values[i + 1];
        splines[i] = isAround ? 1 / (values[i + 1] - values[i]) : 0;
    }
    for (std::size_t order = 2; order < values.size(); ++order) {
        const double scale = static_cast<double>(order) / static_cast<double>(order - 1);
        for (std::size_t i = 0; i + order < values.size(); ++i) {
            const double width = values[i + order] - values[i];
            splines[i] = width > 0 ? scale *
                                         ((x - values[i]) * splines[i] +
                                          (values[i + order] - x) * splines[i + 1]) /
                                         width
                                   : 0;
        }
    }
    return splines.front();
}

double robustnessOf(std::span<const PatternRule> rules)
{
    // Under every weighting the upper end is no less than the lower one.
    const double present = shareReached(endOf(rules, &Interval::lo));
    switch (verdictOf(fitOf(rules))) {
    case Verdict::Present:
        return present;
    case Verdict::Possible:
        return std::max(0.0, shareReached(endOf(rules, &Interval::hi)) - present);
    case Verdict::Absent:
        break;
    }
    return 1 - shareReached(endOf(rules, &Interval::hi));
}

} // namespace corbel::analysis
