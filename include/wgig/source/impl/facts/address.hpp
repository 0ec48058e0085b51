// Web and email addresses and document symbols: where they begin and end.
#pragma once

#include <wgig/core/span.hpp>
#include <wgig/source/impl/facts/character.hpp>

namespace wgig::detail::facts {

/// Where a web address that begins at `begin` ends: at white space, quotes, Chinese characters,
/// brackets that it has not opened; punctuation at its end is the sentence's.
inline std::size_t end_of_web_address(std::string_view text, std::size_t begin) noexcept {
    std::size_t at = begin;
    std::size_t end = begin;
    std::size_t open = 0;
    while (at < text.size()) {
        const CodePoint c = decode(text, at);
        if (c.value < 0x80) {
            const auto byte = static_cast<char>(c.value);
            if (byte <= ' ' || byte == 0x7F ||
                std::string_view("<>\"`{}|\\^[]").find(byte) != std::string_view::npos) {
                break;
            }
            if (byte == ')' && open == 0) {
                break;
            }
            open += byte == '(' ? 1U : 0U;
            open -= byte == ')' ? 1U : 0U;
            at += 1;
            if (std::string_view(".,;:!?'(").find(byte) == std::string_view::npos) {
                end = at;
            }
            continue;
        }
        // Letters of other scripts may be part of an address; Chinese characters, which are not set
        // apart by spaces, and all punctuation end it.
        const CharacterClass kind = character_class(c.value);
        if (kind != CharacterClass::letter && kind != CharacterClass::digit &&
            kind != CharacterClass::mark) {
            break;
        }
        at += c.size;
        end = at;
    }
    return end;
}

/// The address that "://" (or ":/", as careless typists have it) at `colon` belongs to.
inline Span web_address_around(std::string_view text, std::size_t colon,
                               std::size_t from) noexcept {
    std::size_t begin = colon;
    while (begin > from && colon - begin < 10 && is_ascii_letter(text[begin - 1])) {
        --begin;
    }
    const std::string_view scheme = text.substr(begin, colon - begin);
    const bool two_slashes = text.substr(colon + 1).starts_with("//");
    const FoldedWord folded(scheme);
    if (scheme.size() < 2 ||
        !(in_list(folded.view(), "http https ftp ftps") || (two_slashes && scheme.size() < 10)) ||
        (begin > from && (is_ascii_digit(text[begin - 1]) || is_ascii_letter(text[begin - 1])))) {
        return {};
    }
    const std::size_t rest = colon + (two_slashes ? 3 : 2);
    const char32_t first = code_point_at(text, rest).value;
    if (!is_letter(first) && digit_value(first) < 0) {
        return {};
    }
    const std::size_t end = end_of_web_address(text, rest);
    return end > rest ? Span{begin, end} : Span{};
}

/// The email address around the "@" at `sign`.
inline Span email_around(std::string_view text, std::size_t sign, std::size_t from) noexcept {
    const auto local = [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) ||
               std::string_view(".!#$%&'*+/=?^_{|}~-").find(c) != std::string_view::npos;
    };
    const auto host = [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.';
    };
    std::size_t begin = sign;
    while (begin > from && sign - begin < 64 && local(text[begin - 1])) {
        --begin;
    }
    while (begin < sign && !is_ascii_letter(text[begin]) && !is_ascii_digit(text[begin])) {
        ++begin;
    }
    std::size_t end = sign + 1;
    while (end < text.size() && end - sign <= 253 && host(text[end])) {
        ++end;
    }
    while (end > sign + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) {
        --end;
    }
    const std::string_view domain = text.substr(sign + 1, end - sign - 1);
    const std::size_t dot = domain.rfind('.');
    if (begin == sign || dot == std::string_view::npos || dot == 0 || domain.size() - dot < 3 ||
        !is_ascii_letter(domain[dot + 1]) || domain.find("..") != std::string_view::npos) {
        return {};
    }
    return {begin, end};
}

}  // namespace wgig::detail::facts
