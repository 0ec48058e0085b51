#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/role/ig_script.hpp>
#include <wgig/role/impl/ig_script_lexer.ipp>
#include <wgig/role/impl/ig_script_tree.ipp>
#include <wgig/role/impl/ig_script_words.ipp>
#include <wgig/role/impl/institutional.ipp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::institutional {

/// Reads one statement. Nothing calls itself: what is open stands on two stacks, one of braces and
/// one of parentheses.
class IgScriptParser {
public:
    IgScriptParser(std::string_view text, std::string_view file) : lexer_(text, file) {}

    InstitutionalStatement parse(Span range) {
        tree_.clear();
        braces_.clear();
        at_ = range.begin;
        end_ = range.end;
        open_brace(none, range.begin);
        while (at_ < end_) {
            step();
        }
        if (braces_.size() > 1) {
            lexer_.fail(braces_.back().open, "a brace that is not closed");
        }
        flush_filler(end_);
        close_operand(range.begin);
        std::size_t root = braces_.back().items.first;
        if (braces_.back().operands.first != none) {
            // Not reached: operators outside braces are joints.
            root = braces_.back().operands.first;
        }
        return tree_.flatten(root);
    }

private:
    static constexpr std::size_t none = no_draft;

    struct Brace {
        std::size_t component = none;  ///< the node that the braces belong to; none for a pair
        std::size_t open = 0;          ///< offset of the brace, or of the statement's beginning
        Row items;                     ///< of the statement being read; then that statement alone
        Row operands;
        std::optional<IgOperator> operation;        ///< between operands
        std::optional<IgOperator> joint_operation;  ///< between components of one statement
        std::size_t operator_at = 0;
        bool has_component = false;
        bool has_pair = false;
        bool joint_open = false;          ///< whether an operator waits for its right side
        std::size_t filler = none;        ///< where loose words begin
        std::size_t begin = 0;            ///< of the statement being read
        std::set<std::string_view> seen;  ///< components in parentheses, to find repeated ones
    };
    // ---- statements ----

    void open_brace(std::size_t component, std::size_t open) {
        if (braces_.size() > deepest_nesting) {
            lexer_.too_deep(open);
        }
        Brace brace;
        brace.component = component;
        brace.open = open;
        brace.begin = open;
        braces_.push_back(std::move(brace));
    }

    void step() {
        Brace& brace = braces_.back();
        const char c = lexer_.text()[at_];
        if (c == '{') {
            if (brace.has_pair) {
                lexer_.fail(at_,
                            "a second pair of alternatives on one level; put one into the other");
            }
            flush_filler(at_);
            brace.has_pair = true;
            brace.joint_open = false;
            open_brace(none, at_);
            ++at_;
            braces_.back().begin = at_;
        } else if (c == '}') {
            close_brace();
        } else if (c == '[') {
            read_bracket();
        } else if (c == '(') {
            // Words in parentheses that are in no component.
            const std::size_t close = lexer_.matching(at_, end_);
            begin_filler(at_);
            at_ = close + 1;
        } else if (c == ')') {
            lexer_.fail(at_, "a parenthesis that was not opened");
        } else if (c == ']') {
            lexer_.fail(at_, "a bracket that was not opened");
        } else if (is_blank(c)) {
            ++at_;
        } else if (const auto header = lexer_.header(at_, end_)) {
            flush_filler(at_);
            read_component(*header);
        } else {
            begin_filler(at_);
            at_ = lexer_.behind_word(at_, end_);
        }
    }

    void begin_filler(std::size_t at) {
        if (braces_.back().filler == none) {
            braces_.back().filler = at;
        }
    }

    void flush_filler(std::size_t end) {
        Brace& brace = braces_.back();
        if (brace.filler == none) {
            return;
        }
        const Span span = lexer_.trimmed({brace.filler, end});
        brace.filler = none;
        const std::size_t node = tree_.make(IgNodeKind::filler, span);
        tree_[node].node.text = lexer_.squeezed(span);
        tree_.append(brace.items, node);
    }

