#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/draft/carry.hpp>
#include <wgig/draft/detail/text_map.hpp>
#include <wgig/draft/impl/carry/place.ipp>
#include <wgig/draft/impl/carry/search.ipp>

namespace wgig::detail::carrying {

/// Carries comments from one text to another.
class Carrier {
public:
    Carrier(std::optional<std::string_view> from, std::string_view to, const CarryOptions& options)
        : options_(options) {
        if (!(options.least_similarity >= 0 && options.least_similarity <= 1)) {
            throw_validation_error(ErrorCode::bad_value, "expected a number from 0 to 1",
                                   {{}, 0, 0, "least_similarity"});
        }
        new_ = cut(to, numbers_, "to");
        if (from) {
            old_ = cut(*from, numbers_, "from");
            map_ = map_text(*old_, new_, true);
            placer_.emplace(map_);
            old_search_ = std::make_unique<Searched>(*old_, numbers_.size());
        }
        new_search_ = std::make_unique<Searched>(new_, numbers_.size());
    }

    // It points into itself.
    Carrier(const Carrier&) = delete;
    Carrier& operator=(const Carrier&) = delete;

    CarriedComment carry(const Comment& comment, const std::string& path) {
        CarriedComment result;
        result.comment = comment.id;
        result.basis = AnchorBasis::none;
        result.quote = comment.quote;
        if (!comment.anchor && comment.quote.empty()) {
            result.fate = AnchorFate::whole;
            result.similarity = 1;
            result.confidence = 1;
            return result;
        }
        if (!old_) {
            return by_quote(comment, std::move(result), path);
        }
        const auto from = find_in_source(comment, result, path);
        if (!from) {
            // The quote is not in the text commented on; it may be in the new one all the same.
            result = by_quote(comment, std::move(result), path);
            result.confidence /= 2;
            return result;
        }
        result.origin = *from;
        result.quote = std::string(slice(old_->text, *from));
        CarriedComment placed = project(*from, std::move(result));
        // An anchor may begin or end inside a token, of which all characters are counted.
        placed.similarity = std::min(placed.similarity, 1.0);
        if (old_->text == new_.text) {
            // In the same text everything stands where it stood, whatever else is like it.
            placed.fate = AnchorFate::unchanged;
            placed.moved = false;
            placed.to = {*from};
            placed.text = placed.quote;
            placed.similarity = placed.confidence = 1;
        }
        return placed;
    }

private:
    /// The quote's own words among those of a text, token for token; a quote may begin or end inside
    /// a word.
    [[nodiscard]] static bool stands_at(std::string_view text, Span span, std::string_view quote) {
        return slice(text, span) == quote;
    }

    std::optional<Span> find_in_source(const Comment& comment, CarriedComment& result,
                                       const std::string& path) {
        if (comment.anchor) {
            check_anchor(*comment.anchor, old_->text, path + "anchor");
            if (comment.quote.empty() || stands_at(old_->text, *comment.anchor, comment.quote)) {
                result.basis = AnchorBasis::span;
                return comment.anchor;
            }
        }
        const Quoted quoted(comment, old_->text);
        const TokenText words = cut(quoted.whole, numbers_, path + "quote");
        const Span run = words.tokens_in(quoted.quote);
        const std::size_t near = comment.anchor ? old_->tokens_in(*comment.anchor).begin : 0;
        if (const auto found = old_search_->same_words(words, run, std::nullopt, near)) {
            result.basis = AnchorBasis::quote;
            return bytes_like(words, run, quoted.quote, *old_, found->tokens);
        }
        if (const auto found = similar(words, run, *old_); found && found->similarity >= 0.5) {
            result.basis = AnchorBasis::similar;
            return Span{old_->tokens[found->tokens.begin].span.begin,
                        old_->tokens[found->tokens.end - 1].span.end};
        }
        return std::nullopt;
    }

