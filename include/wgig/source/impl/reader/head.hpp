// What a document says of itself: identifier, symbol, title, language, date.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <wgig/record/document.hpp>
#include <wgig/source/impl/reader/draft.hpp>
#include <wgig/source/impl/reader/note_marks.hpp>
#include <wgig/source/impl/reader/page_line.hpp>
#include <wgig/text/detect.hpp>

namespace wgig::detail::reader {

/// The stem of a file's name in kebab case, ASCII only; `document` where nothing is left.
[[nodiscard]] inline std::string id_from_name(std::string_view name) {
    if (const auto slash = name.find_last_of("/\\"); slash != std::string_view::npos) {
        name.remove_prefix(slash + 1);
    }
    if (const auto dot = name.rfind('.'); dot != std::string_view::npos && dot > 0) {
        name = name.substr(0, dot);
    }
    std::string id;
    for (const char byte : name) {
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        if (letter || (byte >= '0' && byte <= '9')) {
            id += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (!id.empty() && id.back() == '-') {
        id.pop_back();
    }
    return id.empty() ? "document" : id;
}

/// Whether any note is pointed to by raised digits.
[[nodiscard]] inline bool has_raised_marks(const Source& source, const Draft& draft) {
    std::uint32_t most = 0;
    for (const NoteDraft& note : draft.notes) {
        most = std::max(most, note.value);
    }
    for (const Line& line : source.lines) {
        if (line.taken || (line.bits & bit_superscript) == 0) {
            continue;
        }
        const std::string_view text = source.slice(line);
        for (std::size_t at = 0; at < text.size();) {
            const Numeral raised = superscript_number(text.substr(at));
            if (raised.size > 0 && raised.value > 0 && raised.value <= most &&
                !is_exponent(text.substr(0, at), raised.value)) {
                return true;
            }
            at += raised.size > 0 ? raised.size : decode(text, at).size;
        }
    }
    return false;
}

/// How the notes of a document are marked in its text, raised digits aside.
[[nodiscard]] inline MarkLayout mark_layout(const Source& source, Frame frame, const Draft& draft) {
    const bool raised = frame == Frame::superscript || frame == Frame::replacement ||
                        (source.marked_up && frame == Frame::bracket);
    if (draft.notes.empty() || raised || has_raised_marks(source, draft)) {
        return MarkLayout::none;
    }
    switch (frame) {
    case Frame::bracket: return MarkLayout::bracket;
    case Frame::slash: return MarkLayout::slash;
    case Frame::parens: return MarkLayout::parens;
    default: return MarkLayout::bare;
    }
}

/// Fills in what is told outside the paragraphs.
inline void describe(const Source& source, const Draft&, Document& document) {
    document.language = detect_language(source.text);
    if (document.title.empty()) {
        document.title = source.fallback_title;
    }
    const std::size_t body =
        document.paragraphs.empty() ? source.text.size() : document.paragraphs.front().span.begin;
    for (const Leftover& leftover : document.leftovers) {
        const bool head = leftover.kind == LeftoverKind::front_matter ||
                          leftover.kind == LeftoverKind::running_head;
        if (!head || leftover.span.begin > body || !document.symbol.empty()) {
            continue;
        }
        LineTokens tokens(leftover.text);
        while (document.symbol.empty() && !tokens.done()) {
            const std::string_view token = tokens.take_token();
            document.symbol = is_symbol(token) ? token : std::string_view{};
        }
    }
}

}  // namespace wgig::detail::reader