    void read_bracket() {
        const std::size_t close = lexer_.matching(at_, end_);
        flush_filler(at_);
        const Span span{at_, close + 1};
        if (const auto operation = lexer_.operation(span)) {
            join(*operation, span);
        } else {
            const Span inner = lexer_.trimmed({span.begin + 1, close});
            if (inner.empty()) {
                lexer_.fail(at_, "an empty annotation");
            }
            const std::size_t node = tree_.make(IgNodeKind::annotation, span);
            tree_[node].node.text = lexer_.squeezed(inner);
            tree_.append(braces_.back().items, node);
        }
        at_ = close + 1;
    }

    /// An operator between parts of a statement: in braces it divides them, elsewhere it joins what
    /// stands beside it.
    void join(IgOperator operation, Span span) {
        Brace& brace = braces_.back();
        const bool joins = braces_.size() == 1 || joins_components(span.end);
        auto& level = joins ? brace.joint_operation : brace.operation;
        if (level && *level != operation) {
            lexer_.fail(span.begin, "another operator on the same level; braces must say what is "
                                    "joined first");
        }
        if (!brace.has_component && !brace.has_pair) {
            lexer_.fail(span.begin, level ? "an operator behind an operator"
                                          : "an operator without anything before it");
        }
        if (brace.joint_open) {
            lexer_.fail(span.begin, "an operator behind an operator");
        }
        level = operation;
        if (joins) {
            const std::size_t node = tree_.make(IgNodeKind::joint, span);
            tree_[node].node.operation = operation;
            tree_.append(brace.items, node);
            brace.joint_open = true;
            brace.operator_at = span.begin;
            return;
        }
        close_operand(span.begin);
        tree_.append(brace.operands, brace.items.first);
        brace.items = {};
        brace.operator_at = span.begin;
        brace.has_component = false;
        brace.has_pair = false;
        brace.joint_operation.reset();
        brace.seen.clear();
        brace.begin = span.end;
    }

    /// `Cac{ A(..) I(..) Cac{..} [OR] Cac{..} }`: in a nested statement that has other components, an
    /// operator between two nested ones of the same kind joins these.
    [[nodiscard]] bool joins_components(std::size_t behind) const {
        const Brace& brace = braces_.back();
        if (brace.component == none || brace.items.size < 2) {
            return false;
        }
        const Draft& last = tree_[brace.items.last];
        if (last.node.kind != IgNodeKind::component ||
            tree_[last.first].node.kind == IgNodeKind::text ||
            tree_.components_of(brace.items) < 2) {
            return false;
        }
        std::size_t next = behind;
        while (next < end_ && is_blank(lexer_.text()[next])) {
            ++next;
        }
        if (next >= end_) {
            return false;
        }
        const auto header = lexer_.header(next, end_);
        return header && header->component == last.node.component &&
               header->property == last.node.property && lexer_.text()[header->end] == '{';
    }

    /// Makes a statement of the items read so far.
    void close_operand(std::size_t end) {
        Brace& brace = braces_.back();
        if (brace.joint_open) {
            lexer_.fail(brace.operator_at, "an operator without anything behind it");
        }
        if (!brace.has_component && !brace.has_pair) {
            if (brace.operation) {
                lexer_.fail(brace.operator_at, "an operator without anything behind it");
            }
            const bool whole = braces_.size() == 1;
            const std::size_t at = lexer_.trimmed({brace.open, end_}).begin;
            lexer_.fail(whole ? at : brace.open, whole ? "a statement without a component"
                                                       : "braces without a component in them");
        }
        Span span = tree_[brace.items.first].node.span.value_or(Span{brace.begin, end});
        span.end = tree_[brace.items.last].node.span.value_or(span).end;
        const std::size_t node = tree_.wrap(IgNodeKind::statement, span, brace.items);
        brace.items = {node, node, 1};
    }

