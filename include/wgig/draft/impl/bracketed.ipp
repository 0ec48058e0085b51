#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/visit_spans.hpp>
#include <wgig/draft/bracketed.hpp>
#include <wgig/draft/impl/bracketed/reader.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::brackets {

/// Puts a text together from its parts, with one space where one part was taken out between two.
class Joiner {
public:
    void add(std::string_view part) {
        if (part.empty()) {
            return;
        }
        if (gap_ && !text_.empty()) {
            const CodePoint last = decode_before(text_, text_.size());
            const CodePoint first = decode(part, 0);
            const auto space = [](CodePoint c) {
                return character_class(c.value) == CharacterClass::space;
            };
            // Where whole lines were taken out, their line ends go too.
            const bool lines = first.value == U'\n' && last.value == U'\n';
            if (space(last) && (space(first) || closes(first.value))) {
                while (!text_.empty() && (text_.back() == ' ' || (lines && text_.back() == '\n'))) {
                    text_.pop_back();
                }
            }
        }
        gap_ = false;
        text_ += part;
    }
    void gap() { gap_ = true; }
    [[nodiscard]] std::string text() const { return std::string(trimmed(text_)); }

private:
    static bool closes(char32_t c) {
        return c == U'.' || c == U',' || c == U';' || c == U':' || c == U')' || c == U'?' ||
               c == U'!' || c == 0x060C || c == 0x061B;
    }

    std::string text_;
    bool gap_ = false;
};

/// The alternative that somebody would have; nothing where they would have none.
inline const DraftAlternative* chosen(const OpenPassage& passage, std::string_view proposer) {
    if (proposer.empty()) {
        return nullptr;
    }
    const DraftAlternative* nobodys = nullptr;
    for (const DraftAlternative& alternative : passage.alternatives) {
        const auto& names = alternative.proposers;
        if (std::find(names.begin(), names.end(), proposer) != names.end()) {
            return &alternative;
        }
        if (names.empty() && nobodys == nullptr) {
            nobodys = &alternative;
        }
    }
    return nobodys;
}

inline bool says_delete(std::string_view wording) {
    const std::vector<std::string> words = words_of(wording);
    static constexpr std::array<std::string_view, 14> deleting = {
        "delete",    "deleted", "deletion", "supprimer", "suppression", "suprimir", "eliminar",
        "исключить", "удалить", "снять",    "يحذف",      "حذف",         "删除",     "删去"};
    return words.size() == 1 && is_one_of(words.front(), deleting);
}

}  // namespace detail::brackets

WGIG_DECL BracketedDraft read_bracketed(std::string_view text, const BracketOptions& options) {
    if (const std::size_t at = first_invalid_utf8(text); at != std::string_view::npos) {
        detail::throw_parse_error(ErrorCode::invalid_utf8, "not UTF-8", place_of(text, at));
    }
    BracketedDraft draft;
    draft.text = text;
    std::vector<detail::brackets::Node> nodes =
        detail::brackets::Scanner(draft.text, options).nodes();
    detail::brackets::Reader(draft, std::move(nodes)).read();
    return draft;
}

WGIG_DECL std::string reading(const BracketedDraft& draft, std::string_view proposer) {
    using namespace detail::brackets;
    const BracketedDraft& bytes = draft;
    // Parts that are left out, and those inside which more may be left out.
    std::vector<Span> out;
    for (const OpenPassage& passage : bytes.open) {
        const DraftAlternative* one = chosen(passage, proposer);
        if (one == nullptr || says_delete(one->text)) {
            out.push_back(passage.span);
        } else {
            out.push_back({passage.span.begin, one->span.begin});
            out.push_back({one->span.end, passage.span.end});
        }
    }
    for (const AgreedMark& mark : bytes.agreed) {
        out.push_back(mark.span);
    }
    std::sort(out.begin(), out.end());
    Joiner joiner;
    std::size_t at = 0;
    for (const Span& span : out) {
        if (span.begin > at) {
            joiner.add(slice(bytes.text, {at, span.begin}));
        }
        joiner.gap();
        at = std::max(at, span.end);
    }
    joiner.add(slice(bytes.text, {at, bytes.text.size()}));
    return joiner.text();
}

WGIG_DECL std::vector<DefinitionDraft> drafts_of(const BracketedDraft& draft,
                                                 const DefinitionDraft& base) {
    std::vector<DefinitionDraft> result;
    DefinitionDraft settled = base;
    settled.text = reading(draft);
    const bool has_base = !settled.text.empty();
    if (has_base) {
        result.push_back(settled);
    }
    for (const std::string& proposer : draft.proposers) {
        DefinitionDraft one = base;
        one.id = DraftId(base.id.str() + "/" + proposer);
        one.text = reading(draft, proposer);
        one.author = ActorId(proposer);
        one.group.reset();
        one.status = DraftStatus::proposed;
        one.parents.clear();
        if (has_base) {
            one.parents.push_back(base.id);
        }
        if (!one.text.empty()) {
            result.push_back(std::move(one));
        }
    }
    return result;
}

WGIG_DECL BracketedDraft with_offsets(BracketedDraft draft, OffsetUnit unit) {
    if (draft.offset_unit == unit) {
        return draft;
    }
    const OffsetIndex index(draft.text);
    visit_spans(draft, [&](Span& span) {
        span = unit == OffsetUnit::byte ? index.to_bytes(span) : index.to_code_points(span);
    });
    draft.offset_unit = unit;
    return draft;
}

}  // namespace wgig
