#include "ui/panels/availability_rows.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "analysis/outcome.h"
#include "ui/panels/pattern_card.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/needs.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

const QString none = u"–"_s;

QString say(const char* text)
{
    return QCoreApplication::translate("AvailabilityRows", text);
}

QString namesOf(const model::Model& model, const std::vector<std::string>& ids)
{
    QStringList names;
    for (const std::string& id : ids) {
        names << nameIn(model, id);
    }
    return names.join(u", "_s);
}

/// Three significant digits; no exponent above one.
TableCell figure(double value)
{
    const bool isLarge = std::abs(value) >= 999.5 && std::abs(value) < 1e9;
    return {isLarge ? QString::number(value, 'f', 0) : QString::number(value, 'g', 3), value};
}

/// Close to 1 with more digits.
TableCell ratio(const std::optional<double>& value)
{
    if (!value) {
        return {u"∞"_s, HUGE_VAL};
    }
    const double excess = std::abs(*value - 1);
    if (excess == 0 || excess >= 0.01) {
        return figure(*value);
    }
    constexpr double least = 5e-5; // what four digits tell apart
    return {excess < least ? u"≈ 1"_s : QString::number(*value, 'f', 4), *value};
}

/// Per cent with two significant digits below one.
TableCell share(double value)
{
    const double percent = value * 100;
    if (constexpr double least = 0.001; percent > 0 && percent < least) {
        return {u"< %1 %"_s.arg(least), value};
    }
    return {percent > 0 && percent < 0.95 ? u"%1 %"_s.arg(QString::number(percent, 'g', 2))
                                          : percentText(value),
            value};
}

TableCell duration(const std::optional<double>& seconds)
{
    return seconds ? TableCell(durationText(*seconds), *seconds) : TableCell(none);
}

TableCell rate(const std::optional<double>& perSecond)
{
    return perSecond ? TableCell(rateText(*perSecond), *perSecond) : TableCell(none);
}

QString nameOf(analysis::DomainKind kind)
{
    switch (kind) {
    case analysis::DomainKind::Host:
        return say(QT_TRANSLATE_NOOP("AvailabilityRows", "host"));
    case analysis::DomainKind::Zone:
        return say(QT_TRANSLATE_NOOP("AvailabilityRows", "zone"));
    case analysis::DomainKind::Site:
        return say(QT_TRANSLATE_NOOP("AvailabilityRows", "site"));
    case analysis::DomainKind::Provider:
        return say(QT_TRANSLATE_NOOP("AvailabilityRows", "provider"));
    }
    return {};
}

TableCell recoveryCell(const analysis::RecoveryTime& time)
{
    if (time.seconds) {
        return {durationText(*time.seconds), *time.seconds};
    }
    if (time.isEndless) {
        return {say(QT_TRANSLATE_NOOP("AvailabilityRows", "never")), HUGE_VAL};
    }
    TableCell cell(time.atLeast > 0 ? say(QT_TRANSLATE_NOOP("AvailabilityRows", "at least %1"))
                                          .arg(durationText(time.atLeast))
                                    : say(QT_TRANSLATE_NOOP("AvailabilityRows", "undecided")));
    cell.icon = u"unknown"_s;
    return cell;
}

QString recoveryTip(const model::Model& model, const QString& what,
                    const analysis::RecoveryTime& time)
{
    QString tip =
        time.basis.empty() ? QString() : u"%1: %2"_s.arg(what, translated(time.basis, model));
    for (const model::Message& need : time.needs) {
        tip += tip.isEmpty() ? QString() : u"\n"_s;
        tip +=
            withParticles(say(QT_TRANSLATE_NOOP("AvailabilityRows", "%1 is undecided without %2"))
                              .arg(what, needText(model, need)));
    }
    return tip;
}

