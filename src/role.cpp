// The compiled parts of the role engine.
#include <wgig/core/json_value.hpp>
#include <wgig/record/types.hpp>
#include <wgig/role/impl/alphabetic.ipp>
#include <wgig/role/impl/alphabetic_leading.ipp>
#include <wgig/role/impl/arabic.ipp>
#include <wgig/role/impl/arabic_clause.ipp>
#include <wgig/role/impl/arabic_commissive.ipp>
#include <wgig/role/impl/arabic_unlisted.ipp>
#include <wgig/role/impl/bound.ipp>
#include <wgig/role/impl/chinese.ipp>
#include <wgig/role/impl/chinese_case.ipp>
#include <wgig/role/impl/chinese_phrase.ipp>
#include <wgig/role/impl/chinese_unlisted.ipp>
#include <wgig/role/impl/chinese_verb.ipp>
#include <wgig/role/impl/clause.ipp>
#include <wgig/role/impl/clause_words.ipp>
#include <wgig/role/impl/constitutive.ipp>
#include <wgig/role/impl/directive.ipp>
#include <wgig/role/impl/impersonal.ipp>
#include <wgig/role/impl/inverted.ipp>
#include <wgig/role/impl/lexicon.ipp>
#include <wgig/role/impl/list_items.ipp>
#include <wgig/role/impl/parts.ipp>
#include <wgig/role/impl/passive.ipp>
#include <wgig/role/impl/phrase.ipp>
#include <wgig/role/impl/references.ipp>
#include <wgig/role/impl/sentence.ipp>
#include <wgig/role/impl/statement.ipp>
#include <wgig/role/impl/subject.ipp>
#include <wgig/role/impl/unit.ipp>
#include <wgig/role/impl/unlisted.ipp>
#include <wgig/role/types.hpp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_DECLARE_JSON)
WGIG_ROLE_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