    /// The largest stretch of a text that is like some words.
    [[nodiscard]] static std::optional<Found> similar(const TokenText& words, Span run,
                                                      const TokenText& text) {
        const TextMap map = map_text(words, text, false);
        const Placer placer(map);
        Placed placed = placer.place(run);
        if (placed.parts.empty() || placed.replaced) {
            return std::nullopt;
        }
        const auto largest =
            std::max_element(placed.parts.begin(), placed.parts.end(),
                             [](const Part& a, const Part& b) { return a.shared < b.shared; });
        placed.parts = {*largest};
        placer.measure(placed, run);
        return Found{{largest->begin, largest->end}, placed.similarity, 1, 0};
    }

    /// The range of a text that its tokens [found] make, when they equal tokens [run] in another
    /// text, of which `bytes` is a part: both begin and end inside a token at the same offset.
    [[nodiscard]] static Span bytes_like(const TokenText& other, Span run, Span bytes,
                                         const TokenText& text, Span found) {
        Span result = {text.tokens[found.begin].span.begin, text.tokens[found.end - 1].span.end};
        const Token& first = other.tokens[run.begin];
        const Token& last = other.tokens[run.end - 1];
        if (bytes.begin > first.span.begin && other.raw(run.begin) == text.raw(found.begin)) {
            result.begin += bytes.begin - first.span.begin;
        }
        if (bytes.end < last.span.end && other.raw(run.end - 1) == text.raw(found.end - 1)) {
            result.end -= last.span.end - bytes.end;
        }
        // White space at the ends of the range, where the other text has the same.
        if (bytes.begin < first.span.begin) {
            const std::string_view space = slice(other.text, {bytes.begin, first.span.begin});
            if (text.text.substr(0, result.begin).ends_with(space)) {
                result.begin -= space.size();
            }
        }
        if (bytes.end > last.span.end) {
            const std::string_view space = slice(other.text, {last.span.end, bytes.end});
            if (text.text.substr(result.end).starts_with(space)) {
                result.end += space.size();
            }
        }
        return result;
    }

    CarriedComment by_quote(const Comment& comment, CarriedComment result,
                            const std::string& path) {
        if (comment.quote.empty()) {
            throw_validation_error(
                ErrorCode::bad_value,
                "the anchor needs the text that it points into, or a quote from it",
                {{}, 0, 0, path + "anchor"});
        }
        const Quoted quoted(comment, new_.text);
        const TokenText words = cut(quoted.whole, numbers_, path + "quote");
        const Span run = words.tokens_in(quoted.quote);
        result.fate = AnchorFate::gone;
        result.to = {};
        if (run.empty()) {
            return result;
        }
        const std::optional<Span> between = new_search_->between(words, run);
        const auto found = new_search_->same_words(words, run, std::nullopt, 0);
        if (found) {
            result.occurrences = found->occurrences;
        }
        if (found && is_evidence(words, run, *found)) {
            result.similarity = 1;
            result.confidence = found->share;
            result.to = {bytes_like(words, run, quoted.quote, new_, found->tokens)};
            result.fate = same_raw(words, run, new_, found->tokens) ? AnchorFate::unchanged
                                                                    : AnchorFate::changed;
        } else if (const auto like = most_like(words, run, between)) {
            result.similarity = like->similarity;
            result.confidence = like->share;
            result.to = {{new_.tokens[like->tokens.begin].span.begin,
                          new_.tokens[like->tokens.end - 1].span.end}};
            result.fate = AnchorFate::changed;
            if (found && same_raw(words, run, new_, like->tokens)) {
                // Its very words, but nothing around them is as it was.
                result.fate = AnchorFate::unchanged;
                result.confidence = found->share / 2;
            }
        } else {
            const auto chance = similar(words, run, new_);
            result.confidence = 1 - (chance ? chance->similarity : 0);
            return result;
        }
        result.text = std::string(slice(new_.text, result.to.front()));
        return result;
    }

