/// The list of shortcuts, and what the program says about itself.
#pragma once

#include <vector>

#include <QAction>
#include <QWidget>

namespace corbel::ui {

void showShortcuts(const std::vector<QAction*>& actions, QWidget* parent);
void showAbout(QWidget* parent);

} // namespace corbel::ui
