// Markdown inside lines: emphasis, code, links, notes, escapes. What is markup is cut out.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <wgig/source/impl/reader/entity.hpp>
#include <wgig/source/impl/reader/line.hpp>

namespace wgig::detail::reader {

/// The names that a Markdown file defines: notes with their numbers, and link references.
struct MarkdownNames {
    std::unordered_map<std::string_view, std::uint32_t> notes;
    std::unordered_set<std::string_view> links;
};

/// Cuts the markup of some lines that make one block. Linear: each search looks no further than
/// the line, and remembers where it ended in vain.
class MarkdownInline {
public:
    MarkdownInline(Source& source, const MarkdownNames& names) : source_(source), names_(names) {}

    /// Gives the lines [first, end) their pieces.
    void cut(std::size_t first, std::size_t end) {
        cuts_.clear();
        for (auto& open : open_) {
            open.clear();
        }
        bool any = false;
        for (std::size_t i = first; i < end; ++i) {
            const Line& line = source_.lines[i];
            if (!line.taken &&
                source_.slice(line).find_first_of("*_`[]<&\\~") != std::string_view::npos) {
                scan(line);
                any = true;
            }
        }
        if (!any || cuts_.empty()) {
            return;
        }
        std::sort(cuts_.begin(), cuts_.end(),
                  [](const Cut& a, const Cut& b) { return a.begin < b.begin; });
        std::size_t next = 0;
        for (std::size_t i = first; i < end; ++i) {
            next = split(source_.lines[i], next);
        }
    }

private:
    struct Cut {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::uint32_t aux = 0;
        PieceKind kind = PieceKind::text;  // text: nothing in its place
    };
    struct Delimiter {
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    [[nodiscard]] char at(std::size_t i) const noexcept {
        return i < source_.text.size() ? source_.text[i] : '\0';
    }
    [[nodiscard]] static bool is_punctuation(char c) noexcept {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
               (c >= '{' && c <= '~');
    }

    void scan(const Line& line) {
        end_ = line.end;
        brackets_.clear();
        no_code_.fill(false);
        no_paren_ = no_angle_ = false;
        for (std::size_t i = line.begin; i < end_;) {
            i = scan_one(line, i);
        }
    }

    [[nodiscard]] std::size_t scan_one(const Line& line, std::size_t i) {
        switch (at(i)) {
        case '\\':
            if (i + 1 < end_ && is_punctuation(at(i + 1))) {
                cuts_.push_back({i, i + 1});
                return i + 2;
            }
            if (i + 1 == end_) {
                cuts_.push_back({i, i + 1});
            }
            return i + 1;
        case '`': return scan_code(i);
        case '[': return scan_open(i);
        case ']': return scan_close(i);
        case '<': return scan_angle(i);
        case '&':
            if (Entity entity = read_entity(source_.slice(Span{i, end_})); entity.size > 0) {
                cuts_.push_back({i, i + entity.size,
                                 static_cast<std::uint32_t>(source_.decoded.size()),
                                 PieceKind::decoded});
                source_.decoded.push_back(std::move(entity.text));
                return i + entity.size;
            }
            return i + 1;
        case '*':
        case '_':
        case '~': return scan_delimiter(line, i);
        default: return i + 1;
        }
    }

    [[nodiscard]] std::size_t scan_code(std::size_t i) {
        std::size_t size = 1;
        while (i + size < end_ && at(i + size) == '`') {
            ++size;
        }
        if (size >= no_code_.size() || no_code_[size]) {
            return i + size;
        }
        for (std::size_t j = i + size; j < end_;) {
            if (at(j) != '`') {
                ++j;
                continue;
            }
            std::size_t run = 1;
            while (j + run < end_ && at(j + run) == '`') {
                ++run;
            }
            if (run == size) {
                cuts_.push_back({i, i + size});
                cuts_.push_back({j, j + run});
                return j + run;
            }
            j += run;
        }
        no_code_[size] = true;
        return i + size;
    }

    [[nodiscard]] std::size_t scan_open(std::size_t i) {
        if (at(i + 1) == '^') {
            const std::size_t close = source_.text.substr(0, std::min(end_, i + 80)).find(']', i);
            if (close != std::string_view::npos) {
                const auto note = names_.notes.find(source_.slice(Span{i + 2, close}));
                if (note != names_.notes.end()) {
                    cuts_.push_back({i, close + 1, note->second, PieceKind::note_mark});
                    return close + 1;
                }
            }
        }
        brackets_.push_back(i);
        return i + 1;
    }

