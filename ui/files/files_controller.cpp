#include "ui/files/files_controller.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include "model/storage/document_file.h"
#include "ui/dialogs/problem_dialog.h"
#include "ui/files/import.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

QString pathText(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

std::filesystem::path toPath(const QString& text)
{
    return {text.toStdString()};
}

QString fileName(const std::filesystem::path& path)
{
    return QString::fromStdString(path.filename().string());
}

} // namespace

FilesController::FilesController(Document& document, QSettings& settings,
                                 std::function<CanvasView*()> canvas, QWidget* window)
    : QObject(window),
      m_document(document),
      m_settings(settings),
      m_recent(settings),
      m_guard(document),
      m_canvas(std::move(canvas)),
      m_window(window)
{
}

void FilesController::newDocument()
{
    if (mayClose()) {
        m_document.clear();
        setNotices({});
    }
}

void FilesController::openByDialog()
{
    const QString file = QFileDialog::getOpenFileName(
        m_window, tr("Open"), folder(),
        tr("All that Corbel reads (*.corbel *.yaml *.yml *.json *.dsl)") + u";;"_s +
            tr("Corbel documents (*.corbel *.corbel.yaml)") + u";;"_s + tr("All files (*)"));
    if (!file.isEmpty()) {
        openFile(toPath(file));
    }
}

bool FilesController::openFile(const std::filesystem::path& path)
{
    if (!mayClose()) {
        return false;
    }
    OpenAnswer answer = OpenAnswer::Anyway;
    if (foreignFormat(path).empty() && m_guard.isOpenElsewhere(path)) {
        answer = askAboutOpenElsewhere(path, m_window);
    }
    if (answer == OpenAnswer::Cancel || !openOrTell(path)) {
        return false;
    }
    if (answer == OpenAnswer::ReadOnly) {
        m_guard.setReadOnlyBesideAnother();
    }
    return true;
}

bool FilesController::openOrTell(const std::filesystem::path& path)
{
    QString problem;
    return load(path, &problem) || offerPrevious(path, problem);
}

bool FilesController::offerPrevious(const std::filesystem::path& path, const QString& problem)
{
    ProblemDialog dialog(tr("“%1” cannot be opened").arg(fileName(path)), pathText(path), problem,
                         tr("Nothing was changed. Mend the file where it says so, or choose "
                            "another one."),
                         m_window);
    std::filesystem::path previous = path;
    previous += "~";
    auto kept = model::storage::load(previous);
    if (kept) {
        dialog.offer(tr("Open the previous version"));
    }
    if (dialog.exec() != ProblemDialog::Offered) {
        return false;
    }
    // Without a path, so that the damaged file stays until the person decides.
    m_document.assign(asOpened(std::move(kept->document), previous));
    setNotices({});
    emit reported(tr("Opened the previous version of %1").arg(fileName(path)));
    return true;
}

bool FilesController::load(const std::filesystem::path& path, QString* problem)
{
    const std::string format = foreignFormat(path);
    if (format.empty()) {
        if (const auto opened = m_document.open(path); !opened) {
            *problem = translated(opened.error().problems);
            return false;
        }
        m_guard.agree();
        remember(path);
        setNotices({});
        emit reported(tr("Opened %1").arg(fileName(path)));
        return true;
    }
    auto imported = importFile(path, format);
    if (!imported) {
        *problem = translated(imported.error());
        return false;
    }
    m_document.assign(std::move(imported->document));
    setNotices(std::move(imported->notices));
    emit reported(tr("Imported %1").arg(fileName(path)));
    return true;
}

void FilesController::importByDialog()
{
    const QString file = QFileDialog::getOpenFileName(
        m_window, tr("Import what you run"), folder(),
        tr("Compose, Kubernetes and Structurizr files (*.yaml *.yml *.json *.dsl)") + u";;"_s +
            tr("All files (*)"));
    if (!file.isEmpty()) {
        openFile(toPath(file));
    }
}

void FilesController::remember(const std::filesystem::path& path)
{
    const QString file = QFileInfo(pathText(path)).absoluteFilePath();
    m_settings.setValue(u"folder"_s, QFileInfo(file).absolutePath());
    m_recent.add(file);
}

void FilesController::setNotices(model::Notices notices)
{
    m_notices = std::move(notices);
    emit noticesChanged();
}

QString FilesController::folder() const
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return m_settings.value(u"folder"_s, home).toString();
}

void FilesController::showProblem(const QString& headline, const std::filesystem::path& path,
                                  const QString& problem, const QString& cure)
{
    ProblemDialog(headline, pathText(path), problem, cure, m_window).exec();
}

} // namespace corbel::ui
