/// Small inputs that would grow without bounds, and what refusing them may cost.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <QTest>
#include <fmt/format.h>

#include "tests/support/cost.h"

namespace corbel::tests {

struct Bomb {
    const char* name; ///< As the file is called, where there is one.
    std::function<std::string()> make;
    std::uintmax_t size = 0; ///< The file is extended to this with a hole.
};

inline std::string repeated(std::string_view piece, std::size_t count)
{
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) {
        text += piece;
    }
    return text;
}

/// A row with its `number` for each.
inline void addBombRows(const std::vector<Bomb>& bombs)
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const Bomb& bomb : bombs) {
        QTest::newRow(bomb.name) << number++;
    }
}

/// How the refusals went.
class Refusals {
public:
    /// Fails the running test where it was no refusal, or a dear one.
    void judge(const Cost& cost)
    {
        QVERIFY(cost.isTrue);
#if !defined(__SANITIZE_ADDRESS__) // which makes both several times larger
        QVERIFY2(cost.seconds < mostSeconds, qPrintable(QString::number(cost.seconds)));
        QVERIFY2(cost.kilobytes < mostKilobytes, qPrintable(QString::number(cost.kilobytes)));
#endif
        m_slowest = std::max(m_slowest, cost.seconds);
        m_largest = std::max(m_largest, cost.kilobytes);
        ++m_count;
    }

    int count() const
    {
        return m_count;
    }
    /// For a figure: how many, and the dearest.
    std::string text() const
    {
        return fmt::format("{} refused, the slowest after {:.2f} s, the largest with {} MB",
                           m_count, m_slowest, m_largest / 1024);
    }

private:
    // Of processor time, so that a busy machine does not count: a guard, no measure of speed.
    static constexpr double mostSeconds = 2;
    static constexpr long mostKilobytes = 200 * 1024;

    int m_count = 0;
    double m_slowest = 0;
    long m_largest = 0;
};

} // namespace corbel::tests
