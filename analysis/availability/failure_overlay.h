/// What works while a person holds parts of a drawing dead or alive: fast enough to follow the
/// mouse.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/availability/availability.h"

namespace corbel::analysis {

/// What is held by force: ids of elements, of network links (`connects`) and of fail-overs, and the
/// names of providers that are not drawn. Killing an element takes all its replicas; what is held
/// alive does not fail by itself, but still needs what it needs. An id in both counts as dead.
struct ForcedParts {
    std::set<std::string> dead;
    std::set<std::string> alive;

    bool operator==(const ForcedParts&) const = default;
};

enum class Health : std::uint8_t {
    Up,
    Weakened, ///< Up, but something that it could fall back on is down.
    Degraded, ///< Up, but it cannot offer all that it usually does: a soft need is down.
    Down
};

struct EntryHealth {
    std::string entry;
    Health health = Health::Up;
    Likelihood availability; ///< Given what is forced.

    bool operator==(const EntryHealth&) const = default;
};

struct FailureView {
    std::vector<Health> elements; ///< By index in `model.elements`.
    std::vector<EntryHealth> entries;
    /// By what is dead and no element: indices in `model.elements` of what is down and needs it.
    std::map<std::string, std::vector<std::size_t>> without;

    bool operator==(const FailureView&) const = default;
};

enum class WholeKind : std::uint8_t { Host, Zone, Site, Provider, Link, FailOver };

/// Something that takes others with it when it fails, and that a view need not show.
struct WholePart {
    std::string id; ///< As in `ForcedParts`.
    WholeKind kind = WholeKind::Host;

    bool operator==(const WholePart&) const = default;
};

/// Prepared once per model (tens of milliseconds at 500 elements); then `view` takes a few. Cheap
/// to copy, may be used from several threads at once, and does not refer to the model.
class FailureOverlay {
public:
    explicit FailureOverlay(const model::Model& model, const AvailabilitySettings& settings = {},
                            const std::stop_token& stop = {});

    /// The state with everything up but what is forced down, and the availability of each entry
    /// when everything else fails as it usually does.
    FailureView view(const ForcedParts& forced) const;

    /// Entries in the order of `FailureView::entries`.
    const std::vector<std::string>& entries() const;
    /// Hosts, zones, sites, providers, links and fail-overs of the model, in its order.
    const std::vector<WholePart>& wholes() const;

private:
    struct Prepared;
    std::shared_ptr<const Prepared> m_prepared;
};

} // namespace corbel::analysis
