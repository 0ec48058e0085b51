// A record of what a document tells.
#pragma once

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <wgig/core/code_points.hpp>
#include <wgig/source/impl/facts/document_facts.hpp>
#include <wgig/source/impl/facts/record_lists.hpp>
#include <wgig/text/detect.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::facts {

class RecordBuilder {
public:
    explicit RecordBuilder(const Document& document) {
        record_.documents.push_back(document.offset_unit == OffsetUnit::byte
                                        ? document
                                        : with_offsets(document, OffsetUnit::byte));
        if (record_.documents[0].id.empty()) {
            record_.documents[0].id = "document";
        }
    }

    [[nodiscard]] Record build() {
        // A copy to read from, because the list of documents grows.
        const Document document = record_.documents[0];
        std::optional<Language> language = document.language;
        if (!language) {
            language = detect_language(document.text);
        }
        tag_ = language ? code(*language) : std::string_view("und");
        if (!document.title.empty()) {
            record_.title = label(document.title);
        }
        const DocumentFacts facts(document);
        add_cited_documents(facts);
        add_meetings(facts);
        add_consultations(facts);
        add_milestones(facts);
        add_counts(facts);
        for (const Paragraph& paragraph : document.paragraphs) {
            add_list(paragraph);
        }
        return std::move(record_);
    }

private:
    [[nodiscard]] Label label(std::string_view text) const {
        Label made;
        made.texts.emplace(tag_, text);
        return made;
    }
    static std::string numbered(std::string_view kind, std::size_t index) {
        return std::string(kind) + "-" + std::to_string(index + 1);
    }

    /// The sentence that tells a fact; long ones are cut.
    [[nodiscard]] Label sentence_of(const DocumentFacts& facts, const Found& fact) const {
        const std::string_view text = facts.unit(fact).text;
        // Sentences are short: the search begins near the fact and never reads a whole long text.
        const std::size_t begin =
            boundary_before(text, fact.span.begin > 2048 ? fact.span.begin - 2048 : 0);
        const std::size_t end = boundary_after(text, fact.span.end + 2048);
        const std::string_view near = text.substr(begin, end - begin);
        for (const Span sentence : sentences(near)) {
            if (begin + sentence.end > fact.span.begin) {
                return label(shortened(slice(near, sentence)));
            }
        }
        return label(slice(text, fact.span));
    }
    static std::string shortened(std::string_view text) {
        constexpr std::size_t most = 480;
        if (text.size() <= most) {
            return std::string(text);
        }
        return std::string(text.substr(0, boundary_before(text, most))) + "…";
    }

    void add_cited_documents(const DocumentFacts& facts) {
        std::set<std::string, std::less<>> ids{record_.documents[0].id.str()};
        for (const Found& fact : facts.facts()) {
            if (fact.kind != FactKind::document_symbol ||
                fact.value == record_.documents[0].symbol) {
                continue;
            }
            std::string id = fact.value;
            for (char& c : id) {
                c = is_ascii_upper(c)                        ? static_cast<char>(c | 0x20)
                    : is_ascii_lower(c) || is_ascii_digit(c) ? c
                                                             : '-';
            }
            if (ids.insert(id).second) {
                Document cited;
                cited.id = id;
                cited.symbol = fact.value;
                record_.documents.push_back(std::move(cited));
            }
        }
    }

    /// Events by their dates, a date once. A month, or a day of a longer event, speaks of the event
    /// that it lies in or that lies in it.
    struct Event {
        DateRange dates;
        Label label;
        std::vector<Citation> citations;
        std::string sentence;
    };
    template <class Wanted>
    [[nodiscard]] std::vector<Event> events(const DocumentFacts& facts, const Wanted& wanted,
                                            bool merge) const {
        std::map<DateRange, Event> exact;
        std::vector<const Found*> vague;
        const auto take = [&](const Found& fact) {
            Event& event = exact[fact.dates];
            if (event.citations.empty()) {
                event.dates = fact.dates;
                event.label = sentence_of(facts, fact);
            }
            event.citations.push_back(facts.citation(fact));
        };
        for (const Found& fact : facts.facts()) {
            if (fact.kind == FactKind::date && wanted(fact)) {
                const bool precise = fact.dates.first.day != 0 && fact.dates.last.day != 0;
                if (merge && (!precise || fact.dates.single())) {
                    vague.push_back(&fact);
                } else {
                    take(fact);
                }
            }
        }
        for (const Found* fact : vague) {
            // The events are in order: what lies in the month begins at or after it, and only the
            // one before can reach into it.
            auto near = exact.lower_bound(fact->dates);
            const auto speaks_of = [&](const DateRange& dates) {
                return dates.contains(fact->dates) || fact->dates.contains(dates);
            };
            if (near == exact.end() || !speaks_of(near->first)) {
                near = near == exact.begin() ? exact.end() : std::prev(near);
            }
            if (near != exact.end() && speaks_of(near->first)) {
                near->second.citations.push_back(facts.citation(*fact));
            } else {
                take(*fact);
            }
        }
        std::vector<Event> ordered;
        for (auto& [dates, event] : exact) {
            ordered.push_back(std::move(event));
        }
        return ordered;
    }

    void add_meetings(const DocumentFacts& facts) {
        const auto wanted = [](const Found& fact) { return fact.occasion == Occasion::meeting; };
        for (Event& event : events(facts, wanted, true)) {
            Meeting meeting;
            meeting.id = numbered("meeting", record_.meetings.size());
            meeting.label = std::move(event.label);
            meeting.dates = event.dates;
            meeting.citations = std::move(event.citations);
            record_.meetings.push_back(std::move(meeting));
        }
    }

