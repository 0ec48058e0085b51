#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>

#include <wgig/text/detail/pair_filter.hpp>
#include <wgig/text/detail/term_graph.hpp>
#include <wgig/text/detail/token_scanner.hpp>
#include <wgig/text/inflection.hpp>
#include <wgig/text/matcher.hpp>

namespace wgig {
namespace detail::matching {

/// A class that a word belongs to, and the node that a term beginning with it leads to, or 0, with what
/// decides whether it is worth going there.
struct Meaning {
    std::uint32_t word_class = 0;
    std::uint32_t first_node = 0;
    std::uint32_t children = 0;
    bool ends_term = false;
};

/// One token of a term: as it is written, and its key.
struct TermToken {
    std::string text;
    std::string key;
    bool is_word = false;
};

/// The tokens of a term. Hyphens between words separate them; with `join` they join them.
inline std::vector<TermToken> tokens_of(std::string_view term, bool join) {
    std::vector<TermToken> tokens;
    bool in_word = false;
    for (std::size_t at = 0; at < term.size();) {
        const CodePoint c = decode(term, at);
        const std::size_t next = at + c.size;
        const CharacterClass kind = character_class(c.value);
        const bool goes_on = in_word && (continues_word(kind) || kind == CharacterClass::format);
        if (goes_on || begins_word(kind)) {
            if (!goes_on) {
                tokens.push_back({{}, {}, true});
            }
            tokens.back().text.append(term, at, c.size);
            append_folded(tokens.back().key, c.value);
            in_word = true;
        } else if (in_word && kind == CharacterClass::other && is_hyphen(c.value) &&
                   next < term.size() && begins_word(character_class(decode(term, next).value))) {
            in_word = join;
        } else {
            in_word = false;
            if (kind == CharacterClass::ideograph || kind == CharacterClass::other) {
                tokens.push_back(
                    {std::string(term.substr(at, c.size)), symbol_key(c.value), false});
            }
        }
        at = next;
    }
    std::erase_if(tokens, [](const TermToken& token) { return token.key.empty(); });
    return tokens;
}

}  // namespace detail::matching

/// All that a matcher knows of its vocabulary.
struct TermMatcher::Index {
    detail::matching::ScanTables scan;
    detail::matching::TermGraph graph;
    std::vector<detail::matching::Meaning> meanings;  // by word, the only one or the first
    std::vector<std::pair<std::uint32_t, detail::matching::Meaning>>
        more_meanings;  // word, another
    detail::matching::PairFilter pairs;
    std::size_t longest = 0;  // tokens of the longest term

    /// Calls `visit` with each meaning of a word.
    template <class Visit>
    void visit_meanings(std::uint32_t word, Visit&& visit) const {
        visit(meanings[word]);
        auto more = std::lower_bound(
            more_meanings.begin(), more_meanings.end(), word,
            [](const auto& pair, std::uint32_t value) { return pair.first < value; });
        for (; more != more_meanings.end() && more->first == word; ++more) {
            visit(more->second);
        }
    }
};

namespace detail::matching {

/// Gathers the terms of a matcher.
template <class Index>
class IndexBuilder {
public:
    void add(const Term& term, std::size_t number) {
        const std::vector<TermToken> tokens = tokens_of(term.text, false);
        add_path(tokens, term.language, number);
        const std::vector<TermToken> joined = tokens_of(term.text, true);
        if (joined.size() != tokens.size()) {
            add_path(joined, term.language, number);
        }
    }

    [[nodiscard]] std::shared_ptr<const Index> finish() {
        Index& index = *index_;
        index.graph.finish();
        std::sort(members_.begin(), members_.end());
        members_.erase(std::unique(members_.begin(), members_.end()), members_.end());
        index.meanings.resize(index.scan.words.size() + 1);
        std::vector<std::uint32_t> marks(index.meanings.size());
        for (const auto& [word, word_class] : members_) {
            const std::uint32_t node = index.graph.child(TermGraph::root, word_class);
            const TermGraph::Node& first = index.graph.node(node);
            const Meaning meaning{word_class, node, node != 0 ? first.children : 0,
                                  node != 0 && first.term_count != 0};
            if (index.meanings[word].word_class == 0) {
                index.meanings[word] = meaning;
            } else {
                index.more_meanings.emplace_back(word, meaning);
                marks[word] |= WordTable::several;
            }
            marks[word] |= node != 0 ? WordTable::starts : 0;
        }
        index.scan.words.mark(marks);
        filter_pairs();
        for (char32_t c = 0; c < index.scan.ascii_symbols.size(); ++c) {
            index.scan.ascii_symbols[c] = index.scan.words.find(symbol_key(c));
        }
        if (has_ideographs_) {
            for (char32_t c = ScanTables::first_ideograph; c <= ScanTables::last_ideograph; ++c) {
                index.scan.ideographs.push_back(index.scan.words.find(symbol_key(c)));
            }
        }
        return std::move(index_);
    }

private:
    void filter_pairs() {
        Index& index = *index_;
        std::vector<PairFilter::Word> words;
        std::size_t starts = 0;
        std::size_t ends = 0;
        for (const Meaning& meaning : index.meanings) {
            words.push_back({PairFilter::first_of(meaning.first_node, meaning.ends_term),
                             PairFilter::next_of(meaning.word_class)});
            starts += meaning.first_node != 0 ? 1 : 0;
            ends += meaning.ends_term ? 1 : 0;
        }
        if (PairFilter::would_pay(index.graph, starts, ends)) {
            index.pairs = PairFilter(index.graph, std::move(words));
        }
    }

