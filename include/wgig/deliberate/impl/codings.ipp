#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/span.hpp>
#include <wgig/deliberate/codings.hpp>

namespace wgig {
namespace detail::codings {

[[noreturn]] inline void bad(std::size_t index, const char* member, const std::string& message) {
    throw_validation_error(ErrorCode::bad_offset, message,
                           {{}, 0, 0, fmt::format("codings[{}].{}", index, member)});
}

/// The codes of a set by name, the same name in two schemes told apart, and the coders in order.
struct Lists {
    std::vector<CoderId> coders;
    std::map<CoderId, std::size_t> coder_number;
    std::map<std::pair<std::string_view, std::string_view>, std::int32_t> code_number;
    std::vector<std::string> names;
};

inline Lists lists_of(const CodingSet& set) {
    Lists lists;
    const auto note = [&](const CoderId& id) {
        if (lists.coder_number.try_emplace(id, lists.coders.size()).second) {
            lists.coders.push_back(id);
        }
    };
    for (const Coder& coder : set.coders) {
        note(coder.id);
    }
    std::map<std::string_view, std::set<std::string_view>> schemes;
    for (const Coding& coding : set.codings) {
        note(coding.coder);
        schemes[coding.code.str()].insert(coding.scheme);
    }
    for (const auto& [code, in] : schemes) {
        for (const std::string_view scheme : in) {
            lists.code_number.emplace(std::pair(code, scheme),
                                      static_cast<std::int32_t>(lists.names.size()));
            lists.names.push_back(in.size() == 1 || scheme.empty()
                                      ? std::string(code)
                                      : fmt::format("{}:{}", scheme, code));
        }
    }
    return lists;
}

inline std::int32_t code_of(const Lists& lists, const Coding& coding) {
    return lists.code_number.at({coding.code.str(), coding.scheme});
}

/// Ratings from the set of codes in each cell, unit after unit; `read` tells the cells that count.
inline Ratings from_cells(Lists lists, std::vector<std::set<std::int32_t>> cells,
                          const std::vector<bool>& read) {
    Ratings ratings;
    for (const CoderId& coder : lists.coders) {
        ratings.coders.push_back(coder.str());
    }
    ratings.categories = std::move(lists.names);
    std::map<std::vector<std::int32_t>, std::int32_t> numbers;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (read[i]) {
            numbers.emplace(std::vector<std::int32_t>(cells[i].begin(), cells[i].end()), 0);
        }
    }
    for (auto& [set, number] : numbers) {
        number = static_cast<std::int32_t>(ratings.sets.size());
        ratings.sets.push_back(set);
    }
    ratings.values.assign(cells.size(), -1);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (read[i]) {
            ratings.values[i] =
                numbers.at(std::vector<std::int32_t>(cells[i].begin(), cells[i].end()));
        }
    }
    return ratings;
}

/// The cells of one document's rows: a coder has read all of them or none.
struct Cells {
    Cells(const CodingSet& set, const DocumentId& document)
        : lists(lists_of(set)), has_read(lists.coders.size()) {
        for (const Coding& coding : set.codings) {
            if (coding.document == document) {
                has_read[lists.coder_number.at(coding.coder)] = true;
            }
        }
    }

    void rows(std::size_t count) { cells.resize(count * lists.coders.size()); }

    void add(std::size_t row, const Coding& coding) {
        cells[row * lists.coders.size() + lists.coder_number.at(coding.coder)].insert(
            code_of(lists, coding));
    }

    Ratings ratings() && {
        std::vector<bool> read(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            read[i] = has_read[i % lists.coders.size()];
        }
        return from_cells(std::move(lists), std::move(cells), read);
    }

    Lists lists;
    std::vector<bool> has_read;
    std::vector<std::set<std::int32_t>> cells;
};

/// The span that a coding covers: its own, or that of the paragraph it names.
inline Span covered(const Coding& coding, std::size_t index, std::size_t length,
                    const std::map<std::string_view, Span>& paragraphs) {
    if (coding.span) {
        if (coding.span->end > length || coding.span->begin > coding.span->end) {
            bad(index, "span",
                fmt::format("[{}, {}] in a text of {}", coding.span->begin, coding.span->end,
                            length));
        }
        return *coding.span;
    }
    const auto found = paragraphs.find(coding.unit);
    if (found == paragraphs.end()) {
        bad(index, "unit", fmt::format("the document has no paragraph \"{}\"", coding.unit));
    }
    return found->second;
}

}  // namespace detail::codings

