/// What a MODEL argument means: a document file, `-`, and the design after `#`.
#pragma once

#include <string>

#include "app/cli/command.h"
#include "model/document.h"

namespace corbel::cli {

/// The document that an argument names: of all its designs, or of the one after `#` alone. `-`
/// reads text from the standard input.
model::Result<model::Document> openDesigns(const Session& session, const std::string& argument);

/// A whole document and the design after `#`, which may be none.
struct OpenDocument {
    std::string file;
    model::Document document;
    model::DesignId named;    ///< Empty when the argument names none.
    bool hasComments = false; ///< The text form held comments that saving would drop.
};

model::Result<OpenDocument> openDocument(const Session& session, const std::string& argument);

/// One design within its whole document.
struct OpenModel {
    std::string argument; ///< As the caller wrote it; messages name it so.
    model::Document document;
    std::size_t index = 0; ///< Of the design that is meant.

    const model::Design& design() const { return document.designs[index]; }
    const model::Model& model() const { return document.designs[index].model; }
    /// The model's name, else the document's, else what the caller wrote.
    const std::string& title() const;
};

/// The design after `#`, else the first, with a notice when there are more.
model::Result<OpenModel> openModel(const Session& session, const std::string& argument);

/// The scenario of this id; an error, said on the standard error, where the model has none.
const model::Scenario* chosenScenario(const Session& session, const OpenModel& open,
                                      const std::string& id);

} // namespace corbel::cli
