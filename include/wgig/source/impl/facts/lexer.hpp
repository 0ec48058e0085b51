// Finds the marked places of a text in one pass, at several bytes a nanosecond where there are none.
#pragma once

#include <wgig/source/impl/facts/address.hpp>
#include <wgig/source/impl/facts/digit.hpp>
#include <wgig/source/impl/facts/symbol.hpp>
#include <wgig/source/impl/facts/vocabulary.hpp>

namespace wgig::detail::facts {

/// What a byte can begin.
enum class Byte : std::uint8_t {
    skip,    ///< nothing of interest
    letter,  ///< ASCII letter, or lead byte of a Latin, Greek or Cyrillic letter
    arabic,  ///< lead byte of the Arabic block: letters, digits, punctuation
    mark,    ///< lead byte of combining marks
    inside,  ///< continuation byte
    digit,   ///< ASCII digit
    stop,    ///< . ! ? ; line feed
    slash,
    at,
    colon,
    sign,   ///< lead byte of Latin-1 signs: § ¶ ª º
    three,  ///< lead byte of three
    four,   ///< lead byte of four
};

constexpr std::array<Byte, 256> make_byte_classes() {
    std::array<Byte, 256> classes{};
    for (std::size_t c = 0; c < 256; ++c) {
        Byte& it = classes[c];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC3 && c <= 0xD7)) {
            it = Byte::letter;
        } else if (c >= '0' && c <= '9') {
            it = Byte::digit;
        } else if (c >= 0x80 && c <= 0xBF) {
            it = Byte::inside;
        } else if (c >= 0xD8 && c <= 0xDF) {
            it = Byte::arabic;
        } else if (c >= 0xE0 && c <= 0xEF) {
            it = Byte::three;
        } else if (c >= 0xF0) {
            it = Byte::four;
        } else if (c == '.' || c == '!' || c == '?' || c == ';' || c == '\n') {
            it = Byte::stop;
        }
    }
    classes[0xC2] = Byte::sign;
    classes[0xCC] = Byte::mark;
    classes[0xCD] = Byte::mark;
    classes['/'] = Byte::slash;
    classes['@'] = Byte::at;
    classes[':'] = Byte::colon;
    return classes;
}
inline constexpr std::array<Byte, 256> byte_classes = make_byte_classes();

class Lexer {
public:
    /// Fills `chunk.marks` from `chunk.text`, which must be valid UTF-8 of less than 4 GiB.
    static void run(Chunk& chunk) { Lexer(chunk).run(); }

private:
    explicit Lexer(Chunk& chunk)
        : text_(chunk.text), marks_(chunk.marks), vocabulary_(Vocabulary::get()) {
        marks_.clear();
    }

    [[nodiscard]] Byte byte_class(std::size_t at) const noexcept {
        return byte_classes[static_cast<unsigned char>(text_[at])];
    }
    [[nodiscard]] unsigned byte(std::size_t at) const noexcept {
        return at < text_.size() ? static_cast<unsigned char>(text_[at]) : 0U;
    }

    void run() {
        const char* const text = text_.data();
        const std::size_t size = text_.size();
        // In locals, so that the marks written in between do not make the compiler read them again.
        std::size_t at = 0;
        while (at < size) {
            const Byte kind = byte_classes[static_cast<unsigned char>(text[at])];
            if (kind == Byte::skip) {
                ++at;
                continue;
            }
            if (kind == Byte::letter) {
                const std::size_t begin = at;
                Byte next = Byte::letter;
                do {
                    ++at;
                } while (
                    at < size &&
                    ((next = byte_classes[static_cast<unsigned char>(text[at])]) == Byte::letter ||
                     next == Byte::inside));
                const bool goes_on = at < size && (next == Byte::mark || next == Byte::arabic ||
                                                   next == Byte::three || is_soft_hyphen(at));
                if (!goes_on) {
                    // No known word is shorter, except Cyrillic ones.
                    const bool short_word =
                        at - begin < 3 && static_cast<unsigned char>(text[begin]) < 0x80;
                    if (short_word ||
                        !vocabulary_.may_know(text + begin, at - begin, begin + 8 <= size)) {
                        if (at - begin != 3 || (text[begin] | 0x20) != 'w') {
                            continue;
                        }
                    }
                    at_ = at;
                    plain_word(begin, at);
                    at = at_;
                    continue;
                }
                at_ = at;
                word(begin);
                at = at_;
                continue;
            }
            if (kind == Byte::three && at + 2 < size && is_idle_han(text + at)) {
                at += 3;
                continue;
            }
            at_ = at;
            switch (kind) {
            case Byte::skip:
            case Byte::letter:
            case Byte::inside:
            case Byte::mark: ++at_; break;
            case Byte::arabic: word(at_); break;
            case Byte::digit: number(); break;
            case Byte::stop: stop(); break;
            case Byte::slash: slash(); break;
            case Byte::at: email(); break;
            case Byte::colon: colon(); break;
            case Byte::sign: sign(); break;
            case Byte::three: three(); break;
            case Byte::four: at_ += 4; break;
            }
            at = at_;
        }
    }

    [[nodiscard]] bool is_soft_hyphen(std::size_t at) const noexcept {
        return byte(at) == 0xC2 && byte(at + 1) == 0xAD;
    }

    /// Whether the three bytes are a Chinese character that no known word begins with.
    [[nodiscard]] bool is_idle_han(const char* bytes) const noexcept {
        const auto bits = [&](int i) {
            return static_cast<char32_t>(static_cast<unsigned char>(bytes[i]));
        };
        const char32_t c =
            ((bits(0) & 0x0FU) << 12U) | ((bits(1) & 0x3FU) << 6U) | (bits(2) & 0x3FU);
        return c >= 0x3400 && c < Vocabulary::han_last && !vocabulary_.begins_han(c);
    }