    [[nodiscard]] std::size_t scan_close(std::size_t i) {
        if (brackets_.empty()) {
            return i + 1;
        }
        const std::size_t open = brackets_.back();
        brackets_.pop_back();
        const bool image = open > 0 && at(open - 1) == '!';
        const std::size_t begin = image ? open - 1 : open;
        if (i + 1 < end_ && at(i + 1) == '(' && !no_paren_) {
            std::size_t close = source_.text.substr(0, end_).find(')', i + 2);
            if (close == std::string_view::npos) {
                no_paren_ = true;
                return i + 1;
            }
            // One pair of parentheses may stand inside an address.
            const std::string_view address = source_.slice(Span{i + 2, close});
            if (address.find('(') != std::string_view::npos) {
                const std::size_t second = source_.text.substr(0, end_).find(')', close + 1);
                close = second == std::string_view::npos ? close : second;
            }
            cuts_.push_back({begin, open + 1});
            cuts_.push_back({i, close + 1});
            return close + 1;
        }
        const std::string_view label = source_.slice(Span{open + 1, i});
        if (i + 1 < end_ && at(i + 1) == '[') {
            const std::size_t close =
                source_.text.substr(0, std::min(end_, i + 200)).find(']', i + 2);
            if (close != std::string_view::npos) {
                const std::string_view name = source_.slice(Span{i + 2, close});
                if (names_.links.contains(name.empty() ? label : name)) {
                    cuts_.push_back({begin, open + 1});
                    cuts_.push_back({i, close + 1});
                    return close + 1;
                }
            }
        }
        if (names_.links.contains(label)) {
            cuts_.push_back({begin, open + 1});
            cuts_.push_back({i, i + 1});
        }
        return i + 1;
    }

    /// `<https://example.org>` loses its brackets, `<b>` all of itself.
    [[nodiscard]] std::size_t scan_angle(std::size_t i) {
        const char next = at(i + 1);
        const bool tag = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
                         next == '/' || next == '!';
        if (!tag || no_angle_) {
            return i + 1;
        }
        // No further than the next bracket of either kind, so that no text is looked at twice.
        const std::size_t close = source_.text.substr(0, end_).find_first_of("<>", i + 1);
        if (close == std::string_view::npos) {
            no_angle_ = true;
            return i + 1;
        }
        if (at(close) == '<') {
            return i + 1;
        }
        const std::string_view inside = source_.slice(Span{i + 1, close});
        const bool address = inside.find(' ') == std::string_view::npos && next != '/' &&
                             (inside.find("://") != std::string_view::npos ||
                              inside.find('@') != std::string_view::npos);
        if (address) {
            cuts_.push_back({i, i + 1});
            cuts_.push_back({close, close + 1});
        } else {
            cuts_.push_back({i, close + 1});
        }
        return close + 1;
    }

    /// Emphasis, by the rules of CommonMark for what may open and what may close.
    [[nodiscard]] std::size_t scan_delimiter(const Line& line, std::size_t i) {
        const char c = at(i);
        std::size_t size = 1;
        while (i + size < end_ && at(i + size) == c) {
            ++size;
        }
        const std::size_t after = i + size;
        if (c == '~' && size != 2) {
            return after;
        }
        const char left = i > line.begin ? at(i - 1) : ' ';
        const char right = after < end_ ? at(after) : ' ';
        const bool left_space = left == ' ' || left == '\t';
        const bool right_space = right == ' ' || right == '\t';
        const bool left_mark = is_punctuation(left);
        const bool right_mark = is_punctuation(right);
        const bool opens_left = !right_space && (!right_mark || left_space || left_mark);
        const bool closes_right = !left_space && (!left_mark || right_space || right_mark);
        const bool word = c == '_';
        const bool opens = opens_left && (!word || !closes_right || left_mark);
        const bool closes = closes_right && (!word || !opens_left || right_mark);
        auto& open = open_[c == '*' ? 0U : c == '_' ? 1U : 2U];
        Delimiter rest{i, size};
        while (closes && rest.size > 0 && !open.empty()) {
            Delimiter& partner = open.back();
            const std::size_t both = std::min(partner.size, rest.size);
            cuts_.push_back({partner.begin + partner.size - both, partner.begin + partner.size});
            cuts_.push_back({rest.begin, rest.begin + both});
            partner.size -= both;
            rest.begin += both;
            rest.size -= both;
            if (partner.size == 0) {
                open.pop_back();
            }
        }
        if (opens && rest.size > 0) {
            open.push_back(rest);
        }
        return after;
    }

    /// Makes the pieces of a line from what the cuts leave; returns the first cut behind it.
    [[nodiscard]] std::size_t split(Line& line, std::size_t next) {
        const auto first = static_cast<std::uint32_t>(source_.pieces.size());
        const std::size_t first_cut = next;
        std::size_t begin = line.begin;
        const auto add_text = [&](std::size_t end) {
            if (begin < end) {
                source_.pieces.push_back({begin, end, 0, Join::glue, PieceKind::text, line.bits});
            }
        };
        while (next < cuts_.size() && cuts_[next].begin < line.end) {
            const Cut& cut = cuts_[next++];
            if (cut.begin < begin) {
                continue;
            }
            add_text(cut.begin);
            if (cut.kind != PieceKind::text) {
                source_.pieces.push_back({cut.begin, cut.end, cut.aux, Join::glue, cut.kind, 0});
            }
            begin = cut.end;
        }
        if (next == first_cut) {
            return next;
        }
        add_text(line.end);
        line.first_piece = first;
        line.piece_count = static_cast<std::uint32_t>(source_.pieces.size()) - first;
        if (line.piece_count == 0) {
            line.taken = true;
            source_.leave(LeftoverKind::separator, line.span());
        }
        return next;
    }

    Source& source_;
    const MarkdownNames& names_;
    std::vector<Cut> cuts_;
    std::array<std::vector<Delimiter>, 3> open_;
    std::vector<std::size_t> brackets_;
    std::array<bool, 32> no_code_{};
    bool no_paren_ = false;
    bool no_angle_ = false;
    std::size_t end_ = 0;
};

}  // namespace wgig::detail::reader
