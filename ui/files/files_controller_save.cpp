// Saving, and what to do when it does not work; coming to terms with other programs and windows.
#include <system_error>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "model/storage/document_file.h"
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/save_questions.h"
#include "ui/files/files_controller.h"
#include "ui/files/import.h"
#include "ui/words/messages.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;
using model::storage::FileResult;
using model::storage::FileStamp;

namespace {

bool isText(const std::filesystem::path& path)
{
    const QString extension = QString::fromStdString(path.extension().string()).toLower();
    return extension == ".yaml"_L1 || extension == ".yml"_L1;
}

} // namespace

bool FilesController::save()
{
    return m_document.path().empty() ? saveByDialog() : write(m_document.path());
}

std::filesystem::path FilesController::askWhere(const QString& title)
{
    QString start = QString::fromStdString(m_document.path().string());
    if (start.isEmpty()) {
        start = QDir(folder()).filePath(m_document.title() + u".corbel"_s);
    }
    QString file = QFileDialog::getSaveFileName(m_window, title, start,
                                                tr("Corbel document (*.corbel)") + u";;"_s +
                                                    tr("Text form (*.corbel.yaml)"));
    if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty()) {
        file += u".corbel"_s;
    }
    return file.toStdString();
}

bool FilesController::saveByDialog()
{
    const auto path = askWhere(tr("Save as"));
    return !path.empty() && write(path);
}

bool FilesController::saveCopyByDialog()
{
    const auto path = askWhere(tr("Save a copy"));
    if (path.empty()) {
        return false;
    }
    const auto write = [&](const std::optional<FileStamp>& expected) -> FileResult<void> {
        const auto saved = model::storage::save(path, asSaved(m_document.file(), path), expected);
        return saved ? FileResult<void>{} : tl::unexpected(saved.error());
    };
    if (!attempt(path, std::nullopt, write)) {
        return false;
    }
    emit reported(tr("Saved a copy as %1").arg(QFileInfo(QString::fromStdString(path)).fileName()));
    return true;
}

SaveAnswer FilesController::askBefore(const std::filesystem::path& path)
{
    SaveAnswer answer = SaveAnswer::Overwrite;
    if (path != m_document.path()) {
        if (m_guard.isOpenElsewhere(path)) {
            answer = askAboutSavingOverOpen(path, m_window);
        }
    } else {
        m_guard.check();
        if (m_guard.readOnly() != ReadOnly::No) {
            answer = askAboutReadOnly(path, m_guard.readOnly(), m_window);
        }
    }
    if (answer == SaveAnswer::Overwrite && m_document.hasComments() && isText(path)) {
        answer = askAboutComments(path, m_window);
    }
    return answer;
}

bool FilesController::insteadOfWriting(SaveAnswer answer)
{
    switch (answer) {
    case SaveAnswer::SaveElsewhere:
        return saveByDialog();
    case SaveAnswer::SaveCopy:
        saveCopyByDialog(); // The document itself is still not saved.
        return false;
    case SaveAnswer::Reload:
        reload();
        return false;
    default:
        return false;
    }
}

bool FilesController::attempt(const std::filesystem::path& path, std::optional<FileStamp> expected,
                              const Write& write)
{
    while (true) {
        const auto written = write(expected);
        if (written) {
            return true;
        }
        const SaveAnswer answer = askAfterFailure(path, written.error(), m_window);
        switch (answer) {
        case SaveAnswer::TryAgain:
            break;
        case SaveAnswer::MakeFolder: {
            std::error_code shownByNextAttempt;
            std::filesystem::create_directories(path.parent_path(), shownByNextAttempt);
            break;
        }
        case SaveAnswer::Overwrite:
            // What is there now, and not a third version that may come meanwhile.
            expected = model::storage::stampOf(path);
            break;
        case SaveAnswer::Compare:
            compare();
            break;
        default:
            return insteadOfWriting(answer);
        }
    }
}

bool FilesController::write(const std::filesystem::path& path)
{
    if (const SaveAnswer answer = askBefore(path); answer != SaveAnswer::Overwrite) {
        return insteadOfWriting(answer);
    }
    const auto expected = path == m_document.path() ? m_guard.expected() : std::nullopt;
    const auto save = [&](const std::optional<FileStamp>& found) {
        return m_document.saveAs(path, found);
    };
    if (!attempt(path, expected, save)) {
        return false;
    }
    remember(path);
    emit reported(tr("Saved %1").arg(QFileInfo(QString::fromStdString(path)).fileName()));
    return true;
}

bool FilesController::reload()
{
    const std::filesystem::path path = m_document.path();
    if (path.empty() || (!m_document.isClean() && !confirmReload(path, m_window))) {
        return false;
    }
    return openOrTell(path);
}

void FilesController::compare()
{
    const std::filesystem::path& path = m_document.path();
    auto theirs = model::storage::load(path);
    const QString name = QString::fromStdString(path.filename().string());
    if (!theirs) {
        showProblem(tr("“%1” cannot be compared").arg(name), path,
                    translated(theirs.error().problems),
                    tr("Your version is open in this window: save it under another name."));
        return;
    }
    CompareDialog(name, asOpened(std::move(theirs->document), path), m_document.file(), m_window)
        .exec();
}

bool FilesController::mayClose()
{
    if (m_document.isClean()) {
        return true;
    }
    switch (askAboutUnsaved(m_document.title(), m_window)) {
    case CloseAnswer::Save:
        return save();
    case CloseAnswer::Discard:
        return true;
    case CloseAnswer::Cancel:
        break;
    }
    return false;
}

} // namespace corbel::ui
