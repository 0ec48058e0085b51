#pragma once

#include <algorithm>
#include <array>
#include <utility>

#include <wgig/draft/detail/element_words.hpp>
#include <wgig/text/character.hpp>

namespace wgig::detail::elements {

/// Reads the elements of one sentence: first what is defined, then what it concerns, and between the
/// two who does what to what.
class ElementReader {
public:
    explicit ElementReader(const Sentence& sentence) : s_(sentence), end_(s_.tokens.size()) {}

    std::vector<DefinitionElement> read(bool first) && {
        if (first) {
            read_definiendum();
        }
        read_concern();
        for (std::size_t i = 0; i < s_.found.size();) {
            i = read_group(i);
        }
        std::sort(result_.begin(), result_.end(), [](const auto& a, const auto& b) {
            return std::pair(a.span.begin, a.kind) < std::pair(b.span.begin, b.kind);
        });
        return std::move(result_);
    }

private:
    void add(ElementKind kind, std::size_t begin, std::size_t end, std::string concept_id = {}) {
        const Span span = s_.span(begin, end);
        std::string text(slice(s_.text, span));
        if (concept_id.empty()) {
            concept_id = stems_of(text, s_.language);
        }
        if (!concept_id.empty()) {
            result_.push_back({kind, std::move(concept_id), std::move(text), span});
        }
    }

    [[nodiscard]] bool is_punctuation(std::size_t token) const {
        return s_.tokens[token].kind == TokenKind::punctuation;
    }
    [[nodiscard]] bool is_kind(std::size_t token, ElementKind kind) const {
        return s_.at[token] >= 0 &&
               s_.found[static_cast<std::size_t>(s_.at[token])].entry->kind == kind;
    }
    [[nodiscard]] bool usable(const Found& found) const {
        return found.begin >= begin_ && found.end <= end_ &&
               (found.end <= concern_begin_ || found.begin >= concern_end_);
    }

    void read_definiendum() {
        const Definiendum found = find_definiendum(s_);
        if (found.found()) {
            const std::size_t before = result_.size();
            add(ElementKind::definiendum, found.begin, found.end);
            if (found.clitic && result_.size() > before) {
                strip_clitic(result_.back());
            }
        }
        begin_ = found.after;
        end_ = std::min(end_, found.until);
    }

    /// In Arabic what *by* means stands in one word with the term: بإدارة.
    void strip_clitic(DefinitionElement& element) const {
        constexpr std::string_view by = "ب";
        if (element.text.starts_with(by)) {
            element.text.erase(0, by.size());
            element.span.begin += by.size();
            element.concept_id = stems_of(element.text, s_.language);
        }
    }

    /// The first passage that a mark opens after something that can concern it.
    void read_concern() {
        concern_begin_ = concern_end_ = end_;
        for (const Marked& mark : s_.concerns) {
            if (mark.begin < begin_ || mark.end >= end_ || s_.at[mark.begin] >= 0) {
                continue;
            }
            if (s_.language == Language::zh ? read_concern_before(mark)
                                            : has_core(mark.begin) && take(mark.begin, mark.end)) {
                return;
            }
        }
        // Rules *of* conduct, laws *on* privacy: what follows the objects at once.
        for (std::size_t i = s_.found.size(); i-- > 0;) {
            const Found& found = s_.found[i];
            const std::size_t next = found.end;
            if (found.entry->kind == ElementKind::object && found.begin >= begin_ &&
                next + 1 < end_ && s_.is(next, patient) && !s_.is(next, agent) &&
                has_action(found.begin) && take(next, next + 1)) {
                return;
            }
        }
    }

    [[nodiscard]] bool has_core(std::size_t before) const {
        return std::any_of(s_.found.begin(), s_.found.end(), [&](const Found& found) {
            return found.begin >= begin_ && found.end <= before &&
                   (found.entry->kind == ElementKind::action ||
                    found.entry->kind == ElementKind::object);
        });
    }
    [[nodiscard]] bool has_action(std::size_t before) const {
        return std::any_of(s_.found.begin(), s_.found.end(), [&](const Found& found) {
            return found.begin >= begin_ && found.end <= before &&
                   found.entry->kind == ElementKind::action;
        });
    }

