#include "app/gui/options.h"

#include <QRegularExpression>

namespace corbel::gui {

using namespace Qt::StringLiterals;

Options parseOptions(const QStringList& arguments)
{
    Options options;
    bool isOnlyFiles = false;
    for (qsizetype i = 0; i < arguments.size() && options.problem.isEmpty(); ++i) {
        QString name = arguments[i];
        QString value;
        bool hasValue = false;
        if (const qsizetype equals = name.indexOf(u'=');
            name.startsWith("--"_L1) && equals > 0 && !isOnlyFiles) {
            value = name.mid(equals + 1);
            name.truncate(equals);
            hasValue = true;
        }
        const auto take = [&]() -> QString {
            if (hasValue) {
                return value;
            }
            if (i + 1 >= arguments.size()) {
                options.problem = u"%1 needs a value"_s.arg(name);
                return {};
            }
            return arguments[++i];
        };
        if (isOnlyFiles || !name.startsWith(u'-')) {
            if (!options.file.isEmpty()) {
                options.problem = u"one document at a time: %1 or %2"_s.arg(options.file, name);
            }
            options.file = name;
        } else if (name == "--"_L1) {
            isOnlyFiles = true;
        } else if (name == "--screenshot"_L1) {
            options.screenshot = take();
        } else if (name == "--open"_L1) {
            options.file = take();
        } else if (name == "--panel"_L1) {
            options.panel = take();
        } else if (name == "--overlay"_L1) {
            options.overlay = take();
            if (options.problem.isEmpty() && options.overlay != "failure"_L1 &&
                options.overlay != "load"_L1) {
                options.problem = u"--overlay is failure or load, not %1"_s.arg(options.overlay);
            }
        } else if (name == "--select"_L1) {
            options.selection = take();
        } else if (name == "--lang"_L1) {
            options.language = take();
            if (options.problem.isEmpty() && options.language != "en"_L1 &&
                options.language != "ko"_L1) {
                options.problem = u"--lang is en or ko, not %1"_s.arg(options.language);
            }
        } else if (name == "--size"_L1) {
            const QString size = take();
            static const QRegularExpression form(u"^(\\d{2,5})x(\\d{2,5})$"_s);
            const auto match = form.match(size);
            options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
            if (options.problem.isEmpty() && !match.hasMatch()) {
                options.problem = u"--size is WIDTHxHEIGHT, such as 1440x900, not %1"_s.arg(size);
            }
        } else if (name == "--dark"_L1) {
            options.isDark = true;
        } else if (name == "--help"_L1 || name == "-h"_L1) {
            options.wantsHelp = true;
        } else if (name == "--version"_L1) {
            options.wantsVersion = true;
        } else {
            options.problem = u"unknown option %1"_s.arg(name);
        }
    }
    return options;
}

QString helpText()
{
    return uR"(Usage: corbel [FILE]
       corbel --screenshot FILE [--open MODEL] [--panel NAME] [--size WxH]
              [--select ID] [--overlay failure|load] [--dark] [--lang en|ko]

Draws a system, and shows at once what that drawing will bear. FILE is a Corbel
document (.corbel, .corbel.yaml), a Compose file, a Kubernetes manifest or a
Structurizr workspace.

Options:
  --open MODEL       the same as FILE
  --lang en|ko       language of the interface
  --dark             dark theme
  --panel NAME       bring a panel to the front: palette, explorer, inspector,
                     insight, findings, simulation, availability, capacity,
                     start
  --overlay NAME     lay failure or load over the canvas; failure takes down what
                     --select names
  --select ID        select an element
  --screenshot FILE  write a picture of the window and end; needs no display.
                     QT_SCALE_FACTOR=2 gives two device pixels per pixel
  --size WxH         size of the window, 1440x900 when absent
  --help             this text
  --version          the version
)"_s;
}

} // namespace corbel::gui
