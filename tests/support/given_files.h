/// Files that lie in a folder as rows of a test, and what those that are refused are told.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include <QTest>

namespace corbel::tests {

inline constexpr const char* expectations = "expected.txt";

/// A row with its `path` for each file of `folder` but the expectations.
inline void addFileRows(const std::filesystem::path& folder)
{
    QTest::addColumn<QString>("path");
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().filename() != expectations) {
            QTest::newRow(entry.path().filename().c_str())
                << QString::fromStdString(entry.path().string());
        }
    }
}

/// By file name, the words that its refusal has to hold: lines of `name<Tab>words`.
inline std::map<std::string, std::string> expectedWords(const std::filesystem::path& folder)
{
    std::map<std::string, std::string> words;
    std::ifstream in(folder / expectations);
    for (std::string line; std::getline(in, line);) {
        const auto tab = line.find('\t');
        if (!line.starts_with('#') && tab != std::string::npos) {
            words[line.substr(0, tab)] = line.substr(tab + 1);
        }
    }
    return words;
}

} // namespace corbel::tests
