#include "model/result.h"

#include <fmt/format.h>

namespace corbel::model {

std::string describe(const Problem& problem)
{
    const Place& place = problem.place;
    if (place.file.empty() && place.line == 0) {
        return problem.message.text();
    }
    const std::string file = place.file.empty() ? "input" : place.file;
    if (place.line == 0) {
        return fmt::format("{}: {}", file, problem.message.text());
    }
    if (place.column == 0) {
        return fmt::format("{}:{}: {}", file, place.line, problem.message.text());
    }
    return fmt::format("{}:{}:{}: {}", file, place.line, place.column, problem.message.text());
}

std::string describe(const Problems& problems)
{
    std::string text;
    for (const Problem& problem : problems) {
        text += describe(problem);
        text += '\n';
    }
    return text;
}

} // namespace corbel::model
