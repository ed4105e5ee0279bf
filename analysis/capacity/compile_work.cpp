#include "analysis/capacity/compile_work.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace corbel::analysis {

using model::amountOf;
using model::ElementKind;
using model::Key;
using model::Message;
using model::textOf;

namespace {

void leaveUnknown(const model::Element& element, NetworkNode& node, CompiledModel& result)
{
    if (element.kind == ElementKind::Gateway) {
        result.assumptions.push_back(
            Message::of("{} has no service-time: it passes requests on at once", node.element));
        return;
    }
    node.workUnknown = true;
    const bool mayHave = element.kind == ElementKind::Service || element.kind == ElementKind::Store;
    result.undecided.push_back(
        {fmt::format("{}.service-time", node.element),
         mayHave ? Message::of("how long it works on a request is not known")
                 : Message::of("a {} has no service time; draw the call to a service or store",
                               element.kind),
         false});
}

} // namespace

bool readWork(const model::Element& element, const model::Relation* reading, NetworkNode& node,
              const CompileScope& scope, CompiledModel& result)
{
    const model::Record* time = model::recordOf(element.fields, Key::ServiceTime);
    const model::Record* ofReading =
        reading == nullptr ? nullptr : model::recordOf(reading->fields, Key::ServiceTime);
    const bool readsRecords = time == nullptr && ofReading != nullptr;
    if (readsRecords) {
        time = ofReading;
    } else if (ofReading != nullptr) {
        result.assumptions.push_back(Message::of("{}: its own service-time counts, not that of {}",
                                                 node.element, reading->id.value));
    }
    const std::optional<double> mean = time == nullptr ? std::nullopt : amountOf(*time, Key::Mean);
    if (!mean) {
        leaveUnknown(element, node, result);
        return false;
    }
    if (*mean <= 0.0) {
        return false;
    }
    node.hasWork = true;
    if (readsRecords) {
        // Each member of the group works on one record at a time.
        const double members = amountOf(reading->fields, Key::GroupMembers).value_or(1.0);
        node.servers = static_cast<std::uint32_t>(std::clamp(members, 1.0, 1e9));
        node.replicas = 1;
    } else {
        const std::optional<int> servers = model::concurrency(element);
        node.servers = servers ? static_cast<std::uint32_t>(*servers) : unlimited;
    }
    const std::string_view family = textOf(*time, Key::Distribution);
    const std::optional<double> cv = amountOf(*time, Key::Cv);
    const bool isAssumed = family.empty() && !cv;
    // Nothing random can be drawn; the mean is known all the same.
    const auto leaveWait = [&](std::string key, double known, const Message& reason) {
        node.work = makeDistribution(DistributionFamily::Exponential, known, 1.0);
        node.waitUnknown = reason;
        result.undecided.push_back({std::move(key), reason, !scope.means});
    };
    if (family.empty()) {
        node.work = distributionByCv(*mean, cv.value_or(1.0));
    } else if (family == "exponential") {
        node.work = makeDistribution(DistributionFamily::Exponential, *mean, 1.0);
    } else if (family == "constant") {
        node.work = makeDistribution(DistributionFamily::Constant, *mean, 0.0);
    } else if (family == "empirical") {
        const Message reason =
            scope.means ? Message::of("no wait follows from an empirical distribution; rates, busy "
                                      "shares and the ceiling hold")
                        : Message::of("an empirical distribution is not simulated yet");
        leaveWait(fmt::format("{}.service-time", node.element), *mean, reason);
    } else if (!cv) {
        leaveWait(fmt::format("{}.service-time.cv", node.element), *mean,
                  Message::of("the distribution `{}` needs its coefficient of variation", family));
    } else {
        const DistributionFamily kind = family == "erlang"   ? DistributionFamily::Erlang
                                        : family == "pareto" ? DistributionFamily::Pareto
                                        : family == "lognormal"
                                            ? DistributionFamily::Lognormal
                                            : DistributionFamily::Hyperexponential;
        node.work = makeDistribution(kind, *mean, *cv);
    }
    if (cv && node.waitUnknown.empty() && node.work.mean > 0.0 &&
        std::fabs(node.work.cv - *cv) > 1e-9) {
        result.assumptions.push_back(Message::of(
            "{}: its distribution takes cv {}, the nearest to {} that it can have", node.element,
            fmt::format("{:.6g}", node.work.cv), fmt::format("{:.6g}", *cv)));
    }
    return isAssumed;
}

} // namespace corbel::analysis
