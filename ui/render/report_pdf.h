/// A report tree as PDF pages.
#pragma once

#include <QByteArray>

#include "analysis/report/tree.h"

namespace corbel::render {

/// A4. Text goes in as text, never as markup. Needs a QGuiApplication.
QByteArray reportPdf(const analysis::report::Report& report);

} // namespace corbel::render
