#include "ui/dialogs/choice_dialog.h"

#include <QDialogButtonBox>
#include <QPushButton>

#include "ui/dialogs/dialog_head.h"
#include "ui/look/style.h"

namespace corbel::ui {

ChoiceDialog::ChoiceDialog(const QString& headline, const QString& file, const QString& text,
                           QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Corbel"));
    setObjectName(QStringLiteral("choiceDialog"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);

    QVBoxLayout* texts = addDialogHead(*layout, headline, file);
    texts->addSpacing(4);
    addParagraph(*texts, text);
    QLabel* details = addParagraph(*texts, {}, "small");
    details->setObjectName(QStringLiteral("details"));
    details->hide();

    m_choices = new QGridLayout;
    m_choices->setHorizontalSpacing(12);
    m_choices->setVerticalSpacing(8);
    m_choices->setColumnStretch(1, 1);
    layout->addLayout(m_choices);

    auto* buttons = new QDialogButtonBox(this);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

void ChoiceDialog::setDetails(const QString& details)
{
    auto* label = findChild<QLabel*>(QStringLiteral("details"));
    label->setText(details);
    label->setVisible(!details.isEmpty());
}

void ChoiceDialog::addChoice(int answer, const QString& label, const QString& meaning)
{
    const int row = m_choices->count() / 2;
    auto* button = new QPushButton(label, this);
    button->setAccessibleName(label);
    button->setAccessibleDescription(meaning);
    button->setAutoDefault(row == 0);
    button->setDefault(row == 0);
    // From 1: zero is what `reject` leaves behind.
    connect(button, &QPushButton::clicked, this, [this, answer] { done(answer + 1); });
    auto* text = new QLabel(meaning, this);
    setMark(text, "role", "muted");
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_choices->addWidget(button, row, 0);
    m_choices->addWidget(text, row, 1);
    if (row == 0) {
        button->setFocus();
    }
}

int ChoiceDialog::ask(int cancelled)
{
    const int result = exec();
    return result == Rejected ? cancelled : result - 1;
}

} // namespace corbel::ui
