// A monkey at the whole window, with real events: whatever it does, the model stays legal, all
// parts of the window agree, nothing is left open, and undo leads back to the first byte.
#include <QtTest>

#include "model/invariants.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/message_guard.h"
#include "tests/ui/monkey_hands.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::Answerer;
using tests::MessageGuard;
using tests::MonkeyHands;
using tests::WindowFixture;

namespace {

constexpr QSize asked{1200, 760};
constexpr int actionsPerWindow = 500;
constexpr int actionsPerUndo = 100;

class Monkey {
public:
    explicit Monkey(std::uint64_t seed) : m_hands(f, seed)
    {
        f.window->resize(asked);
        f.read(tests::shopYaml);
        begin();
        QObject::connect(&f.document(), &ui::Document::replaced, f.window.get(),
                         [this] { m_isReplaced = true; });
    }

    /// One action; says what is wrong after it, or nothing.
    QString act()
    {
        ++m_count;
        m_hands.act();
        settle();
        QString wrong = broken();
        if (wrong.isEmpty() && m_count % actionsPerUndo == 0) {
            wrong = undone();
        }
        return wrong;
    }

    QString history() const { return m_hands.history(); }
    int answered() const { return m_hands.answered(); }

    WindowFixture f;

private:
    void begin()
    {
        m_start = f.text();
        m_isReplaced = false;
    }

    /// What a person would let happen before going on.
    void settle()
    {
        m_hands.answerAll();
        QCoreApplication::sendPostedEvents();
        if (m_count % 10 == 0) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        m_hands.answerAll();
        if (m_isReplaced) {
            begin();
        }
    }

    static int rowsBelow(const QAbstractItemModel& model, const QModelIndex& parent = {})
    {
        int count = model.rowCount(parent);
        for (int row = 0, own = count; row < own; ++row) {
            count += rowsBelow(model, model.index(row, 0, parent));
        }
        return count;
    }

    /// What does not hold after the last action.
    QString broken()
    {
        const QStringList messages = MessageGuard::take();
        if (!messages.isEmpty()) {
            return u"Qt warned: "_s + messages.join(u" | "_s);
        }
        const auto breaches = model::findBreaches(f.model());
        if (!breaches.empty()) {
            return QString::fromStdString("illegal: " + breaches.front().message.text());
        }
        if (Answerer::waiting() != nullptr) {
            return u"left open: %1"_s.arg(
                QLatin1String(Answerer::waiting()->metaObject()->className()));
        }
        if (f.window->width() > asked.width() || f.window->height() > asked.height()) {
            return u"the window grew to %1 x %2"_s.arg(f.window->width()).arg(f.window->height());
        }
        for (const model::ElementId& id : f.canvas().selectedElements()) {
            if (model::find(f.model(), id) == nullptr) {
                return QString::fromStdString("selected and gone: " + id.value);
            }
        }
        for (const model::RelationId& id : f.canvas().selectedRelations()) {
            if (model::find(f.model(), id) == nullptr) {
                return QString::fromStdString("selected and gone: " + id.value);
            }
        }
        const int listed = rowsBelow(*f.window->explorer()->tree()->model());
        const int all = int(f.model().elements.size());
        const bool isFiltered = !f.window->explorer()->searchField()->text().isEmpty();
        if (isFiltered ? listed > all : listed != all) {
            return u"the explorer lists %1 of %2 elements"_s.arg(listed).arg(all);
        }
        const model::View* view = model::find(f.model(), f.canvas().viewId());
        if (view == nullptr || view->items.size() != f.canvas().diagram().boxes().size()) {
            return u"the canvas shows %1 boxes of %2 placements"_s
                .arg(f.canvas().diagram().boxes().size())
                .arg(view == nullptr ? 0 : view->items.size());
        }
        return {};
    }

    /// To the start and back: the same bytes at both ends.
    QString undone()
    {
        m_hands.note(u"undo to the start"_s);
        QUndoStack& stack = f.document().undoStack();
        const std::string now = f.text();
        const int end = stack.index();
        while (stack.canUndo()) {
            stack.undo();
        }
        if (f.text() != m_start) {
            return u"undo to the start gives other bytes"_s;
        }
        if (m_hands.random().chance(70)) {
            while (stack.index() < end) {
                stack.redo();
            }
            if (f.text() != now) {
                return u"redo gives other bytes"_s;
            }
        }
        settle();
        return broken();
    }

    MonkeyHands m_hands;
    std::string m_start;
    bool m_isReplaced = false;
    int m_count = 0;
};

} // namespace

class RandomActionsTest : public QObject {
    Q_OBJECT

private slots:
    void nothingBreaks()
    {
        const int actions = tests::scaled(10'000);
        const QByteArray only = qgetenv("CORBEL_SEED");
        const MessageGuard guard;
        QElapsedTimer timer;
        timer.start();
        int done = 0;
        int answered = 0;
        for (std::uint64_t seed = only.isEmpty() ? 1 : only.toULongLong(); done < actions; ++seed) {
            Monkey monkey(seed);
            for (int i = 0; i < actionsPerWindow; ++i, ++done) {
                const QString wrong = monkey.act();
                QVERIFY2(
                    wrong.isEmpty(),
                    qPrintable(u"CORBEL_SEED=%1, action %2: %3 — after %4"_s.arg(seed).arg(i).arg(
                        wrong, monkey.history())));
            }
            answered += monkey.answered();
            monkey.f.settle();
        }
        QVERIFY(answered > actions / 100); // Menus and dialogs were part of it.
        tests::printFigure(QStringLiteral("random actions on the main window: %1 in %2 windows, "
                                          "invariants hold after each, undo gives the same bytes; "
                                          "%3 ms each")
                               .arg(done)
                               .arg(done / actionsPerWindow)
                               .arg(double(timer.elapsed()) / done, 0, 'f', 1)
                               .toStdString());
    }
};

QTEST_MAIN(RandomActionsTest)
#include "random_actions_test.moc"
