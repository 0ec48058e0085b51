// Options under each other: paragraphs that begin with "Option 1:", "Option 2:" and so on.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <wgig/draft/impl/bracketed/scanner.hpp>
#include <wgig/draft/impl/bracketed/words.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::brackets {

/// What numbers a wording: `Option 2 (EU, Japan):`.
struct OptionLabel {
    std::size_t begin = 0;      ///< of the marks of Markdown before it, or of its first word
    std::size_t end = 0;        ///< after its colon and the marks of Markdown around that
    std::string word;           ///< folded: `option`
    std::size_t number = 0;     ///< 1 for `1`, `A`, `I`
    std::optional<Span> names;  ///< what is between its round brackets
    std::int32_t node = -1;     ///< the innermost square brackets around it; -1 for none
};

/// Options of which one is to be chosen.
struct OptionGroup {
    std::vector<OptionLabel> labels;
    std::vector<Span> wordings;
    std::int32_t node = -1;
    Span span;  ///< all of it
};

/// The number that a text begins with, and how many bytes it takes: digits, one letter, a Roman number,
/// or a number word of Chinese or Arabic. Nothing where it goes on as a word.
inline std::optional<std::pair<std::size_t, std::size_t>> option_number(std::string_view text) {
    struct Numeral {
        std::string_view text;
        std::size_t number;
    };
    static constexpr std::array<Numeral, 39> numerals = {
        {{"一", 1},     {"二", 2},      {"三", 3},      {"四", 4},      {"五", 5},
         {"六", 6},     {"七", 7},      {"八", 8},      {"九", 9},      {"甲", 1},
         {"乙", 2},     {"丙", 3},      {"丁", 4},      {"戊", 5},      {"الأول", 1},
         {"الأولى", 1}, {"الثاني", 2},  {"الثانية", 2}, {"الثالث", 3},  {"الثالثة", 3},
         {"الرابع", 4}, {"الرابعة", 4}, {"الخامس", 5},  {"الخامسة", 5}, {"ألف", 1},
         {"باء", 2},    {"جيم", 3},     {"دال", 4},     {"أ", 1},       {"ب", 2},
         {"ج", 3},      {"د", 4},       {"II", 2},      {"III", 3},     {"IV", 4},
         {"VI", 6},     {"VII", 7},     {"I", 1},       {"V", 5}}};
    const auto ends_at = [&](std::size_t at) {
        if (at >= text.size()) {
            return true;
        }
        const CharacterClass next = character_class(decode(text, at).value);
        return next == CharacterClass::other || next == CharacterClass::space;
    };
    std::size_t number = 0;
    std::size_t size = 0;
    for (int digits = 0; size < text.size(); ++digits) {
        const CodePoint c = decode(text, size);
        const int digit = digit_value(c.value);
        if (digit < 0 || digits == 3) {
            break;
        }
        number = 10 * number + static_cast<std::size_t>(digit);
        size += c.size;
    }
    if (size > 0) {
        return number > 0 && number < 100 && ends_at(size) ? std::optional(std::pair(number, size))
                                                           : std::nullopt;
    }
    for (const Numeral& numeral : numerals) {
        if (text.starts_with(numeral.text) && ends_at(numeral.text.size())) {
            return std::pair(numeral.number, numeral.text.size());
        }
    }
    if (text.empty()) {
        return std::nullopt;
    }
    const CodePoint letter = decode(text, 0);
    if (!ends_at(letter.size)) {
        return std::nullopt;
    }
    constexpr std::u32string_view cyrillic = U"абвгд";
    const char32_t folded = fold(letter.value).characters[0];
    if (folded >= U'a' && folded <= U'z') {
        return std::pair(static_cast<std::size_t>(folded - U'a') + 1, std::size_t{letter.size});
    }
    if (const std::size_t at = cyrillic.find(folded); at != std::u32string_view::npos) {
        return std::pair(at + 1, std::size_t{letter.size});
    }
    return std::nullopt;
}

/// Finds options and puts those that belong together into groups.
class OptionFinder {
public:
    OptionFinder(std::string_view text, const std::vector<Node>& nodes)
        : text_(text), nodes_(nodes) {}

