#include "model/exchange/kubernetes/scaling.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace corbel::model::exchange::kubernetes {

namespace {

using containers::Service;
using text::Node;

std::optional<int> numberAt(Reading& in, const Object& object, std::string_view key)
{
    const Node* node = findIn(*object.root, key);
    return node != nullptr ? in.wholeNumber(*node, object.path() + ": " + std::string(key))
                           : std::nullopt;
}

/// The mean processor utilisation aimed at, in percent, in the forms of all versions.
std::optional<int> targetOf(Reading& in, const Object& object)
{
    if (const auto percent = numberAt(in, object, "spec.targetCPUUtilizationPercentage")) {
        return percent;
    }
    const Node* metrics = findIn(*object.root, "spec.metrics");
    if (metrics == nullptr) {
        return std::nullopt;
    }
    for (const text::NodePtr& metric : metrics->items) {
        const Node* name = findIn(*metric, "resource.name");
        if (name == nullptr || name->scalar != "cpu") {
            in.note(in.at(*metric), Message::of("{}: a metric other than the utilisation of the "
                                                "processor is not imported",
                                                object.path()));
            continue;
        }
        for (const std::string_view key :
             {"resource.target.averageUtilization", "resource.targetAverageUtilization"}) {
            if (const Node* percent = findIn(*metric, key)) {
                return in.wholeNumber(*percent, object.path() + ": spec.metrics");
            }
        }
    }
    return std::nullopt;
}

/// Brings the replicas to where the autoscaler keeps them.
void hold(Reading& in, const Object& object, Service& service)
{
    const containers::Scaling& scaling = *service.scaling;
    const int stated = service.replicas.value_or(1);
    if (stated == 0) {
        return; // Kubernetes leaves alone what was stopped by hand.
    }
    const int held = std::clamp(stated, scaling.least, scaling.most);
    if (service.replicas && held != stated) {
        in.note(object.place,
                Message::of("{}: keeps between {} and {} replicas, so that {} has {} and not {}",
                            object.path(), scaling.least, scaling.most, service.path, held, stated),
                service);
    }
    if (service.replicas || held != 1) {
        service.replicas = held;
    }
}

/// What a PodDisruptionBudget asks for.
struct Budget {
    int amount = 0;
    bool isShare = false;     ///< `amount` is per cent.
    bool isOfMissing = false; ///< May be unavailable, instead of has to be available.
    std::string written;

    /// A part of a replica counts as a whole one, both of those that must and those that need not
    /// be up.
    int neededOf(int replicas) const
    {
        const std::int64_t share = (std::int64_t{amount} * replicas + 99) / 100;
        const int count = isShare ? static_cast<int>(share) : amount;
        return isOfMissing ? std::max(replicas - count, 0) : count;
    }
};

/// Nothing, and said, where it asks for nothing that can be understood.
std::optional<Budget> budgetOf(Reading& in, const Object& object)
{
    for (const std::string_view key : {"minAvailable", "maxUnavailable"}) {
        const std::string path = "spec." + std::string(key);
        const Node* node = findIn(*object.root, path);
        if (node == nullptr || node->isNull()) {
            continue;
        }
        const std::string written = in.scalar(*node, object.path() + ": " + path);
        Budget budget{0, written.ends_with('%'), key == "maxUnavailable",
                      std::string(key) + ": " + written};
        const char* end = written.data() + written.size() - (budget.isShare ? 1 : 0);
        const auto [stop, error] = std::from_chars(written.data(), end, budget.amount);
        constexpr int whole = 100;
        if (error != std::errc{} || stop != end || budget.amount < 0 ||
            (budget.isShare && budget.amount > whole)) {
            in.fail(in.at(*node), Message::of("{}: {}: found '{}'; expected a whole number or a "
                                              "percentage such as 50%",
                                              object.path(), path, written));
            return std::nullopt;
        }
        return budget;
    }
    in.note(object.place,
            Message::of("{}: says neither minAvailable nor maxUnavailable and is not imported",
                        object.path()));
    return std::nullopt;
}

} // namespace

void readAutoscaler(Reading& in, const Object& object, Workloads& workloads)
{
    const Node* kind = findIn(*object.root, "spec.scaleTargetRef.kind");
    const Node* name = findIn(*object.root, "spec.scaleTargetRef.name");
    const std::string path = object.path() + ": spec.scaleTargetRef";
    if (kind == nullptr || name == nullptr) {
        in.fail(object.place,
                Message::of("{}: expected 'kind' and 'name' of what it scales", path));
        return;
    }
    const std::string wanted = in.scalar(*kind, path);
    const std::string whose = in.scalar(*name, path);
    const std::size_t index = workloads.find(object.space, wanted, whose);
    if (index == Workloads::npos) {
        in.note(object.place, Message::of("{}: scales {}/{}, which is not in these files",
                                          object.path(), wanted, whose));
        return;
    }
    const int least = numberAt(in, object, "spec.minReplicas").value_or(1);
    const auto most = numberAt(in, object, "spec.maxReplicas");
    const auto target = targetOf(in, object);
    if (!most || *most < std::max(least, 1)) {
        in.fail(object.place,
                Message::of("{}: expected spec.maxReplicas, a whole number of at least "
                            "minReplicas, which is {}",
                            object.path(), least));
        return;
    }
    containers::Scaling scaling{std::max(least, 1), *most, {}};
    if (target && *target >= 1 && *target <= 100) {
        scaling.target = *target / 100.0;
    } else if (target) {
        in.note(object.place, Message::of("{}: aims at {} % of what is requested, which is no "
                                          "utilisation; the target is left out",
                                          object.path(), *target));
    }
    Service& service = workloads.services()[index];
    service.scaling = scaling;
    hold(in, object, service);
}

void readBudget(Reading& in, const Object& object, Workloads& workloads)
{
    const std::optional<Budget> budget = budgetOf(in, object);
    if (!budget) {
        return;
    }
    const NamedTexts labels =
        readTexts(in, findIn(*object.root, "spec.selector.matchLabels"), object.path());
    const bool hasMore = findIn(*object.root, "spec.selector.matchExpressions") != nullptr;
    const auto found =
        hasMore ? std::vector<std::size_t>{} : workloads.select(object.space, labels);
    if (found.size() != 1) {
        in.note(object.place,
                Message::of("{}: does not select exactly one workload of these files by its "
                            "labels and is not imported",
                            object.path()));
        return;
    }
    Service& service = workloads.services()[found.front()];
    service.properties.emplace_back("disruption-budget", budget->written);
    const int replicas = service.replicas.value_or(1);
    const int needs = budget->neededOf(replicas);
    if (needs > replicas) {
        in.note(object.place,
                Message::of("{}: keeps {} up, and {} has {}; what it needs is left open",
                            object.path(), needs, service.path, replicas),
                service);
    } else if (needs > 0) {
        service.needs = needs;
    }
}

} // namespace corbel::model::exchange::kubernetes
