// The words by which the role engine knows actors, obligations and the joints of a sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/record/actor.hpp>
#include <wgig/text/matcher.hpp>

namespace wgig::detail::roles {

/// How a term stands for its group.
enum class ActorKind {
    group,         ///< names a group: several such terms of one group make one actor
    organisation,  ///< names one body: an actor of its own
    person,     ///< people or an office of somebody: of the group of "from" or "of" whom they are
    qualified,  ///< names the group only where one of `qualifiers` stands with it
    unlisted,   ///< somebody of no group: known by the form of the word, or by a name of many
};
BOOST_DESCRIBE_ENUM(ActorKind, group, organisation, person, qualified, unlisted)

/// Terms for actors of one group. In a language with cases `terms` are nominatives; elsewhere they
/// stand in any place of a sentence.
struct ActorTerms {
    std::optional<StakeholderGroup> group;
    ActorKind kind{};
    bool capitals = false;  ///< actors only where the words that have a capital here have one
    std::vector<std::string> terms;
    std::vector<std::string> dative;
    std::vector<std::string> instrumental;
    std::vector<std::string> oblique;       ///< the other cases: never who acts
    std::vector<std::string> indeclinable;  ///< all cases alike
    std::vector<std::string> qualifiers;
};
BOOST_DESCRIBE_STRUCT(ActorTerms, (),
                      (group, kind, capitals, terms, dative, instrumental, oblique, indeclinable,
                       qualifiers))

/// Expressions of one deontic force.
struct DeonticTerms {
    Deontic deontic{};
    bool negated = false;
    bool impersonal = false;  ///< has no subject: who is bound stands in the dative, or after "for"
    bool commissive = false;  ///< verbs by which their own subject binds itself: تتعهد, 承诺
    bool whole = false;       ///< a commissive verb that says what is to be done too: تكفل
    std::vector<std::string> terms;
};
BOOST_DESCRIBE_STRUCT(DeonticTerms, (), (deontic, negated, impersonal, commissive, whole, terms))

/// What a piece of a sentence can be. The names down to `guard` are those of the word lists in the
/// data; the rest is found out while a sentence is read.
enum class Tag {
    conjunction,  ///< joins equals: and, or
    boundary,     ///< opens a clause: that, whether, but
    relative,     ///< opens a clause about the word before it: which, who
    preposition,
    source,     ///< the prepositions that say of or from whom people are
    agent,      ///< by whom, after a passive
    recipient,  ///< whom an impersonal expression binds: for, à, على
    determiner,
    negative_determiner,  ///< no government
    modifier,             ///< adjectives that may stand before or after an actor
    pronoun,              ///< as a subject
    dative_pronoun,
    adverb,  ///< may stand between subject and verb
    clitic,  ///< unstressed pronouns before a verb
    reflexive,
    negation_before,
    negation_after,
    finite_verb,     ///< a verb of another clause: what is before it is not our subject
    passive,         ///< to be
    catenative,      ///< takes another verb along: be able to
    particle,        ///< belongs to the verb before it: set up
    complementizer,  ///< between the expression and its verb: أن, чтобы
    enabling,        ///< verbs whose recipient is who may act: be given to
    directive,       ///< verbs that ask somebody for something: urges, prie, 敦促
    insertion,       ///< opens what is put between two commas: in particular
    verb,            ///< verbs of a language that does not mark them
    guard,           ///< contains a word of another list and is none of it
    actor,
    nominative,
    dative,
    instrumental,
    deontic,
    word,  ///< in no list
    number,
};
BOOST_DESCRIBE_ENUM(Tag, conjunction, boundary, relative, preposition, source, agent, recipient,
                    determiner, negative_determiner, modifier, pronoun, dative_pronoun, adverb,
                    clitic, reflexive, negation_before, negation_after, finite_verb, passive,
                    catenative, particle, complementizer, enabling, directive, insertion, verb,
                    guard, actor, nominative, dative, instrumental, deontic, word, number)

/// A set of tags.
class Tags {
public:
    constexpr Tags() = default;
    template <class... T>
    constexpr explicit Tags(T... tags) : bits_((bit(tags) | ...)) {}

    constexpr void add(Tag tag) noexcept { bits_ |= bit(tag); }
    constexpr void add(Tags other) noexcept { bits_ |= other.bits_; }
    constexpr void remove(Tag tag) noexcept { bits_ &= ~bit(tag); }
    /// Whether any of the tags is in the set.
    template <class... T>
    [[nodiscard]] constexpr bool has(T... tags) const noexcept {
        return (bits_ & (bit(tags) | ...)) != 0;
    }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }

private:
    static constexpr std::uint64_t bit(Tag tag) noexcept {
        return std::uint64_t{1} << static_cast<unsigned>(tag);
    }
    std::uint64_t bits_ = 0;
};

/// One language as its data file has it.
struct LexiconData {
    std::string language;
    std::vector<ActorTerms> actors;
    std::vector<DeonticTerms> deontics;
    std::map<std::string, std::vector<std::string>, std::less<>> words;  ///< by name of their tag
};
BOOST_DESCRIBE_STRUCT(LexiconData, (), (language, actors, deontics, words))

/// What a term of the matcher stands for.
struct Meaning {
    Tags tags;
    std::size_t actor = 0;     ///< index in `actors`, if tagged so
    std::size_t deontic = 0;   ///< index in `deontics`, if tagged so
    bool acronym = false;      ///< an actor only where it stands in capitals: ITU, UN
    bool capitals = false;     ///< an actor only where its words have their capitals: the Group
    bool has_article = false;  ///< begins with the Arabic article
};

/// One language, ready for use.
struct Lexicon {
    Language language{};
    std::vector<ActorTerms> actors;  ///< the last one stands for all that are in no list
    std::vector<DeonticTerms> deontics;
    std::vector<Meaning> meanings;   ///< by term of the matcher
    std::vector<std::string> terms;  ///< as the data spells them
    TermMatcher matcher;
};

/// The embedded lexicon of a language.
[[nodiscard]] WGIG_DECL const Lexicon& lexicon_of(Language language);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/lexicon.ipp>
#endif
