/// Makes the elements and relations of a model from what a project of containers says.
#pragma once

#include <string>

#include "model/exchange/containers/catalogue.h"
#include "model/exchange/containers/edges.h"
#include "model/exchange/containers/project.h"
#include "model/model.h"

namespace corbel::model::exchange::containers {

/// What a service is, told from its image, its names and its variables.
Nature natureOf(const Service& service);

/// Figures that the kind has no key for are kept as properties.
Element makeElement(const Service& service, const Nature& nature, std::string id);

/// `model` holds the services of the project as its first elements.
Relation makeRelation(const Model& model, const Edge& edge);

} // namespace corbel::model::exchange::containers
