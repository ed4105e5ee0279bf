#include "ui/study/analysis_controller.h"

#include <utility>

namespace corbel::ui {

namespace {

constexpr int debounceMilliseconds = 30;

/// `now`, or the object of before where it says the same.
template <class Value>
std::shared_ptr<const Value> shared(Value now, const std::shared_ptr<const Value>& before)
{
    return now == *before ? before : std::make_shared<const Value>(std::move(now));
}

} // namespace

AnalysisController::AnalysisController(Document& document, QObject* parent)
    : QObject(parent),
      m_document(document)
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceMilliseconds);
    connect(&m_debounce, &QTimer::timeout, this, &AnalysisController::start);
    connect(&document, &Document::changed, this, &AnalysisController::renew);
    connect(&document, &Document::replaced, this, [this] { setSettings({}); });
    connect(&document, &Document::reset, this, &AnalysisController::renew);
    renew();
}

void AnalysisController::renew()
{
    ++m_wanted;
    m_debounce.start();
}

bool AnalysisController::isSettled() const
{
    return m_answer->isThere && m_done == m_wanted;
}

void AnalysisController::setSettings(const AnalysisSettings& settings)
{
    if (settings == m_settings) {
        return;
    }
    m_settings = settings;
    renew();
    emit settingsChanged();
}

void AnalysisController::setRules(std::shared_ptr<const RuleFile> rules)
{
    m_rules = std::move(rules);
    renew();
}

void AnalysisController::start()
{
    m_job.start([this, number = m_wanted, model = m_document.snapshot(), settings = m_settings,
                 rules = m_rules, before = m_answer,
                 retired = std::exchange(m_retired, nullptr)](const std::stop_token& stop) mutable {
        auto answer = std::make_shared<Answer>();
        answer->insight = analyse(std::move(model), settings, std::move(rules), stop);
        if (!stop.stop_requested()) {
            answer->isThere = true;
            answer->needs = shared(NeedsByKey(answer->insight), before->needs);
            answer->findings = shared(rowsOf(answer->insight, *answer->needs), before->findings);
            QMetaObject::invokeMethod(
                this,
                [this, number, result = std::move(answer)]() mutable {
                    take(number, std::move(result));
                },
                Qt::QueuedConnection);
        }
    });
}

void AnalysisController::take(std::uint64_t number, std::shared_ptr<const Answer> answer)
{
    if (number != m_wanted) {
        return; // The document went on meanwhile.
    }
    m_done = number;
    m_retired = std::exchange(m_answer, std::move(answer));
    emit insightChanged();
}

} // namespace corbel::ui
