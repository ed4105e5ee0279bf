#include "ui/panels/metric_words.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "analysis/patterns/recognize.h"
#include "ui/words/figures.h"
#include "ui/words/language.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

constexpr std::array forms{
    MetricForm{"availability", QT_TRANSLATE_NOOP("Metric", "Availability"), "%", "99.9%", true,
               model::Key::Entry},
    MetricForm{"rto", QT_TRANSLATE_NOOP("Metric", "Recovery time"), "min", "15min", false,
               model::Key::Domain},
    MetricForm{"rpo", QT_TRANSLATE_NOOP("Metric", "Data loss"), "min", "1min", false,
               model::Key::Domain},
    MetricForm{"cost", QT_TRANSLATE_NOOP("Metric", "Cost"), "", "900 USD/month", false,
               model::Key::Metric},
    MetricForm{"hosts", QT_TRANSLATE_NOOP("Metric", "Hosts"), "", "12", false, model::Key::Metric},
    MetricForm{"ceiling", QT_TRANSLATE_NOOP("Metric", "Ceiling"), "/s", "200/s", true,
               model::Key::Metric},
    MetricForm{"p99", QT_TRANSLATE_NOOP("Metric", "99th percentile"), "ms", "250ms", false,
               model::Key::Entry},
    MetricForm{"propagation-cost", QT_TRANSLATE_NOOP("Metric", "Propagation cost"), "%", "40%",
               false, model::Key::Metric},
    MetricForm{"congruence", QT_TRANSLATE_NOOP("Metric", "Congruence"), "%", "80%", true,
               model::Key::Metric},
    MetricForm{"fit", QT_TRANSLATE_NOOP("Metric", "Pattern fit"), "%", "80%", true,
               model::Key::Pattern},
};

bool isShare(const std::string& metric)
{
    const MetricForm* form = metricForm(metric);
    return form != nullptr && std::string_view(form->unit) == "%";
}

QString nameOf(const model::Model& model, std::string_view id)
{
    const model::Element* element = model.elements.find(id);
    return toQString(element != nullptr ? displayName(*element) : id);
}

/// What the objective asks about: the name of an element or of a pattern.
QString subjectOf(const model::Model& model, const analysis::MetricValue& value)
{
    if (value.metric == "fit") {
        for (const analysis::PatternInfo& info : analysis::knownPatterns()) {
            if (value.subject == info.id) {
                return localized(info.title);
            }
        }
    }
    return nameOf(model, value.subject);
}

QString amountOf(const analysis::MetricValue& value, double amount, int digits = 0)
{
    return isShare(value.metric) ? shareText(amount, digits)
                                 : amountText(amount, value.unit, digits);
}

} // namespace

std::span<const MetricForm> metricForms()
{
    return forms;
}

const MetricForm* metricForm(std::string_view id)
{
    const auto* it =
        std::ranges::find_if(forms, [id](const MetricForm& form) { return id == form.id; });
    return it == forms.end() ? nullptr : it;
}

QString labelOf(const MetricForm& form)
{
    return QCoreApplication::translate("Metric", form.label);
}

QString textOf(const model::Model& model, const analysis::ObjectiveResult& objective)
{
    const analysis::MetricValue& value = objective.value;
    const MetricForm* form = metricForm(value.metric);
    QString text = form != nullptr ? labelOf(*form) : toQString(value.metric);
    // A recovery is of an entry, when a domain is down; each of them may be any.
    if (const auto slash = value.subject.find('/'); slash != std::string::npos) {
        const std::string entry = value.subject.substr(0, slash);
        const std::string domain = value.subject.substr(slash + 1);
        if (!entry.empty()) {
            text = QCoreApplication::translate("Metric", "%1 of %2", "a metric and its subject")
                       .arg(text, nameOf(model, entry));
        }
        if (!domain.empty()) {
            //: "Recovery time of Buyer when Site A is down"
            text = QCoreApplication::translate("Metric", "%1 when %2 is down")
                       .arg(text, nameOf(model, domain));
        }
    } else if (!value.subject.empty()) {
        //: "Availability of Orders"
        text = QCoreApplication::translate("Metric", "%1 of %2", "a metric and its subject")
                   .arg(text, subjectOf(model, value));
    }
    // In the words of the value beside them, not in the document's: "≤ 8 h" beside "6 h".
    QStringList bounds;
    if (objective.atLeast) {
        bounds << QStringLiteral("≥ ") + amountOf(value, *objective.atLeast);
    }
    if (objective.atMost) {
        bounds << QStringLiteral("≤ ") + amountOf(value, *objective.atMost);
    }
    if (bounds.isEmpty() && !objective.bounds.empty()) {
        bounds << toQString(objective.bounds); // of another kind than the value
    }
    // A line may end before the bound, not within it.
    return bounds.isEmpty()
               ? text
               : text + u' ' + bounds.join(QStringLiteral(", ")).replace(u' ', QChar::Nbsp);
}

QString valueOf(const analysis::ObjectiveResult& objective)
{
    const analysis::MetricValue& value = objective.value;
    if (value.isEndless()) {
        return QCoreApplication::translate("Metric", "without end");
    }
    const auto print = [&](double amount, int digits) { return amountOf(value, amount, digits); };
    const auto one = [&](double amount) { return writtenApart(amount, objective, print); };
    QString text;
    if (value.isKnown()) {
        text = one(*value.lower);
    } else if (value.isBoundedBelow() && value.isBoundedAbove()) {
        text = QStringLiteral("%1 – %2").arg(one(*value.lower), one(*value.upper));
    } else if (value.isBoundedBelow()) {
        text = QCoreApplication::translate("Metric", "at least %1").arg(one(*value.lower));
    } else if (value.isBoundedAbove()) {
        text = QCoreApplication::translate("Metric", "at most %1").arg(one(*value.upper));
    }
    return text.isEmpty() || value.assumed.empty()
               ? text
               //: "99.8 % (assumed)": the figure rests on an assumption.
               : QCoreApplication::translate("Metric", "%1 (assumed)").arg(text);
}

} // namespace corbel::ui
