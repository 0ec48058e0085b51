// What is open and what is closed, from the tree of brackets.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/draft/bracketed.hpp>
#include <wgig/draft/impl/bracketed/name_reader.hpp>
#include <wgig/draft/impl/bracketed/scanner.hpp>
#include <wgig/draft/impl/bracketed/words.hpp>

namespace wgig::detail::brackets {

/// From nodes to passages and marks.
class Reader : private NameReader {
public:
    Reader(BracketedDraft& draft, std::vector<Node> nodes)
        : NameReader(draft.text, std::move(nodes)), draft_(draft) {}

    void read() {
        find_marks();
        passage_of_.assign(nodes_.size(), -1);
        for (Node& node : nodes_) {
            node.is_open_text = !is_mark(node.outer) && !is_inert(slice(text_, node.inner));
        }
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].is_open_text && passage_of_[i] < 0) {
                add_passage(i);
            }
        }
        place_inside();
        find_settled();
        close_text();
        for (const OpenPassage& passage : draft_.open) {
            for (const DraftAlternative& alternative : passage.alternatives) {
                for (const std::string& name : alternative.proposers) {
                    if (std::find(draft_.proposers.begin(), draft_.proposers.end(), name) ==
                        draft_.proposers.end()) {
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
            const std::size_t line_begin = start_of_line(mark.span.begin);
            const std::size_t begin = std::max(line_begin, previous_end);
            Span closed = trimmed(text_, {begin, mark.span.begin});
            const std::size_t next =
                i + 1 < draft_.agreed.size() ? draft_.agreed[i + 1].span.begin : text_.size();
            if (closed.empty() && previous_end <= line_begin) {
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
            if (!next || !nodes_[*next].is_open_text) {
                break;
            }
            const std::size_t begin = nodes_[*next].outer.begin;
            if (begin < passage.span.end) {
                break;
            }
            const std::string_view between = slice(text_, {passage.span.end, begin});
            const std::string_view inner = trimmed(between);
            const bool stroke = inner == "/" || inner == "／";
            if (!stroke && (!inner.empty() || between.find('\n') != std::string_view::npos)) {
                break;
            }
            OpenPassage other;
            const bool other_attributed = add_alternatives(*next, other);
            other.span = nodes_[*next].outer;
            const bool named = take_names_after(other) || other_attributed;
            if (!stroke && !(attributed && named)) {
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
    bool add_alternatives(std::size_t node, OpenPassage& passage) const {
        const std::vector<std::size_t> cuts = strokes(node);
        bool attributed = false;
        std::size_t begin = nodes_[node].inner.begin;
        for (std::size_t i = 0; i <= cuts.size(); ++i) {
            const std::size_t end = i < cuts.size() ? cuts[i] : nodes_[node].inner.end;
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
    [[nodiscard]] std::vector<std::size_t> strokes(std::size_t node) const {
        const Span inner = nodes_[node].inner;
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
                for (std::size_t k = 0; k < alternatives.size(); ++k) {
                    if (alternatives[k].span.contains(passage.span)) {
                        passage.inside = static_cast<std::int32_t>(around.back());
                        passage.inside_alternative = static_cast<std::int32_t>(k);
                    }
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
    std::vector<std::int32_t> passage_of_;
};

}  // namespace wgig::detail::brackets
