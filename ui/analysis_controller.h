/// Keeps the analyses in step with the document without ever making it wait.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include <QObject>
#include <QTimer>

#include "ui/document.h"
#include "ui/insight.h"

namespace corbel::ui {

/// Analyses a snapshot of the current design on a thread of its own, a moment after each change.
/// A newer snapshot stops the work on an older one, whose result is thrown away.
class AnalysisController : public QObject {
    Q_OBJECT

public:
    explicit AnalysisController(Document& document, QObject* parent = nullptr);
    ~AnalysisController() override;

    /// The latest result; `nullptr` before the first one.
    const Insight* insight() const { return m_insight.get(); }
    /// The latest result is about the model as it is now.
    bool isSettled() const;

signals:
    /// A new result stands; it is about the model as it is now.
    void insightChanged();

private:
    struct Job {
        std::uint64_t number = 0;
        model::Snapshot model;
    };
    void start();
    void work(const std::stop_token& stop);
    void take(std::uint64_t number, std::shared_ptr<const Insight> insight);

    Document& m_document;
    QTimer m_debounce;
    std::shared_ptr<const Insight> m_insight;
    std::uint64_t m_wanted = 0; ///< Number of the job that the document asks for.
    std::uint64_t m_done = 0;   ///< Number of the job that `m_insight` answers.

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Job> m_next;  ///< Guarded by m_mutex.
    std::stop_source m_current; ///< Guarded by m_mutex: stops the job under way.
    std::jthread m_thread;      ///< The last member: joins before the others go.
};

} // namespace corbel::ui
