/// New, open, save, import and export, with the questions that go with them.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include <QObject>
#include <QSettings>
#include <QStringList>

#include "analysis/availability/availability.h"
#include "model/result.h"
#include "ui/dialogs/save_questions.h"
#include "ui/document/document.h"
#include "ui/files/file_guard.h"
#include "ui/start/recent_files.h"

namespace corbel::ui {

class CanvasView;

enum class ExportFormat { Svg, Png, Pdf, Yaml, Json, Dot, Mermaid };

class FilesController : public QObject {
    Q_OBJECT

public:
    /// `canvas` gives the canvas that an export takes its picture from.
    FilesController(Document& document, QSettings& settings, std::function<CanvasView*()> canvas,
                    QWidget* window);

    /// Asks about unsaved changes first, as every verb that replaces the document.
    void newDocument();
    void openByDialog();
    /// Opens a document, or imports what is recognised as foreign. Problems are shown.
    bool openFile(const std::filesystem::path& path);
    /// As `openFile`, without any question or dialog: `problem` says why not.
    bool load(const std::filesystem::path& path, QString* problem);
    void importByDialog();
    // What stands in the way of saving is told, with what can be done about it; true when the
    // document was saved in the end, here or elsewhere.
    bool save();
    bool saveByDialog();
    /// Puts what is open in safety under another name; the document stays where it is.
    bool saveCopyByDialog();
    /// Reads the file again, after asking whether changes may be given up.
    bool reload();
    /// Shows how the file and this window differ.
    void compare();
    /// Looks after the document's file while it is open.
    FileGuard& guard() { return m_guard; }
    void exportByDialog(ExportFormat format);
    bool exportTo(const std::filesystem::path& path, ExportFormat format, QString* problem);
    /// The fault tree of an element in the Open-PSA format, as the analysis has it by `settings`.
    void exportFaultTreeByDialog(const model::ElementId& element,
                                 const analysis::AvailabilitySettings& settings);
    bool exportFaultTree(const std::filesystem::path& path, const model::ElementId& element,
                         const analysis::AvailabilitySettings& settings, QString* problem);

    /// True when the document may be closed: saved, or its changes given up.
    bool mayClose();
    QStringList recentFiles() const { return m_recent.all(); }
    RecentFiles& recent() { return m_recent; }
    /// What the last import wants a person to know.
    const model::Notices& notices() const { return m_notices; }

signals:
    void noticesChanged();
    /// For the status bar: "Saved shop.corbel".
    void reported(const QString& message);

private:
    using Write = std::function<model::storage::FileResult<void>(
        const std::optional<model::storage::FileStamp>& expected)>;
    bool write(const std::filesystem::path& path);
    /// Asks what has to be asked before anything is written: `Overwrite` to go on.
    SaveAnswer askBefore(const std::filesystem::path& path);
    /// Writes until it works or the person chooses something else.
    bool attempt(const std::filesystem::path& path,
                 std::optional<model::storage::FileStamp> expected, const Write& write);
    bool insteadOfWriting(SaveAnswer answer);
    std::filesystem::path askWhere(const QString& title);
    bool openOrTell(const std::filesystem::path& path);
    /// After a document could not be opened: whether its previous version was taken instead.
    bool offerPrevious(const std::filesystem::path& path, const QString& problem);
    void remember(const std::filesystem::path& path);
    void setNotices(model::Notices notices);
    QString folder() const;
    /// Asks for a file of this kind; empty when nobody wants one.
    QString askForFile(const QString& title, const QString& name, const QString& suffix,
                       const QString& filter);
    void showUnwritable(const QString& file, const QString& problem);
    void showProblem(const QString& headline, const std::filesystem::path& path,
                     const QString& problem, const QString& cure);

    Document& m_document;
    QSettings& m_settings;
    RecentFiles m_recent;
    FileGuard m_guard;
    std::function<CanvasView*()> m_canvas;
    QWidget* m_window;
    model::Notices m_notices;
};

} // namespace corbel::ui
