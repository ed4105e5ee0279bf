/// New, open, save, import and export, with the questions that go with them.
#pragma once

#include <filesystem>
#include <functional>

#include <QObject>
#include <QSettings>
#include <QStringList>

#include "model/result.h"
#include "ui/document.h"

namespace corbel::ui {

class CanvasView;

enum class ExportFormat { Svg, Png, Pdf, Yaml };

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
    bool save();
    bool saveByDialog();
    void exportByDialog(ExportFormat format);
    bool exportTo(const std::filesystem::path& path, ExportFormat format, QString* problem);

    /// True when the document may be closed: saved, or its changes given up.
    bool mayClose();
    QStringList recentFiles() const;
    /// What the last import wants a person to know.
    const model::Notices& notices() const { return m_notices; }

signals:
    void recentFilesChanged();
    void noticesChanged();
    /// For the status bar: "Saved shop.corbel".
    void reported(const QString& message);

private:
    bool write(const std::filesystem::path& path);
    void remember(const std::filesystem::path& path);
    void setNotices(model::Notices notices);
    QString folder() const;
    void showProblem(const QString& headline, const std::filesystem::path& path,
                     const QString& problem, const QString& cure);

    Document& m_document;
    QSettings& m_settings;
    std::function<CanvasView*()> m_canvas;
    QWidget* m_window;
    model::Notices m_notices;
};

} // namespace corbel::ui
