#include "ui/dialogs/approve_dialog.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/dialogs/dialog_head.h"
#include "ui/look/style.h"

namespace corbel::ui {

QString ApproveDialog::userName()
{
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> buffer{};
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 ||
        found == nullptr) {
        return qEnvironmentVariable("USER");
    }
    // The full name, and after commas rooms and telephones.
    const QString name = QString::fromLocal8Bit(found->pw_gecos).section(u',', 0, 0).trimmed();
    return name.isEmpty() ? QString::fromLocal8Bit(found->pw_name) : name;
}

ApproveDialog::ApproveDialog(const QString& finding, const QString& by, const QString& reason,
                             QWidget* parent)
    : QDialog(parent),
      m_reason(new QPlainTextEdit(reason, this)),
      m_by(new QLineEdit(by, this))
{
    setWindowTitle(tr("Approve"));
    setObjectName(QStringLiteral("approveDialog"));
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    auto* title = new QLabel(tr("Approve this finding?"), this);
    setMark(title, "role", "title");
    layout->addWidget(title);
    addParagraph(*layout, finding);
    addParagraph(*layout,
                 tr("It stays in the list, struck out, with who approved of it and why. The "
                    "approval is stored in the document."),
                 "muted");
    auto* form = new QFormLayout;
    form->setVerticalSpacing(8);
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("Why it may stay as it is, and for how long"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * 3 + 16);
    m_by->setAccessibleName(tr("Approved by"));
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(tr("&By"), m_by);
    layout->addLayout(form);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_approve = buttons->addButton(tr("Approve"), QDialogButtonBox::AcceptRole);
    m_approve->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ApproveDialog::updateButton);
    connect(m_by, &QLineEdit::textChanged, this, &ApproveDialog::updateButton);
    // A plain Return begins a line in the reason.
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated,
            m_approve, &QPushButton::click);
    updateButton();
}

void ApproveDialog::updateButton()
{
    m_approve->setEnabled(!reason().isEmpty() && !by().isEmpty());
    m_approve->setToolTip(m_approve->isEnabled() ? QString() : tr("It takes a reason and a name"));
}

} // namespace corbel::ui
