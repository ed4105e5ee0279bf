// Copy, cut and paste: within a window, between windows, and as text from anywhere.
#include <QClipboard>
#include <QLabel>
#include <QTextEdit>
#include <QtTest>

#include "model/clip.h"
#include "model/invariants.h"
#include "tests/support/window_fixture.h"
#include "ui/document/clipboard.h"

using namespace corbel;
using model::ElementId;
using tests::WindowFixture;

namespace {

void press(WindowFixture& f, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
{
    f.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
    QWidget* focus = QApplication::focusWidget();
    QVERIFY(focus != nullptr);
    QTest::keyClick(focus, key, modifiers);
}

void copy(WindowFixture& f, std::vector<ElementId> elements)
{
    f.canvas().setFocus();
    f.canvas().setSelection(elements);
    press(f, Qt::Key_C);
}

QString clipboardText()
{
    return QApplication::clipboard()->text();
}

void undoAll(WindowFixture& f)
{
    while (f.document().undoStack().canUndo()) {
        f.document().undoStack().undo();
    }
}

/// Whether two boxes that stand in the same container lie upon each other.
bool hasOverlaps(const render::Diagram& diagram)
{
    for (const render::Box& a : diagram.boxes()) {
        for (const render::Box& b : diagram.boxes()) {
            if (&a < &b && a.parent == b.parent && a.rect.intersects(b.rect)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class ClipboardTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QApplication::clipboard()->clear(); }

    void copiesAsTextThatAPersonCanPasteIntoAFile()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        copy(f, {ElementId{"application"}, ElementId{"data"}});
        const QString text = clipboardText();
        QVERIFY2(text.startsWith(QStringLiteral("corbel: 1\n")), qPrintable(text));
        for (const char* part : {"id: orders-db", "mean: 4ms", "kind: reads"}) {
            QVERIFY2(text.contains(QLatin1StringView(part)), qPrintable(text));
        }
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QCOMPARE(QString::fromUtf8(data->data(QLatin1StringView(ui::Clipboard::mimeType))), text);
    }

    void pastesBesideTheOriginalAsOneUndoStep()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        const std::string before = f.text();
        copy(f, {ElementId{"orders"}, ElementId{"orders-db"}});
        const int steps = f.document().undoStack().count();
        press(f, Qt::Key_V);
        QCOMPARE(f.document().undoStack().count(), steps + 1);
        const model::Element* pasted = find(f.model(), ElementId{"orders-2"});
        QVERIFY(pasted != nullptr);
        QCOMPARE(model::parentOf(*pasted), ElementId{"application"});
        QVERIFY(find(f.model(), model::RelationId{"reads:orders-2:orders-db-2"}) != nullptr);
        QCOMPARE(f.canvas().selectedElements(),
                 (std::vector{ElementId{"orders-2"}, ElementId{"orders-db-2"}}));
        QVERIFY(!hasOverlaps(f.canvas().diagram()));
        press(f, Qt::Key_V); // once more, and nothing lies upon anything
        QVERIFY(find(f.model(), ElementId{"orders-3"}) != nullptr);
        QVERIFY(!hasOverlaps(f.canvas().diagram()));
        QCOMPARE(model::findBreaches(f.model()), std::vector<model::Breach>{});
        undoAll(f);
        QCOMPARE(f.text(), before);
    }

    void pastesUnderThePointerIntoTheContainerThere()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        copy(f, {ElementId{"orders-db"}});
        const render::Box& tier = *f.canvas().diagram().find(ElementId{"application"});
        const QPoint at =
            f.canvas().mapFromScene(QPointF(tier.rect.left() + 12, tier.rect.bottom() - 8));
        WindowFixture::move(f.paper(), at, Qt::NoButton);
        press(f, Qt::Key_V);
        const model::Element* pasted = find(f.model(), ElementId{"orders-db-2"});
        QVERIFY(pasted != nullptr);
        QCOMPARE(model::parentOf(*pasted), ElementId{"application"});
        const render::Diagram& diagram = f.canvas().diagram();
        const render::Box& copy = *diagram.find(ElementId{"orders-db-2"});
        QVERIFY(diagram.find(ElementId{"application"})->rect.contains(copy.rect)); // it grew
    }

    void pastesIntoTheSelectedContainer()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        copy(f, {ElementId{"orders-db"}});
        f.canvas().setSelection({ElementId{"presentation"}});
        press(f, Qt::Key_V);
        const model::Element* pasted = find(f.model(), ElementId{"orders-db-2"});
        QVERIFY(pasted != nullptr);
        QCOMPARE(model::parentOf(*pasted), ElementId{"presentation"});
        QVERIFY(!hasOverlaps(f.canvas().diagram()));
        // A container that was copied itself is pasted beside itself, again and again.
        copy(f, {ElementId{"presentation"}});
        press(f, Qt::Key_V);
        press(f, Qt::Key_V);
        QVERIFY(model::parentOf(*find(f.model(), ElementId{"presentation-2"})).empty());
        QVERIFY(model::parentOf(*find(f.model(), ElementId{"presentation-3"})).empty());
    }

