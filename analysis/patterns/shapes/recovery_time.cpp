#include "analysis/patterns/shapes/recovery_time.h"

#include <algorithm>
#include <iterator>

#include "analysis/availability/fail_over.h"
#include "analysis/patterns/measures/replication.h"
#include "analysis/patterns/shapes/recovery_site.h"

namespace corbel::analysis::patterns {

using model::ElementKind;

bool keepsData(const Scope& scope, Index part)
{
    return scope.facts().isData(part) || scope.facts().isKind(part, ElementKind::Stream);
}

Span switching(const Scope& scope)
{
    Span span;
    for (const Index relation : scope.get<RecoverySite>().switches()) {
        const auto time = availability::switchTimeOf(scope.graph().relation(relation));
        span.atLeast = std::max(span.atLeast, time.stated);
        std::ranges::copy(time.missing, std::back_inserter(span.missing));
    }
    if (scope.get<RecoverySite>().switches().empty()) {
        span.missing.push_back(scope.facts().id(scope.get<RecoverySite>().primary()) +
                               ".fails-over-to");
    }
    return span;
}

Span copying(const Scope& scope)
{
    const auto& sites = scope.get<RecoverySite>();
    Span span;
    for (const Index part : sites.needed()) {
        if (!keepsData(scope, part) || sites.counterpart(part) == part) {
            continue;
        }
        if (const Index copy = sites.copyOf(part); copy != noIndex) {
            const LagOfCopy lag = lagOf(scope, copy);
            span.atLeast = std::max(span.atLeast, lag.seconds.value_or(0));
            std::ranges::copy(lag.missing, std::back_inserter(span.missing));
        }
    }
    return span;
}

} // namespace corbel::analysis::patterns
