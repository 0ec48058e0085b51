#pragma once

#include <algorithm>
#include <array>
#include <string>

#include <wgig/draft/detail/element_words.hpp>
#include <wgig/text/character.hpp>

namespace wgig::detail::elements {

/// Finds what a sentence defines: `X means Y`, `the term X means Y`, `by X we mean Y`, `we call X the Y`,
/// `Y is called X`; what the definition is for may stand before it.
class DefiniendumFinder {
public:
    explicit DefiniendumFinder(const Sentence& sentence)
        : s_(sentence), frames_(frames_of(sentence)), end_(sentence.tokens.size()) {}

    Definiendum find() {
        if (Definiendum quoted = in_quotes(); quoted.found()) {
            return quoted;
        }
        const bool stated = pass_preamble();
        pass_joins();
        if (const Frame* lead = frame_at(Framing::lead)) {
            from_ = lead->end;
            pass_joins();
            bool clitic = lead->clitic;
            if (const Frame* named = frame_at(Framing::opening)) {
                from_ = named->end;
                clitic = named->clitic;
                pass_joins();
            }
            return after_lead(clitic);
        }
        const Frame* opening = frame_at(Framing::opening);
        opening = opening != nullptr ? opening : frame_at(Framing::start);
        if (opening != nullptr) {
            from_ = opening->end;
            pass_joins();
        }
        return before_copula(opening, stated);
    }

private:
    static constexpr std::size_t longest = 14;

    [[nodiscard]] std::string_view text(std::size_t token) const {
        return slice(s_.text, s_.tokens[token].span);
    }
    [[nodiscard]] bool is_punctuation(std::size_t token) const {
        return s_.tokens[token].kind == TokenKind::punctuation;
    }

    [[nodiscard]] bool is_colon(std::size_t token) const {
        return text(token) == ":" || text(token) == "：";
    }
    [[nodiscard]] bool is_dash(std::size_t token) const {
        const std::string_view word = text(token);
        return word == "–" || word == "—" ||
               (word == "-" && token > 0 &&
                s_.tokens[token - 1].span.end < s_.tokens[token].span.begin);
    }

    /// What is in quotation marks near the start.
    [[nodiscard]] Definiendum in_quotes() const {
        constexpr std::array<std::string_view, 8> opening = {"\"", "«",  "“", "„",
                                                             "「", "《", "‘", "‹"};
        constexpr std::array<std::string_view, 8> closing = {"\"", "»",  "”", "“",
                                                             "」", "》", "’", "›"};
        const std::size_t limit = std::min(longest, end_);
        for (std::size_t i = 0; i < limit; ++i) {
            const auto open = std::find(opening.begin(), opening.end(), text(i));
            if (open == opening.end()) {
                continue;
            }
            const std::string_view close =
                closing[static_cast<std::size_t>(open - opening.begin())];
            for (std::size_t k = i + 1; k < limit + 2 && k < end_; ++k) {
                if (text(k) == close && k > i + 1) {
                    return {i + 1, k, false, k + 1, end_};
                }
            }
        }
        return {};
    }

    [[nodiscard]] const Frame* frame_at(Framing kind) const { return frame_at(kind, from_); }
    [[nodiscard]] const Frame* frame_at(Framing kind, std::size_t token) const {
        const auto found = std::find_if(frames_.begin(), frames_.end(), [&](const Frame& frame) {
            return frame.kind == kind && frame.begin == token;
        });
        return found == frames_.end() ? nullptr : &*found;
    }

    /// Articles and marks before a term; not what opens one.
    void pass_joins() {
        while (from_ < end_ && (is_punctuation(from_) || only_joins(from_)) &&
               frame_at(Framing::start) == nullptr && frame_at(Framing::opening) == nullptr &&
               frame_at(Framing::lead) == nullptr) {
            ++from_;
        }
    }

    /// A word that only joins; of *l'Internet* only a part does.
    [[nodiscard]] bool only_joins(std::size_t token) const {
        return s_.is(token, join) && text(token).find_first_of("'’") == std::string_view::npos;
    }

