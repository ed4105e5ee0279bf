/// The two small containers of the simulator's inner loop: a ring of 32-bit indices and a heap.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace corbel::analysis {

/// First-in-first-out ring of values that doubles when full and never shrinks during a run.
template <typename T>
class Ring {
public:
    bool empty() const { return m_size == 0; }
    std::uint32_t size() const { return m_size; }
    const T& front() const { return m_values[m_head]; }

    void push(const T& value)
    {
        if (m_size == m_capacity) [[unlikely]] {
            grow();
        }
        m_values[(m_head + m_size) & (m_capacity - 1)] = value;
        ++m_size;
    }

    T pop()
    {
        const T value = m_values[m_head];
        m_head = (m_head + 1) & (m_capacity - 1);
        --m_size;
        return value;
    }

private:
    void grow()
    {
        const std::uint32_t capacity = m_capacity == 0 ? 8 : 2 * m_capacity;
        auto values = std::make_unique<T[]>(capacity);
        for (std::uint32_t i = 0; i < m_size; ++i) {
            values[i] = m_values[(m_head + i) & (m_capacity - 1)];
        }
        m_values = std::move(values);
        m_head = 0;
        m_capacity = capacity;
    }

    std::unique_ptr<T[]> m_values;
    std::uint32_t m_head = 0;
    std::uint32_t m_size = 0;
    std::uint32_t m_capacity = 0;
};

/// Min-heap with four children per node (half the depth of a binary one, children on one or two
/// cache lines). `Less` must be a total order for reproducible results.
template <typename T, typename Less>
class QuadHeap {
public:
    bool empty() const { return m_values.empty(); }
    std::size_t size() const { return m_values.size(); }
    const T& top() const { return m_values.front(); }

    void push(const T& value)
    {
        m_values.push_back(value);
        std::size_t hole = m_values.size() - 1;
        while (hole > 0) {
            const std::size_t parent = (hole - 1) / 4;
            if (!Less{}(value, m_values[parent])) {
                break;
            }
            m_values[hole] = m_values[parent];
            hole = parent;
        }
        m_values[hole] = value;
    }

    T pop()
    {
        const T result = m_values.front();
        const T last = m_values.back();
        m_values.pop_back();
        const std::size_t size = m_values.size();
        if (size == 0) {
            return result;
        }
        std::size_t hole = 0;
        for (;;) {
            const std::size_t child = 4 * hole + 1;
            if (child >= size) {
                break;
            }
            std::size_t best = child;
            const std::size_t end = child + 4 < size ? child + 4 : size;
            for (std::size_t i = child + 1; i < end; ++i) {
                if (Less{}(m_values[i], m_values[best])) {
                    best = i;
                }
            }
            if (!Less{}(m_values[best], last)) {
                break;
            }
            m_values[hole] = m_values[best];
            hole = best;
        }
        m_values[hole] = last;
        return result;
    }

private:
    std::vector<T> m_values;
};

} // namespace corbel::analysis