TableCell targetsCell(const std::vector<analysis::RecoveryTarget>& targets)
{
    if (targets.empty()) {
        return none;
    }
    QStringList texts;
    Verdict verdict = Verdict::Good;
    for (const analysis::RecoveryTarget& target : targets) {
        const QString outcome = target.outcome == analysis::Outcome::Met
                                    ? say(QT_TRANSLATE_NOOP("AvailabilityRows", "met"))
                                : target.outcome == analysis::Outcome::Missed
                                    ? say(QT_TRANSLATE_NOOP("AvailabilityRows", "missed"))
                                    : say(QT_TRANSLATE_NOOP("AvailabilityRows", "undecided"));
        texts << u"%1 ≤ %2: %3"_s.arg(toQString(target.metric).toUpper(),
                                      durationText(target.atMost), outcome);
        if (target.outcome == analysis::Outcome::Missed) {
            verdict = Verdict::Bad;
        } else if (target.outcome == analysis::Outcome::Undecided && verdict == Verdict::Good) {
            verdict = Verdict::Doubtful;
        }
    }
    TableCell cell(texts.join(u", "_s));
    cell.verdict = verdict;
    cell.icon = verdict == Verdict::Good  ? u"check"_s
                : verdict == Verdict::Bad ? u"error"_s
                                          : u"unknown"_s;
    return cell;
}

} // namespace

QString partName(const model::Model& model, const analysis::FailurePart& part)
{
    const QString subjects = namesOf(model, part.subjects);
    switch (part.kind) {
    case analysis::FailureKind::Element: {
        const std::size_t number = part.id.rfind('#');
        return number == std::string::npos || model.elements.contains(part.id)
                   ? subjects
                   : u"%1 #%2"_s.arg(subjects, toQString(part.id.substr(number + 1)));
    }
    case analysis::FailureKind::CommonCause:
        return say(QT_TRANSLATE_NOOP("AvailabilityRows", "%1, all at once")).arg(subjects);
    case analysis::FailureKind::Coverage:
        return say(QT_TRANSLATE_NOOP("AvailabilityRows", "fail-over %1 does not work"))
            .arg(subjects);
    case analysis::FailureKind::Link:
        return say(QT_TRANSLATE_NOOP("AvailabilityRows", "link %1")).arg(subjects);
    case analysis::FailureKind::Pair:
        return say(QT_TRANSLATE_NOOP("AvailabilityRows", "pair %1")).arg(subjects);
    case analysis::FailureKind::Replicas:
        return say(QT_TRANSLATE_NOOP("AvailabilityRows", "too many of %1")).arg(subjects);
    }
    return subjects;
}

std::vector<TableColumn> importanceColumns()
{
    return {{say(QT_TRANSLATE_NOOP("AvailabilityRows", "Part")), false, {}},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Criticality")), true,
             say(QT_TRANSLATE_NOOP("AvailabilityRows",
                                   "How much of the unavailability this part is responsible for"))},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Down")), true,
             say(QT_TRANSLATE_NOOP("AvailabilityRows", "How likely this part is found down"))},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Birnbaum")), true,
             say(QT_TRANSLATE_NOOP("AvailabilityRows",
                                   "How much the entry's unavailability differs between this part "
                                   "down and up"))},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "RAW")), true,
             say(QT_TRANSLATE_NOOP("AvailabilityRows",
                                   "Risk achievement worth: how many times worse it gets when this "
                                   "part is down"))},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "RRW")), true,
             say(QT_TRANSLATE_NOOP("AvailabilityRows",
                                   "Risk reduction worth: how many times better it gets when this "
                                   "part never fails"))}};
}

std::vector<TableRow> importanceRows(const model::Model& model,
                                     const analysis::EntryAvailability& entry)
{
    std::vector<TableRow> rows;
    for (const analysis::PartImportance& one : entry.importance) {
        TableRow row;
        row.cells = {partName(model, one.part),
                     share(one.criticality),
                     one.part.unavailability ? figure(*one.part.unavailability) : TableCell(none),
                     figure(one.birnbaum),
                     ratio(one.raw),
                     ratio(one.rrw)};
        row.ids = toStringList(one.part.subjects);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TableColumn> recoveryColumns()
{
    return {{say(QT_TRANSLATE_NOOP("AvailabilityRows", "Goes down")), false, {}},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Kind")), false, {}},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Left")), true,
             say(QT_TRANSLATE_NOOP("AvailabilityRows",
                                   "The availability of the entry while this is down"))},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "RPO")), true,
             say(QT_TRANSLATE_NOOP("AvailabilityRows",
                                   "Recovery point: the span of data that is lost"))},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "RTO")), true,
             say(QT_TRANSLATE_NOOP("AvailabilityRows",
                                   "Recovery time: how long until the entry is back"))},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Targets")), false,
             say(QT_TRANSLATE_NOOP("AvailabilityRows",
                                   "What the objectives ask of RPO and RTO, and whether it is "
                                   "met"))}};
}

