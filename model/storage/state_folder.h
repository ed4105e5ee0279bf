/// Where the program keeps what is neither a document nor a setting: journals and locks.
#pragma once

#include <filesystem>
#include <string_view>

namespace corbel::model::storage {

/// `$XDG_STATE_HOME/corbel`, else `~/.local/state/corbel`; empty when there is no home either. Read
/// anew each time, so that a test can have its own.
std::filesystem::path stateFolder();

/// A folder in it, made with rights for its owner only; empty when that cannot be done.
std::filesystem::path stateFolder(std::string_view name);

} // namespace corbel::model::storage
