#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <boost/describe/enum_to_string.hpp>

#include <wgig/draft/comments.hpp>
#include <wgig/draft/impl/carry.ipp>

namespace wgig {
namespace detail::commenting {

/// `DE` of `DE-002`.
inline std::string body_of(std::string_view reference) {
    return std::string(reference.substr(0, reference.find('-')));
}

inline std::string group_of(const Comment& comment, const std::map<ActorId, const Actor*>& actors) {
    if (comment.group) {
        return std::string(enum_name(*comment.group));
    }
    if (comment.author) {
        const auto found = actors.find(*comment.author);
        if (found != actors.end() && found->second->group) {
            return std::string(enum_name(*found->second->group));
        }
        return comment.author->str();
    }
    return body_of(comment.reference);
}

/// The paragraph in which a place of the source stands.
inline const Paragraph* paragraph_at(const Document& document, std::size_t at) {
    const auto next = std::partition_point(
        document.paragraphs.begin(), document.paragraphs.end(),
        [&](const Paragraph& paragraph) { return paragraph.span.begin <= at; });
    return next == document.paragraphs.begin() ? nullptr : &*std::prev(next);
}

/// Orders `2` before `10`, and `4.2` before `4.10`.
inline std::vector<std::pair<std::size_t, std::string>> natural(std::string_view text) {
    std::vector<std::pair<std::size_t, std::string>> parts;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t number = 0;
        const auto [end, error] =
            std::from_chars(text.data() + at, text.data() + text.size(), number);
        if (error == std::errc{}) {
            parts.emplace_back(number, std::string());
            at = static_cast<std::size_t>(end - text.data());
            continue;
        }
        std::size_t stop = at + 1;
        while (stop < text.size() && (text[stop] < '0' || text[stop] > '9')) {
            ++stop;
        }
        parts.emplace_back(static_cast<std::size_t>(-1), std::string(text.substr(at, stop - at)));
        at = stop;
    }
    return parts;
}

/// The first and the last line that a log names: `12`, `12-14`, `l. 12`.
inline std::optional<std::pair<std::size_t, std::size_t>> lines_of(std::string_view text) {
    std::vector<std::size_t> numbers;
    std::size_t at = 0;
    while (at < text.size() && numbers.size() < 2) {
        std::size_t number = 0;
        const auto [end, error] =
            std::from_chars(text.data() + at, text.data() + text.size(), number);
        if (error == std::errc{}) {
            numbers.push_back(number);
            at = static_cast<std::size_t>(end - text.data());
        } else {
            ++at;
        }
    }
    if (numbers.empty() || numbers[0] == 0) {
        return std::nullopt;
    }
    return std::pair{numbers[0],
                     numbers.size() > 1 && numbers[1] > numbers[0] ? numbers[1] : numbers[0]};
}

/// Finds what comments name in a document.
class PlaceFinder {
public:
    explicit PlaceFinder(const Document& document)
        : document_(document), carrier_(std::nullopt, document.text, {}) {
        lines_.push_back(0);
        for (std::size_t at = document.text.find('\n'); at != std::string::npos;
             at = document.text.find('\n', at + 1)) {
            lines_.push_back(at + 1);
        }
        for (const Paragraph& paragraph : document.paragraphs) {
            if (!paragraph.number.empty()) {
                numbers_.try_emplace(paragraph.number, paragraph.span);
            }
            if (!paragraph.section.empty()) {
                const auto [found, is_new] =
                    sections_.try_emplace(paragraph.section, paragraph.span);
                found->second.end = std::max(found->second.end, paragraph.span.end);
            }
        }
    }

    std::optional<Span> find(const Comment& comment) {
        if (!comment.quote.empty()) {
            const CarriedComment found = carrier_.carry(comment, "");
            if (found.fate != AnchorFate::gone && !found.to.empty()) {
                return found.to.front();
            }
        }
        if (const auto lines = lines_of(comment.line); lines && lines->first <= lines_.size()) {
            const std::size_t last = std::min(lines->second, lines_.size());
            std::size_t end = last < lines_.size() ? lines_[last] - 1 : document_.text.size();
            const std::size_t begin = lines_[lines->first - 1];
            while (end > begin &&
                   (document_.text[end - 1] == '\n' || document_.text[end - 1] == '\r')) {
                --end;
            }
            return Span{begin, end};
        }
        for (const auto* known : {&numbers_, &sections_}) {
            if (const auto found = known->find(comment.clause); found != known->end()) {
                return found->second;
            }
        }
        return std::nullopt;
    }

private:
    const Document& document_;
    carrying::Carrier carrier_;
    std::vector<std::size_t> lines_;
    std::map<std::string, Span> numbers_;
    std::map<std::string, Span> sections_;
};

}  // namespace detail::commenting

WGIG_DECL std::vector<CommentTally> tally_comments(std::span<const Comment> comments,
                                                   const Document* document,
                                                   std::span<const Actor> actors) {
    using namespace detail::commenting;
    std::map<ActorId, const Actor*> by_id;
    for (const Actor& actor : actors) {
        by_id.emplace(actor.id, &actor);
    }
    // Paragraphs of the document in its order, then clauses by number.
    using Standing = std::tuple<std::size_t, std::vector<std::pair<std::size_t, std::string>>>;
    std::map<std::tuple<Standing, std::string, std::string, CommentKind>, CommentTally> tallies;
    for (const Comment& comment : comments) {
        std::string paragraph = comment.clause;
        std::size_t order = comment.clause.empty() ? 0 : static_cast<std::size_t>(-1);
        if (document != nullptr && comment.anchor) {
            if (const Paragraph* found = paragraph_at(*document, comment.anchor->begin);
                found != nullptr && !found->number.empty()) {
                paragraph = found->number;
                order = static_cast<std::size_t>(found - document->paragraphs.data()) + 1;
            }
        }
        const std::string group = group_of(comment, by_id);
        CommentTally& tally =
            tallies[{Standing{order, natural(paragraph)}, paragraph, group, comment.kind}];
        tally.paragraph = paragraph;
        tally.group = group;
        tally.kind = comment.kind;
        ++tally.all;
        if (is_open(comment)) {
            ++tally.open;
            tally.ids.push_back(comment.id);
        }
    }
    std::vector<CommentTally> result;
    result.reserve(tallies.size());
    for (auto& [key, tally] : tallies) {
        result.push_back(std::move(tally));
    }
    return result;
}

WGIG_DECL std::vector<Comment> anchor_comments(std::span<const Comment> comments,
                                               const Document& document) {
    detail::commenting::PlaceFinder finder(document);
    std::vector<Comment> result(comments.begin(), comments.end());
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (result[i].anchor) {
            detail::carrying::check_anchor(*result[i].anchor, document.text,
                                           "comments[" + std::to_string(i) + "].anchor");
        } else {
            result[i].anchor = finder.find(result[i]);
        }
    }
    return result;
}

}  // namespace wgig
