/// Findings as a table: severity, where, what.
#pragma once

#include <array>
#include <vector>

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include "ui/look/style.h"
#include "ui/panels/findings.h"

namespace corbel::ui {

class FindingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SeverityColumn, WhereColumn, MessageColumn, ColumnCount };
    /// The place of a finding in the list it came in, by which severity sorts.
    static constexpr int orderRole = Qt::UserRole;

    explicit FindingsModel(const Style& style, QObject* parent = nullptr);

    /// Keeps the rows that stay what they are, so that a selection survives.
    void setFindings(std::vector<Finding> findings);
    const std::vector<Finding>& findings() const { return m_findings; }
    int count(Severity severity) const;
    void renewIcons();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Style& m_style;
    std::vector<Finding> m_findings;
};

/// Shows the severities and the text that are asked for; sorts by severity as the list came.
class FindingsFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setShown(Severity severity, bool isShown);
    void setText(const QString& text);
    const Finding* finding(const QModelIndex& index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    const std::vector<Finding>& findings() const;

    std::array<bool, 5> m_isHidden{};
    QString m_text;
};

} // namespace corbel::ui
