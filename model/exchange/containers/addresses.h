/// Finds the hosts that a text addresses: in URLs, connection strings, `host:port` and, where the
/// name of the variable or flag says that an address follows, bare names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace corbel::model::exchange::containers {

struct Address {
    std::string host;  ///< Lower case.
    int port = 0;      ///< 0 when none is written.
    std::string key;   ///< The flag or inner key it was given by (`-h`, `spring.datasource.url`).
    std::string shown; ///< The address as written, passwords masked, without what follows a `?`.
    bool isWhole = false; ///< Nothing else stands in the text.
};

/// `key` is the name of the environment variable, empty for commands. Only whole host names in the
/// place of a host count, never parts of words, paths, user names or passwords.
std::vector<Address> findAddresses(std::string_view key, std::string_view text);

/// Whether a variable or flag of this name holds addresses: it ends in HOST, ADDR, URL, SERVERS,
/// ...
bool announcesAddress(std::string_view key);

/// At most `length` characters, with `…` for the rest; control characters become blanks.
std::string shorten(std::string_view text, std::size_t length);

} // namespace corbel::model::exchange::containers
