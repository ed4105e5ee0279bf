/// A file handed to an importer, with what it says already read.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "model/result.h"

namespace corbel::model::exchange {

struct Source {
    std::string file; ///< Path as the caller wrote it; messages name it so.
    std::string text;
};

/// What an import gives: the designs, and what a person should know about how they came to be.
struct Imported {
    Document document;
    Notices notices;
    std::string format; ///< Name of the importer that read it.
};

} // namespace corbel::model::exchange
