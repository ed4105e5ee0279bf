#include "ui/dialogs/compare_dialog.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/inspector/field_labels.h"
#include "ui/look/style.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

namespace {

QString subjectWord(const std::string& subject)
{
    const std::pair<const char*, QString> words[] = {
        {"model", CompareDialog::tr("Design")},
        {"element", CompareDialog::tr("Element")},
        {"relation", CompareDialog::tr("Relation")},
        {"view", CompareDialog::tr("View")},
        {"placement", CompareDialog::tr("Place on a view")},
        {"route", CompareDialog::tr("Route on a view")},
        {"scenario", CompareDialog::tr("Scenario")},
        {"objective", CompareDialog::tr("Objective")},
        {"approval", CompareDialog::tr("Approval")},
        {"import", CompareDialog::tr("Imported file")},
    };
    for (const auto& [name, word] : words) {
        if (subject == name) {
            return word;
        }
    }
    return toQString(subject);
}

/// A key in words, where the schema of what it belongs to knows it.
QString keyWord(const model::Difference& difference)
{
    const model::FieldSpec* spec = nullptr;
    if (difference.subject == "element" || difference.subject == "model") {
        spec = model::findField(model::elementFields(), difference.key);
    } else if (difference.subject == "relation") {
        spec = model::findField(model::relationFields(), difference.key);
    } else if (difference.subject == "objective") {
        spec = model::findField(model::objectiveFields(), difference.key);
    }
    return spec != nullptr ? labelOf(*spec) : toQString(difference.key);
}

/// With a single design its model's name counts, wherever it is written.
QString nameOf(const model::Document& document)
{
    const bool isOne = document.name.empty() && document.designs.size() == 1;
    return toQString(isOne ? document.designs.front().model.name : document.name);
}

QString titleOf(const model::Design& design)
{
    return toQString(design.model.name.empty() ? design.id.value : design.model.name);
}

} // namespace

QTreeWidgetItem* itemOf(const model::Difference& difference)
{
    QString theirs = toQString(difference.before);
    QString mine = toQString(difference.after);
    if (difference.change == "added") {
        mine = CompareDialog::tr("there");
        theirs = CompareDialog::tr("not there");
    } else if (difference.change == "removed") {
        mine = CompareDialog::tr("not there");
        theirs = CompareDialog::tr("there");
    }
    QString what = subjectWord(difference.subject);
    if (!difference.id.empty()) {
        what += QLatin1Char(' ') + toQString(difference.id);
    }
    auto* item = new QTreeWidgetItem({what, keyWord(difference), theirs, mine});
    for (int column = 0; column < item->columnCount(); ++column) {
        item->setToolTip(column, plainTip(item->text(column)));
    }
    return item;
}

CompareDialog::CompareDialog(const QString& file, const model::Document& theirs,
                             const model::Document& mine, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Compare"));
    setObjectName(QStringLiteral("compareDialog"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    auto* title = new QLabel(withParticles(tr("“%1” and this window").arg(file)), this);
    title->setTextFormat(Qt::PlainText);
    setMark(title, "role", "title");
    layout->addWidget(title);
    auto* count = new QLabel(this);
    setMark(count, "role", "muted");
    layout->addWidget(count);

    m_tree = new QTreeWidget(this);
    m_tree->setHeaderLabels({tr("What"), tr("Key"), tr("In the file"), tr("In this window")});
    m_tree->setAccessibleName(tr("Differences"));
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->ensurePolished(); // rows are measured once, and by then with the air that they get
    layout->addWidget(m_tree, 1);
    const int found = fill(theirs, mine);
    count->setText(found == 0 ? tr("Both hold the same.") : tr("%n differences", nullptr, found));
    m_tree->expandAll();
    for (int column = 0; column < m_tree->columnCount(); ++column) {
        m_tree->resizeColumnToContents(column);
        m_tree->setColumnWidth(column, std::clamp(m_tree->columnWidth(column), 90, 300));
    }

    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(760, 440);
}

int CompareDialog::fill(const model::Document& theirs, const model::Document& mine)
{
    int found = 0;
    if (nameOf(theirs) != nameOf(mine)) {
        m_tree->addTopLevelItem(new QTreeWidgetItem(
            {tr("Document"), labelOf(*model::findField(model::elementFields(), "name")),
             nameOf(theirs), nameOf(mine)}));
        ++found;
    }
    for (const model::Design& design : mine.designs) {
        found += addDesign(model::find(theirs, design.id), &design);
    }
    for (const model::Design& design : theirs.designs) {
        if (model::find(mine, design.id) == nullptr) {
            found += addDesign(&design, nullptr);
        }
    }
    return found;
}

int CompareDialog::addDesign(const model::Design* theirs, const model::Design* mine)
{
    const model::Design& shown = mine != nullptr ? *mine : *theirs;
    if (theirs == nullptr || mine == nullptr) {
        m_tree->addTopLevelItem(
            new QTreeWidgetItem({tr("Design") + QLatin1Char(' ') + titleOf(shown), QString(),
                                 theirs == nullptr ? tr("not there") : tr("there"),
                                 mine == nullptr ? tr("not there") : tr("there")}));
        return 1;
    }
    const auto differences = model::differences(theirs->model, mine->model);
    if (differences.empty()) {
        return 0;
    }
    auto* top = new QTreeWidgetItem({titleOf(shown)});
    for (const model::Difference& difference : differences) {
        top->addChild(itemOf(difference));
    }
    m_tree->addTopLevelItem(top);
    return static_cast<int>(differences.size());
}

} // namespace corbel::ui
