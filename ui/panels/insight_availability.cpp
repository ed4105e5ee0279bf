// The part of Insight that says how often the entries work, and on what assumption.
#include <algorithm>

#include "ui/panels/insight_panel.h"
#include "ui/study/assumptions.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/needs.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostEntries = 4;

} // namespace

void InsightPanel::addVerbs(QVBoxLayout* layout,
                            const std::vector<std::pair<QString, std::function<void()>>>& verbs)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    for (const auto& [text, verb] : verbs) {
        auto* button = new QPushButton(text);
        button->setFlat(true);
        connect(button, &QPushButton::clicked, this, verb);
        row->addWidget(button);
    }
    row->addStretch(1);
    layout->addLayout(row);
}

void InsightPanel::addAvailability(QVBoxLayout* layout, const Insight& insight)
{
    const analysis::AvailabilityResult& result = insight.availability;
    if (result.entries.empty()) {
        return;
    }
    addHeading(layout, tr("When something fails"));
    addAssumption(layout, insight);
    const bool isHelped = std::ranges::any_of(result.entries, isHelpedByAssumption);
    for (std::size_t i = 0; i < std::min(mostEntries, result.entries.size()); ++i) {
        addEntry(layout, result.entries[i]);
    }
    if (result.entries.size() > mostEntries) {
        auto* more = new QLabel(tr("and %n more entries", nullptr,
                                   static_cast<int>(result.entries.size() - mostEntries)));
        setMark(more, "role", "small");
        layout->addWidget(more);
    }
    std::vector<std::pair<QString, std::function<void()>>> verbs{
        {tr("Details"), [this] { emit panelRequested(u"availability"_s); }},
        {tr("Let parts fail"), [this] { emit overlayRequested(false); }}};
    if (isHelped && !insight.availabilitySettings.assumeUnknown) {
        verbs.push_back({tr("Assume 99.9 %"), [this] { emit assumptionWanted(true); }});
    }
    addVerbs(layout, verbs);
}

void InsightPanel::addEntry(QVBoxLayout* layout, const analysis::EntryAvailability& entry)
{
    QStringList points;
    for (const std::string& id : entry.singlePoints) {
        points << nameIn(*m_model, id);
    }
    QString help =
        tr("How often it works in the long run. Click for its single points of failure.");
    if (entry.unavailability.value) {
        help += u'\n' + tr("Down %1").arg(downtimeText(*entry.unavailability.value));
    }
    help +=
        u'\n' + (points.isEmpty() && areSinglePointsOpen(entry)
                     ? tr("Single points of failure: undecided")
                 : points.isEmpty() ? tr("No single point of failure")
                                    : tr("Single points of failure: %1").arg(points.join(u", "_s)));
    addFigure(layout, tr("Available to %1").arg(nameIn(*m_model, entry.entry)),
              availabilityText(entry.unavailability), help, toStringList(entry.singlePoints));
}

void InsightPanel::addAssumption(QVBoxLayout* layout, const Insight& insight)
{
    const QString assumed = assumptionText(insight.availabilitySettings);
    if (assumed.isEmpty()) {
        return;
    }
    auto* banner = new QFrame;
    banner->setObjectName(u"assumption"_s);
    setMark(banner, "role", "banner");
    auto* row = new QHBoxLayout(banner);
    row->setContentsMargins(8, 3, 4, 3);
    auto* text = new QLabel(assumed);
    text->setWordWrap(true);
    auto* withdraw = new QPushButton(tr("Withdraw"));
    withdraw->setFlat(true);
    withdraw->setAccessibleName(tr("Withdraw the assumption"));
    connect(withdraw, &QPushButton::clicked, this, &InsightPanel::assumptionsWithdrawn);
    row->addWidget(text, 1);
    row->addWidget(withdraw);
    layout->addWidget(banner);
}

} // namespace corbel::ui
