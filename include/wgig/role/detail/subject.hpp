// Who a deontic expression is about.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/role/detail/sentence.hpp>

namespace wgig::detail::roles {

/// An actor as a sentence names it.
struct NamedActor {
    std::optional<StakeholderGroup> group;  ///< none for one that no list has
    ActorKind kind{};
    std::string name;
    Span span;                   ///< in its sentence
    std::size_t entry = 0;       ///< in the actors of its lexicon
    std::optional<Span> source;  ///< in the document, once it is known
};

/// A noun phrase whose heads are actors.
struct Phrase {
    std::size_t begin = 0;  ///< first chunk
    std::size_t end = 0;    ///< behind the last
    std::vector<NamedActor> actors;
    bool negative = false;  ///< no government
};

/// What stands where the subject would.
struct Subject {
    enum class Kind {
        other,  ///< something that is no actor we know
        actors,
        pronoun,  ///< it, they
        empty,    ///< nothing: the subject of the clause before goes on
    };
    Kind kind = Kind::other;
    std::vector<NamedActor> actors;
    std::size_t begin = 0;  ///< first chunk of the clause
    bool negated = false;
    bool relative =
        false;  ///< whether a relative pronoun stands between: governments, which should
};

/// One deontic expression with its subject.
struct Hit {
    std::size_t deontic = 0;  ///< its chunk
    Deontic force{};
    bool negated = false;
    Subject subject;
    std::size_t verb = 0;  ///< the chunk from which its verb is looked for
    std::string_view aim;  ///< its verb, where the grammar has found it already
    std::string_view
        patient;  ///< what is done by the subject, where it stands before: 登记册应由秘书处保管
};

/// No real clause needs a longer look back or ahead than this many chunks, and a false one must not
/// cost more than its length.
inline constexpr std::size_t widest_look = 64;
/// Of a subject with more actors than this the rest is left out.
inline constexpr std::size_t most_actors = 16;

/// Adds the actor at a chunk; with complements, people of each of them. Groups named in a row are
/// one.
WGIG_DECL void add_actor(const Sentence& sentence, std::size_t at,
                         const std::vector<std::size_t>& complements, Phrase& phrase);

/// Somebody that no list has, with the words of a span as name.
[[nodiscard]] WGIG_DECL NamedActor unlisted_actor(const Sentence& sentence, Span span);

/// Drops actors that name their group only beside a word that [begin, end) does not have.
WGIG_DECL void drop_unqualified(const Sentence& sentence, std::size_t begin, std::size_t end,
                                Phrase& phrase);

/// The chunk behind a bracket that opens at `at`; the next one where it does not close.
[[nodiscard]] WGIG_DECL std::size_t skip_brackets(const Sentence& sentence, std::size_t at,
                                                  std::size_t end);

/// A noun phrase of actors, read from left to right: for languages that put what belongs to a noun
/// around it in one order (en, fr, es, ru, ar). `wanted` is the case of its heads.
struct PhraseRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    Tag wanted = Tag::nominative;
    bool all = true;  ///< whether the phrase must take up the whole range
};
[[nodiscard]] WGIG_DECL std::optional<Phrase> parse_phrase(const Sentence& sentence,
                                                           const PhraseRange& range);

/// The hits of a sentence, in order, by the grammar of its language. Those without a known subject
/// are among them: they too end a clause.
[[nodiscard]] WGIG_DECL std::vector<Hit> hits_of(const Sentence& sentence);
[[nodiscard]] WGIG_DECL std::vector<Hit> alphabetic_hits(const Sentence& sentence);
[[nodiscard]] WGIG_DECL std::vector<Hit> chinese_hits(const Sentence& sentence);
[[nodiscard]] WGIG_DECL std::vector<Hit> arabic_hits(const Sentence& sentence);

/// What stands as the subject of a sentence's first clause.
[[nodiscard]] WGIG_DECL Subject leading_subject(const Sentence& sentence);
[[nodiscard]] WGIG_DECL Subject alphabetic_leading_subject(const Sentence& sentence);
[[nodiscard]] WGIG_DECL Subject chinese_leading_subject(const Sentence& sentence);
[[nodiscard]] WGIG_DECL Subject arabic_leading_subject(const Sentence& sentence);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/alphabetic.ipp>
#    include <wgig/role/impl/alphabetic_leading.ipp>
#    include <wgig/role/impl/arabic.ipp>
#    include <wgig/role/impl/chinese.ipp>
#    include <wgig/role/impl/phrase.ipp>
#    include <wgig/role/impl/subject.ipp>
#endif
