#include "analysis/availability/fault_tree/sum_circuit.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace corbel::analysis::availability {
namespace {

using Offsets = SumCircuit::Offsets;

/// Places that are gone through together are looked up at most so many at a time.
constexpr std::size_t mostInBlock = 128;
/// With so many turns the innermost loop is worth a block of its own.
constexpr std::uint32_t longRun = 16;

Offsets atTurn(const SumCircuit& circuit, const SumCircuit::Loop& loop, std::uint32_t turn)
{
    if (loop.list != SumCircuit::noList) {
        return circuit.lists[loop.list + turn];
    }
    return {loop.each.a * turn, loop.each.b * turn, loop.each.made * turn};
}

Offsets sum(const Offsets& x, const Offsets& y)
{
    return {x.a + y.a, x.b + y.b, x.made + y.made};
}

/// The innermost loops of a step: the same places again and again, relative to where they begin.
struct Block {
    std::size_t size = 1;
    std::array<std::uint32_t, mostInBlock> a{};
    std::array<std::uint32_t, mostInBlock> b{};
    std::array<std::uint32_t, mostInBlock> made{};
    /// So many turns, that nothing is looked up: each goes on by `each`, and `size` counts them.
    bool isRun = false;
    Offsets each{};
};

/// How many of `loops`, from the back, make up `block`.
std::size_t fill(Block& block, const SumCircuit& circuit, std::span<const SumCircuit::Loop> loops)
{
    block.size = 1;
    block.isRun = false;
    if (loops.empty()) {
        block.a[0] = block.b[0] = block.made[0] = 0;
        return 0;
    }
    const SumCircuit::Loop& last = loops.back();
    if (last.list == SumCircuit::noList && last.turns >= longRun) {
        block.isRun = true;
        block.size = last.turns;
        block.each = last.each;
        return 1;
    }
    block.a[0] = block.b[0] = block.made[0] = 0;
    std::size_t taken = 0;
    while (taken < loops.size() &&
           block.size * loops[loops.size() - 1 - taken].turns <= mostInBlock) {
        const SumCircuit::Loop& loop = loops[loops.size() - 1 - taken++];
        // From the back, for turn 0 is where the places are now.
        for (std::uint32_t turn = loop.turns; turn-- > 0;) {
            const Offsets from = atTurn(circuit, loop, turn);
            for (std::size_t i = 0; i < block.size; ++i) {
                const std::size_t place = turn * block.size + i;
                block.a[place] = block.a[i] + from.a;
                block.b[place] = block.b[i] + from.b;
                block.made[place] = block.made[i] + from.made;
            }
        }
        block.size *= loop.turns;
    }
    return taken;
}

/// `visit(at)` for each place where the block of a step begins.
template <class Visit>
void walk(const SumCircuit& circuit, std::span<const SumCircuit::Loop> outer, const Offsets& at,
          const Visit& visit)
{
    if (outer.empty()) {
        visit(at);
        return;
    }
    const SumCircuit::Loop& loop = outer.front();
    for (std::uint32_t turn = 0; turn < loop.turns; ++turn) {
        walk(circuit, outer.subspan(1), sum(at, atTurn(circuit, loop, turn)), visit);
    }
}

std::span<const SumCircuit::Loop> loopsOf(const SumCircuit& circuit, std::size_t step)
{
    const std::size_t begin = step == 0 ? 0 : circuit.steps[step - 1].loopsEnd;
    return std::span(circuit.loops).subspan(begin, circuit.steps[step].loopsEnd - begin);
}

void multiply(const Block& block, const double* a, const double* b, double* made)
{
    if (!block.isRun) {
        for (std::size_t i = 0; i < block.size; ++i) {
            made[block.made[i]] += a[block.a[i]] * b[block.b[i]];
        }
    } else if (block.each == Offsets{1, 1, 1}) {
        for (std::size_t i = 0; i < block.size; ++i) {
            made[i] += a[i] * b[i];
        }
    } else if (block.each == Offsets{1, 0, 1} || block.each == Offsets{0, 1, 1}) {
        const double* row = block.each.a == 1 ? a : b;
        const double factor = block.each.a == 1 ? *b : *a;
        for (std::size_t i = 0; i < block.size; ++i) {
            made[i] += row[i] * factor;
        }
    } else {
        for (std::size_t i = 0; i < block.size; ++i) {
            made[i * block.each.made] += a[i * block.each.a] * b[i * block.each.b];
        }
    }
}

/// Zeros to be filled in. Each thread keeps the place for its next ones, as long as it is not much:
/// to get it anew would take as long as what is done with it.
class Row {
public:
    explicit Row(std::size_t size)
    {
        if (!spares().empty()) {
            m_values = std::move(spares().back());
            spares().pop_back();
        }
        m_values.assign(size, 0.0);
    }
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    ~Row()
    {
        if (m_values.capacity() <= mostSpareValues && spares().size() < mostSpares) {
            spares().push_back(std::move(m_values));
        }
    }

    double& operator[](std::size_t place) { return m_values[place]; }
    const double& operator[](std::size_t place) const { return m_values[place]; }

private:
    static constexpr std::size_t mostSpareValues = std::size_t{1} << 21U;
    static constexpr std::size_t mostSpares = 2;

    static std::vector<std::vector<double>>& spares()
    {
        thread_local std::vector<std::vector<double>> rows;
        return rows;
    }

