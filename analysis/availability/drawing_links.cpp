#include <algorithm>
#include <iterator>

#include "analysis/availability/drawing.h"

namespace corbel::analysis::availability {

std::optional<std::vector<Index>> Drawing::linksBetween(Index site, Index other) const
{
    if (site == noIndex || other == noIndex || site == other) {
        return std::nullopt;
    }
    std::vector<Index> here = sitesAround(site);
    std::vector<Index> there = sitesAround(other);
    std::vector<Index> both;
    std::ranges::copy_if(here, std::back_inserter(both),
                         [&](Index node) { return std::ranges::find(there, node) != there.end(); });
    const auto isShared = [&](Index node) { return std::ranges::find(both, node) != both.end(); };
    std::erase_if(here, isShared);
    std::erase_if(there, isShared);
    const auto joins = [](const std::vector<Index>& sites, Index node) {
        return std::ranges::find(sites, node) != sites.end();
    };
    std::vector<Index> links;
    for (const Index relation : m_siteLinks) {
        const Index a = m_graph.from(relation);
        const Index b = m_graph.to(relation);
        if ((joins(here, a) && joins(there, b)) || (joins(here, b) && joins(there, a))) {
            links.push_back(relation);
        }
    }
    return links.empty() ? std::nullopt : std::optional(std::move(links));
}

bool Drawing::isSamePlace(Index site, Index other) const
{
    const std::vector<Index> here = sitesAround(site);
    const std::vector<Index> there = sitesAround(other);
    const auto isIn = [](const std::vector<Index>& sites, Index node) {
        return std::ranges::find(sites, node) != sites.end();
    };
    return isIn(here, other) || isIn(there, site) ||
           (std::ranges::any_of(here, [&](Index node) { return isIn(there, node); }) &&
            !linksBetween(site, other));
}

std::vector<Drawing::LinkStep> Drawing::linksFrom(Index site) const
{
    std::vector<LinkStep> steps;
    for (const Index relation : m_siteLinks) {
        const Index a = m_graph.from(relation);
        const Index b = m_graph.to(relation);
        if (isSamePlace(site, a)) {
            steps.push_back({relation, b});
        } else if (isSamePlace(site, b)) {
            steps.push_back({relation, a});
        }
    }
    return steps;
}

std::optional<Drawing::WayLength> Drawing::wayBetween(Index site, Index other) const
{
    if (site == noIndex || other == noIndex || isSamePlace(site, other)) {
        return std::nullopt;
    }
    // Sites as far as links lead, the first and the last place included.
    std::vector<Index> sites{site};
    std::vector<std::uint32_t> steps{0};
    std::vector<std::vector<Index>> next;
    std::optional<std::uint32_t> shortest;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        std::vector<Index>& ends = next.emplace_back();
        if (isSamePlace(sites[i], other)) {
            shortest = std::min(shortest.value_or(steps[i]), steps[i]);
            continue;
        }
        for (const LinkStep& step : linksFrom(sites[i])) {
            if (std::ranges::find(ends, step.to) == ends.end()) {
                ends.push_back(step.to);
            }
            if (std::ranges::find(sites, step.to) == sites.end()) {
                sites.push_back(step.to);
                steps.push_back(steps[i] + 1);
            }
        }
    }
    if (!shortest) {
        return std::nullopt;
    }
    // What hangs on one other site alone is on no way: it would have to be left as it was entered.
    std::vector<bool> isLeft(sites.size(), true);
    for (bool isDone = false; !isDone;) {
        isDone = true;
        for (std::size_t i = 1; i < sites.size(); ++i) {
            if (!isLeft[i] || isSamePlace(sites[i], other)) {
                continue;
            }
            const auto count = std::ranges::count_if(next[i], [&](Index end) {
                const auto place =
                    static_cast<std::size_t>(std::ranges::find(sites, end) - sites.begin());
                return place < sites.size() && isLeft[place];
            });
            if (count < 2) {
                isLeft[i] = false;
                isDone = false;
            }
        }
    }
    const auto left = static_cast<std::uint32_t>(std::ranges::count(isLeft, true));
    return WayLength{*shortest, std::max(*shortest, left - 1)};
}

} // namespace corbel::analysis::availability
