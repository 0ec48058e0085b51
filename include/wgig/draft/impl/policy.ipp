#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/json_value.hpp>
#include <wgig/draft/comments.hpp>
#include <wgig/draft/detail/common_subsequence.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::commenting {

inline constexpr std::string_view embedded_policy =
#include <wgig/draft/data/comment_policy.json.inc>
    ;

inline std::vector<std::uint32_t> characters(std::string_view text) {
    std::vector<std::uint32_t> result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        result.push_back(static_cast<std::uint32_t>(c.value));
        at += c.size;
    }
    return result;
}

/// 2 x characters shared in order / characters of both.
inline double wording_similarity(std::string_view a, std::string_view b) {
    const std::vector<std::uint32_t> first = characters(a);
    const std::vector<std::uint32_t> second = characters(b);
    const std::size_t shared = common_tokens(first, second).count;
    const std::size_t size = first.size() + second.size();
    return size == 0 ? 1 : 2 * static_cast<double>(shared) / static_cast<double>(size);
}

inline void check_policy(const CommentPolicy& policy) {
    if (!(policy.evident_similarity >= 0 && policy.evident_similarity <= 1)) {
        throw_validation_error(ErrorCode::bad_value, "expected a number from 0 to 1",
                               {{}, 0, 0, "evident_similarity"});
    }
    for (std::size_t i = 0; i < policy.rules.size(); ++i) {
        const PolicyRule& rule = policy.rules[i];
        const bool text =
            rule.kinds.empty() || std::find(rule.kinds.begin(), rule.kinds.end(),
                                            CommentKind::proposes_text) != rule.kinds.end();
        if (!policy.redraft && text && rule.decision == Decision::accepted) {
            throw_validation_error(ErrorCode::bad_value,
                                   "proposed text is accepted, but the policy redrafts nothing",
                                   {{}, 0, 0, "rules[" + std::to_string(i) + "].decision"});
        }
    }
}

template <class T>
bool one_of(const std::vector<T>& list, const T& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

inline bool meets(const Comment& comment, const PolicyRule& rule, EvidentError evident) {
    return one_of(rule.kinds, comment.kind) && one_of(rule.types, comment.type) &&
           (rule.groups.empty() || (comment.group && one_of(rule.groups, *comment.group))) &&
           (!rule.evident || *rule.evident == (evident != EvidentError::no)) &&
           (!rule.proposes || *rule.proposes == !comment.proposed_change.empty());
}

inline void judge(const Comment& comment, const CommentPolicy& policy, PolicyOutcome& outcome) {
    if (comment.kind != CommentKind::corrects) {
        return;
    }
    if (!comment.quote.empty() && !comment.proposed_change.empty()) {
        outcome.similarity = wording_similarity(comment.quote, comment.proposed_change);
        if (*outcome.similarity >= policy.evident_similarity) {
            outcome.evident = EvidentError::small_change;
        }
    }
    if (!policy.evident_types.empty() && one_of(policy.evident_types, comment.type)) {
        outcome.evident = EvidentError::editorial;
    }
}

}  // namespace detail::commenting

WGIG_DECL const CommentPolicy& wgig_comment_policy() {
    static const CommentPolicy policy = from_json<CommentPolicy>(
        detail::commenting::embedded_policy, "embedded policy on comments");
    return policy;
}

WGIG_DECL std::vector<PolicyOutcome> apply_policy(std::span<const Comment> comments,
                                                  const CommentPolicy& policy, Language language) {
    detail::commenting::check_policy(policy);
    std::vector<PolicyOutcome> outcomes;
    outcomes.reserve(comments.size());
    for (const Comment& comment : comments) {
        PolicyOutcome outcome;
        outcome.comment = comment.id;
        detail::commenting::judge(comment, policy, outcome);
        if (!is_open(comment)) {
            outcome.disposition = *comment.disposition;
            outcomes.push_back(std::move(outcome));
            continue;
        }
        if (comment.disposition) {
            outcome.disposition = *comment.disposition;
        }
        for (std::size_t i = 0; i < policy.rules.size(); ++i) {
            const PolicyRule& rule = policy.rules[i];
            if (detail::commenting::meets(comment, rule, outcome.evident)) {
                outcome.rule = i;
                outcome.disposition.decision = rule.decision;
                outcome.disposition.reason = std::string(rule.reason.in(language));
                outcome.disposition.citations.insert(outcome.disposition.citations.end(),
                                                     policy.citations.begin(),
                                                     policy.citations.end());
                break;
            }
        }
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

WGIG_DECL std::vector<Comment> with_dispositions(std::span<const Comment> comments,
                                                 std::span<const PolicyOutcome> outcomes) {
    std::map<CommentId, const PolicyOutcome*> by_id;
    for (const PolicyOutcome& outcome : outcomes) {
        by_id.emplace(outcome.comment, &outcome);
    }
    std::vector<Comment> result(comments.begin(), comments.end());
    for (Comment& comment : result) {
        const auto found = by_id.find(comment.id);
        if (found != by_id.end() &&
            (found->second->rule || found->second->disposition != Disposition{})) {
            comment.disposition = found->second->disposition;
        }
    }
    return result;
}

}  // namespace wgig
