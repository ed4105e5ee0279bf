#include "ui/panels/findings_panel.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>

#include "ui/inspector/field_flow.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

namespace {

constexpr std::array severities{Severity::Error, Severity::Warning, Severity::Hint,
                                Severity::Unknown, Severity::Notice};

constexpr int roomForRules = 600; // pixels

} // namespace

FindingsPanel::FindingsPanel(const Style& style, QWidget* parent)
    : QWidget(parent),
      m_style(style),
      m_filter(new QLineEdit(this)),
      m_model(new FindingsModel(style, this)),
      m_shown(new FindingsFilter(this)),
      m_stack(new QStackedWidget(this)),
      m_list(new QTreeView(this)),
      m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("findings"));
    setMark(this, "surface", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Findings"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeTools(layout);
    makeList(layout);
    updateTools();
    updateRules();
}

void FindingsPanel::makeList(QLayout* layout)
{
    m_shown->setSourceModel(m_model);
    m_list->setModel(m_shown);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setSortingEnabled(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->sortByColumn(FindingsModel::SeverityColumn, Qt::AscendingOrder);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setIconSize(QSize(16, 16));
    m_list->installEventFilter(this);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView* header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(FindingsModel::MessageColumn, QHeaderView::Stretch);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int before, int now) {
        // A column that is hidden or shown was or becomes nothing.
        if (!m_isFitting && column != FindingsModel::MessageColumn && before > 0 && now > 0) {
            m_areWidthsGiven = true;
        }
    });
    m_empty->setWordWrap(true);
    setMark(m_empty, "role", "muted");
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(14, 8, 14, 12);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack);
    connect(m_list, &QTreeView::clicked, this, &FindingsPanel::choose);
    connect(m_list, &QTreeView::customContextMenuRequested, this, &FindingsPanel::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FindingsPanel::updateVerbs);
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &FindingsPanel::updateTools);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &FindingsPanel::updateTools);
}

QToolButton* FindingsPanel::makeToggle(QWidget* bar)
{
    auto* button = new QToolButton(bar);
    button->setCheckable(true);
    button->setChecked(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(14, 14));
    bar->layout()->addWidget(button);
    return button;
}

QToolButton* FindingsPanel::makeTool(QWidget* bar, const char* icon, const QString& name,
                                     const QString& tip)
{
    auto* button = new QToolButton(bar);
    button->setObjectName(QString::fromLatin1(icon));
    button->setIconSize(QSize(16, 16));
    button->setAccessibleName(name);
    button->setToolTip(tip);
    bar->layout()->addWidget(button);
    return button;
}

void FindingsPanel::makeTools(QLayout* layout)
{
    auto* frame = new QWidget(this);
    auto* around = new QVBoxLayout(frame);
    around->setContentsMargins(10, 6, 10, 6);
    auto* bar = new QWidget(frame);
    around->addWidget(bar);
    auto* flow = new FlowLayout(bar, 6);
    const auto group = [&] {
        auto* box = new QWidget(bar);
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        flow->addWidget(box);
        return box;
    };
    QWidget* verbs = group(); // first, so that they stay in their places as severities come and go
    QWidget* toggles = group();
    for (const Severity severity : severities) {
        QToolButton* button = makeToggle(toggles);
        connect(button, &QToolButton::toggled, this, [this, severity](bool isShown) {
            m_shown->setShown(severity, isShown);
            updateTools();
        });
        m_toggles[static_cast<std::size_t>(severity)] = button;
    }
    m_approved = makeToggle(toggles);
    connect(m_approved, &QToolButton::toggled, this, [this](bool isShown) {
        m_shown->setApprovedShown(isShown);
        updateTools();
    });

    m_fix = makeTool(verbs, "fix", tr("Quick fix"), tr("Edits that mend this finding (F4)"));
    auto* fixes = new QMenu(m_fix);
    m_fix->setMenu(fixes);
    m_fix->setPopupMode(QToolButton::InstantPopup);
    connect(fixes, &QMenu::aboutToShow, this, [this, fixes] {
        fixes->clear();
        fillFixes(fixes);
    });
    m_approve = makeTool(verbs, "approve", tr("Approve"),
                         tr("Approve of this finding, or withdraw the approval (Shift+F4)"));
    m_copy = makeTool(verbs, "copy", tr("Copy findings"),
                      tr("Copy the selected findings, or all of them"));
    connect(m_approve, &QToolButton::clicked, this, &FindingsPanel::approve);
    connect(m_copy, &QToolButton::clicked, this, &FindingsPanel::copy);

    m_rulesButton = new QToolButton(bar);
    m_rulesButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_rulesButton->setIconSize(QSize(14, 14));
    m_rulesButton->setPopupMode(QToolButton::InstantPopup);
    m_rulesButton->setMenu(new QMenu(m_rulesButton));
    flow->addWidget(m_rulesButton);

    m_filter->setPlaceholderText(tr("Filter findings"));
    m_filter->setAccessibleName(tr("Filter findings"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(120);
    m_filter->setMaximumWidth(320);
    flow->addWidget(m_filter);
    layout->addWidget(frame);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_shown->setText(text);
        updateTools();
    });
}

