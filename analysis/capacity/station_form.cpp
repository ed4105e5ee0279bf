#include "analysis/capacity/station_form.h"

#include <fmt/format.h>

namespace corbel::analysis {

using model::Message;

namespace {

StationForm formOf(FormBasis basis, Message formula, const QueueFigures& figures)
{
    return {basis, std::move(formula), 0.0, figures, std::nullopt};
}

} // namespace

StationForm replicaForm(const NetworkNode& given, double rate, const ReplicaArrivals& arrivals)
{
    NetworkNode node = given;
    if (node.threads != unlimited && node.stepCount == 0 && node.discipline == Discipline::Fifo) {
        // Threads that call nothing are servers; those beyond the servers are places to wait.
        if (node.threads < node.servers) {
            node.servers = node.threads;
        } else if (node.queueLimit != unlimited) {
            node.queueLimit += node.threads - node.servers;
        }
        node.threads = unlimited;
    }
    const bool isPoisson = arrivals.isPoisson;
    const double mean = node.work.mean;
    const bool exponential = node.work.family == DistributionFamily::Exponential;
    const FormBasis ifPoisson = isPoisson ? FormBasis::Exact : FormBasis::Approximation;
    if (node.threads != unlimited) {
        StationForm none;
        none.formula = Message::of("no closed form: threads held through nested calls");
        return none;
    }
    if (node.isStream) {
        StationForm none;
        none.formula = Message::of("records wait here until they are read");
        return none;
    }
    if (node.isUneven) {
        StationForm none;
        none.formula = node.waitUnknown;
        return none;
    }
    if (!node.hasWork) {
        return formOf(FormBasis::Exact, Message::of("no work"), delayStation(rate, 0.0));
    }
    if (node.servers == unlimited) {
        return formOf(FormBasis::Exact, Message::of("delay"), delayStation(rate, mean));
    }
    // Sharing the processor makes the distribution indifferent.
    const bool isIndifferent =
        node.discipline == Discipline::ProcessorSharing && node.queueLimit == unlimited;
    if (!node.waitUnknown.empty() && !isIndifferent) {
        StationForm none;
        none.formula = node.waitUnknown;
        return none;
    }
    const std::string servers = std::to_string(node.servers);
    if (node.queueLimit != unlimited) {
        if (!exponential || node.discipline != Discipline::Fifo) {
            StationForm none;
            none.formula =
                Message::of("no closed form: limited waiting places without exponential work");
            return none;
        }
        return formOf(ifPoisson, Message::of("M/M/{} with limited places", servers),
                      mmck(rate, mean, node.servers, node.queueLimit));
    }
    if (node.discipline == Discipline::ProcessorSharing) {
        return formOf(ifPoisson, Message::of("M/G/{} processor sharing", servers),
                      mgcProcessorSharing(rate, mean, node.servers));
    }
    if (exponential && isPoisson) {
        StationForm result = formOf(FormBasis::Exact, Message::verbatim("M/M/" + servers),
                                    mmc(rate, mean, node.servers));
        result.law = ResponseLaw{0.0, rate, mean, node.servers};
        return result;
    }
    if (exponential && arrivals.balanced > 1) {
        // A choice at random is worse, one queue for all is better. Source: Winston 1977; Azar et
        // al. 1994 for the better of two.
        const std::uint32_t all = node.servers * arrivals.balanced;
        const QueueFigures pooled = mmc(rate * arrivals.balanced, mean, all);
        return formOf(FormBasis::Approximation,
                      Message::of("at most M/M/{}, split at random; at least {} s wait, M/M/{} of "
                                  "all together",
                                  servers, fmt::format("{:.4g}", pooled.wait), std::to_string(all)),
                      mmc(rate, mean, node.servers));
    }
    if (node.servers == 1 && isPoisson) {
        const bool constant = node.work.family == DistributionFamily::Constant;
        return formOf(FormBasis::Exact, Message::verbatim(constant ? "M/D/1" : "M/G/1"),
                      mg1(rate, mean, node.work.cv));
    }
    const bool isConstant = node.work.family == DistributionFamily::Constant;
    if (isConstant && isPoisson) {
        if (const auto figures = mdc(rate, mean, node.servers)) {
            return formOf(FormBasis::Exact, Message::of("M/D/{} (Crommelin)", servers), *figures);
        }
    }
    if (arrivals.batch > 1 && arrivals.interval.family == DistributionFamily::Exponential &&
        node.servers == 1) {
        return formOf(FormBasis::Exact,
                      exponential ? Message::of("M/M/1 with batches")
                                  : Message::of("M/G/1 with batches"),
                      batchMg1(rate, mean, node.work.cv, arrivals.batch));
    }
    if (node.servers == 1 && exponential && arrivals.isRenewal && arrivals.batch == 1 &&
        hasLaplaceTransform(arrivals.interval.family)) {
        Distribution interval = arrivals.interval;
        interval.mean = 1.0 / rate;
        StationForm result =
            formOf(FormBasis::Exact, Message::verbatim("GI/M/1"), gim1(interval, mean));
        result.law = ResponseLaw{.mean = result.figures.response};
        return result;
    }
    return formOf(
        FormBasis::Approximation, Message::of("G/G/{} (Allen-Cunneen)", servers),
        allenCunneen(rate, mean, node.servers, arrivals.interval.cv, node.work.cv, arrivals.batch));
}

std::string_view spelling(FormBasis basis)
{
    switch (basis) {
    case FormBasis::Exact:
        return "exact";
    case FormBasis::Approximation:
        return "approximation";
    case FormBasis::None:
        break;
    }
    return "none";
}

} // namespace corbel::analysis
