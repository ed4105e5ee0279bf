/// The report of the open document as a file, written on a thread of its own.
#pragma once

#include <filesystem>
#include <thread>

#include <QObject>

#include "ui/document/document.h"
#include "ui/study/insight.h"
#include "ui/study/simulation_controller.h"

namespace corbel::ui {

/// Of one design everything about it, with the latest simulation when it is about this design as
/// it is; of several designs a comparison: what `corbel-cli report` writes.
class ReportExport : public QObject {
    Q_OBJECT

public:
    ReportExport(Document& document, SimulationController& simulation, QWidget* window);
    ~ReportExport() override;

    /// Asks for a file, `title` beside `folder` at first, and writes.
    void exportByDialog(const QString& folder);
    /// Writes `.html`, `.md` or `.pdf` in the language of the interface; `written` or `failed`
    /// follows. Does nothing while a report is being written.
    void start(const std::filesystem::path& path);
    /// What is assumed in the reports that begin from now on.
    void setSettings(const AnalysisSettings& settings) { m_settings = settings; }
    /// The rule file by which the reports judge that begin from now on; null for none.
    void setRules(std::shared_ptr<const RuleFile> rules) { m_rules = std::move(rules); }
    bool isRunning() const { return m_isRunning; }

signals:
    void runningChanged(bool isRunning);
    void written(const QString& file);
    void failed(const QString& file, const QString& problem);

private:
    void finish(const QString& file, const QString& problem);

    Document& m_document;
    SimulationController& m_simulation;
    QWidget* m_window;
    AnalysisSettings m_settings;
    std::shared_ptr<const RuleFile> m_rules;
    bool m_isRunning = false;
    std::jthread m_thread; ///< The last member: joins before the others go.
};

} // namespace corbel::ui
