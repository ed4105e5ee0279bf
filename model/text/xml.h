/// XML as it may come from anybody: parsed within bounds, with the place of every element.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include "model/result.h"

namespace corbel::model::text {

struct XmlLimits {
    std::size_t bytes = std::size_t{16} << 20U;
    std::size_t tags = 600'000;       ///< Beginnings and ends of elements.
    std::size_t attributes = 600'000; ///< Of all elements together.
    std::size_t depth = 100;
};

/// A parsed text. Elements and attributes only: comments and processing instructions are left out.
/// Its values have their five entities and character references resolved; no other entity exists,
/// and nothing outside the text is ever read.
class XmlDocument {
public:
    /// Refused, with the place: an empty or binary text, one that is not UTF-8, too large or too
    /// deep, not well formed, an entity of its own, an attribute given twice, several roots.
    static Result<XmlDocument> parse(std::string text, const std::string& file,
                                     const XmlLimits& limits = {});

    pugi::xml_node root() const { return m_tree->document_element(); }
    Place placeOf(pugi::xml_node element) const;

private:
    XmlDocument(std::string text, std::string file);

    Problems judgeTree(const XmlLimits& limits) const;

    std::string m_text;
    std::string m_file;
    std::unique_ptr<pugi::xml_document> m_tree;
};

/// The element children, in order.
std::vector<pugi::xml_node> elementsOf(pugi::xml_node parent);

/// The element's first text that is not only white space, or nothing: not that of its children.
std::string ownText(pugi::xml_node element);

} // namespace corbel::model::text
