#pragma once

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/bootstrap.hpp>
#include <wgig/core/error.hpp>
#include <wgig/draft/collate.hpp>
#include <wgig/draft/convergence.hpp>
#include <wgig/draft/detail/converging.hpp>
#include <wgig/draft/detail/picture.hpp>
#include <wgig/draft/impl/convergence_pairs.ipp>
#include <wgig/text/character.hpp>
#include <wgig/text/detect.hpp>
#include <wgig/text/markup.hpp>

namespace wgig {
namespace detail::converging {

inline void check_options(const ConvergenceOptions& options) {
    const auto refuse = [](const std::string& message, const char* member) {
        throw_validation_error(ErrorCode::bad_value, message, {"", 0, 0, member});
    };
    constexpr std::size_t most = 1'000'000;
    if (!(options.confidence > 0 && options.confidence < 1)) {
        refuse("expected a number between 0 and 1", "confidence");
    }
    if (!(options.margin >= 0 && options.margin <= 1)) {
        refuse("expected a number from 0 to 1", "margin");
    }
    if (options.bootstrap > most) {
        refuse(fmt::format("expected at most {}", most), "bootstrap");
    }
    if (options.permutations > most) {
        refuse(fmt::format("expected at most {}", most), "permutations");
    }
}

/// Which way a change went: by its interval where there is one, by the margin alone otherwise.
inline Trend trend_of(double change, std::optional<double> low, std::optional<double> high,
                      double margin) {
    if (low && high) {
        if (*low > -margin && *high < margin) {
            return Trend::plateau;
        }
        return *low > 0 ? Trend::converging : *high < 0 ? Trend::diverging : Trend::undecided;
    }
    return change >= margin    ? Trend::converging
           : change <= -margin ? Trend::diverging
                               : Trend::plateau;
}

using Ends = std::optional<std::pair<double, double>>;

/// The interval of figures, or of their growth over others; of those that are defined.
inline Ends interval(const std::vector<double>& figures, const std::vector<double>* less,
                     double confidence) {
    std::vector<double> defined;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const double figure = less == nullptr ? figures[i] : figures[i] - (*less)[i];
        if (!std::isnan(figure)) {
            defined.push_back(figure);
        }
    }
    if (defined.empty()) {
        return std::nullopt;
    }
    return percentile_interval(std::move(defined), confidence);
}

/// Fills a change and its trend.
template <class Result>
void set_change(Result& result, double change, const Ends& ends, double margin) {
    result.change = change;
    if (ends) {
        result.change_low = ends->first;
        result.change_high = ends->second;
        result.by_interval = true;
    }
    result.trend = trend_of(change, result.change_low, result.change_high, margin);
}

class ConvergenceMaker {
public:
    ConvergenceMaker(std::span<const RoundDraft> given, const ConvergenceOptions& options)
        : given_(given),
          options_(options),
          all_(compare(given, options)),
          replicates_(resample(all_, options)) {}

    Convergence make() && {
        result_.basis = all_.basis;
        result_.confidence = options_.bootstrap > 0 ? options_.confidence : 0;
        result_.margin = options_.margin;
        result_.language = options_.language;
        for (std::size_t round = 0; round < all_.rounds.size(); ++round) {
            add_round(round);
            add_pairs(round);
            add_influences(round);
        }
        add_overall();
        result_.passages = contested_passages(all_, options_.passages);
        add_notes();
        return std::move(result_);
    }

private:
    [[nodiscard]] const std::string& said(std::string_view name) const {
        return picture::word(name, options_.language);
    }

    [[nodiscard]] std::span<const Pair> pairs_of(std::size_t round) const {
        return std::span(all_.pairs)
            .subspan(all_.first_pair[round], all_.first_pair[round + 1] - all_.first_pair[round]);
    }

    static double mean_index(std::span<const Pair> pairs) {
        double sum = 0;
        for (const Pair& pair : pairs) {
            sum += pair.index;
        }
        return sum / static_cast<double>(pairs.size());
    }

