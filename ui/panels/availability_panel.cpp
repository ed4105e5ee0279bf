#include "ui/panels/availability_panel.h"

#include <algorithm>

#include <QCoreApplication>
#include <QHeaderView>

#include "ui/panels/availability_rows.h"
#include "ui/panels/witness_row.h"
#include "ui/study/assumptions.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/needs.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int headingPadding = 26;                // pixels
constexpr std::uint32_t mostEffort = 400'000'000; // nodes

/// "3 of order 1, 12 of order 2".
QString countsText(const analysis::EntryAvailability& entry)
{
    QStringList parts;
    for (std::size_t i = 0; i < entry.cutSetsByOrder.size(); ++i) {
        if (entry.cutSetsByOrder[i] != 0) {
            parts << QCoreApplication::translate("corbel::ui::AvailabilityPanel", "%1 of order %2")
                         .arg(QString::fromStdString(entry.cutSetsByOrder[i].str()))
                         .arg(i + 1);
        }
    }
    return parts.join(u", "_s);
}

} // namespace

void AvailabilityPanel::renewIcons()
{
    const QIcon sign = m_style.icon(u"info", m_style.theme().warning);
    m_bannerIcon->setPixmap(sign.pixmap(QSize(16, 16), devicePixelRatioF()));
    for (RowsTable* table : {m_importance, m_recovery, m_blast, m_missing}) {
        table->rowsModel()->renewIcons();
    }
    if (const analysis::EntryAvailability* entry = chosen()) {
        showSinglePoints(*entry);
    }
}

void AvailabilityPanel::setInsight(std::shared_ptr<const Insight> insight)
{
    m_insight = std::move(insight);
    m_isStale = true;
    if (isVisible()) {
        showInsight();
    }
}

void AvailabilityPanel::showInsight()
{
    m_isStale = false;
    m_model = m_insight->model;
    m_settings = m_insight->availabilitySettings;
    const analysis::AvailabilityResult& result = m_insight->availability;
    const QString assumed = assumptionText(m_settings);
    m_banner->setVisible(!assumed.isEmpty());
    m_bannerText->setText(assumed);
    m_form->setSettings(m_settings);
    renewIcons();
    fillEntries();
    m_blast->setRows(blastRows(*m_model, result));
    m_assumptions->clear();
    for (const model::Message& sentence : result.impossible) {
        new QListWidgetItem(m_style.icon(u"error", m_style.theme().error),
                            translated(sentence, *m_model), m_assumptions);
    }
    for (const model::Message& assumption : result.assumptions) {
        m_assumptions->addItem(translated(assumption, *m_model));
    }
    showEntry();
}

void AvailabilityPanel::fillEntries()
{
    const QString before = m_asked.isEmpty() ? m_entry->currentData().toString() : m_asked;
    m_entry->clear();
    const auto add = [this](const analysis::EntryAvailability& entry) {
        m_entry->addItem(nameIn(*m_model, entry.entry), toQString(entry.entry));
    };
    std::ranges::for_each(m_insight->availability.entries, add);
    if (m_insight->asked) {
        add(*m_insight->asked);
    }
    const int known = m_entry->findData(before);
    if (known >= 0) {
        m_asked.clear();
    }
    if (m_entry->count() > 0) {
        m_entry->insertSeparator(m_entry->count());
        m_entry->addItem(tr("Another element…"));
        m_entry->setCurrentIndex(std::max(0, known));
    }
}

void AvailabilityPanel::chooseEntry(int index)
{
    if (!m_entry->itemData(index).toString().isEmpty()) {
        m_asked.clear();
        showEntry();
        return;
    }
    // What is shown is still that of the entry before.
    m_entry->setCurrentIndex(std::max(0, m_entry->findData(m_shown)));
    emit elementChoiceWanted();
}

void AvailabilityPanel::ask(const QString& element)
{
    const int known = m_entry->findData(element);
    if (known >= 0 && !m_isStale) {
        m_asked.clear();
        m_entry->setCurrentIndex(known);
        showEntry();
        return;
    }
    m_asked = element;
    emit elementAsked(element);
}

