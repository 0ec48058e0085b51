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
        arena_.clear();
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
        return flatten(root);
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// A node of the tree while it is made.
    struct Draft {
        IgNode node;
        std::size_t first = none;
        std::size_t last = none;
        std::size_t next = none;
        /// Of a combination all of whose leaves are statements nested in one kind of component: one
        /// of these components.
        std::size_t alike = none;
    };
    /// Nodes in a row.
    struct Row {
        std::size_t first = none;
        std::size_t last = none;
        std::size_t size = 0;
    };
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
    struct Parenthesis {
        std::size_t open = 0;
        std::size_t text = 0;  ///< where words begin that are in no piece yet
        Row pieces;
        Row operands;
        std::optional<IgOperator> operation;
        std::size_t operand_begin = 0;
    };

    std::size_t make(IgNodeKind kind, Span span) {
        Draft draft;
        draft.node.kind = kind;
        draft.node.span = span;
        arena_.push_back(std::move(draft));
        return arena_.size() - 1;
    }
    void append(Row& row, std::size_t node) {
        (row.first == none ? row.first : arena_[row.last].next) = node;
        row.last = node;
        ++row.size;
    }
    void adopt(std::size_t parent, const Row& row) {
        arena_[parent].first = row.first;
        arena_[parent].last = row.last;
    }
    std::size_t wrap(IgNodeKind kind, Span span, const Row& row) {
        const std::size_t node = make(kind, span);
        adopt(node, row);
        return node;
    }

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
        const std::size_t node = make(IgNodeKind::filler, span);
        arena_[node].node.text = lexer_.squeezed(span);
        append(brace.items, node);
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
            const std::size_t node = make(IgNodeKind::annotation, span);
            arena_[node].node.text = lexer_.squeezed(inner);
            append(braces_.back().items, node);
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
            const std::size_t node = make(IgNodeKind::joint, span);
            arena_[node].node.operation = operation;
            append(brace.items, node);
            brace.joint_open = true;
            brace.operator_at = span.begin;
            return;
        }
        close_operand(span.begin);
        append(brace.operands, brace.items.first);
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
        const Draft& last = arena_[brace.items.last];
        if (last.node.kind != IgNodeKind::component ||
            arena_[last.first].node.kind == IgNodeKind::text || components_of(brace.items) < 2) {
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

    [[nodiscard]] std::size_t components_of(const Row& items) const {
        std::size_t count = 0;
        for (std::size_t i = items.first; i != none && count < 2; i = arena_[i].next) {
            count += arena_[i].node.kind == IgNodeKind::component ? 1U : 0U;
        }
        return count;
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
        Span span = arena_[brace.items.first].node.span.value_or(Span{brace.begin, end});
        span.end = arena_[brace.items.last].node.span.value_or(span).end;
        const std::size_t node = wrap(IgNodeKind::statement, span, brace.items);
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
            append(brace.operands, content);
            content = wrap(IgNodeKind::combination, span, brace.operands);
            arena_[content].node.operation = brace.operation;
            arena_[content].alike = common_leaf(brace.operands);
            if (brace.component != none) {
                check_alternatives(brace);
            }
        } else if (brace.component == none) {
            lexer_.fail(brace.open, "braces without a symbol must hold alternatives, joined by "
                                    "[AND], [OR] or [XOR]");
        }
        if (brace.component == none) {
            append(braces_.back().items, content);
        } else {
            arena_[brace.component].first = content;
            arena_[brace.component].last = content;
            arena_[brace.component].node.span->end = at_ + 1;
        }
        ++at_;
    }

    [[nodiscard]] bool same_kind(std::size_t one, const IgNode& other) const {
        return one != none && arena_[one].node.component == other.component &&
               arena_[one].node.property == other.property;
    }

    /// The component that an operand consists of, or whose like its alternatives consist of.
    [[nodiscard]] std::size_t leaf_of(std::size_t operand) const {
        const std::size_t only = only_part(operand);
        return only != none && arena_[only].node.kind == IgNodeKind::combination
                   ? arena_[only].alike
                   : only;
    }

    [[nodiscard]] std::size_t common_leaf(const Row& operands) const {
        const std::size_t first = leaf_of(operands.first);
        for (std::size_t i = operands.first; i != none; i = arena_[i].next) {
            const std::size_t leaf = leaf_of(i);
            if (leaf == none || !same_kind(leaf, arena_[first].node) || !holds_statement(leaf)) {
                return none;
            }
        }
        return first;
    }

    [[nodiscard]] bool holds_statement(std::size_t component) const {
        const std::size_t content = arena_[component].first;
        return arena_[content].node.kind == IgNodeKind::statement ||
               (arena_[content].node.kind == IgNodeKind::combination &&
                arena_[arena_[content].first].node.kind == IgNodeKind::statement);
    }

    /// `Cac{ Cac{..} [AND] Cac{..} }`: either all operands are nested in the same symbol, or none.
    void check_alternatives(const Brace& brace) const {
        const IgNode& outer = arena_[brace.component].node;
        std::size_t same = 0;
        std::size_t other = none;
        for (std::size_t i = brace.operands.first; i != none; i = arena_[i].next) {
            const std::size_t leaf = leaf_of(i);
            if (!same_kind(leaf, outer)) {
                other = other == none ? i : other;
                continue;
            }
            ++same;
            if (!holds_statement(leaf)) {
                lexer_.fail(
                    arena_[leaf].node.span->begin,
                    "words among nested statements; nest them too, or join words with words");
            }
        }
        if (same > 0 && other != none) {
            lexer_.fail(arena_[other].node.span->begin,
                        fmt::format("joined with a nested {}, but it is none",
                                    symbol_of(*outer.component)));
        }
    }

    /// The only component or pair of a statement; none where there are several.
    [[nodiscard]] std::size_t only_part(std::size_t statement) const {
        std::size_t found = none;
        for (std::size_t i = arena_[statement].first; i != none; i = arena_[i].next) {
            const IgNodeKind kind = arena_[i].node.kind;
            if (kind != IgNodeKind::combination && kind != IgNodeKind::component) {
                continue;
            }
            if (found != none) {
                return none;
            }
            found = i;
        }
        return found;
    }

    // ---- components ----

    void read_component(const Header& header) {
        Brace& brace = braces_.back();
        const std::size_t node = make(IgNodeKind::component, {header.begin, header.end});
        IgNode& value = arena_[node].node;
        value.component = header.component;
        value.property = header.property;
        value.suffix = header.suffix;
        value.property_suffix = header.property_suffix;
        value.annotation = lexer_.squeezed(lexer_.trimmed(header.annotation));
        append(brace.items, node);
        brace.has_component = true;
        brace.joint_open = false;
        at_ = header.end;
        const std::string_view name = symbol_of(header.component);
        if (lexer_.text()[at_] == '{') {
            if (!may_nest(header.component, header.property)) {
                lexer_.fail(at_, fmt::format("no statement may be nested in {}; write {}(...)",
                                             name, name));
            }
            open_brace(node, at_);
            ++at_;
            braces_.back().begin = at_;
            return;
        }
        if (header.component == IgComponent::or_else) {
            lexer_.fail(at_, "an or else holds a statement; write O{...}");
        }
        read_content(node);
        const std::string_view source = slice(lexer_.text(), {header.begin, at_});
        if (!brace.seen.insert(source).second) {
            lexer_.fail(header.begin, "the same component a second time");
        }
    }

    // ---- words ----

    void read_content(std::size_t component) {
        std::vector<Parenthesis> open;
        push(open);
        while (!open.empty()) {
            if (at_ >= end_) {
                lexer_.fail(open.back().open, "a parenthesis that is not closed");
            }
            const char c = lexer_.text()[at_];
            if (c == '(') {
                push(open);
            } else if (c == ')') {
                pop(open, component);
            } else if (c == '[') {
                const std::size_t close = lexer_.matching(at_, end_);
                const Span span{at_, close + 1};
                if (const auto operation = lexer_.operation(span)) {
                    divide(open.back(), *operation, span);
                }
                at_ = close + 1;
            } else if (c == ']') {
                lexer_.fail(at_, "a bracket that was not opened");
            } else if (c == '{' || c == '}') {
                lexer_.fail(at_, "a brace inside parentheses; a nested statement is Symbol{...}");
            } else {
                ++at_;
            }
        }
        arena_[component].node.span->end = at_;
    }

    void push(std::vector<Parenthesis>& open) {
        if (open.size() + braces_.size() > deepest_nesting) {
            lexer_.too_deep(at_);
        }
        Parenthesis group;
        group.open = at_++;
        group.text = at_;
        group.operand_begin = at_;
        open.push_back(group);
    }

    void flush_text(Parenthesis& group, std::size_t end) {
        const Span span = lexer_.trimmed({group.text, std::max(group.text, end)});
        if (span.empty()) {
            return;
        }
        const std::size_t node = make(IgNodeKind::text, span);
        arena_[node].node.text = lexer_.squeezed(span);
        append(group.pieces, node);
    }

    /// What stands between two operators, as one node; none where nothing does.
    std::size_t operand(Parenthesis& group, std::size_t end) {
        flush_text(group, end);
        const Row pieces = std::exchange(group.pieces, {});
        if (pieces.size <= 1) {
            return pieces.first;
        }
        const Span span{arena_[pieces.first].node.span->begin, arena_[pieces.last].node.span->end};
        return wrap(IgNodeKind::sequence, span, pieces);
    }

    void divide(Parenthesis& group, IgOperator operation, Span span) {
        if (group.operation && *group.operation != operation) {
            lexer_.fail(span.begin, "another operator on the same level; parentheses must say what "
                                    "is joined first");
        }
        const std::size_t node = operand(group, span.begin);
        if (node == none) {
            lexer_.fail(span.begin, group.operation ? "an operator behind an operator"
                                                    : "an operator without anything before it");
        }
        group.operation = operation;
        append(group.operands, node);
        group.text = span.end;
        group.operand_begin = span.begin;
    }

    void pop(std::vector<Parenthesis>& open, std::size_t component) {
        Parenthesis group = open.back();
        open.pop_back();
        const std::size_t close = at_++;
        const bool words_only = !group.operation && group.pieces.first == none;
        if (words_only && !open.empty()) {
            return;  // (for example): words of the group around it
        }
        const std::size_t last = operand(group, close);
        std::size_t node = last;
        if (group.operation) {
            if (last == none) {
                lexer_.fail(group.operand_begin, "an operator without anything behind it");
            }
            append(group.operands, last);
            node = wrap(IgNodeKind::combination, {group.open, close + 1}, group.operands);
            arena_[node].node.operation = group.operation;
        }
        if (node == none) {
            lexer_.fail(group.open, "a component without content");
        }
        if (open.empty()) {
            arena_[component].first = node;
            arena_[component].last = node;
            return;
        }
        flush_text(open.back(), group.open);
        append(open.back().pieces, node);
        open.back().text = close + 1;
    }

    // ---- the tree, in a row ----

    InstitutionalStatement flatten(std::size_t root) {
        InstitutionalStatement statement;
        statement.nodes.reserve(arena_.size());
        std::vector<std::pair<std::size_t, std::size_t>> todo = {{root, none}};
        std::vector<std::size_t> children;
        while (!todo.empty()) {
            const auto [draft, parent] = todo.back();
            todo.pop_back();
            const std::size_t index = statement.nodes.size();
            statement.nodes.push_back(std::move(arena_[draft].node));
            if (parent != none) {
                statement.nodes.back().parent = parent;
            }
            children.clear();
            for (std::size_t i = arena_[draft].first; i != none; i = arena_[i].next) {
                children.push_back(i);
            }
            for (auto child = children.rbegin(); child != children.rend(); ++child) {
                todo.emplace_back(*child, index);
            }
        }
        return statement;
    }

    IgScriptLexer lexer_;
    std::vector<Draft> arena_;
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
