// Names, values and file names are shown letter by letter: nothing in a document is taken for HTML,
// which could read pictures from anywhere on the disk.
#include <QLabel>
#include <QTabBar>
#include <QTextDocument>
#include <QTimer>
#include <QtTest>

#include "tests/support/window_fixture.h"
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/problem_dialog.h"
#include "ui/dialogs/save_questions.h"
#include "ui/words/plain_text.h"

using namespace corbel;
using model::ElementId;
using model::RelationId;
using tests::WindowFixture;

namespace {

const QString bait = QStringLiteral("<img src='bait.png'>");

/// The shop with bait wherever a document takes text.
constexpr const char* hostileYaml = R"(
corbel: 1
name: "<img src='bait.png'>"
designs:
  - id: one
    name: "One <img src='bait.png'>"
    elements:
      - {id: buyer, kind: actor, name: "Buyer <img src='bait.png'>", rate: 100/s}
      - {id: tier, kind: tier, name: "<img src='bait.png'>", layer: application}
      - id: web
        kind: service
        name: "Web <img src='bait.png'>"
        description: "<img src='bait.png'>"
        parent: tier
        team: shop
        replicas: 2
        runs-on: [host, host-2]
        tags: ["<img src='bait.png'>"]
        properties: {note: "<img src='bait.png'>"}
      - {id: db, kind: store, name: "<img src='bait.png'>", service-time: 1ms, parent: tier}
      - {id: host, kind: host, name: "<img src='bait.png'>"}
      - {id: host-2, kind: host, name: "Two <img src='bait.png'>"}
      - {id: shop, kind: team, name: "Team <img src='bait.png'>"}
    relations:
      - {kind: calls, from: buyer, to: web, name: "<img src='bait.png'>"}
      - {kind: reads, from: web, to: db, protocol: "<img src='bait.png'>", inferred: true,
         evidence: ["<img src='bait.png'>"]}
    objectives:
      - {metric: availability, entry: web, at-least: 0.999}
    views:
      - {id: main, name: "Main <img src='bait.png'>"}
  - id: two
    name: "Two <img src='bait.png'>"
)";

/// Whether Qt would read the bait as a picture, as it does in labels and tool tips unless told
/// otherwise.
bool isTaken(const QString& text)
{
    return Qt::mightBeRichText(text) && text.contains(bait);
}

class Looker {
public:
    void look(const QString& screen, const QWidget* root)
    {
        for (const QWidget* widget : root->findChildren<QWidget*>()) {
            note(screen, widget, "tool tip", widget->toolTip());
            if (const auto* label = qobject_cast<const QLabel*>(widget)) {
                m_shown += label->text().contains(bait) ? 1 : 0;
                if (label->textFormat() != Qt::PlainText) {
                    note(screen, widget, "text", label->text());
                }
            } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
                for (int i = 0; i < tabs->count(); ++i) {
                    note(screen, widget, "tool tip of a tab", tabs->tabToolTip(i));
                }
            } else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) {
                if (view->model() != nullptr) {
                    lookAt(screen, widget, *view->model(), {});
                }
            }
        }
    }

    QString found() const { return m_found.join(u'\n'); }
    int shown() const { return m_shown; }

private:
    void note(const QString& screen, const QWidget* widget, const char* what, const QString& text)
    {
        if (isTaken(text)) {
            m_found << QStringLiteral("%1: %2 of %3: %4")
                           .arg(screen, QLatin1String(what),
                                QLatin1String(widget->metaObject()->className()), text);
        }
    }

    void lookAt(const QString& screen, const QWidget* widget, const QAbstractItemModel& model,
                const QModelIndex& parent)
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                note(screen, widget, "tool tip of an item", index.data(Qt::ToolTipRole).toString());
                if (model.hasChildren(index)) {
                    lookAt(screen, widget, model, index);
                }
            }
        }
    }

    QStringList m_found;
    int m_shown = 0;
};

} // namespace

class MarkupTest : public QObject {
    Q_OBJECT

    /// Looks at what `open` opens, and closes it.
    template <class Open>
    static void lookAtDialog(Looker& looker, const QString& name, const Open& open)
    {
        bool isSeen = false;
        QTimer::singleShot(0, qApp, [&] {
            if (QWidget* dialog = QApplication::activeModalWidget()) {
                isSeen = true;
                looker.look(name, dialog);
                QTest::keyClick(dialog, Qt::Key_Escape);
            }
        });
        open();
        QVERIFY2(isSeen, qPrintable(name));
    }

private slots:
    void tipsSayWhatStandsThere()
    {
        QCOMPARE(ui::plainTip(QStringLiteral("a < b")), QStringLiteral("a < b"));
        const QString tip = ui::plainTip(bait + QStringLiteral("\nsecond & last"));
        QVERIFY(!isTaken(tip) && Qt::mightBeRichText(tip));
        QTextDocument shown;
        shown.setHtml(tip);
        QCOMPARE(shown.toPlainText(), bait + QStringLiteral("\nsecond & last"));
    }

    void windowTakesNothingForHtml()
    {
        QVERIFY(isTaken(bait)); // Qt does guess; otherwise there was nothing to find.
        WindowFixture f;
        f.read(hostileYaml);
        f.settle();
        Looker looker;
        for (const QString& panel : ui::MainWindow::panelNames()) {
            f.window->showPanel(panel);
            if (panel == QStringLiteral("insight")) {
                f.window->insight()->expandFirst();
            }
            looker.look(panel, f.window.get());
        }
        f.window->showPanel(QStringLiteral("inspector"));
        for (const model::Element& element : f.model().elements) {
            f.canvas().setSelection({element.id});
            looker.look(QString::fromStdString(element.id.value), f.window.get());
        }
        for (const model::Relation& relation : f.model().relations) {
            f.canvas().setSelection({}, {relation.id});
            looker.look(QString::fromStdString(relation.id.value), f.window.get());
        }
        QVERIFY2(looker.found().isEmpty(), qPrintable(looker.found()));
        QVERIFY(looker.shown() > 5);
    }

    void dialogsTakeNothingForHtml()
    {
        WindowFixture f;
        f.read(hostileYaml);
        QWidget* window = f.window.get();
        const std::filesystem::path path = "/home/" + bait.toStdString() + ".corbel";
        const QString file = QString::fromStdString(path.string());
        Looker looker;
        lookAtDialog(looker, QStringLiteral("problem"), [&] {
            ui::ProblemDialog(bait, file, file + QStringLiteral(":1: ") + bait, bait, window)
                .exec();
        });
        lookAtDialog(looker, QStringLiteral("compare"), [&] {
            model::Document other = f.document().file();
            other.designs.front().model.elements.at(0).fields.set(model::Key::Name,
                                                                  (bait + u'2').toStdString());
            ui::CompareDialog(bait, other, f.document().file(), window).exec();
        });
        lookAtDialog(looker, QStringLiteral("read-only"),
                     [&] { ui::askAboutReadOnly(path, ui::ReadOnly::File, window); });
        lookAtDialog(looker, QStringLiteral("unsaved"), [&] { ui::askAboutUnsaved(bait, window); });
        lookAtDialog(looker, QStringLiteral("reload"), [&] { ui::confirmReload(path, window); });
        QVERIFY2(looker.found().isEmpty(), qPrintable(looker.found()));
        QVERIFY(looker.shown() >= 5);
    }
};

QTEST_MAIN(MarkupTest)
#include "markup_test.moc"
