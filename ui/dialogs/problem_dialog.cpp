#include "ui/dialogs/problem_dialog.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTextDocument>
#include <QTextEdit>

#include "ui/dialogs/dialog_head.h"

namespace corbel::ui {

ProblemDialog::ProblemDialog(const QString& headline, const QString& file, const QString& problems,
                             const QString& cure, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Corbel"));
    setObjectName(QStringLiteral("problemDialog"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);

    addDialogHead(*layout, headline, file);

    QStringList lines = problems.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (QString& line : lines) {
        // The file stands above: what remains is line, column and message.
        if (!file.isEmpty() && line.startsWith(file + QLatin1Char(':'))) {
            line = line.mid(file.size() + 1).trimmed();
        }
    }
    auto* details = new QTextEdit(this);
    details->setReadOnly(true);
    details->setPlainText(lines.join(QLatin1Char('\n')));
    details->setAccessibleName(tr("What was found"));
    constexpr int width = 520;
    details->setMinimumWidth(width);
    // No taller than what there is to say.
    QTextDocument* said = details->document();
    said->setDefaultFont(details->font());
    said->setTextWidth(width - 32);
    details->setMaximumHeight(std::clamp(static_cast<int>(said->size().height()) + 18, 44, 280));
    layout->addWidget(details, 1);

    if (!cure.isEmpty()) {
        addParagraph(*layout, cure);
    }
    m_buttons = new QDialogButtonBox(this);
    QPushButton* copy = m_buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    QPushButton* close = m_buttons->addButton(tr("Close"), QDialogButtonBox::AcceptRole);
    close->setDefault(true);
    layout->addWidget(m_buttons);
    connect(copy, &QPushButton::clicked, this, [file, problems] {
        QGuiApplication::clipboard()->setText(file + QLatin1Char('\n') + problems);
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
}

void ProblemDialog::offer(const QString& label)
{
    QPushButton* button = m_buttons->addButton(label, QDialogButtonBox::ActionRole);
    connect(button, &QPushButton::clicked, this, [this] { done(Offered); });
}

} // namespace corbel::ui
