// The part of Insight that shows figures: objectives, capacity, structure, what is undecided.
#include <algorithm>
#include <array>

#include "ui/overlay/load_marks.h"
#include "ui/panels/fit_bar.h"
#include "ui/panels/insight_panel.h"
#include "ui/panels/metric_words.h"
#include "ui/panels/text_label.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/needs.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

namespace {

constexpr std::size_t mostStations = 6;

QLabel* label(const QString& text, const char* role)
{
    auto* result = new TextLabel(text, role);
    result->setWordWrap(true);
    return result;
}

template <class Ids>
QStringList texts(const Ids& ids)
{
    QStringList list;
    for (const auto& id : ids) {
        list << toQString(id.value);
    }
    return list;
}

} // namespace

WitnessRow* InsightPanel::addFigure(QVBoxLayout* layout, const QString& name, const QString& figure,
                                    const QString& help, const QStringList& ids,
                                    const std::optional<double>& share)
{
    auto* row = new WitnessRow(ids);
    row->setToolTip(plainTip(help));
    row->setAccessibleName(QStringLiteral("%1: %2").arg(name, figure));
    row->setAccessibleDescription(help);
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins(6, 4, 6, 4);
    lines->setSpacing(3);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(label(name, "plain"), 1);
    QLabel* number = label(figure, "strong");
    number->setWordWrap(false);
    line->addWidget(number, 0, Qt::AlignRight | Qt::AlignTop);
    lines->addLayout(line);
    if (share) {
        const render::Theme& theme = m_style.theme();
        const QColor colour = *share >= 1     ? theme.error
                              : *share >= 0.7 ? theme.warning
                                              : theme.success;
        const double shown = std::min(*share, 1.0);
        auto* bar = new FitBar(m_style, {shown, shown}, colour);
        bar->setPlain();
        lines->addWidget(bar);
    }
    layout->addWidget(row);
    connect(row, &WitnessRow::chosen, this, &InsightPanel::witnessesChosen);
    return row;
}

void InsightPanel::addMetric(QGridLayout* grid, const QString& name, const QString& value,
                             const QString& help, const QStringList& ids)
{
    auto* tile = new WitnessRow(ids);
    setMark(tile, "role", "tilecard");
    tile->setToolTip(plainTip(help));
    tile->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    tile->setAccessibleDescription(help);
    auto* layout = new QVBoxLayout(tile);
    layout->setContentsMargins(10, 7, 10, 8);
    layout->setSpacing(1);
    // An open figure must not shout louder than the known ones.
    layout->addWidget(label(value, value == tr("undecided") ? "open" : "display"));
    layout->addWidget(label(name, "small"));
    layout->addStretch(1);
    const int index = grid->count();
    grid->addWidget(tile, index / 2, index % 2);
    connect(tile, &WitnessRow::chosen, this, &InsightPanel::witnessesChosen);
}

void InsightPanel::addObjectives(QVBoxLayout* layout, const Insight& insight)
{
    if (insight.objectives.empty()) {
        return;
    }
    addHeading(layout, tr("Objectives"));
    for (const analysis::ObjectiveResult& objective : insight.objectives) {
        const bool isMet = objective.outcome == analysis::Outcome::Met;
        const bool isOpen = objective.outcome == analysis::Outcome::Undecided;
        const QString outcome = isMet ? tr("met") : isOpen ? tr("undecided") : tr("missed");
        const QString text = textOf(*m_model, objective);
        const QString value = valueOf(objective);
        QString help = outcome;
        for (const model::Message& need : objective.needs) {
            help += u'\n' + withParticles(tr("Undecided without %1").arg(needText(*m_model, need)));
        }
        for (const std::string& id : objective.value.assumed) {
            help += u'\n' + tr("The availability of %1 is assumed").arg(nameIn(*m_model, id));
        }
        const QString note = translated(objective.value.note, *m_model);
        if (!note.isEmpty()) {
            help += u'\n' + note;
        }
        auto* row = new WitnessRow(toStringList(objective.value.witnesses));
        auto* lines = new QVBoxLayout(row);
        lines->setContentsMargins(6, 4, 6, 4);
        lines->setSpacing(1);
        auto* line = new QHBoxLayout;
        line->setSpacing(7);
        lines->addLayout(line);
        const render::Theme& theme = m_style.theme();
        const QIcon icon = isMet    ? m_style.icon(u"check", theme.success)
                           : isOpen ? m_style.icon(u"unknown", theme.warning)
                                    : m_style.icon(u"error", theme.error);
        auto* picture = new QLabel(row);
        picture->setPixmap(icon.pixmap(QSize(14, 14), devicePixelRatioF()));
        picture->setFixedSize(14, 16);
        line->addWidget(picture, 0, Qt::AlignTop);
        line->addWidget(label(text, "plain"), 1);
        QLabel* figure = label(value.isEmpty() ? outcome : value, "strong");
        figure->setWordWrap(false);
        line->addWidget(figure, 0, Qt::AlignTop);
        if (!note.isEmpty()) {
            QLabel* below = label(note, "small");
            below->setIndent(14 + line->spacing()); // as the words above it, behind the picture
            lines->addWidget(below);
        }
        row->setToolTip(plainTip(help));
        row->setAccessibleName(QStringLiteral("%1: %2").arg(text, outcome));
        row->setAccessibleDescription(help);
        layout->addWidget(row);
        connect(row, &WitnessRow::chosen, this, &InsightPanel::witnessesChosen);
    }
}

