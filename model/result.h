/// What reading outside input returns: a value, or all the problems found, each with its place.
#pragma once

#include <compare>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "model/message.h"

namespace corbel::model {

/// A position in an input. Line and column count from 1; 0 means "the whole file".
struct Place {
    std::string file;
    int line = 0;
    int column = 0;

    auto operator<=>(const Place&) const = default;
};

/// One thing wrong with an input: where, what was found, and what would be accepted.
struct Problem {
    Place place;
    Message message;

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// Something an importer wants a person to know although the input was accepted.
using Notice = Problem;
using Notices = std::vector<Notice>;

template <class T>
using Result = tl::expected<T, Problems>;

/// `file:line:column: message`, leaving out what is unknown.
std::string describe(const Problem& problem);

/// One line per problem.
std::string describe(const Problems& problems);

/// A failed result with a single problem.
inline tl::unexpected<Problems> failure(Place place, Message message)
{
    return tl::unexpected<Problems>(Problems{Problem{std::move(place), std::move(message)}});
}

inline tl::unexpected<Problems> failure(Problems problems)
{
    return tl::unexpected<Problems>(std::move(problems));
}

} // namespace corbel::model
