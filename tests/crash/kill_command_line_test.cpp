// The program `corbel-cli`, ended by `kill -9` at any moment of its work.
#include <csignal>
#include <filesystem>
#include <fstream>

#include <QProcess>
#include <QtTest>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "model/storage/document_file.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/random_model.h"
#include "tests/support/sample_document.h"

using namespace corbel;
using namespace corbel::model;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Counts what happens in a folder.
class FolderWatch {
public:
    explicit FolderWatch(const fs::path& folder) : m_descriptor(::inotify_init1(IN_CLOEXEC))
    {
        ::inotify_add_watch(m_descriptor, folder.c_str(),
                            IN_CREATE | IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_MOVED_FROM |
                                IN_MOVED_TO | IN_DELETE);
    }
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;
    ~FolderWatch() { ::close(m_descriptor); }

    /// Waits until so many things happened in all, or `process` has ended.
    void waitFor(int wanted, QProcess& process)
    {
        int seen = 0;
        while (seen < wanted && !process.waitForFinished(0) &&
               process.state() == QProcess::Running) {
            pollfd watched{m_descriptor, POLLIN, 0};
            if (::poll(&watched, 1, 20) <= 0) {
                continue;
            }
            alignas(inotify_event) char buffer[4096];
            const ssize_t got = ::read(m_descriptor, buffer, sizeof buffer);
            for (ssize_t at = 0; at < got; ++seen) {
                const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
        }
    }

private:
    int m_descriptor;
};

} // namespace

class KillCommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void leavesOldOrNew()
    {
        const QTemporaryDir folder;
        const fs::path text = folder.filePath(QStringLiteral("in.corbel.yaml")).toStdString();
        const fs::path targets = folder.filePath(QStringLiteral("targets")).toStdString();
        const fs::path target = targets / "out.corbel";
        fs::create_directory(targets);
        Document document = tests::largeDocument(300);
        QVERIFY(storage::save(text, document).has_value());
        const QString program = QStringLiteral(CORBEL_BINARY_DIR "/corbel-cli");
        const QStringList arguments{QStringLiteral("import"), QString::fromStdString(text.string()),
                                    QStringLiteral("-o"), QString::fromStdString(target.string())};
        QCOMPARE(QProcess::execute(program, arguments), 0);
        const std::string fresh = bytesOf(target);
        document.designs.front().model.name = "Before";
        QVERIFY(storage::save(target, document).has_value());
        const std::string old = bytesOf(target);
        QVERIFY(old != fresh);

        const int kills = tests::scaled(200);
        int oldOnes = 0;
        for (int kill = 0; kill < kills; ++kill) {
            for (const auto& entry : fs::directory_iterator(targets)) {
                fs::remove(entry);
            }
            std::ofstream(target, std::ios::binary) << old;
            tests::Random random(static_cast<std::uint64_t>(kill + 1));
            FolderWatch watch(targets);
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(program, arguments);
            QVERIFY(process.waitForStarted());
            watch.waitFor(static_cast<int>(random.below(12)), process);
            if (process.state() == QProcess::Running) {
                ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
                process.waitForFinished();
            }
            const std::string now = bytesOf(target);
            QVERIFY(now == old || now == fresh);
            oldOnes += now == old ? 1 : 0;
            for (const auto& entry : fs::directory_iterator(targets)) {
                const std::string name = entry.path().filename().string();
                if (name == "out.corbel~") {
                    QVERIFY(bytesOf(entry.path()) == old);
                } else {
                    QVERIFY2(name == "out.corbel" || name.starts_with(".corbel-"), name.c_str());
                }
            }
        }
        QVERIFY(oldOnes > 0 && oldOnes < kills);
        tests::printFigure("kill -9 of the command line: " + std::to_string(kills) +
                           " times, the file old in " + std::to_string(oldOnes) + " and new in " +
                           std::to_string(kills - oldOnes) + ", never anything else");
    }
};

QTEST_GUILESS_MAIN(KillCommandLineTest)

#include "kill_command_line_test.moc"
