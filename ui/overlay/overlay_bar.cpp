#include "ui/overlay/overlay_bar.h"

#include <algorithm>
#include <utility>

#include <QResizeEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/inspector/field_flow.h"
#include "ui/overlay/flat_button.h"
#include "ui/overlay/load_marks.h"
#include "ui/study/assumptions.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/needs.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrow = 560; // pixels

/// Without the zeros that say nothing.
class FactorField : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QString textFromValue(double value) const override { return locale().toString(value, 'g', 4); }
};

} // namespace

OverlayBar::OverlayBar(OverlayController& overlay, AnalysisController& analysis, const Style& style,
                       QWidget* parent)
    : QWidget(parent),
      m_overlay(overlay),
      m_analysis(analysis),
      m_style(style),
      m_sentence(new QLabel(this)),
      m_reset(flatButton(this)),
      m_assumption(flatButton(this)),
      m_assume(flatButton(this)),
      m_drive(new QWidget(this)),
      m_load(new QWidget(m_drive)),
      m_scenario(new QComboBox(m_load)),
      m_slider(new LoadSlider(style, m_load)),
      m_factor(new FactorField(m_load)),
      m_chips(new QWidget(m_drive)),
      m_wholesButton(flatButton(m_drive)),
      m_wholes(new WholeList(overlay, analysis, style, this)),
      m_legendButton(flatButton(m_drive)),
      m_legend(new OverlayLegend(style, this))
{
    setObjectName(u"overlayBar"_s);
    setAccessibleName(tr("Overlay"));
    setMark(this, "surface", "window");
    setAttribute(Qt::WA_StyledBackground);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 3, 8, 3);
    top->setSpacing(2);
    makeSwitch(top);
    top->addSpacing(10);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    top->addWidget(m_sentence, 1);
    top->addWidget(m_reset, 0, Qt::AlignBottom);
    m_assumption->setToolTip(tr("Click to withdraw what is assumed"));
    m_assume->setText(tr("Assume 99.9 % for all unknown"));
    m_assume->setToolTip(tr("Everything that states no availability counts as up 99.9 % of the "
                            "time, until you withdraw that"));

    auto* drive = new QHBoxLayout(m_drive);
    drive->setContentsMargins(8, 5, 8, 0);
    drive->setSpacing(8);
    makeLoad(drive);
    m_wholesButton->setText(tr("Hosts, sites, links…"));
    m_wholesButton->setToolTip(
        tr("Take down a host, a site, a zone, a provider, a network link or a fail-over, also "
           "where this view does not show it"));
    m_wholesButton->setAccessibleDescription(m_wholesButton->toolTip());
    drive->addWidget(m_wholesButton, 0, Qt::AlignTop);
    m_chips->setLayout(new FlowLayout(nullptr, 6));
    m_chips->setAccessibleName(tr("Availability of the entries"));
    drive->addWidget(m_chips, 1);
    m_legendButton->setText(tr("Legend"));
    m_legendButton->setToolTip(tr("What the signs and colours on the drawing mean"));
    m_legendButton->setAccessibleDescription(m_legendButton->toolTip());
    drive->addWidget(m_legendButton, 0, Qt::AlignTop);

    auto* line = new QFrame(this);
    setMark(line, "role", "line");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(line);
    layout->addWidget(m_assumption, 0, Qt::AlignLeft);
    layout->addWidget(m_assume, 0, Qt::AlignLeft);
    layout->addWidget(m_drive); // above the switch, which stays below the mouse as the row grows
    layout->addLayout(top);

    connect(m_reset, &QToolButton::clicked, this, [this] {
        if (m_overlay.kind() == OverlayKind::Load) {
            m_overlay.setFactor(1);
        } else {
            m_overlay.restoreAll();
        }
    });
    connect(m_assumption, &QToolButton::clicked, this, &OverlayBar::assumptionsWithdrawn);
    connect(m_assume, &QToolButton::clicked, this, [this] { emit assumptionWanted(true); });
    connect(m_wholesButton, &QToolButton::clicked, this, &OverlayBar::openWholes);
    connect(m_legendButton, &QToolButton::clicked, this,
            [this] { m_legend->openAt(m_legendButton, m_overlay.kind()); });
    connect(&overlay, &OverlayController::kindChanged, this, &OverlayBar::renew);
    connect(&overlay, &OverlayController::changed, this, &OverlayBar::renew);
    renewIcons();
}

void OverlayBar::makeSwitch(QHBoxLayout* row)
{
    const std::array<QString, 3> texts{tr("Plain"), tr("Failure"), tr("Load")};
    const std::array<QString, 3> tips{
        tr("Plain: the drawing as it is"),
        tr("Failure: take parts down, and see what falls with them"),
        tr("Load: see how busy everything is, under more or less of it")};
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i] = flatButton(this);
        m_kinds[i]->setCheckable(true);
        m_kinds[i]->setText(texts[i]);
        m_kinds[i]->setToolTip(tips[i]);
        m_kinds[i]->setAccessibleName(tr("Overlay: %1").arg(texts[i]));
        row->addWidget(m_kinds[i], 0, Qt::AlignBottom);
        connect(m_kinds[i], &QToolButton::clicked, this,
                [this, i] { m_overlay.setKind(static_cast<OverlayKind>(i)); });
    }
}

