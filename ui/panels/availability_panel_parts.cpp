// The parts that the panel of availability is made from.
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/panels/availability_panel.h"
#include "ui/panels/availability_rows.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int summaryWidth = 228; // pixels

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
      m_effort(new QPushButton(this)),
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

    connect(m_entry, &QComboBox::activated, this, &AvailabilityPanel::chooseEntry);
    connect(m_assume, &QPushButton::clicked, this, [this] { emit assumptionWanted(true); });
    connect(m_withdraw, &QPushButton::clicked, this, &AvailabilityPanel::assumptionsWithdrawn);
    connect(m_effort, &QPushButton::clicked, this,
            [this] { emit nodeBudgetWanted(m_settings.nodeBudget * effortStep); });
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
    auto* column = new QWidget(this);
    setMark(column, "surface", "panel");
    column->setAttribute(Qt::WA_StyledBackground);
    column->setFixedWidth(summaryWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(12, 8, 8, 0);
    layout->setSpacing(4);
    m_entry->setAccessibleName(tr("Entry"));
    m_entry->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_figure->setAccessibleName(tr("Availability of the entry"));
    setMark(m_figure, "role", "hero");
    m_figure->setWordWrap(true); // between the ends of bounds
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setMark(m_summary, "role", "small");
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_points->setFlat(true);
    m_assume->setText(tr("Assume 99.9 %"));
    m_assume->setToolTip(tr("Everything that states no availability counts as up 99.9 % of the "
                            "time, until you withdraw that"));
    m_assume->setAccessibleDescription(m_assume->toolTip());
    m_effort->setFlat(true);
    m_effort->setText(tr("Compute more exactly"));
    m_effort->setToolTip(tr("With %1 times the node budget; it takes longer").arg(effortStep));
    m_effort->setAccessibleDescription(m_effort->toolTip());
    m_entry->setToolTip(tr("Whose availability is shown; any element may be asked for"));
    layout->addWidget(m_entry);
    layout->addWidget(m_figure);
    layout->addWidget(m_points, 0, Qt::AlignLeft);
    layout->addWidget(m_assume, 0, Qt::AlignLeft);
    layout->addWidget(m_effort, 0, Qt::AlignLeft);
    // Only the small print scrolls: the answer stays in sight.
    auto* page = new QWidget;
    setMark(page, "surface", "panel");
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 4, 8);
    lines->addWidget(m_summary);
    lines->addStretch(1);
    auto* scroll = new QScrollArea(column);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    layout->addWidget(scroll, 1);
    return column;
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
    m_assumptionPage = makeAssumptions();
    for (RowsTable* table : {m_importance, m_recovery, m_blast, m_missing}) {
        connect(table, &RowsTable::chosen, this, &AvailabilityPanel::witnessesChosen);
        connect(table, &RowsTable::keyChosen, this, &AvailabilityPanel::keyChosen);
    }
    m_tabs->setAccessibleName(tr("Details of the availability"));
    m_tabs->setExpanding(false);
    setMark(m_tabs, "role", "compact");
    m_tabs->setDrawBase(false);
    addPage(m_importance, tr("Importance"));
    addPage(m_cutSets, tr("Cut sets"));
    addPage(m_recovery, tr("Recovery"));
    addPage(m_blast, tr("Blast radius"));
    addPage(m_tree, tr("Tree"));
    addPage(m_missing, tr("Missing"));
    addPage(m_assumptionPage, tr("Assumptions"));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

QWidget* AvailabilityPanel::makeAssumptions()
{
    auto* page = new QWidget(this);
    setMark(page, "surface", "panel");
    page->setAttribute(Qt::WA_StyledBackground);
    m_form = new AssumptionForm(page);
    m_assumptions = new QListWidget(page);
    m_assumptions->setAccessibleName(tr("Assumptions"));
    m_assumptions->setWordWrap(true);
    m_assumptions->setSelectionMode(QAbstractItemView::NoSelection);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_form);
    layout->addWidget(m_assumptions, 1);
    connect(m_form, &AssumptionForm::availabilityWanted, this,
            &AvailabilityPanel::assumptionWanted);
    connect(m_form, &AssumptionForm::commonCauseWanted, this,
            &AvailabilityPanel::commonCauseWanted);
    connect(m_form, &AssumptionForm::nodeBudgetWanted, this, &AvailabilityPanel::nodeBudgetWanted);
    return page;
}

void AvailabilityPanel::addPage(QWidget* page, const QString& title)
{
    m_pages->addWidget(page);
    m_tabs->addTab(title);
}

} // namespace corbel::ui