    std::vector<OptionGroup> groups() {
        find_labels();
        std::vector<OptionGroup> open;
        for (const OptionLabel& label : labels_) {
            while (!open.empty() && label.begin >= end_of(open.back().node)) {
                close(open, open.size() - 1);
            }
            const auto goes_on = std::find_if(open.rbegin(), open.rend(), [&](const auto& group) {
                return follows(group.labels.back(), label);
            });
            if (goes_on != open.rend()) {
                const auto number = static_cast<std::size_t>(open.rend() - goes_on);
                while (open.size() > number) {
                    close(open, open.size() - 1, label.begin);
                }
                open.back().labels.push_back(label);
            } else if (label.number == 1) {
                constexpr std::size_t deepest = 8;
                if (open.size() == deepest) {
                    close(open, 0);
                }
                open.push_back({{label}, {}, label.node, {}});
            }
        }
        while (!open.empty()) {
            close(open, open.size() - 1);
        }
        std::sort(groups_.begin(), groups_.end(), [](const OptionGroup& a, const OptionGroup& b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                                : a.span.end > b.span.end;
        });
        std::vector<std::size_t> around;  // where the groups around end
        std::erase_if(groups_, [&](const OptionGroup& group) {
            while (!around.empty() && around.back() <= group.span.begin) {
                around.pop_back();
            }
            const bool cuts = !around.empty() && around.back() < group.span.end;
            if (!cuts) {
                around.push_back(group.span.end);
            }
            return cuts;
        });
        return std::move(groups_);
    }

    /// The label that brackets begin with.
    [[nodiscard]] const OptionLabel* first_label(std::size_t node) const {
        const auto found = first_labels_.find(node);
        return found == first_labels_.end() ? nullptr : &labels_[found->second];
    }

private:
    /// Text between two labels that is longer than this is not one option.
    static constexpr std::size_t longest_option = 20'000;

    [[nodiscard]] std::size_t end_of(std::int32_t node) const {
        return node < 0 ? text_.size() + 1 : nodes_[static_cast<std::size_t>(node)].inner.end;
    }

    [[nodiscard]] bool follows(const OptionLabel& before, const OptionLabel& label) const {
        return before.node == label.node && before.word == label.word &&
               before.number + 1 == label.number && label.begin - before.end <= longest_option &&
               slice(text_, {before.end, label.begin}).find("\n#") == std::string_view::npos;
    }

    // ---- labels --------------------------------------------------------------------------------------

    static bool is_decoration(char32_t c) {
        return c == U'*' || c == U'_' || c == U'>' || c == 0x2022;
    }

    void find_labels() {
        std::vector<std::int32_t> around;
        std::size_t next = 0;
        const auto look_at = [&](std::size_t at) {
            while (next < nodes_.size() && nodes_[next].outer.begin < at) {
                around.push_back(static_cast<std::int32_t>(next++));
            }
            while (!around.empty() && end_of(around.back()) < at) {
                around.pop_back();
            }
            if (auto label = label_at(at)) {
                label->node = around.empty() ? -1 : around.back();
                if (label->node >= 0 &&
                    skipped(nodes_[static_cast<std::size_t>(label->node)].inner.begin) == at) {
                    first_labels_[static_cast<std::size_t>(label->node)] = labels_.size();
                }
                labels_.push_back(std::move(*label));
            }
        };
        // Where a line begins, and where brackets do.
        std::vector<std::size_t> places{0};
        for (std::size_t at = text_.find('\n'); at != std::string_view::npos;
             at = text_.find('\n', at + 1)) {
            places.push_back(at + 1);
        }
        for (const Node& node : nodes_) {
            places.push_back(node.inner.begin);
        }
        std::sort(places.begin(), places.end());
        for (const std::size_t place : places) {
            if (const std::size_t at = skipped(place);
                labels_.empty() || at > labels_.back().begin) {
                look_at(at);
            }
        }
    }

    /// Past white space within the line.
    [[nodiscard]] std::size_t skipped(std::size_t at) const {
        while (at < text_.size() && text_[at] != '\n') {
            const CodePoint c = decode(text_, at);
            if (character_class(c.value) != CharacterClass::space) {
                break;
            }
            at += c.size;
        }
        return at;
    }
    [[nodiscard]] std::size_t undecorated(std::size_t at) const {
        while (at < text_.size() && is_decoration(decode(text_, at).value)) {
            at = skipped(at + decode(text_, at).size);
        }
        return at;
    }

