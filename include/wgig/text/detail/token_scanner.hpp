// Cuts a text into the tokens that terms are made of.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/span.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/detail/fold_table.hpp>
#include <wgig/text/detail/word_table.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::matching {

/// A word, an ideograph or another character that is no space. Neighbours that no term has share one.
struct Token {
    std::size_t begin = 0;   ///< offset in the text
    std::uint32_t size = 0;  ///< bytes; of those that share one, of no use
    std::uint32_t word = 0;  ///< its number in the table, with marks; 0 for no term's
};

/// Another reading of one token or of several in a row: an Arabic word after its clitics, the parts of
/// a hyphenated word as one.
struct Alternative {
    std::size_t token = 0;  ///< where it begins: number of the token, counted from the text's start
    std::size_t next = 0;   ///< the token after it
    Span span;              ///< its place in the text
    std::uint32_t word = 0;
};

/// What depends on the vocabulary alone.
struct ScanTables {
    WordTable words;
    std::array<std::uint32_t, 128>
        ascii_symbols{};                    ///< numbers of the ASCII characters that are no
                                            ///< part of words, by character
    std::vector<std::uint32_t> ideographs;  ///< numbers from `first_ideograph` on; empty
                                            ///< where no term has any
    bool has_arabic = false;

    static constexpr char32_t first_ideograph = 0x4E00;
    static constexpr char32_t last_ideograph = 0x9FFF;
};

/// The key of a character that is no part of a word: never that of a word.
inline std::string symbol_key(char32_t c) {
    std::string key;
    append_folded(key, c);
    const bool is_ideograph = character_class(c) == CharacterClass::ideograph;
    return is_ideograph || key.empty() ? key : "\1" + key;
}

inline bool is_hyphen(char32_t c) noexcept {
    const Folded folded = fold(c);
    return folded.size == 1 && folded.characters[0] == U'-';
}

/// The folded bytes of a word, its hyphens left out.
inline std::string joined_key(std::string_view text) {
    std::string key;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.size;
        if (!is_hyphen(c.value)) {
            append_folded(key, c.value);
        }
    }
    return key;
}

class TokenScanner {
public:
    TokenScanner(std::string_view text, const ScanTables& tables)
        : text_(text),
          tables_(tables),
          short_folds_(short_folds()),
          buffer_(std::max<std::size_t>(tables.words.longest(), 16) + longest_clitics + 40, '\0'),
          tokens_(16) {}

    [[nodiscard]] bool done() const noexcept { return at_ >= text_.size(); }

    /// Scans on until there are `wanted` tokens, and to the end of a hyphenated word.
    void scan(std::size_t wanted) {
        while (at_ < text_.size() && (count_ < wanted || in_compound_)) {
            // A step adds so many tokens at most, and writes one more.
            if (count_ + together + 1 > tokens_.size()) {
                tokens_.resize(tokens_.size() * 2);
            }
            step();
        }
    }

    /// Forgets the first tokens.
    void drop(std::size_t count) {
        std::copy(tokens_.begin() + static_cast<std::ptrdiff_t>(count),
                  tokens_.begin() + static_cast<std::ptrdiff_t>(count_), tokens_.begin());
        count_ -= count;
        first_ += count;
        const auto kept =
            std::find_if(alternatives_.begin(), alternatives_.end(),
                         [&](const Alternative& other) { return other.token >= first_; });
        alternatives_.erase(alternatives_.begin(), kept);
    }

    /// The tokens that were scanned and not dropped; the first one's number, counted from the start of
    /// the text.
    [[nodiscard]] std::span<const Token> tokens() const noexcept {
        return std::span(tokens_).first(count_);
    }
    [[nodiscard]] std::size_t first() const noexcept { return first_; }
    /// Ordered by token.
    [[nodiscard]] const std::vector<Alternative>& alternatives() const noexcept {
        return alternatives_;
    }

private:
    static constexpr std::size_t longest_clitics = 8;  // letters
    static constexpr std::size_t together = 8;         // words that are looked up side by side
    static constexpr std::size_t longest_compound =
        4;  // parts of a hyphenated word that are joined