    void add_path(const std::vector<TermToken>& tokens, const std::string& language,
                  std::size_t number) {
        if (tokens.empty()) {
            return;
        }
        std::uint32_t node = TermGraph::root;
        std::uint64_t spelling = 0;
        for (const TermToken& token : tokens) {
            const std::uint32_t word = index_->scan.words.add(token.key) & WordTable::number;
            node = index_->graph.add_child(node, class_of(token, word, language));
            spelling = TermGraph::spelling_after(spelling, word);
        }
        index_->graph.add_term(node, static_cast<std::uint32_t>(number), spelling);
        index_->longest = std::max(index_->longest, tokens.size());
    }

    std::uint32_t class_of(const TermToken& token, std::uint32_t word,
                           const std::string& language) {
        const bool is_arabic = is_arabic_code(token.key[0]);
        index_->scan.has_arabic = index_->scan.has_arabic || is_arabic;
        if (!token.is_word) {
            has_ideographs_ = has_ideographs_ || token.key[0] != '\1';
            return of_word(word);
        }
        if (language.empty()) {
            const std::uint32_t word_class = of_word(word);
            // After li the article is written without its alef.
            constexpr char article[] = {arabic_code(0x0627), arabic_code(0x0644)};
            if (token.key.starts_with(std::string_view(article, 2)) && token.key.size() > 2) {
                join(article[1] + token.key.substr(1), word_class);
            }
            return word_class;
        }
        // Each word of each language once: most words come in many terms.
        std::string key = language + ' ' + token.text;
        const auto [known, is_new] = classes_of_words_.try_emplace(std::move(key), 0);
        if (is_new) {
            const Inflection inflection = inflect(token.text, language);
            const auto [stem, is_new_stem] =
                classes_of_stems_.try_emplace(language + ' ' + inflection.stem, classes_);
            classes_ += is_new_stem ? 1 : 0;
            known->second = stem->second;
            for (const std::string& form : inflection.forms) {
                join(code_of(form), known->second);
            }
        }
        return known->second;
    }

    // The class of the word alone.
    std::uint32_t of_word(std::uint32_t word) {
        if (word >= own_classes_.size()) {
            own_classes_.resize(std::max<std::size_t>(word + 1, own_classes_.size() * 2), 0);
        }
        if (own_classes_[word] == 0) {
            own_classes_[word] = classes_++;
            members_.emplace_back(word, own_classes_[word]);
        }
        return own_classes_[word];
    }

    void join(const std::string& form, std::uint32_t word_class) {
        members_.emplace_back(index_->scan.words.add(form) & WordTable::number, word_class);
    }

    std::shared_ptr<Index> index_ = std::make_shared<Index>();
    std::uint32_t classes_ = 1;
    std::vector<std::uint32_t> own_classes_;
    std::unordered_map<std::string, std::uint32_t> classes_of_words_;
    std::unordered_map<std::string, std::uint32_t> classes_of_stems_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> members_;  // word, class
    bool has_ideographs_ = false;
};

/// The longest match from a token, or all of them: walks the graph along all readings of the text.
template <class Index>
class Walk {
public:
    Walk(const Index& index, std::string_view text)
        : index_(index), scanner_(text, index.scan), filtered_(index.pairs.pays()) {}

    /// Moves to the next token that some term begins with; whether there is one.
    bool next_start() {
        for (;;) {
            const std::size_t count = tokens_.size();
            pass_over(count);
            if (at_ < count && (scanner_.done() || count - at_ > index_.longest + margin)) {
                return true;
            }
            if (scanner_.done()) {
                return at_ < count;
            }
            scanner_.drop(at_);
            at_ = 0;
            scanner_.scan(index_.longest + margin + batch);
            tokens_ = scanner_.tokens();
            if (filtered_) {
                places_.resize(tokens_.size());
                places_.resize(index_.pairs.starts(tokens_, places_));
                place_ = 0;
            }
        }
    }

