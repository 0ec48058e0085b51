// Reads any bytes as CollateX's JSON. A table that can be read can be written in every form, and reads
// back as the same collation; from a redline, both drafts can be read again. What cannot be read is
// refused with one of wgig's own errors.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <wgig/core/error.hpp>
#include <wgig/draft/collatex.hpp>
#include <wgig/draft/collation_html.hpp>
#include <wgig/draft/collation_svg.hpp>
#include <wgig/draft/graphml.hpp>
#include <wgig/draft/redline.hpp>
#include <wgig/draft/tei.hpp>

#include "require.hpp"

namespace {

std::size_t tokens_in(const wgig::Redline& redline, bool before) {
    std::size_t count = 0;
    for (const wgig::RedlinePart& part : redline.parts) {
        const std::size_t begin = before ? part.before_begin : part.after_begin;
        require(begin == count);
        count = before ? part.before_end : part.after_end;
    }
    return count;
}

void write_all(const wgig::Collation& collation) {
    require(wgig::read_collatex_table(wgig::to_collatex(collation, false)) == collation);
    require(!wgig::to_collatex(collation, true, wgig::JsonLayout::indented).empty());
    const wgig::Witness& first = collation.witnesses.front();
    const wgig::Witness& last = collation.witnesses.back();
    const wgig::Redline changes = wgig::redline(collation, first.id, last.id);
    require(tokens_in(changes, true) == first.tokens.size());
    require(tokens_in(changes, false) == last.tokens.size());
    require(wgig::redline_markdown(changes).ends_with('\n'));
    wgig::TeiOptions words;
    words.words = true;
    for (const std::string& written :
         {wgig::to_tei(collation), wgig::to_tei(collation, words),
          wgig::collation_graphml(collation), wgig::collation_html(collation),
          wgig::variant_graph_svg(collation), wgig::alignment_svg(collation),
          wgig::redline_html(changes)}) {
        require(written.find("]]>") == std::string::npos);
    }
    require(!wgig::collation_text(collation).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const wgig::DraftTokens rule : {wgig::DraftTokens::wgig, wgig::DraftTokens::collatex}) {
        try {
            for (const wgig::Witness& witness : wgig::read_collatex(text, {}, rule)) {
                for (const wgig::WitnessToken& token : witness.tokens) {
                    require(token.span.end <= witness.text.size());
                }
            }
        } catch (const wgig::Error& error) {
            require(!std::string_view(error.what()).empty());
        }
    }
    try {
        const wgig::Collation collation = wgig::read_collatex_table(text);
        if (collation.cells.size() < 10'000) {
            write_all(collation);
        }
    } catch (const wgig::Error& error) {
        require(!std::string_view(error.what()).empty());
    }
    return 0;
}