    /// Steps over *for the purposes of this text,*. False where it is not clear where that ends.
    bool pass_preamble() {
        pass_joins();
        if (frame_at(Framing::preamble) == nullptr) {
            from_ = 0;
            return true;
        }
        constexpr std::size_t widest = 40;
        std::size_t until = std::min(widest, end_);
        for (const Marked& mark : verbs(true)) {
            if (mark.begin > from_) {
                until = std::min(until, mark.begin);
                break;
            }
        }
        for (const Frame& frame : frames_) {
            if (frame.kind == Framing::lead && frame.begin > from_) {
                until = std::min(until, frame.begin);
                break;
            }
        }
        for (std::size_t i = until; i-- > from_;) {
            if (s_.is(i, comma) || is_colon(i)) {
                from_ = i + 1;
                return true;
            }
        }
        return false;
    }

    /// `X means Y`, and what is called X at the end of a sentence.
    [[nodiscard]] Definiendum before_copula(const Frame* opening, bool stated) const {
        const Frame* called = nullptr;
        for (const Frame& frame : frames_) {
            if (frame.kind == Framing::called && frame.begin > from_) {
                called = &frame;
                break;
            }
        }
        if (const Definiendum entry = before_mark(opening, stated); entry.found()) {
            return entry;
        }
        for (const Marked& mark : verbs(opening != nullptr)) {
            if (mark.begin <= from_ ||
                (called != nullptr && mark.begin >= called->begin && mark.begin < called->end)) {
                continue;
            }
            if (called != nullptr && called->begin < mark.begin) {
                break;
            }
            if (mark.begin >= from_ + longest) {
                break;
            }
            return term_before(mark.begin, mark.end, opening, stated);
        }
        if (called == nullptr) {
            return {};
        }
        // In Russian a case says which of the two is called so.
        if (s_.language == Language::ru && from_ < called->begin && is_instrumental(text(from_))) {
            return term_before(called->begin, called->end, opening, stated);
        }
        return after_called(*called);
    }

    /// What a term may stand before; some of it only where something opens the term: *by X we mean*.
    [[nodiscard]] std::vector<Marked> verbs(bool opened) const {
        std::vector<Marked> all = s_.copulas;
        for (const Frame& frame : frames_) {
            if (opened && frame.kind == Framing::spoken) {
                all.push_back({frame.begin, frame.end});
            }
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const Marked& a, const Marked& b) { return a.begin < b.begin; });
        return all;
    }

    /// `X: Y` and `X — Y`, as in a glossary, where the verb does not come first.
    [[nodiscard]] Definiendum before_mark(const Frame* opening, bool stated) const {
        const std::size_t headword = s_.language == Language::zh ? longest : longest / 2;
        std::size_t until = std::min(end_, from_ + headword);
        for (const Marked& mark : s_.copulas) {
            if (mark.begin > from_) {
                until = std::min(until, mark.begin);
                break;
            }
        }
        std::size_t at = end_;
        for (std::size_t i = from_ + 1; i < until; ++i) {
            if (at < end_ ? is_dash(i) : s_.is(i, comma)) {
                return {};
            }
            if (at == end_ && (is_colon(i) || is_dash(i))) {
                at = i;
            }
        }
        // Before the verb it is a pause: X — is Y.
        return at + 1 < until ? term_before(at, at + 1, opening, stated) : Definiendum{};
    }

    [[nodiscard]] Definiendum term_before(std::size_t to, std::size_t after, const Frame* opening,
                                          bool stated) const {
        std::size_t from = from_;
        for (const Frame& frame : frames_) {
            if (frame.kind == Framing::opening && frame.begin >= from && frame.end < to) {
                from = frame.end;
                opening = &frame;
                stated = true;
            }
        }
        while (from < to && (is_punctuation(from) || only_joins(from))) {
            ++from;
        }
        while (to > from && is_punctuation(to - 1)) {
            --to;
        }
        for (std::size_t i = from; i < to; ++i) {
            if (is_colon(i) || text(i) == ";") {
                return {};
            }
        }
        // A remark after the term: X, as we see it, is Y; X — however seen — is Y.
        if (to < end_ && is_punctuation(to) && (s_.is(to, comma) || is_dash(to))) {
            std::size_t first = to;
            std::size_t count = 0;
            for (std::size_t i = to; i-- > from + 1;) {
                if (text(i) == text(to)) {
                    first = i;
                    ++count;
                }
            }
            to = count == 1 ? first : to;
        }
        if (from == to) {
            return {};
        }
        if (!stated) {
            return {0, 0, false, after, end_};
        }
        return {from, to, opening != nullptr && opening->clitic, after, end_};
    }

