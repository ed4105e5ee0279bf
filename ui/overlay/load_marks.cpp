#include "ui/overlay/load_marks.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/words/figures.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/needs.h"

namespace corbel::ui {

namespace {

constexpr double rounding = 1e-9; // what is computed to be full may miss 1 by that much

QString say(const char* text)
{
    return QCoreApplication::translate("LoadMarks", text);
}

/// Rates grow with the factor unless sessions wait for their answers.
bool isProportional(const analysis::CapacityResult& capacity)
{
    return std::ranges::none_of(capacity.entries,
                                [](const auto& entry) { return entry.sessions.has_value(); });
}

std::optional<double> scaled(const std::optional<double>& rate, double factor, bool isProportional)
{
    return rate && (isProportional || factor == 1) ? std::optional(*rate * factor) : std::nullopt;
}

render::BoxMark busyMark(double share, bool isWaitedFor, bool mayBeMore)
{
    render::BoxMark mark;
    mark.tone = render::Tone::Heat;
    mark.heat = share;
    mark.figure = mayBeMore ? QStringLiteral("≥ %1").arg(percentText(share)) : percentText(share);
    mark.reason =
        mayBeMore
            ? say(QT_TRANSLATE_NOOP("LoadMarks", "Busy share at least %1")).arg(percentText(share))
            : say(QT_TRANSLATE_NOOP("LoadMarks", "Busy share %1")).arg(mark.figure);
    if (share >= 1 - rounding) {
        mark.sign = render::Sign::Full;
        mark.reason +=
            u'\n' +
            (isWaitedFor
                 ? say(QT_TRANSLATE_NOOP("LoadMarks",
                                         "Works all the time: the sessions wait for it."))
                 : say(QT_TRANSLATE_NOOP("LoadMarks", "Saturated: its queue grows without end.")));
    }
    return mark;
}

void addLine(QString& text, const QString& line)
{
    text += text.isEmpty() ? line : u'\n' + line;
}

} // namespace

QString loadName(const Insight& insight)
{
    const std::string& scenario = insight.capacity.scenario;
    return scenario.empty()
               ? say(QT_TRANSLATE_NOOP("LoadMarks", "Load: the actors' own rates"))
               : say(QT_TRANSLATE_NOOP("LoadMarks", "Load: scenario %1")).arg(toQString(scenario));
}

bool isOfSessionsAlone(const analysis::CapacityResult& capacity)
{
    return !capacity.entries.empty() &&
           std::ranges::all_of(capacity.entries,
                               [](const auto& entry) { return entry.sessions.has_value(); });
}

qint64 sessionsAt(const analysis::CapacityResult& capacity, double factor)
{
    qint64 count = 0;
    for (const analysis::CapacityEntry& entry : capacity.entries) {
        count += entry.sessions ? std::llround(entry.sessions->count * factor) : 0;
    }
    return count;
}

std::optional<double> totalRate(const Insight& insight, double factor)
{
    const bool isInProportion = isProportional(insight.capacity);
    double total = 0;
    for (const analysis::CapacityEntry& entry : insight.capacity.entries) {
        const std::optional<double> rate = scaled(entry.rate, factor, isInProportion);
        if (!rate) {
            return std::nullopt;
        }
        total += *rate;
    }
    return total;
}

render::Overlay loadMarks(const Insight& insight, double factor)
{
    render::Overlay overlay;
    const std::vector<double> busy = insight.load.utilization(factor);
    const bool areSessionsAlone = isOfSessionsAlone(insight.capacity);
    for (std::size_t i = 0; i < busy.size(); ++i) {
        overlay.boxes[insight.load.elements()[i]] =
            busyMark(busy[i], areSessionsAlone, insight.load.mayBeMore()[i]);
    }
    const bool isInProportion = isProportional(insight.capacity);
    for (const analysis::CapacityStation& station : insight.capacity.stations) {
        if (const auto rate = scaled(station.arrivalRate, factor, isInProportion)) {
            addLine(overlay.boxes[station.element].reason,
                    say(QT_TRANSLATE_NOOP("LoadMarks", "Gets %1")).arg(rateText(*rate)));
        }
    }
    for (const analysis::CapacityEntry& entry : insight.capacity.entries) {
        if (const auto rate = scaled(entry.rate, factor, isInProportion)) {
            render::BoxMark& mark = overlay.boxes[entry.entry];
            mark.figure = rateText(*rate);
            addLine(mark.reason, say(QT_TRANSLATE_NOOP("LoadMarks", "Sends %1")).arg(mark.figure));
        }
    }
    for (const analysis::OpenInput& open : insight.capacity.undecided) {
        const std::string subject = needSubject(*insight.model, open.needs);
        if (!insight.model->elements.contains(subject)) {
            continue;
        }
        render::BoxMark& mark = overlay.boxes[subject];
        if (mark.figure.isEmpty()) {
            mark.figure = QStringLiteral("?");
        }
        addLine(mark.reason,
                withParticles(say(QT_TRANSLATE_NOOP("LoadMarks", "Undecided without %1"))
                                  .arg(needText(*insight.model, open.needs))));
    }
    return overlay;
}

} // namespace corbel::ui
