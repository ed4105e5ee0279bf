/// Names that every reader of Open-PSA files takes, and the texts that they stand for.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace corbel::analysis::availability::open_psa {

/// The `attribute` of a definition that holds the text which its name stands for, encoded.
inline constexpr const char* originalName = "corbel-id";

/// `text` with control characters and `%` as `%XX`, so that XML can hold it and keeps it as it is.
std::string encodedName(std::string_view text);

/// What was encoded; `text` itself where that would be no UTF-8.
std::string decodedName(std::string_view text);

/// Gives every text a name of its own: letters, digits and `_` of ASCII, and single `-` within.
class UniqueNames {
public:
    /// Texts that are such names stay as they are, unless the name is taken.
    std::string nameFor(std::string_view text);

private:
    std::unordered_map<std::string, std::size_t> m_taken; ///< With the last number that was tried.
};

} // namespace corbel::analysis::availability::open_psa
