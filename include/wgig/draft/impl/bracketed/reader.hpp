// Brackets as a tree, and from the tree what is open and what is closed.
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
#include <wgig/draft/impl/bracketed/words.hpp>

namespace wgig::detail::brackets {

struct Pair {
    char32_t open, close;
};
inline constexpr std::array<Pair, 4> square = {
    Pair{U'[', U']'}, Pair{0xFF3B, 0xFF3D}, Pair{0x3010, 0x3011}, Pair{0x3014, 0x3015}};

inline bool is_open_round(char32_t c) noexcept { return c == U'(' || c == 0xFF08; }
inline bool is_close_round(char32_t c) noexcept { return c == U')' || c == 0xFF09; }

/// A pair of square brackets.
struct Node {
    Span outer;  ///< with the brackets
    Span inner;  ///< without
    std::int32_t parent = -1;
    std::vector<std::int32_t> children;
    bool is_open_text = false;
};

/// Finds the pairs.
class Scanner {
public:
    Scanner(std::string_view text, const BracketOptions& options) : text_(text), options_(options) {}

    std::vector<Node> nodes() {
        for (std::size_t at = 0; at < text_.size();) {
            const CodePoint c = decode(text_, at);
            for (std::size_t kind = 0; kind < square.size(); ++kind) {
                if (c.value == square[kind].open) {
                    push(at, c.size, kind);
                } else if (c.value == square[kind].close) {
                    pop(at, c.size, kind);
                }
            }
            at += c.size;
        }
        if (!stack_.empty() && !options_.lenient) {
            fail(stack_.back().at, "this bracket is not closed");
        }
        // By where they begin; a parent has a smaller number than its children.
        std::sort(nodes_.begin(), nodes_.end(), [](const Node& a, const Node& b) {
            return a.outer.begin < b.outer.begin;
        });
        std::vector<std::int32_t> around;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            while (!around.empty() &&
                   nodes_[static_cast<std::size_t>(around.back())].outer.end <=
                       nodes_[i].outer.begin) {
                around.pop_back();
            }
            if (!around.empty()) {
                nodes_[i].parent = around.back();
                nodes_[static_cast<std::size_t>(around.back())].children.push_back(
                    static_cast<std::int32_t>(i));
            }
            around.push_back(static_cast<std::int32_t>(i));
        }
        return std::move(nodes_);
    }

private:
    static constexpr std::size_t deepest = 64;

    struct Opened {
        std::size_t at, size, kind;
    };

    [[noreturn]] void fail(std::size_t at, const std::string& message,
                           ErrorCode code = ErrorCode::bad_value) const {
        throw_parse_error(code, message, place_of(text_, at));
    }

    void push(std::size_t at, std::size_t size, std::size_t kind) {
        if (stack_.size() == deepest) {
            if (!options_.lenient) {
                fail(at, fmt::format("more than {} brackets inside each other", deepest),
                     ErrorCode::too_deep);
            }
            // The outermost has waited longest for its partner.
            stack_.erase(stack_.begin());
        }
        stack_.push_back({at, size, kind});
    }

    void pop(std::size_t at, std::size_t size, std::size_t kind) {
        auto found = stack_.rbegin();
        if (options_.lenient) {
            found = std::find_if(stack_.rbegin(), stack_.rend(),
                                 [&](const Opened& one) { return one.kind == kind; });
        }
        if (found == stack_.rend()) {
            if (!options_.lenient) {
                fail(at, "this bracket was not opened");
            }
            return;
        }
        if (found->kind != kind) {
            const Place opened = place_of(text_, found->at);
            fail(at, fmt::format("this bracket is of another kind than the one that it closes, at "
                                 "line {}, column {}",
                                 opened.line, opened.column));
        }
        nodes_.push_back({{found->at, at + size}, {found->at + found->size, at}, -1, {}, false});
        stack_.erase(std::prev(found.base()), stack_.end());
    }

    std::string_view text_;
    const BracketOptions& options_;
    std::vector<Opened> stack_;
    std::vector<Node> nodes_;
};

