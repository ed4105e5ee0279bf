/// Cuts Structurizr DSL text into statements: one line each, as tokens with their places.
#pragma once

#include "model/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corbel::model::exchange::structurizr {

struct Token {
    std::string text;
    Place place; ///< The column counts bytes.
    bool quoted = false;

    bool is(std::string_view plain) const { return !quoted && text == plain; }
};

/// One statement; never without tokens. A `{` that opens a block or `}` that closes one is its last
/// or only token.
using Statement = std::vector<Token>;

class Lexer {
public:
    /// Problems with the text are added to `problems`, which must outlive the lexer.
    Lexer(std::string text, std::string file, Problems& problems);

    /// The next statement, with comments left out, lines that end in `\` joined, and text blocks as
    /// one token; nullopt at the end.
    std::optional<Statement> next();

    /// Skips lines that are no DSL (an inline script), up to and including the one that only
    /// holds `}`.
    void skipRawBlock();

    const std::string& file() const { return m_file; }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool startsWith(std::string_view prefix) const;
    void advance(std::size_t count = 1);
    void skipLine();
    bool skipComment(bool firstOnLine);
    Token readToken();
    void readQuoted(Token& token);
    void readTextBlock(Token& token);
    Place here() const;

    std::string m_text;
    std::string m_file;
    Problems& m_problems;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    int m_line = 1;
};

} // namespace corbel::model::exchange::structurizr
