// What is open and what is closed, from the tree of brackets.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/draft/bracketed.hpp>
#include <wgig/draft/impl/bracketed/name_reader.hpp>
#include <wgig/draft/impl/bracketed/options.hpp>
#include <wgig/draft/impl/bracketed/scanner.hpp>
#include <wgig/draft/impl/bracketed/words.hpp>

namespace wgig::detail::brackets {

/// From nodes to passages and marks.
class Reader : private NameReader {
public:
    Reader(BracketedDraft& draft, std::vector<Node> nodes)
        : NameReader(draft.text, std::move(nodes)), draft_(draft), options_(text_, nodes_) {}

    void read() {
        find_marks();
        passage_of_.assign(nodes_.size(), -1);
        for (Node& node : nodes_) {
            node.is_open_text = !is_mark(node.outer) && !is_inert(slice(text_, node.inner));
        }
        add_options();
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].is_open_text && passage_of_[i] < 0) {
                add_passage(i);
            }
        }
        std::stable_sort(draft_.open.begin(), draft_.open.end(),
                         [](const OpenPassage& a, const OpenPassage& b) {
                             return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                                                 : a.span.end > b.span.end;
                         });
        place_inside();
        find_settled();
        close_text();
        std::set<std::string_view> named;
        for (const OpenPassage& passage : draft_.open) {
            for (const DraftAlternative& alternative : passage.alternatives) {
                for (const std::string& name : alternative.proposers) {
                    if (named.insert(name).second) {
                        draft_.proposers.push_back(name);
                    }
                }
            }
        }
    }

