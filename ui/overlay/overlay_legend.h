/// What the signs and colours of an overlay mean.
#pragma once

#include <QFrame>
#include <QGridLayout>
#include <QIcon>

#include "ui/look/style.h"
#include "ui/overlay/overlay_controller.h"

namespace corbel::ui {

/// A popup of one line per sign.
class OverlayLegend : public QFrame {
    Q_OBJECT

public:
    OverlayLegend(const Style& style, QWidget* parent);

    /// Above `button`, for one of the overlays.
    void openAt(QWidget* button, OverlayKind kind);

private:
    void addLine(QGridLayout& lines, const QIcon& sign, const QString& meaning);
    void addFailure(QGridLayout& lines);
    void addLoad(QGridLayout& lines);

    const Style& m_style;
    QWidget* m_page = nullptr; ///< Made anew each time: theme and overlay are others then.
};

} // namespace corbel::ui
