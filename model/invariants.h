/// The one place that judges whether a model is legal.
#pragma once

#include <string>
#include <vector>

#include "model/message.h"
#include "model/model.h"

namespace corbel::model {

/// One breach of a rule of the model.
struct Breach {
    enum class Subject { Model, Element, Relation, View, Scenario, Objective };

    Subject subject = Subject::Model;
    std::string id;  ///< Of the subject; for objectives its number from 1.
    std::string key; ///< Spelling of the key at fault, or empty.
    Message message; ///< What was found and what would be accepted.

    bool operator==(const Breach&) const = default;
    auto operator<=>(const Breach&) const = default;
};

/// All breaches, in document order; empty for a legal model.
std::vector<Breach> findBreaches(const Model& model);

/// The breaches of one element's or relation's own keys, without its surroundings: what the
/// inspector shows while one types.
std::vector<Breach> fieldBreaches(const Element& element);
std::vector<Breach> fieldBreaches(const Relation& relation);

} // namespace corbel::model
