/// The recovery journal: what happened to a document since it was opened, record by record, so that
/// a crash loses nothing. `resources/doc/file-format.md` describes the file.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/storage/work.h"

namespace corbel::model::storage::journal {

inline constexpr std::uint32_t formatVersion = 1;
/// A longer journal is not read; the writer begins anew long before.
inline constexpr std::uintmax_t largestJournal = std::uintmax_t{256} << 20U;
/// Length and checksum before each payload.
inline constexpr std::size_t frameSize = 4 + 8;

using Time = std::chrono::system_clock::time_point; ///< To the millisecond.

struct Pushed {
    Step step;
    bool isMerged = false; ///< It became part of the step before it.

    bool operator==(const Pushed&) const = default;
};
struct Undone {
    bool operator==(const Undone&) const = default;
};
struct Redone {
    bool operator==(const Redone&) const = default;
};
/// A change outside of the undo stack.
struct Amended {
    DesignId design;
    ChangeSet changes;

    bool operator==(const Amended&) const = default;
};
struct Shown {
    DesignId design;

    bool operator==(const Shown&) const = default;
};
struct Saved {
    std::filesystem::path path;
    FileStamp stamp;

    bool operator==(const Saved&) const = default;
};
using Event = std::variant<Pushed, Undone, Redone, Amended, Shown, Saved>;

/// What a base is made from, without copying a document for it.
struct WorkView {
    const Document& document;
    const DesignId& shown;
    std::vector<const Step*> steps;
    std::size_t done;
    std::optional<std::size_t> clean;
    const std::filesystem::path& path;
    const std::optional<FileStamp>& stamp;
    bool hasComments;
};

/// The payload of the first record: everything up to now. The oldest steps stay out when all of
/// them together would take more than `mostStepBytes`.
std::string encodeBase(const WorkView& work, Time time,
                       std::size_t mostStepBytes = std::size_t{64} << 20U);
/// The payload of one further record.
std::string encode(const Event& event, Time time);

/// The beginning of every journal.
std::string header();
/// `payload` with its length and its checksum, which counts on its place: records that changed
/// places are damage. The base is record 0.
std::string framed(std::string_view payload, std::uint64_t record);

/// What became of a journal.
struct Recovered {
    Work work;
    Time lastEdit;
    std::size_t edits = 0;  ///< Steps between the saved state, or the oldest known, and this one.
    bool isDamaged = false; ///< The end could not be read: torn by the crash, or damaged.
    std::size_t lost = 0;   ///< Records that could not be read, as far as they can be counted.
    std::size_t goodBytes = 0; ///< The journal is fine up to here.

    bool operator==(const Recovered&) const = default;
};

/// Reads hostile bytes. Everything before the first damage counts. Fails when header or base cannot
/// be read: then nothing is there to be restored. Problems name `file`.
Result<Recovered> recover(std::string_view bytes, const std::string& file);

} // namespace corbel::model::storage::journal
