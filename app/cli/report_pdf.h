/// A report tree as PDF pages.
#pragma once

#include <QByteArray>

#include "analysis/report/tree.h"

namespace corbel::cli {

/// A4. Text goes in as text, never as markup. Needs `preparePainting`.
QByteArray reportPdf(const analysis::report::Report& report);

} // namespace corbel::cli
