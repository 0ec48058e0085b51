// Document symbols of the United Nations: A/RES/56/183, E/CN.16/2005/2, WSIS-II/PC-2/DOC/5-E.
#pragma once

#include <string>

#include <wgig/core/span.hpp>
#include <wgig/source/impl/facts/character.hpp>

namespace wgig::detail::facts {

/// Length of a hyphen at `at`: the ASCII one or one that must not be broken, or 0.
inline std::size_t hyphen_at(std::string_view text, std::size_t at) noexcept {
    if (at < text.size() && text[at] == '-') {
        return 1;
    }
    const std::string_view three = text.substr(at, 3);
    return three == "\xE2\x80\x90" || three == "\xE2\x80\x91" ? 3 : 0;
}

/// The run of characters around the slash at `slash` that a symbol, a path or a fraction can have.
inline Span slashed_run(std::string_view text, std::size_t slash, std::size_t from) noexcept {
    const auto plain = [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '/' || c == '.' || c == '_';
    };
    Span run{slash, slash + 1};
    while (run.begin > from && slash - run.begin < 48) {
        if (plain(text[run.begin - 1])) {
            --run.begin;
        } else if (text[run.begin - 1] == '-') {
            --run.begin;
        } else if (run.begin >= from + 3 && hyphen_at(text, run.begin - 3) == 3) {
            run.begin -= 3;
        } else {
            break;
        }
    }
    while (run.begin < slash && (text[run.begin] == '-' || text[run.begin] == '.')) {
        ++run.begin;
    }
    while (run.end < text.size()) {
        if (plain(text[run.end])) {
            ++run.end;
        } else if (const std::size_t hyphen = hyphen_at(text, run.end); hyphen != 0) {
            run.end += hyphen;
        } else if (text[run.end] == '(' && run.end + 1 < text.size() &&
                   is_ascii_upper(text[run.end + 1])) {
            // "6(Rev.1)-E": a bracket inside a symbol holds its revision.
            const std::size_t close = text.substr(run.end, 16).find(')');
            const std::string_view inside =
                text.substr(run.end + 1, close == std::string_view::npos ? 0 : close - 1);
            if (!begins_in_list(inside, "Rev. Add. Corr. Vol. REV. ADD. CORR. Part")) {
                break;
            }
            run.end += close + 1;
        } else {
            break;
        }
    }
    while (run.end > slash + 1 && !is_ascii_letter(text[run.end - 1]) &&
           !is_ascii_digit(text[run.end - 1]) && text[run.end - 1] != ')') {
        // What a sentence puts after it. A hyphen that is not ASCII goes byte by byte.
        --run.end;
    }
    return run;
}

/// What one part between slashes looks like.
struct SymbolPart {
    bool upper = false;          ///< has a capital letter
    bool lower = false;          ///< has a small letter that is not part of Rev., Add., Corr.
    bool digit = false;          ///< has a digit
    bool digit_first = false;    ///< begins with a digit
    bool dotted_number = false;  ///< CN.16, L.29
    bool digits_only = false;
    std::size_t letters = 0;
    std::size_t size = 0;
};

inline SymbolPart symbol_part(std::string_view part) noexcept {
    SymbolPart found;
    found.size = part.size();
    found.digits_only = !part.empty();
    for (std::size_t i = 0; i < part.size(); ++i) {
        const char c = part[i];
        found.digits_only = found.digits_only && is_ascii_digit(c);
        if (is_ascii_digit(c)) {
            found.digit = true;
            found.digit_first = found.digit_first || i == 0;
            found.dotted_number = found.dotted_number ||
                                  (i > 1 && part[i - 1] == '.' && is_ascii_letter(part[i - 2]));
        } else if (is_ascii_upper(c)) {
            found.upper = true;
            ++found.letters;
        } else if (is_ascii_lower(c)) {
            // Rev.1, Add.2, Conf.183: small letters after a capital and before a dot.
            const std::size_t end =
                std::min(part.find_first_not_of("abcdefghijklmnopqrstuvwxyz", i), part.size());
            const bool suffix = i > 0 && is_ascii_upper(part[i - 1]) && end - i < 6 &&
                                end < part.size() && part[end] == '.';
            found.lower = found.lower || !suffix;
            found.letters += end - i;
            i = end - 1;
        } else if (c == '_') {
            found.lower = true;
        }
    }
    return found;
}

/// Whether a run is a document symbol and no path, fraction, date or pair of acronyms. It begins
/// with a part of capitals (A, WSIS-03), and a later part has a number in one of the forms that
/// symbols have.
inline bool is_document_symbol(std::string_view run) noexcept {
    if (run.size() > 80 || run.empty() || !is_ascii_upper(run.front())) {
        return false;
    }
    std::size_t parts = 0;
    SymbolPart first;
    SymbolPart second;
    bool numbered = false;
    bool only_numbers = true;
    for (std::size_t at = 0; at <= run.size();) {
        const std::size_t end = std::min(run.find('/', at), run.size());
        const SymbolPart part = symbol_part(run.substr(at, end - at));
        if (part.size == 0 || part.lower) {
            return false;
        }
        if (parts == 0) {
            first = part;
            // WSIS-03, not A4 or IP6: digits only after a hyphen.
            const std::size_t digit = run.substr(0, end).find_first_of("0123456789");
            if (digit != std::string_view::npos && is_ascii_letter(run[digit - 1])) {
                return false;
            }
        } else {
            numbered = numbered || part.digit_first || part.dotted_number;
            only_numbers = only_numbers && part.digits_only;
        }
        second = parts == 1 ? part : second;
        ++parts;
        at = end + 1;
    }
    if (parts < 2 || (first.digit && only_numbers)) {
        return false;
    }
    if (parts == 2) {
        // S/23500, A/CONF.183 and TD/412, but neither TCP/80 nor HTTP/1.1 nor UTF-8/UTF-16.
        const bool organ = first.size == 1 ? std::string_view("AEST").find(run[0]) < 4
                                           : run.starts_with("TD/") || run.starts_with("ST/");
        return !first.digit && organ &&
               ((second.digits_only && second.size >= 2) || second.dotted_number);
    }
    return numbered;
}

/// The symbol with plain hyphens.
inline std::string symbol_value(std::string_view run) {
    std::string value;
    for (std::size_t at = 0; at < run.size();) {
        if (const std::size_t hyphen = hyphen_at(run, at); hyphen != 0) {
            value += '-';
            at += hyphen;
        } else {
            value += run[at++];
        }
    }
    return value;
}

}  // namespace wgig::detail::facts
