/// How the document of a window differs from what its file holds now.
#pragma once

#include <QDialog>
#include <QTreeWidget>

#include "model/difference.h"
#include "model/document.h"

namespace corbel::ui {

/// A row: what, key, before, after.
QTreeWidgetItem* itemOf(const model::Difference& difference);

class CompareDialog : public QDialog {
    Q_OBJECT

public:
    CompareDialog(const QString& file, const model::Document& theirs, const model::Document& mine,
                  QWidget* parent);

private:
    /// Differences found.
    int fill(const model::Document& theirs, const model::Document& mine);
    int addDesign(const model::Design* theirs, const model::Design* mine);

    QTreeWidget* m_tree;
};

} // namespace corbel::ui
