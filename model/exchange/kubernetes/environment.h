/// The variables of one container of a pod.
#pragma once

#include <string>

#include "model/exchange/kubernetes/pod.h"

namespace corbel::model::exchange::kubernetes {

/// `$(NAME)` with what the entries set, `$$` for a `$`; a name that is not set stays as written.
/// Fails in `in` where that grows beyond bounds.
std::string expanded(Reading& in, const text::Node& node, const std::string& text,
                     const NamedTexts& variables);

/// What `env` and `envFrom` of a container set, names unique, with ConfigMaps looked up. Values
/// that stand in secrets, or in ConfigMaps that are not here, are noticed where their name says
/// that an address would be in them.
NamedTexts readEnvironment(Reading& in, const text::Node& container, const std::string& path,
                           const ConfigMaps& configMaps, const std::string& space);

/// The ConfigMap of that name, or `nullptr` with a notice.
const NamedTexts* findConfigMap(Reading& in, const text::Node& reference, const std::string& path,
                                const ConfigMaps& configMaps, const std::string& space);

} // namespace corbel::model::exchange::kubernetes
