#include "model/storage/document_file.h"

#include <functional>

#include <fmt/format.h>

#include "model/storage/pages.h"
#include "model/storage/sqlite_document.h"
#include "model/storage/whole_file.h"
#include "model/text/yaml.h"

namespace corbel::model::storage {

namespace {

constexpr std::uintmax_t largestText = text::Limits{}.bytes;

Message tooLarge(std::uintmax_t size, std::uintmax_t largest, const Message& cure)
{
    return Message::of("{} MiB, where at most {} MiB are read; {}", size >> 20U, largest >> 20U,
                       cure);
}

/// Refuses by the first bytes what is not worth reading to its end.
Result<void> checkHead(const std::string& name, std::string_view head, std::uintmax_t size)
{
    if (size == 0) {
        return failure({name}, Message::of("the file is empty; restore a copy, such as '{}~', or "
                                           "begin a new document",
                                           name));
    }
    if (head.starts_with(sqliteMagic)) {
        if (size > largestFile) {
            return failure({name}, tooLarge(size, largestFile,
                                            Message::of("a document of this size would not "
                                                        "have been saved by Corbel")));
        }
        return checkHeader(head, size, name);
    }
    if (head.find('\0') != std::string_view::npos) {
        return failure(
            {name},
            Message::of("neither a Corbel document nor text; give a .corbel or .corbel.yaml "
                        "file, or import one of Compose, Kubernetes or Structurizr"));
    }
    if (size > largestText) {
        return failure({name}, tooLarge(size, largestText,
                                        Message::of("save large models as .corbel "
                                                    "documents instead of text")));
    }
    return {};
}

/// Judges a file while it is read, so that a damaged one costs no more than its good part.
class Gatekeeper {
public:
    explicit Gatekeeper(const std::string& name) : m_name(name) {}

    Result<void> operator()(std::string_view soFar, std::uintmax_t size)
    {
        if (!m_headGood) {
            if (auto checked = checkHead(m_name, soFar, size); !checked) {
                return checked;
            }
            m_headGood = true;
        }
        if (soFar.starts_with(sqliteMagic) && readHeader(soFar).userVersion <= formatVersion) {
            const auto checked = checkPages(soFar.substr(m_pages * pageSize), m_pages, m_name);
            if (!checked) {
                return failure(checked.error());
            }
            m_pages += *checked;
        }
        return {};
    }

private:
    const std::string& m_name;
    bool m_headGood = false;
    std::size_t m_pages = 0; ///< Judged so far.
};

bool isText(const std::filesystem::path& path)
{
    return path.extension() == ".yaml" || path.extension() == ".yml";
}

} // namespace

FileResult<Loaded> load(const std::filesystem::path& path)
{
    const std::string name = path.string();
    Gatekeeper gatekeeper(name);
    auto read = readWhole(path, std::ref(gatekeeper));
    if (!read) {
        return tl::unexpected(std::move(read.error()));
    }
    const std::string& bytes = read->bytes;
    const bool database = bytes.starts_with(sqliteMagic);
    auto document = database ? decode(bytes, name) : text::readDocument(bytes, name);
    if (!document) {
        return contentFailure(std::move(document.error()));
    }
    return Loaded{std::move(*document), !database && text::hasComments(bytes),
                  std::move(read->stamp)};
}

FileResult<FileStamp> save(const std::filesystem::path& path, const Document& document,
                           const std::optional<FileStamp>& expected)
{
    const std::string name = path.string();
    if (path.extension() == ".json") {
        return fileFailure(Obstacle::Content, path,
                           Message::of("JSON is written by 'corbel-cli export' only; save as "
                                       ".corbel or .corbel.yaml"));
    }
    auto bytes =
        isText(path) ? Result<std::string>(text::writeDocument(document)) : encode(document, name);
    if (!bytes) {
        return contentFailure(std::move(bytes.error()));
    }
    const auto verify = [&](const std::filesystem::path& temporary) -> FileResult<void> {
        const auto back = readWhole(temporary, bytes->size());
        if (!back) {
            return fileFailure(back.error().obstacle, path,
                               Message::of("cannot check what was written: {}",
                                           back.error().problems.front().message));
        }
        if (back->bytes != *bytes) {
            return fileFailure(Obstacle::DiskError, path,
                               Message::of("the disk does not give back what was written to it, "
                                           "so the file was left as it was; save elsewhere"));
        }
        // A SQLite document carries its digest, which reading compares.
        auto again =
            isText(path) ? text::readDocument(back->bytes, name) : decode(back->bytes, name);
        if (!again) {
            return contentFailure(std::move(again.error()));
        }
        if (isText(path) && text::writeDocument(*again) != *bytes) {
            return fileFailure(Obstacle::Content, path,
                               Message::of("the text reads back as another document, so the file "
                                           "was left as it was; please report this"));
        }
        return {};
    };
    return replaceWhole(path, *bytes, {true, expected ? &*expected : nullptr}, verify);
}

} // namespace corbel::model::storage
