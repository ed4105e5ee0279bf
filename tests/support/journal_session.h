/// A session of edits for a journal: one element that is renamed again and again.
#pragma once

#include <chrono>
#include <cstdlib>
#include <string>

#include "model/edits.h"
#include "model/storage/journal.h"
#include "tests/support/model_builder.h"
#include "tests/support/work_view.h"

namespace corbel::tests {

class JournalSession {
public:
    JournalSession()
    {
        m_work.document.designs.front().model = ModelBuilder().service("a").build();
        m_work.shown = model::DesignId{"main"};
        m_work.clean = 0;
    }

    std::string base() const { return model::storage::journal::encodeBase(viewOf(m_work), now()); }

    /// Makes an edit; its record.
    std::string edit()
    {
        const model::Design& design = m_work.document.designs.front();
        const model::Step step{design.id,
                               model::edits::rename(design.model, model::ElementId{"a"},
                                                    std::to_string(m_work.steps.size()))};
        if (!push(m_work, step, false)) {
            std::abort();
        }
        return encode(model::storage::journal::Pushed{step, false}, now());
    }

    const model::storage::Work& work() const { return m_work; }

private:
    static model::storage::journal::Time now() { return std::chrono::system_clock::now(); }

    model::storage::Work m_work;
};

} // namespace corbel::tests
