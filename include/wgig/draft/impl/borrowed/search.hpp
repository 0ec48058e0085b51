// From shared runs of words to passages that were taken over.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/date.hpp>
#include <wgig/core/error.hpp>
#include <wgig/draft/detail/token_diff.hpp>
#include <wgig/draft/impl/borrowed/index_data.hpp>

namespace wgig::detail::borrowing {

inline void check_options(const BorrowOptions& options, std::string_view path) {
    const auto bad = [&](const char* member, const char* message) {
        throw_validation_error(ErrorCode::bad_value, message,
                               {{}, 0, 0, fmt::format("{}{}", path, member)});
    };
    if (!(options.least_similarity >= 0 && options.least_similarity <= 1)) {
        bad("least_similarity", "expected a number from 0 to 1");
    }
    if (!(options.least_information >= 0)) {
        bad("least_information", "expected a number of bits, from 0");
    }
    if (options.least_words == 0) {
        bad("least_words", "expected at least 1");
    }
}

/// A passage that was taken over.
struct Found {
    std::size_t submission = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  ///< words while it is searched for,
                                                                 ///< tokens when it is given back
    Span span;
    Span submission_span;
    double words = 0;       ///< shared words, characters counting half
    double similarity = 0;
    double information = 0;
};

/// Runs that text and submission share, near each other and in the same order.
struct Chain {
    std::uint32_t submission = 0;
    std::uint32_t begin = 0;        ///< first word in the text
    std::uint32_t other_begin = 0;  ///< first word in the submission
    std::uint32_t end = 0;          ///< after the last word in the text
    std::uint32_t other_end = 0;
};

/// One search of one text.
class Search {
public:
    Search(const SubmissionIndexData& index, const Words& text, const BorrowOptions& options)
        : index_(index), text_(text), options_(options) {}

    /// All passages, before it is decided which of those that overlap stands.
    std::vector<Found> candidates(bool everywhere, const std::optional<Date>& latest) {
        std::vector<Found> found;
        for (const Chain& chain : chains(everywhere, latest)) {
            if (worth_a_look(chain)) {
                for (Found& one : align(chain)) {
                    found.push_back(std::move(one));
                }
            }
        }
        return found;
    }

    /// Fills in the figures of a passage from its pairs. Whether it is enough.
    bool measure(Found& found) const {
        if (found.pairs.empty()) {
            return false;
        }
        const Words& other = index_.words[found.submission];
        const auto& [first, other_first] = found.pairs.front();
        const auto& [last, other_last] = found.pairs.back();
        found.words = 0;
        found.information = 0;
        for (const auto& [word, ignored] : found.pairs) {
            found.words += text_.ideographs[word] ? 0.5 : 1;
            found.information += index_.bits(text_.stems[word]);
        }
        const double all = static_cast<double>(last - first + 1 + other_last - other_first + 1);
        found.similarity = 2 * static_cast<double>(found.pairs.size()) / all;
        found.span = {text_.spans[first].begin, text_.spans[last].end};
        found.submission_span = {other.spans[other_first].begin, other.spans[other_last].end};
        return found.words >= static_cast<double>(options_.least_words) &&
               found.similarity >= options_.least_similarity &&
               found.information >= options_.least_information;
    }

private:
    static constexpr std::uint32_t reach = 12;  ///< words that may lie between shared runs

