#include "ui/dialogs/save_questions.h"

#include "ui/dialogs/choice_dialog.h"
#include "ui/words/messages.h"

namespace corbel::ui {

namespace {

using model::storage::FileFailure;
using model::storage::Obstacle;

QString text(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

QString name(const std::filesystem::path& path)
{
    return text(path.filename());
}

/// What happened, in one or two sentences. Where nothing happened to the file, that is said too.
QString whatHappened(const std::filesystem::path& path, const FileFailure& failure)
{
    const QString intact =
        ChoiceDialog::tr("The file is as it was before, and your changes are still "
                         "open in this window.");
    const auto with = [&](const QString& what) { return what + QLatin1Char(' ') + intact; };
    if (!failure.previous.empty()) {
        return ChoiceDialog::tr(
                   "The disk failed in the middle of saving. The new version is in place but "
                   "may not outlast a loss of power; the previous one is “%1” beside it.")
            .arg(name(failure.previous));
    }
    switch (failure.obstacle) {
    case Obstacle::FolderMissing:
        return ChoiceDialog::tr(
                   "The folder “%1” is not there. It was removed, renamed, or its disk is no "
                   "longer connected. Your changes are still open in this window.")
            .arg(text(path.parent_path()));
    case Obstacle::FileReadOnly:
        return with(ChoiceDialog::tr("The file is marked read-only."));
    case Obstacle::FolderReadOnly:
        return with(ChoiceDialog::tr("No file may be written in the folder “%1”.")
                        .arg(text(path.parent_path())));
    case Obstacle::DiskFull:
        return with(
            ChoiceDialog::tr("There is no room left on the disk, or your quota is used up."));
    case Obstacle::NameTooLong:
        return with(ChoiceDialog::tr("The name is longer than this disk allows."));
    case Obstacle::NotAFile:
        return with(ChoiceDialog::tr("There is something of that name that is not a file."));
    case Obstacle::ChangedMeanwhile:
        return ChoiceDialog::tr(
            "Another program changed the file since it was opened or saved here. "
            "Nothing was written: the file holds the other version, this window "
            "yours.");
    case Obstacle::Content:
        return with(ChoiceDialog::tr("The document cannot be written in this form."));
    case Obstacle::FileMissing:
    case Obstacle::NotPermitted:
    case Obstacle::DiskError:
        break;
    }
    return with(ChoiceDialog::tr("The disk reported an error."));
}

void add(ChoiceDialog& dialog, SaveAnswer answer, const QString& label, const QString& meaning)
{
    dialog.addChoice(static_cast<int>(answer), label, meaning);
}

void addElsewhere(ChoiceDialog& dialog)
{
    add(dialog, SaveAnswer::SaveElsewhere, ChoiceDialog::tr("Save elsewhere…"),
        ChoiceDialog::tr("Save under another name or in another folder, and go on there."));
}

void addCopy(ChoiceDialog& dialog)
{
    add(dialog, SaveAnswer::SaveCopy, ChoiceDialog::tr("Save a copy…"),
        ChoiceDialog::tr("Put your changes in safety elsewhere; this document stays where it is."));
}

SaveAnswer ask(ChoiceDialog& dialog)
{
    return static_cast<SaveAnswer>(dialog.ask(static_cast<int>(SaveAnswer::Cancel)));
}

void addChangedChoices(ChoiceDialog& dialog)
{
    add(dialog, SaveAnswer::Compare, ChoiceDialog::tr("Compare…"),
        ChoiceDialog::tr("See how the two versions differ, then decide."));
    addElsewhere(dialog);
    add(dialog, SaveAnswer::Overwrite, ChoiceDialog::tr("Keep mine"),
        ChoiceDialog::tr(
            "Replace the other version; it is kept beside the file with a “~” at the end."));
    add(dialog, SaveAnswer::Reload, ChoiceDialog::tr("Reload"),
        ChoiceDialog::tr("Take the other version; your changes in this window are given up."));
}

} // namespace

SaveAnswer askAfterFailure(const std::filesystem::path& path, const FileFailure& failure,
                           QWidget* parent)
{
    const bool isChanged = failure.obstacle == Obstacle::ChangedMeanwhile;
    ChoiceDialog dialog(
        isChanged ? ChoiceDialog::tr("“%1” was changed by another program").arg(name(path))
                  : ChoiceDialog::tr("“%1” cannot be saved").arg(name(path)),
        text(path), whatHappened(path, failure), parent);
    if (isChanged) {
        addChangedChoices(dialog);
        return ask(dialog);
    }
    QStringList details;
    for (const model::Problem& problem : failure.problems) {
        details << translated(problem.message);
    }
    dialog.setDetails(details.mid(0, 5).join(QLatin1Char('\n')));
    const auto addTryAgain = [&](const QString& meaning) {
        add(dialog, SaveAnswer::TryAgain, ChoiceDialog::tr("Try again"), meaning);
    };
    switch (failure.obstacle) {
    case Obstacle::FolderMissing:
        add(dialog, SaveAnswer::MakeFolder, ChoiceDialog::tr("Create the folder"),
            ChoiceDialog::tr("Create it again, and save the document in it."));
        addElsewhere(dialog);
        addTryAgain(ChoiceDialog::tr("After you have connected the disk."));
        break;
    case Obstacle::DiskFull:
        addTryAgain(ChoiceDialog::tr("After you have made room."));
        addElsewhere(dialog);
        addCopy(dialog);
        break;
    case Obstacle::FileReadOnly:
    case Obstacle::FolderReadOnly:
        addElsewhere(dialog);
        addCopy(dialog);
        addTryAgain(ChoiceDialog::tr("After you have allowed writing."));
        break;
    case Obstacle::NameTooLong:
    case Obstacle::NotAFile:
    case Obstacle::Content:
        addElsewhere(dialog);
        break;
    default:
        addElsewhere(dialog);
        addCopy(dialog);
        addTryAgain(ChoiceDialog::tr("If you think that the cause has passed."));
    }
    return ask(dialog);
}

SaveAnswer askAboutReadOnly(const std::filesystem::path& path, ReadOnly reason, QWidget* parent)
{
    const QString why =
        reason == ReadOnly::OpenElsewhere
            ? ChoiceDialog::tr("It is open in another window, and you chose to open it "
                               "read-only here.")
        : reason == ReadOnly::File ? ChoiceDialog::tr("The file is marked read-only.")
                                   : ChoiceDialog::tr("No file may be written in its folder.");
    ChoiceDialog dialog(ChoiceDialog::tr("“%1” is open read-only").arg(name(path)), text(path),
                        why + QLatin1Char(' ') +
                            ChoiceDialog::tr("Your changes are still open in this window."),
                        parent);
    addElsewhere(dialog);
    addCopy(dialog);
    if (reason == ReadOnly::OpenElsewhere) {
        add(dialog, SaveAnswer::Overwrite, ChoiceDialog::tr("Save here anyway"),
            ChoiceDialog::tr("The other window is told that the file was changed."));
    }
    return ask(dialog);
}

SaveAnswer askAboutSavingOverOpen(const std::filesystem::path& path, QWidget* parent)
{
    ChoiceDialog dialog(
        ChoiceDialog::tr("“%1” is open in another window").arg(name(path)), text(path),
        ChoiceDialog::tr(
            "If you save here, the other window and this one go on with the same file."),
        parent);
    addElsewhere(dialog);
    add(dialog, SaveAnswer::Overwrite, ChoiceDialog::tr("Save here anyway"),
        ChoiceDialog::tr("The other window is told that the file was changed."));
    return ask(dialog);
}

SaveAnswer askAboutComments(const std::filesystem::path& path, QWidget* parent)
{
    ChoiceDialog dialog(
        ChoiceDialog::tr("Comments would be lost"), text(path),
        ChoiceDialog::tr("“%1” holds comments that saving drops, because the text is "
                         "written anew in its canonical form. The previous version is "
                         "kept beside it as “%1~”.")
            .arg(name(path)),
        parent);
    add(dialog, SaveAnswer::SaveElsewhere, ChoiceDialog::tr("Save as another file…"),
        ChoiceDialog::tr("Leave this file with its comments as it is."));
    add(dialog, SaveAnswer::Overwrite, ChoiceDialog::tr("Save without comments"),
        ChoiceDialog::tr("Write this file anew."));
    return ask(dialog);
}

OpenAnswer askAboutOpenElsewhere(const std::filesystem::path& path, QWidget* parent)
{
    ChoiceDialog dialog(
        ChoiceDialog::tr("“%1” is open in another window").arg(name(path)), text(path),
        ChoiceDialog::tr("Two windows that save the same document overwrite each other's changes."),
        parent);
    dialog.addChoice(static_cast<int>(OpenAnswer::ReadOnly), ChoiceDialog::tr("Open read-only"),
                     ChoiceDialog::tr("Look at it, or save your changes under another name."));
    dialog.addChoice(static_cast<int>(OpenAnswer::Anyway), ChoiceDialog::tr("Open anyway"),
                     ChoiceDialog::tr("Each window is told when the other one has saved."));
    return static_cast<OpenAnswer>(dialog.ask(static_cast<int>(OpenAnswer::Cancel)));
}

CloseAnswer askAboutUnsaved(const QString& title, QWidget* parent)
{
    ChoiceDialog dialog(ChoiceDialog::tr("Save the changes to “%1”?").arg(title), {},
                        ChoiceDialog::tr("Without saving, they are lost."), parent);
    dialog.addChoice(static_cast<int>(CloseAnswer::Save), ChoiceDialog::tr("Save"),
                     ChoiceDialog::tr("Save the document, then go on."));
    dialog.addChoice(static_cast<int>(CloseAnswer::Discard), ChoiceDialog::tr("Discard"),
                     ChoiceDialog::tr("Go on without the changes."));
    return static_cast<CloseAnswer>(dialog.ask(static_cast<int>(CloseAnswer::Cancel)));
}

bool confirmReload(const std::filesystem::path& path, QWidget* parent)
{
    enum Answer { Keep, Reload };
    ChoiceDialog dialog(ChoiceDialog::tr("Give up your changes to “%1”?").arg(name(path)),
                        text(path),
                        ChoiceDialog::tr("The document is read again as another program left it. "
                                         "What you changed since the last save is lost."),
                        parent);
    dialog.addChoice(Keep, ChoiceDialog::tr("Keep my changes"),
                     ChoiceDialog::tr("Go on with what is in this window."));
    dialog.addChoice(
        Reload, ChoiceDialog::tr("Reload"),
        ChoiceDialog::tr("Take the other version; your changes in this window are given up."));
    return dialog.ask(Keep) == Reload;
}

} // namespace corbel::ui
