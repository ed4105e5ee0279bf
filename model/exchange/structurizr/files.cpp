#include "model/exchange/structurizr/files.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "model/text/utf8.h"

namespace corbel::model::exchange::structurizr {
namespace {

namespace fs = std::filesystem;

std::string megabytes(std::size_t bytes)
{
    return fmt::format("{} MiB", bytes >> 20);
}

bool isAddress(const std::string& target)
{
    return target.find("://") != std::string::npos;
}

/// The `.dsl` files below `folder`, in the order of their names; links are not followed.
std::vector<fs::path> dslFiles(const fs::path& folder, std::error_code& error)
{
    std::vector<fs::path> files;
    constexpr std::size_t most = 10'000;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        if (at->symlink_status(error).type() == fs::file_type::regular &&
            at->path().extension() == ".dsl" && files.size() < most) {
            files.push_back(at->path());
        }
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

Result<SourceFiles> SourceFiles::open(const fs::path& main, const fs::path& root)
{
    SourceFiles files;
    const Place place{main.string(), 0, 0};
    std::error_code error;
    files.m_main = fs::canonical(main, error);
    if (error) {
        return failure(place, Message::of("cannot be opened ({}); give the path of a Structurizr "
                                          "DSL or JSON file",
                                          error.message()));
    }
    files.m_mainFolder = files.m_main.parent_path();
    files.m_mainFolderShown = main.parent_path();
    files.m_root = root.empty() ? files.m_mainFolder : fs::canonical(root, error);
    if (error) {
        return failure(
            {root.string(), 0, 0},
            Message::of("the folder that may be read cannot be opened ({})", error.message()));
    }
    if (!files.isInside(files.m_main)) {
        return failure(place, Message::of("lies outside {}, the folder that may be read; "
                                          "give a folder that contains it",
                                          root.string()));
    }
    return files;
}

Result<SourceFile> SourceFiles::readMain()
{
    return read(m_main, {shown(m_main), 0, 0});
}

Result<std::vector<SourceFile>> SourceFiles::readTarget(const SourceFile& from,
                                                        const std::string& target,
                                                        const std::string& statement,
                                                        const Place& place)
{
    if (isAddress(target)) {
        return failure(place, Message::of("{} {} names an address; nothing is fetched from the "
                                          "network: save it as a file and name that",
                                          statement, target));
    }
    const fs::path wanted(target);
    if (wanted.is_absolute()) {
        return failure(place, Message::of("{} {} is an absolute path; a path relative to this "
                                          "file is accepted",
                                          statement, target));
    }
    const fs::path plain = (from.path.parent_path() / wanted).lexically_normal();
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(plain, error);
    if (error || !isInside(plain) || !isInside(canonical)) {
        const fs::path widest = (error || isInside(canonical) ? plain : canonical).parent_path();
        return failure(place,
                       Message::of("{} {} lies outside the folder that may be read, {}; "
                                   "if that is intended, allow {} as the root folder (--root)",
                                   statement, target, shown(m_root), shown(widest)));
    }
    const fs::file_status status = fs::status(canonical, error);
    if (!fs::exists(status)) {
        return failure(place, Message::of("{} {}: there is no such file; expected {}", statement,
                                          target, shown(canonical)));
    }
    std::vector<fs::path> paths{canonical};
    if (fs::is_directory(status)) {
        paths = dslFiles(canonical, error);
        if (error || paths.empty()) {
            return failure(place,
                           Message::of("{} {}: the folder holds no .dsl file", statement, target));
        }
    }
    std::vector<SourceFile> sources;
    for (const fs::path& path : paths) {
        Result<SourceFile> source = read(path, place);
        if (!source) {
            return failure(std::move(source.error()));
        }
        sources.push_back(std::move(*source));
    }
    return sources;
}

std::string SourceFiles::shown(const fs::path& canonical) const
{
    const fs::path relative = canonical.lexically_relative(m_mainFolder);
    const fs::path joined = (m_mainFolderShown / relative).lexically_normal();
    return joined.empty() ? "." : joined.string();
}

bool SourceFiles::isInside(const fs::path& canonical) const
{
    const auto [rootEnd, pathAt] =
        std::mismatch(m_root.begin(), m_root.end(), canonical.begin(), canonical.end());
    return rootEnd == m_root.end();
}

Result<SourceFile> SourceFiles::read(const fs::path& canonical, const Place& place)
{
    const std::string name = place.line == 0 ? "the file" : shown(canonical);
    std::error_code error;
    if (!fs::is_regular_file(canonical, error)) {
        return failure(place, Message::of("{} is no regular file; a Structurizr DSL or JSON file "
                                          "is accepted",
                                          name));
    }
    const std::size_t limit = canonical.extension() == ".json" ? maxJsonBytes : maxDslBytes;
    const std::uintmax_t size = fs::file_size(canonical, error);
    if (error || size > limit) {
        return failure(place, Message::of("{} is longer than {}; split it by !include", name,
                                          megabytes(limit)));
    }
    m_total += static_cast<std::size_t>(size);
    if (m_total > maxTotalBytes) {
        return failure(place, Message::of("reading {} would take more than {} in all; leave out "
                                          "some !include",
                                          name, megabytes(maxTotalBytes)));
    }
    SourceFile source{canonical, shown(canonical),
                      std::string(static_cast<std::size_t>(size), '\0')};
    std::ifstream stream(canonical, std::ios::binary);
    stream.read(source.text.data(), static_cast<std::streamsize>(size));
    if (!stream) {
        return failure(place, Message::of("{} cannot be read", name));
    }
    if (source.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        return failure(place,
                       Message::of("{} is empty; a Structurizr workspace is expected", name));
    }
    if (source.text.find('\0') != std::string::npos) {
        return failure(place, Message::of("{} is a binary file; a Structurizr workspace is text in "
                                          "UTF-8",
                                          name));
    }
    if (const std::size_t bad = text::findNoUtf8(source.text); bad != std::string_view::npos) {
        const auto line = std::count(source.text.begin(),
                                     source.text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
        return failure(place, Message::of("line {} of {} is no UTF-8; save the file as UTF-8",
                                          line + 1, name));
    }
    if (source.text.starts_with("\xEF\xBB\xBF")) {
        source.text.erase(0, 3);
    }
    return source;
}

bool looksLikeJson(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string::npos && text[first] == '{';
}

} // namespace corbel::model::exchange::structurizr
