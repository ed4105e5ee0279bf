/// Reads the files of a Structurizr workspace, and nothing outside the folder it was given.
#pragma once

#include "model/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace corbel::model::exchange::structurizr {

inline constexpr std::size_t maxDslBytes = std::size_t{16} << 20;
inline constexpr std::size_t maxJsonBytes = std::size_t{64} << 20;
inline constexpr std::size_t maxTotalBytes = std::size_t{64} << 20;

struct SourceFile {
    std::filesystem::path path; ///< Canonical: absolute, without links.
    std::string shown;          ///< As messages name it: relative to where the caller stands.
    std::string text;
};

class SourceFiles {
public:
    /// `main` may lie anywhere below `root`; an empty root is the folder of `main`.
    static Result<SourceFiles> open(const std::filesystem::path& main,
                                    const std::filesystem::path& root);

    /// The text of the main file; refused when missing, no regular file, empty, binary or too long.
    Result<SourceFile> readMain();

    /// The file, or the `.dsl` files of the folder (and its folders, by name), that `target` names
    /// relative to the file `from`. Addresses, absolute paths and whatever lies outside the root or
    /// does not exist are refused at `place`. `statement` is the word that asked for it.
    Result<std::vector<SourceFile>> readTarget(const SourceFile& from, const std::string& target,
                                               const std::string& statement, const Place& place);

private:
    SourceFiles() = default;
    std::string shown(const std::filesystem::path& canonical) const;
    bool isInside(const std::filesystem::path& canonical) const;
    Result<SourceFile> read(const std::filesystem::path& canonical, const Place& place);

    std::filesystem::path m_main;
    std::filesystem::path m_mainFolder;      ///< Canonical.
    std::filesystem::path m_mainFolderShown; ///< As the caller wrote it.
    std::filesystem::path m_root;
    std::size_t m_total = 0;
};

/// Whether a file holds Structurizr's JSON rather than its DSL, by its first character.
bool looksLikeJson(const std::string& text);

} // namespace corbel::model::exchange::structurizr
