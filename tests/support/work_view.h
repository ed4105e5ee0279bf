/// What a journal's base is made from, for work that no document holds.
#pragma once

#include "model/storage/journal.h"

namespace corbel::tests {

inline model::storage::journal::WorkView viewOf(const model::storage::Work& work)
{
    model::storage::journal::WorkView view{work.document, work.shown, {},         work.done,
                                           work.clean,    work.path,  work.stamp, work.hasComments};
    for (const model::Step& step : work.steps) {
        view.steps.push_back(&step);
    }
    return view;
}

} // namespace corbel::tests