    /// Takes the concern from a mark to where another part of the sentence begins.
    bool take(std::size_t mark, std::size_t from) {
        std::size_t to = from;
        for (; to < end_; ++to) {
            const std::string_view text = slice(s_.text, s_.tokens[to].span);
            if (text == ";" || text == "؛" || text == "；" || text == "." || text == "。") {
                break;
            }
            if (to > from && s_.is(to, agent) && actor_within(to + 1, 4)) {
                break;
            }
            if (to > from + 1 && s_.is(to - 1, comma) && s_.is(to, quality)) {
                break;
            }
            // In Russian a case says who does it, without a word before.
            if (to > from && s_.language == Language::ru && is_kind(to, ElementKind::actor) &&
                is_instrumental(s_.found[static_cast<std::size_t>(s_.at[to])])) {
                break;
            }
        }
        return close(mark, from, to);
    }

    /// In Chinese it stands before the objects: from the mark to the last 的 before them.
    bool read_concern_before(const Marked& mark) {
        std::size_t object = s_.tokens.size();
        for (const Found& found : s_.found) {
            if (found.begin >= mark.end && found.entry->kind == ElementKind::object) {
                const auto links = [&](std::size_t at) {
                    return slice(s_.text, s_.tokens[at].span) == "的";
                };
                std::size_t token = found.begin;
                std::size_t passed = s_.tokens.size();
                while (token > mark.end && (s_.is(token - 1, quality | join))) {
                    --token;
                    passed = links(token) ? token : passed;
                }
                // What looks like a quality, as in 数据共享的, may be the end of the concern.
                object = links(token - 1) ? token - 1 : passed;
                if (object < s_.tokens.size()) {
                    break;
                }
            }
        }
        if (object < s_.tokens.size()) {
            return close(mark.begin, mark.end, object);
        }
        return has_core(mark.begin) && take(mark.begin, mark.end);
    }

    bool close(std::size_t mark, std::size_t from, std::size_t to) {
        while (to > from && is_punctuation(to - 1)) {
            --to;
        }
        while (from < to && is_punctuation(from)) {
            ++from;
        }
        if (from >= to) {
            return false;
        }
        const std::size_t before = result_.size();
        add(ElementKind::concern, from, to);
        if (result_.size() == before) {
            return false;
        }
        concern_begin_ = mark;
        concern_end_ = to;
        return true;
    }

    [[nodiscard]] bool actor_within(std::size_t from, std::size_t count) const {
        for (std::size_t i = from; i < std::min(from + count, end_); ++i) {
            if (is_kind(i, ElementKind::actor)) {
                return true;
            }
        }
        return false;
    }

    /// Whether only joining words stand between two places.
    [[nodiscard]] bool joined(std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < to; ++i) {
            if (!s_.is(i, join | comma | quality)) {
                return false;
            }
        }
        return true;
    }

    /// The words between two commas, or a comma and a joining word, where a list goes on with what no
    /// word list has; nothing where it does not.
    [[nodiscard]] std::pair<std::size_t, std::size_t> unknown_member(std::size_t from,
                                                                     std::size_t to) const {
        constexpr std::size_t most = 4;
        if (to < from + 3 || !s_.is(from, comma) || !s_.is(to - 1, comma | join)) {
            return {0, 0};
        }
        std::size_t begin = from + 1;
        while (begin < to && s_.is(begin, join)) {
            ++begin;
        }
        std::size_t end = to;
        while (end > begin && s_.is(end - 1, join | comma)) {
            --end;
        }
        if (end <= begin || end - begin > most * (s_.language == Language::zh ? 2 : 1)) {
            return {0, 0};
        }
        for (std::size_t i = begin; i < end; ++i) {
            if (is_punctuation(i) || s_.at[i] >= 0 ||
                s_.is(i, agent | patient | concern | copula | comma)) {
                return {0, 0};
            }
        }
        return {begin, end};
    }

    /// Reads the list of words of one kind that begins here; gives the position after it.
    std::size_t read_group(std::size_t first) {
        const Found& head = s_.found[first];
        const ElementKind kind = head.entry->kind;
        if (!usable(head)) {
            return first + 1;
        }
        if (kind == ElementKind::qualifier) {
            add(kind, head.begin, head.end, head.entry->concept_id);
            return first + 1;
        }
        std::vector<std::size_t> members = {first};
        std::vector<std::pair<std::size_t, std::size_t>> unknown;
        std::size_t last = first;
        for (std::size_t next = first + 1; next < s_.found.size() && usable(s_.found[next]);
             ++next) {
            if (s_.found[next].entry->kind == ElementKind::qualifier) {
                continue;
            }
            if (s_.found[next].entry->kind != kind) {
                break;
            }
            const std::size_t from = s_.found[last].end;
            const std::size_t to = s_.found[next].begin;
            if (!joined(from, to)) {
                const auto member = unknown_member(from, to);
                if (member.second == 0) {
                    break;
                }
                unknown.push_back(member);
            }
            members.push_back(next);
            last = next;
        }
        if (accepts(kind, head, members.size(), s_.found[last].end)) {
            for (const std::size_t member : members) {
                const Found& found = s_.found[member];
                add(kind, found.begin, found.end, found.entry->concept_id);
            }
            if (kind != ElementKind::action) {
                for (const auto& [begin, end] : unknown) {
                    add(kind, begin, end);
                }
            }
        }
        // Qualifiers between the members have not been read yet.
        for (std::size_t i = first; i <= last; ++i) {
            if (s_.found[i].entry->kind == ElementKind::qualifier) {
                add(ElementKind::qualifier, s_.found[i].begin, s_.found[i].end,
                    s_.found[i].entry->concept_id);
            }
        }
        return last + 1;
    }

