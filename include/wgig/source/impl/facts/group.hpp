// Which group a report is about, and whether a meeting is its own.
#pragma once

#include <string>
#include <vector>

#include <wgig/core/code_points.hpp>
#include <wgig/source/impl/facts/lexer.hpp>

namespace wgig::detail::facts {

/// Runs of at least three capital letters, Latin or Cyrillic: WGIG, РГУИ.
inline Span acronym_at(std::string_view text, std::size_t at) noexcept {
    std::size_t end = at;
    std::size_t letters = 0;
    while (end < text.size() && letters < 12) {
        const CodePoint c = decode(text, end);
        const bool upper =
            (c.value >= U'A' && c.value <= U'Z') || (c.value >= 0x0410 && c.value <= 0x042F);
        if (!upper && !(c.value == U'-' && letters > 2)) {
            break;
        }
        letters += upper ? 1U : 0U;
        end += c.size;
    }
    const char32_t next = code_point_at(text, end).value;
    const bool word_ends = !is_letter(next) || next >= 0x3400;
    return letters >= 3 && word_ends ? Span{at, end} : Span{};
}

/// How a report calls the group that wrote it.
class GroupNames {
public:
    /// From the head of a report: its title tells the family (a group, a committee), and brackets
    /// after the name tell its acronym. Only the first 16 KiB are looked at.
    void learn(std::string_view title, std::string_view head) {
        Chunk chunk;
        chunk.text = title.substr(0, cut(title));
        Lexer::run(chunk);
        for (const Lexeme& mark : chunk.marks) {
            if (mark.sign == Sign::body && mark.value != other_family) {
                family_ = static_cast<Family>(mark.value);
                break;
            }
        }
        chunk.text = head.substr(0, cut(head));
        Lexer::run(chunk);
        for (const Lexeme& mark : chunk.marks) {
            if (mark.sign == Sign::body && mark.value == family_ && acronyms_.empty()) {
                learn_acronym(chunk.text.substr(mark.begin, 160));
            }
        }
    }

    [[nodiscard]] bool is_own(std::string_view acronym) const noexcept {
        return std::find(acronyms_.begin(), acronyms_.end(), acronym) != acronyms_.end();
    }
    [[nodiscard]] bool is_own(std::int64_t family) const noexcept { return family == family_; }

private:
    static std::size_t cut(std::string_view text) noexcept { return boundary_before(text, 16384); }
    void learn_acronym(std::string_view text) {
        for (std::size_t at = 0; at < text.size() && text[at] != '\n'; ++at) {
            const std::size_t open = text[at] == '('                     ? 1
                                     : text.substr(at).starts_with("（") ? 3
                                                                         : 0;
            if (open != 0) {
                const Span span = acronym_at(text, at + open);
                if (!span.empty()) {
                    acronyms_.emplace_back(slice(text, span));
                }
                return;
            }
        }
    }

    std::vector<std::string> acronyms_;
    Family family_ = group_family;
};

}  // namespace wgig::detail::facts
