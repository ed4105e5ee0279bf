#include "model/text/file.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

namespace corbel::model::text {

namespace {

std::string inMegabytes(std::uintmax_t bytes)
{
    return bytes < 1'000'000 ? fmt::format("{} bytes", bytes)
                             : fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

/// A pipe that has a name in a folder: whoever opens it may wait for a writer forever. What a shell
/// hands over as `/dev/fd/63` has one and no such name.
bool isNamedPipe(const std::filesystem::path& path, const std::filesystem::file_status& status)
{
    std::error_code error;
    return std::filesystem::is_fifo(status) &&
           std::filesystem::exists(std::filesystem::canonical(path, error)) && !error;
}

} // namespace

Result<std::string> readTextFile(const std::string& path, std::size_t maxBytes)
{
    namespace fs = std::filesystem;
    const Place place{path, 0, 0};
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        return failure(place, Message::of("does not exist"));
    }
    if (fs::is_directory(status)) {
        return failure(place, Message::of("is a folder; expected a file"));
    }
    if (isNamedPipe(path, status)) {
        return failure(place, Message::of("is a named pipe; expected a file"));
    }
    if (fs::is_regular_file(status)) {
        const std::uintmax_t size = fs::file_size(path, error);
        if (!error && size > maxBytes) {
            return failure(place, Message::of("has {}; at most {} are accepted", inMegabytes(size),
                                              inMegabytes(maxBytes)));
        }
    }
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        return failure(place,
                       Message::of("cannot be opened: {}", std::generic_category().message(errno)));
    }
    // Pipes and devices have no length, so what arrives is counted.
    std::string text;
    std::string block(std::size_t{64} << 10U, '\0');
    while (stream.read(block.data(), static_cast<std::streamsize>(block.size())),
           stream.gcount() > 0) {
        text.append(block, 0, static_cast<std::size_t>(stream.gcount()));
        if (text.size() > maxBytes) {
            return failure(place, Message::of("has more than {}, which is all that is accepted",
                                              inMegabytes(maxBytes)));
        }
    }
    if (stream.bad()) {
        return failure(place, Message::of("cannot be read to its end"));
    }
    return text;
}

} // namespace corbel::model::text
