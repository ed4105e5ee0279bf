#include "model/exchange/structurizr/importer.h"

#include "model/exchange/structurizr/dsl.h"
#include "model/exchange/structurizr/json.h"

namespace corbel::model::exchange::structurizr {

Result<Imported> importStructurizr(const std::filesystem::path& file,
                                   const std::filesystem::path& root)
{
    Result<SourceFiles> files = SourceFiles::open(file, root);
    if (!files) {
        return failure(std::move(files.error()));
    }
    Result<SourceFile> main = files->readMain();
    if (!main) {
        return failure(std::move(main.error()));
    }
    const std::string shown = main->shown;
    const Result<Workspace> workspace =
        looksLikeJson(main->text) ? readJson(main->text, shown) : readDsl(*files, std::move(*main));
    if (!workspace) {
        return failure(workspace.error());
    }
    return toDocument(*workspace, shown);
}

} // namespace corbel::model::exchange::structurizr
