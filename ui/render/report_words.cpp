#include "ui/render/report_words.h"

#include <memory>

#include <QTranslator>

namespace corbel::render {

using namespace Qt::StringLiterals;

analysis::report::Words reportWords(const std::string& language)
{
    // Beside the translator of the interface, which may speak another language meanwhile.
    auto translator = std::make_shared<QTranslator>();
    if (language != "ko" || !translator->load(u"corbel_ko"_s, u":/i18n"_s)) {
        return {};
    }
    return {language, [translator](const std::string& pattern) {
                const QString found = translator->translate("Messages", pattern.c_str());
                return found.isEmpty() ? pattern : found.toStdString();
            }};
}

} // namespace corbel::render
