#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <wgig/role/impl/ig_script_lexer.ipp>
#include <wgig/role/impl/ig_script_tree.ipp>
#include <wgig/role/impl/institutional.ipp>

namespace wgig::detail::institutional {

/// Reads what stands in the parentheses of a component: words, and alternatives in parentheses.
class IgWordReader {
public:
    /// Reads up to the byte `end`.
    IgWordReader(const IgScriptLexer& lexer, IgDraftTree& tree, std::size_t end)
        : lexer_(lexer), tree_(tree), end_(end) {}

    /// Reads the content of a component from its parenthesis on, inside so many braces; the byte behind.
    std::size_t read(std::size_t component, std::size_t at, std::size_t depth) {
        at_ = at;
        depth_ = depth;
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
        tree_[component].node.span->end = at_;
        return at_;
    }

private:
    static constexpr std::size_t none = no_draft;

    struct Parenthesis {
        std::size_t open = 0;
        std::size_t text = 0;  ///< where words begin that are in no piece yet
        Row pieces;
        Row operands;
        std::optional<IgOperator> operation;
        std::size_t operand_begin = 0;
    };

    void push(std::vector<Parenthesis>& open) {
        if (open.size() + depth_ > deepest_nesting) {
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
        const std::size_t node = tree_.make(IgNodeKind::text, span);
        tree_[node].node.text = lexer_.squeezed(span);
        tree_.append(group.pieces, node);
    }

    /// What stands between two operators, as one node; none where nothing does.
    std::size_t operand(Parenthesis& group, std::size_t end) {
        flush_text(group, end);
        const Row pieces = std::exchange(group.pieces, {});
        if (pieces.size <= 1) {
            return pieces.first;
        }
        const Span span{tree_[pieces.first].node.span->begin, tree_[pieces.last].node.span->end};
        return tree_.wrap(IgNodeKind::sequence, span, pieces);
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
        tree_.append(group.operands, node);
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
            tree_.append(group.operands, last);
            node = tree_.wrap(IgNodeKind::combination, {group.open, close + 1}, group.operands);
            tree_[node].node.operation = group.operation;
        }
        if (node == none) {
            lexer_.fail(group.open, "a component without content");
        }
        if (open.empty()) {
            tree_[component].first = node;
            tree_[component].last = node;
            return;
        }
        flush_text(open.back(), group.open);
        tree_.append(open.back().pieces, node);
        open.back().text = close + 1;
    }

    const IgScriptLexer& lexer_;
    IgDraftTree& tree_;
    std::size_t end_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
};

}  // namespace wgig::detail::institutional
