/// Collects what Qt warns of, which no test of the window may cause.
#pragma once

#include <QMutex>
#include <QStringList>
#include <QtMessageHandler>

namespace corbel::tests {

class MessageGuard {
public:
    MessageGuard() : m_previous(qInstallMessageHandler(&MessageGuard::handle)) {}
    ~MessageGuard() { qInstallMessageHandler(m_previous); }
    MessageGuard(const MessageGuard&) = delete;
    MessageGuard& operator=(const MessageGuard&) = delete;

    /// What was said since the last time.
    static QStringList take()
    {
        const QMutexLocker lock(&mutex());
        return std::exchange(list(), {});
    }

private:
    static void handle(QtMsgType type, const QMessageLogContext&, const QString& text)
    {
        // The offscreen platform says so of every window that has a least size or is raised.
        const bool isPlatform = text.startsWith(QLatin1String("This plugin does not support"));
        if (type != QtDebugMsg && type != QtInfoMsg && !isPlatform) {
            const QMutexLocker lock(&mutex());
            list() << text;
        }
    }

    static QMutex& mutex()
    {
        static QMutex one;
        return one;
    }
    static QStringList& list()
    {
        static QStringList one;
        return one;
    }

    QtMessageHandler m_previous;
};

} // namespace corbel::tests
