#include "ui/overlay/failure_marks.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>
#include <QStringList>

#include "ui/words/messages.h"

namespace corbel::ui {

namespace {

using analysis::Health;

QString say(const char* text)
{
    return QCoreApplication::translate("FailureMarks", text);
}

class Marks {
public:
    Marks(const model::Model& model, const analysis::FailureView& view,
          const analysis::ForcedParts& forced)
        : m_model(model),
          m_view(view),
          m_forced(forced)
    {
        for (const model::Relation& relation : model.relations) {
            const model::Criticality criticality = model::criticality(relation);
            if (criticality != model::Criticality::None) {
                auto& targets = criticality == model::Criticality::Hard ? m_needed : m_used;
                targets[relation.from.value].push_back(relation.to.value);
            }
        }
        for (const auto& [id, elements] : view.without) {
            for (const std::size_t element : elements) {
                m_without[element] << nameOf(id);
            }
        }
    }

    render::Overlay all()
    {
        render::Overlay overlay;
        for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
            const model::Element& element = m_model.elements[i];
            render::BoxMark mark = markOf(element, m_view.elements[i]);
            if (mark != render::BoxMark()) {
                overlay.boxes[element.id.value] = std::move(mark);
            }
        }
        for (const analysis::EntryHealth& entry : m_view.entries) {
            if (entry.health == Health::Down && !m_forced.dead.contains(entry.entry)) {
                render::BoxMark& mark = overlay.boxes[entry.entry];
                mark.tone = render::Tone::Alarm;
                mark.sign = render::Sign::Lost;
            }
        }
        for (const model::Relation& relation : m_model.relations) {
            if (const render::LinkMark mark = markOf(relation); mark != render::LinkMark()) {
                overlay.links[relation.id.value] = mark;
            }
        }
        return overlay;
    }

private:
    Health healthOf(const std::string& id) const
    {
        const std::optional<std::size_t> index = m_model.elements.indexOf(id);
        return index ? m_view.elements[*index] : Health::Up;
    }

    bool isDown(const std::string& id) const
    {
        return healthOf(id) == Health::Down || m_forced.dead.contains(id);
    }

    QString nameOf(const std::string& id) const { return nameIn(m_model, id); }

    render::BoxMark markOf(const model::Element& element, Health health) const
    {
        render::BoxMark mark;
        const std::string& id = element.id.value;
        if (m_forced.dead.contains(id)) {
            mark.tone = render::Tone::Grey;
            mark.sign = render::Sign::Off;
            mark.reason = takenDown();
            return mark;
        }
        if (m_forced.alive.contains(id)) {
            mark.sign = render::Sign::Held;
            mark.reason = keptUp();
        }
        if (health == Health::Down) {
            mark.tone = render::Tone::Grey;
            mark.sign = render::Sign::Down;
            mark.reason = whyDown(element);
        } else if (health == Health::Degraded) {
            mark.tone = render::Tone::Amber;
            mark.sign = render::Sign::Degraded;
            mark.reason = whyDegraded(element);
        } else if (health == Health::Weakened) {
            mark.sign = render::Sign::Weakened;
            mark.reason = whyWeakened(element);
        }
        return mark;
    }

    /// What it needs directly and is down, each once: what it stands on, what holds it, what it
    /// uses, and its fail-overs.
    QStringList brokenNeeds(const model::Element& element) const
    {
        std::vector<std::string> down;
        const auto consider = [&](const std::string& id) {
            if (isDown(id) && std::ranges::find(down, id) == down.end()) {
                down.push_back(id);
            }
        };
        for (const std::string& host : model::runsOn(element)) {
            consider(host);
        }
        if (const model::ElementId parent = model::parentOf(element); !parent.empty()) {
            consider(parent.value);
        }
        for (const model::Key key : {model::Key::Provider, model::Key::Brokers}) {
            consider(std::string(model::textOf(element.fields, key)));
        }
        if (const auto needed = m_needed.find(element.id.value); needed != m_needed.end()) {
            for (const std::string& id : needed->second) {
                consider(id);
            }
        }
        QStringList names;
        for (const std::string& id : down) {
            names << nameOf(id);
        }
        return names;
    }

    QString whyDown(const model::Element& element) const
    {
        QStringList down = brokenNeeds(element);
        if (down.isEmpty()) { // What it needs is up, and cannot be reached or did not take over.
            const auto without = m_without.find(*m_model.elements.indexOf(element.id.value));
            down = without == m_without.end() ? QStringList() : without->second;
        }
        return down.isEmpty()
                   ? say(QT_TRANSLATE_NOOP("FailureMarks", "Down: too little is left of what it "
                                                           "needs."))
                   : withParticles(
                         say(QT_TRANSLATE_NOOP("FailureMarks", "Down, because it needs %1."))
                             .arg(down.join(QStringLiteral(", "))));
    }

