// Carries a comment between any two texts, and reads any cells as a log. A text carried to itself stays
// where it is; every place lies inside its text; rows that could be read are written as they were.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/draft/carry.hpp>
#include <wgig/draft/comment_log.hpp>

#include "require.hpp"

namespace {

std::vector<std::string> parts_of(std::string_view text, char sign) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = std::min(text.find(sign, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        if (end == text.size()) {
            return parts;
        }
        begin = end + 1;
    }
}

void carry_any(const std::string& from, const std::string& to, const std::string& quote) {
    wgig::Comment comment;
    comment.id = "c";
    comment.anchor = wgig::Span{from.size() / 3, from.size() - from.size() / 3};
    comment.quote = quote;
    const wgig::CarriedComment place = wgig::carry(comment, from, to);
    for (const wgig::Span& span : place.to) {
        require(span.begin <= span.end && span.end <= to.size());
    }
    require(place.confidence >= 0 && place.confidence <= 1);
    require(place.similarity >= 0 && place.similarity <= 1);
    comment.quote.clear();
    const wgig::CarriedComment same = wgig::carry(comment, from, from);
    require(same.to == std::vector<wgig::Span>{*comment.anchor});
}

void read_any(std::string_view text) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& line : parts_of(text, '\n')) {
        rows.push_back(parts_of(line, '|'));
    }
    wgig::CommentLog log;
    log.columns = wgig::find_columns(rows.front());
    rows.erase(rows.begin());
    log.comments = wgig::comments_from_rows(log.columns, rows);
    std::erase_if(rows, [](const std::vector<std::string>& row) {
        return std::all_of(row.begin(), row.end(), [](const std::string& cell) {
            return cell.find_first_not_of(" \t\r\n") == std::string::npos;
        });
    });
    const bool named =
        std::any_of(log.columns.begin(), log.columns.end(), [](const wgig::LogColumn& column) {
            return column.member == wgig::LogMember::id;
        });
    if (!named) {
        for (std::vector<std::string>& row : rows) {
            row.resize(log.columns.size());
        }
        require(wgig::rows_of(log) == rows);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const std::vector<std::string> parts = parts_of(text, '\0');
        if (parts.size() == 1) {
            read_any(text);
        } else {
            carry_any(parts[0], parts[1], parts.size() > 2 ? parts[2] : std::string());
        }
    } catch (const wgig::Error& error) {
        require(!std::string_view(error.what()).empty());
    }
    return 0;
}
