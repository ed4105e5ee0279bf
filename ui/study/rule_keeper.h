/// Which rule file is in force, and what it says as it is now.
#pragma once

#include <memory>

#include <QFileSystemWatcher>
#include <QObject>
#include <QSettings>
#include <QTimer>

#include "ui/document/document.h"
#include "ui/study/insight.h"

namespace corbel::ui {

/// Follows the document: `corbel-rules.yaml` beside it or in a folder above, unless a person chose
/// another one. Reads the file again when it changes. A choice is kept in the settings with the
/// path of the document that it was made for, and so holds whenever that is opened.
class RuleKeeper : public QObject {
    Q_OBJECT

public:
    RuleKeeper(Document& document, QSettings& settings);

    /// Null while there is none.
    const std::shared_ptr<const RuleFile>& file() const { return m_file; }
    bool isChosen() const { return !m_chosen.empty(); }
    void choose(const std::string& path);
    /// Goes by the document's place again.
    void dropChoice();
    /// Looks and reads now instead of at the next sign of a change.
    void look();

signals:
    void changed();

private:
    /// What was chosen for the document that is open now.
    void recall();
    void remember();
    void watch(const std::string& path);

    Document& m_document;
    QSettings& m_settings;
    std::string m_chosen;
    std::shared_ptr<const RuleFile> m_file;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< Programs write files in several steps.
};

} // namespace corbel::ui