    void cutsAndPastesBackWhereItStood()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        const std::string before = f.text();
        f.canvas().setFocus();
        f.canvas().setSelection({ElementId{"orders-db"}});
        press(f, Qt::Key_X);
        QVERIFY(find(f.model(), ElementId{"orders-db"}) == nullptr);
        QVERIFY(f.document().undoStack().undoText().contains(QStringLiteral("Cut")));
        press(f, Qt::Key_V);
        const model::Element* back = find(f.model(), ElementId{"orders-db"});
        QVERIFY(back != nullptr);
        QCOMPARE(model::parentOf(*back), ElementId{"data"});
        QCOMPARE(model::weightsOf(back->fields, model::Key::Team).size(), std::size_t{1});
        undoAll(f);
        QCOMPARE(f.text(), before);
    }

    void pastesIntoAnotherWindow()
    {
        WindowFixture from;
        from.read(tests::shopYaml);
        WindowFixture to;
        to.read("corbel: 1\nname: Other\nelements:\n  - {id: web, kind: service}\n");
        copy(from, {ElementId{"web"}, ElementId{"orders"}});
        to.canvas().setFocus();
        press(to, Qt::Key_V);
        QCOMPARE(to.model().elements.size(), std::size_t{3});
        const model::Element* pasted = find(to.model(), ElementId{"orders"});
        QVERIFY(pasted != nullptr);
        QVERIFY(model::parentOf(*pasted).empty()); // There is no such tier here,
        QVERIFY(model::weightsOf(pasted->fields, model::Key::Team).empty()); // nor team.
        QVERIFY(find(to.model(), model::RelationId{"calls:web-2:orders"}) != nullptr);
        QCOMPARE(model::findBreaches(to.model()), std::vector<model::Breach>{});
        QVERIFY(!hasOverlaps(to.canvas().diagram()));
    }

    void pastesTextFromAnEditor()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setFocus();
        QApplication::clipboard()->setText(
            QStringLiteral("  - {id: cache, kind: store, name: Cache}\n"
                           "  - {kind: reads, from: web, to: cache}\n"));
        press(f, Qt::Key_V);
        QVERIFY(find(f.model(), model::RelationId{"reads:web:cache"}) != nullptr);
        const render::Box* box = f.canvas().diagram().find(ElementId{"cache"});
        QVERIFY(box != nullptr && box->rect.width() > 20);
        QVERIFY(!hasOverlaps(f.canvas().diagram()));
    }

    void saysWhereATextIsWrong()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        const std::string before = f.text();
        f.canvas().setFocus();
        QApplication::clipboard()->setText(
            QStringLiteral("elements:\n  - {id: a, kind: servise}\n"));
        press(f, Qt::Key_V);
        QWidget* dialog = QApplication::activeModalWidget();
        QVERIFY(dialog != nullptr);
        QString text;
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            text += label->text() + QLatin1Char('\n');
        }
        for (const QTextEdit* field : dialog->findChildren<QTextEdit*>()) {
            text += field->toPlainText() + QLatin1Char('\n');
        }
        QVERIFY2(text.contains(QStringLiteral("2:")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("service")), qPrintable(text));
        dialog->close();
        QCOMPARE(f.text(), before);
    }

    void makesANoteOfOtherText()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setFocus();
        QApplication::clipboard()->setText(
            QStringLiteral("Ask the database team\r\nabout backups"));
        press(f, Qt::Key_V);
        QCOMPARE(f.canvas().shownView()->notes.size(), std::size_t{1});
        QCOMPARE(f.canvas().shownView()->notes[0].text,
                 std::string("Ask the database team\nabout backups"));
        press(f, Qt::Key_Z);
        QVERIFY(f.canvas().shownView()->notes.empty());
        // A book is no note.
        QApplication::clipboard()->setText(QString(5000, QLatin1Char('x')));
        press(f, Qt::Key_V);
        QVERIFY(f.canvas().shownView()->notes.empty());
    }

    void leavesTextFieldsTheirKeys()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({ElementId{"web"}});
        const std::string before = f.text();
        QLineEdit* field = f.window->palette()->searchField();
        field->setFocus();
        field->setText(QStringLiteral("store"));
        field->selectAll();
        press(f, Qt::Key_C);
        QCOMPARE(clipboardText(), QStringLiteral("store"));
        press(f, Qt::Key_X);
        QCOMPARE(field->text(), QString());
        press(f, Qt::Key_V);
        QCOMPARE(field->text(), QStringLiteral("store"));
        QCOMPARE(f.text(), before);
    }

    void copiesWhatOnlyTheExplorerShows()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        ui::ExplorerPanel* explorer = f.window->explorer();
        QVERIFY(f.canvas().diagram().indexOf(ElementId{"dba"}) < 0); // a team
        const QModelIndex row = explorer->tree()->model()->match(
            explorer->tree()->model()->index(0, 0), Qt::DisplayRole,
            QStringLiteral("Database team"), 1, Qt::MatchRecursive | Qt::MatchExactly)[0];
        QTest::mouseClick(explorer->tree()->viewport(), Qt::LeftButton, {},
                          explorer->tree()->visualRect(row).center());
        press(f, Qt::Key_C);
        QVERIFY2(clipboardText().contains(QStringLiteral("id: dba")), qPrintable(clipboardText()));
    }

    void duplicatesTheSelection()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        const int designs = f.document().designCount();
        f.canvas().setFocus();
        f.canvas().setSelection({ElementId{"web"}});
        press(f, Qt::Key_D);
        QVERIFY(find(f.model(), ElementId{"web-2"}) != nullptr);
        QCOMPARE(f.document().designCount(), designs);
        press(f, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.document().designCount(), designs + 1);
    }
};

QTEST_MAIN(ClipboardTest)
#include "clipboard_test.moc"