WGIG_DECL Ratings ratings_of(const CodingSet& codings) {
    using namespace detail::codings;
    Lists lists = lists_of(codings);
    const std::size_t coders = lists.coders.size();
    using Passage = std::tuple<std::string_view, std::string_view, std::optional<Span>>;
    std::map<Passage, std::size_t> rows;
    std::vector<std::string> names;
    std::vector<std::string_view> documents;
    std::set<std::pair<std::string_view, std::size_t>> readers;
    std::vector<std::set<std::int32_t>> cells;
    for (const Coding& coding : codings.codings) {
        const bool by_span = coding.unit.empty();
        const auto [row, is_new] = rows.try_emplace(
            Passage(coding.document.str(), coding.unit, by_span ? coding.span : std::nullopt),
            names.size());
        if (is_new) {
            names.push_back(coding.document.str() +
                            (!by_span ? " " + coding.unit
                             : coding.span
                                 ? fmt::format(" [{}, {}]", coding.span->begin, coding.span->end)
                                 : std::string()));
            documents.push_back(coding.document.str());
            cells.resize(names.size() * coders);
        }
        const std::size_t coder = lists.coder_number.at(coding.coder);
        readers.emplace(coding.document.str(), coder);
        cells[row->second * coders + coder].insert(code_of(lists, coding));
    }
    std::vector<bool> read(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        read[i] = readers.contains({documents[i / coders], i % coders});
    }
    Ratings ratings = from_cells(std::move(lists), std::move(cells), read);
    ratings.units = std::move(names);
    return ratings;
}

WGIG_DECL Ratings ratings_of(const CodingSet& set, const Document& document, CodingUnit unit) {
    using namespace detail::codings;
    Cells cells(set, document.id);
    const OffsetIndex index(document.text);
    const bool bytes = document.offset_unit == OffsetUnit::byte;
    const std::size_t length = bytes ? document.text.size() : index.size();
    std::map<std::string_view, Span> paragraphs;
    for (const Paragraph& paragraph : document.paragraphs) {
        paragraphs.try_emplace(paragraph.number, paragraph.span);
    }

    if (unit == CodingUnit::paragraphs) {
        cells.rows(document.paragraphs.size());
        for (std::size_t i = 0; i < set.codings.size(); ++i) {
            const Coding& coding = set.codings[i];
            if (coding.document != document.id) {
                continue;
            }
            const Span span = covered(coding, i, length, paragraphs);
            // Paragraphs are in order: the first that ends after the coding begins.
            auto at =
                std::lower_bound(document.paragraphs.begin(), document.paragraphs.end(), span.begin,
                                 [](const Paragraph& paragraph, std::size_t begin) {
                                     return paragraph.span.end <= begin;
                                 });
            for (; at != document.paragraphs.end() && at->span.overlaps(span); ++at) {
                cells.add(static_cast<std::size_t>(at - document.paragraphs.begin()), coding);
            }
        }
        Ratings ratings = std::move(cells).ratings();
        if (!ratings.coders.empty()) {
            for (const Paragraph& paragraph : document.paragraphs) {
                ratings.units.push_back(paragraph.number);
            }
        }
        return ratings;
    }

    // Stretches between neighbouring ends of codings: inside one, nothing changes.
    std::vector<std::pair<Span, std::size_t>> spans;
    std::vector<std::size_t> cuts = {0, length};
    for (std::size_t i = 0; i < set.codings.size(); ++i) {
        if (set.codings[i].document == document.id) {
            const Span span = covered(set.codings[i], i, length, paragraphs);
            spans.emplace_back(span, i);
            cuts.push_back(span.begin);
            cuts.push_back(span.end);
        }
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    cells.rows(cuts.size() - 1);
    for (const auto& [span, i] : spans) {
        auto row = static_cast<std::size_t>(std::lower_bound(cuts.begin(), cuts.end(), span.begin) -
                                            cuts.begin());
        for (; cuts[row] < span.end; ++row) {
            cells.add(row, set.codings[i]);
        }
    }
    Ratings ratings = std::move(cells).ratings();
    for (std::size_t row = 0; row + 1 < cuts.size() && !ratings.coders.empty(); ++row) {
        ratings.units.push_back(fmt::format("[{}, {}]", cuts[row], cuts[row + 1]));
        const std::size_t begin = bytes ? index.to_code_point(cuts[row]) : cuts[row];
        const std::size_t end = bytes ? index.to_code_point(cuts[row + 1]) : cuts[row + 1];
        ratings.sizes.push_back(static_cast<double>(end - begin));
    }
    return ratings;
}

}  // namespace wgig
