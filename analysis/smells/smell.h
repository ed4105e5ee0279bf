/// Smells: shapes in a drawing that tend to hurt later, found by exact rules and listed with the
/// elements and relations that show them.
#pragma once

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/bilingual.h"
#include "model/message.h"
#include "model/model.h"

namespace corbel::analysis {

struct Smell {
    std::string smell;                  ///< Id of its rule, such as `shared-persistence`.
    std::vector<std::string> elements;  ///< Ids in document order.
    std::vector<std::string> relations; ///< The same, relations.
    model::Message message;             ///< What was found, by names.

    bool operator==(const Smell&) const = default;
};

/// What a smell is, the same for every model.
struct SmellText {
    std::string_view id;
    Bilingual title;
    Bilingual rule;   ///< Exactly what is reported.
    Bilingual advice; ///< What would help.
    /// Found once for each relation, which tells it from others; else once for its elements.
    bool isOfRelation = false;
};

/// All smells that exist, in the order in which results list them.
const std::vector<SmellText>& smellTexts();

/// All smells of a model, by rule and then in document order. Linear in the size of the model. When
/// stopped, those of the rules that were complete.
std::vector<Smell> recognizeSmells(const model::Model& model, const std::stop_token& stop = {});

} // namespace corbel::analysis
