#include "analysis/cost.h"

#include <algorithm>
#include <numeric>

namespace corbel::analysis {

namespace {

double copies(const model::Element& element)
{
    switch (element.kind) {
    case model::ElementKind::Service:
    case model::ElementKind::Store:
    case model::ElementKind::Gateway:
        return model::replicas(element);
    default:
        return 1;
    }
}

} // namespace

Cost costOf(const model::Model& model, std::span<const std::uint32_t> indices)
{
    Cost cost;
    for (const std::uint32_t index : indices) {
        const model::Element& element = model.elements[index];
        const model::Money* money = model::moneyOf(element.fields, model::Key::Cost);
        if (!money) {
            continue;
        }
        cost.priced.push_back(element.id.value);
        if (std::ranges::find(cost.currencies, money->currency) == cost.currencies.end()) {
            cost.currencies.push_back(money->currency);
        }
        if (const auto monthly = money->perMonth()) {
            cost.perMonth += *monthly * copies(element);
        } else {
            cost.once += money->amount * copies(element);
        }
    }
    std::ranges::sort(cost.currencies);
    if (cost.isSum()) {
        cost.currency = cost.currencies.front();
    }
    return cost;
}

Cost costOf(const model::Model& model)
{
    std::vector<std::uint32_t> all(model.elements.size());
    std::iota(all.begin(), all.end(), 0U);
    return costOf(model, all);
}

} // namespace corbel::analysis
