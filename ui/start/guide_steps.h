/// The guided example as a table: what is to be done, how one knows that it was, and how to do it.
#pragma once

#include <functional>
#include <vector>

#include <QString>

#include "analysis/simulation/simulate.h"
#include "ui/document/document.h"
#include "ui/study/insight.h"

namespace corbel::ui {

/// What a task looks at to know whether it was done.
struct GuideState {
    const Document& document;
    const Insight* insight = nullptr; ///< About the model as it is; null while it is not.
    const analysis::SimulationResult* simulation = nullptr; ///< Likewise.
    bool isHighlighting = false;                            ///< Something on the canvas is lit.
    bool isReportWritten = false;                           ///< Since the guide began.

    const model::Model& model() const { return document.model(); }
};

/// What a task is about: what the window outlines.
enum class GuideSpot {
    ActorTile,
    ServiceTile,
    StoreTile,
    Actor,       ///< Its box on the canvas.
    Service,     ///< Likewise.
    ActorRate,   ///< The row of the inspector, or the box that brings it.
    Replicas,    ///< Likewise, of the service.
    ServiceTime, ///< Likewise.
    StoreTime,   ///< Likewise, of the store.
    Insight,
    DesignMenu,
    Simulation,
    FileMenu,
};

/// What doing it for somebody needs besides the document.
struct GuideHands {
    Document& document;
    std::function<void()> addAlternative;
    std::function<void()> lightCeiling; ///< As a click on the ceiling does.
    std::function<void()> simulate;
    std::function<void()> report; ///< Asks for a file.
};

struct GuideTask {
    QString text; ///< What to do.
    QString keys; ///< How, without a mouse.
    GuideSpot spot = GuideSpot::Insight;
    bool (*isDone)(const GuideState&) = nullptr;
    /// The same edit that a person would make, as an undoable step.
    void (*doIt)(const GuideHands&) = nullptr;
};

struct GuideStep {
    QString title;
    QString reason; ///< What it is good for, in a sentence.
    std::vector<GuideTask> tasks;
};

/// The six steps, in the language of the interface.
std::vector<GuideStep> guideSteps();

/// The parts that the example is about: the first actor, the service that it calls (or the first
/// one), and the store which that uses (or the first one). Null while there is none.
struct GuideParts {
    const model::Element* actor = nullptr;
    const model::Element* service = nullptr;
    const model::Element* store = nullptr;
};
GuideParts guideParts(const model::Model& model);

} // namespace corbel::ui
