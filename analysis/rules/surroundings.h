/// What all rules ask of one model: where the links of an element lead, and which of them are open
/// because a value is unknown.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "analysis/graph/model_facts.h"
#include "analysis/rules/rule.h"

namespace corbel::analysis::rules {

/// In an order in which "and" is the minimum and "or" the maximum.
enum class Truth : std::uint8_t { No, Unknown, Yes };

constexpr Truth negated(Truth truth)
{
    return static_cast<Truth>(2 - static_cast<int>(truth));
}

/// A value that is unknown and that a decision would take.
struct Need {
    bool ofRelation = false;
    Index subject = noIndex;
    std::string key; ///< Spelling, with its path.

    auto operator<=>(const Need&) const = default; // NOLINT(modernize-use-nullptr): a false alarm
};

using Needs = std::vector<Need>;

/// What an element is in with regard to a boundary, and what else it may be in if one knew more.
struct Side {
    std::vector<Index> in; ///< Elements, ascending.
    Needs open;

    /// Surely in none.
    bool isOutside() const { return in.empty() && open.empty(); }
};

class Surroundings {
public:
    /// The model must outlive it.
    explicit Surroundings(const model::Model& model);

    const ModelFacts& facts() const { return m_facts; }
    const ModelGraph& graph() const { return m_facts.graph(); }
    /// All elements, containers before their content.
    const std::vector<Index>& downwards() const { return m_downwards; }
    /// The tier that it is or stands in, or `noIndex`.
    Index tierOf(Index node) const { return m_tier[node]; }

    /// Indices of elements or, where the link leads to them, relations.
    std::vector<Index> reached(const Linked& linked, Index node) const;
    /// The values without which nobody knows what else the link leads to.
    Needs open(const Linked& linked, Index node) const;

    /// The nearest such container of an element (or itself), its owners, or what it stands on.
    const Side& side(Boundary boundary, Index node) const;

private:
    std::vector<Side> sides(Boundary boundary) const;
    std::vector<Index> carriers(Index node) const;
    std::vector<Index> named(Index node, model::Key key) const;

    ModelFacts m_facts;
    std::vector<Index> m_downwards;
    std::vector<Index> m_tier;
    Grouped<Index> m_owned;
    mutable std::map<Boundary, std::vector<Side>> m_sides; ///< Of those that were asked for.
};

/// Whether the ends of a relation are in different ones of such a boundary; what is unknown for
/// that is added to `needs` where it is given.
Truth crosses(const Surroundings& surroundings, Boundary boundary, Index relation,
              Needs* needs = nullptr);

} // namespace corbel::analysis::rules
