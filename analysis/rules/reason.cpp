#include "analysis/rules/reason.h"

#include <algorithm>

#include "analysis/rules/key_truth.h"
#include "analysis/rules/reading.h"
#include "analysis/rules/spelled.h"
#include "analysis/rules/ways.h"

namespace corbel::analysis::rules {

using model::Key;
using model::Message;

namespace {

/// How a fact stands to the rule: alone it says how things are.
enum class Tone : std::uint8_t { Wanted, Unwanted, Fact };

/// More names than these say no more.
constexpr std::size_t mostNames = 3;
/// A longer chain is cut off in its middle.
constexpr std::size_t mostOfChain = 8;
constexpr std::string_view semicolon = "; ";

class Reasoner {
public:
    explicit Reasoner(const Truths& truths)
        : m_truths(truths),
          m_surroundings(truths.surroundings()),
          m_graph(truths.surroundings().graph())
    {
    }

    /// Of a condition whose truth is decided, and the other way round than the tone wants.
    Message of(ConditionId id, Index subject, Tone tone) const
    {
        const Condition& asked = m_truths.condition(id);
        const bool isSo = m_truths.of(id, subject) == Truth::Yes;
        return std::visit(
            [&](const auto& what) {
                return tell({id, subject, asked.ofRelations, isSo, tone}, what);
            },
            asked.what);
    }

private:
    struct Case {
        ConditionId id;
        Index subject;
        bool ofRelations;
        bool isSo;
        Tone tone;
    };

    Message tell(const Case& at, const AllOf& all) const
    {
        // Each of several that nobody minds alone is a fact.
        const bool isTogether = at.isSo && at.tone == Tone::Unwanted && all.parts.size() > 1;
        const std::vector<Message> parts =
            partsOf(at, all.parts, isTogether ? Tone::Fact : at.tone);
        return isTogether ? Message::of("at once: {}", Message::list(parts, semicolon))
                          : Message::list(parts, semicolon);
    }

    Message tell(const Case& at, const AnyOf& any) const
    {
        const std::vector<Message> parts = partsOf(at, any.parts, at.tone);
        return at.tone == Tone::Wanted && parts.size() > 1
                   ? Message::of("no alternative holds: {}", Message::list(parts, semicolon))
                   : Message::list(parts, semicolon);
    }

    /// Of those parts that are decided as the whole is.
    std::vector<Message> partsOf(const Case& at, const std::vector<ConditionId>& ids,
                                 Tone tone) const
    {
        std::vector<Message> parts;
        for (const ConditionId part : ids) {
            const Truth truth = m_truths.of(part, at.subject);
            if (truth == (at.isSo ? Truth::Yes : Truth::No)) {
                Message message = of(part, at.subject, tone);
                if (!message.empty() && std::ranges::find(parts, message) == parts.end()) {
                    parts.push_back(std::move(message));
                }
            }
        }
        return parts;
    }

    Message tell(const Case& at, const Not& denied) const
    {
        return of(denied.part, at.subject,
                  at.tone == Tone::Wanted     ? Tone::Unwanted
                  : at.tone == Tone::Unwanted ? Tone::Wanted
                                              : Tone::Fact);
    }

    Message tell(const Case& at, const KindIs& asked) const
    {
        std::vector<Message> wanted;
        if (at.ofRelations) {
            const model::RelationKind kind = m_graph.relation(at.subject).kind;
            addKinds(model::relationKinds, asked.kinds, wanted);
            return toned(at, Message::of("it is of kind {}", kind), Message::list(wanted));
        }
        addKinds(model::elementKinds, asked.kinds, wanted);
        return toned(at, Message::of("it is of kind {}", m_graph.kind(at.subject)),
                     Message::list(wanted));
    }

    template <class Kinds>
    static void addKinds(const Kinds& all, std::uint32_t kinds, std::vector<Message>& words)
    {
        for (const auto kind : all) {
            if ((kinds >> static_cast<unsigned>(kind) & 1U) != 0) {
                words.push_back(Message::word(kind));
            }
        }
    }

