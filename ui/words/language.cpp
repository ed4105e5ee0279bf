#include "ui/words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include "ui/words/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

QLocale& current()
{
    static QLocale locale = QLocale::c();
    return locale;
}

} // namespace

Language::Language(QSettings& settings)
    : m_settings(settings),
      m_choice(settings.value(u"language"_s).toString())
{
    install();
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_toolkit);
}

void Language::setChoice(const QString& choice)
{
    if (choice == m_choice) {
        return;
    }
    m_choice = choice;
    m_settings.setValue(u"language"_s, choice);
    install();
    emit languageChanged();
}

void Language::install()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_toolkit);
    current() = m_choice.isEmpty() ? QLocale::system() : QLocale(m_choice);
    QLocale::setDefault(current());
    // English also where there is no translation, then with its plurals, and in every dialog.
    QLocale words = current();
    const auto hasWords = [&] { return m_ours.load(words, u"corbel"_s, u"_"_s, u":/i18n"_s); };
    if (!hasWords()) {
        words = QLocale(QLocale::English);
    }
    if (words == current() || hasWords()) {
        QCoreApplication::installTranslator(&m_ours);
    }
    if (m_toolkit.load(words, u"qtbase"_s, u"_"_s,
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_toolkit);
    }
}

bool isKorean()
{
    return current().language() == QLocale::Korean;
}

QString localized(const analysis::Bilingual& text)
{
    return toQString(isKorean() && !text.ko.empty() ? text.ko : text.en);
}

} // namespace corbel::ui
