/// Says what went wrong with a file: which, where in it, and what to do.
#pragma once

#include <QDialog>
#include <QDialogButtonBox>
#include <QString>

namespace corbel::ui {

class ProblemDialog : public QDialog {
    Q_OBJECT

public:
    /// `problems` holds one problem per line, as `model::describe` writes them.
    ProblemDialog(const QString& headline, const QString& file, const QString& problems,
                  const QString& cure, QWidget* parent);

    /// Another way out than closing; `exec` returns `Offered` when it was taken.
    void offer(const QString& label);
    static constexpr int Offered = 2;

private:
    QDialogButtonBox* m_buttons;
};

} // namespace corbel::ui