    /// Whether a quote's very words are the quote, and not the same few words elsewhere: they are many, or
    /// three words around them are those around the quote too, as far as these are known.
    [[nodiscard]] bool is_evidence(const TokenText& words, Span run, const Found& found) const {
        constexpr std::size_t many = 12;
        constexpr std::size_t three_words = 6;
        const std::size_t known =
            weight_of(words, 0, run.begin) + weight_of(words, run.end, words.size());
        if (weight_of(words, run.begin, run.end) >= many || known == 0) {
            return true;
        }
        const Surrounding around = new_search_->around(words, run, found.tokens);
        return around.before + around.after >= std::min(three_words, known);
    }

    [[nodiscard]] static std::size_t weight_of(const TokenText& text, std::size_t begin,
                                               std::size_t end) {
        std::size_t sum = 0;
        for (std::size_t i = begin; i < end; ++i) {
            sum += text.weight(i);
        }
        return sum;
    }

    /// What a quote has become that does not stand in the text word for word: what is like it, or what stands
    /// where it stood.
    [[nodiscard]] std::optional<Found> most_like(const TokenText& words, Span run,
                                                 std::optional<Span> between) const {
        auto like = similar(words, run, new_);
        if (like && like->similarity < options_.least_similarity) {
            like.reset();
        }
        if (like) {
            like->share = like->similarity;
        }
        const bool is_long = weight_of(words, run.begin, run.end) >= long_quote;
        if (const auto place = likely_place(words, run, is_long)) {
            // Of two places that are alike, the one with more of what was around the quote.
            const double evidence = place->similarity + place->share / 2;
            if (!like || evidence > like->similarity) {
                like = Found{place->tokens, place->similarity, place->similarity, 0};
                if (is_long && (!between || between->empty())) {
                    return like;
                }
            }
        } else if (like && !between && !is_long && like->similarity < very_like &&
                   is_well_known(words, run)) {
            // A few words of a few, and nothing of what was around them.
            like.reset();
        }
        if (!between) {
            return like;
        }
        if (between->empty()) {
            return like && like->similarity >= very_like ? like : std::nullopt;
        }
        const double similarity = similarity_of(words, run, *between);
        const bool inside =
            like && like->tokens.begin >= between->begin && like->tokens.end <= between->end;
        if (like && (inside || like->similarity >= very_like) &&
            like->similarity > similarity + 0.1) {
            return like;
        }
        return Found{*between, similarity, (1 + similarity) / 2, 0};
    }

    /// Whether enough of what is around a quote was given with it.
    [[nodiscard]] static bool is_well_known(const TokenText& words, Span run) {
        return weight_of(words, 0, run.begin) + weight_of(words, run.end, words.size()) >=
               known_around;
    }

    /// The stretch that is most like the quote and what is around it, if it is like the quote: the more so, the
    /// less of what is around is there, and the shorter the quote is. `share` is how much of that is there.
    [[nodiscard]] std::optional<Found> likely_place(const TokenText& words, Span run,
                                                    bool is_long) const {
        constexpr double some_around = 0.2;
        constexpr double half_around = 0.5;
        constexpr double like_with_surroundings = 0.6;
        constexpr double like_and_long = 0.65;
        const auto place = new_search_->nearby(words, run);
        if (!place || (!is_long && place->around < some_around && is_well_known(words, run))) {
            return std::nullopt;
        }
        const double similarity = similarity_of(words, run, place->tokens);
        const double least = place->around >= half_around ? like_with_surroundings
                             : is_long                    ? like_and_long
                                                          : very_like;
        return similarity >= std::max(least, options_.least_similarity)
                   ? std::optional(Found{place->tokens, similarity, place->around, 0})
                   : std::nullopt;
    }

    /// 2 x shared / both, in characters of the tokens that stand in the same order in both.
    [[nodiscard]] double similarity_of(const TokenText& words, Span run, Span other) const {
        std::size_t shared = 0;
        pair_in_order(std::span(words.ids).subspan(run.begin, run.size()),
                      std::span(new_.ids).subspan(other.begin, other.size()),
                      [&](std::size_t i, std::size_t) { shared += words.sizes[run.begin + i]; });
        const std::size_t both =
            code_points(words, run.begin, run.end) + code_points(new_, other.begin, other.end);
        return both == 0 ? 0 : 2 * static_cast<double>(shared) / static_cast<double>(both);
    }