void InsightPanel::addCapacity(QVBoxLayout* layout, const Insight& insight)
{
    const analysis::CapacityResult& capacity = insight.capacity;
    std::vector<const analysis::CapacityStation*> stations;
    for (const analysis::CapacityStation& station : capacity.stations) {
        if (station.utilization) {
            stations.push_back(&station);
        }
    }
    if (stations.empty() && !capacity.ceiling && !capacity.bound) {
        return;
    }
    addHeading(layout, tr("Under load"));
    QStringList assumptions;
    for (const model::Message& assumption : capacity.assumptions) {
        assumptions << translated(assumption, *m_model);
    }
    QLabel* load = label(loadName(insight), "small");
    load->setToolTip(plainTip(assumptions.join(u'\n')));
    load->setAccessibleDescription(assumptions.join(u'\n'));
    layout->addWidget(load);
    const auto addCeiling = [&](const QString& text, const analysis::CapacityCeiling& ceiling,
                                const QString& help) {
        addFigure(layout, withParticles(text.arg(someNamesIn(*insight.model, ceiling.cut))),
                  rateText(ceiling.rate), help, toStringList(ceiling.cut));
    };
    if (capacity.ceiling) {
        addCeiling(tr("Ceiling, reached first by %1"), *capacity.ceiling,
                   tr("The most that the entries can send together before an element works all the "
                      "time."));
    }
    if (capacity.ceiling && capacity.ceiling->answered &&
        *capacity.ceiling->answered != capacity.ceiling->rate) {
        addFigure(layout, tr("Of these, answered in full"), rateText(*capacity.ceiling->answered),
                  tr("Queues with limited places turn the others away."),
                  toStringList(capacity.ceiling->cut));
    }
    if (capacity.bound) {
        QStringList missing;
        for (const model::Message& one : capacity.bound->missing) {
            missing << needText(*insight.model, one);
        }
        addCeiling(capacity.bound->isUpper ? tr("Ceiling at most this, because of %1")
                                           : tr("Ceiling at least this, because of %1"),
                   capacity.bound->ceiling,
                   tr("The ceiling itself is undecided. Missing: %1").arg(missing.join(u", ")));
        if (capacity.bound->least) {
            addCeiling(tr("Ceiling at least this, because of %1"), *capacity.bound->least,
                       tr("Reached whatever the missing figures are."));
        }
    }
    if (capacity.balanced) {
        addCeiling(tr("Ceiling if requests went where there is room, reached first by %1"),
                   *capacity.balanced,
                   tr("As if every choice among targets that no key decides were free."));
    }
    for (const analysis::CapacityEntry& entry : capacity.entries) {
        if (!entry.lower || !entry.upper) {
            continue;
        }
        const QString response = *entry.lower == *entry.upper
                                     ? durationText(*entry.lower)
                                     : QStringLiteral("%1 – %2").arg(durationText(*entry.lower),
                                                                     durationText(*entry.upper));
        addFigure(layout, tr("Mean response for %1").arg(nameOf(entry.entry)), response,
                  translated(entry.formula), {toQString(entry.entry)});
    }
    std::ranges::stable_sort(
        stations, [](const auto* a, const auto* b) { return *a->utilization > *b->utilization; });
    for (std::size_t i = 0; i < std::min(mostStations, stations.size()); ++i) {
        const analysis::CapacityStation& station = *stations[i];
        QString help = tr("Busy share at %1, by %2")
                           .arg(rateText(station.arrivalRate), translated(station.formula));
        if (station.response) {
            help += u'\n' + tr("Response %1").arg(durationText(*station.response));
        }
        if (station.wait) {
            help += u'\n' + tr("Of that, waiting %1").arg(durationText(*station.wait));
        }
        const double most = station.mostUtilization.value_or(*station.utilization);
        addFigure(layout, nameOf(station.element),
                  percentText(analysis::Interval{*station.utilization, most}), help,
                  {toQString(station.element)}, station.utilization);
    }
    addVerbs(layout, {{tr("Details"), [this] { emit panelRequested(QStringLiteral("capacity")); }},
                      {tr("Show the load"), [this] { emit overlayRequested(true); }}});
}

