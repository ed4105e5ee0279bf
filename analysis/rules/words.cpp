#include "analysis/rules/words.h"

#include <algorithm>
#include <array>

namespace corbel::analysis::rules {

namespace {

constexpr std::array<Word, 8> common{{
    {"kind", "One kind, or a list of kinds."},
    {"id", "The id, or a pattern such as pay-*; or a list of them."},
    {"name", "The name, or a pattern; or a list of them."},
    {"all", "A list of selectors that all match."},
    {"any", "A list of selectors of which at least one matches."},
    {"not", "A selector that does not match."},
    {"compare", "Two values of the model: timeout > to.outgoing.timeout."},
    {"crosses", "The ends are in different ones: domain, team, tier, site, ..."},
}};

constexpr std::array<Word, 3> ofElements{{
    {"reaches", "An element that it reaches over relations, directly or not; over says which."},
    {"reached-by", "An element that reaches it over relations, directly or not."},
    {"layer", "The layer of the tier that it is or stands in."},
}};

constexpr std::array<LinkWord, 9> links{{
    {"parent", Link::Parent, "The element that contains it directly."},
    {"within", Link::Within, "An element that contains it, at any depth."},
    {"inside", Link::Inside, "An element that it contains, at any depth."},
    {"team", Link::Team, "A team that owns it or what contains it."},
    {"owns", Link::Owns, "An element that this team owns."},
    {"runs-on", Link::RunsOn, "What it runs on, as drawn."},
    {"stands-on", Link::StandsOn, "A host, cluster or site below any replica, at any depth."},
    {"outgoing", Link::Outgoing, "A relation that leaves it."},
    {"incoming", Link::Incoming, "A relation that reaches it."},
}};

constexpr std::array elementTable = [] {
    constexpr std::size_t shared = common.size() - 1; // what crosses is a relation
    std::array<Word, shared + links.size() + ofElements.size()> words;
    std::copy_n(common.begin(), shared, words.begin());
    std::ranges::transform(links, words.begin() + shared, [](const LinkWord& word) {
        return Word{word.name, word.description};
    });
    std::ranges::copy(ofElements, words.begin() + shared + links.size());
    return words;
}();

constexpr std::array relationTable = [] {
    std::array<Word, common.size() + 2> words;
    std::ranges::copy(common, words.begin());
    words[common.size()] = {"from", "The element that it leaves: an id, a pattern or a selector."};
    words.back() = {"to", "The element that it reaches: an id, a pattern or a selector."};
    return words;
}();

constexpr std::array<Word, 13> rule{{
    {"id", "Small letters, digits and . _ - : what findings, approvals and baselines name."},
    {"severity", "error, warning (when absent) or hint."},
    {"text", "The rule in one sentence; every finding begins with it."},
    {"why", "What the rule is good for."},
    {"undecided", "Severity where an unknown value leaves it open; hint when absent."},
    {"elements", "The elements that it is about."},
    {"relations", "The relations that it is about."},
    {"must", "What each of them has to be."},
    {"must-not", "What none of them may be."},
    {"at-most", "A number, or {count: number, of: what is counted, distinct: domain, ...}."},
    {"at-least", "A number, or {count: number, of: what is counted, distinct: domain, ...}."},
    {"layers", "Layers or selectors from top to bottom: no relation may lead up."},
    {"acyclic", "element, domain, team, ...: between these the relations form no circle."},
}};

constexpr std::array<BoundaryWord, 11> boundaries{{
    {"domain", Boundary::Domain},
    {"cell", Boundary::Cell},
    {"system", Boundary::System},
    {"tier", Boundary::Tier},
    {"layer", Boundary::Layer},
    {"team", Boundary::Team},
    {"host", Boundary::Host},
    {"site", Boundary::Site},
    {"region", Boundary::Region},
    {"zone", Boundary::Zone},
    {"datacenter", Boundary::Datacenter},
}};

} // namespace

std::span<const Word> elementWords()
{
    return elementTable;
}

std::span<const Word> relationWords()
{
    return relationTable;
}

std::span<const Word> ruleWords()
{
    return rule;
}

std::span<const LinkWord> linkWords()
{
    return links;
}

std::optional<Link> linkNamed(std::string_view name)
{
    const auto* const word = std::ranges::find(links, name, &LinkWord::name);
    return word == links.end() ? std::nullopt : std::optional(word->link);
}

std::span<const BoundaryWord> boundaryWords()
{
    return boundaries;
}

std::vector<std::string_view> boundaryNames(std::span<const Boundary> wanted)
{
    std::vector<std::string_view> names;
    for (const Boundary boundary : wanted) {
        names.push_back(std::ranges::find(boundaries, boundary, &BoundaryWord::boundary)->name);
    }
    return names;
}

std::optional<Boundary> boundaryNamed(std::string_view name)
{
    const auto* const word = std::ranges::find(boundaries, name, &BoundaryWord::name);
    return word == boundaries.end() ? std::nullopt : std::optional(word->boundary);
}

bool leadsToRelations(Link link)
{
    return link == Link::Outgoing || link == Link::Incoming;
}

bool isMark(model::Key key)
{
    return key == model::Key::External || key == model::Key::Inferred ||
           key == model::Key::BypassesInterface;
}

bool matches(std::string_view pattern, std::string_view text)
{
    // Greedy with one way back, to the last `*`: at most the product of both lengths.
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    for (std::size_t t = 0; t < text.size();) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            // One character, not one byte.
            do {
                ++t;
            } while (t < text.size() && (static_cast<unsigned char>(text[t]) & 0xC0U) == 0x80U);
            ++p;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

} // namespace corbel::analysis::rules
