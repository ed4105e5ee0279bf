#include "ui/recovery/recovery_dialog.h"

#include <QDir>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/dialogs/choice_dialog.h"
#include "ui/start/preview_loader.h"
#include "ui/start/relative_time.h"
#include "ui/words/messages.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize previewSize(440, 248);

QLabel* line(const char* role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    setMark(label, "role", role);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void setText(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

RecoveryDialog::RecoveryDialog(std::vector<LeftWork> works, Restore restore, const Style& style,
                               QWidget* parent)
    : QDialog(parent),
      m_works(std::move(works)),
      m_restore(std::move(restore)),
      m_style(style),
      m_list(new QListWidget(this))
{
    setObjectName(u"recoveryDialog"_s);
    setWindowTitle(tr("Unsaved work"));
    m_list->setAccessibleName(tr("Unsaved work"));
    m_list->setFixedWidth(230);
    m_list->setWordWrap(true);
    m_list->setSpacing(1);
    for (const LeftWork& work : m_works) {
        const QString when = work.found
                                 ? relativeTime(work.lastEdit(), QDateTime::currentDateTime())
                                 : tr("cannot be restored");
        auto* item = new QListWidgetItem(work.title() + u'\n' + when, m_list);
        item->setIcon(work.found && !work.found->isDamaged
                          ? style.icon(u"new")
                          : style.icon(u"warning", style.theme().warning));
    }
    m_list->setVisible(m_works.size() > 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(makeHead());
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_list);
    middle->addWidget(makeDetails(), 1);
    layout->addLayout(middle, 1);
    makeButtons();

    connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::showWork);
    m_list->setCurrentRow(0);
    QPushButton* first = m_restoreButton->isEnabled() ? m_restoreButton : m_laterButton;
    (m_list->isHidden() ? static_cast<QWidget*>(first) : m_list)->setFocus();
}

QWidget* RecoveryDialog::makeHead()
{
    auto* head = new QWidget(this);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    QLabel* title = line("title", head);
    title->setText(tr("Corbel ended before this work was saved"));
    QLabel* text = line("muted", head);
    text->setText(tr("Restoring brings it back as it was, with everything that can be undone. No "
                     "file changes until you save."));
    layout->addWidget(title);
    layout->addWidget(text);
    return head;
}

QWidget* RecoveryDialog::makeDetails()
{
    auto* details = new QWidget(this);
    auto* layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_preview = new QLabel(details);
    m_preview->setFixedSize(previewSize + QSize(12, 12));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    setMark(m_preview, "role", "banner");
    layout->addWidget(m_preview);
    layout->addSpacing(6);
    layout->addWidget(m_title = line("strong", details));
    layout->addWidget(m_path = line("small", details));
    layout->addSpacing(4);
    layout->addWidget(m_when = line("", details));
    layout->addWidget(m_edits = line("", details));
    layout->addWidget(m_file = line("", details));
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_damageRow = new QWidget(details);
    auto* row = new QHBoxLayout(m_damageRow);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    auto* sign = new QLabel(m_damageRow);
    sign->setPixmap(m_style.icon(u"warning", m_style.theme().warning)
                        .pixmap(QSize(16, 16), devicePixelRatioF()));
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(m_damage = line("warning", m_damageRow), 1);
    layout->addWidget(m_damageRow);
    layout->addStretch(1);
    // Room for all that may be said, so that nothing moves from one to the next.
    details->ensurePolished();
    details->setMinimumHeight(m_preview->height() + 11 * details->fontMetrics().lineSpacing());
    return details;
}

void RecoveryDialog::makeButtons()
{
    m_discardButton = new QPushButton(tr("&Discard…"), this);
    m_laterButton = new QPushButton(tr("&Later"), this);
    m_restoreButton = new QPushButton(tr("&Restore"), this);
    m_restoreButton->setDefault(true);
    m_discardButton->setAutoDefault(false);
    m_laterButton->setAutoDefault(false);
    m_laterButton->setToolTip(tr("Asks again when Corbel starts the next time"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_discardButton);
    buttons->addStretch(1);
    buttons->addWidget(m_laterButton);
    buttons->addWidget(m_restoreButton);
    static_cast<QVBoxLayout*>(layout())->addLayout(buttons);
    connect(m_restoreButton, &QPushButton::clicked, this, &RecoveryDialog::restoreChosen);
    connect(m_discardButton, &QPushButton::clicked, this, &RecoveryDialog::discardChosen);
    connect(m_laterButton, &QPushButton::clicked, this, &QDialog::reject);
}

void RecoveryDialog::showWork(int row)
{
    if (row < 0) {
        return;
    }
    const LeftWork& work = m_works[static_cast<std::size_t>(row)];
    m_title->setText(work.title());
    setText(m_edits, editsText(work));
    setText(m_file, fileText(work));
    setText(m_damage, damageText(work));
    m_damageRow->setVisible(!m_damage->text().isEmpty());
    m_restoreButton->setEnabled(work.found.has_value());
    m_preview->clear();
    if (!work.found) {
        setText(m_path, QString::fromStdString(work.journal.path().string()));
        setText(m_when, {});
        m_preview->setText(tr("No preview"));
        return;
    }
    const model::storage::Work& left = work.found->work;
    setText(m_path, QDir::toNativeSeparators(QString::fromStdString(left.path.string())));
    const QDateTime when = work.lastEdit();
    setText(m_when, tr("Last edit: %1 (%2)")
                        .arg(QLocale().toString(when, QLocale::ShortFormat),
                             relativeTime(when, QDateTime::currentDateTime())));
    const model::Model& drawn = model::find(left.document, left.shown)->model;
    if (drawn.elements.size() >
        (drawn.views.empty() ? PreviewLoader::mostLaidOut : PreviewLoader::mostDrawn)) {
        m_preview->setText(tr("No preview")); // Whoever waits for a restart waits long enough.
        return;
    }
    const QImage picture = previewImage(drawn, previewSize, devicePixelRatioF(), m_style.isDark());
    if (picture.isNull()) {
        m_preview->setText(tr("Nothing is drawn in it."));
    } else {
        m_preview->setPixmap(QPixmap::fromImage(picture));
    }
}

QString RecoveryDialog::facts() const
{
    QStringList facts;
    for (const QLabel* label : {m_title, m_path, m_when, m_edits, m_file, m_damage}) {
        if (!label->text().isEmpty()) {
            facts << label->text();
        }
    }
    return facts.join(u'\n');
}

void RecoveryDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete) {
        m_discardButton->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

LeftWork RecoveryDialog::takeChosen()
{
    const int row = m_list->currentRow();
    LeftWork work = std::move(m_works[static_cast<std::size_t>(row)]);
    m_works.erase(m_works.begin() + row);
    const QSignalBlocker blocker(m_list); // Rows and works go together.
    delete m_list->takeItem(row);
    return work;
}

void RecoveryDialog::endWhenEmpty()
{
    if (m_works.empty()) {
        accept();
    } else {
        showWork(m_list->currentRow());
    }
}

void RecoveryDialog::restoreChosen()
{
    m_restore(takeChosen());
    endWhenEmpty();
}

void RecoveryDialog::discardChosen()
{
    const LeftWork& work = m_works[static_cast<std::size_t>(m_list->currentRow())];
    enum Answer { Keep, Discard };
    ChoiceDialog question(tr("Discard this unsaved work?"), {},
                          tr("“%1” will not be offered again.").arg(work.title()), this);
    question.addChoice(Keep, tr("Keep it"), tr("It stays in the list."));
    question.addChoice(Discard, tr("Discard"),
                       tr("It goes to the folder “discarded”, where the ten newest stay."));
    if (question.ask(Keep) != Discard) {
        return;
    }
    if (const auto done = model::storage::journal::discard(takeChosen().journal); !done) {
        ChoiceDialog failed(tr("The work could not be discarded"), {},
                            translated(done.error().front().message), this);
        failed.addChoice(Keep, tr("Close"), tr("It will be offered again at the next start."));
        failed.ask(Keep);
    }
    endWhenEmpty();
}

} // namespace corbel::ui
