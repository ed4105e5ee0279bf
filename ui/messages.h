/// Sentences that model/ and analysis/ made, in the language of the interface.
#pragma once

#include <QString>

#include "model/message.h"

namespace corbel::ui {

QString translated(const model::Message& message);

} // namespace corbel::ui
