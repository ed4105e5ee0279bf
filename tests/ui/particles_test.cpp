// Korean particles follow the names that files and elements have, wherever a sentence is shown.
#include <filesystem>

#include <QLabel>
#include <QtTest>

#include "tests/support/answerer.h"
#include "tests/support/window_fixture.h"
#include "ui/dialogs/save_questions.h"

using namespace corbel;
using tests::WindowFixture;

namespace {

/// A particle is still written for both endings of a word.
bool isUndecided(const QString& text)
{
    for (const char* open : {"이(가)", "은(는)", "을(를)", "과(와)", "(으)로"}) {
        if (text.contains(QString::fromUtf8(open))) {
            return true;
        }
    }
    return false;
}

} // namespace

class ParticlesTest : public QObject {
    Q_OBJECT

private slots:
    void dialogsDecideThem()
    {
        WindowFixture f(QStringLiteral("ko"));
        const std::filesystem::path path = "/nowhere/shop.corbel";
        QStringList shown;
        const auto read = [&shown](QWidget* dialog) {
            for (const QLabel* label : dialog->findChildren<QLabel*>()) {
                shown << label->text();
            }
            QTest::keyClick(dialog, Qt::Key_Escape);
        };
        {
            tests::Answerer answerer(read);
            ui::askAboutReadOnly(path, ui::ReadOnly::File, f.window.get());
        }
        {
            tests::Answerer answerer(read);
            ui::confirmReload(path, f.window.get());
        }
        QVERIFY(!shown.filter(QStringLiteral("shop.corbel")).isEmpty());
        for (const QString& text : shown) {
            QVERIFY2(!isUndecided(text), qPrintable(text));
        }
    }

    void tipsOfColumnsDecideThem()
    {
        WindowFixture f(QStringLiteral("ko"));
        f.read(tests::shopYaml);
        f.settle();
        const QAbstractItemModel* findings = f.window->findings()->list()->model();
        for (int column = 0; column < findings->columnCount(); ++column) {
            const QString tip =
                findings->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
            QVERIFY(tip.contains(QString::number(column + 1)));
            QVERIFY2(!isUndecided(tip), qPrintable(tip));
        }
    }
};

QTEST_MAIN(ParticlesTest)
#include "particles_test.moc"
