/// The journals of this person: where they are, which ones have no live owner, and whose they are.
#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include "model/storage/descriptor.h"
#include "model/storage/journal.h"

namespace corbel::model::storage::journal {

/// An open file that nobody else may own: it is locked until this is destroyed, also by `kill -9`.
class OwnedFile {
public:
    OwnedFile() = default;
    OwnedFile(std::filesystem::path path, Descriptor descriptor)
        : m_path(std::move(path)),
          m_descriptor(std::move(descriptor))
    {
    }

    bool isOpen() const { return m_descriptor.valid(); }
    int descriptor() const { return m_descriptor.number(); }
    const std::filesystem::path& path() const { return m_path; }

    /// Opens and locks; not open when it does not exist, belongs to a live program, or is no longer
    /// the file of that name.
    static OwnedFile claim(const std::filesystem::path& path);

private:
    std::filesystem::path m_path;
    Descriptor m_descriptor;
};

/// The journals that a crash left behind, oldest first. Files that a crash left half made, which
/// hold nothing, are removed.
std::vector<OwnedFile> claimLeft(const std::filesystem::path& folder);

Result<Recovered> recover(const OwnedFile& journal);

/// The file goes.
void remove(OwnedFile journal);

/// Puts the journal aside, into `discarded` beside it, where the newest ten stay.
Result<void> discard(OwnedFile journal);

/// A name for a new journal in `folder` that no other program chooses.
std::filesystem::path freshName(const std::filesystem::path& folder);

/// While it is being made, before it takes its name.
std::filesystem::path nascent(const std::filesystem::path& journal);

} // namespace corbel::model::storage::journal
