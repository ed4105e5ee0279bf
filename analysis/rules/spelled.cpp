#include "analysis/rules/spelled.h"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/rules/reading.h"

namespace corbel::analysis::rules {

namespace {

constexpr std::size_t longest = 120;

std::string list(const std::vector<std::string>& parts)
{
    return parts.size() == 1 ? parts.front() : fmt::format("[{}]", spelledPatterns(parts));
}

std::vector<std::string> named(const std::vector<std::string_view>& names)
{
    return {names.begin(), names.end()};
}

/// Prints one condition; what is nested deeper than any person reads is cut off, so that a selector
/// of thousands of parts costs no more than it shows.
class Speller {
public:
    explicit Speller(const Rule& rule) : m_rule(rule) {}

    std::string selector(ConditionId id)
    {
        const Condition& condition = m_rule.conditions[id];
        if (const auto* asked = std::get_if<IdIs>(&condition.what)) {
            return list(asked->patterns);
        }
        if (const auto* all = std::get_if<AllOf>(&condition.what)) {
            std::vector<std::string> members;
            for (const ConditionId part : all->parts) {
                if (isFull()) {
                    members.emplace_back("...");
                    break;
                }
                members.push_back(member(part));
            }
            return fmt::format("{{{}}}", fmt::join(members, ", "));
        }
        return fmt::format("{{{}}}", member(id));
    }

    std::string member(ConditionId id)
    {
        const Condition& condition = m_rule.conditions[id];
        std::string text =
            std::visit([&](const auto& what) { return memberOf(condition.ofRelations, what); },
                       condition.what);
        m_length += text.size();
        return text;
    }

private:
    bool isFull() const { return m_length > longest; }

    std::string memberOf(bool, const AllOf& all)
    {
        return fmt::format("all: [{}]", fmt::join(selectors(all.parts), ", "));
    }
    std::string memberOf(bool, const AnyOf& any)
    {
        return fmt::format("any: [{}]", fmt::join(selectors(any.parts), ", "));
    }
    std::string memberOf(bool, const Not& denied)
    {
        return fmt::format("not: {}", selector(denied.part));
    }
    std::string memberOf(bool ofRelations, const KindIs& asked)
    {
        return fmt::format("kind: {}", list(named(kindNames(ofRelations, asked.kinds))));
    }
    std::string memberOf(bool, const IdIs& asked)
    {
        return fmt::format("id: {}", list(asked.patterns));
    }
    std::string memberOf(bool, const NameIs& asked)
    {
        return fmt::format("name: {}", list(asked.patterns));
    }
    std::string memberOf(bool, const KeyIs& asked)
    {
        return fmt::format("{}: {}", asked.spelling, spelledTests(asked));
    }
    std::string memberOf(bool, const Linked& linked)
    {
        return fmt::format("{}: {}", linked.spelling, selector(linked.target));
    }
    std::string memberOf(bool, const EndIs& end)
    {
        return fmt::format("{}: {}", end.isFrom ? "from" : "to", selector(end.target));
    }
    std::string memberOf(bool, const Reaches& reaches)
    {
        return fmt::format("{}: {} over {}", reaches.isBackwards ? "reached-by" : "reaches",
                           selector(reaches.target), selector(reaches.over));
    }
    std::string memberOf(bool, const Compared& compared)
    {
        return fmt::format("compare: {}", compared.spelling);
    }
    std::string memberOf(bool, const Crosses& crossing)
    {
        return fmt::format("crosses: {}", list(named(boundaryNames(crossing.boundaries))));
    }

    std::vector<std::string> selectors(const std::vector<ConditionId>& parts)
    {
        std::vector<std::string> texts;
        for (const ConditionId part : parts) {
            if (isFull()) {
                texts.emplace_back("...");
                break;
            }
            texts.push_back(selector(part));
        }
        return texts;
    }

    const Rule& m_rule;
    std::size_t m_length = 0;
};

} // namespace

std::string spelled(const Rule& rule, ConditionId condition)
{
    const auto* key = std::get_if<KeyIs>(&rule.conditions[condition].what);
    const bool isLayer = key != nullptr && key->ofTier;
    return shortened(isLayer ? spelledTests(*key) : Speller(rule).selector(condition), longest);
}

std::string spelled(const Rule& rule, const Linked& linked)
{
    return fmt::format("{} {}", linked.spelling, spelled(rule, linked.target));
}

std::string spelled(const Rule& rule, const Limit& limit)
{
    const auto* linked = std::get_if<Linked>(&limit.of);
    const auto* hops = std::get_if<Hops>(&limit.of);
    const std::string counted = linked ? spelled(rule, *linked)
                                : hops ? fmt::format("hops {}", spelled(rule, hops->relations))
                                       : spelled(rule, rule.selection);
    return limit.distinct
               ? fmt::format("distinct {} of {}",
                             boundaryNames(std::span(&*limit.distinct, 1)).front(), counted)
               : counted;
}

std::string spelledTests(const KeyIs& key)
{
    const bool isList = std::ranges::any_of(
        key.meanings, [](const KeyMeaning& meaning) { return meaning.tests.size() > 1; });
    const std::string wanted = shortened(key.wanted, longest);
    return isList ? fmt::format("[{}]", wanted) : wanted;
}

std::string spelledPatterns(const std::vector<std::string>& patterns)
{
    std::string text;
    for (const std::string& pattern : patterns) {
        if (text.size() > longest) {
            break;
        }
        text += (text.empty() ? "" : ", ") + pattern;
    }
    return shortened(text, longest);
}

} // namespace corbel::analysis::rules