void AvailabilityPanel::openAssumptions()
{
    showPage(m_assumptionPage);
    m_form->commonCauseField()->setFocus(Qt::ShortcutFocusReason);
}

const analysis::EntryAvailability* AvailabilityPanel::chosen() const
{
    if (m_insight == nullptr || m_isStale) {
        return nullptr;
    }
    const std::string id = m_entry->currentData().toString().toStdString();
    const auto& entries = m_insight->availability.entries;
    const auto found = std::ranges::find(entries, id, &analysis::EntryAvailability::entry);
    if (found != entries.end()) {
        return &*found;
    }
    return m_insight->asked && m_insight->asked->entry == id ? &*m_insight->asked : nullptr;
}

void AvailabilityPanel::showNothing()
{
    m_shown.clear();
    m_hint->setTexts(tr("Nobody asks for anything yet"),
                     tr("Draw an actor that calls something: how often that works, what it fails "
                        "by, and what is left when a host or a site dies stand here."));
    m_stack->setCurrentIndex(1);
}

void AvailabilityPanel::showEntry()
{
    const analysis::EntryAvailability* entry = chosen();
    study();
    if (entry == nullptr) {
        showNothing();
        return;
    }
    m_shown = toQString(entry->entry);
    m_stack->setCurrentIndex(0);
    m_figure->setText(availabilityText(entry->unavailability));
    m_importance->setRows(importanceRows(*m_model, *entry));
    m_recovery->setRows(recoveryRows(*m_model, *entry));
    showSummary(*entry);
    showSinglePoints(*entry);
    showMissing(*entry);
    // Not an empty table where another one has the answer.
    const QWidget* shown = page();
    if (shown == m_importance && entry->importance.empty() && !entry->undecided.empty()) {
        showPage(m_missing);
    } else if (shown == m_missing && entry->undecided.empty()) {
        showPage(m_importance);
    }
}

void AvailabilityPanel::showSummary(const analysis::EntryAvailability& entry)
{
    QStringList lines;
    for (const model::Message& sentence : m_insight->availability.impossible) {
        lines << translated(sentence, *m_model);
    }
    const analysis::Likelihood& down = entry.unavailability;
    if (down.value) {
        lines << tr("Unavailability %1").arg(*down.value, 0, 'g', 4)
              << tr("Down %1").arg(downtimeText(*down.value));
    } else if (entry.missingFigures > 0) {
        lines << tr("Undecided: %n figures are missing", nullptr,
                    static_cast<int>(entry.missingFigures));
    } else if (down.lower > 0 || down.upper < 1) {
        lines << tr("Unavailability between %1 and %2")
                     .arg(down.lower, 0, 'g', 4)
                     .arg(down.upper, 0, 'g', 4);
    }
    if (!entry.limit.empty()) {
        lines << translated(entry.limit, *m_model);
    }
    if (entry.fullService && entry.fullService->value) {
        lines << tr("All that it offers, soft dependencies too: %1")
                     .arg(availabilityText(complement(*entry.fullService)));
    }
    if (const QString counts = countsText(entry); !counts.isEmpty()) {
        lines << (entry.areCutSetsComplete
                      ? tr("Minimal cut sets: %1").arg(counts)
                      : tr("Minimal cut sets, as far as counted: %1").arg(counts));
    }
    for (const analysis::SwitchingLoss& loss : entry.switching) {
        if (!loss.isMarkov && loss.loss) {
            lines << withParticles(
                tr("Switching to %1 costs %2 more, which is not counted above")
                    .arg(nameIn(*m_model, loss.standby), downtimeText(*loss.loss)));
        }
    }
    // A line may end before a figure, not within it.
    m_summary->setText(lines.join(u'\n').replace(u" %"_s, QChar(QChar::Nbsp) + u"%"_s));
}

