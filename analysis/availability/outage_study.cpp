#include "analysis/availability/outage_study.h"

#include <algorithm>
#include <utility>

#include "analysis/availability/health.h"
#include "analysis/availability/prepared.h"

namespace corbel::analysis {

using namespace availability;

namespace {

/// The elements that a node of the tree stands for while they are asked.
Grouped<Index> elementsOf(const ModelTree& tree)
{
    std::vector<std::pair<Index, Index>> entries;
    for (Index element = 0; element < tree.asked.size(); ++element) {
        entries.emplace_back(tree.asked[element], element);
    }
    return Grouped<Index>(static_cast<Index>(tree.nodes.size()), entries);
}

} // namespace

struct OutageStudy::Prepared {
    explicit Prepared(const model::Model& model)
        : prepared(model, {}),
          health(prepared.tree),
          sweep(health),
          elements(elementsOf(prepared.tree))
    {
    }

    PreparedModel prepared;
    HealthGraph health;
    HealthGraph::Sweep sweep;
    Grouped<Index> elements; ///< By node of the tree.
};

OutageStudy::OutageStudy(const model::Model& model) : m_prepared(std::make_unique<Prepared>(model))
{
}

OutageStudy::~OutageStudy() = default;

std::vector<Index> OutageStudy::downWith(const std::vector<Index>& dead)
{
    const ModelTree& tree = m_prepared->prepared.tree;
    std::vector<std::uint32_t> failed;
    for (const Index element : dead) {
        failed.insert(failed.end(), tree.eventsOf[element].begin(), tree.eventsOf[element].end());
    }
    HealthGraph::Sweep& sweep = m_prepared->sweep;
    sweep.fail(failed);
    std::vector<Index> down;
    for (const NodeIndex node : sweep.changed()) {
        if (sweep.of(node) == Health::Down) {
            const auto stood = m_prepared->elements[node];
            down.insert(down.end(), stood.begin(), stood.end());
        }
    }
    std::ranges::sort(down);
    return down;
}

} // namespace corbel::analysis
