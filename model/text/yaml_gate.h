/// What a text must be before a YAML parser sees it, and what libyaml's complaints mean to a
/// person.
#pragma once

#include <string>
#include <string_view>

#include <yaml.h>

#include "model/result.h"
#include "model/text/node.h"

namespace corbel::model::text {

/// The text without its byte order mark; fails when it is empty, too long, binary or not UTF-8.
Result<std::string_view> admit(std::string_view text, const std::string& file,
                               const Limits& limits);

/// The error that a libyaml parser stopped with, in words that say what to do.
Problem syntaxProblem(const yaml_parser_t& parser, std::string_view text, const std::string& file);

/// Owns a libyaml parser over a text that was admitted.
class YamlScanner {
public:
    explicit YamlScanner(std::string_view text);
    ~YamlScanner() { yaml_parser_delete(&m_parser); }
    YamlScanner(const YamlScanner&) = delete;
    YamlScanner& operator=(const YamlScanner&) = delete;

    yaml_parser_t* get() { return &m_parser; }

private:
    yaml_parser_t m_parser;
};

} // namespace corbel::model::text
