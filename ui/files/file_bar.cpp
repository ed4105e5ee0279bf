#include "ui/files/file_bar.h"

#include <QPushButton>

#include "ui/files/file_guard.h"
#include "ui/words/messages.h"

namespace corbel::ui {

using model::storage::FileState;

FileBar::FileBar(FilesController& files, const Document& document, const Style& style,
                 QWidget* parent)
    : QFrame(parent),
      m_files(files),
      m_document(document),
      m_style(style),
      m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_ways(new QHBoxLayout),
      m_buttons(new QHBoxLayout),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("fileBar"));
    setMark(this, "role", "filebar");
    m_rows->setContentsMargins(12, 5, 8, 5);
    m_rows->setSpacing(8);
    auto* words = new QHBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_icon);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    words->addWidget(m_text, 1);
    m_rows->addLayout(words, 1);
    m_buttons->setSpacing(4);
    m_ways->addLayout(m_buttons);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Hide"));
    m_close->setAccessibleName(tr("Hide"));
    m_ways->addWidget(m_close);
    m_ways->addStretch(0);
    m_rows->addLayout(m_ways);
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_isDismissed = true;
        refresh();
    });
    FileGuard& guard = files.guard();
    connect(&guard, &FileGuard::stateChanged, this, &FileBar::refresh);
    connect(&guard, &FileGuard::readOnlyChanged, this, [this] {
        m_isDismissed = false;
        refresh();
    });
    connect(&document, &Document::pathChanged, this, [this] {
        m_isDismissed = false;
        refresh();
    });
    refresh();
}

QSize FileBar::minimumSizeHint() const
{
    return {0, QFrame::minimumSizeHint().height()};
}

void FileBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void FileBar::arrange()
{
    const int count = m_buttons->count();
    int ways = m_close->isHidden() ? 0 : m_close->sizeHint().width();
    for (int i = 0; i < count; ++i) {
        ways += m_buttons->itemAt(i)->widget()->sizeHint().width() + m_buttons->spacing();
    }
    // The words need half a line or so beside the buttons; else these go below.
    const int words = m_text->fontMetrics().horizontalAdvance(m_text->text()) / 2;
    m_rows->setDirection(width() < words + ways + 60 ? QBoxLayout::TopToBottom
                                                     : QBoxLayout::LeftToRight);
    if (count > 3) {
        // The last way is in the menu as well.
        m_buttons->itemAt(count - 1)->widget()->setVisible(width() >= ways + 20);
    }
}

FileBar::Subject FileBar::subject() const
{
    const FileGuard& guard = m_files.guard();
    switch (guard.state()) {
    case FileState::Changed:
        return Subject::Changed;
    case FileState::Missing:
        return Subject::Missing;
    case FileState::Same:
        break;
    }
    return guard.readOnly() == ReadOnly::No || m_isDismissed ? Subject::Nothing : Subject::ReadOnly;
}

void FileBar::say(const QString& sentence)
{
    const QString text = withParticles(sentence);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setAccessibleName(text);
}

template <class Verb>
void FileBar::offer(const QString& label, Verb verb)
{
    auto* button = new QPushButton(label, this);
    button->setAutoDefault(false);
    // Later, because the verb may make the buttons anew.
    connect(button, &QPushButton::clicked, this, verb, Qt::QueuedConnection);
    m_buttons->addWidget(button);
}

void FileBar::refresh()
{
    m_shown = subject();
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(m_shown != Subject::Nothing);
    m_close->setVisible(m_shown == Subject::ReadOnly);
    renewIcons();
    const QString name = QString::fromStdString(m_document.path().filename().string());
    switch (m_shown) {
    case Subject::Nothing:
        break;
    case Subject::Changed:
        say(tr("“%1” was changed by another program.").arg(name));
        offer(tr("Compare…"), [this] { m_files.compare(); });
        offer(tr("Reload"), [this] { m_files.reload(); });
        offer(tr("Keep mine"), [this] { m_files.guard().keepMine(); });
        offer(tr("Save as…"), [this] { m_files.saveByDialog(); });
        break;
    case Subject::Missing:
        say(tr("“%1” was removed or renamed by another program.").arg(name));
        offer(tr("Save it again"), [this] { m_files.save(); });
        offer(tr("Save as…"), [this] { m_files.saveByDialog(); });
        offer(tr("Ignore"), [this] { m_files.guard().keepMine(); });
        break;
    case Subject::ReadOnly:
        switch (m_files.guard().readOnly()) {
        case ReadOnly::File:
            say(tr("Read-only: the file is marked so."));
            break;
        case ReadOnly::Folder:
            say(tr("Read-only: no file may be written in its folder."));
            break;
        default:
            say(tr("Read-only: the document is open in another window."));
        }
        offer(tr("Save as…"), [this] { m_files.saveByDialog(); });
        break;
    }
    arrange();
}

void FileBar::renewIcons()
{
    const auto& theme = m_style.theme();
    const QIcon icon = m_shown == Subject::ReadOnly ? m_style.icon(u"lock", theme.mutedText)
                                                    : m_style.icon(u"warning", theme.warning);
    m_icon->setPixmap(icon.pixmap(16, 16));
    m_close->setIcon(m_style.icon(u"close"));
}

} // namespace corbel::ui
