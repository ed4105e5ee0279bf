/// A window with a saved document and an edit since then, dialogs that are answered in turn, and
/// what is on the disk.
#pragma once

#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>

#include <QAbstractButton>
#include <QFileDialog>
#include <QLabel>
#include <QtTest>

#include "model/edits.h"
#include "model/storage/document_file.h"
#include "tests/support/window_fixture.h"
#include "ui/files/file_bar.h"

namespace corbel::tests {

namespace fs = std::filesystem;

inline std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline QString textOf(const QWidget* widget)
{
    QString text;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        text += label->text() + u'\n';
    }
    return text;
}

inline QAbstractButton* button(const QWidget* widget, const QString& label)
{
    for (auto* candidate : widget->findChildren<QAbstractButton*>()) {
        if (candidate->text().remove(u'&') == label && !candidate->isHidden()) {
            return candidate;
        }
    }
    return nullptr;
}

/// With the mouse; Escape where there is no such button, so that nothing hangs.
inline void click(QWidget* dialog, const QString& label)
{
    if (QAbstractButton* wanted = button(dialog, label)) {
        QTest::mouseClick(wanted, Qt::LeftButton);
        return;
    }
    QTest::qFail(qPrintable(QStringLiteral("no button ") + label), __FILE__, __LINE__);
    QTest::keyClick(dialog, Qt::Key_Escape);
}

/// Answers one dialog after the other as a person would; what each said is kept.
class Replies : public QObject {
public:
    using Act = std::function<void(QWidget* dialog)>;

    Replies()
    {
        m_timer.setInterval(5);
        connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
    }

    Replies& then(Act act)
    {
        m_acts.push_back(std::move(act));
        m_timer.start();
        return *this;
    }
    Replies& clicks(const QString& label)
    {
        return then([label](QWidget* dialog) { click(dialog, label); });
    }
    Replies& presses(Qt::Key key)
    {
        return then([key](QWidget* dialog) {
            QWidget* focus = dialog->focusWidget();
            QTest::keyClick(focus != nullptr ? focus : dialog, key);
        });
    }
    Replies& types(const fs::path& file)
    {
        return then([file](QWidget* dialog) {
            auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            name->selectAll();
            // In the folder of the document, where the dialog begins.
            QTest::keyClicks(name, QString::fromStdString(file.filename().string()));
            QTest::keyClick(name, Qt::Key_Return);
        });
    }
    bool isDone() const { return m_acts.empty() && missing.isEmpty(); }

    QStringList said;
    QString missing; ///< An answer that nobody gave.

private:
    void look()
    {
        QWidget* dialog = QApplication::activeModalWidget();
        if (dialog == nullptr || !dialog->isVisible()) {
            return;
        }
        if (m_acts.empty()) {
            missing = QStringLiteral("an answer to: ") + textOf(dialog);
            QTest::keyClick(dialog, Qt::Key_Escape);
            return;
        }
        said << textOf(dialog);
        Act act = std::move(m_acts.front());
        m_acts.pop_front();
        act(dialog);
    }

    QTimer m_timer;
    std::deque<Act> m_acts;
};

/// Shortcuts go to the active window, and a closed dialog may have made another one active.
inline void saveByKeys(QWidget& window)
{
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
}

/// A window with a saved shop, one edit later.
struct Shop : WindowFixture {
    explicit Shop(const char* name = "shop.corbel")
        : file(folder.filePath(QString::fromLatin1(name)).toStdString())
    {
        auto read = model::text::readDocument(shopYaml, "shop");
        if (!model::storage::save(file, *read)) {
            std::abort();
        }
        open();
        edit("Shop window");
        old = bytesOf(file);
    }

    void open() { QVERIFY(window->files().openFile(file)); }
    void edit(const char* name)
    {
        QVERIFY(document().apply(model::edits::rename(model(), {"web"}, name)));
    }
    void save() { saveByKeys(*window); }
    std::string name() { return nameIn(model()); }
    static std::string nameIn(const model::Model& model)
    {
        return std::string(displayName(*model.elements.find("web")));
    }
    static std::string nameIn(const fs::path& path)
    {
        const auto loaded = model::storage::load(path);
        return loaded ? nameIn(loaded->document.designs[0].model) : "";
    }
    ui::FileBar* bar() const { return window->findChild<ui::FileBar*>(); }
    /// What another program makes of the file.
    void writeTheirs()
    {
        auto theirs = model::storage::load(file)->document;
        model::Model& shop = theirs.designs[0].model;
        QVERIFY(model::apply(shop, model::edits::rename(shop, {"web"}, "Theirs")).has_value());
        QVERIFY(model::storage::save(file, theirs).has_value());
    }
    fs::path beside(const char* other) const { return file.parent_path() / other; }
    fs::path previous() const { return file.string() + "~"; }
    int leftOver() const
    {
        int count = 0;
        for (const auto& entry : fs::directory_iterator(file.parent_path())) {
            count += entry.path().filename().string().starts_with(".corbel-") ? 1 : 0;
        }
        return count;
    }

    fs::path file;
    std::string old;
};

} // namespace corbel::tests