    std::vector<double> m_values;
};

void fillIn(Row& values, const SumCircuit& circuit, std::span<const Chance> variables)
{
    std::ranges::copy(SumCircuit::constants, &values[0]);
    for (std::uint32_t i = 0; i < variables.size(); ++i) {
        double* own = &values[SumCircuit::valuesOf(i)];
        own[0] = own[2] = variables[i].isFalse;
        own[1] = variables[i].isTrue;
    }
    Block block;
    for (std::size_t i = 0; i < circuit.steps.size(); ++i) {
        const auto loops = loopsOf(circuit, i);
        const std::size_t inner = fill(block, circuit, loops);
        walk(circuit, loops.first(loops.size() - inner), circuit.steps[i].first,
             [&](const Offsets& at) {
                 multiply(block, &values[at.a], &values[at.b], &values[at.made]);
             });
    }
}

Chance chanceOf(const SumCircuit& circuit, const Row& values)
{
    double with = 0.0;
    double without = 0.0;
    for (std::uint32_t place = circuit.root; place < circuit.rootEnd; ++place) {
        (place == circuit.rootWith ? with : without) += values[place];
    }
    return circuit.isRootNegated ? Chance{without, with} : Chance{with, without};
}

/// Hands what a made value weighs on to those that it was made of.
void handDown(const Block& block, const double* a, const double* b, double* slopeA, double* slopeB,
              const double* made)
{
    if (!block.isRun) {
        for (std::size_t i = 0; i < block.size; ++i) {
            const double slope = made[block.made[i]];
            slopeA[block.a[i]] += slope * b[block.b[i]];
            slopeB[block.b[i]] += slope * a[block.a[i]];
        }
    } else if (block.each == Offsets{1, 1, 1}) {
        for (std::size_t i = 0; i < block.size; ++i) {
            slopeA[i] += made[i] * b[i];
        }
        for (std::size_t i = 0; i < block.size; ++i) {
            slopeB[i] += made[i] * a[i];
        }
    } else if (block.each == Offsets{1, 0, 1} || block.each == Offsets{0, 1, 1}) {
        const bool isRowA = block.each.a == 1;
        const double* row = isRowA ? a : b;
        double* slopes = isRowA ? slopeA : slopeB;
        const double factor = isRowA ? *b : *a;
        std::array<double, 4> sums{};
        std::size_t i = 0;
        for (; i + 4 <= block.size; i += 4) {
            for (std::size_t k = 0; k < 4; ++k) {
                slopes[i + k] += made[i + k] * factor;
                sums[k] += made[i + k] * row[i + k];
            }
        }
        for (; i < block.size; ++i) {
            slopes[i] += made[i] * factor;
            sums[0] += made[i] * row[i];
        }
        (isRowA ? *slopeB : *slopeA) += (sums[0] + sums[1]) + (sums[2] + sums[3]);
    } else {
        for (std::size_t i = 0; i < block.size; ++i) {
            const double slope = made[i * block.each.made];
            slopeA[i * block.each.a] += slope * b[i * block.each.b];
            slopeB[i * block.each.b] += slope * a[i * block.each.a];
        }
    }
}

/// How much the root's chance to be true, or to be false, changes as each value does.
void fillInSlopes(Row& slopes, const SumCircuit& circuit, const Row& values, bool ofTrue)
{
    for (std::uint32_t place = circuit.root; place < circuit.rootEnd; ++place) {
        const bool isTrue = (place == circuit.rootWith) != circuit.isRootNegated;
        slopes[place] = isTrue == ofTrue ? 1.0 : 0.0;
    }
    Block block;
    for (std::size_t i = circuit.steps.size(); i-- > 0;) {
        const auto loops = loopsOf(circuit, i);
        const std::size_t inner = fill(block, circuit, loops);
        walk(circuit, loops.first(loops.size() - inner), circuit.steps[i].first,
             [&](const Offsets& at) {
                 handDown(block, &values[at.a], &values[at.b], &slopes[at.a], &slopes[at.b],
                          &slopes[at.made]);
             });
    }
}

} // namespace

Chance circuitChance(const SumCircuit& circuit, std::span<const Chance> variables)
{
    Row values(circuit.size);
    fillIn(values, circuit, variables);
    return chanceOf(circuit, values);
}

CircuitInfluences circuitInfluences(const SumCircuit& circuit, std::span<const Chance> variables)
{
    Row values(circuit.size);
    fillIn(values, circuit, variables);
    // Each product that counts has exactly one of a variable's two chances in it, so that the slope
    // in one of them is what is left where the variable is so for certain.
    // By variable: what is left while it is true, and while it is false.
    const auto sides = [&](bool ofTrue) {
        Row slopes(circuit.size);
        fillInSlopes(slopes, circuit, values, ofTrue);
        std::vector<std::array<double, 2>> all;
        for (std::uint32_t i = 0; i < variables.size(); ++i) {
            const double* own = &slopes[SumCircuit::valuesOf(i)];
            all.push_back({own[1], own[0] + own[2]});
        }
        return all;
    };
    const auto isTrue = sides(true);
    // The other side of what is small is known by it; that of what is not has digits of its own.
    const bool isOftenTrue = std::ranges::any_of(
        isTrue, [](const auto& both) { return both[0] > 0.5 || both[1] > 0.5; });
    const auto isFalse = isOftenTrue ? sides(false) : std::vector<std::array<double, 2>>();
    CircuitInfluences all{chanceOf(circuit, values), {}};
    for (std::size_t i = 0; i < isTrue.size(); ++i) {
        const auto side = [&](std::size_t which) {
            return Chance{isTrue[i][which],
                          isOftenTrue ? isFalse[i][which] : 1.0 - isTrue[i][which]};
        };
        const Chance withTrue = side(0);
        const Chance withFalse = side(1);
        all.influences.push_back({withTrue, withFalse, difference(withTrue, withFalse)});
    }
    return all;
}

} // namespace corbel::analysis::availability
