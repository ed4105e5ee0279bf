/// Everything that writes a document, as functions that a test can interrupt.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "model/storage/document_file.h"
#include "tests/support/disk.h"
#include "tests/support/power_loss.h"
#include "tests/support/sample_document.h"

namespace corbel::tests {

namespace fs = std::filesystem;

inline std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline model::Document version(const std::string& name)
{
    model::Document document = sampleDocument();
    document.designs[0].model.name = name;
    return document;
}

/// Something that puts a new version of a document at `path` of a folder.
struct SaveOperation {
    const char* name;
    const char* path;
    void (*prepare)(const fs::path& folder);
    model::storage::FileResult<model::storage::FileStamp> (*run)(const fs::path& folder);
    bool hasLinks = true;
};

namespace operations {

inline void must(bool isDone)
{
    if (!isDone) {
        std::abort();
    }
}

/// A document with a previous version beside it.
inline void twoVersions(const fs::path& file)
{
    must(model::storage::save(file, version("First")).has_value());
    must(model::storage::save(file, version("Second")).has_value());
}

inline model::storage::FileResult<model::storage::FileStamp> saveThird(const fs::path& file)
{
    return model::storage::save(file, version("Third"), model::storage::stampOf(file));
}

} // namespace operations

inline const std::vector<SaveOperation>& saveOperations()
{
    using namespace operations;
    static const std::vector<SaveOperation> all{
        {"new", "shop.corbel", [](const fs::path&) {},
         [](const fs::path& f) { return model::storage::save(f / "shop.corbel", version("New")); }},
        {"save for the first time", "shop.corbel",
         [](const fs::path& f) {
             must(model::storage::save(f / "shop.corbel", version("First")).has_value());
         },
         [](const fs::path& f) { return saveThird(f / "shop.corbel"); }},
        {"save", "shop.corbel", [](const fs::path& f) { twoVersions(f / "shop.corbel"); },
         [](const fs::path& f) { return saveThird(f / "shop.corbel"); }},
        {"save as text", "shop.corbel.yaml",
         [](const fs::path& f) { twoVersions(f / "shop.corbel.yaml"); },
         [](const fs::path& f) { return saveThird(f / "shop.corbel.yaml"); }},
        {"save as, over another document", "other.corbel",
         [](const fs::path& f) {
             twoVersions(f / "shop.corbel");
             must(model::storage::save(f / "other.corbel", version("Other")).has_value());
         },
         [](const fs::path& f) {
             return model::storage::save(f / "other.corbel", version("Third"));
         }},
        {"save through a link", "shop.corbel",
         [](const fs::path& f) {
             twoVersions(f / "shop.corbel");
             fs::create_symlink("shop.corbel", f / "link.corbel");
         },
         [](const fs::path& f) { return saveThird(f / "link.corbel"); }},
        {"save without hard links", "shop.corbel",
         [](const fs::path& f) { twoVersions(f / "shop.corbel"); },
         [](const fs::path& f) { return saveThird(f / "shop.corbel"); }, false},
        {"migrate", "old.corbel",
         [](const fs::path& f) {
             fs::copy_file(fs::path(CORBEL_SOURCE_DIR) / "tests/data/documents/v1.corbel",
                           f / "old.corbel");
         },
         [](const fs::path& f) -> model::storage::FileResult<model::storage::FileStamp> {
             const auto loaded = model::storage::load(f / "old.corbel");
             return loaded ? model::storage::save(f / "old.corbel", loaded->document, loaded->stamp)
                           : tl::unexpected(loaded.error());
         }},
        {"write a report", "report.html",
         [](const fs::path& f) { std::ofstream(f / "report.html") << std::string(9000, 'o'); },
         [](const fs::path& f) {
             return model::storage::writeWhole(f / "report.html", std::string(12'000, 'n'));
         }},
    };
    return all;
}

/// Regular files of a folder by their full names; links are left out, as what they point to counts.
inline Files filesIn(const fs::path& folder)
{
    Files files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file() && !entry.is_symlink()) {
            files[entry.path().string()] = bytesOf(entry.path());
        }
    }
    return files;
}

/// What an operation begins with and what it makes of that, undisturbed.
struct BeforeAndAfter {
    fs::path folder;
    fs::path prepared; ///< A copy of the folder as the operation finds it.
    std::string path;
    std::string backup; ///< `path~`
    Files before;
    Files after;

    /// Works in a folder of `parent`, and leaves it as the operation finds it.
    BeforeAndAfter(const SaveOperation& operation, const fs::path& parent)
        : folder(parent / "work"),
          prepared(parent / "prepared"),
          path((folder / operation.path).string()),
          backup(path + "~")
    {
        fs::remove_all(prepared);
        fs::create_directory(prepared);
        operation.prepare(prepared);
        reset();
        before = filesIn(folder);
        Disk undisturbed;
        undisturbed.hasLinks = operation.hasLinks;
        operations::must(onDisk(undisturbed, [&] { return operation.run(folder); }).has_value());
        after = filesIn(folder);
        reset();
    }

    void reset() const
    {
        fs::remove_all(folder);
        fs::copy(prepared, folder, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    }

    static bool holds(const Files& files, const std::string& name, const Files& wanted)
    {
        const auto found = files.find(name);
        const auto good = wanted.find(name);
        return (found == files.end()) == (good == wanted.end()) &&
               (found == files.end() || found->second == good->second);
    }

    /// The path holds the old or the new version, whole; the previous version beside it too.
    bool isOldOrNew(const Files& files) const
    {
        return (holds(files, path, before) || holds(files, path, after)) &&
               (holds(files, backup, before) || holds(files, backup, after));
    }
};

} // namespace corbel::tests
