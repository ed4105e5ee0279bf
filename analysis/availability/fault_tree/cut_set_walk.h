/// Minimal cut sets one after the other, in ascending order, without making the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>

namespace corbel::analysis::availability {

/// An exact number of cut sets, however large.
using Count = boost::multiprecision::cpp_int;

/// The events of a cut set, ascending; each an index into `FaultTree::events`. Of an event that
/// stands for several parts those parts, numbered after the last event in the order of such events.
using CutSet = std::vector<std::uint32_t>;

class CutSetFamily;
struct CutSetPart;

/// Where a walk over the cut sets of a solved tree is. Keeps what it needs of the tree.
class CutSetWalk {
public:
    /// None at all.
    CutSetWalk() = default;

    CutSetWalk(std::shared_ptr<const CutSetFamily> family, std::size_t firstOrder);

    /// The next cut set, none smaller than the one before; nothing after the last.
    std::optional<CutSet> next();

    /// At most `most` of the next ones.
    std::vector<CutSet> next(std::size_t most);

private:
    /// Sets of `size` events that are still to be chosen below a node, and what is after that.
    struct Goal {
        std::size_t part = 0;
        std::uint32_t node = 0;
        std::size_t size = 0;
        std::size_t rest = 0; ///< index + 1 of the next goal; 0: none
    };

    /// Where the walk chose, to return there.
    struct Choice {
        std::size_t goal = 0;   ///< index + 1
        std::size_t goals = 0;  ///< how many there were
        std::size_t events = 0; ///< how many were chosen
        std::size_t option = 0; ///< the one to try next
    };

    bool startNextOrder();
    bool resume();
    bool take(Choice& choice);
    bool takeCopy(Choice& choice, const Goal& goal, const CutSetPart& part);

    std::shared_ptr<const CutSetFamily> m_family;
    std::size_t m_nextOrder = 0;
    std::vector<Goal> m_goals;
    std::vector<Choice> m_choices;
    CutSet m_events;
    std::size_t m_head = 0; ///< the goal to go on with: index + 1; 0: all are met
};

} // namespace corbel::analysis::availability
