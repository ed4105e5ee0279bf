#include "model/exchange/structurizr/fields.h"

#include "model/schema.h"

#include <map>

namespace corbel::model::exchange::structurizr {
namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

void setText(Record& fields, Key key, const std::string& text, std::size_t limit)
{
    const bool oneLine = limit == longestName;
    if (std::string kept = withinLimits(text, limit, oneLine); !kept.empty()) {
        fields.set(key, std::move(kept));
    }
}

/// Sorted by name, the first of equal names, without what only says how the file was made.
void setProperties(Record& fields, const Properties& properties,
                   std::map<std::string, std::string> more)
{
    for (const auto& [name, value] : properties) {
        if (!name.empty() && name != "structurizr.dsl.identifier") {
            more.try_emplace(withinLimits(name, longestName, true),
                             withinLimits(value, longestText, false));
        }
    }
    std::erase_if(more, [](const auto& entry) { return entry.second.empty(); });
    if (!more.empty()) {
        fields.set(Key::Properties, Dictionary(more.begin(), more.end()));
    }
}

} // namespace

std::string withinLimits(std::string_view text, std::size_t limit, bool oneLine)
{
    std::string kept;
    std::size_t count = 0;
    std::size_t lastStart = 0;
    for (const char c : text) {
        if (!isContinuation(c)) {
            if (count == limit) {
                kept.resize(lastStart);
                return kept + "…";
            }
            ++count;
            lastStart = kept.size();
        }
        const auto byte = static_cast<unsigned char>(c);
        const bool control = byte < 0x20 || byte == 0x7F;
        const bool isBreak = !oneLine && (c == '\n' || c == '\t');
        kept += control && !isBreak ? ' ' : c;
    }
    return kept;
}

Record elementRecord(const Item& item, const std::string& name)
{
    Record fields;
    setText(fields, Key::Name, name, longestName);
    setText(fields, Key::Description, item.description, longestText);
    if (!item.tags.empty()) {
        Texts tags;
        for (const std::string& tag : item.tags) {
            tags.push_back(withinLimits(tag, longestName, true));
        }
        fields.set(Key::Tags, std::move(tags));
    }
    if (!item.url.empty()) {
        fields.set(Key::Links, Texts{withinLimits(item.url, longestText, true)});
    }
    setProperties(fields, item.properties,
                  {{"technology", withinLimits(item.technology, longestText, false)}});
    return fields;
}

Record linkRecord(const Link& link, bool hasProtocol)
{
    Record fields;
    setText(fields, Key::Name, link.description, longestName);
    std::map<std::string, std::string> more;
    if (hasProtocol) {
        setText(fields, Key::Protocol, link.technology, longestName);
    } else {
        more["technology"] = withinLimits(link.technology, longestText, false);
    }
    std::string tags;
    for (const std::string& tag : link.tags) {
        tags += (tags.empty() ? "" : ", ") + tag;
    }
    more["tags"] = withinLimits(tags, longestText, true);
    more["url"] = withinLimits(link.url, longestText, true);
    setProperties(fields, link.properties, std::move(more));
    return fields;
}

} // namespace corbel::model::exchange::structurizr