    /// Calls `visit(match, next, exact)` for every term that begins at the token: `next` is the token
    /// after it, for `move_to`; `exact` says whether the text has the words as the term has them.
    template <class Visit>
    void visit_terms(Visit&& visit) {
        const std::size_t start = scanner_.first() + at_;
        const Token& token = tokens_[at_];
        const std::uint32_t word = token.word & WordTable::number;
        if ((token.word & WordTable::several) == 0) {
            visit_plain(word, token.begin, visit);
            return;
        }
        if (word != 0) {
            begin_with(word, start + 1, token.begin, token.begin + token.size, visit);
        }
        visit_alternatives(start, [&](const Alternative& other) {
            begin_with(other.word & WordTable::number, other.next, other.span.begin, other.span.end,
                       visit);
        });
    }

    void move_to(std::size_t token) { at_ = token - scanner_.first(); }
    void move_on() { ++at_; }

private:
    // To the next token that a term may begin with.
    void pass_over(std::size_t count) {
        if (!filtered_) {
            while (at_ < count && (tokens_[at_].word & WordTable::starts) == 0) {
                ++at_;
            }
            return;
        }
        while (place_ < places_.size() && places_[place_] < at_) {
            ++place_;
        }
        at_ = place_ < places_.size() ? places_[place_] : count;
    }

    static constexpr std::size_t margin = 8;
    static constexpr std::size_t batch = 768;

    struct State {
        std::size_t token = 0;  // the next one
        std::uint32_t node = 0;
        std::uint64_t spelling = 0;
    };

    // The common case: each token has one reading, so there is one path to follow.
    template <class Visit>
    void visit_plain(std::uint32_t word, std::size_t begin, Visit& visit) {
        const Meaning& meaning = index_.meanings[word];
        std::size_t at = at_;
        State state{at + 1 + scanner_.first(), meaning.first_node,
                    TermGraph::spelling_after(0, word)};
        bool ends_term = meaning.ends_term;
        std::uint32_t children = meaning.children;
        for (;;) {
            if (ends_term) {
                const Token& last = tokens_[at];
                give(index_.graph.node(state.node), state, {begin, last.begin + last.size}, visit);
            }
            if (children == 0 || ++at >= tokens_.size()) {
                return;
            }
            const std::uint32_t next = tokens_[at].word;
            if (next == 0) {
                return;
            }
            if ((next & WordTable::several) != 0) {
                open_.push_back(state);
                return finish(begin, visit);
            }
            const std::uint32_t number = next & WordTable::number;
            const std::uint32_t word_class = index_.meanings[number].word_class;
            if ((children & TermGraph::bit(word_class)) == 0) {
                return;
            }
            const std::uint32_t child = index_.graph.child(state.node, word_class);
            if (child == 0) {
                return;
            }
            state = {at + 1 + scanner_.first(), child,
                     TermGraph::spelling_after(state.spelling, number)};
            const TermGraph::Node& node = index_.graph.node(child);
            ends_term = node.term_count != 0;
            children = node.children;
        }
    }

    template <class Visit>
    void give(const TermGraph::Node& node, const State& state, Span span, Visit& visit) const {
        const TermGraph::Entry& entry = index_.graph.term(node, state.spelling);
        visit(Match{entry.term, span}, state.token, entry.spelling == state.spelling);
    }

    template <class Visit>
    void begin_with(std::uint32_t word, std::size_t next, std::size_t begin, std::size_t end,
                    Visit& visit) {
        const std::uint64_t spelling = TermGraph::spelling_after(0, word);
        index_.visit_meanings(word, [&](const Meaning& meaning) {
            if (meaning.first_node != 0) {
                arrive({next, meaning.first_node, spelling}, {begin, end}, visit);
            }
        });
        finish(begin, visit);
    }

    // Follows all paths that are open.
    template <class Visit>
    void finish(std::size_t begin, Visit& visit) {
        while (!open_.empty()) {
            const State state = open_.back();
            open_.pop_back();
            go_on(state, begin, visit);
        }
    }

    template <class Visit>
    void arrive(const State& state, Span span, Visit& visit) {
        const TermGraph::Node& node = index_.graph.node(state.node);
        if (node.term_count != 0) {
            give(node, state, span, visit);
        }
        if (node.children != 0) {
            open_.push_back(state);
        }
    }

