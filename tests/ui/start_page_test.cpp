// The start page: what it offers, by mouse and by keyboard, and files that are gone, damaged,
// hostile or huge.
#include <sys/stat.h>

#include <QMimeData>
#include <QScrollBar>
#include <QtTest>

#include "model/storage/document_file.h"
#include "tests/support/drawn_model.h"
#include "tests/support/window_fixture.h"
#include "ui/start/relative_time.h"

using namespace corbel;
using model::ElementId;
using tests::WindowFixture;
using ui::CardForm;
using ui::Preview;
using ui::PreviewLoader;
using ui::PreviewRequest;
using ui::StartCard;

namespace {

using namespace Qt::StringLiterals;

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A start page with these recent documents, waiting for nothing more.
struct Shown : WindowFixture {
    explicit Shown(const QStringList& recent = {}, const QString& spoken = u"en"_s)
        : WindowFixture(spoken)
    {
        for (auto file = recent.rbegin(); file != recent.rend(); ++file) {
            window->files().recent().add(*file);
        }
        window->showStartPage();
        wait();
    }

    void wait() { QTRY_COMPARE_WITH_TIMEOUT(page().awaited(), 0, 20'000); }

    ui::StartPage& page() { return *window->startPage(); }
    StartCard* recentCard(qsizetype index)
    {
        return page().recentCards()[static_cast<std::size_t>(index)];
    }
    StartCard* focused() { return qobject_cast<StartCard*>(window->focusWidget()); }
    void press(Qt::Key key) { QTest::keyClick(window->focusWidget(), key); }
    void click(StartCard* card)
    {
        page().ensureWidgetVisible(card);
        QTest::mouseClick(card, Qt::LeftButton, {}, card->rect().center());
    }
};

/// What a loader answers to one request.
Preview answer(PreviewLoader& loader, const PreviewRequest& request)
{
    QSignalSpy spy(&loader, &PreviewLoader::ready);
    loader.request(request);
    if (!spy.wait(20'000)) {
        return {};
    }
    return spy.front().at(1).value<Preview>();
}

PreviewRequest requestOf(const QString& file, bool isDark = false)
{
    return {PreviewRequest::Source::File, file, u"en"_s, QSize(160, 100), 2, isDark};
}

QString saved(const QString& path, const char* yaml = tests::shopYaml)
{
    const auto document = model::text::readDocument(yaml, "test.yaml");
    const auto result = model::storage::save(path.toStdString(), *document);
    return result.has_value() ? path : QString();
}

} // namespace

class StartPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_cache.isValid());
        qputenv("XDG_CACHE_HOME", m_cache.path().toLocal8Bit());
        QVERIFY(PreviewLoader::cacheFolder().startsWith(m_cache.path()));
    }

    void standsInThePlaceOfTheDocumentAndGoes()
    {
        Shown f;
        QVERIFY(f.window->isAtStart());
        QVERIFY(f.page().isVisible());
        QVERIFY(!f.canvas().isVisible());
        QVERIFY(f.page().recentCards().empty());
        f.click(f.page().actionCards()[0]);
        QVERIFY(!f.window->isAtStart());
        QVERIFY(f.canvas().isVisible());
        QVERIFY(!f.page().isVisible());
        // It comes back, over whatever is open, and any verb of the editor leads back there.
        f.read(tests::shopYaml);
        const std::string before = f.text();
        f.window->actions().startPage->trigger();
        QVERIFY(f.page().isVisible());
        QCOMPARE(f.text(), before);
        f.window->actions().zoomFit->trigger();
        QVERIFY(f.canvas().isVisible());
    }

    void everyCardSaysWhatItIs_data()
    {
        QTest::addColumn<QString>("spoken");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Korean") << u"ko"_s;
    }

