#include "ui/panels/simulation_panel.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/words/figures.h"
#include "ui/words/names.h"
#include "ui/words/needs.h"

namespace corbel::ui {

namespace {

/// "200 ± 0.15 /s": both numbers in the unit of the mean.
QString withInterval(const analysis::Estimate& estimate, QString (*text)(double))
{
    if (!estimate.mean) {
        return QStringLiteral("–");
    }
    const QString mean = text(*estimate.mean);
    if (!estimate.ci || *estimate.mean == 0) {
        return mean;
    }
    const double half = (estimate.ci->high - estimate.ci->low) / 2;
    const QString number = mean.section(u' ', 0, 0);
    const double inUnit = number.toDouble() * half / *estimate.mean;
    return QStringLiteral("%1 ± %2 %3")
        .arg(number, QString::number(inUnit, 'g', 2), mean.section(u' ', 1))
        .trimmed();
}

QString duration(const std::optional<double>& seconds)
{
    return seconds ? durationText(*seconds) : QStringLiteral("–");
}

QString share(double value)
{
    return percentText(value);
}

} // namespace

SimulationPanel::SimulationPanel(Document& document, SimulationController& controller,
                                 const Style& style, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_controller(controller),
      m_style(style),
      m_scenario(new QComboBox(this)),
      m_run(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_state(new QLabel(this)),
      m_stack(new QStackedWidget(this)),
      m_hint(new EmptyHint(this)),
      m_table(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("simulation"));
    setMark(this, "surface", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Simulation"));
    m_scenario->setAccessibleName(tr("Scenario"));
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_run->setDefault(false);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setMaximumWidth(160);
    m_progress->setAccessibleName(tr("Progress of the simulation"));
    setMark(m_state, "role", "muted");
    m_state->setWordWrap(true);

    m_table->setColumnCount(7);
    m_table->setHeaderLabels({tr("Element"), tr("Throughput"), tr("Utilisation"), tr("Waiting"),
                              tr("Mean response"), tr("p99"), tr("Closed form")});
    m_table->setRootIsDecorated(false);
    m_table->setAccessibleName(tr("Results of the simulation"));
    for (int column = 1; column < m_table->columnCount(); ++column) {
        m_table->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Fixed);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column > 0) {
            fitNames();
        }
    });
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_hint);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 4);
    top->setSpacing(10);
    top->addWidget(m_scenario);
    top->addWidget(m_run);
    top->addWidget(m_progress);
    top->addWidget(m_state, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);

    connect(m_run, &QPushButton::clicked, this, &SimulationPanel::runOrStop);
    connect(m_table, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem* item) {
        emit elementChosen(item->data(0, Qt::UserRole).toString());
    });
    connect(&controller, &SimulationController::runningChanged, this, [this] { showState(); });
    connect(&controller, &SimulationController::progressed, this, [this](double part) {
        m_progress->setValue(static_cast<int>(std::lround(part * 1000)));
    });
    connect(&controller, &SimulationController::resultChanged, this, &SimulationPanel::showResult);
    const auto follow = [this] {
        fillScenarios();
        showState();
        if (m_stack->currentWidget() == m_hint) {
            showHint();
        }
    };
    connect(&document, &Document::changed, this, follow);
    connect(&document, &Document::reset, this, follow);
    follow();
    showResult();
}

void SimulationPanel::renewIcons()
{
    showState();
    showResult();
}

bool SimulationPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        fitNames();
    }
    return QWidget::eventFilter(watched, event);
}

void SimulationPanel::fitNames()
{
    QHeaderView* header = m_table->header();
    int others = 0;
    for (int column = 1; column < m_table->columnCount(); ++column) {
        others += header->sectionSize(column);
    }
    const QAbstractItemView* rows = m_table;
    const int names = std::max(rows->sizeHintForColumn(0), header->sectionSizeHint(0));
    header->resizeSection(0, std::max(names, m_table->viewport()->width() - others));
}

void SimulationPanel::runOrStop()
{
    if (m_controller.isRunning()) {
        m_controller.stop();
        return;
    }
    analysis::SimulationSettings settings;
    if (const QString id = m_scenario->currentData().toString(); !id.isEmpty()) {
        settings.scenario = id.toStdString();
    }
    m_progress->setValue(0);
    m_controller.start(settings);
}

