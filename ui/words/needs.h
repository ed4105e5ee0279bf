/// What analyses lack, in words: they name a key of an element, or say it in a sentence.
#pragma once

#include <string>

#include <QString>
#include <QStringList>

#include "analysis/availability/availability.h"
#include "model/message.h"
#include "model/model.h"

namespace corbel::ui {

/// The element or relation that `need` ("web.service-time") asks a key of; empty when it names
/// none.
std::string needSubject(const model::Model& model, const model::Message& need);

/// The elements and relations that `need` ("calls:web:orders, web") names where it asks for no key
/// of theirs: no value that could be filled in makes the figure exact. Empty for any other need.
QStringList needParts(const model::Model& model, const model::Message& need);

/// "Web: service time" for a key, names where it only names parts, otherwise the sentence in the
/// language of the interface.
QString needText(const model::Model& model, const model::Message& need);

/// Whether assuming an availability for all that states none decides something about an entry: it
/// is undecided, and lacks figures that the assumption stands in for.
bool isHelpedByAssumption(const analysis::EntryAvailability& entry);

/// Whether nobody could say which single points of failure an entry has.
bool areSinglePointsOpen(const analysis::EntryAvailability& entry);

/// Why it is needed.
QString reasonText(const model::Message& reason);

} // namespace corbel::ui
