/// Says what happened to a file and offers what can be done about it, each choice with what it
/// means.
#pragma once

#include <QDialog>
#include <QGridLayout>
#include <QString>

namespace corbel::ui {

class ChoiceDialog : public QDialog {
    Q_OBJECT

public:
    ChoiceDialog(const QString& headline, const QString& file, const QString& text,
                 QWidget* parent);

    /// What the system said, in small letters below the text.
    void setDetails(const QString& details);
    /// The first choice is the default one: Return takes it, so it must lose nothing.
    void addChoice(int answer, const QString& label, const QString& meaning);

    /// The answer that was chosen, or `cancelled` for Escape and Cancel.
    int ask(int cancelled);

private:
    QGridLayout* m_choices;
};

} // namespace corbel::ui
