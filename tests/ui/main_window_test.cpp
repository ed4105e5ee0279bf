// The window as a whole: questions, errors, themes, languages, names for those who cannot see it.
#include <QAbstractButton>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTextEdit>
#include <QTimer>
#include <QtTest>

#include "model/edits.h"
#include "tests/support/window_fixture.h"
#include "ui/render/theme.h"

using namespace corbel;
using model::ElementId;
using tests::WindowFixture;

namespace {

/// What stood in the dialog that was open, and which button answers it.
struct Answer {
    QString text;
    bool wasAsked = false;
};

/// Presses a button of the next modal dialog by its text as soon as that is open.
void answerNext(Answer& answer, const QString& button)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, qApp, [timer, &answer, button] {
        QWidget* dialog = QApplication::activeModalWidget();
        if (dialog == nullptr) {
            return;
        }
        timer->deleteLater();
        timer->stop();
        answer.wasAsked = true;
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            answer.text += label->text() + u'\n';
        }
        for (const QTextEdit* field : dialog->findChildren<QTextEdit*>()) {
            answer.text += field->toPlainText() + u'\n';
        }
        for (QAbstractButton* candidate : dialog->findChildren<QAbstractButton*>()) {
            if (candidate->text() == button) {
                candidate->click();
                return;
            }
        }
        dialog->close();
    });
    timer->start(0);
}

