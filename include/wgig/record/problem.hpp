// What is wrong with a record.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/record/record.hpp>

namespace wgig {

/// One thing that is wrong with a record.
struct Problem {
    std::string path;     ///< where: `issues[3].category`
    std::string message;  ///< what

    bool operator==(const Problem&) const = default;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (path, message))

/// All that is wrong with a record; empty when nothing is: identifiers that name nothing or are given
/// twice come first, then dates out of order, a draft that is its own ancestor, an
/// anchor or a citation outside its text. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<Problem> validate(const Record& record);

/// The part of `validate` that asks whether every identifier names something, once. Reading a
/// record from JSON runs it and throws ValidationError with what it finds.
[[nodiscard]] WGIG_DECL std::vector<Problem> validate_references(const Record& record);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/record/impl/problem.ipp>
#    include <wgig/record/impl/record.ipp>
#endif
