#include <wgig/draft/provenance.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <wgig/core/reflect.hpp>
#include <wgig/draft/streams.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

DefinitionDraft traced_draft(const char* id, std::string text, std::vector<DraftId> parents = {},
                             const char* author = "") {
    DefinitionDraft draft;
    draft.id = DraftId(id);
    draft.text = std::move(text);
    draft.parents = std::move(parents);
    if (*author != '\0') {
        draft.author = ActorId(author);
    }
    return draft;
}

// "text@draft:kind" of each passage.
std::vector<std::string> told_passages(const Trace& found, const char* draft) {
    std::vector<std::string> told;
    for (const Passage& passage : passages(found, DraftId(draft))) {
        CHECK(passage.origin_span.size() > 0);
        told.push_back(passage.text + "@" + passage.origin.str() + ":" +
                       std::string(enum_name(passage.kind)));
    }
    return told;
}

}  // namespace

TEST_CASE("A word keeps its origin where it stays, moves, goes and comes back") {
    Lineage lineage;
    lineage.drafts = {
        traced_draft("a", "Governance is shared by states. Markets follow quiet rules of trade.",
                     {}, "ann"),
        traced_draft("b", "Markets follow quiet rules of trade. Governance is shared by states.",
                     {"a"}, "bob"),
        traced_draft("c", "Markets follow rules of trade. Governance is shared by all people.",
                     {"b"}, "cat"),
        traced_draft("d",
                     "Markets follow quiet rules of trade. Governance is shared by all people.",
                     {"c"}, "dan"),
    };
    const Trace found = trace(lineage);
    CHECK(told_passages(found, "b") ==
          std::vector<std::string>{"Markets follow quiet rules of trade.@a:kept",
                                   "Governance is shared by states.@a:moved"});
    CHECK(told_passages(found, "d") ==
          std::vector<std::string>{"Markets follow@a:kept", "quiet@a:restored",
                                   "rules of trade.@a:kept", "Governance is shared by@a:kept",
                                   "all people@c:kept", ".@a:kept"});
    const WordHistory quiet = word_history(found, "d", 17);
    CHECK(quiet.text == "quiet");
    REQUIRE(quiet.events.size() == 3);
    CHECK(quiet.events[1].kind == WordEventKind::removed);
    CHECK(quiet.events[1].author == ActorId("cat"));
    CHECK(quiet.events[2].kind == WordEventKind::restored);
}

TEST_CASE("In the picture of streams, drafts of one round are not joined") {
    const auto draft = [](const char* id, const char* text, std::vector<DraftId> parents) {
        DefinitionDraft made;
        made.id = DraftId(id);
        made.text = text;
        made.author = ActorId(id);
        made.parents = std::move(parents);
        return made;
    };
    const auto pieces = [](const Lineage& lineage) {
        const std::string svg = draw_streams(trace(lineage));
        const std::size_t begin = svg.find("<path fill=");
        const std::string first = svg.substr(begin, svg.find("><title>", begin) - begin);
        return std::pair(std::count(first.begin(), first.end(), 'M'),
                         std::count(first.begin(), first.end(), 'Z'));
    };
    Lineage chain;
    chain.drafts = {draft("a", "rules made by all", {}), draft("b", "rules made by all", {"a"}),
                    draft("c", "rules made by all", {"b"})};
    CHECK(pieces(chain) == std::pair<std::ptrdiff_t, std::ptrdiff_t>(1, 1));
    // Two of one round, from one draft, into one: the second is not made from the first.
    Lineage fork = chain;
    fork.drafts[2].parents = {DraftId("a")};
    fork.drafts.push_back(draft("d", "rules made by all", {"b", "c"}));
    CHECK(pieces(fork) == std::pair<std::ptrdiff_t, std::ptrdiff_t>(2, 2));
}
