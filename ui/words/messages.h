/// Sentences that model/ and analysis/ made, in the language of the interface.
#pragma once

#include <QString>

#include "model/model.h"
#include "model/result.h"

namespace corbel::ui {

QString translated(const model::Message& message);

/// Sentences of the interface with names or figures in them: "주문이 멈췄습니다" for "주문이(가)
/// ...", as `model::withParticles` says.
QString withParticles(const QString& sentence);

/// The same, with the ids of elements and relations of `model` in it said by their names.
QString translated(const model::Message& message, const model::Model& model);

/// The name of the element, "from → to" for a relation, else the id.
QString nameIn(const model::Model& model, const std::string& id);

/// Their names; of more than three the first two: "Web, Store and 457 more".
QString someNamesIn(const model::Model& model, const std::vector<std::string>& ids);

/// One line per problem, with its place as `model::describe` writes it.
QString translated(const model::Problems& problems);

} // namespace corbel::ui