    QString whyDegraded(const model::Element& element) const
    {
        QStringList down;
        QStringList degraded;
        for (const auto* targets : {&m_used, &m_needed}) {
            const auto own = targets->find(element.id.value);
            for (const std::string& id :
                 own == targets->end() ? std::vector<std::string>() : own->second) {
                QStringList& names = isDown(id) ? down : degraded;
                if ((isDown(id) || healthOf(id) == Health::Degraded) &&
                    !names.contains(nameOf(id))) {
                    names << nameOf(id);
                }
            }
        }
        const QStringList& names = down.isEmpty() ? degraded : down;
        return names.isEmpty()
                   ? say(QT_TRANSLATE_NOOP("FailureMarks",
                                           "Works, but offers less: something it uses is down."))
                   : withParticles(
                         (down.isEmpty()
                              ? say(QT_TRANSLATE_NOOP("FailureMarks",
                                                      "Works, but offers less, as %1 does."))
                              : say(QT_TRANSLATE_NOOP("FailureMarks",
                                                      "Works, but offers less without %1.")))
                             .arg(names.join(QStringLiteral(", "))));
    }

    QString whyWeakened(const model::Element& element) const
    {
        const QStringList down = brokenNeeds(element);
        return down.isEmpty()
                   ? say(QT_TRANSLATE_NOOP("FailureMarks",
                                           "Works, but something behind it has nothing left to "
                                           "fall back on."))
                   : withParticles(say(QT_TRANSLATE_NOOP("FailureMarks",
                                                         "Works, but %1 cannot be fallen back on "
                                                         "any more."))
                                       .arg(down.join(QStringLiteral(", "))));
    }

    render::LinkMark markOf(const model::Relation& relation) const
    {
        render::LinkMark mark;
        if (m_forced.dead.contains(relation.id.value)) {
            mark.tone = render::Tone::Grey;
            mark.sign = render::Sign::Off;
            mark.reason = takenDown();
            return mark;
        }
        if (m_forced.alive.contains(relation.id.value)) {
            mark.sign = render::Sign::Held;
            mark.reason = keptUp();
        }
        const bool isTargetDown = isDown(relation.to.value);
        const bool isSourceDown = isDown(relation.from.value);
        if (!isTargetDown && !isSourceDown) {
            return mark;
        }
        if (relation.kind == model::RelationKind::FailsOverTo && isSourceDown && !isTargetDown) {
            mark.reason += mark.reason.isEmpty() ? QString() : QStringLiteral("\n");
            mark.reason +=
                withParticles(say(QT_TRANSLATE_NOOP("FailureMarks", "In use: %1 stands in for %2."))
                                  .arg(nameOf(relation.to.value), nameOf(relation.from.value)));
            return mark;
        }
        mark.tone = render::Tone::Grey;
        if (isTargetDown && !isSourceDown &&
            model::criticality(relation) == model::Criticality::Soft) {
            mark.tone = render::Tone::Amber;
        }
        if (isTargetDown && model::isHard(relation) &&
            !m_forced.dead.contains(relation.from.value)) {
            mark.tone = isSourceDown ? render::Tone::Alarm : render::Tone::Grey;
        }
        mark.reason += mark.reason.isEmpty() ? QString() : QStringLiteral("\n");
        const std::string& dead = isTargetDown ? relation.to.value : relation.from.value;
        mark.reason +=
            withParticles(say(QT_TRANSLATE_NOOP("FailureMarks", "%1 is down.")).arg(nameOf(dead)));
        return mark;
    }

    static QString takenDown()
    {
        return say(QT_TRANSLATE_NOOP("FailureMarks", "Taken down here, to see what "
                                                     "happens. Click to bring it back."));
    }

    static QString keptUp()
    {
        return say(QT_TRANSLATE_NOOP("FailureMarks", "Kept from failing by itself, to see what "
                                                     "happens. Shift-click to let it go."));
    }

    const model::Model& m_model;
    const analysis::FailureView& m_view;
    const analysis::ForcedParts& m_forced;
    std::map<std::string, std::vector<std::string>> m_needed; ///< Targets of hard relations.
    std::map<std::string, std::vector<std::string>> m_used;   ///< Targets of soft ones.
    std::map<std::size_t, QStringList>
        m_without; ///< By element: dead links and the like behind it.
};

} // namespace

render::Overlay failureMarks(const model::Model& model, const analysis::FailureView& view,
                             const analysis::ForcedParts& forced)
{
    return Marks(model, view, forced).all();
}

void addSinglePoints(render::Overlay& overlay, const model::Model& model,
                     const analysis::AvailabilityResult& availability, bool isSparing)
{
    std::map<std::string, QStringList> entriesByPoint;
    for (const analysis::EntryAvailability& entry : availability.entries) {
        if (isSparing && !entry.unavailability.value) {
            continue;
        }
        for (const std::string& id : entry.singlePoints) {
            entriesByPoint[id] << nameIn(model, entry.entry);
        }
    }
    for (const auto& [id, entries] : entriesByPoint) {
        if (!model.elements.contains(id)) {
            continue;
        }
        render::BoxMark& mark = overlay.boxes[id];
        mark.isSinglePoint = true;
        mark.reason += mark.reason.isEmpty() ? QString() : QStringLiteral("\n");
        mark.reason += say(QT_TRANSLATE_NOOP("FailureMarks", "A single point of failure of %1."))
                           .arg(entries.join(QStringLiteral(", ")));
    }
}

} // namespace corbel::ui
