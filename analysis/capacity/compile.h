/// Turns a model and a workload into a queueing network, and says what the model leaves open.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/capacity/network.h"
#include "analysis/capacity/traffic.h"
#include "analysis/undecided.h"
#include "model/message.h"
#include "model/model.h"

namespace corbel::analysis {

/// Something that a result needs and the model does not say, or that is not computed yet.
struct OpenInput : Undecided {
    OpenInput(std::string key, model::Message why, bool stopsAll)
        : OpenInput(model::Message::verbatim(std::move(key)), std::move(why), stopsAll)
    {
    }

    OpenInput(model::Message what, model::Message why, bool stopsAll)
        : Undecided{"capacity", std::move(what), std::move(why)},
          blocking(stopsAll)
    {
    }

    bool blocking; ///< nothing at all can be computed without it

    bool operator==(const OpenInput&) const = default;
};

/// A network with the meaning that design defaults gave it.
struct CompiledModel {
    Network network;
    std::vector<std::string> sourceRelations; ///< by source: the relation whose `rate` it is, or ""
    std::vector<model::Message> assumptions;  ///< one sentence each
    std::vector<OpenInput> undecided;

    /// Whether there is something to compute.
    bool isRunnable() const;
};

/// What is followed besides requests at stated rates; what is not is listed as undecided.
struct CompileScope {
    bool sessions = false; ///< closed workloads
    bool records = false;  ///< through streams, from publishers to readers
    bool means = false;    ///< only means count: what a wait lacks stops no rate and no ceiling
};

/// The network of everything that the requests reach. `scenario` may be null: then actors send
/// requests at their own rate, as a Poisson process.
CompiledModel compileNetwork(const model::Model& model, const model::Scenario* scenario,
                             const CompileScope& scope);

} // namespace corbel::analysis
