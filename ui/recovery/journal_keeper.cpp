#include "ui/recovery/journal_keeper.h"

#include <algorithm>
#include <mutex>
#include <vector>

#include "ui/words/messages.h"

namespace corbel::ui {

namespace journal = model::storage::journal;

namespace {

constexpr int firstDelay = 1000;
constexpr int longestDelay = 15'000;
/// For all journals together, when the program is about to end.
constexpr std::chrono::seconds longestFarewell(2);

struct Keepers {
    std::mutex mutex;
    std::vector<JournalKeeper*> all;
};

Keepers& keepers()
{
    static Keepers there;
    return there;
}

} // namespace

JournalKeeper::JournalKeeper(Document& document, std::filesystem::path folder, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_writer(std::make_unique<journal::Writer>(
          std::move(folder), [this](const model::Result<void>& outcome) {
              QMetaObject::invokeMethod(
                  this, [this, outcome] { onReport(outcome); }, Qt::QueuedConnection);
          }))
{
    {
        const std::lock_guard lock(keepers().mutex);
        keepers().all.push_back(this);
    }
    m_begin.setSingleShot(true);
    connect(&m_begin, &QTimer::timeout, this, &JournalKeeper::begin);
    connect(&document, &Document::pushed, this, [this](const model::Step& step, bool isMerged) {
        if (!m_isOn) {
            begin(); // The base holds the step already.
            return;
        }
        record(journal::Pushed{step, isMerged});
    });
    connect(&document, &Document::undone, this, [this] { record(journal::Undone{}); });
    connect(&document, &Document::redone, this, [this] { record(journal::Redone{}); });
    connect(&document, &Document::amended, this,
            [this](const model::DesignId& design, const model::ChangeSet& changes) {
                record(journal::Amended{design, changes});
            });
    connect(&document, &Document::currentDesignChanged, this, [this](int index) {
        record(journal::Shown{m_document.file().designs[static_cast<std::size_t>(index)].id});
    });
    connect(&document, &Document::saved, this, [this] {
        if (m_document.stamp()) {
            record(journal::Saved{m_document.path(), *m_document.stamp()});
        }
    });
    connect(&document, &Document::replaced, this, [this] {
        if (!m_isRestoring) {
            stop();
        }
    });
}

JournalKeeper::~JournalKeeper()
{
    const std::lock_guard lock(keepers().mutex);
    std::erase(keepers().all, this);
}

void JournalKeeper::finishAll()
{
    const auto end = std::chrono::steady_clock::now() + longestFarewell;
    const std::lock_guard lock(keepers().mutex);
    for (JournalKeeper* keeper : keepers().all) {
        const auto left = end - std::chrono::steady_clock::now();
        keeper->m_writer->wait(std::chrono::duration_cast<std::chrono::milliseconds>(left));
    }
}

void JournalKeeper::restore(model::storage::Work work, journal::OwnedFile left)
{
    stop();
    m_isRestoring = true;
    m_document.restore(std::move(work));
    m_isRestoring = false;
    m_writer->adopt(std::move(left));
    begin();
}

void JournalKeeper::close()
{
    stop();
}

void JournalKeeper::record(const journal::Event& event)
{
    if (!m_isOn) {
        return;
    }
    m_writer->append(journal::encode(event, std::chrono::system_clock::now()));
    if (m_writer->size() > m_limit && !m_begin.isActive()) {
        m_begin.start(0); // Later: in the middle of an undo the history cannot be asked.
    }
}

void JournalKeeper::begin()
{
    m_begin.stop();
    m_isOn = true;
    m_writer->begin(journal::encodeBase(m_document.work(), std::chrono::system_clock::now()));
    const std::uintmax_t size = m_writer->size();
    m_limit = std::max(size + leastCompacted, std::min(4 * size, journal::largestJournal / 2));
}

void JournalKeeper::stop()
{
    m_begin.stop();
    if (m_isOn) {
        m_isOn = false;
        m_writer->remove();
    }
    setNotice({});
}

void JournalKeeper::onReport(const model::Result<void>& outcome)
{
    if (!m_isOn) {
        return;
    }
    if (outcome) {
        m_delay = 0;
        setNotice({});
        return;
    }
    m_delay = std::clamp(2 * m_delay, firstDelay, longestDelay);
    m_begin.start(m_delay);
    setNotice(
        tr("A crash would lose unsaved work: %1").arg(translated(outcome.error().front().message)));
}

void JournalKeeper::setNotice(const QString& notice)
{
    if (notice != m_notice) {
        m_notice = notice;
        emit noticeChanged(notice);
    }
}

} // namespace corbel::ui
