/// The services of a region as wholes: who deploys them, who owns them, how they ask each other.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class Landscape {
public:
    struct Call {
        Index from = noIndex; ///< Whole services.
        Index to = noIndex;
        Index relation = noIndex; ///< The one that arrives.
    };

    explicit Landscape(const Scope& scope);

    /// The outermost services, and systems of ours that nobody has opened up; ascending.
    const std::vector<Index>& services() const { return m_services; }
    /// Requests between different ones, straight or through gateways that pass them on.
    const std::vector<Call>& calls() const { return m_calls; }

    /// True: released by itself, because no other service states its `deploy-unit`, or because it
    /// stands alone in its container, pod or function. `nullopt`: nothing says.
    std::optional<bool> isOwnUnit(Index service) const;
    /// Services that wait for each other in a circle.
    std::set<Index> circular() const;

private:
    void collectUnits();

    const ModelFacts& m_facts;
    std::vector<Index> m_services;
    std::vector<Call> m_calls;
    std::map<std::string, std::size_t, std::less<>> m_units;
    std::map<Index, std::size_t> m_containers; ///< By host: how many of the services stand on it.
};

} // namespace corbel::analysis::patterns
