// corbel-cli: signals, terminals and the process around `cli::run`.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

#include "app/cli/cli.h"

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    // Every thread inherits the mask, so that only the watcher receives these two. The first asks
    // the command to end with what it has; the second ends it at once.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // A closed pipe is an error of writing, not the end of saving.
    std::stop_source source;
    std::thread([signals, source]() mutable {
        int number = 0;
        while (sigwait(&signals, &number) == 0) {
            if (!source.request_stop()) {
                ::_exit(corbel::cli::Interrupted);
            }
        }
    }).detach();

    const bool isErrTerminal = ::isatty(STDERR_FILENO) == 1;
    const char* noColour = std::getenv("NO_COLOR");
    const corbel::cli::Surroundings surroundings{
        std::cin,          std::cout,
        std::cerr,         ::isatty(STDOUT_FILENO) == 1,
        isErrTerminal,     isErrTerminal && (noColour == nullptr || *noColour == '\0'),
        source.get_token()};
    return corbel::cli::run(std::vector<std::string>(argv + 1, argv + argc), surroundings);
}
