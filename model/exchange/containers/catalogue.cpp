#include "model/exchange/containers/catalogue.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "model/exchange/containers/images.h"

namespace corbel::model::exchange::containers {

namespace {

using Words = std::vector<std::string>;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isOneOf(std::span<const std::string_view> list, std::string_view word)
{
    return std::ranges::find(list, word) != list.end();
}

/// `kafka2` → `kafka`; a word of digits becomes empty.
std::string_view withoutNumber(std::string_view word)
{
    while (!word.empty() && isDigit(word.back())) {
        word.remove_suffix(1);
    }
    return word;
}

const KnownImage* findImage(std::string_view name)
{
    static const std::map<std::string_view, const KnownImage*> byName = [] {
        std::map<std::string_view, const KnownImage*> map;
        for (const KnownImage& image : knownImages()) {
            map.emplace(image.name, &image);
        }
        return map;
    }();
    const auto it = byName.find(name);
    return it == byName.end() ? nullptr : it->second;
}

Nature natureOf(const KnownImage& image)
{
    return {image.kind, image.type, image.name, image.trait == Trait::Collects,
            image.trait == Trait::Looks};
}

/// The longest run of words that spells a well-known image.
const KnownImage* findImageIn(const Words& words)
{
    for (std::size_t length = words.size(); length > 0; --length) {
        for (std::size_t from = 0; from + length <= words.size(); ++from) {
            std::string name;
            for (std::size_t i = from; i < from + length; ++i) {
                name += (name.empty() ? "" : "-") + words[i];
            }
            const KnownImage* image = findImage(name);
            if (image != nullptr && !isOneOf(everydayWords(), name)) {
                return image;
            }
        }
    }
    return nullptr;
}

bool isUser(const Words& words)
{
    std::string joined;
    for (const std::string& word : words) {
        joined += "-" + word;
    }
    joined += "-";
    return std::ranges::any_of(userNames(), [&](std::string_view name) {
        return joined.find("-" + std::string(name) + "-") != std::string::npos;
    });
}

/// Words that carry no role of their own: `postgres-primary`, `kafka-1`.
Words withoutPlaceWords(Words words)
{
    while (words.size() > 1 && isOneOf(placeWords(), words.back())) {
        words.pop_back();
    }
    return words;
}

std::optional<Nature> gatewayByName(const Words& words)
{
    const std::string_view last = withoutNumber(words.back());
    const GatewayWord* gateway = nullptr;
    for (const GatewayWord& candidate : gatewayWords()) {
        gateway = candidate.word == last ? &candidate : gateway;
    }
    if (gateway == nullptr) {
        return std::nullopt;
    }
    // A `payment-gateway` is a business service that speaks to a third party.
    if (words.size() > 1 && isOneOf(adapterSubjects(), words[words.size() - 2])) {
        return Nature{};
    }
    return Nature{ElementKind::Gateway, gateway->type, {}, false, false};
}

/// What the last word says that the thing is.
std::optional<Nature> byRole(const Words& words)
{
    const std::string_view last = withoutNumber(words.back());
    if (auto gateway = gatewayByName(words)) {
        return gateway;
    }
    if (isOneOf(toolWords(), last)) {
        return Nature{ElementKind::Service, {}, {}, false, true};
    }
    if (isOneOf(logicWords(), last)) {
        const Words rest(words.begin(), words.end() - 1);
        auto gateway = rest.empty() ? std::nullopt : gatewayByName(rest);
        return gateway ? gateway : Nature{};
    }
    const KnownImage* product = findImageIn(words);
    if (isOneOf(databaseWords(), last)) {
        const bool isStore = product != nullptr && product->kind == ElementKind::Store;
        return isStore ? natureOf(*product) : Nature{ElementKind::Store, {}, {}, false, false};
    }
    if (last == "cache") {
        return Nature{ElementKind::Store, "cache", {}, false, false};
    }
    if (isOneOf(streamWords(), last)) {
        const bool isStream = product != nullptr && product->kind == ElementKind::Stream;
        return isStream ? natureOf(*product)
                        : Nature{ElementKind::Stream, "other", {}, false, false};
    }
    return std::nullopt;
}

bool isJob(const Words& words)
{
    return std::ranges::any_of(words,
                               [](const std::string& word) { return isOneOf(jobWords(), word); }) &&
           !isOneOf(databaseWords(), withoutNumber(words.back()));
}

std::optional<Nature> byWords(const Words& words)
{
    if (words.empty()) {
        return std::nullopt;
    }
    if (isUser(words)) {
        return Nature{ElementKind::Actor, {}, {}, false, false};
    }
    if (isJob(words)) {
        return Nature{};
    }
    Words plain;
    for (const std::string& word : words) {
        const std::string_view bare = findImage(word) != nullptr ? word : withoutNumber(word);
        if (!bare.empty()) {
            plain.emplace_back(bare);
        }
    }
    if (plain.empty()) {
        return std::nullopt;
    }
    if (auto nature = byRole(plain)) {
        return nature;
    }
    if (const KnownImage* image = findImageIn(plain)) {
        return natureOf(*image);
    }
    // `orders-db-replica`, `db-orders`: less usual than the word at the end.
    const Words kept = withoutPlaceWords(plain);
    if (isOneOf(databaseWords(), kept.back()) || isOneOf(databaseWords(), kept.front())) {
        return Nature{ElementKind::Store, {}, {}, false, false};
    }
    return std::nullopt;
}

/// A web server that serves the pages themselves is no gateway.
bool servesPages(const Words& name)
{
    return std::ranges::any_of(name,
                               [](const std::string& word) { return isOneOf(pageWords(), word); });
}

} // namespace

std::vector<std::string> wordsOf(std::string_view name)
{
    Words words(1);
    for (const char c : name) {
        const char small = lower(c);
        const bool isPart = isDigit(small) || (small >= 'a' && small <= 'z') ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (isPart) {
            words.back() += small;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

std::string imageBase(std::string_view image)
{
    image = image.substr(0, image.find('@'));
    image.remove_prefix(image.find_last_of('/') + 1); // npos + 1 is 0.
    std::string base;
    for (const char c : image.substr(0, image.find(':'))) {
        base += lower(c);
    }
    return base;
}

Nature natureOf(std::string_view image, std::string_view buildContext, std::string_view name)
{
    std::string base = imageBase(image);
    if (base.empty()) {
        while (buildContext.ends_with('/')) {
            buildContext.remove_suffix(1);
        }
        base = imageBase(buildContext);
    }
    const Words nameWords = wordsOf(name);
    if (const KnownImage* known = findImage(base)) {
        Nature nature = natureOf(*known);
        const bool isCache = std::ranges::find(nameWords, "cache") != nameWords.end();
        if (nature.type == "key-value" && isCache) {
            nature.type = "cache";
        }
        const bool isSideJob = nature.kind != ElementKind::Actor && isJob(nameWords);
        const bool isPages = known->trait == Trait::WebServer && servesPages(nameWords);
        return isSideJob || isPages ? Nature{} : nature;
    }
    if (auto nature = byWords(wordsOf(base)); nature && *nature != Nature{}) {
        return *nature;
    }
    return byWords(nameWords).value_or(Nature{});
}

std::vector<std::string> ownerWords(std::string_view storeName)
{
    Words rest;
    for (std::string& word : wordsOf(storeName)) {
        const KnownImage* image = findImage(word);
        if (image == nullptr) {
            image = findImage(withoutNumber(word));
        }
        const bool saysStore = isOneOf(databaseWords(), withoutNumber(word)) || word == "cache" ||
                               (image != nullptr && image->kind == ElementKind::Store);
        if (!saysStore) {
            rest.push_back(std::move(word));
        }
    }
    return rest;
}

std::string_view storeTypeOfPort(int port)
{
    switch (port) {
    case 1433:
    case 1521:
    case 3306:
    case 5432:
    case 26257:
        return "relational";
    case 27017:
    case 5984:
        return "document";
    case 6379:
    case 2181:
    case 2379:
        return "key-value";
    case 11211:
        return "cache";
    case 9042:
        return "wide-column";
    case 7687:
        return "graph";
    default:
        return {};
    }
}

std::string_view storeTypeOfVariable(std::string_view name)
{
    constexpr std::pair<std::string_view, std::string_view> prefixes[]{
        {"MYSQL_", "relational"},      {"MARIADB_", "relational"}, {"POSTGRES_", "relational"},
        {"POSTGRESQL_", "relational"}, {"MSSQL_", "relational"},   {"ORACLE_", "relational"},
        {"MONGO_", "document"},        {"MONGODB_", "document"},   {"COUCHDB_", "document"},
        {"REDIS_", "key-value"},       {"VALKEY_", "key-value"},   {"CASSANDRA_", "wide-column"},
        {"NEO4J_", "graph"},           {"MINIO_", "object"}};
    const auto* it = std::ranges::find_if(
        prefixes, [&](const auto& prefix) { return name.starts_with(prefix.first); });
    return it == std::end(prefixes) ? std::string_view{} : it->second;
}

std::vector<std::string> subjectWords(std::string_view serviceName)
{
    Words words = wordsOf(serviceName);
    while (words.size() > 1 && isOneOf(logicWords(), words.back())) {
        words.pop_back();
    }
    return words;
}

} // namespace corbel::model::exchange::containers
