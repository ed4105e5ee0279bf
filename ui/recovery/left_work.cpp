#include "ui/recovery/left_work.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

#include "model/storage/document_file.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace storage = model::storage;
namespace journal = model::storage::journal;

namespace {

struct LeftWorkTexts {
    Q_DECLARE_TR_FUNCTIONS(LeftWork)
};

/// Elements and relations that differ between the file and the work, each once.
std::optional<std::pair<int, int>> differences(const storage::Work& work)
{
    const auto loaded = storage::load(work.path);
    if (!loaded) {
        return std::nullopt;
    }
    std::set<model::ElementId> elements;
    std::set<model::RelationId> relations;
    const model::Model nothing;
    const auto add = [&](const model::Model& before, const model::Model& after) {
        const model::Touched touched = model::touched(model::diff(before, after));
        elements.insert(touched.elements.begin(), touched.elements.end());
        relations.insert(touched.relations.begin(), touched.relations.end());
    };
    for (const model::Design& design : work.document.designs) {
        const model::Design* saved = find(loaded->document, design.id);
        add(saved != nullptr ? saved->model : nothing, design.model);
    }
    for (const model::Design& saved : loaded->document.designs) {
        if (find(work.document, saved.id) == nullptr) {
            add(saved.model, nothing);
        }
    }
    return std::pair(static_cast<int>(elements.size()), static_cast<int>(relations.size()));
}

QString differenceText(const storage::Work& work)
{
    const auto counts = differences(work);
    if (!counts) {
        return LeftWorkTexts::tr("It cannot be read.");
    }
    if (*counts == std::pair(0, 0)) {
        return LeftWorkTexts::tr("No element or relation differs.");
    }
    const auto [elements, relations] = *counts;
    if (relations == 0) {
        return LeftWorkTexts::tr("%n elements differ from it.", nullptr, elements);
    }
    if (elements == 0) {
        return LeftWorkTexts::tr("%n relations differ from it.", nullptr, relations);
    }
    return withParticles(LeftWorkTexts::tr("%1 and %2 differ from it.")
                             .arg(LeftWorkTexts::tr("%n elements", nullptr, elements),
                                  LeftWorkTexts::tr("%n relations", nullptr, relations)));
}

} // namespace

QString LeftWork::title() const
{
    if (!found) {
        return LeftWorkTexts::tr("Unreadable work");
    }
    const storage::Work& work = found->work;
    const model::Document& document = work.document;
    if (!document.name.empty()) {
        return toQString(document.name);
    }
    if (document.designs.size() == 1 && !document.designs.front().model.name.empty()) {
        return toQString(document.designs.front().model.name);
    }
    return work.path.empty() ? LeftWorkTexts::tr("Untitled")
                             : QString::fromStdString(work.path.filename().string());
}

QDateTime LeftWork::lastEdit() const
{
    if (!found) {
        return {};
    }
    const auto since = found->lastEdit.time_since_epoch();
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(since).count());
}

std::optional<storage::FileState> LeftWork::fileState() const
{
    if (!found || found->work.path.empty()) {
        return std::nullopt;
    }
    std::error_code code;
    if (!found->work.stamp) {
        return std::filesystem::exists(found->work.path, code) ? storage::FileState::Changed
                                                               : storage::FileState::Missing;
    }
    return storage::compareWith(found->work.path, *found->work.stamp);
}

bool LeftWork::isSafe() const
{
    return found && !found->isDamaged && found->work.isClean() &&
           fileState() == storage::FileState::Same;
}

std::vector<LeftWork> findLeftWork(const std::filesystem::path& folder)
{
    std::vector<LeftWork> left;
    for (journal::OwnedFile& file : journal::claimLeft(folder)) {
        auto found = journal::recover(file);
        LeftWork work{std::move(file), std::move(found)};
        if (work.isSafe()) {
            journal::remove(std::move(work.journal));
        } else {
            left.push_back(std::move(work));
        }
    }
    std::ranges::stable_sort(left, std::greater<>{},
                             [](const LeftWork& work) { return work.lastEdit(); });
    return left;
}

QString editsText(const LeftWork& work)
{
    if (!work.found) {
        return {};
    }
    const auto edits = static_cast<int>(work.found->edits);
    const bool isSaved = !work.found->work.path.empty() && work.found->work.clean;
    return isSaved ? LeftWorkTexts::tr("%n edits since it was saved", nullptr, edits)
                   : LeftWorkTexts::tr("%n edits", nullptr, edits);
}

QString fileText(const LeftWork& work)
{
    if (!work.found) {
        return {};
    }
    const auto state = work.fileState();
    if (!state) {
        return LeftWorkTexts::tr("It was never saved.");
    }
    switch (*state) {
    case storage::FileState::Same:
        return LeftWorkTexts::tr("The file is as it was last saved here.") + QLatin1Char(' ') +
               differenceText(work.found->work);
    case storage::FileState::Changed:
        return LeftWorkTexts::tr("The file was changed since by another program; restoring leaves "
                                 "it alone.") +
               QLatin1Char(' ') + differenceText(work.found->work);
    case storage::FileState::Missing:
        break;
    }
    return LeftWorkTexts::tr("The file is not there any more; saving makes it anew.");
}

QString damageText(const LeftWork& work)
{
    if (!work.found) {
        return LeftWorkTexts::tr("This work cannot be restored: %1.")
            .arg(translated(work.found.error().front().message));
    }
    if (!work.found->isDamaged) {
        return {};
    }
    return LeftWorkTexts::tr("The last %n edits could not be read; everything before them can be "
                             "restored.",
                             nullptr, static_cast<int>(work.found->lost));
}

} // namespace corbel::ui
