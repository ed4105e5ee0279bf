#include "ui/start/guide_card.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QPainter>
#include <QResizeEvent>

namespace corbel::ui {

namespace {

constexpr int narrow = 640; ///< Below this width the tasks stand under the text.

/// One dot a step: filled when done, ringed when it is the turn, hollow when it is to come.
class Dots : public QWidget {
public:
    Dots(const Guide& guide, const Style& style, QWidget* parent)
        : QWidget(parent),
          m_guide(guide),
          m_style(style)
    {
        setFixedSize(static_cast<int>(guide.steps().size()) * 16, 16);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const render::Theme& theme = m_style.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < static_cast<int>(m_guide.steps().size()); ++i) {
            const QPointF centre(i * 16 + 8, 8);
            const bool isDone = m_guide.progress(i) == Guide::Progress::Done;
            const bool isTurn = i == m_guide.current();
            painter.setPen(
                QPen(isDone || isTurn ? theme.accent : theme.mutedText, isTurn ? 2 : 1.2));
            painter.setBrush(isDone ? QBrush(theme.accent) : QBrush(Qt::NoBrush));
            painter.drawEllipse(centre, 4.5, 4.5);
            if (m_guide.progress(i) == Guide::Progress::Skipped) {
                painter.drawLine(centre - QPointF(2, 0), centre + QPointF(2, 0));
            }
        }
    }

private:
    const Guide& m_guide;
    const Style& m_style;
};

/// The sign of a task to come.
QPixmap hollow(const QColor& colour, double ratio)
{
    QPixmap picture(QSize(16, 16) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    painter.drawEllipse(QPointF(8, 8), 4, 4);
    return picture;
}

} // namespace

GuideCard::GuideCard(Guide& guide, const Style& style, QWidget* parent)
    : QFrame(parent),
      m_guide(guide),
      m_style(style),
      m_grid(new QGridLayout),
      m_texts(new QWidget(this)),
      m_taskBox(new QWidget(this)),
      m_buttons(new QWidget(this)),
      m_dots(new Dots(guide, style, this)),
      m_title(new QLabel(this)),
      m_reason(new QLabel(this)),
      m_list(new QVBoxLayout),
      m_doIt(new QPushButton(this)),
      m_skip(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("guide"));
    setMark(this, "role", "guide");
    setMark(m_title, "role", "title");
    setMark(m_reason, "role", "muted");
    m_title->setWordWrap(true);
    m_reason->setWordWrap(true);
    m_skip->setFlat(true);
    m_close->setAutoRaise(true);
    m_close->setIconSize(QSize(14, 14));
    m_close->setToolTip(tr("End the guided example"));
    m_close->setAccessibleName(tr("End the guided example"));
    m_dots->setAccessibleName(tr("Progress"));

    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 6, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_doIt);
    buttons->addWidget(m_skip);
    buttons->addStretch(1);
    auto* texts = new QVBoxLayout(m_texts);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(4);
    texts->addWidget(m_dots);
    texts->addWidget(m_title);
    texts->addWidget(m_reason);
    texts->addStretch(1);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(4);
    m_taskBox->setLayout(m_list);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(4);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 8, 12);
    row->addLayout(m_grid, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    arrange();

    connect(m_doIt, &QPushButton::clicked, this, [this] {
        if (m_guide.isFinished()) {
            emit saveRequested();
        } else {
            m_guide.doForMe();
        }
    });
    connect(m_skip, &QPushButton::clicked, this, [this] {
        if (m_guide.isFinished()) {
            m_guide.end();
            emit startPageRequested();
        } else {
            m_guide.skip();
        }
    });
    connect(m_close, &QToolButton::clicked, &guide, &Guide::end);
    connect(&guide, &Guide::changed, this, [this] { show(m_guide); });
    renewIcons();
}

void GuideCard::renewIcons()
{
    m_close->setIcon(m_style.icon(u"close"));
    m_shown = -1;
    show(m_guide);
}

void GuideCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (const bool isNarrow = event->size().width() < narrow; isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        arrange();
        show(m_guide);
    }
}

