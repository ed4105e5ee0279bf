// Pictures, texts and fault trees of what is open, for other programs.
#include <algorithm>

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

/// What is exported: the document, or what a person sees of it.
struct Shown {
    const Document& document;
    const CanvasView& canvas;
};

using Written = model::storage::FileResult<model::storage::FileStamp>;

using Paint = QByteArray(const render::Diagram&, const render::Theme&,
                         const render::ExportSettings&);

template <Paint* paint>
Written writePicture(const Shown& shown, const std::filesystem::path& path)
{
    render::ExportSettings settings;
    settings.scale = 2;
    if (shown.canvas.overlay() != nullptr) {
        settings.overlay = *shown.canvas.overlay(); // A picture of what one sees.
    }
    const QByteArray bytes = paint(shown.canvas.diagram(), shown.canvas.theme(), settings);
    return model::storage::writeWhole(path, bytes.toStdString());
}

template <std::string (*toText)(const model::Model&)>
Written writeGraph(const Shown& shown, const std::filesystem::path& path)
{
    return model::storage::writeWhole(path, toText(shown.document.model()));
}

Written writeYaml(const Shown& shown, const std::filesystem::path& path)
{
    return model::storage::save(path, asSaved(shown.document.file(), path));
}

Written writeJson(const Shown& shown, const std::filesystem::path& path)
{
    return model::storage::writeWhole(path,
                                      model::text::writeJson(asSaved(shown.document.file(), path)));
}

/// One of the formats that the menu offers.
struct ExportForm {
    ExportFormat format;
    const char* suffix;
    const char* filter; ///< For the dialog, to be translated.
    Written (*write)(const Shown&, const std::filesystem::path&);
};

constexpr ExportForm exportForms[] = {
    {ExportFormat::Svg, ".svg",
     QT_TRANSLATE_NOOP("corbel::ui::FilesController", "SVG picture (*.svg)"),
     writePicture<render::exportSvg>},
    {ExportFormat::Png, ".png",
     QT_TRANSLATE_NOOP("corbel::ui::FilesController", "PNG picture (*.png)"),
     writePicture<render::exportPng>},
    {ExportFormat::Pdf, ".pdf",
     QT_TRANSLATE_NOOP("corbel::ui::FilesController", "PDF document (*.pdf)"),
     writePicture<render::exportPdf>},
    {ExportFormat::Yaml, ".corbel.yaml",
     QT_TRANSLATE_NOOP("corbel::ui::FilesController", "Text form (*.corbel.yaml)"), writeYaml},
    {ExportFormat::Json, ".json",
     QT_TRANSLATE_NOOP("corbel::ui::FilesController", "JSON file (*.json)"), writeJson},
    {ExportFormat::Dot, ".dot",
     QT_TRANSLATE_NOOP("corbel::ui::FilesController", "Graphviz file (*.dot)"),
     writeGraph<model::exchange::toDot>},
    {ExportFormat::Mermaid, ".mmd",
     QT_TRANSLATE_NOOP("corbel::ui::FilesController", "Mermaid file (*.mmd)"),
     writeGraph<model::exchange::toMermaid>},
};

const ExportForm& formOf(ExportFormat format)
{
    return *std::ranges::find(exportForms, format, &ExportForm::format);
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
    const ExportForm& form = formOf(format);
    const QString file = askForFile(tr("Export"), m_document.title(),
                                    QString::fromLatin1(form.suffix), tr(form.filter));
    QString problem;
    if (!file.isEmpty() && !exportTo(toPath(file), format, &problem)) {
        showUnwritable(file, problem);
    }
}

bool FilesController::exportTo(const std::filesystem::path& path, ExportFormat format,
                               QString* problem)
{
    const Written written = formOf(format).write({m_document, *m_canvas()}, path);
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
