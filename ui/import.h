/// Tells what a file is by its content and reads it as a document, whatever format it has.
#pragma once

#include <filesystem>

#include "model/document.h"
#include "model/result.h"

namespace corbel::ui {

enum class FileFormat { Corbel, Compose, Structurizr };

/// By the name for the Structurizr DSL, else by the keys at the top of the text; everything that is
/// not recognised counts as Corbel's own, whose reader says what is wrong with it.
FileFormat formatOf(const std::filesystem::path& path);

struct ImportedFile {
    model::Document document;
    model::Notices notices;
};

/// Reads a foreign file; `format` must not be Corbel. Problems name the file and the place.
model::Result<ImportedFile> importFile(const std::filesystem::path& path, FileFormat format);

} // namespace corbel::ui
