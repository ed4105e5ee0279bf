/// Reads the keys of one service of a Compose file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/exchange/compose/reading.h"
#include "model/exchange/containers/project.h"

namespace corbel::model::exchange::compose {

/// A service while later files may still override what earlier ones said.
struct Draft : containers::Service {
    std::string containerName;
    std::string hostname;
    std::vector<std::string> aliases; ///< Of all its networks.
    std::string command;              ///< Of a list: its words, joined by blanks.
    std::string entrypoint;           ///< As `command`.
    std::optional<double> cpuLimit;
    std::optional<double> cpuReservation;
    std::optional<Quantity> memoryLimit;
    std::optional<Quantity> memoryReservation;
};

/// Puts what one key says over what is known of the service; `path` names the key in messages. Keys
/// that say nothing about the architecture are passed over.
void readServiceKey(Reading& reading, const text::Member& member, const std::string& path,
                    Draft& service);

/// What holds in the end: of what several files, or a service and what it extends, said about one
/// thing, the last.
containers::Service settled(Draft draft);

} // namespace corbel::model::exchange::compose
