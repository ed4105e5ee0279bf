#include "analysis/rules/comparison_reader.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "analysis/rules/comparison.h"
#include "analysis/rules/selector_reader.h"

namespace corbel::analysis::rules {

using model::FieldSpec;
using model::FieldType;
using model::Message;

namespace {

/// What values can be compared with each other.
enum class Sense : std::uint8_t { None, Number, Duration, Size, Rate, Bandwidth, Word, Flag };

Sense senseOf(FieldType type)
{
    switch (type) {
    case FieldType::Integer:
    case FieldType::Number:
    case FieldType::Ratio:
        return Sense::Number;
    case FieldType::Duration:
        return Sense::Duration;
    case FieldType::Size:
        return Sense::Size;
    case FieldType::Rate:
        return Sense::Rate;
    case FieldType::Bandwidth:
        return Sense::Bandwidth;
    case FieldType::Choice:
    case FieldType::Text:
        return Sense::Word;
    case FieldType::Flag:
    case FieldType::FlagOrRecord:
        return Sense::Flag;
    default:
        return Sense::None;
    }
}

Message nameOf(Sense sense)
{
    switch (sense) {
    case Sense::Number:
        return Message::of("a number");
    case Sense::Duration:
        return Message::of("a duration");
    case Sense::Size:
        return Message::of("a size");
    case Sense::Rate:
        return Message::of("a rate");
    case Sense::Bandwidth:
        return Message::of("a bandwidth");
    case Sense::Word:
        return Message::of("a word");
    case Sense::Flag:
        return Message::of("true or false");
    case Sense::None:
        break;
    }
    return Message::of("nothing that can be compared");
}

/// No way leads along these: it would count the same things once for each container.
bool isDeep(Link link)
{
    return link == Link::Within || link == Link::Inside;
}

std::vector<std::string_view> linkNames()
{
    std::vector<std::string_view> names;
    for (const LinkWord& word : linkWords()) {
        if (!isDeep(word.link)) {
            names.push_back(word.name);
        }
    }
    return names;
}

std::span<const FieldSpec> fieldsOf(bool ofRelations)
{
    return ofRelations ? model::relationFields() : model::elementFields();
}

class WayReader {
public:
    WayReader(Reading& reading, const Node& node, bool ofRelations, std::uint32_t kinds)
        : m_reading(reading),
          m_node(node),
          m_kinds(kinds)
    {
        m_values.ofRelations = ofRelations;
    }

    std::optional<ValuesOf> read(std::string_view spelling)
    {
        m_values.spelling = spelling;
        std::vector<std::string_view> words = split(spelling);
        while (words.size() > 1 && follow(words.front())) {
            words.erase(words.begin());
        }
        return key(words) ? std::optional(std::move(m_values)) : std::nullopt;
    }

private:
    static std::vector<std::string_view> split(std::string_view text)
    {
        std::vector<std::string_view> words;
        while (true) {
            const std::size_t dot = text.find('.');
            words.push_back(text.substr(0, dot));
            if (dot == std::string_view::npos) {
                return words;
            }
            text.remove_prefix(dot + 1);
        }
    }

    /// Takes a step where the word names one.
    bool follow(std::string_view word)
    {
        if (m_values.ofRelations) {
            if (word != "from" && word != "to") {
                return false;
            }
            step({word == "from", {}}, false);
            return true;
        }
        const auto link = linkNamed(word);
        if (link && !isDeep(*link)) {
            step({std::nullopt, {*link, model::Key::Parent, std::string(word), 0, true}},
                 leadsToRelations(*link));
            return true;
        }
        for (const FieldSpec& spec : fieldsOf(false)) {
            const bool namesElements =
                spec.type == FieldType::Reference || spec.type == FieldType::References;
            if (!link && spec.name == word && namesElements && (spec.kinds & m_kinds) != 0) {
                step({std::nullopt, {Link::Named, spec.key, std::string(word), 0, true}}, false);
                return true;
            }
        }
        return false;
    }

    void step(Step step, bool toRelations)
    {
        m_values.steps.push_back(std::move(step));
        m_values.ofRelations = toRelations;
        m_kinds = toRelations ? allRelations : allElements;
    }

    bool key(const std::vector<std::string_view>& words)
    {
        std::uint32_t elsewhere = 0;
        m_values.key.spelling = fmt::format("{}", fmt::join(words, "."));
        for (const FieldSpec& spec : fieldsOf(m_values.ofRelations)) {
            if (spec.name != words.front()) {
                continue;
            }
            elsewhere |= spec.kinds;
            if ((spec.kinds & m_kinds) != 0 && !meaning(spec, words)) {
                return false;
            }
        }
        if (!m_values.key.meanings.empty()) {
            return true;
        }
        if (elsewhere != 0) {
            refuse(Message::of("'{}' is a key of {}; asked here are {}", words.front(),
                               listed(kindNames(m_values.ofRelations, elsewhere)),
                               listed(kindNames(m_values.ofRelations, m_kinds))));
        } else {
            unknown(words.front(), known());
        }
        return false;
    }

    std::vector<std::string_view> known() const
    {
        std::vector<std::string_view> names{"from", "to"};
        if (!m_values.ofRelations) {
            names = linkNames();
        }
        for (const FieldSpec& spec : fieldsOf(m_values.ofRelations)) {
            if ((spec.kinds & m_kinds) != 0 && std::ranges::find(names, spec.name) == names.end()) {
                names.push_back(spec.name);
            }
        }
        return names;
    }

