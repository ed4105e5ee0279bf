#include "ui/files/reimport.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "model/exchange/reimport.h"
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/problem_dialog.h"
#include "ui/files/import.h"
#include "ui/look/style.h"
#include "ui/render/newcomers.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

namespace {

QString fileName(const std::filesystem::path& path)
{
    return QString::fromStdString(path.filename().string());
}

QLabel* marked(QLabel* label, const char* role)
{
    setMark(label, "role", role);
    label->setWordWrap(true);
    return label;
}

} // namespace

Reimport::Reimport(Document& document, QWidget* window, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_window(window)
{
}

void Reimport::run()
{
    const model::ImportBase* base = chosenBase();
    const std::filesystem::path file = base != nullptr ? placeOf(*base) : std::filesystem::path();
    if (file.empty()) {
        return;
    }
    auto plan = planned(*base, file);
    if (!plan) {
        ProblemDialog(tr("“%1” cannot be imported again").arg(fileName(file)),
                      QString::fromStdString(file.string()), translated(plan.error()),
                      tr("Nothing was changed. Mend the file where it says so."), m_window)
            .exec();
        return;
    }
    if (plan->changes.empty()) {
        emit reported(tr("%1 says nothing new").arg(fileName(file)));
        return;
    }
    if (ReimportDialog(fileName(file), *plan, m_window).exec() != QDialog::Accepted) {
        return;
    }
    QString problem;
    if (m_document.apply(std::move(plan->changes), &problem)) {
        emit reported(tr("Imported %1 again").arg(fileName(file)));
    } else {
        ProblemDialog(tr("“%1” cannot be imported again").arg(fileName(file)),
                      QString::fromStdString(file.string()), problem, tr("Nothing was changed."),
                      m_window)
            .exec();
    }
}

const model::ImportBase* Reimport::chosenBase()
{
    const auto& imports = m_document.model().imports;
    if (imports.size() < 2) {
        return imports.empty() ? nullptr : &imports[0];
    }
    QStringList files;
    for (const model::ImportBase& base : imports) {
        files << toQString(base.file);
    }
    bool isChosen = false;
    const QString file = QInputDialog::getItem(m_window, tr("Import again"),
                                               tr("This design was imported from several files. "
                                                  "Which one shall be read again?"),
                                               files, 0, false, &isChosen);
    return isChosen ? imports.find(file.toStdString()) : nullptr;
}

std::filesystem::path Reimport::placeOf(const model::ImportBase& base)
{
    const std::filesystem::path known = base.file;
    std::error_code error;
    if (std::filesystem::is_regular_file(known, error)) {
        return known;
    }
    return QFileDialog::getOpenFileName(m_window, tr("Where is “%1” now?").arg(fileName(known)),
                                        QString::fromStdString(known.parent_path().string()))
        .toStdString();
}

model::Result<ReimportPlan> Reimport::planned(const model::ImportBase& base,
                                              const std::filesystem::path& file) const
{
    auto imported = importFile(file, base.format);
    if (!imported) {
        return model::failure(std::move(imported.error()));
    }
    const auto& current =
        m_document.file().designs[static_cast<std::size_t>(m_document.currentDesign())];
    const auto& designs = imported->document.designs;
    const model::Design* design = find(imported->document, current.id);
    if (design == nullptr && designs.size() > 1) {
        return model::failure({file.string()},
                              model::Message::of("gives several designs, and none of them is "
                                                 "called '{}'",
                                                 current.id.value));
    }
    const model::Model& given = design != nullptr ? design->model : designs.front().model;
    model::Merge merge = model::exchange::mergeImport(current.model, given);
    ReimportPlan plan;
    plan.changes = render::withPlaces(current.model, std::move(merge.changes));
    plan.conflicts = std::move(merge.conflicts);
    auto after = applied(current.model, plan.changes);
    if (!after) {
        return model::failure(std::move(after.error()));
    }
    plan.differences = differencesInMeaning(current.model, *after);
    return plan;
}

ReimportDialog::ReimportDialog(const QString& file, const ReimportPlan& plan, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Import again"));
    setObjectName(QStringLiteral("reimportDialog"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(marked(new QLabel(tr("What “%1” changed").arg(file), this), "title"));
    const int changes = static_cast<int>(plan.differences.size());
    layout->addWidget(marked(
        new QLabel(changes == 0 ? tr("Nothing that this design does not say already.")
                                : tr("%n changes come in. What was drawn and typed here stays.",
                                     nullptr, changes),
                   this),
        "muted"));

    auto* tree = new QTreeWidget(this);
    tree->setHeaderLabels({tr("What"), tr("Key"), tr("Before"), tr("After")});
    tree->setAccessibleName(tr("Changes"));
    tree->setRootIsDecorated(false);
    tree->setAlternatingRowColors(true);
    tree->setUniformRowHeights(true);
    tree->ensurePolished(); // rows are measured once, and by then with the air that they get
    for (const model::Difference& difference : plan.differences) {
        tree->addTopLevelItem(itemOf(difference));
    }
    for (int column = 0; column < tree->columnCount(); ++column) {
        tree->resizeColumnToContents(column);
        tree->setColumnWidth(column, std::clamp(tree->columnWidth(column), 90, 260));
    }
    layout->addWidget(tree, 1);

    if (!plan.conflicts.empty()) {
        QStringList lines;
        for (const model::Conflict& conflict : plan.conflicts) {
            lines << translated(model::exchange::describe(conflict));
        }
        auto* kept = new QLabel(tr("Changed on both sides:") + QLatin1Char('\n') +
                                    lines.mid(0, 8).join(QLatin1Char('\n')),
                                this);
        if (lines.size() > 8) {
            kept->setText(kept->text() + QLatin1Char('\n') +
                          tr("and %n more", nullptr, static_cast<int>(lines.size()) - 8));
            kept->setToolTip(plainTip(lines.join(QLatin1Char('\n'))));
        }
        kept->setTextFormat(Qt::PlainText);
        kept->setTextInteractionFlags(Qt::TextSelectableByMouse);
        kept->setWordWrap(true);
        kept->setObjectName(QStringLiteral("conflicts"));
        layout->addWidget(kept);
    }

    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Take up the changes"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(760, 440);
}

} // namespace corbel::ui