std::vector<TableRow> recoveryRows(const model::Model& model,
                                   const analysis::EntryAvailability& entry)
{
    std::vector<TableRow> rows;
    for (const analysis::DomainLoss& loss : entry.domains) {
        TableRow row;
        TableCell left(availabilityText(complement(loss.availability)));
        if (loss.availability.value) {
            left.order = *loss.availability.value;
        }
        row.cells = {nameIn(model, loss.domain), nameOf(loss.kind),      left,
                     recoveryCell(loss.rpo),     recoveryCell(loss.rto), targetsCell(loss.targets)};
        row.ids = toStringList(loss.rto.witnesses);
        if (model.elements.contains(loss.domain)) {
            row.ids.prepend(toQString(loss.domain));
        }
        const QString rpo = recoveryTip(model, u"RPO"_s, loss.rpo);
        const QString rto = recoveryTip(model, u"RTO"_s, loss.rto);
        row.tip = rpo.isEmpty() || rto.isEmpty() ? rpo + rto : rpo + u'\n' + rto;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TableColumn> blastColumns()
{
    return {{say(QT_TRANSLATE_NOOP("AvailabilityRows", "Goes down")), false, {}},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Takes down")), false, {}},
            {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Weakens")), false, {}}};
}

std::vector<TableRow> blastRows(const model::Model& model,
                                const analysis::AvailabilityResult& availability)
{
    std::vector<TableRow> rows;
    for (const analysis::BlastRadius& blast : availability.blast) {
        TableRow row;
        row.ids << toQString(blast.element);
        const auto reached = [&](const std::vector<analysis::Reach>& entries) {
            QStringList names;
            for (const analysis::Reach& reach : entries) {
                names << nameIn(model, reach.entry);
                row.ids += toStringList(reach.path);
            }
            TableCell cell(names.isEmpty() ? none : names.join(u", "_s));
            return cell;
        };
        TableCell lost = reached(blast.lost);
        if (!blast.lost.empty()) {
            lost.icon = u"error"_s;
            lost.verdict = Verdict::Bad;
        }
        row.cells = {nameIn(model, blast.element), lost, reached(blast.weakened)};
        row.ids.removeDuplicates();
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TableColumn> capacityColumns()
{
    return {
        {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Element")), false, {}},
        {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Arrivals")), true, {}},
        {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Utilisation")), true, {}},
        {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Waiting")), true, {}},
        {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Response")), true, {}},
        {say(QT_TRANSLATE_NOOP("AvailabilityRows", "Turned away")), true, {}},
        {say(QT_TRANSLATE_NOOP("AvailabilityRows", "By")), false,
         say(QT_TRANSLATE_NOOP("AvailabilityRows", "The closed form, and whether it is exact"))}};
}

std::vector<TableRow> capacityRows(const model::Model& model,
                                   const analysis::CapacityResult& capacity)
{
    const auto basis = [](const std::string& how, const model::Message& formula) {
        const QString text = translated(formula);
        return how == "approximation"
                   ? say(QT_TRANSLATE_NOOP("AvailabilityRows", "%1, approximately")).arg(text)
                   : text;
    };
    std::vector<TableRow> rows;
    for (const analysis::CapacityStation& station : capacity.stations) {
        TableRow row;
        TableCell busy(none);
        if (station.utilization) {
            const double most = station.mostUtilization.value_or(*station.utilization);
            busy = {percentText(analysis::Interval{*station.utilization, most}),
                    *station.utilization};
            busy.icon = *station.utilization >= 1 ? u"warning"_s : QString();
            busy.verdict = Verdict::Bad;
        }
        row.cells = {nameIn(model, station.element),
                     station.isRateKnown ? rate(station.arrivalRate) : TableCell(none),
                     busy,
                     duration(station.wait),
                     duration(station.response),
                     station.lost ? TableCell(percentText(*station.lost), *station.lost)
                                  : TableCell(none),
                     basis(station.basis, station.formula)};
        row.ids << toQString(station.element);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace corbel::ui
