#include "model/storage/state_folder.h"

#include <cstdlib>
#include <system_error>

#include <sys/stat.h>

namespace corbel::model::storage {

namespace fs = std::filesystem;

fs::path stateFolder()
{
    // The XDG specification has relative paths ignored.
    const char* state = std::getenv("XDG_STATE_HOME");
    if (state != nullptr && fs::path(state).is_absolute()) {
        return fs::path(state) / "corbel";
    }
    const char* home = std::getenv("HOME");
    if (home != nullptr && fs::path(home).is_absolute()) {
        return fs::path(home) / ".local" / "state" / "corbel";
    }
    return {};
}

fs::path stateFolder(std::string_view name)
{
    const fs::path base = stateFolder();
    if (base.empty()) {
        return {};
    }
    std::error_code error;
    fs::create_directories(base.parent_path(), error);
    const fs::path folder = base / name;
    for (const fs::path& step : {base, folder}) {
        ::mkdir(step.c_str(), 0700);
    }
    return fs::is_directory(folder, error) ? folder : fs::path();
}

} // namespace corbel::model::storage
