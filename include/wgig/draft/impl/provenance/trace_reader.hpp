// Reads a trace: where its words stand and whose they are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/draft/impl/provenance/trace_check.hpp>
#include <wgig/draft/provenance.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::provenance {

inline std::string contributor_of(const std::optional<ActorId>& author,
                                  const std::optional<StakeholderGroup>& group,
                                  const DraftId& origin, const std::string& submission,
                                  ShareOf of) {
    switch (of) {
    case ShareOf::author: return author ? author->str() : std::string();
    case ShareOf::group: return group ? std::string(enum_name(*group)) : std::string();
    case ShareOf::draft: return origin.str();
    case ShareOf::submission: return submission;
    }
    return {};
}

inline std::string contributor_of(const Passage& passage, ShareOf of) {
    return contributor_of(passage.author, passage.group, passage.origin, passage.submission, of);
}

/// A trace that was checked, with the tokens of its texts as they are needed.
class TraceReader {
public:
    explicit TraceReader(const Trace& trace)
        : trace_(trace),
          drafts_(trace.lineage.drafts),
          submissions_(trace.lineage.submissions),
          tokens_(drafts_.size()),
          submission_tokens_(submissions_.size()) {
        check_trace(trace);
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            positions_.emplace(drafts_[i].id.str(), i);
        }
        for (const DefinitionDraft& draft : drafts_) {
            for (const DraftId& parent : draft.parents) {
                static_cast<void>(position(parent));
            }
        }
    }

    [[nodiscard]] std::size_t position(const DraftId& draft) const {
        const auto found = positions_.find(draft.str());
        if (found == positions_.end()) {
            throw_validation_error(ErrorCode::dangling_reference,
                                   fmt::format("there is no draft \"{}\"", draft.str()),
                                   {{}, 0, 0, "draft"});
        }
        return found->second;
    }

    [[nodiscard]] std::size_t last() const {
        std::vector<bool> has_child(drafts_.size());
        for (const DefinitionDraft& draft : drafts_) {
            for (const DraftId& parent : draft.parents) {
                has_child[position(parent)] = true;
            }
        }
        std::optional<std::size_t> adopted;
        std::optional<std::size_t> open;
        for (const Index index : trace_.order) {
            const auto draft = static_cast<std::size_t>(index);
            if (drafts_[draft].status == DraftStatus::adopted) {
                adopted = draft;
            }
            if (!has_child[draft] && drafts_[draft].status != DraftStatus::withdrawn) {
                open = draft;
            }
        }
        return adopted ? *adopted : open ? *open : static_cast<std::size_t>(trace_.order.back());
    }

    const std::vector<Token>& tokens_of(std::size_t draft) {
        return read(tokens_[draft], drafts_[draft].text, trace_.drafts[draft].words.size(), draft);
    }

    /// The words of a draft that are no marks.
    std::vector<Index> real_words_of(std::size_t draft) {
        const std::vector<Token>& all = tokens_of(draft);
        std::vector<Index> words;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].kind != TokenKind::punctuation) {
                words.push_back(trace_.drafts[draft].words[i]);
            }
        }
        return words;
    }

    [[nodiscard]] std::string contributor(Index word, ShareOf of) const {
        const TracedWord& one = trace_.words[static_cast<std::size_t>(word)];
        const auto [author, group] = owner(one);
        return contributor_of(author, group, drafts_[static_cast<std::size_t>(one.draft)].id,
                              submission_name(one), of);
    }

    /// The passages of a draft. Where `of` is set, they are cut by contributor alone.
    std::vector<Passage> passages(std::size_t draft, std::optional<ShareOf> of) {
        const std::vector<Token>& all = tokens_of(draft);
        const std::vector<Index>& words = trace_.drafts[draft].words;
        const std::vector<PassageKind> kinds = kinds_of(draft);
        std::vector<Passage> result;
        for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
            end = begin + 1;
            while (end < all.size() && kinds[end] == kinds[begin] &&
                   follows(words[end - 1], words[end], of.has_value())) {
                ++end;
            }
            Passage passage;
            passage.draft = drafts_[draft].id;
            passage.span = {all[begin].span.begin, all[end - 1].span.end};
            passage.text = slice(drafts_[draft].text, passage.span);
            passage.kind = kinds[begin];
            const TracedWord& first = word(words[begin]);
            const TracedWord& last = word(words[end - 1]);
            const auto origin = static_cast<std::size_t>(first.draft);
            passage.origin = drafts_[origin].id;
            passage.origin_span = between(tokens_of(origin), first.token, last.token);
            std::tie(passage.author, passage.group) = owner(first);
            passage.submission = submission_name(first);
            if (first.submission >= 0) {
                passage.submission_span =
                    between(submission_tokens_of(static_cast<std::size_t>(first.submission)),
                            first.submission_token, last.submission_token);
            }
            for (std::size_t i = begin; i < end; ++i) {
                passage.words += all[i].kind != TokenKind::punctuation ? 1U : 0U;
            }
            result.push_back(std::move(passage));
        }
        return result;
    }

    void add_removals(std::size_t draft, std::vector<Removal>& result) {
        std::vector<Index>& here = stamps(held_);
        const Index now = ++stamp_;
        for (const Index one : trace_.drafts[draft].words) {
            here[static_cast<std::size_t>(one)] = now;
        }
        const DefinitionDraft& of = drafts_[draft];
        for (const DraftId& id : of.parents) {
            const std::size_t parent = position(id);
            const std::vector<Token>& all = tokens_of(parent);
            const std::vector<Index>& words = trace_.drafts[parent].words;
            const auto gone = [&](std::size_t token) {
                return here[static_cast<std::size_t>(words[token])] != now;
            };
            for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
                end = begin + 1;
                if (!gone(begin)) {
                    continue;
                }
                while (end < all.size() && gone(end) &&
                       follows(words[end - 1], words[end], false)) {
                    ++end;
                }
                const TracedWord& first = word(words[begin]);
                const auto [author, group] = owner(first);
                Removal removal{of.id,
                                of.author,
                                of.group,
                                id,
                                {all[begin].span.begin, all[end - 1].span.end},
                                {},
                                drafts_[static_cast<std::size_t>(first.draft)].id,
                                author,
                                group,
                                submission_name(first),
                                0};
                removal.text = slice(drafts_[parent].text, removal.span);
                for (std::size_t i = begin; i < end; ++i) {
                    removal.words += all[i].kind != TokenKind::punctuation ? 1U : 0U;
                }
                result.push_back(std::move(removal));
            }
        }
    }

    WordHistory history(Index which) {
        const TracedWord& of = word(which);
        const auto origin = static_cast<std::size_t>(of.draft);
        WordHistory result;
        result.origin = drafts_[origin].id;
        result.origin_span = between(tokens_of(origin), of.token, of.token);
        result.text = slice(drafts_[origin].text, result.origin_span);
        std::tie(result.author, result.group) = owner(of);
        result.submission = submission_name(of);
        if (of.submission >= 0) {
            result.submission_span =
                between(submission_tokens_of(static_cast<std::size_t>(of.submission)),
                        of.submission_token, of.submission_token);
        }
        // What is known of the word in each draft: whether it is there, and in an ancestor.
        std::vector<bool> present(drafts_.size());
        std::vector<bool> above(drafts_.size());
        for (const Index index : trace_.order) {
            const auto draft = static_cast<std::size_t>(index);
            const std::vector<Index>& words = trace_.drafts[draft].words;
            const auto found = std::find(words.begin(), words.end(), which);
            present[draft] = found != words.end();
            bool in_parent = false;
            for (const DraftId& id : drafts_[draft].parents) {
                const std::size_t parent = position(id);
                in_parent = in_parent || present[parent];
                above[draft] = above[draft] || above[parent] || present[parent];
            }
            if (!present[draft] && !in_parent) {
                continue;
            }
            WordEvent event{WordEventKind::removed, drafts_[draft].id, drafts_[draft].author,
                            drafts_[draft].group, std::nullopt};
            if (present[draft]) {
                result.drafts.push_back(drafts_[draft].id);
                const auto token = static_cast<Index>(found - words.begin());
                const std::vector<Index>& moved = trace_.drafts[draft].moved;
                const bool is_moved = std::binary_search(moved.begin(), moved.end(), token);
                if (in_parent && !is_moved) {
                    continue;
                }
                event.span = between(tokens_of(draft), token, token);
                event.kind = in_parent            ? WordEventKind::moved
                             : above[draft]       ? WordEventKind::restored
                             : draft != origin    ? WordEventKind::adopted
                             : of.submission >= 0 ? WordEventKind::borrowed
                                                  : WordEventKind::introduced;
            }
            result.events.push_back(std::move(event));
        }
        return result;
    }

