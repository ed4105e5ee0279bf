#include "model/exchange/structurizr/json_value.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace corbel::model::exchange::structurizr {
namespace {

/// Where the JSON parser is: it reads through `Reader`, which counts.
struct Cursor {
    const char* at = nullptr;
    const char* lineStart = nullptr;
    int line = 1;
};

/// An input iterator over the text that keeps a shared cursor up to date.
class Reader {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Reader(const char* at, Cursor* cursor) : m_at(at), m_cursor(cursor) {}
    reference operator*() const { return *m_at; }
    Reader& operator++()
    {
        if (*m_at == '\n') {
            ++m_cursor->line;
            m_cursor->lineStart = m_at + 1;
        }
        m_cursor->at = ++m_at;
        return *this;
    }
    Reader operator++(int)
    {
        Reader before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Reader& other) const { return m_at == other.m_at; }
    bool operator!=(const Reader& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    Cursor* m_cursor;
};

class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(const Cursor& cursor, std::string file) : m_cursor(cursor), m_file(std::move(file)) {}

    bool null() override { return add({}); }
    bool boolean(bool value) override
    {
        JsonValue made;
        made.kind = JsonValue::Kind::Bool;
        made.flag = value;
        return add(std::move(made));
    }
    bool number_integer(number_integer_t value) override
    {
        return addNumber(static_cast<double>(value), fmt::format("{}", value));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return addNumber(static_cast<double>(value), fmt::format("{}", value));
    }
    bool number_float(number_float_t value, const string_t& written) override
    {
        return addNumber(value, written);
    }
    bool string(string_t& value) override
    {
        JsonValue made;
        made.kind = JsonValue::Kind::Text;
        made.text = std::move(value);
        return add(std::move(made));
    }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonValue::Kind::Object); }
    bool start_array(std::size_t) override { return open(JsonValue::Kind::List); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& key) override
    {
        m_open.back().keys.push_back(std::move(key));
        return true;
    }
    bool parse_error(std::size_t, const std::string&,
                     const nlohmann::detail::exception& error) override
    {
        const std::string message = error.what();
        const std::size_t detail = message.find(": ");
        return refuse(Message::of("this is no JSON{}",
                                  detail == std::string::npos ? "" : message.substr(detail)));
    }

    Result<JsonValue> result()
    {
        if (!m_problems.empty()) {
            return failure(std::move(m_problems));
        }
        return std::move(m_root);
    }

private:
    Place here() const
    {
        const auto column = static_cast<int>(m_cursor.at - m_cursor.lineStart);
        return {m_file, m_cursor.line, std::max(column, 1)};
    }

    bool refuse(Message message)
    {
        m_problems.push_back({here(), std::move(message)});
        return false;
    }

    bool addNumber(double value, std::string written)
    {
        JsonValue made;
        made.kind = JsonValue::Kind::Number;
        made.number = value;
        made.text = std::move(written);
        return add(std::move(made));
    }

    bool count(JsonValue& value)
    {
        const Place place = here();
        value.line = place.line;
        value.column = place.column;
        if (++m_count > mostJsonValues) {
            return refuse(Message::of("more than {} values", mostJsonValues));
        }
        return true;
    }

    bool add(JsonValue value)
    {
        if (!count(value)) {
            return false;
        }
        put(std::move(value));
        return true;
    }

    void put(JsonValue value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
        } else {
            m_open.back().values.push_back(std::move(value));
        }
    }

    bool open(JsonValue::Kind kind)
    {
        if (m_open.size() >= deepestJson) {
            return refuse(Message::of("values are nested deeper than {}", deepestJson));
        }
        JsonValue value;
        value.kind = kind;
        if (!count(value)) {
            return false;
        }
        m_open.push_back(std::move(value));
        return true;
    }

    bool close()
    {
        JsonValue value = std::move(m_open.back());
        m_open.pop_back();
        put(std::move(value));
        return true;
    }

    const Cursor& m_cursor;
    std::string m_file;
    Problems m_problems;
    std::vector<JsonValue> m_open;
    JsonValue m_root;
    std::size_t m_count = 0;
};

} // namespace

const JsonValue& JsonValue::operator[](std::string_view key) const
{
    static const JsonValue nothing;
    const auto found = std::ranges::find(keys, key);
    return found == keys.end() ? nothing : values[static_cast<std::size_t>(found - keys.begin())];
}

Result<JsonValue> parseJson(const std::string& text, const std::string& file)
{
    Cursor cursor{text.data(), text.data(), 1};
    Builder builder(cursor, file);
    // The builder reports through its result; what sax_parse returns says no more.
    nlohmann::json::sax_parse(Reader(text.data(), &cursor),
                              Reader(text.data() + text.size(), &cursor), &builder);
    return builder.result();
}

} // namespace corbel::model::exchange::structurizr
