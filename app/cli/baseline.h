/// A baseline: the findings that were there before, of which nobody is told that they are new.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "app/cli/checked.h"
#include "model/result.h"

namespace corbel::cli {

class Baseline {
public:
    /// Reads what `check` wrote as JSON or as SARIF. Fails with the file, the place, what was found
    /// there and what is accepted.
    static model::Result<Baseline> read(const std::string& file);

    /// Says of each finding whether it is in the entry of the same file and design, or, where the
    /// baseline has no such entry, anywhere in it.
    void compare(CheckedDesign& design);

    /// How many findings of the entries that were compared are no longer there.
    std::size_t gone() const { return m_gone; }

private:
    friend class BaselineReader;
    using Fingerprints = std::set<std::string, std::less<>>;

    /// By file and design.
    std::map<std::pair<std::string, std::string>, Fingerprints> m_entries;
    Fingerprints m_all;
    std::size_t m_gone = 0;
};

/// The file of an argument that names a design of it as `FILE#design`.
std::string withoutDesign(const std::string& argument, const std::string& design);

} // namespace corbel::cli
