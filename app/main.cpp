// The desktop program: reads the command line, shows the window or takes a picture of it.
#include <cstdio>
#include <memory>
#include <vector>

#include <QApplication>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include "app/gui/options.h"
#include "model/storage/state_folder.h"
#include "ui/look/style.h"
#include "ui/recovery/recovery.h"
#include "ui/window/main_window.h"
#include "ui/window/screenshot.h"
#include "ui/words/language.h"

namespace {

using namespace Qt::StringLiterals;

enum ExitCode { Fine = 0, WrongUsage = 2, InputRefused = 3, InternalError = 4 };

void print(std::FILE* to, const QString& text)
{
    std::fputs(text.toUtf8().constData(), to);
    std::fputc('\n', to);
}

/// Qt's own remarks on the surroundings say nothing that whoever started the program could use.
void report(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (message.startsWith("QStandardPaths: XDG_RUNTIME_DIR"_L1) ||
        message.contains("does not support propagateSizeHints"_L1)) {
        return;
    }
    print(stderr, qFormatLogMessage(type, context, message));
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    return arguments;
}

int takePicture(const corbel::gui::Options& options)
{
    // A folder of its own, so that neither the person's settings nor earlier runs show.
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings.setValue(u"theme"_s, options.isDark ? u"dark"_s : u"light"_s);
    settings.setValue(u"language"_s, options.language.isEmpty() ? u"en"_s : options.language);
    corbel::ui::Style style(settings);
    corbel::ui::Language language(settings);
    corbel::ui::MainWindow window(style, language, settings);
    QString problem;
    if (!options.file.isEmpty() && !window.files().load(options.file.toStdString(), &problem)) {
        print(stderr, problem);
        return InputRefused;
    }
    if (!options.selection.isEmpty()) {
        window.canvas()->setSelection({{options.selection.toStdString()}});
    }
    if (!takeScreenshot(window, {options.screenshot, options.panel, options.overlay, options.size},
                        &problem)) {
        print(stderr, u"corbel: "_s + problem);
        return InternalError;
    }
    return Fine;
}

/// What it makes reads the setting `key`, and finds `value` there unless that is empty. The
/// settings stay as they are: they are not written before the event loop runs.
template <class Reader>
Reader madeWith(QSettings& settings, const QString& key, const QString& value)
{
    if (value.isEmpty()) {
        return Reader(settings);
    }
    const QVariant stored = settings.value(key);
    const auto restore = qScopeGuard([&] {
        if (stored.isValid()) {
            settings.setValue(key, stored);
        } else {
            settings.remove(key);
        }
    });
    settings.setValue(key, value);
    return Reader(settings);
}

int run(const corbel::gui::Options& options)
{
    QSettings settings(u"corbel"_s, u"corbel"_s);
    auto style =
        madeWith<corbel::ui::Style>(settings, u"theme"_s, options.isDark ? u"dark"_s : QString());
    auto language = madeWith<corbel::ui::Language>(settings, u"language"_s, options.language);
    corbel::ui::MainWindow window(style, language, settings);
    std::vector<std::unique_ptr<corbel::ui::MainWindow>> further;
    const std::filesystem::path state = corbel::model::storage::stateFolder();
    corbel::ui::Recovery recovery(
        state.empty() ? state : state / "journals", style, [&]() -> corbel::ui::MainWindow& {
            further.push_back(std::make_unique<corbel::ui::MainWindow>(style, language, settings));
            further.back()->show();
            return *further.back();
        });
    recovery.keep(window);
    window.show();
    if (!options.panel.isEmpty() && !window.showPanel(options.panel)) {
        print(stderr, u"corbel: unknown panel %1"_s.arg(options.panel));
    }
    if (!options.file.isEmpty()) {
        window.files().openFile(options.file.toStdString());
    } else if (options.panel.isEmpty()) {
        window.showStartPage();
    }
    if (!options.selection.isEmpty()) {
        window.canvas()->setSelection({{options.selection.toStdString()}});
    }
    // Later, so that the window stands there already when something is asked.
    QTimer::singleShot(0, &recovery, [&] { recovery.offer(window); });
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const corbel::gui::Options options = corbel::gui::parseOptions(argumentsOf(argc, argv));
    if (!options.problem.isEmpty()) {
        print(stderr, u"corbel: "_s + options.problem + u"\nTry corbel --help."_s);
        return WrongUsage;
    }
    if (options.wantsHelp) {
        std::fputs(corbel::gui::helpText().toUtf8().constData(), stdout);
        return Fine;
    }
    if (options.wantsVersion) {
        print(stdout, u"corbel "_s + QString::fromLatin1(CORBEL_VERSION));
        return Fine;
    }
    if (!options.screenshot.isEmpty() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qInstallMessageHandler(report);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"corbel"_s);
    QApplication::setApplicationDisplayName(u"Corbel"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(CORBEL_VERSION));
    QApplication::setWindowIcon(QIcon(u":/style/corbel.svg"_s));
    QApplication::setDesktopFileName(u"corbel"_s);
    return options.screenshot.isEmpty() ? run(options) : takePicture(options);
}
