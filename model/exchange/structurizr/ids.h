/// Ids for a Structurizr workspace: readable, and the same whatever order the elements come in.
#pragma once

#include "model/exchange/slug.h"

#include <cstddef>
#include <string>
#include <vector>

namespace corbel::model::exchange::structurizr {

/// What needs an id: its names from the outermost container to its own, and a word for its kind.
struct Wish {
    std::vector<std::string> path;
    std::string kind;

    bool operator==(const Wish&) const = default;
};

/// One id per wish, none of them taken before; they are taken from then on. The id is the slug of
/// the name where no other wish has the same; else as many containers as needed stand before it
/// (`shop.database`), then the kind (`group-shop`), and at last a number. Equal wishes get
/// different ids, in their order.
std::vector<std::string> assignIds(const std::vector<Wish>& wishes, UniqueIds& taken);

} // namespace corbel::model::exchange::structurizr