QString write(const WindowFixture& f, const char* name, const QByteArray& bytes)
{
    QFile file(f.folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(bytes);
    return file.fileName();
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private slots:
    void asksBeforeChangesAreLost()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        QVERIFY(f.window->close()); // nothing changed
        f.window->show();
        QVERIFY(f.document().apply(model::edits::rename(f.model(), {"web"}, "Shop window")));
        QVERIFY(f.window->isWindowModified());
        Answer answer;
        answerNext(answer, QStringLiteral("Cancel"));
        QVERIFY(!f.window->close());
        QVERIFY(answer.wasAsked);
        QVERIFY2(answer.text.contains(QStringLiteral("Save")), qPrintable(answer.text));
        Answer second;
        answerNext(second, QStringLiteral("Discard"));
        QVERIFY(f.window->close());
        QVERIFY(second.wasAsked);
    }

    void namesFilePlaceAndCureOfABadFile()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        const std::string before = f.text();
        const QString file =
            write(f, "bad.corbel.yaml", "corbel: 1\nelements:\n  - {id: a, kind: servise}\n");
        Answer answer;
        answerNext(answer, QStringLiteral("Close"));
        QVERIFY(!f.window->files().openFile(file.toStdString()));
        QVERIFY(answer.wasAsked);
        for (const char* part : {"bad.corbel.yaml", "3:", "service", "Mend"}) {
            QVERIFY2(answer.text.contains(QLatin1String(part)), qPrintable(answer.text));
        }
        QCOMPARE(f.text(), before);
    }

    void warnsBeforeDroppingComments()
    {
        WindowFixture f;
        const QByteArray text = "corbel: 1 # by hand\nname: Shop\n";
        const QString file = write(f, "shop.corbel.yaml", text);
        QVERIFY(f.window->files().openFile(file.toStdString()));
        Answer answer;
        answerNext(answer, QStringLiteral("Cancel"));
        QVERIFY(!f.window->files().save());
        QVERIFY(answer.wasAsked);
        QFile same(file);
        QVERIFY(same.open(QIODevice::ReadOnly));
        QCOMPARE(same.readAll(), text);
        Answer second;
        answerNext(second, QStringLiteral("Save without comments"));
        QVERIFY(f.window->files().save());
        QVERIFY(!f.document().hasComments());
    }

    void importsAComposeFileDroppedOntoIt()
    {
        WindowFixture f;
        const QString file = write(f, "compose.yaml",
                                   "services:\n  web:\n    image: nginx\n    depends_on: [api]\n"
                                   "  api:\n    image: example/api\n    colour: blue\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(700, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(f.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(f.window.get(), &drop);
        QTRY_COMPARE(f.model().elements.size(), std::size_t(2));
        QCOMPARE(f.model().relations.size(), std::size_t(1));
        QVERIFY(f.document().path().empty());
        QVERIFY(f.window->isWindowModified());
        QVERIFY(f.window->findings()->count() >= 1); // the unknown key
    }

    void remembersRecentFiles()
    {
        WindowFixture f;
        const QString file = write(f, "one.corbel.yaml", "corbel: 1\nname: One\n");
        QVERIFY(f.window->files().openFile(file.toStdString()));
        QCOMPARE(f.window->files().recentFiles().size(), 1);
        QCOMPARE(f.window->actions().recent->actions().size(), 1);
        f.window->files().newDocument();
        QVERIFY(f.document().path().empty());
        f.window->actions().recent->actions().front()->trigger();
        QCOMPARE(f.window->windowTitle(), QStringLiteral("One[*] – Corbel"));
    }

    void exportsWhatIsShown()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        const std::pair<const char*, ui::ExportFormat> formats[] = {
            {"a.svg", ui::ExportFormat::Svg},
            {"a.png", ui::ExportFormat::Png},
            {"a.pdf", ui::ExportFormat::Pdf},
            {"a.corbel.yaml", ui::ExportFormat::Yaml},
        };
        const QList<QByteArray> beginnings{"<?xml", "\x89PNG", "%PDF", "corbel: 1"};
        for (std::size_t i = 0; i < std::size(formats); ++i) {
            const QString file = f.folder.filePath(QString::fromLatin1(formats[i].first));
            QString problem;
            QVERIFY2(f.window->files().exportTo(file.toStdString(), formats[i].second, &problem),
                     qPrintable(problem));
            QFile written(file);
            QVERIFY(written.open(QIODevice::ReadOnly));
            QVERIFY2(written.read(64).startsWith(beginnings[static_cast<qsizetype>(i)]),
                     formats[i].first);
        }
        QString problem;
        QVERIFY(!f.window->files().exportTo("/nowhere/a.svg", ui::ExportFormat::Svg, &problem));
        QVERIFY(!problem.isEmpty());
    }

    void namesUndoInTheLanguageOfTheInterface()
    {
        WindowFixture f(QStringLiteral("ko"));
        f.read(tests::shopYaml);
        QVERIFY(
            f.document().apply(model::edits::addElement(f.model(), {}, f.canvas().viewId(), {})));
        const QString text = f.window->actions().undo->text();
        QVERIFY2(text.contains(QStringLiteral("서비스")), qPrintable(text));
    }

    void changesThemeAndLanguageWhileOpen()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        QVERIFY(f.document().apply(model::edits::rename(f.model(), {"web"}, "Shop window")));
        f.style->setMode(ui::ThemeMode::Dark);
        QVERIFY(f.canvas().theme().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window),
                 render::Theme::nocturnal().window);
        f.language->setChoice(QStringLiteral("ko"));
        QTRY_COMPARE(f.window->palette()->accessibleName(), QStringLiteral("팔레트"));
        QVERIFY(f.canvas().theme().dark);
        QCOMPARE(f.canvas().diagram().boxes().size(), f.model().elements.size() - 2); // no teams
        f.window->actions().undo->trigger();
        QCOMPARE(displayName(*find(f.model(), ElementId{"web"})), std::string_view("Web"));
        f.language->setChoice(QStringLiteral("en"));
        QTRY_COMPARE(f.window->palette()->accessibleName(), QStringLiteral("Palette"));
    }

    void anotherLanguageKeepsThePlace()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({{"web"}});
        QVERIFY(f.window->showPanel(QStringLiteral("findings")));
        QVERIFY(f.window->showPanel(QStringLiteral("inspector")));
        f.canvas().setZoom(1.5);
        f.canvas().centerOn(f.canvas().diagram().find(ElementId{"web"})->rect.center());
        // Not where an element stands: words of another language take another room in the layout.
        const auto corner = [&f] { return f.canvas().mapToScene(QPoint()); };
        const QPointF before = corner();
        f.language->setChoice(QStringLiteral("ko"));
        QTRY_COMPARE(f.window->palette()->accessibleName(), QStringLiteral("팔레트"));
        QCOMPARE(f.canvas().selectedElements(), std::vector<ElementId>{{"web"}});
        QVERIFY(f.window->findings()->isVisible());
        QTRY_VERIFY(f.window->inspector()->isVisible());
        QTRY_COMPARE(f.canvas().zoom(), 1.5);
        QTRY_VERIFY((corner() - before).manhattanLength() <= 2);
    }

    void saysHowToBeginWhileEmpty()
    {
        WindowFixture f;
        auto* empty = f.window->findChild<ui::EmptyState*>();
        QVERIFY(empty->isVisible());
        f.read(tests::shopYaml);
        QVERIFY(!empty->isVisible());
        f.document().clear();
        QVERIFY(empty->isVisible());
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
