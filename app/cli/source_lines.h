/// Where the elements and relations of a document stand in its text.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace corbel::cli {

struct TextPlace {
    int line = 1;
    int column = 1;
};

/// Of one design.
struct DesignLines {
    TextPlace design;
    std::map<std::string, TextPlace, std::less<>> elements;
    std::map<std::string, TextPlace, std::less<>> relations;
};

/// By the ids of designs. Empty for a document that is no text, or that cannot be read as one.
using SourceLines = std::map<std::string, DesignLines, std::less<>>;

/// Of a document in the text form that was accepted already.
SourceLines sourceLines(std::string_view yaml);
SourceLines sourceLinesOfFile(const std::string& file);

} // namespace corbel::cli
