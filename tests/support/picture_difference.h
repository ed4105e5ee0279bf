/// How far two pictures differ to the eye, block by block, so that a reference can be small.
#pragma once

#include <algorithm>
#include <cmath>

#include <QImage>

namespace corbel::tests {

/// A third of each side and 16 steps of each colour: what is kept as a reference.
inline QImage reference(const QImage& picture)
{
    QImage small =
        picture.scaled(picture.size() / 3, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB888);
    for (int y = 0; y < small.height(); ++y) {
        uchar* line = small.scanLine(y);
        for (int x = 0; x < small.width() * 3; ++x) {
            line[x] = static_cast<uchar>((line[x] + 8) / 17 * 17);
        }
    }
    return small;
}

struct PictureDifference {
    double mean = 0; ///< Of all colour values, 0 to 255.
    int blocks = 0;  ///< Squares of 4 × 4 pixels that differ by more than 16 in the mean.
    bool isSameSize = true;

    /// Text that another version of the font engine hints differently stays below this; a missing
    /// icon of 24 pixels does not.
    bool isSmall() const { return isSameSize && mean < 1.0 && blocks <= 2; }
};

/// Of two references.
inline PictureDifference difference(const QImage& first, const QImage& second)
{
    PictureDifference result;
    if (first.size() != second.size()) {
        result.isSameSize = false;
        return result;
    }
    const QImage a = first.convertToFormat(QImage::Format_RGB888);
    const QImage b = second.convertToFormat(QImage::Format_RGB888);
    constexpr int side = 4;
    double all = 0;
    for (int top = 0; top < a.height(); top += side) {
        for (int left = 0; left < a.width(); left += side) {
            const int bottom = std::min(top + side, a.height());
            const int right = std::min(left + side, a.width());
            double sum = 0;
            for (int y = top; y < bottom; ++y) {
                for (int x = left * 3; x < right * 3; ++x) {
                    sum += std::abs(a.constScanLine(y)[x] - b.constScanLine(y)[x]);
                }
            }
            all += sum;
            const int values = (bottom - top) * (right - left) * 3;
            result.blocks += sum / values > 16 ? 1 : 0;
        }
    }
    result.mean = all / (3.0 * a.width() * a.height());
    return result;
}

} // namespace corbel::tests
