#include "ui/panels/findings_model.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <QFont>

#include "analysis/findings/findings.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

FindingsModel::FindingsModel(const Style& style, QObject* parent)
    : QAbstractTableModel(parent),
      m_style(style)
{
}

void FindingsModel::setRows(std::vector<SharedFindings> lists)
{
    std::vector<const FindingRow*> rows;
    for (const SharedFindings& list : lists) {
        std::ranges::transform(*list, std::back_inserter(rows),
                               [](const FindingRow& row) { return &row; });
    }
    // What is alike at both ends stays; the stretch between is replaced.
    const auto isSame = [](const FindingRow* a, const FindingRow* b) { return *a == *b; };
    const auto heads = std::ranges::mismatch(m_rows, rows, isSame);
    const auto same = heads.in1 - m_rows.begin();
    const auto mostTail = std::min(m_rows.end() - heads.in1, rows.end() - heads.in2);
    std::ptrdiff_t tail = 0;
    while (tail < mostTail && isSame(*(m_rows.end() - 1 - tail), *(rows.end() - 1 - tail))) {
        ++tail;
    }
    const auto oldEnd = std::ssize(m_rows) - tail;
    const auto newEnd = std::ssize(rows) - tail;
    if (oldEnd > same) {
        beginRemoveRows({}, static_cast<int>(same), static_cast<int>(oldEnd - 1));
        m_rows.erase(m_rows.begin() + same, m_rows.begin() + oldEnd);
        endRemoveRows();
    }
    if (newEnd > same) {
        beginInsertRows({}, static_cast<int>(same), static_cast<int>(newEnd - 1));
        m_rows.insert(m_rows.begin() + same, rows.begin() + same, rows.begin() + newEnd);
        endInsertRows();
    }
    m_rows = std::move(rows); // those that stayed stand in lists of before
    m_lists = std::move(lists);
}

int FindingsModel::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [severity](const FindingRow* row) {
        return row->severity == severity && !row->isApproved();
    }));
}

int FindingsModel::approvedCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const FindingRow* row) { return row->isApproved(); }));
}

void FindingsModel::renewIcons()
{
    if (!m_rows.empty()) {
        emit dataChanged(index(0, SeverityColumn), index(rowCount() - 1, SeverityColumn),
                         {Qt::DecorationRole});
    }
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const FindingRow& row = *m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case orderRole:
        return index.row();
    case Qt::ToolTipRole:
        return plainTip(tipOf(row));
    case Qt::AccessibleDescriptionRole:
        return tipOf(row);
    case Qt::DecorationRole:
        return index.column() == SeverityColumn ? QVariant(iconOf(row)) : QVariant();
    case Qt::FontRole:
        if (row.isApproved() && index.column() != ApprovalColumn) {
            QFont struck;
            struck.setStrikeOut(true);
            return struck;
        }
        return {};
    case Qt::ForegroundRole:
        return row.isApproved() ? QVariant(m_style.theme().mutedText) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == SeverityColumn && row.isApproved()
                   ? tr("%1, approved").arg(nameOf(row.severity))
                   : textOf(row, index.column());
    case Qt::DisplayRole:
        return textOf(row, index.column());
    default:
        return {};
    }
}

QString FindingsModel::textOf(const FindingRow& row, int column)
{
    switch (column) {
    case SeverityColumn:
        return nameOf(row.severity);
    case RuleColumn:
        return ruleOf(row);
    case WhereColumn:
        return row.where;
    case MessageColumn:
        return row.message;
    default:
        return row.isApproved() ? tr("%1: %2").arg(toQString(row.finding->approval->by),
                                                   toQString(row.finding->approval->reason))
                                : QString();
    }
}

QString FindingsModel::ruleOf(const FindingRow& row)
{
    if (row.finding) {
        const analysis::RuleText* rule = analysis::findRuleText(row.finding->rule);
        return rule != nullptr ? localized(rule->title) : toQString(row.finding->rule);
    }
    switch (row.severity) {
    case Severity::Unknown:
        return tr("Missing value");
    case Severity::Notice:
        return tr("Import");
    case Severity::Error:
    case Severity::Warning:
    case Severity::Hint:
        return tr("Drawing");
    }
    return {};
}

QString FindingsModel::tipOf(const FindingRow& row)
{
    QString tip = row.message;
    const analysis::RuleText* rule =
        row.finding ? analysis::findRuleText(row.finding->rule) : nullptr;
    if (rule != nullptr) {
        tip += u"\n\n"_s + localized(rule->meaning) + u'\n' + localized(rule->advice);
    }
    if (row.finding && !row.finding->why.empty()) {
        tip += u"\n\n"_s + toQString(row.finding->why);
    }
    if (row.isApproved()) {
        tip += u"\n\n"_s + tr("Approved by %1").arg(textOf(row, ApprovalColumn));
    }
    return tip;
}

QIcon FindingsModel::iconOf(const FindingRow& row) const
{
    const render::Theme& theme = m_style.theme();
    if (row.isApproved()) {
        return m_style.icon(u"approve", theme.mutedText);
    }
    switch (row.severity) {
    case Severity::Error:
        return m_style.icon(u"error", theme.error);
    case Severity::Warning:
        return m_style.icon(u"warning", theme.warning);
    case Severity::Hint:
        return m_style.icon(u"info", theme.accent);
    case Severity::Unknown:
        return m_style.icon(u"unknown", theme.mutedText);
    case Severity::Notice:
        return m_style.icon(u"import", theme.mutedText);
    }
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section < ColumnCount) {
        return plainTip(
            withParticles(tr("Click, or press %1 in the list, to sort by it.").arg(section + 1)));
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case RuleColumn:
        return tr("Rule");
    case WhereColumn:
        return tr("Where");
    case MessageColumn:
        return tr("Finding");
    case ApprovalColumn:
        return tr("Approved by");
    default:
        return {};
    }
}

const FindingRow& FindingsFilter::rowAt(int sourceRow) const
{
    return *static_cast<const FindingsModel*>(sourceModel())
                ->rows()[static_cast<std::size_t>(sourceRow)];
}

void FindingsFilter::setShown(Severity severity, bool isShown)
{
    m_isHidden[static_cast<std::size_t>(severity)] = !isShown;
    invalidateFilter();
}

void FindingsFilter::setApprovedShown(bool isShown)
{
    m_areApprovedHidden = !isShown;
    invalidateFilter();
}

void FindingsFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

const FindingRow* FindingsFilter::row(const QModelIndex& index) const
{
    return index.isValid() ? &rowAt(mapToSource(index).row()) : nullptr;
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const FindingRow& at = rowAt(row);
    const bool isHidden =
        at.isApproved() ? m_areApprovedHidden : m_isHidden[static_cast<std::size_t>(at.severity)];
    return !isHidden &&
           (m_text.isEmpty() || at.message.contains(m_text, Qt::CaseInsensitive) ||
            at.where.contains(m_text, Qt::CaseInsensitive) ||
            FindingsModel::ruleOf(at).contains(m_text, Qt::CaseInsensitive) ||
            (at.finding && toQString(at.finding->rule).contains(m_text, Qt::CaseInsensitive)));
}

bool FindingsFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (left.column() == FindingsModel::SeverityColumn) {
        return left.row() < right.row();
    }
    const int order = QString::localeAwareCompare(left.data().toString(), right.data().toString());
    return order == 0 ? left.row() < right.row() : order < 0;
}

} // namespace corbel::ui
