#include "ui/study/assumptions.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/words/figures.h"

namespace corbel::ui {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Assumptions", text);
}

} // namespace

QString assumptionText(const analysis::AvailabilitySettings& settings)
{
    QStringList assumed;
    if (settings.assumeUnknown) {
        assumed << say(QT_TRANSLATE_NOOP("Assumptions", "%1 for all unknown"))
                       .arg(percentText(*settings.assumeUnknown));
    }
    if (settings.beta > 0) {
        assumed << say(QT_TRANSLATE_NOOP("Assumptions",
                                         "%1 of failures strike all replicas at once"))
                       .arg(percentText(settings.beta));
    }
    return assumed.isEmpty() ? QString()
                             : say(QT_TRANSLATE_NOOP("Assumptions", "Assumed: %1"))
                                   .arg(assumed.join(QStringLiteral("; ")));
}

} // namespace corbel::ui
