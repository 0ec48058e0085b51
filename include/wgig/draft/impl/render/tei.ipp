#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/draft/collate.hpp>
#include <wgig/draft/detail/collation_runs.hpp>
#include <wgig/draft/detail/markup.hpp>
#include <wgig/draft/redline.hpp>
#include <wgig/draft/tei.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::render {

/// Whether a token is a mark rather than a word.
inline bool is_mark(std::string_view token) {
    for (std::size_t i = 0; i < token.size();) {
        const CodePoint c = decode(token, i);
        const CharacterClass kind = character_class(c.value);
        if (kind != CharacterClass::other && kind != CharacterClass::space) {
            return false;
        }
        i += c.size;
    }
    return true;
}

/// Writes the text of a collation, run by run.
class TeiBody {
public:
    TeiBody(const Collation& collation, const TeiOptions& options)
        : collation_(&collation),
          options_(&options),
          texts_(collation),
          ids_(witness_identifiers(collation)),
          next_(collation.witnesses.size(), 0) {
        if (!options.lemma.empty()) {
            lemma_ = witness_position(collation, options.lemma);
        }
    }

    void write(Markup& xml) {
        for (const CollationRun& run :
             collation_runs(*collation_, options_->joined, SameCell::text)) {
            if (run.agreed()) {
                write_agreed(xml, run);
            } else {
                write_app(xml, run);
            }
            for (std::size_t w = 0; w < next_.size(); ++w) {
                next_[w] = end_of(w, run);
            }
        }
    }

    [[nodiscard]] const std::vector<std::string>& ids() const noexcept { return ids_; }

private:
    [[nodiscard]] std::size_t end_of(std::size_t w, const CollationRun& run) const {
        std::size_t end = next_[w];
        for (std::size_t column = run.begin; column < run.end; ++column) {
            end += collation_->cells[column * next_.size() + w] >= 0 ? 1U : 0U;
        }
        return end;
    }

    void write_tokens(Markup& xml, std::size_t w, std::size_t begin, std::size_t end) const {
        if (!options_->words) {
            xml.text(texts_.between(w, begin, end));
            return;
        }
        for (std::size_t i = begin; i < end; ++i) {
            const WitnessToken& token = collation_->witnesses[w].tokens[i];
            const std::string_view word = without_trailing_space(token.text);
            const std::string text = texts_.between(w, i, i + 1);
            const std::string_view element = is_mark(word) ? "pc" : "w";
            xml.raw("<").raw(element);
            if (!without_outer_space(token.normalized).empty()) {
                xml.raw(" norm=\"").attribute(token.normalized).raw("\"");
            }
            xml.raw(">").text(word).raw("</").raw(element).raw(">");
            xml.text(std::string_view(text).substr(word.size()));
        }
    }

    /// The witness whose white space is shown: the first that has any after the run.
    void write_agreed(Markup& xml, const CollationRun& run) const {
        std::size_t shown = 0;
        for (std::size_t w = 0; w < next_.size(); ++w) {
            const std::size_t end = end_of(w, run);
            const std::string last = texts_.between(w, end - 1, end);
            if (without_trailing_space(last).size() != last.size()) {
                shown = w;
                break;
            }
        }
        write_tokens(xml, shown, next_[shown], end_of(shown, run));
    }

    void write_reading(Markup& xml, std::string_view element,
                       const std::vector<std::size_t>& witnesses, const CollationRun& run) const {
        xml.raw("<").raw(element).raw(" wit=\"");
        for (std::size_t i = 0; i < witnesses.size(); ++i) {
            xml.raw(i == 0 ? "#" : " #").text(ids_[witnesses[i]]);
        }
        const std::size_t first = witnesses.front();
        if (next_[first] == end_of(first, run)) {
            xml.raw("\"/>");
            return;
        }
        xml.raw("\">");
        write_tokens(xml, first, next_[first], end_of(first, run));
        xml.raw("</").raw(element).raw(">");
    }

    void write_app(Markup& xml, const CollationRun& run) const {
        std::vector<const std::vector<std::size_t>*> readings;
        for (const RunReading& reading : run.readings) {
            readings.push_back(&reading.witnesses);
        }
        if (!run.absent.empty()) {
            readings.push_back(&run.absent);
        }
        const auto has_lemma = [&](const std::vector<std::size_t>* witnesses) {
            return lemma_ && std::binary_search(witnesses->begin(), witnesses->end(), *lemma_);
        };
        // The content model of `app` wants the lemma first.
        std::stable_partition(readings.begin(), readings.end(), has_lemma);
        xml.raw("<app>");
        for (const std::vector<std::size_t>* witnesses : readings) {
            write_reading(xml, has_lemma(witnesses) ? "lem" : "rdg", *witnesses, run);
        }
        xml.raw("</app>");
    }

    const Collation* collation_;
    const TeiOptions* options_;
    WitnessTexts texts_;
    std::vector<std::string> ids_;
    std::vector<std::size_t> next_;
    std::optional<std::size_t> lemma_;
};

}  // namespace detail::render

WGIG_DECL std::string to_tei(const Collation& collation, const TeiOptions& options) {
    using namespace detail::render;
    detail::check_collation(collation);
    TeiBody body(collation, options);
    std::vector<std::size_t> all(collation.witnesses.size());
    for (std::size_t w = 0; w < all.size(); ++w) {
        all[w] = w;
    }
    std::string title = options.title;
    if (title.empty()) {
        title = names_of(collation, all, ", ");
    }
    const auto language = collation_language(collation);
    Markup xml;
    xml.raw(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>\n<fileDesc>\n<titleStmt><title>");
    xml.text(title).raw("</title></titleStmt>\n<publicationStmt><p>Collated with wgig</p>"
                        "</publicationStmt>\n<sourceDesc>");
    if (all.empty()) {
        xml.raw("<p/>");
    } else {
        xml.raw("<listWit>\n");
        for (const std::size_t w : all) {
            const std::string& name = collation.witnesses[w].id;
            xml.raw("<witness xml:id=\"").text(body.ids()[w]).raw("\" n=\"").attribute(name);
            xml.raw("\">").text(name).raw("</witness>\n");
        }
        xml.raw("</listWit>");
    }
    xml.raw(
        "</sourceDesc>\n</fileDesc>\n<encodingDesc><variantEncoding "
        "method=\"parallel-segmentation\" location=\"internal\"/></encodingDesc>\n</teiHeader>\n"
        "<text");
    if (language) {
        xml.raw(" xml:lang=\"").raw(code(*language)).raw("\"");
    }
    xml.raw("><body><p>");
    body.write(xml);
    xml.raw("</p></body></text>\n</TEI>\n");
    return xml.take();
}

}  // namespace wgig