/// From nodes to passages and marks.
class Reader {
public:
    Reader(BracketedDraft& draft, std::vector<Node> nodes)
        : draft_(draft), text_(draft.text), nodes_(std::move(nodes)) {}

    void read() {
        find_marks();
        passage_of_.assign(nodes_.size(), -1);
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            Node& node = nodes_[i];
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
        const auto found = std::lower_bound(
            draft_.agreed.begin(), draft_.agreed.end(), span,
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
            const std::size_t next = i + 1 < draft_.agreed.size()
                                         ? draft_.agreed[i + 1].span.begin
                                         : text_.size();
            if (closed.empty() && previous_end <= line_begin) {
                const std::size_t line_end =
                    std::min(std::min(text_.find('\n', mark.span.end), text_.size()), next);
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
            previous_end = std::max(previous_end, std::max(mark.span.end, closed.end));
            ++i;
        }
    }

    [[nodiscard]] std::size_t start_of_line(std::size_t at) const {
        const std::size_t found = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
        return found == std::string_view::npos ? 0 : found + 1;
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
            label && passage.alternatives.front().proposers.empty() &&
            nodes_[first].parent < 0) {
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

    /// Calls visit(offset, code point) for the characters of a node that are in none of its children.
    template <class Visit>
    void visit_own(std::size_t node, Span part, Visit&& visit) const {
        const std::vector<std::int32_t>& children = nodes_[node].children;
        std::size_t child = 0;
        for (std::size_t at = part.begin; at < part.end;) {
            while (child < children.size() &&
                   nodes_[static_cast<std::size_t>(children[child])].outer.end <= at) {
                ++child;
            }
            if (child < children.size()) {
                const Span& outer = nodes_[static_cast<std::size_t>(children[child])].outer;
                if (outer.begin <= at) {
                    at = outer.end;
                    continue;
                }
            }
            const CodePoint c = decode(text_, at);
            if (!visit(at, c)) {
                return;
            }
            at += c.size;
        }
    }

    /// The strokes that part alternatives.
    [[nodiscard]] std::vector<std::size_t> strokes(std::size_t node) const {
        const Span inner = nodes_[node].inner;
        // Strokes in the names before a colon join names.
        std::size_t names_end = inner.begin;
        if (const auto colon = colon_of(node, inner); colon && is_names(slice(text_, {inner.begin, *colon}))) {
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
        while (begin > 0 && text.size() - begin < 64 && is_word_part(decode_before(text, begin).value)) {
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

    // ---- names ---------------------------------------------------------------------------------------

    /// The first colon of a part, if it is near its start.
    [[nodiscard]] std::optional<std::size_t> colon_of(std::size_t node, Span part) const {
        constexpr std::size_t longest = 120;
        std::optional<std::size_t> found;
        visit_own(node, {part.begin, std::min(part.end, part.begin + longest)},
                  [&](std::size_t at, CodePoint c) {
                      if (c.value == U':' || c.value == 0xFF1A) {
                          found = at;
                      }
                      return !found && c.value != U'\n';
                  });
        return found;
    }

    /// Takes names off the start or the end of a wording. Whether there was a name or a label.
    bool take_names_inside(std::size_t node, DraftAlternative& alternative) const {
        Span& span = alternative.span;
        bool any = false;
        if (const auto colon = colon_of(node, span)) {
            const Span label = trimmed(text_, {span.begin, *colon});
            const std::string_view text = slice(text_, label);
            if (is_number_label(text) || is_names(text)) {
                if (!is_number_label(text)) {
                    name(alternative, label);
                }
                span = trimmed(text_, {*colon + decode(text_, *colon).size, span.end});
                any = true;
            }
        }
        const std::string_view wording = slice(text_, span);
        if (wording.empty()) {
            return any;
        }
        if (is_close_round(decode_before(wording, wording.size()).value)) {
            std::size_t at = wording.size();
            constexpr std::size_t longest = 130;
            while (at > 0 && wording.size() - at < longest &&
                   !is_open_round(decode_before(wording, at).value)) {
                at -= decode_before(wording, at).size;
            }
            if (at > 0 && is_open_round(decode_before(wording, at).value)) {
                const std::size_t close = decode_before(wording, wording.size()).size;
                const std::size_t opened = at - decode_before(wording, at).size;
                const Span label{span.begin + at, span.end - close};
                if (opened > 0 && is_names(slice(text_, label))) {
                    name(alternative, label);
                    span = trimmed(text_, {span.begin, span.begin + opened});
                    return true;
                }
            }
            return any;
        }
        for (const std::string_view dash : {" - ", " – ", " — ", "——"}) {
            const std::size_t at = wording.rfind(dash);
            if (at == std::string_view::npos || at == 0) {
                continue;
            }
            const Span label{span.begin + at + dash.size(), span.end};
            if (is_names(slice(text_, label))) {
                name(alternative, label);
                span = trimmed(text_, {span.begin, span.begin + at});
                return true;
            }
        }
        return any;
    }

    /// `(EU)` straight after the brackets.
    bool take_names_after(OpenPassage& passage) const {
        std::size_t at = passage.span.end;
        while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t')) {
            ++at;
        }
        if (at >= text_.size() || !is_open_round(decode(text_, at).value)) {
            return false;
        }
        const std::size_t begin = at + decode(text_, at).size;
        constexpr std::size_t longest = 130;
        for (at = begin; at < text_.size() && at - begin < longest; at += decode(text_, at).size) {
            const CodePoint c = decode(text_, at);
            if (!is_close_round(c.value)) {
                continue;
            }
            const Span label{begin, at};
            if (!is_names(slice(text_, label)) || agreed_kind(slice(text_, label))) {
                return false;
            }
            for (DraftAlternative& alternative : passage.alternatives) {
                if (alternative.proposers.empty()) {
                    name(alternative, label);
                }
            }
            passage.span.end = at + c.size;
            return true;
        }
        return false;
    }

    /// `EU: ` from the start of a line to the brackets.
    [[nodiscard]] std::optional<Span> label_before(std::size_t bracket) const {
        constexpr std::size_t longest = 120;
        const std::size_t line = start_of_line(bracket);
        if (bracket - line > longest) {
            return std::nullopt;
        }
        const Span before = trimmed(text_, {line, bracket});
        const std::string_view text = slice(text_, before);
        if (text.empty()) {
            return std::nullopt;
        }
        const CodePoint last = decode_before(text, text.size());
        if (last.value != U':' && last.value != 0xFF1A) {
            return std::nullopt;
        }
        const Span label = trimmed(text_, {before.begin, before.end - last.size});
        return is_names(slice(text_, label)) && !is_number_label(slice(text_, label))
                   ? std::optional(label)
                   : std::nullopt;
    }

    /// Adds the names in a label: commas, strokes and `and` part them.
    void name(DraftAlternative& alternative, Span label) const {
        const std::string_view text = slice(text_, label);
        std::size_t begin = 0;
        const auto add = [&](std::size_t end) {
            const Span span = trimmed(text_, {label.begin + begin, label.begin + end});
            if (!span.empty()) {
                alternative.proposers.emplace_back(slice(text_, span));
                alternative.proposer_spans.push_back(span);
            }
        };
        for (const Token& token : tokens(text)) {
            const std::string_view word = slice(text, token.span);
            constexpr std::array<std::string_view, 8> parting = {",", "/", "&", "+",
                                                                 "،", "、", "，", "／"};
            const bool is_and = word == "and" || word == "et" || word == "y" || word == "и" ||
                                word == "و" || word == "和" || word == "与" || word == "及";
            // "G77 and China" is one group's name, and so are its translations.
            const bool group = is_and && fold(text.substr(begin, token.span.begin - begin))
                                                 .find("77") != std::string::npos;
            if (is_one_of(word, parting) || (is_and && !group)) {
                add(token.span.begin);
                begin = token.span.end;
            }
        }
        add(text.size());
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
    std::string_view text_;
    std::vector<Node> nodes_;
    std::vector<std::int32_t> passage_of_;
};

}  // namespace wgig::detail::brackets
