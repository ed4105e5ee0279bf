/// Text out of documents and file names, where Qt would otherwise guess that it is HTML.
#pragma once

#include <QString>
#include <QTextDocument>

namespace corbel::ui {

/// A tool tip that says `text` letter by letter: `<img src=...>` in a name must read no file.
/// (Labels and message boxes are told by `setTextFormat` instead; tool tips cannot be.)
inline QString plainTip(const QString& text)
{
    if (!Qt::mightBeRichText(text)) {
        return text;
    }
    return QStringLiteral("<div>%1</div>")
        .arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace corbel::ui
