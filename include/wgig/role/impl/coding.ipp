#pragma once

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/reflect.hpp>
#include <wgig/role/coding.hpp>
#include <wgig/role/ig_script.hpp>

namespace wgig {
namespace detail::institutional {

/// Puts the nodes of a tree in a row, in pre-order.
class Coder {
public:
    Coder() { add(IgNodeKind::statement, {}, {}); }

    /// Adds the parts to a statement node; those that are joined are one component.
    void add_parts(const std::vector<StatementPart>& parts, std::size_t parent,
                   std::span<const Statement> nested, const std::string& actor,
                   const std::string& deontic) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i].operation && joins_before(parts, i)) {
                continue;
            }
            std::vector<const StatementPart*> members = {&parts[i]};
            for (std::size_t k = i + 1; k < parts.size(); ++k) {
                if (parts[k].operation && same(parts[i], parts[k]) &&
                    parts[k].operation == first_operation(parts, i)) {
                    members.push_back(&parts[k]);
                }
            }
            add_component(members, parent, nested, actor, deontic, seen);
        }
    }

    void take_original(const std::string& quote) { result_.original = quote; }
    InstitutionalStatement result() && { return std::move(result_); }

private:
    static bool same(const StatementPart& a, const StatementPart& b) noexcept {
        return a.component == b.component && a.property == b.property;
    }

    static std::optional<IgOperator> first_operation(const std::vector<StatementPart>& parts,
                                                     std::size_t from) {
        for (std::size_t k = from + 1; k < parts.size(); ++k) {
            if (parts[k].operation && same(parts[from], parts[k])) {
                return parts[k].operation;
            }
        }
        return std::nullopt;
    }

    static bool joins_before(const std::vector<StatementPart>& parts, std::size_t at) {
        for (std::size_t k = 0; k < at; ++k) {
            if (same(parts[k], parts[at])) {
                return first_operation(parts, k) == parts[at].operation;
            }
        }
        return false;
    }

    std::size_t add(IgNodeKind kind, std::optional<std::size_t> parent, std::optional<Span> span) {
        IgNode node;
        node.kind = kind;
        node.parent = parent;
        node.span = span;
        result_.nodes.push_back(std::move(node));
        return result_.nodes.size() - 1;
    }

    void add_text(const std::string& text, std::size_t parent, std::optional<Span> span) {
        result_.nodes[add(IgNodeKind::text, parent, span)].text = text;
    }

    void add_component(const std::vector<const StatementPart*>& members, std::size_t parent,
                       std::span<const Statement> nested, const std::string& actor,
                       const std::string& deontic, std::set<std::string>& seen) {
        const StatementPart& first = *members.front();
        std::vector<std::pair<std::string, std::optional<Span>>> texts;
        std::string key = fmt::format("{} {}", static_cast<int>(first.component), first.property);
        for (const StatementPart* member : members) {
            std::string text = ig_script_text(member->text);
            if (!text.empty()) {
                key += "\n" + text;
                texts.emplace_back(std::move(text), member->span);
            }
        }
        // Nothing is said twice: IG Script refuses a component that is there already.
        if (texts.empty() || !seen.insert(key).second) {
            return;
        }
        const std::size_t node = add(IgNodeKind::component, parent, first.span);
        result_.nodes[node].component = first.component;
        result_.nodes[node].property = first.property;
        if (first.component == IgComponent::attributes && !first.property) {
            result_.nodes[node].annotation = actor;
        } else if (first.component == IgComponent::deontic ||
                   first.component == IgComponent::modal) {
            result_.nodes[node].annotation = deontic;
        }
        if (first.component == IgComponent::or_else) {
            add_or_else(texts.front().first, first.span, node, nested);
        } else if (texts.size() == 1) {
            add_text(texts.front().first, node, texts.front().second);
        } else {
            const std::size_t combination = add(IgNodeKind::combination, node, first.span);
            result_.nodes[combination].operation = members[1]->operation;
            for (const auto& [text, span] : texts) {
                add_text(text, combination, span);
            }
        }
    }

    void add_or_else(const std::string& text, std::optional<Span> span, std::size_t node,
                     std::span<const Statement> nested);

    InstitutionalStatement result_;
};

