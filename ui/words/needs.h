/// What analyses lack, in words: they name a key of an element, or say it in a sentence.
#pragma once

#include <string>

#include <QString>

#include "model/message.h"
#include "model/model.h"

namespace corbel::ui {

/// The element or relation that `need` ("web.service-time") asks a key of; empty when it names
/// none.
std::string needSubject(const model::Model& model, const model::Message& need);

/// "Web: service time" for a key, otherwise the sentence in the language of the interface.
QString needText(const model::Model& model, const model::Message& need);

/// Why it is needed.
QString reasonText(const model::Message& reason);

} // namespace corbel::ui
