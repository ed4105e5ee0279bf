#include "ui/panels/empty_state.h"

#include <algorithm>

#include <QEvent>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace corbel::ui {

namespace {

constexpr int widest = 560;
constexpr int aside = 12; ///< Of the parent, left free at both sides.

} // namespace

EmptyState::EmptyState(const Style& style, QWidget* parent) : QFrame(parent), m_style(style)
{
    setMark(this, "role", "welcome");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 24);
    layout->setSpacing(6);
    auto* title = new QLabel(tr("Draw a system, and see what it will bear"), this);
    setMark(title, "role", "display");
    title->setWordWrap(true);
    layout->addWidget(title);
    const QString steps[] = {
        tr("Drag a kind from the palette onto the canvas, or click it and then the place."),
        tr("Drag from an element's edge to another element to connect the two."),
        tr("Watch Insight on the right: it names what you have drawn while you draw."),
    };
    int number = 0;
    for (const QString& step : steps) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 4, 0, 0);
        row->setSpacing(10);
        auto* mark = new QLabel(QString::number(++number), line);
        setMark(mark, "role", "step");
        mark->setAlignment(Qt::AlignCenter);
        mark->setFixedSize(22, 22);
        auto* text = new QLabel(step, line);
        text->setWordWrap(true);
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        layout->addWidget(line);
        m_spare.insert(m_spare.begin(), line);
    }
    layout->addSpacing(14);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_guide = new QPushButton(tr("Guided example"), this);
    m_guide->setProperty("primary", true);
    m_import = new QPushButton(tr("Import what you run…"), this);
    m_start = new QPushButton(tr("Start page"), this);
    for (QPushButton* button : {m_guide, m_import, m_start}) {
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
    layout->addLayout(m_buttons);
    auto* hint = new QLabel(tr("Compose, Kubernetes and Structurizr files can also be dropped "
                               "onto this window."),
                            this);
    setMark(hint, "role", "small");
    hint->setWordWrap(true);
    layout->addSpacing(2);
    layout->addWidget(hint);
    m_spare.insert(m_spare.begin(), {hint, m_start});
    connect(m_guide, &QPushButton::clicked, this, &EmptyState::guideRequested);
    connect(m_start, &QPushButton::clicked, this, &EmptyState::startRequested);
    connect(m_import, &QPushButton::clicked, this, &EmptyState::importRequested);
    parent->installEventFilter(this);
    renewIcons();
    centre();
}

void EmptyState::renewIcons()
{
    m_guide->setIcon(m_style.icon(u"guide", m_style.theme().accentText));
    m_import->setIcon(m_style.icon(u"import"));
    m_start->setIcon(m_style.icon(u"home"));
}

bool EmptyState::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        centre();
    }
    return QFrame::eventFilter(watched, event);
}

void EmptyState::centre()
{
    const int room = std::min(widest, parentWidget()->width() - 2 * aside);
    m_buttons->setDirection(room < widest ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    setFixedWidth(room);
    // The tabs above stay free.
    QRect free = parentWidget()->rect();
    if (const auto* tabs = qobject_cast<const QTabWidget*>(parentWidget())) {
        free.setTop(tabs->tabBar()->geometry().bottom() + 1);
    }
    for (QWidget* part : m_spare) {
        part->show();
    }
    const auto height = [&] {
        layout()->invalidate();
        return heightForWidth(room);
    };
    for (QWidget* part : m_spare) {
        if (height() <= free.height()) {
            break;
        }
        part->hide();
    }
    resize(room, height());
    QRect place = rect();
    place.moveCenter(free.center());
    move(place.topLeft());
}

} // namespace corbel::ui