    void everyCardSaysWhatItIs()
    {
        QFETCH(QString, spoken);
        WindowFixture plain; // its folder, for a document
        Shown f({saved(plain.folder.filePath(u"a.corbel"_s))}, spoken);
        const std::vector<StartCard*> cards = f.page().cards();
        QVERIFY(cards.size() >= 1 + 3 + 1 + 6);
        QSet<QString> names;
        for (const StartCard* card : cards) {
            QVERIFY(!card->accessibleName().isEmpty());
            QVERIFY2(!card->accessibleDescription().isEmpty(), qPrintable(card->title()));
            names.insert(card->accessibleName());
            QCOMPARE(card->focusPolicy(), Qt::StrongFocus);
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(cards.size()));
        const bool isHangul = f.page().templateCards()[0]->title() == u"3계층형"_s;
        QCOMPARE(isHangul, spoken == u"ko"_s);
    }

    void templatesShowThemselves()
    {
        Shown f;
        QSet<QByteArray> pictures;
        for (const StartCard* card : f.page().templateCards()) {
            const QImage& picture = card->picture();
            QVERIFY2(!picture.isNull(), qPrintable(card->title()));
            pictures.insert(QByteArray(reinterpret_cast<const char*>(picture.constBits()),
                                       picture.sizeInBytes()));
        }
        QCOMPARE(pictures.size(), static_cast<qsizetype>(f.page().templateCards().size()));
    }

    void templateOpensAsAFreshDocument()
    {
        Shown f;
        f.click(f.page().templateCards()[1]);
        QVERIFY(!f.window->isAtStart());
        QCOMPARE(f.model().name, std::string("Sharded shop"));
        QVERIFY(f.document().path().empty());
        QVERIFY(!f.window->isWindowModified()); // Closing it unchanged loses nothing.
        QCOMPARE(f.document().undoStack().count(), 0);
    }