    /// Down the nested keys to one value. A record says by its first key what it says alone.
    bool meaning(const FieldSpec& outer, const std::vector<std::string_view>& words)
    {
        KeyMeaning meaning{outer.kinds, {outer.key}, {}, outer.type, {}};
        const FieldSpec* spec = &outer;
        std::size_t next = 1;
        while (spec->type == FieldType::Record ||
               (spec->type == FieldType::FlagOrRecord && next < words.size())) {
            const FieldSpec* nested = next < words.size()
                                          ? model::findField(spec->limits.fields, words[next])
                                          : &spec->limits.fields.front();
            if (nested == nullptr) {
                std::vector<std::string_view> names;
                for (const FieldSpec& field : spec->limits.fields) {
                    names.push_back(field.name);
                }
                unknown(words[next], names);
                return false;
            }
            if (next >= words.size()) {
                m_values.key.spelling += fmt::format(".{}", nested->name);
            }
            ++next;
            spec = nested;
            meaning.path.push_back(spec->key);
        }
        meaning.type = spec->type;
        if (spec->type == FieldType::Durations && next + 1 == words.size()) {
            meaning.entry = words[next];
            meaning.type = FieldType::Duration;
            ++next;
        }
        if (next < words.size()) {
            refuse(Message::of("nothing is inside '{}', so '{}' cannot follow", spec->name,
                               words[next]));
            return false;
        }
        m_values.key.meanings.push_back(std::move(meaning));
        return true;
    }

    void unknown(std::string_view word, const std::vector<std::string_view>& names)
    {
        refuse(Message::of("'{}' is none of what may stand there{}", shortened(word),
                           cure(word, names)));
    }

    void refuse(const Message& problem)
    {
        m_reading.add(m_node,
                      Message::of("'compare': in '{}' {}", shortened(m_values.spelling), problem));
    }

    Reading& m_reading;
    const Node& m_node;
    std::uint32_t m_kinds;
    ValuesOf m_values;
};

struct Parts {
    std::string left;
    std::string sign;
    std::string right;
};

/// Around the first run of `<`, `>`, `=` and `!`.
std::optional<Parts> parted(std::string_view text)
{
    constexpr std::string_view signs = "<>=!";
    const auto trimmed = [](std::string_view part) {
        const std::size_t begin = part.find_first_not_of(' ');
        return begin == std::string_view::npos
                   ? std::string()
                   : std::string(part.substr(begin, part.find_last_not_of(' ') - begin + 1));
    };
    const std::size_t begin = text.find_first_of(signs);
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t end = std::min(text.find_first_not_of(signs, begin), text.size());
    Parts parts{trimmed(text.substr(0, begin)), std::string(text.substr(begin, end - begin)),
                trimmed(text.substr(end))};
    return parts.left.empty() || parts.right.empty() ? std::nullopt : std::optional(parts);
}

/// Leaves the meanings of one sense that both sides have; false when there is none.
bool agree(ValuesOf& left, ValuesOf& right)
{
    const auto has = [](const ValuesOf& values, Sense sense) {
        return std::ranges::any_of(values.key.meanings, [&](const KeyMeaning& meaning) {
            return senseOf(meaning.type) == sense;
        });
    };
    for (const KeyMeaning& meaning : left.key.meanings) {
        const Sense sense = senseOf(meaning.type);
        if (sense == Sense::None || !has(right, sense)) {
            continue;
        }
        for (ValuesOf* values : {&left, &right}) {
            std::erase_if(values->key.meanings,
                          [&](const KeyMeaning& other) { return senseOf(other.type) != sense; });
        }
        return true;
    }
    return false;
}

} // namespace

std::optional<Compared> readComparison(Reading& reading, const Node& node, bool ofRelations,
                                       std::uint32_t kinds)
{
    const auto parts = node.isScalar() ? parted(node.scalar) : std::nullopt;
    const auto sign = parts ? signNamed(parts->sign) : std::nullopt;
    if (!sign) {
        reading.add(node, Message::of("'compare' is {}; accepted are two values of the model with "
                                      ">, >=, <, <=, = or != between them, such as "
                                      "timeout > to.outgoing.timeout",
                                      found(node)));
        return std::nullopt;
    }
    auto left = WayReader(reading, node, ofRelations, kinds).read(parts->left);
    auto right = WayReader(reading, node, ofRelations, kinds).read(parts->right);
    if (!left || !right) {
        return std::nullopt;
    }
    const auto sense = [](const ValuesOf& values) {
        return nameOf(senseOf(values.key.meanings.front().type));
    };
    if (!agree(*left, *right)) {
        reading.add(node,
                    Message::of("'compare': '{}' is {} and '{}' is {}; accepted are two "
                                "amounts of one kind, two words or two flags",
                                left->spelling, sense(*left), right->spelling, sense(*right)));
        return std::nullopt;
    }
    const Sense both = senseOf(left->key.meanings.front().type);
    const bool isOrdered = both != Sense::Word && both != Sense::Flag;
    const bool asksForEquality = *sign == Test::Sort::Equal || *sign == Test::Sort::Unequal;
    if (!isOrdered && !asksForEquality) {
        reading.add(node, Message::of("'compare': '{}' is {}; accepted between two of them are = "
                                      "and !=",
                                      left->spelling, sense(*left)));
    }
    for (const ValuesOf* values : {&*left, &*right}) {
        const auto many = std::ranges::find_if_not(values->steps, isSingle);
        if (many != values->steps.end() && (!isOrdered || *sign == Test::Sort::Unequal)) {
            reading.add(node, Message::of("'compare': '{}' may lead to several; accepted are ways "
                                          "by from, to and parent where {} stands between words, "
                                          "flags or what has to differ",
                                          values->spelling, parts->sign));
        }
    }
    std::string spelling = fmt::format("{} {} {}", parts->left, parts->sign, parts->right);
    return Compared{*std::move(left), *sign, *std::move(right), std::move(spelling)};
}

} // namespace corbel::analysis::rules
