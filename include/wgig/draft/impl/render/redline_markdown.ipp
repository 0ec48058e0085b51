#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <wgig/draft/detail/collation_runs.hpp>
#include <wgig/draft/redline.hpp>

namespace wgig {
namespace detail::render {

/// Markdown while it is being written. White space is held back until something follows it, so that
/// it can be told apart what ends a line, a paragraph or the text.
class MarkdownText {
public:
    /// Appends text of a draft, so that it is shown as it is, within an element: `<ins>` or `<del>`, or
    /// nothing. Elements, as `**` and `~~` are no marks next to some letters and signs (and next to most
    /// of Chinese). They end where a line ends: none reaches into the next paragraph.
    void add(std::string_view text, std::string_view element, std::string_view note) {
        while (!text.empty()) {
            const std::size_t found = text.find('\n');
            const std::size_t end = found == std::string_view::npos ? text.size() : found + 1;
            const std::string_view piece = text.substr(0, end);
            const std::string_view core = without_outer_space(piece);
            if (core.empty()) {
                hold(piece);
            } else {
                const auto before = static_cast<std::size_t>(core.data() - piece.data());
                hold(piece.substr(0, before));
                flush();
                open(element);
                escape(core);
                out_ += note;
                close(element);
                hold(piece.substr(before + core.size()));
            }
            text.remove_prefix(end);
        }
    }

    std::string take() { return std::move(out_) + "\n"; }

private:
    void hold(std::string_view space) {
        held_ = held_ || !space.empty();
        held_lines_ += static_cast<std::size_t>(std::count(space.begin(), space.end(), '\n'));
    }

    void flush() {
        if (held_ && !out_.empty()) {
            out_ += held_lines_ == 0 ? " " : held_lines_ == 1 ? "\\\n" : "\n\n";
        }
        line_start_ = out_.empty() || held_lines_ > 0;
        held_ = false;
        held_lines_ = 0;
    }

    void open(std::string_view element) {
        if (!element.empty()) {
            ((out_ += '<') += element) += '>';
        }
    }
    void close(std::string_view element) {
        if (!element.empty()) {
            ((out_ += "</") += element) += '>';
        }
    }

    void escape(std::string_view text) {
        constexpr std::string_view anywhere = "\\`*_{}[]<>&|~^$!#@:";
        bool number = false;  // only digits so far on this line
        for (const char c : text) {
            const bool begins_list = (line_start_ && (c == '-' || c == '+' || c == '=')) ||
                                     (number && (c == '.' || c == ')'));
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
                out_ += ' ';
            } else {
                if (begins_list || anywhere.find(c) != std::string_view::npos) {
                    out_ += '\\';
                }
                out_ += c;
            }
            number = c >= '0' && c <= '9' && (line_start_ || number);
            line_start_ = false;
        }
    }

    std::string out_;
    bool held_ = false;
    std::size_t held_lines_ = 0;
    bool line_start_ = true;
};

}  // namespace detail::render

WGIG_DECL std::string redline_markdown(const Redline& redline) {
    detail::render::MarkdownText markdown;
    for (const RedlinePart& part : redline.parts) {
        const bool out = part.kind == RedlineKind::deleted || part.kind == RedlineKind::moved_away;
        const std::string_view element = part.kind == RedlineKind::same ? std::string_view()
                                         : out                          ? "del"
                                                                        : "ins";
        markdown.add(part.text, element,
                     part.move == 0 ? std::string()
                                    : "<sup>" + std::to_string(part.move) + "</sup>");
    }
    return markdown.take();
}

}  // namespace wgig