    [[nodiscard]] Definiendum after_called(const Frame& called) const {
        constexpr std::array<std::string_view, 14> relative = {
            "that", "which", "who", "what",    "so",      "also",    "qui",
            "que",  "se",    "lo",  "которая", "который", "которое", "которые"};
        const std::string before = fold(text(called.begin - 1));
        if (std::find(relative.begin(), relative.end(), before) != relative.end()) {
            return {};
        }
        std::size_t from = called.end;
        while (from < end_ && (is_punctuation(from) || only_joins(from))) {
            ++from;
        }
        std::size_t to = from;
        while (to < end_ && !is_punctuation(to) && !s_.is(to, agent)) {
            ++to;
        }
        if (to == from || to > from + longest) {
            return {};
        }
        return {from, to, false, 0, called.begin};
    }

    /// `We call X the Y`: the term ends at a mark, at a word such as *as*, or where a noun begins anew.
    [[nodiscard]] Definiendum after_lead(bool clitic) const {
        const bool bare = s_.language == Language::ar || s_.language == Language::ru;
        Definiendum first;
        for (std::size_t i = from_ + 1; i < std::min(end_, from_ + longest); ++i) {
            // Without articles it is not plain where a noun begins: *as* goes first.
            if (const Frame* link = bare ? frame_at(Framing::link, i) : nullptr) {
                return {from_, i, clitic, link->end, end_};
            }
        }
        for (std::size_t i = from_ + 1; i < std::min(end_, from_ + longest); ++i) {
            const Definiendum here = term_until(i, clitic);
            if (!here.found()) {
                continue;
            }
            if (bare || is_punctuation(i) || action_within(here.after, 3)) {
                return here;
            }
            first = first.found() ? first : here;
        }
        return first;
    }

    [[nodiscard]] Definiendum term_until(std::size_t i, bool clitic) const {
        const std::string_view word = text(i);
        if (is_punctuation(i)) {
            return s_.is(i, comma) || is_colon(i) || is_dash(i)
                       ? Definiendum{from_, i, clitic, i + 1, end_}
                       : Definiendum{};
        }
        if (const Frame* link = frame_at(Framing::link, i); link != nullptr && i + 1 < end_) {
            // In Spanish *a* belongs to many terms; *a la* less.
            const bool counts = s_.language != Language::es || word.size() > 1 ||
                                frame_at(Framing::article, i + 1) != nullptr;
            return counts ? Definiendum{from_, i, clitic, link->end, end_} : Definiendum{};
        }
        if (frame_at(Framing::article, i) != nullptr && !s_.is(i - 1, patient) &&
            !only_joins(i - 1)) {
            return {from_, i, clitic, i, end_};
        }
        if (s_.language == Language::ar && is_action(i)) {
            return {from_, i, clitic, i, end_};
        }
        if (s_.language == Language::ru && is_action(i) && !is_instrumental(word)) {
            return {from_, i, clitic, i, end_};
        }
        return {};
    }

    [[nodiscard]] bool is_action(std::size_t token) const {
        return s_.at[token] >= 0 &&
               s_.found[static_cast<std::size_t>(s_.at[token])].entry->kind == ElementKind::action;
    }
    [[nodiscard]] bool action_within(std::size_t from, std::size_t count) const {
        for (std::size_t i = from; i < std::min(end_, from + count); ++i) {
            if (is_action(i)) {
                return true;
            }
        }
        return false;
    }

    const Sentence& s_;
    std::vector<Frame> frames_;
    std::size_t end_;
    std::size_t from_ = 0;
};

WGIG_DECL bool is_instrumental(std::string_view russian) {
    const std::string word = fold(russian);
    constexpr std::array<std::string_view, 9> endings = {"ами", "ями", "ыми", "ими", "ом",
                                                         "ем",  "ой",  "ою",  "ым"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

WGIG_DECL Definiendum find_definiendum(const Sentence& sentence) {
    return DefiniendumFinder(sentence).find();
}

}  // namespace wgig::detail::elements
