/// A document with the worked example of the design.
#pragma once

namespace corbel::tests {

/// Three shards, one of three pairs of which has a read across: the worked example of the design.
inline constexpr const char* shardsYaml = R"(
corbel: 1
name: Shards
elements:
  - {id: buyer, kind: actor, name: Buyer}
  - {id: router, kind: gateway, name: Router, gateway-type: load-balancer}
  - {id: orders, kind: system, name: Orders}
  - {id: p1, kind: partition, name: Shard 1, parent: orders, key: customer, of: orders}
  - {id: p2, kind: partition, name: Shard 2, parent: orders, key: customer, of: orders}
  - {id: p3, kind: partition, name: Shard 3, parent: orders, key: customer, of: orders}
  - {id: s1, kind: service, name: Service 1, parent: p1}
  - {id: s2, kind: service, name: Service 2, parent: p2}
  - {id: s3, kind: service, name: Service 3, parent: p3}
  - {id: d1, kind: store, name: Store 1, parent: p1}
  - {id: d2, kind: store, name: Store 2, parent: p2}
  - {id: d3, kind: store, name: Store 3, parent: p3}
relations:
  - {kind: calls, from: buyer, to: router}
  - {kind: calls, from: router, to: s1}
  - {kind: calls, from: router, to: s2}
  - {kind: calls, from: router, to: s3}
  - {kind: writes, from: s1, to: d1}
  - {kind: writes, from: s2, to: d2}
  - {kind: writes, from: s3, to: d3}
  - {kind: reads, from: s1, to: d2}
)";

} // namespace corbel::tests