QToolButton* FindingsPanel::toggle(Severity severity) const
{
    return m_toggles.at(static_cast<std::size_t>(severity));
}

int FindingsPanel::problemCount() const
{
    return m_model->count(Severity::Error) + m_model->count(Severity::Warning) +
           m_model->count(Severity::Hint);
}

int FindingsPanel::unknownCount() const
{
    return m_model->count(Severity::Unknown);
}

void FindingsPanel::setFindings(SharedFindings rows, std::shared_ptr<const Insight> insight)
{
    m_about = insight->model;
    m_insight = std::move(insight);
    if (rows != m_live) {
        m_live = std::move(rows);
        rebuild();
    }
}

void FindingsPanel::setNotices(const model::Notices& notices)
{
    m_notices = std::make_shared<const std::vector<FindingRow>>(rowsOf(notices));
    rebuild();
}

void FindingsPanel::setRules(std::shared_ptr<const RuleFile> rules, bool isChosen)
{
    m_rules = std::move(rules);
    m_areRulesChosen = isChosen;
    updateRules();
}

void FindingsPanel::renewIcons()
{
    m_model->renewIcons();
    updateTools();
    updateRules();
}

void FindingsPanel::rebuild()
{
    m_model->setRows({m_live, m_notices});
    updateTools();
    fitColumns();
    emit countChanged(problemCount());
}

void FindingsPanel::updateTools()
{
    const render::Theme& theme = m_style.theme();
    const std::array icons{
        m_style.icon(u"error", theme.error), m_style.icon(u"warning", theme.warning),
        m_style.icon(u"info", theme.accent), m_style.icon(u"unknown", theme.mutedText),
        m_style.icon(u"import", theme.mutedText)};
    const auto show = [](QToolButton* toggle, const QIcon& icon, const QString& name, int count) {
        toggle->setIcon(icon);
        toggle->setText(QString::number(count));
        toggle->setVisible(count > 0);
        toggle->setAccessibleName(tr("%1: %2").arg(name).arg(count));
        toggle->setToolTip(toggle->accessibleName());
    };
    for (std::size_t i = 0; i < severities.size(); ++i) {
        show(m_toggles[i], icons[i], nameOf(severities[i]), m_model->count(severities[i]));
    }
    const int approved = m_model->approvedCount();
    show(m_approved, m_style.icon(u"approve", theme.success), tr("Approved"), approved);
    m_list->setColumnHidden(FindingsModel::ApprovalColumn, approved == 0);
    const bool isEmpty = m_shown->rowCount() == 0;
    m_copy->setIcon(m_style.icon(u"copy"));
    m_copy->setEnabled(!isEmpty);
    m_empty->setText(
        m_model->rowCount() > 0
            ? (m_filter->text().trimmed().isEmpty()
                   ? tr("The filters hide all of them.")
                   : tr("None of those shown contains “%1”.").arg(m_filter->text().trimmed()))
            : tr("No findings. Corbel checks the rules of the model, smells, the rules of your "
                 "team, objectives that are missed, overloaded elements, loose ends such as "
                 "elements without relations, and values that an analysis still asks for."));
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    updateVerbs();
}

int FindingsPanel::widthFor(FindingsModel::Column column, double share) const
{
    constexpr int mostMeasured = 60; // of long lists the first ones tell enough
    int needed = m_list->header()->sectionSizeHint(column);
    for (int row = 0; row < std::min(mostMeasured, m_shown->rowCount()); ++row) {
        needed = std::max(needed, m_list->sizeHintForIndex(m_shown->index(row, column)).width());
    }
    return std::min(needed, static_cast<int>(share * width()));
}

void FindingsPanel::fitColumns()
{
    if (m_areWidthsGiven) {
        return;
    }
    m_isFitting = true;
    QHeaderView* header = m_list->header();
    const bool isRoomTight = m_model->approvedCount() > 0;
    header->resizeSection(FindingsModel::SeverityColumn,
                          widthFor(FindingsModel::SeverityColumn, 0.3));
    header->resizeSection(FindingsModel::RuleColumn,
                          widthFor(FindingsModel::RuleColumn, isRoomTight ? 0.17 : 0.24));
    header->resizeSection(FindingsModel::WhereColumn,
                          widthFor(FindingsModel::WhereColumn, isRoomTight ? 0.14 : 0.18));
    header->resizeSection(FindingsModel::ApprovalColumn,
                          widthFor(FindingsModel::ApprovalColumn, 0.18));
    m_isFitting = false;
}

