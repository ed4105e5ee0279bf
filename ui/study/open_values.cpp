#include "ui/study/open_values.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "ui/study/insight.h"

namespace corbel::ui {

namespace {

constexpr std::size_t most = 12;

using Values = std::vector<OpenValue>;

Values ofAvailability(const Insight& insight)
{
    Values values;
    for (const analysis::Undecided& open : insight.availability.undecided) {
        values.push_back({open.needs, OpenFigure::Availability, {}});
    }
    return values;
}

Values ofCapacity(const Insight& insight)
{
    Values values;
    for (const analysis::OpenInput& open : insight.capacity.undecided) {
        values.push_back({open.needs, OpenFigure::Capacity, open.reason});
    }
    return values;
}

Values ofPatterns(const Insight& insight)
{
    Values values;
    for (const analysis::PatternResult& result : insight.patterns) {
        if (result.verdict == analysis::Verdict::Absent) {
            continue;
        }
        for (const std::string& key : undecidedKeys(result)) {
            values.push_back({model::Message::verbatim(key), OpenFigure::Fit, {}});
        }
    }
    return values;
}

Values ofStructure(const Insight& insight)
{
    Values values;
    for (const analysis::Undecided& open : insight.conway.undecided) {
        values.push_back({open.needs, OpenFigure::Structure, {}});
    }
    return values;
}

} // namespace

OpenValues openValuesOf(const Insight& insight)
{
    std::array lists{ofAvailability(insight), ofCapacity(insight), ofPatterns(insight),
                     ofStructure(insight)};
    const std::size_t longest = std::ranges::max(lists, {}, &Values::size).size();
    OpenValues open;
    std::set<model::Message> named;
    for (std::size_t turn = 0; turn < longest; ++turn) {
        for (Values& list : lists) {
            if (turn >= list.size() || !named.insert(list[turn].need).second) {
                continue;
            }
            if (open.first.size() < most) {
                open.first.push_back(std::move(list[turn]));
            } else {
                ++open.more;
            }
        }
    }
    return open;
}

} // namespace corbel::ui
