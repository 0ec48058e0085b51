#pragma once

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <wgig/draft/detail/collation_runs.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/detect.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::render {

/// How the witnesses part in a column: the same number for the same cell, counted in the order of
/// the witnesses, and so the same list for the same parting. Cells without a token count too.
class Parting {
public:
    Parting(const Collation& collation, SameCell same) : collation_(&collation), same_(same) {}

    void read(std::size_t column, std::vector<std::int32_t>& labels) {
        const std::size_t count = collation_->witnesses.size();
        labels.resize(count);
        std::int32_t next = 0;
        std::int32_t gap = -1;
        by_reading_.clear();
        by_text_.clear();
        for (std::size_t w = 0; w < count; ++w) {
            const std::int32_t cell = collation_->cells[column * count + w];
            if (cell < 0) {
                gap = gap < 0 ? next++ : gap;
                labels[w] = gap;
                continue;
            }
            std::int32_t& known =
                same_ == SameCell::reading
                    ? label_of(by_reading_, collation_->readings[column * count + w])
                    : label_of(by_text_, text_of(w, cell));
            known = known < 0 ? next++ : known;
            labels[w] = known;
        }
    }

private:
    template <class Map, class Key>
    static std::int32_t& label_of(Map& map, const Key& key) {
        return map.try_emplace(key, -1).first->second;
    }
    [[nodiscard]] std::string_view text_of(std::size_t witness, std::int32_t cell) const {
        return without_trailing_space(
            collation_->witnesses[witness].tokens[static_cast<std::size_t>(cell)].text);
    }

    const Collation* collation_;
    SameCell same_;
    // Only asked for a key, never walked through.
    std::unordered_map<std::int32_t, std::int32_t> by_reading_;
    std::unordered_map<std::string_view, std::int32_t> by_text_;
};

inline bool is_space(char32_t c) noexcept { return character_class(c) == CharacterClass::space; }

inline bool ends_in_space(std::string_view text) noexcept {
    return !text.empty() && is_space(decode_before(text, text.size()).value);
}

WGIG_DECL std::string_view without_trailing_space(std::string_view text) noexcept {
    while (!text.empty()) {
        const CodePoint last = decode_before(text, text.size());
        if (!is_space(last.value)) {
            break;
        }
        text.remove_suffix(std::min(last.size, text.size()));
    }
    return text;
}

WGIG_DECL std::string_view without_outer_space(std::string_view text) noexcept {
    text = without_trailing_space(text);
    while (!text.empty()) {
        const CodePoint first = decode(text, 0);
        if (!is_space(first.value)) {
            break;
        }
        text.remove_prefix(std::min(first.size, text.size()));
    }
    return text;
}

WGIG_DECL std::vector<CollationRun> collation_runs(const Collation& collation, bool joined,
                                                   SameCell same) {
    const std::size_t count = collation.witnesses.size();
    const std::size_t columns = collation.column_count();
    std::vector<CollationRun> runs;
    Parting parting(collation, same);
    const WitnessTexts texts(collation);
    std::vector<std::int32_t> now;
    std::vector<std::int32_t> before;
    std::vector<std::size_t> next(count, 0);  // of each witness, its next token
    const auto finish = [&](CollationRun& run, const std::vector<std::int32_t>& labels) {
        std::vector<std::size_t> reading_of(count + 1, count);
        for (std::size_t w = 0; w < count; ++w) {
            const std::size_t begin = next[w];
            for (std::size_t column = run.begin; column < run.end; ++column) {
                next[w] += collation.cells[column * count + w] >= 0 ? 1U : 0U;
            }
            if (next[w] == begin) {
                run.absent.push_back(w);
                continue;
            }
            std::size_t& at = reading_of[static_cast<std::size_t>(labels[w])];
            if (at == count) {
                at = run.readings.size();
                run.readings.push_back({{}, texts.between(w, begin, next[w])});
            }
            run.readings[at].witnesses.push_back(w);
        }
    };
    for (std::size_t column = 0; column < columns; ++column) {
        parting.read(column, now);
        if (joined && !runs.empty() && now == before) {
            runs.back().end = column + 1;
            continue;
        }
        if (!runs.empty()) {
            finish(runs.back(), before);
        }
        runs.push_back({column, column + 1, {}, {}});
        std::swap(now, before);
    }
    if (!runs.empty()) {
        finish(runs.back(), before);
    }
    return runs;
}

/// Whether a word ends where the next begins.
inline bool space_is_due(std::string_view before, std::string_view after) {
    if (before.empty() || after.empty()) {
        return false;
    }
    const char32_t last = decode_before(before, before.size()).value;
    const char32_t first = decode(after, 0).value;
    const auto of_word = [](char32_t c) {
        const CharacterClass kind = character_class(c);
        return kind == CharacterClass::letter || kind == CharacterClass::digit ||
               kind == CharacterClass::mark;
    };
    // Words may be wrapped in markup; of other marks, a space follows those that end something.
    constexpr std::u32string_view closing = U".,;:!?)>\u060C\u061B\u061F";
    constexpr std::u32string_view opening = U"<(";
    return (of_word(last) || closing.find(last) != std::u32string_view::npos) &&
           (of_word(first) || opening.find(first) != std::u32string_view::npos);
}

WGIG_DECL bool spaces_are_missing(const Witness& witness) {
    return witness.tokens.size() > 1 &&
           std::none_of(witness.tokens.begin(), witness.tokens.end() - 1,
                        [](const WitnessToken& token) { return ends_in_space(token.text); });
}

WGIG_DECL void append_token(std::string& text, const Witness& witness, std::size_t token,
                            bool add_spaces) {
    const std::vector<WitnessToken>& tokens = witness.tokens;
    text += tokens[token].text;
    if (add_spaces && token + 1 < tokens.size() &&
        space_is_due(tokens[token].text, tokens[token + 1].text)) {
        text += ' ';
    }
}

WGIG_DECL WitnessTexts::WitnessTexts(const Collation& collation) : collation_(&collation) {
    for (const Witness& witness : collation.witnesses) {
        spaces_are_missing_.push_back(spaces_are_missing(witness));
    }
}

WGIG_DECL std::string WitnessTexts::between(std::size_t witness, std::size_t begin,
                                            std::size_t end) const {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        append_token(text, collation_->witnesses[witness], i, spaces_are_missing_[witness]);
    }
    return text;
}

WGIG_DECL std::optional<Language> collation_language(const Collation& collation) {
    constexpr std::size_t enough = 8000;
    for (const Witness& witness : collation.witnesses) {
        std::string sample;
        for (const WitnessToken& token : witness.tokens) {
            sample += token.text;
            sample += ' ';
            if (sample.size() > enough) {
                break;
            }
        }
        if (const auto language = detect_language(sample)) {
            return language;
        }
    }
    return std::nullopt;
}

WGIG_DECL std::string names_of(const Collation& collation,
                               const std::vector<std::size_t>& witnesses,
                               std::string_view between) {
    std::string names;
    for (const std::size_t w : witnesses) {
        names += (names.empty() ? std::string_view() : between);
        names += collation.witnesses[w].id;
    }
    return names;
}

}  // namespace wgig::detail::render
