/// Journals as a crash leaves them, whole and damaged.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <set>

#include "model/edits.h"
#include "model/storage/journal_writer.h"
#include "tests/support/work_view.h"

namespace corbel::tests {

/// Work on a document with an element that nobody owns any more: two edits since it was saved as
/// `saved`, or since it was begun. Gives the journal.
inline std::filesystem::path leaveWork(const std::filesystem::path& folder,
                                       const model::Document& document,
                                       const std::filesystem::path& saved = {})
{
    namespace journal = model::storage::journal;
    std::set<std::filesystem::path> before;
    std::filesystem::create_directories(folder);
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        before.insert(entry.path());
    }
    model::storage::Work work;
    work.document = document;
    work.shown = work.document.designs.front().id;
    work.path = saved;
    work.clean = 0;
    const auto now = std::chrono::system_clock::now();
    {
        journal::Writer writer(folder, [](const model::Result<void>&) {});
        writer.begin(journal::encodeBase(viewOf(work), now));
        for (const char* name : {"Shop", "Shop of the town"}) {
            const model::Design& design = work.document.designs.front();
            const model::Step step{
                design.id, model::edits::rename(design.model, design.model.elements[0].id, name)};
            if (!push(work, step, false)) {
                std::abort();
            }
            writer.append(journal::encode(journal::Pushed{step, false}, now));
        }
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!before.contains(entry.path())) {
            return entry.path();
        }
    }
    std::abort();
}

/// The last bytes were never written.
inline void tear(const std::filesystem::path& journal)
{
    std::filesystem::resize_file(journal, std::filesystem::file_size(journal) - 3);
}

/// Nothing after the first bytes can be read.
inline void spoil(const std::filesystem::path& journal)
{
    std::filesystem::resize_file(journal, model::storage::journal::header().size() + 5);
}

} // namespace corbel::tests
