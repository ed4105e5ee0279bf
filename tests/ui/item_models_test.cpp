// Every item model of the window, watched by Qt's own tester while the document changes at random.
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <regex>
#include <set>

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>
#include <QtTest>

#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/random_model.h"
#include "tests/support/window_fixture.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::Random;
using tests::WindowFixture;
namespace fs = std::filesystem;

namespace {

/// The item models that the program has classes for.
std::set<std::string> modelClasses()
{
    const std::regex declared("class (\\w+) : public Q(Abstract\\w+Model|SortFilterProxyModel)\\b");
    std::set<std::string> classes;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(CORBEL_SOURCE_DIR) / "ui")) {
        if (entry.path().extension() != ".h") {
            continue;
        }
        std::ifstream in(entry.path());
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        for (auto it = std::sregex_iterator(text.begin(), text.end(), declared);
             it != std::sregex_iterator(); ++it) {
            classes.insert((*it)[1]);
        }
    }
    return classes;
}

class Watch {
public:
    /// The models of all views in the window and what they stand on.
    void take(const QWidget& window)
    {
        for (const QAbstractItemView* view : window.findChildren<QAbstractItemView*>()) {
            for (QAbstractItemModel* model = view->model(); model != nullptr;) {
                add(model);
                const auto* proxy = qobject_cast<QAbstractProxyModel*>(model);
                model = proxy == nullptr ? nullptr : proxy->sourceModel();
            }
        }
    }

    const std::set<std::string>& classes() const { return m_classes; }

private:
    void add(QAbstractItemModel* model)
    {
        const std::string whole = model->metaObject()->className();
        const std::string name = whole.substr(whole.rfind(':') + 1);
        // Qt's own models are its own business, but for filters, which pass ours on.
        if (name.starts_with('Q') && name != "QSortFilterProxyModel") {
            return;
        }
        m_classes.insert(name);
        if (!m_testers.contains(model)) {
            // Dies with its model.
            m_testers[model] = new QAbstractItemModelTester(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
        }
    }

    std::map<QAbstractItemModel*, QPointer<QAbstractItemModelTester>> m_testers;
    std::set<std::string> m_classes;
};

} // namespace

class ItemModelsTest : public QObject {
    Q_OBJECT

private slots:
    void staySoundUnderRandomEdits()
    {
        const int edits = tests::scaled(5'000);
        const int perWindow = 250;
        std::set<std::string> watched;
        int applied = 0;
        for (int done = 0; done < edits;) {
            Random random(static_cast<std::uint64_t>(done) + 1);
            WindowFixture f;
            f.window->showPanel(u"findings"_s);
            f.document().assign(tests::randomDocument(random, 8), "random.corbel");
            Watch watch;
            watch.take(*f.window);
            for (int i = 0; i < perWindow; ++i, ++done) {
                step(f, random, applied);
                if (i % 10 == 0) {
                    QCoreApplication::processEvents();
                }
                if (i % 50 == 0) {
                    openPalette(f, random);
                    watch.take(*f.window);
                }
            }
            f.settle(); // the findings of the last state
            watched.insert(watch.classes().begin(), watch.classes().end());
        }
        for (const std::string& name : modelClasses()) {
            QVERIFY2(watched.contains(name), (name + " was in no view of the window").c_str());
        }
        QVERIFY(applied > edits / 4);
        tests::printFigure(QStringLiteral("item models under Qt's model tester: %1 classes, %2 "
                                          "random steps")
                               .arg(watched.size())
                               .arg(edits)
                               .toStdString());
    }

private:
    static void step(WindowFixture& f, Random& random, int& applied)
    {
        const QStringList filters{u"a"_s, u"Service"_s, u"요"_s, QString()};
        switch (random.below(12)) {
        case 0:
            f.document().undoStack().undo();
            break;
        case 1:
            f.document().undoStack().redo();
            break;
        case 2:
            f.document().setCurrentDesign(
                static_cast<int>(random.below(std::size_t(f.document().designCount()))));
            break;
        case 3:
            f.window->explorer()->searchField()->setText(random.pick(filters));
            break;
        case 4:
            f.window->findings()->filterField()->setText(random.pick(filters));
            break;
        case 5:
            QTest::mouseClick(f.window->findings()->toggle(ui::Severity(random.below(5))),
                              Qt::LeftButton);
            break;
        default:
            applied += f.document().apply(tests::randomEdit(random, f.model())) ? 1 : 0;
        }
    }

    static void openPalette(WindowFixture& f, Random& random)
    {
        f.window->actions().commandPalette->trigger();
        auto* field = f.window->tools().commandPalette()->findChild<QLineEdit*>();
        const QStringList queries{u"se"_s, u"zoom"_s, u"x"_s};
        QTest::keyClicks(field, random.pick(queries));
        QTest::keyClick(field, Qt::Key_Escape);
    }
};

QTEST_MAIN(ItemModelsTest)
#include "item_models_test.moc"
