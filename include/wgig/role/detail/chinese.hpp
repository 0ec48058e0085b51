// Chinese: what the readers of subjects share.
#pragma once

#include <cstddef>

#include <wgig/core/config.hpp>

namespace wgig::detail::roles {

// Declared only: where all is in headers, the header that has them needs this one.
struct Phrase;
struct Sentence;
struct Subject;

}  // namespace wgig::detail::roles

namespace wgig::detail::roles::chinese {

/// Whether the particle of possession stands at `end`: the noun before it is no head.
[[nodiscard]] WGIG_DECL bool is_owner(const Sentence& sentence, std::size_t end);

/// The nouns of an enumeration that ends at `end`, looked for backwards to the chunk `limit` at most.
[[nodiscard]] WGIG_DECL Phrase phrase_before(const Sentence& sentence, std::size_t end,
                                             std::size_t limit);

/// 个人信息处理者应当, 单位和个人不得: what stands from the chunk `clause` to what binds, if it is short and
/// each member of it ends as names of people and bodies do. Else the subject stays as it is.
WGIG_DECL void take_unlisted(const Sentence& sentence, std::size_t clause, std::size_t end,
                             Subject& subject);

/// 快递物流服务提供者在提供服务的同时，可以: a name that no list has, up to a preposition or a comma.
[[nodiscard]] WGIG_DECL Subject leading_unlisted(const Sentence& sentence, std::size_t begin);

/// 应当备案而未备案的，有责任的，: a clause that ends so says in which case, and binds nobody.
[[nodiscard]] WGIG_DECL bool is_case(const Sentence& sentence, std::size_t deontic);

/// 应缔约国请求: at the request of.
[[nodiscard]] WGIG_DECL bool is_request_of(const Sentence& sentence, std::size_t deontic);

}  // namespace wgig::detail::roles::chinese

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/chinese_case.ipp>
#    include <wgig/role/impl/chinese_phrase.ipp>
#    include <wgig/role/impl/chinese_unlisted.ipp>
#endif
