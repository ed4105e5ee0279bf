#include "model/exchange/containers/addresses.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>

namespace corbel::model::exchange::containers {

namespace {

constexpr std::size_t longestShown = 120;

constexpr std::array<std::string_view, 33> addressEndings{
    "HOST",      "HOSTS",      "HOSTNAME",   "HOSTNAMES",
    "ADDR",      "ADDRS",      "ADDRESS",    "ADDRESSES",
    "URL",       "URLS",       "URI",        "URIS",
    "ENDPOINT",  "ENDPOINTS",  "SERVER",     "SERVERS",
    "BROKER",    "BROKERS",    "TARGET",     "TARGETS",
    "NODES",     "PEERS",      "UPSTREAM",   "UPSTREAMS",
    "BACKEND",   "BACKENDS",   "CONNECT",    "DSN",
    "SEEDS",     "BROKERLIST", "CONNECTION", "CONNECTIONSTRING",
    "DATASOURCE"};

/// `postgres:16` under such a name is an image, and `8:30` a time, not an address.
constexpr std::array<std::string_view, 6> otherEndings{"IMAGE", "VERSION", "TAG",
                                                       "TIME",  "CRON",    "SCHEDULE"};

/// What these schemes name lies in a file, not on a host.
constexpr std::array<std::string_view, 7> localSchemes{"file", "unix",     "npipe", "classpath",
                                                       "data", "resource", "sqlite"};

bool isOneOf(auto& list, std::string_view word)
{
    return std::ranges::find(list, word) != list.end();
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHostPart(char c)
{
    return isDigit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '-' || c == '_' || c == '.';
}

/// Letters only, upper case, without a number at the end: `Redis_Host-2` → `REDISHOST`.
std::string plainKey(std::string_view key)
{
    std::string plain;
    for (const char c : key) {
        if (isDigit(c) || (lower(c) >= 'a' && lower(c) <= 'z')) {
            plain += upper(c);
        }
    }
    while (!plain.empty() && isDigit(plain.back())) {
        plain.pop_back();
    }
    return plain;
}

bool endsInOneOf(auto& endings, std::string_view key)
{
    const std::string plain = plainKey(key);
    return std::ranges::any_of(endings,
                               [&](std::string_view ending) { return plain.ends_with(ending); });
}

bool announcesOther(std::string_view key)
{
    return endsInOneOf(otherEndings, key);
}

/// `host`, `host:port`, `host:port:...`, each also with a path behind it.
struct HostPort {
    std::string host;
    int port = 0;
};

std::optional<HostPort> parseHostPort(std::string_view text)
{
    text = text.substr(0, text.find_first_of("/?#\\"));
    const std::size_t end = std::min(text.find(':'), text.size());
    std::string_view name = text.substr(0, end);
    while (name.ends_with('.')) {
        name.remove_suffix(1);
    }
    if (name.empty() || name.starts_with('-') || !std::ranges::all_of(name, isHostPart)) {
        return std::nullopt;
    }
    HostPort result;
    std::ranges::transform(name, std::back_inserter(result.host), lower);
    if (end == text.size()) {
        return result;
    }
    const std::string_view rest = text.substr(end + 1);
    const auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), result.port);
    const bool endsThere = stop == rest.data() + rest.size() || *stop == ':';
    if (error != std::errc{} || !endsThere || result.port < 1 || result.port > 65535) {
        return std::nullopt;
    }
    return result;
}

/// `user:secret@` → `user:***@`, `secret@` → `***@`.
std::string maskUser(std::string_view user)
{
    const std::size_t colon = user.find(':');
    return (colon == std::string_view::npos ? std::string()
                                            : std::string(user.substr(0, colon + 1))) +
           "***@";
}

class Finder {
public:
    Finder(std::string_view key, std::string_view text)
        : m_text(text),
          m_announced(announcesAddress(key)),
          m_other(announcesOther(key))
    {
    }

    std::vector<Address> run()
    {
        // Quotes, brackets and operators of shells part words as blanks do.
        constexpr std::string_view separators = " \t\r\n\"'`()[]{}<>|&";
        for (std::size_t at = 0; at < m_text.size();) {
            const std::size_t from =
                std::min(m_text.find_first_not_of(separators, at), m_text.size());
            const std::size_t to = std::min(m_text.find_first_of(separators, from), m_text.size());
            if (to > from) {
                word(m_text.substr(from, to - from));
            }
            at = to;
        }
        return std::move(m_found);
    }

private:
    void word(std::string_view word)
    {
        const bool isFlag = word.starts_with('-') && word.find('=') == std::string_view::npos;
        if (isFlag) {
            m_flag = word;
            return;
        }
        m_afterUrl = false;
        const std::string_view flag = std::exchange(m_flag, {});
        for (std::size_t at = 0; at <= word.size();) {
            const std::size_t end = std::min(word.find_first_of(",;", at), word.size());
            item(flag, word.substr(at, end - at));
            at = end + 1;
        }
    }