private:
    const std::vector<Token>& read(std::optional<std::vector<Token>>& kept, std::string_view text,
                                   std::size_t size, std::size_t draft) const {
        if (!kept) {
            kept = tokens(text);
            if (kept->size() != size) {
                bad(fmt::format("drafts[{}].words", draft),
                    fmt::format("{} words for a text of {} tokens", size, kept->size()));
            }
        }
        return *kept;
    }

    const std::vector<Token>& submission_tokens_of(std::size_t submission) {
        auto& kept = submission_tokens_[submission];
        if (!kept) {
            kept = tokens(submissions_[submission].text);
        }
        return *kept;
    }

    [[nodiscard]] Span between(const std::vector<Token>& all, Index first, Index last) const {
        const auto begin = static_cast<std::size_t>(std::min(first, last));
        const auto end = static_cast<std::size_t>(std::max(first, last));
        if (end >= all.size()) {
            bad("words", "a word stands behind the end of its text");
        }
        return {all[begin].span.begin, all[end].span.end};
    }

    [[nodiscard]] const TracedWord& word(Index index) const {
        return trace_.words[static_cast<std::size_t>(index)];
    }

    [[nodiscard]] std::string submission_name(const TracedWord& word) const {
        return word.submission < 0 ? std::string()
                                   : submissions_[static_cast<std::size_t>(word.submission)].id;
    }

    /// Whose a word is: of the submission, else of the draft.
    [[nodiscard]] std::pair<std::optional<ActorId>, std::optional<StakeholderGroup>>
    owner(const TracedWord& word) const {
        if (word.submission >= 0) {
            const Submission& from = submissions_[static_cast<std::size_t>(word.submission)];
            return {from.author, from.group};
        }
        const DefinitionDraft& from = drafts_[static_cast<std::size_t>(word.draft)];
        return {from.author, from.group};
    }

    /// Whether two neighbours belong to one passage: from one draft and submission, and in order there.
    [[nodiscard]] bool follows(Index before, Index after, bool loosely) const {
        const TracedWord& a = word(before);
        const TracedWord& b = word(after);
        if (a.draft != b.draft || a.submission != b.submission || b.token <= a.token) {
            return false;
        }
        return loosely || (b.token == a.token + 1 &&
                           (a.submission < 0 || b.submission_token > a.submission_token));
    }

    std::vector<PassageKind> kinds_of(std::size_t draft) {
        const std::vector<Index>& words = trace_.drafts[draft].words;
        std::vector<Index>& in_parent = stamps(held_);
        const Index now = ++stamp_;
        for (const DraftId& id : drafts_[draft].parents) {
            for (const Index one : trace_.drafts[position(id)].words) {
                in_parent[static_cast<std::size_t>(one)] = now;
            }
        }
        std::vector<bool> moved(words.size());
        for (const Index token : trace_.drafts[draft].moved) {
            if (token >= 0 && static_cast<std::size_t>(token) < moved.size()) {
                moved[static_cast<std::size_t>(token)] = true;
            }
        }
        std::vector<PassageKind> kinds(words.size());
        std::vector<std::size_t> away;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const TracedWord& one = word(words[i]);
            if (static_cast<std::size_t>(one.draft) == draft) {
                kinds[i] = one.submission >= 0 ? PassageKind::borrowed : PassageKind::introduced;
            } else if (in_parent[static_cast<std::size_t>(words[i])] == now) {
                kinds[i] = moved[i] ? PassageKind::moved : PassageKind::kept;
            } else {
                kinds[i] = PassageKind::adopted;
                away.push_back(i);
            }
        }
        if (!away.empty()) {
            mark_ancestors(draft, now + 1);
            ++stamp_;
            for (const std::size_t i : away) {
                if (in_parent[static_cast<std::size_t>(words[i])] == now + 1) {
                    kinds[i] = PassageKind::restored;
                }
            }
        }
        return kinds;
    }

    /// Stamps the words of all ancestors of a draft.
    void mark_ancestors(std::size_t draft, Index stamp) {
        std::vector<bool> seen(drafts_.size());
        std::vector<std::size_t> next = {draft};
        while (!next.empty()) {
            const std::size_t at = next.back();
            next.pop_back();
            for (const DraftId& id : drafts_[at].parents) {
                if (const std::size_t parent = position(id); !seen[parent]) {
                    seen[parent] = true;
                    next.push_back(parent);
                    for (const Index one : trace_.drafts[parent].words) {
                        held_[static_cast<std::size_t>(one)] = stamp;
                    }
                }
            }
        }
    }

    std::vector<Index>& stamps(std::vector<Index>& which) const {
        which.resize(trace_.words.size());
        return which;
    }

    const Trace& trace_;
    const std::vector<DefinitionDraft>& drafts_;
    const std::vector<Submission>& submissions_;
    std::unordered_map<std::string_view, std::size_t> positions_;
    std::vector<std::optional<std::vector<Token>>> tokens_;
    std::vector<std::optional<std::vector<Token>>> submission_tokens_;
    std::vector<Index> held_;
    Index stamp_ = 0;
};

}  // namespace wgig::detail::provenance
