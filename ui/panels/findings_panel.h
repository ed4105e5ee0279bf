/// The findings with their filters: broken rules, loose ends, unknown values, notices of imports.
#pragma once

#include <array>

#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QWidget>

#include "ui/panels/findings_model.h"

namespace corbel::ui {

class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(const Style& style, QWidget* parent = nullptr);

    /// What there is to say about one state of the design.
    void setInsight(const Insight& insight);
    void setNotices(const model::Notices& notices);
    void renewIcons();
    /// All that are listed, also those that the filters hide.
    int count() const { return m_model->rowCount(); }
    /// Those among them that ask for attention: all but unknown values and notices.
    int problemCount() const;
    /// Values that analyses ask for.
    int unknownCount() const;
    FindingsModel* model() const { return m_model; }
    QTreeView* list() const { return m_list; }
    QLineEdit* filterField() const { return m_filter; }
    /// Shows or hides the findings of a severity.
    QToolButton* toggle(Severity severity) const;
    /// The selected findings, else all shown ones, one line each with tabs between columns.
    QString asText() const;

signals:
    void countChanged(int problems);
    /// A finding about this element or relation was chosen, and the key in question if any.
    void chosen(const QString& subject, const QString& key);
    /// A finding about the design as a whole was chosen.
    void designChosen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTools(QLayout* layout);
    void rebuild();
    void updateTools();
    void choose(const QModelIndex& index);
    void copy() const;

    const Style& m_style;
    std::vector<Finding> m_live; ///< About the design as the last insight saw it.
    model::Notices m_notices;
    std::array<QToolButton*, 5> m_toggles{};
    QLineEdit* m_filter;
    QToolButton* m_copy;
    FindingsModel* m_model;
    FindingsFilter* m_shown;
    QStackedWidget* m_stack;
    QTreeView* m_list;
    QLabel* m_empty;
};

} // namespace corbel::ui
