/// Importing again what a design was imported from: its source went on, and so did the drawing.
#pragma once

#include <filesystem>

#include <QDialog>
#include <QObject>

#include "model/change_set.h"
#include "model/difference.h"
#include "model/result.h"
#include "ui/document/document.h"

namespace corbel::ui {

/// What importing again would do.
struct ReimportPlan {
    model::ChangeSet changes;
    std::vector<model::Difference> differences; ///< In meaning; where things stand stays.
    std::vector<model::Conflict> conflicts;     ///< Both sides changed it; the drawing's stays.
};

class Reimport : public QObject {
    Q_OBJECT

public:
    Reimport(Document& document, QWidget* window, QObject* parent);

    /// Whether the current design remembers an import.
    bool isPossible() const { return !m_document.model().imports.empty(); }
    /// Shows what the source changed since, and takes it up as one undoable edit if that is wanted.
    /// Asks which source, where there are several, and where it is, when it is gone.
    void run();

signals:
    /// For the status bar.
    void reported(const QString& message);

private:
    const model::ImportBase* chosenBase();
    std::filesystem::path placeOf(const model::ImportBase& base);
    model::Result<ReimportPlan> planned(const model::ImportBase& base,
                                        const std::filesystem::path& file) const;

    Document& m_document;
    QWidget* m_window;
};

/// The differences one by one, before anything is changed.
class ReimportDialog : public QDialog {
    Q_OBJECT

public:
    ReimportDialog(const QString& file, const ReimportPlan& plan, QWidget* parent);
};

} // namespace corbel::ui
