/// Findings: breaches of the model's rules and what an import wants a person to know.
#pragma once

#include <QLabel>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QWidget>

#include "model/invariants.h"
#include "model/result.h"
#include "ui/style.h"

namespace corbel::ui {

class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(const Style& style, QWidget* parent = nullptr);

    void setBreaches(const std::vector<model::Breach>& breaches);
    void setNotices(const model::Notices& notices);
    void renewIcons() { rebuild(); }
    int count() const { return m_list->topLevelItemCount(); }

signals:
    void countChanged(int count);
    /// A finding about this element or relation was chosen.
    void subjectChosen(const QString& id);

private:
    void rebuild();

    const Style& m_style;
    std::vector<model::Breach> m_breaches;
    model::Notices m_notices;
    QStackedWidget* m_stack;
    QTreeWidget* m_list;
};

} // namespace corbel::ui