    [[nodiscard]] static bool same_raw(const TokenText& a, Span run_a, const TokenText& b,
                                       Span run_b) {
        if (run_a.size() != run_b.size()) {
            return false;
        }
        for (std::size_t t = 0; t < run_a.size(); ++t) {
            if (a.raw(run_a.begin + t) != b.raw(run_b.begin + t)) {
                return false;
            }
        }
        return true;
    }

    CarriedComment project(Span from, CarriedComment result) {
        const Placer& placer = *placer_;
        const Span run = old_->tokens_in(from);
        if (run.empty()) {
            return point(from, placer, std::move(result));
        }
        Placed placed = placer.place(run);
        std::optional<Found> elsewhere;
        if (placed.similarity < 0.5 && weight_of(*old_, run.begin, run.end) >= 4) {
            elsewhere = unclaimed_words(run);
        }
        result.occurrences = new_search_->count(*old_, run);
        set_neighbours(run, placer, result);
        if (elsewhere) {
            result.fate = AnchorFate::moved;
            result.moved = true;
            result.similarity = 1;
            result.confidence = elsewhere->share;
            result.to = {bytes_like(*old_, run, from, new_, elsewhere->tokens)};
            if (!same_raw(*old_, run, new_, elsewhere->tokens)) {
                result.fate = AnchorFate::changed;
            }
        } else if (placed.replaced) {
            result.fate = AnchorFate::changed;
            result.confidence = 0.5;
            result.to = {span_of(placed.parts.front())};
        } else if (placed.parts.empty() || placed.similarity < options_.least_similarity) {
            return gone(run, placer, placed, std::move(result));
        } else {
            describe(from, run, placed, result);
        }
        for (const Span& span : result.to) {
            result.text +=
                (result.text.empty() ? "" : " ... ") + std::string(slice(new_.text, span));
        }
        return result;
    }

    void describe(Span from, Span run, const Placed& placed, CarriedComment& result) const {
        result.similarity = placed.similarity;
        result.confidence = placed.similarity;
        const Part& first = placed.parts.front();
        if (placed.parts.size() > 1) {
            result.fate = AnchorFate::split;
            for (const Part& part : placed.parts) {
                result.to.push_back(span_of(part));
                result.moved = result.moved || part.moved;
            }
            return;
        }
        result.moved = first.moved;
        const Span tokens = {first.begin, first.end};
        const bool same_ids =
            tokens.size() == run.size() &&
            std::equal(old_->ids.begin() + static_cast<std::ptrdiff_t>(run.begin),
                       old_->ids.begin() + static_cast<std::ptrdiff_t>(run.end),
                       new_.ids.begin() + static_cast<std::ptrdiff_t>(first.begin));
        result.to = {bytes_like(*old_, run, from, new_, tokens)};
        if (!same_ids) {
            result.fate = AnchorFate::changed;
            return;
        }
        if (const auto found = new_search_->same_words(*old_, run, first.begin, 0)) {
            result.confidence = found->share;
        }
        result.fate = !same_raw(*old_, run, new_, tokens) ? AnchorFate::changed
                      : first.moved                       ? AnchorFate::moved
                                                          : AnchorFate::unchanged;
    }

    /// The old words, where they stand in new text that nothing else of the old text accounts for.
    [[nodiscard]] std::optional<Found> unclaimed_words(Span run) const {
        auto found = new_search_->same_words(*old_, run, std::nullopt, run.begin);
        if (!found) {
            return std::nullopt;
        }
        for (std::size_t j = found->tokens.begin; j < found->tokens.end; ++j) {
            const std::int32_t claimed = map_.back[j];
            if (claimed >= 0 && (static_cast<std::size_t>(claimed) < run.begin ||
                                 static_cast<std::size_t>(claimed) >= run.end)) {
                return std::nullopt;
            }
        }
        return found;
    }

