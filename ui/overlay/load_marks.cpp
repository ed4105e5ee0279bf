#include "ui/overlay/load_marks.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/figures.h"
#include "ui/messages.h"
#include "ui/needs.h"

namespace corbel::ui {

namespace {

constexpr double rounding = 1e-9; // what is computed to be full may miss 1 by that much

QString tr(const char* text)
{
    return QCoreApplication::translate("LoadMarks", text);
}

render::BoxMark markOf(const analysis::CapacityStation& station, double factor)
{
    render::BoxMark mark;
    const QString rate = rateText(station.arrivalRate * factor);
    if (!station.utilization) {
        mark.reason = tr(QT_TRANSLATE_NOOP("LoadMarks", "Gets %1")).arg(rate);
        return mark;
    }
    mark.tone = render::Tone::Heat;
    mark.heat = *station.utilization * factor;
    mark.figure = percentText(mark.heat);
    mark.reason = tr(QT_TRANSLATE_NOOP("LoadMarks", "Busy share %1 at %2")).arg(mark.figure, rate);
    if (mark.heat >= 1 - rounding) {
        mark.sign = render::Sign::Full;
        mark.reason +=
            u'\n' + tr(QT_TRANSLATE_NOOP("LoadMarks", "Saturated: its queue grows without end."));
    }
    return mark;
}

} // namespace

double totalRate(const analysis::CapacityResult& capacity)
{
    double rate = 0;
    for (const analysis::CapacityEntry& entry : capacity.entries) {
        rate += entry.rate;
    }
    return rate;
}

std::optional<Saturation> firstSaturation(const analysis::CapacityResult& capacity)
{
    double busiest = 0;
    for (const analysis::CapacityStation& station : capacity.stations) {
        busiest = std::max(busiest, station.utilization.value_or(0));
    }
    if (busiest <= 0) {
        return std::nullopt;
    }
    Saturation first{1 / busiest, totalRate(capacity) / busiest, {}};
    for (const analysis::CapacityStation& station : capacity.stations) {
        if (station.utilization.value_or(0) >= busiest * (1 - rounding)) {
            first.elements.push_back(station.element);
        }
    }
    return first;
}

render::Overlay loadMarks(const model::Model& model, const analysis::CapacityResult& capacity,
                          double factor)
{
    render::Overlay overlay;
    for (const analysis::CapacityStation& station : capacity.stations) {
        overlay.boxes[station.element] = markOf(station, factor);
    }
    for (const analysis::CapacityEntry& entry : capacity.entries) {
        render::BoxMark& mark = overlay.boxes[entry.entry];
        mark.figure = rateText(entry.rate * factor);
        mark.reason = tr(QT_TRANSLATE_NOOP("LoadMarks", "Sends %1")).arg(mark.figure);
    }
    for (const analysis::OpenInput& open : capacity.undecided) {
        const std::string subject = needSubject(model, open.needs);
        if (!model.elements.contains(subject)) {
            continue;
        }
        render::BoxMark& mark = overlay.boxes[subject];
        if (mark.figure.isEmpty()) {
            mark.figure = QStringLiteral("?");
        }
        mark.reason += mark.reason.isEmpty() ? QString() : QStringLiteral("\n");
        mark.reason += tr(QT_TRANSLATE_NOOP("LoadMarks", "Undecided without %1"))
                           .arg(needText(model, open.needs));
    }
    return overlay;
}

} // namespace corbel::ui
