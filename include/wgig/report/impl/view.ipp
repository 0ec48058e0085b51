#pragma once

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <utility>

#include <wgig/core/date.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/report/impl/view.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::dossier {

WGIG_DECL std::string shortened(std::string_view sentence, std::size_t longest) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < sentence.size();) {
        const CodePoint c = decode(sentence, at);
        // Han, kana and full-width forms stand in the planes from here on.
        columns += c.value >= 0x2E80 ? 2 : 1;
        if (columns > longest) {
            return std::string(sentence.substr(0, at)) + "…";
        }
        at += c.size;
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

inline bool divides_clauses(char32_t c) {
    return c == U',' || c == U';' || c == 0xFF0C || c == 0xFF1B || c == 0x060C || c == 0x061B ||
           c == 0x3001;
}

/// The part of a sentence between two commas around a date; more, where that is hardly more than the
/// date itself.
inline std::string clause_around(std::string_view sentence, Span date) {
    constexpr std::size_t least = 24;  // bytes beside the date
    std::size_t begin = 0;
    std::size_t end = sentence.size();
    for (std::size_t at = 0; at < sentence.size();) {
        const CodePoint c = decode(sentence, at);
        at += c.size;
        if (!divides_clauses(c.value)) {
            continue;
        }
        if (at <= date.begin && date.end - at >= date.size() + least) {
            begin = at;
        } else if (at > date.end && end == sentence.size() && at - begin >= date.size() + least) {
            end = at - c.size;
        }
    }
    std::string_view clause = sentence.substr(begin, end - begin);
    clause.remove_prefix(std::min(clause.find_first_not_of(' '), clause.size()));
    return std::string(clause);
}

/// What a paragraph says of a date at a place in the source.
inline Mention mention_of(const Place& place, Span source) {
    const std::string_view text = place.paragraph->text;
    const Span date = text_span(place.paragraph->segments, source);
    for (const Span sentence : sentences(text)) {
        if (sentence.end >= date.end && !date.empty()) {
            const Span inside{std::max(date.begin, sentence.begin) - sentence.begin,
                              date.end - sentence.begin};
            return {&place, shortened(slice(text, sentence)),
                    clause_around(slice(text, sentence), inside)};
        }
    }
    return {&place, {}, {}};
}

/// The dates among the facts, each once. One that is also a meeting or a deadline is shown as that.
inline std::vector<DatedEvent> dated_events(const View& view, const std::vector<Fact>& facts) {
    using Days = std::pair<std::chrono::sys_days, std::chrono::sys_days>;
    std::map<std::pair<Days, std::string>, DatedEvent> events;
    for (const Fact& fact : facts) {
        if (fact.kind != FactKind::date && fact.kind != FactKind::meeting &&
            fact.kind != FactKind::deadline) {
            continue;
        }
        const auto dates = parse_date_range(fact.value);
        if (!dates) {
            continue;
        }
        const Days days{dates->first.first_day(), dates->last.last_day()};
        DatedEvent& event =
            events.try_emplace({days, fact.value}, DatedEvent{*dates, fact.kind, {}}).first->second;
        if (fact.kind != FactKind::date) {
            event.kind = fact.kind;
        }
        const Place* place = view.place_of(fact.citation.span);
        Mention mention = place == nullptr ? Mention{} : mention_of(*place, *fact.citation.span);
        if (mention.sentence.empty()) {
            mention.sentence = mention.clause = fact.citation.quote;
        }
        const bool known = std::any_of(event.mentions.begin(), event.mentions.end(),
                                       [&](const Mention& m) { return m.place == place; });
        if (!known) {
            event.mentions.push_back(std::move(mention));
        }
    }
    std::vector<DatedEvent> sorted;
    for (auto& [key, event] : events) {
        sorted.push_back(std::move(event));
    }
    return sorted;
}

WGIG_DECL View make_view(const Dossier& dossier, std::size_t index) {
    View view;
    view.dossier = &dossier;
    view.prefix = "d" + std::to_string(index + 1) + "-";
    std::set<std::string_view> numbers;
    for (const Paragraph& paragraph : dossier.document.paragraphs) {
        const std::string position = std::to_string(view.places.size() + 1);
        const bool named = !paragraph.number.empty() && numbers.insert(paragraph.number).second;
        view.places.push_back({&paragraph,
                               view.prefix + (named ? "p" + paragraph.number : "n" + position),
                               paragraph.number.empty() ? "[" + position + "]" : paragraph.number});
    }
    view.events = dated_events(view, dossier.facts);
    // A dossier read from a file may lack names.
    std::set<ConceptId> listed;
    for (const NamedConcept& named : dossier.concepts) {
        if (listed.insert(named.id).second) {
            view.concepts.push_back(named);
        }
    }
    std::set<ConceptId> unnamed;
    for (const ParagraphCodes& paragraph : dossier.codes) {
        for (const Code& code : paragraph.codes) {
            if (!listed.contains(code.concept_)) {
                unnamed.insert(code.concept_);
            }
        }
    }
    for (const ConceptId& id : unnamed) {
        view.concepts.push_back({id, Label{{{"en", id.str()}}}});
    }
    return view;
}

}  // namespace wgig::detail::dossier
