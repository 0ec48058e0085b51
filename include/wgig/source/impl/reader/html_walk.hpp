// From Gumbo's tree to lines.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

#include <wgig/source/impl/reader/html_text.hpp>
#include <wgig/source/impl/reader/mark_parser.hpp>

namespace wgig::detail::reader {

/// The memory of one parse, given back at once: Gumbo's own clean-up calls itself for each level
/// of the tree.
class HtmlArena {
public:
    [[nodiscard]] static void* allocate(void* self, std::size_t size) {
        return static_cast<HtmlArena*>(self)->take(size);
    }
    static void release(void*, void*) {}

private:
    [[nodiscard]] void* take(std::size_t size) {
        constexpr std::size_t block = std::size_t{1} << 20U;
        size = (size + 15) / 16 * 16;
        if (size > block / 4) {
            blocks_.push_back(std::make_unique<char[]>(size));
            return blocks_.back().get();
        }
        if (size > left_) {
            blocks_.push_back(std::make_unique<char[]>(block));
            next_ = blocks_.back().get();
            left_ = block;
        }
        void* result = next_;
        next_ += size;
        left_ -= size;
        return result;
    }

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
};

class HtmlWalk {
public:
    explicit HtmlWalk(Source& source) : source_(source), line_(source), reader_(source, line_) {}

    void read() {
        source_.marked_up = true;
        HtmlArena arena;
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = &HtmlArena::allocate;
        options.deallocator = &HtmlArena::release;
        options.userdata = &arena;
        options.max_errors = 0;
        const GumboOutput* output =
            gumbo_parse_with_options(&options, source_.text.data(), source_.text.size());
        walk(output->document);
        flush(1);
        order();
        source_.bits = 0xFF;
    }

private:
    /// What must be done when an element ends.
    struct Open {
        const GumboNode* node = nullptr;
        std::size_t child = 0;
        std::size_t pieces = 0;  // of the line when the element began
    };
    struct List {
        const GumboNode* node = nullptr;
        std::uint32_t next = 1;
    };

    void walk(const GumboNode* document) {
        std::vector<Open> stack{{document, 0, 0}};
        while (!stack.empty()) {
            Open& open = stack.back();
            const GumboVector* children = children_of(open.node);
            if (children == nullptr || open.child >= children->length) {
                leave(open);
                stack.pop_back();
                continue;
            }
            const auto* child = static_cast<const GumboNode*>(children->data[open.child++]);
            switch (child->type) {
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_CDATA: add_text(child->v.text); break;
            case GUMBO_NODE_WHITESPACE: line_.add_space(Join::line); break;
            case GUMBO_NODE_ELEMENT:
                if (enter(child)) {
                    stack.push_back({child, 0, line_.size()});
                }
                break;
            default: break;
            }
        }
    }

    [[nodiscard]] static const GumboVector* children_of(const GumboNode* node) {
        return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children
                                                 : &node->v.element.children;
    }

    void add_text(const GumboText& text) {
        const char* begin = source_.text.data();
        const char* data = text.original_text.data;
        if (data == nullptr || std::less<>{}(data, begin) ||
            std::less<>{}(begin + source_.text.size(), data + text.original_text.length)) {
            return;
        }
        const auto at = static_cast<std::size_t>(data - begin);
        // Text that the parser has moved before a table.
        if (!line_.empty() && at < line_.end()) {
            flush(0);
        }
        const Span original{at, at + text.original_text.length};
        if (preformatted_ > 0) {
            add_preformatted(original);
        } else {
            reader_.add(original, text.text);
        }
    }

    /// Preformatted text keeps its lines.
    void add_preformatted(Span original) {
        std::size_t begin = original.begin;
        while (begin < original.end) {
            std::size_t end = source_.text.find('\n', begin);
            end = std::min(end, original.end);
            const Span span = trimmed(source_.text, {begin, end});
            if (!span.empty()) {
                line_.add(span, PieceKind::text, 0);
            }
            if (end < original.end) {
                flush(0);
            }
            begin = end + 1;
        }
    }

    [[nodiscard]] static std::string_view attribute(const GumboNode* node, const char* name) {
        const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
        return found == nullptr ? std::string_view{} : std::string_view(found->value);
    }

    [[nodiscard]] static bool skipped(GumboTag tag) noexcept {
        switch (tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_MATH:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_TEXTAREA: return true;
        default: return false;
        }
    }

    [[nodiscard]] static bool is_block(GumboTag tag) noexcept {
        switch (tag) {
        case GUMBO_TAG_P:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_LI:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_SUMMARY:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_CENTER:
        case GUMBO_TAG_BODY: return true;
        default: return false;
        }
    }

    /// Whether the children of an element are to be read.
    [[nodiscard]] bool enter(const GumboNode* node) {
        const GumboTag tag = node->v.element.tag;
        if (tag == GUMBO_TAG_HEAD) {
            read_head(node);
            return false;
        }
        if (skipped(tag)) {
            return false;
        }
        if (tag == GUMBO_TAG_BR) {
            flush(0);
            return false;
        }
        if (tag == GUMBO_TAG_HR) {
            flush(1);
            separator_ = true;
            return false;
        }
        if (!is_block(tag)) {
            return true;
        }
        flush(1);
        gap_ = 1;
        enter_block(node, tag);
        return true;
    }

