/// Messages as people read them: in their language, and with names for ids.
#pragma once

#include <functional>
#include <string>

#include "model/message.h"
#include "model/model.h"

namespace corbel::model {

/// The translation of a pattern; the pattern itself where there is none.
using LookUp = std::function<std::string(const std::string& pattern)>;

/// The sentence in the language of `lookUp`, down to its last argument, with the particles that
/// Korean wants.
std::string inLanguage(const Message& message, const LookUp& lookUp);

/// The name of the element, "from → to" for a relation, else the id.
std::string spokenName(const Model& model, const std::string& id);

/// The same sentence with the ids of elements and relations in it said by their names.
Message named(const Message& message, const Model& model);

} // namespace corbel::model
