/// Which overlay the canvas shows, under which load or failures, and what that makes of it.
#pragma once

#include <memory>
#include <optional>

#include <QObject>

#include "analysis/availability/failure_overlay.h"
#include "ui/render/overlay.h"
#include "ui/study/analysis_controller.h"
#include "ui/study/latest_job.h"

namespace corbel::ui {

enum class OverlayKind { None, Failure, Load };

/// Nothing of this is part of the document: there is nothing to undo and nothing to save. What
/// takes time is computed on a thread of its own; until then the marks are those of before.
class OverlayController : public QObject {
    Q_OBJECT

public:
    OverlayController(Document& document, AnalysisController& analysis, QObject* parent = nullptr);

    OverlayKind kind() const { return m_kind; }
    void setKind(OverlayKind kind);

    /// What all arrivals are multiplied by, more than 0.
    double factor() const { return m_factor; }
    void setFactor(double factor);

    const analysis::ForcedParts& forced() const { return m_forced; }
    /// Takes something down (as `ForcedParts` names it), or keeps it from failing; what is so
    /// already is let go.
    void probe(const std::string& id, bool isToBeHeld);
    /// Hosts, sites, links and the like, wherever they are shown; none until they are known.
    std::vector<analysis::WholePart> wholes() const;
    /// Lets go of everything.
    void restoreAll();
    /// What is left under `forced`; `nullptr` until it is known.
    const analysis::FailureView* failure() const { return m_view ? &*m_view : nullptr; }
    /// What stands here is about the drawing and the failures as they are now.
    bool isSettled() const { return m_done == m_wanted && m_analysis.isSettled(); }

    /// Whether single points of failure bear a badge: over failures, and on the plain drawing
    /// where the availability is decided.
    bool areSinglePointsShown() const { return m_areSinglePointsShown; }
    void showSinglePoints(bool areShown);

    /// Never null.
    const std::shared_ptr<const render::Overlay>& marks() const { return m_marks; }

signals:
    void kindChanged();
    /// Marks, factor, failures or what they lead to are others now.
    void changed();

private:
    struct Answer {
        std::uint64_t number = 0;
        std::shared_ptr<const analysis::FailureOverlay> prepared;
        analysis::FailureView view;
    };

    void onInsight();
    /// Asks for the failure view anew.
    void askFailure();
    void take(Answer answer);
    void renewMarks();

    AnalysisController& m_analysis;
    OverlayKind m_kind = OverlayKind::None;
    double m_factor = 1;
    analysis::ForcedParts m_forced;
    bool m_areSinglePointsShown = true;
    std::shared_ptr<const render::Overlay> m_marks = std::make_shared<const render::Overlay>();

    /// Of the model of the current insight; null until it was needed.
    std::shared_ptr<const analysis::FailureOverlay> m_prepared;
    std::optional<analysis::FailureView> m_view;
    analysis::ForcedParts m_viewForced; ///< What `m_view` is about.
    std::uint64_t m_wanted = 0;
    std::uint64_t m_done = 0;
    LatestJob m_job; ///< The last member: joins before the others go.
};

} // namespace corbel::ui
