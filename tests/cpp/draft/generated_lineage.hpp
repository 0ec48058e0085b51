// A lineage made by recorded edits, so that it is known of each word who wrote it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/random.hpp>
#include <wgig/draft/trace.hpp>
#include <wgig/source/sample.hpp>
#include <wgig/text/segment.hpp>

namespace lineage_made {

using namespace wgig;

/// A word with the draft that it was first in, and which token of it.
struct KnownWord {
    std::string text;
    std::size_t draft = 0;
    std::size_t token = 0;
};
using KnownText = std::vector<KnownWord>;

/// Edits of whole phrases by authors `a0` to `a6`: put in, taken out, replaced, moved, brought back, and two
/// branches merged. New words are those of the sample report of the language, as frequent as there.
class LineageMaker {
public:
    LineageMaker(Language language, std::size_t start, std::uint64_t seed)
        : language_(language), random_(seed) {
        const std::string_view report = sample_report(language);
        for (const Token& token : tokens(report)) {
            pool_.emplace_back(slice(report, token.span));
        }
        add(draw(start), {});
    }

    /// One edit more; a merge counts as one and makes three drafts.
    void edit() {
        const std::size_t head = texts_.size() - 1;
        if (random_.below(12) == 0 && texts_[head].size() > 40) {
            branch(head);
            return;
        }
        KnownText text = texts_[head];
        change(text, 0, text.size());
        add(std::move(text), {head});
    }

    Lineage lineage;

    /// Of all tokens of all drafts, and of those that are not in the first: how many have the right
    /// origin, to the very word.
    struct Score {
        std::size_t tokens = 0, right = 0, later = 0, later_right = 0, right_draft = 0;
    };
    [[nodiscard]] Score score(const Trace& trace) const {
        Score score;
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            for (std::size_t k = 0; k < texts_[i].size(); ++k) {
                const KnownWord& known = texts_[i][k];
                const TracedWord& word =
                    trace.words.at(static_cast<std::size_t>(trace.drafts[i].words.at(k)));
                const bool draft = static_cast<std::size_t>(word.draft) == known.draft;
                const bool right = draft && static_cast<std::size_t>(word.token) == known.token;
                ++score.tokens;
                score.right += right ? 1 : 0;
                score.right_draft += draft ? 1 : 0;
                if (known.draft > 0) {
                    ++score.later;
                    score.later_right += right ? 1 : 0;
                }
            }
        }
        return score;
    }

private:
    KnownText draw(std::size_t size) {
        KnownText drawn;
        std::size_t at = random_.below(pool_.size() - size);
        for (std::size_t i = 0; i < size; ++i) {
            drawn.push_back({pool_[at++], new_draft, 0});
        }
        return drawn;
    }

    /// New wording: words as frequent as in the report, marks among them, in no order that was there
    /// before; phrases of the report would be wordings that somebody had already.
    KnownText fresh() {
        KnownText drawn(3 + random_.below(18), {{}, new_draft, 0});
        for (KnownWord& word : drawn) {
            word.text = pool_[random_.below(pool_.size())];
        }
        return drawn;
    }

    void change(KnownText& text, std::size_t begin, std::size_t end) {
        const auto at = [&](std::size_t offset) {
            return text.begin() + static_cast<std::ptrdiff_t>(offset);
        };
        const std::size_t room = end - begin;
        const std::size_t first = begin + random_.below(room);
        const std::size_t size = std::min(3 + random_.below(15), end - first);
        switch (random_.below(10)) {
        case 0:
        case 1:
        case 2: {
            const KnownText wording = fresh();
            text.insert(at(first), wording.begin(), wording.end());
            return;
        }
        case 3:
        case 4: {
            if (room > 60) {
                remember(text, first, size);
                text.erase(at(first), at(first + size));
            }
            return;
        }
        case 5:
        case 6: {
            remember(text, first, size);
            const KnownText wording = fresh();
            text.erase(at(first), at(first + size));
            text.insert(at(first), wording.begin(), wording.end());
            return;
        }
        case 7: {
            const KnownText moved(at(first), at(first + size));
            if (moved.size() < 4) {
                return;
            }
            text.erase(at(first), at(first + size));
            const std::size_t to = begin + random_.below(room - size + 1);
            text.insert(at(to), moved.begin(), moved.end());
            return;
        }
        default: {
            if (gone_.empty()) {
                return;
            }
            const std::size_t which = random_.below(gone_.size());
            const KnownText back = gone_[which];
            // It may have come back already, in part or whole.
            const auto in_text = [&](const KnownWord& word) {
                return std::any_of(text.begin(), text.end(), [&](const KnownWord& other) {
                    return other.draft == word.draft && other.token == word.token;
                });
            };
            if (back.size() >= 4 && std::none_of(back.begin(), back.end(), in_text)) {
                text.insert(at(first), back.begin(), back.end());
            }
            return;
        }
        }
    }

    void remember(const KnownText& text, std::size_t first, std::size_t size) {
        KnownText gone(text.begin() + static_cast<std::ptrdiff_t>(first),
                       text.begin() + static_cast<std::ptrdiff_t>(first + size));
        if (std::none_of(gone.begin(), gone.end(),
                         [](const KnownWord& word) { return word.draft == new_draft; })) {
            gone_.push_back(std::move(gone));
        }
    }

    void branch(std::size_t from) {
        const KnownText& base = texts_[from];
        const auto middle = static_cast<std::ptrdiff_t>(base.size() / 2);
        KnownText front(base.begin(), base.begin() + middle);
        KnownText back(base.begin() + middle, base.end());
        const KnownText old_front = front;
        const KnownText old_back = back;
        // Nothing comes back here: it could be in the other half already.
        const auto gone = std::move(gone_);
        gone_.clear();
        change(front, 0, front.size());
        const auto gone_in_front = std::move(gone_);
        gone_.clear();
        change(back, 0, back.size());
        gone_.insert(gone_.end(), gone_in_front.begin(), gone_in_front.end());
        gone_.insert(gone_.end(), gone.begin(), gone.end());
        const auto joined = [](const KnownText& a, const KnownText& b) {
            KnownText all = a;
            all.insert(all.end(), b.begin(), b.end());
            return all;
        };
        const std::size_t one = add(joined(front, old_back), {from});
        const std::size_t other = add(joined(old_front, back), {from});
        KnownText merged(texts_[one].begin(),
                         texts_[one].end() - static_cast<std::ptrdiff_t>(old_back.size()));
        merged.insert(merged.end(),
                      texts_[other].begin() + static_cast<std::ptrdiff_t>(old_front.size()),
                      texts_[other].end());
        add(std::move(merged), {one, other});
    }

    std::size_t add(KnownText text, const std::vector<std::size_t>& parents) {
        const std::size_t number = texts_.size();
        DefinitionDraft draft;
        draft.id = DraftId("d" + std::to_string(number));
        draft.author = ActorId("a" + std::to_string(random_.below(7)));
        draft.language = language_;
        for (const std::size_t parent : parents) {
            draft.parents.emplace_back("d" + std::to_string(parent));
        }
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i].draft == new_draft) {
                text[i].draft = number;
                text[i].token = i;
            }
            draft.text += (i > 0 ? " " : "") + text[i].text;
        }
        lineage.drafts.push_back(std::move(draft));
        texts_.push_back(std::move(text));
        return number;
    }

    static constexpr std::size_t new_draft = static_cast<std::size_t>(-1);

    Language language_;
    detail::Random random_;
    std::vector<std::string> pool_;
    std::vector<KnownText> texts_;
    std::vector<KnownText> gone_;
};

}  // namespace lineage_made
