/// The elements of the current design as a tree by containment, for item views: all of them, or
/// those whose names hold a text, with what contains them.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include <QAbstractItemModel>

#include "ui/document/document.h"
#include "ui/look/style.h"

namespace corbel::ui {

class ExplorerModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, KindRole };

    ExplorerModel(Document& document, const Style& style, QObject* parent = nullptr);
    ~ExplorerModel() override;

    /// Shows only elements whose names hold `text`, in any case, and their containers. A proxy
    /// model would judge rows by names that have changed together and are announced one by one.
    void setFilter(const QString& text);

    /// Invalid for an element that is not shown.
    QModelIndex indexOf(const model::ElementId& id) const;
    static model::ElementId idAt(const QModelIndex& index);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// A new display name becomes an undoable rename.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Node {
        model::ElementId id;
        int parent = 0; ///< Index into m_nodes.
        int row = -1;   ///< -1 when the filter hides it.
        std::vector<int> children;
    };
    void onChanged(const model::ChangeSet& changes);
    void rebuild();
    void adopt(std::vector<Node> tree);
    std::vector<Node> treeOf(const model::Model& model) const;
    std::vector<bool> shownOf(const model::Model& model) const;
    const Node& nodeAt(const QModelIndex& index) const;

    Document& m_document;
    const Style& m_style;
    QString m_filter;
    std::vector<Node> m_nodes; ///< The first is the root, the rest in document order.
    std::unordered_map<std::string, int> m_byId;
};

} // namespace corbel::ui
