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

/// The events of a cut set, ascending; each an index into `FaultTree::events`.
using CutSet = std::vector<std::uint32_t>;

class CutSetFamily;

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
    std::shared_ptr<const CutSetFamily> m_family;
};

} // namespace corbel::analysis::availability
