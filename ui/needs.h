/// What analyses lack, in words: they name a key of an element, or say it in an English phrase.
#pragma once

#include <string>

#include <QString>

#include "model/model.h"

namespace corbel::ui {

/// The element or relation that `need` ("web.service-time") asks a key of; empty when it names
/// none.
std::string needSubject(const model::Model& model, const std::string& need);

/// "Web: service-time" for a key, otherwise the phrase in the language of the interface.
QString needText(const model::Model& model, const std::string& need);

/// Why it is needed, in the language of the interface; reasons that carry figures stay English.
QString reasonText(const std::string& reason);

} // namespace corbel::ui