void OverlayBar::makeLoad(QHBoxLayout* row)
{
    auto* load = new QHBoxLayout(m_load);
    load->setContentsMargins(0, 0, 0, 0);
    load->setSpacing(8);
    m_scenario->setAccessibleName(tr("Scenario"));
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_scenario->setToolTip(
        tr("Whose load is shown. Objectives are judged under the first scenario, "
           "whichever is chosen here."));
    load->addWidget(m_scenario);
    load->addWidget(m_slider, 1);
    m_factor->setPrefix(u"×"_s);
    m_factor->setDecimals(3);
    m_factor->setRange(0.001, 1e9);
    m_factor->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_factor->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_factor->setAlignment(Qt::AlignRight);
    m_factor->setKeyboardTracking(false);
    m_factor->setAccessibleName(tr("Load factor"));
    m_factor->setMaximumWidth(84);
    load->addWidget(m_factor);
    row->addWidget(m_load, 1);
    connect(m_scenario, &QComboBox::activated, this, &OverlayBar::chooseScenario);
    connect(m_slider, &LoadSlider::factorChosen, &m_overlay, &OverlayController::setFactor);
    connect(m_factor, &QDoubleSpinBox::valueChanged, &m_overlay, &OverlayController::setFactor);
}

void OverlayBar::renewIcons()
{
    m_kinds[0]->setIcon(m_style.icon(u"plain"));
    m_kinds[1]->setIcon(m_style.icon(u"failure"));
    m_kinds[2]->setIcon(m_style.icon(u"load"));
    m_reset->setIcon(m_style.icon(u"refresh"));
    m_wholesButton->setIcon(m_style.icon(u"site"));
    m_legendButton->setIcon(m_style.icon(u"info"));
    m_assumption->setIcon(m_style.icon(u"info", m_style.theme().warning));
    m_assume->setIcon(m_style.icon(u"unknown", m_style.theme().warning));
    renew();
}

void OverlayBar::renew()
{
    const OverlayKind kind = m_overlay.kind();
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i]->setChecked(i == static_cast<std::size_t>(kind));
    }
    m_areWholesWanted = m_areWholesWanted && kind == OverlayKind::Failure;
    m_load->setVisible(kind == OverlayKind::Load);
    m_chips->setVisible(kind == OverlayKind::Failure);
    m_wholesButton->setVisible(kind == OverlayKind::Failure);
    m_drive->setVisible(kind != OverlayKind::None);
    m_reset->setVisible(kind != OverlayKind::None);
    m_reset->setText(kind == OverlayKind::Load ? tr("Load ×1") : tr("Bring all back"));
    m_reset->setToolTip(kind == OverlayKind::Load
                            ? tr("The load as it was drawn")
                            : tr("Nothing is taken down or kept up any more"));
    renewMemory();
    m_assumption->hide();
    m_assume->hide();
    m_sentence->setText({});
    m_sentence->setToolTip({});
    if (const Insight* insight = m_analysis.insight()) {
        if (kind == OverlayKind::Load) {
            renewLoad(*insight);
        } else if (kind == OverlayKind::Failure) {
            renewFailure(*insight);
        } else {
            renewPlain(*insight);
        }
        renewAssumption(*insight);
    }
}

void OverlayBar::openWholes()
{
    m_areWholesWanted = true;
    m_overlay.setKind(OverlayKind::Failure);
    renew();
}

void OverlayBar::renewMemory()
{
    const int held = static_cast<int>(m_overlay.forced().dead.size()) +
                     static_cast<int>(m_overlay.forced().alive.size());
    QToolButton* failure = button(OverlayKind::Failure);
    failure->setText(held == 0 ? tr("Failure") : tr("Failure (%1)").arg(held));
    failure->setToolTip(held == 0 ? tr("Failure: take parts down, and see what falls with them")
                                  : tr("Failure: %n parts are taken down or kept up, until you "
                                       "bring them back",
                                       nullptr, held));
    failure->setAccessibleName(tr("Overlay: %1").arg(failure->text()));
}

void OverlayBar::renewAssumption(const Insight& insight)
{
    const QString assumed = assumptionText(availabilitySettings(m_analysis.settings()));
    const bool isAboutAvailability = m_overlay.kind() != OverlayKind::Load;
    m_assumption->setText(assumed);
    m_assumption->setAccessibleName(assumed);
    m_assumption->setVisible(isAboutAvailability && !assumed.isEmpty());
    m_assume->setVisible(m_overlay.kind() == OverlayKind::Failure &&
                         !m_analysis.settings().assumedAvailability &&
                         std::ranges::any_of(insight.availability.entries, isHelpedByAssumption));
}