    [[nodiscard]] std::optional<OptionLabel> label_at(std::size_t begin) const {
        OptionLabel label;
        label.begin = begin;
        std::size_t at = begin;
        while (at < text_.size() && text_[at] == '#') {
            ++at;
        }
        if (text_.substr(at).starts_with("- ")) {
            ++at;
        }
        at = undecorated(skipped(at));
        const std::size_t word = at;
        constexpr std::size_t longest_word = 40;
        const auto is_letter = [&] {
            const CharacterClass kind = character_class(decode(text_, at).value);
            return kind == CharacterClass::letter || kind == CharacterClass::ideograph ||
                   kind == CharacterClass::mark;
        };
        while (at < text_.size() && at - word < longest_word && is_letter()) {
            at += decode(text_, at).size;
        }
        // Chinese has no space before the number.
        if (const std::size_t size = han_option_word(fold(slice(text_, {word, at}))); size > 0) {
            at = word + size;
        }
        label.word = fold(slice(text_, {word, at}));
        if (!is_option_word(label.word)) {
            return std::nullopt;
        }
        at = skipped(at);
        const auto number = option_number(text_.substr(at, 64));
        if (!number) {
            return std::nullopt;
        }
        label.number = number->first;
        at = undecorated(skipped(at + number->second));
        if (at < text_.size() && is_open_round(decode(text_, at).value)) {
            const std::size_t inner = at + decode(text_, at).size;
            std::size_t close = inner;
            constexpr std::size_t longest_names = 130;
            while (close < text_.size() && close - inner < longest_names && text_[close] != '\n' &&
                   !is_close_round(decode(text_, close).value)) {
                close += decode(text_, close).size;
            }
            if (close >= text_.size() || !is_close_round(decode(text_, close).value)) {
                return std::nullopt;
            }
            if (const Span names = trimmed(text_, {inner, close}); is_names(slice(text_, names))) {
                label.names = names;
            }
            at = undecorated(skipped(close + decode(text_, close).size));
        }
        if (at < text_.size() && text_[at] != '\n') {
            constexpr std::u32string_view parting = U":.)-\u2013\u2014\uFF1A\uFF09\u3001\u3002";
            const CodePoint c = decode(text_, at);
            if (parting.find(c.value) == std::u32string_view::npos) {
                return std::nullopt;
            }
            at += c.size;
            while (at < text_.size() && is_decoration(decode(text_, at).value)) {
                at += decode(text_, at).size;
            }
            at = skipped(at);
        }
        label.end = at;
        return label;
    }

    // ---- groups --------------------------------------------------------------------------------------

    /// Closes a group: what the last of its options is, and where it ends.
    void close(std::vector<OptionGroup>& open, std::size_t number,
               std::size_t limit = std::string_view::npos) {
        OptionGroup group = std::move(open[number]);
        open.erase(open.begin() + static_cast<std::ptrdiff_t>(number));
        if (group.labels.size() < 2) {
            return;
        }
        limit = std::min({limit, text_.size(), end_of(group.node)});
        const std::size_t count = group.labels.size();
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t begin = group.labels[i].end;
            const std::size_t end =
                i + 1 < count ? group.labels[i + 1].begin : end_of_last(group, limit);
            group.wordings.push_back(trimmed(text_, {begin, std::max(begin, end)}));
        }
        group.span = {group.labels.front().begin,
                      std::max(group.wordings.back().end, group.labels.back().end)};
        groups_.push_back(std::move(group));
    }

    /// The last option ends as those before it do: at an empty line, if there is one between them, and
    /// at the end of its line otherwise; but not inside brackets that it opens.
    [[nodiscard]] std::size_t end_of_last(const OptionGroup& group, std::size_t limit) const {
        const OptionLabel& last = group.labels.back();
        const OptionLabel& before = group.labels[group.labels.size() - 2];
        const bool by_empty_lines = has_empty_line({before.end, last.begin});
        std::size_t at = last.end;
        while (at < limit && text_[at] == '\n') {
            at = std::min(limit, skipped(at + 1));
        }
        auto node = std::partition_point(nodes_.begin(), nodes_.end(), [&](const Node& one) {
            return one.outer.begin < last.end;
        });
        std::size_t inside = at;  // brackets that began before here end there
        for (;;) {
            std::size_t end = std::min(limit, text_.find('\n', at));
            while (by_empty_lines && end < limit) {
                const std::size_t next = skipped(end + 1);
                if (next >= limit || text_[next] == '\n' || text_[next] == '#') {
                    break;
                }
                end = std::min(limit, text_.find('\n', next));
            }
            for (; node != nodes_.end() && node->outer.begin < end; ++node) {
                inside = std::max(inside, node->outer.end);
            }
            // So are options inside it.
            for (auto found = groups_.rbegin();
                 found != groups_.rend() && found->span.begin >= last.end; ++found) {
                if (found->span.begin < end) {
                    inside = std::max(inside, found->span.end);
                }
            }
            if (inside <= end || inside > limit) {
                return end;
            }
            at = inside;
        }
    }

    [[nodiscard]] bool has_empty_line(Span span) const {
        for (std::size_t at = text_.find('\n', span.begin); at < span.end;
             at = text_.find('\n', at + 1)) {
            const std::size_t next = skipped(at + 1);
            if (next < span.end && text_[next] == '\n') {
                return true;
            }
        }
        return false;
    }

    std::string_view text_;
    const std::vector<Node>& nodes_;
    std::vector<OptionLabel> labels_;
    std::unordered_map<std::size_t, std::size_t> first_labels_;  ///< by node
    std::vector<OptionGroup> groups_;
};

}  // namespace wgig::detail::brackets