    void add_round(std::size_t number) {
        RoundConvergence round;
        round.round = all_.rounds[number];
        for (const RoundDraft& draft : given_) {
            if (draft.round == round.round) {
                round.drafts.push_back(draft.id);
            }
        }
        const std::span<const Pair> pairs = pairs_of(number);
        round.pairs = pairs.size();
        round.resampled = replicates_.units[number];
        if (pairs.empty()) {
            round.reason = said(all_.basis == ConvergenceBasis::between_drafts ? "reason_alone"
                                                                               : "reason_first");
        } else {
            round.index = mean_index(pairs);
            if (const Ends ends =
                    interval(replicates_.figures[number], nullptr, options_.confidence)) {
                round.low = ends->first;
                round.high = ends->second;
            } else if (options_.bootstrap > 0) {
                round.reason = said("reason_few");
            }
        }
        if (number > 0 && round.index && result_.rounds.back().index) {
            const auto& before = replicates_.figures[number - 1];
            const auto& now = replicates_.figures[number];
            set_change(round, *round.index - *result_.rounds.back().index,
                       before.empty() || now.empty() ? Ends{}
                                                     : interval(now, &before, options_.confidence),
                       options_.margin);
        }
        add_core(number, round);
        add_dispersion(number, round);
        result_.rounds.push_back(std::move(round));
    }

    /// What all drafts of the round have; of one that is alone, with the round before.
    void add_core(std::size_t number, RoundConvergence& round) const {
        const std::size_t from = all_.size_of(number) == 1 && number > 0 ? number - 1 : number;
        const std::size_t first = all_.first_draft[from];
        const std::size_t count = all_.first_draft[number + 1] - first;
        if (count < 2) {
            return;
        }
        std::vector<Witness> witnesses;
        for (std::size_t i = 0; i < count; ++i) {
            const Words& words = all_.drafts[first + i];
            // Drafts of two rounds may have one name; the alignment does not depend on names.
            Witness witness{std::to_string(i), words.draft->text, {}, {}};
            for (const Span span : words.spans) {
                const std::string_view word = slice(witness.text, span);
                std::string folded = fold(word);
                witness.tokens.push_back({std::string(word),
                                          folded.empty() ? std::string(word) : std::move(folded),
                                          span,
                                          {}});
            }
            round.core_of.push_back(words.draft->id);
            witnesses.push_back(std::move(witness));
        }
        CollateOptions options;
        options.transpositions = false;
        const Collation collation = collate(witnesses, options);
        round.core = agreed_core(collation);
        double sum = 0;
        for (const ColumnEntropy& column : positional_entropy(collation)) {
            sum += column.normalized;
        }
        round.entropy = sum / static_cast<double>(collation.column_count());
    }

