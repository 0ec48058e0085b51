#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/suggest.hpp>
#include <wgig/draft/carry.hpp>
#include <wgig/draft/impl/carry/carrier.ipp>
#include <wgig/draft/impl/carry/map.ipp>
#include <wgig/draft/impl/carry/tokens.ipp>
#include <wgig/record/store.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::carrying {

/// The texts from the draft commented on to the one it is carried to.
using Chain = std::vector<const DefinitionDraft*>;

inline std::map<DraftId, const DefinitionDraft*> drafts_of(const Record& record) {
    std::map<DraftId, const DefinitionDraft*> drafts;
    for (const DefinitionDraft& draft : record.definition_drafts) {
        drafts.emplace(draft.id, &draft);
    }
    return drafts;
}

[[noreturn]] inline void throw_no_draft(const Record& record, const DraftId& id) {
    std::vector<std::string_view> known;
    for (const DefinitionDraft& draft : record.definition_drafts) {
        known.push_back(draft.id.str());
    }
    throw_validation_error(ErrorCode::dangling_reference,
                           "there is no draft: " + unknown_value_message(id.str(), known),
                           {{}, 0, 0, "to"});
}

/// The draft, its first parent, the parent's first parent, and so on.
inline Chain ancestors(const Record& record, const DraftId& to) {
    const auto drafts = drafts_of(record);
    Chain chain;
    std::set<DraftId> seen;
    for (auto found = drafts.find(to); found != drafts.end() && seen.insert(found->first).second;
         found = drafts.find(found->second->parents.front())) {
        chain.push_back(found->second);
        if (found->second->parents.empty()) {
            break;
        }
    }
    if (chain.empty()) {
        throw_no_draft(record, to);
    }
    return chain;
}

inline std::size_t context_begin(std::string_view text, std::size_t at, std::size_t count) {
    while (at > 0 && count > 0) {
        at -= decode_before(text, at).size;
        --count;
    }
    return at;
}

inline std::size_t context_end(std::string_view text, std::size_t at, std::size_t count) {
    while (at < text.size() && count > 0) {
        at += decode(text, at).size;
        --count;
    }
    return at;
}

inline void set_quote(Comment& comment, std::string_view text, std::size_t context) {
    const Span anchor = *comment.anchor;
    comment.quote = std::string(slice(text, anchor));
    comment.prefix =
        std::string(slice(text, {context_begin(text, anchor.begin, context), anchor.begin}));
    comment.suffix = std::string(slice(text, {anchor.end, context_end(text, anchor.end, context)}));
}

}  // namespace detail::carrying

WGIG_DECL std::vector<CarriedComment> carry_all(std::span<const Comment> comments,
                                                std::string_view from, std::string_view to,
                                                const CarryOptions& options) {
    detail::carrying::Carrier carrier(from, to, options);
    std::vector<CarriedComment> results;
    results.reserve(comments.size());
    for (std::size_t i = 0; i < comments.size(); ++i) {
        results.push_back(carrier.carry(comments[i], "comments[" + std::to_string(i) + "]."));
    }
    return results;
}

WGIG_DECL CarriedComment carry(const Comment& comment, std::string_view from, std::string_view to,
                               const CarryOptions& options) {
    return detail::carrying::Carrier(from, to, options).carry(comment, "");
}

WGIG_DECL CarriedComment carry(const Comment& comment, std::string_view to,
                               const CarryOptions& options) {
    return detail::carrying::Carrier(std::nullopt, to, options).carry(comment, "");
}

WGIG_DECL std::vector<CarriedComment> carry_through(const Comment& comment,
                                                    std::span<const std::string_view> texts,
                                                    const CarryOptions& options) {
    std::vector<CarriedComment> results;
    if (texts.empty()) {
        return results;
    }
    Comment here = comment;
    std::string_view from = texts[0];
    double confidence = 1;
    for (const std::string_view to : texts.subspan(1)) {
        CarriedComment step = carry(here, from, to, options);
        step.confidence *= confidence;
        // What was changed and is back word for word is found from the first text, not from a guess
        // on the way.
        if (from.data() != texts[0].data()) {
            CarriedComment direct = carry(comment, texts[0], to, options);
            const bool word_for_word =
                direct.fate == AnchorFate::unchanged || direct.fate == AnchorFate::moved;
            if (word_for_word && direct.confidence > step.confidence) {
                direct.origin = step.origin;  // in the text that this step starts from
                step = std::move(direct);
            }
        }
        if (step.fate != AnchorFate::gone && step.fate != AnchorFate::whole) {
            here.anchor = Span{step.to.front().begin, step.to.back().end};
            detail::carrying::set_quote(here, to, 32);
            from = to;
            confidence = step.confidence;
        }
        results.push_back(std::move(step));
    }
    return results;
}

WGIG_DECL std::vector<CarriedComment> carry_all(const Record& record, const DraftId& to,
                                                const CarryOptions& options) {
    const Record bytes = with_offsets(record, OffsetUnit::byte);
    const detail::carrying::Chain chain = detail::carrying::ancestors(bytes, to);
    // Those on the same draft go step by step together: one comparison of two drafts serves all.
    std::map<DraftId, std::vector<std::size_t>> on_draft;
    for (std::size_t i = 0; i < bytes.comments.size(); ++i) {
        if (bytes.comments[i].draft) {
            on_draft[*bytes.comments[i].draft].push_back(i);
        }
    }
    std::vector<std::pair<std::size_t, CarriedComment>> found;
    for (std::size_t age = 0; age < chain.size(); ++age) {
        std::vector<std::string_view> texts;
        for (std::size_t step = age + 1; step-- > 0;) {
            texts.push_back(chain[step]->text);
        }
        if (texts.size() == 1) {
            texts.push_back(texts.front());
        }
        for (const std::size_t i : on_draft[chain[age]->id]) {
            const Comment& comment = bytes.comments[i];
            if (comment.anchor) {
                detail::carrying::check_anchor(*comment.anchor, texts.front(),
                                               "comments[" + std::to_string(i) + "].anchor");
            }
            found.emplace_back(i, std::move(carry_through(comment, texts, options).back()));
        }
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<CarriedComment> results;
    results.reserve(found.size());
    for (auto& [i, result] : found) {
        results.push_back(std::move(result));
    }
    return results;
}

WGIG_DECL Comment with_quote(Comment comment, std::string_view text, std::size_t context) {
    if (comment.anchor) {
        detail::carrying::check_anchor(*comment.anchor, text, "anchor");
        detail::carrying::set_quote(comment, text, context);
    }
    return comment;
}

WGIG_DECL Comment carried(Comment comment, const CarriedComment& place, std::string_view to,
                          const DraftId& draft) {
    comment.paper.reset();
    comment.draft = draft;
    if (place.fate == AnchorFate::gone || place.to.empty()) {
        comment.anchor.reset();
        return comment;
    }
    detail::carrying::check_anchor(place.to.front(), to, "place.to[0]");
    comment.anchor = place.to.front();
    detail::carrying::set_quote(comment, to, 32);
    return comment;
}

}  // namespace wgig
