// The table that standards bodies keep of comments: clause, type, comment, proposed change, what
// became of it.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/language.hpp>
#include <wgig/record/paper.hpp>
#include <wgig/record/problem.hpp>

namespace wgig {

/// What a column of a log holds.
enum class LogMember {
    reference,     ///< the comment's mark: MB/NC, number
    line,          ///< lines of the text
    clause,        ///< clause or subclause, section, paragraph
    element,       ///< paragraph, figure or table
    type,          ///< `ge`, `te`, `ed`, or the body's own words
    comment,       ///< the comment itself
    change,        ///< the change proposed
    observations,  ///< the decision with its reason, in words
    decision,      ///< the decision alone
    id,            ///< an identifier that no other comment has
    kind,          ///< what the comment does
    group,         ///< the stakeholder group
    author,        ///< who made it
    date,          ///< when
    paper,         ///< the working paper commented on
    draft,         ///< the draft commented on
    anchor,        ///< `begin-end`, as the comment's span counts
    quote,         ///< the words commented on
    prefix,        ///< some of the text before them
    suffix,        ///< some of the text after them
    decided,       ///< the date of the decision
    other,         ///< what no comment has a member for; kept
};
BOOST_DESCRIBE_ENUM(LogMember, reference, line, clause, element, type, comment, change,
                    observations, decision, id, kind, group, author, date, paper, draft, anchor,
                    quote, prefix, suffix, decided, other)

/// A column of a log.
struct LogColumn {
    std::string heading;  ///< as the log has it
    LogMember member{};   ///< what it holds

    bool operator==(const LogColumn&) const = default;
};
BOOST_DESCRIBE_STRUCT(LogColumn, (), (heading, member))

/// A log of comments. Cells that no comment has a member for are in the comments' `extra`, as
/// `column:` and the heading; so are cells whose wording is not the one that wgig would write.
struct CommentLog {
    std::string document;              ///< the document commented on, as the log has it
    std::string date;                  ///< the date, as the log has it
    std::string project;               ///< the project, as the log has it
    std::optional<Language> language;  ///< of the headings
    std::vector<LogColumn> columns;    ///< the columns in their order
    std::vector<Comment> comments;     ///< the rows
    Extra extra;

    bool operator==(const CommentLog&) const = default;
};
BOOST_DESCRIBE_STRUCT(CommentLog, (), (document, date, project, language, columns, comments))

/// Which columns a log has.
enum class LogForm {
    iso,   ///< the eight of the ISO form, as in its template of 2012
    full,  ///< one for each member of a comment, so that nothing is lost
};
BOOST_DESCRIBE_ENUM(LogForm, iso, full)

/// What the columns of a log hold, by their headings, in any of the six languages and in the words of
/// several bodies. Of several columns that could hold the same, the first does; a heading that is not
/// known is `other`. Case, accents, white space and marks do not count. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<LogColumn> find_columns(std::span<const std::string> headings);

/// The language of most of the headings that are known; none where none is.
[[nodiscard]] WGIG_DECL std::optional<Language>
heading_language(std::span<const std::string> headings);

/// The columns of a form, headed in a language.
[[nodiscard]] WGIG_DECL std::vector<LogColumn> log_columns(LogForm form,
                                                           Language language = Language::en);

/// A word of the form in a language: `title`, `document`, `date`, `project`, `page`, `body`,
/// `types`, `general`, `technical`, `editorial`. Empty for one that it does not have.
[[nodiscard]] WGIG_DECL std::string_view form_word(std::string_view word, Language language);

/// Makes comments of rows of cells, a cell a column; short rows lack their last cells, rows without
/// text are left out. Comments without an identifier get one of their reference, and a number where
/// that is needed. A kind that no column gives is told by nothing: it is `unspecified`, or
/// `proposes_text` where there is a proposed change. Throws ParseError for a cell that cannot be what
/// its column holds, with the path `rows[row][column]`, and for a row that is longer than the
/// columns; ValidationError for an identifier that is given twice. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<Comment>
comments_from_rows(std::span<const LogColumn> columns,
                   const std::vector<std::vector<std::string>>& rows,
                   std::optional<Language> language = std::nullopt);

/// The same for a log that is not quite in order: a cell that cannot be what its column holds is kept as
/// text, an identifier that is given again gets a number, and the problems tell each of these. Throws
/// ParseError for a cell that is not UTF-8, and for a row that is longer than the columns.
[[nodiscard]] WGIG_DECL std::pair<std::vector<Comment>, std::vector<Problem>>
comments_and_problems(std::span<const LogColumn> columns,
                      const std::vector<std::vector<std::string>>& rows,
                      std::optional<Language> language = std::nullopt);

/// The rows of a log: what `comments_from_rows` makes the same comments of, as far as the columns
/// hold them. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<std::vector<std::string>> rows_of(const CommentLog& log);

/// A decision from what a secretariat wrote: a text that begins with a word for one, as *Accepted, now in
/// 4.2*. Text that begins with no such word leaves the comment open. The whole text is the reason, but for
/// a decision as `disposition_text` writes it. Nothing for an empty text.
[[nodiscard]] WGIG_DECL std::optional<Disposition>
disposition_from_text(std::string_view text, Language language = Language::en);

/// A disposition as text, of which `disposition_from_text` makes the same decision and reason.
[[nodiscard]] WGIG_DECL std::string disposition_text(const Disposition& disposition,
                                                     Language language = Language::en);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/comment_log.ipp>
#    include <wgig/draft/impl/log_words.ipp>
#endif
