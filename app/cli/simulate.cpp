// corbel-cli simulate: requests through the model, with confidence intervals.
#include <chrono>
#include <ostream>
#include <thread>

#include <fmt/format.h>

#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/simulation_results.h"

namespace corbel::cli {

namespace {

struct SimulateArguments {
    std::string model;
    std::string scenario;
    std::string warmup;
    analysis::SimulationSettings settings;
    std::optional<Format> format;
};

enum class Zero { Accepted, Refused };

/// A quantity of one dimension that is not negative, in base units; the message says what is
/// accepted.
std::string readAmount(const std::string& text, model::Dimension dimension, Zero zero,
                       std::optional<double>& amount, const char* accepted)
{
    const auto quantity = model::parseQuantity(text);
    if (!quantity || model::dimensionOf(quantity->unit) != dimension || quantity->inBase() < 0 ||
        (zero == Zero::Refused && quantity->inBase() == 0)) {
        return fmt::format("'{}' is not accepted; write {}", text, accepted);
    }
    amount = quantity->inBase();
    return {};
}

/// One line that is written over again and again while a person watches.
analysis::SimulationObserver progress(const Session& session)
{
    if (!session.surroundings().isErrTerminal) {
        return {};
    }
    return [&session](const analysis::SimulationProgress& now) {
        session.surroundings().err
            << fmt::format("\r{:3.0f} %  {} replications", 100 * now.share, now.replicationsDone)
            << std::flush;
    };
}

int runSimulate(const Session& session, SimulateArguments& arguments)
{
    const auto open = openModel(session, arguments.model);
    if (!open) {
        return session.refuse(open.error());
    }
    if (!arguments.scenario.empty()) {
        if (chosenScenario(session, *open, arguments.scenario) == nullptr) {
            return WrongUsage;
        }
        arguments.settings.scenario = arguments.scenario;
    }
    const auto observer = progress(session);
    const auto start = std::chrono::steady_clock::now();
    const analysis::SimulationResult result =
        analysis::simulate(open->model(), arguments.settings, session.stop(), observer);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    if (observer) {
        session.surroundings().err << '\n';
    }
    for (const analysis::OpenInput& missing : result.undecided) {
        if (missing.blocking || result.replications == 0) {
            session.warning(fmt::format("{}: {}", missing.needs.text(), missing.reason.text()));
        }
    }
    writeResults(
        session, arguments.format,
        [&] {
            Json json{{"model", open->title()}};
            json.update(toJson(result, taken.count()));
            return json;
        },
        [&] { return toGrids(result); });
    return Fine;
}

void addSettings(CLI::App& command, const std::shared_ptr<SimulateArguments>& arguments)
{
    analysis::SimulationSettings& settings = arguments->settings;
    command.add_option("--scenario", arguments->scenario, "Scenario; default: the model's first")
        ->type_name("ID");
    command.add_option("--seed", settings.seed, "Seed of all random numbers; default 1")
        ->check([](const std::string& text) {
            return text.starts_with('-') ? "expected a whole number from 0 on" : std::string();
        })
        ->type_name("N");
    command
        .add_option("--replications", settings.replications,
                    "Independent runs, at most where a precision is asked; default 30")
        ->check(CLI::Range(1, 1'000'000))
        ->type_name("N");
    command
        .add_option_function<std::string>(
            "--duration", [](const std::string&) {}, "Simulated time of one run, such as 10min")
        ->check([arguments](const std::string& text) {
            return readAmount(text, model::Dimension::Duration, Zero::Refused,
                              arguments->settings.duration, "a duration such as 10min");
        })
        ->type_name("D");
    command
        .add_option("--warmup", arguments->warmup,
                    "Start of each run that is left out of the figures; default auto")
        ->check([arguments](const std::string& text) {
            return text == "auto"
                       ? std::string()
                       : readAmount(text, model::Dimension::Duration, Zero::Accepted,
                                    arguments->settings.warmup, "auto, or a duration such as 30s");
        })
        ->type_name("auto|D");
    command
        .add_option_function<std::string>(
            "--precision", [](const std::string&) {},
            "Stop when the mean responses are known this well, such as 1%")
        ->check([arguments](const std::string& text) {
            return readAmount(text, model::Dimension::Plain, Zero::Refused,
                              arguments->settings.precision, "a share such as 1%");
        })
        ->type_name("P%");
    command
        .add_option("--threads", settings.threads,
                    "Threads; they change the speed, never the result; default: all")
        ->check(CLI::Range(1, 1024))
        ->type_name("N");
}

} // namespace

void addSimulate(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand("simulate", "Simulate a load on the model");
    auto arguments = std::make_shared<SimulateArguments>();
    arguments->settings.threads = std::max(1U, std::thread::hardware_concurrency());
    command->add_option("model", arguments->model, "What to simulate")
        ->required()
        ->type_name("MODEL");
    addSettings(*command, arguments);
    addFormatOption(*command, arguments->format);
    session.onRun(*command, [=, &session] { return runSimulate(session, *arguments); });
}

} // namespace corbel::cli
