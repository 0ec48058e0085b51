// What stands between two marked places, said in one letter a word.
#pragma once

#include <array>

#include <wgig/source/impl/facts/character.hpp>

namespace wgig::detail::facts {

/// The letters of a glue:
///
///     -  dash, tilde        ,  comma            .  full stop       /  slash
///     :  colon              (  )  brackets      &  and             >  to, until
///     o  of                 t  the, the days    i  in, on          <  from, since
///     y  the word "year"    s  of the same year
///
/// A gap that has anything else is not understood.
class Glue {
public:
    Glue() = default;
    explicit Glue(std::string_view gap) noexcept;

    /// Whether the gap was understood and is one of the glues in a list separated by spaces; `_` in
    /// the list is the gap with nothing but blanks.
    [[nodiscard]] bool is(std::string_view list) const noexcept {
        return understood_ && in_list(size_ == 0 ? std::string_view("_") : view(), list);
    }
    /// Whether it was understood and has only these letters.
    [[nodiscard]] bool only(std::string_view letters) const noexcept {
        return understood_ && view().find_first_not_of(letters) == std::string_view::npos;
    }
    [[nodiscard]] std::string_view view() const noexcept { return {letters_.data(), size_}; }

private:
    bool put(char letter) noexcept {
        if (size_ == letters_.size()) {
            return false;
        }
        letters_[size_++] = letter;
        return true;
    }
    bool put_word(std::string_view word) noexcept;

    std::array<char, 8> letters_{};
    std::size_t size_ = 0;
    bool understood_ = false;
};

struct GlueWords {
    char letter;
    std::string_view words;
};
/// Folded already.
inline constexpr std::array glue_words = {
    GlueWords{'>', "a al au aux hasta jusqu through till to until до по الي حتي"},
    GlueWords{'&', "and e et y и و"},
    GlueWords{'y', "annee ano year г гг год года годам годах годов году годы السنه العام "
                   "سنه عام لسنه لعام م"},
    GlueWords{'o', "d de del di du of من"},
    GlueWords{'t', "day days des dia dias el jour jours l la le les los the شهر يومي"},
    GlueWords{'<', "desde from с со"},
    GlueWords{'i', "en in on в во на في"},
};

inline const WordTable<char, 8>& glue_table() {
    static const WordTable<char, 8> table = [] {
        WordTable<char, 8> made;
        for (const GlueWords& row : glue_words) {
            for_each_word(row.words,
                          [&](std::string_view word) { made[FoldedWord(word)] = row.letter; });
        }
        return made;
    }();
    return table;
}

inline bool Glue::put_word(std::string_view word) noexcept {
    const FoldedWord folded(word);
    if (const char* letter = glue_table().find(folded)) {
        return put(*letter);
    }
    // Arabic writes "and" together with the next word: ومن
    constexpr std::string_view waw = "و";
    if (folded.view().starts_with(waw)) {
        const char* letter = glue_table().find(FoldedWord(folded.view().substr(waw.size())));
        return letter != nullptr && put('&') && put(*letter);
    }
    return false;
}

inline Glue::Glue(std::string_view gap) noexcept {
    if (gap.size() > 64) {
        return;
    }
    for (std::size_t at = 0; at < gap.size();) {
        const CodePoint c = decode(gap, at);
        if (is_blank(c.value)) {
            at += c.size;
            continue;
        }
        if (is_letter(c.value)) {
            std::size_t end = at;
            while (end < gap.size() && is_letter(decode(gap, end).value)) {
                end += decode(gap, end).size;
            }
            if (!put_word(gap.substr(at, end - at))) {
                return;
            }
            at = end;
            // The apostrophe of an elided word: d'avril
            const char32_t next = code_point_at(gap, at).value;
            if (next == U'\'' || next == 0x2019) {
                at += code_point_at(gap, at).size;
            }
            continue;
        }
        char letter = '\0';
        std::size_t size = c.size;
        if (is_dash(c.value)) {
            letter = '-';
        } else {
            switch (c.value) {
            case U',':
            case 0x060C:
            case 0xFF0C:
            case 0x3001: letter = ','; break;
            case U'.': letter = '.'; break;
            case U'/':
            case 0xFF0F: letter = '/'; break;
            case U':':
            case 0xFF1A: letter = ':'; break;
            case U'(':
            case 0xFF08: letter = '('; break;
            case U')':
            case 0xFF09: letter = ')'; break;
            case U'&':
            case U'和':
            case U'与':
            case U'及':
            case U'跟': letter = '&'; break;
            case U'至':
            case U'到': letter = '>'; break;
            case U'在':
            case U'于': letter = 'i'; break;
            case U'从':
            case U'自': letter = '<'; break;
            default: break;
            }
            if (gap.substr(at).starts_with("以及")) {
                letter = '&';
                size = 6;
            } else if (gap.substr(at).starts_with("同年")) {
                letter = 's';
                size = 6;
            }
        }
        if (letter == '\0' || !put(letter)) {
            return;
        }
        at += size;
    }
    understood_ = true;
}

}  // namespace wgig::detail::facts
