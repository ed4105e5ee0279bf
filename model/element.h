/// A part of the system: what it is, its keys, and the defaults that give the drawing its meaning.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/ids.h"
#include "model/kinds.h"
#include "model/value.h"

namespace corbel::model {

struct Element {
    ElementId id;
    ElementKind kind = ElementKind::Service;
    Record fields;

    bool operator==(const Element&) const = default;
};

/// The name, or the id when there is none.
std::string_view displayName(const Element& element);

/// The containing element's id; empty at the top.
ElementId parentOf(const Element& element);

/// Hosts, clusters or sites named by `runs-on`; replica i stands on entry i modulo the length.
const Texts& runsOn(const Element& element);

/// Equal copies: `replicas`, else one per entry of `runs-on`, else 1.
int replicas(const Element& element);

/// The least replicas that must be up: `needs`, else `quorum`, else 1.
int needs(const Element& element);

/// Servers for its own work in one replica; `nullopt` means unlimited.
std::optional<int> concurrency(const Element& element);

/// Availability of ONE replica: `availability`, else MTBF / (MTBF + MTTR), else `nullopt` when the
/// kind has to say it and it did not, else 1 (assumed; see `isAvailabilityAssumed`).
std::optional<double> availability(const Element& element);

/// True when `availability` answered 1 only because nothing was said and the kind may be silent.
bool isAvailabilityAssumed(const Element& element);

} // namespace corbel::model
