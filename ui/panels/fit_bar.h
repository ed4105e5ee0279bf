/// A share between 0 and 1 as a bar; what is undecided between two bounds is hatched.
#pragma once

#include <QWidget>

#include "analysis/patterns/result.h"
#include "ui/look/style.h"

namespace corbel::ui {

class FitBar : public QWidget {
    Q_OBJECT

public:
    FitBar(const Style& style, const analysis::Interval& fit, const QColor& colour,
           QWidget* parent = nullptr);

    void setFit(const analysis::Interval& fit, const QColor& colour);
    /// Without the mark at one half, for shares that no verdict hangs on.
    void setPlain();

    QSize sizeHint() const override { return {120, 10}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Style& m_style;
    analysis::Interval m_fit;
    QColor m_colour;
    bool m_isPlain = false;
};

} // namespace corbel::ui
