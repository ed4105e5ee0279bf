/// Writing and reading the plain binary form of the journal: counts, numbers, texts, flags.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace corbel::model::storage {

class ByteWriter {
public:
    void byte(std::uint8_t value) { m_bytes.push_back(static_cast<char>(value)); }
    void flag(bool value) { byte(value ? 1 : 0); }

    /// Seven bits a byte, the lowest first.
    void count(std::uint64_t value)
    {
        for (; value >= 0x80U; value >>= 7U) {
            byte(static_cast<std::uint8_t>(value | 0x80U));
        }
        byte(static_cast<std::uint8_t>(value));
    }

    /// The bits of the number, so that it comes back exactly.
    void number(double value) { fixed(std::bit_cast<std::uint64_t>(value), 8); }

    /// Little-endian.
    void fixed(std::uint64_t value, int length)
    {
        for (int i = 0; i < length; ++i, value >>= 8U) {
            byte(static_cast<std::uint8_t>(value));
        }
    }

    void text(std::string_view value)
    {
        count(value.size());
        m_bytes.append(value);
    }

    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads hostile bytes: the first thing that does not fit makes it fail, and it stays so; every
/// answer is then empty.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_rest(bytes) {}

    bool ok() const { return m_isFine; }
    bool atEnd() const { return m_rest.empty(); }
    void fail()
    {
        m_isFine = false;
        m_rest = {};
    }

    std::uint8_t byte()
    {
        if (m_rest.empty()) {
            fail();
            return 0;
        }
        const auto value = static_cast<std::uint8_t>(m_rest.front());
        m_rest.remove_prefix(1);
        return value;
    }

    bool flag()
    {
        const std::uint8_t value = byte();
        if (value > 1) {
            fail();
        }
        return value == 1;
    }

    std::uint64_t count()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 63; shift += 7) {
            const std::uint8_t part = byte();
            value |= static_cast<std::uint64_t>(part & 0x7FU) << shift;
            if (part < 0x80U) {
                return value;
            }
        }
        fail();
        return 0;
    }

    double number() { return std::bit_cast<double>(fixed(8)); }

    std::uint64_t fixed(int length)
    {
        std::uint64_t value = 0;
        for (int i = 0; i < length; ++i) {
            value |= static_cast<std::uint64_t>(byte()) << static_cast<unsigned>(8 * i);
        }
        return value;
    }

    std::string text()
    {
        const std::uint64_t length = count();
        if (length > m_rest.size()) {
            fail();
            return {};
        }
        std::string value(m_rest.substr(0, length));
        m_rest.remove_prefix(length);
        return value;
    }

    /// A count of things that follow, each of at least `least` bytes. All things of one reader
    /// together are bounded, because each may take much more memory than it took bytes.
    std::size_t things(std::size_t least = 1)
    {
        const std::uint64_t value = count();
        if (value > m_rest.size() / least || value > m_budget) {
            fail();
            return 0;
        }
        m_budget -= value;
        return value;
    }

private:
    std::string_view m_rest;
    std::uint64_t m_budget = 8'000'000;
    bool m_isFine = true;
};

} // namespace corbel::model::storage
