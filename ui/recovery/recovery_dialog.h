/// Offers the work that a crash left: what it is, how it looks, and what to do with it.
#pragma once

#include <functional>
#include <vector>

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "ui/look/style.h"
#include "ui/recovery/left_work.h"

namespace corbel::ui {

/// Ends by itself when nothing is left to be decided. What is not decided stays for the next start.
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    using Restore = std::function<void(LeftWork work)>;

    /// `works` is not empty.
    RecoveryDialog(std::vector<LeftWork> works, Restore restore, const Style& style,
                   QWidget* parent);

    QListWidget* list() const { return m_list; }
    QPushButton* restoreButton() const { return m_restoreButton; }
    QPushButton* discardButton() const { return m_discardButton; }
    QPushButton* laterButton() const { return m_laterButton; }
    /// All that the dialog says about the chosen work.
    QString facts() const;
    const QLabel* preview() const { return m_preview; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeDetails();
    void makeButtons();
    void showWork(int row);
    void restoreChosen();
    void discardChosen();
    /// Takes the chosen one out of the list.
    LeftWork takeChosen();
    void endWhenEmpty();

    std::vector<LeftWork> m_works; ///< In the order of the list.
    Restore m_restore;
    const Style& m_style;
    QListWidget* m_list;
    QLabel* m_preview = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_path = nullptr;
    QLabel* m_when = nullptr;
    QLabel* m_edits = nullptr;
    QLabel* m_file = nullptr;
    QWidget* m_damageRow = nullptr;
    QLabel* m_damage = nullptr;
    QPushButton* m_restoreButton = nullptr;
    QPushButton* m_discardButton = nullptr;
    QPushButton* m_laterButton = nullptr;
};

} // namespace corbel::ui
