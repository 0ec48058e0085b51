// Who proposes a wording: names before it, after it, and in it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/draft/bracketed.hpp>
#include <wgig/draft/impl/bracketed/scanner.hpp>
#include <wgig/draft/impl/bracketed/words.hpp>

namespace wgig::detail::brackets {

/// Takes names off wordings.
class NameReader {
public:
    NameReader(std::string_view text, std::vector<Node> nodes)
        : text_(text), nodes_(std::move(nodes)) {
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].parent < 0) {
                outermost_.push_back(static_cast<std::int32_t>(i));
            }
        }
    }

protected:
    /// Calls visit(offset, code point) for the characters of a part of a node, or of the text outside of
    /// all where it is -1, that are in none of its children.
    template <class Visit>
    void visit_own(std::int32_t node, Span part, Visit&& visit) const {
        const std::vector<std::int32_t>& children =
            node < 0 ? outermost_ : nodes_[static_cast<std::size_t>(node)].children;
        auto child = static_cast<std::size_t>(
            std::partition_point(children.begin(), children.end(),
                                 [&](std::int32_t one) {
                                     return nodes_[static_cast<std::size_t>(one)].outer.end <=
                                            part.begin;
                                 }) -
            children.begin());
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

    [[nodiscard]] std::size_t start_of_line(std::size_t at) const { return start_of_line(at, 0); }
    /// The same, but not before `from`: lines may be long, and they are asked for often.
    [[nodiscard]] std::size_t start_of_line(std::size_t at, std::size_t from) const {
        const std::size_t found = text_.substr(from, at - from).rfind('\n');
        return found == std::string_view::npos ? from : from + found + 1;
    }

    /// The first colon of a part, if it is near its start.
    [[nodiscard]] std::optional<std::size_t> colon_of(std::int32_t node, Span part) const {
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

    /// Takes names off the start or the end of a wording, and a label off its start, unless labels stay.
    /// Whether there was a name or a label.
    bool take_names_inside(std::int32_t node, DraftAlternative& alternative,
                           bool labels_stay = false) const {
        Span& span = alternative.span;
        bool any = false;
        if (const auto colon = colon_of(node, span)) {
            const Span label = trimmed(text_, {span.begin, *colon});
            const std::string_view text = slice(text_, label);
            const bool numbered = is_number_label(text);
            if (numbered ? !labels_stay : is_names(text)) {
                if (!numbered) {
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
        const std::size_t line = start_of_line(bracket, bracket - std::min(bracket, longest + 1));
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
            constexpr std::array<std::string_view, 8> parting = {",", "/",  "&",  "+",
                                                                 "،", "、", "，", "／"};
            const bool is_and = word == "and" || word == "et" || word == "y" || word == "и" ||
                                word == "و" || word == "和" || word == "与" || word == "及";
            // "G77 and China" is one group's name, and so are its translations.
            const bool group =
                is_and &&
                fold(text.substr(begin, token.span.begin - begin)).find("77") != std::string::npos;
            if (is_one_of(word, parting) || (is_and && !group)) {
                add(token.span.begin);
                begin = token.span.end;
            }
        }
        add(text.size());
    }

    std::string_view text_;
    std::vector<Node> nodes_;
    std::vector<std::int32_t> outermost_;
};

}  // namespace wgig::detail::brackets