void FindingsPanel::updateVerbs()
{
    const FindingRow* row = m_shown->row(m_list->currentIndex());
    const bool isFound = row != nullptr && row->finding;
    m_fix->setIcon(m_style.icon(u"fix"));
    m_approve->setIcon(m_style.icon(u"approve"));
    m_fix->setEnabled(isFound && !row->isApproved());
    m_approve->setEnabled(isFound);
    m_approve->setCheckable(isFound && row->isApproved());
    m_approve->setChecked(isFound && row->isApproved());
}

void FindingsPanel::updateRules()
{
    const bool isBroken = m_rules && !m_rules->problems.empty();
    const QString name =
        m_rules ? toQString(m_rules->path).section(u'/', -1) : tr("none", "rule file");
    m_rulesButton->setIcon(isBroken ? m_style.icon(u"error", m_style.theme().error)
                                    : m_style.icon(u"text", m_style.theme().mutedText));
    m_rulesButton->setText(tr("Rules: %1").arg(name));
    m_rulesButton->setAccessibleName(m_rulesButton->text());
    const int count = m_rules ? static_cast<int>(m_rules->rules.size()) : 0;
    const QString tip =
        !m_rules   ? tr("A file corbel-rules.yaml beside the document, or in a folder above it, "
                          "states rules of your team that are checked here.")
        : isBroken ? tr("%1\nIt has errors; until they are mended none of its rules is checked.")
                         .arg(toQString(m_rules->path))
                   : tr("%1\n%n rules", nullptr, count).arg(toQString(m_rules->path));
    m_rulesButton->setToolTip(plainTip(tip));
    m_rulesButton->setAccessibleDescription(tip);
    QMenu* menu = m_rulesButton->menu();
    menu->clear();
    QAction* choose = menu->addAction(tr("Choose rule file…"));
    choose->setObjectName(QStringLiteral("chooseRules"));
    connect(choose, &QAction::triggered, this, &FindingsPanel::rulesWanted);
    QAction* drop = menu->addAction(tr("Use the file at the document's place"));
    drop->setEnabled(m_areRulesChosen);
    connect(drop, &QAction::triggered, this, &FindingsPanel::rulesDropped);
}

void FindingsPanel::choose(const QModelIndex& index)
{
    const FindingRow* row = m_shown->row(index);
    if (row == nullptr) {
        return;
    }
    if (row->ids.size() == 1 && !row->key.empty()) {
        emit keyChosen(toQString(row->ids.front() + '.' + row->key));
    } else if (!row->ids.empty()) {
        QStringList ids;
        for (const std::string& id : row->ids) {
            ids << toQString(id);
        }
        emit subjectsChosen(ids);
    } else if (row->finding) {
        emit designChosen();
    }
}

void FindingsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // What is found needs the room more than what it is an instance of, which the tip says too.
    m_list->setColumnHidden(FindingsModel::RuleColumn, event->size().width() < roomForRules);
    fitColumns();
}

void FindingsPanel::sortBy(int column)
{
    const QHeaderView* header = m_list->header();
    const bool isAgain = header->sortIndicatorSection() == column &&
                         header->sortIndicatorOrder() == Qt::AscendingOrder;
    m_list->sortByColumn(column, isAgain ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QString FindingsPanel::asText() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    if (rows.empty()) {
        for (int row = 0; row < m_shown->rowCount(); ++row) {
            rows << m_shown->index(row, 0);
        }
    }
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QString text;
    for (const QModelIndex& row : rows) {
        for (int column = 0; column < FindingsModel::ColumnCount; ++column) {
            text += row.siblingAtColumn(column).data().toString();
            text += column + 1 < FindingsModel::ColumnCount ? u'\t' : u'\n';
        }
    }
    return text;
}

void FindingsPanel::copy() const
{
    QApplication::clipboard()->setText(asText());
}

bool FindingsPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool isShortcut = event->type() == QEvent::ShortcutOverride;
    if (isShortcut || event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            if (isShortcut) {
                event->accept(); // the list's own, not the canvas's
            } else {
                copy();
            }
            return true;
        }
        if (!isShortcut && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            choose(m_list->currentIndex());
            return true;
        }
        const int column = key->key() - Qt::Key_1;
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (!isShortcut && isPlain && column >= 0 && column < FindingsModel::ColumnCount) {
            sortBy(column);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace corbel::ui