    void plain_word(std::size_t begin, std::size_t end) {
        known_word(begin, end, false);
        if (end - begin == 3 && FoldedWord(text_.substr(begin, 3)).view() == "www" &&
            byte(end) == '.' && is_letter(code_point_at(text_, end + 1).value)) {
            replace(Sign::web, {begin, end_of_web_address(text_, begin)});
        }
    }

    /// Ligatures, and the joined forms of Arabic letters that text from PDF files has.
    [[nodiscard]] bool is_presentation_form(std::size_t at) const noexcept {
        return byte(at) == 0xEF && byte(at + 1) >= 0xAC && byte(at + 1) <= 0xBB;
    }

    Lexeme& add(Sign sign, std::size_t begin, std::size_t end, std::int64_t value = 0) {
        Lexeme& mark = marks_.emplace_back();
        mark.begin = static_cast<std::uint32_t>(begin);
        mark.end = static_cast<std::uint32_t>(end);
        mark.sign = sign;
        mark.value = value;
        at_ = end;
        return mark;
    }
    /// A mark that takes back what was marked inside it.
    void replace(Sign sign, Span span) {
        while (!marks_.empty() && marks_.back().end > span.begin) {
            marks_.pop_back();
        }
        add(sign, span.begin, span.end);
        taken_ = span.end;
    }

    // In lexer_words.hpp.
    void word(std::size_t begin);
    [[nodiscard]] std::size_t end_of_word(std::size_t end, bool& unusual) const noexcept;
    void known_word(std::size_t begin, std::size_t end, bool unusual);
    void arabic_word(std::size_t begin, std::size_t end, bool unusual);
    bool arabic_stem(std::size_t at, std::size_t end, bool unusual, bool is_prefixed);
    void mark_word(std::size_t begin, std::size_t end, const Words& words);
    void month(std::size_t begin, std::size_t end, const Words& words);
    void three();
    void han_number();

    // In lexer_numbers.hpp.
    void number();
    void ordinal_suffix(Lexeme& mark);

    void stop();
    [[nodiscard]] bool abbreviation_before(std::size_t dot) const noexcept;

    void sign() {
        const unsigned second = byte(at_ + 1);
        if (second == 0xA7 || second == 0xB6) {
            add(Sign::paragraph, at_, at_ + 2);
        } else {
            at_ += 2;
        }
    }

    void colon() {
        if (byte(at_ + 1) == '/') {
            if (const Span span = web_address_around(text_, at_, taken_); !span.empty()) {
                replace(Sign::web, span);
                return;
            }
        }
        ++at_;
    }

    void email() {
        if (const Span span = email_around(text_, at_, taken_); !span.empty()) {
            replace(Sign::email, span);
            return;
        }
        ++at_;
    }

    void slash() {
        // Each run is looked at once, at its first slash.
        if (at_ >= run_end_) {
            const Span span = slashed_run(text_, at_, taken_);
            run_end_ = span.end;
            const std::string_view run = text_.substr(span.begin, span.size());
            const char32_t before = code_point_before(text_, span.begin).value;
            const bool apart = !is_letter(before) && before != U'\\' && before != U'@';
            if (apart && is_document_symbol(symbol_value_is_plain(run) ? run : symbol_value(run))) {
                replace(Sign::symbol, span);
                return;
            }
            if (is_path(run)) {
                while (!marks_.empty() && marks_.back().end > span.begin) {
                    marks_.pop_back();
                }
                at_ = std::max(span.end, at_ + 1);
                taken_ = at_;
                return;
            }
        }
        ++at_;
    }
    static bool symbol_value_is_plain(std::string_view run) noexcept {
        return run.find('\xE2') == std::string_view::npos;
    }
    /// A path of files or of a web address without its host: no numbers in it mean anything.
    static bool is_path(std::string_view run) noexcept {
        const std::size_t first = run.find('/');
        return (run.front() == '/' || run.find('/', first + 1) != std::string_view::npos) &&
               run.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos &&
               !is_ascii_digit(run.front());
    }

    std::string_view text_;
    std::vector<Lexeme>& marks_;
    const Vocabulary& vocabulary_;
    std::size_t at_ = 0;
    std::size_t taken_ = 0;    // end of the last address or symbol: nothing reaches back over it
    std::size_t run_end_ = 0;  // end of the last run with slashes that was looked at
};

inline bool Lexer::abbreviation_before(std::size_t dot) const noexcept {
    const NearWord near = word_before(text_, dot);
    if (near.end != dot || near.begin == dot) {
        return false;
    }
    const std::string_view word = near.word.view();
    const CodePoint first = code_point_at(word, 0);
    return first.size == word.size() || near.is(stopped);
}

inline void Lexer::stop() {
    const char c = text_[at_];
    if (c == ';') {
        add(Sign::semicolon, at_, at_ + 1);
        return;
    }
    if (c == '.') {
        const std::size_t next = skip_blanks(text_, at_ + 1);
        const CodePoint after = code_point_at(text_, at_ + 1);
        const bool apart =
            after.size == 0 || (!is_letter(after.value) && digit_value(after.value) < 0);
        const bool number_range = at_ > 0 && is_ascii_digit(text_[at_ - 1]) &&
                                  next < text_.size() && is_dash(decode(text_, next).value);
        const bool goes_on = next < text_.size() && is_ascii_lower(text_[next]);
        if (!apart || goes_on || number_range || abbreviation_before(at_)) {
            ++at_;
            return;
        }
    }
    add(Sign::full_stop, at_, at_ + 1);
}

}  // namespace wgig::detail::facts

#include <wgig/source/impl/facts/lexer_numbers.hpp>
#include <wgig/source/impl/facts/lexer_words.hpp>
