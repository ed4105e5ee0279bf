/// The language of the interface: which translation is installed.
#pragma once

#include <QObject>
#include <QSettings>
#include <QTranslator>

#include "analysis/patterns/result.h"

namespace corbel::ui {

/// Exists once; install it before any text is made.
class Language : public QObject {
    Q_OBJECT

public:
    explicit Language(QSettings& settings);
    ~Language() override;

    /// `en`, `ko`, or empty for the desktop's.
    const QString& choice() const { return m_choice; }
    /// Texts that stand already stay as they are: whoever shows them makes them anew.
    void setChoice(const QString& choice);

signals:
    void languageChanged();

private:
    void install();

    QSettings& m_settings;
    QString m_choice;
    QTranslator m_ours;
    QTranslator m_toolkit;
};

/// Whether the interface speaks Korean now.
bool isKorean();

/// The text that fits the interface's language.
QString localized(const analysis::Bilingual& text);

} // namespace corbel::ui
