/// The recursive parser behind `readDsl`; not for use elsewhere.
#pragma once

#include "model/exchange/structurizr/files.h"
#include "model/exchange/structurizr/lexer.h"
#include "model/exchange/structurizr/workspace.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace corbel::model::exchange::structurizr {

/// A statement taken apart: `identifier = word word ... {`.
struct Command {
    std::optional<Token> identifier;
    std::vector<Token> words; ///< At least one.
    bool opens = false;       ///< A block follows.

    /// The first word in lower case; empty when it is quoted.
    std::string keyword() const;
    /// The text of a word, or nothing where there are fewer.
    std::string text(std::size_t word) const;
    bool has(std::size_t word) const { return word < words.size(); }
};

/// What elements, relations and archetypes alike can be told; a null pointer is not accepted.
struct Attributes {
    std::string* description = nullptr;
    std::string* technology = nullptr;
    std::string* url = nullptr;
    std::vector<std::string>* tags = nullptr;
    Properties* properties = nullptr;
    Instances* instances = nullptr;
};

class Parser {
public:
    explicit Parser(SourceFiles& files) : m_files(files) {}

    Result<Workspace> parse(SourceFile main);

private:
    /// The block that statements stand in: the model itself, or an element or group.
    using Scope = std::optional<Index>;
    using Handler = std::function<void(const Command&)>;

    struct Named {
        enum class What : unsigned char { Item, Link, DeploymentGroup };
        What what = What::Item;
        Index index = 0;
        Place place;
    };

    struct Archetype {
        std::optional<ItemKind> kind; ///< nullopt is a relation.
        std::string description;
        std::string technology;
        std::string url;
        std::vector<std::string> tags;
        Properties properties;
    };

    struct Source {
        SourceFile file; ///< Without its text, which the lexer holds.
        std::unique_ptr<Lexer> lexer;
    };

    // Statements, blocks and messages (structurizr_parser.cpp).
    void push(SourceFile file);
    std::optional<Command> next();
    Command takeApart(Statement statement);
    void substitute(Token& token);
    void block(const Command& opener, const Handler& each);
    void skipBlock(const Command& opener);
    void file();
    void workspace(const Command& command);
    void extend(const Token& target);
    void report(const Token& token, Message message);
    void report(Problems problems);
    void notice(const Token& token, Message message);
    bool expectWords(const Command& command, std::size_t least, std::size_t most,
                     std::string_view form);
    bool expectBlock(const Command& command, std::string_view form);

    // Directives and names (structurizr_parser_names.cpp).
    bool directive(const Command& command);
    void include(const Command& command);
    void define(const Command& command);
    void leaveOut(const Command& command);
    void name(const Command& command, Named named);
    std::string nameKey(const std::string& identifier, Scope owner) const;
    const Named* find(const std::string& identifier, Scope scope) const;
    std::optional<Index> findItem(const Token& token, Scope scope);
    void adoptBase();

    // The model (structurizr_parser_model.cpp).
    void modelStatement(const Command& command, Scope scope);
    bool element(const Command& command, Scope scope);
    void instance(const Command& command, Scope scope, ItemKind kind);
    void group(const Command& command, Scope scope);
    bool itemAttribute(const Command& command, Scope scope);
    bool attribute(const Command& command, const Attributes& attributes);
    void pairs(const Command& command, Properties& properties, const std::string& prefix);
    void reference(const Command& command, Scope scope);
    bool relation(const Command& command, Scope scope);
    void relate(const Command& command, Link link, std::size_t firstWord);
    void linkBlock(const Command& command, Index link);
    void archetypes(const Command& command);
    void archetype(const Command& command);
    bool mayStandIn(ItemKind kind, Scope scope) const;
    std::string accepted(Scope scope) const;
    Message describe(Scope scope) const;
    Index addItem(ItemKind kind, Scope scope, const Token& token);

    // Views and styles (structurizr_parser_views.cpp).
    void viewsStatement(const Command& command);
    void stylesStatement(const Command& command);

    SourceFiles& m_files;
    Workspace m_workspace;
    Problems m_problems;
    std::vector<Source> m_sources;
    LinkIndex m_links;
    std::map<std::pair<Scope, std::string>, Index> m_groups;
    std::map<std::string, Index> m_environments;
    std::map<std::string, Named> m_names;       ///< By full identifier in lower case.
    std::map<Index, std::string> m_identifiers; ///< Full identifier of the items that have one.
    std::map<std::string, Archetype> m_archetypes;
    std::map<std::string, std::string> m_values; ///< `!const` and `!var`.
    std::set<std::string> m_constants;
    std::set<std::string> m_unknownValues;
    std::optional<Index> m_enterprise;
    bool m_hierarchical = false;
    bool m_impliedLinks = true;
    bool m_workspaceSeen = false;
    bool m_stopped = false;
    std::size_t m_substituted = 0; ///< Bytes that ${...} put in.
    int m_depth = 0;
    int m_extensions = 0;
};

} // namespace corbel::model::exchange::structurizr
