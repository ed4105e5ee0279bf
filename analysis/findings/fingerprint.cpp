#include "analysis/findings/fingerprint.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace corbel::analysis {

namespace {

/// FNV-1a over bytes, with a mark after each text so that "ab", "c" is not "a", "bc"; mixed at the
/// end, because FNV alone leaves its low bits weak.
class Digest {
public:
    void add(std::string_view text)
    {
        for (const char c : text) {
            step(static_cast<unsigned char>(c));
        }
        step(0x100);
    }

    void add(std::vector<std::string> ids)
    {
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        for (const std::string& id : ids) {
            add(id);
        }
        step(0x101);
    }

    std::uint64_t value() const
    {
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31U);
    }

private:
    void step(std::uint64_t symbol) { m_state = (m_state ^ symbol) * 0x100000001B3ULL; }

    std::uint64_t m_state = 0xCBF29CE484222325ULL;
};

} // namespace

std::string fingerprint(std::string_view rule, std::vector<std::string> elements,
                        std::vector<std::string> relations, std::string_view detail)
{
    Digest digest;
    digest.add(rule);
    digest.add(std::move(elements));
    digest.add(std::move(relations));
    digest.add(detail);
    return fmt::format("{}-{:016x}", rule, digest.value());
}

std::string fingerprint(const model::Model& model, const Smell& smell)
{
    const auto text = std::ranges::find(smellTexts(), smell.smell, &SmellText::id);
    if (text != smellTexts().end() && text->isOfRelation) {
        return fingerprint(smell.smell, smell.elements, smell.relations);
    }
    std::vector<std::string> others;
    for (const std::string& id : smell.relations) {
        const model::Relation* relation = model.relations.find(id);
        for (const auto* end :
             {relation ? &relation->from : nullptr, relation ? &relation->to : nullptr}) {
            if (end != nullptr &&
                std::ranges::find(smell.elements, end->value) == smell.elements.end()) {
                others.push_back(end->value);
            }
        }
    }
    return fingerprint(smell.smell, smell.elements, std::move(others));
}

std::string fingerprint(const Finding& finding)
{
    return fingerprint(finding.rule, finding.elements, finding.relations, finding.key);
}

} // namespace corbel::analysis
