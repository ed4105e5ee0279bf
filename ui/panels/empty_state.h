/// What an empty canvas says: how to begin.
#pragma once

#include <vector>

#include <QBoxLayout>
#include <QFrame>
#include <QPushButton>

#include "ui/look/style.h"

namespace corbel::ui {

/// Stands in the middle of its parent and follows its size.
class EmptyState : public QFrame {
    Q_OBJECT

public:
    EmptyState(const Style& style, QWidget* parent);

    void renewIcons();

signals:
    void guideRequested();
    void importRequested();
    void startRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void centre();

    const Style& m_style;
    QBoxLayout* m_buttons;
    QPushButton* m_guide;
    QPushButton* m_import;
    QPushButton* m_start;
    std::vector<QWidget*> m_spare; ///< What a low canvas does without, first what matters least.
};

} // namespace corbel::ui
