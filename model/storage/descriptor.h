/// Owns a file descriptor of the system.
#pragma once

#include <cerrno>
#include <utility>

#include <unistd.h>

namespace corbel::model::storage {

/// Closes on destruction; `close` reports what closing says.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }

    bool valid() const { return m_number >= 0; }
    int number() const { return m_number; }
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number = -1;
};

/// The result of a system call, made again as long as a signal interrupts it.
inline int retried(auto call)
{
    int result = -1;
    do {
        result = static_cast<int>(call());
    } while (result < 0 && errno == EINTR);
    return result;
}

} // namespace corbel::model::storage
