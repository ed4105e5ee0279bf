/// Reads the keys of one service of a Compose file.
#pragma once

#include <string>

#include "model/exchange/compose/project.h"
#include "model/exchange/compose/reading.h"

namespace corbel::model::exchange::compose {

/// Puts what one key says over what is known of the service; `path` names the key in messages. Keys
/// that say nothing about the architecture are passed over.
void readServiceKey(Reading& reading, const text::Member& member, const std::string& path,
                    Service& service);

/// Of what several files, or a service and what it extends, said about one thing, keeps the last.
void settle(Service& service);

} // namespace corbel::model::exchange::compose
