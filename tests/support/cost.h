/// What a task needs, measured in a process of its own.
#pragma once

#include <algorithm>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace corbel::tests {

struct Cost {
    bool isTrue = false; ///< What the task returned; false where it did not end.
    double seconds = 0;  ///< Of processor time, so that a busy machine does not count.
    long kilobytes = 0;  ///< At most at any time, with what this process had.
};

template <class Task>
Cost costOf(const Task& task)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(task() ? 0 : 1);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {WIFEXITED(status) && WEXITSTATUS(status) == 0,
            seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss};
}

} // namespace corbel::tests
