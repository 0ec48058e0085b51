#pragma once

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include <wgig/classify/folds.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>

namespace wgig {
namespace detail::folds {

/// Items that stay together.
struct Group {
    std::size_t items = 0;
    std::vector<std::pair<std::int32_t, std::size_t>> labels;  // ascending, with how often
};

/// How much each fold still wants, in items and of each label; counts times the number of folds, so
/// that all are whole numbers.
class Wishes {
public:
    Wishes(std::size_t folds, std::size_t items, const std::vector<std::size_t>& label_counts)
        : folds_(folds),
          items_(folds, static_cast<std::int64_t>(items)),
          labels_(folds * label_counts.size()),
          label_count_(label_counts.size()) {
        for (std::size_t fold = 0; fold < folds; ++fold) {
            for (std::size_t label = 0; label < label_count_; ++label) {
                labels_[fold * label_count_ + label] =
                    static_cast<std::int64_t>(label_counts[label]);
            }
        }
    }

    /// The fold that wants a label most; of those, the one that wants items most; of those, any.
    std::size_t neediest(std::size_t label, Random& random) const {
        return best(random, [&](std::size_t fold) {
            return std::pair(labels_[fold * label_count_ + label], items_[fold]);
        });
    }

    std::size_t emptiest(Random& random) const {
        return best(random, [&](std::size_t fold) { return items_[fold]; });
    }

    void give(std::size_t fold, const Group& group) {
        const auto times = static_cast<std::int64_t>(folds_);
        items_[fold] -= times * static_cast<std::int64_t>(group.items);
        for (const auto& [label, count] : group.labels) {
            labels_[fold * label_count_ + static_cast<std::size_t>(label)] -=
                times * static_cast<std::int64_t>(count);
        }
    }

private:
    template <class Need>
    std::size_t best(Random& random, Need&& need) const {
        std::vector<std::size_t> tied = {0};
        for (std::size_t fold = 1; fold < folds_; ++fold) {
            if (need(fold) > need(tied.front())) {
                tied.assign(1, fold);
            } else if (need(fold) == need(tied.front())) {
                tied.push_back(fold);
            }
        }
        return tied[tied.size() == 1 ? 0 : random.below(tied.size())];
    }

    std::size_t folds_;
    std::vector<std::int64_t> items_;
    std::vector<std::int64_t> labels_;
    std::size_t label_count_;
};

}  // namespace detail::folds

WGIG_DECL std::vector<std::size_t> stratified_folds(const Labelling& items,
                                                    std::span<const std::string> groups,
                                                    std::size_t folds, std::uint64_t seed) {
    using namespace detail::folds;
    const auto bad = [](const char* path, const std::string& message) {
        detail::throw_validation_error(ErrorCode::bad_value, message, {{}, 0, 0, path});
    };
    detail::check_labelling(items, "items");
    if (!groups.empty() && groups.size() != items.size()) {
        bad("groups", fmt::format("{} groups for {} items", groups.size(), items.size()));
    }

    // Groups in the order in which they first occur.
    std::vector<std::size_t> group_of(items.size());
    std::unordered_map<std::string_view, std::size_t> numbers;
    std::vector<Group> all;
    for (std::size_t item = 0; item < items.size(); ++item) {
        std::size_t number = all.size();
        if (!groups.empty()) {
            number = numbers.try_emplace(groups[item], all.size()).first->second;
        }
        if (number == all.size()) {
            all.emplace_back();
        }
        group_of[item] = number;
        ++all[number].items;
        for (const std::int32_t label : items.at(item)) {
            all[number].labels.emplace_back(label, 1);
        }
    }
    if (folds < 2 || folds > all.size()) {
        bad("folds", fmt::format("expected 2 to {} folds, one group each at least, got {}",
                                 all.size(), folds));
    }
    std::vector<std::size_t> label_counts(items.labels.size());
    std::vector<std::vector<std::size_t>> having(items.labels.size());
    for (std::size_t number = 0; number < all.size(); ++number) {
        auto& labels = all[number].labels;
        std::sort(labels.begin(), labels.end());
        std::size_t kept = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (kept > 0 && labels[kept - 1].first == labels[i].first) {
                ++labels[kept - 1].second;
            } else {
                labels[kept++] = labels[i];
            }
        }
        labels.resize(kept);
        for (const auto& [label, count] : labels) {
            label_counts[static_cast<std::size_t>(label)] += count;
            having[static_cast<std::size_t>(label)].push_back(number);
        }
    }

    detail::Random random(seed);
    Wishes wishes(folds, items.size(), label_counts);
    std::vector<std::size_t> fold_of(all.size(), folds);
    std::vector<std::size_t> left = label_counts;
    const auto put = [&](std::size_t number, std::size_t fold) {
        fold_of[number] = fold;
        wishes.give(fold, all[number]);
        for (const auto& [label, count] : all[number].labels) {
            left[static_cast<std::size_t>(label)] -= count;
        }
    };
    const auto shuffled_by_size = [&](std::vector<std::size_t>& order, auto&& size) {
        detail::shuffle(std::span(order), random);
        // The largest first: what comes last is small enough to even out.
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
    };
    for (;;) {
        std::size_t rarest = left.size();
        for (std::size_t label = 0; label < left.size(); ++label) {
            if (left[label] > 0 && (rarest == left.size() || left[label] < left[rarest])) {
                rarest = label;
            }
        }
        if (rarest == left.size()) {
            break;
        }
        std::vector<std::size_t> order;
        for (const std::size_t number : having[rarest]) {
            if (fold_of[number] == folds) {
                order.push_back(number);
            }
        }
        shuffled_by_size(order, [&](std::size_t number) {
            const auto& labels = all[number].labels;
            return std::lower_bound(labels.begin(), labels.end(),
                                    std::pair(static_cast<std::int32_t>(rarest), std::size_t{0}))
                ->second;
        });
        for (const std::size_t number : order) {
            put(number, wishes.neediest(rarest, random));
        }
    }
    std::vector<std::size_t> order;
    for (std::size_t number = 0; number < all.size(); ++number) {
        if (fold_of[number] == folds) {
            order.push_back(number);
        }
    }
    shuffled_by_size(order, [&](std::size_t number) { return all[number].items; });
    for (const std::size_t number : order) {
        put(number, wishes.emptiest(random));
    }

    std::vector<std::size_t> result(items.size());
    for (std::size_t item = 0; item < items.size(); ++item) {
        result[item] = fold_of[group_of[item]];
    }
    return result;
}

}  // namespace wgig
