#include "analysis/simulation/philox.h"

namespace corbel::analysis {

namespace {

constexpr std::uint32_t multiplier0 = 0xD2511F53U;
constexpr std::uint32_t multiplier1 = 0xCD9E8D57U;
constexpr std::uint32_t weyl0 = 0x9E3779B9U;
constexpr std::uint32_t weyl1 = 0xBB67AE85U;
constexpr int rounds = 10;

} // namespace

std::array<std::uint32_t, 4> philoxBlock(std::array<std::uint32_t, 4> counter,
                                         std::array<std::uint32_t, 2> key)
{
    for (int round = 0; round < rounds; ++round) {
        const std::uint64_t a = std::uint64_t{multiplier0} * counter[0];
        const std::uint64_t b = std::uint64_t{multiplier1} * counter[2];
        counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0],
                   static_cast<std::uint32_t>(b),
                   static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1],
                   static_cast<std::uint32_t>(a)};
        key[0] += weyl0;
        key[1] += weyl1;
    }
    return counter;
}

std::uint64_t mixBits(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

RandomStream::RandomStream(std::uint64_t seed, std::uint32_t replication, std::uint64_t component,
                           RandomPurpose purpose)
    : m_replication(replication),
      m_purpose(static_cast<std::uint32_t>(purpose))
{
    const std::uint64_t key = mixBits(mixBits(seed) ^ component);
    m_key = {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)};
}

// Independent blocks overlap in the processor; that is faster than the vectors of a plain x86-64.
void RandomStream::refill()
{
    for (std::uint32_t i = 0; i < blockCount; ++i) {
        const std::uint64_t block = m_block + i;
        const std::array<std::uint32_t, 4> words =
            philoxBlock({static_cast<std::uint32_t>(block), static_cast<std::uint32_t>(block >> 32),
                         m_replication, m_purpose},
                        m_key);
        m_words[2 * i] = words[0] | (std::uint64_t{words[1]} << 32);
        m_words[2 * i + 1] = words[2] | (std::uint64_t{words[3]} << 32);
    }
    m_block += blockCount;
    m_position = 0;
}

} // namespace corbel::analysis
