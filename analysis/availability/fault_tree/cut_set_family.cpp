#include "analysis/availability/fault_tree/cut_set_family.h"

#include <algorithm>
#include <utility>

namespace corbel::analysis::availability {
namespace {

/// The sizes of the sets that stand for one variable, with how many there are of each.
struct Choice {
    std::size_t size = 1;
    Count count = 1;
};

using Choices = std::vector<std::vector<Choice>>; ///< by level

Choices choicesOf(const CutSetPart& part, const std::vector<CutSetPart>& inner)
{
    Choices choices;
    for (const DiagramVariable& variable : part.variables) {
        std::vector<Choice>& own = choices.emplace_back();
        if (!variable.isModule) {
            own.push_back({1, 1});
            continue;
        }
        const std::vector<Count>& counts = inner[variable.index].counts;
        for (std::size_t size = 0; size < counts.size(); ++size) {
            if (counts[size] != 0) {
                own.push_back({size, counts[size]});
            }
        }
    }
    return choices;
}

/// How many sets each node has, roughly.
double totalOf(const CutSetPart& part, const Choices& choices)
{
    std::vector<double> totals(part.nodes.size());
    totals[trueNode] = 1.0;
    for (std::size_t i = 2; i < totals.size(); ++i) {
        double ways = 0.0;
        for (const Choice& choice : choices[part.nodes[i].level]) {
            ways += choice.count.convert_to<double>();
        }
        totals[i] = ways * totals[part.nodes[i].high] + totals[part.nodes[i].low];
    }
    return totals[part.root];
}

/// The sets of the root by size. The polynomial of a node goes once all above it are counted.
template <class Number>
std::vector<Number> counted(const CutSetPart& part, const Choices& choices)
{
    const std::size_t count = part.nodes.size();
    std::vector<std::uint32_t> uses(count);
    for (std::size_t i = 2; i < count; ++i) {
        ++uses[part.nodes[i].high];
        ++uses[part.nodes[i].low];
    }
    ++uses[part.root];
    std::vector<std::vector<std::pair<std::size_t, Number>>> factors;
    for (const std::vector<Choice>& own : choices) {
        auto& factor = factors.emplace_back();
        for (const Choice& choice : own) {
            factor.emplace_back(choice.size, static_cast<Number>(choice.count));
        }
    }
    std::vector<std::vector<Number>> polynomials(count);
    polynomials[trueNode] = {Number{1}};
    const auto release = [&](DiagramIndex node) {
        if (--uses[node] == 0) {
            polynomials[node] = {};
        }
    };
    for (std::size_t i = 2; i < count; ++i) {
        const DiagramNode& node = part.nodes[i];
        std::vector<Number> sum =
            uses[node.low] == 1 ? std::move(polynomials[node.low]) : polynomials[node.low];
        const std::vector<Number>& high = polynomials[node.high];
        for (const auto& [size, ways] : factors[node.level]) {
            if (sum.size() < high.size() + size) {
                sum.resize(high.size() + size);
            }
            for (std::size_t k = 0; k < high.size(); ++k) {
                sum[k + size] += ways == 1 ? high[k] : static_cast<Number>(high[k] * ways);
            }
        }
        release(node.low);
        release(node.high);
        polynomials[i] = std::move(sum);
    }
    return polynomials[part.root];
}

std::vector<Count> exactCounts(const CutSetPart& part, const Choices& choices)
{
    std::vector<Count> counts;
    if (totalOf(part, choices) < 1e18) {
        for (const std::uint64_t number : counted<std::uint64_t>(part, choices)) {
            counts.emplace_back(number);
        }
    } else {
        counts = counted<Count>(part, choices);
    }
    while (!counts.empty() && counts.back() == 0) {
        counts.pop_back();
    }
    return counts;
}

/// Adds the bits of `from`, moved up by `shift`, to `to`.
void addShifted(std::uint64_t* to, const std::uint64_t* from, std::size_t words, std::size_t shift)
{
    const std::size_t skipped = shift / 64;
    const std::size_t bits = shift % 64;
    for (std::size_t i = skipped; i < words; ++i) {
        to[i] |= from[i - skipped] << bits;
        if (bits > 0 && i > skipped) {
            to[i] |= from[i - skipped - 1] >> (64 - bits);
        }
    }
}

void findSizes(CutSetPart& part, const Choices& choices)
{
    part.words = std::max<std::size_t>(part.counts.size(), 1) / 64 + 1;
    part.sizes.assign(part.nodes.size() * part.words, 0);
    part.sizes[trueNode * part.words] = 1;
    for (std::size_t i = 2; i < part.nodes.size(); ++i) {
        const DiagramNode& node = part.nodes[i];
        std::uint64_t* own = &part.sizes[i * part.words];
        addShifted(own, &part.sizes[node.low * part.words], part.words, 0);
        for (const Choice& choice : choices[node.level]) {
            addShifted(own, &part.sizes[node.high * part.words], part.words, choice.size);
        }
    }
}

/// How many ways there are to choose `least` of `copies`.
Count binomial(std::uint32_t copies, std::uint32_t least)
{
    Count ways = 1;
    for (std::uint32_t i = 0; i < least; ++i) {
        ways = ways * (copies - i) / (i + 1);
    }
    return ways;
}

} // namespace

CutSetFamily::CutSetFamily(std::span<const BasicEvent> events)
{
    auto next = static_cast<std::uint32_t>(events.size());
    for (std::uint32_t event = 0; event < events.size(); ++event) {
        const BasicEvent& one = events[event];
        if (one.copies == 1) {
            continue;
        }
        if (one.least <= mostCopies) {
            m_choices.emplace(event, static_cast<std::uint32_t>(m_parts.size()));
            CutSetPart part;
            part.root = choiceRoot;
            part.firstCopy = next;
            part.copies = one.copies;
            part.least = one.least;
            part.counts.resize(one.least + std::size_t{1});
            part.counts.back() = binomial(one.copies, std::min(one.least, one.copies - one.least));
            m_parts.push_back(std::move(part));
        }
        next += one.copies;
    }
}

void CutSetFamily::add(CutSetPart part)
{
    for (DiagramVariable& variable : part.variables) {
        if (variable.isModule) {
            variable.index += static_cast<std::uint32_t>(m_choices.size());
        } else if (const auto choice = m_choices.find(variable.index); choice != m_choices.end()) {
            variable = {true, choice->second};
        }
    }
    const Choices choices = choicesOf(part, m_parts);
    part.counts = exactCounts(part, choices);
    findSizes(part, choices);
    m_parts.push_back(std::move(part));
}

void CutSetFamily::limitTo(std::size_t order)
{
    std::vector<Count>& counts = m_parts.back().counts;
    counts.resize(std::min(counts.size(), order + 1));
}

std::size_t CutSetFamily::nodes() const
{
    std::size_t nodes = 0;
    for (const CutSetPart& part : m_parts) {
        nodes += part.nodes.size();
    }
    return nodes;
}

} // namespace corbel::analysis::availability
