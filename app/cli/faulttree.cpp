// corbel-cli faulttree: the probability, the minimal cut sets and the importances of an Open-PSA
// fault tree.
#include <array>
#include <chrono>

#include <fmt/format.h>

#include "app/cli/command.h"
#include "app/cli/fault_tree_results.h"
#include "app/cli/output.h"

namespace corbel::cli {

namespace {

using namespace analysis::availability;

constexpr std::array<std::pair<const char*, Ordering>, 5> orderingNames{
    {{"light-first", Ordering::LightFirst},
     {"as-drawn", Ordering::AsDrawn},
     {"heavy-first", Ordering::HeavyFirst},
     {"weighted", Ordering::Weighted},
     {"force", Ordering::Force}}};
static_assert(orderingNames.size() == orderings.size());

/// Listed where only the largest order is said.
constexpr std::size_t mostByOrder = 100'000;

struct FaultTreeArguments {
    OpenPsaSettings source;
    SolveSettings solving;
    std::optional<std::size_t> cutSets;
    std::optional<std::size_t> maxOrder;
    std::optional<Format> format;
};

std::vector<CutSet> listed(CutSetWalk walk, std::size_t most, std::optional<std::size_t> maxOrder,
                           const std::stop_token& stop)
{
    std::vector<CutSet> sets;
    while (sets.size() < most && !stop.stop_requested()) {
        auto set = walk.next();
        if (!set || (maxOrder && set->size() > *maxOrder)) {
            break;
        }
        sets.push_back(std::move(*set));
    }
    return sets;
}

void warnOfUndecided(const Session& session, const FaultTreeResults& results)
{
    constexpr std::size_t mostNamed = 10;
    const OpenPsaTree& read = results.read;
    if (read.undecided.empty() || results.solution.value()) {
        return;
    }
    std::vector<std::string> names;
    for (const std::uint32_t event : read.undecided) {
        if (names.size() == mostNamed) {
            break;
        }
        names.push_back(read.tree.events[event].id);
    }
    session.warning(fmt::format("the probability is undecided: {} of {} events state none: {}{}",
                                read.undecided.size(), read.tree.events.size(), joined(names),
                                read.undecided.size() > mostNamed ? ", ..." : ""));
}

int runFaultTree(const Session& session, const FaultTreeArguments& arguments)
{
    const auto start = std::chrono::steady_clock::now();
    auto read = readOpenPsaFile(arguments.source);
    if (!read) {
        return session.refuse(read.error());
    }
    auto solved = solveOpenPsa(*read, arguments.solving, session.stop());
    if (!solved) {
        return session.refuse(solved.error());
    }
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    FaultTreeResults results{std::move(*read), std::move(*solved), false, {}, taken.count()};
    results.areListed = arguments.cutSets || arguments.maxOrder;
    if (results.areListed) {
        results.listed = listed(results.solution.walk, arguments.cutSets.value_or(mostByOrder),
                                arguments.maxOrder, session.stop());
    }
    warnOfUndecided(session, results);
    if (!results.solution.limit.empty()) {
        session.warning(results.solution.limit.text());
        // What is too small to be computed no budget makes larger.
        if (!results.solution.cutSetCount() || results.solution.probability.upper > 1e-300) {
            session.notice("more may be found with a larger --node-budget, or by another --order");
        }
    }
    writeResults(
        session, arguments.format, [&] { return toJson(results); },
        [&] { return toGrids(results); });
    return Fine;
}

} // namespace

void addFaultTree(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand(
        "faulttree", "Solve an Open-PSA fault tree: probability, minimal cut sets, importance");
    auto arguments = std::make_shared<FaultTreeArguments>();
    command->add_option("file", arguments->source.file, "The fault tree (Open-PSA MEF)")
        ->required()
        ->type_name("FILE.xml");
    command
        ->add_option("--top", arguments->source.top,
                     "The gate at the top; default: the one that no other gate takes")
        ->type_name("NAME");
    command
        ->add_option("--cut-sets", arguments->cutSets,
                     "List so many of the smallest minimal cut sets")
        ->check(CLI::Range(0, 1'000'000))
        ->type_name("N");
    command
        ->add_option("--max-order", arguments->maxOrder,
                     fmt::format("List the minimal cut sets of at most so many events; {} of them "
                                 "unless --cut-sets says otherwise",
                                 mostByOrder))
        ->check(CLI::Range(0, 1'000'000))
        ->type_name("K");
    std::vector<std::string> names;
    for (const auto& [name, ordering] : orderingNames) {
        names.emplace_back(name);
    }
    command
        ->add_option_function<std::string>(
            "--order",
            [arguments](const std::string& chosen) {
                for (const auto& [name, ordering] : orderingNames) {
                    if (chosen == name) {
                        arguments->solving.ordering = ordering;
                    }
                }
            },
            "How variables are ordered: " + joined(names) + "; default: whichever ends first")
        ->check(CLI::IsMember(names))
        ->type_name("NAME");
    command
        ->add_option("--node-budget", arguments->solving.nodeBudget,
                     fmt::format("Nodes that a diagram may have before the results become bounds; "
                                 "default {}",
                                 SolveSettings{}.nodeBudget))
        ->check(CLI::Range(1, 100'000'000))
        ->type_name("N");
    addFormatOption(*command, arguments->format);
    session.onRun(*command, [=, &session] { return runFaultTree(session, *arguments); });
}

} // namespace corbel::cli
