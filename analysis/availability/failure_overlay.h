/// What works while a person holds parts of a drawing dead or alive: fast enough to follow the
/// mouse.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/availability/availability.h"

namespace corbel::analysis {

/// Element ids by force. Killing an element takes all its replicas; an element held alive does not
/// fail by itself, but still needs what it needs. An id in both counts as dead.
struct ForcedParts {
    std::set<std::string> dead;
    std::set<std::string> alive;

    bool operator==(const ForcedParts&) const = default;
};

enum class Health : std::uint8_t {
    Up,
    Weakened, ///< Up, but something that it could fall back on is down.
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

    bool operator==(const FailureView&) const = default;
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

private:
    struct Prepared;
    std::shared_ptr<const Prepared> m_prepared;
};

} // namespace corbel::analysis
