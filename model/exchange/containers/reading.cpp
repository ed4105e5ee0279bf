#include "model/exchange/containers/reading.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "model/exchange/containers/addresses.h"
#include "model/text/yaml.h"

namespace corbel::model::exchange::containers {

namespace {

constexpr std::size_t mostProblems = 50;
constexpr std::size_t mostNotices = 500;
constexpr std::size_t longestKeyCompared = 40;
constexpr std::size_t longestKeyShown = 100;

// Aliases and whatever is repeated by name let a small file repeat a long text without end.
constexpr std::size_t mostBytes = std::size_t{64} << 20U;
constexpr std::size_t bytesPerText = 32;

Message describeKind(const text::Node& node)
{
    switch (node.kind) {
    case text::Node::Kind::Null:
        return corbel::model::Message::of("nothing");
    case text::Node::Kind::Scalar:
        return corbel::model::Message::of("text");
    case text::Node::Kind::Sequence:
        return corbel::model::Message::of("a list");
    case text::Node::Kind::Mapping:
        return corbel::model::Message::of("a mapping");
    }
    return corbel::model::Message::of("nothing");
}

} // namespace

void Reading::fail(Place place, Message message)
{
    Problem problem{std::move(place), std::move(message)};
    if (m_problems.size() < mostProblems &&
        std::ranges::find(m_problems, problem) == m_problems.end()) {
        m_problems.push_back(std::move(problem));
    }
}

void Reading::note(Place place, Message message)
{
    Notice notice{std::move(place), std::move(message)};
    if (m_notices.size() < mostNotices) {
        if (std::ranges::find(m_notices, notice) == m_notices.end()) {
            m_notices.push_back(std::move(notice));
        }
    } else if (m_notices.size() == mostNotices) {
        m_notices.push_back({{m_file, 0, 0}, Message::of("has more to notice, which is left out")});
    }
}

void Reading::note(Place place, const Message& message, Service& service)
{
    note(std::move(place), message);
    service.remarks.push_back(message.text());
}

void Reading::wrongKind(const text::Node& node, std::string_view path, const Message& expected)
{
    fail(at(node), Message::of("{}: found {}; expected {}", path, describeKind(node), expected));
}

void Reading::noteUnknown(const text::Node& mapping, const std::vector<std::string_view>& known,
                          std::string_view path)
{
    for (const text::Member& member : mapping.members) {
        if (member.key.starts_with("x-") ||
            std::ranges::find(known, std::string_view(member.key)) != known.end()) {
            continue;
        }
        const bool isWorthComparing =
            member.key.size() <= longestKeyCompared && m_notices.size() < mostNotices;
        const std::string_view near =
            isWorthComparing ? text::nearest(member.key, known) : std::string_view{};
        std::string key = path.empty() ? std::string() : fmt::format("{}.", path);
        key += shorten(member.key, longestKeyShown);
        note(at(member), near.empty()
                             ? Message::of("{} is no key of {} and is ignored", key, m_format)
                             : Message::of("{} is no key of {} and is ignored; is '{}' meant?", key,
                                           m_format, near));
    }
}

const std::string* Reading::textOf(const text::Node& node, std::string_view path)
{
    if (node.isScalar()) {
        return &node.scalar;
    }
    if (!node.isNull()) {
        wrongKind(node, path, corbel::model::Message::of("text"));
    }
    return nullptr;
}

std::string Reading::scalar(const text::Node& node, std::string_view path)
{
    const std::string* text = textOf(node, path);
    return text != nullptr ? count(*text, at(node), path) : std::string();
}

std::string Reading::count(std::string text, const Place& place, std::string_view path)
{
    m_bytes += text.size() + bytesPerText;
    if (m_bytes > mostBytes) {
        fail(place, Message::of("{}: more than the {} MiB of text that are accepted, with "
                                "everything that is repeated written out",
                                path, mostBytes >> 20U));
        return {};
    }
    return text;
}

std::string Reading::key(const text::Member& member, std::string_view path)
{
    return count(member.key, at(member), path);
}

std::vector<std::string> Reading::list(const text::Node& node, std::string_view path)
{
    std::vector<std::string> texts;
    if (node.isScalar()) {
        texts.push_back(scalar(node, path));
    } else if (node.isSequence()) {
        for (const text::NodePtr& item : node.items) {
            texts.push_back(scalar(*item, path));
        }
    } else if (!node.isNull()) {
        wrongKind(node, path, Message::of("a list of texts"));
    }
    return texts;
}

std::string Reading::words(const text::Node& node, std::string_view path)
{
    return fmt::format("{}", fmt::join(list(node, path), " "));
}

std::optional<int> Reading::wholeNumber(const text::Node& node, std::string_view path)
{
    const std::string written = scalar(node, path);
    int number = 0;
    const char* end = written.data() + written.size();
    const auto [stop, error] = std::from_chars(written.data(), end, number);
    if (written.empty()) {
        return std::nullopt;
    }
    if (error != std::errc{} || stop != end || number < 0) {
        fail(at(node), Message::of("{}: found '{}'; expected a whole number", path, written));
        return std::nullopt;
    }
    return number;
}

std::optional<int> Reading::replicas(const text::Node& node, const std::string& path)
{
    const std::optional<int> number = wholeNumber(node, path);
    if (number == 0) {
        note(at(node),
             Message::of("{} is 0: the service is imported although none of it is started", path));
    }
    return number;
}

} // namespace corbel::model::exchange::containers
