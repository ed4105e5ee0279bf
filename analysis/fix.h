/// One way to mend something in a drawing, for findings and patterns alike.
#pragma once

#include "model/change_set.h"
#include "model/message.h"

namespace corbel::analysis {

/// An edit that is not applied yet.
struct Fix {
    model::Message label; ///< In the imperative: "Remove the call from web to db".
    model::ChangeSet changes;

    bool operator==(const Fix&) const = default;
};

} // namespace corbel::analysis
