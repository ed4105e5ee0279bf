/// The guided example beside the canvas: the step, what is to do, and how far one has come.
#pragma once

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/look/style.h"
#include "ui/start/guide.h"

namespace corbel::ui {

/// Not modal; it has a place of its own in the layout, so that it covers nothing.
class GuideCard : public QFrame {
    Q_OBJECT

public:
    GuideCard(Guide& guide, const Style& style, QWidget* parent = nullptr);

    QPushButton* doItButton() const { return m_doIt; }
    QPushButton* skipButton() const { return m_skip; }
    QToolButton* closeButton() const { return m_close; }
    /// The card's title, such as "Step 2 of 6 · Connect and replicate".
    QString headline() const { return m_title->text(); }
    void renewIcons();

signals:
    void startPageRequested();
    void saveRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void show(const Guide& guide);
    void showStep(const Guide& guide);
    void showEnd(const Guide& guide);
    void addTask(const GuideTask& task, bool isDone, bool isNext);
    void clearTasks();
    /// Texts and tasks beside each other, or one under the other where there is little room.
    void arrange();

    Guide& m_guide;
    const Style& m_style;
    int m_shown = -1; ///< The step that the tasks belong to.
    QGridLayout* m_grid;
    QWidget* m_texts;
    QWidget* m_taskBox;
    QWidget* m_buttons;
    bool m_isNarrow = false;
    QWidget* m_dots;
    QLabel* m_title;
    QLabel* m_reason;
    QVBoxLayout* m_list;
    QPushButton* m_doIt;
    QPushButton* m_skip;
    QToolButton* m_close;
};

} // namespace corbel::ui
