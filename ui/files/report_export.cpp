#include "ui/files/report_export.h"

#include <algorithm>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "analysis/report/model_report.h"
#include "model/storage/whole_file.h"
#include "ui/render/export.h"
#include "ui/render/report_files.h"
#include "ui/render/report_words.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace report = analysis::report;

namespace {

/// What a report is made from: nobody changes it while the thread works.
struct Subject {
    std::vector<model::Design> designs;
    std::optional<analysis::SimulationResult> simulation; ///< Of a single design.
    std::string language;
    AnalysisSettings settings;
    std::shared_ptr<const RuleFile> rules; ///< Null for none.
};

report::Report reportOn(const Subject& subject, const std::stop_token& stop)
{
    std::vector<report::ReportedDesign> designs;
    for (const model::Design& design : subject.designs) {
        const model::Model& model = design.model;
        const QByteArray svg =
            render::exportSvg(model, render::shownView(model), render::Theme::light());
        // Two designs may bear one name.
        const bool isNameTaken =
            model.name.empty() ||
            std::ranges::any_of(designs, [&](const auto& one) { return one.name == model.name; });
        designs.push_back({isNameTaken ? design.id.value : model.name, &model, svg.toStdString(),
                           subject.simulation, subject.settings.assumedAvailability,
                           subject.rules ? subject.rules->rules : analysis::rules::Rules(),
                           subject.settings.commonCause, subject.settings.nodeBudget});
    }
    const report::Words words = render::reportWords(subject.language);
    return designs.size() == 1 ? report::modelReport(designs.front(), words, stop)
                               : report::comparisonReport(designs, words, stop);
}

/// Empty when all is written, else what went wrong.
QString write(const std::vector<render::ReportFile>& files)
{
    for (const render::ReportFile& one : files) {
        const auto written = model::storage::writeWhole(one.path, one.content);
        if (!written) {
            return translated(written.error().problems);
        }
    }
    return {};
}

} // namespace

ReportExport::ReportExport(Document& document, SimulationController& simulation, QWidget* window)
    : QObject(window),
      m_document(document),
      m_simulation(simulation),
      m_window(window)
{
}

ReportExport::~ReportExport() = default;

void ReportExport::exportByDialog(const QString& folder)
{
    QString file = QFileDialog::getSaveFileName(
        m_window, tr("Report"), QDir(folder).filePath(m_document.title() + QStringLiteral(".html")),
        tr("Web page (*.html)") + QStringLiteral(";;") + tr("PDF document (*.pdf)") +
            QStringLiteral(";;") + tr("Markdown with its figures (*.md)"));
    if (file.isEmpty()) {
        return;
    }
    if (!render::isReportName(file.toStdString())) {
        file += QStringLiteral(".html");
    }
    start(file.toStdString());
}

void ReportExport::start(const std::filesystem::path& path)
{
    if (m_isRunning) {
        return;
    }
    m_isRunning = true;
    emit runningChanged(true);
    auto subject = std::make_shared<Subject>();
    subject->designs = m_document.file().designs;
    subject->language = isKorean() ? "ko" : "en";
    subject->settings = m_settings;
    subject->rules = m_rules;
    const analysis::SimulationResult* result = m_simulation.result();
    if (subject->designs.size() == 1 && result != nullptr && !m_simulation.isStale()) {
        subject->simulation = *result;
    }
    m_thread = std::jthread([this, subject, path](const std::stop_token& stop) {
        report::Report tree = reportOn(*subject, stop);
        if (stop.stop_requested()) {
            return; // The window closes: what is cut short is no report.
        }
        const QString problem = write(render::reportFiles(std::move(tree), path));
        QMetaObject::invokeMethod(
            this, [this, path, problem] { finish(QString::fromStdString(path.string()), problem); },
            Qt::QueuedConnection);
    });
}

void ReportExport::finish(const QString& file, const QString& problem)
{
    m_isRunning = false;
    emit runningChanged(false);
    if (problem.isEmpty()) {
        emit written(file);
    } else {
        emit failed(file, problem);
    }
}

} // namespace corbel::ui