    void enter_block(const GumboNode* node, GumboTag tag) {
        if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) {
            heading_ = static_cast<std::uint8_t>(tag - GUMBO_TAG_H1 + 1);
        } else if (tag == GUMBO_TAG_PRE) {
            ++preformatted_;
        } else if (tag == GUMBO_TAG_BLOCKQUOTE) {
            ++quotes_;
        } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
            ++cells_;
        } else if (tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL) {
            lists_.push_back({node, first_of(node)});
        } else if (tag == GUMBO_TAG_LI) {
            begin_item(node);
        }
        footnotes_ += holds_notes(node) ? 1U : 0U;
    }

    [[nodiscard]] static std::uint32_t number_of(std::string_view text) noexcept {
        return decimal_number(text.substr(0, 4)).value;
    }
    [[nodiscard]] static std::uint32_t first_of(const GumboNode* list) {
        const std::string_view start = attribute(list, "start");
        return start.empty() ? 1 : number_of(start);
    }

    /// `<section class="footnotes">`, `<div style="mso-element:footnote-list">`.
    [[nodiscard]] static bool holds_notes(const GumboNode* node) {
        for (const char* name : {"class", "id", "role", "style", "epub:type"}) {
            const std::string_view value = attribute(node, name);
            if (value.find("footnotes") != std::string_view::npos ||
                value.find("endnotes") != std::string_view::npos ||
                value.find("footnote-list") != std::string_view::npos ||
                value.find("endnote-list") != std::string_view::npos) {
                return true;
            }
        }
        return false;
    }

    /// Gives the next line the mark of a list item.
    void begin_item(const GumboNode* node) {
        Mark mark;
        mark.kind = MarkKind::bullet;
        mark.bullet = U'•';
        if (!lists_.empty() && lists_.back().node->v.element.tag == GUMBO_TAG_OL) {
            List& list = lists_.back();
            if (const std::string_view value = attribute(node, "value"); !value.empty()) {
                list.next = number_of(value);
            }
            mark.frame = Frame::dot;
            mark.kind = MarkKind::number;
            const std::string_view type = attribute(list.node, "type");
            if (footnotes_ > 0) {
                mark.kind = MarkKind::note;
                mark.frame = Frame::bracket;
                mark.number = list.next;
            } else if (type == "a" || type == "A") {
                mark.kind = MarkKind::letters;
                mark.letter = list.next;
                mark.upper = type == "A";
            } else if (type == "i" || type == "I") {
                mark.kind = MarkKind::letters;
                mark.roman = list.next;
                mark.upper = type == "I";
            } else {
                mark.number = list.next;
            }
            ++list.next;
        }
        item_ = mark;
        has_item_ = true;
    }

    void leave(const Open& open) {
        if (open.node->type != GUMBO_NODE_ELEMENT) {
            return;
        }
        const GumboTag tag = open.node->v.element.tag;
        const bool refers = tag == GUMBO_TAG_A && refers_to_note(attribute(open.node, "href"));
        if (tag == GUMBO_TAG_SUP || refers) {
            line_.make_note_mark(open.pieces);
        }
        if (!is_block(tag)) {
            return;
        }
        flush(1);
        gap_ = 1;
        has_item_ = tag == GUMBO_TAG_LI ? false : has_item_;
        heading_ = tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? std::uint8_t{0} : heading_;
        preformatted_ -= tag == GUMBO_TAG_PRE ? 1U : 0U;
        quotes_ -= tag == GUMBO_TAG_BLOCKQUOTE ? 1U : 0U;
        cells_ -= tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH ? 1U : 0U;
        if (tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL) {
            lists_.pop_back();
        }
        footnotes_ -= holds_notes(open.node) ? 1U : 0U;
    }

    [[nodiscard]] static bool refers_to_note(std::string_view href) noexcept {
        for (const std::string_view start : {"#_ftn", "#_edn", "#fn", "#ftn", "#footnote",
                                             "#endnote", "#note", "#cite_note", "#cite-note"}) {
            if (href.starts_with(start)) {
                return true;
            }
        }
        return false;
    }

    /// Ends the line that is being read.
    void flush(std::uint16_t gap_after) {
        if (line_.empty()) {
            gap_ = std::max(gap_, gap_after);
            return;
        }
        Line line = line_.finish();
        line.gap = source_.lines.empty() ? std::uint16_t{0} : gap_;
        line.bits = 0xFF;
        line.heading = heading_;
        line.verbatim = cells_ > 0 || preformatted_ > 0;
        line.quote = quotes_ > 0;
        line.separator = separator_;
        source_.describe(line);
        give_mark(line);
        source_.lines.push_back(line);
        gap_ = gap_after;
        separator_ = false;
    }

    void give_mark(Line& line) {
        const Piece first = source_.pieces[line.first_piece];
        if (first.kind == PieceKind::note_mark) {
            // A number that points to a note, with nothing before it, is the note's own.
            Mark mark;
            mark.kind = MarkKind::note;
            mark.frame = Frame::superscript;
            mark.number = first.aux;
            mark.span = {first.begin, first.end};
            mark.content = line.piece_count > 1 ? first.end : line.end;
            mark.alone = line.piece_count == 1;
            set_mark(line, mark);
            has_item_ = false;
            return;
        }
        if (!has_item_ || line.verbatim) {
            return;
        }
        has_item_ = false;
        line.list_level = static_cast<std::uint8_t>(std::min<std::size_t>(lists_.size(), 8));
        line.list_level = std::max<std::uint8_t>(line.list_level, 1);
        // Lists without bullets of their own often have marks in their text.
        if (item_.kind == MarkKind::bullet && first.kind == PieceKind::text) {
            if (auto own = parse_mark(source_.slice(Span{first.begin, first.end}));
                own && !own->weak && !own->alone) {
                own->span = {first.begin, first.begin + own->span.end};
                own->content += first.begin;
                set_mark(line, *own);
                return;
            }
        }
        Mark mark = item_;
        mark.span = {line.begin, line.begin};
        mark.content = line.begin;
        set_mark(line, mark);
    }

    void set_mark(Line& line, const Mark& mark) {
        line.mark = static_cast<std::int32_t>(source_.marks.size());
        source_.marks.push_back(mark);
    }

    /// The title of the head stands in where the body has no heading.
    void read_head(const GumboNode* head) {
        const GumboVector& children = head->v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(children.data[i]);
            if (child->type != GUMBO_NODE_ELEMENT || child->v.element.tag != GUMBO_TAG_TITLE ||
                child->v.element.children.length == 0) {
                continue;
            }
            const auto* text = static_cast<const GumboNode*>(child->v.element.children.data[0]);
            if (text->type == GUMBO_NODE_TEXT) {
                source_.fallback_title = collapse(text->v.text.text);
            }
        }
    }

    [[nodiscard]] static std::string collapse(std::string_view text) {
        std::string result;
        for (const char c : text) {
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!blank) {
                result += c;
            } else if (!result.empty() && result.back() != ' ') {
                result += ' ';
            }
        }
        while (!result.empty() && result.back() == ' ') {
            result.pop_back();
        }
        return result;
    }

    /// Puts the lines into the order of the source: a tree may have moved some of them. Lines that
    /// lie in each other are one.
    void order() {
        auto& lines = source_.lines;
        const auto before = [](const Line& a, const Line& b) { return a.begin < b.begin; };
        if (std::is_sorted(lines.begin(), lines.end(), before) && !overlap()) {
            return;
        }
        std::stable_sort(lines.begin(), lines.end(), before);
        std::vector<Line> apart;
        for (std::size_t i = 0; i < lines.size();) {
            std::size_t last = i + 1;
            std::size_t end = lines[i].end;
            while (last < lines.size() && lines[last].begin < end) {
                end = std::max(end, lines[last++].end);
            }
            apart.push_back(last == i + 1 ? lines[i] : merged(i, last));
            i = last;
        }
        lines = std::move(apart);
    }

    [[nodiscard]] bool overlap() const {
        for (std::size_t i = 1; i < source_.lines.size(); ++i) {
            if (source_.lines[i].begin < source_.lines[i - 1].end) {
                return true;
            }
        }
        return false;
    }

    /// One line of the lines [first, last), its pieces in order.
    [[nodiscard]] Line merged(std::size_t first, std::size_t last) {
        Line result = source_.lines[first];
        const std::size_t begin = source_.pieces.size();
        for (std::size_t i = first; i < last; ++i) {
            const Line& line = source_.lines[i];
            for (std::uint32_t j = 0; j < line.piece_count; ++j) {
                Piece piece = source_.pieces[line.first_piece + j];
                piece.join = j == 0 ? Join::space : piece.join;
                source_.pieces.push_back(piece);
            }
            result.end = std::max(result.end, line.end);
        }
        const auto from = source_.pieces.begin() + static_cast<std::ptrdiff_t>(begin);
        std::stable_sort(from, source_.pieces.end(),
                         [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
        result.first_piece = static_cast<std::uint32_t>(begin);
        result.piece_count = static_cast<std::uint32_t>(source_.pieces.size() - begin);
        return result;
    }

    Source& source_;
    HtmlLine line_;
    HtmlTextReader reader_;
    std::vector<List> lists_;
    Mark item_;
    std::size_t preformatted_ = 0;
    std::size_t cells_ = 0;
    std::size_t quotes_ = 0;
    std::size_t footnotes_ = 0;
    std::uint16_t gap_ = 0;
    std::uint8_t heading_ = 0;
    bool has_item_ = false;
    bool separator_ = false;
};

}  // namespace wgig::detail::reader
