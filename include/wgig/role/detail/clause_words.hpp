// The words that open conditions, constraints and definitions, in one language.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/text/matcher.hpp>

namespace wgig::detail::roles {

/// What a term is for. The names are those of the word lists.
enum class ClauseWord {
    condition,              ///< opens a condition: if, in case of
    condition_after_comma,  ///< does so at the beginning of a part only: where, once
    condition_close,        ///< ends a condition, in Chinese: 时
    constraint,             ///< opens what says how, by what, until when: through, within
    constraint_number,      ///< does so before a number or a date: by 1 July
    constraint_close,       ///< ends such, in Chinese: 内
    or_else,                ///< opens what follows where a statement is not heeded
    recipient,              ///< stands before whom something is given to
    means,                  ///< defines
    is,                     ///< says what something is
    consists,               ///< says what something is made of
    consists_close,         ///< ends such, in Chinese: 组成
    established,            ///< says that its subject is made, or has a standing
    establishes,            ///< stands before what is made
    reference_paragraph,
    reference_article,
    reference_section,
    reference_previous,
};
BOOST_DESCRIBE_ENUM(ClauseWord, condition, condition_after_comma, condition_close, constraint,
                    constraint_number, constraint_close, or_else, recipient, means, is, consists,
                    consists_close, established, establishes, reference_paragraph,
                    reference_article, reference_section, reference_previous)

/// One language as its data file has it.
struct ClauseWordsData {
    std::string language;
    std::map<std::string, std::vector<std::string>, std::less<>> words;
};
BOOST_DESCRIBE_STRUCT(ClauseWordsData, (), (language, words))

/// One language, ready for use.
struct ClauseWords {
    Language language{};
    std::vector<std::uint32_t> kinds;  ///< by term of the matcher: a bit for each kind
    TermMatcher matcher;

    template <class... Kind>
    [[nodiscard]] bool is(std::size_t term, Kind... kind) const noexcept {
        return (kinds[term] & ((std::uint32_t{1} << static_cast<unsigned>(kind)) | ...)) != 0;
    }
};

/// The embedded words of a language.
[[nodiscard]] WGIG_DECL const ClauseWords& clause_words_of(Language language);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/clause_words.ipp>
#endif
