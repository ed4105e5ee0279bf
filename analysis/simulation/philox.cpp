#include "analysis/simulation/philox.h"

namespace corbel::analysis {

namespace {

constexpr std::uint32_t kMultiplier0 = 0xD2511F53U;
constexpr std::uint32_t kMultiplier1 = 0xCD9E8D57U;
constexpr std::uint32_t kWeyl0 = 0x9E3779B9U;
constexpr std::uint32_t kWeyl1 = 0xBB67AE85U;
constexpr int kRounds = 10;

}  // namespace

std::array<std::uint32_t, 4> philoxBlock(std::array<std::uint32_t, 4> counter,
                                         std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t a = std::uint64_t{kMultiplier0} * counter[0];
        const std::uint64_t b = std::uint64_t{kMultiplier1} * counter[2];
        counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0],
                   static_cast<std::uint32_t>(b),
                   static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1],
                   static_cast<std::uint32_t>(a)};
        key[0] += kWeyl0;
        key[1] += kWeyl1;
    }
    return counter;
}

std::uint64_t mixBits(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

RandomStream::RandomStream(std::uint64_t seed, std::uint32_t replication, std::uint64_t component,
                           RandomPurpose purpose)
    : m_replication(replication), m_purpose(static_cast<std::uint32_t>(purpose)) {
    const std::uint64_t key = mixBits(mixBits(seed) ^ component);
    m_key = {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)};
}

void RandomStream::refill() {
    // The same arithmetic as philoxBlock on eight counters side by side; 64-bit lanes because
    // that is the shape of the vector multiply (32 x 32 -> 64).
    std::array<std::uint64_t, kBlocks> c0;
    std::array<std::uint64_t, kBlocks> c1;
    std::array<std::uint64_t, kBlocks> c2;
    std::array<std::uint64_t, kBlocks> c3;
    constexpr std::uint64_t low = 0xFFFFFFFFULL;
    for (std::uint32_t i = 0; i < kBlocks; ++i) {
        const std::uint64_t block = m_block + i;
        c0[i] = block & low;
        c1[i] = block >> 32;
        c2[i] = m_replication;
        c3[i] = m_purpose;
    }
    std::uint32_t key0 = m_key[0];
    std::uint32_t key1 = m_key[1];
    for (int round = 0; round < kRounds; ++round) {
        for (std::uint32_t i = 0; i < kBlocks; ++i) {
            const std::uint64_t a = kMultiplier0 * c0[i];
            const std::uint64_t b = kMultiplier1 * c2[i];
            c0[i] = (b >> 32) ^ c1[i] ^ key0;
            c1[i] = b & low;
            c2[i] = (a >> 32) ^ c3[i] ^ key1;
            c3[i] = a & low;
        }
        key0 += kWeyl0;
        key1 += kWeyl1;
    }
    for (std::uint32_t i = 0; i < kBlocks; ++i) {
        m_words[2 * i] = c0[i] | (c1[i] << 32);
        m_words[2 * i + 1] = c2[i] | (c3[i] << 32);
    }
    m_block += kBlocks;
    m_position = 0;
}

}  // namespace corbel::analysis
