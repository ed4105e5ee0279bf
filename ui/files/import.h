/// Opening foreign files in the window: what `corbel-cli import` does, with the variables that
/// stand beside a Compose file found by themselves.
#pragma once

#include <filesystem>
#include <string>

#include "model/exchange/source.h"
#include "model/import_base.h"
#include "model/result.h"

namespace corbel::ui {

/// The name of the importer that recognises the file's content; empty for Corbel's own documents
/// and for what nobody recognises, whose reader says what is wrong with it.
std::string foreignFormat(const std::filesystem::path& path);

/// Reads a foreign file of a format that `foreignFormat` named. Problems name the file and the
/// place.
model::Result<model::exchange::Imported> importFile(const std::filesystem::path& path,
                                                    const std::string& format);

} // namespace corbel::ui
