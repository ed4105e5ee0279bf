#include "ui/overlay/overlay_controller.h"

#include <algorithm>
#include <utility>

#include "ui/overlay/failure_marks.h"
#include "ui/overlay/load_marks.h"

namespace corbel::ui {

OverlayController::OverlayController(Document& document, AnalysisController& analysis,
                                     QObject* parent)
    : QObject(parent),
      m_analysis(analysis)
{
    connect(&analysis, &AnalysisController::insightChanged, this, &OverlayController::onInsight);
    const auto forget = [this] {
        m_forced = {};
        m_factor = 1;
        m_view.reset();
    };
    connect(&document, &Document::replaced, this, forget);
    connect(&document, &Document::currentDesignChanged, this, forget);
}

void OverlayController::setKind(OverlayKind kind)
{
    if (kind == m_kind) {
        return;
    }
    m_kind = kind;
    if (kind == OverlayKind::Failure) {
        askFailure();
    }
    emit kindChanged();
    renewMarks();
}

void OverlayController::setFactor(double factor)
{
    if (factor != m_factor) {
        m_factor = factor;
        renewMarks();
    }
}

void OverlayController::probe(const std::string& id, bool isToBeHeld)
{
    auto& chosen = isToBeHeld ? m_forced.alive : m_forced.dead;
    auto& other = isToBeHeld ? m_forced.dead : m_forced.alive;
    other.erase(id);
    if (!chosen.insert(id).second) {
        chosen.erase(id);
    }
    askFailure();
}

std::vector<analysis::WholePart> OverlayController::wholes() const
{
    return m_prepared == nullptr ? std::vector<analysis::WholePart>() : m_prepared->wholes();
}

void OverlayController::restoreAll()
{
    m_forced = {};
    askFailure();
}

void OverlayController::showSinglePoints(bool areShown)
{
    m_areSinglePointsShown = areShown;
    renewMarks();
}

void OverlayController::onInsight()
{
    const Insight& insight = *m_analysis.insight();
    m_prepared.reset();
    m_view.reset();
    const auto isGone = [&](const std::string& id) {
        const model::Model& model = *insight.model;
        const auto names = [&](const model::Element& element) {
            return model::textOf(element.fields, model::Key::Provider) == id;
        };
        return !model.elements.contains(id) && !model.relations.contains(id) &&
               std::ranges::none_of(model.elements, names);
    };
    std::erase_if(m_forced.dead, isGone);
    std::erase_if(m_forced.alive, isGone);
    if (m_kind == OverlayKind::Failure) {
        askFailure(); // Until it is answered, what is seen stays: no flicker while one draws.
    } else {
        renewMarks();
    }
}

void OverlayController::askFailure()
{
    const Insight* insight = m_analysis.insight();
    if (insight == nullptr) {
        return; // The first one asks again.
    }
    m_job.start([this, number = ++m_wanted, prepared = m_prepared, model = insight->model,
                 settings = insight->availabilitySettings,
                 forced = m_forced](const std::stop_token& stop) mutable {
        if (prepared == nullptr) {
            prepared = std::make_shared<const analysis::FailureOverlay>(*model, settings, stop);
        }
        if (stop.stop_requested()) {
            return;
        }
        Answer answer{number, prepared, prepared->view(forced)};
        QMetaObject::invokeMethod(
            this, [this, answer = std::move(answer)]() mutable { take(std::move(answer)); },
            Qt::QueuedConnection);
    });
}

void OverlayController::take(Answer answer)
{
    if (answer.number != m_wanted) {
        return; // The person went on meanwhile.
    }
    m_done = answer.number;
    m_prepared = std::move(answer.prepared);
    m_view = std::move(answer.view);
    m_viewForced = m_forced;
    renewMarks();
}

void OverlayController::renewMarks()
{
    auto marks = std::make_shared<render::Overlay>();
    if (const Insight* insight = m_analysis.insight()) {
        const model::Model& model = *insight->model;
        if (m_kind == OverlayKind::Load) {
            *marks = loadMarks(*insight, m_factor);
        } else if (m_kind == OverlayKind::Failure && m_view) {
            *marks = failureMarks(model, *m_view, m_viewForced);
        }
        if (m_areSinglePointsShown && m_kind != OverlayKind::Load) {
            addSinglePoints(*marks, model, insight->availability, m_kind == OverlayKind::None);
        }
    }
    if (*marks != *m_marks) { // else there is nothing to paint anew
        m_marks = std::move(marks);
    }
    emit changed();
}

} // namespace corbel::ui