    void step() {
        const auto lead = static_cast<unsigned char>(text_[at_]);
        if (lead < 0x80) {
            ascii(lead);
        } else if (lead >= 0xE4 && lead <= 0xE9 && at_ + 3 <= text_.size()) {
            ideograph();
        } else {
            other();
        }
    }

    void ascii(unsigned char c) {
        const unsigned char lower = c | 0x20U;
        if ((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9')) {
            ascii_words();
        } else if (c == ' ') {
            ++at_;
            in_compound_ = false;
        } else if (c == '\n') {
            line_feed();
        } else if ((c >= '\t' && c <= '\r') || c == 0x1F) {
            ++at_;
            in_compound_ = false;
        } else if (c == '-' && joins_words(1)) {
            ++at_;
            in_compound_ = true;
        } else {
            in_compound_ = false;
            put(at_, 1, tables_.ascii_symbols[c]);
            ++at_;
        }
    }

    // A blank line ends every term.
    void line_feed() {
        in_compound_ = false;
        ++at_;
        std::size_t next = at_;
        while (next < text_.size() &&
               (text_[next] == ' ' || text_[next] == '\t' || text_[next] == '\r')) {
            ++next;
        }
        if (next < text_.size() && text_[next] == '\n') {
            put(at_ - 1, 1, 0);
        }
        at_ = next;
    }

    // Short ASCII words with a space between: all are read before they are looked up, since a large
    // table is in no cache, and while one waits for memory the others need not.
    void ascii_words() {
        struct Waiting {
            std::size_t begin;
            std::size_t size;
            std::uint64_t low;
            std::uint64_t high;
            std::size_t place;
        };
        std::array<Waiting, together> waiting;
        std::size_t count = 0;
        WordKey key;
        std::size_t size = 0;
        bool is_plain = true;
        while (is_plain && count < together && text_.size() - at_ >= 17) {
            size = short_ascii_word(key);
            const auto after = static_cast<unsigned char>(text_[at_ + size]);
            is_plain = size < 16 && after < 0x80 && after != '-' && !in_compound_;
            if (!is_plain || size == 0) {
                break;
            }
            waiting[count++] = {at_, size, key.low, key.high, tables_.words.fetch_early(key)};
            at_ += size;
            word_end_ = at_;
            if (after != ' ') {
                break;
            }
            ++at_;
        }
        for (std::size_t i = 0; i < count; ++i) {
            const Waiting& each = waiting[i];
            put(each.begin, each.size, tables_.words.find_short({each.low, each.high}, each.place));
        }
        if (count == 0 && is_plain) {  // too near the end to read sixteen bytes
            word(0);
        } else if (!is_plain && size > 0) {
            ascii_word(size, key);
        }
    }

    // One that is none of these, of which `size` bytes have been read.
    void ascii_word(std::size_t size, WordKey key) {
        if (size == 16 || (static_cast<unsigned char>(text_[at_ + size]) & 0x80U) != 0) {
            store8(&buffer_[0], key.low);
            store8(&buffer_[8], key.high);
            return word(size);
        }
        put_word(size, tables_.words.find_short(key));
    }

    // The key of the ASCII word here, of which sixteen bytes are looked at, and how long it is. Without
    // a loop.
    [[nodiscard]] std::size_t short_ascii_word(WordKey& key) const noexcept {
        const std::size_t size = ascii_run(at_, key.low);
        const std::size_t more = ascii_run(at_ + 8, key.high);
        // Without a branch: how long the next word is is not to be guessed.
        const bool goes_on = size == 8;
        key.low = first_bytes(key.low, size);
        key.high = first_bytes(key.high, goes_on ? more : 0);
        return size + (goes_on ? more : 0);
    }

    // How many of eight bytes are ASCII letters or digits before the first that is neither, and the
    // bytes in lower case. Eight comparisons at once: a byte below 0x80, plus 0x80 less the bound, has
    // its highest bit set where it has reached the bound.
    [[nodiscard]] std::size_t ascii_run(std::size_t at, std::uint64_t& lower) const noexcept {
        constexpr std::uint64_t ones = 0x0101010101010101ULL;
        constexpr std::uint64_t tops = 0x80 * ones;
        const auto reach = [](std::uint64_t bytes, unsigned bound) {
            return bytes + (0x80U - bound) * ones;
        };
        const std::uint64_t raw = load8(text_.data() + at);
        std::uint64_t bytes = raw & ~tops;
        bytes |= ((reach(bytes, 'A') & ~reach(bytes, 'Z' + 1)) & tops) >> 2U;
        const std::uint64_t letter = reach(bytes, 'a') & ~reach(bytes, 'z' + 1);
        const std::uint64_t digit = reach(bytes, '0') & ~reach(bytes, '9' + 1);
        const std::uint64_t stop = (~(letter | digit) | raw) & tops;
        lower = bytes;
        return stop == 0 ? 8 : static_cast<std::size_t>(std::countr_zero(stop)) / 8;
    }

    static void store8(char* to, std::uint64_t value) noexcept {
        for (unsigned i = 0; i < 8; ++i) {
            to[i] = static_cast<char>(value >> (8 * i));
        }
    }

    // Any word, character by character after the first `size`, which are ASCII and in the buffer.
    void word(std::size_t size) {
        const std::size_t begin = at_;
        const std::size_t room =
            std::max<std::size_t>(tables_.words.longest(), 16) + longest_clitics;
        bool fits = true;
        char* out = buffer_.data();
        std::size_t at = at_ + size;
        for (;;) {
            // Most of the words that come here have two bytes a letter.
            while (at + 1 < text_.size() && (text_[at] & 0xE0) == 0xC0 && size <= room) {
                const ShortFold entry = short_folds_[two_bytes(at)];
                if (entry.step != Step::take) {
                    break;
                }
                out[size] = entry.bytes[0];
                out[size + 1] = entry.bytes[1];
                size += entry.size;
                at += 2;
            }
            if (size > room) {
                fits = false;
                size = 0;
            }
            if (at == text_.size()) {
                break;
            }
            const auto lead = static_cast<unsigned char>(text_[at]);
            if (lead >= 0x80) {
                std::size_t width = 0;
                if (!long_character(at, width, size, fits)) {
                    break;
                }
                at += width;
                continue;
            }
            const ShortFold& entry = short_folds_[lead];
            if (entry.step != Step::take) {
                break;
            }
            out[size] = entry.bytes[0];
            size += entry.size;
            ++at;
        }
        at_ = at;
        if (size == 0 && fits) {  // nothing but marks
            at_ = begin;
            return put_mark_or_symbol();
        }
        const std::string_view key(buffer_.data(), size);
        at_ = begin;
        const std::uint32_t number = fits ? tables_.words.find_padded(buffer_.data(), size) : 0;
        const bool is_arabic = fits && tables_.has_arabic && size > 2 && is_arabic_code(key[0]);
        put_word(at - begin, number, is_arabic ? key : std::string_view());
    }

    [[nodiscard]] char32_t two_bytes(std::size_t at) const noexcept {
        return ((static_cast<unsigned char>(text_[at]) & 0x1FU) << 6U) |
               (static_cast<unsigned char>(text_[at + 1]) & 0x3FU);
    }

    // One character outside the table of short ones: whether the word goes on with it.
    bool long_character(std::size_t at, std::size_t& width, std::size_t& size, bool& fits) {
        const CodePoint c = decode(text_, at);
        width = c.size;
        const CharacterClass kind = character_class(c.value);
        if (!continues_word(kind) && kind != CharacterClass::format) {
            return false;
        }
        std::string bytes;
        append_folded(bytes, c.value);
        if (size + bytes.size() >
            std::max<std::size_t>(tables_.words.longest(), 16) + longest_clitics) {
            fits = false;
            size = 0;
        } else {
            std::copy(bytes.begin(), bytes.end(),
                      buffer_.begin() + static_cast<std::ptrdiff_t>(size));
            size += bytes.size();
        }
        return true;
    }

    void ideograph() {
        const auto byte = [&](std::size_t i) {
            return static_cast<char32_t>(static_cast<unsigned char>(text_[at_ + i]));
        };
        const char32_t c =
            ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
        if (c < ScanTables::first_ideograph || c > ScanTables::last_ideograph) {
            return other();
        }
        in_compound_ = false;
        put(at_, 3,
            tables_.ideographs.empty() ? 0 : tables_.ideographs[c - ScanTables::first_ideograph]);
        at_ += 3;
    }

    // What begins with a character that is neither ASCII nor a common ideograph.
    void other() {
        const CodePoint c = decode(text_, at_);
        const CharacterClass kind = character_class(c.value);
        if (begins_word(kind)) {
            return word(0);
        }
        if (kind == CharacterClass::space) {
            at_ += c.size;
            in_compound_ = false;
            return;
        }
        put_mark_or_symbol();
    }

    void put_mark_or_symbol() {
        const CodePoint c = decode(text_, at_);
        const CharacterClass kind = character_class(c.value);
        if (kind == CharacterClass::mark || kind == CharacterClass::format) {
            // It belongs to what it follows.
            if (count_ > 0 && tokens_[count_ - 1].begin + tokens_[count_ - 1].size == at_) {
                tokens_[count_ - 1].size += static_cast<std::uint32_t>(c.size);
            }
        } else if (kind == CharacterClass::other && is_hyphen(c.value) && joins_words(c.size)) {
            in_compound_ = true;
        } else {
            in_compound_ = false;
            put(at_, c.size, tables_.words.find(symbol_key(c.value)));
        }
        at_ += c.size;
    }

    // Whether a hyphen of `size` bytes here stands between two words, with nothing else between.
    [[nodiscard]] bool joins_words(std::size_t size) const noexcept {
        return at_ == word_end_ && at_ > 0 && at_ + size < text_.size() &&
               begins_word(character_class(decode(text_, at_ + size).value));
    }

    void put(std::size_t begin, std::size_t size, std::uint32_t word) {
        // Without a branch: which words are known is what no processor can guess.
        tokens_[count_] = {begin, static_cast<std::uint32_t>(size), word};
        count_ += static_cast<std::size_t>(word != 0 || last_is_known_ || keep_last_);
        last_is_known_ = word != 0;
        keep_last_ = false;
    }

    void push(std::size_t begin, std::size_t size, std::uint32_t word) {
        tokens_[count_++] = {begin, static_cast<std::uint32_t>(size), word};
        last_is_known_ = true;
    }

    // A word of `size` bytes that begins here; `arabic` is its folded form where it may have clitics.
    void put_word(std::size_t size, std::uint32_t word, std::string_view arabic = {}) {
        const std::size_t begin = at_;
        const std::size_t end = begin + size;
        at_ = end;
        word_end_ = end;
        const bool hyphen_follows =
            end < text_.size() &&
            (text_[end] == '-' || static_cast<unsigned char>(text_[end]) >= 0xE2);
        if (!hyphen_follows && !in_compound_ && arabic.empty()) {
            return put(begin, size, word);
        }
        const std::size_t index = first_ + count_;
        const std::size_t readings =
            arabic.empty() ? 0 : add_without_clitics({begin, end}, index, arabic);
        if (word == 0 && !in_compound_ && !hyphen_follows && readings == 0) {
            return put(begin, size, 0);
        }
        if (!in_compound_) {
            compound_.clear();
        }
        push(begin, size, word);
        // No other token may share this one: readings may begin or end at it.
        keep_last_ = hyphen_follows || in_compound_;
        for (std::size_t i = alternatives_.size() - readings; i < alternatives_.size(); ++i) {
            mark_alternative(alternatives_[i]);
        }
        if (in_compound_) {
            add_joined(index, end);
        }
        if (hyphen_follows) {
            compound_.push_back({index, begin});
        }
        in_compound_ = false;
    }

    void mark_alternative(const Alternative& reading) {
        tokens_[reading.token - first_].word |=
            (reading.word & WordTable::starts) | WordTable::several;
    }

    void add_joined(std::size_t index, std::size_t end) {
        const std::size_t count = compound_.size();
        for (std::size_t i = count > longest_compound ? count - longest_compound : 0; i < count;
             ++i) {
            const auto [token, begin] = compound_[i];
            if (end - begin > 4 * (tables_.words.longest() + 1) || token < first_) {
                continue;
            }
            const std::uint32_t word =
                tables_.words.find(joined_key(text_.substr(begin, end - begin)));
            if (word != 0) {
                const Alternative reading{token, index + 1, {begin, end}, word};
                mark_alternative(reading);
                alternatives_.insert(
                    std::upper_bound(alternatives_.begin(), alternatives_.end(), reading,
                                     [](const Alternative& a, const Alternative& b) {
                                         return a.token < b.token;
                                     }),
                    reading);
            }
        }
    }

    // The word after the conjunctions wa and fa, the prepositions bi, ka and li, and the article, in
    // the orders in which they stand. After li the article has no alef: two lams. Returns how many
    // readings there are.
    std::size_t add_without_clitics(Span span, std::size_t index, std::string_view key) {
        constexpr char waw = arabic_code(0x0648);
        constexpr char fa = arabic_code(0x0641);
        constexpr char ba = arabic_code(0x0628);
        constexpr char kaf = arabic_code(0x0643);
        constexpr char lam = arabic_code(0x0644);
        constexpr char alef = arabic_code(0x0627);
        std::size_t letters = 0;
        std::size_t readings = 0;
        const auto next_is = [&](char letter, std::size_t ahead = 0) {
            return letters + ahead < key.size() && key[letters + ahead] == letter;
        };
        const auto take = [&](std::size_t count) {
            letters += count;
            if (letters + 2 > key.size()) {
                return;
            }
            const std::uint32_t word =
                tables_.words.find_padded(key.data() + letters, key.size() - letters);
            if (word != 0) {
                const std::size_t begin = after_letters(span.begin, letters);
                alternatives_.push_back({index, index + 1, {begin, span.end}, word});
                ++readings;
            }
        };
        if (next_is(waw) || next_is(fa)) {
            take(1);
        }
        if (next_is(lam)) {
            if (next_is(lam, 1)) {
                take(2);
                return readings;
            }
            take(1);
        } else if (next_is(ba) || next_is(kaf)) {
            take(1);
        }
        if (next_is(alef) && next_is(lam, 1)) {
            take(2);
        }
        return readings;
    }

    // The offset after so many letters, with the marks that belong to them.
    [[nodiscard]] std::size_t after_letters(std::size_t at, std::size_t letters) const noexcept {
        while (at < text_.size()) {
            const CodePoint c = decode(text_, at);
            const std::size_t size = fold(c.value).size;
            if (size > 0 && letters == 0) {
                break;
            }
            letters -= std::min(letters, size);
            at += c.size;
        }
        return at;
    }

    struct Part {
        std::size_t token = 0;
        std::size_t begin = 0;
    };

    std::string_view text_;
    const ScanTables& tables_;
    const std::array<ShortFold, 0x800>& short_folds_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t word_end_ = 0;    // of the last word
    bool in_compound_ = false;    // a hyphen that joins words has just passed
    bool keep_last_ = false;      // the last token is not to be shared
    bool last_is_known_ = true;   // nor is it one of no term
    std::vector<Part> compound_;  // the words so far of a hyphenated word
    std::vector<Token> tokens_;   // the first `count_` are in use
    std::size_t count_ = 0;
    std::size_t first_ = 0;
    std::vector<Alternative> alternatives_;
};

}  // namespace wgig::detail::matching
