#pragma once

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/role/ig_script.hpp>
#include <wgig/role/impl/ig_script_lexer.ipp>
#include <wgig/role/impl/institutional.ipp>

namespace wgig {
namespace detail::institutional {

inline std::string_view written(IgOperator operation) noexcept {
    switch (operation) {
    case IgOperator::conjunction: return "[AND]";
    case IgOperator::disjunction: return "[OR]";
    default: return "[XOR]";
    }
}

class IgScriptWriter {
public:
    explicit IgScriptWriter(const InstitutionalStatement& statement)
        : nodes_(statement.nodes), tree_(statement) {}

    /// Each node is entered and left once; what is to be written between stands on a stack.
    std::string write() && {
        std::vector<Step> todo = {{0, {}}};
        while (!todo.empty()) {
            const Step step = todo.back();
            todo.pop_back();
            if (step.node == Tree::none) {
                out_ += step.text;
            } else {
                enter(step.node, todo);
            }
        }
        return std::move(out_);
    }

private:
    /// A node to enter, or a text to write.
    struct Step {
        std::size_t node;
        std::string_view text;
    };

    void enter(std::size_t index, std::vector<Step>& todo) {
        const IgNode& node = nodes_[index];
        switch (node.kind) {
        case IgNodeKind::text:
        case IgNodeKind::filler: out_ += node.text; return;
        case IgNodeKind::annotation: out_ += "[" + node.text + "]"; return;
        case IgNodeKind::joint: out_ += written(node.operation.value_or(IgOperator{})); return;
        case IgNodeKind::component: open_component(index); break;
        case IgNodeKind::combination:
        case IgNodeKind::sequence: {
            const bool pair = nodes_[index + 1].kind == IgNodeKind::statement;
            const bool in_component = nodes_[*node.parent].kind == IgNodeKind::component;
            if (!in_component) {
                out_ += pair ? "{" : "(";
                todo.push_back({Tree::none, pair ? "}" : ")"});
            }
            break;
        }
        default: break;
        }
        if (node.kind == IgNodeKind::component) {
            todo.push_back({Tree::none, holds_statements(nodes_, index + 1) ? "}" : ")"});
        }
        push_children(index, todo);
    }

    void push_children(std::size_t index, std::vector<Step>& todo) {
        const std::size_t begin = todo.size();
        for (std::size_t i = tree_.first[index]; i != Tree::none; i = tree_.next[i]) {
            if (todo.size() > begin) {
                const auto& operation = nodes_[index].operation;
                todo.push_back({Tree::none, " "});
                if (operation) {
                    todo.push_back({Tree::none, written(*operation)});
                    todo.push_back({Tree::none, " "});
                }
            }
            todo.push_back({i, {}});
        }
        std::reverse(todo.begin() + static_cast<std::ptrdiff_t>(begin), todo.end());
    }

    void open_component(std::size_t index) {
        const IgNode& node = nodes_[index];
        out_ += symbol_of(*node.component);
        out_ += node.suffix;
        if (node.property) {
            out_ += ",p";
            out_ += node.property_suffix;
        }
        if (!node.annotation.empty()) {
            out_ += "[" + node.annotation + "]";
        }
        out_ += holds_statements(nodes_, index + 1) ? "{" : "(";
    }

    const std::vector<IgNode>& nodes_;
    Tree tree_;
    std::string out_;
};

/// Finds the node that did not come back as it was written.
[[noreturn]] inline void refuse_writing(const InstitutionalStatement& statement,
                                        const std::vector<IgNode>& read) {
    std::size_t at = 0;
    const auto equal = [&](std::size_t i) {
        IgNode a = statement.nodes[i];
        IgNode b = read[i];
        a.span.reset();
        b.span.reset();
        return a == b;
    };
    while (at < statement.nodes.size() && at < read.size() && equal(at)) {
        ++at;
    }
    refuse(std::min(at, statement.nodes.size() - 1), "",
           "IG Script cannot hold it as it is; ig_script_text makes a text that it can");
}

}  // namespace detail::institutional

WGIG_DECL std::string to_ig_script(const InstitutionalStatement& statement) {
    check_institutional(statement);
    std::string script = detail::institutional::IgScriptWriter(statement).write();
    std::vector<InstitutionalStatement> read;
    try {
        read = parse_ig_script(script);
    } catch (const ParseError&) {
        detail::institutional::refuse_writing(statement, {});
    }
    if (read.size() != 1 || !same_coding(read.front(), statement)) {
        detail::institutional::refuse_writing(statement, read.front().nodes);
    }
    return script;
}

WGIG_DECL std::string to_ig_script(const std::vector<InstitutionalStatement>& statements) {
    std::string result;
    for (const InstitutionalStatement& statement : statements) {
        result += result.empty() ? "" : "\n\n";
        result += to_ig_script(statement);
    }
    return result;
}

WGIG_DECL std::string ig_script_text(std::string_view text) {
    namespace ig = detail::institutional;
    std::string result;
    std::vector<std::pair<char, std::size_t>> open;
    for (const char c : text) {
        if (ig::is_blank(c)) {
            if (!result.empty() && result.back() != ' ') {
                result += ' ';
            }
        } else if (c == '{' || c == '[') {
            open.emplace_back('(', result.size());
            result += '(';
        } else if (c == '(') {
            open.emplace_back('(', result.size());
            result += c;
        } else if (c == ')' || c == ']' || c == '}') {
            if (open.empty()) {
                continue;
            }
            open.pop_back();
            result += ')';
        } else {
            result += c;
        }
    }
    // What was not closed goes; from the end, so that offsets stay.
    std::string kept;
    std::size_t next = 0;
    for (const auto& [bracket, at] : open) {
        kept.append(result, next, at - next);
        next = at + 1;
    }
    kept.append(result, next, std::string::npos);
    const ig::IgScriptLexer lexer(kept, {});
    return lexer.squeezed(lexer.trimmed({0, kept.size()}));
}

}  // namespace wgig
