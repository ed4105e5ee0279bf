#include "ui/recovery/recovery.h"

#include "model/contract.h"
#include "ui/recovery/journal_keeper.h"
#include "ui/recovery/recovery_dialog.h"
#include "ui/window/main_window.h"

namespace corbel::ui {

namespace {

/// Nothing would be lost or hidden when `work` took the place of what is in the window.
bool isFree(MainWindow& window, const model::storage::Work& work)
{
    Document& document = window.document();
    const bool isUntouched = document.isClean() && document.undoStack().count() == 0;
    const bool isSame = !work.path.empty() && document.path() == work.path;
    const bool isBlank = document.path().empty() && document.model().elements.empty();
    return isUntouched && (isSame || isBlank);
}

} // namespace

Recovery::Recovery(std::filesystem::path folder, const Style& style, MakeWindow makeWindow,
                   QObject* parent)
    : QObject(parent),
      m_folder(std::move(folder)),
      m_style(style),
      m_makeWindow(std::move(makeWindow))
{
    // Only what the journal was told already: the document may be what is broken.
    model::setContractHandler([](const char*, const char*, int) { JournalKeeper::finishAll(); });
}

void Recovery::keep(MainWindow& window)
{
    if (m_folder.empty()) {
        return;
    }
    auto* keeper = new JournalKeeper(window.document(), m_folder, &window);
    connect(&window, &MainWindow::closed, keeper, &JournalKeeper::close);
    connect(keeper, &JournalKeeper::noticeChanged, &window, &MainWindow::setSafetyNotice);
}

JournalKeeper* Recovery::keeperOf(MainWindow& window)
{
    return window.findChild<JournalKeeper*>(QString(), Qt::FindDirectChildrenOnly);
}

void Recovery::offer(MainWindow& window)
{
    std::vector<LeftWork> left = findLeftWork(m_folder);
    if (left.empty()) {
        return;
    }
    RecoveryDialog(
        std::move(left), [this, &window](LeftWork work) { restore(std::move(work), window); },
        m_style, &window)
        .exec();
}

void Recovery::restore(LeftWork work, MainWindow& window)
{
    model::storage::Work& found = work.found->work;
    MainWindow& target = isFree(window, found) ? window : m_makeWindow();
    if (keeperOf(target) == nullptr) {
        keep(target);
    }
    // Whoever looks at the file would not find there what was saved.
    if (work.fileState() != model::storage::FileState::Same) {
        found.clean.reset();
    }
    keeperOf(target)->restore(std::move(found), std::move(work.journal));
}

} // namespace corbel::ui
