/// What a solved entry lists bit by bit: its minimal cut sets, and the tree it was built from.
#pragma once

#include <deque>
#include <memory>

#include <QAbstractItemModel>
#include <QAbstractTableModel>

#include "ui/panels/entry_study.h"

namespace corbel::ui {

/// Shared by the models that show it; null for none.
using SharedStudy = std::shared_ptr<const EntryStudy>;

/// Roles that both models answer.
inline constexpr int idsRole = Qt::UserRole; ///< What to light up, a QStringList.

class CutSetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// How many are listed at once.
    static constexpr std::size_t batch = 200;

    using QAbstractTableModel::QAbstractTableModel;

    void setStudy(SharedStudy study);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    SharedStudy m_study;
    std::vector<EntryStudy::Parts> m_sets;
    bool m_hasMore = false;
};

/// Unfolded as it is opened: what several gates share stands below each of them.
class StudyTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void setStudy(SharedStudy study);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Item {
        EntryStudy::Node node = 0;
        Item* parent = nullptr;
        int row = 0;
        QString via;
        std::vector<Item*> children; ///< Empty until somebody looks.
    };

    Item* itemAt(const QModelIndex& index) const;

    SharedStudy m_study;
    /// Those that somebody looked at; the first one is the root; addresses stay.
    mutable std::deque<Item> m_items;
};

} // namespace corbel::ui
