/// A slider over what all arrivals are multiplied by, with a mark where something saturates.
#pragma once

#include <optional>

#include <QSlider>

#include "ui/look/style.h"

namespace corbel::ui {

/// Logarithmic: each step multiplies. Holds ×1 and the marked factor exactly.
class LoadSlider : public QSlider {
    Q_OBJECT

public:
    LoadSlider(const Style& style, QWidget* parent = nullptr);

    /// Makes room for the marked factor; `std::nullopt` for none.
    void setSaturation(std::optional<double> factor);
    void setFactor(double factor);
    double factor() const { return m_factor; }
    /// Where a factor stands, in pixels from the left.
    int positionOf(double factor) const;

    QSize sizeHint() const override { return {240, 30}; }
    QSize minimumSizeHint() const override { return {90, 30}; }

signals:
    /// A person chose it.
    void factorChosen(double factor);

protected:
    void paintEvent(QPaintEvent* event) override;
    // The handle goes to the mouse, wherever that is pressed.
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    int stepOf(double factor) const;
    double factorOf(int step) const;
    void onValue(int step);
    void follow(double x);

    const Style& m_style;
    double m_factor = 1;
    double m_least = 0.1;
    double m_most = 10;
    std::optional<double> m_saturation;
};

} // namespace corbel::ui
