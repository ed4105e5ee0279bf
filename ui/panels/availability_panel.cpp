#include "ui/panels/availability_panel.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/panels/availability_rows.h"
#include "ui/panels/pattern_card.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/needs.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int summaryWidth = 228;

/// "3 of order 1, 12 of order 2".
QString countsText(const analysis::EntryAvailability& entry)
{
    QStringList parts;
    for (std::size_t i = 0; i < entry.cutSetsByOrder.size(); ++i) {
        if (entry.cutSetsByOrder[i] != 0) {
            parts << AvailabilityPanel::tr("%1 of order %2")
                         .arg(QString::fromStdString(entry.cutSetsByOrder[i].str()))
                         .arg(i + 1);
        }
    }
    return parts.join(u", "_s);
}

} // namespace

AvailabilityPanel::AvailabilityPanel(const Style& style, QWidget* parent)
    : QWidget(parent),
      m_style(style),
      m_stack(new QStackedWidget(this)),
      m_hint(new EmptyHint(this)),
      m_entry(new QComboBox(this)),
      m_figure(new QLabel(this)),
      m_summary(new QLabel(this)),
      m_points(new QPushButton(this)),
      m_assume(new QPushButton(this)),
      m_tabs(new QTabBar(this)),
      m_pages(new QStackedWidget(this)),
      m_cutSetModel(new CutSetModel(this)),
      m_treeModel(new StudyTreeModel(this))
{
    setObjectName(u"availability"_s);
    setMark(this, "surface", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Availability"));
    makeDetails();
    auto* content = new QWidget(this);
    // The names of the pages take the whole width, because there are many.
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* line = new QFrame(content);
    setMark(line, "role", "line");
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(makeSummary());
    columns->addWidget(m_pages, 1);
    rows->addWidget(m_tabs);
    rows->addWidget(line);
    rows->addLayout(columns, 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_hint);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBanner());
    layout->addWidget(m_stack, 1);

    connect(m_entry, &QComboBox::currentIndexChanged, this, &AvailabilityPanel::showEntry);
    connect(m_assume, &QPushButton::clicked, this, [this] { emit assumptionWanted(true); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { emit assumptionWanted(false); });
    showNothing();
}

QWidget* AvailabilityPanel::makeBanner()
{
    m_banner = new QFrame(this);
    setMark(m_banner, "role", "filebar");
    m_bannerIcon = new QLabel(m_banner);
    m_bannerText = new QLabel(m_banner);
    m_bannerText->setWordWrap(true);
    m_withdraw = new QPushButton(tr("Withdraw"), m_banner);
    m_withdraw->setFlat(true);
    m_withdraw->setAccessibleName(tr("Withdraw the assumption"));
    auto* row = new QHBoxLayout(m_banner);
    row->setContentsMargins(12, 3, 8, 3);
    row->addWidget(m_bannerIcon);
    row->addWidget(m_bannerText, 1);
    row->addWidget(m_withdraw);
    m_banner->hide();
    return m_banner;
}

QWidget* AvailabilityPanel::makeSummary()
{
    auto* page = new QWidget;
    setMark(page, "surface", "panel");
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    m_entry->setAccessibleName(tr("Entry"));
    m_entry->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_figure->setAccessibleName(tr("Availability of the entry"));
    setMark(m_figure, "role", "hero");
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setMark(m_summary, "role", "small");
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_points->setFlat(true);
    m_assume->setText(tr("Assume 99.9 %"));
    m_assume->setToolTip(tr("Everything that states no availability counts as up 99.9 % of the "
                            "time, until you withdraw that"));
    m_assume->setAccessibleDescription(m_assume->toolTip());
    layout->addWidget(m_entry);
    layout->addWidget(m_figure);
    layout->addWidget(m_points, 0, Qt::AlignLeft);
    layout->addWidget(m_assume, 0, Qt::AlignLeft);
    layout->addWidget(m_summary);
    layout->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    scroll->setFixedWidth(summaryWidth);
    return scroll;
}

QTreeView* AvailabilityPanel::makeTree(const QString& name, QAbstractItemModel* model)
{
    auto* view = new QTreeView(this);
    view->setModel(model);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setAccessibleName(name);
    const auto choose = [this, view](const QModelIndex& index) {
        const QStringList ids = index.data(idsRole).toStringList();
        if (!ids.isEmpty()) {
            view == m_tree ? emit placeChosen(ids) : emit witnessesChosen(ids);
        }
    };
    connect(view, &QTreeView::clicked, this, choose);
    connect(view, &QTreeView::activated, this, choose);
    return view;
}

void AvailabilityPanel::makeDetails()
{
    m_cutSets = makeTree(tr("Minimal cut sets"), m_cutSetModel);
    m_cutSets->setRootIsDecorated(false);
    m_tree = makeTree(tr("What it was built from"), m_treeModel);
    m_tree->setHeaderHidden(true);
    m_importance = new RowsTable(m_style, tr("Importance"), importanceColumns());
    m_recovery = new RowsTable(m_style, tr("Disaster recovery"), recoveryColumns());
    m_blast = new RowsTable(m_style, tr("Blast radius"), blastColumns());
    m_missing = new RowsTable(m_style, tr("Missing figures"),
                              {{tr("Missing"), false, {}}, {tr("Why"), false, {}}});
    m_importance->setEmptyText(tr("Which part matters most is known once the availability is."));
    m_recovery->setEmptyText(
        tr("Nothing on the way stands on a host or a site, or comes from a provider: there is no "
           "domain to lose. Say where it runs."));
    m_blast->setEmptyText(tr("No element takes an entry down or leaves it with less to spare."));
    m_missing->setEmptyText(tr("No figure is missing."));
    m_assumptions = new QListWidget(this);
    m_assumptions->setAccessibleName(tr("Assumptions"));
    m_assumptions->setWordWrap(true);
    m_assumptions->setSelectionMode(QAbstractItemView::NoSelection);
    for (RowsTable* table : {m_importance, m_recovery, m_blast, m_missing}) {
        connect(table, &RowsTable::chosen, this, &AvailabilityPanel::witnessesChosen);
        connect(table, &RowsTable::keyChosen, this, &AvailabilityPanel::keyChosen);
    }
    m_tabs->setAccessibleName(tr("Details of the availability"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    addPage(m_importance, tr("Importance"));
    addPage(m_cutSets, tr("Cut sets"));
    addPage(m_recovery, tr("Recovery"));
    addPage(m_blast, tr("Blast radius"));
    addPage(m_tree, tr("Tree"));
    addPage(m_missing, tr("Missing"));
    addPage(m_assumptions, tr("Assumptions"));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void AvailabilityPanel::addPage(QWidget* page, const QString& title)
{
    m_pages->addWidget(page);
    m_tabs->addTab(title);
}

void AvailabilityPanel::renewIcons()
{
    const QIcon sign = m_style.icon(u"info", m_style.theme().warning);
    m_bannerIcon->setPixmap(sign.pixmap(QSize(16, 16), devicePixelRatioF()));
    m_points->setIcon(m_style.icon(u"single-point", m_style.theme().error));
    for (RowsTable* table : {m_importance, m_recovery, m_blast, m_missing}) {
        table->rowsModel()->renewIcons();
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
    m_banner->setVisible(m_settings.assumeUnknown.has_value());
    if (m_settings.assumeUnknown) {
        m_bannerText->setText(
            tr("Assumed: everything that states no availability is up %1 of the time.")
                .arg(percentText(*m_settings.assumeUnknown)));
    }
    renewIcons();
    {
        const QString before = m_entry->currentData().toString();
        const QSignalBlocker quiet(m_entry);
        m_entry->clear();
        for (const analysis::EntryAvailability& entry : result.entries) {
            m_entry->addItem(nameIn(*m_model, entry.entry), toQString(entry.entry));
        }
        m_entry->setCurrentIndex(std::max(0, m_entry->findData(before)));
    }
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

const analysis::EntryAvailability* AvailabilityPanel::chosen() const
{
    const auto index = static_cast<std::size_t>(m_entry->currentIndex());
    return m_insight == nullptr || m_isStale || index >= m_insight->availability.entries.size()
               ? nullptr
               : &m_insight->availability.entries[index];
}

void AvailabilityPanel::showNothing()
{
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
    m_summary->setText(lines.join(u'\n'));
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
    m_job.start([this, number = m_wanted, model = m_model, settings = m_settings,
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
    emit studied();
}

} // namespace corbel::ui