    Message tell(const Case& at, const IdIs& asked) const
    {
        const std::string& id =
            at.ofRelations ? m_graph.relation(at.subject).id.value : m_graph.id(at.subject);
        return toned(at, Message::of("its id is {}", id), wantedText(asked.patterns));
    }

    Message tell(const Case& at, const NameIs& asked) const
    {
        const std::string_view name =
            at.ofRelations ? model::textOf(m_graph.relation(at.subject).fields, Key::Name)
                           : displayName(m_graph.element(at.subject));
        return toned(at,
                     name.empty() ? Message::of("it has no name")
                                  : Message::of("its name is {}", shortened(name)),
                     wantedText(asked.patterns));
    }

    static Message wantedText(const std::vector<std::string>& patterns)
    {
        return Message::verbatim(spelledPatterns(patterns));
    }

    Message tell(const Case& at, const KeyIs& key) const
    {
        const bool wantsStated = key.wanted == "stated";
        const bool wantsMissing = key.wanted == "missing";
        const Message fact = keyFact(at, key);
        if (wantsStated || wantsMissing) {
            return at.tone != Tone::Fact && (at.tone == Tone::Wanted) == wantsMissing
                       ? Message::of("{}, but has to be missing", fact)
                       : fact;
        }
        return toned(at, fact, Message::verbatim(spelledTests(key)));
    }

    Message keyFact(const Case& at, const KeyIs& key) const
    {
        const Index subject = key.ofTier ? m_surroundings.tierOf(at.subject) : at.subject;
        if (subject == noIndex) {
            return Message::of("it stands in no tier");
        }
        if (!at.ofRelations && !key.ofTier) {
            // What a container says of these goes for its content.
            const Key first = key.meanings.front().path.front();
            if (first == Key::Team || first == Key::RunsOn) {
                return linkFact(at, {first == Key::Team ? Link::Team : Link::RunsOn, first,
                                     key.spelling, 0, false});
            }
        }
        const ShownValue value = at.ofRelations ? shownValue(key, m_graph.relation(subject))
                                                : shownValue(key, m_graph.element(subject));
        switch (value.source) {
        case ShownValue::Source::NotBorne:
            return at.ofRelations ? Message::of("relations of kind {} have no {}",
                                                m_graph.relation(subject).kind, key.spelling)
                                  : Message::of("elements of kind {} have no {}",
                                                m_graph.kind(subject), key.spelling);
        case ShownValue::Source::Missing:
            break;
        case ShownValue::Source::Default:
            if (value.text.empty()) {
                return Message::of("{} is unlimited by default", key.spelling);
            }
            return Message::of("{} is {} by default", key.spelling, shortened(value.text));
        case ShownValue::Source::Stated:
            if (!value.text.empty()) {
                return Message::of("{} is {}", key.spelling, shortened(value.text));
            }
            return Message::of("{} is stated", key.spelling);
        }
        return Message::of("{} is not stated", key.spelling);
    }

    Message tell(const Case& at, const Linked& linked) const
    {
        const Message wanted = Message::verbatim(spelled(m_truths.rule(), linked.target));
        if (at.isSo) {
            std::vector<Index> matching;
            for (const Index other : m_surroundings.reached(linked, at.subject)) {
                if (m_truths.of(linked.target, other) == Truth::Yes) {
                    matching.push_back(other);
                }
            }
            return toned(at, linkFact(linked, matching), wanted);
        }
        return toned(at, linkFact(at, linked), wanted);
    }

    Message linkFact(const Case& at, const Linked& linked) const
    {
        return linkFact(linked, m_surroundings.reached(linked, at.subject));
    }