void InsightPanel::addMetrics(QVBoxLayout* layout, const Insight& insight)
{
    addHeading(layout, tr("Structure, people, cost"));
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const analysis::Structure& structure = insight.conway.structure;
    const auto widest = std::ranges::max_element(
        structure.visibility, {}, [](const auto& visibility) { return visibility.fanIn; });
    addMetric(grid, tr("propagation cost"),
              structure.propagationCost ? percentText(*structure.propagationCost) : tr("undecided"),
              tr("How much of the system a change reaches on average, directly and indirectly. "
                 "Click for the element that most others depend on."),
              widest == structure.visibility.end() ? QStringList()
                                                   : texts(std::array{widest->element}));
    const analysis::Coordination& people = insight.conway.coordination;
    QStringList gaps;
    for (const analysis::TeamPair& gap : people.gaps) {
        gaps << toQString(gap.first.value) << toQString(gap.second.value);
        gaps += texts(gap.relations);
    }
    addMetric(grid, tr("congruence"),
              people.congruence ? percentText(*people.congruence) : tr("undecided"),
              people.congruence
                  ? tr("How much of the coordination that the structure requires takes place "
                       "between teams. Click for what is missing.")
                  : tr("Needs teams: say who owns each element, and which teams talk."),
              gaps);
    QStringList cyclic;
    for (const auto& cycle : structure.cycles) {
        cyclic += texts(cycle);
    }
    addMetric(grid, tr("cycles"), QString::number(structure.cycles.size()),
              tr("Groups of elements that depend on each other all around. Click to see them."),
              cyclic);
    const analysis::Cost& cost = insight.cost;
    addMetric(grid, tr("cost per month"),
              cost.isSum() ? amountText(cost.perMonth, cost.currency) : tr("undecided"),
              cost.isSum()
                  ? tr("Of %n elements that state a cost, replicas counted. Click for them.",
                       nullptr, static_cast<int>(cost.priced.size()))
                  : tr("Needs the cost of at least one element, all in one currency."),
              toStringList(cost.priced));
    layout->addLayout(grid);
}

void InsightPanel::addUndecided(QVBoxLayout* layout, const Insight& insight)
{
    if (insight.open.first.empty()) {
        return;
    }
    addHeading(layout, tr("Still undecided"));
    // What is open by itself, and not for want of a value, follows after the values.
    const auto isValue = [this](const OpenValue& value) {
        return needParts(*m_model, value.need).empty();
    };
    std::vector<OpenValue> values = insight.open.first;
    std::ranges::stable_partition(values, isValue);
    if (std::ranges::any_of(values, isValue)) {
        layout->addWidget(label(tr("Each of these values would make a figure exact. Click to fill "
                                   "it in."),
                                "small"));
    }
    const auto reasonOf = [](const OpenValue& value) {
        switch (value.of) {
        case OpenFigure::Availability:
            return tr("Needed for the availability.");
        case OpenFigure::Capacity:
            return reasonText(value.reason);
        case OpenFigure::Fit:
            return tr("Narrows the fit of a pattern.");
        case OpenFigure::Structure:
            return tr("Needed for structure and people.");
        }
        return QString();
    };
    for (const OpenValue& value : values) {
        addNeed(layout, value.need, reasonOf(value));
    }
    if (insight.open.more > 0) {
        layout->addWidget(
            label(tr("and %n more", nullptr, static_cast<int>(insight.open.more)), "small"));
    }
}

void InsightPanel::addNeed(QVBoxLayout* layout, const model::Message& need, const QString& reason)
{
    const bool isKey = !needSubject(*m_model, need).empty();
    const QStringList parts = needParts(*m_model, need);
    const bool isRemark = !parts.empty() && !reason.isEmpty();
    const QString text = isRemark ? reason : needText(*m_model, need);
    const QString help = isRemark ? needText(*m_model, need) : reason;
    auto* row = new WitnessRow(isKey ? QStringList{toQString(need.text())} : parts);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(6, 3, 6, 3);
    line->addWidget(label(text, isKey ? "plain" : "muted"), 1);
    row->setToolTip(plainTip(help));
    row->setAccessibleName(text);
    row->setAccessibleDescription(help);
    layout->addWidget(row);
    connect(row, &WitnessRow::chosen, this, [this, isKey](const QStringList& ids) {
        isKey ? emit keyChosen(ids.front()) : emit witnessesChosen(ids);
    });
}

} // namespace corbel::ui