    [[nodiscard]] std::vector<Chain> chains(bool everywhere,
                                            const std::optional<Date>& latest) const {
        struct Seed {
            std::uint32_t submission, word, other;
            auto operator<=>(const Seed&) const = default;
        };
        const std::size_t most = everywhere ? index_.entries.size() : 64;
        std::vector<Seed> seeds;
        for (std::uint32_t word = 0; word < text_.size(); ++word) {
            const std::uint64_t key = run_key(text_, word);
            if (key == 0) {
                continue;
            }
            std::size_t taken = 0;
            for (const SubmissionIndexData::Entry& entry : index_.at(key)) {
                const auto& date = index_.submissions[entry.submission].date;
                if (latest && date && date->first_day() > latest->last_day()) {
                    continue;
                }
                if (++taken > most) {
                    break;
                }
                seeds.push_back({entry.submission, word, entry.word});
            }
        }
        std::sort(seeds.begin(), seeds.end());
        std::vector<Chain> chains;
        std::size_t first_of_submission = 0;
        for (const Seed& seed : seeds) {
            if (!chains.empty() && chains.back().submission != seed.submission) {
                first_of_submission = chains.size();
            }
            const auto length = static_cast<std::uint32_t>(text_.run(seed.word));
            const auto continues = [&](const Chain& chain) {
                return seed.word <= chain.end + reach && seed.other >= chain.other_begin &&
                       seed.other <= chain.other_end + reach &&
                       seed.other + length >= chain.other_end &&
                       seed.word >= chain.begin;
            };
            // Only the latest chains can go on; more than a few do so in repetitive texts alone.
            constexpr std::size_t most_open = 16;
            bool joined = false;
            for (std::size_t i = chains.size(), seen = 0;
                 i > first_of_submission && seen < most_open && !joined; --i, ++seen) {
                if (Chain& chain = chains[i - 1]; continues(chain)) {
                    chain.end = std::max(chain.end, seed.word + length);
                    chain.other_end = std::max(chain.other_end, seed.other + length);
                    joined = true;
                }
            }
            if (!joined) {
                chains.push_back({seed.submission, seed.word, seed.other, seed.word + length,
                                  seed.other + length});
            }
        }
        return chains;
    }

    /// Whether the words around a chain that are the same, with nothing between, say half of what is
    /// needed, or the chain is long.
    [[nodiscard]] bool worth_a_look(const Chain& chain) const {
        const Words& other = index_.words[chain.submission];
        if (chain.end - chain.begin > 6) {
            return true;
        }
        double bits = 0;
        std::size_t a = chain.begin;
        std::size_t b = chain.other_begin;
        for (; a > 0 && b > 0 && text_.stems[a - 1] == other.stems[b - 1]; --a, --b) {
            bits += index_.bits(text_.stems[a - 1]);
        }
        a = chain.begin;
        b = chain.other_begin;
        for (; a < text_.size() && b < other.size() && text_.stems[a] == other.stems[b]; ++a, ++b) {
            bits += index_.bits(text_.stems[a]);
        }
        return bits >= options_.least_information / 2;
    }

    /// The passages in a chain and a little around it: words in the same order, without those parts
    /// where more differs than is shared.
    [[nodiscard]] std::vector<Found> align(const Chain& chain) const {
        const Words& other = index_.words[chain.submission];
        std::uint32_t begin = chain.begin;
        std::uint32_t other_begin = chain.other_begin;
        std::uint32_t end = chain.end;
        std::uint32_t other_end = chain.other_end;
        const auto grow = [&] {
            while (begin > 0 && other_begin > 0 &&
                   text_.stems[begin - 1] == other.stems[other_begin - 1]) {
                --begin;
                --other_begin;
            }
            while (end < text_.size() && other_end < other.size() &&
                   text_.stems[end] == other.stems[other_end]) {
                ++end;
                ++other_end;
            }
        };
        grow();
        begin -= std::min(begin, reach);
        other_begin -= std::min(other_begin, reach);
        end = std::min(end + reach, static_cast<std::uint32_t>(text_.size()));
        other_end = std::min(other_end + reach, static_cast<std::uint32_t>(other.size()));

        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        const std::span<const std::uint32_t> a(text_.stems.data() + begin, end - begin);
        const std::span<const std::uint32_t> b(other.stems.data() + other_begin,
                                               other_end - other_begin);
        for (const DiffRun& run : token_diff(a, b)) {
            for (std::size_t k = 0; k < run.size; ++k) {
                pairs.emplace_back(static_cast<std::uint32_t>(begin + run.a + k),
                                   static_cast<std::uint32_t>(other_begin + run.b + k));
            }
        }
        return best_parts(pairs, chain.submission);
    }

