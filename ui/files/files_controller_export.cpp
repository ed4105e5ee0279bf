// Pictures, texts and fault trees of what is open, for other programs.
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "analysis/availability/entry_export.h"
#include "model/exchange/graph_writers.h"
#include "model/import_base.h"
#include "model/storage/document_file.h"
#include "model/storage/whole_file.h"
#include "model/text/json.h"
#include "ui/canvas/canvas_view.h"
#include "ui/files/files_controller.h"
#include "ui/render/export.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

std::filesystem::path toPath(const QString& text)
{
    return {text.toStdString()};
}

QString fileName(const std::filesystem::path& path)
{
    return QString::fromStdString(path.filename().string());
}

std::string picture(const CanvasView& canvas, ExportFormat format)
{
    render::ExportSettings settings;
    settings.scale = 2;
    if (canvas.overlay() != nullptr) {
        settings.overlay = *canvas.overlay(); // A picture of what one sees.
    }
    const render::Diagram& diagram = canvas.diagram();
    return (format == ExportFormat::Svg   ? render::exportSvg(diagram, canvas.theme(), settings)
            : format == ExportFormat::Png ? render::exportPng(diagram, canvas.theme(), settings)
                                          : render::exportPdf(diagram, canvas.theme(), settings))
        .toStdString();
}

} // namespace

QString FilesController::askForFile(const QString& title, const QString& name,
                                    const QString& suffix, const QString& filter)
{
    QString file = QFileDialog::getSaveFileName(m_window, title,
                                                QDir(folder()).filePath(name + suffix), filter);
    if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty()) {
        file += suffix;
    }
    return file;
}

void FilesController::showUnwritable(const QString& file, const QString& problem)
{
    showProblem(tr("“%1” cannot be written").arg(QFileInfo(file).fileName()), toPath(file), problem,
                tr("Choose another folder, or make room on the disk."));
}

void FilesController::exportByDialog(ExportFormat format)
{
    QString suffix;
    QString filter;
    switch (format) {
    case ExportFormat::Svg:
        suffix = u".svg"_s;
        filter = tr("SVG picture (*.svg)");
        break;
    case ExportFormat::Png:
        suffix = u".png"_s;
        filter = tr("PNG picture (*.png)");
        break;
    case ExportFormat::Pdf:
        suffix = u".pdf"_s;
        filter = tr("PDF document (*.pdf)");
        break;
    case ExportFormat::Yaml:
        suffix = u".corbel.yaml"_s;
        filter = tr("Text form (*.corbel.yaml)");
        break;
    case ExportFormat::Json:
        suffix = u".json"_s;
        filter = tr("JSON file (*.json)");
        break;
    case ExportFormat::Dot:
        suffix = u".dot"_s;
        filter = tr("Graphviz file (*.dot)");
        break;
    case ExportFormat::Mermaid:
        suffix = u".mmd"_s;
        filter = tr("Mermaid file (*.mmd)");
        break;
    }
    const QString file = askForFile(tr("Export"), m_document.title(), suffix, filter);
    QString problem;
    if (!file.isEmpty() && !exportTo(toPath(file), format, &problem)) {
        showUnwritable(file, problem);
    }
}

bool FilesController::exportTo(const std::filesystem::path& path, ExportFormat format,
                               QString* problem)
{
    std::string text;
    switch (format) {
    case ExportFormat::Yaml:
        if (const auto saved = model::storage::save(path, asSaved(m_document.file(), path));
            !saved) {
            *problem = translated(saved.error().problems);
            return false;
        }
        emit reported(tr("Exported %1").arg(fileName(path)));
        return true;
    case ExportFormat::Json:
        text = model::text::writeJson(asSaved(m_document.file(), path));
        break;
    case ExportFormat::Dot:
        text = model::exchange::toDot(m_document.model());
        break;
    case ExportFormat::Mermaid:
        text = model::exchange::toMermaid(m_document.model());
        break;
    case ExportFormat::Svg:
    case ExportFormat::Png:
    case ExportFormat::Pdf:
        text = picture(*m_canvas(), format);
        break;
    }
    const auto written = model::storage::writeWhole(path, text);
    if (!written) {
        *problem = translated(written.error().problems);
        return false;
    }
    emit reported(tr("Exported %1").arg(fileName(path)));
    return true;
}

void FilesController::exportFaultTreeByDialog(const model::ElementId& element,
                                              const analysis::AvailabilitySettings& settings)
{
    const model::Element* found = model::find(m_document.model(), element);
    if (found == nullptr) {
        return;
    }
    const QString name = toQString(displayName(*found));
    const QString file =
        askForFile(tr("Fault tree of %1").arg(name), u"%1 - %2"_s.arg(m_document.title(), name),
                   u".openpsa.xml"_s, tr("Open-PSA fault tree (*.openpsa.xml *.xml)"));
    QString problem;
    if (!file.isEmpty() && !exportFaultTree(toPath(file), element, settings, &problem)) {
        showUnwritable(file, problem);
    }
}

bool FilesController::exportFaultTree(const std::filesystem::path& path,
                                      const model::ElementId& element,
                                      const analysis::AvailabilitySettings& settings,
                                      QString* problem)
{
    const auto tree = analysis::availability::entryTree(m_document.model(), element.value,
                                                        m_document.title().toStdString(), settings);
    if (!tree) {
        *problem = translated(tree.error());
        return false;
    }
    const auto written =
        model::storage::writeWhole(path, analysis::availability::fileText(*tree, settings));
    if (!written) {
        *problem = translated(written.error().problems);
        return false;
    }
    const int missing = static_cast<int>(tree->missing.size());
    const QString report = tr("Exported %1").arg(fileName(path));
    emit reported(missing == 0
                      ? report
                      : report + u"; "_s + tr("%n events have no probability", nullptr, missing));
    return true;
}

} // namespace corbel::ui
