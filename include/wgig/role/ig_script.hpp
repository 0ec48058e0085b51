// IG Script, the notation of institutional statements that the IG Parser defines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/role/institutional.hpp>

namespace wgig {

/// How a text of several statements is divided.
enum class IgScriptLayout {
    paragraphs,  ///< an empty line ends a statement; other line ends are spaces
    lines,       ///< each line that is not empty is a statement
};
BOOST_DESCRIBE_ENUM(IgScriptLayout, paragraphs, lines)

/// Reads statements in IG Script, of any script and language. Spans count bytes of `text` (code
/// points in Python).
///
///     statement = { component | pair | [note] | other text }
///     component = symbol [suffix] [",p" [suffix]] ["[" note "]"] ( "(" content ")" | "{" nested "}" )
///     content   = words, "(" content ")", joined by [AND], [OR] or [XOR]
///     nested    = statement | nested component { operator nested component } | pair
///     pair      = "{" statement operator statement { operator statement } "}"
///
/// Operators of one level are all the same: parentheses and braces say what is joined first. Words
/// beside a combination are shared by its parts. Repeated components are joined by "and". White
/// space inside words becomes one space. A symbol counts only where no letter or digit touches it
/// from the left.
///
/// Throws ParseError with file, line and column: a bracket that is not closed or not opened, an
/// operator without an operand, mixed operators, a pair without an operator or a second pair on one
/// level, nesting in a component that has none (A, D, I, E, M, F), an or else in parentheses, the
/// same component twice, a statement without a component, nesting deeper than `deepest_nesting`,
/// and text that is not UTF-8. `file` is only for the messages. Complexity: O(n log n), one pass.
[[nodiscard]] WGIG_DECL std::vector<InstitutionalStatement>
parse_ig_script(std::string_view text, IgScriptLayout layout = IgScriptLayout::paragraphs,
                std::string_view file = {});

/// A statement in IG Script, on one line. Read again, it is coded the same. Throws ValidationError
/// as `check_institutional` does, and where a text cannot be written (it has braces, an operator, or
/// brackets that do not match). Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::string to_ig_script(const InstitutionalStatement& statement);

/// Statements in IG Script, with an empty line between them.
[[nodiscard]] WGIG_DECL std::string
to_ig_script(const std::vector<InstitutionalStatement>& statements);

/// A text such as IG Script can hold: braces and unmatched brackets become harmless characters,
/// white space one space. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::string ig_script_text(std::string_view text);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/ig_script.ipp>
#    include <wgig/role/impl/ig_script_parser.ipp>
#endif
