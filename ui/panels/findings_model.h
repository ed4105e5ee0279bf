/// Findings as a table: severity, where, what, and who approved of it.
#pragma once

#include <array>
#include <vector>

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include "ui/look/style.h"
#include "ui/study/finding_rows.h"

namespace corbel::ui {

class FindingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        SeverityColumn,
        RuleColumn, ///< What findings are grouped by, when it is sorted by.
        WhereColumn,
        MessageColumn,
        ApprovalColumn,
        ColumnCount
    };
    /// The place of a finding in the list it came in, by which severity sorts.
    static constexpr int orderRole = Qt::UserRole;

    explicit FindingsModel(const Style& style, QObject* parent = nullptr);

    /// Shows the lists one below the other. Rows that stay what they are keep their places, so that
    /// a selection survives. Rows are not copied: there are thousands in a large design.
    void setRows(std::vector<SharedFindings> lists);
    const std::vector<const FindingRow*>& rows() const { return m_rows; }
    /// Those of a severity that nobody approved of.
    int count(Severity severity) const;
    int approvedCount() const;
    void renewIcons();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What a finding is an instance of, in a few words.
    static QString ruleOf(const FindingRow& row);

private:
    static QString textOf(const FindingRow& row, int column);
    static QString tipOf(const FindingRow& row);
    QIcon iconOf(const FindingRow& row) const;

    const Style& m_style;
    std::vector<SharedFindings> m_lists;
    std::vector<const FindingRow*> m_rows; ///< Of all lists.
};

/// Shows the severities and the text that are asked for; sorts by severity as the list came.
class FindingsFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setShown(Severity severity, bool isShown);
    /// Approved ones are shown or hidden together, whatever their severity.
    void setApprovedShown(bool isShown);
    void setText(const QString& text);
    const FindingRow* row(const QModelIndex& index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    const FindingRow& rowAt(int sourceRow) const;

    std::array<bool, 5> m_isHidden{};
    bool m_areApprovedHidden = false;
    QString m_text;
};

} // namespace corbel::ui
