/// Counter-based random numbers (Philox4x32-10) so that any stream can be drawn anywhere, in any
/// order.
#pragma once

#include <array>
#include <cstdint>

namespace corbel::analysis {

/// What a random stream is used for; part of its address, so that two uses never share numbers.
/// The values are stable: changing one changes every stored fingerprint.
enum class RandomPurpose : std::uint32_t {
    Arrival = 1,
    Service = 2,
    Routing = 3,
    Replica = 4,
};

/// One block of Philox4x32 with 10 rounds: 128 random bits for a counter and a key.
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
std::array<std::uint32_t, 4> philoxBlock(std::array<std::uint32_t, 4> counter,
                                         std::array<std::uint32_t, 2> key);

/// SplitMix64 finaliser: spreads structured keys (seeds 1, 2, 3) over 64 bits.
std::uint64_t mixBits(std::uint64_t value);

/// An endless stream of 64-bit words addressed by (seed, replication, component, purpose).
/// Words are made 16 at a time; the stream is a plain value.
class RandomStream {
public:
    RandomStream() = default;

    /// `component` names the model part by content (a hash of its id), not by position, so that
    /// designs that share an element share its random numbers.
    RandomStream(std::uint64_t seed, std::uint32_t replication, std::uint64_t component,
                 RandomPurpose purpose);

    std::uint64_t next()
    {
        if (m_position == wordCount) {
            refill();
        }
        return m_words[m_position++];
    }

    /// Uniform on [0, 1) with 53 bits.
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    /// Uniform on (0, 1], safe to take the logarithm of.
    double uniformPositive() { return static_cast<double>((next() >> 11) + 1) * 0x1.0p-53; }

    /// Uniform on 0 .. bound-1; the bias of the multiply is below bound/2^32. `bound` > 0.
    std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
    }

private:
    static constexpr std::uint32_t blockCount = 8;
    static constexpr std::uint32_t wordCount = 2 * blockCount;

    void refill();

    std::array<std::uint64_t, wordCount> m_words{};
    std::uint64_t m_block = 0;
    std::array<std::uint32_t, 2> m_key{};
    std::uint32_t m_replication = 0;
    std::uint32_t m_purpose = 0;
    std::uint32_t m_position = wordCount;
};

} // namespace corbel::analysis