    /// Cuts a list of pairs where the best part of it begins and ends: a shared word counts 1, one that is
    /// not shared takes off a half.
    [[nodiscard]] std::vector<Found> best_parts(
        const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs,
        std::uint32_t submission) const {
        std::vector<Found> parts;
        double sum = 0;
        double best = 0;
        std::size_t begin = 0;
        std::size_t best_end = 0;
        const auto finish = [&] {
            if (best_end > begin) {
                Found found;
                found.submission = submission;
                found.pairs.assign(pairs.begin() + static_cast<std::ptrdiff_t>(begin),
                                   pairs.begin() + static_cast<std::ptrdiff_t>(best_end));
                if (measure(found)) {
                    parts.push_back(std::move(found));
                }
            }
        };
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (i > begin) {
                sum -= 0.5 * static_cast<double>(pairs[i].first - pairs[i - 1].first - 1 +
                                                 pairs[i].second - pairs[i - 1].second - 1);
            }
            if (sum <= 0 || sum < best - reach) {
                finish();
                begin = i;
                sum = 0;
                best = 0;
                best_end = i;
            }
            sum += 1;
            if (sum > best) {
                best = sum;
                best_end = i + 1;
            }
        }
        finish();
        return parts;
    }

    const SubmissionIndexData& index_;
    const Words& text_;
    const BorrowOptions& options_;
};

/// What was taken over, those with most information first; `pairs` are tokens. Submissions that are
/// later than `latest` are left out.
inline std::vector<Found> search(const SubmissionIndexData& index, std::string_view text,
                                 std::optional<Language> language, const BorrowOptions& options,
                                 bool everywhere, const std::optional<Date>& latest = {}) {
    const auto unknown = static_cast<std::uint32_t>(index.stems.counts.size());
    const Words words = read_words(text, language, [&](std::string_view raw, std::string_view tag) {
        const auto found = index.stems.ids.find(Stems::stem_of(raw, tag));
        return found == index.stems.ids.end() ? unknown : found->second;
    });
    Search one(index, words, options);
    std::vector<Found> all = one.candidates(everywhere, latest);
    const auto before = [&](const Found& a, const Found& b) {
        if (a.information != b.information) {
            return a.information > b.information;
        }
        const auto& date_a = index.submissions[a.submission].date;
        const auto& date_b = index.submissions[b.submission].date;
        if (date_a && date_b && *date_a != *date_b) {
            return *date_a < *date_b;
        }
        return std::pair(a.submission, a.span) < std::pair(b.submission, b.span);
    };
    std::vector<Found> found;
    std::vector<std::uint32_t> taken(words.size(), 0);
    // Overlaps are cut off, and what is left is measured again, in the order of what it is worth.
    std::make_heap(all.begin(), all.end(),
                   [&](const Found& a, const Found& b) { return before(b, a); });
    while (!all.empty()) {
        const auto worse = [&](const Found& a, const Found& b) { return before(b, a); };
        std::pop_heap(all.begin(), all.end(), worse);
        Found best = std::move(all.back());
        all.pop_back();
        const auto mark = everywhere ? static_cast<std::uint32_t>(best.submission) + 1 : 1U;
        const auto is_taken = [&](const auto& pair) { return taken[pair.first] == mark; };
        if (!everywhere && std::any_of(best.pairs.begin(), best.pairs.end(), is_taken)) {
            best.pairs.erase(std::remove_if(best.pairs.begin(), best.pairs.end(), is_taken),
                             best.pairs.end());
            if (one.measure(best)) {
                all.push_back(std::move(best));
                std::push_heap(all.begin(), all.end(), worse);
            }
            continue;
        }
        for (const auto& [word, ignored] : best.pairs) {
            taken[word] = mark;
        }
        found.push_back(std::move(best));
    }
    for (Found& part : found) {
        for (auto& [word, other] : part.pairs) {
            word = words.tokens[word];
            other = index.words[part.submission].tokens[other];
        }
    }
    return found;
}

}  // namespace wgig::detail::borrowing
