#include "ui/overlay/whole_list.h"

#include <algorithm>
#include <array>

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include "ui/overlay/popup_place.h"
#include "ui/render/overlay_signs.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;
using analysis::WholeKind;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int listWidth = 460;  // pixels
constexpr int mostHeight = 420; // pixels

} // namespace

WholeList::WholeList(OverlayController& overlay, AnalysisController& analysis, const Style& style,
                     QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_overlay(overlay),
      m_analysis(analysis),
      m_style(style),
      m_filter(new QLineEdit(this)),
      m_list(new QTreeWidget(this))
{
    setObjectName(u"wholeList"_s);
    setMark(this, "surface", "panel");
    setMark(this, "role", "popup");
    setAccessibleName(tr("Take down hosts, sites, links"));
    m_filter->setPlaceholderText(tr("Filter by name"));
    m_filter->setAccessibleName(tr("Filter by name"));
    m_filter->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Hosts, sites, providers, links"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(10);
    m_list->setIconSize(QSize(14, 14));
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* hint = new QLabel(tr("Click or Space takes down; with Shift it is kept up."), this);
    setMark(hint, "role", "small");
    hint->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(hint);
    m_filter->installEventFilter(this);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &WholeList::applyFilter);
    connect(&overlay, &OverlayController::changed, this, [this] {
        if (isVisible()) {
            showStates();
        }
    });
}

void WholeList::openAt(QWidget* button)
{
    m_filter->clear();
    fill();
    showStates();
    const int rows = m_list->topLevelItemCount() == 0 ? 0 : m_list->sizeHintForRow(0);
    int count = m_list->topLevelItemCount();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        count += m_list->topLevelItem(i)->childCount();
    }
    resize(listWidth, std::clamp(count * rows + 96, 160, mostHeight));
    placeAbove(*this, *button);
    show();
    m_filter->setFocus();
}

void WholeList::fill()
{
    m_list->clear();
    const Insight* insight = m_analysis.insight();
    if (insight == nullptr) {
        return;
    }
    struct Group {
        WholeKind kind;
        QString title;
        const char* icon;
    };
    const std::array<Group, 6> groups{{{WholeKind::Site, tr("Sites"), "site"},
                                       {WholeKind::Zone, tr("Zones"), "site"},
                                       {WholeKind::Host, tr("Hosts"), "host"},
                                       {WholeKind::Provider, tr("Providers"), "system"},
                                       {WholeKind::Link, tr("Network links"), "relation"},
                                       {WholeKind::FailOver, tr("Fail-overs"), "swap"}}};
    const std::vector<analysis::WholePart> wholes = m_overlay.wholes();
    if (wholes.empty()) {
        auto* row = new QTreeWidgetItem(m_list, {tr("No host, site, provider or link is drawn.")});
        row->setFlags(Qt::NoItemFlags);
        row->setFirstColumnSpanned(true);
    }
    for (const Group& group : groups) {
        QTreeWidgetItem* heading = nullptr;
        for (const analysis::WholePart& whole : wholes) {
            if (whole.kind != group.kind) {
                continue;
            }
            if (heading == nullptr) {
                heading = new QTreeWidgetItem(m_list, {group.title});
                heading->setFlags(Qt::ItemIsEnabled);
                heading->setFirstColumnSpanned(true);
                heading->setForeground(0, m_style.theme().mutedText);
            }
            auto* row = new QTreeWidgetItem(heading, {nameIn(*insight->model, whole.id)});
            row->setIcon(0, m_style.icon(QString::fromLatin1(group.icon)));
            row->setData(0, idRole, toQString(whole.id));
        }
    }
    m_list->expandAll();
}

void WholeList::applyFilter(const QString& text)
{
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* heading = m_list->topLevelItem(i);
        bool isAnyShown = false;
        for (int j = 0; j < heading->childCount(); ++j) {
            QTreeWidgetItem* row = heading->child(j);
            const bool isShown = row->text(0).contains(text.trimmed(), Qt::CaseInsensitive);
            row->setHidden(!isShown);
            isAnyShown = isAnyShown || isShown;
            first = first == nullptr && isShown ? row : first;
        }
        heading->setHidden(!isAnyShown);
    }
    m_list->setCurrentItem(text.trimmed().isEmpty() ? nullptr : first);
}

void WholeList::showStates()
{
    const Insight* insight = m_analysis.insight();
    if (insight == nullptr) {
        return;
    }
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        for (int j = 0; j < m_list->topLevelItem(i)->childCount(); ++j) {
            showState(m_list->topLevelItem(i)->child(j), *insight);
        }
    }
}

void WholeList::showState(QTreeWidgetItem* row, const Insight& insight)
{
    const std::string id = row->data(0, idRole).toString().toStdString();
    const analysis::ForcedParts& forced = m_overlay.forced();
    const analysis::FailureView* view = m_overlay.failure();
    const auto index = insight.model->elements.indexOf(id);
    const analysis::Health health = view != nullptr && index && *index < view->elements.size()
                                        ? view->elements[*index]
                                        : analysis::Health::Up;
    const render::Theme& theme = m_style.theme();
    QString state;
    QIcon sign;
    if (forced.dead.contains(id)) {
        state = tr("taken down");
        sign = render::signIcon(render::Sign::Off, theme);
    } else if (health == analysis::Health::Down) {
        state = tr("down with it");
        sign = render::signIcon(render::Sign::Down, theme);
    } else if (forced.alive.contains(id)) {
        state = tr("kept up");
        sign = render::signIcon(render::Sign::Held, theme);
    }
    row->setText(1, state);
    row->setIcon(1, sign);
    row->setData(0, Qt::AccessibleTextRole,
                 state.isEmpty() ? row->text(0) : u"%1, %2"_s.arg(row->text(0), state));
    row->setToolTip(0, plainTip(row->text(0)));
}

void WholeList::probe(QTreeWidgetItem* row, bool isToBeHeld)
{
    const QString id = row == nullptr ? QString() : row->data(0, idRole).toString();
    if (!id.isEmpty()) {
        m_overlay.probe(id.toStdString(), isToBeHeld);
        showStates();
    }
}

bool WholeList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton) {
            probe(m_list->itemAt(mouse->position().toPoint()),
                  mouse->modifiers().testFlag(Qt::ShiftModifier));
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn || (watched == m_list && key->key() == Qt::Key_Space)) {
            probe(m_list->currentItem(), key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (watched == m_filter && key->key() == Qt::Key_Down) {
            m_list->setFocus();
            if (m_list->currentItem() == nullptr && m_list->topLevelItemCount() > 0) {
                m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
            }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace corbel::ui
