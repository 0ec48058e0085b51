// The one exception family. Every error says what is wrong and where.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

#include <wgig/core/config.hpp>

namespace wgig {

/// Stable numbers of what can go wrong; they never change meaning between releases.
enum class ErrorCode : int {
    cannot_open = 101,         ///< the file does not exist or may not be read
    is_directory = 102,        ///< a directory where a file was expected
    cannot_write = 103,        ///< the file could not be written; what was there is untouched
    invalid_utf8 = 201,        ///< bytes that are not UTF-8
    not_text = 202,            ///< a binary file, or text in another encoding
    json_syntax = 203,         ///< not JSON
    duplicate_member = 204,    ///< the same member twice in one JSON object
    too_deep = 205,            ///< JSON nested deeper than any record needs
    wrong_type = 206,          ///< a JSON value of another type than the one expected
    unknown_value = 207,       ///< a word that is none of the known ones
    missing_member = 208,      ///< a JSON member without which the object has no meaning
    bad_value = 209,           ///< a value of the right type that cannot be right (a 31 June)
    newer_format = 210,        ///< a file written by a newer wgig
    unsupported = 211,         ///< a format this build cannot read
    dangling_reference = 301,  ///< an identifier that names nothing
    invalid_record = 302,      ///< a record that contradicts itself
    bad_offset = 303,          ///< a span outside its text, or inside a character
};

/// Where an error is: a file, a line and column in it (from 1), a JSON path.
/// What is not known is empty or 0.
struct Place {
    std::string file;        ///< the file, as it was named to the function that read it
    std::size_t line = 0;    ///< line in the file, from 1
    std::size_t column = 0;  ///< column in the line, in code points from 1
    std::string path;        ///< path in a JSON value or a record: `issues[3].category`

    bool operator==(const Place&) const = default;
};

/// Base of every exception wgig throws. `what()` is `file:line:column: path: message`, without the
/// parts that are not known.
class Error : public std::runtime_error {
public:
    /// An error with its number, its message without the place, and its place.
    Error(ErrorCode code, const std::string& message, Place place = {});

    /// What went wrong, as a number that stays.
    [[nodiscard]] ErrorCode code() const noexcept { return code_; }
    /// Where it went wrong.
    [[nodiscard]] const Place& place() const noexcept { return place_; }
    /// What went wrong, in words, without the place.
    [[nodiscard]] const std::string& message() const noexcept { return message_; }

private:
    ErrorCode code_;
    std::string message_;
    Place place_;
};

/// The input cannot be read as what it should be.
class ParseError : public Error {
public:
    using Error::Error;
};

/// The input can be read, but contradicts itself.
class ValidationError : public Error {
public:
    using Error::Error;
};

/// The file system refused.
class IoError : public Error {
public:
    using Error::Error;
};

/// Line and column (both from 1, the column in code points) of a byte offset. Complexity: O(offset).
[[nodiscard]] WGIG_DECL Place place_of(std::string_view text, std::size_t offset,
                                       std::string_view file = {});

namespace detail {

// Out of line and never inlined, so that a throwing call site costs a few bytes of its caller.
[[noreturn]] WGIG_DECL void throw_parse_error(ErrorCode code, const std::string& message,
                                              Place place = {});
[[noreturn]] WGIG_DECL void throw_validation_error(ErrorCode code, const std::string& message,
                                                   Place place = {});
[[noreturn]] WGIG_DECL void throw_io_error(ErrorCode code, const std::string& message,
                                           Place place = {});

}  // namespace detail
}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/impl/error.ipp>
#endif
