#include "ui/window/design_bar.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include "ui/words/plain_text.h"

namespace corbel::ui {

DesignBar::DesignBar(Document& document, const Style& style, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_style(style),
      m_tabs(new NamedTabBar(this)),
      m_add(new QToolButton(this))
{
    setMark(this, "surface", "window");
    setAttribute(Qt::WA_StyledBackground);
    m_tabs->setDrawBase(false);
    m_tabs->setTabsClosable(true);
    m_tabs->setAccessibleName(tr("Designs"));
    m_add->setToolTip(tr("Add an alternative: a copy of this design"));
    m_add->setAccessibleName(tr("Add an alternative"));
    m_add->setIconSize(QSize(14, 14));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(2);
    layout->addWidget(m_tabs);
    layout->addWidget(m_add);
    layout->addStretch(1);
    connect(m_tabs, &QTabBar::currentChanged, this, &DesignBar::chosen);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, &DesignBar::removeRequested);
    connect(m_tabs, &NamedTabBar::menuRequested, this, &DesignBar::menuRequested);
    connect(m_tabs, &NamedTabBar::renamed, &document, &Document::renameDesign);
    connect(m_tabs, &NamedTabBar::reordered, &document, &Document::moveDesign);
    connect(m_add, &QToolButton::clicked, this, &DesignBar::addRequested);
    connect(&document, &Document::designsChanged, this, &DesignBar::rebuild);
    connect(&document, &Document::reset, this, &DesignBar::rebuild);
    connect(&document, &Document::currentDesignChanged, this, &DesignBar::rebuild);
    renewIcons();
    rebuild();
}

void DesignBar::renewIcons()
{
    m_add->setIcon(m_style.icon(u"add"));
}

void DesignBar::rebuild()
{
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > m_document.designCount()) {
        m_tabs->removeTab(m_tabs->count() - 1);
    }
    for (int i = 0; i < m_document.designCount(); ++i) {
        const QChar letter = QChar(u'A' + i % 26);
        const QString name = m_document.designName(i);
        // A lone ampersand would be taken for a mnemonic.
        const QString shown = QString(name).replace(QLatin1Char('&'), QLatin1String("&&"));
        const QString text = QStringLiteral("%1 · %2").arg(letter).arg(shown);
        if (i < m_tabs->count()) {
            m_tabs->setTabText(i, text);
        } else {
            m_tabs->addTab(text);
        }
        m_tabs->setName(i, name);
        m_tabs->setTabToolTip(i, plainTip(name));
    }
    m_tabs->setCurrentIndex(m_document.currentDesign());
    setVisible(m_document.designCount() > 1);
}

} // namespace corbel::ui