    void close_brace() {
        flush_filler(at_);
        if (braces_.size() == 1) {
            lexer_.fail(at_, "a brace that was not opened");
        }
        close_operand(at_);
        Brace brace = std::move(braces_.back());
        braces_.pop_back();
        const Span span{brace.open, at_ + 1};
        std::size_t content = brace.items.first;
        if (brace.operands.first != none) {
            tree_.append(brace.operands, content);
            content = tree_.wrap(IgNodeKind::combination, span, brace.operands);
            tree_[content].node.operation = brace.operation;
            tree_[content].alike = tree_.common_leaf(brace.operands);
            if (brace.component != none) {
                check_alternatives(brace);
            }
        } else if (brace.component == none) {
            lexer_.fail(brace.open, "braces without a symbol must hold alternatives, joined by "
                                    "[AND], [OR] or [XOR]");
        }
        if (brace.component == none) {
            tree_.append(braces_.back().items, content);
        } else {
            tree_[brace.component].first = content;
            tree_[brace.component].last = content;
            tree_[brace.component].node.span->end = at_ + 1;
        }
        ++at_;
    }

    /// `Cac{ Cac{..} [AND] Cac{..} }`: either all operands are nested in the same symbol, or none.
    void check_alternatives(const Brace& brace) const {
        const IgNode& outer = tree_[brace.component].node;
        std::size_t same = 0;
        std::size_t other = none;
        for (std::size_t i = brace.operands.first; i != none; i = tree_[i].next) {
            const std::size_t leaf = tree_.leaf_of(i);
            if (!tree_.same_kind(leaf, outer)) {
                other = other == none ? i : other;
                continue;
            }
            ++same;
            if (!tree_.holds_statement(leaf)) {
                lexer_.fail(
                    tree_[leaf].node.span->begin,
                    "words among nested statements; nest them too, or join words with words");
            }
        }
        if (same > 0 && other != none) {
            lexer_.fail(tree_[other].node.span->begin,
                        fmt::format("joined with a nested {}, but it is none",
                                    symbol_of(*outer.component)));
        }
    }

    // ---- components ----

    void read_component(const Header& header) {
        Brace& brace = braces_.back();
        const std::size_t node = tree_.make(IgNodeKind::component, {header.begin, header.end});
        IgNode& value = tree_[node].node;
        value.component = header.component;
        value.property = header.property;
        value.suffix = header.suffix;
        value.property_suffix = header.property_suffix;
        value.annotation = lexer_.squeezed(lexer_.trimmed(header.annotation));
        tree_.append(brace.items, node);
        brace.has_component = true;
        brace.joint_open = false;
        at_ = header.end;
        const std::string_view name = symbol_of(header.component);
        if (lexer_.text()[at_] == '{') {
            if (!may_nest(header.component, header.property)) {
                lexer_.fail(at_, fmt::format("no statement may be nested in {}; write {}(...)",
                                             name, name));
            }
            if (braces_.size() > 1 && is_symbol(header.suffix)) {
                lexer_.fail(header.begin,
                            fmt::format("two symbols in one, {} and {}; a suffix here "
                                        "is a number",
                                        name, header.suffix));
            }
            open_brace(node, at_);
            ++at_;
            braces_.back().begin = at_;
            return;
        }
        if (header.component == IgComponent::or_else) {
            lexer_.fail(at_, "an or else holds a statement; write O{...}");
        }
        at_ = IgWordReader(lexer_, tree_, end_).read(node, at_, braces_.size());
        const std::string_view source = slice(lexer_.text(), {header.begin, at_});
        if (!brace.seen.insert(source).second) {
            lexer_.fail(header.begin, "the same component a second time");
        }
    }

    IgScriptLexer lexer_;
    IgDraftTree tree_;
    std::vector<Brace> braces_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
};

}  // namespace detail::institutional

WGIG_DECL std::vector<InstitutionalStatement>
parse_ig_script(std::string_view text, IgScriptLayout layout, std::string_view file) {
    if (const std::size_t bad = first_invalid_utf8(text); bad != std::string_view::npos) {
        detail::throw_parse_error(ErrorCode::invalid_utf8, "not UTF-8", place_of(text, bad, file));
    }
    detail::institutional::IgScriptParser parser(text, file);
    std::vector<InstitutionalStatement> statements;
    for (const Span& span : detail::institutional::divided(text, layout)) {
        statements.push_back(parser.parse(span));
    }
    if (statements.empty()) {
        detail::throw_parse_error(ErrorCode::bad_value, "no statement", place_of(text, 0, file));
    }
    return statements;
}

}  // namespace wgig
