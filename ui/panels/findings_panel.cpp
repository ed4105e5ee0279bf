#include "ui/panels/findings_panel.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/names.h"

namespace corbel::ui {

FindingsPanel::FindingsPanel(const Style& style, QWidget* parent)
    : QWidget(parent),
      m_style(style),
      m_stack(new QStackedWidget(this)),
      m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("findings"));
    setMark(this, "surface", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Findings"));
    m_list->setColumnCount(3);
    m_list->setHeaderLabels({tr("Finding"), tr("Where"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setAccessibleName(tr("Findings"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);

    auto* nothing = new QLabel(tr("Nothing to complain about: the model obeys all rules."), this);
    setMark(nothing, "role", "muted");
    nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    nothing->setContentsMargins(14, 12, 14, 12);
    m_stack->addWidget(m_list);
    m_stack->addWidget(nothing);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        emit subjectChosen(item->data(0, Qt::UserRole).toString());
    });
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        emit subjectChosen(item->data(0, Qt::UserRole).toString());
    });
    rebuild();
}

void FindingsPanel::setBreaches(const std::vector<model::Breach>& breaches)
{
    if (breaches != m_breaches) {
        m_breaches = breaches;
        rebuild();
    }
}

void FindingsPanel::setNotices(const model::Notices& notices)
{
    m_notices = notices;
    rebuild();
}

void FindingsPanel::rebuild()
{
    m_list->clear();
    for (const model::Breach& breach : m_breaches) {
        auto* item = new QTreeWidgetItem(
            m_list, {toQString(breach.message), toQString(breach.id), toQString(breach.key)});
        item->setIcon(0, m_style.icon(u"error", m_style.theme().error));
        item->setData(0, Qt::UserRole, toQString(breach.id));
    }
    for (const model::Notice& notice : m_notices) {
        QString place = toQString(notice.place.file).section(QLatin1Char('/'), -1);
        if (notice.place.line > 0) {
            place += QStringLiteral(":%1").arg(notice.place.line);
        }
        auto* item = new QTreeWidgetItem(m_list, {toQString(notice.message), place, QString()});
        item->setIcon(0, m_style.icon(u"info", m_style.theme().accent));
    }
    m_stack->setCurrentIndex(count() == 0 ? 1 : 0);
    emit countChanged(count());
}

} // namespace corbel::ui