    [[nodiscard]] bool accepts(ElementKind kind, const Found& head, std::size_t size,
                               std::size_t after) const {
        switch (kind) {
        case ElementKind::actor: return accepts_actors(head, size, after);
        case ElementKind::action: return accepts_action(head);
        default: return has_action(head.begin) || action_follows(after, s_.tokens.size());
        }
    }

    /// The token before a word, past joining words; as many tokens as there are for none.
    [[nodiscard]] std::size_t before(const Found& head) const {
        std::size_t token = head.begin;
        for (int steps = 0; token > begin_ && steps < 4; ++steps) {
            --token;
            if (s_.is(token, agent | patient) || !s_.is(token, join | quality)) {
                return token;
            }
        }
        return s_.tokens.size();
    }

    [[nodiscard]] bool action_follows(std::size_t from, std::size_t within) const {
        return std::any_of(s_.found.begin(), s_.found.end(), [&](const Found& found) {
            return found.begin >= from && found.begin < from + within && usable(found) &&
                   found.entry->kind == ElementKind::action;
        });
    }

    /// Whether those who do an action stand after it: cooperation of, participation of.
    [[nodiscard]] static bool is_joint(const ElementWords::Entry& action) {
        return action.concept_id == "coordination" || action.concept_id == "participation";
    }

    /// Arabic joins what is done to whom to the next word: للمستخدمين.
    [[nodiscard]] bool has_patient_prefix(const Found& head) const {
        if (s_.language != Language::ar) {
            return false;
        }
        const std::string word = fold(slice(s_.text, s_.tokens[head.begin].span));
        return word.starts_with("لل");
    }

    [[nodiscard]] bool is_instrumental(const Found& head) const {
        return elements::is_instrumental(slice(s_.text, s_.tokens[head.begin].span));
    }

    [[nodiscard]] bool accepts_actors(const Found& head, std::size_t size,
                                      std::size_t after) const {
        if (has_patient_prefix(head)) {
            return false;
        }
        constexpr std::size_t near = 16;
        const std::size_t previous = before(head);
        if (previous < s_.tokens.size()) {
            if (s_.is(previous, agent)) {
                return true;
            }
            if (s_.is(previous, patient)) {
                return previous > begin_ && is_kind(previous - 1, ElementKind::action) &&
                       is_joint(*s_.found[static_cast<std::size_t>(s_.at[previous - 1])].entry);
            }
            if (is_kind(previous, ElementKind::action)) {
                const auto& action = *s_.found[static_cast<std::size_t>(s_.at[previous])].entry;
                return is_joint(action) || (s_.language == Language::ru && is_instrumental(head)) ||
                       (s_.language == Language::ar && size >= 2);
            }
            if (is_kind(previous, ElementKind::object)) {
                return s_.language == Language::ru && is_instrumental(head);
            }
        }
        if (s_.language == Language::ru && is_instrumental(head) && has_action(head.begin)) {
            return true;
        }
        return (size >= 2 && (has_action(head.begin) || action_follows(after, s_.tokens.size()))) ||
               action_follows(after, near);
    }

    [[nodiscard]] bool accepts_action(const Found& head) const {
        // Rules of access: the action belongs to the object.
        const std::size_t previous = before(head);
        return previous >= s_.tokens.size() || !s_.is(previous, patient) || previous <= begin_ ||
               !is_kind(previous - 1, ElementKind::object);
    }

    const Sentence& s_;
    std::size_t begin_ = 0;  ///< after what is defined
    std::size_t end_ = 0;
    std::size_t concern_begin_ = 0;  ///< with its mark
    std::size_t concern_end_ = 0;
    std::vector<DefinitionElement> result_;
};

WGIG_DECL std::vector<DefinitionElement> elements_of(const Sentence& sentence, bool first) {
    return ElementReader(sentence).read(first);
}

}  // namespace wgig::detail::elements
