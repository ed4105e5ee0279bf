/// Sentences that model/ and analysis/ made, in the language of the interface.
#pragma once

#include <QString>

#include "model/result.h"

namespace corbel::ui {

QString translated(const model::Message& message);

/// One line per problem, with its place as `model::describe` writes it.
QString translated(const model::Problems& problems);

} // namespace corbel::ui
