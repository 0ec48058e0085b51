#pragma once

#include <algorithm>
#include <map>
#include <utility>

#include <wgig/draft/detail/converging.hpp>

namespace wgig::detail::converging {

/// What each word takes from the index: the distance of a pair, spread over the words that are not
/// common to it.
class PassageFinder {
public:
    explicit PassageFinder(const Comparison& all) : all_(all) {}

    std::vector<ContestedPassage> find(std::size_t most) && {
        std::size_t number = all_.rounds.size();
        while (number > 0 && all_.first_pair[number - 1] == all_.first_pair[number]) {
            --number;
        }
        if (number == 0) {
            return {};
        }
        --number;
        const std::span<const Pair> pairs =
            std::span(all_.pairs)
                .subspan(all_.first_pair[number],
                         all_.first_pair[number + 1] - all_.first_pair[number]);
        std::map<std::size_t, std::vector<double>> costs;
        std::map<std::size_t, std::vector<std::size_t>> lacking;
        std::map<std::size_t, std::size_t> compared;
        for (const Pair& pair : pairs) {
            const auto apart = static_cast<double>(
                std::count(pair.in_first.begin(), pair.in_first.end(), false) +
                std::count(pair.in_second.begin(), pair.in_second.end(), false));
            const double each =
                apart == 0 ? 0 : (1 - pair.index) / apart / static_cast<double>(pairs.size());
            for (const auto& [draft, common] :
                 {std::pair(pair.first, &pair.in_first), std::pair(pair.second, &pair.in_second)}) {
                std::vector<double>& cost = costs[draft];
                std::vector<std::size_t>& lack = lacking[draft];
                cost.resize(common->size());
                lack.resize(common->size());
                ++compared[draft];
                for (std::size_t i = 0; i < common->size(); ++i) {
                    if (!(*common)[i]) {
                        cost[i] += each;
                        ++lack[i];
                    }
                }
            }
        }
        for (const auto& [draft, cost] : costs) {
            add_passages_of(number, all_.drafts[draft], cost, lacking[draft], compared[draft]);
        }
        std::stable_sort(passages_.begin(), passages_.end(),
                         [](const auto& a, const auto& b) { return a.cost > b.cost; });
        if (passages_.size() > most) {
            passages_.resize(most);
        }
        return std::move(passages_);
    }

private:
    /// Runs of words that somebody lacks, in one sentence. One word that all have does not end a run.
    void add_passages_of(std::size_t number, const Words& words, const std::vector<double>& cost,
                         const std::vector<std::size_t>& lacking, std::size_t compared) {
        for (std::size_t i = 0; i < cost.size();) {
            if (lacking[i] == 0) {
                ++i;
                continue;
            }
            ContestedPassage passage{all_.rounds[number], words.draft->id, {}, "", 0, 0};
            std::size_t last = i;
            std::size_t contested = 0;
            std::size_t times = 0;
            for (std::size_t k = i;
                 k < cost.size() && k <= last + 2 && words.sentence_of[k] == words.sentence_of[i];
                 ++k) {
                if (lacking[k] > 0) {
                    last = k;
                    ++contested;
                    times += lacking[k];
                    passage.cost += cost[k];
                }
            }
            passage.span = {words.spans[i].begin, words.spans[last].end};
            passage.text = slice(words.draft->text, passage.span);
            passage.lacking =
                static_cast<double>(times) / static_cast<double>(contested * compared);
            passages_.push_back(std::move(passage));
            i = last + 1;
        }
    }

    const Comparison& all_;
    std::vector<ContestedPassage> passages_;
};

WGIG_DECL std::vector<ContestedPassage> contested_passages(const Comparison& comparison,
                                                           std::size_t most) {
    return PassageFinder(comparison).find(most);
}

}  // namespace wgig::detail::converging
