/// The list of what takes others with it when it fails, drawn on the shown view or not: hosts,
/// zones, sites, providers, links and fail-overs, to be taken down or kept up.
#pragma once

#include <QFrame>
#include <QLineEdit>
#include <QTreeWidget>

#include "ui/look/style.h"
#include "ui/overlay/overlay_controller.h"

namespace corbel::ui {

/// A popup that stays while one tries this and that.
class WholeList : public QFrame {
    Q_OBJECT

public:
    WholeList(OverlayController& overlay, AnalysisController& analysis, const Style& style,
              QWidget* parent);

    /// Above `button`, with what there is now.
    void openAt(QWidget* button);
    QLineEdit* filter() const { return m_filter; }
    QTreeWidget* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void applyFilter(const QString& text);
    /// Signs and words for how each of them is now.
    void showStates();
    void showState(QTreeWidgetItem* row, const Insight& insight);
    void probe(QTreeWidgetItem* row, bool isToBeHeld);

    OverlayController& m_overlay;
    AnalysisController& m_analysis;
    const Style& m_style;
    QLineEdit* m_filter;
    QTreeWidget* m_list;
};

} // namespace corbel::ui
