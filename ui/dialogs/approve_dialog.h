/// Asks who approves of a finding, and why.
#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace corbel::ui {

class ApproveDialog : public QDialog {
    Q_OBJECT

public:
    /// `finding` is what was found, in words.
    ApproveDialog(const QString& finding, const QString& by, const QString& reason,
                  QWidget* parent);

    QString by() const { return m_by->text().trimmed(); }
    /// One line.
    QString reason() const { return m_reason->toPlainText().simplified(); }

    /// What the system calls the person who runs this program.
    static QString userName();

private:
    void updateButton();

    QPlainTextEdit* m_reason;
    QLineEdit* m_by;
    QPushButton* m_approve;
};

} // namespace corbel::ui
