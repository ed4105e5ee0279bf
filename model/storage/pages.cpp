#include "model/storage/pages.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <xxhash.h>

#include "model/contract.h"
#include "model/storage/document_file.h"

namespace corbel::model::storage {

namespace {

constexpr std::size_t headerBytes = 100;
constexpr std::size_t contentBytes = pageSize - reservedBytes;

std::uint32_t bigEndian(std::string_view bytes, std::size_t offset, std::size_t length)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < length; ++i) {
        number = (number << 8U) | static_cast<unsigned char>(bytes[offset + i]);
    }
    return number;
}

using Checksum = std::array<char, reservedBytes>;

Checksum checksumOf(std::string_view page, std::size_t number)
{
    std::uint64_t hash = XXH3_64bits_withSeed(page.data(), contentBytes, number);
    Checksum bytes{};
    for (char& byte : bytes) {
        byte = static_cast<char>(hash & 0xffU);
        hash >>= 8U;
    }
    return bytes;
}

std::string hexadecimal(std::int32_t number)
{
    return fmt::format("{:#010x}", static_cast<std::uint32_t>(number));
}

Message cure(const std::string& name)
{
    return Message::of("restore a copy, such as the previous version in '{}~'", name);
}

} // namespace

void sealPages(std::span<char> file)
{
    CORBEL_CONTRACT(file.size() % pageSize == 0);
    for (std::size_t number = 0; number * pageSize < file.size(); ++number) {
        const auto page = file.subspan(number * pageSize, pageSize);
        const Checksum sum = checksumOf({page.data(), page.size()}, number);
        std::ranges::copy(sum, page.begin() + contentBytes);
    }
}

FileHeader readHeader(std::string_view bytes)
{
    CORBEL_CONTRACT(bytes.size() >= headerBytes);
    FileHeader header;
    header.pageSize = bigEndian(bytes, 16, 2);
    if (header.pageSize == 1) {
        header.pageSize = 65'536; // As SQLite spells the size that does not fit two bytes.
    }
    header.reserved = bigEndian(bytes, 20, 1);
    header.pages = bigEndian(bytes, 28, 4);
    header.userVersion = static_cast<std::int32_t>(bigEndian(bytes, 60, 4));
    header.applicationId = static_cast<std::int32_t>(bigEndian(bytes, 68, 4));
    return header;
}

Result<void> checkHeader(std::string_view head, std::uintmax_t size, const std::string& name)
{
    if (head.size() < headerBytes) {
        return failure({name},
                       Message::of("the file ends after {} bytes, inside the header of a document; "
                                   "it was cut off: {}",
                                   head.size(), cure(name)));
    }
    const FileHeader header = readHeader(head);
    if (header.applicationId != applicationId) {
        return failure({name},
                       Message::of("a SQLite database, but not of Corbel (application id {} "
                                   "where a document has {}); give a .corbel or .corbel.yaml "
                                   "file, or {}",
                                   hexadecimal(header.applicationId), hexadecimal(applicationId),
                                   cure(name)));
    }
    if (header.userVersion > formatVersion) {
        return {}; // The reader says which program it takes; the newer form may differ in all else.
    }
    if (header.userVersion < 1 || header.pageSize != pageSize || header.reserved != reservedBytes) {
        return failure({name}, Message::of("the document's header is damaged (version {}, pages of "
                                           "{} bytes, {} of them reserved): {}",
                                           header.userVersion, header.pageSize, header.reserved,
                                           cure(name)));
    }
    if (size != std::uintmax_t{header.pages} * pageSize) {
        return failure({name},
                       Message::of("{} bytes where the document's header announces {}; it was cut "
                                   "off or written over: {}",
                                   size, std::uintmax_t{header.pages} * pageSize, cure(name)));
    }
    return {};
}

Result<std::size_t> checkPages(std::string_view bytes, std::size_t first, const std::string& name)
{
    std::size_t count = 0;
    for (; (count + 1) * pageSize <= bytes.size(); ++count) {
        const auto page = bytes.substr(count * pageSize, pageSize);
        const Checksum sum = checksumOf(page, first + count);
        if (!std::equal(sum.begin(), sum.end(), page.begin() + contentBytes)) {
            return failure({name},
                           Message::of("the document is damaged, or another program wrote to it: "
                                       "the checksum of the {} bytes from {} on differs; {}",
                                       pageSize, (first + count) * pageSize, cure(name)));
        }
    }
    return count;
}

} // namespace corbel::model::storage
