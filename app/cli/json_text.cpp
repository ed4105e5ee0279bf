#include "app/cli/json_text.h"

#include <algorithm>
#include <cmath>

#include "model/quantity.h"

namespace corbel::cli {

namespace {

bool isShort(const Json& json)
{
    return json.empty() ||
           std::ranges::none_of(json, [](const Json& item) { return item.is_structured(); });
}

std::string quoted(const std::string& text)
{
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void write(std::string& out, const Json& json, std::size_t depth)
{
    const auto breakLine = [&](std::size_t at) { out += '\n' + std::string(2 * at, ' '); };
    if (json.is_object()) {
        out += '{';
        bool isFirst = true;
        for (const auto& [key, value] : json.items()) {
            out += isFirst ? "" : ",";
            isFirst = false;
            breakLine(depth + 1);
            out += quoted(key) + ": ";
            write(out, value, depth + 1);
        }
        if (!isFirst) {
            breakLine(depth);
        }
        out += '}';
    } else if (json.is_array()) {
        // Lists of plain values stay on one line: points, intervals, ids.
        const bool isOneLine = isShort(json);
        out += '[';
        for (std::size_t i = 0; i < json.size(); ++i) {
            out += i == 0 ? "" : isOneLine ? ", " : ",";
            if (!isOneLine) {
                breakLine(depth + 1);
            }
            write(out, json[i], depth + 1);
        }
        if (!isOneLine) {
            breakLine(depth);
        }
        out += ']';
    } else if (json.is_number_float()) {
        const double number = json.get<double>();
        out += std::isfinite(number) ? model::formatNumber(number) : "null";
    } else {
        out += json.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
}

} // namespace

std::string jsonText(const Json& json)
{
    std::string text;
    write(text, json, 0);
    return text + '\n';
}

} // namespace corbel::cli
