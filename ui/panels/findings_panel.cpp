#include "ui/panels/findings_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace corbel::ui {

namespace {

constexpr std::array severities{Severity::Error, Severity::Warning, Severity::Hint,
                                Severity::Unknown, Severity::Notice};

} // namespace

FindingsPanel::FindingsPanel(const Style& style, QWidget* parent)
    : QWidget(parent),
      m_style(style),
      m_filter(new QLineEdit(this)),
      m_copy(new QToolButton(this)),
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
    QHeaderView* header = m_list->header();
    header->setStretchLastSection(true);
    header->resizeSection(FindingsModel::SeverityColumn, 130);
    header->resizeSection(FindingsModel::WhereColumn, 150);
    m_empty->setWordWrap(true);
    setMark(m_empty, "role", "muted");
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(14, 8, 14, 12);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    connect(m_list, &QTreeView::clicked, this, &FindingsPanel::choose);
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &FindingsPanel::updateTools);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &FindingsPanel::updateTools);
    updateTools();
}

void FindingsPanel::makeTools(QLayout* layout)
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(10, 6, 10, 6);
    row->setSpacing(4);
    for (const Severity severity : severities) {
        auto* button = new QToolButton(bar);
        button->setCheckable(true);
        button->setChecked(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(QSize(14, 14));
        connect(button, &QToolButton::toggled, this, [this, severity](bool isShown) {
            m_shown->setShown(severity, isShown);
            updateTools();
        });
        row->addWidget(button);
        m_toggles[static_cast<std::size_t>(severity)] = button;
    }
    row->addStretch(1);
    m_filter->setPlaceholderText(tr("Filter findings"));
    m_filter->setAccessibleName(tr("Filter findings"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(220);
    row->addWidget(m_filter, 1);
    m_copy->setIcon(m_style.icon(u"copy"));
    m_copy->setIconSize(QSize(16, 16));
    m_copy->setAccessibleName(tr("Copy findings"));
    m_copy->setToolTip(tr("Copy the selected findings, or all of them"));
    row->addWidget(m_copy);
    layout->addWidget(bar);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_shown->setText(text);
        updateTools();
    });
    connect(m_copy, &QToolButton::clicked, this, &FindingsPanel::copy);
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

void FindingsPanel::setInsight(const Insight& insight)
{
    m_live = findingsOf(insight, NeedsByKey(insight));
    rebuild();
}

void FindingsPanel::setNotices(const model::Notices& notices)
{
    m_notices = notices;
    rebuild();
}

void FindingsPanel::renewIcons()
{
    m_model->renewIcons();
    m_copy->setIcon(m_style.icon(u"copy"));
    updateTools();
}

void FindingsPanel::rebuild()
{
    std::vector<Finding> all = m_live;
    std::vector<Finding> notices = findingsOf(m_notices);
    all.insert(all.end(), notices.begin(), notices.end());
    m_model->setFindings(std::move(all));
    updateTools();
    emit countChanged(problemCount());
}

void FindingsPanel::updateTools()
{
    const render::Theme& theme = m_style.theme();
    const std::array icons{
        m_style.icon(u"error", theme.error), m_style.icon(u"warning", theme.warning),
        m_style.icon(u"info", theme.accent), m_style.icon(u"unknown", theme.mutedText),
        m_style.icon(u"import", theme.mutedText)};
    for (std::size_t i = 0; i < severities.size(); ++i) {
        const int count = m_model->count(severities[i]);
        m_toggles[i]->setIcon(icons[i]);
        m_toggles[i]->setText(QString::number(count));
        m_toggles[i]->setVisible(count > 0);
        m_toggles[i]->setAccessibleName(tr("%1: %2").arg(nameOf(severities[i])).arg(count));
        m_toggles[i]->setToolTip(m_toggles[i]->accessibleName());
    }
    const bool isEmpty = m_shown->rowCount() == 0;
    m_copy->setEnabled(!isEmpty);
    m_empty->setText(
        m_model->rowCount() > 0
            ? tr("The filters hide all of them.")
            : tr("No findings. Corbel checks the rules of the model, objectives that are missed, "
                 "loose ends such as elements without relations, and values that an analysis "
                 "still asks for."));
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

void FindingsPanel::choose(const QModelIndex& index)
{
    const Finding* finding = m_shown->finding(index);
    if (finding == nullptr) {
        return;
    }
    if (!finding->subject.empty()) {
        emit chosen(QString::fromStdString(finding->subject), QString::fromStdString(finding->key));
    } else if (finding->severity != Severity::Notice) {
        emit designChosen();
    }
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
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace corbel::ui
