#include "analysis/layout/alignment.h"

#include <algorithm>
#include <cstddef>

namespace corbel::analysis::layout {

namespace {

constexpr int sweeps = 6;
constexpr int separationPasses = 8;
constexpr double stay = 0.02; // weight of an item's present place where no link pulls

struct Pull {
    std::size_t line, place;
    double weight;
    double offset; // of the other end's place to where this item's centre should be
};

struct Block {
    double sum;
    double weight;
    std::size_t count;
};

/// The centres nearest to `wanted` (weighted squares) whose neighbours keep `apart`: pooling of
/// adjacent violators.
std::vector<double> separate(const std::vector<double>& wanted, const std::vector<double>& weights,
                             const std::vector<double>& apart)
{
    std::vector<Block> blocks;
    double shift = 0;
    std::vector<double> shifts;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        shift += i == 0 ? 0 : apart[i];
        shifts.push_back(shift);
        blocks.push_back({(wanted[i] - shift) * weights[i], weights[i], 1});
        while (blocks.size() > 1) {
            const Block& last = blocks.back();
            Block& before = blocks[blocks.size() - 2];
            if (before.sum / before.weight <= last.sum / last.weight)
                break;
            before.sum += last.sum;
            before.weight += last.weight;
            before.count += last.count;
            blocks.pop_back();
        }
    }
    std::vector<double> centres;
    for (const Block& block : blocks)
        for (std::size_t i = 0; i < block.count; ++i)
            centres.push_back(block.sum / block.weight + shifts[centres.size()]);
    return centres;
}

} // namespace

std::vector<std::vector<double>> alignLines(const std::vector<std::vector<LineItem>>& lines,
                                            const std::vector<LineLink>& links,
                                            const std::vector<LineSeparation>& separations)
{
    std::vector<std::vector<double>> centres(lines.size());
    std::vector<std::vector<double>> apart(lines.size()); // from the centre before
    std::vector<double> lengths(lines.size(), 0);
    std::vector<std::vector<std::vector<Pull>>> pulls(lines.size());
    double longest = 0;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        pulls[l].resize(lines[l].size());
        double end = 0;
        for (std::size_t i = 0; i < lines[l].size(); ++i) {
            const double start = i == 0 ? 0 : end + lines[l][i].gapBefore;
            const double centre = start + lines[l][i].length / 2;
            apart[l].push_back(i == 0 ? 0 : centre - centres[l].back());
            centres[l].push_back(centre);
            end = start + lines[l][i].length;
        }
        lengths[l] = end;
        longest = std::max(longest, end);
    }
    for (std::size_t l = 0; l < lines.size(); ++l)
        for (double& centre : centres[l])
            centre += (longest - lengths[l]) / 2;
    for (const LineLink& link : links) {
        if (link.fromLine == link.toLine)
            continue;
        pulls[link.fromLine][link.fromPlace].push_back(
            {link.toLine, link.toPlace, link.weight, link.toOffset - link.fromOffset});
        pulls[link.toLine][link.toPlace].push_back(
            {link.fromLine, link.fromPlace, link.weight, link.fromOffset - link.toOffset});
    }

    const auto improve = [&](std::size_t l, int direction) {
        std::vector<double> wanted;
        std::vector<double> weights;
        for (std::size_t i = 0; i < lines[l].size(); ++i) {
            double sum = stay * centres[l][i];
            double weight = stay;
            for (const Pull& pull : pulls[l][i]) {
                if ((direction > 0 && pull.line > l) || (direction < 0 && pull.line < l))
                    continue;
                const double far = pull.line > l ? static_cast<double>(pull.line - l)
                                                 : static_cast<double>(l - pull.line);
                const double strength = pull.weight / far;
                sum += strength * (centres[pull.line][pull.place] + pull.offset);
                weight += strength;
            }
            wanted.push_back(sum / weight);
            weights.push_back(weight);
        }
        centres[l] = separate(wanted, weights, apart[l]);
        // Neither end may leave the length of the longest line.
        double least = 0;
        for (std::size_t i = 0; i < centres[l].size(); ++i) {
            least = i == 0 ? lines[l][0].length / 2 : least + apart[l][i];
            centres[l][i] = std::max(centres[l][i], least);
        }
        double most = 0;
        for (std::size_t i = centres[l].size(); i-- > 0;) {
            most = i + 1 == centres[l].size() ? longest - lines[l][i].length / 2
                                              : most - apart[l][i + 1];
            centres[l][i] = std::min(centres[l][i], most);
        }
    };
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        // Down looking up, up looking down, and at last both ways for balance.
        const bool both = sweep + 2 >= sweeps;
        for (std::size_t l = 0; l < lines.size(); ++l)
            improve(l, both ? 0 : 1);
        for (std::size_t l = lines.size(); l-- > 0;)
            improve(l, both ? 0 : -1);
    }

    // Separations push to the right, and what stands behind with it, until all are kept.
    bool pushed = !separations.empty();
    for (int pass = 0; pushed && pass < separationPasses; ++pass) {
        pushed = false;
        for (const LineSeparation& s : separations) {
            const double least = centres[s.lowLine][s.lowPlace] +
                                 lines[s.lowLine][s.lowPlace].length / 2 + s.distance +
                                 lines[s.highLine][s.highPlace].length / 2;
            std::vector<double>& line = centres[s.highLine];
            if (line[s.highPlace] > least - 0.01)
                continue;
            pushed = true;
            line[s.highPlace] = least;
            for (std::size_t i = s.highPlace + 1; i < line.size(); ++i)
                line[i] = std::max(line[i], line[i - 1] + apart[s.highLine][i]);
        }
    }

    double first = 0;
    bool any = false;
    std::vector<std::vector<double>> starts(lines.size());
    for (std::size_t l = 0; l < lines.size(); ++l) {
        for (std::size_t i = 0; i < lines[l].size(); ++i)
            starts[l].push_back(centres[l][i] - lines[l][i].length / 2);
        if (!starts[l].empty()) {
            first = any ? std::min(first, starts[l].front()) : starts[l].front();
            any = true;
        }
    }
    for (auto& line : starts)
        for (double& start : line)
            start -= first;
    return starts;
}

} // namespace corbel::analysis::layout