    void add_consultations(const DocumentFacts& facts) {
        const auto wanted = [](const Found& fact) {
            return fact.occasion == Occasion::consultation;
        };
        for (Event& event : events(facts, wanted, false)) {
            Consultation consultation;
            consultation.id = numbered("consultation", record_.consultations.size());
            consultation.modes = modes_of(event.label.in(tag_));
            consultation.label = std::move(event.label);
            consultation.dates = event.dates;
            consultation.citations = std::move(event.citations);
            // Meetings are in order too.
            const auto after = std::partition_point(
                record_.meetings.begin(), record_.meetings.end(),
                [&](const Meeting& meeting) { return meeting.dates.first <= event.dates.first; });
            if (after != record_.meetings.begin() && (after - 1)->dates.contains(event.dates)) {
                consultation.meeting = (after - 1)->id;
            }
            record_.consultations.push_back(std::move(consultation));
        }
    }
    static std::vector<ConsultationMode> modes_of(std::string_view sentence) {
        const std::string folded = fold(sentence);
        std::vector<ConsultationMode> modes;
        const auto when = [&](ConsultationMode mode, std::string_view words) {
            bool found = false;
            for_each_part(words, [&](std::string_view word) {
                found = found || folded.find(word) != std::string::npos;
            });
            if (found) {
                modes.push_back(mode);
            }
        };
        when(ConsultationMode::open,
             "open|ouvert|abiert|открыт|مفتوح|公开|开放|不限名额|无名额限制");
        when(ConsultationMode::online, "online|en ligne|en linea|онлайн|عبر الانترنت|网上|在线");
        when(ConsultationMode::informal, "informal|officieu|oficios|неофициальн|غير رسمي|非正式");
        return modes;
    }

    void add_milestones(const DocumentFacts& facts) {
        const auto wanted = [](const Found& fact) { return fact.deadline; };
        for (Event& event : events(facts, wanted, false)) {
            Milestone milestone;
            milestone.id = numbered("deadline", record_.milestones.size());
            milestone.label = std::move(event.label);
            milestone.kind = MilestoneKind::deadline;
            milestone.dates = event.dates;
            milestone.citations = std::move(event.citations);
            record_.milestones.push_back(std::move(milestone));
        }
    }

    void add_counts(const DocumentFacts& facts) {
        std::map<std::tuple<std::string, std::string, bool>, std::size_t> known;
        for (const Found& fact : facts.facts()) {
            if (fact.kind != FactKind::count) {
                continue;
            }
            const auto [place, is_new] =
                known.try_emplace({fact.of, fact.value, fact.more_than}, record_.counts.size());
            if (is_new) {
                Count count;
                count.id = numbered("count", record_.counts.size());
                count.kind = fact.of == "members"          ? CountKind::members
                             : fact.of == "participants"   ? CountKind::participants
                             : fact.of == "working_papers" ? CountKind::working_papers
                                                           : CountKind::contributions;
                count.label = label(slice(facts.unit(fact).text, fact.span));
                std::from_chars(fact.value.data(), fact.value.data() + fact.value.size(),
                                count.value);
                count.more_than = fact.more_than;
                record_.counts.push_back(std::move(count));
            }
            record_.counts[place->second].citations.push_back(facts.citation(fact));
        }
    }

    void add_list(const Paragraph& paragraph) {
        if (paragraph.items.empty()) {
            return;
        }
        const std::string_view text = paragraph.text;
        const ListKind kind = kind_of_list(text.substr(0, text.find('\n')));
        for (const Item& item : paragraph.items) {
            if (item.level != 0 || item.text.empty()) {
                continue;
            }
            Citation citation;
            citation.document = record_.documents[0].id;
            citation.paragraph = paragraph.number;
            citation.span = item.span;
            citation.quote = item.text;
            add_item(kind, item.text, std::move(citation));
        }
    }
    void add_item(ListKind kind, std::string_view text, Citation citation) {
        const Label name = label(item_label(text));
        std::vector<Citation> citations{std::move(citation)};
        switch (kind) {
        case ListKind::none: break;
        case ListKind::tasks:
            record_.tasks.push_back({numbered("task", record_.tasks.size()), name, citations, {}});
            break;
        case ListKind::categories:
            record_.categories.push_back(
                {numbered("category", record_.categories.size()), name, citations, {}});
            break;
        case ListKind::key_areas: add_key_area(text, std::move(citations)); break;
        case ListKind::convergence:
        case ListKind::considerations:
            record_.criteria.push_back({numbered("criterion", record_.criteria.size()),
                                        kind == ListKind::convergence
                                            ? CriterionKind::convergence
                                            : CriterionKind::consideration,
                                        name,
                                        citations,
                                        {}});
            break;
        }
    }
    /// The first sentence names the area; the others say how it stands to existing organisations.
    void add_key_area(std::string_view text, std::vector<Citation> citations) {
        const std::vector<Span> parts = sentences(text);
        KeyArea area;
        area.id = numbered("key-area", record_.key_areas.size());
        area.label = label(item_label(parts.empty() ? text : slice(text, parts[0])));
        area.relation = relation_of(text);
        if (parts.size() > 1) {
            area.relation_text = label(item_label(text.substr(parts[1].begin)));
        }
        area.citations = std::move(citations);
        record_.key_areas.push_back(std::move(area));
    }

    Record record_;
    std::string_view tag_;
};

}  // namespace wgig::detail::facts
