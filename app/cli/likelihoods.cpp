#include "app/cli/likelihoods.h"

#include <cstdint>

#include <fmt/format.h>

namespace corbel::cli {

namespace {

constexpr std::uint64_t mostExact = std::uint64_t{1} << 53U;

} // namespace

Json countJson(const analysis::availability::Count& count)
{
    return count <= mostExact ? Json(static_cast<std::uint64_t>(count)) : Json(count.str());
}

Cell countCell(const analysis::availability::Count& count)
{
    Cell cell = word(count.str());
    cell.isNumber = true;
    return cell;
}

Cell likelihood(double probability)
{
    constexpr int significant = 10;
    Cell cell = word(digits(probability, significant));
    cell.isNumber = true;
    return cell;
}

Cell ratio(const std::optional<double>& value)
{
    return value ? figure(*value) : word("infinite");
}

} // namespace corbel::cli
