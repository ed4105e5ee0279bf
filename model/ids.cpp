#include "model/ids.h"

#include <algorithm>

namespace corbel::model {

namespace {

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

} // namespace

bool isIdentifier(std::string_view text)
{
    return !text.empty() && text.size() <= 63 && isLowerOrDigit(text.front()) &&
           std::ranges::all_of(
               text, [](char c) { return isLowerOrDigit(c) || c == '.' || c == '_' || c == '-'; });
}

bool isRelationIdentifier(std::string_view text)
{
    return !text.empty() && text.size() <= 200 && isLowerOrDigit(text.front()) &&
           std::ranges::all_of(text, [](char c) {
               return isLowerOrDigit(c) || c == '.' || c == '_' || c == '-' || c == ':' || c == '#';
           });
}

} // namespace corbel::model
