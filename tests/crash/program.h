/// Starts the program `corbel`, with or without hands that work in it.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include "tests/crash/program_words.h"

namespace corbel::tests {

/// The program has its settings, its journals and all else in `folder`. `orders` are those for the
/// plugin that works in it, without its key; empty: nobody works in it.
inline void startProgram(QProcess& program, const QString& folder, const QString& orders,
                         const QStringList& arguments)
{
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* kind : {"STATE", "CONFIG", "DATA", "CACHE"}) {
        environment.insert(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(kind)), folder);
    }
    if (!orders.isEmpty()) {
        environment.insert(QStringLiteral("QT_PLUGIN_PATH"),
                           QStringLiteral(CORBEL_BINARY_DIR "/tests/plugins"));
        environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"),
                           QLatin1String(driverKey) + QLatin1Char(':') + orders);
    }
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CORBEL_BINARY_DIR "/corbel"), arguments);
}

} // namespace corbel::tests
