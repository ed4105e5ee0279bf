#include "model/exchange/reimport.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/import_base.h"

namespace corbel::model::exchange {

namespace {

namespace fs = std::filesystem;

/// The base that `mine` has of a file.
const ImportBase* baseOf(const Model& mine, const std::string& name)
{
    if (const ImportBase* same = mine.imports.find(name)) {
        return same;
    }
    const auto isMoved = [&](const ImportBase& base) {
        std::error_code error;
        return fs::path(base.file).filename() == fs::path(name).filename() &&
               !fs::exists(base.file, error);
    };
    const bool isOne = std::ranges::count_if(mine.imports, isMoved) == 1;
    return isOne ? &*std::ranges::find_if(mine.imports, isMoved) : nullptr;
}

} // namespace

void rememberImport(Document& imported, const std::string& format, const fs::path& source)
{
    const std::string name = nameFrom({}, source);
    for (Design& design : imported.designs) {
        Model given;
        given.name = design.model.name;
        given.description = design.model.description;
        given.elements = design.model.elements;
        given.relations = design.model.relations;
        design.model.imports = {};
        design.model.imports.append(
            {name, format, std::make_shared<const Model>(std::move(given))});
    }
}

Result<std::vector<Target>> targetsOf(const Document& imported, const Document& mine,
                                      const DesignId& wanted)
{
    const auto indexOf = [&](const DesignId& id) -> Target {
        const auto it = std::ranges::find(mine.designs, id, &Design::id);
        return it == mine.designs.end()
                   ? std::nullopt
                   : Target(static_cast<std::size_t>(it - mine.designs.begin()));
    };
    std::vector<Target> targets;
    const bool isSingle = imported.designs.size() == 1;
    if (!wanted.empty() && !isSingle) {
        return failure({}, Message::of("the import gives {} designs, and '#{}' names one; leave "
                                       "that away to bring in all of them",
                                       imported.designs.size(), wanted.value));
    }
    for (const Design& design : imported.designs) {
        Target target = indexOf(wanted.empty() ? design.id : wanted);
        if (!wanted.empty() && !target) {
            return failure({}, Message::of("there is no design '{}'", wanted.value));
        }
        if (!target && isSingle && mine.designs.size() == 1) {
            target = 0;
        }
        if (!target && isSingle) {
            std::vector<std::string> ids;
            for (const Design& one : mine.designs) {
                ids.push_back(one.id.value);
            }
            return failure({}, Message::of("the document holds the designs {}; name the one to "
                                           "import into after '#'",
                                           fmt::format("{}", fmt::join(ids, ", "))));
        }
        targets.push_back(target);
    }
    return targets;
}

Merge mergeImport(const Model& mine, const Model& imported)
{
    const ImportBase& now = imported.imports[0];
    const ImportBase* base = baseOf(mine, now.file);
    Merge merged = merge(base ? *base->given : Model(), mine, imported);
    merged.changes.label = Message::of("Import from {}", fs::path(now.file).filename().string());
    if (base && base->file != now.file) {
        // The file goes by another name now; the old one would be remembered for ever.
        Model after = applied(mine, merged.changes).value();
        after.imports.erase(*after.imports.indexOf(base->file));
        merged.changes = diff(mine, after, merged.changes.label);
    }
    return merged;
}

Message describe(const Conflict& conflict)
{
    const std::string& what = conflict.subject;
    if (conflict.key == "presence") {
        return conflict.mine == "present"
                   ? Message::of("'{}' stays, although the import no longer has it", what)
                   : Message::of("'{}' stays removed, although the import changed it", what);
    }
    const std::string key = what.empty() ? conflict.key : fmt::format("{}.{}", what, conflict.key);
    if (conflict.mine.empty()) {
        return Message::of("'{}' stays without a value; the import says {}", key, conflict.theirs);
    }
    if (conflict.theirs.empty()) {
        return Message::of("'{}' stays {}, although the import no longer says anything", key,
                           conflict.mine);
    }
    return Message::of("'{}' stays {}; the import says {}", key, conflict.mine, conflict.theirs);
}

} // namespace corbel::model::exchange
