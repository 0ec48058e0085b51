#include <wgig/draft/provenance.hpp>

#include <string>
#include <vector>

#include <wgig/core/reflect.hpp>

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
        traced_draft("a", "Governance is shared by states. Markets follow quiet rules of trade.", {},
                     "ann"),
        traced_draft("b", "Markets follow quiet rules of trade. Governance is shared by states.",
                     {"a"}, "bob"),
        traced_draft("c", "Markets follow rules of trade. Governance is shared by all people.", {"b"},
                     "cat"),
        traced_draft("d", "Markets follow quiet rules of trade. Governance is shared by all people.",
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
