#include "analysis/availability/fault_tree/diagram_probability.h"

#include <algorithm>
#include <cstddef>

namespace corbel::analysis::availability {
namespace {

/// Adds to ranges, then asks for single places; positive amounts are never taken back.
class RangeSums {
public:
    explicit RangeSums(std::size_t size) : m_size(size), m_sums(2 * size) {}

    void add(std::size_t begin, std::size_t end, Chance amount)
    {
        for (begin += m_size, end += m_size; begin < end; begin /= 2, end /= 2) {
            if (begin % 2 == 1) {
                addTo(begin++, amount);
            }
            if (end % 2 == 1) {
                addTo(--end, amount);
            }
        }
    }

    Chance at(std::size_t place) const
    {
        Chance sum{0.0, 0.0};
        for (place += m_size; place > 0; place /= 2) {
            sum.isTrue += m_sums[place].isTrue;
            sum.isFalse += m_sums[place].isFalse;
        }
        return sum;
    }

private:
    void addTo(std::size_t place, Chance amount)
    {
        m_sums[place].isTrue += amount.isTrue;
        m_sums[place].isFalse += amount.isFalse;
    }

    struct Sum {
        double isTrue = 0.0;
        double isFalse = 0.0;
    };

    std::size_t m_size;
    std::vector<Sum> m_sums;
};

void addScaled(Chance& sum, double factor, Chance chance)
{
    sum.isTrue += factor * chance.isTrue;
    sum.isFalse += factor * chance.isFalse;
}

} // namespace

std::vector<Chance> nodeChances(const ModuleDiagram& diagram, std::span<const Chance> variables)
{
    std::vector<Chance> chances(diagram.nodes.size());
    chances[trueNode] = {1.0, 0.0};
    for (std::size_t i = 2; i < chances.size(); ++i) {
        const DiagramNode& node = diagram.nodes[i];
        chances[i] = chosen(variables[node.level], chances[node.high], chances[node.low]);
    }
    return chances;
}

Chance moduleChance(const ModuleDiagram& diagram, std::span<const Chance> variables)
{
    return diagram.sums ? circuitChance(*diagram.sums, variables)
                        : nodeChances(diagram, variables)[diagram.roots.front()];
}

std::vector<Influence> influences(const ModuleDiagram& diagram, std::span<const Chance> variables)
{
    const std::size_t levels = diagram.variables.size();
    const std::vector<Chance> chances = nodeChances(diagram, variables);
    const DiagramIndex root = diagram.roots.front();
    std::vector<double> reach(diagram.nodes.size());
    reach[root] = 1.0;
    std::vector<Influence> all(levels);
    for (Influence& influence : all) {
        influence = {{0.0, 0.0}, {0.0, 0.0}, 0.0};
    }
    // A path that goes past a level ends alike whatever the variable there is.
    RangeSums past(levels);
    const auto pass = [&](std::size_t from, DiagramIndex target, double amount) {
        const std::size_t to = std::min<std::size_t>(levels, diagram.nodes[target].level);
        if (from < to && amount > 0.0) {
            Chance sum{0.0, 0.0};
            addScaled(sum, amount, chances[target]);
            past.add(from, to, sum);
        }
    };
    pass(0, root, 1.0);
    for (std::size_t i = diagram.nodes.size() - 1; i > trueNode; --i) {
        const DiagramNode& node = diagram.nodes[i];
        Influence& influence = all[node.level];
        addScaled(influence.withTrue, reach[i], chances[node.high]);
        addScaled(influence.withFalse, reach[i], chances[node.low]);
        influence.birnbaum += reach[i] * difference(chances[node.high], chances[node.low]);
        const double high = reach[i] * variables[node.level].isTrue;
        const double low = reach[i] * variables[node.level].isFalse;
        reach[node.high] += high;
        reach[node.low] += low;
        pass(node.level + std::size_t{1}, node.high, high);
        pass(node.level + std::size_t{1}, node.low, low);
    }
    for (std::size_t level = 0; level < levels; ++level) {
        addScaled(all[level].withTrue, 1.0, past.at(level));
        addScaled(all[level].withFalse, 1.0, past.at(level));
    }
    return all;
}

} // namespace corbel::analysis::availability
