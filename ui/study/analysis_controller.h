/// Keeps the analyses in step with the document without ever making it wait.
#pragma once

#include <memory>

#include <QObject>
#include <QTimer>

#include "ui/document/document.h"
#include "ui/study/finding_rows.h"
#include "ui/study/insight.h"
#include "ui/study/latest_job.h"

namespace corbel::ui {

/// Analyses a snapshot of the current design on a thread of its own, a moment after each change.
/// A newer snapshot stops the work on an older one, whose result is thrown away.
class AnalysisController : public QObject {
    Q_OBJECT

public:
    explicit AnalysisController(Document& document, QObject* parent = nullptr);

    /// The latest result; `nullptr` before the first one.
    const Insight* insight() const { return m_answer->isThere ? &m_answer->insight : nullptr; }
    /// The same, for whoever shows it until the next one comes.
    std::shared_ptr<const Insight> sharedInsight() const { return {m_answer, insight()}; }
    /// What it found as the rows of a list; empty before the first result. The same object as
    /// before where it says the same, as for `needs`: whoever shows it need not compare.
    const SharedFindings& findings() const { return m_answer->findings; }
    /// Which unknown values it asks for.
    const std::shared_ptr<const NeedsByKey>& needs() const { return m_answer->needs; }
    /// The latest result is about the model as it is now.
    bool isSettled() const;

    const AnalysisSettings& settings() const { return m_settings; }
    /// Analyses anew by other settings. They go with the document that they were made for.
    void setSettings(const AnalysisSettings& settings);
    /// Judges by the team's rules in this file as well; null for none.
    void setRules(std::shared_ptr<const RuleFile> rules);
    /// Makes everything anew, for instance in another language.
    void renew();

signals:
    void settingsChanged();
    /// A new result stands; it is about the model as it is now.
    void insightChanged();

private:
    void start();
    struct Answer {
        bool isThere = false; ///< Not before the first result.
        Insight insight;
        SharedFindings findings = std::make_shared<const std::vector<FindingRow>>();
        std::shared_ptr<const NeedsByKey> needs = std::make_shared<const NeedsByKey>();
    };
    void take(std::uint64_t number, std::shared_ptr<const Answer> answer);

    Document& m_document;
    QTimer m_debounce;
    AnalysisSettings m_settings;
    std::shared_ptr<const RuleFile> m_rules;
    std::shared_ptr<const Answer> m_answer = std::make_shared<const Answer>();
    /// Freed by the next job: of a large design that takes longer than a window may pause.
    std::shared_ptr<const Answer> m_retired;
    std::uint64_t m_wanted = 0; ///< Number of the job that the document asks for.
    std::uint64_t m_done = 0;   ///< Number of the job that `m_answer` answers.
    LatestJob m_job;            ///< The last member: joins before the others go.
};

} // namespace corbel::ui
