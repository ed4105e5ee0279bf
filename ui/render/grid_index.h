/// Finds rectangles near a place: a hash of square cells, cheap to change while things move.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include <QRectF>

namespace corbel::render {

/// Entries are numbers chosen by the caller; one number may be inserted with several rectangles.
class GridIndex {
public:
    void insert(int entry, const QRectF& rect);
    /// Removes what `insert` with the same arguments put in.
    void remove(int entry, const QRectF& rect);
    /// Gives every entry the number at its place in `newOf`; none of those that are there is -1.
    void renumber(const std::vector<int>& newOf);
    /// Entries whose cells touch `area`, ascending and without repetition: a superset of those that
    /// touch `area` itself.
    std::vector<int> query(const QRectF& area) const;

private:
    struct Cells {
        int left;
        int top;
        int right;
        int bottom;
    };
    static Cells cellsOf(const QRectF& rect);
    static std::int64_t key(int column, int row);
    static bool isLarge(const Cells& cells);

    std::unordered_map<std::int64_t, std::vector<int>> m_cells;
    std::vector<int> m_large; ///< Entries over so many cells that each query looks at them anyway.
};

} // namespace corbel::render
