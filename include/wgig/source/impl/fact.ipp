#pragma once

#include <utility>

#include <wgig/core/span.hpp>
#include <wgig/source/fact.hpp>
#include <wgig/source/impl/facts/document_facts.hpp>
#include <wgig/source/impl/record_of.ipp>

namespace wgig {
namespace detail::facts {

inline void push_fact(std::vector<Fact>& facts, FactKind kind, const Found& found,
                      Citation citation) {
    Fact& fact = facts.emplace_back();
    fact.kind = kind;
    fact.value = found.value;
    fact.of = found.of;
    fact.more_than = found.more_than;
    fact.citation = std::move(citation);
}

}  // namespace detail::facts

WGIG_DECL std::vector<Fact> find_facts(const Document& document) {
    using namespace detail::facts;
    if (document.offset_unit != OffsetUnit::byte) {
        std::vector<Fact> facts = find_facts(with_offsets(document, OffsetUnit::byte));
        const OffsetIndex index(document.text);
        for (Fact& fact : facts) {
            fact.citation.span = index.to_code_points(*fact.citation.span);
        }
        return facts;
    }
    const DocumentFacts found(document);
    std::vector<Fact> facts;
    facts.reserve(found.facts().size());
    for (const Found& fact : found.facts()) {
        push_fact(facts, fact.kind, fact, found.citation(fact));
        if (fact.occasion == Occasion::meeting) {
            push_fact(facts, FactKind::meeting, fact, found.citation(fact));
        }
        if (fact.deadline) {
            push_fact(facts, FactKind::deadline, fact, found.citation(fact));
        }
    }
    return facts;
}

}  // namespace wgig
