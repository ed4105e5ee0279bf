/// Runs the command line in process, with what it printed.
#pragma once

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/cli/cli.h"

namespace corbel::tests {

struct CliRun {
    int code = -1;
    std::string out;
    std::string err;

    nlohmann::json json() const { return nlohmann::json::parse(out); }
    bool says(std::string_view text) const { return err.find(text) != std::string::npos; }
    bool prints(std::string_view text) const { return out.find(text) != std::string::npos; }
};

inline CliRun runCli(const std::vector<std::string>& arguments, const std::string& input = {},
                     const std::stop_token& stop = {})
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    CliRun run;
    run.code = cli::run(arguments, {in, out, err, false, false, false, stop});
    run.out = out.str();
    run.err = err.str();
    return run;
}

} // namespace corbel::tests