    void set_neighbours(Span run, const Placer& placer, CarriedComment& result) const {
        if (const auto left = placer.before(run.begin)) {
            std::size_t i = *left;
            std::size_t j = placer.now(i);
            const std::size_t end = j;
            while (i > 0 && j > 0 && end - j < 7 && map_.moved[i - 1] == 0 &&
                   map_.to[i - 1] == static_cast<std::int32_t>(j) - 1 && !new_.begins_line(j)) {
                --i;
                --j;
            }
            result.previous = {new_.tokens[j].span.begin, new_.tokens[end].span.end};
        }
        if (const auto right = placer.after(run.end)) {
            std::size_t i = *right;
            std::size_t j = placer.now(i);
            const std::size_t begin = j;
            while (i + 1 < old_->size() && j - begin < 7 && map_.moved[i + 1] == 0 &&
                   map_.to[i + 1] == static_cast<std::int32_t>(j) + 1 && !new_.begins_line(j + 1)) {
                ++i;
                ++j;
            }
            result.next = {new_.tokens[begin].span.begin, new_.tokens[j].span.end};
        }
    }

    [[nodiscard]] std::size_t used_to_stand(Span run, const Placer& placer) const {
        if (const auto left = placer.before(run.begin)) {
            return new_.tokens[placer.now(*left)].span.end;
        }
        if (const auto right = placer.after(run.end)) {
            return new_.tokens[placer.now(*right)].span.begin;
        }
        return 0;
    }

    CarriedComment gone(Span run, const Placer& placer, const Placed& placed,
                        CarriedComment result) const {
        result.fate = AnchorFate::gone;
        const std::size_t at = used_to_stand(run, placer);
        result.to = {{at, at}};
        result.similarity = 0;
        const std::size_t size = code_points(*old_, run.begin, run.end);
        const double rest = 1 - static_cast<double>(placed.shared) /
                                    static_cast<double>(std::max<std::size_t>(size, 1));
        result.confidence = result.previous || result.next ? rest : rest / 2;
        return result;
    }

    /// An anchor without a word: a place between two.
    CarriedComment point(Span from, const Placer& placer, CarriedComment result) const {
        const std::size_t i = old_->tokens_in(from).begin;
        const bool left = i > 0 && map_.to[i - 1] >= 0;
        const bool right = i < old_->size() && map_.to[i] >= 0;
        const std::size_t at = left    ? new_.tokens[placer.now(i - 1)].span.end
                               : right ? new_.tokens[placer.now(i)].span.begin
                                       : used_to_stand({i, i}, placer);
        result.to = {{at, at}};
        // Where the white space is the same, so is the place in it.
        const std::size_t begin = i > 0 ? old_->tokens[i - 1].span.end : 0;
        if ((left || i == 0) &&
            new_.text.substr(i == 0 ? 0 : at).starts_with(slice(old_->text, {begin, from.end}))) {
            const std::size_t base = i == 0 ? 0 : at;
            result.to = {{base + from.begin - begin, base + from.end - begin}};
        }
        result.fate = left || right || old_->size() == 0 ? AnchorFate::unchanged : AnchorFate::gone;
        result.moved = (left && map_.moved[i - 1] != 0) || (!left && right && map_.moved[i] != 0);
        if (result.moved) {
            result.fate = AnchorFate::moved;
        }
        result.similarity = result.fate == AnchorFate::gone ? 0 : 1;
        const bool ends = i == 0 || i == old_->size();
        result.confidence = (left && right) || (ends && (left || right)) ? 1 : 0.5;
        return result;
    }

    [[nodiscard]] Span span_of(const Part& part) const {
        return {new_.tokens[part.begin].span.begin, new_.tokens[part.end - 1].span.end};
    }

    static constexpr double very_like = 0.75;
    /// In weights of tokens: ten words, and four.
    static constexpr std::size_t long_quote = 20;
    static constexpr std::size_t known_around = 8;

    CarryOptions options_;
    TokenNumbers numbers_;
    std::optional<TokenText> old_;
    TokenText new_;
    TextMap map_;
    std::optional<Placer> placer_;
    std::unique_ptr<Searched> old_search_;
    std::unique_ptr<Searched> new_search_;
};

}  // namespace wgig::detail::carrying
