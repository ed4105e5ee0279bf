/// What a disk may hold after the power was lost: everything that was synced, and any part of the
/// rest.
#pragma once

#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "tests/support/disk.h"

namespace corbel::tests {

/// Files by their full names.
using Files = std::map<std::string, std::string>;

/// A model of a disk that keeps no promise but those of `fsync`: of what was written since, each
/// sector is kept, dropped or garbled, and of the names, each change is kept or dropped.
class UnreliableDisk {
public:
    /// Begins with `files`, all of them safe on the disk; `inodes` names them as the steps do.
    UnreliableDisk(const Files& files, const std::map<std::string, ino_t>& inodes,
                   bool honoursSync = true)
        : m_honoursSync(honoursSync)
    {
        for (const auto& [name, bytes] : files) {
            const std::size_t file = fresh(inodes.at(name));
            m_names[name] = file;
            m_contents[file].safe = bytes;
        }
    }

    void apply(const DiskStep& step)
    {
        using Kind = DiskStep::Kind;
        switch (step.kind) {
        case Kind::Create:
            m_pending.push_back({{{step.name, fresh(step.file)}}});
            break;
        case Kind::Write:
        case Kind::Truncate:
            m_contents[m_current[step.file]].pending.push_back(step);
            break;
        case Kind::Sync:
            if (m_honoursSync) {
                Content& content = m_contents[m_current[step.file]];
                for (const DiskStep& change : content.pending) {
                    keep(content.safe, change);
                }
                content.pending.clear();
            }
            break;
        case Kind::SyncFolder:
            if (m_honoursSync) {
                for (const Change& change : m_pending) {
                    take(m_names, change);
                }
                m_pending.clear();
            }
            break;
        case Kind::Link:
            m_pending.push_back({{{step.other, m_current[step.file]}}});
            break;
        case Kind::Rename:
            m_pending.push_back({{{step.other, m_current[step.file]}, {step.name, std::nullopt}}});
            break;
        case Kind::Unlink:
            m_pending.push_back({{{step.name, std::nullopt}}});
            break;
        }
    }

    /// What is found when the power is back.
    Files afterPowerLoss(std::mt19937& random) const
    {
        auto names = m_names;
        // Journalling file systems keep an order, others keep any part.
        const bool isOrdered = random() % 2 == 0;
        const std::size_t count = isOrdered ? random() % (m_pending.size() + 1) : m_pending.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (isOrdered || random() % 2 == 0) {
                take(names, m_pending[i]);
            }
        }
        std::map<std::size_t, std::string> contents;
        Files files;
        for (const auto& [name, file] : names) {
            if (!contents.contains(file)) {
                contents[file] = damaged(m_contents.at(file), random);
            }
            files[name] = contents[file];
        }
        return files;
    }

private:
    using Names = std::map<std::string, std::size_t>;
    using Change = std::vector<std::pair<std::string, std::optional<std::size_t>>>;

    struct Content {
        std::string safe;
        std::vector<DiskStep> pending;
    };

    /// A file system gives the number of a removed file to the next one; here every file has its
    /// own.
    std::size_t fresh(ino_t inode)
    {
        m_contents.push_back({});
        return m_current[inode] = m_contents.size() - 1;
    }

    static void take(Names& names, const Change& change)
    {
        for (const auto& [name, file] : change) {
            if (file) {
                names[name] = *file;
            } else {
                names.erase(name);
            }
        }
    }

    static void keep(std::string& bytes, const DiskStep& change)
    {
        const auto offset = static_cast<std::size_t>(change.offset);
        if (change.kind == DiskStep::Kind::Truncate) {
            bytes.resize(offset);
            return;
        }
        bytes.resize(std::max(bytes.size(), offset + change.bytes.size()));
        std::ranges::copy(change.bytes, bytes.begin() + change.offset);
    }

    static std::string damaged(const Content& content, std::mt19937& random)
    {
        std::string bytes = content.safe;
        for (const DiskStep& change : content.pending) {
            if (change.kind == DiskStep::Kind::Truncate) {
                if (random() % 2 == 0) {
                    keep(bytes, change);
                }
                continue;
            }
            // Some file systems bring the new length to the disk before the content.
            if (random() % 2 == 0) {
                const auto end = static_cast<std::size_t>(change.offset) + change.bytes.size();
                bytes.resize(std::max(bytes.size(), end));
            }
            for (std::size_t start = 0; start < change.bytes.size(); start += sector) {
                const auto fate = random() % 4;
                if (fate == 0) {
                    continue;
                }
                DiskStep piece = change;
                piece.offset += static_cast<off_t>(start);
                piece.bytes = change.bytes.substr(start, sector);
                if (fate == 1) {
                    std::ranges::generate(piece.bytes,
                                          [&] { return static_cast<char>(random() & 0xffU); });
                }
                keep(bytes, piece);
            }
        }
        return bytes;
    }

    static constexpr std::size_t sector = 512;

    Names m_names;
    std::vector<Content> m_contents;
    std::map<ino_t, std::size_t> m_current;
    std::vector<Change> m_pending;
    bool m_honoursSync;
};

} // namespace corbel::tests