    void add_dispersion(std::size_t number, RoundConvergence& round) const {
        const std::size_t first = all_.first_draft[number];
        const std::size_t n = all_.size_of(number);
        std::vector<std::string> groups;
        for (std::size_t i = 0; i < n; ++i) {
            groups.push_back(all_.drafts[first + i].draft->group);
        }
        if (std::all_of(groups.begin(), groups.end(), [](const auto& g) { return g.empty(); })) {
            return;
        }
        std::vector<double> distances(n * n);
        const auto set = [&](const Pair& pair) {
            distances[(pair.first - first) * n + pair.second - first] = 1 - pair.index;
            distances[(pair.second - first) * n + pair.first - first] = 1 - pair.index;
        };
        if (all_.basis == ConvergenceBasis::between_drafts) {
            for (const Pair& pair : pairs_of(number)) {
                set(pair);
            }
        } else {
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t k = i + 1; k < n; ++k) {
                    set(compare_pair(all_, number, first + i, first + k, options_.seed));
                }
            }
        }
        round.dispersion = disperse(groups, distances, options_.permutations, options_.seed);
    }

    [[nodiscard]] const RoundDraft& draft_of(std::size_t position) const {
        return *all_.drafts[position].draft;
    }

    /// Who a draft is by, where that is known and no other of its round is by the same.
    [[nodiscard]] std::string party(std::size_t position) const {
        const auto name = [&](std::size_t at) {
            const RoundDraft& draft = draft_of(at);
            return draft.author.empty() ? draft.group : draft.author;
        };
        std::string own = name(position);
        const std::size_t round = all_.drafts[position].round;
        for (std::size_t i = all_.first_draft[round]; i < all_.first_draft[round + 1]; ++i) {
            if (i != position && name(i) == own) {
                return {};
            }
        }
        return own;
    }

    void add_pairs(std::size_t number) {
        std::vector<std::string> parties(all_.drafts.size());
        const std::size_t from = all_.first_draft[number > 0 ? number - 1 : number];
        for (std::size_t i = from; i < all_.first_draft[number + 1]; ++i) {
            parties[i] = party(i);
        }
        const auto key = [&](const Pair& pair) {
            return std::minmax(parties[pair.first], parties[pair.second]);
        };
        std::map<std::pair<std::string, std::string>, double> before;
        if (number > 0 && all_.basis == ConvergenceBasis::between_drafts) {
            for (const Pair& pair : pairs_of(number - 1)) {
                if (const auto [a, b] = key(pair); !a.empty()) {
                    before.emplace(std::pair(a, b), pair.index);
                }
            }
        }
        for (const Pair& pair : pairs_of(number)) {
            DraftPair shown{all_.rounds[number], draft_of(pair.first).id, draft_of(pair.second).id,
                            pair.similarity,     pair.expected,           pair.index,
                            std::nullopt};
            const auto [a, b] = key(pair);
            if (const auto found = before.find(std::pair(a, b)); found != before.end()) {
                shown.change = pair.index - found->second;
            }
            result_.pairs.push_back(std::move(shown));
        }
    }

    void add_influences(std::size_t number) {
        const std::span<const Pair> pairs = pairs_of(number);
        const bool between_drafts = all_.basis == ConvergenceBasis::between_drafts;
        const std::size_t n = all_.size_of(number);
        if (pairs.empty() || n < (between_drafts ? 3 : 2)) {
            return;
        }
        const std::size_t first = all_.first_draft[number];
        std::vector<double> sums(n);
        std::vector<std::size_t> counts(n);
        double sum = 0;
        for (const Pair& pair : pairs) {
            sum += pair.index;
            for (const std::size_t draft : {pair.first, pair.second}) {
                if (draft >= first) {
                    sums[draft - first] += pair.index;
                    ++counts[draft - first];
                }
            }
        }
        const double index = sum / static_cast<double>(pairs.size());
        std::vector<DraftInfluence> found;
        for (std::size_t i = 0; i < n; ++i) {
            const double without = (sum - sums[i]) / static_cast<double>(pairs.size() - counts[i]);
            found.push_back(
                {all_.rounds[number], draft_of(first + i).id, without, index - without});
        }
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
            return std::abs(a.influence) > std::abs(b.influence);
        });
        std::move(found.begin(), found.end(), std::back_inserter(result_.influences));
    }

    /// From the first round with an index to the last.
    void add_overall() {
        std::vector<std::size_t> with;
        for (std::size_t i = 0; i < result_.rounds.size(); ++i) {
            if (result_.rounds[i].index) {
                with.push_back(i);
            }
        }
        if (with.size() < 2) {
            return;
        }
        const auto& before = replicates_.figures[with.front()];
        const auto& now = replicates_.figures[with.back()];
        set_change(
            result_, *result_.rounds[with.back()].index - *result_.rounds[with.front()].index,
            before.empty() || now.empty() ? Ends{} : interval(now, &before, options_.confidence),
            options_.margin);
    }

    void add_notes() {
        std::set<std::string_view> languages;
        for (const RoundDraft& draft : given_) {
            const auto language = draft.language ? draft.language : detect_language(draft.text);
            if (language) {
                languages.insert(code(*language));
            }
        }
        if (languages.size() > 1) {
            result_.notes.push_back(
                fmt::format(fmt::runtime(said("note_languages")), languages.size(),
                            fmt::join(languages, markup::list_separator(options_.language))));
        }
        constexpr std::size_t few = 6;
        std::vector<std::int32_t> rounds;
        for (const RoundConvergence& round : result_.rounds) {
            if (round.resampled == ResampledUnit::drafts && round.drafts.size() < few) {
                rounds.push_back(round.round);
            }
        }
        if (!rounds.empty()) {
            result_.notes.push_back(
                fmt::format(fmt::runtime(said("note_few")), few,
                            fmt::join(rounds, markup::list_separator(options_.language))));
        }
    }

    std::span<const RoundDraft> given_;
    const ConvergenceOptions& options_;
    Comparison all_;
    Replicates replicates_;
    Convergence result_;
};

}  // namespace detail::converging

WGIG_DECL Convergence convergence(std::span<const RoundDraft> drafts,
                                  const ConvergenceOptions& options) {
    detail::converging::check_options(options);
    detail::check_round_drafts(drafts);
    if (drafts.size() < 2) {
        detail::throw_validation_error(
            ErrorCode::bad_value,
            fmt::format("convergence takes at least two drafts, got {}", drafts.size()),
            {"", 0, 0, "drafts"});
    }
    return detail::converging::ConvergenceMaker(drafts, options).make();
}

}  // namespace wgig
