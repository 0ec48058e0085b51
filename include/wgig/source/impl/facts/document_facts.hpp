// The facts of a document: all its texts are searched, and each fact gets its place in the source.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <wgig/record/document.hpp>
#include <wgig/record/store.hpp>
#include <wgig/source/impl/facts/align.hpp>
#include <wgig/source/impl/facts/scan.hpp>
#include <wgig/source/impl/facts/years.hpp>

namespace wgig::detail::facts {

/// One text of a document. `paragraph` is empty outside numbered paragraphs.
struct Unit {
    std::string_view text;
    std::string_view paragraph;
    Span source;
    const std::vector<Segment>* segments = nullptr;
    bool one_sentence = false;
    bool is_paragraph = false;
};

class DocumentFacts {
public:
    /// The document must outlive this, and its spans be in bytes.
    explicit DocumentFacts(const Document& document) : document_(document) {
        collect_units();
        GroupNames names;
        std::string head;
        for (const Unit& unit : units_) {
            if (head.size() > 16384) {
                break;
            }
            head.append(unit.text.substr(0, 4096)).append("\n");
        }
        // A cut through a character would not be UTF-8.
        names.learn(document.title, whole_characters(head));
        Scanner scanner(names);
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const std::size_t first = facts_.size();
            scanner.scan(units_[i].text, units_[i].one_sentence, facts_);
            for (std::size_t k = first; k < facts_.size(); ++k) {
                facts_[k].unit = i;
            }
        }
        YearResolver(facts_, document.date ? document.date->first.year : 0).resolve();
        place();
    }

    [[nodiscard]] const std::vector<Found>& facts() const noexcept { return facts_; }
    [[nodiscard]] const Unit& unit(const Found& fact) const { return units_[fact.unit]; }
    [[nodiscard]] Citation citation(const Found& fact) const {
        Citation citation;
        citation.document = document_.id;
        citation.paragraph = units_[fact.unit].paragraph;
        citation.span = fact.source;
        citation.quote = slice(units_[fact.unit].text, fact.span);
        return citation;
    }

private:
    /// UTF-8 without the characters that cutting has broken: they only serve to find a name.
    static std::string whole_characters(const std::string& text) {
        std::string whole;
        whole.reserve(text.size());
        std::size_t at = 0;
        while (at < text.size()) {
            const std::string_view rest = std::string_view(text).substr(at);
            const std::size_t bad = first_invalid_utf8(rest);
            whole.append(rest.substr(0, bad));
            at += bad == std::string_view::npos ? rest.size() : bad + 1;
        }
        return whole;
    }

    void collect_units() {
        const std::string_view source = document_.text;
        if (!document_.title.empty()) {
            // The title has no span of its own: it stands before everything else.
            std::size_t end = source.size();
            for (const Section& section : document_.sections) {
                end = std::min(end, section.span.begin);
            }
            for (const Paragraph& paragraph : document_.paragraphs) {
                end = std::min(end, paragraph.span.begin);
            }
            add_aligned(document_.title, {0, end});
        }
        collect_headings();
        for (const Paragraph& paragraph : document_.paragraphs) {
            units_.push_back({paragraph.text, paragraph.number, paragraph.span, &paragraph.segments,
                              false, true});
        }
        for (const Note& note : document_.notes) {
            add_aligned(note.text, note.span);
            units_.back().one_sentence = true;
        }
        for (const Leftover& leftover : document_.leftovers) {
            // Running heads repeat what the first page says.
            if (leftover.kind == LeftoverKind::front_matter ||
                leftover.kind == LeftoverKind::back_matter) {
                add_aligned(leftover.text, leftover.span);
            }
        }
        std::stable_sort(units_.begin(), units_.end(), [](const Unit& a, const Unit& b) {
            return a.source.begin < b.source.begin;
        });
    }
    void collect_headings() {
        std::vector<const Section*> stack;
        for (const Section& section : document_.sections) {
            stack.push_back(&section);
            while (!stack.empty()) {
                const Section* next = stack.back();
                stack.pop_back();
                add_aligned(next->title, next->span);
                for (const Section& sub : next->subsections) {
                    stack.push_back(&sub);
                }
            }
        }
    }
    void add_aligned(std::string_view text, Span source) {
        source.end = std::min(source.end, document_.text.size());
        source.begin = std::min(source.begin, source.end);
        units_.push_back({text, {}, source, nullptr, false, false});
    }

    void place() {
        std::vector<Segment> aligned;
        std::size_t aligned_unit = static_cast<std::size_t>(-1);
        for (Found& fact : facts_) {
            const Unit& unit = units_[fact.unit];
            const std::vector<Segment>* segments = unit.segments;
            if (segments == nullptr || segments->empty()) {
                if (aligned_unit != fact.unit) {
                    aligned = align(unit.text, document_.text, unit.source);
                    aligned_unit = fact.unit;
                }
                segments = &aligned;
            }
            // What cannot be laid over its source stands somewhere in all of it.
            fact.source = segments->empty() ? unit.source : source_span(*segments, fact.span);
        }
        const auto earlier = [](const Found& a, const Found& b) {
            return a.source.begin < b.source.begin;
        };
        if (!std::is_sorted(facts_.begin(), facts_.end(), earlier)) {
            std::stable_sort(facts_.begin(), facts_.end(), earlier);
        }
    }

    const Document& document_;
    std::vector<Unit> units_;
    std::vector<Found> facts_;
};

}  // namespace wgig::detail::facts
