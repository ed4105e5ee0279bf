#include "ui/render/grid_index.h"

#include <algorithm>
#include <cmath>

namespace corbel::render {

namespace {

constexpr double cellSize = 256;
constexpr int largeFrom = 64; // cells

void eraseOne(std::vector<int>& entries, int entry)
{
    const auto it = std::ranges::find(entries, entry);
    if (it != entries.end()) {
        *it = entries.back();
        entries.pop_back();
    }
}

} // namespace

GridIndex::Cells GridIndex::cellsOf(const QRectF& rect)
{
    // Far beyond any drawing, yet safe to convert to int and to multiply.
    const auto cell = [](double at) {
        return static_cast<int>(std::floor(std::clamp(at, -1e8, 1e8) / cellSize));
    };
    return {cell(rect.left()), cell(rect.top()), cell(rect.right()), cell(rect.bottom())};
}

std::int64_t GridIndex::key(int column, int row)
{
    return (static_cast<std::int64_t>(column) << 32) ^ static_cast<std::uint32_t>(row);
}

bool GridIndex::isLarge(const Cells& cells)
{
    return static_cast<std::int64_t>(cells.right - cells.left + 1) *
               (cells.bottom - cells.top + 1) >
           largeFrom;
}

void GridIndex::insert(int entry, const QRectF& rect)
{
    const Cells cells = cellsOf(rect);
    if (isLarge(cells)) {
        m_large.push_back(entry);
        return;
    }
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column) {
            m_cells[key(column, row)].push_back(entry);
        }
    }
}

void GridIndex::remove(int entry, const QRectF& rect)
{
    const Cells cells = cellsOf(rect);
    if (isLarge(cells)) {
        eraseOne(m_large, entry);
        return;
    }
    for (int row = cells.top; row <= cells.bottom; ++row) {
        for (int column = cells.left; column <= cells.right; ++column) {
            const auto it = m_cells.find(key(column, row));
            if (it == m_cells.end()) {
                continue;
            }
            eraseOne(it->second, entry);
            if (it->second.empty()) {
                m_cells.erase(it);
            }
        }
    }
}

void GridIndex::renumber(const std::vector<int>& newOf)
{
    const auto renumberAll = [&newOf](std::vector<int>& entries) {
        for (int& entry : entries) {
            entry = newOf[static_cast<std::size_t>(entry)];
        }
    };
    renumberAll(m_large);
    for (auto& [at, entries] : m_cells) {
        renumberAll(entries);
    }
}

std::vector<int> GridIndex::query(const QRectF& area) const
{
    std::vector<int> found = m_large;
    const Cells cells = cellsOf(area);
    const auto wanted =
        static_cast<std::int64_t>(cells.right - cells.left + 1) * (cells.bottom - cells.top + 1);
    const auto add = [&found](const std::vector<int>& entries) {
        found.insert(found.end(), entries.begin(), entries.end());
    };
    if (wanted >= static_cast<std::int64_t>(m_cells.size())) {
        for (const auto& [at, entries] : m_cells) {
            add(entries);
        }
    } else {
        for (int row = cells.top; row <= cells.bottom; ++row) {
            for (int column = cells.left; column <= cells.right; ++column) {
                if (const auto it = m_cells.find(key(column, row)); it != m_cells.end()) {
                    add(it->second);
                }
            }
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace corbel::render
