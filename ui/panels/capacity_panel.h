/// Capacity: what reaches each element, how busy that makes it, and where the ceiling is.
#pragma once

#include <memory>

#include <QLabel>
#include <QStackedWidget>
#include <QWidget>

#include "ui/look/style.h"
#include "ui/panels/empty_hint.h"
#include "ui/panels/rows_table.h"
#include "ui/study/insight.h"

namespace corbel::ui {

class CapacityPanel : public QWidget {
    Q_OBJECT

public:
    explicit CapacityPanel(const Style& style, QWidget* parent = nullptr);

    /// Shows a new result, as soon as somebody looks.
    void setInsight(std::shared_ptr<const Insight> insight);
    void renewIcons();
    RowsTable* table() const { return m_table; }
    /// The ceiling in a sentence.
    QString sentence() const { return m_ceiling->text(); }
    /// Names the load, and opens what the figures rest on.
    QPushButton* loadButton() const { return m_load; }
    QLabel* assumptions() const { return m_assumptions; }

signals:
    /// Light these up: ids of elements and relations.
    void witnessesChosen(const QStringList& ids);
    /// A value is missing: `element.key`.
    void keyChosen(const QString& elementAndKey);
    void overlayRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showInsight(const Insight& insight);
    void showHint(const Insight& insight);

    const Style& m_style;
    QStackedWidget* m_stack;
    EmptyHint* m_hint;
    QPushButton* m_ceiling;
    QPushButton* m_load;
    QPushButton* m_overlay;
    QLabel* m_assumptions;
    QStringList m_cut;
    RowsTable* m_table;
    std::shared_ptr<const Insight> m_next; ///< Not shown yet; null when all is.
};

} // namespace corbel::ui
