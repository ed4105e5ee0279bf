#include "model/import_base.h"

#include <utility>

#include "model/field_check.h"
#include "model/references.h"

namespace corbel::model {

namespace fs = std::filesystem;

namespace {

fs::path folderOf(const fs::path& path)
{
    std::error_code error;
    return fs::absolute(path, error).parent_path();
}

Document moved(Document document, const fs::path& from, const fs::path& to)
{
    for (Design& design : document.designs) {
        Table<ImportBase> imports;
        for (const ImportBase& base : design.model.imports) {
            const std::string name = nameFrom(to, from / fs::path(base.file));
            // Two names of one file come together; the later import is the one that counts.
            if (const auto index = imports.indexOf(name)) {
                imports.erase(*index);
            }
            imports.append({name, base.format, base.given});
        }
        design.model.imports = std::move(imports);
    }
    return document;
}

} // namespace

bool isImportName(std::string_view text)
{
    return !text.empty() && textProblem(text, longestText).empty();
}

std::vector<Breach> importBreaches(const Model& model)
{
    std::vector<Breach> breaches;
    for (const ImportBase& base : model.imports) {
        const auto judge = [&](const std::string& text, std::string_view key) {
            if (!isImportName(text)) {
                breaches.push_back(
                    {Breach::Subject::Model,
                     {},
                     std::string(key),
                     Message::of("'{}' of an import has to be a printable text", key)});
            }
        };
        judge(base.file, "file");
        judge(base.format, "format");
        for (Breach& breach : findBreaches(withoutStrangers(*base.given))) {
            breaches.push_back(std::move(breach));
        }
    }
    return breaches;
}

std::string nameFrom(const fs::path& folder, const fs::path& path)
{
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
    if (error) {
        return path.generic_string();
    }
    if (folder.empty()) {
        return whole.generic_string();
    }
    const fs::path from = fs::weakly_canonical(fs::absolute(folder, error), error);
    return error ? whole.generic_string() : whole.lexically_proximate(from).generic_string();
}

Document asOpened(Document document, const fs::path& path)
{
    return moved(std::move(document), folderOf(path), {});
}

Document asSaved(Document document, const fs::path& path)
{
    return moved(std::move(document), {}, folderOf(path));
}

} // namespace corbel::model