    template <class Visit>
    void go_on(const State& state, std::size_t begin, Visit& visit) {
        const std::size_t at = state.token - scanner_.first();
        if (at >= tokens_.size()) {
            return;
        }
        const Token& token = tokens_[at];
        const std::uint32_t word = token.word & WordTable::number;
        if (word != 0) {
            follow(state, word, state.token + 1, {begin, token.begin + token.size}, visit);
        }
        if ((token.word & WordTable::several) != 0) {
            visit_alternatives(state.token, [&](const Alternative& other) {
                follow(state, other.word & WordTable::number, other.next, {begin, other.span.end},
                       visit);
            });
        }
    }

    template <class Visit>
    void follow(const State& state, std::uint32_t word, std::size_t next, Span span, Visit& visit) {
        index_.visit_meanings(word, [&](const Meaning& meaning) {
            const std::uint32_t child = index_.graph.child(state.node, meaning.word_class);
            if (child != 0) {
                arrive({next, child, TermGraph::spelling_after(state.spelling, word)}, span, visit);
            }
        });
    }

    template <class Function>
    void visit_alternatives(std::size_t token, Function&& function) const {
        const std::vector<Alternative>& all = scanner_.alternatives();
        auto other = std::lower_bound(
            all.begin(), all.end(), token,
            [](const Alternative& a, std::size_t value) { return a.token < value; });
        for (; other != all.end() && other->token == token; ++other) {
            function(*other);
        }
    }

    const Index& index_;
    TokenScanner scanner_;
    std::span<const Token> tokens_;  // of the scanner, since the last scan
    bool filtered_ = false;
    std::size_t at_ = 0;
    std::vector<std::uint32_t>
        places_;  // of `tokens_` with which a term may begin, where that is known
    std::size_t place_ = 0;
    std::vector<State> open_;
};

}  // namespace detail::matching

WGIG_DECL TermMatcher::TermMatcher() : index_(detail::matching::IndexBuilder<Index>().finish()) {}

WGIG_DECL TermMatcher::TermMatcher(const std::vector<std::string>& terms) {
    detail::matching::IndexBuilder<Index> builder;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        builder.add({terms[i], {}}, i);
    }
    index_ = builder.finish();
}

WGIG_DECL TermMatcher::TermMatcher(std::span<const Term> terms) {
    detail::matching::IndexBuilder<Index> builder;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        builder.add(terms[i], i);
    }
    index_ = builder.finish();
}

template <class Visit>
void TermMatcher::visit_longest(std::string_view text, Visit&& visit) const {
    detail::matching::Walk<Index> walk(*index_, text);
    while (walk.next_start()) {
        Match best;
        std::size_t after = 0;
        bool best_is_exact = false;
        // Of equally long ones: as the text spells it, then without clitics cut off, then the first.
        const auto is_better = [&](const Match& match, bool exact) {
            if (after == 0 || match.span.end != best.span.end) {
                return after == 0 || match.span.end > best.span.end;
            }
            if (match.span.begin != best.span.begin) {
                return match.span.begin < best.span.begin;
            }
            return exact != best_is_exact ? exact : match.term < best.term;
        };
        walk.visit_terms([&](const Match& match, std::size_t next, bool exact) {
            if (is_better(match, exact)) {
                best = match;
                after = next;
                best_is_exact = exact;
            }
        });
        if (after == 0) {
            walk.move_on();
        } else {
            visit(best);
            walk.move_to(after);
        }
    }
}

WGIG_DECL std::vector<Match> TermMatcher::find(std::string_view text) const {
    std::vector<Match> matches;
    visit_longest(text, [&](const Match& match) { matches.push_back(match); });
    return matches;
}

WGIG_DECL std::size_t TermMatcher::count(std::string_view text) const {
    std::size_t count = 0;
    visit_longest(text, [&](const Match&) { ++count; });
    return count;
}

WGIG_DECL std::vector<Match> TermMatcher::find_all(std::string_view text) const {
    std::vector<Match> matches;
    detail::matching::Walk<Index> walk(*index_, text);
    std::vector<Match> here;
    while (walk.next_start()) {
        here.clear();
        walk.visit_terms([&](const Match& match, std::size_t, bool) { here.push_back(match); });
        if (here.size() > 1) {
            std::sort(here.begin(), here.end(), [](const Match& a, const Match& b) {
                return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                       : a.span.end != b.span.end   ? a.span.end < b.span.end
                                                    : a.term < b.term;
            });
            here.erase(std::unique(here.begin(), here.end()), here.end());
        }
        matches.insert(matches.end(), here.begin(), here.end());
        walk.move_on();
    }
    return matches;
}

}  // namespace wgig
