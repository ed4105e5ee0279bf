/// Tells a window that its document is open in another window, also of another process.
#pragma once

#include <filesystem>
#include <optional>

#include "model/storage/descriptor.h"

namespace corbel::model::storage {

/// Held as long as a window shows a document. The lock is the system's (`flock`) on a file in the
/// state folder that is named after the document's canonical path, so nothing appears beside the
/// document, and what a dead process held is free.
class DocumentLock {
public:
    DocumentLock() = default;
    DocumentLock(DocumentLock&& other) noexcept = default;
    DocumentLock& operator=(DocumentLock&& other) noexcept;
    ~DocumentLock();

    /// Takes the lock; nothing when another window has it. Where there is no state folder or the
    /// file system knows no locks, an empty lock is granted: a document has to open all the same.
    static std::optional<DocumentLock> take(const std::filesystem::path& document);

    bool isHeld() const { return m_descriptor.valid(); }

private:
    DocumentLock(Descriptor descriptor, std::filesystem::path file);

    Descriptor m_descriptor;
    std::filesystem::path m_file;
};

} // namespace corbel::model::storage