    void item(std::string_view key, std::string_view text)
    {
        const std::string_view whole = text;
        // `-Dkey=value`, `--key=value`, `Server=db`, but not the `=` of a URL's query.
        for (std::size_t equals = text.find('=');
             equals != std::string_view::npos &&
             text.substr(0, equals).find('/') == std::string_view::npos;
             equals = text.find('=')) {
            key = text.substr(0, equals);
            text.remove_prefix(equals + 1);
        }
        const bool isAnnounced = key.empty() ? m_announced : isAddressKey(key) || m_announced;
        const std::size_t scheme = text.find("://");
        const std::size_t slashes = scheme != std::string_view::npos ? scheme + 1
                                    : text.starts_with("//")         ? 0
                                                                     : std::string_view::npos;
        if (slashes != std::string_view::npos) {
            url(key, text, slashes, whole);
        } else {
            plain(key, text, isAnnounced || m_afterUrl, whole);
        }
    }

    static bool isAddressKey(std::string_view key)
    {
        return key == "-h" || key == "-H" || announcesAddress(key);
    }

    void url(std::string_view key, std::string_view text, std::size_t slashes,
             std::string_view whole)
    {
        std::string_view scheme = text.substr(0, slashes > 0 ? slashes - 1 : 0);
        scheme.remove_prefix(scheme.find_last_of(':') + 1); // npos + 1 is 0.
        std::string lowered;
        std::ranges::transform(scheme, std::back_inserter(lowered), lower);
        if (isOneOf(localSchemes, lowered)) {
            return;
        }
        m_afterUrl = true;
        const std::size_t start = slashes + 2;
        const std::size_t end = std::min(text.find_first_of("/?#\\", start), text.size());
        const std::size_t sign = text.substr(0, end).find_last_of('@');
        const bool hasUser = sign != std::string_view::npos && sign >= start;
        const std::size_t host = hasUser ? sign + 1 : start;
        const std::string user = hasUser ? maskUser(text.substr(start, sign - start)) : "";
        if (const auto found = parseHostPort(text.substr(host))) {
            add(key, *found, std::string(text.substr(0, start)) + user, text.substr(host), whole);
        }
    }

    void plain(std::string_view key, std::string_view text, bool isAnnounced,
               std::string_view whole)
    {
        const std::size_t slash = std::min(text.find('/'), text.size());
        const std::size_t sign = text.substr(0, slash).find_last_of('@');
        const bool hasUser = sign != std::string_view::npos;
        const std::string_view user = hasUser ? text.substr(0, sign) : std::string_view{};
        const std::string_view rest = hasUser ? text.substr(sign + 1) : text;
        const auto found = parseHostPort(rest);
        if (!found) {
            return;
        }
        const bool hasPort = found->port != 0 && !m_other && !announcesOther(key);
        const bool hasSecret = user.find(':') != std::string_view::npos;
        if (isAnnounced || hasPort || hasSecret) {
            add(key, *found, hasUser ? maskUser(user) : "", rest, whole);
        }
    }

    void add(std::string_view key, const HostPort& found, const std::string& before,
             std::string_view rest, std::string_view whole)
    {
        const std::size_t query = rest.find('?');
        std::string shown = before + std::string(rest.substr(0, query));
        shown += query == std::string_view::npos ? "" : "?…";
        m_found.push_back({found.host, found.port, shorten(key, longestShown),
                           shorten(shown, longestShown), whole.size() == m_text.size()});
    }

    std::string_view m_text;
    bool m_announced;
    bool m_other;
    bool m_afterUrl = false; ///< An item before it in the same list was a URL.
    std::string_view m_flag; ///< Waits for the next word as its value.
    std::vector<Address> m_found;
};

} // namespace

std::vector<Address> findAddresses(std::string_view key, std::string_view text)
{
    return Finder(key, text).run();
}

bool announcesAddress(std::string_view key)
{
    return endsInOneOf(addressEndings, key);
}

std::string shorten(std::string_view text, std::size_t length)
{
    std::string line;
    std::size_t characters = 0;
    for (const char c : text) {
        const bool isStart = (c & '\xC0') != '\x80';
        if (isStart && ++characters > length) {
            return line + "…";
        }
        const auto byte = static_cast<unsigned char>(c);
        line += byte < 0x20 || byte == 0x7F ? ' ' : c;
    }
    return line;
}

} // namespace corbel::model::exchange::containers
