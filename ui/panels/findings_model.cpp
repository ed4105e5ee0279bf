#include "ui/panels/findings_model.h"

#include <algorithm>
#include <utility>

#include "ui/words/plain_text.h"

namespace corbel::ui {

FindingsModel::FindingsModel(const Style& style, QObject* parent)
    : QAbstractTableModel(parent),
      m_style(style)
{
}

void FindingsModel::setFindings(std::vector<Finding> findings)
{
    // What is alike at both ends stays; the stretch between is replaced.
    const auto heads = std::ranges::mismatch(m_findings, findings);
    const auto same = heads.in1 - m_findings.begin();
    const auto mostTail = std::min(m_findings.end() - heads.in1, findings.end() - heads.in2);
    std::ptrdiff_t tail = 0;
    while (tail < mostTail && *(m_findings.end() - 1 - tail) == *(findings.end() - 1 - tail)) {
        ++tail;
    }
    const auto oldEnd = std::ssize(m_findings) - tail;
    const auto newEnd = std::ssize(findings) - tail;
    if (oldEnd > same) {
        beginRemoveRows({}, static_cast<int>(same), static_cast<int>(oldEnd - 1));
        m_findings.erase(m_findings.begin() + same, m_findings.begin() + oldEnd);
        endRemoveRows();
    }
    if (newEnd > same) {
        beginInsertRows({}, static_cast<int>(same), static_cast<int>(newEnd - 1));
        m_findings.insert(m_findings.begin() + same,
                          std::make_move_iterator(findings.begin() + same),
                          std::make_move_iterator(findings.begin() + newEnd));
        endInsertRows();
    }
}

int FindingsModel::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count(m_findings, severity, &Finding::severity));
}

void FindingsModel::renewIcons()
{
    if (!m_findings.empty()) {
        emit dataChanged(index(0, SeverityColumn), index(rowCount() - 1, SeverityColumn),
                         {Qt::DecorationRole});
    }
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
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
    const Finding& finding = m_findings[static_cast<std::size_t>(index.row())];
    if (role == orderRole) {
        return index.row();
    }
    if (role == Qt::ToolTipRole) {
        return plainTip(finding.message);
    }
    if (role == Qt::DecorationRole && index.column() == SeverityColumn) {
        const render::Theme& theme = m_style.theme();
        switch (finding.severity) {
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
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (index.column()) {
    case SeverityColumn:
        return nameOf(finding.severity);
    case WhereColumn:
        return finding.where;
    default:
        return finding.message;
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case WhereColumn:
        return tr("Where");
    case MessageColumn:
        return tr("Finding");
    default:
        return {};
    }
}

const std::vector<Finding>& FindingsFilter::findings() const
{
    return static_cast<const FindingsModel*>(sourceModel())->findings();
}

void FindingsFilter::setShown(Severity severity, bool isShown)
{
    m_isHidden[static_cast<std::size_t>(severity)] = !isShown;
    invalidateFilter();
}

void FindingsFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

const Finding* FindingsFilter::finding(const QModelIndex& index) const
{
    return index.isValid() ? &findings()[static_cast<std::size_t>(mapToSource(index).row())]
                           : nullptr;
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const Finding& finding = findings()[static_cast<std::size_t>(row)];
    return !m_isHidden[static_cast<std::size_t>(finding.severity)] &&
           (m_text.isEmpty() || finding.message.contains(m_text, Qt::CaseInsensitive) ||
            finding.where.contains(m_text, Qt::CaseInsensitive));
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