    void templateFitsWhenAnotherDocumentWasSeenBefore()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setZoom(0.2);
        f.window->showStartPage();
        emit f.window->startPage()->templateChosen(u"three-tier"_s);
        QVERIFY(!f.window->isAtStart());
        const auto seen = [&] { return f.canvas().mapToScene(f.paper()->rect()).boundingRect(); };
        QTRY_VERIFY(seen().contains(f.canvas().diagram().bounds()));
        QVERIFY(f.canvas().diagram().bounds().width() > seen().width() / 2);
    }

    void verbsWorkOnWhatIsSeen()
    {
        Shown f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({ElementId{"web"}});
        f.window->showStartPage();
        const std::string before = f.text();
        f.window->actions().remove->trigger();
        QCOMPARE(f.text(), before);
        f.window->showStartPage();
        f.window->actions().find->trigger();
        QVERIFY(!f.window->isAtStart());
        QVERIFY(f.window->tools().findBar()->isVisible());
    }

    void keysWalkAndChoose()
    {
        Shown f;
        QCOMPARE(f.focused(), f.page().guideCard());
        f.press(Qt::Key_Down);
        QVERIFY(f.focused() != nullptr);
        QCOMPARE(f.focused(), f.page().actionCards()[1]); // the middle of the next line
        f.press(Qt::Key_Right);
        QCOMPARE(f.focused(), f.page().actionCards()[2]);
        f.press(Qt::Key_Down);
        QCOMPARE(f.focused(), f.page().templateCards()[2]);
        f.press(Qt::Key_Up);
        QCOMPARE(f.focused(), f.page().actionCards()[2]);
        f.press(Qt::Key_Left);
        QCOMPARE(f.focused(), f.page().actionCards()[1]);
        f.press(Qt::Key_End);
        QCOMPARE(f.focused(), f.page().templateCards().back());
        QVERIFY(!f.focused()->visibleRegion().isEmpty()); // scrolled into sight
        f.press(Qt::Key_Home);
        QCOMPARE(f.focused(), f.page().guideCard());
        // Tab comes by all of them.
        QSet<QWidget*> met;
        for (std::size_t i = 0; i < f.page().cards().size(); ++i) {
            met.insert(f.focused());
            f.press(Qt::Key_Tab);
        }
        for (StartCard* card : f.page().cards()) {
            QVERIFY2(met.contains(card), qPrintable(card->title()));
        }
        f.page().templateCards()[0]->setFocus();
        f.press(Qt::Key_Return);
        QCOMPARE(f.model().name, std::string("Three tiers"));
        QCOMPARE(f.window->focusWidget(), static_cast<QWidget*>(&f.canvas()));
    }

    void keysOfTheEditorDoNothingHere()
    {
        Shown f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({ElementId{"web"}});
        f.window->showStartPage();
        f.wait();
        const std::string before = f.text();
        for (const Qt::Key key : {Qt::Key_C, Qt::Key_H, Qt::Key_Delete, Qt::Key_Backspace}) {
            f.press(key);
        }
        QCOMPARE(f.text(), before);
        QCOMPARE(f.canvas().tool(), ui::Tool::Select);
        QVERIFY(f.window->isAtStart());
    }

    void recentDocumentsShowThemselves()
    {
        WindowFixture plain;
        const QString shop = saved(plain.folder.filePath(u"shop.corbel"_s));
        const QString text = saved(plain.folder.filePath(u"shop.corbel.yaml"_s));
        const QString gone = plain.folder.filePath(u"gone.corbel"_s);
        const QString broken = plain.folder.filePath(u"broken.corbel"_s);
        write(broken, "SQLite format 3\0 and then nothing of the kind"_ba.repeated(100));
        const QString folder = plain.folder.filePath(u"folder.corbel"_s);
        QVERIFY(QDir().mkpath(folder));
        const QString pipe = plain.folder.filePath(u"pipe.corbel"_s);
        QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        Shown f({shop, text, gone, broken, folder, pipe});
        QCOMPARE(f.page().recentCards().size(), std::size_t(6));
        QVERIFY(!f.recentCard(0)->picture().isNull());
        QVERIFY(!f.recentCard(1)->picture().isNull());
        QCOMPARE(f.recentCard(0)->title(), u"shop"_s);
        QCOMPARE(f.recentCard(1)->title(), u"shop.corbel.yaml"_s);
        QCOMPARE(f.recentCard(0)->note(), u"just now"_s);
        QCOMPARE(f.recentCard(2)->note(), u"Not there any more"_s);
        QVERIFY(f.recentCard(2)->picture().isNull());
        for (const int unreadable : {3, 4, 5}) {
            QVERIFY2(f.recentCard(unreadable)->note().contains(u"cannot be read"_s),
                     qPrintable(f.recentCard(unreadable)->note()));
            QVERIFY(f.recentCard(unreadable)->picture().isNull());
        }
        // Old hands begin with what they had.
        QCOMPARE(f.focused(), f.recentCard(0));
        f.press(Qt::Key_Return);
        QCOMPARE(f.document().path(), std::filesystem::path(shop.toStdString()));
        QVERIFY(!f.window->isAtStart());
    }

    void entriesAreRemovedAndPinned()
    {
        WindowFixture plain;
        QStringList files;
        for (const char* name : {"a", "b", "c", "d"}) {
            files << saved(plain.folder.filePath(QLatin1String(name) + u".corbel"_s));
        }
        Shown f(files);
        // By key,
        f.recentCard(3)->setFocus();
        f.press(Qt::Key_Delete);
        QCOMPARE(f.window->files().recentFiles(), files.first(3));
        QCOMPARE(f.page().recentCards().size(), std::size_t(3));
        // by the small buttons of the card under the pointer,
        StartCard* second = f.recentCard(1);
        second->setFocus();
        const QList<QToolButton*> verbs = second->findChildren<QToolButton*>();
        QCOMPARE(verbs.size(), 2);
        QVERIFY(verbs[0]->isVisible() && !verbs[0]->accessibleName().isEmpty());
        QTest::mouseClick(verbs[0], Qt::LeftButton);
        QVERIFY(f.window->files().recent().isPinned(files[1]));
        QCOMPARE(f.window->files().recentFiles(), QStringList({files[1], files[0], files[2]}));
        f.wait();
        QVERIFY(f.recentCard(0)->note().startsWith(u"Pinned"_s));
        // and by the menu.
        f.recentCard(2)->setFocus();
        QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, QPoint(5, 5),
                                  f.recentCard(2)->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(f.recentCard(2), &menuKey);
        auto* menu = f.page().findChild<QMenu*>();
        QVERIFY(menu != nullptr && menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Up);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(f.window->files().recentFiles(), QStringList({files[1], files[0]}));
        f.wait();
        // What is pinned stays, however many others come.
        for (int i = 0; i < 20; ++i) {
            f.window->files().recent().add(QStringLiteral("/nowhere/%1.corbel").arg(i));
        }
        QCOMPARE(f.window->files().recentFiles().front(), files[1]);
        QCOMPARE(f.window->files().recentFiles().size(), 1 + ui::RecentFiles::most);
        QCOMPARE(f.page().recentCards().size(), std::size_t(ui::StartPage::mostShown));
        auto* all = f.page().findChild<QPushButton*>();
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(f.page().recentCards().size(), std::size_t(1 + ui::RecentFiles::most));
    }

    void takesAFileThatIsDropped()
    {
        Shown f;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(
            QStringLiteral(CORBEL_SOURCE_DIR "/resources/examples/shop/compose.yaml"))});
        const QPoint at(40, 40);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(f.page().viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(at), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(f.page().viewport(), &drop);
        QTRY_VERIFY(!f.window->isAtStart());
        QVERIFY(f.model().elements.size() > 5);
    }

    void cardsStandInColumnsAtAnyWidth()
    {
        WindowFixture plain;
        QStringList files;
        for (const char* name : {"a", "b", "c", "d", "e"}) {
            files << saved(plain.folder.filePath(QLatin1String(name) + u".corbel"_s));
        }
        Shown f(files);
        for (const int width : {900, 1000, 1280, 1440, 1920, 2560}) {
            f.window->resize(width, 900);
            QCoreApplication::processEvents();
            const QWidget* sheet = f.page().widget();
            QCOMPARE(f.page().horizontalScrollBar()->maximum(), 0);
            std::vector<QRect> places;
            QSet<int> lefts;
            for (const StartCard* card : f.page().cards()) {
                const QRect place(card->mapTo(sheet, QPoint()), card->size());
                QVERIFY(sheet->rect().contains(place));
                for (const QRect& other : places) {
                    QVERIFY(!other.intersects(place));
                }
                places.push_back(place);
                lefts.insert(place.left());
            }
            QVERIFY2(lefts.size() <= 3, qPrintable(QString::number(width)));
        }
    }

    void hugeFilesAreNotRead()
    {
        const QString huge = m_cache.filePath(u"huge.corbel"_s);
        QFile file(huge);
        QVERIFY(file.open(QFile::WriteOnly));
        QVERIFY(file.resize(PreviewLoader::mostBytes + 1));
        file.close();
        PreviewLoader loader(m_cache.filePath(u"one"_s));
        QCOMPARE(answer(loader, requestOf(huge)).state, Preview::State::TooLarge);
        // Nor is a document laid out that would take long.
        QByteArray many = "corbel: 1\nelements:\n";
        for (std::size_t i = 0; i <= PreviewLoader::mostLaidOut; ++i) {
            many += "  - {id: s" + QByteArray::number(static_cast<int>(i)) + ", kind: service}\n";
        }
        const QString wide = m_cache.filePath(u"wide.corbel.yaml"_s);
        write(wide, many);
        QCOMPARE(answer(loader, requestOf(wide)).state, Preview::State::TooLarge);
        const QString empty = m_cache.filePath(u"empty.corbel.yaml"_s);
        write(empty, "corbel: 1\nelements: []\n");
        QCOMPARE(answer(loader, requestOf(empty)).state, Preview::State::Empty);
    }

    void picturesAreKeptUntilTheFileChanges()
    {
        const QString cache = m_cache.filePath(u"two"_s);
        const QString shop = saved(m_cache.filePath(u"kept.corbel"_s));
        PreviewLoader loader(cache);
        const Preview first = answer(loader, requestOf(shop));
        QCOMPARE(first.state, Preview::State::Ready);
        QCOMPARE(first.image.size(), QSize(320, 200));
        QCOMPARE(first.title, u"Online shop"_s);
        QDir folder(cache);
        QCOMPARE(folder.entryList(QDir::Files).size(), 1);
        QCOMPARE(QFileInfo(cache).permissions() & QFile::ReadOther, QFile::Permissions());
        // The picture itself is taken from there: another one in its place shows.
        const QString kept = folder.filePath(folder.entryList(QDir::Files).front());
        QImage red(320, 200, QImage::Format_RGB32);
        red.fill(Qt::red);
        QVERIFY(red.save(kept, "PNG"));
        QCOMPARE(answer(loader, requestOf(shop)).image.pixelColor(5, 5), QColor(Qt::red));
        // A damaged one is drawn anew,
        write(kept, "\x89PNG and rubbish");
        const Preview mended = answer(loader, requestOf(shop));
        QCOMPARE(mended.image.convertToFormat(QImage::Format_RGB32),
                 first.image.convertToFormat(QImage::Format_RGB32));
        // as is one of another look,
        const Preview dark = answer(loader, requestOf(shop, true));
        QVERIFY(dark.image.pixelColor(2, 2).lightness() < 60);
        QCOMPARE(folder.entryList(QDir::Files).size(), 2);
        // and one of a document that was saved since.
        QVERIFY(!saved(shop, "corbel: 1\nelements: [{id: a, kind: store}]\n").isEmpty());
        QVERIFY(answer(loader, requestOf(shop)).image != first.image);
    }

    void cancelledRequestsStaySilent()
    {
        const QString shop = saved(m_cache.filePath(u"cancelled.corbel"_s));
        PreviewLoader loader(m_cache.filePath(u"three"_s));
        QSignalSpy spy(&loader, &PreviewLoader::ready);
        for (int i = 0; i < 20; ++i) {
            loader.request(requestOf(shop));
        }
        loader.cancel();
        // What is asked for afterwards is answered, and alone.
        loader.request(requestOf(shop, true));
        QVERIFY(spy.wait(20'000));
        QCOMPARE(spy.size(), 1);
        QVERIFY(spy.front().at(0).value<PreviewRequest>().isDark);
    }

    void saysMomentsAsPeopleDo()
    {
        const Shown f; // speaks English
        const QDateTime now(QDate(2026, 3, 12), QTime(15, 0));
        QCOMPARE(ui::relativeTime(now.addSecs(-20), now), u"just now"_s);
        QCOMPARE(ui::relativeTime(now.addSecs(30), now), u"just now"_s);
        QVERIFY(ui::relativeTime(now.addSecs(-5 * 60), now).startsWith(u"5 minute"_s));
        QVERIFY(ui::relativeTime(now.addSecs(-3 * 3600), now).startsWith(u"3 hour"_s));
        QCOMPARE(ui::relativeTime(now.addDays(-1), now), u"yesterday"_s);
        QVERIFY(ui::relativeTime(now.addDays(-4), now).startsWith(u"4 day"_s));
        QCOMPARE(ui::relativeTime(now.addDays(-40), now),
                 QLocale().toString(now.addDays(-40).date(), QLocale::ShortFormat));
        QCOMPARE(ui::relativeTime(now.addDays(40), now),
                 QLocale().toString(now.addDays(40).date(), QLocale::ShortFormat));
    }

private:
    QTemporaryDir m_cache;
};

QTEST_MAIN(StartPageTest)
#include "start_page_test.moc"
