/// Reads what a pod runs: its containers, their variables and what they ask for.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "model/exchange/containers/project.h"
#include "model/exchange/kubernetes/objects.h"

namespace corbel::model::exchange::kubernetes {

/// What ConfigMaps hold, by namespace and name.
using ConfigMaps = std::map<std::pair<std::string, std::string>, NamedTexts>;

/// Puts what the `spec` of a pod says into `service`, whose scope and path are known. The container
/// that is neither a proxy nor an exporter gives the image; all of them add up to what one
/// replica asks for; the variables, commands and configuration files of all may hold addresses.
void readPod(Reading& in, const text::Node& spec, const std::string& path,
             const ConfigMaps& configMaps, containers::Service& service);

} // namespace corbel::model::exchange::kubernetes
