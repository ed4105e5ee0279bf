/// What the command line of the desktop program asks for.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

namespace corbel::gui {

struct Options {
    QString file;       ///< Document or foreign file to open.
    QString screenshot; ///< Write a picture and end.
    QString panel;
    QString overlay;   ///< `failure`, `load` or empty.
    QString selection; ///< Id of the element to select.
    QString language;  ///< Empty: as the settings say.
    QSize size{1440, 900};
    bool isDark = false;
    bool wantsHelp = false;
    bool wantsVersion = false;
    QString problem; ///< What is wrong with the arguments.
};

/// `arguments` without the program's name.
Options parseOptions(const QStringList& arguments);

QString helpText();

} // namespace corbel::gui
