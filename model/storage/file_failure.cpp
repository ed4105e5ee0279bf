#include "model/storage/file_failure.h"

#include <cerrno>
#include <system_error>

namespace corbel::model::storage {

namespace {

/// `missing` and `denied` depend on what was to be done.
Obstacle obstacleOf(int code, Obstacle missing, Obstacle denied)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return missing;
    case EACCES:
    case EPERM:
        return denied;
    case EROFS:
        return Obstacle::FolderReadOnly;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Obstacle::DiskFull;
    case ENAMETOOLONG:
        return Obstacle::NameTooLong;
    default:
        return Obstacle::DiskError;
    }
}

Message sentence(const Message& step, int code)
{
    return Message::of("{}: {}", step, std::generic_category().message(code));
}

} // namespace

std::string describe(const FileFailure& failure)
{
    return model::describe(failure.problems);
}

tl::unexpected<FileFailure> fileFailure(Obstacle obstacle, const std::filesystem::path& path,
                                        Message message)
{
    return tl::unexpected(FileFailure{obstacle, {{{path.string(), 0, 0}, std::move(message)}}, {}});
}

tl::unexpected<FileFailure> contentFailure(Problems problems)
{
    return tl::unexpected(FileFailure{Obstacle::Content, std::move(problems), {}});
}

tl::unexpected<FileFailure> writeFailure(const std::filesystem::path& path, const Message& step,
                                         int code)
{
    return fileFailure(obstacleOf(code, Obstacle::FolderMissing, Obstacle::FolderReadOnly), path,
                       sentence(step, code));
}

tl::unexpected<FileFailure> readFailure(const std::filesystem::path& path, const Message& step,
                                        int code)
{
    return fileFailure(obstacleOf(code, Obstacle::FileMissing, Obstacle::NotPermitted), path,
                       sentence(step, code));
}

} // namespace corbel::model::storage
