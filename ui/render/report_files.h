/// A report as the files that it is written to, by the extension that was asked for.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "analysis/report/tree.h"

namespace corbel::render {

struct ReportFile {
    std::filesystem::path path;
    std::string content;
};

/// Whether the name says what to write: `.html`, `.md` or `.pdf`, in capitals too.
bool isReportName(const std::filesystem::path& path);

/// HTML and PDF are one file. Markdown comes last, after its figures, which stand beside it and are
/// named after it, so that two reports in one folder do not share them. `path` has to be a report's
/// name; a PDF needs a QGuiApplication.
std::vector<ReportFile> reportFiles(analysis::report::Report report,
                                    const std::filesystem::path& path);

} // namespace corbel::render
