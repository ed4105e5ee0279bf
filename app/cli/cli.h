/// The command line as a function, so that tests run it in process.
#pragma once

#include <iosfwd>
#include <stop_token>
#include <string>
#include <vector>

namespace corbel::cli {

/// What the program was started with. Results go to `out`, messages to `err`.
struct Surroundings {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool isOutTerminal = false;
    bool isErrTerminal = false;
    bool hasColour = false; ///< Messages may be coloured: a terminal, and no NO_COLOR.
    std::stop_token stop = {};
};

/// Exit codes, the same for every command.
enum ExitCode {
    Fine = 0,
    Findings = 1, ///< Or missed objectives, or differences that the caller asked to fail on.
    WrongUsage = 2,
    Refused = 3, ///< An input, or the place of an output.
    InternalError = 4,
    Interrupted = 130,
};

/// `arguments` without the program's name. Never throws.
int run(const std::vector<std::string>& arguments, const Surroundings& surroundings);

} // namespace corbel::cli
