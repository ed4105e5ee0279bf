#include "ui/render/report_files.h"

#include <algorithm>

#include "analysis/report/render.h"
#include "model/contract.h"
#include "ui/render/report_pdf.h"

namespace corbel::render {

namespace report = analysis::report;

namespace {

std::string extensionOf(const std::filesystem::path& path)
{
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension;
}

} // namespace

bool isReportName(const std::filesystem::path& path)
{
    const std::string extension = extensionOf(path);
    return extension == ".html" || extension == ".md" || extension == ".pdf";
}

std::vector<ReportFile> reportFiles(report::Report report, const std::filesystem::path& path)
{
    CORBEL_CONTRACT(isReportName(path));
    const std::string extension = extensionOf(path);
    if (extension == ".html") {
        return {{path, report::toHtml(report)}};
    }
    if (extension == ".pdf") {
        return {{path, reportPdf(report).toStdString()}};
    }
    std::vector<ReportFile> files;
    for (report::Section& section : report.sections) {
        for (report::Block& block : section.blocks) {
            if (auto* figure = std::get_if<report::Figure>(&block)) {
                figure->fileName = path.stem().string() + "-" + figure->fileName;
                files.push_back({path.parent_path() / figure->fileName, figure->svg});
            }
        }
    }
    files.push_back({path, report::toMarkdown(report)});
    return files;
}

} // namespace corbel::render
