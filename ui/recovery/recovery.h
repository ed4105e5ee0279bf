/// Keeps the work of all windows safe, and offers at the start what a crash left.
#pragma once

#include <filesystem>
#include <functional>

#include <QObject>

#include "ui/recovery/left_work.h"

namespace corbel::ui {

class JournalKeeper;
class MainWindow;
class Style;

class Recovery : public QObject {
    Q_OBJECT

public:
    /// Gives a window for a further document; it lives as long as it is open.
    using MakeWindow = std::function<MainWindow&()>;

    /// Without a `folder` nothing is kept, and nothing offered.
    Recovery(std::filesystem::path folder, const Style& style, MakeWindow makeWindow,
             QObject* parent = nullptr);

    /// From now on a journal follows the window's document, until the window is closed.
    void keep(MainWindow& window);
    /// Asks what is to become of the work that was left, if any; what is restored opens in `window`
    /// when nothing of its own is in there, else in windows of its own.
    void offer(MainWindow& window);
    /// Restores without asking, as `offer` does.
    void restore(LeftWork work, MainWindow& window);

    static JournalKeeper* keeperOf(MainWindow& window);

private:
    std::filesystem::path m_folder;
    const Style& m_style;
    MakeWindow m_makeWindow;
};

} // namespace corbel::ui
