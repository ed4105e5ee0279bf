/// The row below the canvas: which overlay is on, what it says in one line, and what drives it.
#pragma once

#include <array>

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidget>

#include "ui/look/style.h"
#include "ui/overlay/load_slider.h"
#include "ui/overlay/overlay_controller.h"
#include "ui/overlay/overlay_legend.h"
#include "ui/overlay/whole_list.h"

namespace corbel::ui {

class OverlayBar : public QWidget {
    Q_OBJECT

public:
    OverlayBar(OverlayController& overlay, AnalysisController& analysis, const Style& style,
               QWidget* parent = nullptr);

    /// Shows what the overlays and analyses say now.
    void renew();
    void renewIcons();
    QToolButton* button(OverlayKind kind) const { return m_kinds[static_cast<std::size_t>(kind)]; }
    LoadSlider* slider() const { return m_slider; }
    QDoubleSpinBox* factorField() const { return m_factor; }
    /// Whose load it is; hidden where no scenario states another one.
    QComboBox* scenarioBox() const { return m_scenario; }
    QToolButton* resetButton() const { return m_reset; }
    /// What the row says in words.
    QString sentence() const { return m_sentence->text().replace(QChar::Nbsp, u' '); }
    /// One chip for each entry while failures are looked at.
    QWidget* entryChips() const { return m_chips; }
    /// Opens the list of hosts, sites, links and the like over the failures.
    void openWholes();
    QToolButton* wholesButton() const { return m_wholesButton; }
    WholeList* wholes() const { return m_wholes; }
    QToolButton* legendButton() const { return m_legendButton; }
    OverlayLegend* legend() const { return m_legend; }
    /// Says that figures rest on an assumption; hidden otherwise.
    QToolButton* assumption() const { return m_assumption; }
    /// Offers it, over failures and where it decides something.
    QToolButton* assumeButton() const { return m_assume; }

signals:
    void panelRequested(const QString& panel);
    /// Light these up.
    void witnessesChosen(const QStringList& ids);
    void assumptionWanted(bool isWanted);
    /// All that is assumed.
    void assumptionsWithdrawn();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeSwitch(QHBoxLayout* row);
    void makeLoad(QHBoxLayout* row);
    void renewLoad(const Insight& insight);
    void renewScenarios(const Insight& insight);
    void chooseScenario(int index);
    QString loadSentence(const Insight& insight) const;
    void renewFailure(const Insight& insight);
    void renewPlain(const Insight& insight);
    void renewAssumption(const Insight& insight);
    /// Says beside the failure overlay what it holds, also while it is not shown.
    void renewMemory();
    void addChip(const QString& name, const QString& figure, const QString& usual,
                 analysis::Health health, const QString& id);
    void clearChips();

    OverlayController& m_overlay;
    AnalysisController& m_analysis;
    const Style& m_style;
    std::array<QToolButton*, 3> m_kinds{};
    QLabel* m_sentence;
    QToolButton* m_reset;
    QToolButton* m_assumption;
    QToolButton* m_assume;
    QWidget* m_drive; ///< The row above; hidden without an overlay.
    QWidget* m_load;
    QComboBox* m_scenario;
    LoadSlider* m_slider;
    QDoubleSpinBox* m_factor;
    QWidget* m_chips;
    QToolButton* m_wholesButton;
    WholeList* m_wholes;
    QToolButton* m_legendButton;
    OverlayLegend* m_legend;
    bool m_areWholesWanted = false; ///< To be opened once they are known.
};

} // namespace corbel::ui