    /// Where the link leads, or that it leads nowhere.
    Message linkFact(const Linked& linked, const std::vector<Index>& found) const
    {
        const bool isNone = found.empty();
        const Message names = namesOf(leadsToRelations(linked.link), found);
        switch (linked.link) {
        case Link::Outgoing:
            return isNone ? Message::of("no relation leaves it")
                          : Message::of("what leaves it is {}", names);
        case Link::Incoming:
            return isNone ? Message::of("no relation reaches it")
                          : Message::of("what reaches it is {}", names);
        case Link::Inside:
            return isNone ? Message::of("nothing is inside it")
                          : Message::of("inside it is {}", names);
        case Link::Owns:
            return isNone ? Message::of("it owns nothing") : Message::of("it owns {}", names);
        case Link::Parent:
        case Link::Within:
            return isNone ? Message::of("nothing contains it")
                          : Message::of("it is inside {}", names);
        case Link::RunsOn:
            return isNone ? Message::of("it is not said what it runs on")
                          : Message::of("it runs on {}", names);
        case Link::StandsOn:
            return isNone ? Message::of("it is not said what it stands on")
                          : Message::of("it stands on {}", names);
        case Link::Team:
            return isNone ? Message::of("no team owns it") : Message::of("its team is {}", names);
        case Link::Named:
            break;
        }
        return isNone ? Message::of("{} names nothing", linked.spelling)
                      : Message::of("{} is {}", linked.spelling, names);
    }

    Message namesOf(bool ofRelations, const std::vector<Index>& found) const
    {
        std::vector<Message> names;
        for (std::size_t i = 0; i < std::min(found.size(), mostNames); ++i) {
            names.push_back(nameOf(m_graph, ofRelations, found[i]));
        }
        return few(std::move(names), found.size());
    }

    Message tell(const Case& at, const EndIs& end) const
    {
        const Index node = end.isFrom ? m_graph.from(at.subject) : m_graph.to(at.subject);
        const Message name = nameOf(m_graph, false, node);
        const Message detail = of(end.target, node, at.tone);
        if (detail.empty()) {
            return end.isFrom ? Message::of("it leaves {}", name)
                              : Message::of("it leads to {}", name);
        }
        return end.isFrom ? Message::of("it leaves {}: {}", name, detail)
                          : Message::of("it leads to {}: {}", name, detail);
    }

    Message tell(const Case& at, const Reaches& reaches) const
    {
        const Message wanted = Message::verbatim(spelled(m_truths.rule(), reaches.target));
        if (!at.isSo) {
            return reaches.isBackwards ? Message::of("it is reached by none of {}", wanted)
                                       : Message::of("it reaches none of {}", wanted);
        }
        std::vector<Message> names{nameOf(m_graph, false, at.subject)};
        for (const Index relation : m_truths.chain(at.id, at.subject)) {
            names.push_back(
                nameOf(m_graph, false, arrival(m_graph, reaches.isBackwards, relation)));
        }
        const Message target = names.back();
        if (names.size() > mostOfChain) {
            names.erase(names.begin() + mostOfChain / 2, names.end() - mostOfChain / 2);
            names.insert(names.begin() + mostOfChain / 2, Message::verbatim("…"));
        }
        if (reaches.isBackwards) {
            std::ranges::reverse(names);
        }
        const Message chain = Message::list(std::move(names), " → ");
        return reaches.isBackwards ? Message::of("it is reached by {}: {}", target, chain)
                                   : Message::of("it reaches {}: {}", target, chain);
    }

    Message tell(const Case& at, const Compared& compared) const
    {
        const Comparison::Bearers closest = m_truths.comparison(at.id).closest(at.subject);
        const Message fact = Message::of("{}, {}", valueFact(compared.left, closest.left),
                                         valueFact(compared.right, closest.right));
        return toned(at, fact, Message::verbatim(compared.spelling));
    }

    Message valueFact(const ValuesOf& values, Index bearer) const
    {
        if (bearer == noIndex) {
            return Message::of("{} is not there", values.spelling);
        }
        const ShownValue value = values.ofRelations
                                     ? shownValue(values.key, m_graph.relation(bearer))
                                     : shownValue(values.key, m_graph.element(bearer));
        if (values.steps.empty()) {
            return value.text.empty() ? Message::of("{} is unlimited by default", values.spelling)
                                      : Message::of("{} is {}", values.spelling, value.text);
        }
        const Message name = nameOf(m_graph, values.ofRelations, bearer);
        return value.text.empty()
                   ? Message::of("{} is unlimited by default of {}", values.spelling, name)
                   : Message::of("{} is {} of {}", values.spelling, value.text, name);
    }