void GuideCard::arrange()
{
    for (QWidget* part : {m_texts, m_taskBox, m_buttons}) {
        m_grid->removeWidget(part);
    }
    m_grid->addWidget(m_texts, 0, 0);
    if (m_isNarrow) {
        m_grid->addWidget(m_taskBox, 1, 0);
        m_grid->addWidget(m_buttons, 2, 0);
    } else {
        m_grid->addWidget(m_buttons, 1, 0);
        m_grid->addWidget(m_taskBox, 0, 1, 2, 1, Qt::AlignTop);
    }
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, m_isNarrow ? 0 : 3);
    m_grid->setRowStretch(0, m_isNarrow ? 0 : 1);
}

void GuideCard::show(const Guide& guide)
{
    setVisible(guide.isRunning());
    if (!guide.isRunning()) {
        m_shown = -1;
        return;
    }
    const bool isAnother = guide.current() != m_shown;
    m_shown = guide.current();
    clearTasks();
    if (guide.isFinished()) {
        showEnd(guide);
    } else {
        showStep(guide);
    }
    m_dots->update();
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_reason->text());
    if (isAnother) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void GuideCard::showStep(const Guide& guide)
{
    const GuideStep& step = guide.steps()[static_cast<std::size_t>(guide.current())];
    m_title->setText(tr("Step %1 of %2 · %3")
                         .arg(guide.current() + 1)
                         .arg(guide.steps().size())
                         .arg(step.title));
    m_reason->setText(step.reason);
    m_doIt->setText(tr("Do it for me"));
    m_skip->setText(tr("Skip this step"));
    const int next = guide.openTask();
    for (std::size_t i = 0; i < step.tasks.size(); ++i) {
        const int index = static_cast<int>(i);
        if (!m_isNarrow || index == next) { // Else the canvas would lose too much.
            addTask(step.tasks[i], guide.isTaskDone(index), index == next);
        }
    }
}

void GuideCard::showEnd(const Guide& guide)
{
    int done = 0;
    for (int i = 0; i < static_cast<int>(guide.steps().size()); ++i) {
        done += guide.progress(i) == Guide::Progress::Done ? 1 : 0;
    }
    m_title->setText(tr("That was it: %1 of %2 steps done").arg(done).arg(guide.steps().size()));
    m_reason->setText(tr("The document is yours: go on drawing, or save it."));
    m_doIt->setText(tr("Save this document…"));
    m_skip->setText(tr("To the start page"));
    const QStringList lines{
        tr("You drew parts and relations, and Insight answered from the drawing alone."),
        tr("You tried an alternative beside the design, under load, and put it on paper."),
        tr("Next: a template shows more kinds, and an import draws what you run today."),
    };
    for (const QString& line : m_isNarrow ? lines.last(1) : lines) {
        addTask({line, {}, GuideSpot::Insight, nullptr, nullptr}, true, false);
    }
}

void GuideCard::clearTasks()
{
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void GuideCard::addTask(const GuideTask& task, bool isDone, bool isNext)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* sign = new QLabel(line);
    const render::Theme& theme = m_style.theme();
    sign->setPixmap(isDone || isNext ? m_style
                                           .icon(isDone ? u"check" : u"chevron-right",
                                                 isDone ? theme.success : theme.accent)
                                           .pixmap(QSize(16, 16), devicePixelRatioF())
                                     : hollow(theme.mutedText, devicePixelRatioF()));
    sign->setFixedWidth(16);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* text = new QLabel(task.text, line);
    setMark(text, "role", isNext ? "strong" : "muted");
    text->setWordWrap(true);
    text->setAccessibleName(isDone ? tr("Done: %1").arg(task.text) : task.text);
    texts->addWidget(text);
    if (isNext && !task.keys.isEmpty()) {
        auto* keys = new QLabel(tr("By keyboard: %1").arg(task.keys), line);
        setMark(keys, "role", "small");
        keys->setWordWrap(true);
        texts->addWidget(keys);
    }
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    m_list->addWidget(line);
}

} // namespace corbel::ui
