/// The API gateways of a region, and how clients come in: through them or past them.
#pragma once

#include <set>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class Doors {
public:
    struct Arrival {
        Index node = noIndex;
        Index relation = noIndex; ///< The one that arrives; none where no client is drawn.
        bool isByDoor = false;
    };

    struct Call {
        Index relation = noIndex;
        bool isFromBehind = false; ///< From what the doors lead to.
    };

    explicit Doors(const Scope& scope) : Doors(scope, false) {}
    /// With `onlySure`, gateways that do not say their type lead on to what stands behind them.
    Doors(const Scope& scope, bool onlySure);

    /// API gateways that lead to two services or more, and gateways that do so and do not say of
    /// which type they are.
    const std::vector<Index>& all() const { return m_all; }
    /// Whether it says that it is one.
    bool isSure(Index door) const;
    /// Whether any of them says so.
    bool isAnySure() const;
    /// Where no clients are drawn, what nobody asks is where they would come in.
    const std::vector<Arrival>& arrivals() const { return m_arrivals; }
    /// Requests to the doors themselves.
    std::vector<Call> calls() const;

    static std::size_t servicesBehind(const Scope& scope, Index gateway);

private:
    void find(bool onlySure);
    void arriveFromTheRest();
    void arriveAtRoots();
    void follow(Index start);
    void arrive(Index node, Index relation);
    bool isDoor(Index node) const;

    const Scope& m_scope;
    std::vector<Index> m_all; ///< Ascending.
    std::vector<Arrival> m_arrivals;
    std::set<Index> m_arrived; ///< Relations that are among the arrivals.
};

} // namespace corbel::analysis::patterns