    Message tell(const Case& at, const Crosses& crossing) const
    {
        std::vector<Message> parts;
        for (const Boundary boundary : crossing.boundaries) {
            if ((crosses(m_surroundings, boundary, at.subject) == Truth::Yes) == at.isSo) {
                parts.push_back(at.isSo ? crossed(boundary, at.subject)
                                        : notCrossed(boundary, at.subject));
            }
        }
        return Message::list(std::move(parts), semicolon);
    }

    Message crossed(Boundary boundary, Index relation) const
    {
        return Message::of("it crosses {}: from {} to {}", wordFor(boundary),
                           unitNames(boundary, sidesOf(boundary, m_graph.from(relation))),
                           unitNames(boundary, sidesOf(boundary, m_graph.to(relation))));
    }

    Message notCrossed(Boundary boundary, Index relation) const
    {
        const Index from = m_graph.from(relation);
        const Index to = m_graph.to(relation);
        const std::vector<Index>& one = sidesOf(boundary, from);
        const std::vector<Index>& other = sidesOf(boundary, to);
        std::vector<Index> shared;
        std::ranges::set_intersection(one, other, std::back_inserter(shared));
        if (!shared.empty()) {
            return Message::of("it crosses no {}: both ends are in {}", wordFor(boundary),
                               unitNames(boundary, shared));
        }
        return Message::of("it crosses no {}: {} is in none", wordFor(boundary),
                           nameOf(m_graph, false, one.empty() ? from : to));
    }

    const std::vector<Index>& sidesOf(Boundary boundary, Index node) const
    {
        return m_surroundings.side(boundary, node).in;
    }

    Message unitNames(Boundary boundary, const std::vector<Index>& units) const
    {
        std::vector<Message> names;
        for (std::size_t i = 0; i < std::min(units.size(), mostNames); ++i) {
            names.push_back(unitName(m_graph, boundary, units[i]));
        }
        return few(std::move(names), units.size());
    }

    static Message few(std::vector<Message> names, std::size_t all)
    {
        const std::size_t shown = names.size();
        const Message list = Message::list(std::move(names));
        return all == shown ? list : Message::of("{} and {} more", list, all - shown);
    }

    static std::string_view wordFor(Boundary boundary)
    {
        return boundaryNames(std::span(&boundary, 1)).front();
    }

    static Message toned(const Case& at, const Message& fact, const Message& asked)
    {
        switch (at.tone) {
        case Tone::Wanted:
            return Message::of("{}, wanted is {}", fact, asked);
        case Tone::Unwanted:
            return !fact.arguments().empty() && fact.arguments().back().text() == asked.text()
                       ? Message::of("{}, which is not accepted", fact)
                       : Message::of("{}, not accepted is {}", fact, asked);
        case Tone::Fact:
            break;
        }
        return fact;
    }

    const Truths& m_truths;
    const Surroundings& m_surroundings;
    const ModelGraph& m_graph;
};

} // namespace

Message reason(const Truths& truths, ConditionId condition, Index subject, bool isWanted)
{
    return Reasoner(truths).of(condition, subject, isWanted ? Tone::Wanted : Tone::Unwanted);
}

Message unitName(const ModelGraph& graph, std::optional<Boundary> boundary, Index unit)
{
    return boundary == Boundary::Layer ? Message::verbatim(std::string(
                                             model::textOf(graph.element(unit).fields, Key::Layer)))
                                       : nameOf(graph, false, unit);
}

Message nameOf(const ModelGraph& graph, bool ofRelation, Index subject)
{
    const auto named = [&](Index node) {
        return Message::verbatim(std::string(displayName(graph.element(node))));
    };
    if (!ofRelation) {
        return named(subject);
    }
    return Message::of("{} → {}", named(graph.from(subject)), named(graph.to(subject)));
}

} // namespace corbel::analysis::rules