private:
    // ---- marks -------------------------------------------------------------------------------------

    void find_marks() {
        std::vector<AgreedMark>& marks = draft_.agreed;
        for (const Node& node : nodes_) {
            if (const auto kind = agreed_kind(slice(text_, node.inner))) {
                marks.push_back({node.outer, *kind, {}, {}});
            }
        }
        std::optional<std::pair<std::size_t, std::size_t>> opened;
        for (std::size_t at = 0; at < text_.size();) {
            const CodePoint c = decode(text_, at);
            if (is_open_round(c.value)) {
                opened = {at, at + c.size};
            } else if (is_close_round(c.value) && opened) {
                const Span inner{opened->second, at};
                if (const auto kind = agreed_kind(slice(text_, inner))) {
                    marks.push_back({{opened->first, at + c.size}, *kind, {}, {}});
                }
                opened.reset();
            }
            at += c.size;
        }
        std::sort(marks.begin(), marks.end(),
                  [](const AgreedMark& a, const AgreedMark& b) { return a.span < b.span; });
        // "[(Agreed)]" is one mark.
        marks.erase(std::unique(marks.begin(), marks.end(),
                                [](const AgreedMark& a, const AgreedMark& b) {
                                    return a.span.contains(b.span);
                                }),
                    marks.end());
    }

    [[nodiscard]] bool is_mark(Span span) const {
        const auto found =
            std::lower_bound(draft_.agreed.begin(), draft_.agreed.end(), span,
                             [](const AgreedMark& mark, Span other) { return mark.span < other; });
        return found != draft_.agreed.end() && found->span == span;
    }

    void close_text() {
        std::size_t previous_end = 0;
        std::size_t i = 0;
        for (AgreedMark& mark : draft_.agreed) {
            // In a line with a mark before this one, what counts begins after that mark.
            const std::size_t begin =
                start_of_line(mark.span.begin, std::min(previous_end, mark.span.begin));
            const bool first_in_line =
                begin == 0 || begin > previous_end || text_[begin - 1] == '\n';
            const std::size_t line_begin = first_in_line ? begin : 0;
            Span closed = trimmed(text_, {begin, mark.span.begin});
            const std::size_t next =
                i + 1 < draft_.agreed.size() ? draft_.agreed[i + 1].span.begin : text_.size();
            if (closed.empty() && first_in_line) {
                const std::size_t line_end =
                    std::min({text_.find('\n', mark.span.end), text_.size(), next});
                closed = trimmed(text_, {mark.span.end, line_end});
                if (closed.empty() && line_begin > 0) {
                    // Alone on its line: it speaks of the last line before it that says anything.
                    std::size_t end = line_begin;
                    while (end > previous_end && closed.empty()) {
                        const std::size_t start = std::max(start_of_line(end - 1), previous_end);
                        closed = trimmed(text_, {start, end});
                        end = start;
                    }
                }
            }
            mark.closed = closed;
            mark.text = slice(text_, closed);
            previous_end = std::max({previous_end, mark.span.end, closed.end});
            ++i;
        }
    }

    // ---- passages ------------------------------------------------------------------------------------

    /// Options under each other. Those that fill brackets are the alternatives of these.
    void add_options() {
        for (const OptionGroup& group : options_.groups()) {
            OpenPassage passage;
            passage.span = group.span;
            for (std::size_t i = 0; i < group.labels.size(); ++i) {
                DraftAlternative alternative;
                alternative.span = group.wordings[i];
                if (group.labels[i].names) {
                    name(alternative, *group.labels[i].names);
                } else {
                    take_names_inside(group.node, alternative, true);
                }
                alternative.text = slice(text_, alternative.span);
                passage.alternatives.push_back(std::move(alternative));
            }
            if (group.node >= 0) {
                const auto node = static_cast<std::size_t>(group.node);
                if (trimmed(text_, nodes_[node].inner) == group.span) {
                    passage.span = nodes_[node].outer;
                    passage_of_[node] = static_cast<std::int32_t>(draft_.open.size());
                }
            }
            draft_.open.push_back(std::move(passage));
        }
    }

    /// The passage that begins with a node, with the nodes beside it that are its alternatives.
    void add_passage(std::size_t first) {
        OpenPassage passage;
        const auto number = static_cast<std::int32_t>(draft_.open.size());
        passage.span = nodes_[first].outer;
        std::size_t node = first;
        bool attributed = add_alternatives(node, passage);
        passage_of_[node] = number;
        if (const auto label = label_before(nodes_[first].outer.begin);
            label && passage.alternatives.front().proposers.empty() && nodes_[first].parent < 0) {
            name(passage.alternatives.front(), *label);
            passage.span.begin = label->begin;
            attributed = true;
        }
        attributed = take_names_after(passage) || attributed;
        for (;;) {
            const auto next = sibling_after(node);
            if (!next || !nodes_[*next].is_open_text || passage_of_[*next] >= 0) {
                break;
            }
            const std::size_t begin = nodes_[*next].outer.begin;
            if (begin < passage.span.end) {
                break;
            }
            const std::string_view between = slice(text_, {passage.span.end, begin});
            const std::string_view inner = trimmed(between);
            const bool stroke = inner == "/" || inner == "／";
            const bool numbered = inner.empty() && numbered_in_order(node, *next);
            if (!stroke && !numbered &&
                (!inner.empty() || between.find('\n') != std::string_view::npos)) {
                break;
            }
            const bool together = numbered || (inner.empty() && are_alternatives(node, *next));
            OpenPassage other;
            const bool other_attributed = add_alternatives(*next, other);
            other.span = nodes_[*next].outer;
            const bool named = take_names_after(other) || other_attributed;
            if (!stroke && !together && !(attributed && named)) {
                break;
            }
            for (DraftAlternative& alternative : other.alternatives) {
                passage.alternatives.push_back(std::move(alternative));
            }
            passage.span.end = other.span.end;
            node = *next;
            passage_of_[node] = number;
            attributed = attributed || named;
        }
        draft_.open.push_back(std::move(passage));
    }

    /// Whether brackets are labelled `Option 1` and `Option 2`, or alike.
    [[nodiscard]] bool numbered_in_order(std::size_t node, std::size_t next) const {
        const OptionLabel* first = options_.first_label(node);
        const OptionLabel* second = options_.first_label(next);
        return first != nullptr && second != nullptr && first->word == second->word &&
               first->number + 1 == second->number;
    }

    /// Whether brackets beside each other, with at most white space between them, are alternatives though
    /// nothing says so: `[shall] [should]`, and `[one][another]` without a space, but not where a
    /// comma or an `and` makes the second go on from the first.
    [[nodiscard]] bool are_alternatives(std::size_t node, std::size_t next) const {
        const std::string_view left = trimmed(slice(text_, nodes_[node].inner));
        const std::string_view right = trimmed(slice(text_, nodes_[next].inner));
        if (is_binding(left) && is_binding(right)) {
            return true;
        }
        if (nodes_[node].outer.end != nodes_[next].outer.begin || left.empty() || right.empty()) {
            return false;
        }
        constexpr std::u32string_view parting = U",;:.\u060C\u061B\u3001\uFF0C\uFF1B\u3002";
        const auto parts = [&](char32_t c) { return parting.find(c) != std::u32string_view::npos; };
        return !parts(decode_before(left, left.size()).value) && !parts(decode(right, 0).value) &&
               !begins_with_and(right);
    }

    [[nodiscard]] static bool begins_with_and(std::string_view text) {
        const std::string_view first = first_word(text);
        static constexpr std::array<std::string_view, 14> words = {
            "and", "or", "et", "ou", "y", "e", "o", "u", "и", "или", "و", "او", "和", "或"};
        // Chinese runs on.
        return (first.size() < text.size() && is_one_of(fold(first), words)) ||
               (text.size() > 3 && is_one_of(text.substr(0, 3), words));
    }

    [[nodiscard]] std::optional<std::size_t> sibling_after(std::size_t node) const {
        const std::size_t end = nodes_[node].outer.end;
        for (std::size_t i = node + 1; i < nodes_.size(); ++i) {
            if (nodes_[i].outer.begin >= end) {
                return nodes_[i].parent == nodes_[node].parent ? std::optional(i) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    /// Adds the wordings inside one pair of brackets. Whether any has a name or a label.
    bool add_alternatives(std::size_t number, OpenPassage& passage) const {
        const auto node = static_cast<std::int32_t>(number);
        const std::vector<std::size_t> cuts = strokes(node);
        bool attributed = false;
        std::size_t begin = nodes_[number].inner.begin;
        for (std::size_t i = 0; i <= cuts.size(); ++i) {
            const std::size_t end = i < cuts.size() ? cuts[i] : nodes_[number].inner.end;
            DraftAlternative alternative;
            alternative.span = trimmed(text_, {begin, end});
            attributed = take_names_inside(node, alternative) || attributed;
            alternative.text = slice(text_, alternative.span);
            passage.alternatives.push_back(std::move(alternative));
            if (i < cuts.size()) {
                begin = cuts[i] + decode(text_, cuts[i]).size;
            }
        }
        return attributed;
    }

    /// The strokes that part alternatives.
    [[nodiscard]] std::vector<std::size_t> strokes(std::int32_t node) const {
        const Span inner = nodes_[static_cast<std::size_t>(node)].inner;
        // Strokes in the names before a colon join names.
        std::size_t names_end = inner.begin;
        if (const auto colon = colon_of(node, inner);
            colon && is_names(slice(text_, {inner.begin, *colon}))) {
            names_end = *colon;
        }
        std::vector<std::size_t> found;
        std::size_t round = 0;
        visit_own(node, inner, [&](std::size_t at, CodePoint c) {
            if (is_open_round(c.value)) {
                ++round;
            } else if (is_close_round(c.value) && round > 0) {
                --round;
            } else if ((c.value == U'/' || c.value == 0xFF0F) && at > names_end && round == 0 &&
                       parts_wordings(inner, at, c.size)) {
                found.push_back(at);
            }
            return true;
        });
        return found;
    }

    [[nodiscard]] bool parts_wordings(Span inner, std::size_t at, std::size_t size) const {
        const std::string_view before = slice(text_, {inner.begin, at});
        const std::string_view after = slice(text_, {at + size, inner.end});
        const std::string_view left = last_word(before);
        const std::string_view right = first_word(after);
        if (left.empty() || right.empty()) {
            // White space, a bracket or a mark beside it; two strokes are part of an address.
            return !before.empty() && !after.empty() && before.back() != '/' &&
                   after.front() != '/' && before.back() != ':';
        }
        const auto capitals = [](std::string_view word) {
            return std::all_of(word.begin(), word.end(), [](char c) {
                return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
            });
        };
        return !is_joined_pair(left, right) && !(capitals(left) && capitals(right));
    }

    /// The word that a text ends with; empty where it ends with something else. At most 64 bytes.
    [[nodiscard]] static std::string_view last_word(std::string_view text) {
        std::size_t begin = text.size();
        while (begin > 0 && text.size() - begin < 64 &&
               is_word_part(decode_before(text, begin).value)) {
            begin -= decode_before(text, begin).size;
        }
        return text.substr(begin);
    }
    [[nodiscard]] static std::string_view first_word(std::string_view text) {
        std::size_t end = 0;
        while (end < text.size() && end < 64 && is_word_part(decode(text, end).value)) {
            end += decode(text, end).size;
        }
        return text.substr(0, end);
    }
    [[nodiscard]] static bool is_word_part(char32_t c) {
        const CharacterClass kind = character_class(c);
        return kind != CharacterClass::other && kind != CharacterClass::space;
    }

    // ---- what is around, and what is outside -----------------------------------------------------------

    void place_inside() {
        std::vector<std::size_t> around;
        for (std::size_t i = 0; i < draft_.open.size(); ++i) {
            OpenPassage& passage = draft_.open[i];
            while (!around.empty() && draft_.open[around.back()].span.end <= passage.span.begin) {
                around.pop_back();
            }
            if (!around.empty()) {
                const auto& alternatives = draft_.open[around.back()].alternatives;
                // They are in order, and none overlaps the next.
                const auto found = std::partition_point(
                    alternatives.begin(), alternatives.end(),
                    [&](const DraftAlternative& one) { return one.span.end < passage.span.end; });
                if (found != alternatives.end() && found->span.contains(passage.span)) {
                    passage.inside = static_cast<std::int32_t>(around.back());
                    passage.inside_alternative =
                        static_cast<std::int32_t>(found - alternatives.begin());
                }
            }
            around.push_back(i);
        }
    }

    void find_settled() {
        std::vector<Span> taken;
        for (const OpenPassage& passage : draft_.open) {
            taken.push_back(passage.span);
        }
        for (const AgreedMark& mark : draft_.agreed) {
            taken.push_back(mark.span);
        }
        std::sort(taken.begin(), taken.end());
        std::size_t begin = 0;
        taken.push_back({text_.size(), text_.size()});
        for (const Span& span : taken) {
            if (span.begin > begin || span.begin == text_.size()) {
                if (const Span part = trimmed(text_, {begin, std::max(begin, span.begin)});
                    !part.empty()) {
                    draft_.settled.push_back(part);
                }
            }
            begin = std::max(begin, span.end);
        }
    }

    BracketedDraft& draft_;
    OptionFinder options_;
    std::vector<std::int32_t> passage_of_;
};

}  // namespace wgig::detail::brackets
