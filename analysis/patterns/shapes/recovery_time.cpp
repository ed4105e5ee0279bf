#include "analysis/patterns/shapes/recovery_time.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "analysis/availability/fail_over.h"
#include "analysis/patterns/measures/replication.h"
#include "analysis/patterns/shapes/recovery_site.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

bool keepsData(const Scope& scope, Index part)
{
    return scope.facts().isData(part) || scope.facts().isKind(part, ElementKind::Stream);
}

namespace {

void extend(Span& span, double seconds, const std::vector<std::string>& missing)
{
    span.atLeast = std::max(span.atLeast, seconds);
    std::ranges::copy(missing, std::back_inserter(span.missing));
}

/// Data of what `active` is or carries that the other site has as a backup only is read back first.
Span restoring(const Scope& scope, Index active)
{
    const auto& sites = scope.get<RecoverySite>();
    const ModelFacts& facts = scope.facts();
    Span span;
    for (const Index part : sites.needed()) {
        const Index copy = sites.copyOf(part);
        const bool isCarried =
            part == active || facts.standsOn(part, active) || scope.graph().isWithin(part, active);
        if (copy == noIndex || !isCarried ||
            model::textOf(scope.graph().relation(copy).fields, Key::ReplicationMode) != "backup") {
            continue;
        }
        const model::Record* backup = model::recordOf(facts.fields(part), Key::Backup);
        const auto size = model::amountOf(facts.fields(part), Key::StoreSize);
        const double speed =
            backup == nullptr ? 0 : model::amountOf(*backup, Key::RestoreBandwidth).value_or(0);
        std::vector<std::string> missing;
        if (!size) {
            missing.push_back(facts.id(part) + ".size");
        }
        if (speed <= 0) {
            missing.push_back(facts.id(part) + ".backup.restore-bandwidth");
        }
        extend(span, missing.empty() ? size.value_or(0) / speed : 0, missing);
    }
    return span;
}

Span switchingBy(const Scope& scope, Index relation)
{
    const auto time = availability::switchTimeOf(scope.graph().relation(relation));
    Span span = restoring(scope, scope.graph().from(relation));
    span.atLeast += time.stated;
    std::ranges::copy(time.missing, std::back_inserter(span.missing));
    return span;
}

/// The shorter of two ways; what may be shorter still keeps it open.
Span shorter(const Span& one, const Span& other)
{
    Span least = one.atLeast <= other.atLeast ? one : other;
    if (!least.missing.empty()) {
        const Span& rest = one.atLeast <= other.atLeast ? other : one;
        std::ranges::copy(rest.missing, std::back_inserter(least.missing));
    }
    return least;
}

} // namespace

Span switching(const Scope& scope)
{
    const auto& sites = scope.get<RecoverySite>();
    std::optional<Span> whole;
    std::optional<Span> parts;
    for (const Index relation : sites.switches()) {
        Span span = switchingBy(scope, relation);
        if (scope.graph().from(relation) == sites.primary()) {
            whole = whole ? shorter(*whole, span) : std::move(span);
        } else {
            parts = parts.value_or(Span{});
            extend(*parts, span.atLeast, span.missing);
        }
    }
    if (!whole && !parts) {
        return {0, {scope.facts().id(sites.primary()) + ".fails-over-to"}};
    }
    return whole && parts ? shorter(*whole, *parts) : whole ? *whole : *parts;
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
