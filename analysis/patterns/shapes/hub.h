/// The gateway that most services of a region are joined to, and what passes it by.
#pragma once

#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

/// A bus, or a gateway through which services ask and are asked. What only brings clients to
/// services (a load balancer, an API gateway) is no hub; what does not say which of them it is may
/// be one.
class Hub {
public:
    explicit Hub(const Scope& scope);

    Index node() const { return m_node; }    ///< `noIndex` where there is none.
    bool isOpen() const { return m_isOpen; } ///< It may be one: it does not say its type.
    const std::vector<Index>& spokes() const { return m_spokes; }
    /// Relations of the spokes with the hub.
    const std::vector<Index>& through() const { return m_through; }
    /// Requests between services that pass it by.
    const std::vector<Index>& direct() const { return m_direct; }

private:
    void consider(const Scope& scope, Index gateway);
    void addDirect(const Scope& scope, Index service);

    Index m_node = noIndex;
    bool m_isOpen = false;
    std::vector<Index> m_spokes;
    std::vector<Index> m_through;
    std::vector<Index> m_direct;
};

} // namespace corbel::analysis::patterns
