#include "ui/files_controller.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>

#include "model/storage/document_file.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/problem_dialog.h"
#include "ui/import.h"
#include "ui/names.h"
#include "ui/render/export.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRecentFiles = 10;

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

bool isText(const std::filesystem::path& path)
{
    const QString extension = QString::fromStdString(path.extension().string()).toLower();
    return extension == ".yaml"_L1 || extension == ".yml"_L1;
}

} // namespace

FilesController::FilesController(Document& document, QSettings& settings,
                                 std::function<CanvasView*()> canvas, QWidget* window)
    : QObject(window),
      m_document(document),
      m_settings(settings),
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
    QString problem;
    if (load(path, &problem)) {
        return true;
    }
    showProblem(tr("“%1” cannot be opened").arg(fileName(path)), path, problem,
                tr("Nothing was changed. Mend the file where it says so, or choose another one."));
    return false;
}

bool FilesController::load(const std::filesystem::path& path, QString* problem)
{
    const std::string format = foreignFormat(path);
    if (format.empty()) {
        if (!m_document.open(path, problem)) {
            return false;
        }
        remember(path);
        setNotices({});
        emit reported(tr("Opened %1").arg(fileName(path)));
        return true;
    }
    auto imported = importFile(path, format);
    if (!imported) {
        *problem = QString::fromStdString(describe(imported.error()));
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
        tr("Compose and Structurizr files (*.yaml *.yml *.json *.dsl)") + u";;"_s +
            tr("All files (*)"));
    if (!file.isEmpty()) {
        openFile(toPath(file));
    }
}

bool FilesController::save()
{
    return m_document.path().empty() ? saveByDialog() : write(m_document.path());
}

bool FilesController::saveByDialog()
{
    QString start = pathText(m_document.path());
    if (start.isEmpty()) {
        start = QDir(folder()).filePath(m_document.title() + u".corbel"_s);
    }
    QString file = QFileDialog::getSaveFileName(m_window, tr("Save as"), start,
                                                tr("Corbel document (*.corbel)") + u";;"_s +
                                                    tr("Text form (*.corbel.yaml)"));
    if (file.isEmpty()) {
        return false;
    }
    if (QFileInfo(file).suffix().isEmpty()) {
        file += u".corbel"_s;
    }
    return write(toPath(file));
}

bool FilesController::write(const std::filesystem::path& path)
{
    if (m_document.hasComments() && isText(path)) {
        QMessageBox question(QMessageBox::Warning, tr("Comments would be lost"),
                             tr("“%1” holds comments that saving drops.").arg(fileName(path)),
                             QMessageBox::Cancel, m_window);
        question.setInformativeText(tr("The text is written anew in its canonical form. The "
                                       "previous version is kept beside it as “%1~”.")
                                        .arg(fileName(path)));
        const QPushButton* drop =
            question.addButton(tr("Save without comments"), QMessageBox::DestructiveRole);
        const QPushButton* other =
            question.addButton(tr("Save as another file…"), QMessageBox::AcceptRole);
        question.exec();
        if (question.clickedButton() == other) {
            return saveByDialog();
        }
        if (question.clickedButton() != drop) {
            return false;
        }
    }
    QString problem;
    if (!m_document.saveAs(path, &problem)) {
        showProblem(tr("“%1” cannot be saved").arg(fileName(path)), path, problem,
                    tr("The file is as it was before. Your changes are still open in this window: "
                       "save them in another place."));
        return false;
    }
    remember(path);
    emit reported(tr("Saved %1").arg(fileName(path)));
    return true;
}

void FilesController::exportByDialog(ExportFormat format)
{
    struct Kind {
        QString suffix;
        QString filter;
    };
    const Kind kind = format == ExportFormat::Svg   ? Kind{u".svg"_s, tr("SVG picture (*.svg)")}
                      : format == ExportFormat::Png ? Kind{u".png"_s, tr("PNG picture (*.png)")}
                      : format == ExportFormat::Pdf
                          ? Kind{u".pdf"_s, tr("PDF document (*.pdf)")}
                          : Kind{u".corbel.yaml"_s, tr("Text form (*.corbel.yaml)")};
    QString file = QFileDialog::getSaveFileName(
        m_window, tr("Export"), QDir(folder()).filePath(m_document.title() + kind.suffix),
        kind.filter);
    if (file.isEmpty()) {
        return;
    }
    if (QFileInfo(file).suffix().isEmpty()) {
        file += kind.suffix;
    }
    QString problem;
    if (!exportTo(toPath(file), format, &problem)) {
        showProblem(tr("“%1” cannot be written").arg(QFileInfo(file).fileName()), toPath(file),
                    problem, tr("Choose another folder, or make room on the disk."));
    }
}

bool FilesController::exportTo(const std::filesystem::path& path, ExportFormat format,
                               QString* problem)
{
    if (format == ExportFormat::Yaml) {
        const model::Result<void> saved = model::storage::save(path, m_document.file());
        if (!saved) {
            *problem = QString::fromStdString(describe(saved.error()));
            return false;
        }
    } else {
        const CanvasView* canvas = m_canvas();
        const render::Diagram& diagram = canvas->diagram();
        render::ExportSettings settings;
        settings.scale = 2;
        const QByteArray bytes =
            format == ExportFormat::Svg   ? render::exportSvg(diagram, canvas->theme(), settings)
            : format == ExportFormat::Png ? render::exportPng(diagram, canvas->theme(), settings)
                                          : render::exportPdf(diagram, canvas->theme(), settings);
        QSaveFile file(pathText(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
            !file.commit()) {
            *problem = file.errorString();
            return false;
        }
    }
    emit reported(tr("Exported %1").arg(fileName(path)));
    return true;
}

bool FilesController::mayClose()
{
    if (m_document.isClean()) {
        return true;
    }
    QMessageBox question(QMessageBox::Question, tr("Unsaved changes"),
                         tr("Save the changes to “%1”?").arg(m_document.title()),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    question.setInformativeText(tr("Without saving, they are lost."));
    question.button(QMessageBox::Save)->setText(tr("Save"));
    question.button(QMessageBox::Discard)->setText(tr("Discard"));
    question.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    question.setDefaultButton(QMessageBox::Save);
    switch (question.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

QStringList FilesController::recentFiles() const
{
    return m_settings.value(u"recent"_s).toStringList();
}

void FilesController::remember(const std::filesystem::path& path)
{
    QStringList files = recentFiles();
    const QString file = QFileInfo(pathText(path)).absoluteFilePath();
    files.removeAll(file);
    files.prepend(file);
    m_settings.setValue(u"recent"_s, QStringList(files.mid(0, mostRecentFiles)));
    m_settings.setValue(u"folder"_s, QFileInfo(file).absolutePath());
    emit recentFilesChanged();
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
