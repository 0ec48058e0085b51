#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <wgig/core/date.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/report/impl/view.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::dossier {

WGIG_DECL std::string shortened(std::string_view sentence) {
    constexpr std::size_t longest = 160;
    std::size_t at = 0;
    for (std::size_t count = 0; at < sentence.size(); ++count) {
        if (count == longest) {
            return std::string(sentence.substr(0, at)) + "…";
        }
        at += decode(sentence, at).size;
    }
    return std::string(sentence);
}

WGIG_DECL std::string deontic_key(const Statement& statement) {
    return "deontic_" + std::string(enum_name(statement.deontic)) +
           (statement.negated ? "_not" : "");
}

WGIG_DECL const Place* View::place_of(const std::optional<Span>& span) const {
    if (!span) {
        return nullptr;
    }
    const auto after = std::upper_bound(
        places.begin(), places.end(), span->begin,
        [](std::size_t begin, const Place& place) { return begin < place.paragraph->span.begin; });
    if (after == places.begin() || !(after - 1)->paragraph->span.contains(*span)) {
        return nullptr;
    }
    return &*(after - 1);
}

/// The sentence of a paragraph around a place in the source.
inline std::string sentence_around(const Paragraph& paragraph, Span source) {
    const Span place = text_span(paragraph.segments, source);
    for (const Span sentence : sentences(paragraph.text)) {
        if (sentence.end >= place.end && !place.empty()) {
            return shortened(slice(paragraph.text, sentence));
        }
    }
    return {};
}

WGIG_DECL View make_view(const Dossier& dossier, std::size_t index) {
    View view;
    view.dossier = &dossier;
    view.prefix = "d" + std::to_string(index + 1) + "-";
    std::set<std::string_view> numbers;
    for (const Paragraph& paragraph : dossier.document.paragraphs) {
        const std::string position = std::to_string(view.places.size() + 1);
        const bool named = !paragraph.number.empty() && numbers.insert(paragraph.number).second;
        view.places.push_back({&paragraph, view.prefix + (named ? "p" + paragraph.number : "n" + position),
                               paragraph.number.empty() ? "[" + position + "]" : paragraph.number});
    }
    // A date that is also a meeting or a deadline is shown once, as that.
    std::map<std::tuple<std::string, std::string>, DatedEvent> events;
    for (const Fact& fact : dossier.facts) {
        if (fact.kind != FactKind::date && fact.kind != FactKind::meeting &&
            fact.kind != FactKind::deadline) {
            continue;
        }
        const auto dates = parse_date_range(fact.value);
        if (!dates) {
            continue;
        }
        DatedEvent event{*dates, fact.kind, view.place_of(fact.citation.span), fact.citation.quote};
        if (event.place != nullptr) {
            if (auto sentence = sentence_around(*event.place->paragraph, *fact.citation.span);
                !sentence.empty()) {
                event.sentence = std::move(sentence);
            }
        }
        const std::string where = event.place == nullptr ? "" : event.place->anchor;
        const auto [at, is_new] =
            events.try_emplace({fact.value, where}, std::move(event));
        if (!is_new && fact.kind != FactKind::date) {
            at->second.kind = fact.kind;
        }
    }
    for (auto& [key, event] : events) {
        view.events.push_back(std::move(event));
    }
    std::stable_sort(view.events.begin(), view.events.end(), [](const auto& a, const auto& b) {
        return std::pair(a.dates.first.first_day(), a.dates.last.last_day()) <
               std::pair(b.dates.first.first_day(), b.dates.last.last_day());
    });
    std::set<ConceptId> found;
    for (const ParagraphCodes& paragraph : dossier.codes) {
        for (const Code& code : paragraph.codes) {
            found.insert(code.concept_);
        }
    }
    for (const Concept& entry : wgig_taxonomy().concepts) {
        if (found.contains(entry.id)) {
            view.concepts.push_back(entry.id);
        }
    }
    return view;
}

}  // namespace wgig::detail::dossier