inline std::string actor_note(const Statement& statement) {
    return fmt::format("group={}", group_name(statement));
}

inline std::string deontic_note(std::optional<Deontic> deontic, bool negated) {
    if (!deontic) {
        return {};
    }
    return fmt::format("force={}{}", enum_name(*deontic), negated ? ",negated" : "");
}

inline void Coder::add_or_else(const std::string& text, std::optional<Span> span, std::size_t node,
                               std::span<const Statement> nested) {
    const std::size_t statement = add(IgNodeKind::statement, node, span);
    if (nested.empty()) {
        const std::size_t object = add(IgNodeKind::component, statement, span);
        result_.nodes[object].component = IgComponent::direct_object;
        add_text(text, object, span);
        return;
    }
    const Statement& first = nested.front();
    std::vector<StatementPart> parts = first.parts;
    std::erase_if(parts,
                  [](const StatementPart& part) { return part.component == IgComponent::or_else; });
    add_parts(parts, statement, {}, actor_note(first), deontic_note(first.deontic, first.negated));
}

inline const StatementPart* part_of(const Statement& statement, IgComponent component) {
    const auto found =
        std::find_if(statement.parts.begin(), statement.parts.end(),
                     [&](const StatementPart& part) { return part.component == component; });
    return found == statement.parts.end() ? nullptr : &*found;
}

/// Whether a statement stands in the or else of another.
inline bool stands_in(const Statement& inner, const Statement& outer) {
    const StatementPart* aim = part_of(inner, IgComponent::aim);
    const StatementPart* or_else = part_of(outer, IgComponent::or_else);
    return aim != nullptr && or_else != nullptr && aim->span && or_else->span &&
           or_else->span->contains(*aim->span);
}

inline InstitutionalStatement coded(const Statement& statement, std::span<const Statement> nested) {
    Coder coder;
    coder.take_original(statement.citation.quote);
    coder.add_parts(statement.parts, 0, nested, actor_note(statement),
                    deontic_note(statement.deontic, statement.negated));
    return std::move(coder).result();
}

}  // namespace detail::institutional

WGIG_DECL InstitutionalStatement to_institutional(const Statement& statement) {
    return detail::institutional::coded(statement, {});
}

WGIG_DECL InstitutionalStatement to_institutional(const ConstitutiveStatement& statement) {
    detail::institutional::Coder coder;
    coder.take_original(statement.citation.quote);
    const std::string note =
        detail::institutional::deontic_note(statement.modal, statement.negated);
    coder.add_parts(statement.parts, 0, {}, {}, note);
    return std::move(coder).result();
}

WGIG_DECL std::vector<InstitutionalStatement>
to_institutional(const std::vector<Statement>& statements) {
    namespace ig = detail::institutional;
    std::vector<InstitutionalStatement> result;
    for (std::size_t i = 0; i < statements.size();) {
        // Those in the or else of a sentence's statements follow these.
        std::size_t own = i + 1;
        while (own < statements.size() && !ig::stands_in(statements[own], statements[i]) &&
               statements[own].citation.span == statements[i].citation.span) {
            ++own;
        }
        std::size_t end = own;
        while (end < statements.size() && ig::stands_in(statements[end], statements[i])) {
            ++end;
        }
        const std::span<const Statement> all(statements);
        const auto nested = all.subspan(own, end - own);
        if (nested.empty()) {
            result.push_back(ig::coded(statements[i], {}));
            ++i;
            continue;
        }
        for (; i < own; ++i) {
            result.push_back(ig::coded(statements[i], nested));
        }
        i = end;
    }
    return result;
}

}  // namespace wgig