void AvailabilityPanel::showSinglePoints(const analysis::EntryAvailability& entry)
{
    const int count = static_cast<int>(entry.singlePoints.size());
    QStringList names;
    for (const std::string& id : entry.singlePoints) {
        names << nameIn(*m_model, id);
    }
    const bool isOpen = count == 0 && areSinglePointsOpen(entry);
    m_points->setText(isOpen       ? tr("Single points of failure: undecided")
                      : count == 0 ? tr("No single point of failure")
                                   : tr("%n single points of failure", nullptr, count));
    const render::Theme& theme = m_style.theme();
    m_points->setIcon(isOpen       ? m_style.icon(u"unknown", theme.warning)
                      : count == 0 ? m_style.icon(u"check", theme.success)
                                   : m_style.icon(u"single-point", theme.error));
    m_points->setEnabled(count > 0);
    m_points->setToolTip(plainTip(names.join(u", "_s)));
    m_points->setAccessibleDescription(names.join(u", "_s));
    m_points->disconnect(this);
    connect(m_points, &QPushButton::clicked, this,
            [this, ids = toStringList(entry.singlePoints)] { emit witnessesChosen(ids); });
}

void AvailabilityPanel::showMissing(const analysis::EntryAvailability& entry)
{
    std::vector<TableRow> rows;
    for (const analysis::Undecided& open : entry.undecided) {
        TableRow row;
        row.cells = {needText(*m_model, open.needs), reasonText(open.reason)};
        row.cells[0].icon = u"unknown"_s;
        row.cells[0].verdict = Verdict::Doubtful;
        if (!needSubject(*m_model, open.needs).empty()) {
            row.key = toQString(open.needs.text());
        }
        rows.push_back(std::move(row));
    }
    const int count = static_cast<int>(rows.size());
    const int tab = m_pages->indexOf(m_missing);
    m_tabs->setTabText(tab, count == 0 ? tr("Missing") : tr("Missing (%1)").arg(count));
    m_assume->setVisible(isHelpedByAssumption(entry) && !m_settings.assumeUnknown);
    const bool isBetweenBounds =
        !entry.limit.empty() && entry.missingFigures == 0 && !entry.unavailability.value;
    m_effort->setVisible(isBetweenBounds && m_settings.nodeBudget < mostEffort / effortStep);
    m_missing->setRows(std::move(rows));
}

void AvailabilityPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        showInsight();
    } else if (m_isStudyPending) {
        study();
    }
}

void AvailabilityPanel::study()
{
    ++m_wanted;
    m_isStudyPending = !isVisible();
    const analysis::EntryAvailability* entry = chosen();
    if (m_isStudyPending || entry == nullptr) {
        takeStudy(m_wanted, nullptr);
        return;
    }
    analysis::AvailabilitySettings about = m_settings;
    if (m_insight->asked && entry == &*m_insight->asked) {
        about.entries = {entry->entry};
    }
    m_job.start([this, number = m_wanted, model = m_model, settings = std::move(about),
                 id = entry->entry](const std::stop_token& stop) {
        auto made = std::make_shared<const EntryStudy>(model, settings, id, stop);
        if (!stop.stop_requested()) {
            QMetaObject::invokeMethod(
                this, [this, number, made] { takeStudy(number, made); }, Qt::QueuedConnection);
        }
    });
}

void AvailabilityPanel::takeStudy(std::uint64_t number, SharedStudy study)
{
    if (number != m_wanted) {
        return;
    }
    m_studied = number;
    m_cutSetModel->setStudy(study);
    m_treeModel->setStudy(study);
    m_tree->expandToDepth(1);
    m_cutSets->resizeColumnToContents(0);
    // The style forgets the padding of a heading when it says how wide that is.
    const QString order =
        m_cutSets->model()->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString();
    const int heading = m_cutSets->header()->fontMetrics().horizontalAdvance(order);
    m_cutSets->setColumnWidth(0, std::max(m_cutSets->columnWidth(0), heading + headingPadding));
    emit studied();
}

} // namespace corbel::ui
