// Pairs of square brackets, as a tree.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/draft/bracketed.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::brackets {

struct Pair {
    char32_t open, close;
};
inline constexpr std::array<Pair, 4> square = {Pair{U'[', U']'}, Pair{0xFF3B, 0xFF3D},
                                               Pair{0x3010, 0x3011}, Pair{0x3014, 0x3015}};

inline bool is_open_round(char32_t c) noexcept { return c == U'(' || c == 0xFF08; }
inline bool is_close_round(char32_t c) noexcept { return c == U')' || c == 0xFF09; }

/// A pair of square brackets.
struct Node {
    Span outer;  ///< with the brackets
    Span inner;  ///< without
    std::int32_t parent = -1;
    std::vector<std::int32_t> children;
    bool is_open_text = false;
};

/// Finds the pairs.
class Scanner {
public:
    Scanner(std::string_view text, const BracketOptions& options)
        : text_(text), options_(options) {}

    std::vector<Node> nodes() {
        for (std::size_t at = 0; at < text_.size();) {
            const CodePoint c = decode(text_, at);
            for (std::size_t kind = 0; kind < square.size(); ++kind) {
                if (c.value == square[kind].open) {
                    push(at, c.size, kind);
                } else if (c.value == square[kind].close) {
                    pop(at, c.size, kind);
                }
            }
            at += c.size;
        }
        if (!stack_.empty() && !options_.lenient) {
            fail(stack_.back().at, "this bracket is not closed");
        }
        // By where they begin; a parent has a smaller number than its children.
        std::sort(nodes_.begin(), nodes_.end(),
                  [](const Node& a, const Node& b) { return a.outer.begin < b.outer.begin; });
        std::vector<std::int32_t> around;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            while (!around.empty() && nodes_[static_cast<std::size_t>(around.back())].outer.end <=
                                          nodes_[i].outer.begin) {
                around.pop_back();
            }
            if (!around.empty()) {
                nodes_[i].parent = around.back();
                nodes_[static_cast<std::size_t>(around.back())].children.push_back(
                    static_cast<std::int32_t>(i));
            }
            around.push_back(static_cast<std::int32_t>(i));
        }
        return std::move(nodes_);
    }

private:
    static constexpr std::size_t deepest = 64;

    struct Opened {
        std::size_t at, size, kind;
    };

    [[noreturn]] void fail(std::size_t at, const std::string& message,
                           ErrorCode code = ErrorCode::bad_value) const {
        throw_parse_error(code, message, place_of(text_, at));
    }

    void push(std::size_t at, std::size_t size, std::size_t kind) {
        if (stack_.size() == deepest) {
            if (!options_.lenient) {
                fail(at, fmt::format("more than {} brackets inside each other", deepest),
                     ErrorCode::too_deep);
            }
            // The outermost has waited longest for its partner.
            stack_.erase(stack_.begin());
        }
        stack_.push_back({at, size, kind});
    }

    void pop(std::size_t at, std::size_t size, std::size_t kind) {
        auto found = stack_.rbegin();
        if (options_.lenient) {
            found = std::find_if(stack_.rbegin(), stack_.rend(),
                                 [&](const Opened& one) { return one.kind == kind; });
        }
        if (found == stack_.rend()) {
            if (!options_.lenient) {
                fail(at, "this bracket was not opened");
            }
            return;
        }
        if (found->kind != kind) {
            const Place opened = place_of(text_, found->at);
            fail(at, fmt::format("this bracket is of another kind than the one that it closes, at "
                                 "line {}, column {}",
                                 opened.line, opened.column));
        }
        nodes_.push_back({{found->at, at + size}, {found->at + found->size, at}, -1, {}, false});
        stack_.erase(std::prev(found.base()), stack_.end());
    }

    std::string_view text_;
    const BracketOptions& options_;
    std::vector<Opened> stack_;
    std::vector<Node> nodes_;
};

}  // namespace wgig::detail::brackets