void OverlayBar::renewPlain(const Insight& insight)
{
    QStringList parts;
    for (const analysis::EntryAvailability& entry : insight.availability.entries) {
        if (parts.size() == 2) {
            break; // The panel has them all.
        }
        // Bounds are worth saying, too; where nothing at all is known, the panel says what lacks.
        const analysis::Likelihood& down = entry.unavailability;
        if (down.value || down.lower > 0 || down.upper < 1) {
            parts << tr("%1 available to %2")
                         .arg(availabilityText(entry.unavailability),
                              nameIn(*insight.model, entry.entry));
        }
    }
    // A line may end before the figure, not within it.
    const auto figure = [](double rate) { return rateText(rate).replace(u' ', QChar::Nbsp); };
    if (const auto& ceiling = insight.capacity.ceiling) {
        parts << tr("ceiling %1").arg(figure(ceiling->rate));
    } else if (const auto& bound = insight.capacity.bound) {
        parts << (bound->isUpper ? tr("ceiling at most %1") : tr("ceiling at least %1"))
                     .arg(figure(bound->ceiling.rate));
    }
    m_sentence->setText(parts.join(u"  ·  "_s));
}

void OverlayBar::renewLoad(const Insight& insight)
{
    const auto& full = insight.load.saturation();
    m_slider->setSaturation(full ? std::optional(full->factor) : std::nullopt);
    m_slider->setFactor(m_overlay.factor());
    m_reset->setEnabled(m_overlay.factor() != 1);
    m_load->setEnabled(!insight.load.elements().empty());
    {
        const QSignalBlocker quiet(m_factor);
        m_factor->setValue(m_overlay.factor());
    }
    renewScenarios(insight);
    m_sentence->setText(loadSentence(insight));
    QString tip = loadName(insight);
    for (const model::Message& assumption : insight.capacity.assumptions) {
        tip += u'\n' + translated(assumption, *insight.model);
    }
    m_sentence->setToolTip(plainTip(tip));
    m_slider->setAccessibleDescription(m_sentence->text());
}

void OverlayBar::renewScenarios(const Insight& insight)
{
    const std::vector<model::Scenario>& scenarios = insight.model->scenarios;
    QStringList ids{QString()};
    for (const model::Scenario& scenario : scenarios) {
        ids << toQString(scenario.id.value);
    }
    QStringList shown;
    for (int i = 0; i < m_scenario->count(); ++i) {
        shown << m_scenario->itemData(i).toString();
    }
    if (ids != shown) { // A list that hangs open is left alone.
        m_scenario->clear();
        for (const QString& id : ids) {
            m_scenario->addItem(id.isEmpty() ? tr("Actors' own rates") : id, id);
        }
    }
    m_scenario->setCurrentIndex(m_scenario->findData(toQString(insight.capacity.scenario)));
    m_scenario->setVisible(!scenarios.empty());
}

void OverlayBar::chooseScenario(int index)
{
    AnalysisSettings settings = m_analysis.settings();
    settings.scenario = m_scenario->itemData(index).toString().toStdString();
    m_analysis.setSettings(settings);
}

QString OverlayBar::loadSentence(const Insight& insight) const
{
    const auto& full = insight.load.saturation();
    if (full) {
        const QString factor = QString::number(full->factor, 'g', 3);
        const QString names = someNamesIn(*insight.model, full->elements);
        const std::optional<double> rate = totalRate(insight, full->factor);
        const QString first = withParticles(
            rate ? tr("At ×%1 (%2) %3 saturates first").arg(factor, rateText(*rate), names)
                 : tr("At ×%1 %2 saturates first").arg(factor, names));
        // Marks at the flag itself are exact.
        return m_overlay.factor() <= full->factor
                   ? first
                   : first + u"  ·  "_s +
                         tr("beyond it, busy shares say what is offered, not what passes");
    }
    const auto& open = insight.capacity.undecided;
    const auto stops = std::ranges::find_if(open, [](const analysis::OpenInput& one) {
        return one.blocking && one.needs.text() != "actor.rate";
    });
    if (insight.capacity.stations.empty() && stops != open.end()) {
        return tr("Undecided: %1").arg(translated(stops->reason, *insight.model));
    }
    if (insight.capacity.stations.empty()) {
        return tr("Nothing arrives: give an actor that calls something a rate.");
    }
    if (insight.load.elements().empty()) {
        return tr("No service time is known: nothing can be said about how busy it gets.");
    }
    if (isOfSessionsAlone(insight.capacity)) {
        return tr("Sessions wait for their answers and never flood anything. The factor scales "
                  "their number, now %1.")
            .arg(sessionsAt(insight.capacity, m_overlay.factor()));
    }
    return tr("Undecided what saturates first: not every capacity is known.");
}

void OverlayBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // What is said needs the room more than the names of the buttons, which are tool tips too.
    const Qt::ToolButtonStyle look =
        event->size().width() < narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton* button :
         {m_kinds[0], m_kinds[1], m_kinds[2], m_reset, m_wholesButton, m_legendButton}) {
        button->setToolButtonStyle(look);
    }
}

} // namespace corbel::ui