void SimulationPanel::fillScenarios()
{
    const QString chosen = m_scenario->currentData().toString();
    m_scenario->clear();
    for (const model::Scenario& scenario : m_document.model().scenarios) {
        m_scenario->addItem(toQString(scenario.id.value), toQString(scenario.id.value));
    }
    if (m_scenario->count() == 0) {
        m_scenario->addItem(tr("Actors' own rates"));
    }
    m_scenario->setCurrentIndex(std::max(0, m_scenario->findData(chosen)));
}

void SimulationPanel::showState()
{
    const bool isRunning = m_controller.isRunning();
    m_run->setText(isRunning ? tr("Stop") : tr("Run"));
    m_run->setIcon(m_style.icon(isRunning ? u"stop" : u"simulate"));
    m_progress->setVisible(isRunning);
    m_run->setEnabled(!m_document.model().elements.empty() || isRunning);
    const analysis::SimulationResult* result = m_controller.result();
    if (isRunning || result == nullptr || result->elements.empty()) {
        m_state->clear();
        return;
    }
    QString text = tr("%1 replications of %2, %L3 events, seed %4")
                       .arg(result->replications)
                       .arg(durationText(result->duration))
                       .arg(result->events)
                       .arg(result->seed);
    if (m_controller.isStale()) {
        text = tr("The design has changed since. %1").arg(text);
    } else if (!result->isComplete) {
        text = tr("Stopped early. %1").arg(text);
    }
    m_state->setText(text);
}

void SimulationPanel::showHint()
{
    const analysis::SimulationResult* result = m_controller.result();
    m_hint->clearVerbs();
    if (m_document.model().elements.empty()) {
        m_hint->setTexts(tr("Nothing to simulate yet"),
                         tr("Draw an actor with a rate that calls a service with a service time; "
                            "then press Run."));
    } else if (result == nullptr || m_controller.isStale()) {
        m_hint->setTexts(tr("Send requests through the design"),
                         tr("Press Run: throughput, queues and response times come with 99 % "
                            "confidence intervals, and queueing theory stands beside them."));
    } else {
        m_hint->setTexts(tr("Nothing can be simulated yet"),
                         tr("This is missing; choose it to fill it in."));
        for (const analysis::OpenInput& open : result->undecided) {
            QPushButton* verb = m_hint->addVerb(QStringLiteral("%1 – %2").arg(
                needText(m_document.model(), open.needs), reasonText(open.reason)));
            verb->setFlat(true);
            const QString key = toQString(open.needs.text());
            verb->setEnabled(!needSubject(m_document.model(), open.needs).empty());
            connect(verb, &QPushButton::clicked, this, [this, key] { emit keyChosen(key); });
        }
    }
}

void SimulationPanel::showResult()
{
    const analysis::SimulationResult* result = m_controller.result();
    m_table->clear();
    showState();
    m_stack->setCurrentIndex(1);
    if (result == nullptr || result->elements.empty()) {
        showHint();
        return;
    }
    m_stack->setCurrentIndex(0);
    const auto nameOf = [this](const std::string& id) {
        const model::Element* element = m_document.model().elements.find(id);
        return toQString(element != nullptr ? displayName(*element) : std::string_view(id));
    };
    const auto add = [&](const QString& id, const QStringList& cells, const QIcon& icon) {
        auto* item = new QTreeWidgetItem(m_table, cells);
        item->setData(0, Qt::UserRole, id);
        item->setIcon(0, icon);
        for (int column = 1; column < m_table->columnCount(); ++column) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
    };
    for (const analysis::EndToEndResult& entry : result->endToEnd) {
        add(toQString(entry.entry),
            {tr("%1, end to end").arg(nameOf(entry.entry)),
             withInterval(entry.throughput, rateText), QStringLiteral("–"), QStringLiteral("–"),
             withInterval(entry.response, durationText), duration(entry.response.p99),
             duration(entry.closedForm.response)},
            m_style.icon(u"target"));
    }
    for (const analysis::ElementResult& element : result->elements) {
        const model::Element* found = m_document.model().elements.find(element.element);
        add(toQString(element.element),
            {nameOf(element.element), withInterval(element.throughput, rateText),
             withInterval(element.utilization, share), withInterval(element.wait, durationText),
             withInterval(element.response, durationText), duration(element.response.p99),
             duration(element.closedForm.response)},
            found != nullptr ? m_style.icon(found->kind) : QIcon());
    }
}

} // namespace corbel::ui
