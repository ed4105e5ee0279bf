/// Takes texts out of the trees of one project's files, and collects what is wrong with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/exchange/containers/project.h"
#include "model/result.h"
#include "model/text/node.h"

namespace corbel::model::exchange::containers {

/// The state of reading the files of one project.
class Reading {
public:
    /// `format` is whose keys messages speak of: `Compose`.
    explicit Reading(std::string_view format) : m_format(format) {}
    virtual ~Reading() = default;
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    void startFile(const std::string& file) { m_file = file; }
    const std::string& file() const { return m_file; }
    Place at(const text::Node& node) const { return {m_file, node.line, node.column}; }
    Place at(const text::Member& member) const { return {m_file, member.line, member.column}; }

    /// The first 50 problems and the first 500 notices are kept, each once: what is repeated by
    /// name makes one place be read several times.
    void fail(Place place, Message message);
    void note(Place place, Message message);
    /// The same, and the service keeps it as a remark.
    void note(Place place, const Message& message, Service& service);
    void wrongKind(const text::Node& node, std::string_view path, const Message& expected);
    /// Notices the keys that are neither known nor begin with `x-`.
    void noteUnknown(const text::Node& mapping, const std::vector<std::string_view>& known,
                     std::string_view path);

    /// The text of a scalar; nothing gives an empty text.
    virtual std::string scalar(const text::Node& node, std::string_view path);
    /// Texts of a list; one alone may be written as a scalar.
    std::vector<std::string> list(const text::Node& node, std::string_view path);
    /// The texts of a list joined by blanks.
    std::string words(const text::Node& node, std::string_view path);
    /// The key of a mapping whose keys are kept.
    std::string key(const text::Member& member, std::string_view path);
    /// How many copies run. None at all is a notice.
    std::optional<int> replicas(const text::Node& node, const std::string& path);
    /// A whole number of at least 0; nothing gives none.
    std::optional<int> wholeNumber(const text::Node& node, std::string_view path);
    /// Lets a text pass, as long as all of them together stay within bounds.
    std::string count(std::string text, const Place& place, std::string_view path);

    Problems takeProblems() { return std::move(m_problems); }
    Notices takeNotices() { return std::move(m_notices); }

protected:
    /// Fails and gives nothing for what is no scalar.
    const std::string* textOf(const text::Node& node, std::string_view path);

private:
    std::string_view m_format;
    std::string m_file;
    Problems m_problems;
    Notices m_notices;
    std::size_t m_bytes = 0; ///< Of all texts handed out.
};

} // namespace corbel::model::exchange::containers
