/// How the dialogs about a file begin: a warning sign, what happened, and which file it is.
#pragma once

#include <QLabel>
#include <QString>
#include <QVBoxLayout>

namespace corbel::ui {

/// `file` may be empty. The result is the column beside the sign, for what else there is to say.
QVBoxLayout* addDialogHead(QVBoxLayout& dialog, const QString& headline, const QString& file);

/// Plain text that wraps and can be selected; `role` is a mark of the style sheet, or null.
QLabel* addParagraph(QVBoxLayout& column, const QString& text, const char* role = nullptr);

} // namespace corbel::ui
