#include "model/exchange/detect.h"

#include <algorithm>
#include <set>
#include <string>

namespace corbel::model::exchange {

namespace {

using Keys = std::set<std::string, std::less<>>;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The text from its first character that is neither blank nor a byte order mark.
std::string_view content(std::string_view text)
{
    text.remove_prefix(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    return text;
}

/// The keys of a JSON object's first level, without judging the rest.
Keys jsonKeys(std::string_view text)
{
    Keys keys;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        depth += c == '{' || c == '[' ? 1 : 0;
        depth -= c == '}' || c == ']' ? 1 : 0;
        if (c != '"') {
            continue;
        }
        const std::size_t start = i + 1;
        for (++i; i < text.size() && text[i] != '"'; ++i) {
            i += text[i] == '\\' ? 1 : 0;
        }
        const std::string_view after = content(text.substr(std::min(i + 1, text.size())));
        if (depth == 1 && after.starts_with(':')) {
            keys.emplace(text.substr(start, i - start));
        }
    }
    return keys;
}

/// The keys that begin a line of YAML, without judging the rest: a damaged file is still told by
/// what it wants to be.
Keys yamlKeys(std::string_view text)
{
    Keys keys;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        const bool isQuoted = line.starts_with('"') || line.starts_with('\'');
        line.remove_prefix(isQuoted ? 1 : 0);
        const std::size_t length = std::min(
            line.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"),
            line.size());
        std::string_view rest = line.substr(length);
        rest.remove_prefix(isQuoted && !rest.empty() ? 1 : 0);
        while (rest.starts_with(' ')) {
            rest.remove_prefix(1);
        }
        if (length > 0 && rest.starts_with(':')) {
            keys.emplace(line.substr(0, length));
        }
    }
    return keys;
}

Keys topKeys(std::string_view text)
{
    const std::string_view start = content(text);
    // No JSON begins with two braces, but a template of YAML may.
    const bool isJson = start.starts_with('{') && !start.starts_with("{{");
    return isJson ? jsonKeys(start) : yamlKeys(start);
}

/// Skips comments of the DSL and answers for the first statement.
bool isDsl(std::string_view text)
{
    for (text = content(text);; text = content(text)) {
        if (text.starts_with("//") || text.starts_with('#')) {
            text.remove_prefix(std::min(text.find('\n'), text.size()));
        } else if (text.starts_with("/*")) {
            const std::size_t end = text.find("*/");
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
        } else {
            break;
        }
    }
    constexpr std::string_view keyword = "workspace";
    const bool isWorkspace =
        text.size() > keyword.size() &&
        std::ranges::equal(text.substr(0, keyword.size()), keyword, [](char a, char b) {
            return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
        });
    return isWorkspace && (isBlank(text[keyword.size()]) || text[keyword.size()] == '{');
}

} // namespace

bool isCorbel(std::string_view text)
{
    return topKeys(text).contains("corbel");
}

bool isCompose(std::string_view text)
{
    const Keys keys = topKeys(text);
    return keys.contains("services") && !keys.contains("corbel");
}

bool isKubernetes(std::string_view text)
{
    const Keys keys = topKeys(text);
    return keys.contains("apiVersion") && keys.contains("kind") && !keys.contains("corbel");
}

bool isStructurizr(std::string_view text)
{
    if (!content(text).starts_with('{')) {
        return isDsl(text);
    }
    const Keys keys = jsonKeys(content(text));
    return keys.contains("model") && !keys.contains("corbel") && !keys.contains("services");
}

} // namespace corbel::model::exchange
