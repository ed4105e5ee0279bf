// The quiet sign in the status bar that unsaved work would not outlast a crash at present.
#include <QStatusBar>

#include "ui/window/main_window.h"

namespace corbel::ui {

void MainWindow::addSafetyNotice(QStatusBar& bar)
{
    m_safety = new QToolButton(&bar);
    m_safety->setAutoRaise(true);
    m_safety->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_safety->setIconSize(QSize(14, 14));
    m_safety->setText(tr("Unsaved work is not protected"));
    m_safety->setAccessibleName(m_safety->text());
    m_safety->setObjectName(QStringLiteral("safetyNotice"));
    bar.addPermanentWidget(m_safety);
    connect(m_safety, &QToolButton::clicked, &bar,
            [this, &bar] { bar.showMessage(m_safetyNotice, 10'000); });
    setSafetyNotice(m_safetyNotice);
}

void MainWindow::setSafetyNotice(const QString& notice)
{
    m_safetyNotice = notice;
    m_safety->setIcon(m_style.icon(u"warning", m_style.theme().warning));
    m_safety->setToolTip(notice);
    m_safety->setAccessibleDescription(notice);
    m_safety->setVisible(!notice.isEmpty());
}

} // namespace corbel::ui
